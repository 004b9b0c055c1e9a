"""What is ratified, or not ratified yet, is signed. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import related


def states(text: str) -> set[tuple[str, str]]:
    """How far along the signings of a text are, affirmed or denied."""
    return {(how, sign) for _, _, how, sign in related(text, "signed")}


@pytest.mark.parametrize(
    "text",
    [
        "ولم يصادق البرلمان التونسي بعد على اتفاقية حماية الاستثمار الموقعة بين تونس والأردن عام 2023.",
        "صادق مجلس النواب العراقي على اتفاقية النقل البري بين العراق والأردن.",
    ],
)
def test_what_is_ratified_or_not_yet_is_signed(text: str) -> None:
    assert states(text) == {("actual", "affirmed")}


def test_what_is_not_signed_stays_so() -> None:
    assert states("لم توقع تونس اتفاقية النقل البري مع الأردن.") == {("actual", "negated")}
