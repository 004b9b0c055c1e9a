"""Who takes up an office, who is no more in it, and whose term is over. All names are made up."""

from __future__ import annotations

import pytest

from .reads import accepted, related


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("تسلم السيد سالم الفرجاني مهامه وزيرا للصحة.", "وزير الصحة"),
        ("باشر السيد سالم الفرجاني مهامه سفيرا لليبيا لدى تونس.", "سفير لليبيا لدى تونس"),
        ("تولى السيد سالم الفرجاني منصبه أمينا عاما لدار الوثائق.", "الأمين العام لدار الوثائق"),
    ],
)
def test_who_takes_up_an_office_holds_it(text: str, post: str) -> None:
    assert related(text, "holds") == {("سالم الفرجاني", post, "actual", "affirmed")}


def test_who_is_to_take_it_up_does_not_hold_it_yet() -> None:
    held = related("من المقرر أن يتسلم السيد سالم الفرجاني مهامه وزيرا للصحة.", "holds")
    assert held == {("سالم الفرجاني", "وزير الصحة", "planned", "affirmed")}


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("لم يعد سالم الفرجاني وزيرا للصحة.", {("سالم الفرجاني", "وزير الصحة")}),
        (
            "قال السيد سالم الفرجاني، مدير مركز البحوث الصناعية الذي انتهت ولايته في مارس 2023، إن المركز مستقل.",
            {("سالم الفرجاني", "مدير مركز البحوث الصناعية")},
        ),
        (
            "أعفى الرئيس وزير الصحة السيد سالم الفرجاني ووزير النقل السيد علي الهاشمي من منصبيهما.",
            {("سالم الفرجاني", "وزير الصحة"), ("علي الهاشمي", "وزير النقل")},
        ),
        (
            "أعفى الرئيس وزير الصحة سالم الفرجاني من مهامه.",
            {("سالم الفرجاني", "وزير الصحة")},
        ),
    ],
)
def test_what_is_over_has_ended_and_waits(text: str, ended: set[tuple[str, str]]) -> None:
    assert related(text, "holds") == {(who, post, "ended", "affirmed") for who, post in ended}
    assert accepted(text, "holds") == set()


def test_a_term_that_is_not_over_has_not_ended() -> None:
    text = "قال السيد سالم الفرجاني، مدير مركز البحوث الصناعية الذي لم تنته ولايته، إن المركز مستقل."
    assert {how for _, _, how, _ in related(text, "holds")} == {"actual"}
