"""People in a table of a text: the cells below the heading الاسم, where the lists know the words as names.

Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ....graph.names.keys import fold
from ...cells.heading_words import field_of
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.cells import CELL_END
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span

METHOD = "rules"
_SURE, _WORDS = 0.9, range(2, 6)
_EVERYDAY = 35  # in tenths of the Zipf scale: a commoner word that no list of names has is none
_OF_PEOPLE = frozenset({"post", "organisation"})  # columns that tell that the rows are people
_TOWNS = frozenset({fold("أبو"), fold("سيدي")})
_NAMES = frozenset({"person", "organization", "post", "place"})


def name_headed(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names with the people of such cells, in the place of what was taken for a name there.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    people = [
        Span(start, end, phrases.text[start:end], "person", method=METHOD, confidence=_SURE) for start, end in _cells(phrases)
    ]
    if not people:
        return list(spans)
    ground = Ground(people, lambda one: (one.start, one.end))
    same = {(one.start, one.end) for one in spans if one.kind == "person"}
    kept = (
        one for one in spans if one.kind not in _NAMES or (one.start, one.end) in same or not ground.touching(one.start, one.end)
    )
    new = (one for one in people if (one.start, one.end) not in same)
    return sorted([*kept, *new], key=lambda span: (span.start, -span.end, span.kind))


def _cells(phrases: Phrases) -> Iterator[tuple[int, int]]:
    """The names of people in the columns with that heading, row by row, as far as the table goes."""
    column, beside, at = None, False, 0
    for line in phrases.text.split("\n"):
        cells = line.split(CELL_END)
        headed = next((n for n, cell in enumerate(cells) if field_of(cell.strip(), "entities") == "name"), None)
        column = None if len(cells) == 1 else headed if headed is not None else column
        beside = beside if headed is None else any(field_of(cell.strip(), "entities") in _OF_PEOPLE for cell in cells)
        if column is not None and headed is None and column < len(cells):
            start = at + sum(len(cell) + 1 for cell in cells[:column])
            yield from _person(phrases, start, start + len(cells[column]), may_be_town=not beside)
        at += len(line) + 1


def _person(phrases: Phrases, start: int, end: int, *, may_be_town: bool) -> Iterator[tuple[int, int]]:
    """A cell without the titles before the name, where each word may be of a name and the first is a given one.

    A place that is known is none, nor is what is called as towns are without a post or body beside it: أبو سليم, سيدي حسين.
    """
    first, last = bisect_left(phrases.starts, start), bisect_left(phrases.starts, end)
    place = phrases.known(lexicon().places, first)
    if (place and place[:2] == (last - first, 0)) or (may_be_town and phrases.key(first) in _TOWNS):
        return
    while first < last and (
        phrases.reading(first, lexicon().honorifics) or len(phrases.key(first)) == 1 or phrases.word(first) == "."
    ):
        first += 1
    words = range(first, last)
    likely = len(words) in _WORDS and all(_may_be_name(phrases.key(n)) for n in words)
    if likely and "given" in lexicon().names.get(phrases.key(first), ()) and phrases.key(first) not in lexicon().heads:
        yield phrases.tokens[first].start, phrases.tokens[last - 1].end


def _may_be_name(word: str) -> bool:
    """Whether a folded word may be part of somebody's name: one of the lists, or no everyday word."""
    lists = lexicon()
    listed = word in lists.names or word in lists.given or word in lists.family or word in lists.words["name_joins"]
    return word.isalpha() and (listed or lists.common.get(word, 0) < _EVERYDAY)
