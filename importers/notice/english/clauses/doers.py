"""Who does what an English verb says, past what stands between: the Institute{, which} belongs to …; the Bank{, founded in 1962,
is} owned by …; {It} has offices in …; the Bank is owned by the Fund {and is} a member of …

A name that a preposition leads to does nothing: the talks {with the Nile Bank} were held. Who is meant by ``it`` is the subject
of the clause or sentence before.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection

from ....grammar.english_words import adjective_of, listed
from ...claims import Mark
from .clauses import ALL, PARTIES
from .house import ours
from .sentences import Sentences
from .spoken_of import is_dateline, led_by, spoken_of
from .verb_groups import group_start

BODY = frozenset({"organization"})
ALL_BUT_PLACES = ALL - {"place"}
_PRONOUNS = frozenset({"it", "they"})
_RELATIVES = frozenset({"which", "who", "that"})
_JOINING = frozenset({"and", "but", "or", "while", "then"})
_BETWEEN = frozenset({"and", ",", "the", "a", "an", "both", ".", "as", "well", "its"})
_KIND = 7  # tokens of what a body is
_BACK = 60  # tokens
_TOLD = 4  # words that tell what sort of body is named
_NEAR, _APART = 10, 24  # characters before the first of several names, and between them


def doers(s: Sentences, place: int, kinds: Collection[str] = PARTIES) -> list[Mark]:
    """The names of who does what the verb at a token says, joined by ``and``; nobody where no name, or another's, does.

    Args:
        s: the sentences of a page.
        place: the token of the verb, or of its first auxiliary.
        kinds: of whom.
    """
    first = group_start(s, place)
    at = first - 1
    low, _ = s.sentence(place)
    if at < s.page.first or s.page.tokens[at].start < low:
        return []
    key = s.page.key(at)
    if mine := ours(s, at):
        return _of([mine], kinds)
    if s.in_name(at):
        found = _run_back(s, s.page.tokens[at].end, low)
        return [] if not found or led_by(s, found[0]) else _of(found, kinds)
    if key in _PRONOUNS:
        return _of(spoken_of(s, at), kinds)
    if key in _RELATIVES:
        comma = at - (s.page.word(at - 1) == ",")
        last = _before_kind(s, comma - 1) if comma > s.page.first else comma
        found = _run_back(s, s.page.tokens[last].end, low) if comma > s.page.first else []
        return _of(_seated(s, found, low), kinds)
    return _of(leading(s, low, at), kinds) if key in _JOINING or s.page.word(at) in {",", ")"} else []


def _seated(s: Sentences, found: list[Mark], low: int) -> list[Mark]:
    """The body before the place that only says where it is: the {Institute} in Minya, which."""
    at = s.reading.token_at(found[0].start) - 1 if len(found) == 1 and found[0].kind == "place" else -1
    if s.page.key(at) not in {"in", "at", "of"} or at <= s.page.first:
        return found
    body = [mark for mark in _run_back(s, s.page.tokens[at - 1].end, low) if mark.kind == "organization"]
    return body or found


def _before_kind(s: Sentences, at: int) -> int:
    """The token before words in small letters between it and a token that only tell what it is: the Order, {an NGO} which."""
    for place in range(at, max(s.page.first, at - _KIND), -1):
        if s.in_name(place):
            break
        if s.page.word(place) == ",":
            return place - 1 if s.page.key(place + 1) in {"a", "an", "the"} and s.in_name(place - 1) else at
    return at


def doer(s: Sentences, place: int, kinds: Collection[str] = PARTIES) -> Mark | None:
    """The last of them."""
    return next(reversed(doers(s, place, kinds)), None)


def names_at(s: Sentences, place: int, kinds: Collection[str], near: int = _NEAR) -> list[Mark]:
    """The names that begin at a token and are joined by commas and ``and``; the first alone where no ``and`` joins the last.

    Args:
        s: the sentences of a page.
        place: the token.
        kinds: of what.
        near: how many characters may stand before the first of them.
    """
    found = s.objects(place, kinds, reach=_APART)
    if not found or found[0].start - s.page.tokens[place - 1].end > near:
        return []
    gaps = [s.reading.text[one.end : other.start] for one, other in itertools.pairwise(found)]
    part = next((n for n, gap in enumerate(gaps) if ";" in gap or "." in gap.strip(" .") or "\n" in gap), len(gaps))
    found, gaps = found[: part + 1], gaps[:part]
    goes_on = "and" in (s.page.key(n + s.reading.token_at(found[-1].end)) for n in range(2))
    return found if not gaps or goes_on or "and" in gaps[-1].split() else found[:1]


def told_near(s: Sentences, at: int) -> int:
    """How far a partner may stand off, past what sort of body it is: with {the Tunisian insurer} Carthage Company."""
    last = at
    while last - at < _TOLD and _tells(s, last):
        last += 1
    told = last > at and s.page.key(at) in {"the", "its", "a", "an"}
    return s.page.tokens[last].start - s.page.tokens[at - 1].end + 1 if told and last < s.page.last else _NEAR


def _tells(s: Sentences, place: int) -> bool:
    """Whether a word only tells what sort of body is named: the, Tunisian, insurer."""
    small = s.page.word(place)[:1].islower() and s.page.key(place) not in listed("groups", "leads") | {"and"}
    return small or adjective_of(s.page.word(place)) is not None


def beside(s: Sentences, place: int, kinds: Collection[str] = PARTIES) -> Mark | None:
    """The name that ends right before a token, with at most a comma or bracket between: the Bank, {owned by} …"""
    at = place - 1
    while at > s.page.first and s.page.word(at) in {",", "(", ")"}:
        at -= 1
    named = at >= s.page.first and s.in_name(at)
    found = _run_back(s, s.page.tokens[at].end, s.sentence(place)[0]) if named else []
    return next(reversed(_of(found, kinds)), None)


def leading(s: Sentences, low: int, at: int) -> list[Mark]:
    """The first names of a clause that no preposition leads to: its subject."""
    opens = _opening(s, low, at)
    for mark in s.reading.outer(opens, s.page.tokens[at].start, ALL):
        if not (led_by(s, mark) or is_dateline(s, mark)):
            return _run_on(s, mark, s.page.tokens[at].start)
    return []


def _opening(s: Sentences, low: int, at: int) -> int:
    """Where the clause of a token begins: its sentence, or behind while, whereas, because, ;."""
    for place in range(at, max(s.page.first, at - _BACK), -1):
        if s.page.tokens[place].start < low:
            break
        if s.page.key(place) in listed("groups", "parts") and not s.in_name(place):
            return s.page.tokens[place].end
    return low


def _run_back(s: Sentences, end: int, low: int) -> list[Mark]:
    """The name that ends at a character and those joined to it before, in order; a post and its holder are one."""
    marks = [m for m in s.reading.outer(low, end, ALL) if m.end <= end]
    if not marks or marks[-1].end < end:
        return []
    run, anded = [marks[-1]], False
    for mark in reversed(marks[:-1]):
        gap = set(s.words(mark.end, run[0].start)) - listed("honorifics")
        if s.apposed(mark, run[0]) and "and" not in gap:
            run[0] = mark if mark.kind == "person" else run[0]
            continue
        if not gap <= _BETWEEN or not gap & ({"and", ","} if anded else {"and"}):
            break
        anded = True
        run.insert(0, mark)
    return run


def _run_on(s: Sentences, mark: Mark, limit: int) -> list[Mark]:
    """A name and those joined to it behind, in order."""
    run, last = [mark], mark
    for other in s.reading.outer(mark.end, limit, ALL):
        gap = set(s.words(last.end, other.start)) - listed("honorifics")
        if s.apposed(last, other) and "and" not in gap:
            run[-1] = other if other.kind == "person" else run[-1]
        elif gap <= _BETWEEN and gap & {"and", ","}:
            run.append(other)
        else:
            break
        last = other
    anded = len(run) > 1 and "and" in s.words(run[0].end, run[-1].start)
    return run if anded else run[:1]


def _of(marks: list[Mark], kinds: Collection[str]) -> list[Mark]:
    return [mark for mark in marks if mark.kind in kinds]
