"""Spreadsheets that LibreOffice writes are read as the sheet that it was given, dates, merged cells, formulas and all."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from rawabit.importers.record_files import documents
from rawabit.importers.tables.files import ods, xlsx
from rawabit.importers.tables.files.sheets import filled

from ..forms.conftest import convert, missing
from .workbooks import MEETING, MEETINGS

NAMES = ("office", "table", "text", "style", "number")
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES)
FORMULA = 'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
STYLES = """<office:automatic-styles><number:date-style style:name="d"><number:day/><number:text>/</number:text><number:month/>
<number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="d"/>
<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>"""


def cell(text: str) -> str:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def sheet() -> str:
    """Meetings in a flat spreadsheet: a date that is one, a title over two rows, a formula, a name that looks like one.

    Another sheet of it is hidden.
    """
    date = 'table:style-name="date" office:value-type="date" office:date-value="2024-11-07"'
    day = f"<table:table-cell {date}><text:p/></table:table-cell>"
    down = f'<table:table-cell table:number-rows-spanned="2" {cell("اجتماع طويل").partition(" ")[2]}'
    value = 'table:formula="of:=1+1" office:value-type="float" office:value="2"'
    sum_ = f"<table:table-cell {value}><text:p>2</text:p></table:table-cell>"
    covered = "<table:covered-table-cell/>"
    rows = (
        [cell(title) for title in (*MEETINGS, "ملاحظات")],
        [cell(text) for text in (*MEETING, "=1+1")],
        [day, cell("سبها"), down, cell("سالم الفرجاني"), *(cell(""),) * 2, cell("خطة\nتقرير"), *(cell(""),) * 3, sum_],
        [cell("2024-11-08"), cell("سبها"), covered, cell("سالم الفرجاني"), *(cell(""),) * 6, cell("x & <y>")],
    )
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    away = f'<table:table table:name="مخفية" table:style-name="away"><table:table-row>{cell("م")}</table:table-row></table:table>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} {FORMULA} office:version="1.2" '
        f'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{STYLES}<office:body><office:spreadsheet>'
        f'<table:table table:name="لقاءات">{body}</table:table>{away}</office:spreadsheet></office:body></office:document>'
    )


SECOND: list[str | date] = [
    "5 جمادى الأولى 1446",
    "طرابلس",
    "اجتماع لجنة التدريب",
    "نوري الفقهي",
    "رنا القضاة\nوليد الناصر (غائب)",
    "التدريب",
]
THIRD: list[str | date] = [
    date(2025, 3, 11),
    "درنة",
    "اجتماع تنسيقي",
    "سلوى بن عمر",
    "- كريم الطرابلسي\n- هدى الزروق",
    "المياه الجوفية",
]
ROWS: list[list[str | date]] = [
    [*MEETING],
    [*SECOND, "طباعة الدليل", "وليد الناصر", "٣٠/٦/٢٠٢٥", "منجزة"],
    [*THIRD, "شراء (12) مضخة", "كريم الطرابلسي", datetime(2025, 2, 1, 9, 30), "مفتوحة"],
]


def book(path: Path) -> None:
    """Meetings as offices keep them: from the right, below empty rows, a hidden row and column, notes, days in other forms."""
    made = Workbook()
    sheet = made.active
    assert sheet
    sheet.sheet_view.rightToLeft = True
    table: list[list[str | date]] = [[*MEETINGS], *ROWS]
    for number, row in enumerate(table, 4):
        for column, value in enumerate(row, 3):
            sheet.cell(number, column, value)
    sheet.cell(7, 3).number_format = "[$-1170000]B2dd/mm/yyyy"  # as a day of the Hijri calendar, in Arabic digits
    sheet.cell(7, 11).number_format = "[$-2060000]d mmmm yyyy hh:mm"
    sheet.cell(5, 3).comment = Comment("يراجع", "م")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.freeze_panes = "D5"
    hidden = made.create_sheet("مخفية")
    hidden.append(MEETINGS)
    hidden.sheet_state = "hidden"
    made.save(path)


def delimited(encoding: str, mark: str) -> bytes:
    """The same rows as delimited text, days as spreadsheets write them."""
    out = io.StringIO()
    rows = [[value.strftime("%Y-%m-%d") if isinstance(value, date) else value for value in row] for row in ROWS]
    csv.writer(out, delimiter=mark).writerows([MEETINGS, *rows])
    text = out.getvalue() if encoding != "cp1256" else out.getvalue().replace("٣٠/٦/٢٠٢٥", "30/6/2025")
    return text.encode(encoding)


def told(data: bytes, name: str) -> set[tuple[str, ...]]:
    """What a table says, whatever form it has."""
    (made,) = documents(data, {"name": name, "encoding": None, "date": None})
    labels = {e.id: (e.label(), str(e.start), str(e.end), str(e.status)) for e in made.document.entities}
    return {(r.type, *labels[r.source], *labels[r.target], r.polarity, str(r.start), r.review) for r in made.document.relations}


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the book as openpyxl writes it, and as LibreOffice writes it from that: new.xlsx, book.ods."""
    if shutil.which("soffice") is None:
        missing("no LibreOffice: `make office` brings it")
    folder = tmp_path_factory.mktemp("book")
    book(folder / "book.xlsx")
    convert(folder, "ods", str(folder / "book.xlsx"))
    shutil.copy(folder / "book.ods", folder / "new.ods")
    convert(folder, "xlsx", str(folder / "new.ods"))
    return folder


