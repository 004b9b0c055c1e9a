"""Rows that are meetings: who led, who was there, and what was decided, by whom and until when; everybody here is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.errors import InputError
from rawabit.graph.model import Review

from .reads import EXPECTED, read, said, unusable
from .workbooks import MEETING, MEETINGS, csv, xlsx


def test_a_row_without_a_meeting_belongs_to_the_one_above_and_waits() -> None:
    more = ["", "", "", "", "", "", "حصر قطع الغيار", "مركز بحوث المياه", "", ""]
    (made,) = read(csv(MEETINGS, MEETING, more))
    assert said(made.document) - EXPECTED == {
        ("حصر قطع الغيار", "about", "اجتماع متابعة السدود"),
        ("سالم الفرجاني", "directed", "حصر قطع الغيار"),
        ("حصر قطع الغيار", "assigned_to", "مركز بحوث المياه"),
    }
    new = [r for r in made.document.relations if r.reason and r.reason.startswith("the row names no meeting")]
    assert len(new) == 3
    assert all(r.review is Review.PROPOSED for r in new)


HEAD = ["التاريخ", "العنوان", "الرئيس", "الحضور", "القرارات"]


def test_who_attended_may_go_on_below_the_meeting_and_waits() -> None:
    first = ["2025-01-14", "اجتماع أول", "سالم الفرجاني", "رنا القضاة", ""]
    (made,) = read(csv(HEAD, first, ["", "", "", "علي حسن", ""], ["", "", "", "", "إعداد تقرير"]))
    assert {e.label() for e in made.document.entities if e.kind == "event"} == {"اجتماع أول"}
    waiting = {(r.type, r.reason) for r in made.document.relations if r.review is Review.PROPOSED}
    reason = "the row names no meeting and was read with the one above"
    assert waiting == {("attended", reason), ("about", reason), ("directed", reason)}


def test_what_follows_a_row_that_stays_out_stays_out_too() -> None:
    first, bad = ["2025-01-14", "اجتماع أول", "", "رنا القضاة", ""], ["2025-13-01", "اجتماع ثان", "", "بدر العتيبي", ""]
    (made,) = read(csv(HEAD, first, bad, ["", "", "", "علي حسن", ""], ["", "", "", "", "إعداد تقرير"]))
    assert said(made.document) == {("رنا القضاة", "attended", "اجتماع أول")}
    assert [warning.partition(", expected")[0] for warning in unusable(made)] == [
        "row 3, column A (التاريخ): read '2025-13-01'",
        "row 4: the meeting is empty",
        "row 5: the meeting is empty",
    ]
    with pytest.raises(InputError, match="the meeting is empty, expected a date or a title"):
        read(csv(HEAD, ["", "", "", "علي حسن", ""]))


def test_a_meeting_without_day_and_title_waits() -> None:
    (made,) = read(csv(HEAD, ["", "", "سالم الفرجاني", "رنا القضاة", ""]))
    assert {(r.type, r.review, r.reason) for r in made.document.relations} == {
        (type_, Review.PROPOSED, "the row gives neither the day nor the title of the meeting")
        for type_ in ("chaired", "attended")
    }


def test_a_meeting_of_which_nothing_is_told_is_kept_and_named() -> None:
    (made,) = read(csv(HEAD, ["2025-01-14", "اجتماع أول", "", "رنا القضاة", ""], ["2025-01-15", "اجتماع ثان", "", "", ""]))
    assert {e.label() for e in made.document.entities if e.kind == "event"} == {"اجتماع أول", "اجتماع ثان"}
    assert made.warnings == ("1 row names a meeting, but nobody and nothing there, so that it has no relations: 3",)
    assert not made.partial


@pytest.mark.parametrize(
    ("state", "modality", "polarity"),
    [
        ("cancelled", "actual", "negated"),
        ("ملغى", "actual", "negated"),
        ("planned", "planned", "affirmed"),
        ("مقرر", "planned", "affirmed"),
        ("postponed", "planned", "affirmed"),
        ("held", "actual", "affirmed"),
        ("عُقد", "actual", "affirmed"),
        ("-", "actual", "affirmed"),
    ],
)
def test_a_meeting_that_was_cancelled_or_is_to_come_was_led_and_attended_by_nobody(
    state: str, modality: str, polarity: str
) -> None:
    head = ("date", "title", "chair", "attendees", "place", "status")
    row = ("2025-03-12", "اجتماع السدود", "سالم الفرجاني", "خالد الورفلي", "سبها", state)
    (made,) = read(csv(head, row))
    told = {r.type: (r.modality.value, r.polarity.value) for r in made.document.relations}
    assert told == dict.fromkeys(("chaired", "attended", "located_in"), (modality, polarity))


def test_a_state_of_a_meeting_that_is_none_is_named() -> None:
    head = ("date", "title", "chair", "status")
    (made,) = read(csv(head, ("2025-03-12", "لقاء", "سالم الفرجاني", "held"), ("2025-03-13", "لقاء", "سالم الفرجاني", "أزرق")))
    assert [warning for warning in made.warnings if "held, planned or cancelled" in warning]


def test_a_due_date_stands_under_its_shortest_heading() -> None:
    head = ("التاريخ", "العنوان", "القرارات", "المكلف", "الاستحقاق")
    (made,) = read(csv(head, ("2025-03-12", "لقاء", "إعداد خطة", "خالد الورفلي", "2025-04-30")))
    assert [e.end for e in made.document.entities if e.kind == "task"] == ["2025-04-30"]


def test_tasks_and_owners_go_together_line_by_line() -> None:
    row = [*MEETING[:6], "1- إعداد الخطة\n2- حصر القطع", "إدارة السدود\nمركز بحوث المياه", "2024-12-01\n2024-12-15", "منجزة"]
    (made,) = read(csv(MEETINGS, row))
    assert {(a, c) for a, b, c in said(made.document) if b == "assigned_to"} == {
        ("إعداد الخطة", "إدارة السدود"),
        ("حصر القطع", "مركز بحوث المياه"),
    }
    assert {(e.label(), e.end, e.status) for e in made.document.entities if e.kind == "task"} == {
        ("إعداد الخطة", "2024-12-01", "done"),
        ("حصر القطع", "2024-12-15", "done"),
    }
    uneven = [*MEETING[:6], "أ ب\nج د\nه و", "إدارة السدود\nمركز بحوث المياه", "", ""]
    (made,) = read(csv(MEETINGS, uneven))
    assert {r.reason for r in made.document.relations if r.type == "assigned_to"} == {
        "there are not as many of these in the cell as tasks"
    }


@pytest.mark.parametrize("empty", ["-", "لا يوجد"])
def test_what_stands_beside_a_task_stays_beside_it_where_another_has_none(empty: str) -> None:
    row = [*MEETING[:6], "إعداد الخطة\nحصر القطع", f"{empty}\nمركز بحوث المياه", f"2024-12-01\n{empty}", f"{empty}\nمنجزة"]
    (made,) = read(xlsx(MEETINGS, row), "t.xlsx")
    assert [(r[0], r[2]) for r in said(made.document) if r[1] == "assigned_to"] == [("حصر القطع", "مركز بحوث المياه")]
    assert {(e.label(), e.end, e.status) for e in made.document.entities if e.kind == "task"} == {
        ("إعداد الخطة", "2024-12-01", "open"),
        ("حصر القطع", None, "done"),
    }
    assert (made.warnings, made.partial) == ((), False)


def test_a_date_that_may_be_another_waits() -> None:
    (made,) = read(csv(MEETINGS, ["03/04/2025", *MEETING[1:]]))
    chaired = next(r for r in made.document.relations if r.type == "chaired")
    assert (chaired.start, chaired.review) == ("2025-04-03", Review.PROPOSED)
    assert chaired.reason
    assert "other way round" in chaired.reason


@pytest.mark.parametrize("place", ["عن بعد", "عبر الاتصال المرئي", "online"])
def test_a_meeting_at_a_distance_is_in_no_place(place: str) -> None:
    (made,) = read(csv(["التاريخ", "العنوان", "المكان", "الرئيس"], ["2025-03-12", "اجتماع المتابعة", place, "سالم الفرجاني"]))
    assert {r.type for r in made.document.relations} == {"chaired"}


def test_a_day_beside_decisions_and_owners_alone_is_a_deadline() -> None:
    (made,) = read(csv(["القرار", "المكلف", "الموعد"], ["صيانة السد", "إدارة السدود", "2025-03-15"]))
    assert [(e.kind, e.end) for e in made.document.entities if e.kind in ("task", "event")] == [("task", "2025-03-15")]


@pytest.mark.parametrize(("title", "cell"), [("المكان", "سبها"), ("برئاسة", "سالم الفرجاني"), ("الموعد النهائي", "2025-04-01")])
def test_a_day_beside_what_tells_of_a_meeting_is_its_own(title: str, cell: str) -> None:
    head = ["القرار", "المكلف", "الموعد", title]
    (made,) = read(csv(head, ["صيانة السد", "إدارة السدود", "2025-03-15", cell]))
    assert [e.start for e in made.document.entities if e.kind == "event"] == ["2025-03-15"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        *dict.fromkeys(("لم تبدأ", "قيد المراجعة", "غير منجزة", "Not started"), "open").items(),
        ("أنجزت", "done"),
        ("اكتملت", "done"),
    ],
)
def test_the_usual_words_for_the_state_of_a_task(said: str, status: str) -> None:
    (made,) = read(csv(["المهمة", "المكلف", "الحالة"], ["صيانة السد", "إدارة السدود", said]))
    assert [e.status for e in made.document.entities if e.kind == "task"] == [status]
