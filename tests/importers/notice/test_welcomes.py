"""Who was there when somebody arrived: كان في استقباله …, كان في مقدمة مستقبليه …. All sentences are made up."""

import pytest

from .meetings import met
from .reads import accepted

GUEST, HOST, OTHER = "سامي عواد", "خالد المرغني", "منير بن صالح"
ARRIVED = f"وصل وزير الصحة المصري الدكتور {GUEST} إلى بنغازي"
MINISTER = f"وزير الصحة السيد {HOST}"


@pytest.mark.parametrize(
    ("told", "modality", "polarity"),
    [
        (". وكان في استقباله {}.", "actual", "affirmed"),
        (". وكان في استقباله لدى وصوله إلى المطار {}.", "actual", "affirmed"),
        ("، وكان في استقباله بمطار بنينا الدولي {}.", "actual", "affirmed"),
        (". وكان في مقدمة مستقبليه {}.", "actual", "affirmed"),
        (". وسيكون في استقباله {}.", "planned", "affirmed"),
        (". ومن المقرر أن يكون في استقباله {}.", "planned", "affirmed"),
        (". ولم يكن في استقباله {}.", "actual", "negated"),
    ],
)
def test_who_was_there_met_who_arrived(told: str, modality: str, polarity: str) -> None:
    assert met(ARRIVED + told.format(MINISTER)) == {(frozenset((GUEST, HOST)), modality, polarity)}


def test_all_of_the_list_were_there() -> None:
    text = f"{ARRIVED}. وكان في استقباله بالمطار كل من {MINISTER} والسفير المصري السيد {OTHER}."
    assert {pair for pair, _, _ in met(text)} == {frozenset((GUEST, HOST)), frozenset((GUEST, OTHER))}


def test_a_delegation_that_came() -> None:
    text = f"وصل إلى طرابلس وفد من وزارة التعليم التونسية. وكان في استقبال الوفد بالمطار {MINISTER} والسيد {OTHER}."
    found = [pair for pair, _, _ in met(text)]
    assert len(found) == 2
    assert {name for pair in found for name in pair} >= {HOST, OTHER}


@pytest.mark.parametrize(
    "told",
    [
        ". وكان في استقباله حشد من المواطنين، وأكد {} أهمية الزيارة.",
        ". وأشاد بحفاوة استقباله، وشكر {} على التنظيم.",
        ". وقال {} إن الوزارة طورت استقبال المرضى.",
        ". وعمل {} سابقا في استقبال المستشفى.",
    ],
)
def test_who_is_named_elsewhere_was_not_there(told: str) -> None:
    assert not met(ARRIVED + told.format(MINISTER))


def test_whom_the_one_who_was_there_met_later_was_not_there() -> None:
    text = f"{ARRIVED}. وكان في استقباله بالمطار {MINISTER}، وأجرى مباحثات مع مدير عام الصحة السيد {OTHER}."
    assert frozenset((GUEST, HOST)) in {pair for pair, _, _ in met(text)}
    assert frozenset((GUEST, OTHER)) not in {pair for pair, _, _ in met(text)}


def test_of_two_who_came_nobody_is_taken() -> None:
    text = f"زار السيد {GUEST} مدينة سبها، وزار السيد {OTHER} مدينة بنغازي. وكان في استقباله {MINISTER}."
    assert not any(HOST in pair for pair, _, _ in met(text))


@pytest.mark.parametrize("verb", ["استقبل", "التقى", "هنأ"])
def test_an_ambassador_whom_a_minister_meets_may_be_no_minister(verb: str) -> None:
    assert not accepted(f"{verb} وزير الصحة السفير سالم العوادي وبحث معه التعاون.", "holds")


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الصحة السفير سالم العوادي إن العمل بدأ.",
        "استقبل وزير الصحة السفير سالم العوادي المدير العام لهيئة السدود رامي بدر.",
        "قال وزير الصحة سالم العوادي إن العمل بدأ. ثم استقبل وزير الصحة السفير سالم العوادي.",
    ],
)
def test_a_minister_who_was_an_ambassador_is_the_minister(text: str) -> None:
    assert ("سالم العوادي", "وزير الصحة") in accepted(text, "holds")
