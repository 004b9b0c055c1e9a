"""Words of the vocabulary as a person reads them, in the language that was asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..graph.counting import counted
from ..graph.vocabulary import vocabulary
from .messages import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..graph.model import Entity, Relation
    from ..graph.vocabulary import Lang


_BESIDE = frozenset({"about", "holds", "post_in"})  # tell what of and for whom, not that it is so
_PART = re.compile(r"(?P<year>\d{4})-(?P<part>3[3-6]|4[01])(?P<doubt>[?~%]?)")  # EDTF level 2
_PARTS = {
    "33": ("الربع الأول", "Q1"),
    "34": ("الربع الثاني", "Q2"),
    "35": ("الربع الثالث", "Q3"),
    "36": ("الربع الرابع", "Q4"),
    "40": ("النصف الأول", "first half of"),
    "41": ("النصف الثاني", "second half of"),
}
_LONG = re.compile(r"(?<![\d.,٫٬])\d{5,}(?!\d)")  # a number in figures that nobody parted, nor the decimals of one
_ON_ITS_PART: dict[Lang, str] = {"ar": "من جهته ", "en": "on its part "}
_PARTLY = {"ar": "بعضه مقترح", "en": "partly proposed"}
_FITS = {"id": "المعرف", "same": "الاسم نفسه", "loose": "رسم قريب", "words": "كلمات", "spelling": "إملاء", "sound": "النطق"}
# None, one, two, three to ten, eleven to ninety-nine, hundreds; in English one and more.
_COUNTED: dict[str, tuple[tuple[str, ...], tuple[str, str]]] = {
    "relations": (("لا علاقات", "علاقة واحدة", "علاقتان", "علاقات", "علاقة", "علاقة"), ("relation", "relations")),
    "pairs": (("لا أزواج", "زوج واحد", "زوجان", "أزواج", "زوجاً", "زوج"), ("pair", "pairs")),
    "names": (("لا أسماء", "اسم واحد", "اسمان", "أسماء", "اسماً", "اسم"), ("name", "names")),
}


def action(name: str, lang: Lang) -> str:
    """What an entry of the journal did."""
    return said(name, lang)


def fit(name: str, lang: Lang) -> str:
    """How an entity fits a searched name."""
    return _FITS.get(name, name) if lang == "ar" else name


def amount(number: int, what: str, lang: Lang) -> str:
    """A number with what it counts (``relations``, ``pairs``, ``names``), in the form that the number asks for.

    Example:
        >>> amount(1, "pairs", "en"), amount(11, "names", "ar")
        ('1 pair', '11 اسماً')
    """
    arabic, (one, more) = _COUNTED[what]
    if lang != "ar":
        return counted(number, one, more)
    if number < 3:
        return arabic[number]
    rest = number % 100
    return f"{number} {arabic[3 if 3 <= rest <= 10 else 4 if rest > 10 else 5]}"


def listed(names: Iterable[str], lang: Lang) -> str:
    """Names one after another, with the comma of the language."""
    return ("، " if lang == "ar" else ", ").join(names)


def spells(relations: Iterable[Relation], lang: Lang) -> list[str]:
    """When relations began and ended, in words, each spell once and the latest first; without an end only where none has one.

    Example:
        >>> spell("2020", "2024-05-01", "en"), spell(None, "2024-05-01", "ar"), spell("2020", None, "en")
        ('from 2020 to 2024-05-01', 'حتى 2024-05-01', '2020')
    """
    found = [(r.start, r.end) for r in relations if r.start or r.end]
    ended = [(start, end) for start, end in found if end]
    latest = sorted(dict.fromkeys(ended), key=lambda pair: (pair[1] or "", pair[0] or ""), reverse=True)
    return [spell(start, end, lang) for start, end in latest or found[:1]]


def spell(start: str | None, end: str | None, lang: Lang) -> str:
    """From when to when, in words; the start alone where no end is known, or it is the same.

    >>> spell("../2024-05-01", None, "en")
    'by 2024-05-01'
    >>> spell("../2024-05-01", "2025", "en")
    'by 2024-05-01, until 2025'
    """
    both, until = ("من {} إلى {}", "حتى {}") if lang == "ar" else ("from {} to {}", "until {}")
    if start and start.startswith("../"):
        start = f"{'قبل نهاية' if lang == 'ar' else 'by'} {start[3:]}"
        both = "{}، حتى {}" if lang == "ar" else "{}, until {}"
    if not end or start == end:
        return start or ""
    return both.format(start, end) if start else until.format(end)


def part_of_year(date: str, lang: Lang) -> str:
    """A quarter or half of a year in words; any other text as it is: nobody reads the 35th month as the third quarter.

    >>> part_of_year("2026-35", "en"), part_of_year("2026-41?", "ar"), part_of_year("2026-03", "en")
    ('Q3 2026', 'النصف الثاني 2026?', '2026-03')
    """
    found = _PART.fullmatch(date)
    return f"{_PARTS[found['part']][lang != 'ar']} {found['year']}{found['doubt']}" if found else date


def grouped(money: str | None) -> str | None:
    """A sum of money with its thousands parted, as people read it; what the words of a text part stays as it is.

    >>> grouped("1500000.50 EUR"), grouped("١٢٥٠٠٠ دينار"), grouped("$2.5 million"), grouped(None)
    ('1,500,000.50 EUR', '١٢٥٬٠٠٠ دينار', '$2.5 million', None)
    """
    return _LONG.sub(_parted, money) if money else money


def _parted(number: re.Match[str]) -> str:
    mark = "," if number[0].isascii() else "\u066c"
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", mark, number[0])


def kind(entity: Entity, lang: Lang) -> str:
    """What an entity is: its classification, else its kind."""
    words = vocabulary()
    if entity.classification:
        return words.classification(entity.kind, entity.classification).label(lang)
    return words.kinds[entity.kind].label(lang)


def term(table: str, name: str, lang: Lang) -> str:
    """The label of a word of one of the vocabulary's tables (``modalities``, ``reviews``, …)."""
    return str(getattr(vocabulary(), table)[name].label(lang))


def denied(label: str, lang: Lang) -> str:
    """A label with the word for denied after it."""
    return f"{label} ({term('polarities', 'negated', lang)})"


def unreviewed(relations: tuple[Relation, ...], lang: Lang, *, beside: frozenset[str] = _BESIDE) -> list[str]:
    """What a person should know of what a row rests on: nothing where all was accepted, else how much is only proposed.

    Relations of the types ``beside`` do not count.
    """
    known = [r.review == "accepted" for r in relations if r.type not in beside]
    if all(known):
        return []
    return [term("reviews", "proposed", lang) if not any(known) else _PARTLY[lang]]


def types(relations: tuple[Relation, ...], lang: Lang, start: str | None = None) -> list[str]:
    """The types of relations, each once; as they read from ``start`` where one is given."""
    labels = (_type(relation, lang, start) for relation in relations)
    return list(dict.fromkeys(labels))


def type_(name: str, lang: Lang, *, back: bool = False) -> str:
    """The label of a type of relation, as it reads from its first end or, ``back``, from its second."""
    found = vocabulary().types[name]
    return found.back(lang) if back else found.label(lang)


def _type(relation: Relation, lang: Lang, start: str | None) -> str:
    back = start not in (None, relation.source)
    label = type_(relation.type, lang, back=back)
    if relation.type == "related_to" and relation.reason:  # its own word, which is told of the first end
        label += f" ({_ON_ITS_PART[lang] if back else ''}{vocabulary().reason(relation.reason, lang)})"
    return label if relation.polarity == "affirmed" else denied(label, lang)
