"""Whose meeting an event is, and where and when it was, by the words behind its noun. Every name is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, related


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The next meeting of the Joint Technical Committee is scheduled for 12 March 2026 in Rabat.", "planned"),
        ("Salem Harbi chaired the first meeting of the Joint Technical Committee on 12 March 2026.", "actual"),
    ],
)
def test_a_committee_is_at_its_own_meeting(text: str, how: str) -> None:
    assert ("Joint Technical Committee", how) in {(who, told) for who, _, told, _ in related(text, "attended")}


@pytest.mark.parametrize("whose", ["Ministry of Industry", "Wadi Cement Company"])
def test_a_body_that_is_no_meeting_of_its_members_is_not(whose: str) -> None:
    assert not ends(f"Salem Harbi chaired a meeting of the {whose} on 12 March 2026.", "attended")


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Industry organised a workshop on standards in Tripoli on 4 May 2026.",
        "The Ministry of Industry organised a workshop on standards on 4 May 2026 in Tripoli.",
        "The first meeting of the Joint Technical Committee took place on 4 May 2026, in Tripoli.",
    ],
)
def test_an_event_was_where_its_day_is_told(text: str) -> None:
    ((event, place, how, denied),) = related(text, "located_in")
    assert (place, how, denied) == ("Tripoli", "actual", "affirmed")
    assert [one.start for one in extract(text).entities if one.names[0].text == event] == ["2026-05-04"]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting reviewed the agreement signed in Tripoli on 4 May 2026.",
        "The workshop discussed the factory opened in Tripoli on 4 May 2026.",
        "The meeting heard that Salem Harbi was in Tripoli on 4 May 2026.",
    ],
)
def test_what_else_happened_there_on_a_day_is_no_place_of_it(text: str) -> None:
    assert not ends(text, "located_in")


def test_who_is_to_chair_did_not_yet() -> None:
    told = related("A general meeting, to be chaired by Ms. Rania Haddad, is set for 12 June 2026.", "chaired")
    assert {how for _, _, how, _ in told} == {"planned"}
