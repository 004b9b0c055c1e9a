"""The days of payments. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEAD, FUND, BODY = "عمان، 3 مارس 2026\n", "الصندوق العربي للمناخ", "وزارة الزراعة الأردنية"
EN = "Amman, 3 March 2026\n"


def days(text: str) -> list[str | None]:
    return [r.start for r in extract(text).relations if r.type == "pays"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{HEAD}دفع {FUND} 2 مليون يورو إلى {BODY} في 15 أبريل 2024.", "2024-04-15"),
        (f"{HEAD}دفع {FUND} 2 مليون يورو إلى {BODY} بتاريخ 15 أبريل 2024.", "2024-04-15"),
        (f"{HEAD}دفع {FUND} 2 مليون يورو إلى {BODY} يوم الاثنين الموافق 15 أبريل 2024.", "2024-04-15"),
        (f"{HEAD}وفي يوم الاثنين 15 أبريل 2024 دفع {FUND} 2 مليون يورو إلى {BODY}.", "2024-04-15"),
        (f"{HEAD}وفي 15 أبريل 2024 دفع {FUND} 2 مليون يورو إلى {BODY}.", "2024-04-15"),
        (f"{HEAD}دفع {FUND} في مايو 2025 مبلغ 2 مليون يورو إلى {BODY}.", "2025-05"),
        (f"{HEAD}تسلمت {BODY} من {FUND} 2 مليون يورو من الدفعة الثانية يوم 18 مايو 2025.", "2025-05-18"),
        (f"{EN}The Climate Fund paid USD 2,000,000 to the Ministry of Agriculture on 14 March 2024.", "2024-03-14"),
    ],
)
def test_a_payment_has_the_day_that_is_told_of_it(text: str, wanted: str) -> None:
    assert days(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}سددت {BODY} اشتراكها لسنة 2024 في {FUND}.",
        f"{HEAD}ستدفع {BODY} 2 مليون يورو إلى {FUND} قبل 1 مايو 2026.",
        f"{HEAD}دفع {FUND} 2 مليون يورو إلى {BODY}، واجتمع المجلس في 15 أبريل 2024.",
    ],
)
def test_a_year_that_is_paid_for_a_deadline_and_the_day_of_something_else_are_none(text: str) -> None:
    assert days(text) == [None]


def test_two_instalments_of_one_sum_are_two() -> None:
    paid = f"دفع {FUND} 2 مليون يورو إلى {BODY} في 15 أبريل"
    assert sorted(days(f"{HEAD}{paid} 2024. ثم {paid} 2025."), key=str) == ["2024-04-15", "2025-04-15"]
    english = "The Climate Fund paid USD 2,000,000 to the Ministry of Agriculture on 14 March"
    assert sorted(days(f"{EN}{english} 2024. {english} 2025."), key=str) == ["2024-03-14", "2025-03-14"]


def test_one_payment_that_is_told_twice_is_one() -> None:
    paid = f"دفع {FUND} 2 مليون يورو إلى {BODY}"
    assert days(f"{HEAD}{paid} في 15 أبريل 2024. وأكد المدير أن {FUND} دفع 2 مليون يورو إلى {BODY}.") == ["2024-04-15"]
