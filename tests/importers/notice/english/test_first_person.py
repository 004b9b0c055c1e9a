"""Reports in the first person in English. Everybody and everything is fictional."""

from __future__ import annotations

from ..reads import accepted, ends, related

REPORT = """VISIT REPORT

I travelled to Sfax with my colleague Hanna Brandt. The next morning we met Mr. Omar Nadir.

In the afternoon Hanna gave a presentation on solar pumps. I did not attend, as I was received at the Nile Bank by Ms. Huda Rask.

"I was never in Doha," she said.

Tom Abelard, 10 June 2022
"""


def test_i_is_who_signs_and_we_are_both() -> None:
    assert ends(REPORT, "visited") == {("Tom Abelard", "Sfax"), ("Hanna Brandt", "Sfax"), ("Tom Abelard", "Nile Bank")}
    met = {("Tom Abelard", "Omar Nadir"), ("Hanna Brandt", "Omar Nadir"), ("Tom Abelard", "Huda Rask")}
    assert ends(REPORT, "met_with") == met


def test_who_did_not_attend_was_received_elsewhere() -> None:
    assert {(who, denied) for who, _, _, denied in related(REPORT, "attended")} == {
        ("Hanna Brandt", "affirmed"),
        ("Tom Abelard", "negated"),
    }
    assert {denied for _, _, _, denied in related(REPORT, "met_with")} == {"affirmed"}


def test_all_of_it_waits() -> None:
    assert not accepted(REPORT, "met_with")


def test_nobody_speaks_where_nobody_signs() -> None:
    assert not ends(REPORT.replace("Tom Abelard, 10 June 2022\n", ""), "visited")


def test_we_of_a_letter_are_not_who_signs_it() -> None:
    text = "Dear Ms. Rask,\n\nWe visited the Nile Bank in May and I hope that you are well.\n\nTom Abelard\n"
    assert not ends(text, "visited")
