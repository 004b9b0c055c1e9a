"""What the row of a table of people says of whether somebody was there: a column الحضور with حاضر, معتذر, نعم or لا."""

from __future__ import annotations

from enum import Enum

from ....cells.answers import answer, asks, speaks
from ...reading import Reading
from .roll_items import Item
from .rolls import Opening


class There(Enum):
    """What the cells beside a name say: nothing, that somebody was there or was not, or something of it in other words."""

    UNSAID = "unsaid"
    YES = "yes"
    NO = "no"
    OPEN = "open"


def row_answer(reading: Reading, opening: Opening, item: Item) -> There:
    """Whether the row in which somebody is named says that they were there.

    Args:
        reading: the text.
        opening: what opens the list; the line below it has the headings.
        item: one name of the list.
    """
    start = reading.text.rfind("\n", 0, item.person.start) + 1
    cells = reading.text[start : reading.line_end(start)].split("\t")
    own = reading.text.count("\t", start, item.person.start)
    if len(cells) < 2 or len(reading.within(start, reading.line_end(start), frozenset({"person"}))) > 1:
        return There.UNSAID
    first = reading.line_end(opening.end) + 1
    heads = reading.text[first : reading.line_end(first)].split("\t")
    asked = [asks(head) for head in heads] if first < start else []
    beside = [(n, cell) for n, cell in enumerate(cells) if n != own]
    told = {answer(cell, asked[n] if n < len(asked) else None) for n, cell in beside} - {None}
    if len(told) == 1:
        return There.YES if told.pop() else There.NO
    return There.OPEN if told or any(speaks(cell) for _, cell in beside) else There.UNSAID
