"""Spreadsheets and delimited text become rows of cells, whatever program wrote them and however they are twisted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from rawabit.graph.errors import InputError
from rawabit.importers.parsers.xml_events import events
from rawabit.importers.parsers.xml_tree import tree
from rawabit.importers.tables.files import delimited, ods, sheets, xlsx
from rawabit.importers.tables.files.several import Rows, Several
from rawabit.importers.tables.files.sheets import Area, Row, Sheet, filled

from ..made import zipped
from . import workbooks


def rows(read: Iterator[Sheet]) -> list[tuple[int, dict[int, str]]]:
    return [(row.number, dict(row.cells)) for sheet in read for row in filled(sheet)]


def test_a_workbook_of_another_program() -> None:
    data = workbooks.xlsx(["الاسم", "يوم", "عدد", "صح"], ["منى", date(2024, 11, 7), 3, True], [], ["=1+1", None, 2.5, False])
    assert rows(xlsx.read(data)) == [
        (1, {0: "الاسم", 1: "يوم", 2: "عدد", 3: "صح"}),
        (2, {0: "منى", 1: "2024-11-07", 2: "3", 3: "yes"}),
        (4, {0: "", 2: "2.5", 3: "no"}),
    ]


def test_strings_in_a_cell_are_read_as_they_are_shown() -> None:
    said = '<rPh sb="0" eb="1"><t>سَدّ</t></rPh>'
    inside = f'<c t="inlineStr"><is><r><t>سد</t></r><r><t xml:space="preserve"> سبها</t></r>{said}</is></c>'
    shared = '<c t="s"><v>0</v></c><c t="d"><v>2024-11-07T00:00:00.000</v></c>'
    strings = f"<sst><si><r><t>الأول_x000D_\n</t></r><r><t>الثاني</t></r>{said}</si></sst>"
    (found,) = xlsx.read(workbooks.workbook(f'<sheetData><row r="1">{inside}{shared}</row></sheetData>', strings))
    assert rows(iter([found])) == [(1, {0: "سد سبها", 1: "الأول\nالثاني", 2: "2024-11-07"})]


def test_what_is_merged_stands_in_every_row_that_has_something() -> None:
    data = workbooks.xlsx(["a", "b"], ["x", "1"], [None, "2"], [None, "3"], [None, "4"], merged=["A2:A4"])
    assert [cells.get(0) for _, cells in rows(xlsx.read(data))] == ["a", "x", "x", "x", None]


def test_of_areas_that_overlap_the_first_counts_and_each_after_another_does() -> None:
    one = Sheet(
        "", iter([Row(1, {0: "a"}), Row(2, {1: "x"}), Row(3, {0: "b"}), Row(4, {1: "x"})]), (Area(1, 0, 2, 0), Area(1, 0, 2, 1))
    )
    assert [row.cells for row in filled(one)] == [{0: "a"}, {0: "a", 1: "x"}, {0: "b"}, {1: "x"}]
    gap = Sheet("", iter([Row(1, {0: "a"}), Row(5, {0: "b"}), Row(6, {1: "x"})]), (Area(1, 0, 3, 0), Area(5, 0, 7, 0)))
    assert [row.cells for row in filled(gap)] == [{0: "a"}, {0: "b"}, {1: "x", 0: "b"}]


class Counted(Area):
    """Cells that were merged, and how often anybody asked how far down."""

    asked = 0

    def __getattribute__(self, name: str) -> object:
        Counted.asked += name == "bottom"
        return super().__getattribute__(name)


def test_a_thousand_areas_over_the_whole_sheet_are_looked_at_once() -> None:
    areas = tuple(Counted(1, 0, 1_048_576, 9) for _ in range(1_000))
    Counted.asked = 0
    assert len(list(filled(Sheet("", (Row(number, {0: "a"}) for number in range(1, 201)), areas)))) == 200
    assert Counted.asked < 5_000


def test_areas_side_by_side_cover_no_more_cells_than_a_table_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_COVERED", 500)
    first = dict.fromkeys(range(100), "x")
    sheet = Sheet("", (Row(n, first if n == 1 else {200: "a"}) for n in range(1, 50)), tuple(Area(1, c, 60, c) for c in first))
    with pytest.raises(InputError, match="cover more than 500 others"):
        list(filled(sheet))


def test_more_shared_texts_than_any_table_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MOST_STRINGS", 3)
    data = workbooks.workbook('<row><c t="s"><v>0</v></c></row>', f"<sst>{'<si><t>a</t></si>' * 4}</sst>")
    with pytest.raises(InputError, match="share more than 3 texts"):
        rows(xlsx.read(data))


def test_formulas_are_marked_and_never_computed() -> None:
    cells = '<c r="A1"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>7</v></c><c r="B1"><f>1+1</f></c>'
    (found,) = xlsx.read(workbooks.workbook(f'<sheetData><row r="1">{cells}</row></sheetData>'))
    (row,) = found.rows
    assert (list(row.cells.values()), row.computed) == (["7", ""], {0, 1})


def test_the_corners_of_a_sheet_cost_nothing() -> None:
    first = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert rows(xlsx.read(workbooks.workbook(f"<sheetData>{first}{last}</sheetData>"))) == [
        (1, {0: "a"}),
        (1048576, {16383: "1"}),
    ]


def test_days_of_1900_and_1904() -> None:
    formats = '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0"/>'
    cells = '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/>'
    styles = f"<styleSheet><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>"
    sheet = '<sheetData><row><c s="1"><v>45603</v></c><c s="2"><v>45603</v></c><c s="0"><v>45603</v></c></row></sheetData>'
    assert rows(xlsx.read(workbooks.workbook(sheet, styles=styles))) == [(1, {0: "2024-11-07", 1: "45603", 2: "45603"})]


BROKEN = [
    ('<sheetData><row r="0"><c r="A1"><v>1</v></c></row></sheetData>', "do not follow"),
    ('<sheetData><row r="2"/><row r="1"><c><v>1</v></c></row></sheetData>', "do not follow"),
    ('<sheetData><row r="1"><c r="AAAA1"><v>1</v></c></row></sheetData>', "no column"),
    ('<sheetData><row r="1"><c t="s"><v>5</v></c></row></sheetData>', "not there"),
    ("<sheetData><row>", "not well-formed"),
    ("<a>" * 200, "deep"),
]


@pytest.mark.parametrize(("sheet", "words"), BROKEN)
def test_damaged_workbooks_are_refused_in_words(sheet: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        rows(xlsx.read(workbooks.workbook(sheet)))


def test_a_document_type_is_refused() -> None:
    with pytest.raises(InputError, match="document type"):
        rows(
            xlsx.read(workbooks.workbook("<sheetData/>", strings='<!DOCTYPE x [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>'))
        )


def test_opendocument() -> None:
    assert rows(ods.read(workbooks.ods(["الاسم", "الجهة"], ["منى & <هدى>", "مركز"]))) == [
        (1, {0: "الاسم", 1: "الجهة"}),
        (2, {0: "منى & <هدى>", 1: "مركز"}),
    ]


TABLE_STYLE = "<style:style style:name='{}' style:family='table' {}><style:table-properties {}/></style:style>"


def test_sheets_that_are_hidden_or_lost_are_named() -> None:
    book = Workbook()
    for name, state in (("ظاهرة", "visible"), ("سرية", "hidden"), ("قوائم", "hidden"), ("ضائعة", "visible")):
        sheet = book.create_sheet(name)
        sheet.append(["الاسم"])
        sheet.sheet_state = state
    del book["Sheet"]
    out = io.BytesIO()
    book.save(out)
    assert [(s.name, s.warnings, s.partial) for s in xlsx.read(out.getvalue())] == [
        ("ظاهرة", ["1 sheet is hidden and left out: سرية"], False),
        ("ضائعة", [], False),
    ]
    with zipfile.ZipFile(out) as whole:
        members = {name: whole.read(name) for name in whole.namelist() if name != "xl/worksheets/sheet4.xml"}
    (found,) = xlsx.read(zipped(members))
    assert found.warnings[1:] == ["1 sheet is named in the file, but not in it and left out: ضائعة"]
    assert found.partial
    with pytest.raises(InputError, match="None of its sheets is there"):
        list(xlsx.read(zipped({name: data for name, data in members.items() if "sheets/sheet" not in name})))
    pointers = "xl/_rels/workbook.xml.rels"
    same = members[pointers].replace(b"sheet4.xml", b"sheet1.xml")
    with pytest.raises(InputError, match="several of its sheets are one part"):
        list(xlsx.read(zipped(members | {pointers: same})))


def test_hidden_sheets_of_opendocument_are_left_out() -> None:
    own = TABLE_STYLE.format("ta2", "", "table:display='false'") + TABLE_STYLE.format("ta3", "", "table:display='true'")
    of_parent = TABLE_STYLE.format("ta4", "style:parent-style-name='away'", "")
    row = "<table:table-row><table:table-cell><text:p>{0}</text:p></table:table-cell></table:table-row>"
    sheets = "".join(
        f"<table:table table:name='{name}' table:style-name='{name}'>{row.format(name)}</table:table>"
        for name in ("ta1", "ta2", "ta3", "ta4", "ta5")
    )
    sheets += f"<table:table table:name='قوائم' table:style-name='ta2'>{row.format('من قالبنا')}</table:table>"
    spaces = "xmlns:table='t' xmlns:text='x' xmlns:style='s'"
    content = f"<o {spaces}><styles>{own}{of_parent}</styles><body>{sheets}</body></o>"
    away = TABLE_STYLE.format("away", "", "table:display='false'")
    common = f"<o {spaces}>{away}</o>"
    found = list(ods.read(zipped({"content.xml": content, "styles.xml": common})))
    assert found[0].warnings == ["2 sheets are hidden and left out: ta2, ta4"]
    assert [(sheet.name, rows(iter([sheet]))) for sheet in found] == [(name, [(1, {0: name})]) for name in ("ta1", "ta3", "ta5")]


def test_opendocument_text_with_parts_inside() -> None:
    lines = "<text:p>أ<text:span>ب</text:span><text:s text:c='2'/>ج<text:tab/></text:p><text:p>د</text:p>"
    row = f"<table:table-row><table:table-cell>{lines}</table:table-cell></table:table-row>"
    body = f'<o xmlns:table="t" xmlns:text="x"><table:table table:name="s">{row}</table:table></o>'
    assert rows(ods.read(zipped({"content.xml": body}))) == [(1, {0: "أب  ج\t\nد"})]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_mark_between_cells_is_told_by_the_rows(mark: str) -> None:
    data = workbooks.csv(
        ["الاسم", "الجهة", "ملاحظة"], ["منى", "وزارة المياه، والري", "س 1,5"], ["هدى", "سطر\nآخر", ""], mark=mark
    )
    assert rows(delimited.read(data)) == [
        (1, {0: "الاسم", 1: "الجهة", 2: "ملاحظة"}),
        (2, {0: "منى", 1: "وزارة المياه، والري", 2: "س 1,5"}),
        (3, {0: "هدى", 1: "سطر\nآخر"}),
    ]


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8), min_size=3, max_size=3),
        min_size=2,
        max_size=6,
    )
)
def test_any_cells_come_back_from_a_workbook(table: list[list[str]]) -> None:
    wanted = [{n: text for n, text in enumerate(row) if text.strip()} for row in table]
    lines = ("".join(f'<c t="inlineStr"><is><t>{escape(_xml(text))}</t></is></c>' for text in row) for row in table)
    data = workbooks.workbook(f"<sheetData>{''.join(f'<row>{line}</row>' for line in lines)}</sheetData>")
    assert [cells for _, cells in rows(xlsx.read(data))] == [{n: _xml(t) for n, t in row.items()} for row in wanted if row]


def _xml(text: str) -> str:
    return "".join(c for c in text if c not in "\ufffe\uffff")


@pytest.mark.parametrize(("text", "words"), [("a,b\n" * 1500 + "\0,x\n", "1 NUL"), ('a,b\n"x,y\nz,w\n', "never closed")])
def test_what_no_table_should_hold_is_said(text: str, words: str) -> None:
    (sheet,) = delimited.read(text.encode())
    assert sheet.partial
    assert any(words in warning for warning in sheet.warnings)


SEEDS = [
    workbooks.xlsx(workbooks.MEETINGS, workbooks.MEETING),
    workbooks.ods(workbooks.MEETINGS, workbooks.MEETING),
    workbooks.csv(workbooks.MEETINGS),
]


@settings(max_examples=150)
@given(
    st.sampled_from([0, 1, 2]),
    st.lists(st.tuples(st.integers(0, 20_000), st.binary(max_size=4)), max_size=6),
    st.integers(0, 400),
)
def test_spoilt_bytes_are_read_or_refused(which: int, changes: list[tuple[int, bytes]], cut: int) -> None:
    data = bytearray(SEEDS[which])
    for at, raw in changes:
        data[at % len(data) : at % len(data) + len(raw)] = raw
    reader = (xlsx.read, ods.read, delimited.read)[which]
    with suppress(InputError):
        for sheet in reader(bytes(data[: len(data) - cut])):
            assert all(isinstance(row, Row) for row in sheet.rows)


LONG = "9" * 5_000


@pytest.mark.parametrize(
    "data",
    [
        workbooks.workbook(f'<sheetData><row r="{LONG}"><c><v>1</v></c></row></sheetData>'),
        workbooks.workbook(f'<sheetData><row><c t="s"><v>{LONG}</v></c></row></sheetData>', "<sst><si><t>a</t></si></sst>"),
    ],
)
def test_a_number_without_end_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        rows(xlsx.read(data))


def test_a_style_with_a_number_without_end_shows_no_day() -> None:
    styles = f'<s><numFmts><numFmt numFmtId="{LONG}"/></numFmts><cellXfs><xf numFmtId="{LONG}"/></cellXfs></s>'
    data = workbooks.workbook('<sheetData><row><c s="0"><v>5</v></c></row></sheetData>', styles=styles)
    assert rows(xlsx.read(data)) == [(1, {0: "5"})]


def test_blanks_without_end_in_a_cell_are_a_blank() -> None:
    sheet = f'<text:p>a<text:s text:c="{LONG}"/>b</text:p>'
    content = (
        '<o xmlns:table="t" xmlns:text="x"><table:table><table:table-row><table:table-cell>'
        f"{sheet}</table:table-cell></table:table-row></table:table></o>"
    )
    assert rows(ods.read(zipped({"content.xml": content}))) == [(1, {0: "a b"})]


@pytest.mark.parametrize("encoding", ["UTF-7", "rot13", "zlib_codec", "no such"])
def test_an_encoding_that_is_not_read_is_refused_in_words(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()
    for read in (lambda: list(events([xml])), lambda: tree([xml])):
        with pytest.raises(InputError, match="XML"):
            read()


_CELL = st.sampled_from(["سالم", "", " ", "\u00a0", "'=1", "'", "قال: «نعم»", "a,b", 'a "b"', " جهة "])


def _made(rows: Several) -> list[Row]:
    return [rows.row(at) for at in range(len(rows.numbers))]


@given(st.lists(st.lists(_CELL, max_size=3), min_size=1, max_size=5))
def test_rows_of_delimited_text_are_read_together_as_each_by_itself(rows: list[list[str]]) -> None:
    each = [found for number, row in enumerate(rows, 1) for found in _made(delimited.together([row], number))]
    assert _made(delimited.together(rows, 1)) == each
    assert all(isinstance(row, Row) and all(map(str.strip, row.cells.values())) for row in each)


@pytest.mark.parametrize("quoted", ["", '"two\r\nlines",'])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_as_many_rows_are_passed_over_as_would_be_taken(quoted: str, end: str) -> None:
    text = end.join(["a,b", "1,", "", f"{quoted}2,x", " ", "3,y", "4,z"])
    for passed in range(1, 9):
        one, other = (sheet.rows for _ in range(2) for sheet in delimited.read(text.encode()))
        assert isinstance(one, Rows)
        assert isinstance(other, Rows)
        assert one.skip(passed)
        other.take(passed)
        assert [(row.number, row.cells) for row in one] == [(row.number, row.cells) for row in other]
        assert not one.skip(5)


def test_rows_before_a_fault_are_read() -> None:
    (sheet,) = delimited.read(b"a,b\nc,d\n" + b"x" * (1 << 20) + b"y,z\n")
    rows = sheet.rows
    assert [next(rows).cells, next(rows).cells] == [{0: "a", 1: "b"}, {0: "c", 1: "d"}]
    with pytest.raises(InputError, match=r"Row 3: a cell goes on for more than 1,048,576 characters. .*never closed"):
        next(rows)


def test_a_row_wider_than_any_sheet_is_refused_before_its_headings_are_looked_at() -> None:
    (sheet,) = delimited.read(b"a,b\n" + b"x," * 16_384 + b"x\n")
    with pytest.raises(InputError, match=r"Row 2 has 16,385 cells, more than 16,384"):
        list(sheet.rows)
    (sheet,) = delimited.read(b"a,b\n" + b"x," * 16_383 + b"x\n")
    assert len(list(sheet.rows)[1].cells) == 16_384
