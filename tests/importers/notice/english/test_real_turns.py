"""Talks, visits, money, signings and offices as English press notices tell them. Everybody in them is fictional."""

from __future__ import annotations

import pytest

from ..reads import ends, related

SAMI = "The Minister of Trade, Mr. Sami Haddad,"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (f"{SAMI} held official talks with Ms. Anna Berg in Tunis.", "actual"),
        (f"{SAMI} and the Director of Standards, Ms. Anna Berg, held extensive bilateral talks.", "actual"),
        (f"{SAMI} discussed on Sunday with Ms. Anna Berg ways to support exports.", "actual"),
        ("“We trust each other,” Mr. Sami Haddad said following a meeting with Ms. Anna Berg.", "actual"),
        (f"{SAMI} was received by Ms. Anna Berg.", "actual"),
        (f"{SAMI} paid a courtesy call on the Director of Standards, Ms. Anna Berg.", "actual"),
        (f"{SAMI} called on Ms. Anna Berg at her office.", "actual"),
        (f"{SAMI} will hold official talks with Ms. Anna Berg.", "planned"),
        (f"{SAMI} hopes to hold official talks with Ms. Anna Berg.", "wished"),
    ],
)
def test_who_talks_with_whom(text: str, how: str) -> None:
    assert related(text, "met_with") == {("Sami Haddad", "Anna Berg", how, "affirmed")}


@pytest.mark.parametrize(
    "text",
    [
        f"{SAMI} called on UNIDO to support exports.",
        f"{SAMI} met with ambassadors of the European Union countries.",
        f"{SAMI} welcomed the visitors, stressed the need for exports and thanked UNIDO.",
        f"{SAMI} discussed the exports. Ms. Anna Berg came with UNIDO.",
    ],
)
def test_nobody_is_met(text: str) -> None:
    assert related(text, "met_with") == set()


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Mr. Sami Haddad\u2019s visit to Austria came at the invitation of UNIDO.", "actual"),
        ("During his visit to Austria, Mr. Sami Haddad praised the standards.", "actual"),
        ("The visit to Austria by the Minister of Trade, Mr. Sami Haddad, was short.", "actual"),
        ("Mr. Sami Haddad arrived in Austria on Sunday.", "actual"),
        ("Mr. Sami Haddad plans a visit to Austria.", "planned"),
    ],
)
def test_whose_visit_it_is(text: str, how: str) -> None:
    assert related(text, "visited") == {("Sami Haddad", "Austria", how, "affirmed")}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("UNIDO approved a loan of US$ 30 million for Jordan.", "planned"),
        ("UNIDO pledged 30 million dollars to support Jordan.", "planned"),
        ("Jordan is negotiating a loan of 30 million dollars from UNIDO.", "discussed"),
        ("UNIDO awarded a grant of 30 million dollars to Jordan.", "actual"),
    ],
)
def test_money_is_as_far_along_as_it_is_told(text: str, how: str) -> None:
    assert related(text, "pays") == {("United Nations Industrial Development Organization", "Jordan", how, "affirmed")}


def test_all_of_a_list_sign() -> None:
    text = "The Ministry of Trade, the Ministry of Health, the Desert Fund (DF), and the Nile Bank (NB) signed an agreement."
    signers = {"Ministry of Trade", "Ministry of Health", "Desert Fund", "Nile Bank"}
    assert {who for who, _ in ends(text, "signed")} == signers


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The plan aims to help, based on an agreement signed by the Desert Fund with the Nile Bank.", "actual"),
        ("An agreement will be signed by the Desert Fund and the Nile Bank.", "planned"),
    ],
)
def test_what_stands_before_an_agreement_does_not_plan_it(text: str, how: str) -> None:
    assert {told for _, _, told, _ in related(text, "signed")} == {how}


def test_a_loan_is_signed_too() -> None:
    text = "Jordan will sign a US$ 200 million loan with the World Bank."
    assert {(who, how) for who, _, how, _ in related(text, "signed")} == {("Jordan", "planned"), ("البنك الدولي", "planned")}


def test_a_weekday_is_no_theme() -> None:
    assert related("Jordan and Egypt signed trade agreements on Sunday.", "about") == set()


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Governor of Aden and Director of the Water Fund Huda Salem spoke.",
            {"Governor of Aden", "Director of the Water Fund"},
        ),
        (
            "Huda Salem, the Governor of Aden and Director of the Water Fund, spoke.",
            {"Governor of Aden", "Director of the Water Fund"},
        ),
        ("The Governor of Aden and the Director of the Water Fund, Huda Salem, spoke.", {"Director of the Water Fund"}),
    ],
)
def test_offices_joined_without_article_are_one_holders(text: str, posts: set[str]) -> None:
    assert ends(text, "holds") == {("Huda Salem", post) for post in posts}


