"""Lists of people below a meeting: who of them was there; everybody here is fictional."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from rawabit.graph.model import Polarity, Review
from rawabit.graph.places import place_of
from rawabit.importers.grammar.dates.calendars import doubt_words

from .lists_of_people import FORMS, HELD, PEOPLE
from .reads import read, said
from .workbooks import csv

ATTENDED = ("خالد الورفلي", "attended", "اجتماع متابعة السدود")


@pytest.mark.parametrize(("make", "name"), FORMS)
@pytest.mark.parametrize(
    "titles",
    [
        [["وزارة المياه"], ["كشف حضور اجتماع متابعة السدود المنعقد بتاريخ 7 نوفمبر 2024"], [""]],
        [["محضر اجتماع متابعة السدود"], ["الخميس الموافق 7/11/2024"]],
        [["قائمة الحضور"], ["التاريخ: 2024-11-07"], ["عنوان الاجتماع:", "اجتماع متابعة السدود"]],
        [["التاريخ:", "7 نوفمبر 2024", "الاجتماع", "اجتماع متابعة السدود"]],
    ],
)
def test_a_list_of_people_below_a_meeting_asks_whether_they_were_there(
    make: Any, name: str, titles: Sequence[Sequence[str]]
) -> None:
    (made,) = read(make(*titles, *PEOPLE), name)
    assert said(made.document) == {*HELD, ATTENDED}
    attended = next(r for r in made.document.relations if r.type == "attended")
    assert (attended.review, attended.start, attended.reason) == (Review.PROPOSED, "2024-11-07", doubt_words("row_above"))
    assert not any("kept as text" in warning for warning in made.warnings)
    assert all(cell in made.document.source.text for row in titles for cell in row)
    event = next(m for m in made.document.mentions if m.text == "اجتماع متابعة السدود")
    assert place_of(made.document.source, event.start).removeprefix("sheet ورقة, ").startswith("row ")


KEPT_AS_TEXT = ("ملاحظات أخرى", "يحتاج تأشيرة", "سبب الغياب")


@pytest.mark.parametrize(
    ("heading", "cell", "polarity"),
    [
        ("الحضور", "حاضر", Polarity.AFFIRMED),
        ("الحضور", "لا", Polarity.NEGATED),
        ("ملاحظات أخرى", "معتذر", Polarity.NEGATED),
        ("يحتاج تأشيرة", "لا", Polarity.AFFIRMED),
        ("الغياب", "نعم", Polarity.NEGATED),
        ("الحضور", "غائب بعذر", Polarity.NEGATED),
        ("الحضور", "غائبة بدون عذر", Polarity.NEGATED),
        ("حالة الحضور", "اعتذر", Polarity.NEGATED),
        ("هل حضر؟", "لا (معتذر)", Polarity.NEGATED),
        ("الحضور", "حضر متأخراً", Polarity.AFFIRMED),
        ("الحضور", "نعم", Polarity.AFFIRMED),
        ("Attended?", "No", Polarity.NEGATED),
        ("Present", "no", Polarity.NEGATED),
        ("Attendance", "absent with apologies", Polarity.NEGATED),
        ("Attendance", "Absent, excused", Polarity.NEGATED),
        ("Attendance", "excused", Polarity.NEGATED),
        ("Attendance", "yes", Polarity.AFFIRMED),
        ("Attendance", "✓", Polarity.AFFIRMED),
        ("Absent", "no", Polarity.AFFIRMED),
        ("Attendance (Y/N)", "N", Polarity.NEGATED),
        ("Attended? [yes/no]", "no", Polarity.NEGATED),
        ("الحضور (نعم/لا)", "لا", Polarity.NEGATED),
        ("لم يحضر", "✓", Polarity.NEGATED),
        ("Did not attend", "yes", Polarity.NEGATED),
        ("Did not attend", "no", Polarity.AFFIRMED),
        ("سبب الغياب", "-", Polarity.AFFIRMED),
        ("الحالة", "غائب", Polarity.NEGATED),
        ("ملاحظات", "اعتذر عن عدم الحضور", Polarity.NEGATED),
        ("note", "no", Polarity.AFFIRMED),
    ],
)
def test_a_list_of_people_says_who_was_not_there(heading: str, cell: str, polarity: Polarity) -> None:
    title = ["كشف حضور اجتماع متابعة السدود"]
    (made,) = read(csv(title, [*PEOPLE[0], heading], [*PEOPLE[1], cell]))
    assert any(heading in warning for warning in made.warnings) == (heading in KEPT_AS_TEXT)
    attended = next(r for r in made.document.relations if r.type == "attended")
    assert (attended.polarity, attended.review) == (polarity, Review.PROPOSED)
    assert [e.quote for e in attended.evidence][1:] == ([cell] if polarity is Polarity.NEGATED else [])
    assert attended.reason == doubt_words("row_above")


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("الحضور", "غداً"),
        ("Attendance", "x"),
        ("Attendance", ""),
        ("الحضور", "نعم، غائب"),
        ("ملاحظات", "اعتذر عن التأخير"),
        ("note", "late, excused"),
        ("سبب الغياب", "مرض"),
        ("الحضور / الغياب", "لا"),
        ("Present/Absent", "no"),
        ("note", "did not attend the second part"),
    ],
)
def test_words_of_presence_that_are_not_plain_are_asked_about(heading: str, cell: str) -> None:
    (made,) = read(csv(["كشف حضور اجتماع متابعة السدود"], [*PEOPLE[0], heading], [*PEOPLE[1], cell]))
    attended = next(r for r in made.document.relations if r.type == "attended")
    assert (attended.polarity, attended.review, attended.reason) == (
        Polarity.AFFIRMED,
        Review.PROPOSED,
        doubt_words("presence"),
    )


@pytest.mark.parametrize(
    ("head", "cells", "expected"),
    [
        (["التاريخ", "الاجتماع", "الاسم", "الحضور"], ["نعم", "غائبة بعذر", "غداً"], ["+", "-غائبة بعذر", "?"]),
        (["Date", "Meeting", "Name", "Present"], ["yes", "No", "late"], ["+", "-No", "+"]),
        (["Date", "Meeting", "Name", "Present"], ["✓", "excused", ""], ["+", "-excused", "?"]),
    ],
)
def test_a_row_of_a_meeting_may_answer_for_one_person(head: list[str], cells: list[str], expected: list[str]) -> None:
    people = ["خالد الورفلي", "سعاد الفيتوري", "رنا القضاة"]
    (made,) = read(csv(head, *(["2024-11-07", "متابعة السدود", who, cell] for who, cell in zip(people, cells, strict=True))))
    assert made.warnings == ()
    names = {entity.id: entity.names[0].text for entity in made.document.entities}
    told = {
        names[r.source]: "?"
        if r.review is Review.PROPOSED
        else "+"
        if r.polarity is Polarity.AFFIRMED
        else f"-{r.evidence[1].quote}"
        for r in made.document.relations
    }
    assert told == dict(zip(people, expected, strict=True))


def test_a_column_of_names_beside_lists_of_people_is_text_and_named() -> None:
    row = ["2024-11-07", "متابعة السدود", "اجتماع أول", "نعم سالم، خالد الورفلي"]
    (made,) = read(csv(["التاريخ", "الاجتماع", "الاسم", "الحضور"], row))
    assert {source for source, _, _ in said(made.document)} == {"نعم سالم", "خالد الورفلي"}
    assert made.warnings == ("the names of these rows are kept as text only, since others are named as attendees: 2",)


@pytest.mark.parametrize("name", ["نعم", "نعم الفرجاني", "نعم سالم العبيدي"])
def test_people_may_be_called_yes(name: str) -> None:
    people = [["الاسم", "الجهة", "الحضور"], [name, "وزارة المياه", "لا"]]
    (made,) = read(csv(["كشف حضور اجتماع متابعة السدود"], *people))
    assert (name, "attended", "اجتماع متابعة السدود") in said(made.document)


@pytest.mark.parametrize(
    ("title", "name", "day"),
    [
        ("Attendance sheet - Dams follow-up meeting, 7 November 2024", "Dams follow-up meeting", "2024-11-07"),
        ("Minutes of the meeting of the dams committee held on 7 November 2024", "meeting of the dams committee", "2024-11-07"),
        ("قائمة المشاركين في ورشة عمل صيانة السدود", "ورشة عمل صيانة السدود", None),
        ("Meeting: Dams follow-up", "Dams follow-up", None),
    ],
)
def test_a_title_tells_of_a_meeting_and_its_day(title: str, name: str, day: str | None) -> None:
    (made,) = read(csv([title], ["attendees", "decisions"], ["Salem Ferjani", ""], ["", "Repair the dam"]))
    (event,) = (e for e in made.document.entities if e.kind == "event")
    assert (event.label(), event.start) == (name, day)
    assert {(r.type, r.review) for r in made.document.relations} == {
        ("attended", Review.PROPOSED),
        ("about", Review.PROPOSED),
    }


def test_answers_under_a_word_for_attendees_are_nobody() -> None:
    people = [["الاسم", "الجهة", "الحضور"], ["خالد الورفلي", "وزارة المياه", "نعم"], ["سعاد الفيتوري", "وزارة المياه", "لا"]]
    (made,) = read(csv(["كشف حضور اجتماع متابعة السدود بتاريخ 2024-11-07"], *people))
    told = {(r.source, r.polarity.value) for r in made.document.relations if r.type == "attended"}
    names = {entity.id: entity.names[0].text for entity in made.document.entities}
    assert {(names[who], polarity) for who, polarity in told} == {("خالد الورفلي", "affirmed"), ("سعاد الفيتوري", "negated")}


@pytest.mark.parametrize(
    "title",
    [
        "Apologies for the board meeting",
        "Apologies - Board meeting",
        "Agenda of the board meeting",
        "Invitation to the dams meeting",
        "Notes on a meeting",
        "Preparation for the Ministry of Water meeting",
        "جدول أعمال اجتماع مجلس الإدارة",
        "دعوة إلى اجتماع مجلس الإدارة",
    ],
)
def test_what_is_said_of_a_meeting_is_no_meeting(title: str) -> None:
    (made,) = read(csv([title], *PEOPLE))
    assert said(made.document) == HELD
    assert any("kept as text only" in warning for warning in made.warnings)
