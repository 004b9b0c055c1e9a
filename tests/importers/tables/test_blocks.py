"""Rows that are read by columns say what each says when it is read by itself, and what is wrong in them is named alike."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Document
from rawabit.importers.cells.headings import Heading, Wanted, recognized
from rawabit.importers.records.assembly import Assembly
from rawabit.importers.tables.files.several import MadeRows
from rawabit.importers.tables.files.sheets import Row
from rawabit.importers.tables.relations.relations import Relations
from rawabit.importers.tables.rows.blocks import Block
from rawabit.importers.tables.rows.lines import Line

TITLES = (
    *("من", "نوع المصدر", "العلاقة", "إلى", "نوع الهدف", "المرحلة", "البداية", "النهاية", "القائل", "درجة الثقة"),
    *("الرقم", "source_id", "الملاحظات", "unnamed"),
)
_NAMES = ("أحمد سالم الراوندي", "منى الكافوري", "وزارة الصحة التونسية", "وزارة المياه", "وزير المياه السابق", "ليبيا", "UNESCO")
_ODD = ("", " ", "-", "لا يوجد", "organization-49ca8d6f7c6ef14a", "وزارة المياه؛ وزارة الصحة", "أ | ب\nج", "\u200b", "'=1")
_ENDS = st.sampled_from((*_NAMES, *_NAMES, *_ODD))
_KINDS = st.sampled_from(("شخص", "جهة", "منصب", "مكان", "طائر", ""))
_TYPES = st.sampled_from(("يتعاون مع", "عضو في", "التقى", "holds", "يقع في", "part_of", "يحب", ""))
_DATES = st.sampled_from(("2024-01-05", "5/1/2024", "2019", "غدا", "", "-"))
_CELLS = (
    *(_ENDS, _KINDS, _TYPES, _ENDS, _KINDS, st.sampled_from(("قائم", "مخطط", "؟", "")), _DATES, _DATES, _ENDS),
    st.sampled_from(("0.5", "70%", "كثير", "")),
    st.sampled_from(("", "source-49ca8d6f7c6ef14a/3", "7")),
    st.sampled_from(("", "", "person-49ca8d6f7c6ef14a")),
    *(st.text(max_size=5), st.sampled_from(("", "source", "target attributed_to"))),
)
_PLAIN = ("منى الكافوري", "شخص", "عضو في", "وزارة المياه", "جهة", "قائم", "2024-01-05", *[""] * 7)
_ROWS = st.lists(st.one_of(st.just(_PLAIN), st.tuples(*_CELLS), st.tuples(*_CELLS, st.sampled_from(("", "زائد")))), max_size=12)


def _heading(titles: Sequence[str] = TITLES) -> Heading:
    found = recognized(dict(enumerate(titles)), Wanted("relations"))
    assert found
    return found


def _rows(cells: Sequence[Sequence[str]]) -> list[Row]:
    return [Row(number, {at: text for at, text in enumerate(row) if text}) for number, row in enumerate(cells, 2)]


def _each(rows: Sequence[Row], heading: Heading) -> tuple[Document, list[str]]:
    into, faults = Assembly("table"), list[str]()
    for line in (Line.of("ورقة", row, heading) for row in rows):
        if line.faults or not Relations("").take(line, into, cells=False):
            faults += line.faults
    return into.document(title="", origin="", sha256=""), faults


def _together(rows: Sequence[Row], heading: Heading) -> tuple[Document, list[str]]:
    into = Assembly("table")
    faults = [fault for line in Relations("").take_all(Block("ورقة", MadeRows(rows), heading), into) for fault in line.faults]
    return into.document(title="", origin="", sha256=""), faults


@given(_ROWS)
def test_rows_say_together_what_each_says(cells: list[tuple[str, ...]]) -> None:
    rows = _rows(cells)
    assert _together(rows, _heading()) == _each(rows, _heading())


def test_a_row_stands_where_its_quote_does() -> None:
    document, faults = _together(_rows([_PLAIN, ("", *_PLAIN[1:]), _PLAIN]), _heading())
    assert faults == ["sheet ورقة, row 3: the source is empty, expected a name"]
    (relation,) = document.relations
    rows = [evidence.quote.splitlines()[0] for evidence in relation.evidence]
    assert rows == ["من: منى الكافوري"] * 2
    assert [place.label for place in document.source.places] == ["sheet ورقة, row 2", "sheet ورقة, row 4"]


def test_of_two_columns_of_one_field_the_first_that_is_filled_counts() -> None:
    heading = _heading(("من", "العلاقة", "إلى", "المرحلة", "المرحلة"))
    rows = _rows([("أ ب", "التقى", "ج د", "", "مخطط"), ("أ ب", "التقى", "ج د", "قائم", "مخطط")])
    found = _together(rows, heading)
    assert found == _each(rows, heading)
    assert {relation.modality.value for relation in found[0].relations} == {"planned", "actual"}
