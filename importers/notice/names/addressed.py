"""People who write or are written to: fields and foot of a letter name them without a title or sentence, so no finder is sure
of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.correspondents import FIELD, correspondents
from ...grammar.text.ground import Ground
from ...grammar.text.letters import foot
from ...grammar.text.spans import Span

_ONE = re.compile(r"[^,;،؛<>\"\n]+")  # one of several, without the address behind it
_FEWEST, _MOST = 2, 4  # words
_SURE = 0.7
_LINE = re.compile(r"[^\s][^\n]*")
_NAME = re.compile(rf"([\u0621-\u064a]{{2,}}(?: [\u0621-\u064a]{{2,}}){{{_FEWEST - 1},{_MOST - 1}}})\s*")
_FOOT = 6  # lines


def name_correspondents(phrases: Phrases, seen: Sequence[Span]) -> list[Span]:
    """The same spans, and the people in fields of a letter, or in its foot beside an office, that none of them touches.

    Args:
        phrases: the text.
        seen: names and dates by start and then longest first.

    >>> text = "From: سعاد المنصوري <s@example.org>\\nSubject: خبر\\n"
    >>> [span.text for span in name_correspondents(Phrases(text), [])]
    ['سعاد المنصوري']
    """
    taken = Ground(seen, lambda span: (span.start, span.end))
    people = [*_people(phrases), *_signers(phrases, seen)]
    found = [span for span in people if not any(True for _ in taken.touching(span.start, span.end))]
    return sorted([*seen, *found], key=lambda span: (span.start, -span.end, span.kind))


def _people(phrases: Phrases) -> Iterator[Span]:
    for start, end in correspondents(phrases.text):
        field = FIELD.match(phrases.text, start, end)
        for one in _ONE.finditer(phrases.text, field.end() if field else start, end):
            words = keys(one[0])
            if _FEWEST <= len(words) <= _MOST and words[0] in lexicon().given:
                first, last = bisect_left(phrases.starts, one.start()), bisect_left(phrases.starts, one.end()) - 1
                begin, stop = phrases.tokens[first].start, phrases.tokens[last].end
                yield Span(begin, stop, phrases.text[begin:stop], "person", method="rules", confidence=_SURE)


def _signers(phrases: Phrases, seen: Sequence[Span]) -> Iterator[Span]:
    """A line of words alone in the foot of a letter, right above or below one that begins with an office: who signs.

    No list holds every name, and nothing else stands there: {بدرية الغافرية}, and below it مديرة الدائرة.
    """
    found = foot(phrases.text)
    lines = [*_LINE.finditer(phrases.text, found[1])][:_FOOT] if found else []
    offices = {span.start for span in seen if span.kind == "post"}
    is_office = [line.start() in offices for line in lines]
    for n, line in enumerate(lines):
        beside = any(is_office[max(n - 1, 0) : n + 2]) and not is_office[n]
        name = _NAME.fullmatch(line[0]) if beside else None
        if name:
            yield Span(line.start(), line.start() + len(name[1]), name[1], "person", method="rules", confidence=_SURE)
