"""A second look at the names that were found: what is no name by the conventions goes, one head over several units is dealt out.

The conventions: importers/training/CONVENTIONS.md. Models are fitted to what comes before this look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.names import fold
from .ground import Ground
from .lexicon import keys, lexicon
from .phrases import Phrases
from .spans import Span

METHOD = "rules"
_SURE, _DEALT = 0.85, frozenset({"organization", "person", "place"})
# From here on what only the fields see is right more often than not; set on the fixed part of the corpus.
_LEAST = 0.6
_SECTOR, _OFFICE = fold("القطاع"), fold("مكتب")
_PAIR_OF_POSTS = {fold(w) for w in ("وزيري", "رئيسي", "مديري")}
_UNITS = {
    fold(w)
    for w in ("إدارات", "إدارتي", "إدارتا", "دوائر", "دائرتي", "أقسام", "قسمي", "مكاتب", "مكتبي", "مديريات", "مديريتي", "شعب")
}  # fmt: skip
_LEADERS = {fold(w) for w in ("مدراء", "مديرو", "مديري", "مديرا", "رؤساء", "رئيسا", "رئيسي")}
_EACH, _OF, _AND = fold("كل"), fold("من"), "و"


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
        return words[0] != _SECTOR and not _is_dual(words[0]) and not _is_of_another(words)
    return not (span.kind == "post" and words and words[0] in _PAIR_OF_POSTS)


def _is_of_another(words: tuple[str, ...]) -> bool:
    """Whether an office is only said to be somebody's: مكتب للمنظمة, against المكتب الإعلامي للوزارة."""
    return words[0] == _OFFICE and len(words) > 1 and words[1].startswith("ل")


def _is_dual(word: str) -> bool:
    """Whether a word is the dual of the head of a body: وزارتي، جامعتا."""
    return word.endswith(("تي", "تا")) and word[:-2] + "ه" in lexicon().heads


def _dealt_out(phrases: Phrases) -> Iterator[list[Span]]:
    """The units after each plural head that stands with its leaders, where there are two or more."""
    for place in range(1, len(phrases)):
        if phrases.reading(place, _UNITS) and phrases.reading(place - 1, _LEADERS):
            at = place + 1
            if phrases.key(at) == _EACH and phrases.key(at + 1) == _OF:
                at += 2
            units = list(_units(phrases, at))
            if len(units) > 1:
                yield units


def _units(phrases: Phrases, at: int) -> Iterator[Span]:
    while at < len(phrases) and phrases.key(at).startswith(("ال", _AND + "ال")) and not phrases.is_stop(at):
        skipped = len(_AND) if phrases.key(at).startswith(_AND + "ال") else 0
        end = at + 1
        while end < len(phrases) and not phrases.is_stop(end) and _goes_on(phrases, end):
            end += 1
        start, last = phrases.span((at, end, skipped))
        yield Span(start, last, phrases.text[start:last], "organization", "directorate", method=METHOD, confidence=_SURE)
        at = end + 1 if phrases.key(end) == _AND else end


def _goes_on(phrases: Phrases, at: int) -> bool:
    """An adjective or genitive; or a bare noun with و before its own genitive: المتابعة {وتقييم الأداء}."""
    key = phrases.key(at)
    if key.startswith("ال"):
        return True
    return key.startswith(_AND) and len(key) > 3 and not key.startswith(_AND + "ال") and phrases.key(at + 1).startswith("ال")
