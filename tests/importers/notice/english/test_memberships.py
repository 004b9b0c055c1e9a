"""Who is a member of what in English, who sits on a committee, where a body has an office. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import along, told

UNION, CHAMBER = "Union of Maghreb Banks", "Sfax Chamber of Commerce"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (f"The Nile Bank is a member of the {UNION}.", "actual"),
        (f"The Nile Bank, founded in Sfax in 1962, is owned by the Desert Fund and is a member of the {UNION}.", "actual"),
        (f"The Nile Bank, which joined the {UNION} in 2020, has a new logo.", "actual"),
        (f"The Nile Bank will join the {UNION} as of 1 May 2023.", "planned"),
        (f"The Nile Bank wants to join the {UNION}.", "wished"),
        (f"The Nile Bank was admitted to the {UNION} in 2020.", "actual"),
        (f"The Nile Bank was expelled from the {UNION} in 2020.", "ended"),
        (f"The Nile Bank used to be a member of the {UNION}.", "ended"),
        (f"The Nile Bank was founded in 1990. Its membership of the {UNION} ended in 2020.", "ended"),
        (f"The Nile Bank suspended its membership in the {UNION}.", "ended"),
        (f"The Nile Bank is not a member of the {UNION}.", "denied"),
    ],
)
def test_a_membership_is_as_far_along_as_told(text: str, how: str) -> None:
    assert along(text, "member_of") == {(UNION, how)}
    assert {member for member, *_ in told(text, "member_of")} == {"Nile Bank"}


@pytest.mark.parametrize(
    "text",
    [
        f"The Nile Bank could become a member of the {UNION}.",
        "The Nile Bank joined the Ministry of Health in calling for reform.",
        "Mr. Salem Warfalli left the Nile Bank headquarters in Tunis.",
        f"The Nile Bank invited members of the {UNION} to Tunis.",
        "The delegation, made up of eleven exporters, met the Nile Bank.",
        "The Minister of Health, Salem Warfalli, welcomed the Nile Bank and the Desert Fund.",
    ],
)
def test_what_is_no_membership_is_none(text: str) -> None:
    assert not told(text, "member_of")


def test_the_day_of_leaving_is_an_end() -> None:
    (one,) = (r for r in extract(f"The Nile Bank left the {UNION} in 2020.").relations if r.type == "member_of")
    assert (one.start, one.end) == (None, "2020")


@pytest.mark.parametrize(
    "text",
    [
        f"The {CHAMBER} welcomes the Rift Company, the Nile Bank and the Desert Fund as new members.",
        f"The {CHAMBER} met. The Chamber grows. New members. We welcome the Rift Company, the Nile Bank and the Desert Fund.",
        f"The members of the {CHAMBER} include the Rift Company, the Nile Bank and the Desert Fund.",
    ],
)
def test_new_members_are_read_from_a_list(text: str) -> None:
    assert {(a, b) for a, b, *_ in told(text, "member_of")} == {
        (member, CHAMBER) for member in ("Rift Company", "Nile Bank", "Desert Fund")
    }


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The steering committee, composed of the Nile Bank, the Ministry of Health and FAO, met on 3 May.", "actual"),
        ("The steering committee is made up of the Nile Bank, the Ministry of Health and FAO.", "actual"),
        ("The steering committee will be made up of the Nile Bank, the Ministry of Health and FAO.", "planned"),
        (
            "A steering committee, on which the Nile Bank, the Ministry of Health and FAO will each have one member, is to meet.",
            "planned",
        ),
    ],
)
def test_a_committee_is_made_up_of_its_members(text: str, how: str) -> None:
    found = told(text, "member_of")
    assert {committee for _, committee, *_ in found} == {"steering committee"}
    assert {modality for *_, modality, _ in found} == {how}
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Rift Company has offices in Aqaba and Amman; the Cairo office was closed in 2023.",
            {("Aqaba", "actual"), ("Amman", "actual"), ("Cairo", "ended")},
        ),
        (
            "The Rift Company had opened an office in Sohar in January and planned to open another in Duqm in 2025.",
            {("Sohar", "actual"), ("Duqm", "planned")},
        ),
        ("The Rift Company does not have an office outside Oman.", set[tuple[str, str]]()),
        ("The Rift Company does not have an office in Cairo.", {("Cairo", "denied")}),
        ("The Rift Company closed its office in Cairo.", {("Cairo", "ended")}),
        ("The photograph showed the offices of the Rift Company in Doha, not in Sfax.", {("Doha", "actual"), ("Sfax", "denied")}),
        ("The Rift Company, with offices in Tunis and Sfax, was founded in 1990.", {("Tunis", "actual"), ("Sfax", "actual")}),
        ("The Rift Company was founded in 1990. Its headquarters are in Tunis.", {("Tunis", "actual")}),
        ("The Rift Company moved its headquarters from Cairo to Tunis.", {("Cairo", "ended"), ("Tunis", "actual")}),
        ("A branch of the Rift Company will be opened in Annaba.", {("Annaba", "planned")}),
        (
            "The Rift Company authorised the opening of a branch in Annaba. It did not authorise the proposed agency in Cairo.",
            {("Annaba", "planned"), ("Cairo", "denied")},
        ),
        ("The Rift Company considered opening an office in Cairo.", {("Cairo", "discussed")}),
        ("The Minister took office in Tunis.", set[tuple[str, str]]()),
        ("The post office in Tunis was closed.", set[tuple[str, str]]()),
        ("The meeting of the Rift Company was held in the office of the Minister in Tunis.", set[tuple[str, str]]()),
    ],
)
def test_where_a_body_has_an_office(text: str, expected: set[tuple[str, str]]) -> None:
    assert along(text, "has_office_in") == expected
