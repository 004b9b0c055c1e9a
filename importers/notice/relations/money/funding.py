"""Money that goes from one to another: منح البنك الوزارة قرضا, تلقت الجمعية هبة من …, تبرعت الشركة بمبلغ … ل…, صرفت مستحقات ….

Only where the clause names money: a sum, or a noun for it. What is promised, or told by a noun of action alone, is planned. The
words of the claim hold the sum, which is shown as written (``graph.amounts``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....graph.amounts import amounts
from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...modality.posture import modality, polarity, speaker
from ...reading import Reading
from ..clauses.frames import acts_after, acts_before

_PARTIES = frozenset({"organization", "place"})
_ENDS = _PARTIES | {"person", "post"}
_TO = frozenset(fold(w) for w in ("إلى", "لفائدة", "لصالح", "لحساب"))
_FROM = frozenset(fold(w) for w in ("من", "مقدمة", "مقدم"))
_IN = frozenset(fold(w) for w in ("في", "لدى"))
_THAT = frozenset(fold(w) for w in ("أن", "إن", "بأن"))
_COME = frozenset(fold(w) for w in ("تم", "تمت", "جرى", "جرت"))
_JOINED = "ل"
_REACH, _BACK, _BEFORE = 220, 40, 15  # characters of a clause; back to words of plan, and of denial
_AMONG = 12  # characters between a noun for dues and whose or what for they are
_SURE = 0.8


def funding(reading: Reading) -> None:
    """Claim ``pays`` and ``sponsors`` between who gives money and who gets it."""
    words = cues("money")
    for name in ("give", "fund", "get", "giving", "funding"):
        for place, _ in reading.find(words[name]):
            if reading.at(reading.phrases.tokens[place].start + 1, _ENDS) is None:
                for claim in told(reading, place, name):
                    _keep(reading, claim, noun=name in {"giving", "funding"})


def _keep(reading: Reading, claim: Claim, *, noun: bool) -> None:
    """Claim it, or let the words of the same claim by another rule reach as far: to the sum.

    A noun of action with a sum that is told of already names that payment again, and no plan: دفع may be either.
    """
    same = [c for c in reading.claims if (c.type, c.source, c.target) == (claim.type, claim.source, claim.target)]
    near = [c for c in same if c.start < claim.end and claim.start < c.end]
    if not near:
        sums = reading.sums(claim)
        if not (noun and sums and any(reading.sums(c) == sums for c in same)):
            reading.claim(claim)
        return
    wide = {id(c): replace(c, start=min(c.start, claim.start), end=max(c.end, claim.end)) for c in near}
    reading.replace_claims([wide.get(id(c), c) for c in reading.claims])


def told(reading: Reading, place: int, name: str) -> Iterator[Claim]:
    token, noun = reading.phrases.tokens[place], name in {"giving", "funding"}
    start, end = reading.sentence(token.start)
    subject = acts_before(reading, place, start) if noun else _leads(reading, place, start)
    subject = subject or acts_after(reading, token.end, end) or acts_before(reading, place, start)
    at = max(token.end, subject.end) if subject else token.end
    limit = _limit(reading, at, end)
    money = _money(reading, token.end, limit, funds=name in {"fund", "funding"})
    if subject is None or money is None:
        return
    others = [mark for mark in reading.outer(at, limit, _PARTIES) if mark.referent is not subject.referent]
    getter = who_gets(reading, others, at, direct=name in {"give", "fund"}) if name != "get" else None
    giver = subject if getter else _giver(reading, others) if name in {"get", "give"} else None
    getter = getter or subject  # مُنحت الوزارة قرضا من البنك
    if giver and getter and giver.referent is not getter.referent:
        type_ = "sponsors" if name in {"fund", "funding"} or _is_funded(reading, money) else "pays"
        yield _claim(reading, type_, giver, getter, place, money, noun=noun)


def _leads(reading: Reading, place: int, start: int) -> Mark | None:
    """Who stands right before a verb and opens the clause: أن {البنك} منح الوزارة …."""
    token = reading.phrases.tokens[place]
    before = reading.outer(start, token.start, _ENDS)[-1:]
    if not before or before[0].kind not in _PARTIES or reading.text[before[0].end : token.start].strip():
        return None
    at = reading.token_at(before[0].start) - 1
    opens = reading.phrases.key(at).removeprefix("و") in _THAT or before[0].start - start <= 1
    return before[0] if opens else None


def _limit(reading: Reading, start: int, end: int) -> int:
    """The character at which the clause of a verb ends."""
    breaks = reading.phrases.places(cues("scopes")["break"])
    first = reading.phrases.first(breaks, reading.token_at(start))
    return min(end, start + _REACH, reading.phrases.tokens[first].start if first is not None else end)


def _money(reading: Reading, start: int, end: int, *, funds: bool) -> tuple[int, int] | None:
    """The characters of what is given, the sum with its noun; for funding the verb is enough."""
    text = reading.text[start:end]
    sums = [(start + low, start + high) for low, high in amounts(text)]
    noun = reading.has(start, end, cues("money")["nouns"])
    spans = [*sums[:1], *([(reading.phrases.tokens[noun].start, reading.phrases.tokens[noun].end)] if noun is not None else [])]
    if spans:
        return min(low for low, _ in spans), max(high for _, high in spans)
    return (start, start) if funds else None


def _is_funded(reading: Reading, money: tuple[int, int]) -> bool:
    return reading.has(*money, cues("money")["funding"]) is not None


def who_gets(reading: Reading, others: Sequence[Mark], at: int, *, direct: bool) -> Mark | None:
    """Who of some parties gets it: after ل or إلى, with ``direct`` right after a place where who gives ends, or whose dues they
    are; None where nobody is told so."""
    for mark in others:
        before = reading.phrases.key(reading.token_at(mark.start) - 1) if mark.start else ""
        joined = reading.text[mark.start - 1] == _JOINED or reading.text[mark.start : mark.start + 2] == "لل"
        if joined or before in _TO:
            return mark
        if direct and mark.start - at <= 1 and mark is others[0]:
            return mark
        dues = reading.has(max(0, mark.start - _AMONG * 3), mark.start, cues("money")["dues"])
        if dues is not None and (mark.start - reading.phrases.tokens[dues].end <= 1 or before in _IN):
            return mark
    return None


def _giver(reading: Reading, others: list[Mark]) -> Mark | None:
    """Who gives it: the first one after من."""
    for mark in others:
        if reading.phrases.key(reading.token_at(mark.start) - 1) in _FROM:
            return mark
    return None


def _claim(reading: Reading, type_: str, giver: Mark, getter: Mark, place: int, money: tuple[int, int], *, noun: bool) -> Claim:
    token = reading.phrases.tokens[place]
    low = min(giver.start, getter.start, token.start)
    high = max(giver.end, getter.end, token.end, money[1], *(high for _, high in _sums_after(reading, money[1])))
    start = max(reading.sentence(token.start)[0], token.start - _BACK)
    how = modality(reading, start, token.end)
    if noun and how is Modality.ACTUAL and reading.phrases.key(place - 1).removeprefix("و") not in _COME:
        how = Modality.PLANNED
    denied = polarity(reading, max(start, token.start - _BEFORE), token.end)
    return Claim(type_, giver.referent, getter.referent, low, high, how, denied, speaker(reading, low), _SURE)


def _sums_after(reading: Reading, at: int) -> list[tuple[int, int]]:
    """The sum that a clause names after its parties: وقدرها 200 ألف دولار."""
    _, end = reading.sentence(max(0, at - 1))
    found = [(at + low, at + high) for low, high in amounts(reading.text[at : min(end, at + _REACH)])]
    told = reading.has(at, end, cues("money")["worth"])
    return [span for span in found[:1] if told is not None and reading.phrases.tokens[told].start < span[0]]
