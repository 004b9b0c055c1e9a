"""A body was at the meeting that is named by it. All minutes and notices are fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

_MINUTES = (
    "محضر الاجتماع الأول للجنة الفنية المشتركة للسدود\nالتاريخ: 12 مايو 2025\nالحضور:\n"
    "- السيدة هدى العريبي، مديرة إدارة التخطيط\n"
)
_TOLD = [
    (_MINUTES, "اللجنة الفنية المشتركة للسدود", "actual"),
    ("انعقد في طرابلس الاجتماع الثاني للمجلس الأعلى للسدود يوم 12 مايو 2025.", "المجلس الأعلى للسدود", "actual"),
    ("من المقرر أن ينعقد الاجتماع الثاني للمجلس الأعلى للسدود يوم 12 مايو 2025.", "المجلس الأعلى للسدود", "planned"),
]


@pytest.mark.parametrize(("text", "body", "how"), _TOLD)
def test_a_body_is_at_its_own_meeting_and_that_waits(text: str, body: str, how: str) -> None:
    told = {(who, along, denied) for who, _, along, denied in related(text, "attended")}
    assert (body, how, "affirmed") in told
    assert body not in {who for who, _ in accepted(text, "attended")}


def test_a_body_that_does_not_meet_is_not() -> None:
    text = "انعقد في طرابلس الاجتماع الثاني لشركة السدود الوطنية يوم 12 مايو 2025."
    assert "شركة السدود الوطنية" not in {who for who, *_ in related(text, "attended")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("تأجل اجتماع لجنة السلامة الذي كان مقررا يوم 25 مارس 2026 إلى إشعار آخر.", ("planned", "affirmed")),
        ("أعلنت وزارة النقل تأجيل اجتماع لجنة السلامة المقرر عقده يوم 25 مارس 2026.", ("planned", "affirmed")),
        ("ألغي اجتماع لجنة السلامة الذي كان مقررا يوم 25 مارس 2026.", ("actual", "negated")),
    ],
)
def test_a_session_that_was_put_off_or_called_off_was_not_held(text: str, wanted: tuple[str, str]) -> None:
    assert {(how, polarity) for _, _, how, polarity in related(text, "attended")} == {wanted}
