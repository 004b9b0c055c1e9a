"""When and where minutes say that the next meeting is. Everything here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, related

HEAD = "محضر اجتماع لجنة المعارض\nالتاريخ: 12 مارس 2031\nالمكان: مقر وزارة الصناعة، طرابلس\nنوقشت خطة المعرض.\n"


def ahead(text: str) -> set[tuple[str | None, str | None]]:
    """The days of the events of a text but for its own, with why."""
    found = [e for e in extract(text).entities if e.kind == "event" and e.start]
    return {(e.start, e.date_reason) for e in found if e.start != "2031-03-12"}


@pytest.mark.parametrize(
    ("line", "day", "sites"),
    [
        ("الاجتماع القادم: 9 أبريل 2031 بمقر غرفة التجارة.", "2031-04-09", {"غرفة التجارة"}),
        ("موعد الجلسة المقبلة: 9 أبريل 2031، المكان: وزارة الزراعة", "2031-04-09", {"وزارة الزراعة"}),
        ("الاجتماع التالي يوم الأربعاء 9 أبريل 2031 في صفاقس.", "2031-04-09", {"صفاقس"}),
        ("وتقرر أن تعقد الجلسة القادمة بتاريخ 9 أبريل 2031 بمدينة سبها.", "2031-04-09", {"سبها"}),
        ("وحدد يوم 9 أبريل 2031 موعدا للجلسة السابعة.", "2031-04-09", set()),
        ("موعد الاجتماع السابع: 9 أبريل 2031", "2031-04-09", set()),
    ],
)
def test_the_next_meeting_has_its_own_day_and_place(line: str, day: str, sites: set[str]) -> None:
    text = f"{HEAD}{line}\n"
    assert ahead(text) == {(day, None)}
    assert {site for _, site, how, _ in related(text, "located_in") if how == "planned"} == sites
    assert {site for event, site in accepted(text, "located_in") if event == "اجتماع لجنة المعارض"} == {"وزارة الصناعة", "طرابلس"}
    assert {event[:2] for _, event, how, _ in related(text, "attended") if how == "planned"} == {"ال"}
    assert ("لجنة المعارض", "planned") in {(who, how) for who, _, how, _ in related(text, "attended")}
    assert not accepted(text, "attended")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ويعقد الاجتماع القادم بعد أسبوعين.", "2031-03-26?"),
        ("الجلسة القادمة بعد شهر من تاريخه", "2031-04-12?"),
    ],
)
def test_a_time_until_then_is_counted_from_the_day_of_the_meeting(line: str, day: str) -> None:
    assert ahead(f"{HEAD}{line}\n") == {(day, "counted from the day of the meeting: 2031-03-12")}


@pytest.mark.parametrize(
    "line",
    [
        "تأجيل البت في الطلب إلى الجلسة القادمة.",
        "الاجتماع التالي للاجتماع المنعقد يوم 3 مارس 2031 لم يتم.",
        "عقد الاجتماع السابع يوم 3 مارس 2031.",
    ],
)
def test_what_names_no_day_or_one_that_is_past_tells_of_none(line: str) -> None:
    assert not [claim for claim in related(f"{HEAD}{line}\n", "attended") if claim[2] == "planned"]


def test_two_next_meetings_are_those_of_several_minutes() -> None:
    text = f"{HEAD}الاجتماع القادم: 9 أبريل 2031 بتونس.\nالاجتماع المقبل: 3 مايو 2031 بسبها.\n"
    assert not {site for event, site in accepted(text, "located_in") if event in {"الاجتماع القادم", "الاجتماع المقبل"}}
