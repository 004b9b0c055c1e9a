"""Offices told without their body in the name, and posts that a verb ties to who has them. Every name is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, related


@pytest.mark.parametrize(
    ("text", "holder", "office", "how"),
    [
        ("The Nile Bank has named Rania Haddad as its new general manager.", "Rania Haddad", "general manager", "actual"),
        ("Ms. Rania Haddad, previously logistics officer at the Nile Fund, spoke.", "Rania Haddad", "logistics officer", "ended"),
        ("Ms. Rania Haddad was confirmed as Director General.", "Rania Haddad", "Director General", "actual"),
        ("Ms. Rania Haddad is now managing director of the Nile Bank.", "Rania Haddad",
         "managing director of the Nile Bank", "actual"),
        ("The meeting is to be chaired by board chairman Basel Tarawna.", "Basel Tarawna", "board chairman", "actual"),
        ("The association elected Omar Sami president for two years.", "Omar Sami", "president", "actual"),
        ("Members should apply to Secretary General Mona Osman before 15 January.", "Mona Osman", "Secretary General", "actual"),
        ("He is succeeded by Professor Dalal Nour, until now treasurer.", "Dalal Nour", "treasurer", "ended"),
        ("We met the town engineer, Abeer Nimr, on Sunday.", "Abeer Nimr", "town engineer", "actual"),
        ("Dr. Sami Rask will send his deputy, Issa Radi, to the Fund.", "Issa Radi", "deputy", "actual"),
        ("Mr. Adel Bishr stays on as managing director.", "Adel Bishr", "managing director", "actual"),
        ("We met the auditor, Mr. Karim Said, on Sunday.", "Karim Said", "auditor", "actual"),
        ("Ms. Rania Haddad joins from the Nile Bank, where she was deputy director for finance.", "Rania Haddad",
         "deputy director for finance", "ended"),
        ("Dr. Rania Haddad, who is Director of Studies at the Nile Institute, spoke.", "Rania Haddad",
         "Director of Studies at the Nile Institute", "actual"),
        ("Mr. Omar Sami, who was Director General of Rural Works until last year, spoke.", "Omar Sami",
         "Director General of Rural Works", "ended"),
    ],
)  # fmt: skip
def test_an_office_is_held(text: str, holder: str, office: str, how: str) -> None:
    assert (holder, office, how) in {(who, post, told) for who, post, told, _ in related(text, "holds")}
    assert not accepted(text, "holds") or "of the Nile Bank" in office


@pytest.mark.parametrize(
    ("text", "office", "body"),
    [
        ("The Nile Bank has named Rania Haddad as its new general manager.", "general manager", "Nile Bank"),
        ("Ms. Rania Haddad, previously logistics officer at the Nile Fund, spoke.", "logistics officer", "Nile Fund"),
        ("Ms. Rania Haddad joins from the Nile Bank, where she was deputy director for finance.", "deputy director for finance",
         "Nile Bank"),
    ],
)  # fmt: skip
def test_it_is_of_the_body_beside_it(text: str, office: str, body: str) -> None:
    assert (office, body) in ends(text, "post_in")


@pytest.mark.parametrize(
    "text",
    [
        "If Ms. Rania Haddad is managing director, we knew nothing of it.",
        "Ms. Rania Haddad met the director.",
        "Ms. Rania Haddad thanked the manager of the hotel.",
        "Ms. Rania Haddad reportedly is now managing director.",
    ],
)
def test_no_office_is_held_by_who_only_stands_near(text: str) -> None:
    assert not ends(text, "holds")


def test_who_is_not_has_it_denied() -> None:
    told = related("Ms. Rania Haddad is not managing director of the Nile Bank.", "holds")
    assert {denied for *_, denied in told} == {"negated"}


def test_no_body_that_only_stands_in_the_sentence_before_gets_an_office() -> None:
    text = "The Nile Bank sold its output to the Delta Company. The meeting will be led by board chairman Basel Tarawna."
    assert not {post for post, body in ends(text, "post_in") if body == "Delta Company"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("It was attended by Ms. Maryam Said, Director General of Industrial Zones, and others.",
         "Director General of Industrial Zones"),
        ("Mr. Omar Sami, Secretary of State for the Sea, will visit Tunis.", "Secretary of State for the Sea"),
    ],
)  # fmt: skip
def test_a_post_for_what_no_list_has_is_whole_and_waits(text: str, post: str) -> None:
    assert post in {target for _, target in ends(text, "holds")}
    assert post not in {target for _, target in accepted(text, "holds")}


def test_a_field_in_small_letters_belongs_to_the_office() -> None:
    text = "The Nile Bank grew. Laila Omran, the bank's head of credit, spoke. "
    text += "Huda Rask, the bank's chief of many things here, did not."
    assert "bank's head of credit" in {post for _, post in ends(text, "holds")}
    assert "bank's chief" not in {post for _, post in accepted(text, "holds")}


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("Wadi Looms plans an office with the Ministry of Trade. Its Vice-President, Ms. Huda Rask, spoke.", True),
        (
            "The Nile Fund met. No deal was reached. Mr. Sami Omar toured a mill and was briefed by its Director, Ms. Huda Rask.",
            True,
        ),
        ("The Nile Fund plans an office in Tripoli. Its Vice-President, Ms. Huda Rask, spoke.", False),
    ],
)
def test_a_post_of_the_body_spoken_of_last_waits_where_another_may_be_meant(text: str, waits: bool) -> None:
    assert (not accepted(text, "post_in")) is waits


def test_an_office_between_two_is_of_the_first() -> None:
    text = "Mrs. Fadma Oubel, the treasurer, Mr. Hassan Rami and Ms. Clara Monn, manager of the Nile Fund, were present."
    assert {(who, post) for who, post in ends(text, "holds")} >= {("Fadma Oubel", "treasurer")}
    assert ("Hassan Rami", "treasurer") not in ends(text, "holds")


def test_a_chief_executive_in_small_letters_is_whole() -> None:
    text = "The Nile Company grew. There were no talks, the company's chief executive, Khalid Allay, said."
    assert {post for post, _ in ends(text, "post_in")} == {"company's chief executive"}
