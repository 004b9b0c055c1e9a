"""Across a preposition or another noun no post is handed on. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Review
from rawabit.importers.notice.extract import extract

from .reads import ends


def held(sentence: str) -> set[tuple[str, str]]:
    found = extract(sentence)
    names = {entity.id: entity.label() for entity in found.entities}
    return {(names[r.source], names[r.target]) for r in found.relations if r.type == "holds"}


@pytest.mark.parametrize(
    "sentence",
    [
        "سلم وزير الداخلية هدية إلى السيدة سعاد.",
        "سلم وزير الداخلية هدية إلى السيدة سعاد بدر.",
        "قدم وزير الداخلية هدية للسيدة سعاد بدر.",
        "استقبل وزير الداخلية في مكتبه السيد علي كامل.",
        "كرم رئيس الجامعة الطالب علي كامل.",
        "اتصل وزير الداخلية بالسيد علي كامل.",
        "التقى وزير الداخلية مع السيد علي كامل.",
        "نقل وزير الداخلية تعازيه إلى أسرة السيد علي كامل.",
        "تحدث وزير الداخلية عن السيد علي كامل.",
        "أشاد وزير الداخلية بجهود السيد علي كامل.",
        "زار وزير الداخلية قبر السيد علي كامل.",
        "حضر وزير الداخلية والسيد علي كامل الاجتماع.",
        "أرسل السيد علي كامل رسالة إلى وزير الداخلية.",
        "استقبل السيد علي كامل من قبل وزير الداخلية.",
        "هنأ السفير المصري الفرجاني بتوليه المنصب.",
        "وشكرت الوزيرة التونسية الفرجاني بمناسبة نهاية مهامه.",
        "حضرت اللقاء مديرة الوكالة في تونس وأطلع الفرجاني الوفد على الخطة.",
        "حضر اللقاء رئيس الهيئة وأكد الفرجاني أهمية السدود.",
        "The Minister of Interior handed a gift to Ms. Suad Badr.",
    ],
)
def test_who_is_named_after_a_preposition_or_another_noun_holds_nothing(sentence: str) -> None:
    assert held(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("وزير الداخلية السيد علي كامل.", "وزير الداخلية"),
        ("قال وزير الداخلية في لبنان السيد علي كامل إن العمل مستمر.", "وزير الداخلية"),
        ("قال وزير الداخلية في الحكومة المؤقتة السيد علي كامل إن العمل مستمر.", "وزير الداخلية"),
        ("التقى رئيس الجامعة الأستاذ الدكتور علي كامل الطلاب.", "رئيس الجامعة"),
        ("شكر رئيس الجامعة علي كامل الطلاب.", "رئيس الجامعة"),
        ("أرسل وزير الداخلية رسالة إلى السيد علي كامل مدير الجمارك.", "مدير الجمارك"),
    ],
)
def test_who_is_named_beside_a_post_holds_it(sentence: str, post: str) -> None:
    assert ("علي كامل", post) in held(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "استقبل وزير الصحة الدكتور علي كامل سفير اليابان.",
        "التقى وزير الصحة علي كامل مدير البنك الدولي.",
        "والتقى وزير الصحة السيد علي كامل رئيس شركة النفط في مكتبه.",
        "ويستقبل وزير الصحة الأستاذ الدكتور علي كامل رئيس الجامعة غدا.",
    ],
)
def test_who_is_met_by_the_bearer_of_a_post_lends_him_none(sentence: str) -> None:
    assert held(sentence) == {("علي كامل", "وزير الصحة")}


def test_two_posts_around_a_name_are_both_his_where_nobody_is_met() -> None:
    assert len(held("قال وزير الصحة الدكتور علي كامل رئيس اللجنة الوطنية إن المشروع جاهز.")) == 2


def test_the_second_post_of_a_name_is_not_accepted_for_the_next_name() -> None:
    document = extract(
        "التقى المهندس كامل العزير نائب رئيس مجلس الوزراء للتنمية وزير الصناعة والنقل، المهندس خالد بتال وزير المعادن العراقي."
    )
    names = {entity.id: entity.label() for entity in document.entities}
    sure = {(names[r.source], names[r.target]) for r in document.relations if r.type == "holds" and r.review == "accepted"}
    assert ("خالد بتال", "وزير الصناعة والنقل") not in sure


@pytest.mark.parametrize(
    ("sentence", "holders", "met"),
    [
        (
            "استقبل وليد المعايطة وزير الصحة السفير الياباني.",
            {("وليد المعايطة", "وزير الصحة")},
            ("وليد المعايطة", "السفير الياباني"),
        ),
        (
            "التقى وزير الصناعة سامي العبار بالسفير المصري.",
            {("سامي العبار", "وزير الصناعة")},
            ("سامي العبار", "السفير المصري"),
        ),
        (
            "استقبل وزير الصناعة السفير الألماني السيد هانس مولر.",
            {("هانس مولر", "السفير الألماني")},
            ("وزير الصناعة", "هانس مولر"),
        ),
        ("اجتمع وزير النقل مع السفير المصري أمس.", set(), ("وزير النقل", "السفير المصري")),
    ],
)
def test_an_envoy_right_after_who_meets_them_is_met(sentence: str, holders: set[tuple[str, str]], met: tuple[str, str]) -> None:
    found = extract(sentence)
    names = {entity.id: entity.label() for entity in found.entities}
    assert held(sentence) == holders
    assert met in {(names[r.source], names[r.target]) for r in found.relations if r.type == "met_with"}


def test_two_posts_of_one_who_receives_somebody_are_both_theirs() -> None:
    sentence = "استقبل سامي العبار وزير العدل رئيس المجلس الأعلى للقضاء السيد علي كامل."
    assert ("سامي العبار", "وزير العدل") in held(sentence)


def test_who_calls_to_something_is_the_subject() -> None:
    """دعا with إلى wants no person: the family name is the minister's own."""
    assert held("دعا وزير الخارجية السعدي إلى تعزيز التعاون العربي.") == {("السعدي", "وزير الخارجية")}
    assert held("دعا السفير المصري الفرجاني إلى زيارة القاهرة.") == set()


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("عين رئيس الجمهورية السيدة منى بدر وزيرة للثقافة.", "وزيرة الثقافة"),
        ("عين وزير الصحة السيدة منى بدر مديرة لإدارة الصيدلة خلفا للسيد علي كامل.", "مديرة لإدارة الصيدلة"),
        ("كلف وزير الصحة السيد علي كامل مديرا لمستشفى الساحل المركزي.", "مدير مستشفى الساحل المركزي"),
        ("كلفت رئيسة الحكومة السيدة منى بدر سفيرة لدى المغرب.", "سفيرة لدى المغرب"),
    ],
)
def test_who_is_named_to_an_office_does_not_bear_that_of_who_names(sentence: str, post: str) -> None:
    assert {title for name, title in held(sentence) if name in ("منى بدر", "علي كامل")} <= {post}


