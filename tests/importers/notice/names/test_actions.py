"""A body that is called by the name of an action is none where that has an object. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import named


@pytest.mark.parametrize(
    "text",
    [
        "قرر الوزير إيفاد خمسة أطباء إلى مسقط.",
        "وافق المجلس على إيفاد بعثة إلى تونس.",
        "قامت الوزارة بإيفاد لجنة فنية إلى سبها.",
        "تم إيفاد السيد كريم البشتي إلى تونس.",
    ],
)
def test_who_is_sent_makes_no_fund(text: str) -> None:
    assert "إيفاد" not in named(text, "organization")


@pytest.mark.parametrize(
    "text",
    [
        "وقعت الوزارة والصندوق الدولي للتنمية الزراعية (إيفاد) اتفاقية.",
        "أكد ممثل إيفاد السيد كريم البشتي أن المشروع مستمر.",
        "نفذ المشروع بتمويل من إيفاد بقيمة مليون دولار.",
        "أعلنت إيفاد أنها ستمول المشروع.",
        "زار وفد إيفاد الوزارة.",
    ],
)
def test_the_fund_of_that_name_is_one(text: str) -> None:
    assert "إيفاد" in named(text, "organization")
