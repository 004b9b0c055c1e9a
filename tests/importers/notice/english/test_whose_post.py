"""Whose a post is where the words around it could mislead: governors of states, kin, aides. Everybody is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.english.clauses.clauses import Clauses
from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, related


@pytest.mark.parametrize(
    ("before", "how"),
    [("Former", "ended"), ("Late", "ended"), ("Immediate Past", "ended"), ("Incoming", "planned"), ("", "actual")],
)
def test_what_stands_before_a_state_is_none_of_its_name(before: str, how: str) -> None:
    text = f"{before} Wadi State Governor Khaled Rida spoke.".strip()
    assert related(text, "holds") == {("Khaled Rida", "Wadi State Governor", how, "affirmed")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("On Monday Wadi State Governor Khaled Rida spoke.", "Wadi State Governor"),
        ("Deputy Wadi State Governor Khaled Rida spoke.", "Deputy Wadi State Governor"),
        ("The Secretary to the Wadi State Governor, Mr. Khaled Rida, spoke.", "Secretary to the Wadi State Governor"),
    ],
)
def test_which_post_is_read_with_a_state(text: str, post: str) -> None:
    assert accepted(text, "holds") == {("Khaled Rida", post)}


@pytest.mark.parametrize(
    "text",
    [
        "The wife of the Wadi State Governor, Dr. Rima Said, spoke.",
        "The brother of the President of OXA, Mr. Omar Nadir, spoke.",
        "The chief of staff to the Minister of Defence, Colonel Sami Haddad, spoke.",
        "The Cabinet appointed the wife of the Minister of Trade, Huda Rask, as head of the Nile Bank.",
        "Ex-Wadi State Governor Khaled Rida spoke.",
        "Senator Omar Nadir Wadi State Governor Khaled Rida spoke.",
    ],
)
def test_whose_post_it_is_waits(text: str) -> None:
    assert accepted(text, "holds") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Mrs. Mona Ngila is the wife of the Minister of Labour, Chris Ngila.",
        "The wife of Minister of Labour Chris Ngila, Mrs. Mona Ngila, spoke.",
        "The office of the Minister of Labour, Chris Ngila, denied it.",
    ],
)
def test_the_minister_is_who_is_not_the_wife(text: str) -> None:
    assert accepted(text, "holds") == {("Chris Ngila", "Minister of Labour")}


@pytest.mark.parametrize(
    "text",
    [
        "Private Secretary Omar Nasser spoke.",
        "Social Secretary Omar Nasser spoke.",
        "Parliamentary Secretary Omar Nasser spoke.",
        "The union's Women Secretary, Rima Berg, spoke.",
        "The Governor of Deir Ezzor Omar Sami spoke.",
        "The Governor of North Wadi Omar Sami spoke.",
        "The Mayor of Greater Tamzet Omar Sami Haddad spoke.",
        "The Mayor of Saint Omar Anna Berg spoke.",
    ],
)
def test_no_post_is_read_that_nothing_ends(text: str) -> None:
    assert accepted(text, "holds") == set()


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("Trade and Industry Secretary Omar Sami spoke.", "Omar Sami", "Secretary of Trade and Industry"),
        ("The Mayor of Tamzet Omar Sami spoke.", "Omar Sami", "Mayor of Tamzet"),
        ("The Mayor of New Wadi, Omar Sami, spoke.", "Omar Sami", "Mayor of New Wadi"),
        ("The Governor of Wadi Dr. Omar Sami spoke.", "Omar Sami", "Governor of Wadi"),
        (
            "Anna Berg, CEO of Nile Oil, Gas, and Water Authority, spoke.",
            "Anna Berg",
            "CEO of Nile Oil, Gas, and Water Authority",
        ),
    ],
)
def test_what_ends_a_post(text: str, person: str, post: str) -> None:
    assert (person, post) in accepted(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        "Head of HR Anna Rask met Director of IT Anna Berg.",
        "Ms. Anna Berg, Director, HR, spoke.",
        "President of the USA Anna Rask spoke.",
        "MINISTER OF TRADE OMAR SAMI SPOKE.",
    ],
)
def test_not_all_in_capitals_is_a_body(text: str) -> None:
    assert accepted(text, "post_in") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Lina Saad, who served as an adviser to the Minister of Finance, Mr. Omar Nasser, spoke.",
        "Ms. Lina Saad worked as adviser to the Director of UNIDO, Mr. Omar Nasser.",
        "During a meeting with the Ambassador of Malta, the Minister, Mr. Omar Nasser, said so.",
        "She conveyed the greetings of the Prime Minister of Malta to President Omar Nasser.",
    ],
)
def test_the_name_behind_a_post_is_not_that_of_its_holder(text: str) -> None:
    assert "Omar Nasser" not in {who for who, *_ in related(text, "holds")}


def test_who_served_may_be_told_in_a_clause() -> None:
    text = "Mr. Musa Bako, who served as Minister of Works, spoke."
    assert related(text, "holds") == {("Musa Bako", "Minister of Works", "ended", "affirmed")}


@pytest.mark.parametrize("until", [" until 2021,", " (until 2021)", ", till 2021,", " in 2021,"])
def test_a_year_in_which_a_post_ended_leaves_it_to_review(until: str) -> None:
    assert accepted(f"Mr. Sami Haddad, Minister of Trade{until} spoke.", "holds") == set()


@pytest.mark.parametrize("since", [" since 2021,", ", in 2021"])
def test_other_years_behind_a_post_do_not_end_it(since: str) -> None:
    text = f"Mr. Sami Haddad, Minister of Trade{since} opened the fair."
    assert related(text, "holds") == {("Sami Haddad", "Minister of Trade", "actual", "affirmed")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The High Commissioner of Kenya, Mr. Peter Otto, spoke.", "High Commissioner of Kenya"),
        ("Cabinet Secretary for Trade Peter Otto spoke.", "Cabinet Secretary for Trade"),
        ("External Affairs Minister Peter Otto spoke.", "Minister of External Affairs"),
    ],
)
def test_a_title_is_whole(text: str, post: str) -> None:
    assert accepted(text, "holds") == {("Peter Otto", post)}


def test_two_posts_before_two_names_wait() -> None:
    text = "The Chief Financial Officer at the Nile Bank and the Chairman of OXA, Karim Saleh and Anna Berg, spoke."
    assert accepted(text, "holds") == set()


def test_the_body_of_who_was_away_is_not_told_to_be_away() -> None:
    text = (
        "Minutes of the meeting of 4 June 2024\nPresent: Mr. Omar Nadir\n"
        "Apologies: Mr. Karim Saleh, Director, Department of Standards, Ministry of Trade"
    )
    assert {who for who, _ in ends(text, "attended")} == {"Omar Nadir", "Karim Saleh"}


def test_who_is_named_after_a_country_is_none_of_the_body() -> None:
    text = "The Governor of the Central Bank of Kenya Omar Sami spoke."
    assert accepted(text, "holds") == {("Omar Sami", "Governor of the Central Bank of Kenya")}


@pytest.mark.parametrize(
    "text", ["Lina Saab visited Speaker Nadim Barri's house.", "Ms. Lina Saab spoke with reporters about Mr. Nadim Barri."]
)
def test_who_is_spoken_of_was_not_met(text: str) -> None:
    assert related(text, "met_with") == set()


def test_what_is_read_of_a_sentence_without_end_grows_no_faster_than_its_square(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    in_name = Clauses.in_name

    def counted(self: Clauses, place: int) -> bool:
        looked.append(place)
        return in_name(self, place)

    monkeypatch.setattr(Clauses, "in_name", counted)
    counts: list[int] = []
    for times in (25, 50):
        looked.clear()
        extract("Mr. Omar Nadir " + "asked Ms. Anna Berg, with a smile, to sign, " * times)
        counts.append(len(looked))
    assert counts[1] < 5 * counts[0]


@pytest.mark.parametrize(
    "text",
    [
        "A man posing as the Director of the Nile Fund, Omar Sami, was arrested.",
        "The self-styled Governor of Wadi Province, Omar Sami, spoke.",
        "The General Secretary of the Cabinet of H.E. the Prime Minister, Omar Sami, spoke.",
    ],
)
def test_a_post_that_is_only_played_or_served_waits(text: str) -> None:
    assert not accepted(text, "holds")


def test_a_post_that_leads_to_a_name_is_not_of_the_name_before() -> None:
    text = "She met President Sami Haddad, Prime Minister Omar Nadir and Governor of the Nile Bank Huda Rask."
    assert ("Sami Haddad", "Prime Minister") not in ends(text, "holds")
    assert ("Omar Nadir", "Prime Minister") in accepted(text, "holds")


def test_what_somebody_is_named_as_is_not_of_the_next() -> None:
    text = "Appointments include Ms. Huda Rask as Minister of Public Service, Mr. Omar Nadir as Minister of Labour."
    assert ("Omar Nadir", "Minister of Public Service") not in ends(text, "holds")


def test_a_minister_alone_is_of_no_bank() -> None:
    text = "The Minister of Trade, Huda Rask, met the Nile Bank. The Minister Huda Rask thanked the Nile Bank."
    assert ends(text, "post_in") == {("Minister of Trade", "Ministry of Trade")}


def test_the_minister_is_not_the_deputy_named_last() -> None:
    text = (
        "The Minister of Trade, Huda Rask, met Deputy Minister for Technical Affairs Omar Sami. "
        "The minister instructed the Nile Fund to prepare a plan."
    )
    assert {who for who, _ in ends(text, "directed")} == {"Huda Rask"}
