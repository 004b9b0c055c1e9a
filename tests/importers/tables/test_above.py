"""Headings below titles and labels, and what stands above them; everybody here is fictional."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rawabit.graph.model import Modality, Polarity, Review
from rawabit.graph.places import place_of
from rawabit.importers.cells.heading_words import field_of
from rawabit.importers.cells.headings import KINDS
from rawabit.importers.grammar.dates.calendars import doubt_words

from .lists_of_people import FORMS, HELD, PEOPLE
from .reads import EXPECTED, read, said
from .workbooks import MEETING, MEETINGS, csv, xlsx


@pytest.mark.parametrize(("make", "name"), FORMS)
def test_headings_stand_below_titles_and_rows_have_their_own_numbers(make: Any, name: str) -> None:
    titles = [["وزارة المياه"], ["سجل الاجتماعات، الربع الرابع"], ["أُعد في 1 ديسمبر 2024"], [""]]
    (made,) = read(make(*titles, MEETINGS, MEETING), name)
    assert said(made.document) == EXPECTED
    chaired = next(r for r in made.document.relations if r.type == "chaired")
    where = place_of(made.document.source, chaired.evidence[0].start)
    assert where.removeprefix("sheet ورقة, ") == "row 6, column D (الرئيس)"


@pytest.mark.parametrize(("make", "name"), FORMS)
@pytest.mark.parametrize(
    "titles",
    [
        [["قائمة الحضور"]],
        [["الاسم"], [""]],
        [["الاجتماع", "متابعة السدود", "الرئيس", "سالم الفرجاني"]],
        [["التاريخ", "7 نوفمبر 2024", "الرئيس", "المكان", "سبها"]],
        [["الرئيس:", "سالم الفرجاني", "المقرر", "رنا القضاة", "القرارات:"]],
    ],
)
def test_neither_a_title_nor_a_label_is_taken_for_headings(make: Any, name: str, titles: Sequence[Sequence[str]]) -> None:
    (made,) = read(make(*titles, *PEOPLE), name)
    assert said(made.document) >= HELD
    assert not made.partial


@pytest.mark.parametrize(
    ("head", "said_of"),
    [
        (["name:", "organisation:", "my own column"], "member_of"),
        (["my own column", "الاسم:", "الجهة:", "ملحوظة لي"], "member_of"),
        (["التاريخ:", "الاجتماع:", "الرئيس:", "ملحوظة لي"], "chaired"),
    ],
)
def test_headings_may_have_colons_and_stand_beside_others(head: list[str], said_of: str) -> None:
    cells = {"التاريخ:": "2024-11-07", "الاجتماع:": "متابعة السدود", "organisation:": "وزارة المياه", "الجهة:": "وزارة المياه"}
    (made,) = read(csv(head, [cells.get(title, "سالم الفرجاني") for title in head]))
    assert {type_ for _, type_, _ in said(made.document)} == {said_of}


def test_known_headings_and_others_by_turns_are_headings_where_nothing_below_is() -> None:
    (made,) = read(csv(["التاريخ", "المدة", "الرئيس", "العدد"], ["2024-11-07", "ساعة", "سالم الفرجاني", "9"]))
    assert {(source, type_) for source, type_, _ in said(made.document)} == {("سالم الفرجاني", "chaired")}


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_titles_do_not_hide_what_parts_the_cells(mark: str) -> None:
    titles = [[title] for title in ("وزارة المياه", "إدارة السدود, سبها", "سجل الاجتماعات", "الربع الرابع")]
    (made,) = read(csv(*titles, MEETINGS, MEETING, mark=mark))
    assert said(made.document) == EXPECTED


def test_labels_are_a_row_of_their_own_and_rows_below_are_of_its_meeting() -> None:
    labels = [["التاريخ:", "7 نوفمبر 2024", "المكان:", "سبها"], ["الاجتماع: متابعة السدود"], ["الرئيس:", "سالم الفرجاني"]]
    rows = [["الموضوع", "القرار", "المكلف"], ["صيانة السدود", "إعداد الخطة", "إدارة السدود"]]
    (made,) = read(xlsx(*labels, *rows), "t.xlsx")
    accepted = {(r.type, r.evidence[0].quote) for r in made.document.relations if r.review is Review.ACCEPTED}
    assert accepted == {("located_in", "سبها"), ("chaired", "سالم الفرجاني")}
    chaired = next(r for r in made.document.relations if r.type == "chaired")
    assert place_of(made.document.source, chaired.evidence[0].start) == "sheet ورقة, row 3, column B"
    waiting = {r.type for r in made.document.relations if r.review is Review.PROPOSED}
    assert waiting == {"about", "directed", "assigned_to"}


@pytest.mark.parametrize(
    "title",
    [
        "دليل مديري الإدارات",
        "حجوزات قاعة الاجتماع",
        "سجل الاجتماعات",
        "Meeting rooms of the ministry",
        "7 نوفمبر 2024",
        "الوزارة: المياه",
    ],
)
def test_a_title_that_tells_of_no_meeting_is_kept_as_text_and_named(title: str) -> None:
    (made,) = read(csv([title], *PEOPLE))
    assert said(made.document) == HELD
    assert made.warnings[0] == f"what stands above the headings is kept as text only: row 1 {title!r}"
    assert made.document.source.text.startswith(title)


def test_rows_that_have_days_or_titles_of_their_own_are_not_of_the_meeting_above() -> None:
    titles = [["اجتماعات اللجنة"], ["التاريخ: 1 ديسمبر 2024"]]
    (made,) = read(csv(*titles, ["عنوان الاجتماع", "الرئيس"], ["متابعة السدود", "سالم الفرجاني"]))
    (event,) = (e for e in made.document.entities if e.kind == "event")
    assert (event.label(), event.start) == ("متابعة السدود", None)
    assert made.warnings == (
        "what stands above the headings is kept as text only: row 1 'اجتماعات اللجنة', row 2 'التاريخ: 1 ديسمبر 2024'",
    )


def test_a_label_that_cannot_be_used_is_named() -> None:
    (made,) = read(csv(["التاريخ: 32 نوفمبر 2024"], ["الاجتماع:", "متابعة السدود"], *PEOPLE))
    assert said(made.document) == HELD
    assert made.warnings[0].startswith("row 1, column A (date): read '32 نوفمبر 2024', expected a date")
    assert made.warnings[1].startswith("what stands above the headings is kept as text only")


@pytest.mark.parametrize("label", [["الحضور: منى الكافوري"], ["الغائبون:", "منى الكافوري"]])
def test_who_is_named_above_and_not_read_is_told_of(label: list[str]) -> None:
    (made,) = read(csv(["كشف حضور اجتماع متابعة السدود بتاريخ 2024-11-07"], label, *PEOPLE))
    assert any("kept as text only: row 2 " in warning for warning in made.warnings)


def test_a_second_table_below_does_not_take_the_place_of_the_first() -> None:
    (made,) = read(csv(*PEOPLE, [""], MEETINGS, MEETING))
    assert said(made.document) >= HELD
    assert made.partial


def test_headings_said_again_at_the_top_of_a_page_hide_nothing() -> None:
    (made,) = read(csv(["الاسم"], ["خالد الورفلي"], ["الاسم"], ["سعاد الفيتوري"]))
    assert {"خالد الورفلي", "سعاد الفيتوري"} <= {entity.names[0].text for entity in made.document.entities}


@pytest.mark.parametrize(
    ("title", "name", "day"),
    [
        ("Ministry of Water coordination meeting", "Ministry of Water coordination meeting", None),
        ("اجتماع متابعة السدود من 7 نوفمبر إلى 8 نوفمبر 2024", "اجتماع متابعة السدود", None),
        ("ورشة عمل صيانة السدود خلال الفترة من 7 إلى 8 نوفمبر 2024", "ورشة عمل صيانة السدود", None),
        ("كشف حضور الورشة التدريبية حول صيانة السدود، 7 نوفمبر 2024", "الورشة التدريبية حول صيانة السدود", "2024-11-07"),
        ("أسماء المشاركين في الدورة التدريبية لصيانة السدود", "الدورة التدريبية لصيانة السدود", None),
        ("Workshop on dams from 7 November 2024", "Workshop on dams", "2024-11-07"),
    ],
)
def test_the_title_of_a_meeting_ends_before_its_days(title: str, name: str, day: str | None) -> None:
    (made,) = read(csv([title], *PEOPLE))
    assert [(e.label(), e.start) for e in made.document.entities if e.kind == "event"] == [(name, day)]
    assert any("row 1" in warning for warning in made.warnings) == (day is None and "2024" in title)


@pytest.mark.parametrize(
    ("title", "name", "modality", "polarity"),
    [
        ("اجتماع مجلس الإدارة المؤجل", "اجتماع مجلس الإدارة", Modality.PLANNED, Polarity.AFFIRMED),
        ("تأجيل اجتماع مجلس الإدارة إلى 7 نوفمبر 2024", "اجتماع مجلس الإدارة", Modality.PLANNED, Polarity.AFFIRMED),
        ("الاجتماع المؤجل لمجلس الإدارة", "الاجتماع المؤجل لمجلس الإدارة", Modality.PLANNED, Polarity.AFFIRMED),
        ("جلسة مجلس الإدارة (ملغاة)", "جلسة مجلس الإدارة", Modality.ACTUAL, Polarity.NEGATED),
        ("Cancelled board meeting", "board meeting", Modality.ACTUAL, Polarity.NEGATED),
        ("Board meeting (cancelled)", "Board meeting", Modality.ACTUAL, Polarity.NEGATED),
        ("Attendance: board meeting, postponed to 7 November 2024", "board meeting", Modality.PLANNED, Polarity.AFFIRMED),
        ("اجتماع متابعة المشاريع المؤجلة", "اجتماع متابعة المشاريع المؤجلة", Modality.ACTUAL, Polarity.AFFIRMED),
        ("اجتماع بحث تأجيل المشروع", "اجتماع بحث تأجيل المشروع", Modality.ACTUAL, Polarity.AFFIRMED),
        ("Meeting on postponed projects", "Meeting on postponed projects", Modality.ACTUAL, Polarity.AFFIRMED),
    ],
)
def test_a_title_says_that_its_meeting_was_put_off_or_called_off(
    title: str, name: str, modality: Modality, polarity: Polarity
) -> None:
    (made,) = read(csv([title], ["الرئيس:", "سالم الفرجاني"], *PEOPLE))
    assert [e.label() for e in made.document.entities if e.kind == "event"] == [name]
    there = [r for r in made.document.relations if r.type in ("chaired", "attended")]
    assert {(r.modality, r.polarity) for r in there} == {(modality, polarity)}
    plain = (modality, polarity) == (Modality.ACTUAL, Polarity.AFFIRMED)
    assert {r.type for r in there if r.review is Review.PROPOSED} == ({"attended"} if plain else {"attended", "chaired"})


def test_decisions_below_a_meeting_that_was_put_off_are_of_those_who_will_be_there() -> None:
    (made,) = read(csv(["اجتماع مجلس الإدارة المؤجل"], ["الحضور", "القرارات"], ["رنا القضاة", "إعداد الخطة"]))
    assert {(r.type, r.modality) for r in made.document.relations} == {
        ("attended", Modality.PLANNED),
        ("about", Modality.ACTUAL),
    }


def test_the_day_from_which_a_meeting_was_put_off_is_not_its_day() -> None:
    (made,) = read(csv(["اجتماع مجلس الإدارة المؤجل من 7 نوفمبر 2024"], *PEOPLE))
    assert [e.start for e in made.document.entities if e.kind == "event"] == [None]


@pytest.mark.parametrize(
    "titles",
    [
        [["التاريخ: 7 نوفمبر 2024"], ["تاريخ الاجتماع: 14 نوفمبر 2024"]],
        [["Date:", "2024-11-07"], ["Meeting date:", "2024-11-14"]],
        [["كشف حضور بتاريخ 7 نوفمبر 2024"], ["اجتماع مجلس الإدارة بتاريخ 7/11/2024"], ["التاريخ: 2024-11-14"]],
    ],
)
def test_of_days_that_differ_none_is_taken_and_the_meeting_waits(titles: list[list[str]]) -> None:
    (made,) = read(csv(*titles, ["الاجتماع: متابعة السدود"], ["المكان: سبها"], *PEOPLE))
    assert [e.start for e in made.document.entities if e.kind == "event"] == [None]
    assert any(warning.startswith("above the headings stand different days") for warning in made.warnings)
    place = next(r for r in made.document.relations if r.type == "located_in")
    assert (place.review, place.reason) == (Review.PROPOSED, doubt_words("days_differ"))


def test_days_that_may_be_one_are_taken() -> None:
    (made,) = read(csv(["التاريخ: 7 نوفمبر 2024"], ["اجتماع متابعة السدود بتاريخ 2024-11-07"], ["المكان: سبها"], *PEOPLE))
    assert [e.start for e in made.document.entities if e.kind == "event"] == ["2024-11-07"]
    assert next(r for r in made.document.relations if r.type == "located_in").review is Review.ACCEPTED


_SAID = "اجتماع كشف حضور التاريخ: الرئيس: المكان: ليبيا meeting date: held on 7 نوفمبر 2024 2024-11-07 ( : -"
_WORDS = st.sampled_from([*_SAID.split(), "", "\u200f", "\t"])


@settings(max_examples=40)
@given(st.lists(st.lists(st.lists(_WORDS, min_size=1).map(" ".join), min_size=1, max_size=3), max_size=3))
def test_no_title_stops_its_table(titles: list[list[str]]) -> None:
    # A line of two words that are headings is one of headings: no rule could tell it from them.
    assume(all(len({field_of(cell.strip(), kind) for cell in row} - {None}) < 2 for row in titles for kind in KINDS))
    (made,) = read(xlsx(*titles, *PEOPLE), "t.xlsx")
    assert said(made.document) >= HELD
    assert all(claim.review is Review.PROPOSED for claim in made.document.relations if claim.type == "attended")


@pytest.mark.parametrize(
    "rows",
    [
        ["Board meeting, 7 November 2024 (cancelled)"],
        ["اجتماع مجلس الإدارة بتاريخ 7 نوفمبر 2024 (ملغى)"],
        ["Meeting: Board meeting (cancelled)"],
        ["Board meeting, 7 November 2024", "CANCELLED"],
        ["Board meeting, 7 November 2024", "Status: cancelled"],
        ["اجتماع مجلس الإدارة بتاريخ 7 نوفمبر 2024", "تم إلغاء الاجتماع"],
        ["اجتماع مجلس الإدارة (لم ينعقد)"],
    ],
)
def test_nobody_chaired_a_meeting_that_was_called_off_wherever_it_is_said(rows: list[str]) -> None:
    (made,) = read(csv(*([row] for row in rows), ["Chair: Salem Ferjani"], *PEOPLE))
    chaired = [r for r in made.document.relations if r.type in ("chaired", "attended")]
    assert chaired
    assert {(r.polarity.value, r.review.value) for r in chaired} == {("negated", "proposed")}


@pytest.mark.parametrize(
    ("rows", "title", "day"),
    [
        ([["Board meeting"], ["Printed", "14 November 2024"]], "Board meeting", None),
        ([["اجتماع متابعة اتفاقية 5 مايو 2023"]], "اجتماع متابعة اتفاقية 5 مايو 2023", None),
        (
            [["Meeting on the agreement of 5 May 2023"], ["Date: 14 November 2024"]],
            "Meeting on the agreement of 5 May 2023",
            "2024-11-14",
        ),
        ([["Date: 2024-11"], ["Board meeting, 7 November 2024"]], "Board meeting", "2024-11-07"),
        ([["الاجتماع الخامس لسنة 2024"]], "الاجتماع الخامس لسنة 2024", None),
        ([["اجتماع مجلس الإدارة (الدورة الثالثة)"]], "اجتماع مجلس الإدارة (الدورة الثالثة)", None),
    ],
)
def test_a_day_above_a_table_is_the_meetings_where_that_is_said(rows: list[list[str]], title: str, day: str | None) -> None:
    (made,) = read(csv(*rows, *PEOPLE))
    assert [(e.label(), e.start) for e in made.document.entities if e.kind == "event"] == [(title, day)]
