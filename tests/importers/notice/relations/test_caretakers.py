"""Who runs a body without holding its post, and posts as they are by themselves. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import ends

HEAD = "طرابلس، 12 مايو 2025\n"


@pytest.mark.parametrize("charged", ["المكلف بتسيير إدارة الطرق والجسور", "المكلف بمهام إدارة الطرق والجسور"])
def test_who_is_charged_to_run_a_body_has_a_post_in_it(charged: str) -> None:
    text = f"{HEAD}وحضر اللقاء {charged} المهندس نوري القلالي، ومدير مكتب الإعلام السيدة سهام البوسيفي."
    assert ("نوري القلالي", charged) in ends(text, "holds")
    assert (charged, "إدارة الطرق والجسور") in ends(text, "post_in")


def test_what_joins_such_a_post_is_no_part_of_it() -> None:
    text = f"{HEAD}وحضر الحفل نائب الوزير حسن فارح والقائم بأعمال السفارة التركية مراد أوزكان."
    assert {post for who, post in ends(text, "holds") if who == "مراد أوزكان"} == {"القائم بأعمال السفارة التركية"}
    text = f"{HEAD}وحضر اللقاء السيد حسن فارح والمكلف بتسيير إدارة الطرق والجسور المهندس نوري القلالي."
    assert {post for _, post in ends(text, "holds")} == {"المكلف بتسيير إدارة الطرق والجسور"}


def test_who_is_charged_with_a_task_of_a_body_runs_none() -> None:
    text = f"{HEAD}وحضر اللقاء الفريق المكلف من إدارة الطرق والجسور، المهندس نوري القلالي."
    assert not [post for _, post in ends(text, "holds") if "المكلف" in post]


def test_a_post_that_somebody_is_made_is_the_one_that_they_hold() -> None:
    made = "وعين المجلس السيد رمزي الطشاني مديرا عاما للهيئة الوطنية للنقل.\n"
    held = "واستقبل المدير العام للهيئة الوطنية للنقل السيد رمزي الطشاني وفدا."
    assert ends(HEAD + made + held, "holds") == {("رمزي الطشاني", "المدير العام للهيئة الوطنية للنقل")}
