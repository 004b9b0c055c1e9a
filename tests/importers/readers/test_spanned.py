"""Cells that span rows say of each row what they hold, and diagrams are text; nobody here is real."""

from __future__ import annotations

import io
import zipfile

import pytest

from rawabit.graph.errors import InputError
from rawabit.graph.places import place_of
from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read
from rawabit.importers.readers.html_page import Page

from ..made import docx, odt, p, zipped

ROWS = [
    "الجهة\tالاسم\tالصفة",
    "وزارة المياه\tسالم الفرجاني\tمدير عام",
    "وزارة المياه\tمنى الهمامي\tمدير المشاريع",
    "جامعة الواحات\tهدى الزروق\tمدير المشاريع",
]


def word(*rows: str) -> bytes:
    return docx(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


MERGED = word(
    tc("الجهة") + tc("الاسم") + tc("الصفة"),
    tc("وزارة المياه", '<w:vMerge w:val="restart"/>') + tc("سالم الفرجاني") + tc("مدير عام"),
    tc("", "<w:vMerge/>") + tc("منى الهمامي") + tc("مدير المشاريع"),
    tc("جامعة الواحات") + tc("هدى الزروق") + tc("مدير المشاريع"),
)
BODY = cell("وزارة المياه", "table:number-rows-spanned='2'")
OPEN = odt(
    "<table:table>"
    f"<table:table-row>{cell('الجهة')}{cell('الاسم')}{cell('الصفة')}</table:table-row>"
    f"<table:table-row>{BODY}{cell('سالم الفرجاني')}{cell('مدير عام')}</table:table-row>"
    f"<table:table-row><table:covered-table-cell/>{cell('منى الهمامي')}{cell('مدير المشاريع')}</table:table-row>"
    f"<table:table-row>{cell('جامعة الواحات')}{cell('هدى الزروق')}{cell('مدير المشاريع')}</table:table-row></table:table>"
)
PAGE = (
    "<html><body><table><tr><th>الجهة<th>الاسم<th>الصفة<tr><td rowspan=2>وزارة المياه<td>سالم الفرجاني<td>مدير عام"
    "<tr><td>منى الهمامي<td>مدير المشاريع<tr><td>جامعة الواحات<td>هدى الزروق<td>مدير المشاريع</table></body></html>"
).encode()


@pytest.mark.parametrize(("data", "name"), [(MERGED, "a.docx"), (OPEN, "a.odt"), (PAGE, "a.html")])
def test_a_cell_that_spans_rows_stands_in_each(data: bytes, name: str) -> None:
    found = read(data, name)
    assert found.text.splitlines() == ROWS
    document = extract(found.text)
    labels = {e.id: e.label() for e in document.entities}
    bodies = [labels[r.target] for r in document.relations if r.type == "post_in"]
    assert sorted(bodies) == ["جامعة الواحات", "وزارة المياه", "وزارة المياه"]


def test_prose_that_spans_rows_stands_once_and_columns_are_counted() -> None:
    prose = "عقدت اللجنة اجتماعاً في مدينة سبها يوم الأربعاء الماضي وناقشت فيه ما تم إنجازه من أعمال الصيانة في السدود."
    long = word(tc(prose, '<w:vMerge w:val="restart"/>') + tc("1"), tc("", "<w:vMerge/>") + tc("2"))
    assert read(long, "a.docx").text.count("عقدت") == 1
    wide = "<html><body><table><tr><td colspan=2>أ<td rowspan=2>ب<tr><td>ج<td>د<tr><td rowspan=x>ه<td>و</table></body></html>"
    assert read(wide.encode(), "a.html").text.splitlines() == ["أ\t\tب", "ج\tد\tب", "ه\tو"]


def test_a_cell_that_spans_rows_and_columns_keeps_the_next_ones_in_place() -> None:
    page = "<html><body><table><tr><td rowspan=2 colspan=2>أ<td rowspan=2>ب<td>1<tr><td>2</table></body></html>"
    assert read(page.encode(), "a.html").text.splitlines() == ["أ\tب\t1", "أ\tب\t2"]


def test_an_empty_cell_keeps_the_next_ones_below_their_headings() -> None:
    rows = [["م", "المهمة", "المكلف", "الحالة"], ["", "خطة", "", "مفتوحة"], ["2", "لائحة", "", ""]]
    found = read(word(*("".join(map(tc, row)) for row in rows)), "a.docx")
    assert found.text.splitlines()[-3:] == ["م\tالمهمة\tالمكلف\tالحالة", "\tخطة\t\tمفتوحة", "2\tلائحة"]
    assert [place.label[-6:] for place in found.places[-4:]] == ["cell 2", "cell 4", "cell 1", "cell 2"]
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    assert found.text.endswith(read(f"<html><body><table>{page}</table></body></html>".encode(), "a.html").text + "\n")


def test_a_cell_that_was_repeated_too_often_still_takes_its_column() -> None:
    block = "<tr><td>0<td rowspan=1000>أ<td>1" + "<tr><td>ج<td>د" * 999
    found = read(f"<html><body><table>{block * 21}</table></body></html>".encode(), "a.html")
    assert found.text.splitlines()[-1] == "ج\t\tد"
    assert found.places[-1].label.endswith("cell 3")


def test_a_page_that_spans_everything_is_read_in_bounds() -> None:
    harm = "<html><body><table>" + ("<tr>" + "<td rowspan=1000 colspan=1000>x" * 10) * 100 + "<tr><td>x" * 900
    assert len(read(harm.encode(), "a.html").text) < 300_000


def test_what_stands_in_an_inner_table_spans_no_row_of_the_outer_one() -> None:
    merged = tc("خ", '<w:vMerge w:val="restart"/>')
    inner = f"<w:tbl><w:tr>{merged}</w:tr></w:tbl>"
    outer = word(f"<w:tc>{inner}{p('')}</w:tc>", tc("", "<w:vMerge/>") + tc("أ") + tc("ب"))
    assert read(outer, "a.docx").text.splitlines()[-1] == "\tأ\tب"


def test_a_diagram_is_read_shape_by_shape() -> None:
    drawn = '<w:p><w:r><w:drawing><w:relIds r:dm="diagramData"/></w:drawing></w:r></w:p>'
    with zipfile.ZipFile(io.BytesIO(docx(p("الهيكل") + drawn + drawn + p("تم"), diagramData=""))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    shapes = "".join(f"<d:pt><d:t><a:p><a:r><a:t>{t}</a:t></a:r></a:p></d:t></d:pt>" for t in ("وزير المياه", "", "إدارة السدود"))
    parts["word/diagramData.xml"] = f'<d:dataModel xmlns:d="d" xmlns:a="a">{shapes}</d:dataModel>'.encode()
    found = read(zipped(parts), "a.docx")
    assert found.text == "الهيكل\nوزير المياه\nإدارة السدود\nتم\n"
    assert found.places[1].label == "diagram 1"
    source = extract(found.text, places=found.places).source
    assert place_of(source, found.text.index("إدارة"), "ar") == "مخطط 1"


WIDE = cell("و", "table:number-rows-spanned='1000'") * 1100


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (("<table>" + "<tr>" + "<td rowspan=1000>و" * 1100 + "</table>" + "<div>" * 400_000).encode(), "a.html"),
        (("<iframe srcdoc='<table><tr>" + "<td rowspan=1000>و" * 600 + "</table>'></iframe>").encode() * 2, "a.html"),
        (odt(f"<table:table><table:table-row>{WIDE}</table:table-row></table:table>"), "a.odt"),
    ],
)
def test_cells_that_ask_for_very_many_rows_refuse_a_file(data: bytes, name: str) -> None:
    with pytest.raises(InputError, match="Its cells reach into 1,000,000 rows"):
        read(data, name)


def test_a_page_is_refused_where_its_cells_ask_for_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[str] = []
    opened = Page.handle_starttag

    def counting(self: Page, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        met.append(tag)
        opened(self, tag, attrs)

    monkeypatch.setattr(Page, "handle_starttag", counting)
    with pytest.raises(InputError, match="Its cells reach"):
        read(("<table><tr>" + "<td rowspan=1000>و" * 20_000).encode(), "a.html")
    assert len(met) < 1_100


def test_cells_to_the_end_of_long_tables_refuse_nothing() -> None:
    table = "<table><tr>" + "<td rowspan=999>وزارة المياه<td>سالم الفرجاني<td>مدير عام" + "<tr><td>منى<td>مدير" * 40 + "</table>"
    assert read((table * 60).encode(), "a.html").text.count("وزارة المياه") == 60 * 41
