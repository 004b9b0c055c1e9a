"""Lists of tasks that name no meeting; everybody here is fictional."""

from __future__ import annotations

from typing import Any

import pytest

from rawabit.graph.model import Review
from rawabit.graph.places import place_of
from rawabit.importers.records.made import Made

from .reads import read, said, unusable
from .workbooks import csv, ods, xlsx

ARABIC = [
    ["المهمة", "المكلف", "الموعد النهائي", "الحالة"],
    ["إعداد خطة الصيانة", "إدارة السدود", "2024-12-31", "مفتوحة"],
    ["تحديث البيانات", "خالد الورفلي", "2025-01-15", "منجزة"],
]
ENGLISH = [
    ["Task", "Assigned to", "Due date", "Status"],
    ["Prepare the plan", "Dams Directorate", "31 December 2024", "open"],
    ["Update the data", "Khaled Werfalli", "2025-01-15", "done"],
]


@pytest.mark.parametrize(("make", "name"), [(csv, "t.csv"), (xlsx, "t.xlsx"), (ods, "t.ods")])
@pytest.mark.parametrize("rows", [ARABIC, ENGLISH])
@pytest.mark.parametrize("given", [{}, {"kind": "meetings"}])
def test_tasks_have_owners_days_and_states(make: Any, name: str, rows: list[list[str]], given: dict[str, str]) -> None:
    (made,) = read(make(["قائمة المتابعة"], *rows), name, **given)
    (_, first, second) = rows
    assert said(made.document) == {(row[0], "assigned_to", row[1]) for row in (first, second)}
    tasks = {e.label(): (e.end, e.status) for e in made.document.entities if e.kind == "task"}
    assert tasks == {first[0]: ("2024-12-31", "open"), second[0]: ("2025-01-15", "done")}
    assert {r.review for r in made.document.relations} == {Review.ACCEPTED}
    claim = next(r for r in made.document.relations if r.evidence[0].quote == second[1])
    assert [e.quote for e in claim.evidence] == [second[1], second[0]]
    where = place_of(made.document.source, claim.evidence[0].start)
    assert where.removeprefix("sheet ورقة, ") == f"row 4, column B ({rows[0][1]})"


OVER = ["المهمة", "المكلف", "المواعيد", None, "الحالة"]
PARTS = [None, None, "تاريخ التكليف", "الموعد النهائي", None]


@pytest.mark.parametrize("merged", [(), ("C2:D2",), ("A2:A3", "B2:B3", "C2:D2", "E2:E3")])
def test_a_heading_over_two_columns_has_theirs_below(merged: tuple[str, ...]) -> None:
    rows = [[task, who, "2024-11-01", due, state] for task, who, due, state in ARABIC[1:]]
    (made,) = read(xlsx(["قائمة المتابعة"], OVER, PARTS, *rows, merged=merged), "t.xlsx")
    tasks = {e.label(): (e.end, e.status) for e in made.document.entities if e.kind == "task"}
    assert tasks == {"إعداد خطة الصيانة": ("2024-12-31", "open"), "تحديث البيانات": ("2025-01-15", "done")}
    assert not any("row 3" in warning for warning in made.warnings)


def test_equal_words_in_two_rows_are_two_tasks() -> None:
    (made,) = read(csv(["task", "owner", "due"], ["Report", "Ali Hassan", "2025-01-31"], ["Report", "Ali Hassan", "2025-02-28"]))
    assert sorted(e.end or "" for e in made.document.entities if e.kind == "task") == ["2025-01-31", "2025-02-28"]


def test_a_row_without_a_task_is_bad_and_one_without_an_owner_is_named() -> None:
    (made,) = read(
        csv(["task", "owner", "due"], ["", "Ali Hassan", ""], ["Report", "", "2025-02-28"], ["Plan", "Ali Hassan", ""])
    )
    assert made.partial
    assert made.warnings == (
        "row 2: the task is empty, expected what is to be done",
        "these rows name a task and nobody who is to do it, so that it has no relations: 3",
        "of 3 rows 2 were taken and 1 was left out",
    )


def test_a_row_without_a_meeting_stays_out_where_the_table_is_of_meetings() -> None:
    (made,) = read(csv(["date", "task", "owner"], ["", "Report", "Ali Hassan"], ["2025-01-05", "Plan", "Ali Hassan"]))
    assert unusable(made) == ("row 2: the meeting is empty, expected a date or a title",)


def tasks_of(made: list[Made]) -> dict[str, tuple[str, str | None, str | None]]:
    return {e.id: (e.label(), e.end, e.status) for one in made for e in one.document.entities if e.kind == "task"}


