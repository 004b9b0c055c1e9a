"""Lists in minutes: tasks under their headings, who did not attend; and who claims what others only claim. All made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract

OPENING = "محضر اجتماع\nترأس وزير الصناعة السيد سالم الورفلي اجتماعا في طرابلس يوم 5 مارس 2025 حول المصانع المتوقفة.\n"


def label(document: Document, ident: str | None) -> str | None:
    return next((entity.label() for entity in document.entities if entity.id == ident), None)


@pytest.mark.parametrize("heading", ["التوصيات", "التكليفات", "القرارات", "توصيات الاجتماع"])
@pytest.mark.parametrize(
    ("line", "task", "owner", "due"),
    [
        (
            "تكليف إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية قبل 1 يونيو 2025.",
            "تقرير عن الطاقة الشمسية",
            "إدارة المشاريع",
            "2025-06-01",
        ),
        ("قيام إدارة الجودة بمراجعة عقود التوريد.", "مراجعة عقود التوريد", "إدارة الجودة", None),
        ("إعداد دليل المصدرين من قبل إدارة المشاريع.", "دليل المصدرين", "إدارة المشاريع", None),
        ("وزارة المالية: حصر المصانع المتوقفة.", "حصر المصانع المتوقفة", "وزارة المالية", None),
    ],
)
def test_a_numbered_line_is_a_task_with_its_owner(heading: str, line: str, task: str, owner: str, due: str | None) -> None:
    found = extract(f"{OPENING}{heading}:\n1. {line}\n2. الشكر لجميع الحاضرين.\n")
    given = [r for r in found.relations if r.type == "assigned_to" and label(found, r.target) == owner]
    (made,) = [e for e in found.entities if e.id in {r.source for r in given} and task in e.label()]
    assert (made.status, made.end) == ("open", due)
    assert {str(r.modality) for r in given} == {"planned"}


REPORT = "إدارة السدود: إعداد تقرير عن المياه"


def tasks(text: str) -> list[tuple[str, str | None, str | None]]:
    """The tasks of a text with their status and by when they are due."""
    return [(one.label(), one.status, one.end) for one in extract(text).entities if one.kind == "task"]


def test_a_heading_on_the_last_line_makes_no_tasks_of_the_first_lines() -> None:
    assert "open" not in {status for _, status, _ in tasks(f"1- {REPORT}\n2- الشكر للحاضرين.\nالتوصيات:")}


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n", "\n \n\t\n"])
def test_blank_lines_after_a_heading_lose_no_task(gap: str) -> None:
    assert tasks(f"التوصيات:{gap}1- {REPORT}{gap}2- الشكر للحاضرين.\n") == [("إعداد تقرير عن المياه", "open", None)]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("مراجعة خطة 3 أبريل 2023 قبل 7 نوفمبر 2024", "2024-11-07"),
        ("مراجعة خطة 3 أبريل 2023", None),
        ("إعداد تقرير عن نتائج اجتماع 5 مارس 2024", None),
        ("إعداد تقرير عن نتائج اجتماع 5 مارس 2024 في موعد أقصاه 7 نوفمبر 2024", "2024-11-07"),
        ("إعداد تقرير عن المياه حتى نهاية نوفمبر 2024", "2024-11"),
    ],
)
def test_only_a_date_that_bounds_a_task_in_a_list_is_its_deadline(line: str, due: str | None) -> None:
    assert [end for _, status, end in tasks(f"التوصيات:\n2- إدارة السدود: {line}") if status == "open"] == [due]


@pytest.mark.parametrize(("one", "two"), [("1. ", "2. "), ("١- ", "٢- "), ("1) ", "2) "), ("- ", "- "), ("• ", "• ")])
@pytest.mark.parametrize("owner", ["إدارة السدود", "إدارة التخطيط"])
def test_a_task_neither_runs_into_the_next_item_nor_ends_before_its_last_word(one: str, two: str, owner: str) -> None:
    text = f"التكليفات:\n{one}{owner}: إعداد تقرير عن المياه\n{two}إدارة الموانئ: مراجعة خطة العمل"
    assert [label.removeprefix("إعداد ") for label, _, _ in tasks(text)][:-1] == ["تقرير عن المياه"]


@pytest.mark.parametrize("heading", ["المعتذرون عن الحضور", "المعتذرون", "المتغيبون عن الاجتماع"])
def test_who_sent_apologies_did_not_attend(heading: str) -> None:
    text = f"{OPENING}الحضور:\n- السيد علي كامل مدير إدارة المشاريع\n{heading}:\n- السيد حسن رشيد مدير إدارة الجودة\n"
    found = extract(text)
    told = {(label(found, r.source), str(r.polarity)) for r in found.relations if r.type == "attended"}
    assert told == {("علي كامل", "affirmed"), ("حسن رشيد", "negated")}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("ادعت شركة النور أن وزير الصناعة السيد سالم الورفلي زار تونس.", "شركة النور"),
        ("يزعم السيد علي كامل أن وزير الصناعة السيد سالم الورفلي زار تونس.", "علي كامل"),
        ("بحسب مزاعم شركة النور فإن وزير الصناعة السيد سالم الورفلي زار تونس.", "شركة النور"),
        ("أشيع أن وزير الصناعة السيد سالم الورفلي زار تونس.", None),
    ],
)
def test_what_others_claim_is_on_their_word(text: str, claimant: str | None) -> None:
    found = extract(text)
    assert {label(found, r.attributed_to) for r in found.relations if r.type == "visited"} == {claimant}


LISTED = """محضر اجتماع لجنة المصانع
طرابلس 3 مارس 2025
عقدت لجنة المصانع اجتماعها برئاسة السيد سالم الورفلي.
الحضور:
{0}السيد منير الطاهر، مدير إدارة التخطيط
{1}السيدة منى الفيتوري
{2}علي كامل رئيس قسم الجودة
الغائبون:
{0}السيد عمر الجبالي
وناقش الاجتماع خطة المصانع.
"""


@pytest.mark.parametrize(
    "marks", [("1- ", "2- ", "3- "), ("1. ", "2. ", "3. "), ("1) ", "2) ", "3) "), ("- ",) * 3, ("• ",) * 3, ("",) * 3]
)
def test_the_lines_of_a_list_of_who_was_there_may_be_marked_in_any_way(marks: tuple[str, str, str]) -> None:
    document = extract(LISTED.format(*marks))
    names = {entity.id: entity.label() for entity in document.entities}
    found = {(names[r.source], r.polarity) for r in document.relations if r.type == "attended" and names[r.source] in PEOPLE}
    assert found == {
        ("منير الطاهر", "affirmed"),
        ("منى الفيتوري", "affirmed"),
        ("علي كامل", "affirmed"),
        ("عمر الجبالي", "negated"),
    }


PEOPLE = {"منير الطاهر", "منى الفيتوري", "علي كامل", "عمر الجبالي"}
