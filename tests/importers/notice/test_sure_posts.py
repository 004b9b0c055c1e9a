"""Posts that only the classifier sees, and surely. All people and bodies are made up."""

from __future__ import annotations

import pytest

from .reads import accepted

KHALED = "خالد كامل المنصوري"


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (f"بحث نائب رئيس الوزراء وزير الزراعة والري السيد {KHALED} مع الوفد خطة السدود.", "نائب رئيس الوزراء"),
    ],
)
def test_a_post_that_is_surely_seen_is_accepted(text: str, post: str) -> None:
    assert (KHALED, post) in accepted(text, "holds")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (f"أعفي {KHALED} من مهام مدير ميناء الوادي.", "مدير ميناء الوادي"),
        (f"استقبل رئيس الحكومة وزير الدفاع {KHALED} بمكتبه.", "رئيس الحكومة"),
    ],
)
def test_a_post_that_is_over_or_may_be_of_another_waits(text: str, post: str) -> None:
    assert (KHALED, post) not in accepted(text, "holds")
