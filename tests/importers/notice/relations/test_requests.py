"""What letters ask for is a task of whoever is asked. All letters are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Modality, Review
from rawabit.importers.notice.extract import extract

DATELINE = "طبرق 1 مارس 2025\n"


def asked(text: str) -> list[tuple[str, str, str | None]]:
    """The tasks of a letter: what, whose, until when."""
    document = extract(text)
    there = {entity.id: entity for entity in document.entities}
    return [
        (there[r.source].label(), there[r.target].label(), there[r.source].end)
        for r in document.relations
        if r.type == "assigned_to"
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "يرجى من المهندسة سلمى التاجوري مخاطبة وزارة التخطيط قبل 10 مارس 2025.",
            ("مخاطبة وزارة التخطيط", "سلمى التاجوري", "2025-03-10"),
        ),
        ("ونرجو من إدارة السدود مراجعة مسودة المذكرة خلال أسبوع.", ("مراجعة مسودة المذكرة", "إدارة السدود", "2025-03-08?")),
        (
            "فالرجاء من مدير إدارة السدود السيد عمر التاجوري إعداد تقرير عن المياه.",
            ("إعداد تقرير عن المياه", "عمر التاجوري", None),
        ),
    ],
    ids=["person", "unit", "holder"],
)
def test_who_is_asked_has_the_task(words: str, found: tuple[str, str, str | None]) -> None:
    assert asked(DATELINE + words) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "نأمل من وزارة المالية زيادة الدعم.",
        "يرجى من السيد عمر التاجوري الحضور.",
        "نرجو من الله التوفيق، وقد زار السيد عمر التاجوري إدارة السدود.",
        "يرجى العلم بأن إدارة السدود مغلقة غدا.",
    ],
)
def test_hopes_and_manners_are_no_tasks(text: str) -> None:
    assert asked(DATELINE + text) == []


def test_a_request_is_planned_and_waits() -> None:
    document = extract(f"{DATELINE}يرجى من إدارة السدود مراجعة مسودة المذكرة.")
    (relation,) = [r for r in document.relations if r.type == "assigned_to"]
    assert (relation.modality, relation.review) == (Modality.PLANNED, Review.PROPOSED)
    (task,) = [entity for entity in document.entities if entity.kind == "task"]
    assert task.status == "open"
