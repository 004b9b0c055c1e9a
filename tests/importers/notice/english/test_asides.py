"""Clauses between commas: what they tell is of who stands before them, and what follows is not theirs. All is fictional."""

from __future__ import annotations

from ..reads import ends, related

ABSENT = "The Minister of Labour, Mr. Samir Kattan, who had been invited, did not attend the meeting."
SIGNED = "The Desert Fund, which did not sign the first agreement, signed a memorandum of understanding with the Nile Bank."
VISIT = (
    "The Director of the Nile Fund, Ms. Nadia Sleiman, who is on a visit to Jordan, met the Minister of Trade, Mr. Omar Fathi."
)
ENVOY = "The Minister of Mines, Mr. Adel Nouri, who has met the envoy of Italy, Mr. Luca Verdi, chaired the session."


def test_who_was_invited_and_did_not_come_was_not_there() -> None:
    assert {(who, denied) for who, _, _, denied in related(ABSENT, "attended")} == {("Samir Kattan", "negated")}


def test_a_denial_between_commas_denies_nothing_behind_them() -> None:
    assert {(who, how, denied) for who, _, how, denied in related(SIGNED, "signed")} == {
        ("Desert Fund", "actual", "affirmed"),
        ("Nile Bank", "actual", "affirmed"),
    }


def test_the_subject_stands_before_the_clause() -> None:
    assert ends(VISIT, "met_with") == {("Nadia Sleiman", "Omar Fathi")}
    assert {who for who, _ in ends(ENVOY, "chaired")} == {"Adel Nouri"}
