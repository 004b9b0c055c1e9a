"""Where posts end before a family name, where names take one, and the posts of aides. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.family_names import is_family_name
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.names.endings import mend_endings

from ..reads import accepted, ends, named


@pytest.mark.parametrize(
    ("text", "post", "name"),
    [
        ("التقى وزير الخارجية الدرديري نظيره التونسي في تونس.", "وزير الخارجية", "الدرديري"),
        ("أعلن وزير المالية الدرديري أن الحملة بدأت.", "وزير المالية", "الدرديري"),
        ("أكد نائب وزير التخطيط المنصوري أهمية الخطة.", "نائب وزير التخطيط", "المنصوري"),
    ],
)
def test_a_family_name_is_no_part_of_the_post(text: str, post: str, name: str) -> None:
    assert post in named(text, "post")
    assert name in named(text, "person")
    assert (name, post) in ends(text, "holds")


@pytest.mark.parametrize(
    "post",
    ["وزير النقل البحري", "وزيرة الموارد المائية", "وزير التعليم العالي", "وزير الصحة الليبي", "وزير الزراعة الكازاخي"],
)
def test_an_adjective_of_the_subject_or_of_a_country_stays(post: str) -> None:
    assert post in named(f"استقبل {post} وفدا من الشركة.", "post")


@pytest.mark.parametrize("post", ["وزير الدفاع الساكسوني", "وزيرة الصحة الكتالونية", "وزير النقل الكورسيكي"])
@pytest.mark.parametrize("text", ["قال {} إن العمل مستمر.", "حضر الاجتماع {}.", "{} يزور طرابلس."])
def test_a_rare_adjective_on_no_list_of_names_stays(text: str, post: str) -> None:
    assert named(text.format(post), "post") == [post]
    assert not named(text.format(post), "person")


@pytest.mark.parametrize("word", ["الرقمي", "الحيوانية", "البوسني", "السيد", "الجلسة", "صحة"])
def test_a_word_that_means_something_else_is_no_family_name(word: str) -> None:
    assert not is_family_name(word)


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الصناعة بندر بن إبراهيم الفالح وزير التجارة التونسي.",
        "أكد وزير الصناعة بندر بن إبراهيم الفالح أن العمل مستمر.",
        "وزير الصناعة بندر بن إبراهيم الفالح يبحث التعاون مع نظيره التونسي.",
    ],
)
def test_the_family_name_after_the_father_belongs_to_the_person(text: str) -> None:
    assert "بندر بن إبراهيم الفالح" in named(text, "person")
    assert "بندر بن إبراهيم الخريف" in named(text.replace("الفالح", "الخريف"), "person") or "التقى" in text


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الأمير بندر بن إبراهيم الوفد في مكتبه.",
        "زار الأمير بندر بن إبراهيم المعرض.",
        "وزير الصناعة بندر بن إبراهيم الثلاثاء في طرابلس.",
        "استقبل الأمير بندر بن إبراهيم الضيوف.",
    ],
)
def test_an_object_or_a_day_is_no_family_name(text: str) -> None:
    assert named(text, "person")[0] == "بندر بن إبراهيم"


@pytest.mark.parametrize(
    ("text", "post", "country"),
    [
        ("استقبل وزير الصحة الليبي معاون الوزير العراقي خالد المنصوري.", "معاون الوزير العراقي", "Iraq"),
        ("التقى وزير الصحة معاون وزير الصحة السوري خالد المنصوري.", "معاون وزير الصحة السوري", "Syria"),
        ("التقى وزير الصحة نائب وزير الصحة السوري خالد المنصوري.", "نائب وزير الصحة السوري", "Syria"),
        (
            "التقى وزير الصحة معاون وزير الاقتصاد السوري لشؤون التجارة خالد المنصوري.",
            "معاون وزير الاقتصاد السوري لشؤون التجارة",
            "Syria",
        ),
    ],
)
def test_an_aide_abroad_has_his_post_and_its_country(text: str, post: str, country: str) -> None:
    document = extract(text)
    found = {entity.id: entity for entity in document.entities}
    assert {
        found[e.qualifier].label("en")
        for e in found.values()
        if e.qualifier and e.kind == "post" and post in {n.text for n in e.names}
    } == {country}
    assert {post for _, post in accepted(text, "holds")} == {post}


@pytest.mark.parametrize("text", ["كان معاونو الوزير حاضرين.", "حضر الاجتماع عدد من معاوني الوزير."])
def test_aides_without_a_post_of_one_are_none(text: str) -> None:
    assert not [post for post in named(text, "post") if "معاون" in post]


@pytest.mark.parametrize(
    ("taken", "post"),
    [
        ("رئيس الاتحاد ورؤساء الغرف الصناعية", "رئيس الاتحاد"),
        ("مدير الهيئة وممثلي الشركات", "مدير الهيئة"),
        ("رئيس اللجنة وأعضاء المجلس", "رئيس اللجنة"),
        ("رئيس مجلس الأعضاء والوكلاء", "رئيس مجلس الأعضاء والوكلاء"),
        ("وزير الصناعة والتجارة", "وزير الصناعة والتجارة"),
    ],
)
def test_a_post_ends_before_others_who_hold_posts(taken: str, post: str) -> None:
    assert [span.text for span in mend_endings(Phrases(taken), [Span(0, len(taken), taken, "post")])] == [post]


@pytest.mark.parametrize(
    ("text", "taken", "whole"),
    [
        ("وزير البترول و الطاقة و المعادن", "وزير البترول", "وزير البترول و الطاقة و المعادن"),
        ("وزير الصناعة و المدير العام", "وزير الصناعة", "وزير الصناعة"),
        ("وزير الصناعة و تجارة", "وزير الصناعة", "وزير الصناعة"),
        ("مدير الطاقة و المعادن", "مدير الطاقة", "مدير الطاقة"),
    ],
)
def test_what_a_minister_is_of_goes_on_after_an_and_that_stands_apart(text: str, taken: str, whole: str) -> None:
    assert [span.text for span in mend_endings(Phrases(text), [Span(0, len(taken), taken, "post")])] == [whole]


def test_the_post_of_deputies_in_the_dual_is_not_that_of_the_first() -> None:
    text = "التقت السفيرة سهى عواد رئيس الغرفة بحضور نائبي رئيس الغرفة السيد سامي بدر والسيد جواد عواد."
    assert not accepted(text, "holds") & {("سامي بدر", "رئيس الغرفة"), ("سامي بدر", "نائب رئيس الغرفة")}


def test_a_head_that_stands_alone_takes_the_body_after_it() -> None:
    text = "من المقرر أن يلتقي الوزير سامح عواد مع أمين سر مجلس الأمن الروسي نيكولاي بدر."
    assert ("نيكولاي بدر", "أمين سر مجلس الأمن الروسي") in ends(text, "holds")


def mended(text: str, post: str, *bodies: str) -> list[str]:
    """What comes of a post, given the bodies of a text."""
    spans = [Span(text.index(post), text.index(post) + len(post), post, "post")]
    spans += [Span(text.index(body), text.index(body) + len(body), body, "organization") for body in bodies]
    return [span.text for span in mend_endings(Phrases(text), spans) if span.kind == "post"]


@pytest.mark.parametrize(
    ("text", "post", "whole"),
    [
        ("نائب المدير العام لمنظمة النخيل", "نائب المدير", "نائب المدير العام لمنظمة النخيل"),
        ("نائبة المدير التنفيذي لمنظمة النخيل", "نائبة المدير", "نائبة المدير التنفيذي لمنظمة النخيل"),
        ("نائب المدير العام منى عواد", "نائب المدير", "نائب المدير العام"),
        ("مساعد الأمين العام المساعد لمنظمة النخيل", "مساعد الأمين", "مساعد الأمين العام المساعد لمنظمة النخيل"),
        ("مدير الشركة العام لمنظمة النخيل", "مدير الشركة", "مدير الشركة"),
    ],
)
def test_what_a_chief_is_belongs_to_the_post(text: str, post: str, whole: str) -> None:
    assert mended(text, post, *(["منظمة النخيل"] if "منظمة" in text else [])) == [whole]


@pytest.mark.parametrize("aide", ["ومساعده العلمي", "ونائبه", "ومعاونها", "ومستشاره القانوني"])
def test_an_aide_is_no_part_of_the_post(aide: str) -> None:
    assert mended(f"رئيس جامعة النخيل {aide}", f"رئيس جامعة النخيل {aide}") == ["رئيس جامعة النخيل"]


@pytest.mark.parametrize("acting", ["بالإنابة", "بالنيابة", "بالوكالة"])
def test_a_post_is_named_without_that_its_holder_only_acts(acting: str) -> None:
    assert mended(f"مدير عام هيئة النخيل {acting}", f"مدير عام هيئة النخيل {acting}") == ["مدير عام هيئة النخيل"]
    assert mended(f"القائم بالأعمال {acting}", f"القائم بالأعمال {acting}") == [f"القائم بالأعمال {acting}"]


@pytest.mark.parametrize(
    ("taken", "body"),
    [("وزارة الزراعة المدير العام", "وزارة الزراعة"), ("جامعة البلد الأمين", "جامعة البلد الأمين")],
)
def test_a_body_ends_before_the_chief_of_another(taken: str, body: str) -> None:
    spans = mend_endings(Phrases(f"وكيل {taken} لوقاية النبات"), [Span(5, 5 + len(taken), taken, "organization")])
    assert [span.text for span in spans] == [body]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("زار وزير النقل الجديد سامي عواد الميناء.", "وزير النقل"),
        ("وقالت وزيرة البيئة الجديدة منى عواد إن العمل مستمر.", "وزيرة البيئة"),
        ("أعلن رئيس الوزراء الجديد سامي عواد تشكيل حكومته.", "رئيس الوزراء"),
        ("استقبل الوزير سامي عواد رئيس بلدية الواحة الجديد.", "رئيس بلدية الواحة"),
        ("قال رئيس حزب الوطن الجديد سامي عواد إن العمل مستمر.", "رئيس حزب الوطن الجديد"),
        ("قال مدير شركة مياه قنا الجديدة سامي عواد إن العمل مستمر.", "مدير شركة مياه قنا الجديدة"),
    ],
)
def test_that_its_holder_is_new_is_no_part_of_a_post(text: str, post: str) -> None:
    assert post in named(text, "post")


def test_a_new_minister_holds_the_post() -> None:
    assert accepted("زار وزير النقل الجديد سامي عواد الميناء.", "holds") == {("سامي عواد", "وزير النقل")}


@pytest.mark.parametrize("event", ["المؤتمر", "الندوة الوطنية", "المعرض الدولي للتمور"])
@pytest.mark.parametrize("post", ["وزير المياه", "وزير الاقتصاد والتجارة"])
def test_the_event_that_somebody_opens_is_no_part_of_the_post(post: str, event: str) -> None:
    text = f"افتتح السيد سالم الورفلي {post} {event} بحضور السيد كريم البشتي."
    assert (named(text, "post"), named(text, "event")) == ([post], [event])
