"""What relations are learnt from: notices as the rules read them with names that were found, and what the annotator says of them.

Training must look like use. So the names that the readings are built on come from fields that have not seen the notice
(``find_unseen``); beside them stands a reading of the same notice with the annotator's names.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ...graph.model import Form
from ...graph.vocabulary import vocabulary
from ..grammar.classes import classify
from ..grammar.dates.finder import find_dates
from ..grammar.phrases import Phrases
from ..grammar.text.segments import Segment
from ..grammar.text.spans import Span
from ..notice.first_round import read_by_rules
from ..notice.fitted.columns import Column
from ..notice.fitted.pairs import Pair, labels_for
from ..notice.fitted.sights import columns
from ..notice.names.finder import first_look
from ..notice.reading import Reading
from ..notice.steps import words_of
from .fit import fit_here, processes
from .markup import Annotated, Fact

FOLDS = 2
Unseen = Mapping[str, list[Span]]
NAMED = frozenset({"person", "post", "organization", "place"})
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Lesson:
    """A notice as the rules read it with some names, cut and looked at as the fields for things will."""

    notice: Annotated
    reading: Reading
    parts: Sequence[Segment]
    columns: Sequence[Column]


def fold(notice: Annotated) -> int:
    """Which part a notice belongs to when models are fitted to the other parts and applied to it; by its id."""
    return hashlib.sha256(notice.id.encode()).digest()[1] % FOLDS


def find_unseen(notices: Sequence[Annotated]) -> dict[str, list[Span]]:
    """The names and dates of each notice, found by fields fitted to the other notices."""
    with processes() as pool:
        return {ident: names for part in pool.map(partial(_find_part, notices), range(FOLDS)) for ident, names in part.items()}


def _find_part(notices: Sequence[Annotated], part: int) -> dict[str, list[Span]]:
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder, "names.zip")
        fit_here([n for n in notices if fold(n) != part], model)
        return {n.id: first_look(words_of(n.text), model=model) for n in notices if fold(n) == part}


def lessons(notices: Sequence[Annotated], unseen: Unseen) -> list[Lesson]:
    """Every notice twice: with the names that fields found, and with the annotator's."""
    return [one for n in notices for one in (lesson(n, unseen[n.id]), lesson(n, annotated_names(n)))]


def annotated_names(notice: Annotated) -> list[Span]:
    """The names that the annotator marked, and the dates that the rules read; an address on the web is read as no name."""
    dates = find_dates(Phrases(notice.text).tokens, notice.text)
    read = words_of(notice.text)
    marked = [m for m in notice.marks if m.kind in NAMED and m.form is Form.NAME and read[m.start : m.end].strip()]
    words = [notice.text[m.start : m.end] for m in marked]
    spans = [
        Span(m.start, m.end, text, m.kind, classify(text, m.kind), confidence=1.0) for m, text in zip(marked, words, strict=True)
    ]
    return sorted([*spans, *dates], key=lambda span: (span.start, -span.end, span.kind))


def lesson(notice: Annotated, names: list[Span]) -> Lesson:
    """Read a notice by the rules, given its names."""
    words = words_of(notice.text)
    reading = read_by_rules(words, Phrases(words), names)
    parts = reading.phrases.segments
    return Lesson(notice, reading, parts, columns(reading, parts))


def aligned(notice: Annotated, reading: Reading) -> dict[int, str]:
    """The annotated entity that each referent (by ``id``) means: the one of its kind whose mentions it overlaps most."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for mark in reading.marks:
        for other in notice.marks:
            shared = min(mark.end, other.end) - max(mark.start, other.start)
            if shared > 0 and other.entity and other.kind == mark.kind:
                share = shared / (max(mark.end, other.end) - min(mark.start, other.start))
                if share >= _SAME:
                    votes[id(mark.referent)][other.entity] += share  # type: ignore[assignment]
    return {referent: count.most_common(1)[0][0] for referent, count in votes.items()}


def facts_of(notice: Annotated, meant: Mapping[int, str], pair: Pair) -> Iterator[tuple[str, Fact]]:
    """The annotated relations between the two ends of a pair, each with its label."""
    one, other = meant.get(id(pair.first.referent)), meant.get(id(pair.second.referent))
    for fact in notice.facts:
        if one and other and {fact.source, fact.target} == {one, other}:
            forward = fact.source == one or vocabulary().types[fact.type].symmetric
            label = f"{fact.type}{'>' if forward else '<'}"
            if label in labels_for(pair.first.kind, pair.second.kind):
                yield label, fact
