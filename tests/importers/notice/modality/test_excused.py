"""Minutes that name who was excused from a meeting beside who was there. All names are made up."""

from __future__ import annotations

import pytest

from ..reads import related

TOP = "محضر اجتماع لجنة المتابعة بوزارة الصحة\nيوم 5 مايو 2024\n"


def attended(text: str) -> dict[str, str]:
    """Who but the committee that met is said to have been there, affirmed or negated."""
    return {who: polarity for who, _, _, polarity in related(text, "attended") if not who.startswith("لجنة")}


@pytest.mark.parametrize(
    "heading", ["اعتذر عن الحضور:", "اعتذرت عن الحضور:", "المعتذرون عن الحضور:", "الغائبون:", "تغيب عن الاجتماع:"]
)
def test_another_heading_ends_the_list_of_who_was_there(heading: str) -> None:
    told = attended(f"{TOP}الحضور:\nالسيد سالم الفرجاني\nالسيد علي الهاشمي\n{heading} السيدة مريم الزنتاني\n")
    assert told == {"سالم الفرجاني": "affirmed", "علي الهاشمي": "affirmed", "مريم الزنتاني": "negated"}


def test_who_is_excused_in_their_own_line_was_not_there() -> None:
    lines = (
        "1. السيد سالم الفرجاني\n2. السيد علي الهاشمي (اعتذر عن الحضور)\n3. السيدة مريم الزنتاني - معتذرة\n4. السيد كمال الزوي"
    )
    told = attended(f"{TOP}الحضور:\n{lines}\n")
    assert [told[who] for who in ("سالم الفرجاني", "علي الهاشمي", "مريم الزنتاني", "كمال الزوي")] == [
        "affirmed",
        "negated",
        "negated",
        "affirmed",
    ]


def test_who_was_there_may_stand_in_the_line_of_the_heading() -> None:
    told = attended(f"{TOP}الحاضرون: السيد سالم الفرجاني، السيد علي الهاشمي\nاعتذر عن الحضور:\n- السيدة مريم الزنتاني\n")
    assert told == {"سالم الفرجاني": "affirmed", "علي الهاشمي": "affirmed", "مريم الزنتاني": "negated"}


@pytest.mark.parametrize(
    "said",
    [
        "السيد سالم الفرجاني (معتذر)",
        "السيد سالم الفرجاني، مدير إدارة التخطيط (غائب بعذر)",
        "مدير إدارة التخطيط السيد سالم الفرجاني (معتذر)",
    ],
)
def test_who_is_called_absent_in_brackets_was_not_there(said: str) -> None:
    text = f"حضر الاجتماع كل من {said} والسيدة مريم الزنتاني والسيد كمال الزوي.\n"
    assert attended(text) == {"سالم الفرجاني": "negated", "مريم الزنتاني": "affirmed", "كمال الزوي": "affirmed"}
    assert not related(text, "member_of")


@pytest.mark.parametrize(
    "said",
    [
        "رئيسا",
        "الغياب محل نقاش",
        "غياب الوزير السابق لم يؤثر",
        "اعتذار مازن الصلوي",
        "اعتذار وزير النقل",
        "غائب عن الاجتماع السابق",
        "معتذرا عن التأخير",
    ],
)
def test_brackets_that_say_something_else_excuse_nobody(said: str) -> None:
    told = attended(f"حضر الاجتماع السيدة مريم الزنتاني والسيد سالم الفرجاني ({said}).\n")
    assert told["سالم الفرجاني"] == "affirmed"


@pytest.mark.parametrize(
    "said", ["غائب، خارج البلاد", "معتذر لسفره", "معتذر عن الحضور", "غائب دون عذر", "معتذر وأناب عنه مازن الصلوي"]
)
def test_brackets_may_say_why_somebody_was_absent(said: str) -> None:
    told = attended(f"حضر الاجتماع السيدة مريم الزنتاني والسيد سالم الفرجاني ({said}).\n")
    assert told["سالم الفرجاني"] == "negated"
