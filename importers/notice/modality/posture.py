"""How far along, affirmed or denied, and on whose word: what the words before a relation in its sentence say."""

from __future__ import annotations

from functools import lru_cache

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ..claims import Referent
from ..reading import Reading

DONE = frozenset({Modality.AGREED, Modality.ACTUAL, Modality.ENDED})
_PRESENT = ("ي", "ت")
_AGENCY = fold("وما")
_ASIDES = frozenset({("(", ")"), ("/", "/"), ("[", "]")})
_TO_COME = frozenset(fold(w) for w in ("سيضم", "ستضم", "سيصل", "ستصل", "سيحل", "ستحل"))  # of three letters
_NEAR = 40  # characters back from a verb to what makes it one to come
_BETWEEN = fold("بين")
_TOLD_AFTER = frozenset(fold(w) for w in ("كما", "حيث", "قد", "فيما", "الذي", "أنه", "كان"))
_GOES_ON = {fold("وأن"), fold("وأنه"), fold("وأنها")}
_THAT, _SHORT = fold("أن"), 2
_GOVERNS = 6  # tokens back from أن to the verb that governs it, over its subject
# Verbs that help another one, between it and what denies it.
_HELPING = frozenset(
    fold(w) for w in ("أن", "قد", "يكون", "تكون", "يكن", "تكن", "كان", "كانت", "يحدث", "يسبق", "سبق", "بعد", "يقع", "يتم")
)
_ORDER = (("plan", Modality.PLANNED), ("wish", Modality.WISHED), ("discuss", Modality.DISCUSSED))


def modality(reading: Reading, start: int, end: int, default: Modality = Modality.ACTUAL) -> Modality:
    """The modality that the words between two places give; planned, wished, discussed in this order of strength."""
    guards = cues("guards")
    future = reading.phrases.first(reading.phrases.where(is_future), reading.token_at(start))
    if future is not None and reading.phrases.tokens[future].end <= end:
        return Modality.PLANNED
    for name, found in _ORDER:
        if reading.has(start, end, guards[name]) is not None:
            return found
    return default


def polarity(reading: Reading, start: int, end: int) -> Polarity:
    """Negated where a word of negation stands between two places; كما is not ك and ما."""
    return Polarity.NEGATED if negation(reading, start, end) is not None else Polarity.AFFIRMED


def denied_before(reading: Reading, at: int) -> Polarity:
    """Negated where لم or نفى governs the verb at a place across أن and helping verbs: لم يسبق أن {استضافت}, نفى … أن تكون قد."""
    start, _ = reading.sentence(at)
    place, that = reading.token_at(at) - 1, False
    while place >= 0 and reading.phrases.tokens[place].start >= start and (bare := _bare(reading, place)) in _HELPING:
        place, that = place - 1, that or bare == _THAT
    first = max(reading.token_at(start), place - _GOVERNS) if that else place
    if place >= 0 and reading.phrases.tokens[place].start >= start and _bare(reading, place) in cues("guards")["negation"]:
        return Polarity.NEGATED
    denied = that and any(_bare(reading, n) in cues("scopes")["deny"] for n in range(first, place + 1))
    return Polarity.NEGATED if denied else Polarity.AFFIRMED


def _bare(reading: Reading, place: int) -> str:
    key = reading.phrases.key(place)
    return key[1:] if key[:1] in "وف" and len(key) > _SHORT else key


def negation(reading: Reading, start: int, end: int) -> int | None:
    """The first token of negation between two places, with at most و or ف before it."""
    found = (place for place, _ in reading.find(cues("guards")["negation"], start, end))
    tokens = reading.phrases.tokens
    inside = (place for place in found if start <= tokens[place].start and tokens[place].end <= end)
    return next((place for place in inside if not _is_agency(reading, place)), None)


def _is_agency(reading: Reading, place: int) -> bool:
    """Whether a word is a news agency in brackets: نواكشوط ({وما})."""
    return reading.phrases.key(place) == _AGENCY and (reading.phrases.word(place - 1), reading.phrases.word(place + 1)) in _ASIDES


@lru_cache(maxsize=20_000)
def is_future(word: str) -> bool:
    """Whether a folded word is a verb with the س of the future: ستفتح is, سياسة is not."""
    bare = word[1:] if word[:1] in "وف" else word
    return bare in _TO_COME or (len(bare) >= 5 and bare[0] == "س" and bare[1] in "تين" and bare[1:] in lexicon().common)


def future_before(reading: Reading, at: int, *, reach: int) -> bool:
    """Whether a verb with the س of the future stands at a place, or before it in its sentence within so many characters."""
    start, _ = reading.sentence(at)
    first = reading.phrases.first(reading.phrases.where(is_future), reading.token_at(max(start, at - reach)))
    return first is not None and reading.phrases.tokens[first].start <= at


def planned_before(reading: Reading, at: int, *, reach: int) -> bool:
    """Whether what is told at a place is still to come: by the future (``future_before``), or by من المقرر أن and the like."""
    start, _ = reading.sentence(at)
    guarded = reading.has(max(start, at - reach), at, cues("guards")["plan"]) is not None
    return guarded or future_before(reading, at, reach=reach)


def is_after_that(reading: Reading, place: int) -> bool:
    """Whether أن leads to the verb at a token and no دون before it: ينتظر {أن} يوقع; لم and لن are no part of it."""
    that = reading.phrases.key(place - 1).lstrip("وب") == _THAT
    return that and reading.phrases.key(place - 2) not in cues("scopes")["undone"]


def told(reading: Reading, place: int) -> Modality:
    """Whether what a verb tells is done: planned where the verb is of the future, or of the present after من المقرر أن."""
    token = reading.phrases.tokens[place]
    present = token.key.removeprefix("و").startswith(_PRESENT)
    to_come = is_future(token.key) or (present and planned_before(reading, token.start, reach=_NEAR))
    return Modality.PLANNED if to_come else Modality.ACTUAL


def _is_between(reading: Reading, place: int, start: int) -> bool:
    """Whether بين leads to two (اجتماع {بين} … و…) and tells nothing; as a verb it begins its clause: كما بين الوزير أن …."""
    if reading.phrases.key(place) != _BETWEEN or reading.phrases.tokens[place].start <= start + 1:
        return False
    before = reading.phrases.key(place - 1)
    return before[:1].isalpha() and before.removeprefix("و") not in _TOLD_AFTER


def speaker(reading: Reading, at: int) -> Referent | None:
    """Who says what stands at a place: the subject of the last verb of saying before it in the sentence."""
    start, _ = reading.sentence(at)
    if start and reading.phrases.key(reading.token_at(start)) in _GOES_ON:
        start, _ = reading.sentence(start - 2)
    said: Referent | None = None
    for place, _word in reading.find(cues("verbs")["state"], start, at):
        token = reading.phrases.tokens[place]
        if not start <= token.start < at or _is_between(reading, place, start):
            continue
        following = reading.after(token.end, {"person", "post", "organization"})
        if following and following.start - token.end <= 12 and following.end < at:
            said = reading.principal(following)
    return said
