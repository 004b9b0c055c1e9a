"""What stands around the text of a page of a PDF file, told from lines that a stranger made."""

from __future__ import annotations

import pytest

from rawabit.importers.readers import pdf_margins


@pytest.mark.parametrize("text", ["3", "- 3 -", "صفحة 3", "Page 3 of 12", "-- page: 3/12.", "(٣)"])
def test_a_number_of_a_page(text: str) -> None:
    assert pdf_margins._NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["", "صفحة", "x 3", "page page 3", "12345", "3 of", "." * 200_000, " " * 200_000 + "x"])
def test_what_is_no_number_of_a_page(text: str) -> None:
    """A line of 200,000 points took eight minutes."""
    assert not pdf_margins._NUMBER.fullmatch(text)