@pytest.mark.parametrize(("make", "name"), [(csv, "t.csv"), (xlsx, "t.xlsx"), (ods, "t.ods")])
@pytest.mark.parametrize("rows", [ARABIC, ENGLISH])
def test_a_newer_version_has_the_tasks_of_the_old_one(make: Any, name: str, rows: list[list[str]]) -> None:
    head, first, second = rows
    later = [["title"], head, [first[1], *first[1:]], [*second[:2], "2025-03-01", "cancelled"], first]
    old, new = (tasks_of(read(make(*version), name)) for version in (rows, later))
    assert [new[ident] for ident in old if old[ident] != new[ident]] == [(second[0], "2025-03-01", "cancelled")]
    assert [new[ident][0] for ident in new.keys() - old.keys()] == [first[1]]
    assert not tasks_of(read(make(*rows), f"other.{name}")).keys() & old.keys()


def test_rows_alike_in_words_and_owner_keep_their_order_and_equal_ones_are_one_and_named() -> None:
    head = ["no", "task", "owner", "due", "status"]
    first, second = ["1", "Report", "Ali Hassan", "2025-01-31", "open"], ["2", "Report", "Ali Hassan", "2025-02-28", "open"]
    (made,) = read(csv(head, first, second, ["3", *second[1:]], ["4", "Report", "Rana Qudah", "2025-02-28", "open"]))
    old = tasks_of([made])
    assert len(old) == 3
    assert made.warnings == ("these rows say nothing that another row does not say, and are one task with it: 4",)
    new = tasks_of(read(csv(head, first, [*second[:4], "done"], ["3", "Report", "Rana Qudah", "2025-02-28", "open"])))
    assert [new[ident] for ident in old if old[ident] != new[ident]] == [("Report", "2025-02-28", "done")]


CODED = [["T-07", "م-3", "2024/15", "4711"], ["T-08", "م-4", "2024/16", "4712"]]


@pytest.mark.parametrize("heading", ["ID", "Ref.", "No.", "الرمز", "رقم المهمة", "الرقم"])
@pytest.mark.parametrize(("one", "other"), list(zip(*CODED, strict=True)))
def test_a_code_tells_rows_alike_apart_when_one_goes(heading: str, one: str, other: str) -> None:
    head = [heading, "task", "owner", "due"]
    rows = [[one, "Report", "Ali Hassan", "2025-01-31"], [other, "Report", "Ali Hassan", "2025-02-28"]]
    (made,) = read(csv(head, *rows))
    assert made.warnings == ()
    old, new = tasks_of([made]), tasks_of(read(csv(head, rows[1])))
    assert len(old) == 2
    assert list(new.items()) == [(ident, told) for ident, told in old.items() if told[1] == "2025-02-28"]


@pytest.mark.parametrize("heading", ["ID", "م", "رقم المهمة"])
def test_a_number_that_counts_rows_is_none_of_a_task(heading: str) -> None:
    head = [heading, "task", "owner", "due"]
    rows = [["Report", "Ali Hassan", "2025-01-31"], ["Plan", "Rana Qudah", "2025-02-28"], ["Letter", "Ali Hassan", ""]]
    old, new = (tasks_of(read(csv(head, *([f"{n}", *row] for n, row in enumerate(version, 1))))) for version in (rows, rows[1:]))
    assert new == {ident: told for ident, told in old.items() if told[0] != "Report"}


@pytest.mark.parametrize("count", ["Item {}", "بند {}", "{}a", "{}"])
def test_words_and_numbers_that_count_rows_are_none_of_a_task(count: str) -> None:
    head = ["No.", "task", "owner", "due"]
    rows = [[f"Task {n}", "Ali Hassan", ""] for n in range(1001 if count == "{}" else 3)]
    versions = (rows, [["Visit", "Rana Qudah", ""], *rows])
    numbered = [[[count.format(n), *row] for n, row in enumerate(version, 1)] for version in versions]
    old, new = ({ident for made in read(csv(head, *version)) for ident in tasks_of([made])} for version in numbered)
    assert old < new


def test_equal_codes_change_nothing() -> None:
    head = ["Ref", "task", "owner", "due"]
    rows = [["P1", "Report", "Ali Hassan", "2025-01-31"], ["P1", "Report", "Ali Hassan", "2025-02-28"]]
    assert len(tasks_of(read(csv(head, *rows)))) == 2


@pytest.mark.parametrize("field", ["owner", "topic", "note", "my own column"])
def test_rows_that_differ_in_any_cell_are_tasks_of_their_own(field: str) -> None:
    head = ["task", "due", field]
    (made,) = read(csv(head, ["Report", "2025-01-31", "Ali Hassan"], ["Report", "2025-01-31", "Rana Qudah"]))
    assert len(tasks_of([made])) == 2
    assert not any("one task with it" in warning for warning in made.warnings)


def test_a_list_over_standard_input_has_no_versions() -> None:
    one, other = (tasks_of(read(csv(*rows), "stdin", kind="meetings")) for rows in (ENGLISH, [*ENGLISH, ENGLISH[1]]))
    assert not one.keys() & other.keys()


MEETING = ["date", "title", "task", "owner", "due", "status"]
BOARD = ["2024-11-07", "Board meeting", "Report"]


