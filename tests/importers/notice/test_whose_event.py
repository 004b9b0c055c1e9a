"""Whose an event is, and who leads one beside a delegation. All names are made up."""

from __future__ import annotations

import pytest

from .reads import ends, related


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "أعلن أن لجنة المتابعة برئاسة نائب رئيس مجلس الوزراء سامي عواد، عقدت اليوم، اجتماعها الأول في بغداد.",
            "اجتماع لجنة المتابعة",
        ),
        ("عقد مجلس الأمناء برئاسة مديرة المعهد منى عواد اجتماعه في تونس.", "اجتماع مجلس الأمناء"),
    ],
)
def test_a_meeting_with_a_pronoun_is_of_the_body_it_agrees_with(text: str, event: str) -> None:
    assert event in {source for source, _ in ends(text, "located_in")} | {target for _, target in ends(text, "chaired")}


def test_who_leads_a_delegation_and_the_meeting_leads_the_meeting() -> None:
    text = "ترأس وفد سلطنة عُمان والاجتماع سعادة السفير الدكتور سامي عواد سفير سلطنة عُمان لدى المغرب."
    assert {(who, how) for who, _, how, _ in related(text, "chaired")} == {("سامي عواد", "actual")}


def test_who_leads_a_delegation_to_a_meeting_does_not_lead_the_meeting() -> None:
    text = "ترأس وفد سلطنة عُمان في الاجتماع سعادة السفير سامي عواد سفير سلطنة عُمان لدى المغرب."
    assert not ends(text, "chaired")
