"""People in the tables of a notice, by the heading of their column. All are made up."""

from __future__ import annotations

import pytest

from ..reads import named


@pytest.mark.parametrize(
    ("table", "people"),
    [
        ("الاسم\tالصفة\nعاشور بلقاسم\tمهندس\nنوال حشاد\tمحاسبة", ["عاشور بلقاسم", "نوال حشاد"]),
        ("م\tالاسم الكامل\tالصفة\n1\tأ. عاشور بلقاسم\tمهندس\n2\tالسيدة نوال حشاد\tخبيرة", ["عاشور بلقاسم", "نوال حشاد"]),
        ("الصفة\tالاسم\nمهندس\tعاشور بلقاسم\n\tنوال حشاد", ["عاشور بلقاسم", "نوال حشاد"]),
    ],
)
def test_the_cells_below_the_heading_of_names_are_people(table: str, people: list[str]) -> None:
    assert named(f"قائمة المشاركين:\n{table}\n", "person") == people


@pytest.mark.parametrize(
    "table",
    [
        "الاسم\tالنشاط\nشركة النور\tالبناء\nمصنع الإسمنت\tالصناعة",
        "الاسم\tالعدد\nحملة التطعيم\t12\nمشروع المياه\t3",
        "المادة\tالكمية\nعاشور\t5",
    ],
)
def test_bodies_things_and_other_columns_are_none(table: str) -> None:
    assert not named(table, "person")


@pytest.mark.parametrize("town", ["أبو سليم", "سيدي حسين"])
def test_a_town_with_the_name_of_somebody_is_no_person_unless_a_post_is_beside_it(town: str) -> None:
    assert named(f"الميزانية:\nالاسم\tالمبلغ\n{town}\t4\nعاشور بلقاسم\t3\n", "person") == ["عاشور بلقاسم"]
    assert town in named(f"الحضور:\nالاسم\tالصفة\n{town}\tمهندس\nعاشور بلقاسم\tمحاسب\n", "person")


@pytest.mark.parametrize("beside", ["الصفة", "المبلغ"])
def test_a_known_place_is_no_person(beside: str) -> None:
    assert "سيدي بوزيد" not in named(f"القائمة:\nالاسم\t{beside}\nسيدي بوزيد\t4\n", "person")
