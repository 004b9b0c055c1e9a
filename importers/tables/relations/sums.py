"""The sum in a row of payments, written with its currency, which stands in a cell or a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ....graph.amounts import amounts
from ....graph.currencies import may_be
from ....graph.names.keys import fold
from ...cells.heading_words import parted
from ...cells.nothing import says_nothing
from ..files.coins import is_sum, with_coin
from ..rows.lines import Line

# Headings that count in thousands or more, and how a sum says so: المبلغ (بالألف), Amount (USD thousands), Amount ($m).
_SCALES = (
    (re.compile(r"(?:\b|')(?:thousands?|k|000s?)\b|\b(?:بال|ال|ب)?(?:ألف|آلاف|ألوف|الاف)\b", re.IGNORECASE), ("ألف", "thousand")),
    (re.compile(r"\b(?:millions?|mn|m)\b|\b(?:بال|ال|ب)?(?:مليون|ملايين)\b", re.IGNORECASE), ("مليون", "million")),
    (re.compile(r"\b(?:billions?|bn)\b|\b(?:بال|ال|ب)?(?:مليار|مليارات)\b", re.IGNORECASE), ("مليار", "billion")),
)
# 1.5E+06, as a sheet shows a number that its column has no room for, and saves it as text: by then it may be rounded.
_POWER = re.compile(r"(?<![\w.,٫])(\d+(?:[.,٫]\d+)?E[+−-]?\d{1,2})(?![\w.,٫])", re.IGNORECASE)
_AS_POINT = str.maketrans(",٫−", "..-")
_DIGITS = re.compile(r"[\d.,٫٬]+")
_NOTHING_PAID = re.compile(r"[^\d]*(?:0+(?:[.,٫]0+)?(?![\d.,٫])|(?<![^\s$€£¥a-z])[-−–(]\s?[$€£¥]?\s?\d)", re.IGNORECASE)


def written_out(line: Line) -> bool:
    """Write the sum of a row in digits where it stands as so many times a power of ten; whether it did.

    Args:
        line: the row, its sum not yet written with its currency.
    """
    value = line.first("amount")
    if value is None or not _POWER.search(value.text):
        return False
    value.text = _POWER.sub(lambda found: f"{Decimal(found[1].translate(_AS_POINT)):f}", value.text)
    return True


def with_currency(line: Line) -> bool:
    """Write the sum of a row with its currency, so that its evidence names both; whether there is no sum, or it names both.

    Args:
        line: the row, not written yet.
    """
    value, currency = line.first("amount"), line.first("currency")
    if value is None:
        return True
    heading = value.heading
    if amounts(heading):  # المبلغ (ألف دولار): in the evidence it would be a sum itself
        value.heading = parted(heading)[0]
    if says_nothing(value.text) or is_sum(value.text):
        return True
    written = _written(value.text, currency.text if currency else "", heading)
    value.text = next(filter(is_sum, written), with_coin(value.text, line.coins.get(value.column, "")))
    return is_sum(value.text)


def may_be_scaled(line: Line) -> bool:
    """Whether a sum names its currency in a column that counts in thousands or more: it may be so many of these, or not.

    Args:
        line: the row, its sum not yet written with its currency.
    """
    value = line.first("amount")
    if value is None or not is_sum(value.text) or not _scale(parted(value.heading)[1] or "")[0]:
        return False
    return not _scale(_DIGITS.sub(" ", value.text))[0]


def may_be_other(line: Line) -> bool:
    """Whether the number format of a sum shows another currency than its row or heading names, or their word for its size is in
    doubt: the heading counts in thousands, and the cell shows a currency without them.

    Args:
        line: the row, its sum not yet written with its currency.
    """
    value, currency = line.first("amount"), line.first("currency")
    shown = line.coins.get(value.column) if value else None
    if value is None or shown is None or is_sum(value.text):
        return False
    unit = parted(value.heading)[1] or ""
    scale, _ = _scale(unit)
    named = currency.text if currency else unit.replace(scale, "").strip().removeprefix("of ")
    plain = " ".join(word.removeprefix("ال") for word in named.split())
    meant = may_be(named) | may_be(plain)
    return may_be(shown).isdisjoint(meant) if meant else bool(scale or named)


def pays_nothing(line: Line) -> bool:
    """Whether the sum of a row is none that was paid: zero, or less, which gives back or corrects."""
    value = line.first("amount")
    return value is not None and _NOTHING_PAID.match(fold(value.text)) is not None


def _written(number: str, currency: str, heading: str) -> Iterator[str]:
    """A number with its currency and, where its column counts in thousands or more, with that."""
    unit = parted(heading)[1] or ""
    scale, words = _scale(unit)
    coin = currency or unit.replace(scale, "").strip().removeprefix("of ")
    plain = " ".join(word.removeprefix("ال") for word in coin.split())
    for word in (f" {word}" if word else "" for word in words):
        yield from (f"{number}{word} {coin}", f"{number}{word} {plain}", f"{coin}{number}{word}")


def _scale(unit: str) -> tuple[str, tuple[str, ...]]:
    """How a unit says that it counts in thousands or more, and how a sum says so; empty where it does not."""
    return next(((found[0], words) for pattern, words in _SCALES if (found := pattern.search(unit))), ("", ("",)))
