"""Who does something with whom, by verbs with مع: ``تبحث الوزارة مع …``, ``اتفقت الهيئة مع … و…``, ``تتعاون الشركة و…``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...modality.clauses import is_imperfect
from ...modality.posture import modality, polarity, speaker
from ...reading import Reading
from ..clauses.rosters import Rosters
from ..clauses.subjects import subject_of

_PARTIES, _PLACES = frozenset({"organization", "place"}), frozenset({"place"})
_NAMES = frozenset({"person", "post", "organization", "place"})
_WITH = fold("مع")
_TALKS = frozenset(
    fold(w) for w in ("مباحثات", "محادثات", "مفاوضات", "مشاورات", "اتصالات", "المباحثات", "المفاوضات", "المحادثات")
)
_VERBS: Mapping[Modality, frozenset[str]] = {
    Modality.DISCUSSED: frozenset(
        fold(w)
        for w in (
            "يبحث", "تبحث", "بحث", "بحثت", "ناقش", "ناقشت", "تناقش", "يناقش", "يتفاوض", "تتفاوض", "تفاوض", "يفاوض", "يتباحث",
            "تتباحث", "تتشاور", "تدرس", "يدرس",
        )
    )
    | cues("acts")["be_holding"],
    Modality.AGREED: frozenset(fold(w) for w in ("اتفق", "اتفقت", "اتفقا", "يتفق", "تتفق", "تعاقد", "تعاقدت")),
    Modality.ACTUAL: frozenset(
        fold(w)
        for w in ("تعاون", "تعاونت", "يتعاون", "تتعاون", "يعمل", "تعمل", "سيتعاون", "ستتعاون", "يتعامل", "تتعامل")
    ),
}  # fmt: skip
_GOVERNS = frozenset(fold(w) for w in ("أن", "بأن", "وأن", "كان", "كانت", "وكان", "وكانت"))
_WORDS = 5  # from the verb or its subject to مع
_SURE = 0.75
# Characters back from a verb in which its modality and its denial are told.
_GUARDED, _DENIED = 20, 12


def together(reading: Reading, rosters: Rosters) -> None:
    """Claim ``cooperates_with`` between the bodies that a verb names and those after its مع, as far along as the verb says."""
    for how, words in _VERBS.items():
        for place, word in reading.find(words):
            token = reading.phrases.tokens[place]
            if reading.at(token.start + 1, _NAMES) is None and not _is_governed(reading, place, word):
                for one, other in _pairs(reading, rosters, place, how, talks=word in cues("acts")["be_holding"]):
                    _claim(reading, one, other, place, how)


def _is_governed(reading: Reading, place: int, word: str) -> bool:
    """Whether the word before a verb of the imperfect says that it is not so now: لم يستبعد {أن} تتعاون, {كان} يتعاون."""
    return is_imperfect(word) and reading.phrases.key(place - 1) in _GOVERNS


def _pairs(reading: Reading, rosters: Rosters, place: int, how: Modality, *, talks: bool) -> Iterator[tuple[Mark, Mark]]:
    subject = subject_of(reading, rosters, place)
    own = [mark for mark in subject.marks if mark.kind in _PARTIES] if subject else []
    if subject is None or not own:
        return
    _, end = reading.sentence(reading.phrases.tokens[place].start)
    others = _with(reading, rosters, subject.at, end, talks=talks)
    if not others and how is not Modality.DISCUSSED and subject.follows:
        own, others = own[:1], own[1:]
    yield from ((one, other) for one in own for other in others)


def _with(reading: Reading, rosters: Rosters, at: int, end: int, *, talks: bool) -> list[Mark]:
    """The bodies in the list after the مع of a clause, or the country there; where ``talks`` only if talks are spoken of."""
    phrases, first = reading.phrases, reading.token_at(at)
    for place in range(first, min(first + _WORDS, len(phrases))):
        token = phrases.tokens[place]
        if token.end > end or reading.at(token.start + 1, _NAMES - _PLACES):
            return []
        if token.key == _WITH:
            held = not talks or any(phrases.key(n) in _TALKS for n in range(first - 1, place))
            return _listed(reading, rosters, token.end, end) if held else []
    return []


def _listed(reading: Reading, rosters: Rosters, at: int, end: int) -> list[Mark]:
    bodies = [mark for _, mark in rosters.listed(at, end) if mark.kind in _PARTIES]
    country = next(iter(reading.outer(at, end, _PLACES)), None)
    return bodies or ([country] if country and not reading.text[at : country.start].strip() else [])


def _claim(reading: Reading, one: Mark, other: Mark, place: int, how: Modality) -> None:
    token = reading.phrases.tokens[place]
    start, low = reading.sentence(token.start)[0], min(one.start, token.start)
    along = modality(reading, max(start, token.start - _GUARDED), token.start, how)
    denied = polarity(reading, max(start, token.start - _DENIED), token.start)
    high, by = max(one.end, other.end), speaker(reading, low)
    reading.claim(Claim("cooperates_with", one.referent, other.referent, low, high, along, denied, by, _SURE))
