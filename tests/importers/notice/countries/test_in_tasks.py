"""What a task speaks of is not whose the unit is that has it. All notices are fictional."""

from __future__ import annotations

from ..reads import ends


def test_a_unit_is_not_of_the_body_that_its_task_names() -> None:
    text = "كلف معالي وزير الصناعة السيد سالم الفرجاني إدارة الجودة بمتابعة ملف التدريب بمركز البحوث الصناعية."
    assert ("متابعة ملف التدريب بمركز البحوث الصناعية", "إدارة الجودة") in ends(text, "assigned_to")
    assert not ends(text, "part_of")


def test_a_unit_is_of_the_body_that_is_named_before_its_task() -> None:
    text = "كلف المدير إدارة الجودة التابعة لمركز بحوث السدود بإعداد الدليل."
    assert ("إدارة الجودة", "مركز بحوث السدود") in ends(text, "part_of")
