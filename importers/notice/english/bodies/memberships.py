"""Who is a member of what in English: is a member of, sits on the board of, joined, left, was admitted to, welcomed as new
members, its membership of … ended.

What is wished or planned is shown so, and what is over as ended; a denial follows the denial.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Mark
from ..clauses.clauses import ALL
from ..clauses.doers import BODY, beside, doers, names_at
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.spoken_of import spoken_of
from ..clauses.telling import DONE, ENDED, PLANNED, claim_told, day_behind
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece

_MEMBERS = ALL - {"post"}
_ARTICLE = 2  # tokens of at most an article before a body
_OWN = frozenset({"its", "their"})


def memberships(s: Sentences) -> None:
    """Claim ``member_of`` for all of these; where only an object and no body follows, nothing is claimed."""
    for place, end in s.find(phrases_of("members", "told")):
        _told(s, (place, end), over=False)
    for place, end in s.find(phrases_of("members", "left")):
        _told(s, (place, end), over=True)
    for place, end in s.find(phrases_of("members", "asides")):
        _aside(s, (place, end))
    for place, end in s.find(phrases_of("members", "membership")):
        _membership(s, (place, end))
    for place, end in s.find(phrases_of("members", "welcome")):
        _welcomed(s, (place, end))


def _told(s: Sentences, verb: Piece, *, over: bool) -> None:
    """{is a member of}, {joined}, {left}: the doer before, the body right behind."""
    body = _body(s, verb[1])
    if body is None or _is_heading(s, verb[0]):
        return
    for member in doers(s, verb[0], _MEMBERS):
        if member.kind == "person" and _is_work(s, verb, body):
            continue
        how = _posture(s, member, verb, over=over)
        if how and not (member.kind == "place" and member.referent.classification != "country"):
            claim_told(
                s, "member_of", member, body, verb, how, day=day_behind(s, body.end) if how in {DONE, ENDED, PLANNED} else None
            )


def _is_work(s: Sentences, verb: Piece, body: Mark) -> bool:
    """Whether somebody who joined or left a body was employed there: joined the Bank, left the Ministry."""
    moved = starts(s.page.tokens, verb[0], phrases_of("members", "moved")) and s.reading.token_at(body.start) - verb[1] < _ARTICLE
    return bool(moved) and body.referent.classification not in listed("members", "joined")


def _posture(s: Sentences, member: Mark, verb: Piece, *, over: bool) -> Posture | None:
    low, high = s.sentence(verb[0])
    start = member.end if low <= member.start < high else s.page.tokens[group_start(s, verb[0])].start
    how = group_posture(s, start, verb[0], verb[1])
    if not over or how is None:
        return how
    return ENDED if how == DONE else None  # plans to leave: still a member, which nobody told


def _is_heading(s: Sentences, place: int) -> bool:
    """Whether a verb stands in brackets or before a colon."""
    return s.page.word(place - 1) in {":", "("}


def _body(s: Sentences, at: int) -> Mark | None:
    """The body that begins right at a token, past {the board of}; not: joined it {in calling} for …."""
    at += starts(s.page.tokens, at, phrases_of("members", "organs"))
    body = next(iter(names_at(s, at, BODY)), None)
    after = s.reading.token_at(body.end) if body else 0
    other = s.page.key(after) in listed("members", "no_body") or (
        s.page.key(after) == "in" and s.page.key(after + 1).endswith("ing") and s.page.word(after + 1).islower()
    )
    return None if other else body


def _aside(s: Sentences, words: Piece) -> None:
    """The Bank{, a member of} the Union, …: told beside a name."""
    at = words[0] - (s.page.key(words[0] - 1) in {"a", "an", "the"})
    if s.page.word(at - 1) != "," and s.page.word(at - 1) != "(":
        return
    member, body = beside(s, at, _MEMBERS), _body(s, words[1])
    if member and body:
        past = s.page.key(at) in listed("tenures", "past")
        claim_told(s, "member_of", member, body, words, ENDED if past else DONE)


def _membership(s: Sentences, words: Piece) -> None:
    """{Its membership of} the League ended in 2020, the Bank suspended {its membership of} the Union."""
    body = _body(s, words[1])
    if body is None:
        return
    at = s.reading.token_at(body.end)
    ends = starts(s.page.tokens, at, phrases_of("members", "ended"))
    ending = starts(s.page.tokens, words[0] - 2, phrases_of("members", "ending")) and s.page.key(words[0] - 1) in _OWN
    if not (ends or ending):
        _kept(s, words, body)
        return
    owners = doers(s, words[0] - 2, _MEMBERS) if ending else spoken_of(s, words[0]) if s.page.key(words[0] - 1) in _OWN else []
    owners = owners or ([one] if (one := beside(s, words[0], _MEMBERS)) and s.page.key(words[0] - 1) == "s" else [])
    if ending and owners and _posture(s, owners[0], (words[0] - 2, words[1]), over=False) != DONE:
        _kept(s, words, body)
        return
    for owner in owners[:1]:
        day = day_behind(s, s.page.tokens[at + ends - 1].end if ends else body.end)
        claim_told(s, "member_of", owner, body, (words[0], at + ends), ENDED, day=day)


def _kept(s: Sentences, words: Piece, body: Mark) -> None:
    """Who speaks of {its membership of} the Union has one: did not suspend it, is proud of it; not who applied for it."""
    low, _ = s.sentence(words[0])
    applied = not listed("members", "applied").isdisjoint(s.words(low, s.page.tokens[words[0]].start))
    for owner in spoken_of(s, words[0])[:1] if s.page.key(words[0] - 1) in _OWN and not applied else []:
        if owner.start >= low and owner.referent is not body.referent:
            claim_told(s, "member_of", owner, body, words, DONE)


def _welcomed(s: Sentences, verb: Piece) -> None:
    """The Chamber {welcomes} X, Y and Z {as new members}; under New members: We {welcome} X and Y."""
    bodies = list(_welcomers(s, verb))
    new = names_at(s, verb[1], _MEMBERS)
    if not bodies or not new:
        return
    at = s.reading.token_at(new[-1].end)
    low, _ = s.sentence(verb[0])
    headed = s.page.key(verb[0] - 1) == "we" and _is_under_new(s, low)
    if not headed and not starts(s.page.tokens, at, phrases_of("members", "as_new")):
        return
    for member in new:
        if member.referent is not bodies[0].referent:
            claim_told(s, "member_of", member, bodies[0], verb, DONE)


def _welcomers(s: Sentences, verb: Piece) -> Iterator[Mark]:
    if s.page.key(verb[0] - 1) == "we":
        low, high = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
        marks = s.reading.within(low, high, BODY)
        count = {id(m.referent): sum(o.referent is m.referent for o in marks) for m in marks[:50]}
        best = max(marks[:50], key=lambda m: count[id(m.referent)], default=None)
        if best and count[id(best.referent)] > 1:
            yield best
        return
    for mark in doers(s, verb[0], BODY):
        how = group_posture(s, mark.end, verb[0], verb[1])
        if how == (Modality.ACTUAL, Polarity.AFFIRMED):
            yield mark


def _is_under_new(s: Sentences, low: int) -> bool:
    """Whether the words New members stand right before a sentence."""
    at = s.reading.token_at(low)
    at -= s.page.word(at - 1) in {".", ":", "–", "-"}
    return (s.page.key(at - 2), s.page.key(at - 1)) in phrases_of("members", "headings")
