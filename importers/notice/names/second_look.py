"""A second look at the names that were found: what is no name by the conventions goes, one head over several units is dealt out.

The conventions: importers/training/CONVENTIONS.md. Models are fitted to what comes before this look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from ..referents.offices import after_head, subjects_from
from .known import METHOD as KNOWN

METHOD = "rules"
_SURE, _DEALT = 0.85, frozenset({"organization", "person", "place"})
# From here on what only the fields see is right more often than not; set on the fixed part of the corpus.
_LEAST = 0.6
_TWO, _FEMININE = 2, fold("ة")
_SECTOR, _OFFICE = fold("القطاع"), fold("مكتب")
_PAIR_OF_POSTS = {fold(w) for w in ("وزيري", "رئيسي", "مديري")}
_PAIR = {fold(w) for w in ("وزيرا", "رئيسا")}


def second_look(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names as the conventions have them.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.

    Returns:
        The same without pairs of bodies or posts under one head (وزارتا التعليم والصحة) and without القطاع الصناعي; with each
        unit that one head and its leaders are said of (مدراء إدارات كل من …).
    """
    dealt = [unit for units in _dealt_out(phrases) for unit in units]
    ground = Ground(dealt, lambda unit: (unit.start, unit.end))
    kept = [span for span in spans if _is_name(span) and not (span.kind in _DEALT and ground.touching(span.start, span.end))]
    return sorted([*kept, *dealt], key=lambda span: (span.start, -span.end, span.kind))


def _is_name(span: Span) -> bool:
    if span.method == "crf" and span.confidence < _LEAST:
        return False
    words = keys(span.text)
    if span.kind == "organization" and words:
        seen = span.method == KNOWN or not _disagrees(span.text, words)
        return seen and words[0] != _SECTOR and not _is_dual(words[0]) and not _is_of_another(words)
    return not (span.kind == "post" and words and _is_pair(words))


def _is_pair(words: tuple[str, ...]) -> bool:
    """Whether a title is two posts; وزيرا للنقل and رئيسا تنفيذيا are one, in the accusative."""
    head, *rest = words
    dual = head in _PAIR and bool(rest) and not (rest[0].startswith("ل") or rest[0].endswith("ا"))
    return dual or head in _PAIR_OF_POSTS


def _is_of_another(words: tuple[str, ...]) -> bool:
    """Whether an office is only said to be somebody's: مكتب للمنظمة, against المكتب الإعلامي للوزارة."""
    return words[0] == _OFFICE and len(words) > 1 and words[1].startswith("ل")


def _disagrees(text: str, words: tuple[str, ...]) -> bool:
    """Whether a feminine head with the article stands before what is no adjective of it, and so is a nominal mention with the
    object of its verb or another name: استعرضت {اللجنة} نتائج المسح, دعت {الوزارة} الشركات الوطنية."""
    head = words[0]
    if len(words) < _TWO or not head.startswith("ال") or not head.endswith(_FEMININE) or head not in lexicon().heads:
        return False
    after = words[1]
    if after.startswith("ال"):
        return not after.endswith((_FEMININE, "اء", "ي", "ا"))
    plain = text.split()[1:2]  # «نور» in quotes is a name
    return after.isalpha() and not after.isascii() and after[:1] not in "لو" and bool(plain) and plain[0][:1].isalpha()


def _is_dual(word: str) -> bool:
    """Whether a word is the dual of the head of a body: وزارتي، جامعتا."""
    return word.endswith(("تي", "تا")) and word[:-2] + "ه" in lexicon().heads


def _dealt_out(phrases: Phrases) -> Iterator[list[Span]]:
    """The units after each plural head that stands with its leaders, where there are two or more."""
    leaders = frozenset[str]().union(*cues("leaders").values())
    for place in phrases.places(cues("units")["plural"]):
        if phrases.reading(place - 1, leaders):
            _, at = after_head(phrases, place)
            units = [replace(unit, method=METHOD, confidence=_SURE) for unit in subjects_from(phrases, at)]
            if len(units) > 1:
                yield units
