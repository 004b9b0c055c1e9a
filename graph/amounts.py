"""Sums of money as a text writes them: 5 ملايين يورو, مبلغ 300 ألف دينار ليبي, $2.5 million; what a payment is worth.

It stands in the evidence of a relation. Nothing is converted or added up: an amount is shown as it was written, in every store
and format that keeps the evidence.
"""

from __future__ import annotations

import re
from functools import cache

from .currencies import arabic, codes, latin_coins, shortened
from .model import Relation

MONEY = frozenset({"pays", "sponsors"})
"""The relation types that money may be a part of."""

# No sum begins inside a number: else each digit of a long one would be tried as a beginning.
_NUMBER = r"(?:(?<![\d.,٫٬])\d++(?:[.,٫٬]\d++)*+)"
_SCALE = (
    r"(?:(?:آلاف|ألفي|ألفين|ألف|الاف|الف|ملايين|مليونين|مليوني|مليون|مليارات|ملياري|مليارين|مليار|بليون|مئتا|مئتي|مئتين|مائتا|مائتي|مائتين|"
    r"(?:ثلاث|أربع|خمس|ست|سبع|ثمان|ثماني|تسع)?(?:مئة|مائة))(?:ا|ً|اً)?)"
)
_WORD = (
    r"(?:(?<![^\Wبلو])(?:(?:ثلاث|أربع|خمس|ست|سبع|ثمان|ثماني|تسع|عشر)(?:ة|ون|ين)?(?:[ ]عشرة?)?|"
    r"(?:أحد|إحدى|اثن[اي]|اثنت[اي])[ ]عشرة?|نصف|ربع|ثلثا|ثلثي|ثلث)(?!\w))"
)
_PART = rf"(?:{_NUMBER}|{_WORD}|{_SCALE}(?!\w))"
_TIMES = r"(?:hundred|thousand|million|billion|trillion|mn|bn|m)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)"
_LOCAL = r"(?:JD|LD|KD|BD|LE|SR|QR)"  # as the newspapers of a country write its coin: JD14 million
_AND_HALF = r"(?:[ ]and[ ](?:a[ ]half|a[ ]quarter|three[ ]quarters))?"


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(f"{_arabic()}|{_latin()}")


def _arabic() -> str:
    coin = arabic()
    half = (  # مليون دينار {ونصف المليون}, of one sum with the coin in its middle
        rf"(?:[ ]ونصف(?:[ ](?:ال)?{_SCALE}(?!\w)(?![ ]{coin})|(?=[ ]*(?:[.،؛,]|$|[ ](?:من|إلى|في|على|عن)[ ]))))?"
    )
    number = rf"{_PART}(?:(?:[ ](?:ال)?|(?<=\d)){_SCALE}(?!\w)|[ ]و[ ]?{_PART})*(?:[ ]|(?<=\d))"
    return rf"{number}(?:{coin}{half}|{shortened()}(?!\w))"


def _latin() -> str:
    code = codes()
    return (
        rf"[$€£¥][ ]?\d(?:[\d,.]*\d)?(?:[ ]?{_TIMES}\b)?|"
        rf"\b(?:{code}|US\$|{_LOCAL})[ ]?\d(?:[\d,.]*\d)?(?:[ ]?{_TIMES}\b)?|"
        rf"\b(?:(?<![\d.,])\d[\d,.]*|{_TENS}(?:-{_UNITS})?|{_UNITS}|half a|a){_AND_HALF}(?:[ ]{_TIMES})*{_AND_HALF}[ ]"
        rf"(?:(?:US|[A-Z][a-z]+)[ ])?(?:{latin_coins()}|{code})\b"
    )


