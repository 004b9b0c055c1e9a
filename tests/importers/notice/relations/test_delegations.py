"""Who led a delegation led no meeting; who names somebody to an office hands on none of their own. All sentences are made up."""

import pytest

from rawabit.importers.notice.extract import extract


def told(text: str, type_: str) -> set[tuple[str, str, str]]:
    """The ends of the relations of a type by their names, and their review."""
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    return {(names[r.source], names[r.target], r.review.value) for r in document.relations if r.type == type_}


@pytest.mark.parametrize(
    "text",
    [
        "ترأس وفد بلاده وزير الخارجية السيد رضا الجلاصي في الاجتماع الوزاري.",
        "ترأس وزير الخارجية التونسي السيد رضا الجلاصي وفد بلاده إلى الاجتماع الوزاري للجامعة العربية.",
        "ترأس السيد رضا الجلاصي وفد ليبيا المشارك في المؤتمر العربي للمياه.",
        "ترأس الجانب الليبي في الاجتماع وكيل الوزارة السيد رضا الجلاصي.",
    ],
)
def test_who_led_a_delegation_was_there_and_led_nothing(text: str) -> None:
    assert not told(text, "chaired")
    there = {(source, review) for source, _, review in told(text, "attended")}
    assert there - {("وفد ليبيا", "proposed")} == {("رضا الجلاصي", "proposed")}  # the delegation itself may be there too


@pytest.mark.parametrize(
    "text",
    [
        "ترأس وزير النقل السيد رضا الجلاصي اجتماع اللجنة بحضور وفد بلاده.",
        "ترأس وزير النقل السيد رضا الجلاصي الاجتماع الوزاري.",
    ],
)
def test_who_led_the_meeting_led_it(text: str) -> None:
    assert "رضا الجلاصي" in {source for source, _, _ in told(text, "chaired")}


@pytest.mark.parametrize(
    "text",
    [
        "عين رئيس الجمهورية السيد سالم الفرجاني وزيرا للثقافة.",
    ],
)
def test_who_is_named_to_an_office_has_not_that_of_who_names(text: str) -> None:
    assert "رئيس الجمهورية" not in {post for _, post, _ in told(text, "holds")}


@pytest.mark.parametrize(
    "text",
    [
        "عقد وزير الصناعة السيد سالم عواد اجتماعا مع وفد من جمعية الصناعيين برئاسة السيد رضا الجلاصي.",
        "عقد وزير الصناعة السيد سالم عواد اجتماعا مع أعضاء مجلس إدارة اتحاد الصناعات برئاسة السيد رضا الجلاصي.",
        "عقد اليوم اجتماع بين وكيل وزارة الصناعة السيد سالم عواد ونائب وزير الصناعة التركي السيد رضا الجلاصي.",
    ],
)
def test_who_leads_the_guests_leads_no_meeting(text: str) -> None:
    assert "رضا الجلاصي" not in {source for source, _, _ in told(text, "chaired")}
    assert "رضا الجلاصي" in {source for source, _, _ in told(text, "attended")}


@pytest.mark.parametrize(
    "text",
    ["عقد اليوم اجتماع لجنة المتابعة برئاسة السيد رضا الجلاصي.", "عقد اليوم اجتماع مع الشركة، برئاسة السيد رضا الجلاصي."],
)
def test_who_leads_the_meeting_itself_leads_it(text: str) -> None:
    assert "رضا الجلاصي" in {source for source, _, _ in told(text, "chaired")}


@pytest.mark.parametrize(
    "text",
    [
        "وأقر الاجتماع تشكيل لجنة برئاسة الدكتور رضا الجلاصي وعضوية السيد كريم البشتي.",
        "واتفق الطرفان خلال الاجتماع على إنشاء فريق فني مشترك برئاسة الدكتور رضا الجلاصي.",
    ],
)
def test_who_heads_what_a_meeting_forms_led_no_meeting(text: str) -> None:
    opening = "عقد وزير النقل السيد سامي القبلاوي اجتماعا في طرابلس يوم 3 مارس 2025 مع السيد أنور الفيتوري.\n"
    assert "رضا الجلاصي" not in {source for source, _, _ in told(opening + text, "chaired")}
