"""The Ministry and the Minister where the sentence that names any names two: what rests on such a word waits, with both kept."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.model import Form
from ...grammar.english_words import listed, sorts
from ..claims import Mark, Referent
from ..reading import Reading
from .references import doubt


def doubt_english(reading: Reading) -> None:
    """Let what is claimed of a body or holder by a word that may mean another wait for review.

    Args:
        reading: the text; all that it says has been claimed.
    """
    for mark in [m for m in reading.marks if m.form is Form.NOMINAL and m.kind in {"organization", "person"}]:
        word = reading.text[mark.start : mark.end].casefold()
        if word not in (sorts("heads") if mark.kind == "organization" else listed("posts", "heads")):
            continue
        named = list(_called(reading, mark, word))
        nearest = reading.sentence(named[-1][0]) if named else (0, 0)
        near = list({id(r): r for at, r in named if nearest[0] <= at}.values())
        if len(near) > 1:
            chosen = [r for r in near if r is mark.referent] or near[:1]
            doubt(reading, mark, [*chosen, *(r for r in near if r is not chosen[0])])


def _called(reading: Reading, mark: Mark, word: str) -> Iterator[tuple[int, Referent]]:
    """What was named before with this head in its name, or in that of the post it holds, in order, each with where."""
    if mark.kind == "organization":
        for m in reading.within(0, mark.start, {"organization"}):
            if m.form is Form.NAME and word in reading.text[m.start : m.end].casefold().split():
                yield m.start, m.referent
        return
    held = [c for c in reading.claims if c.type == "holds" and c.start < mark.start]
    for claim in sorted(held, key=lambda c: c.start):
        if word in claim.target.names[0].text.casefold().split():
            yield claim.start, claim.source
