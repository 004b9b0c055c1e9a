"""What bodies and countries offer, get and want in English, where no programme is named by its noun: offered {training of
technicians}, has received {free energy audits}, asked for {lower quantities}, hopes for {a joint centre}, took up {none of} the
scholarships.

What is asked for or hoped for is wished. Somebody who is received, thanks and condolences are nothing of the kind.
"""

from __future__ import annotations

from .....graph.model import Form, Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Mark
from ..clauses.clauses import ALL, PARTIES
from ..clauses.doers import doers, names_at, told_near
from ..clauses.minute_titles import are_minutes
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE, claim_told
from ..clauses.themes import named, themes
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece
from .programmes import programme_at, programme_before

_FAR = 24  # tokens from a programme to what became of it
_LONG = 8  # tokens of a thing before whom it is for or from
_FEW = 4  # words in which a thing tells that it is none
_THINGS = frozenset({"programme", "topic"})


def wanted(s: Sentences) -> None:
    """Claim ``offers``, ``receives`` and ``seeks``; all of it waits. Minutes tell theirs by rules of their own."""
    if are_minutes(s):
        return
    for type_ in ("offers", "receives", "seeks"):
        for place, end in s.find(phrases_of("wanting", type_)):
            _told(s, type_, (place, end))
    for place, end in s.find(phrases_of("wanting", "taken")):
        _taken(s, (place, end))
    for place, end in s.find(phrases_of("from_which", "verbs")):
        _from_which(s, (place, end))
    for place, end in s.find(phrases_of("wanting", "given")):
        _given(s, (place, end))
    for place, end in s.find(phrases_of("wanting", "runs")):
        _runs(s, (place, end))


def _posture(s: Sentences, party: Mark, verb: Piece) -> Posture | None:
    low, _ = s.sentence(verb[0])
    start = party.end if party.start >= low else s.page.tokens[group_start(s, verb[0])].start
    return group_posture(s, start, *verb)


def _told(s: Sentences, type_: str, verb: Piece) -> None:
    party = next(reversed(doers(s, verb[0], PARTIES)), None)
    if party is None or (party.kind == "place" and party.referent.classification != "country"):
        return
    low, high = s.sentence(verb[0])
    told = (c for c in s.reading.claims if c.type in {"pays", type_} and low <= c.start < high)
    if any(party.referent is c.source or (c.type == "pays" and party.referent is c.target) for c in told):
        return
    how = _posture(s, party, verb)
    thing = _thing(s, verb[1]) if how else None
    if how and thing:
        wish = type_ == "seeks" and how[1] is Polarity.AFFIRMED and how[0] is not Modality.ENDED
        claim_told(s, type_, party, thing, verb, (Modality.WISHED, how[1]) if wish else how)
        if type_ == "receives" and how == DONE:
            _giver(s, party, thing, verb)


def _giver(s: Sentences, party: Mark, thing: Mark, verb: Piece) -> None:
    """Whoever something is received {from} offers it."""
    at = s.reading.token_at(thing.end)
    for giver in names_at(s, at + 1, PARTIES, told_near(s, at + 1)) if s.page.key(at) == "from" else []:
        if giver.referent is not party.referent:
            claim_told(s, "offers", giver, thing, verb, DONE)


def _thing(s: Sentences, at: int) -> Mark | None:
    """The programme or theme that begins at a token; none where it is somebody, a clause or only polite."""
    words = {s.page.key(n) for n in range(at, at + _FEW)}
    first = at + (s.page.key(at) in {"the", "a", "an", "its", "their"})
    somebody = first < s.page.last and s.reading.at(s.page.tokens[first].start, ALL) is not None
    if somebody or at >= s.page.last or not words.isdisjoint(listed("agreed", "no_offer") | listed("wanting", "no_thing")):
        return None
    if not s.page.word(at)[:1].isalnum() or s.page.key(at) in listed("groups", "leads") | listed("wanting", "no_start"):
        return None
    kept = programme_at(s, at)
    if kept:
        start = s.page.tokens[at].start
        return Mark(start, max(kept[1], start + 1), "programme", Form.NOMINAL, kept[0])
    to = next((n for n in range(first + 1, first + _LONG) if s.page.key(n) in {"to", "from"} and _names(s, n + 1)), None)
    if to is not None and s.page.tokens[to].end <= s.sentence(at)[1]:
        start, end = s.page.tokens[first].start, s.page.tokens[to - 1].end
        return Mark(start, end, "topic", Form.NAME, named(s, start, end, "topic"))
    found = next(iter(themes(s, at, most=1)), None)
    return Mark(found[0], found[1], "topic", Form.NAME, found[2]) if found else None


