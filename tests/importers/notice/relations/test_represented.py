"""Who stood for a side, country or body at an event: مثّل … في الاجتماع …. All sentences are made up."""

import pytest

from rawabit.importers.notice.extract import extract

WHO = "خالد المرغني"


def told(text: str, type_: str) -> set[tuple[str, str, str]]:
    """Who does what a type of relation tells, how far along, affirmed or denied."""
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    return {(names[r.source], r.modality.value, r.polarity.value) for r in document.relations if r.type == type_}


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        (f"مثّل ليبيا في الاجتماع وزير الصناعة السيد {WHO}.", "actual", "affirmed"),
        (f"ومثلت مصر في المؤتمر العربي للمياه مدير عام الموارد المائية الدكتور {WHO}.", "actual", "affirmed"),
        (f"عقد اجتماع اللجنة الفنية أمس، ومثل الجانب الليبي وكيل وزارة النقل السيد {WHO}.", "actual", "affirmed"),
        (f"سيمثل ليبيا في الاجتماع السيد {WHO}.", "planned", "affirmed"),
        (f"لم يمثل ليبيا في الاجتماع السيد {WHO}.", "actual", "negated"),
    ],
)
def test_who_stood_for_a_side_or_country_was_there(text: str, modality: str, polarity: str) -> None:
    assert (WHO, modality, polarity) in told(text, "attended")


def test_who_stood_for_a_body_is_of_it() -> None:
    text = f"عقد الاجتماع بمقر الوزارة. ومثّل وزارة الصحة في الاجتماع الدكتور {WHO}."
    assert told(text, "member_of") == {(WHO, "actual", "affirmed")}


def test_bodies_for_which_experts_stand_took_part() -> None:
    text = "انعقدت ورشة العمل حول الأمن الغذائي بمشاركة خبراء يمثلون كلا من: وزارة الزراعة ووزارة الاقتصاد."
    assert {name for name, _, _ in told(text, "attended")} == {"وزارة الزراعة", "وزارة الاقتصاد"}


@pytest.mark.parametrize(
    "text",
    [
        f"مثل السيد {WHO} أمام اللجنة أمس.",
        f"تمثل وزارة الصحة الجهة المشرفة، وأكد السيد {WHO} ذلك.",
        f"مثلت الصادرات الليبية نسبة كبيرة من التجارة، وقال السيد {WHO} ذلك.",
    ],
)
def test_other_senses_of_the_verb_tell_nothing(text: str) -> None:
    assert not told(text, "member_of")
    assert not told(text, "attended")
