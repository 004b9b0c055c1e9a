"""Two posts right after each other, where one meets the other: استقبل {رئيس الحكومة} {المدير العام للبنك …}.

الرئيس المدير العام and رئيس مجلس الإدارة المدير العام are one. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from .body_endings import until

_STATE = frozenset(fold(w) for w in ("الحكومة", "الوزراء", "الجمهورية", "الدولة", "النواب", "البرلمان", "الشورى", "الأمة"))
_MINISTERS = frozenset(fold(w) for w in ("وزير", "وزيرة", "وكيل", "وكيلة"))
_HEADS = frozenset(
    fold(w) for w in ("المدير", "المديرة", "الأمين", "الأمينة", "الممثل", "الممثلة", "المنسق", "المنسقة", "المبعوث")
)
_SORTS = frozenset(
    fold(w) for w in ("العام", "العامة", "التنفيذي", "التنفيذية", "الإقليمي", "المقيم", "المقيمة", "الدائم", "الخاص")
)
_BARE = frozenset(fold(w) for w in ("الرئيس", "الوزير", "الملك", "الأمير"))
_OF = "ل"
_SURE = 0.7


def two_posts(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """Names and dates, with two posts where one name holds two, and the second where only the first was found.

    Args:
        phrases: the text.
        spans: by start and then longest first; so is what comes back.
    """
    parted = [one for span in spans for one in _parted(phrases, span)]
    taken = {span.start for span in parted if span.kind == "post"}
    more = [post for span in parted if (post := _second(phrases, span, parted)) and post.start not in taken]
    return sorted([*parted, *more], key=lambda span: (span.start, -span.end, span.kind))


def _parted(phrases: Phrases, span: Span) -> Iterator[Span]:
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    cut = next((at for at in range(first + 1, last - 1) if _begins(phrases, first, at)), None) if span.kind == "post" else None
    if cut is None:
        yield span
        return
    if phrases.key(first) not in _BARE:
        yield until(phrases, span, phrases.tokens[cut - 1].end)
    start = phrases.tokens[cut].start
    yield replace(span, start=start, text=phrases.text[start : span.end])


def _begins(phrases: Phrases, first: int, at: int) -> bool:
    """Whether a post of its own begins at a token, after one that is whole there."""
    if phrases.key(first) in _BARE:
        return at == first + 1 and phrases.key(at) in _MINISTERS
    whole = phrases.key(at - 1) in _STATE or (phrases.reading(first, _MINISTERS) is not None and phrases.is_definite(at - 1))
    return whole and phrases.key(at) in _HEADS and phrases.key(at + 1) in _SORTS


def _second(phrases: Phrases, span: Span, spans: Sequence[Span]) -> Span | None:
    """The post that begins right where another ends and was not found: رئيس الحكومة {الأمين العام لجامعة …} السيد …."""
    first, at = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if span.kind != "post" or not phrases.same_line(at) or not _begins(phrases, first, at):
        return None
    led = phrases.tokens[at + 2] if at + 2 < len(phrases) else None
    body = next((s for s in spans if led and s.kind == "organization" and s.start - led.start in {0, 1}), None)
    after = bisect_left(phrases.starts, body.end) if body else at
    if body is None or led is None or not led.key.startswith(_OF) or phrases.reading(after, lexicon().honorifics) is None:
        return None
    start = phrases.tokens[at].start
    return Span(start, body.end, phrases.text[start : body.end], "post", method="rules", confidence=_SURE)
