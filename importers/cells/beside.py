"""What stands beside the name of a person in a cell: titles, a post, a body, a part in the meeting, on whose behalf."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from ...graph.identity import kind_of
from ...graph.names.keys import fold
from ..grammar.dates.calendars import doubt_words
from ..grammar.lexicon import lexicon
from ..grammar.list_files import keys
from ..grammar.names.rules import find_by_rules
from ..grammar.phrases import Phrases
from ..grammar.tenure import tenure
from ..grammar.trie import find
from .ids import is_id
from .joining import ABBREVIATIONS, ALSO_NAMES, is_of_people
from .listing import Span
from .phrases import at, words_of
from .telling import is_post, sort

_SPLIT = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|\s*[(:/]\s*")
_GLUED = re.compile(r"(?:أ\s?\.\s?د|[دمأ])\s*[./]\s*")
_WORD = re.compile(r"[^\s،,()\-–—/:]+")
_PARTED = " \t\n\u00a0\u202f،,(-–—/:"  # what may stand between a name and the post beside it
_MARKS = re.compile(r"\s[-–—]\s|[():/\d]")
_MOST = 60  # words or marks; whatever begins later stands beside no name


@dataclass(frozen=True, slots=True)
class Party:
    """Who is meant: ``person``, ``post``, ``organization`` or ``place``, by the characters of the name.

    For a person also the characters of the post or of the body that stands beside the name. ``absent`` is whether the cell says
    that they were not there, ``said`` the characters that say it, ``doubt`` why it may be otherwise: two people, or not there.
    ``loose`` is why the post or body may be that of another.
    """

    kind: str
    span: Span
    post: Span | None = None
    body: Span | None = None
    doubt: str | None = field(default=None, repr=False)
    absent: bool = field(default=False, repr=False)
    said: Span | None = field(default=None, repr=False)
    loose: str | None = field(default=None, repr=False)


def read_post(cell: str, span: Span) -> Party:
    """A post, or the person whose name follows it: وزير المياه السيد سالم الفرجاني, with or without a title between them."""
    text = cell[slice(*span)]
    spans = find_by_rules(Phrases(text))
    person = next((s for s in spans if s.kind == "person"), None)
    post = next((s for s in spans if s.kind == "post" and s.start == 0), None)
    end = post.end + _held(text[post.end :]) if post else 0
    if post and person and end <= person.start:
        return Party("person", (span[0] + person.start, span[0] + person.end), (span[0], span[0] + end))
    if post and is_of_people(text[end:]):
        return Party("person", (span[1] - len(text[end:].lstrip()), span[1]), (span[0], span[0] + end))
    name = None if post else person.start if person and person.end == len(text) else _name_at_the_end(text)
    if name:
        office = (span[0], span[0] + len(text[:name].rstrip()))
        return Party("person", (span[0] + name, span[1]), office, doubt=doubt_words("doubt"))
    held = tenure(text)
    return Party("post", span, doubt=doubt_words("nameless") if held and held.over else None)


def _held(behind: str) -> int:
    """How far a word reaches that says how the post before it is held."""
    word = next(iter(words_of(behind)), None)
    if word is None or word[2] not in lexicon().words["former"] | lexicon().words["acting"]:
        return 0
    return word[1] + behind[word[1] :].startswith(")")


def _name_at_the_end(text: str) -> int | None:
    """Where a name may begin behind a post that no rule knows; a body may be called after somebody: جامعة محمد الخامس."""
    words = words_of(text)
    pairs = pairwise(words)
    return next((w[0] for before, w in pairs if before[2] not in lexicon().heads and is_of_people(text[w[0] :])), None)


def read_person(cell: str, start: int, end: int) -> Party:
    """A name, and after a stroke, in brackets or simply beside it a post or body."""
    for mark in islice(_SPLIT.finditer(cell, start, end), _MOST):
        rest = (mark.end(), end - (cell[end - 1] == ")"))
        if mark.start() > start and (found := _parted(cell, (start, mark.start()), rest)):
            return found
    words = list(_WORD.finditer(cell, start, end))
    for word in words[2:_MOST]:
        name, behind = (start, start + len(cell[start : word.start()].rstrip(_PARTED))), (word.start(), end)
        if is_post(cell[slice(*behind)]) and fold(word[0]) not in ALSO_NAMES:
            return Party("person", name, behind)
        if found := for_another(cell, Party("person", name), behind):
            return found
    return _unread(cell, start, end)


def _parted(cell: str, name: Span, rest: Span) -> Party | None:
    """A person with what is parted from the name by a mark; None where nothing is known of that."""
    text = cell[slice(*rest)]
    if found := for_another(cell, Party("person", name), rest):
        return found
    if is_role(text):
        return Party("person", name)
    if is_post(text) or (is_id(text) and kind_of(text) == "post"):
        return Party("person", name, rest)
    return Party("person", name, None, rest) if "organization" in (sort(text), is_id(text) and kind_of(text)) else None


def _unread(cell: str, start: int, end: int) -> Party:
    """A name that may hold what is no part of it: what stands in brackets behind it is left out, and the rest is doubted."""
    words = words_of(cell, start, end)
    if at(words, 0, "beside", ("unnamed",))[0]:
        return Party("person", (start, end), doubt=doubt_words("nameless"))
    if not _MARKS.search(cell, start, end):
        return Party("person", (start, end))
    before = cell[start:end].partition("(")[0].rstrip()
    return Party("person", (start, start + len(before)) if before else (start, end), doubt=doubt_words("beside"))


def is_role(text: str) -> bool:
    """Whether a text is no more than the part that somebody has in a meeting: a member, the one who takes the minutes."""
    words = words_of(text)
    return bool(words) and at(words, 0, "beside", ("roles",))[0] == len(words)


def for_another(cell: str, party: Party, span: Span) -> Party | None:
    """Someone of whom these characters say for whom they came; that is no post or body of theirs, and a body only may be."""
    words = words_of(cell, *span)
    size, name = at(words, 0, "beside", ("for_another", "for"))
    if not size or size == len(words) or (name == "for" and party.span[1] - party.span[0] < 2):
        return None
    whom = (words[size][0], span[1] - (cell[span[1] - 1] == ")"))
    body = sort(cell[slice(*whom)]) == "organization" and not party.body and not party.post
    return replace(party, body=whom, loose=doubt_words("doubt")) if body else party


def after_titles(cell: str, start: int, end: int) -> int:
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


def titled_post(cell: str, begin: int, start: int, end: int) -> Span | None:
    """Where a post begins whose head was taken for a title: {السفير} التركي; None where the name of somebody follows it."""
    titles = list(_WORD.finditer(cell, begin, start))
    rest = keys(cell[start:end])
    if not titles or not rest or find(lexicon().places, rest)[0]:
        return None
    head = fold(titles[-1][0])
    listed = lexicon().words
    is_head = head in listed["definite_posts"] or (head.startswith("ال") and head[2:] in listed["posts"])
    lists = (listed[name] for name in ("post_adjectives", "definite_posts", "former", "acting"))
    adjective = any(rest[0] in words for words in (lexicon().nationalities, *lists))
    return (titles[-1].start(), end) if is_head and adjective else None
