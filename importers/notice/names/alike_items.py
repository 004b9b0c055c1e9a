"""People in a list whose items are built alike, where no finder saw one: 1- فلان - مدير …, 2- {جان بيير لوكلير} - ممثل ….

Models are fitted to what comes before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from .sons import SONS

METHOD = "rules"
_SURE, _WORDS, _LEAST = 0.7, range(2, 6), 2
# A number or dash at the head of a line, words without a sign, and a dash, comma or bracket before the post.
_WORD = r"[^\W\d_]+"
_ITEM = re.compile(
    rf"^[ \t]*+(?:[\d٠-٩]++[ \t]*+[-.)/]|[-–—•*])[ \t]*+(?P<who>{_WORD}+(?:[ \t]++{_WORD}+){{1,6}})[ \t]*+[-–—،,(][ \t]*+", re.M
)
_NAMES = frozenset({"person", "organization", "post", "place"})


def name_items(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names with the people of such items: words on which nothing was read, before a post, in a list of which another item
    names somebody there.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    items = list(_ITEM.finditer(phrases.text))
    if len(items) < _LEAST:
        return list(spans)
    ends = {span.end for span in spans if span.kind == "person"}
    posts = {span.start for span in spans if span.kind == "post"}
    ground = Ground([span for span in spans if span.kind in _NAMES], lambda one: (one.start, one.end))
    new: list[Span] = []
    for run in _runs(phrases.text, items):
        if any(item.end("who") in ends and item.end() in posts for item in run):
            new += (one for item in run if item.end() in posts for one in _person(phrases, item, ground))
    return sorted([*spans, *new], key=lambda span: (span.start, -span.end, span.kind)) if new else list(spans)


def _runs(text: str, items: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Items in lines that follow one another."""
    run: list[re.Match[str]] = []
    for item in items:
        if run and text.count("\n", run[-1].end(), item.start()) != 1:
            yield run
            run = []
        run.append(item)
    yield run


def _person(phrases: Phrases, item: re.Match[str], ground: Ground[Span]) -> Iterator[Span]:
    """Who is named in an item, behind titles, where nothing was read on the words and none is the head of a post or body; what
    stands before ولد is a name and no title: {الشيخ} ولد بيه."""
    start, end = item.span("who")
    if ground.touching(start, end):
        return
    first, last = bisect_left(phrases.starts, start), bisect_left(phrases.starts, end)
    while first < last and phrases.reading(first, lexicon().honorifics) and phrases.key(first + 1) not in SONS:
        first += 1
    heads = any(phrases.key(n) in lexicon().heads or phrases.key(n) in lexicon().words["posts"] for n in range(first, last))
    if last - first in _WORDS and not heads:
        start = phrases.tokens[first].start
        yield Span(start, end, phrases.text[start:end], "person", method=METHOD, confidence=_SURE)
