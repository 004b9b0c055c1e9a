"""What became of an event bears on all that is told of it; what others claim waits for review. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Review
from rawabit.graph.vocabulary import vocabulary
from rawabit.importers.notice.extract import extract

MINISTER = "وزير النقل السيد سالم الورفلي"
AMBASSADOR = "سفير تركيا السيد خالد المجبري"
TWO = f"{MINISTER} {AMBASSADOR}"
BETWEEN = f"{MINISTER} و{AMBASSADOR}"
OPENING = "طرابلس 5 مارس 2025\n"
TOLD = {"met_with", "attended", "chaired", "located_in", "about", "visited"}


def postures(text: str) -> set[str]:
    """How far along, and affirmed or denied, is what a text tells of those who meet."""
    return {f"{r.modality} {r.polarity}" for r in extract(text).relations if r.type in TOLD}


def stands(text: str) -> list[str]:
    """What of it is a fact."""
    return [found for found in postures(text) if found == "actual affirmed"]


@pytest.mark.parametrize(
    "words",
    [
        f"تعذر على {MINISTER} استقبال {AMBASSADOR} في طبرق.",
        f"كان من المقرر أن يلتقي {TWO} في طبرق، لكن اللقاء أُلغي.",
        f"لم يعقد أي اجتماع بين {BETWEEN} في طبرق حول النقل البحري.",
        f"أعلنت وزارة النقل إلغاء اجتماع {BETWEEN} في طبرق.",
        f"لم يتمكن {MINISTER} من لقاء {AMBASSADOR} في طبرق.",
        f"نفى المتحدث عقد أي اجتماع بين {BETWEEN} في طبرق.",
    ],
)
def test_what_was_called_off_or_not_possible_is_denied(words: str) -> None:
    found = [r for r in extract(OPENING + words).relations if r.type in TOLD]
    assert found
    assert {str(r.polarity) for r in found} == {"negated"}
    assert {r.start for r in found} == {None}


@pytest.mark.parametrize(
    "words",
    [
        f"أعلنت وزارة النقل تأجيل اجتماع {BETWEEN} في طبرق.",
        f"تأجل اجتماع {BETWEEN} في طبرق.",
        f"أجلت وزارة النقل اجتماع {BETWEEN} في طبرق.",
    ],
)
def test_what_was_put_off_is_planned_and_not_of_that_day(words: str) -> None:
    found = [r for r in extract(OPENING + words).relations if r.type in TOLD]
    assert found
    assert {f"{r.modality} {r.polarity}" for r in found} == {"planned affirmed"}
    assert {r.start for r in found} == {None}


@pytest.mark.parametrize(
    "words",
    [
        f"عقد {BETWEEN} اجتماعا في طبرق.",
        f"عقد {BETWEEN} اجتماعا في طبرق من أجل اجتماع لاحق.",
        f"عقد {BETWEEN} اجتماعا في طبرق، وتقرر تأجيل الاجتماع الثاني.",
        f"عقد {BETWEEN} اجتماعا في طبرق. وبحث الاجتماع إلغاء الرسوم.",
    ],
)
def test_what_was_held_stands(words: str) -> None:
    assert stands(OPENING + words)


@pytest.mark.parametrize(
    "claim",
    [
        "وزعم الموقع أن {}",
        "وادعت صحيفة أن {}",
        "ويزعم الموقع أن {}",
        "وتردد أن {}",
        "وراجت شائعات بأن {}",
    ],
)
def test_what_others_claim_waits_for_review(claim: str) -> None:
    text = claim.format(f"{MINISTER} التقى {AMBASSADOR} في طبرق.")
    met = [r for r in extract(text).relations if r.type == "met_with"]
    assert met
    assert {r.review for r in met} == {Review.PROPOSED}
    hearsay = vocabulary().reasons["hearsay"]
    assert {r.reason for r in met} == {hearsay.en}
    assert vocabulary().reason(hearsay.en, "ar") == hearsay.ar


def test_what_is_said_after_the_claim_is_not_doubted_for_it() -> None:
    text = f"وزعم الموقع أن المشروع توقف. والتقى {TWO} في طبرق."
    met = [r for r in extract(text).relations if r.type == "met_with"]
    assert met
    assert vocabulary().reasons["hearsay"].en not in {r.reason for r in met}


@pytest.mark.parametrize("verb", ["لم يلتق", "لن يلتقي", "لم يستقبل"])
def test_who_did_not_meet(verb: str) -> None:
    found = [r for r in extract(f"{verb} {TWO}.").relations if r.type == "met_with"]
    assert [str(r.polarity) for r in found] == ["negated"]


HELD = f"طرابلس 3 فبراير 2025\nترأس {MINISTER} اجتماعا مع السيد عادل الصويعي. "


@pytest.mark.parametrize(
    "words",
    [
        "واتفق الجانبان على عقد الاجتماع المقبل في طبرق في شهر أكتوبر 2025.",
        "وتقرر عقد الاجتماع القادم في طبرق في شهر أكتوبر 2025.",
        "وسيعقد اجتماع قادم في طبرق في شهر أكتوبر 2025.",
    ],
)
def test_the_next_meeting_is_another_one(words: str) -> None:
    document = extract(HELD + words)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    (chaired,) = [r for r in document.relations if r.type == "chaired"]
    (there,) = [r for r in document.relations if r.type == "located_in" and names[r.target] == "طبرق"]
    assert there.source != chaired.target
    assert (str(there.modality), there.start) == ("planned", "2025-10")
    assert (str(chaired.modality), chaired.start) == ("actual", "2025-02-03")


def test_the_meeting_alone_is_the_one_that_was_held() -> None:
    document = extract(f"{HELD}وسيعقد الاجتماع المقبل في طبرق. وحضر الاجتماع مدير مركز بحوث الري ناجي العبيدي.")
    names = {entity.id: entity.names[0].text for entity in document.entities}
    (chaired,) = [r for r in document.relations if r.type == "chaired"]
    (there,) = [r for r in document.relations if r.type == "attended" and "ناجي" in names[r.source]]
    assert there.target == chaired.target


LIST = "{}الحضور:\n- السيد سالم الورفلي\n- السيد عادل الصويعي\n{} السيد خالد المجبري."
HEADS = (
    "محضر اجتماع لجنة التعاون الليبية التركية\nطرابلس 3 فبراير 2025\n",
    "ترأس السيد ناجي العبيدي اجتماعا في طبرق حول الصيد البحري.\n",
    "عقد اجتماع في وزارة الفلاحة بطرابلس لبحث التعاون.\n",
)


def denied(text: str) -> set[str]:
    """Who is said not to have attended."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    return {names[r.source] for r in document.relations if r.type == "attended" and r.polarity == "negated"}


@pytest.mark.parametrize("verb", ["وتغيب عن الاجتماع", "واعتذر عن الاجتماع"])
@pytest.mark.parametrize("head", HEADS)
def test_who_was_there_is_not_denied_by_another_line(head: str, verb: str) -> None:
    assert denied(LIST.format(head, verb)) <= {"خالد المجبري"}


def test_the_headings_over_two_lists() -> None:
    text = f"{HEADS[2]}الحضور:\n- السيد سالم الورفلي\n- السيد عادل الصويعي\nالغائبون:\n- السيد خالد المجبري\n- السيد ناجي العبيدي"
    assert denied(text) == {"خالد المجبري", "ناجي العبيدي"}


def test_who_is_said_to_be_absent_in_the_same_line_still_is() -> None:
    assert denied("لم يحضر الاجتماع السيد سالم الورفلي.") == {"سالم الورفلي"}
    assert denied("تغيب عن الاجتماع رئيس غرفة التجارة بطبرق خالد المجبري.") == {"خالد المجبري"}