@pytest.mark.parametrize("again", [BOARD, ["", "", "Report"]])
@pytest.mark.parametrize("other", [["Rana Qudah", "2025-02-28", "open"], ["Ali Hassan", "2025-02-28", "open"]])
def test_decisions_of_a_meeting_with_other_owners_or_days_are_tasks_of_their_own(again: list[str], other: list[str]) -> None:
    (made,) = read(csv(MEETING, [*BOARD, "Ali Hassan", "2025-01-31", "done"], [*again, *other]))
    tasks = tasks_of([made])
    assert sorted(tasks.values()) == [("Report", "2025-01-31", "done"), ("Report", "2025-02-28", "open")]
    owners = [r.source for r in made.document.relations if r.type == "assigned_to"]
    assert sorted(owners) == sorted(tasks)


def test_a_decision_that_stands_in_the_row_of_each_attendee_is_one_task() -> None:
    rows = [[*BOARD, "Ali Hassan", "2025-01-31", "open", who] for who in ("Rana Qudah", "Salem Ferjani")]
    (made,) = read(csv([*MEETING, "attendees"], *rows))
    assert list(tasks_of([made]).values()) == [("Report", "2025-01-31", "open")]


def test_a_newer_version_of_a_table_of_meetings_has_the_tasks_of_the_old_one() -> None:
    first, second = [*BOARD, "Ali Hassan", "2025-01-31", "open"], [*BOARD, "Rana Qudah", "2025-02-28", "open"]
    old, new = (tasks_of(read(csv(MEETING, *rows))) for rows in ([first, second], [[*second[:5], "done"], first]))
    assert [new[ident] for ident in old if old[ident] != new[ident]] == [("Report", "2025-02-28", "done")]
    assert old.keys() == new.keys()


def test_a_day_above_a_list_of_tasks_is_that_of_the_list_and_no_meeting() -> None:
    rows = [["Task list"], ["7 November 2024"], ["task", "owner", "due"], ["Prepare the report", "Ali Hassan", "2025-01-31"]]
    (made,) = read(csv(*rows))
    assert {entity.kind for entity in made.document.entities} == {"task", "person"}
    assert any("7 November 2024" in warning for warning in made.warnings)


GIVEN = ["موضوع التكليف", "الجهة المكلِّفة", "الجهة المعنية بالتنفيذ", "تاريخ الإنجاز المستهدف", "نسبة الإنجاز", "الموقف"]


def test_who_gave_the_order_has_no_task() -> None:
    row = ["إعداد خطة الصيانة", "معالي الوزير", "إدارة السدود", "2024-12-31", "0%", "ملغي"]
    (made,) = read(csv(GIVEN, row))
    plan = "إعداد خطة الصيانة"
    assert said(made.document) == {("الوزير", "directed", plan), (plan, "assigned_to", "إدارة السدود")}
    assert {e.kind for e in made.document.entities if e.label() == "الوزير"} == {"post"}
    assert [(e.end, e.status) for e in made.document.entities if e.kind == "task"] == [("2024-12-31", "cancelled")]


@pytest.mark.parametrize(
    ("heading", "beside", "owners"),
    [
        ("الجهة المكلفة", "الجهة المعنية بالتنفيذ", {"إدارة الآبار"}),  # of two that may be owners the one of carrying it out
        ("الجهة المكلَّفة", "الموظف المسؤول", {"إدارة السدود", "إدارة الآبار"}),
        ("الجهة المكلفة", "الموظف المسؤول", {"إدارة السدود", "إدارة الآبار"}),
    ],
)
def test_without_a_vowel_the_column_beside_tells(heading: str, beside: str, owners: set[str]) -> None:
    (made,) = read(csv(["المهمة", heading, beside], ["إعداد خطة الصيانة", "إدارة السدود", "إدارة الآبار"]))
    assert {target for _, type_, target in said(made.document) if type_ == "assigned_to"} == owners
    assert not [one for one in said(made.document) if one[1] == "directed"]


@pytest.mark.parametrize(
    ("share", "word", "status"),
    [("0%", "ملغاة", "cancelled"), ("100%", "قيد التنفيذ", "open"), ("40", "منجزة", "done"), ("100%", "", "done")],
)
def test_a_word_says_more_than_a_share(share: str, word: str, status: str) -> None:
    (made,) = read(csv(["المهمة", "المكلف", "نسبة الإنجاز", "الحالة"], ["إعداد الخطة", "إدارة السدود", share, word]))
    assert [e.status for e in made.document.entities if e.kind == "task"] == [status]
    assert {r.review for r in made.document.relations} == {Review.ACCEPTED}


@pytest.mark.parametrize(
    ("owner", "kind"), [("منطقة الساحل الحرة", "organization"), ("مسؤولة المشاريع", "post"), ("سيادة المدير", "post")]
)
def test_zones_staff_and_titles_are_no_people(owner: str, kind: str) -> None:
    (made,) = read(csv(["المهمة", "المكلف"], ["إعداد الخطة", owner]))
    assert [e.kind for e in made.document.entities if e.kind != "task"] == [kind]
