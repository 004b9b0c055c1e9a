"""The sheet of a project: lines with اسم المشروع:, الجهة المانحة:, الجهة المنفذة:, الجهة المستفيدة:, القيمة:, تاريخ البدء:.

A line tells of the project named last above it, with no empty line between. No model was fitted to these claims, so they wait.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from .....graph.amounts import amounts
from .....graph.model import Form, Name
from .....graph.names.keys import fold, language, match_key
from ....grammar.cues import reason
from ...claims import Claim, Referent
from ...reading import Reading

# Nothing is tried anew from the middle of blanks or stars, of which a line may have thousands.
_LINE = re.compile(r"[ \t*•|#-]*+([^\n:\t|]{3,40}?)[ *]*+[:\t|][ \t*]*+([^\n|]*)")
_LABELS = {
    "project": ("اسم المشروع", "المشروع", "عنوان المشروع", "اسم البرنامج", "البرنامج", "project",
        "project name", "project title"),
    "sponsors": (
        "الجهة المانحة", "الجهات المانحة", "المانح", "المانحون", "الجهة الممولة", "الممول", "جهة التمويل",
        "مصدر التمويل", "الشريك الممول", "donor", "donors", "funded by",
    ),
    "implements": ("الجهة المنفذة", "الجهات المنفذة", "المنفذ", "جهة التنفيذ", "الوكالة المنفذة", "الوكالات المنفذة",
        "الشريك المنفذ", "implementer", "implementing agency", "executing agency", "implemented by"),
    "receives": ("الجهة المستفيدة", "الجهات المستفيدة", "المستفيد", "المستفيدون", "الدولة المستفيدة", "البلد المستفيد",
        "الدول المستفيدة", "beneficiary", "beneficiaries", "beneficiary country"),
    "sum": ("القيمة", "قيمة المشروع", "قيمة التمويل", "التكلفة", "تكلفة المشروع", "الميزانية", "الكلفة", "كلفة المشروع",
        "ميزانية المشروع", "القيمة الإجمالية", "التكلفة الإجمالية", "الكلفة الإجمالية", "الميزانية الإجمالية",
        "إجمالي الميزانية", "إجمالي التكلفة", "مبلغ التمويل", "budget", "total budget", "cost", "total cost"),
    "start": ("تاريخ البدء", "تاريخ البداية", "تاريخ بدء المشروع", "بداية المشروع", "تاريخ الانطلاق", "start date"),
    "end": ("تاريخ الانتهاء", "تاريخ النهاية", "تاريخ انتهاء المشروع", "نهاية المشروع", "تاريخ الانتهاء المتوقع",
        "التاريخ المتوقع للانتهاء", "تاريخ الإنجاز المتوقع", "end date", "expected end date"),
}  # fmt: skip
_PARTIES = frozenset({"organization", "place"})
_SURE = 0.5

Span = tuple[int, int]


@dataclass(slots=True)
class _Sheet:
    """One project: where it is named, and where what is told of it by the sort of that."""

    project: Span
    told: dict[str, list[Span]] = field(default_factory=dict)


def fiches(reading: Reading) -> None:
    """Claim who funds, carries out and gets each project that a sheet tells of, and give it its days."""
    for sheet in _sheets(reading.text):
        if sheet.told.keys() & {"sponsors", "implements", "receives"}:
            _tell(reading, sheet)


@cache
def _sorts() -> dict[str, str]:
    return {fold(label): sort for sort, labels in _LABELS.items() for label in labels}


def _sheets(text: str) -> list[_Sheet]:
    found, sheet = list[_Sheet](), None
    at = 0
    for line in text.splitlines(keepends=True):
        told = _LINE.match(text, at, at + len(line.rstrip("\n")))
        sort = _sorts().get(fold(told[1].strip())) if told and told[2].strip() else None
        if told and sort == "project":
            sheet = _Sheet(told.span(2))
            found.append(sheet)
        elif told and sort and sheet:
            sheet.told.setdefault(sort, []).append(told.span(2))
        elif not line.strip():
            sheet = None
        at += len(line)
    return found


def _tell(reading: Reading, sheet: _Sheet) -> None:
    project = _project(reading, sheet)
    for sort in ("sponsors", "implements", "receives"):
        for span in sheet.told.get(sort, ()):
            for mark in reading.outer(*span, _PARTIES):
                _claim(reading, sort, mark.referent, project, sheet, span)


def _project(reading: Reading, sheet: _Sheet) -> Referent:
    """The project as an entity, by the whole of its line, with the days that its sheet gives."""
    start, end = sheet.project
    name = " ".join(reading.text[start:end].split()).rstrip(" .")
    project = reading.add(Referent("programme", match_key(name), [Name(name, language(name))], first=start))
    reading.mark(start, start + len(reading.text[start:end].rstrip(" .")), project, Form.NAME)
    for sort in ("start", "end"):
        low, high = sheet.told.get(sort, [(0, 0)])[0]
        date = next((d for d in reading.dates if low <= d.start and d.end <= high and d.value), None)
        if date:
            setattr(project, sort, date.value)
            project.date_words, project.date_reason = project.date_words or date.text, date.reason
    return project


def _claim(reading: Reading, sort: str, who: Referent, project: Referent, sheet: _Sheet, told: Span) -> None:
    """Claim one tie, with the words from the name of the project to who it is, or of who funds it to the sum."""
    spans, sums = [sheet.project, told], sheet.told.get("sum", [])[:1]
    spans += [money for money in sums if sort == "sponsors" and amounts(reading.text[slice(*money)])]
    type_, why = ("related_to", reason("implementer")) if sort == "implements" else (sort, reason("doubt"))
    low, high = min(start for start, _ in spans), max(end for _, end in spans)
    reading.claim(Claim(type_, who, project, low, high, confidence=_SURE, reason=why))
