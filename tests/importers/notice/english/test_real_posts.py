"""Posts, names and bodies as newspapers and ministries of many countries write them. Everybody in them is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, named, related


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("US Charge d'Affaires Anna E. Berg Wednesday called on Mr. Sami Haddad.", "Anna E. Berg", "US Charge d'Affaires"),
        ("They met Federal Minister for Commerce Sami Haddad.", "Sami Haddad", "Federal Minister for Commerce"),
        (
            "Huda Awad, Director, Department of Standards, Ministry of Trade, signed the agreement.",
            "Huda Awad",
            "Director, Department of Standards, Ministry of Trade",
        ),
        (
            "The Chief Financial Officer at the Nile Bank, Karim Saleh, signed it.",
            "Karim Saleh",
            "Chief Financial Officer at the Nile Bank",
        ),
        (
            "The Executive Secretary, Wadi Investment Promotion Commission (WIPC), Ms Rima Said, spoke.",
            "Rima Said",
            "Executive Secretary, Wadi Investment Promotion Commission",
        ),
        ("Finance Secretary Omar Nasser signed the agreement.", "Omar Nasser", "Secretary of Finance"),
        ("Dr Sami Razi, Minister in charge of Trade, spoke.", "Sami Razi", "Minister in charge of Trade"),
        (
            "Dr Sami Rizk, Minister of State in-charge of Agriculture, spoke.",
            "Sami Rizk",
            "Minister of State in-charge of Agriculture",
        ),
        ("The Wadi State Governor, Mr Sami Haddad, spoke.", "Sami Haddad", "Wadi State Governor"),
        ("They met the Mayor of Tamzet, Mr. Omar Sami.", "Omar Sami", "Mayor of Tamzet"),
        ("They met the Governor of Wadi Province, Khaled Rida.", "Khaled Rida", "Governor of Wadi Province"),
        ("Anna Rask, President of OXA, spoke.", "Anna Rask", "President of OXA"),
        (
            "Omar Nadir, Non-Resident Ambassador of Jordan to Malta, spoke.",
            "Omar Nadir",
            "Non-Resident Ambassador of Jordan to Malta",
        ),
    ],
)
def test_a_post_is_read_whole(text: str, person: str, post: str) -> None:
    assert (person, post) in accepted(text, "holds")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Anna Berg, head of the UN Children's Fund in Jordan, spoke.", "UN Children's Fund"),
        (
            "The deputy head of the UN Integrated Water Mission in the Desert Lands, Anna Berg, spoke.",
            "UN Integrated Water Mission",
        ),
        (
            "The Director of UNIDO Programme Development and Technical Cooperation Division, Ralf Berg, spoke.",
            "UNIDO Programme Development and Technical Cooperation Division",
        ),
        (
            "The Director of the National Centre for Quality Assurance and Accreditation, Dr. Sami Rizk, spoke.",
            "National Centre for Quality Assurance and Accreditation",
        ),
        ("The Director of the University of Martyr Sami Haddad spoke.", "University of Martyr Sami Haddad"),
        ("U.N. Secretary-General Anna Berg spoke in Vienna.", "United Nations"),
        (
            "The Ministry of Trade (MoTI) met. The Undersecretary for Exports in MoTI, Sami Haddad, spoke.",
            "Ministry of Trade",
        ),
    ],
)
def test_a_post_is_in_the_whole_body(text: str, body: str) -> None:
    assert body in {home for _, home in ends(text, "post_in")}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Omar Nadir, Representative to the European Union, spoke.",
        "The Deputy Director of the University for External Relations, Mr. Omar Nadir, spoke.",
    ],
)
def test_a_post_with_a_body_is_not_in_it(text: str) -> None:
    assert not {home for _, home in ends(text, "post_in")} & {"European Union", "University for External Relations"}


def test_its_president_is_that_of_the_body_before() -> None:
    text = (
        "The memorandum was signed on behalf of Wadi University, its president, Professor. Omar Nadir, and on behalf of the Nile"
        " Council, its president, Mr. Rami Atom, in the presence of Dr. Sami Rizk."
    )
    assert {home for _, home in ends(text, "post_in")} == {"Wadi University", "Nile Council"}
    assert {who for who, _ in ends(text, "signed")} == {"Omar Nadir", "Rami Atom", "Wadi University", "Nile Council"}


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        (
            "The President appointed justice minister, Karim Jaziri, as acting defence minister, and Huda Rask as envoy.",
            "Karim Jaziri",
            "acting Minister of Defence",
        ),
        ("The Council named Ms. Rima Said as head of UNIDO, and Huda Rask as trade minister.", "Huda Rask", "Minister of Trade"),
        (
            "The King appointed the governor of Wadi Province, Khaled Rida, as the new Interior Minister.",
            "Khaled Rida",
            "Minister of Interior",
        ),
        ("Anna Berg has appointed Norwegian Ralf O. Pask as his next envoy to Syria.", "Ralf O. Pask", "envoy to Syria"),
        ("Mr. Sami Haddad was sworn in as finance minister.", "Sami Haddad", "Minister of Finance"),
    ],
)
def test_who_is_named_to_what(text: str, person: str, post: str) -> None:
    assert (person, post, "actual", "affirmed") in related(text, "holds")


@pytest.mark.parametrize("years", ["2001-2005", "(from 2001 to 2005)", ", 2001 \u2013 2005"])
def test_years_behind_a_post_end_it(years: str) -> None:
    text = f"Mr. Sami Haddad, Minister of Trade {years}, spoke."
    assert related(text, "holds") == {("Sami Haddad", "Minister of Trade", "ended", "affirmed")}
    assert accepted(text, "holds") == set()


def test_a_conference_call_is_no_conference() -> None:
    assert named("Mr. Sami Haddad held talks with Ms. Anna Berg via conference call.", "event") == ["talks"]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Lina Saab visited Speaker Nadim Barri.", "Lina Saab", "Nadim Barri"),
        ("Mr. Omar Atom presented his credentials to Ms. Rima Said.", "Omar Atom", "Rima Said"),
        ("Mr. Omar Atom, chairman of the Nile Chamber (NC) met Ms. Rima Said.", "Omar Atom", "Rima Said"),
    ],
)
def test_who_called_on_whom(text: str, who: str, whom: str) -> None:
    assert related(text, "met_with") == {(who, whom, "actual", "affirmed")}


def test_a_body_and_a_country_sign_together() -> None:
    text = "The Nile Bank and Mali on Monday signed an agreement."
    assert {who for who, _ in ends(text, "signed")} == {"Nile Bank", "Mali"}


def test_what_stands_between_an_order_and_its_task_is_passed_over() -> None:
    text = "The Prime Minister directed the Ministry of Trade, in cooperation with the traders, to prepare food parcels."
    assert ends(text, "assigned_to") == {("prepare food parcels", "Ministry of Trade")}
    text = "Ms. Amina Wekesa instructed the Director of Aquaculture, Mr. Peter Odhiambo, to submit a plan by 30 June 2025."
    assert ends(text, "assigned_to") == {("submit a plan", "Peter Odhiambo")}


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("NNX's Group Managing Director, Sami Haddad, spoke.", "Sami Haddad", "NNX's Group Managing Director"),
        ("World Bank Group president Sami Rizk spoke.", "Sami Rizk", "World Bank Group president"),
        ("Shri Ravi Rao, Secretary, MoWX, spoke.", "Ravi Rao", "Secretary, MoWX"),
        (
            "Ralf Berg, State Secretary in the Federal Ministry of Energy, spoke.",
            "Ralf Berg",
            "State Secretary in the Federal Ministry of Energy",
        ),
    ],
)
def test_a_group_is_a_body_or_a_rank(text: str, person: str, post: str) -> None:
    assert (person, post) in accepted(text, "holds")


def test_a_former_post_behind_a_name_is_over() -> None:
    text = "Dr Omar Nadir, a former Director of UNIDO, spoke."
    assert related(text, "holds") == {("Omar Nadir", "Director of UNIDO", "ended", "affirmed")}


def test_whose_post_stands_between_two_names_waits() -> None:
    text = "During a meeting with Mr. Karim Jaziri, the Chairman of the Nile Bank, Ms. Lina Saab, spoke."
    assert accepted(text, "holds") == set()


def test_whose_post_stands_before_a_name_that_has_no_other_waits() -> None:
    text = "She met Mr. Omar Nadir, Minister for Fisheries, Huda Rask and Deputy Minister Karim Awad."
    assert "Minister for Fisheries" not in {post for _, post in accepted(text, "holds")}


def test_who_talks_may_be_told_after_it() -> None:
    text = "Following his meeting with Mr. Omar Nadir, Minister Huda Awad said so."
    assert related(text, "met_with") == {("Huda Awad", "Omar Nadir", "actual", "affirmed")}


def test_who_is_on_a_visit_is_the_nearest() -> None:
    text = "Mr. Rami Atom met Mr. Sami Rizk, who is on an official visit to Malta."
    assert related(text, "visited") == {("Sami Rizk", "Malta", "actual", "affirmed")}


def test_the_corporation_is_not_its_board() -> None:
    text = "The Governing Board of the Nile Corporation met. The Director of the corporation, Ms. Rima Said, spoke."
    assert ends(text, "post_in") == {("Director of the corporation", "Nile Corporation")}


def test_the_subject_of_a_clause_is_no_theme() -> None:
    assert related("Ms. Anna Berg underlined his office is ready.", "stated") == set()


def test_the_wife_of_a_minister_of_her_name_is_not_he() -> None:
    assert related("Mrs. Mona Saab, the wife to Prime Minister Saab, spoke.", "holds") == set()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Francis Omar, CEO of Wadi Mines, Petroleum and Gas Board, spoke.", "Wadi Mines, Petroleum and Gas Board"),
        ("The secretary-general of the Saudi Secretariat for the G20 spoke.", "Saudi Secretariat for the G20"),
    ],
)
def test_a_body_has_all_its_fields(text: str, body: str) -> None:
    assert body in named(text, "organization")


@pytest.mark.parametrize(
    "text",
    [
        "Omar Said, CEO of Wadi Mines, Kenya and Desert Bank, spoke.",
        "Omar Said, Director of Planning, Ministry of Gas, spoke.",
    ],
)
def test_a_list_of_names_is_no_list_of_fields(text: str) -> None:
    assert not any("," in body for body in named(text, "organization"))


def test_a_theme_ends_before_another_verb() -> None:
    text = "The meeting focused on the problems of trade and agreed to develop ties."
    assert {theme for _, theme in ends(text, "about")} == {"the problems of trade"}


def test_what_somebody_is_may_stand_before_a_name_that_is_appointed() -> None:
    text = "Anna Berg has appointed senior UN official Sami Haddad of India as the UNDP Resident Representative in Malta."
    assert related(text, "holds") == {("Sami Haddad", "UNDP Resident Representative in Malta", "actual", "affirmed")}


@pytest.mark.parametrize(("money", "payee"), [("US$ 245,778 to Malta", "Malta"), ("Jordan $15 million", "Jordan")])
def test_a_currency_is_no_country(money: str, payee: str) -> None:
    assert ends(f"The Nile Bank granted {money}.", "pays") == {("Nile Bank", payee)}


def test_an_exchange_of_notes_is_signed() -> None:
    text = "The Ministry of Trade and UNIDO signed the Exchange of Notes."
    assert {what for _, what in ends(text, "signed")} == {"Exchange of Notes"}


def test_where_it_was_stressed_is_no_theme() -> None:
    assert related("Ms. Anna Berg stressed in her speech on exports the need for trade.", "stated") == set()


@pytest.mark.parametrize("people", ["Ugandan", "Guinean", "Maldivian", "Kazakh", "Colombian", "Estonian"])
def test_a_minister_of_any_people_is_read_with_the_country(people: str) -> None:
    held = accepted(f"{people} Foreign Minister Huda Rask spoke.", "holds")
    assert held == {("Huda Rask", f"{people} Minister of Foreign Affairs")}
