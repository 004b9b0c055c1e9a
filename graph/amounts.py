"""Sums of money as a text writes them: 5 ملايين يورو, مبلغ 300 ألف دينار ليبي, $2.5 million; what a payment is worth.

It stands in the evidence of a relation. Nothing is converted or added up: an amount is shown as it was written, in every store
and format that keeps the evidence.
"""

from __future__ import annotations

import re

from .model import Relation

MONEY = frozenset({"pays", "sponsors"})
"""The relation types that money may be a part of."""

_NUMBER = r"(?:[\d٠-٩۰-۹]+(?:[.,٫٬][\d٠-٩۰-۹]+)*)"
_SCALE = r"(?:آلاف|ألفي|ألفا|ألف|الاف|الف|ملايين|مليونين|مليوني|مليونا|مليون|مليارات|ملياري|مليارا|مليار|بليون|مئة|مائة)"
_COIN = (
    r"(?:دينار(?:ا|اً|ات)?|دنانير|دولار(?:ا|اً|ات)?|يورو|أورو|اورو|ريال(?:ا|اً|ات)?|درهم(?:ا|اً)?|دراهم|جنيه(?:ا|اً|ات)?|ليرة|ليرات|"
    r"فرنك(?:ا|اً|ات)?|أوقية|يوان|روبل|روبية|ين)"
)
_OF = (
    r"(?:[ ](?:أمريكي|أميركي|ليبي|تونسي|جزائري|مغربي|مصري|كويتي|أردني|عراقي|بحريني|سعودي|قطري|إماراتي|عماني|سوداني|إسترليني)"
    r"(?:ا|اً)?)?"
)
_ARABIC = rf"(?:{_NUMBER}[ ]?(?:و{_NUMBER}[ ])?(?:{_SCALE}[ ])*|(?:نصف[ ])?{_SCALE}[ ](?:{_SCALE}[ ])*){_COIN}(?!\w){_OF}"
_TIMES = r"(?:hundred|thousand|million|billion|trillion|mn|bn|m)"
_MONEY = (
    r"(?:dollars?|euros?|dinars?|pounds?|riyals?|dirhams?|francs?|yen|yuan|USD|EUR|GBP|LYD|TND|DZD|MAD|EGP|SAR|QAR|AED|KWD|JOD)"
)
_LATIN = (
    rf"[$€£¥][ ]?\d[\d,.]*\d?(?:[ ]?{_TIMES}\b)?|"
    rf"\b(?:USD|EUR|LYD|TND|US\$)[ ]?\d[\d,.]*(?:[ ]{_TIMES}\b)?|"
    rf"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|half a|a)[ ](?:{_TIMES}[ ])?"
    rf"(?:(?:US|Libyan|Tunisian)[ ])?{_MONEY}\b"
)
_AMOUNT = re.compile(rf"{_ARABIC}|{_LATIN}")


def amounts(text: str) -> list[tuple[int, int]]:
    """The characters of every sum of money in a text: start and end, in order.

    >>> text = "منحة بقيمة 5 ملايين يورو، و300 ألف دينار ليبي"
    >>> [text[start:end] for start, end in amounts(text)]
    ['5 ملايين يورو', '300 ألف دينار ليبي']
    >>> [text[start:end] for text in ("paid $2.5 million in May 2025",) for start, end in amounts(text)]
    ['$2.5 million']
    """
    return [match.span() for match in _AMOUNT.finditer(text)]


def amount(relation: Relation) -> str | None:
    """The sums that the evidence of a payment or grant names, as written, joined by `` + ``; None where there are none."""
    if relation.type not in MONEY:
        return None
    found = dict.fromkeys(e.quote[start:end] for e in relation.evidence for start, end in amounts(e.quote))
    return " + ".join(found) or None
