"""The headings of exported tables in Arabic, and back: a workbook for people who read Arabic comes in again as it went out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

# By table, what its sheet is called; and by column what stands over it. The first of each stands over no column elsewhere.
SHEETS = {"entities": "الكيانات", "relations": "العلاقات", "evidence": "الأدلة", "sources": "الوثائق"}
ARABIC: Mapping[str, Mapping[str, str]] = {
    "entities": {
        "id": "معرف الكيان",
        "kind": "النوع",
        "classification": "التصنيف",
        "label": "الاسم",
        "label_ar": "الاسم العربي",
        "label_en": "الاسم الإنجليزي",
        "names": "كل الأسماء",
        "named": "له اسم",
        "qualifier": "معرف ما يتبعه",
        "start": "البداية",
        "end": "النهاية",
        "date_words": "ألفاظ التاريخ",
        "date_reason": "ملاحظة التاريخ",
        "status": "الحالة",
    },
    "relations": {
        "id": "معرف العلاقة",
        "source": "معرف الطرف الأول",
        "source_label": "الطرف الأول",
        "type": "العلاقة",
        "target": "معرف الطرف الثاني",
        "target_label": "الطرف الثاني",
        "unnamed": "أطراف بلا اسم",
        "modality": "المرحلة",
        "polarity": "الإثبات",
        "review": "المراجعة",
        "start": "البداية",
        "end": "النهاية",
        "date_words": "ألفاظ التاريخ",
        "date_reason": "ملاحظة التاريخ",
        "attributed_to": "معرف القائل",
        "attributed_to_label": "القائل",
        "confidence": "الثقة",
        "reason": "السبب",
        "amount": "المبلغ",
    },
    "evidence": {
        "relation": "معرف علاقة الدليل",
        "source": "معرف وثيقة الدليل",
        "start": "أول محرف",
        "end": "آخر محرف",
        "quote": "الاقتباس",
        "method": "القارئ",
    },
    "sources": {
        "id": "معرف الوثيقة",
        "title": "العنوان",
        "date": "التاريخ",
        "language": "اللغة",
        "origin": "الملف",
        "sha256": "بصمة الملف",
    },
}


def as_exported(cells: Mapping[int, str]) -> dict[int, str] | None:
    """The cells of a row that is of Arabic headings of an export, with the names of the columns; None of any other row.

    Args:
        cells: by column, as they are read; other columns may be among them.

    >>> as_exported({0: "معرف الوثيقة", 1: "العنوان", 2: "ملاحظاتي"})
    {0: 'id', 1: 'title', 2: 'ملاحظاتي'}
    """
    told = {column: " ".join(text.split()) for column, text in cells.items()}
    table = next((_first()[text] for text in told.values() if text in _first()), None)
    if table is None:
        return None
    names = {arabic: name for name, arabic in ARABIC[table].items()}
    return {column: names.get(text, cells[column]) for column, text in told.items()}


@cache
def _first() -> dict[str, str]:
    return {next(iter(columns.values())): table for table, columns in ARABIC.items()}
