"""Currencies that only the number format of a cell shows are told with its sum; formulas without a result are named."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from rawabit.graph.amounts import amount
from rawabit.graph.errors import InputError
from rawabit.graph.model import Relation
from rawabit.importers.records.made import Made
from rawabit.importers.tables.files.coins import coin_of, with_coin

from ..made import zipped
from .reads import read, said
from .workbooks import MEETING, MEETINGS, workbook, xlsx

HEAD = ["الجهة الدافعة", "الجهة المستفيدة", "المبلغ", "تاريخ الدفع", "الحالة"]
ROW = ["وزارة المياه", "منظمة المياه العربية", 1500, date(2026, 1, 25), "مدفوع"]
SPACES = 'xmlns:table="t" xmlns:text="x" xmlns:office="o" xmlns:style="s" xmlns:number="n"'


@pytest.mark.parametrize(
    ("code", "coin"),
    [
        ('#,##0.00 "د.ل"', "د.ل"),
        ("[$€-407] #,##0", "€"),
        ("[$LYD] #,##0.00", "LYD"),
        ("#,##0.00\\ [$د.ل.\u200f-1001]", "د.ل"),
        ('_-"$"* #,##0.00_-;-"$"* #,##0.00_-;_-"$"* "-"??_-;_-@_-', "$"),
        ("_([$$-409]* #,##0.00_);_([$$-409]* \\(#,##0.00\\);_(@_)", "$"),
        ("#,##0\\ \\L\\Y\\D", "LYD"),
        ('"مبلغ" #,##0 "دينار ليبي"', "دينار ليبي"),
        ('[<1000]0 "د.ل";#,##0, "ألف د.ل"', "د.ل"),
        ('#,##0 "ألف دينار"', "ألف دينار"),
        ('#,##0 "د.ل";-#,##0 "$"', None),
        ('0 "كم"', None),
        ("#,##0.00", None),
        ("[$-1010401]#,##0", None),
        ("[Red]0%", None),
    ],
)
def test_the_currency_of_a_format(code: str, coin: str | None) -> None:
    assert coin_of(code) == coin


@given(st.text(st.sampled_from('#0,.;"[$€]-\\_* دلkm'), max_size=40))
def test_any_format_shows_a_currency_of_a_sum_or_none(code: str) -> None:
    coin = coin_of(code)
    assert coin is None or with_coin("1", coin) != "1"


def workbook_of(code: str, head: list[str], row: list[object]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet
    sheet.append(head)
    sheet.append(row)
    sheet["C2"].number_format = code
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def payment(data: bytes, name: str = "t.xlsx") -> tuple[Made, Relation]:
    (made,) = read(data, name)
    (relation,) = [r for r in made.document.relations if r.type == "pays"]
    return made, relation


def test_a_sum_has_the_currency_of_its_format() -> None:
    made, relation = payment(workbook_of('#,##0.00 "د.ل"', HEAD, ROW))
    assert (amount(relation), relation.review, made.warnings) == ("1500 د.ل", "accepted", ())


@pytest.mark.parametrize(
    ("code", "heading", "currency", "sum_", "review"),
    [
        ("[$$-409]#,##0", "Amount (USD)", "", "1500 USD", "accepted"),
        ("[$$-409]#,##0", "المبلغ", "دولار", "1500 دولار", "accepted"),
        ("[$$-409]#,##0", "المبلغ", "دينار ليبي", "1500 دينار ليبي", "proposed"),
        ("[$$-409]#,##0", "المبلغ (دينار)", "", "1500 دينار", "proposed"),
        ('#,##0 "د.ل"', "المبلغ (دينار)", "", "1500 دينار", "accepted"),
        ('#,##0 "د.ل"', "المبلغ (بالألف)", "", "1500 د.ل", "proposed"),
        ('#,##0 "د.ل"', "المبلغ (بالألف)", "دينار ليبي", "1500 ألف دينار ليبي", "accepted"),
    ],
)
def test_a_format_that_shows_another_currency_than_is_named_waits(
    code: str, heading: str, currency: str, sum_: str, review: str
) -> None:
    data = workbook_of(code, [*HEAD[:2], heading, *HEAD[3:], "العملة"], [*ROW, currency or None])
    _, relation = payment(data)
    assert (amount(relation), relation.review) == (sum_, review)


def test_a_sum_of_less_than_nothing_waits_and_a_number_of_a_row_has_no_currency() -> None:
    assert payment(workbook_of('#,##0 "د.ل"', HEAD, [*ROW[:2], -1500, *ROW[3:]]))[1].review == "proposed"
    (made,) = read(workbook_of("[$$-409]#,##0", ["القرارات", "المكلف", "م"], ["إعداد الخطة", "إدارة السدود", 1]), "t.xlsx")
    assert "م: 1\n" in made.document.source.text


def test_a_currency_stands_in_cells_that_are_only_text() -> None:
    head = ["من", "نوع العلاقة", "القيمة", "إلى"]
    (made,) = read(workbook_of('#,##0 "د.ل"', head, [ROW[0], "pays", 1500, ROW[1]]), "t.xlsx", kind="relations")
    assert [amount(r) for r in made.document.relations] == ["1500 د.ل"]


DEFAULT = 'table:default-cell-style-name="{}"'


def spreadsheet(cell: str, column: str = "", row: str = "") -> bytes:
    """An OpenDocument spreadsheet of one payment with this cell as its sum."""
    formats = (
        '<number:number-style style:name="N1"><number:number/><number:text> د.ل</number:text></number:number-style>'
        '<number:currency-style style:name="N2"><number:currency-symbol>$</number:currency-symbol><number:number/>'
        "</number:currency-style>"
    )
    cells = (
        "".join(f'<style:style style:name="ce{n}" style:family="table-cell" style:data-style-name="N{n}"/>' for n in (1, 2))
        + '<style:style style:name="ce3" style:family="table-cell" style:parent-style-name="ce1"/>'
    )
    texts = [f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in (*ROW[:2], "2026-01-25", ROW[4])]
    heads = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in HEAD)
    lines = f"<table:table-row>{heads}</table:table-row><table:table-row {row}>{''.join((*texts[:2], cell, *texts[2:]))}"
    columns = f'<table:table-column table:number-columns-repeated="2"/><table:table-column {column}/>'
    table = f'<table:table table:name="s">{columns}{lines}</table:table-row></table:table>'
    content = f"<o {SPACES}><styles>{formats}{cells}</styles><body>{table}</body></o>"
    return zipped({"content.xml": content})


def number(more: str, kind: str = "float") -> str:
    shown = "<text:p>1.500,00</text:p>"
    return f'<table:table-cell office:value-type="{kind}" office:value="1500" {more}>{shown}</table:table-cell>'


@pytest.mark.parametrize(
    ("data", "sum_"),
    [
        (spreadsheet(number('table:style-name="ce1"')), "1500 د.ل"),
        (spreadsheet(number('table:style-name="ce3"')), "1500 د.ل"),
        (spreadsheet(number('table:style-name="ce2"', "currency")), "$1500"),
        (spreadsheet(number('table:style-name="ce2" office:currency="CAD"', "currency")), "1500 CAD"),
        (spreadsheet(number(""), column=DEFAULT.format("ce1")), "1500 د.ل"),
        (spreadsheet(number(""), column=DEFAULT.format("ce1"), row=DEFAULT.format("ce2")), "$1500"),
        (spreadsheet(number("")), None),
    ],
)
def test_opendocument_shows_a_currency_by_the_cell_or_its_style(data: bytes, sum_: str | None) -> None:
    assert amount(payment(data, "t.ods")[1]) == sum_


KINDS = {
    "meetings": (MEETINGS, MEETING, 1),
    "entities": (["الاسم", "الجهة"], ["منى الهمامي", "إدارة السدود"], 1),
    "relations": (["من", "نوع العلاقة", "إلى"], ["منى الهمامي", "holds", "مدير إدارة السدود"], 2),
    "payments": (HEAD, [str(cell) for cell in ROW], 2),
    "tasks": (["القرارات", "المكلف"], ["إعداد الخطة", "إدارة السدود"], 1),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_formula_without_its_result_is_a_bad_cell(kind: str) -> None:
    head, row, at = KINDS[kind]
    lost = [*row[:at], "=A1&B1", *row[at + 1 :]]
    (made,) = read(xlsx(head, row, lost), "t.xlsx")
    (alone,) = read(xlsx(head, row), "t.xlsx")
    assert said(made.document) == said(alone.document)
    assert made.partial
    assert any(f"row 3, column {chr(65 + at)} ({head[at]}): read '', expected what its formula gives" in w for w in made.warnings)
    with pytest.raises(InputError, match=r"None of 1 row can be used: .* see what the cell shows, and save it"):
        read(xlsx(head, lost), "t.xlsx")


def test_a_formula_without_its_result_that_is_only_text_is_named() -> None:
    (made,) = read(xlsx(["م", "القرارات", "المكلف", "كلفة"], ["=ROW()", "إعداد الخطة", "إدارة السدود", "=1+1"]), "t.xlsx")
    assert said(made.document) == {("إعداد الخطة", "assigned_to", "إدارة السدود")}
    assert not made.partial
    assert [w.partition(":")[0] for w in made.warnings[-2:]] == [f"sheet ورقة, row 2, column {c}" for c in "AD"]


def cell_of(text: str) -> str:
    return cell("str", f"<v>{text}</v>")


def cell(kind: str, inside: str) -> str:
    return f'<c t="{kind}">{inside}</c>' if kind else f"<c>{inside}</c>"


@pytest.mark.parametrize(
    ("given", "read_as"),
    [
        (cell("e", "<f>A9</f><v>#REF!</v>"), "#REF!"),
        (cell("e", "<v>#N/A</v>"), "#N/A"),
        (cell("", "<f>A9</f>"), ""),
        (cell("str", "<f>A9</f><v></v>"), None),
    ],
)
def test_an_error_is_no_value_and_an_empty_result_is_one(given: str, read_as: str | None) -> None:
    lines = [map(cell_of, ("الاسم", "الجهة")), (cell_of("منى الهمامي"), given), map(cell_of, ("منى الهمامي", "إدارة السدود"))]
    rows = "".join(f"<row>{''.join(line)}</row>" for line in lines)
    (made,) = read(workbook(f"<sheetData>{rows}</sheetData>"), "t.xlsx")
    bad = [w for w in made.warnings if "expected what its formula gives" in w]
    assert [f"read {read_as!r}, " in w for w in bad] == ([] if read_as is None else [True])


def test_a_nought_that_a_program_wrote_for_a_result_is_none() -> None:
    sheet = "".join(map(cell_of, HEAD))
    row = "".join(cell_of(str(text)) for text in ROW[:2])
    data = f"<sheetData><row>{sheet}</row><row>{row}<c><f>1+1</f><v>0</v></c></row></sheetData>"
    names = '<sheets><sheet name="s" r:id="r1"/></sheets><calcPr fullCalcOnLoad="1"/>'
    links = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
    members = {"xl/workbook.xml": f'<workbook xmlns:r="r">{names}</workbook>', "xl/_rels/workbook.xml.rels": links}
    with pytest.raises(InputError, match="expected what its formula gives"):
        read(zipped(members | {"xl/worksheets/sheet1.xml": f"<worksheet>{data}</worksheet>"}), "t.xlsx")
