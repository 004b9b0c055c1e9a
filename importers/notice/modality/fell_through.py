"""What was to be and was not: كان من المقرر أن يحضر … غير أنه اعتذر, كان من المفترض أن ينضم … ولم يتم ذلك, مستبعدا أن تسهم …."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim
from ..reading import Reading
from .clauses import close, is_imperfect

_WAS, _THAT, _OF = frozenset(fold(w) for w in ("كان", "كانت")), frozenset({fold("أن")}), fold("من")
_TURNS = frozenset(fold(w) for w in ("غير", "لكن", "ولكن", "لكنه", "لكنها", "ولكنه", "ولكنها", "إلا"))
_BUT, _THAT_ONE = frozenset({fold("غير"), fold("إلا")}), fold("أن")
_COMMAS = frozenset("،,")
_TOLD = 4  # tokens from such a turn on to what came between
_REACH = 3  # tokens from كان or استبعد to أن

Stretch = tuple[int, int]


def fall_through(reading: Reading) -> None:
    """Deny what a sentence says was to be and did not come about, and what somebody thinks will not; it waits for review."""
    found = [*_not_kept(reading), *_ruled_out(reading)]
    if found:
        reading.replace_claims([_denied(claim, found) for claim in reading.claims])


def _denied(claim: Claim, found: list[Stretch]) -> Claim:
    inside = any(start <= claim.start < end and claim.end <= end for start, end in found)
    if not inside or claim.type in {"holds", "post_in", "part_of"}:
        return claim
    why = claim.reason or reason("stance")
    return replace(claim, modality=Modality.ACTUAL, polarity=Polarity.NEGATED, sure=False, reason=why)


def _not_kept(reading: Reading) -> Iterator[Stretch]:
    """``كان من المقرر أن يحضر …، {غير أنه اعتذر}``: the clause after أن, where the sentence goes on with what came between."""
    due = cues("scopes")["due"] | cues("undoing")["supposed"]
    for place, _ in reading.find(_WAS):
        at = place + 1 + (reading.phrases.key(place + 1) == _OF)
        if reading.phrases.key(at) not in due or reading.phrases.key(at + 1) not in _THAT:
            continue
        end = reading.sentence(reading.phrases.tokens[place].start)[1]
        last = reading.token_at(end)
        if (turn := next((n for n in range(at + 2, last) if _came_between(reading, n, last)), None)) is not None:
            yield reading.phrases.tokens[at + 1].start, reading.phrases.tokens[turn].start


def _came_between(reading: Reading, place: int, last: int) -> bool:
    words, key = cues("scopes"), reading.phrases.key(place)
    after = [reading.phrases.key(n) for n in range(place, min(place + _TOLD, last))]
    told = words["absent"] | words["cancelled"] | words["postponed"] | words["not"]
    if key in _TURNS:
        goes_on = key not in _BUT or (after[1:2] and after[1].startswith(_THAT_ONE))  # not اجتماع {غير} رسمي لم …
        return bool(goes_on) and any(word in told for word in after[1:])
    return key[:1] == "و" and key[1:] in words["not"] and len(after) > 1 and after[1] in words["held"]


def _ruled_out(reading: Reading) -> Iterator[Stretch]:
    """``استبعد الوزير {أن تسهم الشركة …}``; not لم يستبعد, which leaves it open."""
    for place, _ in reading.find(cues("undoing")["rules_out"]):
        if reading.phrases.key(place - 1).lstrip("وف") in cues("scopes")["not"]:
            continue
        that = next((n for n in range(place + 1, place + 1 + _REACH) if reading.phrases.key(n) in _THAT), None)
        if that is not None and is_imperfect(reading.phrases.key(that + 1)):
            tokens = reading.phrases.tokens
            end = close(reading, that + 1)
            end = next((n for n in range(that, end) if tokens[n].text in _COMMAS), end)
            yield tokens[that].start, tokens[end].start if end < len(tokens) else len(reading.text)
