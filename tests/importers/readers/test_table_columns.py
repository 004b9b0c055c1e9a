"""A cell stands below the heading that it stands below on the page, whatever cells before it span; nobody here is real."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read
from rawabit.importers.readers.table_columns import columns, in_columns

from ..forms.conftest import convert, missing
from ..made import docx, p
from ..notice.relations.test_task_tables import told

TWO_LINES = (
    "<tr><th rowspan=2>م<th rowspan=2>المهمة<th colspan=2>المكلف<th rowspan=2>الموعد النهائي<th rowspan=2>الحالة"
    "<tr><th>الاسم<th>الجهة"
    "<tr><td>1<td>إعداد خطة الصيانة<td>خالد الورفلي<td>إدارة السدود<td>2024-12-31<td rowspan=2>مفتوحة"
    "<tr><td>2<td>تحديث قاعدة البيانات<td colspan=2>مكتب التعاون الدولي<td>2025-01-15"
    "<tr><td colspan=6>ثانياً: مهام أخرى"
    "<tr><td>3<td>مخاطبة المنظمة<td><td>وزارة المياه<td><td>ملغاة"
)
TWO_LINES_READ = [
    "م\tالمهمة\tالمكلف\t\tالموعد النهائي\tالحالة",
    "م\tالمهمة\tالاسم\tالجهة\tالموعد النهائي\tالحالة",
    "1\tإعداد خطة الصيانة\tخالد الورفلي\tإدارة السدود\t2024-12-31\tمفتوحة",
    "2\tتحديث قاعدة البيانات\tمكتب التعاون الدولي\t\t2025-01-15\tمفتوحة",
    "ثانياً: مهام أخرى",
    "3\tمخاطبة المنظمة\t\tوزارة المياه\t\tملغاة",
]
TWO_LINES_TOLD = {
    ("إعداد خطة الصيانة", "2024-12-31", "open", "خالد الورفلي"),
    ("تحديث قاعدة البيانات", "2025-01-15", "open", "مكتب التعاون الدولي"),
    ("مخاطبة المنظمة", None, "cancelled", "وزارة المياه"),
}
AT_ENDS = (
    "<tr><th colspan=2>المهمة<th>الموعد النهائي<th>الحالة<th colspan=2>المكلف"
    "<tr><td>أ<td>إعداد خطة الصيانة<td>2024-12-31<td>مفتوحة<td>خالد الورفلي<td>إدارة السدود"
    "<tr><td colspan=2>تحديث قاعدة البيانات<td>2025-01-15<td>منجزة<td colspan=2>مكتب التعاون الدولي"
)
AT_ENDS_READ = [
    "المهمة\t\tالموعد النهائي\tالحالة\tالمكلف",
    "أ\tإعداد خطة الصيانة\t2024-12-31\tمفتوحة\tخالد الورفلي\tإدارة السدود",
    "تحديث قاعدة البيانات\t\t2025-01-15\tمنجزة\tمكتب التعاون الدولي",
]
AT_ENDS_TOLD = {
    ("إعداد خطة الصيانة", "2024-12-31", "open", "خالد الورفلي"),
    ("تحديث قاعدة البيانات", "2025-01-15", "done", "مكتب التعاون الدولي"),
}
TABLES = [(TWO_LINES, TWO_LINES_READ, TWO_LINES_TOLD), (AT_ENDS, AT_ENDS_READ, AT_ENDS_TOLD)]


def page(rows: str) -> str:
    return f'<!doctype html><html dir="rtl"><meta charset="utf-8"><body><table border="1">{rows}</table></body></html>'


def tasks(text: str) -> set[tuple[object, ...]]:
    return {(task, day, state, whose) for task, day, _, state, whose, *_ in told(extract(text))}


@pytest.mark.parametrize(("rows", "lines", "found"), TABLES)
def test_cells_of_a_web_page(rows: str, lines: list[str], found: set[tuple[object, ...]]) -> None:
    text = read(page(rows).encode(), "a.html").text
    assert text.splitlines() == lines
    assert tasks(text) == found


@pytest.fixture(scope="module")
def rewritten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each of the tables as LibreOffice writes it: the first is 0.odt and 0.docx."""
    if shutil.which("soffice") is None:
        missing("no LibreOffice: `make office` brings it")
    folder = tmp_path_factory.mktemp("rewritten")
    for number, (rows, _, _) in enumerate(TABLES):
        (folder / f"{number}.html").write_text(page(rows), encoding="utf-8")
    for form, before in (("odt:writer8", "html"), ("docx:MS Word 2007 XML", "odt")):
        convert(folder, form, *sorted(map(str, folder.glob(f"*.{before}"))))
    return folder


