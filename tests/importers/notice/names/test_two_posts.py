"""Two posts, and two people, right after each other. All notices are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, named, related


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "استقبل رئيس الحكومة المدير العام للبنك الوطني السيد سالم الفرجاني.",
            ["رئيس الحكومة", "المدير العام للبنك الوطني"],
        ),
        (
            "استقبل رئيس الجمهورية الأمين العام لجامعة الدول العربية السيد سالم الفرجاني.",
            ["رئيس الجمهورية", "الأمين العام لجامعة الدول العربية"],
        ),
        ("أعفى الرئيس وزير الصحة السيد سالم الفرجاني ووزير النقل السيد علي الهاشمي.", ["وزير الصحة", "وزير النقل"]),
        ("قال الرئيس المدير العام لشركة النقل السيد سالم الفرجاني إن الشركة مستقلة.", ["الرئيس المدير العام لشركة النقل"]),
        (
            "قال رئيس مجلس الإدارة المدير العام لشركة النقل السيد سالم الفرجاني ذلك.",
            ["رئيس مجلس الإدارة المدير العام لشركة النقل"],
        ),
    ],
)
def test_a_post_ends_where_another_begins(text: str, posts: list[str]) -> None:
    assert named(text, "post") == posts


def test_the_guest_holds_the_second_post_and_surely_not_both() -> None:
    held = accepted("استقبل رئيس الحكومة المدير العام للبنك الوطني السيد سالم الفرجاني.", "holds")
    assert held <= {("سالم الفرجاني", "المدير العام للبنك الوطني")}


@pytest.mark.parametrize("verb", ["كلف", "كلف الوزير", "وكلف"])
def test_who_charges_somebody_by_name_is_another(verb: str) -> None:
    text = f"{verb} سالم الفرجاني علي الهاشمي بإعداد التقرير."
    assert named(text, "person")[-2:] == ["سالم الفرجاني", "علي الهاشمي"]
    assert {(task, who) for task, who, _, _ in related(text, "assigned_to")} == {("إعداد التقرير", "علي الهاشمي")}


@pytest.mark.parametrize("text", ["كلف سالم علي محمد الفرجاني بإعداد التقرير.", "زار سالم الفرجاني علي الهاشمي."])
def test_other_long_names_stay_whole(text: str) -> None:
    assert len(named(text, "person")) == 1
