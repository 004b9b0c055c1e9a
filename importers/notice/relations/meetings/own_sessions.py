"""A meeting named by the body that meets: الاجتماع الأول {للجنة الفنية المشتركة}. The body was at its own meeting.

Only bodies that are their members, as committees and councils are. No model was fitted to these claims, so they wait.
A meeting that was put off or called off is one that nobody was at: تأجل {اجتماع اللجنة} الذي كان مقررا.
"""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.cues import reason
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark
from ...modality.fates import fated, fates
from ...modality.posture import planned_before, polarity
from ...reading import Reading

_BODY = frozenset({"organization"})
_MEETINGS = frozenset({"meeting"})
_MEET = frozenset({"committee", "council"})
_NEAR = 2  # tokens from the noun of an event to whose it is, over a number
_BACK = 40  # characters from an event back to what denies or plans it
_SURE = 0.6


def own_sessions(reading: Reading) -> None:
    """Claim ``attended`` for the body that ends the name of a meeting, as far along as the meeting."""
    gone = fates(reading)
    for mark in [m for m in reading.marks if m.kind == "event" and m.referent.classification in _MEETINGS]:
        body = _whose(reading, mark)
        if body is None or reading.tells("attended", body.referent, mark.referent):
            continue
        start = max(reading.sentence(mark.start)[0], mark.start - _BACK)
        to_come = mark.referent.status == "planned" or planned_before(reading, mark.start, reach=_BACK)
        how, denied = Modality.PLANNED if to_come else Modality.ACTUAL, polarity(reading, start, mark.start)
        end, why = max(mark.end, body.end), reason("doubt")
        claim = Claim(
            "attended", body.referent, mark.referent, mark.start, end, how, denied, None, _SURE, why, dated=mark.referent
        )
        ident = id(mark.referent)
        reading.claim(fated(claim, gone[ident][0]) if ident in gone else claim)


def _whose(reading: Reading, mark: Mark) -> Mark | None:
    """The body that stands in the name of an event right behind its noun and number: اجتماع {اللجنة}, الدورة الثانية {للمجلس}."""
    noun = reading.token_at(mark.start + 1) - 1
    inside = reading.outer(reading.phrases.tokens[noun].end, mark.end, _BODY)
    body = inside[0] if inside and inside[0].referent.classification in _MEET else None
    between = range(noun + 1, reading.token_at(body.start + 1) - 1) if body else range(0)
    ordinals = lexicon().words["ordinals"]
    led = all(reading.phrases.key(n).removesuffix("ه") in ordinals or reading.phrases.key(n).isdigit() for n in between)
    return body if led and len(between) < _NEAR else None