def test_whom_somebody_replaces_held_the_post() -> None:
    text = "Ms. Huda Salem, the Director of the Water Fund, spoke. Salem replaces Mr. Omar Rizk."
    assert ("Omar Rizk", "Director of the Water Fund", "ended", "affirmed") in related(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        "Huda Salem met Mr. Omar Rizk. Also attending the meeting were Anna Berg, Director of Planning, and Mr. Ralf Rask.",
        "Present at the talks were Ms. Anna Berg and Mr. Ralf Rask.",
    ],
)
def test_who_was_also_there(text: str) -> None:
    assert {who for who, _ in ends(text, "attended")} == {"Anna Berg", "Ralf Rask"}


def test_who_came_at_an_invitation_attends_and_not_who_invited() -> None:
    text = "Mr. Sami Haddad came at the invitation of UNIDO to attend the Water Conference."
    assert {who for who, _ in ends(text, "attended")} == {"Sami Haddad"}


@pytest.mark.parametrize("last", ["Araby", "al-Araby", "Araby\u2019s adviser"])
def test_a_last_name_without_its_article_is_the_same_person(last: str) -> None:
    text = f"The Minister of Trade, Mr. Nabil al-Araby, spoke. {last} praised the standards."
    people = {who for who, _ in ends(text, "holds")} | {who for who, _ in ends(text, "stated")}
    assert people <= {"Nabil al-Araby"}


@pytest.mark.parametrize(
    "text",
    [
        "Jordan's Minister of Trade received Mr. Ralf Berg; Ms. Mona Awad; and Mr. Karim Jaziri.",
        "The Minister of Trade met Ralf Berg, Director of Planning; Ms. Mona Awad, Head of Customs; and Mr. Karim Jaziri.",
    ],
)
def test_all_who_are_listed_were_met(text: str) -> None:
    assert {who for _, who in ends(text, "met_with")} == {"Ralf Berg", "Mona Awad", "Karim Jaziri"}


def test_who_does_something_else_was_not_met() -> None:
    text = "The Minister of Trade met Mr. Ralf Berg and Mr. Karim Jaziri attended the workshop."
    assert {who for _, who in ends(text, "met_with")} == {"Ralf Berg"}


@pytest.mark.parametrize(
    ("text", "attends"),
    [
        ("Mr. Sami Haddad invited Ms. Anna Berg to attend the Water Conference.", "Anna Berg"),
        ("From the Fund, the meeting was attended by Anna Berg, Fund board member.", "Anna Berg"),
    ],
)
def test_who_is_asked_or_named_attends(text: str, attends: str) -> None:
    assert {who for who, _ in ends(text, "attended")} == {attends}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "The Committee told of projects in the agreements signed between the Jordanian government and its friends.",
            "cooperates_with",
        ),
        ("Work goes on in Jordan, and to cooperate with the Jordanian government is needed.", "cooperates_with"),
        ("Jordan thanked them for the bid to host the Expo, during a meeting with Mr. Sami Haddad.", "located_in"),
    ],
)
def test_who_stands_near_is_no_party(text: str, type_: str) -> None:
    assert ends(text, type_) == set()


def test_the_two_sides_are_the_bodies_of_who_met() -> None:
    text = "The Minister of Trade, Mr. Sami Haddad, met UNIDO. The two sides agreed to cooperate."
    assert {frozenset(pair) for pair in ends(text, "cooperates_with")} == {
        frozenset({"Ministry of Trade", "United Nations Industrial Development Organization"})
    }


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("UNIDO and Jordan met to discuss ways to fund the water project.", "discussed"),
        ("UNIDO agreed to fund the water project.", "agreed"),
        ("UNIDO continued to fund the water project.", "actual"),
    ],
)
def test_what_is_only_discussed_or_agreed_is_not_funded(text: str, how: str) -> None:
    assert {told for _, _, told, _ in related(text, "sponsors")} <= {how}


def test_nobody_attended_a_meeting_that_is_only_expected() -> None:
    text = (
        "The Ministry of Trade held a meeting in Tunis. A technical meeting is expected soon. "
        "Also attending the meeting were Ms. Anna Berg and Mr. Ralf Rask."
    )
    assert {event for _, event in ends(text, "attended")} == {"meeting"}


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (
            "Mr. Sami Haddad was accompanied by Ms. Huda Rask, Secretary Bilateral, Mr. Omar Nadir, Head of the Trade Section at "
            "the Embassy of Malta, and Anna Berg, head of the UNIDO representation to Jordan.",
            {"Huda Rask", "Omar Nadir", "Anna Berg"},
        ),
        ("Mr. Sami Haddad was accompanied by Ms. Huda Rask, while Mr. Omar Nadir stayed in Tunis.", {"Huda Rask"}),
        ("Mr. Sami Haddad, accompanied by Ms. Huda Rask, met Mr. Omar Nadir.", {"Huda Rask"}),
    ],
)
def test_all_who_are_listed_came_along(text: str, guests: set[str]) -> None:
    assert ends(text, "accompanied") == {(guest, "Sami Haddad") for guest in guests}
