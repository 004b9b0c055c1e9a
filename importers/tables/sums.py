"""The sum in a row of payments, written with its currency, which stands in a cell or a heading of its own."""

from __future__ import annotations

from ...graph.amounts import amounts
from ..cells.headings import parted
from ..cells.nothing import says_nothing
from .lines import Line


def with_currency(line: Line) -> bool:
    """Write the sum of a row with its currency, so that its evidence names both; whether there is no sum, or it names both.

    Args:
        line: the row, not written yet.
    """
    value, currency = line.first("amount"), line.first("currency")
    if value is None or says_nothing(value.text) or _is_sum(value.text):
        return True
    coin = currency.text if currency else parted(value.heading)[1]
    if coin is None:
        return False
    plain = " ".join(word.removeprefix("ال") for word in coin.split())
    written = (f"{value.text} {coin}", f"{value.text} {plain}", f"{coin}{value.text}")
    value.text = next(filter(_is_sum, written), value.text)
    return _is_sum(value.text)


def _is_sum(text: str) -> bool:
    return amounts(text) == [(0, len(text))]
