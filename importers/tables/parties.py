"""People in a cell, with or without titles and posts, and the posts and bodies that stand there instead of people."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ...graph.names.keys import fold, language
from ..notice.dates.calendars import doubt_words
from ..notice.english.words import listed, sorts
from ..notice.lexicon import find, keys, lexicon
from ..notice.names.finder import classify
from ..notice.names.rules import find_by_rules
from ..notice.phrases import Phrases
from .joining import ABBREVIATIONS, ALSO_NAMES, begins_person, doubtful
from .listing import Span, items, lines
from .presence import Marked, Roll

_SPLIT = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|\s*[(:/]\s*")
_GLUED = re.compile(r"(?:أ\s?\.\s?د|[دمأ])\s*[./]\s*")
_WORD = re.compile(r"[^\s،,()\-–—/:]+")


@dataclass(frozen=True, slots=True)
class Party:
    """Who is meant: ``person``, ``post``, ``organization`` or ``place``, by the characters of the name.

    For a person also the characters of the post or of the body that stands beside the name. ``absent`` is whether the cell says
    that they were not there, ``said`` the characters that say it, ``doubt`` why it may be otherwise: two people, or not there.
    """

    kind: str
    span: Span
    post: Span | None = None
    body: Span | None = None
    doubt: str | None = field(default=None, repr=False)
    absent: bool = field(default=False, repr=False)
    said: Span | None = field(default=None, repr=False)


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
            found += _of_line(cell, rest, default, roll, found)
    return found


def _of_line(cell: str, line: Span, default: str, roll: Roll, before: list[Party]) -> list[Party]:
    """Everyone in a line; a post, or words of presence, that stand alone go with the person before them."""
    found: list[Party] = []
    for number, (start, end) in enumerate(items(cell[slice(*line)], default)):
        marked = roll.part((line[0] + start, line[0] + end), first=not number)
        if marked.several and marked.words:
            found = [replace(party, doubt=doubt_words("presence")) for party in found]
        if marked.name is None:
            _mark_last(found or before, marked)
            continue
        party = _doubted(cell, _party(cell, marked.name, default))
        if party.kind == "post" and found and found[-1].kind == "person" and not found[-1].post:
            found[-1] = replace(found[-1], post=party.span)
            if marked.absent is not None and number:
                _mark_last(found, marked)
        else:
            found.append(_present(party, marked))
    return found


def _mark_last(found: list[Party], marked: Marked) -> None:
    if found:
        found[-1] = _present(found[-1], marked)


def _present(party: Party, marked: Marked) -> Party:
    """Whoever a part of a cell names with what it says of whether they were there."""
    doubt = party.doubt or (doubt_words("presence") if marked.doubt else None)
    return replace(party, absent=bool(marked.absent), said=marked.words if marked.absent else None, doubt=doubt)


def _doubted(cell: str, party: Party) -> Party:
    """A person with why it may be two, where a و in its name or post may join them."""
    spans = [span for span in (party.span, party.post) if span]
    text = cell[min(low for low, _ in spans) : max(high for _, high in spans)]
    return replace(party, doubt=doubt_words("joined")) if party.kind == "person" and doubtful(text) else party


def _party(cell: str, span: Span, default: str) -> Party:
    start = _after_titles(cell, _after_and(cell, *span), span[1])
    text = cell[start : span[1]]
    before, colon, after = text.partition(":")
    if colon and after.strip() and sort(before.strip()) == "organization":
        name = _after_titles(cell, start + len(before) + 1 + len(after) - len(after.lstrip()), span[1])
        return Party("person", (name, span[1]), None, (start, start + len(before.rstrip())))
    if is_post(text):
        return _post(cell, (start, span[1]))
    kind = sort(text) or default
    if kind == "place" and classify(text, "place") != "country":
        kind = default  # many given names are names of towns too
    if kind != "person":
        return Party(kind, (start, span[1]))
    return _person(cell, start, span[1])


def sort(text: str) -> str | None:
    """``organization`` or ``place`` where a list or the first word tells it; None else."""
    words = keys(text)
    size, known = find(lexicon().bodies, words)
    if (size and size == len(words)) or (words and words[0] in lexicon().heads and len(words) > 1):
        return "organization"
    size, known = find(lexicon().places, words)
    if size and size == len(words) and known and (known.classification == "country" or len(words) == 1):
        return "place"
    if language(text) == "en" and any(word in sorts("heads") for word in words):
        return "organization"
    return None


def is_post(text: str) -> bool:
    """Whether a text begins with the head of a post that has something after it."""
    words = keys(text)
    if not words:
        return False
    if words[0] in lexicon().words["posts"]:
        return len(words) > 1 and (words[0] not in ALSO_NAMES or _is_office(words))
    return words[0] in lexicon().words["definite_posts"] or (words[0].strip(".,") in listed("posts", "heads"))


def _is_office(words: tuple[str, ...]) -> bool:
    """Whether after a head that may be a name something stands that only an office has."""
    after = words[1]
    return after in lexicon().words["post_nouns"] or after in lexicon().heads or after.startswith(("ال", "لل"))


def _post(cell: str, span: Span) -> Party:
    """A post, or the person whose name follows it: وزير المياه السيد سالم الفرجاني."""
    text = cell[slice(*span)]
    spans = find_by_rules(Phrases(text))
    person = next((s for s in spans if s.kind == "person"), None)
    post = next((s for s in spans if s.kind == "post" and s.start == 0), None)
    if person and post and post.end <= person.start:
        return Party("person", (span[0] + person.start, span[0] + person.end), (span[0], span[0] + post.end))
    return Party("post", span)


def _person(cell: str, start: int, end: int) -> Party:
    """A name, and after a stroke, in brackets or simply beside it a post or body."""
    for mark in _SPLIT.finditer(cell, start, end):
        rest = (mark.end(), end - (cell[end - 1] == ")"))
        text = cell[slice(*rest)]
        if mark.start() > start and is_post(text):
            return Party("person", (start, mark.start()), rest)
        if mark.start() > start and sort(text) == "organization":
            return Party("person", (start, mark.start()), None, rest)
    words = list(_WORD.finditer(cell, start, end))
    for word in words[2:]:
        if is_post(cell[word.start() : end]) and fold(word[0]) not in ALSO_NAMES:
            return Party("person", (start, cell.rindex(" ", start, word.start())), (word.start(), end))
    return Party("person", (start, end))


def _after_and(cell: str, start: int, end: int) -> int:
    """Where a part begins after a و that joins it to the one before: ،{ومدير} إدارة السدود."""
    text = cell[start + 1 : end]
    if cell[start] != "و" or not keys(text):
        return start
    joined = is_post(text) or sort(text) == "organization" or keys(text)[0] in lexicon().honorifics or begins_person(text)
    return start + 1 if joined and keys(cell[start:end])[0] not in lexicon().heads else start


def _after_titles(cell: str, start: int, end: int) -> int:
    """Where the name begins after titles; a name that is nothing but a title stays."""
    if (glued := _GLUED.match(cell, start, end)) and glued.end() < end:
        start = glued.end()
    at = start
    for word in _WORD.finditer(cell, start, end):
        key = fold(word[0])
        title = key in lexicon().honorifics or key.rstrip(".") in ABBREVIATIONS
        if not title:
            return word.start() if cell[at : word.start()].strip(" ./") == "" or at > start else start
        at = word.end()
    return start
