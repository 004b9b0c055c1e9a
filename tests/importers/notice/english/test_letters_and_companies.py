"""Who signs a letter in English, companies by the letters at their end, and who opened an event. All is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, named

CLOSED = "UNIDO confirms the workshop in Tunis."


@pytest.mark.parametrize("closing", ["Best regards,\n", "Yours sincerely,\n\n"])
def test_who_signs_below_the_closing_words_is_named(closing: str) -> None:
    text = f"{CLOSED}\n\n{closing}Amina Berg\nDirector of Projects, UNIDO\n"
    assert ends(text, "holds") == {("Amina Berg", "Director of Projects")}


def test_what_stands_there_and_is_no_name_alone_is_none() -> None:
    assert named(f"{CLOSED}\n\nBest regards,\nUNIDO Team Tunis will write again.\n", "person") == []


@pytest.mark.parametrize("name", ["Kent Zones Ltd", "Sahara Cement Equipment Co.", "Berg & Salem Co., Ltd.", "Omar Mining Inc."])
def test_the_letters_at_its_end_make_a_company(name: str) -> None:
    assert named(f"{name} signed an agreement with UNIDO.", "organization") == [name, "UNIDO"]
    assert name in {source for source, _ in ends(f"{name} signed an agreement with UNIDO.", "signed")}


def test_who_opened_an_event_was_there() -> None:
    text = "The workshop was opened by the Director of the Fund, Ms. Anna Berg, and the Minister of Trade, Mr. Omar Salem."
    assert {source for source, _ in ends(text, "attended")} == {"Anna Berg", "Omar Salem"}


def test_a_daughter_has_her_whole_name() -> None:
    assert named("Ms. Zeinab Mint Salem met Mr. Berg.", "person") == ["Zeinab Mint Salem", "Berg"]


def test_an_event_that_somebody_opened_has_the_day_of_that() -> None:
    text = "London, 24 September 2026. The seminar was opened by the Minister of Trade, Ms. Anna Berg, on 15 September 2026."
    assert [e.start for e in extract(text).entities if e.kind == "event"] == ["2026-09-15"]
