"""People in a cell, with or without titles and posts, and the posts and bodies that stand there instead of people."""

from __future__ import annotations

from dataclasses import replace

from ...graph.identity import kind_of
from ..grammar.classes import classify
from ..grammar.dates.calendars import doubt_words
from ..grammar.lexicon import lexicon
from ..grammar.list_files import keys
from .beside import Party, after_titles, for_another, is_role, read_person, read_post, titled_post
from .ids import is_id
from .joining import begins_person, doubtful, is_of_people
from .listing import Span, items, lines
from .phrases import at, words_of
from .presence import Marked, Roll
from .telling import bare_title, is_post, sort


def parties(cell: str, default: str = "person") -> list[Party]:
    """Everyone in a cell, in order.

    Args:
        cell: its text.
        default: what a name is that nothing tells.

    >>> parties("سالم الفرجاني، مدير إدارة السدود")
    [Party(kind='person', span=(0, 13), post=(15, 32), body=None)]
    """
    found: list[Party] = []
    roll = Roll(cell)
    for line in lines(cell):
        if rest := roll.line(line):
            found += _of_line(cell, _after_each(cell, rest), default, roll, found)
    return found


def _after_each(cell: str, line: Span) -> Span:
    """A line without what leads to a list of people: كل من, السادة."""
    words = words_of(cell, *line)
    size = at(words, 0, "beside", ("each",))[0]
    return (words[size][0], line[1]) if 0 < size < len(words) else line


def _of_line(cell: str, line: Span, default: str, roll: Roll, before: list[Party]) -> list[Party]:
    """Everyone in a line; a post, or words of presence, that stand alone go with the person before them."""
    found: list[Party] = []
    for number, (start, end) in enumerate(items(cell[slice(*line)], default)):
        marked = roll.part((line[0] + start, line[0] + end), first=not number)
        if marked.several and marked.words:
            found = [replace(party, doubt=doubt_words("presence")) for party in found]
        if marked.name is None:
            _mark_last(found or before, marked)
            found += _instead(cell, marked, default)
            continue
        if found and found[-1].kind == "person" and (more := _of_the_last(cell, found[-1], marked.name)):
            found[-1] = more
            continue
        party = _doubted(cell, _party(cell, marked.name, default))
        if party.kind == "post" and found and found[-1].kind == "person" and not found[-1].post:
            found[-1] = replace(found[-1], post=party.span)
            if marked.absent is not None and number:
                _mark_last(found, marked)
        else:
            found.append(_present(party, marked))
        found += _instead(cell, marked, default)
    return found


def _instead(cell: str, marked: Marked, default: str) -> list[Party]:
    """Who came instead of somebody, which waits."""
    return [replace(_party(cell, marked.other, default), doubt=doubt_words("presence"))] if marked.other else []


def _of_the_last(cell: str, last: Party, span: Span) -> Party | None:
    """The person before a part that only says what they did there or for whom: سالم الفرجاني، {مقرراً}."""
    words = keys(cell[slice(*span)])
    if is_role(cell[slice(*span)]) or (len(words) == 1 and words[0] in lexicon().words["posts"]):
        return last
    alone = at(words_of(cell, *span), 0, "beside", ("for_another",))[0]
    return for_another(cell, last, span) if alone else None


def _mark_last(found: list[Party], marked: Marked) -> None:
    if found:
        found[-1] = _present(found[-1], marked)


def _present(party: Party, marked: Marked) -> Party:
    """Whoever a part of a cell names with what it says of whether they were there."""
    doubt = party.doubt or (doubt_words("presence") if marked.doubt else None)
    if marked.other and party.kind in ("organization", "place"):
        return party  # whoever stands for a body is how it comes
    return replace(party, absent=bool(marked.absent), said=marked.words if marked.absent else None, doubt=doubt)


def _doubted(cell: str, party: Party) -> Party:
    """A person with why it may be two, where a و in its name or post may join them."""
    spans = [span for span in (party.span, party.post) if span]
    text = cell[min(low for low, _ in spans) : max(high for _, high in spans)]
    joined = party.kind == "person" and doubtful(text)
    return replace(party, doubt=doubt_words("joined")) if joined else party


def _party(cell: str, span: Span, default: str) -> Party:
    if is_id(cell[slice(*span)]):
        return Party(kind_of(cell[slice(*span)]), span)
    begin = _after_and(cell, *span)
    start = after_titles(cell, begin, span[1])
    if office := titled_post(cell, begin, start, span[1]):
        return read_post(cell, office)
    text = cell[start : span[1]]
    before, colon, after = text.partition(":")
    if colon and after.strip() and sort(before.strip()) == "organization":
        name = after_titles(cell, start + len(before) + 1 + len(after) - len(after.lstrip()), span[1])
        return Party("person", (name, span[1]), None, (start, start + len(before.rstrip())))
    if colon and (is_role(before) or is_post(before)) and is_of_people(after):
        name = after_titles(cell, span[1] - len(after.lstrip()), span[1])
        return Party("person", (name, span[1]), None if is_role(before) else (start, start + len(before)))
    if (bare := bare_title(text)) is not None:
        return Party("post", (start + bare, span[1]))
    if is_post(text):
        return read_post(cell, (start, span[1]))
    kind = sort(text) or default
    if kind == "place" and classify(text, "place") != "country":
        kind = default  # many given names are names of towns too
    if kind != "person":
        return Party(kind, (start, span[1]))
    return read_person(cell, start, span[1])


def _after_and(cell: str, start: int, end: int) -> int:
    """Where a part begins after a و that joins it to the one before: ،{ومدير} إدارة السدود."""
    text = cell[start + 1 : end]
    if cell[start] != "و" or not keys(text):
        return start
    joined = is_post(text) or sort(text) == "organization" or keys(text)[0] in lexicon().honorifics or begins_person(text)
    return start + 1 if joined and keys(cell[start:end])[0] not in lexicon().heads else start
