"""Who is appointed from a coming day on holds the office only then. All is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

MADE = "طرابلس، 12 مارس 2024. تم تعيين المهندس طارق الهلباوي مديرا لهيئة الموانئ"


@pytest.mark.parametrize("when", ["اعتبارا من 1 أبريل 2024", "بدءا من الشهر المقبل", "على أن يباشر مهامه في الأول من أبريل"])
def test_an_office_from_a_coming_day_on_is_planned(when: str) -> None:
    assert {how for _, _, how, _ in related(f"{MADE} {when}.", "holds")} == {"planned"}
    assert not accepted(f"{MADE} {when}.", "holds")


def test_an_office_from_a_past_day_on_is_held() -> None:
    assert {how for _, _, how, _ in related(f"{MADE} اعتبارا من 1 فبراير 2024.", "holds")} == {"actual"}


def test_a_day_without_a_year_tells_nothing() -> None:
    text = "عين المهندس طارق الهلباوي مديرا لهيئة الموانئ في 12 مارس اعتبارا من 1 أبريل."
    assert {how for _, _, how, _ in related(text, "holds")} == {"actual"}
