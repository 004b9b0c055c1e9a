"""The head of a report or order of a mission: أعضاء المهمة: …, مكان المهمة: …, الفترة: …. Its members went there, or are to.

What is an order (أمر مهمة, قرار إيفاد) is planned. No model was fitted to these claims, so they wait.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ...claims import Claim, Mark, Referent
from ...reading import Reading

_TITLE = re.compile(
    r"(?<!\w)(تقرير|أمر|امر|إذن|قرار|تكليف)[ \t]{1,3}(?:عن[ \t]{1,3}|ب)?(?:ال)?(?:مهمة|إيفاد|ايفاد|بعثة|زيارة عمل)(?!\w)"
)
_LINE = re.compile(r"^[ \t*•|#-]{0,8}([^\n:]{3,30}?)[ \t*]{0,4}:[ \t*]{0,4}([^\n]{0,600})", re.MULTILINE)
_LABELS = {
    "members": (
        "أعضاء المهمة", "أعضاء الوفد", "أعضاء البعثة", "أعضاء الفريق", "الوفد", "الموفد", "الموفدون", "الموفدين", "اسم الموفد",
        "المكلف بالمهمة", "القائم بالمهمة", "القائمون بالمهمة", "المشاركون في المهمة", "عضو المهمة",
    ),
    "place": ("مكان المهمة", "مكان الإيفاد", "وجهة المهمة", "الوجهة", "بلد المهمة", "بلد الإيفاد", "مكان الزيارة", "المكان"),
    "days": ("الفترة", "فترة المهمة", "تاريخ المهمة", "مدة المهمة", "فترة الإيفاد", "تاريخ الإيفاد", "مدة الإيفاد", "التاريخ"),
}  # fmt: skip
_DONE, _HEAD = fold("تقرير"), 300  # characters in which a text says what it is
_PEOPLE, _PLACES = frozenset({"person"}), frozenset({"place"})
_SURE = 0.7

Span = tuple[int, int]


def missions(reading: Reading) -> None:
    """Claim ``visited`` for each member and place that the head of a mission names, with its days."""
    title = _TITLE.search(reading.text, 0, _HEAD)
    lines = _told(reading.text) if title else {}
    if title is None or not {"members", "place"} <= lines.keys():
        return
    how = Modality.ACTUAL if fold(title[1]) == _DONE else Modality.PLANNED
    day = _day(reading, lines["days"]) if "days" in lines else None
    for place in reading.outer(*lines["place"], _PLACES)[:1]:
        for who in reading.outer(*lines["members"], _PEOPLE):
            if not reading.tells("visited", who.referent, place.referent):
                reading.claim(replace(_went(who, place, how), dated=day))


@cache
def _sorts() -> dict[str, str]:
    return {fold(label): sort for sort, labels in _LABELS.items() for label in labels}


def _told(text: str) -> dict[str, Span]:
    """What the lines of the head tell, the first of each sort; members may stand in the lines below their label."""
    found: dict[str, Span] = {}
    labels = [*_LINE.finditer(text)]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=True):
        sort = _sorts().get(fold(label[1].strip()))
        if sort and sort not in found:
            gap = text.find("\n\n", label.start(2))
            below = min(end, gap if gap >= 0 else end)
            found[sort] = (label.start(2), label.end() if label[2].strip() else below)
    return found


def _day(reading: Reading, span: Span) -> Referent | None:
    date = next((d for d in reading.dates if span[0] <= d.start and d.end <= span[1] and d.value), None)
    if date is None:
        return None
    return reading.add(Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason))


def _went(who: Mark, place: Mark, how: Modality) -> Claim:
    low, high = min(who.start, place.start), max(who.end, place.end)
    return Claim("visited", who.referent, place.referent, low, high, how, confidence=_SURE, reason=reason("doubt"))
