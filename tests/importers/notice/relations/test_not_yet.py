"""What somebody has not done yet is an open task. All notices are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related

_TASKS = [
    ("لم ترسل وزارة المياه بعد قائمة المهندسين.", {("إرسال قائمة المهندسين", "وزارة المياه")}),
    ("ولم يقدم مركز بحوث السدود حتى الآن تقرير الفيضانات.", {("تقديم تقرير الفيضانات", "مركز بحوث السدود")}),
    ("لم تنجز إدارة الآبار خطة الصيانة.", {("إنجاز خطة الصيانة", "إدارة الآبار")}),
    ("إذا لم ترسل وزارة المياه قائمة المهندسين تأجل البرنامج.", set()),
    ("لم تقدم وزارة المياه أي شكوى.", set()),
]


@pytest.mark.parametrize(("text", "tasks"), _TASKS)
def test_what_is_not_done_yet_is_open(text: str, tasks: set[tuple[str, str]]) -> None:
    assert related(text, "assigned_to") == {(*ends, "planned", "affirmed") for ends in tasks}
    assert {entity.status for entity in extract(text).entities if entity.kind == "task"} <= {"open"}


def test_a_definite_noun_is_the_task_that_was_given() -> None:
    text = "كلف وزير المياه السيد سالم الفرجاني مركز بحوث السدود بإعداد قائمة المهندسين قبل 1 مايو 2025. ولم يقدم المركز القائمة."
    tasks = [entity for entity in extract(text).entities if entity.kind == "task"]
    assert [(task.status, task.end) for task in tasks] == [("open", "2025-05-01")]
