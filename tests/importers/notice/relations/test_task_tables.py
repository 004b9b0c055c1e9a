"""Tables of tasks in texts, Word files and web pages say what a sheet of them says; everybody here is fictional."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.document import faults
from rawabit.graph.model import Document, Form, Modality, Review
from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read
from rawabit.importers.record_files import documents

from ...made import docx, p
from ...tables.workbooks import xlsx
from ..reads import related

Rows = list[list[str]]
ARABIC: Rows = [
    ["م", "المهمة", "المكلف", "الموعد النهائي", "الحالة"],
    ["1", "إعداد خطة الصيانة", "إدارة السدود", "2024-12-31", "مفتوحة"],
    ["2", "تحديث قاعدة البيانات", "م. خالد الورفلي", "15 يناير 2025", "منجزة"],
    ["3", "مخاطبة منظمة المياه العربية", "مكتب التعاون الدولي", "-", "قيد التنفيذ"],
    ["4", "التنسيق مع وزارة التعليم بشأن المنح", "د. منى الهمامي", "٧/١/٢٠٢٥", "ملغاة"],
]
ENGLISH: Rows = [
    ["Task", "Assigned to", "Due date", "Status"],
    ["Prepare the maintenance plan", "Dams Directorate", "31 December 2024", "open"],
    ["Update the data", "Khaled Werfalli", "2025-01-15", "done"],
]
MINUTES: Rows = [["م", "القرار", "المكلف", "الموعد"], *(row[:4] for row in ARABIC[1:])]
ACTIONS: Rows = [["م", "الإجراء", "الجهة المسؤولة", "الموعد"], *(row[:4] for row in ARABIC[1:])]
BEFORE, AFTER = "ترأس وزير المياه السيد سالم الفرجاني اجتماع اللجنة في سبها.", "وشكر الوزير الحاضرين."


def word(rows: Rows) -> str:
    lines = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    table = "".join(f"<w:tr>{line}</w:tr>" for line in lines)
    return read(docx(f"{p(BEFORE)}<w:tbl>{table}</w:tbl>{p(AFTER)}"), "t.docx").text


def page(rows: Rows) -> str:
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{line}</tr>" for line in lines)
    body = f"<html><body><p>{BEFORE}</p><table>{table}</table><p>{AFTER}</p></body></html>"
    return read(body.encode(), "t.html").text


def plain(rows: Rows) -> str:
    return "\n".join([BEFORE, *("\t".join(row) for row in rows), AFTER, ""])


def told(document: Document) -> set[tuple[object, ...]]:
    """The tasks with day, state and whose they are, by name: a text also tells of which ministry and country a directorate is.

    How far along it is whose they are is another matter: a person wrote the sheet, and a text tells it by the state.
    """
    names = {e.id: e.label() for e in document.entities}
    tasks = {e.id: (e.label(), e.end, e.date_reason, e.status) for e in document.entities if e.kind == "task"}
    whose = {(r.source, names[r.target], r.polarity) for r in document.relations if r.type == "assigned_to"}
    nobodys: set[tuple[object, ...]] = {(*tasks[task], None) for task in tasks.keys() - {source for source, *_ in whose}}
    return nobodys | {(*tasks[source], *more) for source, *more in whose}


@pytest.mark.parametrize("rows", [ARABIC, ENGLISH, MINUTES, ACTIONS], ids=["ar", "en", "minutes", "actions"])
@pytest.mark.parametrize("form", [plain, word, page])
def test_a_table_of_tasks_says_in_a_notice_what_it_says_in_a_sheet(form: Callable[[Rows], str], rows: Rows) -> None:
    (sheet,) = documents(xlsx(*rows), {"name": "t.xlsx", "encoding": None, "date": None, "tables": {}})
    notice = extract(form(rows))
    assert told(notice) == told(sheet.document)
    assert len(told(notice)) == len(rows) - 1
    status = {entity.id: entity.status for entity in notice.entities}
    how = {"done": Modality.ACTUAL, "cancelled": Modality.ENDED}
    for claim in notice.relations:
        if claim.type == "assigned_to":
            assert (claim.review, claim.modality) == (Review.ACCEPTED, how.get(status[claim.source] or "", Modality.PLANNED))
            assert "\n" not in claim.evidence[0].quote


HEADS = ["التوصية", "الجهة المنفذة", "موعد التنفيذ", "الموقف التنفيذي"]


def judged(*row: str) -> set[tuple[str, str, str]]:
    """Whose the one task of a table is, how far along, and whether that waits."""
    document = extract(plain([HEADS, list(row)]))
    names = {e.id: e.label() for e in document.entities}
    return {(names[r.target], r.modality.value, r.review.value) for r in document.relations if r.type == "assigned_to"}


@pytest.mark.parametrize(
    ("owner", "names"),
    [
        ("وحدة الأرشيف", {"وحدة الأرشيف"}),
        ("مصلحة الموانئ وبلدية زوارة", {"مصلحة الموانئ", "بلدية زوارة"}),
        ("الدكتورة سلوى الغدامسي", {"سلوى الغدامسي"}),
        ("Ms. Anna Holm", {"Anna Holm"}),
    ],
)
def test_what_the_headings_tell_plainly_needs_no_review(owner: str, names: set[str]) -> None:
    assert judged("تجديد أجهزة الرصد", owner, "نهاية 2026", "قيد التنفيذ") == {(name, "planned", "accepted") for name in names}


@pytest.mark.parametrize(
    ("owner", "state"),
    [
        ("وحدة الأرشيف", "أرسل خطاب إلى المورد"),
        ("وحدة الأرشيف بالتنسيق مع بلدية زوارة", "قيد التنفيذ"),
        ("المستشار القانوني", "قيد التنفيذ"),
        ("وحدة الأرشيف", "تم، ولم يسلم المحضر"),
    ],
)
def test_an_owner_with_more_beside_the_name_and_a_state_in_other_words_wait(owner: str, state: str) -> None:
    assert {review for *_, review in judged("تجديد أجهزة الرصد", owner, "", state)} == {"proposed"}


def test_a_time_that_runs_from_another_day_is_kept_in_its_words() -> None:
    (task,) = [
        e for e in extract(plain([HEADS, ["تجديد الأجهزة", "وحدة الأرشيف", "خلال شهرين", ""]])).entities if e.kind == "task"
    ]
    assert (task.end, task.date_words, task.status) == (None, "شهرين", "open")


def test_nothing_ties_the_rows_to_the_text_around_them() -> None:
    document = extract(plain(ARABIC))
    names = {e.id: e.label() for e in document.entities}
    listed = {cell.removeprefix("م. ").removeprefix("د. ") for row in ARABIC[1:] for cell in row[1:3]}
    for claim in document.relations:
        if claim.type != "assigned_to":
            assert not {names[claim.source], names[claim.target]} & listed


@pytest.mark.parametrize(
    "rows",
    [
        [["الاسم", "المهمة", "الجهة"], ["خالد الورفلي", "مقرر اللجنة", "وزارة المياه"]],
        [["المهمة", "الوصف"], ["إعداد خطة الصيانة", "إدارة السدود"]],
        [["التاريخ", "المهمة", "المكلف"], ["2024-12-31", "إعداد خطة الصيانة", "إدارة السدود"]],
    ],
)
def test_other_tables_are_none_of_tasks(rows: Rows) -> None:
    assert not [r for r in extract(plain(rows)).relations if r.type == "assigned_to"]


def test_rows_without_a_task_totals_and_headings_said_again_are_no_tasks() -> None:
    rows = [ARABIC[0], ARABIC[1], ARABIC[0], ["الإجمالي", "4", "", "", ""], ["", "-", "خالد الورفلي", "", ""], ARABIC[2]]
    assert {task for task, *_ in told(extract(plain(rows)))} == {ARABIC[1][1], ARABIC[2][1]}


@pytest.mark.parametrize("form", [plain, word, page])
@pytest.mark.parametrize(
    "between",
    [
        ["أعمال العام القادم"],
        ["3", "مراجعة لائحة المنح"],
        ["الإجمالي", "3"],
        ["", "الإجمالي", "", "", "3"],
        ["3", "مراجعة لائحة المنح", "", "", "مفتوحة"],
        ["", "مراجعة لائحة المنح", "مكتب التعاون الدولي", "2025-03-01"],
    ],
)
def test_a_table_goes_on_after_a_row_with_fewer_cells(form: Callable[[Rows], str], between: list[str]) -> None:
    found = told(extract(form([ARABIC[0], ARABIC[1], between, ARABIC[2]])))
    there = {"مراجعة لائحة المنح"} & {*between}
    assert {task for task, *_ in found} == {ARABIC[1][1], ARABIC[2][1]} | there
    dated = {(task, day, state, whose) for task, day, _, state, whose, *_ in found if task in there}
    assert dated <= {
        ("مراجعة لائحة المنح", None, None, None),
        ("مراجعة لائحة المنح", None, "open", None),
        ("مراجعة لائحة المنح", "2025-03-01", "open", "مكتب التعاون الدولي"),
    }


@pytest.mark.parametrize("form", [plain, word, page])
def test_a_task_in_many_words_is_a_row_too(form: Callable[[Rows], str]) -> None:
    words = " ".join(["مراجعة لائحة المنح", *("مع ما ورد في الملحق",) * 10])
    found = told(extract(form([ARABIC[0], ["1", words, "إدارة السدود", "2024-12-31", "مفتوحة"], ARABIC[2]])))
    assert {(task, whose) for task, _, _, _, whose, *_ in found} == {(words, "إدارة السدود"), (ARABIC[2][1], "خالد الورفلي")}


OTHERS: list[Rows] = [
    [["م", "الاسم", "المنصب", "الجهة", "الهاتف"], ["1", "خالد الورفلي", "مدير عام", "وزارة المياه", "0910000000"]],
    [["No", "Name", "Position", "Organization", "Phone"], ["1", "Khaled Werfalli", "Director", "Water Board", "0910000000"]],
    [["تمت المصادقة على المحضر."], ["ووزع على الأعضاء."], ["1", "خالد الورفلي", "مدير عام", "وزارة المياه", "0910000000"]],
    [["أ", "ب", "ج", "د", "ه", "و"], ["1", "خالد الورفلي", "مدير عام", "وزارة المياه", "0910000000"]],
    [["الهاتف", "0910000000"], ["البريد", "a@b.example"]],
]


@pytest.mark.parametrize("other", OTHERS)
def test_what_stands_below_a_table_of_tasks_is_none_of_its_rows(other: Rows) -> None:
    assert {task for task, *_ in told(extract(plain([*ARABIC[:2], *other])))} == {ARABIC[1][1]}


OPEN = [
    (["القرار", "المكلف", "الحالة"], ["تعيين السيد خالد الورفلي مديرا لإدارة السدود", "وزارة المياه", "مفتوحة"]),
    (["المهمة", "المكلف", "ملاحظات"], ["لقاء وزير المياه السيد سالم الفرجاني", "إدارة السدود", "بحضور السيد خالد الورفلي"]),
    (
        ["Decision", "Owner", "Status"],
        ["Appoint Mr. Khaled Werfalli as Director of the Dams Directorate", "Ports Authority", "open"],
    ),
]


@pytest.mark.parametrize(("headings", "row"), OPEN)
def test_what_a_task_is_about_is_not_told_as_done_nor_tied_to_other_cells(headings: list[str], row: list[str]) -> None:
    document = extract(plain([headings, row]))
    names = {e.id: e.label() for e in document.entities}
    held = [(r.type, names[r.source], names[r.target]) for r in document.relations if r.evidence[0].start >= len(BEFORE)]
    assert [claim for claim in held if claim[0] != "located_in"] == [("assigned_to", row[0], row[1])]


def test_an_owner_has_the_post_beside_the_name() -> None:
    rows = [["المهمة", "المكلف", "المنصب", "الحالة"], ["إعداد خطة الصيانة", "خالد الورفلي", "مدير إدارة السدود", "مفتوحة"]]
    document = extract(plain(rows))
    names = {e.id: e.label() for e in document.entities}
    assert ("خالد الورفلي", "مدير إدارة السدود") in {
        (names[r.source], names[r.target]) for r in document.relations if r.type == "holds"
    }


@pytest.mark.parametrize("task", ["إعداد تقرير سنوي", "مخاطبة وزارة المياه"])
def test_a_task_that_is_nobodys_yet_is_a_task(task: str) -> None:
    document = extract(plain([ARABIC[0], ["1", task, "", "2024-12-31", "مفتوحة"], ARABIC[2]]))
    assert (task, "2024-12-31", None, "open", None) in told(document)
    (mention,) = (m for m in document.mentions if m.kind == "task" and m.text == task)
    assert (mention.form, mention.confidence) == (Form.NAME, 1)


def test_a_cell_that_is_no_day_and_one_that_is_no_state_are_kept_in_words_only() -> None:
    document = extract(plain([ARABIC[0], ["1", "إعداد خطة الصيانة", "إدارة السدود", "32 نوفمبر 2024", "ربما"]]))
    (task,) = (e for e in document.entities if e.kind == "task")
    assert (task.end, task.date_words, task.status) == (None, "32 نوفمبر 2024", None)


def test_cells_of_two_rows_are_not_tied() -> None:
    rows = [["إعداد خطة الصيانة"], ["م"], ["إدارة السدود", "المكلف"], ["إعداد خطة الصيانة"]]
    document = extract(plain([ARABIC[0], *rows]))
    assert not any({"\t", "\n"} <= set(r.evidence[0].quote) for r in document.relations)


_CELLS = st.sampled_from(
    [*(cell for row in ARABIC for cell in row), "", " ", "-", "غائب", "نعم", "الجميع", "٣", "a\u200f", "،", "ربما"]
)


@settings(max_examples=30)
@given(st.lists(st.lists(_CELLS, min_size=1, max_size=6), max_size=5))
def test_no_row_below_the_headings_stops_a_notice(rows: Rows) -> None:
    document = extract(plain([ARABIC[0], *rows]))
    assert list(faults(document)) == []
    quotes = [r.evidence[0].quote for r in document.relations if r.type == "assigned_to"]
    assert not any("\n" in quote and "\t" in quote for quote in quotes)  # without cells it is prose, which goes on over lines


def test_a_body_beside_a_decision_and_how_it_stands_is_whose_it_is_and_waits() -> None:
    rows = [["التوصية", "الجهة", "الموقف"], ["تعيين منسق", "وحدة الأرشيف", "قيد المتابعة"], ["شراء خزانة", "بلدية زوارة", "تم"]]
    document = extract(plain(rows))
    names = {e.id: (e.label(), e.status) for e in document.entities}
    told = {(*names[r.source], names[r.target][0], r.review.value) for r in document.relations if r.type == "assigned_to"}
    assert told == {
        ("تعيين منسق", "open", "وحدة الأرشيف", "proposed"),
        ("شراء خزانة", "done", "بلدية زوارة", "proposed"),
    }
    assert not [r for r in extract(plain([row[:2] for row in rows])).relations if r.type == "assigned_to"]


def test_who_gave_the_order_may_have_a_column() -> None:
    text = "الإجراء\tصادر عن\tجهة التنفيذ\tالموعد النهائي\nإعداد خطة الصيانة\tوزارة المياه\tإدارة السدود\t2025-03-01\n"
    assert related(text, "directed") == {("وزارة المياه", "إعداد خطة الصيانة", "actual", "affirmed")}
    assert related(text, "assigned_to") == {("إعداد خطة الصيانة", "إدارة السدود", "planned", "affirmed")}
