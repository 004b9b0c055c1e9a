"""Money that arrived, or did not, was paid by who gives it, or was not. All letters are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related

_PAID = "الدفعة الأولى من منحة صندوق الأنهار وقدرها 30 ألف دولار قد وصلت إلى حساب وزارة المياه بتاريخ 4 يوليو 2025."
_ENDS = ("صندوق الأنهار", "وزارة المياه")


def test_what_arrived_was_paid_with_its_sum_and_day() -> None:
    (paid,) = (r for r in extract(_PAID).relations if r.type == "pays")
    assert (paid.modality.value, paid.polarity.value, paid.review.value) == ("actual", "affirmed", "proposed")
    assert paid.start == "2025-07-04"
    assert "30 ألف دولار" in paid.evidence[0].quote


@pytest.mark.parametrize("denied", ["لم تصل الدفعة الثانية.", "ولم يصل القسط الثاني بعد."])
def test_a_part_that_did_not_arrive_is_of_the_same_giver(denied: str) -> None:
    assert (*_ENDS, "actual", "negated") in related(f"{_PAID} {denied}", "pays")


def test_what_was_announced_and_not_spent_is_not_paid() -> None:
    text = "أعلن صندوق الأنهار في يناير 2025 منحة بقيمة 30 ألف دولار لوزارة المياه. ولم يُصرف منها شيء."
    assert (*_ENDS, "actual", "negated") in related(text, "pays")


@pytest.mark.parametrize(
    "text",
    [
        "وصلت الدفعة الأولى من المتدربين إلى مركز بحوث السدود.",
        "وصل وفد صندوق الأنهار إلى وزارة المياه.",
        "لم تصل الدفعة الثانية.",
    ],
)
def test_what_is_no_money_or_nobodys_is_not_paid(text: str) -> None:
    assert related(text, "pays") == set()
