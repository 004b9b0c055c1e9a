"""In which cells of a row an id of rawabit may stand for a name, and of what kinds."""

from __future__ import annotations

from collections.abc import Mapping

from ....graph.identity import kind_of
from ...cells.ids import is_id
from ...cells.listing import items
from .lines import Line

TAKE_PART = ("person", "post", "organization")
"""The kinds of those who may lead or attend a meeting, or be given a task."""
# By field: the kinds of which an id may stand there in place of a name. Whoever takes part is checked with those found in a cell.
OF_ENTITIES: Mapping[str, tuple[str, ...]] = {
    "name_en": (),
    "names": (),
    "post": ("post",),
    "organisation": ("organization",),
    "place": ("place",),
}
OF_MEETINGS: Mapping[str, tuple[str, ...]] = {
    "title": (),
    "place": ("place", "organization"),
    "topics": ("topic",),
    "decisions": (),
}


def check_ids(line: Line, may: Mapping[str, tuple[str, ...]]) -> None:
    """Note the cells of a row that hold an id where none stands for a name, or one of another kind."""
    for name, allowed in may.items():
        for value in line.all(name):
            parts = (value.text[slice(*part)] for part in items(value.text))
            if any(is_id(text) and kind_of(text) not in allowed for text in parts):
                line.bad(value, f"a name, or the id of a thing of kind {'/'.join(allowed)}" if allowed else "a name, not an id")
