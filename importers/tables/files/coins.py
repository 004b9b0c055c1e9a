"""The currency that a format shows beside a number: ``#,##0.00 "د.ل"``, ``[$€-407] #,##0`` (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ....graph.amounts import amounts

# Words in quotes, a currency with its country, a letter by itself, a sign, a blank; conditions and room left for a character are
# no words, and any other character stands for a part of the number.
_PART = re.compile(
    r'"(?P<words>[^"]*)"|\[\$(?P<coin>[^\]-]*)[^\]]*\]|\\(?P<letter>.)|(?P<sign>[$€£¥ ])|\[[^\]]*\]|[_*].|(?P<number>.)'
)
_IN_THOUSANDS = re.compile(r"[0#?],+(?![0#?,])")
_SCALE = re.compile(r"(?<!\w)(?:ألف|آلاف|مليون|ملايين|مليار|thousands?|millions?|billions?|mn|bn|[mk])(?!\w)", re.IGNORECASE)
_UNSEEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@lru_cache(maxsize=2_000)
def coin_of(format_code: str) -> str | None:
    """The currency in a number format; None where it shows none that is known, or several.

    >>> [coin_of(code) for code in ('#,##0.00 "د.ل"', "[$€-407] #,##0", "[$LYD] 0", '0 "days"', "[$-409]d/m/yyyy")]
    ['د.ل', '€', 'LYD', None, None]
    """
    words, shape = [""], []
    for part in _PART.finditer(format_code):
        if part["number"]:
            words.append("")
            shape.append(part["number"])
        else:
            words[-1] += part["words"] or part["coin"] or part["letter"] or part["sign"] or ""
    return coin_in(words, in_thousands=_IN_THOUSANDS.search("".join(shape)) is not None)


def coin_in(words: Iterable[str], *, in_thousands: bool) -> str | None:
    """The one currency among what is shown beside a number.

    Args:
        words: each text on a side of the number.
        in_thousands: whether the number is shown in thousands or more: a word for these is then no part of the sum as it is kept.
    """
    found = {coin for text in words if (coin := _coin(_SCALE.sub(" ", text) if in_thousands else text))}
    return found.pop() if len(found) == 1 else None


def with_coin(number: str, coin: str) -> str:
    """A number with its currency on the side where a sum has it; the number alone where they are no sum.

    >>> with_coin("1500", "$"), with_coin("-1500", "د.ل"), with_coin("yes", "$")
    ('$1500', '-1500 د.ل', 'yes')
    """
    if number.startswith("-"):
        return f"-{with_coin(number[1:], coin)}"
    return next(filter(is_sum, (f"{number} {coin}", f"{coin}{number}", f"{coin} {number}")), number)


def is_sum(text: str) -> bool:
    """Whether a text is a sum of money and nothing else."""
    return amounts(text) == [(0, len(text))]


def _coin(text: str) -> str | None:
    words = " ".join(_UNSEEN.sub("", text).split())
    return next((coin for coin in (words, words.rstrip(".")) if coin and with_coin("1", coin) != "1"), None)
