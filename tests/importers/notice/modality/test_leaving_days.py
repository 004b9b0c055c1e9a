"""The day on which somebody left an office is the end of holding it. Everybody in these texts is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Modality
from rawabit.importers.notice.extract import extract


def ends(text: str) -> set[tuple[str | None, str | None]]:
    """When the offices began and ended that are over."""
    return {(r.start, r.end) for r in extract(text).relations if r.type == "holds" and r.modality is Modality.ENDED}


@pytest.mark.parametrize(
    "text",
    [
        "قدم مدير الدائرة القانونية السيد ماهر الدرديري استقالته اعتباراً من 1 نوفمبر 2026.",
        "أُعفي مدير الدائرة القانونية السيد ماهر الدرديري من منصبه يوم 1 نوفمبر 2026.",
        "وتقاعد مدير الدائرة القانونية السيد ماهر الدرديري في 1 نوفمبر 2026.",
        "The Director of the Desert Fund, Mr. Omar Salem, resigned on 1 November 2026.",
        "Karl Lund left his post as Director of the Desert Fund on 1 November 2026.",
    ],
)
def test_an_office_ends_on_the_day_that_is_told_of_leaving(text: str) -> None:
    assert ends(text) == {(None, "2026-11-01")}


@pytest.mark.parametrize(
    "text",
    [
        "استقال مدير الدائرة القانونية السيد ماهر الدرديري الذي عين في 1 نوفمبر 2026.",
        "استقال مدير الدائرة القانونية السيد ماهر الدرديري الذي تولى المنصب منذ 1 نوفمبر 2026.",
        "أُعفي مدير الدائرة القانونية السيد ماهر الدرديري من منصبه يوم 1 نوفمبر 2026، بعد لقاء في 3 مايو 2026.",
    ],
)
def test_the_day_of_something_else_and_two_days_end_nothing(text: str) -> None:
    assert ends(text) == {(None, None)}
