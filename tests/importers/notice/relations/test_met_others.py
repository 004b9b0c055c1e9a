"""Whom a delegation met is none of it, and what was visited is no visitor. All notices are fictional."""

from __future__ import annotations

from ..reads import ends

MET = (
    "التقى الوفد بالمدير العام للأقطاب التكنولوجية بوزارة الصناعة والمناجم والطاقة التونسية السيد أنيس القرقطاوي، "
    "وزار القطب التكنولوجي ببرج السدرية يوم 3 مارس 2026."
)


def test_whom_a_delegation_met_is_none_of_it() -> None:
    assert ("الوفد", "أنيس القرقطاوي") in ends(MET, "met_with")
    assert not ends(MET, "member_of")
    assert "الوفد" not in {source for source, _ in ends(MET, "part_of")}


def test_what_was_visited_lies_in_the_town_behind_it() -> None:
    text = "وكان الوزير السيد سالم الفرجاني قد زار مركز الجودة بالدار البيضاء."
    assert ends(text, "visited") == {("سالم الفرجاني", "مركز الجودة")}
    assert ("مركز الجودة", "الدار البيضاء") in ends(text, "located_in")


def test_who_belongs_to_a_delegation_that_met_others_does() -> None:
    text = "استقبل الوزير السيد سالم الفرجاني وفدا من شركة الأفق للإسمنت برئاسة السيد عمر البوزنتاني."
    assert ("عمر البوزنتاني", "وفدا من شركة الأفق للإسمنت") in ends(text, "member_of")
    assert ("وفدا من شركة الأفق للإسمنت", "شركة الأفق للإسمنت") in ends(text, "part_of")
