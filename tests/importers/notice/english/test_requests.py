"""What English letters ask of whom they are to. Everybody and everything is fictional."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, related

LETTER = """To: Mr. Fares Benali, Director of the Investment Department, Ministry of Trade
From: Ms. Claire Dubreuil, Programme Officer, Desert Fund
Date: 20 April 2025
Subject: Trainees

Dear Mr. Benali,

Further to the signing of the memorandum of understanding between the Ministry of Trade and the Desert Fund, I would be grateful.
I would be grateful if your department could send us the list of trainees by 10 May 2025.
Please also share the inspection manual. Please find enclosed the programme.

Yours sincerely,
Claire Dubreuil
"""


def test_what_is_asked_is_a_task_of_the_addressee() -> None:
    assert ends(LETTER, "assigned_to") == {
        ("send us the list of trainees", "Fares Benali"),
        ("share the inspection manual", "Fares Benali"),
    }
    assert not accepted(LETTER, "assigned_to")


def test_the_day_that_bounds_it_is_its_deadline() -> None:
    due = {entity.label(): entity.end for entity in extract(LETTER).entities if entity.kind == "task"}
    assert due == {"send us the list of trainees": "2025-05-10", "share the inspection manual": None}


def test_further_to_a_signing_it_was_signed() -> None:
    assert {(who, how) for who, _, how, _ in related(LETTER, "signed")} == {
        ("Ministry of Trade", "actual"),
        ("Desert Fund", "actual"),
    }


def test_a_text_that_greets_nobody_asks_nothing() -> None:
    assert not ends(LETTER.replace("Dear Mr. Benali,\n", ""), "assigned_to")


def test_who_suffers_an_order_has_the_task() -> None:
    text = "Ms. Huda Rask was instructed by the Director of the Nile Fund to write to the members by 3 May 2026."
    assert ends(text, "directed") == {("Director of the Nile Fund", "write to the members")}
    assert ends(text, "assigned_to") == {("write to the members", "Huda Rask")}
