"""Who is called by the last part of a name in English: Abdel Nour for Mounir Fakhry Abdel Nour, Araby for Ashraf al-Araby."""

from __future__ import annotations

import re

from .....graph.names.keys import fold
from ...claims import Referent
from ...reading import Reading
from ...uniting import unite
from .names import Names

_ARTICLE = re.compile(r"\b(?:al|el)[- ](?=\w)")


def join_last_names(reading: Reading, names: Names) -> None:
    """Make one of whoever is called by the last words of the only longer name that ends with them.

    Args:
        reading: the text; the people of the page have been named.
        names: the names of the page.
    """
    starts = {names.page.span(piece)[0] for piece in names.people}
    people = list({id(m.referent): m.referent for m in reading.marks if m.start in starts and m.kind == "person"}.values())
    called = {id(person): _words(person) for person in people}
    ending: dict[tuple[str, ...], list[Referent]] = {}  # whose name ends with some words behind others
    for person in people:
        for first in range(1, len(called[id(person)])):
            ending.setdefault(called[id(person)][first:], []).append(person)
    for short in people:
        whole = ending.get(called[id(short)], [])
        if len(whole) == 1 and short in reading.referents:
            unite(reading, short, whole[0])


def _words(person: Referent) -> tuple[str, ...]:
    return tuple(_ARTICLE.sub("", fold(person.names[0].text)).split())
