"""Days that an EDTF date may cover."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.dates import bounds, first_day, last_day
from rawabit.graph.errors import InputError


@given(st.dates())
def test_a_day_is_itself(day: date) -> None:
    if day.year >= 1000:
        assert bounds(day.isoformat()) == (day.toordinal(), day.toordinal())
        assert bounds(f"{day.isoformat()}?") == bounds(day.isoformat())


@given(st.integers(1000, 9999), st.integers(1, 12))
def test_a_month_and_a_year_are_whole(year: int, month: int) -> None:
    low, high = bounds(f"{year:04d}-{month:02d}")
    assert low is not None
    assert high is not None
    assert date.fromordinal(low).day == 1
    assert high == date.max.toordinal() or date.fromordinal(high + 1).day == 1
    assert bounds(f"{year:04d}") == (date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


def test_intervals_and_unknown_years() -> None:
    assert bounds("2024-34") == (date(2024, 4, 1).toordinal(), date(2024, 6, 30).toordinal())
    assert bounds("2024-41?") == (date(2024, 7, 1).toordinal(), date(2024, 12, 31).toordinal())
    assert bounds("2024-01-05/2024-02") == (date(2024, 1, 5).toordinal(), date(2024, 2, 29).toordinal())
    assert bounds("2024/..") == (date(2024, 1, 1).toordinal(), None)
    assert bounds("XXXX-11-07") == bounds(None) == (None, None)


@pytest.mark.parametrize("text", ["2024-02-30", "2024-13", "24", "yesterday", "7 نوفمبر", "2024-1-1", "2024-11-07 ", "٢٠٢٤-١١"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is not a date"):
        bounds(text)


@pytest.mark.parametrize("text", ["01/05/2025", "2025-01/soon", "2025/2024-13"])
def test_what_is_no_interval_is_refused_as_a_whole(text: str) -> None:
    with pytest.raises(InputError, match=f"^'{text}' is not a date"):
        bounds(text)


def test_a_question_needs_a_year() -> None:
    assert first_day("2024") < last_day("2024")
    with pytest.raises(InputError, match="has no year"):
        first_day("XXXX-11-07")


def test_a_question_may_be_typed_in_digits_of_any_script() -> None:
    assert (first_day("٢٠٢٤-١١"), last_day("۲۰۲۴")) == (first_day("2024-11"), last_day("2024"))


@pytest.mark.parametrize("text", ["2024/..", "../2024"])
def test_a_question_needs_both_ends(text: str) -> None:
    for day in (first_day, last_day):
        with pytest.raises(InputError, match="has an open end"):
            day(text)
