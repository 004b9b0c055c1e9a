"""Grants and loans that are signed: ``وقعت … و… منحة بقيمة …``, ``اتفاقية قرض … لفائدة …``: who signs, and who gives to whom.

What was signed is agreed and not paid yet. Only a bank, a fund or who is named as the giver gives; no field was fitted to these
claims, so they wait.
"""

from __future__ import annotations

from .....graph.amounts import amounts
from .....graph.model import Form, Modality, Name
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark, Referent
from ...modality.posture import is_after_that, is_future, planned_before, polarity, speaker
from ...reading import Reading

_ENDS, _PARTIES = frozenset({"person", "post", "organization", "place"}), frozenset({"organization", "place"})
_LENDERS = frozenset({"bank", "fund", "intergovernmental", "agency", "embassy"})
_FOR = frozenset(fold(w) for w in ("لفائدة", "لصالح", "إلى"))
_FROM, _WITH = frozenset({fold("من")}), frozenset({fold("مع")})
_WORDS, _TWO, _BACK, _DENIED = 16, 2, 60, 15
_LONGEST = 1_000  # characters of a sentence that are followed
_SURE = 0.5


def grants(reading: Reading) -> None:
    """Claim ``signed`` for the parties of a grant or loan that is signed, and ``pays``, agreed, for who gives it to whom."""
    for place, _ in reading.find(cues("acts")["have_signed"] | cues("nations")["sign"] | cues("signing")["sign"]):
        token = reading.phrases.tokens[place]
        end = _end(reading, token.start)
        given = reading.has(token.end, end, cues("money")["given"])
        if given is None or given - place > _WORDS or reading.at(token.start, _ENDS):
            continue
        parties = _parties(reading, token.end, reading.phrases.tokens[given].start, end)
        agreement = _agreement(reading, token.end, given) if parties else None
        if agreement:
            _tell(reading, place, agreement, parties, given)


def _end(reading: Reading, at: int) -> int:
    """Where the sentence of a place ends, or how far its words are followed: who gives to whom stands near."""
    return min(reading.sentence(at)[1], at + _LONGEST)


def _parties(reading: Reading, start: int, given: int, end: int) -> list[Mark]:
    """Who stands between the verb and the grant, and whom مع leads to after it."""
    parties = [mark for mark in reading.outer(start, given, _ENDS) if mark.start - start <= 1 or _is_joined(reading, mark)]
    joined = reading.has(given, end, _WITH)
    if joined is not None:
        after = reading.phrases.tokens[joined].end
        parties += [mark for mark in reading.outer(after, end, _PARTIES)[:1] if not reading.text[after : mark.start].strip()]
    return parties


def _is_joined(reading: Reading, mark: Mark) -> bool:
    """Whether و or مع leads to a name, or its post stands before it."""
    before = reading.phrases.key(reading.token_at(mark.start) - 1)
    return reading.text[mark.start - 1] == "و" or before in _WITH or mark.kind == "person"


def _agreement(reading: Reading, start: int, given: int) -> Mark | None:
    """The agreement that the noun belongs to, or that it is itself: وقعت … {منحة} بقيمة …."""
    token = reading.phrases.tokens[given]
    known = next(iter(reading.within(start, token.end, {"agreement"})), None)
    if known or reading.at(token.start, {"agreement"}):
        return known
    led = reading.phrases.key(given - 1) in lexicon().words["prepositions"]
    if led or reading.has(start, token.start, cues("nouns")["agreement"]) is not None:
        return None
    name = Name(token.text, "ar", "label")
    referent = reading.add(Referent("agreement", "", [name], named=False, local=True, first=token.start))
    reading.mark(token.start, token.end, referent, Form.NOMINAL)
    return next(mark for mark in reading.within(token.start, token.end, {"agreement"}) if mark.referent is referent)


def _tell(reading: Reading, place: int, agreement: Mark, parties: list[Mark], given: int) -> None:
    token = reading.phrases.tokens[place]
    start, end = reading.sentence(token.start)[0], _end(reading, token.start)
    ahead = planned_before(reading, token.start, reach=_BACK) or is_future(token.key) or is_after_that(reading, place)
    denied = polarity(reading, max(start, token.start - _DENIED), token.start)
    by, why = speaker(reading, token.start), reason("unseen")
    signed = {id(c.source) for c in reading.claims if c.type == "signed" and c.target is agreement.referent}
    for who in dict.fromkeys(reading.principal(mark) for mark in parties):
        if id(who) not in signed:
            how = Modality.PLANNED if ahead else Modality.ACTUAL
            low, high = token.start, max(agreement.end, *(mark.end for mark in parties))
            reading.claim(Claim("signed", who, agreement.referent, low, high, how, denied, by, _SURE, why))
    bodies = [mark for mark in parties if mark.kind in _PARTIES]
    giver, getter = _ends(reading, bodies, reading.phrases.tokens[given].end, end)
    if giver and getter and giver.referent is not getter.referent:
        how = Modality.PLANNED if ahead else Modality.AGREED
        sums = [span[1] + token.start for span in amounts(reading.text[token.start : end])]
        high = max(giver.end, getter.end, *sums)
        reading.claim(Claim("pays", giver.referent, getter.referent, token.start, high, how, denied, by, _SURE, why))


def _ends(reading: Reading, bodies: list[Mark], at: int, end: int) -> tuple[Mark | None, Mark | None]:
    """Who gives and who gets: as the words after the noun say, else the only lender and the other of two parties."""
    lenders = [mark for mark in bodies if mark.referent.classification in _LENDERS]
    giver = _named(reading, at, end, _FROM | cues("money")["gives"]) or (lenders[0] if len(lenders) == 1 else None)
    others = [mark for mark in bodies if giver and mark.referent is not giver.referent]
    getter = _named(reading, at, end, _FOR) or (others[0] if len(bodies) == _TWO and len(others) == 1 else None)
    return giver, getter


def _named(reading: Reading, at: int, end: int, leads: frozenset[str]) -> Mark | None:
    """The first party after a place that one of these words leads to; after إلى and لفائدة also one that ل is joined to."""
    for mark in reading.outer(at, end, _PARTIES):
        joined = leads is _FOR and (reading.text[mark.start - 1] == "ل" or reading.text[mark.start : mark.start + 2] == "لل")
        if joined or reading.phrases.key(reading.token_at(mark.start) - 1) in leads:
            return mark
    return None