# What a payment is only set against: the whole that it is a part of, what is left, and what it was before or elsewhere.
_AGAINST = re.compile(
    r"(?:(?<!\w)(?:من|ضمن)[ ](?:أصل|اصل|جملة|مجموع|إجمالي|اجمالي)(?:[ ]\w+){0,3}|"
    r"(?<!\w)(?:بدلاً?|بدلا|عوضاً?|عوضا)[ ](?:من|عن)(?:[ ]\w+){0,2}|(?<!\w)مقارنةً?[ ](?:مع|ب)(?:[ ]?\w+){0,2}|"
    r"(?<!\w)[وف]?(?:بقي|بقيت|تبقى|يبقى|تبقي|يتبقى|ويتبقى)(?:[ ]\w+){0,3}|"
    r"\b(?:out[ ]of|(?:of|from)[ ](?:a|the|its)[ ](?:full[ ]|overall[ ])?total(?:[ ]of)?|"
    r"instead[ ]of|rather[ ]than|compared[ ](?:with|to)|up[ ]from|down[ ]from)"
    r"(?:[ ][a-z]+){0,4})[ ]?(?:[بل]ـ?)?$"
)
_PART_OF = re.compile(
    r"[ ](?:من(?:[ ](?:مبلغ|مساهمة|حصة|دين|ديون))?|"
    r"من(?:[ ](?!و)\w+){1,2}[ ](?:البالغة?|المقدرة?|بقيمة|بمبلغ)|of[ ](?:the|its|a|their))[ ]"
)
_SHARE = (
    re.compile(  # سدد {ربع مستحقاته البالغة}, {القسط الأول من مساهمته البالغة}, {a quarter of its}: what was paid is not named
        r"(?<!\w)(?:ربع|نصف|ثلث|ثلثي|خمس|بعض|معظم|أغلب)(?:[ ]\w+){1,2}[ ](?:البالغة?|المقدرة?|وقدرها|وقدره)[ ]$|"
        r"(?<!\w)(?:جزءا?ً?|ال?قسطا?ً?|ال?دفعة)(?:[ ]\w+)?[ ]من(?:[ ]\w+){1,2}[ ](?:البالغة?|المقدرة?)[ ]$|"
        r"\b(?:half|quarter|third|part|instalment|most)[ ]of[ ](?:the|its|a|their)[ ](?:[a-z]+[ ]of[ ])?$"
    )
)


def amounts(text: str) -> list[tuple[int, int]]:
    """The characters of every sum of money in a text: start and end, in order.

    >>> text = "منحة بقيمة 5 ملايين يورو، و300 ألف دينار ليبي"
    >>> [text[start:end] for start, end in amounts(text)]
    ['5 ملايين يورو', '300 ألف دينار ليبي']
    >>> [text[start:end] for text in ("paid $2.5 million in May 2025",) for start, end in amounts(text)]
    ['$2.5 million']
    """
    return [match.span() for match in _amount().finditer(text)]


def paid(text: str) -> list[tuple[int, int]]:
    """The sums that words of a payment name as paid: not the whole that it is a part of, what is left, or what was before.

    >>> text = "paid 75,000 dinars out of 300,000 dinars"
    >>> [text[start:end] for start, end in paid(text)]
    ['75,000 dinars']
    """
    found = amounts(text)
    ends = [0, *(end for _, end in found)]
    between = [text[end:start] for (start, _), end in zip(found, ends, strict=False)]
    return [
        span
        for place, (span, words) in enumerate(zip(found, between, strict=True))
        if not _AGAINST.search(words) and not _SHARE.search(words) and not (place and _PART_OF.fullmatch(words))
    ]


def amount(relation: Relation) -> str | None:
    """The sums that the evidence of a payment or grant names as paid, as written, joined by `` + ``; None without."""
    return named_sums(relation) if relation.type in MONEY else None


def named_sums(relation: Relation) -> str | None:
    """The same for a relation of any type: what an agreement that is signed is worth, too."""
    found = dict.fromkeys(e.quote[start:end] for e in relation.evidence for start, end in paid(e.quote))
    return " + ".join(found) or None
