"""Reports of agencies: numbered headings over what is to be done, and who attended the meeting told before. All is made up."""

from __future__ import annotations

import pytest

from ..reads import related

MEETING = "UNICEF held a meeting in Dakar. "


@pytest.mark.parametrize("heading", ["Next steps", "4. Next steps", "4) Next steps:", "- 4. Next steps"])
def test_a_numbered_heading_opens_a_list_too(heading: str) -> None:
    text = f"Progress report\n{heading}\n- UNICEF to submit the revised budget by 15 May 2026.\n"
    assert {(task, modality) for task, _, modality, _ in related(text, "assigned_to")} == {
        ("submit the revised budget", "planned")
    }


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Mr Omar Salem of the Embassy of Canada attended.", {("Omar Salem", "affirmed")}),
        ("The African Development Bank did not attend.", {("African Development Bank", "negated")}),
        ("Mr Omar Salem attended to the guests.", set()),
        ("Mr Omar Salem attended schools in Canada.", set()),
    ],
)
def test_a_verb_of_attending_alone_is_of_the_meeting_told_before(told: str, wanted: set[tuple[str, str]]) -> None:
    assert {(who, polarity) for who, _, _, polarity in related(MEETING + told, "attended")} == wanted
