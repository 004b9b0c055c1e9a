"""Posts and bodies that ran over a line end into the next item or heading: خبيرة⏎{مدير المكتب}, رئيسة قسم⏎{القرارات}.

Line ends that a page of fixed width made are blanks by then (``text.wraps``), and no name of the corpus goes over another one.
Where a person's name ends, ``person_endings`` says. Models are fitted to what comes before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.text.spans import Span

_KINDS = frozenset({"post", "organization"})
_LINE = re.compile(r"\S[^\n]*")


def part_lines(spans: list[Span]) -> list[Span]:
    """The names, posts and bodies each in one line; of a post the next line is one too where it begins with the word for a post.

    Args:
        spans: names and dates by start and then longest first; what else there is may go over lines.

    >>> [one.text for one in part_lines([Span(0, 12, "خبيرة\\nمديرة", "post")])]
    ['خبيرة', 'مديرة']
    """
    found = [one for span in spans for one in (_parts(span) if "\n" in span.text and span.kind in _KINDS else [span])]
    kept = {(one.start, one.end, one.kind): one for one in found}
    return sorted(kept.values(), key=lambda span: (span.start, -span.end, span.kind))


def _parts(span: Span) -> Iterator[Span]:
    for number, line in enumerate(_LINE.finditer(span.text)):
        text = line[0].rstrip()
        if number == 0 or (span.kind == "post" and keys(text)[:1] and keys(text)[0] in lexicon().words["posts"]):
            yield replace(span, start=span.start + line.start(), end=span.start + line.start() + len(text), text=text)
