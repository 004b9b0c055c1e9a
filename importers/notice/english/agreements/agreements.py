"""Agreements and cooperation in English: who signed what, and how far along that puts the parties."""

from __future__ import annotations

from itertools import combinations

from .....graph.model import Form, Modality, Name, Polarity
from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS, ALL, PARTIES
from ..clauses.doers import names_at
from ..clauses.sentences import Sentences
from ..clauses.signers import bodies_and_countries, countries, is_for_others, partners_at, signing_for
from ..clauses.themes import themes
from ..sides.sides import sides
from ..tasks.awaited import awaited

_SUM = 7  # words from signing to the loan that is signed, with its sum
_PASSIVE = 3  # words from an agreement that was not reached to the verb: no agreement {could be reached}
_TWO = 2  # parties that an agreement has at least


def agreements(s: Sentences) -> None:
    """``signed``: the parties around a verb of signing; what they promise each other is agreed."""
    marked = _mark(s)
    for place, end in s.find(phrases_of("verbs", "sign")):
        start, limit = s.sentence(place)
        at = s.page.tokens[place].start
        near = [m for m in marked if start <= m.start < limit] or _loans(s, end)
        if near:
            agreement = min(near, key=lambda m: abs(m.start - at))
            _sign(s, place, end, agreement, passive=s.page.key(end) == "by" or is_for_others(s, end))
    for mark in marked:
        _drafted(s, mark)


def _loans(s: Sentences, place: int) -> list[Mark]:
    """A loan or grant that is itself what is signed: signed {a loan} of two million with the Bank."""
    nouns = (n for n in range(place, min(place + _SUM, s.page.last)) if s.page.key(n) in listed("money", "signed"))
    at = next(nouns, None)
    if at is None or s.sentence(at) != s.sentence(place - 1):
        return []
    start, end = s.page.tokens[at].start, s.page.tokens[at].end
    loan = Referent("agreement", "", [Name(s.page.word(at), "en", "label")], named=False, local=True, first=start)
    s.reading.mark(start, end, s.reading.add(loan), Form.NOMINAL)
    return s.reading.within(start, end, {"agreement"})


def _drafted(s: Sentences, agreement: Mark) -> None:
    """``discussed a draft agreement with …``: what is only a draft its parties have still to sign."""
    place = s.reading.token_at(agreement.start)
    _, limit = s.sentence(place)
    if s.page.key(place - 1) not in listed("nouns", "draft"):
        return
    verb = max((at for at, _ in s.find(phrases_of("verbs", "draft")) if at < place), default=None)
    near = verb is not None and s.sentence(verb) == s.sentence(place)
    joined = next((at for at, _ in s.find((("between",), ("with",))) if agreement.end <= s.page.tokens[at].start < limit), None)
    parties = [*(s.subjects(verb, PARTIES) if verb is not None and near else []), *(partners_at(s, joined) if joined else [])]
    if len({id(mark.referent) for mark in parties}) < _TWO:
        return
    low, high = min(agreement.start, *(m.start for m in parties)), max(agreement.end, *(m.end for m in parties))
    for mark in parties:
        claim = Claim("signed", mark.referent, agreement.referent, low, high, Modality.PLANNED, confidence=0.7)
        s.reading.claim(claim)


def _mark(s: Sentences) -> list[Mark]:
    """Mark every agreement; with ``the`` and no more it is the last one."""
    last: Referent | None = None
    others = [piece for piece in s.find(phrases_of("signing", "nouns")) if _is_signed(s, piece[0])]
    for place, end in sorted([*s.find(phrases_of("nouns", "agreement")), *others]):
        start, high = s.page.tokens[place].start, s.page.tokens[end - 1].end
        if _is_unreached(s, place, end):
            continue
        if not (last and s.page.key(place - 1) in {"the", "this"}):
            text = " ".join(s.reading.text[start:high].split())
            last = s.reading.add(Referent("agreement", "", [Name(text, "en", "label")], named=False, local=True, first=start))
            _about(s, end, last, start)
        s.reading.mark(start, high, last, Form.NOMINAL)
    return s.reading.within(s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end, {"agreement"})


def _is_signed(s: Sentences, place: int) -> bool:
    """Whether the sentence of an arrangement or accord tells that it is signed."""
    return next(s.find(phrases_of("verbs", "sign"), *s.sentence(place)), None) is not None


def _is_unreached(s: Sentences, place: int, end: int) -> bool:
    """Whether there is no agreement: did not {reach agreement on} …, {no agreement was reached} on …."""
    before = s.page.key(place - 1) if s.page.key(place - 1) not in {"an", "any"} else s.page.key(place - 2)
    if before in listed("agreed", "unreached"):
        return s.polarity(s.clause(place), s.page.tokens[place].start) is Polarity.NEGATED
    told = {s.page.key(n) for n in range(end, min(end + _PASSIVE, s.page.last))}
    return s.page.key(place - 1) == "no" and not told.isdisjoint(listed("agreed", "unreached"))


def _about(s: Sentences, end: int, agreement: Referent, start: int) -> None:
    """What an agreement is on, also past whom it is with: an agreement {with the Mills} on the purchase of seed."""
    partners = names_at(s, end + 1, PARTIES) if s.page.key(end) in {"with", "between"} else []
    end = s.reading.token_at(partners[-1].end) if partners else end
    if s.page.key(end) in {"on", "concerning", "regarding"} and s.page.key(end + 1) not in listed("days", "weekdays") | {
        "behalf"
    }:
        for _, high, theme in themes(s, end + 1):
            s.reading.claim(Claim("about", agreement, theme, start, high, confidence=0.8))


