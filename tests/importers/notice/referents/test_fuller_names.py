"""Posts and bodies whose names go on behind what the fields saw, or begin before. All people and bodies are made up."""

from __future__ import annotations

import pytest

from ..reads import ends, named


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("كما أعرب القنصل العام المالطي عن تقديره للدعوة.", "القنصل العام المالطي"),
        (
            "وكان منهم معاون وزير التجارة الداخلية وحماية المستهلك، سالم شعبان، في المدينة.",
            "معاون وزير التجارة الداخلية وحماية المستهلك",
        ),
    ],
)
def test_a_post_is_read_to_its_end(text: str, post: str) -> None:
    assert named(text, "post") == [post]


def test_the_ambassador_of_a_king_is_one_to_a_country() -> None:
    text = "حضر اللقاء سفير خادم الحرمين الشريفين في مملكة مالطا سالم بن رائد العواد."
    assert ends(text, "holds") == {("سالم بن رائد العواد", "سفير خادم الحرمين الشريفين في مملكة مالطا")}


def test_an_adjective_joined_to_the_last_one_belongs_to_the_body() -> None:
    text = "أحال المجلس إلى اللجنة الوزارية للشؤون القانونية والتشريعية اتفاقية النقل."
    assert named(text, "organization") == ["اللجنة الوزارية للشؤون القانونية والتشريعية"]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل وزير النقل والوفد المرافق، في المدينة.",
        "بحث ذلك وزير الري وإدارة الوفد التي جاءت معه.",
    ],
)
def test_who_comes_along_is_no_part_of_a_post(text: str) -> None:
    assert named(text, "post")[0] in {"وزير النقل", "وزير الري"}
