"""What a sentence only asks, supposes or opens with as a time: هل التقى …؟, إذا وقعت …, لو التقى …, لولا … لالتقى, قبل أن
يلتقي …; it waits for review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ..claims import Claim
from ..reading import Reading
from .clauses import close, is_imperfect, is_perfect
from .hearsay import SEATED
from .posture import DONE

Stretch = tuple[int, int, Modality | None]  # characters, and what a fact told in them is, where that is known

BUT_FOR = frozenset({fold("لولا")})

_WHETHER, _IF, _BEFORE, _THAT = fold("هل"), fold("إذا"), fold("قبل"), fold("أن")
_LET, _EVEN = fold("لو"), frozenset({fold("حتى"), fold("كما")})
_OPENING = frozenset({_WHETHER, _IF, _LET, _BEFORE}) | BUT_FOR
_SO = "ل"  # before the verb of what would have been: لولا …, {ل}وقعت
_AFTER_ALL = frozenset(fold(w) for w in ("ما", "عما", "وما", "كما", "حول", "عن"))  # ما إذا is whether, and asked too


def doubt_supposed(reading: Reading) -> None:
    """Let every claim that stands in a question or a condition be no fact, and one that قبل أن opens wait."""
    found = list(_supposed(reading))
    if found:
        reading.replace_claims([_doubted(reading, claim, found) for claim in reading.claims])


def _doubted(reading: Reading, claim: Claim, found: list[Stretch]) -> Claim:
    last = reading.sentence(claim.start)[1]
    inside = [modality for start, end, modality in found if start <= claim.start < end and claim.end <= max(end, last)]
    if not inside or claim.type in SEATED:
        return claim
    modality = inside[0] if inside[0] and claim.modality in DONE else claim.modality
    return replace(claim, modality=modality, sure=False, reason=claim.reason or reason("stance"))


def _supposed(reading: Reading) -> Iterator[Stretch]:
    phrases = reading.phrases
    for place, token in enumerate(phrases.tokens):
        bare = token.key.lstrip("وف")
        if bare not in _OPENING:
            continue
        after = phrases.key(place + 1)
        start, end = reading.sentence(token.start)
        if bare == _WHETHER and not reading.at(token.start, {"person"}):
            yield token.start, end, Modality.DISCUSSED
        elif bare == _IF:
            asked = phrases.key(place - 1) in _AFTER_ALL
            yield token.start, _end(reading, place), Modality.DISCUSSED if asked else Modality.PLANNED
        elif bare == _LET and not _begins_name(reading, token.end):
            even = phrases.key(place - 1).lstrip("وف") in _EVEN
            yield token.start, _end(reading, place), None if even else Modality.DISCUSSED
        elif bare in BUT_FOR:
            yield from _but_for(reading, place, end)
        elif bare == _BEFORE and after == _THAT and is_imperfect(phrases.key(place + 2)) and _opens(reading, start, token.start):
            yield token.start, _end(reading, place + 1), None


def _but_for(reading: Reading, place: int, end: int) -> Iterator[Stretch]:
    """What would have been: from the verb with ل on (لولا …, {لوقعت} …); what it was but for is so, but waits."""
    tokens, last = reading.phrases.tokens, reading.token_at(end)
    so = next((n for n in range(place + 1, last) if tokens[n].key[:1] == _SO and is_perfect(tokens[n].key[1:])), last)
    at = tokens[so].start if so < last else end
    yield tokens[place].start, at, None
    yield at, end, Modality.DISCUSSED


def _opens(reading: Reading, start: int, at: int) -> bool:
    """Whether nothing stands before a place in its sentence: what ends one (زار المركز قبل أن يلتقي …) came about."""
    return not reading.text[start:at].strip()


def _begins_name(reading: Reading, end: int) -> bool:
    """Whether the word that ends at a place is the first of a person: لو is a given name, too."""
    mark = reading.at(end - 1, {"person"})
    return mark is not None and mark.start >= end - len(_LET)


def _end(reading: Reading, place: int) -> int:
    """Where the clause after a word ends: before what closes it, or with the text."""
    tokens, last = reading.phrases.tokens, close(reading, place + 1)
    return tokens[last].start if last < len(tokens) else tokens[-1].end