def _names(s: Sentences, at: int) -> bool:
    return at < s.page.last and bool(names_at(s, at, PARTIES, told_near(s, at)))


def _taken(s: Sentences, verb: Piece) -> None:
    """Offered ten scholarships, of which Mali has so far {taken up none}; Mali has not {taken up} the scholarships."""
    party = next(reversed(doers(s, verb[0], PARTIES) or _of_which(s, verb)), None)
    counted = s.page.key(verb[1]) in listed("wanting", "counts")
    of = counted and s.page.key(verb[1] + 1) == "of"
    thing = _before(s, verb[0]) if counted and not of else _thing(s, verb[1] + 2 * of)
    how = _posture(s, party, verb) if party else None
    if party and thing and how:
        none = s.page.key(verb[1]) in {"none", "neither", "nothing"}
        claim_told(s, "receives", party, thing, verb, (Modality.ACTUAL, Polarity.NEGATED) if none else how)


def _from_which(s: Sentences, verb: Piece) -> None:
    """The Khayt programme, {from which} Sitra {is benefiting}."""
    found = doers(s, verb[0], PARTIES)
    first = s.reading.token_at(found[0].start) if found else 0
    first -= s.page.key(first - 1) == "the"
    thing = _before(s, first) if s.page.key(first - 1) == "which" and s.page.key(first - 2) == "from" else None
    for party in found if thing else []:
        how = _posture(s, found[-1], verb)
        if thing and how:
            claim_told(s, "receives", party, thing, verb, how)


def _of_which(s: Sentences, verb: Piece) -> list[Mark]:
    """Who does it in a relative clause: , of which {Mauritania} has taken up none."""
    at = group_start(s, verb[0]) - 1
    mark = s.reading.at(s.page.tokens[at].start, PARTIES) if at >= s.page.first else None
    return [mark] if mark else []


def _before(s: Sentences, place: int) -> Mark | None:
    low, _ = s.sentence(place)
    mark = s.reading.before(s.page.tokens[place].start, _THINGS)
    if mark and mark.start >= low and place - s.reading.token_at(mark.end) <= _FAR:
        return mark
    kept = programme_before(s, place)
    near = kept is not None and place - s.reading.token_at(kept[1]) <= _FAR
    return Mark(kept[1] - 1, kept[1], "programme", Form.NOMINAL, kept[0]) if kept and near else None


def _given(s: Sentences, verb: Piece) -> None:
    """A {provided} B {with} technical assistance."""
    party = next(reversed(doers(s, verb[0], PARTIES)), None)
    other = next(iter(names_at(s, verb[1], PARTIES)), None)
    at = s.reading.token_at(other.end) if other else 0
    if party is None or other is None or s.page.key(at) != "with":
        return
    how, thing = _posture(s, party, verb), _thing(s, at + 1)
    if how and thing:
        claim_told(s, "offers", party, thing, verb, how)
        claim_told(s, "receives", other, thing, verb, how)


def _runs(s: Sentences, verb: Piece) -> None:
    """A {runs} a waste sorting programme; a waste sorting programme of the kind that A {runs}."""
    party = next(reversed(doers(s, verb[0], PARTIES)), None) or _aside(s, verb[0])
    kept = programme_at(s, verb[1]) if party else None
    thing: Mark | None = None
    if kept:
        start = s.page.tokens[verb[1]].start
        thing = Mark(start, max(kept[1], start + 1), "programme", Form.NOMINAL, kept[0])
    elif party and s.page.key(verb[1]) in {"in", ".", ","}:
        thing = _before(s, verb[0])
    how = _posture(s, party, verb) if party and thing else None
    if party and thing and how:
        claim_told(s, "offers", party, thing, verb, how)


def _aside(s: Sentences, place: int) -> Mark | None:
    """Whom a name between commas tells: our organisation, {the Foundation}, runs."""
    at = place - 1
    mark = s.reading.at(s.page.tokens[at - 1].start, PARTIES) if s.page.word(at) == "," and at > s.page.first else None
    return mark if mark and s.page.word(s.reading.token_at(mark.start) - 1) == "," else None
