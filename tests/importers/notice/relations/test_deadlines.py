"""By when a task must be done: a date, or a time that runs from the day of writing. All notices are made up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Entity
from rawabit.importers.grammar.dates.terms import last_day
from rawabit.importers.grammar.text.tokens import tokenize
from rawabit.importers.notice.extract import extract

DATELINE = "طبرق 1 مارس 2025\n"
WORK = "إدارة السدود بإعداد تقرير عن المياه"


def tasks(text: str) -> list[Entity]:
    """What is to be done and who has to do it was said."""
    found = extract(text)
    given_to = {r.source for r in found.relations if r.type == "assigned_to"}
    return [e for e in found.entities if e.id in given_to]


@pytest.mark.parametrize(
    ("order", "due"),
    [
        (f"كلف الوزير {WORK} قبل 15 مايو 2025.", "2025-05-15"),
        (f"وقرر الوزير تكليف {WORK} قبل 15 مايو 2025.", "2025-05-15"),
        (f"وتم تكليف {WORK} في موعد أقصاه نهاية شهر مايو 2025.", "2025-05"),
        (f"وتم تكليف {WORK} خلال شهرين.", "2025-05-01?"),
        (f"وتم تكليف {WORK} في غضون ثلاثة أسابيع.", "2025-03-22?"),
        (f"كلف الوزير {WORK} في مدة لا تتجاوز 30 يوما.", "2025-03-31?"),
        (f"كلف الوزير {WORK} خلال شهر.", "2025-04-01?"),
        (f"كلف الوزير {WORK} في ظرف أسبوع من تاريخه.", "2025-03-08?"),
        (f"كلف الوزير {WORK} خلال شهر مايو 2025.", "2025-05"),
        (f"كلف الوزير {WORK} خلال شهر رمضان.", None),
        (f"كلف الوزير {WORK} قبل شهرين.", None),
        (f"كلف الوزير {WORK}.", None),
    ],
)
def test_by_when(order: str, due: str | None) -> None:
    (task,) = tasks(DATELINE + order)
    assert task.end == due
    assert task.label() == "إعداد تقرير عن المياه"
    assert bool(task.date_reason) == (due or "").endswith("?")


def test_a_date_in_what_is_to_be_done_is_no_deadline() -> None:
    (task,) = tasks(f"{DATELINE}كلف الوزير إدارة السدود بإعداد تقرير عن ندوة 15 مايو 2025.")
    assert task.end is None


def test_without_a_day_of_writing_the_words_are_kept() -> None:
    (task,) = tasks(f"وتم تكليف {WORK} خلال شهرين.")
    assert (task.end, task.date_words) == (None, "شهرين")


@given(st.dates(), st.integers(0, 999), st.sampled_from(["يوما", "أسابيع", "أشهر", "سنوات"]))
def test_a_term_never_ends_before_it_begins(day: date, count: int, unit: str) -> None:
    found = last_day(tokenize(f"{count} {unit}"), day)
    assert found is None or found >= day


@pytest.mark.parametrize(
    ("sentence", "task", "day"),
    [
        ("أمهل وزير الصناعة المديرين إلى غاية 15 يناير 2025 لتقديم تقاريرهم.", "تقديم تقاريرهم", "2025-01-15"),
        ("أمهلت وزارة الصناعة إدارة التخطيط حتى 15 يناير 2025 لإعداد تقرير عن المصانع.", "إعداد تقرير عن المصانع", "2025-01-15"),
        (
            "كلف الوزير إدارة التخطيط بإعداد تقرير عن المصانع قبل 10 يناير 2025، ثم مدد المهلة إلى غاية 15 يناير 2025.",
            "إعداد تقرير عن المصانع",
            "2025-01-15",
        ),
        (
            "كلف الوزير إدارة التخطيط بإعداد تقرير عن المصانع قبل 10 يناير 2025، ولم يمدد المهلة إلى غاية 15 يناير 2025.",
            "إعداد تقرير عن المصانع",
            "2025-01-10",
        ),
        (
            "كلف الوزير إدارة التخطيط بإعداد تقرير عن المصانع قبل 10 يناير 2025، ثم تقرر تمديد الأجل إلى 15 يناير 2025.",
            "إعداد تقرير عن المصانع",
            "2025-01-15",
        ),
    ],
)
def test_a_time_that_is_given_or_prolonged_is_the_deadline(sentence: str, task: str, day: str) -> None:
    tasks = {entity.label(): entity.end for entity in extract(sentence).entities if entity.kind == "task"}
    assert tasks == {task: day}


@pytest.mark.parametrize(
    ("prolonged", "report", "plan"),
    [
        ("مهلة إعداد التقرير", "2025-06-30", "2025-05-01"),
        ("المهلة المحددة لإعداد التقرير", "2025-06-30", "2025-05-01"),
        ("مهلة إعداد الخطة السنوية", "2025-04-15", "2025-06-30"),
        ("المهلة", "2025-04-15", "2025-06-30"),
        ("مهلة التسجيل في المسابقة", "2025-04-15", "2025-05-01"),
    ],
)
def test_of_several_tasks_the_one_that_is_named_has_the_later_day(prolonged: str, report: str, plan: str) -> None:
    orders = f"كلف الوزير {WORK} قبل 15 أبريل 2025. وكلف إدارة التخطيط بإعداد خطة سنوية قبل 1 مايو 2025."
    found = tasks(f"{orders} ومدد الوزير {prolonged} إلى غاية 30 يونيو 2025.")
    assert {task.label(): task.end for task in found} == {"إعداد تقرير عن المياه": report, "إعداد خطة سنوية": plan}


@pytest.mark.parametrize(
    ("first", "due"),
    [(" خلال أسبوعين", "2025-03-15?"), ("", None), (" قبل 20 مارس 2025", "2025-03-20")],
)
def test_the_date_of_the_next_order_is_not_that_of_the_first(first: str, due: str | None) -> None:
    text = f"{DATELINE}وجه الوزير {WORK}{first}، كما كلف إدارة الري بإعداد خطة الصيانة قبل نهاية شهر مايو 2025."
    ends = {task.label(): task.end for task in tasks(text)}
    assert ends == {"إعداد تقرير عن المياه": due, "إعداد خطة الصيانة": "2025-05"}


def test_a_date_behind_a_time_that_bounds_a_task_is_not_its_deadline() -> None:
    (task,) = tasks(f"{DATELINE}كلف الوزير {WORK} خلال شهرين، استعدادا لندوة 15 مايو 2025.")
    assert task.end == "2025-05-01?"
