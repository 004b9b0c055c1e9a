"""Offices that somebody had, has or is to have by a verb, and bodies that are part of others. Everybody is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, related

UNIDO = "Director of UNIDO"


@pytest.mark.parametrize(
    ("text", "how", "denied"),
    [
        ("Ms. Salma Omar served as Director of UNIDO.", "ended", "affirmed"),
        ("Ms. Salma Omar has previously served as Director of UNIDO.", "ended", "affirmed"),
        ("Ms. Salma Omar spoke. She worked as the Director of UNIDO.", "ended", "affirmed"),
        ("Salma Omar resigned as Director of UNIDO in May.", "ended", "affirmed"),
        ("Ms. Salma Omar also serves as Director of UNIDO.", "actual", "affirmed"),
        ("Ms. Salma Omar has not served as Director of UNIDO.", "actual", "negated"),
    ],
)
def test_who_serves_as_what(text: str, how: str, denied: str) -> None:
    assert related(text, "holds") == {("Salma Omar", UNIDO, how, denied)}
    assert accepted(text, "holds") == set()


@pytest.mark.parametrize(
    "text", ["Ms. Salma Omar is to have served as Director of UNIDO.", "If Ms. Salma Omar served as Director of UNIDO, we knew."]
)
def test_what_is_supposed_is_no_service(text: str) -> None:
    assert related(text, "holds") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Salma Omar will succeed Mr. Karim Rizk as Director of UNIDO.",
        "The Director of UNIDO, Mr. Karim Rizk, left. Ms. Salma Omar is to replace Mr. Karim Rizk.",
    ],
)
def test_an_heir_has_the_post_only_as_planned(text: str) -> None:
    assert ("Salma Omar", UNIDO, "planned", "affirmed") in related(text, "holds")
    assert "Salma Omar" not in {who for who, _ in accepted(text, "holds")}


def test_who_will_not_follow_is_no_heir() -> None:
    assert related("Ms. Salma Omar will not succeed Mr. Karim Rizk as Director of UNIDO.", "holds") == set()


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The Planning Department of the Ministry of Trade met.", "Planning Department", "Ministry of Trade"),
        ("The Standards Department at the Ministry of Trade said so.", "Standards Department", "Ministry of Trade"),
        ("The Desert Fund is part of the Nile Bank.", "Desert Fund", "Nile Bank"),
        (
            "Sami Omar, Director, Department of Trade, Ministry of Planning, spoke.",
            "Department of Trade",
            "Ministry of Planning",
        ),
    ],
)
def test_which_body_is_part_of_which(text: str, part: str, whole: str) -> None:
    assert ends(text, "part_of") == {(part, whole)}


@pytest.mark.parametrize(
    "text",
    [
        "The Desert Fund programme in Malta is part of the Nile Bank.",
        "The Desert Fund will say whether it is part of the Nile Bank.",
        "The Nile Bank met the Ministry of Trade at the Desert Fund.",
    ],
)
def test_no_body_is_part_of_another(text: str) -> None:
    assert ends(text, "part_of") == set()


def test_departments_of_one_name_in_two_ministries_are_two() -> None:
    text = "The Planning Department of the Ministry of Trade met. The Planning Department of the Ministry of Health met UNIDO."
    units = [entity for entity in extract(text).entities if entity.names[0].text == "Planning Department"]
    assert len({unit.qualifier for unit in units}) == len(units) == 2


@pytest.mark.parametrize(
    ("text", "posture"),
    [
        ("Dr. Huda Rask has formally assumed office as Director of the Nile Fund.", ("actual", "affirmed")),
        ("Ms. Huda Rask was sworn in as Director of the Nile Fund on Monday.", ("actual", "affirmed")),
        ("Ms. Huda Rask, who is currently Director of the Nile Fund, spoke.", ("actual", "affirmed")),
        ("Ms. Huda Rask will assume the role of Director of the Nile Fund in May.", ("planned", "affirmed")),
        ("If Ms. Huda Rask took office as Director of the Nile Fund, trade would grow.", ("planned", "affirmed")),
        ("Ms. Huda Rask has not assumed office as Director of the Nile Fund.", ("actual", "negated")),
    ],
)
def test_who_comes_to_an_office_has_it_as_far_along_as_told(text: str, posture: tuple[str, str]) -> None:
    assert related(text, "holds") == {("Huda Rask", "Director of the Nile Fund", *posture)}
    assert not accepted(text, "holds")


def test_whom_somebody_follows_in_coming_to_an_office_had_it() -> None:
    text = "Dr. Huda Rask assumed office as Director of the Nile Fund, replacing Dr. Omar Nadir."
    assert ("Omar Nadir", "Director of the Nile Fund", "ended", "affirmed") in related(text, "holds")