@pytest.mark.office
def test_a_table_says_the_same_in_every_form(converted: Path) -> None:
    wanted = told((converted / "book.xlsx").read_bytes(), "book.xlsx")
    assert len(wanted) > 20
    for name in ("book.ods", "new.xlsx"):
        assert told((converted / name).read_bytes(), name) == wanted, name


@pytest.mark.parametrize(("encoding", "mark"), [("cp1256", ";"), ("utf-16", "\t"), ("utf-16", ";"), ("utf-8-sig", ";")])
def test_delimited_text_says_what_a_workbook_says(tmp_path: Path, encoding: str, mark: str) -> None:
    book(tmp_path / "book.xlsx")
    assert told(delimited(encoding, mark), "book.csv") == told((tmp_path / "book.xlsx").read_bytes(), "book.xlsx")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sheet as LibreOffice writes it: meetings.xlsx, meetings.ods, meetings.csv."""
    soffice = shutil.which("soffice")
    if soffice is None:
        missing("no LibreOffice: `make office` brings it")
    folder = tmp_path_factory.mktemp("sheets")
    (folder / "meetings.fods").write_text(sheet(), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for form in ("xlsx", "ods", "csv:Text - txt - csv (StarCalc):44,34,76"):
        command = [
            str(soffice),
            "--headless",
            profile,
            "--convert-to",
            form,
            "--outdir",
            str(folder),
            str(folder / "meetings.fods"),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    if not (folder / "meetings.xlsx").exists():
        missing("this LibreOffice has no spreadsheets: `make office` brings them")
    return folder


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_cells_are_equal(written: Path, form: str) -> None:
    data = (written / f"meetings.{form}").read_bytes()
    (found,) = (xlsx if form == "xlsx" else ods).read(data)
    rows = [dict(row.cells) for row in filled(found)]
    assert found.name == "لقاءات"
    assert [rows[1][n] for n in range(10)] == MEETING
    assert (rows[1][10], rows[3][10]) == ("=1+1", "x & <y>")
    assert (rows[2][0], rows[2][6], rows[2][10]) == ("2024-11-07", "خطة\nتقرير", "2")
    assert rows[2][2] == rows[3][2] == "اجتماع طويل"


def test_the_graph_is_the_same_from_every_form(written: Path) -> None:
    found = []
    for form in ("xlsx", "ods", "csv"):
        data = (written / f"meetings.{form}").read_bytes()
        (made,) = documents(data, {"name": f"meetings.{form}", "encoding": None, "date": None})
        labels = {e.id: e.label() for e in made.document.entities if e.kind not in ("event", "task")}
        found.append({(r.type, labels.get(r.source), labels.get(r.target)) for r in made.document.relations})
    assert found[0] == found[1] == found[2]
    assert ("holds", "سالم الفرجاني", "وزير المياه") in found[0]
