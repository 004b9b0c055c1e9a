"""Where a body has an office in English, or none: has offices in A and B, opened one in C, closed its branch in D, the E office
was closed, with headquarters in F, the offices of the Bank in G, not in H.

An office that is only authorised or planned is planned; one that was closed is ended; outside a country is nowhere in it.
"""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import Phrase, listed, owner_of, phrases_of, starts
from ...claims import Mark, Referent
from ..clauses.doers import BODY, beside, doers, leading, names_at
from ..clauses.house import ours
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.spoken_of import led_by, spoken_of
from ..clauses.telling import DENIED, DONE, ENDED, claim_told, day_behind
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece

_PLACE = frozenset({"place"})
_LONGEST = 4  # tokens of a phrase of them but its last
_BACK = 10  # tokens from an office back to its verb
_IN = frozenset({"in", "at"})
_NOT_IN = (("not", "in"), ("but", "not", "in"))


def offices(s: Sentences) -> None:
    """Claim ``has_office_in`` for each place, affirmed, denied, planned or ended."""
    for place, end in s.find(phrases_of("offices", "nouns")):
        if s.page.key(place - 1) not in listed("offices", "no_noun"):
            _office(s, (place, end))
    for place, end in s.find((*phrases_of("offices", "others"), ("one",))):
        if _is_after_office(s, (place, end)):
            _told(s, (place, end), end, None)
    for place, end in s.find(phrases_of("offices", "based")):
        _based(s, (place, end))
    for place, end in s.find(phrases_of("offices", "moved")):
        _moved(s, (place, end))


def _office(s: Sentences, noun: Piece) -> None:
    whose = next(iter(names_at(s, noun[1] + 1, BODY)), None) if s.page.key(noun[1]) == "of" else None
    if s.page.key(noun[1]) == "of" and whose is None:
        return  # the office of the Minister in Tunis
    at = s.reading.token_at(whose.end) if whose else noun[1]
    _told(s, noun, at, whose)


def _told(s: Sentences, noun: Piece, at: int, whose: Mark | None) -> None:
    """What is told of an office, with where it is behind a token or right before it, and whose it is, where it stands there."""
    at = _past_which(s, at)
    inside = _places(s, at)
    at = _past_which(s, s.reading.token_at(inside[-1].end)) if inside else at
    closed = starts(s.page.tokens, at, phrases_of("offices", "was_closed"))
    opened = starts(s.page.tokens, at, phrases_of("offices", "was_opened") + phrases_of("offices_told", "opened"))
    where = inside or _places(s, at + max(opened, closed)) or _place_before(s, noun[0])
    verb = _verb_before(s, noun[0])
    owner = whose or _owner(s, noun, verb)
    if owner is None or not where:
        return
    how = ENDED if closed else DONE if opened or whose else _posture(s, owner, verb)
    if closed and not {"not", "will", "to"}.isdisjoint(s.page.key(n) for n in range(at, at + closed)):
        how = DONE  # was not closed, is to be closed: it is open
    elif (closed or opened) and s.page.key(at) not in {"was", "were"}:
        how = _passive(s, at, at + max(opened, closed), how)
    for mark in where if how else []:
        before = mark.start < s.page.tokens[noun[0]].start or (inside and (closed or opened))
        behind = s.page.tokens[at + max(closed, opened) - 1].end if before else mark.end
        day = day_behind(s, behind) if how else None
        if how:
            claim_told(s, "has_office_in", _whole(s, owner), mark, noun, how, day=day)
    after = s.reading.token_at(where[-1].end)
    after += s.page.word(after) == ","
    size = starts(s.page.tokens, after, _NOT_IN)
    for mark in names_at(s, after + size, _PLACE) if size and how == DONE else []:
        claim_told(s, "has_office_in", _whole(s, owner), mark, noun, DENIED)


def _past_which(s: Sentences, at: int) -> int:
    """Behind a comma and ``which``, where a verb of opening or closing follows: our Cairo office{, which} opened in May."""
    after = at + (s.page.word(at) == ",")
    after += s.page.key(after) in {"which", "that"}
    size = starts(s.page.tokens, after, _fates())
    return after if size and s.page.key(after - 1) in {"which", "that"} else at


def _fates() -> tuple[Phrase, ...]:
    return phrases_of("offices", "was_closed") + phrases_of("offices", "was_opened") + phrases_of("offices_told", "opened")


def _passive(s: Sentences, start: int, end: int, how: Posture | None) -> Posture | None:
    told = group_posture(s, s.page.tokens[start].start, start, end)
    return how if told == DONE else told


def _places(s: Sentences, at: int) -> list[Mark]:
    """The places that ``in`` leads to right at a token."""
    at += s.page.key(at) in {"is", "are", "was", "were"}
    return names_at(s, at + 1, _PLACE) if s.page.key(at) in _IN else []


def _place_before(s: Sentences, place: int) -> list[Mark]:
    """The {Cairo} office, its {Cairo} branch."""
    mark = s.reading.at(s.page.tokens[place - 1].start, _PLACE) if place > s.page.first else None
    beside_ = mark is not None and mark.end == s.page.tokens[place - 1].end
    named = beside_ and s.page.key(s.reading.token_at(mark.start) - 1) in {"the", "its", "their", "our"} if mark else False
    return [mark] if mark and named else []


