"""What bodies get, offer, want and pay for in other orders, and what is told of them behind what they are. Everything told here
is made up."""

from __future__ import annotations

import pytest

from ..reads import along, told

_OURS = "Bulletin of the Nile Chamber\n\nMr. Salem Warfalli spoke. "


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        (
            "The Rift Order, an NGO which receives legal advice from the Nile Bank, is small.",
            "receives",
            ("legal advice", "actual"),
        ),
        (
            "The Rift Order, an NGO which receives legal advice from the Nile Bank, is small.",
            "offers",
            ("legal advice", "actual"),
        ),
        ("The Rift Order receives legal advice from the law firm Tabet & Partners.", "offers", ("legal advice", "actual")),
        ("The Rift Order, an NGO which is a member of the Desert Union, is small.", "member_of", ("Desert Union", "actual")),
        (
            "The Rift Institute, the oldest school, which reports to the Nile University.",
            "part_of",
            ("Nile University", "actual"),
        ),
        ("The Rift Institute in Tunis, which reports to the Nile University.", "part_of", ("Nile University", "actual")),
        ("The Rift Institute, a body attached to the Nile University, met.", "part_of", ("Nile University", "actual")),
        ("The Nile Bank hopes to obtain technical assistance.", "seeks", ("technical assistance", "wished")),
        ("The Nile Bank is offering training to the Rift Order.", "offers", ("training", "actual")),
        ("The Nile Bank says that drought is crippling exports.", "hinders", ("exports", "actual")),
        (
            "The Minister expressed his wish to see the Nile Company join the Desert Union.",
            "member_of",
            ("Desert Union", "wished"),
        ),
        (
            _OURS + "We are grateful to the Nile Bank for funding our Traineeship Programme.",
            "sponsors",
            ("Traineeship Programme", "actual"),
        ),
    ],
)
def test_it_is_read_as_far_along_as_told(text: str, type_: str, found: tuple[str, str]) -> None:
    assert along(text, type_) == {found}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Nile Bank receives visitors from the Rift Order.", "offers"),
        ("The Nile Bank receives the Minister of Health.", "receives"),
        ("The Nile Bank, a member of the Desert Union, met the Rift Order, which is small.", "part_of"),
        ("The Nile Bank criticised the Rift Order for funding our Traineeship Programme.", "sponsors"),
        ("We are grateful to the Nile Bank for not funding our Traineeship Programme.", "sponsors"),
    ],
)
def test_what_is_not_told_is_not_read(text: str, type_: str) -> None:
    assert not along(text, type_)


def test_those_that_benefit_from_a_programme_receive_it() -> None:
    text = (
        "Mr. Salem Warfalli praised the Khayt programme, which the Nile Bank runs and from which Egypt and Libya are benefiting."
    )
    assert {one for one, *_ in told(text, "receives")} == {"Egypt", "Libya"}
