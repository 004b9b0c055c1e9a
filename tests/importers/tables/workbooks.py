"""Workbooks and spreadsheets made cell by cell for tests; everybody in them is fictional."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook

from ..made import zipped

MEETINGS = [
    "التاريخ",
    "المكان",
    "عنوان الاجتماع",
    "الرئيس",
    "الحضور",
    "المواضيع",
    "القرارات",
    "المكلف",
    "الموعد النهائي",
    "الحالة",
]
MEETING = [
    "7 نوفمبر 2024",
    "سبها",
    "اجتماع متابعة السدود",
    "معالي وزير المياه السيد سالم الفرجاني",
    "خالد الورفلي، مدير إدارة السدود؛ د. منى الهمامي",
    "صيانة السدود، التدريب",
    "إعداد خطة الصيانة",
    "إدارة السدود",
    "2024-12-31",
    "مفتوحة",
]


def xlsx(*rows: Sequence[Any], merged: Sequence[str] = ()) -> bytes:
    """A workbook of one sheet, as openpyxl writes it."""
    book = Workbook()
    sheet = book.active
    assert sheet
    sheet.title = "ورقة"
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv(*rows: Sequence[str], mark: str = ",") -> bytes:
    """The same as delimited text."""
    return "\n".join(mark.join(f'"{cell}"' if "\n" in cell or mark in cell else cell for cell in row) for row in rows).encode()


def ods(*rows: Sequence[str]) -> bytes:
    """The same as an OpenDocument spreadsheet, with a long tail of empty rows as LibreOffice writes it."""
    lines = ("".join(f"<table:table-cell><text:p>{escape(c)}</text:p></table:table-cell>" for c in row) for row in rows)
    cells = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    empty = '<table:table-cell table:number-columns-repeated="16000"/>'
    tail = f'<table:table-row table:number-rows-repeated="1048000">{empty}</table:table-row>'
    body = f'<o xmlns:table="t" xmlns:text="x"><table:table table:name="ورقة">{cells}{tail}</table:table></o>'
    return zipped({"content.xml": body})


def workbook(sheet: str, strings: str = "", styles: str = "") -> bytes:
    """A workbook with this XML as its one sheet."""
    members = {
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="s" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet>{sheet}</worksheet>",
    }
    if strings:
        members["xl/sharedStrings.xml"] = strings
    if styles:
        members["xl/styles.xml"] = styles
    return zipped(members)
