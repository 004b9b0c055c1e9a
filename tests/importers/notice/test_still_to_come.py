"""Meetings and agreements that are still to come. All people and bodies are made up."""

from __future__ import annotations

import pytest

from .reads import related

WHO = "وزير النقل السيد سالم الفرجاني"


@pytest.mark.parametrize("due", ["المزمع عقدها", "المقرر عقدها", "المرتقب انعقادها", "المقررة"])
def test_a_session_is_due_over_what_else_tells_which_it_is(due: str) -> None:
    text = f"ترأس {WHO} اجتماعا تمهيدا للدورة الثالثة للجنة التنسيق المشتركة للبلدين {due} بتونس."
    told = {how for event, _, how, _ in related(text, "located_in") if event.startswith("الدورة")}
    assert told == {"planned"}


@pytest.mark.parametrize("verb", ["ستوقعان", "ستبرمان", "سيوقعان"])
def test_what_is_still_to_be_signed_is_about_nothing_yet(verb: str) -> None:
    told = related(f"قال {WHO} إن شركة الساحل للكهرباء وشركة السهل للعدادات {verb} عقدا لتوريد مئة ألف عداد.", "about")
    assert {how for _, _, how, _ in told} == {"planned"}
