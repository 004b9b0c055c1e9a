"""Sums of money as numbers and codes, to compare sums that are written in two ways and for formats that have fields for them.

Only what is in figures, or as two of a scale, and means one thing: ``amounts`` finds sums and keeps them as written; a sum
in words, or with a separator that may be a decimal point or not, has no number here. Currencies are ISO 4217 where the words name
one; a coin that several countries strike stays as it is written.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .amounts import amount
from .currencies import code
from .model import Relation

_SCALES = {
    **dict.fromkeys(("ألف", "الف", "آلاف", "الاف", "ألفا", "thousand"), 1_000),
    **dict.fromkeys(("مليون", "ملايين", "مليونا", "million", "mn", "m"), 1_000_000),
    **dict.fromkeys(("مليار", "مليارات", "مليارا", "بليون", "billion", "bn"), 1_000_000_000),
    "trillion": 1_000_000_000_000,
}
_DUALS = {
    **dict.fromkeys(("ألفا", "ألفي", "ألفين", "الفي", "الفين"), "ألف"),
    **dict.fromkeys(("مليونا", "مليوني", "مليونين"), "مليون"),
    **dict.fromkeys(("مليارا", "ملياري", "مليارين"), "مليار"),
}
_SIGNS = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP"}
_SUM = re.compile(
    r"(?P<sign>us\$|[$€£]|[a-z]{3}(?=\s?\d))?\s?(?P<number>\d[\d.,٫٬]*)\s?(?P<scale>[^\W\d]+)??\s?(?P<coin>[^\W\d]+(?:[.\s][^\W\d]+)?)?"
)
_NUMBER = re.compile(r"(?P<whole>\d{1,3}(?:[,٬]\d{3})+|\d+)(?:[.٫](?P<part>\d+))?")
_MARKS = re.compile("[\u064b-\u0652]")
_TANWIN = re.compile("ا$|ات$")


def number_and_currency(written: str) -> tuple[str, str] | None:
    """A sum as a number in figures and its currency.

    Args:
        written: a sum as it is written (see ``graph.amounts``).

    Returns:
        The number, and the currency as an ISO 4217 code where it is one of those known, else in the words of the text; None where
        the number is told neither by figures nor by the dual of a thousand, million or milliard.

    >>> number_and_currency("5 ملايين يورو"), number_and_currency("مليوني يورو"), number_and_currency("ثلاثة ملايين دينار")
    (('5000000', 'EUR'), ('2000000', 'EUR'), None)
    """
    found = _SUM.fullmatch(_two(_MARKS.sub("", written.strip().lower())))
    if not found:
        return None
    words = " ".join(word for word in (found["scale"], found["coin"]) if word).split()
    scale = _SCALES.get(_TANWIN.sub("", words[0]), _SCALES.get(words[0], 0)) if words else 0
    coin = [word for word in (found["sign"], " ".join(words[bool(scale) :])) if word]
    number = _figures(found["number"])
    if number is None or len(coin) != 1:
        return None
    worth = number * (scale or 1)
    return str(int(worth) if worth == int(worth) else worth), _currency(coin[0])


def _two(written: str) -> str:
    """A sum with the dual of its scale in figures: مليوني دولار is 2 مليون دولار; not where more is added (مليوني دولار ونصف)."""
    head, _, rest = written.partition(" ")
    return f"2 {_DUALS[head]} {rest}" if head in _DUALS and " و" not in written else written


def worth(relation: Relation) -> tuple[tuple[str, ...], ...]:
    """What a payment or grant is worth, equal for equal sums: 750 ألف دينار is 750,000 دينار.

    Returns:
        Number and currency of each sum; of one that is not in figures its words alone. Nothing where no sum is named.
    """
    return tuple(number_and_currency(text) or (text,) for text in (amount(relation) or "").split(" + ") if text)


def are_other_sums(one: Relation, other: Relation) -> bool:
    """Whether two payments name sums that cannot be one: both in figures, and not equal."""
    worths = worth(one), worth(other)
    return all(worths) and worths[0] != worths[1] and all(len(told) > 1 for found in worths for told in found)


def _figures(text: str) -> Decimal | None:
    """A number in figures of either kind; None where a separator may be of thousands or of decimals."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    part = found["part"] or ""
    if len(part) == 3 and "." in text and not re.search("[,٬]", text):
        return None  # 1.250 is a thousand and some, or one and a quarter
    return Decimal(f"{int(re.sub('[,٬]', '', found['whole']))}.{''.join(str(int(digit)) for digit in part)}")


def _currency(words: str) -> str:
    """The code of a currency, or its words."""
    return _SIGNS.get(words) or code(words) or words
