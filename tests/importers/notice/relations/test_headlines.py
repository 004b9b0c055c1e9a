"""What a headline and the text under it both tell is told once. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract


def labels(document: Document, kind: str) -> list[str]:
    return [e.label() for e in document.entities if e.kind == kind]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("event", "العيسوي يترأس اجتماع اللجنة\nترأس أمين عام وزارة التخطيط الدكتور مروان العيسوي اجتماع اللجنة."),
        (
            "event",
            "وزير الصحة يعقد اجتماعا مع مدير المصرف\nعقد وزير الصحة السيد علي سالم اجتماعا مع مدير المصرف السيد ناجي عيسى.",
        ),
        (
            "agreement",
            "وزارة الصحة وشركة الدواء توقعان بروتوكول تعاون\nطرابلس – وقعت وزارة الصحة وشركة الدواء بروتوكول تعاون بشأن الدواء.",
        ),
    ],
)
def test_an_event_or_agreement_of_headline_and_text_is_one(kind: str, text: str) -> None:
    assert len(labels(extract(text), kind)) == 1


def test_what_the_two_tell_of_it_is_claimed_once() -> None:
    text = "وزارة الصحة وشركة الدواء توقعان بروتوكول تعاون\nوقعت وزارة الصحة وشركة الدواء بروتوكول تعاون."
    signed = [(r.source, r.target) for r in extract(text).relations if r.type == "signed"]
    assert len(signed) == len(set(signed)) == 2


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("event", "وزير الصحة يعقد اجتماعا مع مدير المصرف\nعقد وزير النقل السيد خالد الهوني اجتماعا مع سفير تونس."),
        ("event", "وزير الصحة يعقد اجتماعا مع مدير المصرف\nيعقد الوزير اجتماعه المقبل مع مدير المصرف يوم 3 مارس 2025."),
    ],
)
def test_other_parties_or_another_time_make_two(kind: str, text: str) -> None:
    assert len(labels(extract(text), kind)) == 2


def test_a_family_name_in_the_headline_is_the_person_of_that_name() -> None:
    text = "العيسوي يفتتح المعرض\nافتتح أمين عام وزارة التخطيط الدكتور مروان العيسوي المعرض. وقال العيسوي إن العمل مستمر."
    assert labels(extract(text), "person") == ["مروان العيسوي"]


def test_of_two_of_the_family_neither_is_meant() -> None:
    text = "العيسوي يفتتح المعرض\nافتتح الدكتور مروان العيسوي المعرض. وقال السيد كمال العيسوي إن العمل مستمر."
    assert {"مروان العيسوي", "كمال العيسوي"} < set(labels(extract(text), "person"))


def test_bodies_that_are_members_of_each_other_in_a_circle_are_read_to_the_end() -> None:
    text = (
        "اجتماع هيئة الاستثمار ووزارة العدل في طرابلس\n\nعقدت هيئة الاستثمار اجتماعا مع وزارة العدل في طرابلس. "
        "انضمت هيئة الاستثمار إلى المنظمة العربية للتنمية. انضمت المنظمة العربية للتنمية إلى اتحاد الصناعات. "
        "انضمت اتحاد الصناعات إلى هيئة الاستثمار."
    )
    assert len([r for r in extract(text).relations if r.type == "member_of"]) == 3