@pytest.mark.parametrize(
    "sentence",
    [
        "كلف وزير الصحة السيد علي كامل نائبه لشؤون الدواء السيد سامي بدر بإعداد تقرير.",
        "كلف وزير الصحة السيد علي كامل مديرة الإدارة السيدة منى بدر بإعداد تقرير.",
        "عين وزير الصحة السيد علي كامل مديرة المستشفى السيدة منى بدر مستشارة له.",
    ],
)
def test_who_names_another_keeps_the_post(sentence: str) -> None:
    assert any(name == "علي كامل" and title.startswith("وزير الصحة") for name, title in held(sentence))


def test_who_is_charged_may_be_named_after_the_post_of_who_charges() -> None:
    found = extract("كلف وزير الصحة السيد علي كامل بإعداد تقرير عن الأدوية.")
    assert [r.review.value for r in found.relations if r.type == "holds"] == ["proposed"]


def test_joy_is_no_excellency_who_holds_the_post_before() -> None:
    found = extract("التقى وزير الصحة السيد علي كامل سفير الأردن. وعبر المبعوث الخاص الأردني عن سعادته بمستوى التعاون.")
    names = {entity.id: entity.label() for entity in found.entities}
    assert {names[r.target] for r in found.relations if r.type == "holds" and names[r.source] == "علي كامل"} == {"وزير الصحة"}


@pytest.mark.parametrize(
    "sentence",
    [
        "سيعين وزير الصحة السيدة منى بدر مديرة لإدارة الصيدلة.",
        "أوفد وزير الخارجية السيد علي كامل إلى تونس.",
        "وفوض وزير المالية السيد علي كامل بالتوقيع.",
        "قلد رئيس الجمهورية السيد علي كامل وسام الاستحقاق.",
        "عُيّن وزير الصحة السيد علي كامل عضوا بمجلس الإدارة.",
    ],
)
def test_who_is_named_after_the_post_of_who_sends_honours_or_will_appoint_waits(sentence: str) -> None:
    assert {r.review.value for r in extract(sentence).relations if r.type == "holds"} == {"proposed"}


def test_whom_a_post_thanks_or_commends_does_not_hold_it() -> None:
    met = "التقى وزير الصحة السيد علي كامل بالسفير الإيطالي ماريو روسي."
    for told in ("وشكر المدير العام سعادته على الدعم.", "وأشاد المبعوث الخاص بسعادته."):
        assert held(f"{met} {told}") <= {("علي كامل", "وزير الصحة"), ("ماريو روسي", "السفير الإيطالي")}


@pytest.mark.parametrize(
    ("sentence", "accepted"),
    [
        ("كان في استقباله السيد ناصر بدر رئيس بلدية المنارة السيد علي كامل.", False),
        ("اجتمع السيد ناصر بدر مدير إدارة التخطيط المهندس علي كامل أمس.", False),
        ("اجتمع السيد ناصر بدر مدير إدارة التخطيط، والمهندس علي كامل أمس.", True),
        ("قال السيد ناصر بدر مدير إدارة التخطيط إن العمل بدأ.", True),
    ],
)
def test_a_post_between_two_names_waits(sentence: str, accepted: bool) -> None:
    found = extract(sentence)
    first = next(entity.id for entity in found.entities if entity.label() == "ناصر بدر")
    assert [r.review is Review.ACCEPTED for r in found.relations if r.type == "holds" and r.source == first] == [accepted]


def test_no_man_holds_a_womans_post() -> None:
    text = (
        "بحث وزير الصحة الدكتور سالم الحسني، مع المديرة الإقليمية لمنظمة الصحة العالمية الدكتورة منى الشامسي، سبل التعاون.\n"
        "واطلع الوزير الحسني، المديرة الإقليمية، خلال اللقاء على الوضع الصحي."
    )
    assert {who for who, post in ends(text, "holds") if post.startswith("المديرة")} == {"منى الشامسي"}


def test_a_woman_holds_a_post_in_either_form() -> None:
    for post in ("المدير العام", "المديرة العامة"):
        text = f"قالت الدكتورة منى الشامسي، {post} لهيئة السدود، إن السد آمن."
        assert {who for who, _ in ends(text, "holds")} == {"منى الشامسي"}


@pytest.mark.parametrize("title", ["الدكتوره", "السيده", "المستشار", "النائب"])
def test_a_woman_whose_title_is_written_otherwise_keeps_her_post(title: str) -> None:
    assert {who for who, _ in ends(f"كرم الوزير {title} هدى سالم، رئيسة هيئة قضايا الدولة.", "holds")} == {"هدى سالم"}
