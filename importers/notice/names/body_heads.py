"""Posts that no finder saw, where a body is named right after their head: السيدة منى عواد {عضو مجلس الشورى}, {رئيس بلدية كذا}.

Of 1,167 such heads in the corpus 1,155 begin a post; the others are duals, إلى and nouns of helping, which are left out. Models
are fitted to what comes before. Of a place are {سفير} تونس, {محافظ} كذا (246 of 248).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span

METHOD = "rules"
_SURE = 0.85
_WHOLES = frozenset({"organization", "place"})
_GENERAL = frozenset(fold(word) for word in ("عام", "عامة", "تنفيذي", "تنفيذية"))
_OTHER = frozenset(fold(word) for word in ("مساعدة", "مبعوث", "مبعوثة"))  # بمساعدة المؤسسة, and whom a paper sent
_NO_HEADS = ("ا", "ى")  # how duals, the accusative and إلى end
_JOINED = frozenset("ولبك")
_OF_PLACES = frozenset(fold(word) for word in ("سفير", "سفيرة", "قنصل", "محافظ", "والي", "حاكم", "عمدة"))
_TAKEN = frozenset({"post", "person"})


def name_heads(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names, with the posts that a head and the body right after it make.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    taken = Ground((span for span in spans if span.kind in _TAKEN), lambda span: (span.start, span.end))
    found: list[Span] = []
    for body in (span for span in spans if span.kind in _WHOLES):
        start = _head(phrases, body)
        if start is not None and not taken.touching(start, body.end):
            text = phrases.text[start : body.end]
            found.append(Span(start, body.end, text, "post", method=METHOD, confidence=min(_SURE, body.confidence)))
    return sorted([*spans, *found], key=lambda span: (span.start, -span.end, span.kind))


def _head(phrases: Phrases, body: Span) -> int | None:
    """Where the head of a post begins that stands right before a body, with its adjective; None where none does."""
    at = bisect_left(phrases.starts, body.start)
    if at >= len(phrases) or phrases.tokens[at].start != body.start or not phrases.same_line(at):
        return None
    at -= 1
    while at > 0 and phrases.key(at) in _GENERAL and phrases.same_line(at):
        at -= 1
    if at < 0 or phrases.word(at).endswith(_NO_HEADS):
        return None
    key, posts = phrases.key(at), lexicon().words["posts"]
    led = 0 if key in posts else 1
    head = key[led:]
    known = head in (_OF_PLACES if body.kind == "place" else posts - _OTHER) and (not led or key[0] in _JOINED)
    return phrases.tokens[at].start + led if known else None
