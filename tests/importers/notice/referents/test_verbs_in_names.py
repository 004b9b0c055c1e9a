"""Verbs that look like the first word of a name. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import ends, named


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("وفي وقت سابق ترأس السرحان اجتماعا للجنة الوزارية. وقال السرحان إن العمل مستمر.", ["السرحان", "السرحان"]),
        ("جاء ذلك خلال استقبال بن زائد، في قصر الضيافة، وفدا من مالطا.", ["بن زائد"]),
        ("انعقد اللقاء بمقر الغرفة بسوسة، شهد مشاركة القنصل العام لمملكة مالطا سالم العواد.", ["سالم العواد"]),
        ("وتسلمت الجائزة الطالبة شهد الباز في المدينة.", ["شهد الباز"]),
    ],
)
def test_a_verb_is_no_part_of_a_name(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


def test_nothing_is_told_of_who_is_none() -> None:
    text = "انعقد اللقاء بمقر الغرفة بسوسة، شهد مشاركة القنصل العام لمملكة مالطا سالم العواد."
    assert {person for person, _ in ends(text, "holds")} == {"سالم العواد"}
