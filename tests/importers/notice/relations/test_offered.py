"""Grants with who gives them in a relative clause. Everything here is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, related


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("منحة بقيمة 400 ألف دينار تقدمها وزارة المالية لفائدة جامعة سبها.", ("وزارة المالية", "جامعة سبها", "planned")),
        ("أعلنت اللجنة عن هبة مالية ستقدمها وزارة المالية إلى جامعة سبها.", ("وزارة المالية", "جامعة سبها", "planned")),
        ("نوقشت الهبة التي قدمتها وزارة المالية لصالح جامعة سبها.", ("وزارة المالية", "جامعة سبها", "actual")),
        ("ثالثا: قرض تمنحه وزارة المالية لجامعة سبها.", ("وزارة المالية", "جامعة سبها", "planned")),
    ],
)
def test_who_gives_a_grant_and_who_it_is_for(text: str, told: tuple[str, str, str]) -> None:
    assert (*told, "affirmed") in related(text, "pays")
    assert not accepted(text, "pays")


@pytest.mark.parametrize(
    "text",
    ["دراسة تقدمها وزارة المالية لفائدة جامعة سبها.", "منحة لم تقدمها وزارة المالية لفائدة جامعة سبها."],
)
def test_what_is_no_money_or_was_not_given_is_not_paid(text: str) -> None:
    assert "affirmed" not in {polarity for *_, polarity in related(text, "pays")}
