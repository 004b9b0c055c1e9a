"""What is put under what, teams that are to be formed, and journeys that were made. All names are made up."""

from __future__ import annotations

import pytest

from .reads import related


@pytest.mark.parametrize(
    ("text", "unit", "body", "how"),
    [
        ("نص القرار على أن ترتبط هيئة الاستثمار بوزارة الاقتصاد.", "هيئة الاستثمار", "وزارة الاقتصاد", "planned"),
        ("نص المرسوم على أن يتبع مركز البحوث الصناعية وزارة الصناعة.", "مركز البحوث الصناعية", "وزارة الصناعة", "planned"),
        ("يتبع مركز البحوث الصناعية وزارة الصناعة.", "مركز البحوث الصناعية", "وزارة الصناعة", "actual"),
    ],
)
def test_what_a_decree_puts_under_a_body_is_planned(text: str, unit: str, body: str, how: str) -> None:
    assert related(text, "part_of") == {(unit, body, how, "affirmed")}


@pytest.mark.parametrize(
    "text",
    [
        "من المقرر أن يعقد المؤتمر غدا، وقد وصل وزير الخارجية التونسي السيد منير العياري إلى طرابلس.",
        "وصل وزير الخارجية التونسي السيد منير العياري إلى طرابلس للمشاركة في المؤتمر الذي سيعقد غدا.",
    ],
)
def test_who_arrived_has_come_whatever_is_planned_there(text: str) -> None:
    assert related(text, "visited") == {("منير العياري", "طرابلس", "actual", "affirmed")}


def test_who_is_to_arrive_has_not_come() -> None:
    text = "من المقرر أن يصل وزير الخارجية التونسي السيد منير العياري إلى طرابلس غدا."
    assert {how for _, _, how, _ in related(text, "visited")} <= {"planned"}


def test_who_will_be_in_a_committee_is_not_yet_in_it() -> None:
    text = "ستضم اللجنة السيد سالم الفرجاني والسيد علي الهاشمي."
    assert {how for _, _, how, _ in related(text, "member_of")} == {"planned"}


@pytest.mark.parametrize(
    ("text", "how", "polarity"),
    [
        ("ستشكل لجنة تضم وزارة الصحة ووزارة المالية لمتابعة المشروع.", "planned", "affirmed"),
        ("سيتم تشكيل لجنة فنية تضم وزارة الصحة ووزارة المالية.", "planned", "affirmed"),
        ("شكلت الوزارة لجنة تضم وزارة الصحة ووزارة المالية.", "actual", "affirmed"),
    ],
)
def test_a_team_has_the_members_that_are_named_as_it_is_formed(text: str, how: str, polarity: str) -> None:
    told = {(who, along, denied) for who, team, along, denied in related(text, "member_of") if team.startswith("لجنة")}
    assert told == {("وزارة الصحة", how, polarity), ("وزارة المالية", how, polarity)}


def test_a_team_that_will_not_be_formed_has_no_members() -> None:
    told = related("لن تشكل الوزارة لجنة تضم السيد سالم الفرجاني.", "member_of")
    assert ("سالم الفرجاني", "لجنة", "actual", "affirmed") not in told
    assert "negated" in {polarity for _, _, _, polarity in told}


def test_who_left_for_somewhere_has_not_come_there() -> None:
    text = "غادر وزير الصحة السيد سالم الفرجاني طرابلس متوجها إلى تونس للمشاركة في المؤتمر الذي سيعقد غدا."
    assert ("سالم الفرجاني", "Tunisia", "actual", "affirmed") not in related(text, "visited")
