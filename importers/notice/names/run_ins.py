"""Bodies that ran into the phrase after them, where the text elsewhere shows where they end.

مع حكومة إقليم النخيل {القضايا} المشتركة, where حكومة إقليم النخيل stands elsewhere. An adjective may be of another body: وزارة
التعليم, وزارة التعليم {العالي}. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from .body_endings import until

_NOUNS, _ARTICLE = frozenset("NMC"), "ال"  # senses: a common noun, a verbal noun, a word of records
_NISBA = ("ي", "يه")
_LEAST = 2  # words of a name: a head with what completes it

Words = tuple[str, ...]


def cut_run_ins(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names, of which bodies end where the text shows elsewhere that they do.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    known = {keys(span.text) for span in spans if span.kind == "organization"}
    posts = [keys(span.text) for span in spans if span.kind == "post"]
    whole = [_as_elsewhere(phrases, span, known, posts) if span.kind == "organization" else span for span in spans]
    return sorted(whole, key=lambda span: (span.start, -span.end, span.kind))


def _as_elsewhere(phrases: Phrases, span: Span, known: set[Words], posts: Sequence[Words]) -> Span:
    """A body without a noun that its name does without elsewhere, alone or at the end of a post."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    for at in range(first + _LEAST, last):
        if not _begins(phrases, at):
            continue
        words = keys(phrases.text[span.start : phrases.tokens[at - 1].end])
        if words in known or any(len(post) > len(words) and post[-len(words) :] == words for post in posts):
            return until(phrases, span, phrases.tokens[at - 1].end)
    return span


def _begins(phrases: Phrases, at: int) -> bool:
    """Whether a noun with the article begins a phrase of its own, after a definite word or a name, which no noun can govern."""
    key, senses = phrases.key(at), lexicon().senses
    noun = key.startswith(_ARTICLE) and senses.get(key.removeprefix(_ARTICLE), "")[:1] in _NOUNS
    noun = noun and not key.endswith(_NISBA)  # جامعة كذا {التقنية}
    return noun and (phrases.is_definite(at - 1) or phrases.key(at - 1) not in senses)