@pytest.mark.office
@pytest.mark.parametrize("form", ["odt", "docx"])
@pytest.mark.parametrize("number", range(len(TABLES)))
def test_cells_of_what_an_office_program_makes_of_it(rewritten: Path, number: int, form: str) -> None:
    _, lines, found = TABLES[number]
    text = read((rewritten / f"{number}.{form}").read_bytes(), f"a.{form}").text
    assert text.splitlines() == lines
    assert tasks(text) == found


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def span(count: int) -> str:
    return f'<w:gridSpan w:val="{count}"/>'


def word(grid: tuple[int, ...], *rows: str) -> list[str]:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    table = f"<w:tbl><w:tblGrid>{columns}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    return read(docx(table), "a.docx").text.splitlines()


def test_edges_drawn_by_hand_a_little_beside_one_another_are_one() -> None:
    heads, row = tc("المهمة", span(2)) + tc("المكلف"), tc("خطة") + tc("خالد", span(2))
    assert word((2000, 40, 1960), heads, row) == ["المهمة\tالمكلف", "خطة\tخالد"]
    assert word((2000, 900, 1960), heads, row) == ["المهمة\t\tالمكلف", "خطة\tخالد"]


def test_a_narrow_column_with_cells_of_its_own_is_one() -> None:
    rows = (tc("م") + tc("المهمة") + tc("الحالة"), tc("1") + tc("", span(2)), tc("2", span(2)) + tc("تمت"))
    assert word((170, 2000, 900), *rows)[0] == "م\tالمهمة\tالحالة"
    assert word((170, 2000, 900), *rows)[2] == "2\t\tتمت"


def test_a_row_that_begins_further_in_and_a_column_nothing_begins_in() -> None:
    before = '<w:trPr><w:gridBefore w:val="{}"/></w:trPr>'
    heads = tc("المهمة", span(2)) + tc("المكلف") + tc("الحالة")
    rows = before.format(2) + tc("خالد") + tc("تمت"), before.format(0) + tc("خطة", span(2)) + tc("منى") + tc("تمت")
    assert word((), heads, *rows) == ["المهمة\tالمكلف\tالحالة", "\tخالد\tتمت", "خطة\tمنى\tتمت"]


def test_a_page_with_very_many_columns_is_read_in_bounds() -> None:
    wide = "<tr>" + "<td colspan=1000>" * 500 + "<td>أ<td>ب"
    text = read(f"<html><body><table>{wide}{wide * 100}</table></body></html>".encode(), "a.html").text
    assert set(text.splitlines()) == {"\t" * 500 + "أ\tب"}
    far = read(f"<html><body><table>{'<tr>' + '<td>x' * 5000}{'<tr><td colspan=999>أ<td>ب' * 100}".encode(), "a.html").text
    assert max(len(line) for line in far.splitlines()[1:]) < 210


@given(st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=6), min_size=1, max_size=6))
def test_cells_that_begin_together_stand_in_one_column_and_none_is_lost(rows: list[list[int]]) -> None:
    placed = [{sum(row[:n]): [f"{n}"] for n in range(len(row))} for row in rows]
    begins = columns((start, start + 1) for row in placed for start in row)
    for row in placed:
        found = in_columns(row, begins)
        assert [texts for texts in found if texts] == list(row.values())
        assert {begins[at] for at, texts in enumerate(found) if texts} == set(row)


def test_the_place_of_a_cell_is_its_column() -> None:
    labels = [place.label for place in read(page(AT_ENDS).encode(), "a.html").places]
    assert [re.sub(".*, ", "", label) for label in labels[-3:]] == ["cell 3", "cell 4", "cell 5"]
