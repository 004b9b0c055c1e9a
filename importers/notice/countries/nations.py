"""Countries that talk, agree or sign with nobody named: ``ليبيا والمغرب يبحثان التعاون``, ``مباحثات ليبية مغربية``.

So headlines tell it. No field was fitted to these claims, so they wait; what is talked of is never told as done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns, reason
from ..claims import Claim, Mark, Referent
from ..modality.posture import is_after_that, is_future, modality, planned_before, polarity, speaker
from ..reading import Reading
from ..referents.naming import country_referent
from .adjectives import codes_at

_PLACE, _PARTIES = frozenset({"place"}), frozenset({"place", "organization"})
_NAMES, _AGREEMENT = frozenset({"organization", "post", "person"}), frozenset({"agreement"})
_TALKS, _SUMMITS = frozenset({"meeting", "talks"}), frozenset({fold("قمة"), fold("القمة")})
_JOINS, _PAUSES = frozenset("و،,"), frozenset(".:؛-–،")
_OPENS = frozenset(fold(w) for w in ("أن", "إن", "بأن", "لكن"))
_WITH, _TO_COME, _AND = frozenset({fold("مع")}), "س", "و"
_BETWEEN, _NEAR = fold("بين"), 2  # tokens from talks to those between whom they are
_REACH, _BACK, _DENIED, _TWO = 60, 60, 25, 2
_PERHAPS, _GOVERNS = frozenset({fold("احتمال"), fold("إمكانية")}), 45  # and characters from a wish to the talks it is for
_STATES = frozenset(fold(w) for w in ("الحكومتان", "البلدان", "الدولتان"))
_SURE = 0.5


class _Told(NamedTuple):
    """Who deals with whom by the words between two characters, and how far along a verb or noun puts it."""

    parties: Sequence[Referent]
    start: int
    end: int
    sort: str
    how: Modality
    polarity: Polarity


def nations(reading: Reading) -> None:
    """Claim ``met_with``, ``cooperates_with`` and ``signed`` for countries that a verb or their adjectives tell of."""
    for told in (*_by_verbs(reading), *_by_governments(reading), *_by_adjectives(reading), *_between(reading)):
        for one, other in combinations(dict.fromkeys(told.parties), 2):
            for type_, how in _dealings(reading, told):
                _claim(reading, type_, one, other, how, told)
        if told.sort == "sign":
            _sign(reading, told)


def _by_verbs(reading: Reading) -> Iterator[_Told]:
    """Two countries right before a verb in the dual, or right after a verb, or one there and another after مع."""
    for sort, words in cues("nations").items():
        for place, word in reading.find(words | {_TO_COME + one for one in words}):
            token = reading.phrases.tokens[place]
            start, end = reading.sentence(token.start)
            parties = _before(reading, place, start) or _after(reading, token.end, end)
            if len(parties) >= _TWO:
                low, high = min(token.start, parties[0].start), max(token.end, parties[-1].end)
                if sort == "sign" and reading.has(start, end, cues("nouns")["agreement"] | cues("signing")["documents"]) is None:
                    continue  # تراجعا {توقع} مصر والسودان, {وقعت} ليبيا وتشاد في أزمة
                ahead = planned_before(reading, token.start, reach=_BACK) or is_future(word) or is_after_that(reading, place)
                how = Modality.PLANNED if ahead else Modality.ACTUAL
                denied = polarity(reading, max(start, token.start - _DENIED), token.start)
                yield _Told([mark.referent for mark in parties], low, high, sort, how, denied)


def _by_governments(reading: Reading) -> Iterator[_Told]:
    """The adjectives of two nations after a verb of signing or agreeing and الحكومتان: وقعت {الحكومتان} الأردنية واليابانية."""
    for sort in ("sign", "agree"):
        for place, word in reading.find(cues("nations")[sort]):
            token = reading.phrases.tokens[place]
            codes, last = codes_at(reading, place + 2) if reading.phrases.key(place + 1) in _STATES else ([], place)
            parties = [country for code in codes if (country := country_referent(reading, code))]
            if len(parties) == _TWO:
                start, _ = reading.sentence(token.start)
                ahead = planned_before(reading, token.start, reach=_BACK) or is_future(word) or is_after_that(reading, place)
                how = Modality.PLANNED if ahead else Modality.ACTUAL
                denied = polarity(reading, max(start, token.start - _DENIED), token.start)
                yield _Told(parties, token.start, reading.phrases.tokens[last].end, sort, how, denied)


def _before(reading: Reading, place: int, start: int) -> list[Mark]:
    """The countries of a list that opens a clause and that a verb follows, with nothing but what denies it between."""
    phrases = reading.phrases
    last = place - (phrases.key(place - 1) in cues("scopes")["not"])
    row: list[Mark] = []
    for mark in reversed(reading.outer(start, phrases.tokens[last].start, _PLACE)):
        gap = reading.text[mark.end : row[-1].start if row else phrases.tokens[last].start].strip()
        if mark.referent.classification != "country" or (gap not in _JOINS if row else gap):
            break
        row.append(mark)
    if not row:
        return []
    first = reading.token_at(row[-1].start + 1) - 1
    opened = phrases.tokens[first].start <= start + 1 or not phrases.same_line(first)
    opened = opened or phrases.key(first - 1) in _OPENS or phrases.word(first - 1) in _PAUSES
    return row[::-1] if opened else []


def _after(reading: Reading, at: int, end: int) -> list[Mark]:
    """The countries right after a verb; after one alone the parties that its مع leads to."""
    row: list[Mark] = []
    for mark in reading.outer(at, end, _PLACE):
        gap = reading.text[row[-1].end if row else at : mark.start].strip()
        if mark.referent.classification != "country" or (gap not in _JOINS if row else gap):
            break
        row.append(mark)
    joined = reading.has(row[0].end, min(end, row[0].end + _REACH), _WITH) if len(row) == 1 else None
    if joined is not None:
        after = reading.phrases.tokens[joined].end
        row += [mark for mark in reading.outer(after, end, _PARTIES)[:1] if not reading.text[after : mark.start].strip()]
    return row


def _by_adjectives(reading: Reading) -> Iterator[_Told]:
    """The adjectives of two nations after a noun for talks, cooperation or an agreement, at most one word between."""
    nouns = cues("nouns")
    sorts = dict.fromkeys(_talks(), "discuss")
    sorts |= dict.fromkeys(nouns["cooperation"], "cooperate") | dict.fromkeys(nouns["agreement"], "agree")
    for place, noun in reading.find(frozenset(sorts)):
        token = reading.phrases.tokens[place]
        codes, last = codes_at(reading, place + 1)
        found = [country_referent(reading, code) for code in codes]
        if len(found) < _TWO or reading.at(token.end - 1, _NAMES):
            continue
        start, _ = reading.sentence(token.start)
        denied = polarity(reading, max(start, token.start - _DENIED), token.start)
        how = _along(reading, token.start)
        if sorts[noun] == "cooperate":
            how = modality(reading, start, token.start, Modality.DISCUSSED)
        parties = [country for country in found if country]
        yield _Told(parties, token.start, reading.phrases.tokens[last].end, sorts[noun], how, denied)


def _along(reading: Reading, at: int) -> Modality:
    """How far along the words before put talks: wished where somebody calls for them, {دعت} الأمم المتحدة إلى مباحثات."""
    start, _ = reading.sentence(at)
    if planned_before(reading, at, reach=_BACK):
        return Modality.PLANNED
    wished = reading.has(max(start, at - _GOVERNS), at, cues("scopes")["wish"] | _PERHAPS) is not None
    return Modality.WISHED if wished else Modality.ACTUAL


@cache
def _talks() -> frozenset[str]:
    """Nouns for talks of states; a forum or course is held for others."""
    return frozenset(noun for noun, sort in event_nouns().items() if sort in _TALKS) | _SUMMITS


def _between(reading: Reading) -> Iterator[_Told]:
    """Two countries, or two bodies, between whom talks are: مباحثات بين {ليبيا} و{تركيا}."""
    for place, _ in reading.find(_talks()):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        joined = next((n for n in range(place + 1, place + 1 + _NEAR) if reading.phrases.key(n) == _BETWEEN), None)
        after = reading.phrases.tokens[joined].end if joined is not None else end
        two = reading.outer(after, end, _PARTIES)[:_TWO]
        if len(two) < _TWO or two[0].kind != two[1].kind or not _are_joined(reading, after, two):
            continue
        denied = polarity(reading, max(start, token.start - _DENIED), token.start)
        how = _along(reading, token.start)
        yield _Told([mark.referent for mark in two], token.start, two[1].end, "discuss", how, denied)


def _are_joined(reading: Reading, at: int, two: Sequence[Mark]) -> bool:
    """Whether the first of two stands at a place and و joins the second to it, with no third."""
    first, second = two
    third = reading.text[second.end : second.end + _TWO].strip().startswith(_AND)
    return not reading.text[at : first.start].strip() and reading.text[first.end : second.start].strip() == _AND and not third


def _dealings(reading: Reading, told: _Told) -> Iterator[tuple[str, Modality]]:
    """Talks are a meeting, and talks of cooperation that too; what was signed is agreed, and who did not sign may cooperate."""
    if told.sort == "discuss":
        yield "met_with", told.how
        _, end = reading.sentence(told.start)
        if reading.has(told.end, end, cues("nouns")["cooperation"]) is not None:
            yield "cooperates_with", Modality.DISCUSSED if told.how is Modality.ACTUAL else told.how
    elif told.sort != "sign" or told.polarity is Polarity.AFFIRMED:
        agreed = told.how is Modality.ACTUAL and told.sort != "cooperate"
        yield "cooperates_with", Modality.AGREED if agreed else told.how


def _claim(reading: Reading, type_: str, one: Referent, other: Referent, how: Modality, told: _Told) -> None:
    """Claim it, unless the text tells it of the two already."""
    if not reading.tells_of_both(type_, one, other):
        by = speaker(reading, told.start)
        why = reason("unseen")
        reading.claim(Claim(type_, one, other, told.start, told.end, how, told.polarity, by, _SURE, why))


def _sign(reading: Reading, told: _Told) -> None:
    """Let each of them have signed the agreement that the sentence names."""
    start, end = reading.sentence(told.start)
    agreement = next(iter(reading.within(start, end, _AGREEMENT)), None)
    for who in told.parties if agreement else ():
        signed = [c for c in reading.claims if c.type == "signed" and c.source is who]
        if agreement and not any(claim.target is agreement.referent for claim in signed):
            low, high = min(told.start, agreement.start), max(told.end, agreement.end)
            by, why = speaker(reading, told.start), reason("unseen")
            reading.claim(Claim("signed", who, agreement.referent, low, high, told.how, told.polarity, by, _SURE, why))
