"""The end of a task that another notice ordered: the plan that was to be written is finished or called off. All is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related


def tasks(text: str) -> set[tuple[str, str | None]]:
    """Each task with its status."""
    return {(entity.label(), entity.status) for entity in extract(text).entities if entity.kind == "task"}


PAPER = "الورقة المفاهيمية لبرنامج الإنتاج الأنظف"


@pytest.mark.parametrize(
    "text",
    [
        f"أنجزت مديرية التعاون الدولي {PAPER}.",
        f"وأوضحت المديرة أن مديرية التعاون الدولي أنجزت {PAPER} وسلمتها إلى اليونيدو.",
        f"وقالت المديرة إن مديرية التعاون الدولي أنجزت {PAPER}.",
    ],
)
def test_a_paper_that_others_know_is_a_task_that_is_done(text: str) -> None:
    assert tasks(text) == {(PAPER, "done")}
    assert {who for _, who, _, _ in related(text, "assigned_to")} == {"مديرية التعاون الدولي"}


@pytest.mark.parametrize(
    "text",
    [
        f"لم تنجز مديرية التعاون الدولي {PAPER}.",
        f"إن أنجزت مديرية التعاون الدولي {PAPER} بدأ العمل.",
        "أنجزت مديرية التعاون الدولي الزيارة الميدانية للمصنع.",
    ],
)
def test_what_is_denied_supposed_or_no_paper_is_none(text: str) -> None:
    assert "done" not in {status for _, status in tasks(text)}


def test_a_study_that_is_called_off_was_of_whom_a_relative_clause_charges_with_it() -> None:
    text = "وقرر الوزير إلغاء دراسة إنشاء مختبر المعادن التي كانت اللجنة قد كلفت بها مركز الدراسات المعدنية، لعدم توفر التمويل."
    assert tasks(text) == {("دراسة إنشاء مختبر المعادن", "cancelled")}
    assert related(text, "assigned_to") == {("دراسة إنشاء مختبر المعادن", "مركز الدراسات المعدنية", "ended", "affirmed")}


def test_what_nobody_was_charged_with_is_no_task() -> None:
    assert not tasks("وقرر الوزير إلغاء دراسة الرسوم التي نشرت الأسبوع الماضي.")
