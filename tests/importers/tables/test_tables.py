"""Rows of tables become documents, each relation with the cell that says so; everybody here is fictional."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import Workbook

from rawabit.exporters.csv_tables import TABLES
from rawabit.graph.errors import InputError, PassedOver
from rawabit.graph.model import Review
from rawabit.graph.places import place_of
from rawabit.importers.cells.listing import items
from rawabit.importers.notice.extract import extract
from rawabit.importers.tables.rows import parts

from .reads import EXPECTED, read, said, unusable
from .workbooks import MEETING, MEETINGS, csv, ods, xlsx


@pytest.mark.parametrize(("make", "name"), [(csv, "t.csv"), (xlsx, "t.xlsx"), (ods, "t.ods")])
def test_a_meeting_is_the_same_from_every_form(make: Any, name: str) -> None:
    (made,) = read(make(MEETINGS, MEETING), name)
    document = made.document
    assert said(document) == EXPECTED
    assert (made.warnings, made.partial) == ((), False)
    task = next(e for e in document.entities if e.kind == "task")
    assert (task.status, task.end, task.date_words) == ("open", "2024-12-31", "2024-12-31")
    event = next(e for e in document.entities if e.kind == "event")
    assert (event.start, event.classification, event.named) == ("2024-11-07", "meeting", True)
    waiting = {r.type for r in document.relations if r.review is Review.PROPOSED}
    assert waiting == {"post_in"}  # the ministry that only the title implies


def test_evidence_is_the_cell_and_says_where_it_is() -> None:
    (made,) = read(xlsx(["سجل الاجتماعات"], MEETINGS, MEETING), "t.xlsx")
    relation = next(r for r in made.document.relations if r.type == "chaired")
    (evidence,) = relation.evidence
    assert (evidence.quote, evidence.method) == ("سالم الفرجاني", "table")
    assert place_of(made.document.source, evidence.start) == "sheet ورقة, row 3, column D (الرئيس)"


def test_a_name_in_a_cell_is_the_name_in_a_notice() -> None:
    notice = extract("ترأس وزير المياه السيد سالم الفرجاني اجتماعاً حضره مدير إدارة السدود السيد خالد الورفلي.")
    (made,) = read(csv(MEETINGS, MEETING))
    # A notice gives its directorates the ministry that it speaks of (docs/adr/0018), a row of a table does not: these go by name.
    unit = {e.id for e in notice.entities if e.classification == "directorate"}
    units = {e.id for e in notice.entities if e.id in unit or e.qualifier in unit}
    named = {e.id for e in notice.entities if e.named and e.kind != "event"}
    assert len(named) >= 5
    assert named - units - {e.id for e in made.document.entities} == set()
    assert {e.label() for e in notice.entities if e.id in units} <= {e.label() for e in made.document.entities}


def test_bad_cells_are_named_and_good_rows_go_in() -> None:
    bad = ["32 نوفمبر 2024", *MEETING[1:9], "ربما"]
    country = [*MEETING[:4], "ليبيا", *MEETING[5:]]
    (made,) = read(csv(MEETINGS, bad, MEETING, country, [*MEETING, "زائد"]))
    assert made.partial
    assert said(made.document) == EXPECTED
    assert [warning.partition(", expected")[0] for warning in made.warnings] == [
        "row 2, column A (التاريخ): read '32 نوفمبر 2024'",
        "row 2, column J (الحالة): read 'ربما'",
        "row 4, column E (الحضور): read 'ليبيا'",
        "row 5, column K: read 'زائد'",
        "of 4 rows 1 was taken and 3 were left out",
    ]


@pytest.mark.parametrize(
    ("decision", "due"), [("", "31/02/2025"), ("إعداد خطة", "31/02/2025"), ("إعداد خطة", "2025-03-01\n31/02/2025")]
)
def test_an_impossible_due_date_is_named_once_whether_or_not_anything_is_due(decision: str, due: str) -> None:
    row = ["2025-01-05", "اجتماع الصيانة", "سالم الفرجاني", decision, due]
    good = ["2025-01-06", "اجتماع التدريب", "سالم الفرجاني", "", ""]
    (made,) = read(xlsx(["التاريخ", "العنوان", "الرئيس", "القرارات", "الموعد النهائي"], row, good), "t.xlsx")
    assert [warning.partition(", expected")[0] for warning in unusable(made)] == [
        f"sheet ورقة, row 2, column E (الموعد النهائي): read {due!r}"
    ]
    assert made.partial


def test_rows_are_counted_table_by_table_where_some_are_left_out() -> None:
    book = Workbook()
    head, good = ["no", "name", "kind"], ["Dams Centre", "organization"]
    for title, rows in (
        ("one", [["1", *good], ["2", *good], ["3", "Rana Qudah", "thingamajig"], ["4", "Rana Qudah", "person"]]),
        ("two", [["1", *good], ["2", *good]]),
        ("three", [["1", "Rana Qudah", "thingamajig"]]),
    ):
        sheet = book.create_sheet(title)
        for row in [head, *rows]:
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(out := io.BytesIO())
    found = [warning for made in read(out.getvalue(), "t.xlsx") for warning in made.warnings if "taken" in warning]
    assert found == [
        "sheet one: of 4 rows 3 were taken and 1 was left out; 1 is equal to another row",
        "sheet three: of 1 row 0 were taken and 1 was left out",
    ]
    with pytest.raises(InputError) as refused:
        read(out.getvalue(), "t.xlsx", strict=True)
    assert "taken" not in str(refused.value)


def test_strict_takes_all_or_nothing() -> None:
    with pytest.raises(InputError, match="row 2, column A"):
        read(csv(MEETINGS, ["32 نوفمبر 2024", *MEETING[1:]], MEETING), strict=True)
    assert len(read(csv(MEETINGS, MEETING), strict=True)) == 1


def test_headings_are_mapped_and_saved_mappings_hold() -> None:
    table = csv(["يوم اللقاء السعيد", "مين حضر", "حاجة تانية"], ["2024-11-07", "سالم الفرجاني", "س"])
    with pytest.raises(InputError, match=r"No sheet has headings.*rawabit template"):
        read(table)
    (made,) = read(table, columns={"يوم اللقاء السعيد": "date", "مين حضر": "attendees"})
    assert {b for _, b, _ in said(made.document)} == {"attended"}
    assert "حاجة تانية" in made.warnings[0]
    assert "حاجة تانية: س" in made.document.source.text


@pytest.mark.parametrize("total", ["الإجمالي", "المجموع: 6", "Total"])
def test_a_row_of_totals_is_passed_over_and_named(total: str) -> None:
    (made,) = read(xlsx(["الاسم", "النوع"], ["علي حسن", "شخص"], [total, 1]), "t.xlsx")
    assert [e.label() for e in made.document.entities] == ["علي حسن"]
    assert made.warnings == (f"sheet ورقة, row 3: passed over, for it begins with {total!r}: a total",)
    assert not made.partial


@pytest.mark.parametrize("table", ["evidence", "sources"])
def test_tables_of_an_export_that_only_tell_of_others_are_passed_over(table: str) -> None:
    with pytest.raises(PassedOver):
        read(csv(TABLES[table], ["1"] * len(TABLES[table])))


def test_a_long_table_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 40)
    rows = [[f"مركز {n}", "يتعاون مع", f"مركز {n + 1}"] for n in range(100)]
    made = read(csv(["من", "العلاقة", "إلى"], *rows))
    assert [(one.part, len(one.document.relations)) for one in made] == [
        ("rows 2–41", 40),
        ("rows 42–81", 40),
        ("rows 82–101", 20),
    ]


def test_parts_are_of_as_many_rows_whether_or_not_they_tell_something() -> None:
    rows = [[f"مركز {n}", "يتعاون مع", f"مركز {n + 1}"] for n in range(parts.PART + 1)]
    rows[1500:1500] = [["المجموع", "", "900"], ["", "", ""]]
    made = read(csv(["من", "العلاقة", "إلى"], *rows))
    assert [(one.part, len(one.document.relations)) for one in made] == [
        (f"rows 2–{parts.PART + 1}", parts.PART - 2),
        (f"rows {parts.PART + 2}–{parts.PART + 4}", 3),
    ]
    assert [warning for one in made for warning in one.warnings] == [
        "row 1502: passed over, for it begins with 'المجموع': a total"
    ]
    assert made[0].document.source.places[1500].label == "row 1504"


def test_what_stands_beside_all_headings_makes_another_row() -> None:
    rows = [["منى الكافوري", "عضو في", "وزارة المياه", *more] for more in ([], ["أ"], ["ب"], ["أ"], [])]
    (made,) = read(csv(["من", "العلاقة", "إلى"], *rows))
    assert made.warnings[-1] == "of 5 rows 2 were taken and 3 were left out; 2 are equal to another row"


def test_the_example_of_a_template_is_passed_over() -> None:
    made = read(csv(["م", *MEETINGS], ["مثال", *MEETING], ["1", *MEETING]))
    assert len([e for e in made[0].document.entities if e.kind == "event"]) == 1
    with pytest.raises(PassedOver, match="no row below its headings"):
        read(csv(["م", *MEETINGS], ["مثال", *MEETING]))


def test_what_only_looks_like_a_formula_is_text() -> None:
    (made,) = read(csv(["name", "note"], ["=cmd|' /C calc'!A0", "x"], ["+218 91", "-طرابلس"]))
    assert {e.label() for e in made.document.entities} == {"=cmd|' /C calc'!A0", "+218 91"}


def test_a_sheet_of_meetings_with_french_headings() -> None:
    head = ["Date", "Lieu", "Objet", "Président de séance", "Participants", "Décisions", "Responsable", "Échéance", "État"]
    row = [*MEETING[:2], "صيانة السدود", "سالم الفرجاني", "منى الهمامي", MEETING[6], "إدارة السدود", "2024-12-31", "En cours"]
    (made,) = read(csv(head, row))
    assert made.warnings == ()
    assert {r.type for r in made.document.relations} == {
        *("chaired", "attended", "located_in", "about", "directed", "assigned_to"),
    }
    (task,) = [e for e in made.document.entities if e.kind == "task"]
    assert (task.end, task.status) == ("2024-12-31", "open")


def test_a_cell_of_thousands_of_words_is_one_name() -> None:
    cell = "علي " + "و".join(["محمد "] * 10_000)  # minutes, where it is looked at as a whole from each و in it
    assert len(items(cell, "person")) < 10


def test_what_is_said_of_a_sheet_is_said_with_it() -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in (
        ("الجهات", [["الاسم", "النوع", "المنصب"], ["صندوق السدود", "جهة", "مدير"], ["", "جهة", ""]]),
        ("المدفوعات", [["المانح", "المستفيد", "المبلغ"], ["صندوق السدود", "وزارة المياه", "5 دولار"]]),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    first, second = read(file.getvalue(), "t.xlsx")
    assert [said.partition(" ")[2].partition(":")[0].partition(",")[0] for said in first.warnings] == ["الجهات"] * 3
    assert second.warnings == ()
