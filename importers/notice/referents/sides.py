"""Whom الجانبان and البلدان stand for where they talk of cooperation: the two parties spoken of last, if they are two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..modality.posture import modality
from ..reading import Reading
from .naming import country_referent

PARTIES = frozenset(fold(w) for w in ("الجانبان", "الجانبين", "الطرفان", "الطرفين", "المؤسستان", "المؤسستين"))
COUNTRIES = frozenset(fold(w) for w in ("البلدان", "البلدين", "الدولتان", "الدولتين"))
_AGREED = frozenset(fold(w) for w in ("اتفق", "اتفقا", "اتفقت"))
_LINKING = frozenset(fold(w) for w in ("التنسيق", "تنسيق"))
_MINISTER = fold("وزير")
_DEALINGS = frozenset({"met_with", "cooperates_with"})
_SURE, _AFTER, _TWO = 0.5, 40, 2
Two = tuple[Referent, Referent]


def sides(reading: Reading) -> None:
    """Claim ``cooperates_with`` for the two sides of a sentence about cooperation; never as done."""
    parties = Parties(reading)
    known = {frozenset((id(c.source), id(c.target))) for c in reading.claims if c.type == "cooperates_with"}
    for place, _ in reading.phrases.each(COUNTRIES | PARTIES):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        both = parties.meant(place, end)
        if not both or frozenset(map(id, both)) in known:
            continue
        if reading.has(start, end, cues("nouns")["cooperation"] | _LINKING) is not None:
            known.add(frozenset(map(id, both)))
            how = _along(reading, start, token.start, end)
            reading.claim(Claim("cooperates_with", *both, start, min(end, len(reading.text)), how, confidence=0.5))


def _along(reading: Reading, start: int, at: int, end: int) -> Modality:
    if reading.has(start, at, _AGREED) is not None:
        return Modality.AGREED
    how = modality(reading, start, end, Modality.DISCUSSED)
    return Modality.DISCUSSED if how is Modality.ACTUAL else how


class Parties:
    """Who met whom, and for whom each speaks."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        met = [c for c in reading.claims if c.type in _DEALINGS and c.polarity is Polarity.AFFIRMED]
        self.met = sorted([c for c in met if c.confidence >= _SURE] or met, key=lambda c: (c.start, c.end))
        self.countries = list(_firsts(m for m in reading.marks if m.referent.classification == "country"))
        self.first = {id(mark.referent): mark for mark in _firsts(reading.marks)}
        self.held: dict[int, list[Referent]] = {}
        self.homes: dict[int, Referent] = {}
        self.hosts: dict[int, Referent] = {}
        for claim in reading.claims:
            if claim.type == "holds":
                self.held.setdefault(id(claim.source), []).append(claim.target)
            elif claim.type in {"post_in", "part_of"}:
                self.homes.setdefault(id(claim.source), claim.target)
            elif claim.type == "visited" and claim.target.classification == "country":
                self.hosts.setdefault(id(claim.source), claim.target)

    def meant(self, place: int, end: int) -> Two | None:
        """The two parties that a token stands for; None where it is no such word, or they are not two."""
        phrases = self.reading.phrases
        if phrases.reading(place, COUNTRIES):
            before = bisect_left(self.countries, phrases.tokens[place].start, key=lambda mark: mark.start)
            if self.countries:
                return _two(mark.referent for mark in self.countries[:before][: _TWO + 1])
            both = self._met_before(end)
            return both if both and all(party.classification == "country" for party in both) else None
        if not phrases.reading(place, PARTIES):
            return None
        return self._met_before(end)

    def _met_before(self, end: int) -> Two | None:
        """For whom those speak who met last before a place."""
        last = bisect_left(self.met, end, key=lambda claim: claim.start) - 1
        if last < 0:
            return None
        one, other = self.met[last].source, self.met[last].target
        return self._speak(one, other) or self._speak(other, one)

    def _speak(self, one: Referent, other: Referent) -> Two | None:
        """Their countries where both speak for one (a guest was in that of the host), else their bodies."""
        abroad = self._country(one)
        home = self._country(other) or (self.hosts.get(id(one)) if abroad else None)
        both = (abroad, home) if abroad and home else (abroad or self._body(one), self._body(other))
        return _two(party for party in both if party)

    def _posts(self, party: Referent) -> list[Referent]:
        return [party] if party.kind == "post" else self.held.get(id(party), [])

    def _country(self, party: Referent) -> Referent | None:
        """The country whose minister somebody is: وزير … بجمهورية …, وزير الصحة السوداني; a country is itself."""
        if party.classification == "country":
            return party
        marks = (self.first[id(post)] for post in self._posts(party) if id(post) in self.first)
        for mark in marks:
            words = fold(self.reading.text[mark.start : mark.end]).split()
            if words[0].startswith(_MINISTER) or words[0] in cues("nouns")["counterpart"]:
                beside = self.reading.within(mark.start, mark.end + _AFTER, {"place"})
                place = next((m.referent for m in beside if m.referent.classification == "country"), None)
                code = next((lexicon().nationalities[w] for w in words if w in lexicon().nationalities), None)
                return place or (country_referent(self.reading, code) if code else None)
        return None

    def _body(self, party: Referent) -> Referent | None:
        """The body that somebody stands for: that of the post held; who sent a delegation."""
        if party.kind == "organization":
            return self.homes.get(id(party), party)
        return next((self.homes[id(post)] for post in self._posts(party) if id(post) in self.homes), None)


def _firsts(marks: Iterable[Mark]) -> Iterable[Mark]:
    """The first mark of each referent, in order."""
    seen: dict[int, Mark] = {}
    for mark in marks:
        seen.setdefault(id(mark.referent), mark)
    return seen.values()


def _two(found: Iterable[Referent]) -> Two | None:
    both = list(dict.fromkeys(found))
    return (both[0], both[1]) if len(both) == _TWO else None
