"""All who signed together, whatever they are: ``وقعت ليبيا والبنك الدولي … اتفاقية``, ``التوقيع على مذكرة بين المغرب وليبيا``.

The lists of the rules before hold people, posts and bodies; here a country is one of the list too, and who speaks for a party is
no further one: بين الحكومة الليبية {ممثلة بوزارة التخطيط} والبنك الدولي. No field was fitted to these claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.lexicon import lexicon
from ....grammar.phrases import PUNCTUATION
from ...claims import Claim, Mark
from ...governing import sense_of
from ...modality.posture import denied_before, is_after_that, is_future, planned_before, speaker
from ...reading import Reading

_AGREEMENT = frozenset({"agreement"})
_PARTIES, _HOLDING = frozenset({"person", "post", "organization", "place"}), {"person", "post"}
_SEATS = frozenset({"organization", "place"})
_JOINS, _AND, _OPEN = frozenset(fold(w) for w in ("و", "ل", "كل", "من", "كلا")), "و", "("
_IN = frozenset(fold(w) for w in ("في", "ب", "لدى"))
_STANDS_FOR = frozenset(fold(w) for w in ("ممثلة", "ممثلا"))
_FOR = _STANDS_FOR | frozenset(fold(w) for w in ("في", "ب"))
_WITH, _BETWEEN, _FROM = frozenset({fold("مع")}), fold("بين"), fold("من")
_SIDE = frozenset(fold(w) for w in ("طرف", "قبل", "جانب"))
_SIGNING = frozenset(fold(w) for w in ("توقيع", "التوقيع", "إبرام"))
_INITIALLED = frozenset(fold(w) for w in ("بالأحرف", "الأولى", "اليوم", "أمس"))
_OTHERS = frozenset(fold(w) for w in ("بحضور", "برعاية", "بإشراف", "بمشاركة", "أن", "إن", "الذي", "التي", "عن"))
_REACH, _BACK, _NEAR, _TWO = 24, 60, 3, 2  # tokens to the agreement, characters to a plan, tokens to بين
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class _Signing:
    """Who signs what by the words between two characters, and how far along it is."""

    parties: Sequence[Mark]
    agreement: Mark
    at: int
    how: Modality
    polarity: Polarity


def cosigners(reading: Reading) -> None:
    """Claim ``signed`` for every party of a list after a verb of signing, after its agreement, or after the بين or من طرف of one
    that is signed."""
    for signing in (*_by_verbs(reading), *_by_pronouns(reading), *_by_nouns(reading)):
        for party in signing.parties:
            _claim(reading, signing, party)


def _by_verbs(reading: Reading) -> Iterator[_Signing]:
    """The list right after a verb, or after the agreement there, and after the مع that follows."""
    for place, word in reading.find(cues("acts")["have_signed"]):
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        row, at = row_of(reading, token.end, end)
        agreement = next(iter(reading.within(at, end, _AGREEMENT)), None)
        if agreement is None or not _leads(reading, at, agreement.start):
            continue
        if not row and reading.token_at(agreement.start) - place <= _TWO:
            row, _ = row_of(reading, _inner(reading, agreement), end)
        joined = reading.has(at, min(end, agreement.end + _BACK), _WITH) if row else None
        others = row_of(reading, reading.phrases.tokens[joined].end, end)[0] if joined is not None else []
        yield _Signing([*row, *others], agreement, token.start, *_along(reading, place, word))


def _by_pronouns(reading: Reading) -> Iterator[_Signing]:
    """The list after a verb that takes up the agreement before it: المذكرة التي {وقعها} بالأحرف الأولى … و…."""
    for place, word in reading.find(_it_signed()):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        agreement = reading.before(token.start, _AGREEMENT, back=token.start - start)
        after = next(n for n in range(place + 1, len(reading.phrases) + 1) if reading.phrases.key(n) not in _INITIALLED)
        row, _ = row_of(reading, reading.phrases.tokens[after - 1].end, end)
        if agreement and row:
            yield _Signing(row, agreement, token.start, *_along(reading, place, word))


@cache
def _it_signed() -> frozenset[str]:
    """Verbs of signing with the pronoun of what is signed."""
    return frozenset(verb + own for verb in cues("acts")["have_signed"] for own in ("ها", "ه", "هما"))


def _inner(reading: Reading, agreement: Mark) -> int:
    """Where the noun of an agreement ends, of which a longer reading may hold who signed it."""
    return min(m.end for m in reading.within(agreement.start, agreement.end, _AGREEMENT) if m.start == agreement.start)


def _by_nouns(reading: Reading) -> Iterator[_Signing]:
    """The parties that بين or من طرف names behind an agreement of which a noun tells that it was signed."""
    for agreement in reading.outer(0, len(reading.text), _AGREEMENT):
        start, end = reading.sentence(agreement.start)
        signed = reading.find(_SIGNING, start, agreement.start)
        leads = signed and _leads(reading, reading.phrases.tokens[signed[-1][0]].end, agreement.start)
        lead = _lead(reading, agreement, end) if leads else None
        if lead is None:
            continue
        row, _ = row_of(reading, reading.phrases.tokens[lead].end, end)
        if len(row) >= _TWO:
            yield _Signing(row, agreement, agreement.start, *_along(reading, *signed[-1]))


def _lead(reading: Reading, agreement: Mark, end: int) -> int | None:
    """The word before the parties: بين beside the agreement, or طرف after من in its sentence."""
    phrases, first = reading.phrases, reading.token_at(agreement.start)
    near = range(first, reading.token_at(agreement.end) + _NEAR)
    if between := next((n for n in near if phrases.key(n) == _BETWEEN), None):
        return between
    sides = (n for n, _ in reading.find(_SIDE, agreement.start, end))
    return next((n for n in sides if phrases.key(n - 1) == _FROM), None)


def _along(reading: Reading, place: int, word: str) -> tuple[Modality, Polarity]:
    at = reading.phrases.tokens[place].start
    ahead = planned_before(reading, at, reach=_BACK) or is_future(word) or is_after_that(reading, place)
    return Modality.PLANNED if ahead else Modality.ACTUAL, denied_before(reading, at)


def row_of(reading: Reading, at: int, end: int) -> tuple[list[Mark], int]:
    """The parties of the list that begins at a place, one mark for a post and its holder, and where it ends.

    Where a post is (في جمهورية السنغال), who stands for a party and its acronym in brackets are no further ones.
    """
    row: list[Mark] = []
    for mark in reading.outer(at, end, _PARTIES):
        gap = list(words_between(reading, at, mark.start))
        beside = bool(row) and _is_beside(row[-1], mark, gap)
        if not beside and (not all(map(_joins, gap)) or (mark.kind == "place" and mark.referent.classification != "country")):
            break
        at = mark.end
        if beside and mark.kind == "person" and row[-1].kind == "post":
            row[-1] = mark
        elif not beside:
            row.append(mark)
    return row, at


def _is_beside(last: Mark, mark: Mark, gap: Sequence[str]) -> bool:
    """Whether a mark only tells more of the party before it."""
    placed = mark.kind in _SEATS and bool(gap) and _IN.issuperset(gap)
    stands = bool(gap) and gap[0] in _STANDS_FOR and _FOR.issuperset(gap)
    apposed = {last.kind, mark.kind} == _HOLDING or mark.kind == "post" or _OPEN in gap
    return not gap or placed or stands or (apposed and _AND not in gap and all(map(_joins, gap)))


def words_between(reading: Reading, start: int, end: int) -> Iterator[str]:
    """The words between two places but for titles, and what is joined to a word that begins before the second."""
    for place in range(reading.token_at(start), len(reading.phrases)):
        token = reading.phrases.tokens[place]
        if token.start >= end:
            return
        if token.end > end:
            yield token.key[: end - token.start]
        elif reading.phrases.reading(place, lexicon().honorifics) is None:
            yield token.key


def _joins(key: str) -> bool:
    return key in _JOINS or bool(PUNCTUATION.fullmatch(key))


def _leads(reading: Reading, start: int, end: int) -> bool:
    """Whether only where and when lies between who signs and what is signed: no verb, nobody else who was there."""
    places = range(reading.token_at(start), reading.token_at(end))
    keys = [reading.phrases.key(place) for place in places]
    return len(keys) <= _REACH and not any(key in _OTHERS or sense_of(key.removeprefix("و"))[:1] == "V" for key in keys)


def _claim(reading: Reading, signing: _Signing, party: Mark) -> None:
    """Claim it, unless the text tells it of this party already."""
    who, what = reading.principal(party), signing.agreement.referent
    if reading.tells("signed", who, what):
        return
    low, high = min(signing.at, party.start), max(signing.agreement.end, party.end)
    by, why = speaker(reading, signing.at), reason("unseen")
    reading.claim(Claim("signed", who, what, low, high, signing.how, signing.polarity, by, _SURE, why))
