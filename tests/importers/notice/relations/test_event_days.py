"""On which day an event is that its own sentence dates. All of it is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract

DATELINE = "طرابلس في 5 يناير 2025\n\n"


def event_of(document: Document) -> tuple[str | None, set[str]]:
    event = next(entity for entity in document.entities if entity.kind == "event")
    told = {r.modality.value for r in document.relations if event.id in {r.source, r.target}}
    return event.start, told


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("يعقد مجلس إدارة الهيئة العامة للاستثمار اجتماعه في 10 أغسطس.", "2025-08-10?"),
        ("يعقد المجلس الأعلى للصناعة اجتماعه العادي بمقر الوزارة يوم الثلاثاء 10 يونيو المقبل.", "2025-06-10?"),
        ("تعقد لجنة المتابعة اجتماعاً يوم 12 يناير في مقر الوزارة.", "2025-01-12?"),
        ("أعلن وزير الصحة أن اجتماع اللجنة سيعقد في بنغازي يوم 3 مارس 2025.", "2025-03-03"),
        ("ستعقد الدورة السابعة للجنة المشتركة في تونس يوم 3 مارس 2025.", "2025-03-03"),
        ("تعقد لجنة المتابعة اجتماعا في شهر دجنبر 2025.", "2025-12"),
    ],
)
def test_what_is_announced_for_a_day_is_planned_for_that_day(sentence: str, day: str) -> None:
    assert event_of(extract(DATELINE + sentence)) == (day, {"planned"})


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("عقدت لجنة المتابعة اجتماعاً يوم 2 يناير في مقر الوزارة.", "2025-01-02?"),
        ("تعقد لجنة المتابعة اجتماعها يوم 2 يناير 2025 في مقر الوزارة.", "2025-01-02"),
        ("عقدت لجنة المتابعة اجتماعاً في مقر الوزارة.", "2025-01-05"),
    ],
)
def test_what_was_held_on_a_day_was_held_on_that_day(sentence: str, day: str) -> None:
    assert event_of(extract(DATELINE + sentence)) == (day, {"actual"})


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("طرابلس 1 يونيو (وال) - ", "planned"),
        ("طرابلس 1 يونيو 2025 (وال) - ", "planned"),
        ("طرابلس 15 ديسمبر 2025 (وال) - ", "actual"),
    ],
)
@pytest.mark.parametrize("published", [None, "2025-12-15"])
def test_a_day_is_past_only_by_an_opening_date_with_a_year(opening: str, told: str, published: str | None) -> None:
    text = opening + "تعقد وزارة التخطيط اجتماعها السنوي في مقر الوزارة يوم 10 ديسمبر 2025"
    assert event_of(extract(text, published=published)) == ("2025-12-10", {told})


def test_a_day_by_which_something_is_due_is_no_day_of_the_meeting() -> None:
    text = "عقدت لجنة المتابعة اجتماعاً لإعداد تقرير قبل 12 يناير."
    assert event_of(extract(DATELINE + text))[0] in {None, "2025-01-05"}


def test_what_is_agreed_to_be_held_is_not_on_the_day_of_the_notice() -> None:
    day, _ = event_of(extract(f"{DATELINE}اتفق الجانبان على عقد اجتماع اللجنة المشتركة في بنغازي يوم 20 أبريل 2025."))
    assert day == "2025-04-20"


@pytest.mark.parametrize(
    "other",
    [
        "في إطار التحضير للمؤتمر الوزاري المقرر في جنيف خلال الفترة من 30 نوفمبر حتى 3 ديسمبر 2025",
        "تمهيداً للمؤتمر الوزاري المزمع عقده في جنيف يوم 30 نوفمبر 2025",
        "قبيل القمة المرتقبة في نوفمبر 2025",
    ],
)
def test_the_day_that_another_event_is_set_for_is_not_that_of_the_one_reported(other: str) -> None:
    document = extract(f"شاركت وزارة البيئة في أعمال الاجتماع التحضيري للخبراء، {other}.")
    held = next(entity for entity in document.entities if entity.kind == "event" and "اجتماع" in entity.label())
    assert not (held.start or "").startswith("2025-11")


@pytest.mark.parametrize(
    "following",
    [
        "على أن يعقد الاجتماع المقبل في 5 مارس 2025",
        "على أن تعقد الجلسة الثانية في 5 مارس 2025",
        "وتقرر عقد الاجتماع القادم يوم 5 مارس 2025",
        "واتفق الحاضرون على اللقاء مجددا يوم 5 مارس 2025",
        "وحدد موعد الاجتماع المقبل في 5 مارس 2025",
    ],
)
def test_the_day_of_the_next_meeting_is_not_that_of_the_one_held(following: str) -> None:
    meeting = "ترأس وزير النقل السيد سالم الفرجاني اجتماع لجنة الموانئ"
    assert event_of(extract(f"{meeting}، {following}."))[0] is None
    assert event_of(extract(f"{meeting} يوم 3 فبراير 2025، {following}."))[0] == "2025-02-03"


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_end_of_the_text_ends_its_last_line(end: str) -> None:
    table = "قائمة المشاركين في ورشة العمل\nالاسم\tالصفة"
    text = f"{table}\nافتتح الورشة وكيل الوزارة السيد مفتاح الأسود يوم 27 أبريل 2025 في زوارة.{end}"
    assert {r.start for r in extract(text).relations if r.type in ("attended", "chaired")} == {"2025-04-27"}


@pytest.mark.parametrize(
    "before",
    [
        "وقعت وزارة النقل وهيئة الموانئ مذكرة تفاهم يوم 9 مارس 2025.",
        "دفعت وزارة النقل لهيئة الموانئ 200 ألف دينار في 9 مارس 2025.",
    ],
)
def test_when_something_was_signed_or_paid_is_no_day_of_a_meeting_told_after_it(before: str) -> None:
    text = f"{before}\nترأس وزير النقل السيد كريم البشتي الاجتماع الثاني للجنة المشتركة.\n"
    assert event_of(extract(text))[0] is None
