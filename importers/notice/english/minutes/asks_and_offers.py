"""What the sides ask for and offer in English minutes: the Libyan side requested {technical assistance}, the Maltese side is
ready to {host a forum}. What is asked for, and what a side is only ready for, is wished; what it offers is planned.
"""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.english_words import listed, owner_of, phrases_of
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import PARTIES
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..clauses.themes import themes
from ..money.dealings import party_before
from ..money.programmes import programme_at
from ..page.runs import Piece
from ..sides.named_sides import is_somebody, side_of

_CONFIDENCE, _SEVERAL = 0.8, 3
_KINDS = (
    ("seeks", "asks", Modality.WISHED),
    ("seeks", "wishes", Modality.WISHED),
    ("offers", "ready", Modality.WISHED),
    ("offers", "offers", Modality.PLANNED),
)
_OF_ANYBODY = frozenset({"wishes", "ready"})  # other verbs of bodies are read elsewhere (programmes, directives)
_NO_THING = frozenset({"that", "to", "whether", "if", "by"})
Told = tuple[int, int, Referent]


def asks_and_offers(s: Sentences) -> None:
    """Claim ``seeks`` and ``offers`` of the sides of minutes; all of it waits."""
    for type_, name, how in _KINDS if are_minutes(s) else ():
        for place, end in s.find(phrases_of("agreed", name)):
            party = side_of(s, place) or (_beside(s, place) if name in _OF_ANYBODY else None)
            at = _past_asked(s, end) if name == "asks" else end
            if party and at is not None:
                _claim(s, type_, how, party, (end, at))


def _claim(s: Sentences, type_: str, how: Modality, party: Mark, verb: Piece) -> None:
    denied = s.polarity(party.end, s.page.tokens[verb[0] - 1].end)
    for start, high, thing in _things(s, verb[1]):
        if is_somebody(s, s.reading.token_at(start)):
            break  # …, and {the Norwegian side} took note
        low = min(party.start, start)
        s.reading.claim(Claim(type_, party.referent, thing, low, high, how, denied, confidence=_CONFIDENCE))


def _beside(s: Sentences, place: int) -> Mark | None:
    """The body or country right before a verb; no city ever acts."""
    party = party_before(s, place) if s.in_name(place - 1) else None
    acts = party is not None and (party.kind == "organization" or party.referent.classification == "country")
    return party if party and acts and not s.words(party.end, s.page.tokens[place].start) else None


def _past_asked(s: Sentences, at: int) -> int | None:
    """Where what is asked for begins: past from {the Italian side}, past {the Italian side} for; None where somebody is asked to
    do something, which is a task."""
    led = s.page.key(at) == "from"
    low = at + led
    low += s.page.key(low) == "the"
    if low < s.page.last and owner_of(s.page.word(low)):
        return at  # sought {Oman's} support
    mark = s.reading.at(s.page.tokens[low].start, PARTIES) if low < s.page.last else None
    if mark is None or mark.start != s.page.tokens[low].start:
        return None if s.page.key(at) in _NO_THING else at
    after = s.reading.token_at(mark.end)
    if led:
        return after
    return after + 1 if s.page.key(after) == "for" else None


def _things(s: Sentences, at: int) -> list[Told]:
    """The programme or the themes that begin at a token."""
    polite = not listed("agreed", "no_offer").isdisjoint(s.page.key(n) for n in range(at, at + _SEVERAL))
    if at >= s.page.last or s.page.key(at) in _NO_THING or polite:
        return []  # offered its {condolences}
    kept = programme_at(s, at)
    if kept:
        return [(s.page.tokens[at].start, kept[1], kept[0])]
    return themes(s, at, most=1 if s.page.key(at - 1) == "to" else _SEVERAL)  # to host a forum is one thing