def _verb_before(s: Sentences, place: int) -> Piece | None:
    """The last verb for having, opening or closing an office before its noun, in the clause."""
    low, _ = s.sentence(place)
    for at in range(place - 1, max(s.page.first, place - _BACK), -1):
        if s.page.tokens[at].start < low or s.page.word(at) == ";":
            return None
        if not s.in_name(at) and (size := starts(s.page.tokens, at, phrases_of("offices", "verbs"))):
            return _whole_verb(s, at, size)
    return None


def _whole_verb(s: Sentences, at: int, size: int) -> Piece:
    """The verb that a phrase is the end of: {authorised} the opening of."""
    for first in range(at - _LONGEST, at):
        longer = starts(s.page.tokens, first, phrases_of("offices", "verbs")) if first >= s.page.first else 0
        if first + longer >= at + size:
            return first, first + longer
    return at, at + size


def _owner(s: Sentences, noun: Piece, verb: Piece | None) -> Mark | None:
    """Whose office it is: the doer of its verb, the {Bank's} office, the Bank{, with} offices in …, else whom it is about."""
    if verb and s.page.key(verb[0]) != "with":
        found = doers(s, verb[0], BODY)
        return next(reversed(found), None)
    at = noun[0] - 1
    while s.page.word(at).islower() and s.page.key(at) in listed("offices", "adjectives"):
        at -= 1
    if verb:
        return beside(s, verb[0], BODY)
    placed = s.reading.at(s.page.tokens[at].start, _PLACE)
    if mine := ours(s, s.reading.token_at(placed.start) - 1 if placed else at):
        return mine
    if owner_of(s.page.word(at)) and (whose := s.reading.at(s.page.tokens[at].start, BODY)):
        return whose
    if s.page.key(at) in {"s", "'s", "’s"} and s.in_name(at - 1):
        return beside(s, at, BODY)
    low, _ = s.sentence(noun[0])
    first = next((m for m in leading(s, low, noun[0]) if m.kind == "organization"), None)
    return first or next((m for m in spoken_of(s, noun[0]) if m.kind == "organization"), None)


def _posture(s: Sentences, owner: Mark, verb: Piece | None) -> Posture | None:
    if verb is None:
        return None
    low, high = s.sentence(verb[0])
    start = owner.end if low <= owner.start < high else s.page.tokens[group_start(s, verb[0])].start
    how = group_posture(s, start, verb[0], verb[1])
    if how is None:
        return None
    words = tuple(s.page.key(n) for n in range(*verb))
    none = s.page.key(verb[1]) in {"no", "neither"}
    if words in phrases_of("offices", "closes"):
        return ENDED if how == DONE else None
    if words in phrases_of("offices", "allows"):
        return Modality.PLANNED, how[1]
    if words in phrases_of("offices", "weighs"):
        return (Modality.DISCUSSED, Polarity.AFFIRMED) if how[1] is Polarity.AFFIRMED else None
    return DENIED if none and how == DONE else how


def _is_after_office(s: Sentences, other: Piece) -> bool:
    """Whether ``another``, or ``one`` behind a verb of opening, means an office: its sentence speaks of one before."""
    low, _ = s.sentence(other[0])
    nouns = s.find(phrases_of("offices", "nouns"), low, s.page.tokens[other[0]].start)
    opens = s.page.key(other[0]) != "one" or s.page.key(other[0] - 1) in listed("offices_told", "opening")
    return opens and next(nouns, None) is not None and s.page.key(other[1]) in _IN | {"one"} | {"office"}


def _based(s: Sentences, verb: Piece) -> None:
    """The Bank, {headquartered in} Tunis; the Bank is {based in} Cairo; {Its headquarters are in} Tunis."""
    where = names_at(s, verb[1], _PLACE)
    owner = next(iter(doers(s, verb[0], BODY)), None) or beside(s, verb[0], BODY)
    if owner is None and s.page.key(verb[0] - 1) in {"its", "their"}:
        owner = next((m for m in spoken_of(s, verb[0]) if m.kind == "organization"), None)
    if owner is None or led_by(s, owner):
        return
    low, high = s.sentence(verb[0])
    start = owner.end if low <= owner.start < high else s.page.tokens[verb[0]].start
    how = group_posture(s, start, verb[0], verb[1])
    for mark in where if how else []:
        if how:
            claim_told(s, "has_office_in", owner, mark, verb, how)


def _moved(s: Sentences, verb: Piece) -> None:
    """The Bank {moved its headquarters from} Cairo {to} Tunis."""
    owner = next(iter(doers(s, verb[0], BODY)), None)
    old = next(iter(names_at(s, verb[1], _PLACE)), None)
    if owner is None or old is None or group_posture(s, owner.end, verb[0], verb[1]) != DONE:
        return
    claim_told(s, "has_office_in", owner, old, verb, ENDED)
    at = s.reading.token_at(old.end)
    new = next(iter(names_at(s, at + 1, _PLACE)), None) if s.page.key(at) == "to" else None
    if new:
        claim_told(s, "has_office_in", owner, new, verb, DONE)


def _whole(s: Sentences, owner: Mark) -> Mark:
    """Whose board decides on an office, where the text says whose board it is: the office is of the whole."""
    if owner.referent.classification not in {"council", "committee"}:
        return owner
    parts = (c.target for c in s.reading.claims if c.type == "part_of" and c.source is owner.referent)
    whole: Referent | None = next(parts, None)
    return Mark(owner.start, owner.end, owner.kind, owner.form, whole) if whole else owner
