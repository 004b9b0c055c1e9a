"""Names and posts as English press notices write them. Everybody and everything in them is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, named, related


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("Finance Minister Karim al-Jaziri signed the agreement.", "Karim al-Jaziri", "Minister of Finance"),
        ("Planning and Cooperation Minister Huda Awad spoke.", "Huda Awad", "Minister of Planning and Cooperation"),
        ("They met Ralf Berg, the country director of UNIDO.", "Ralf Berg", "country director of UNIDO"),
        ("They met UNDP Resident Representative in Lebanon Anna Berg.", "Anna Berg", "UNDP Resident Representative in Lebanon"),
        ("UNIDO\u2019s deputy director general, Mr. Ralf Berg, spoke.", "Ralf Berg", "UNIDO\u2019s deputy director general"),
        (
            "Saudi Arabia\u2019s Minister of Trade, Salem bin Nasser, spoke.",
            "Salem bin Nasser",
            "Saudi Arabia\u2019s Minister of Trade",
        ),
        ("The Director of UNIDO, Tony E. Rask, spoke.", "Tony E. Rask", "Director of UNIDO"),
        ("Prime Minister Datuk Seri Omar Nadir spoke.", "Omar Nadir", "Prime Minister"),
        (
            "Director-General of Jordan National Cadet Corps Brigadier General Omar Nadir spoke.",
            "Omar Nadir",
            "Director-General of Jordan National Cadet Corps",
        ),
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


@pytest.mark.parametrize("other", ["Finance Minister", "finance minister", "Minister of Finance"])
def test_a_field_before_or_after_a_minister_makes_one_post(other: str) -> None:
    text = f"The Minister of Finance, Mr. Karim Jaziri, spoke. {other} Karim Jaziri praised the plan."
    document = extract(text)
    assert len({r.target for r in document.relations if r.type == "holds"}) == 1


@pytest.mark.parametrize(
    ("text", "post", "ministry"),
    [
        ("Foreign Minister Karim Jaziri spoke.", "Minister of Foreign Affairs", "Ministry of Foreign Affairs"),
        (
            "The minister of foreign affairs, Mr. Karim Jaziri, spoke.",
            "minister of foreign affairs",
            "Ministry of Foreign Affairs",
        ),
        ("Deputy Planning Minister Karim Jaziri spoke.", "Deputy Minister of Planning", "Ministry of Planning"),
    ],
)
def test_a_field_tells_the_ministry(text: str, post: str, ministry: str) -> None:
    assert ends(text, "post_in") == {(post, ministry)}


def test_a_deputy_for_some_affairs_tells_no_ministry() -> None:
    assert ends("Deputy Minister for Technical Affairs Dr. Karim Jaziri spoke.", "post_in") == set()


@pytest.mark.parametrize(
    ("text", "who", "post"),
    [
        ("DSF Director General Karim Jaziri spoke.", "Karim Jaziri", "DSF Director General"),
        (
            "Director of the EU Service for Foreign Policy Instruments Anna Berg spoke.",
            "Anna Berg",
            "Director of the EU Service for Foreign Policy Instruments",
        ),
        (
            "Anna Berg, Director of Cooperation in the Ministry of Planning, spoke.",
            "Anna Berg",
            "Director of Cooperation in the Ministry of Planning",
        ),
        (
            "The Nile Fund (NLF) spoke. Anna Berg, Chief Executive Officer of NLF, agreed.",
            "Anna Berg",
            "Chief Executive Officer of NLF",
        ),
        ("The Nile Fund sent its team. The Fund's country director, Anna Berg, agreed.", "Anna Berg", "Fund's country director"),
        ("Minister of Trade Rabi' Salem spoke.", "Rabi' Salem", "Minister of Trade"),
    ],
)
def test_bodies_inside_posts(text: str, who: str, post: str) -> None:
    assert (who, post) in accepted(text, "holds")


@pytest.mark.parametrize("body", ["government of Jordan", "Jordanian government"])
def test_a_government_in_small_letters_is_one(body: str) -> None:
    assert named(f"The {body}, on May 31, signed an agreement with UNIDO.", "organization") == [body, "UNIDO"]


@pytest.mark.parametrize(
    ("text", "who", "post"),
    [
        ("Head of the Nile Fund (NLF), Anna Berg, spoke.", "Anna Berg", "Head of the Nile Fund"),
        (
            "The European Union (EU) ambassador to Jordan, Anna Berg, spoke.",
            "Anna Berg",
            "European Union (EU) ambassador to Jordan",
        ),
        (
            "Head of UNIDO Investment Promotion Programme, Dr. Anna Berg, spoke.",
            "Anna Berg",
            "Head of UNIDO Investment Promotion Programme",
        ),
        ("US Ambassador Ralf Berg spoke.", "Ralf Berg", "US Ambassador"),
        (
            "The Undersecretary of the Ministry of Trade Engineer Karim Ali Salem spoke.",
            "Karim Ali Salem",
            "Undersecretary of the Ministry of Trade",
        ),
    ],
)
def test_brackets_titles_and_programmes_end_a_post(text: str, who: str, post: str) -> None:
    assert accepted(text, "holds") == {(who, post)}


def test_an_agency_of_the_united_nations_is_not_the_united_nations() -> None:
    text = "They met Food and Agriculture Organization of the United Nations (FAO) representative Anna Berg."
    assert {body for _, body in ends(text, "post_in")} == {"منظمة الأغذية والزراعة للأمم المتحدة"}


def test_a_country_may_be_told_by_its_whole_name() -> None:
    text = "The Resident Representative of UNDP in the Republic of Maldives, Anna Berg, spoke."
    assert accepted(text, "holds") == {("Anna Berg", "Resident Representative of UNDP in the Republic of Maldives")}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The Minister of Trade, Hamid Nadir Sheikh, spoke.", "Hamid Nadir Sheikh"),
        ("The Minister of Trade, Amir Sami Haddad, spoke.", "Amir Sami Haddad"),
        ("The Minister of Trade, Sheikh Omar Nadir, spoke.", "Omar Nadir"),
        ("Minister of Trade Prince Omar Nadir spoke.", "Omar Nadir"),
    ],
)
def test_a_title_may_be_part_of_a_name(text: str, person: str) -> None:
    assert accepted(text, "holds") == {(person, "Minister of Trade")}
