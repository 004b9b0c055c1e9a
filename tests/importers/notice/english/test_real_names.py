"""Names and posts as English press notices write them. Everybody and everything in them is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, named, related


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("Finance Minister Karim al-Jaziri signed the agreement.", "Karim al-Jaziri", "Finance Minister"),
        ("Planning and Cooperation Minister Huda Awad spoke.", "Huda Awad", "Planning and Cooperation Minister"),
        ("They met Ralf Berg, the country director of UNIDO.", "Ralf Berg", "country director of UNIDO"),
        ("They met UNDP Resident Representative in Lebanon Anna Berg.", "Anna Berg", "UNDP Resident Representative in Lebanon"),
        ("UNIDO\u2019s deputy director general, Mr. Ralf Berg, spoke.", "Ralf Berg", "UNIDO\u2019s deputy director general"),
        (
            "Saudi Arabia\u2019s Minister of Trade, Salem bin Nasser, spoke.",
            "Salem bin Nasser",
            "Saudi Arabia\u2019s Minister of Trade",
        ),
        ("The Director of UNIDO, Tony E. Rask, spoke.", "Tony E. Rask", "Director of UNIDO"),
        ("Minister of Social Welfare Mona Rizk spoke.", "Mona Rizk", "Minister of Social Welfare"),
        ("Minister of Planning and State Minister for Tourism Sami Haddad spoke.", "Sami Haddad", "State Minister for Tourism"),
    ],
)
def test_somebody_holds_the_whole_post(text: str, person: str, post: str) -> None:
    assert (person, post) in accepted(text, "holds")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("They met UNDP Resident Representative in Lebanon Anna Berg.", "United Nations Development Programme"),
        ("The Desert Bank's vice president, Ralf Berg, spoke.", "Desert Bank"),
    ],
)
def test_a_post_behind_its_body_is_of_that_body(text: str, body: str) -> None:
    assert body in {target for _, target in ends(text, "post_in")}


def test_what_a_body_owns_is_no_name_of_it() -> None:
    assert named("They praised UNIDO's mandate and UNIDO's Director.", "organization") == ["UNIDO"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_a_last_name_is_known_in_later_paragraphs(gap: str) -> None:
    text = f"The Minister of Trade, Mr. Sami Haddad, visited Tunis.{gap}Haddad stressed the importance of joint standards."
    assert ends(text, "stated") == {("Sami Haddad", "joint standards")}


def test_a_post_ends_with_its_line() -> None:
    text = "Deputy Minister Calls on UNIDO Chief\n\nDeputy Minister of Labour Sami Haddad met Ralf Berg of UNIDO."
    assert ("Sami Haddad", "Deputy Minister of Labour") in accepted(text, "holds")


def test_the_deputy_minister_has_no_post_in_the_body_named_last() -> None:
    text = "He spoke at the Industrial Board, said the deputy minister. Sami Haddad praised the plan."
    assert ends(text, "post_in") == set()


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The Secretary-General has appointed Anna Berg of Norway as Director of the Water Fund.", "actual"),
        ("The Secretary-General announced today the appointment of Anna Berg of Norway as Director of the Water Fund.", "actual"),
        ("The Secretary-General called for the appointment of Anna Berg of Norway as Director of the Water Fund.", "wished"),
    ],
)
def test_who_is_appointed_has_the_post(text: str, how: str) -> None:
    assert related(text, "holds") == {("Anna Berg", "Director of the Water Fund", how, "affirmed")}


def test_an_own_delegation_of_a_body_is_another_body() -> None:
    text = "Ralf Berg, Head of the EU Delegation to Lebanon, spoke."
    assert ends(text, "holds") == {("Ralf Berg", "Head of the EU Delegation to Lebanon")}
