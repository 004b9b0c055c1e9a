"""What plain English sentences tell, which is accepted, and what only looks like them. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, related


@pytest.mark.parametrize(
    ("text", "type_", "ends"),
    [
        ("Ms. Huda Rask met on Monday with Mr. Omar Nadir in Amman.", "met_with", ("Huda Rask", "Omar Nadir")),
        ("Minister of Culture Huda Rask met today with Minister of Tourism Omar Nadir.", "met_with", ("Huda Rask", "Omar Nadir")),
        ("Jordan and Malta have signed two memoranda of understanding.", "signed", ("Jordan", "memoranda of understanding")),
        (
            "Last week, the Wadi Harbour Agency and the Reed Institute signed a memorandum of understanding on reeds.",
            "signed",
            ("Reed Institute", "memorandum of understanding"),
        ),
        ("Ms. Huda Rask, Minister of Culture, signed the agreement in Amman.", "signed", ("Huda Rask", "agreement")),
        ("Minister of Culture Huda Rask chaired the meeting.", "chaired", ("Huda Rask", "meeting")),
        ("A meeting of the Wadi Harbour Agency chaired by Ms. Huda Rask approved the plan.", "chaired", ("Huda Rask", "meeting")),
    ],
)
def test_what_a_plain_sentence_tells_is_accepted(text: str, type_: str, ends: tuple[str, str]) -> None:
    assert ends in accepted(text, type_)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ms. Huda Rask, during her visit to see the port, met with the brother of Mr. Omar Nadir.", "met_with"),
        ("Ms. Huda Rask spoke with Mr. Omar Nadir by telephone.", "met_with"),
        ("Ms. Huda Rask is expected to meet with Mr. Omar Nadir.", "met_with"),
        ("Ms. Huda Rask reportedly met with Mr. Omar Nadir.", "met_with"),
        ("Jordan and Malta are to sign an agreement.", "signed"),
        ("The secretary, Wadi Harbour Agency, Mr. Omar Nadir signed the agreement.", "signed"),
        ("Ms. Huda Rask led a project and prepared the meeting.", "chaired"),
    ],
)
def test_what_a_longer_sentence_tells_waits(text: str, type_: str) -> None:
    assert not {pair for pair in accepted(text, type_) if "Omar Nadir" not in pair or type_ == "met_with"}


def test_somebody_whose_name_was_cut_waits_with_what_they_did() -> None:
    text = "Ms. Huda Rask met with the Director of Trade, Mr. Tr\u1ecbnh Quang L\u1ef1c."
    assert related(text, "met_with")
    assert not accepted(text, "met_with")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Deputy Prime Minister and Minister of Culture Huda Rask spoke.", "Deputy Prime Minister"),
        ("He met with Huda Rask, Minister of Culture and Minister of Tourism.", "Minister of Tourism"),
        ("Huda Rask, Malta\u2019s Minister of Culture and Minister of Tourism, spoke.", "Minister of Tourism"),
    ],
)
def test_two_posts_that_and_joins_are_both_held(text: str, post: str) -> None:
    assert ("Huda Rask", post) in accepted(text, "holds")


def test_a_post_with_a_country_or_an_article_before_and_may_be_another_s() -> None:
    text = "They were seen by the Maltese President and Prime Minister Huda Rask."
    assert accepted(text, "holds") == {("Huda Rask", "Prime Minister")}