def _sign(s: Sentences, place: int, end: int, agreement: Mark, *, passive: bool) -> None:
    at = s.page.tokens[place].start
    partners = [*partners_at(s, s.reading.token_at(agreement.end)), *partners_at(s, end)]
    told = (
        agreement.end <= at and not s.reading.text[agreement.end : at].strip()
    )  # by nobody who stands before it: the agreement {signed} between …
    alone = 1 if partners else _TWO
    subject = bodies_and_countries(s, place) or s.subjects(place, ACTORS) or countries(s, place, least=alone)
    by_whom = signing_for(s, end) if is_for_others(s, end) else s.objects(end + 1, ALL, reach=30)
    subject = by_whom if passive else [] if told else subject
    begins, waits = awaited(s, place)
    signers = list(dict.fromkeys(m for m in (*subject, *partners) if m.start >= begins))
    low = min([at, agreement.start, *(m.start for m in signers)])
    high = max([agreement.end, *(m.end for m in signers)])
    opens = max(s.clause(place), agreement.start if agreement.end <= at else 0)
    opens = at if s.page.word(place - 1) == "," and passive else opens  # relates to security, {signed by}
    first = min((m.end for m in signers if m.end <= at), default=opens)
    before = s.words(first, at)
    before = before[2:] if before[:2] == ["further", "to"] else before  # further to the signing of
    planned = waits or bool(set(before) & (listed("guards", "plan") | {"to", "agreed"}))
    denied = s.polarity(begins, at)
    aside = s.reading.text.rfind(",", first, at) + 1  # the Ministry, which seeks more trade, signed
    wished = s.modality(max(first, aside), at) is Modality.WISHED
    ahead = Modality.WISHED if wished else Modality.PLANNED if planned else Modality.ACTUAL
    how = ahead if denied is Polarity.AFFIRMED else Modality.ACTUAL
    by = s.speaker(place)
    for mark in signers:
        s.reading.claim(Claim("signed", s.who(mark), agreement.referent, low, high, how, denied, by, 0.85))
    bodies = list(dict.fromkeys(m.referent for m in signers if m.kind in PARTIES))
    along = Modality.AGREED if how is Modality.ACTUAL else how
    for one, other in combinations(bodies[:4], 2):
        claim = Claim("cooperates_with", one, other, low, high, along, denied, by, 0.75, reason("signed"))
        if denied is Polarity.AFFIRMED:
            s.reading.claim(claim)


def cooperation(s: Sentences) -> None:
    """``cooperates_with``: between A and B, in cooperation with B, and what the two sides agreed to."""
    for place, end in s.find(phrases_of("nouns", "cooperation")):
        parties = s.objects(end, ALL, reach=30, most=2)
        if len(parties) == 2:
            start = s.sentence(place)[0]
            how = s.modality(start, s.page.tokens[place].start)
            _cooperate(s, place, [m.referent for m in parties], parties[1].end, how)
    for place, end in s.find(phrases_of("nouns", "jointly")):
        subject = next((m for m in s.subjects(place, PARTIES) if m.kind == "organization" or not _is_where(s, m)), None)
        for partner in s.objects(end, PARTIES, reach=20, most=3):
            if subject and subject.referent is not partner.referent:
                how = s.modality(subject.end, s.page.tokens[place].start)
                _cooperate(s, place, [subject.referent, partner.referent], partner.end, how)
    for place, end in s.find(phrases_of("verbs", "agree_to")):
        _agreed(s, place, end)
    for place, end in s.find(phrases_of("nouns", "sides")):
        _together(s, place, end)


def _is_where(s: Sentences, mark: Mark) -> bool:
    """Whether a place only says where: {in} Jordan, and no city ever cooperates."""
    return s.page.key(s.reading.token_at(mark.start) - 1) in {"in", "at", "to"} or mark.referent.classification == "city"


def _agreed(s: Sentences, place: int, end: int) -> None:
    """``A and B agreed to launch …``, ``A agreed with B to …``, ``A agreed to establish … with B``."""
    subjects, (_, limit) = s.subjects(place, PARTIES), s.sentence(place)
    at = s.page.tokens[end - 1].end
    joined = next((n for n, _ in s.find((("with",),)) if at <= s.page.tokens[n].end <= limit), None)
    partners = partners_at(s, joined) if joined is not None and len(subjects) == 1 else []
    pair = list(dict.fromkeys(mark.referent for mark in (*subjects, *partners)))[:2]
    if len(pair) == _TWO:
        _cooperate(s, place, pair, max(at, *(mark.end for mark in (*subjects, *partners))), Modality.AGREED)


def _cooperate(s: Sentences, place: int, pair: list[Referent], end: int, how: Modality) -> None:
    start, _ = s.sentence(place)
    denied = s.polarity(start, s.page.tokens[place].start)
    by = s.speaker(place)
    s.reading.claim(Claim("cooperates_with", pair[0], pair[1], s.page.tokens[place].start, end, how, denied, by, 0.8))


def _together(s: Sentences, place: int, end: int) -> None:
    """``The two sides agreed to cooperate on …``."""
    _, limit = s.sentence(place)
    at = s.page.tokens[place].start
    words = s.words(at, limit)
    pair = sides(s, at)
    if len(pair) == 2 and set(words) & listed("nouns", "cooperate"):
        how = s.modality(at, limit, Modality.ACTUAL)
        verb = next(n for n in range(end, s.page.last) if s.page.key(n) in listed("nouns", "cooperate"))
        _cooperate(s, place, pair, s.page.tokens[verb].end, how)
        agreed = s.reading.within(s.sentence(place)[0], at, {"agreement"})
        for start, high, theme in themes(s, verb + 2) if agreed and s.page.key(verb + 1) in {"on", "in"} else []:
            s.reading.claim(Claim("about", agreed[-1].referent, theme, agreed[-1].start, max(high, start), confidence=0.75))
