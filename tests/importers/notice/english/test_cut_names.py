"""Names in English that go on further than a rule reads, and how far some go. Everybody is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Huda Rask, Minister of Culture, Looms and Weaving, spoke.",
        "The Nile Fund's Director, Looms Practice, spoke to Mr. Omar Nadir.",
        "Mr. Omar Nadir, Minister for Foreign Affairs of the Wadian Republic, spoke.",
        "The head of the UNIDO representation in Wadi, Omar Nadir, spoke.",
        "UNIDO Assistant Director- General Omar Nadir spoke.",
        "Omar Nadir, Director of the Authority for Trade between Jordan and Libya, spoke.",
        "Ms. Huda Rask met with Jordan Minister of Fisheries Omar Nadir to discuss trade.",
        "The party's Information Secretary, Huda Rask, spoke.",
        "The inter-provincial coordination secretary, Omar Nadir, spoke.",
        "Deputy Minister Dr. Omar bin Hazan and Wadi Development Authority (WDA) Executive Chairman Karim Salem signed the note.",
        "She met the Minister for Finance, Strategic Planning, Woven Goods and Statistics, Omar Nadir.",
        "Mr. Omar Nadir, Director, Bureau of International Affairs and Woven Goods, spoke.",
        "The talks were held with Maltese Deputy FM Omar Nadir.",
        "Mr. Omar Nadir, secretary of the Office of the Presidential Adviser on Harbour Works, spoke.",
        "The Harbour Guard of the Philippines Chief of Staff Omar Nadir spoke.",
        "US Ambassador to Nepal, Dean R. Nadir, today paid a courtesy call on the minister.",
        "Maltese Embassy deputy chief of mission Omar P. Nadir spoke.",
        "They swore in Huda Rask and Omar Nadir as Secretary for the Ministry of Culture and Tourism respectively.",
    ],
)
def test_a_name_that_may_go_on_waits_and_says_so(text: str) -> None:
    assert not accepted(text, "holds")
    assert not accepted(text, "post_in")


def test_what_waits_for_a_cut_name_tells_the_reason() -> None:
    read = extract("Ms. Huda Rask, Minister of Culture, Looms and Weaving, spoke.")
    told = {r.reason for r in read.relations if r.type == "holds"}
    assert told == {"the name may go on further than it was read"}


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Huda Rask, Minister of Culture, and Mr. Omar Nadir spoke.",
        "The Minister of Culture, Ms. Huda Rask, spoke.",
        "Former Minister of Culture Huda Rask spoke.",
        "On Monday Minister of Culture Huda Rask spoke.",
        "The country's Minister of Culture, Huda Rask, spoke.",
    ],
)
def test_a_whole_name_stands(text: str) -> None:
    assert accepted(text, "holds") == {("Huda Rask", "Minister of Culture")}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (
            "Special Representative of the UN Secretary-General Huda Rask spoke.",
            ("Huda Rask", "Special Representative of the UN Secretary-General"),
        ),
        (
            "Deputy Director of the Bureau for Trade and Programme Support Huda Rask spoke.",
            ("Huda Rask", "Deputy Director of the Bureau for Trade and Programme Support"),
        ),
        (
            "Vice-Chancellor of the University of Maren Huda Rask said so.",
            ("Huda Rask", "Vice-Chancellor of the University of Maren"),
        ),
        (
            "Second Secretary of the Embassy of Jordan Huda Rask spoke.",
            ("Huda Rask", "Second Secretary of the Embassy of Jordan"),
        ),
    ],
)
def test_how_far_a_name_goes(text: str, holds: tuple[str, str]) -> None:
    assert holds in accepted(text, "holds")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("U.S. Ambassador to Jordan Huda Rask spoke.", ("Huda Rask", "U.S. Ambassador to Jordan")),
        (
            "The U.S. Trade and Transport Agency Director Huda Rask spoke.",
            ("Huda Rask", "U.S. Trade and Transport Agency Director"),
        ),
        ("He lives in the U.S. Minister of Trade Huda Rask spoke.", ("Huda Rask", "Minister of Trade")),
        ("Trade and Transport Agency Director Huda Rask spoke.", ("Huda Rask", "Trade and Transport Agency Director")),
    ],
)
def test_what_stands_before_a_head_is_read(text: str, holds: tuple[str, str]) -> None:
    assert accepted(text, "holds") == {holds}


def test_a_body_ends_before_somebody_joined_to_it() -> None:
    signed = ends("The Institute of Governance and Constance Berg signed an agreement.", "signed")
    assert "Institute of Governance" in {who for who, _ in signed}


def test_an_office_of_a_minister_is_no_office_of_trade() -> None:
    assert not accepted("The Director of the Minister of Trade's Office, Omar Nadir, spoke.", "post_in")


def test_two_posts_of_one_body_are_two() -> None:
    text = "The Nile Bank Head, Huda Rask, met Omar Nadir, Nile Bank Head of Energy."
    assert ("Huda Rask", "Nile Bank Head of Energy") not in ends(text, "holds")


def test_where_something_was_is_no_part_of_the_post_behind_it() -> None:
    text = "Today, in Amman Minister of Fisheries Omar Nadir spoke."
    assert accepted(text, "holds") == {("Omar Nadir", "Minister of Fisheries")}


@pytest.mark.parametrize(
    "text",
    [
        "The Director of Trade, Mr. Trịnh Quang Lực, attended.",
        "The Director of Trade, Ms. Anna Jose\u0301ph, attended.",
    ],
)
def test_a_person_whose_name_was_cut_waits(text: str) -> None:
    assert not accepted(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Anna Berg, Head of Cooperation at the Quarry Circle, attended.",
        "Ms. Anna Berg, Director for Fisheries within the Harbour Circle, attended.",
        "Ms. Anna Berg, Permanent Representative of Malta to the United Nations Office at Vienna, attended.",
        "Ms. Anna Berg, Minister for Labour and Relations with Parliament, attended.",
    ],
)
def test_a_post_that_goes_on_with_where_it_is_waits(text: str) -> None:
    assert not accepted(text, "holds")


def test_names_with_accents_and_hyphens_are_whole() -> None:
    text = "Ms. Aisling Ní Bhriain-O'Dea, Director of Trade at the Ministry of Commerce, attended."
    assert {who for who, _ in accepted(text, "holds")} == {"Aisling Ní Bhriain-O'Dea"}


def test_a_field_before_the_next_post_is_that_posts() -> None:
    text = "Minister of Culture and Media Adviser Huda Rask spoke. The ministry's Secretary-General Omar Nadir was there."
    assert accepted(text, "post_in") == {("ministry's Secretary-General", "Ministry of Culture")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The session was opened by Minister of Trade Amb Huda Rask.", "Huda Rask"),
        ("HE Director of the Wadi Fish Board Huda Rask spoke.", "Huda Rask"),
        ("Deputy Minister of Trade Cr Huda Rask spoke.", "Huda Rask"),
    ],
)
def test_short_titles_are_no_part_of_a_name(text: str, who: str) -> None:
    assert {person for person, _ in accepted(text, "holds")} == {who}
    assert not [post for _, post in accepted(text, "holds") if post.startswith("HE")]


def test_what_stands_behind_a_family_name_makes_no_two_people_one() -> None:
    first = "Also appointed was Omar Nadir Jr., director of the Wadi Fish Board."
    text = f"{first} Chief of Staff Gen. Sami Awad Jr. is to retire."
    assert ("Sami Awad Jr", "director of the Wadi Fish Board") not in ends(text, "holds")


def test_a_participle_that_opens_a_sentence_is_nobody() -> None:
    assert not ends("Representing Kenya, the Minister for Foreign Affairs signed the memorandum.", "holds")


def test_where_a_meeting_was_held_is_not_whose_chair_somebody_is() -> None:
    text = "Minutes of the Wadi Fish Board held in May in the Boardroom, Reed Centre. The Chairperson, Ms. Huda Rask, spoke."
    assert accepted(text, "post_in") == {("Chairperson", "Wadi Fish Board")}


def test_a_cabinet_secretary_is_of_no_body_spoken_of_last() -> None:
    text = "The Wadi Fish Board met. The Cabinet Secretary, Ms. Huda Rask, spoke."
    assert not ends(text, "post_in")
