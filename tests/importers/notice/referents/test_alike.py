"""Posts in bodies that only their head tells, where two are named, and hosts that may be guests; all names are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Review
from rawabit.importers.grammar.cues import reason
from rawabit.importers.notice.extract import extract

from ..reads import accepted


def claimed(text: str) -> dict[tuple[str, str, str], Review]:
    """How far every claim of a text is accepted, by its ends and type."""
    found = extract(text)
    names = {entity.id: entity.label() for entity in found.entities}
    return {(names[r.source], r.type, names[r.target]): r.review for r in found.relations}


@pytest.mark.parametrize(
    ("text", "post", "bodies"),
    [
        (
            "استقبل وزير الصناعة السيد سامي عواد وفد شركة الأفق للطاقة برئاسة السيد هاني شكر. وأوضح مدير عام الشركة "
            "الوطنية للكهرباء السيد رعد بدر أن العمل يتقدم. وتحدث الرئيس التنفيذي للشركة السيد كمال رشيد عن المشروع.",
            "الرئيس التنفيذي للشركة",
            ("الشركة الوطنية للكهرباء", "شركة الأفق للطاقة"),
        ),
        (
            "نظمت جامعة الواحة ندوة. وشاركت جامعة السهل في الندوة. وأشاد رئيس الجامعة الدكتور سامي عواد بالتنظيم.",
            "رئيس الجامعة",
            ("جامعة السهل", "جامعة الواحة"),
        ),
    ],
)
def test_a_post_in_one_of_two_bodies_waits_with_the_other(text: str, post: str, bodies: tuple[str, str]) -> None:
    document = extract(text)
    names = {entity.id: entity.label() for entity in document.entities}
    claim = next(r for r in document.relations if r.type == "post_in" and names[r.source] == post)
    assert claim.review is Review.PROPOSED
    assert (names[claim.target], *(names[other.entity] for other in claim.alternatives)) == bodies


def test_the_only_company_is_meant() -> None:
    text = "وقعت شركة الأفق للطاقة العقد. وتحدث الرئيس التنفيذي للشركة السيد كمال رشيد عن المشروع."
    assert claimed(text)["الرئيس التنفيذي للشركة", "post_in", "شركة الأفق للطاقة"] is Review.ACCEPTED


def test_a_ministry_that_comes_later_is_not_meant_for_sure() -> None:
    text = (
        "حضر الاجتماع وكيل الوزارة للشؤون الدولية الدكتور هاني شكر، ومدير مكتب الوزير السيد وليد بدر. ووصل إلى الرياض "
        "وزير خارجية أوزبكستان السيد بختيار كريموف."
    )
    homes = {review for (post, sort, _), review in claimed(text).items() if sort == "post_in" and post.startswith("وكيل")}
    assert homes == {Review.PROPOSED}


@pytest.mark.parametrize("text", ["{} سامي عواد.", "حضر {} السيد سامي عواد الجلسة.", "وقال السيد سامي عواد، {}، ذلك."])
@pytest.mark.parametrize("post", ["رئيس اللجنة", "وكيل الوزارة", "الناطق باسم الحكومة"])
def test_no_other_body_is_meant_where_none_is_named(text: str, post: str) -> None:
    reasons = {relation.reason for relation in extract(text.format(post)).relations if relation.type == "post_in"}
    assert reason("another") not in reasons


def test_what_a_president_did_waits_where_two_councils_are_named() -> None:
    text = (
        "استقبل رئيس المجلس الشعبي الوطني، السيد رشيد عواد، الخميس، سفير جمهورية التشيك، السيد يان تشيرني.\n"
        "بدوره، سلم السفير التشيكي رسالة من رئيس مجلس الشيوخ ميلوش هافل إلى نظيره.\n"
        "كما استقبل رئيس المجلس، في نفس اليوم، سفيرة جمهورية كوبا، السيدة إيزابيل روميرو."
    )
    met = {ends: review for ends, review in claimed(text).items() if ends[1] == "met_with" and ends[2].startswith("إيزابيل")}
    assert set(met.values()) == {Review.PROPOSED}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل وزير الصحة السيد كمال رشيد سفير كوبا.",
        "والتقى مدير الميناء السيد كمال رشيد رئيس غرفة التجارة.",
    ],
)
def test_a_name_between_two_posts_is_not_the_host_for_sure(text: str) -> None:
    assert [review for ends, review in claimed(text).items() if ends[1] == "holds"] == [Review.PROPOSED]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل وزير الصحة السيدة منى رشيد سفيرة كوبا.",
        "ترأس رئيس مجلس النواب السيد سامي عواد الجلسة. كما استقبل رئيس المجلس السيدة منى رشيد سفيرة كوبا.",
        "ترأس رئيس الجامعة الدكتور سامي عواد الجلسة. والتقى رئيس الجامعة الدكتور كمال رشيد عميد كلية الطب.",
    ],
)
def test_a_likely_guest_is_asked_about_with_both_posts(text: str) -> None:
    guest = "منى رشيد" if "منى" in text else "كمال رشيد"
    held = {ends[2]: review for ends, review in claimed(text).items() if ends[:2] == (guest, "holds")}
    assert len(held) > 1
    assert set(held.values()) == {Review.PROPOSED}


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("استقبل وزير الصحة، السيد كمال رشيد، سفير كوبا.", "وزير الصحة"),
        ("استقبل وزير الصحة السيد كمال رشيد سفير كوبا السيد علي بدر.", "وزير الصحة"),
        ("استقبل وزير الصحة السيد كمال رشيد سفير كوبا. وأكد وزير الصحة السيد كمال رشيد أهمية التعاون.", "وزير الصحة"),
        ("حضر وزير الصحة السيد كمال رشيد الجلسة.", "وزير الصحة"),
        ("استقبل وزير الصحة السيد كمال رشيد السفيرة الإيطالية.", "وزير الصحة"),
        ("والتقى مدير الميناء الدكتور كمال رشيد رئيسة غرفة التجارة.", "مدير الميناء"),
    ],
)
def test_a_host_told_plainly_holds_the_post(text: str, host: str) -> None:
    assert claimed(text)["كمال رشيد", "holds", host] is Review.ACCEPTED


@pytest.mark.parametrize("guest", ["سفير كوبا", "محافظ البنك المركزي"])
def test_a_woman_does_not_wait_for_a_post_in_the_masculine_after_one_in_the_feminine(guest: str) -> None:
    text = f"استقبلت وزيرة الثقافة السيدة منى رشيد {guest}."
    assert {ends: review for ends, review in claimed(text).items() if ends[1] == "holds"} == {
        ("منى رشيد", "holds", "وزيرة الثقافة"): Review.ACCEPTED
    }


@pytest.mark.parametrize("named", ["السيد كمال رشيد السفيرة الإيطالية", "السيدة منى رشيد سفير إيطاليا"])
def test_a_guest_s_post_is_not_of_a_title_of_the_other_gender(named: str) -> None:
    text = f"استقبل وزير الصحة {named}. وقال وزير الصحة السيد سامي عواد ذلك."
    held = {ends: review for ends, review in claimed(text).items() if ends[1] == "holds"}
    assert {ends[2] for ends in held} == {"وزير الصحة"}
    assert {review for ends, review in held.items() if ends[0] != "سامي عواد"} == {Review.PROPOSED}


def test_a_post_that_two_lead_waits() -> None:
    text = "ترأس رئيس جامعة الواحة الدكتور سامي عواد الجلسة. وألقى رئيس الجامعة الدكتور كمال رشيد كلمة."
    held = {ends[0]: review for ends, review in claimed(text).items() if ends[1] == "holds"}
    assert set(held.values()) == {Review.PROPOSED}


def test_a_ministry_after_the_minister_of_another_waits() -> None:
    text = (
        "وصل إلى صنعاء وزير الدولة لوزارة الخارجية بجمهورية الصومال الدكتور محمد عواد. وكان في استقباله وزير الثروة السمكية"
        " المهندس عوض بدر ووكيل الوزارة عبد الله عواد."
    )
    assert "وكيل الوزارة" not in {post for post, _ in accepted(text, "post_in")}


def test_a_ministry_after_its_own_minister_does_not() -> None:
    text = "استقبل وزير الصناعة السيد عوض بدر السفير، وحضر اللقاء وكيل الوزارة عبد الله عواد."
    assert ("وكيل الوزارة", "وزارة الصناعة") in accepted(text, "post_in")


def test_the_ministry_of_two_ministers_named_before_is_asked() -> None:
    text = "الحضور: هدى الورفلي، وزيرة التخطيط؛ علي بدر، وزير الاقتصاد؛ سامي عواد، أمين عام الوزارة"
    assert ("أمين عام الوزارة", "وزارة الاقتصاد") not in accepted(text, "post_in")


def test_the_ministry_of_one_minister_named_before_is_his() -> None:
    text = "الحضور: علي بدر، وزير الاقتصاد؛ سامي عواد، أمين عام الوزارة"
    assert ("أمين عام الوزارة", "وزارة الاقتصاد") in accepted(text, "post_in")
