"""Who signed what in English, past when, where and by whose hand, and what is taken back. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, told

BANK, FUND = "Nile Bank", "Desert Fund"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (
            "A memorandum was signed yesterday in Sfax by the Nile Bank, represented by Ms. Huda Salem, and the Desert Fund.",
            "actual",
        ),
        ("The contract was signed on 3 May 2023 by the Nile Bank and the Desert Fund.", "actual"),
        ("The agreement, signed in Tunis by the Nile Bank and the Desert Fund, covers irrigation.", "actual"),
        ("The Ministry of Health praised the arrangement, which was signed by the Nile Bank and the Desert Fund.", "actual"),
        ("A contract will be signed next month between the Nile Bank and the Desert Fund.", "planned"),
        ("On behalf of the Nile Bank, Ms. Huda Salem signed the memorandum with the Desert Fund.", "actual"),
        ("The memorandum was signed for the Nile Bank by Ms. Huda Salem and for the Desert Fund by Mr. Ali Omar.", "actual"),
        ("The Nile Bank initialled a protocol with the Desert Fund; it is to be signed in Tunis.", "planned"),
        ("No contract has been signed in Tunis by the Nile Bank and the Desert Fund.", "negated"),
        ("The contract was not signed yesterday by the Nile Bank and the Desert Fund.", "negated"),
        ("We wrote that the Nile Bank had signed a contract with the Desert Fund. That is wrong.", "negated"),
    ],
)
def test_both_parties_sign(text: str, how: str) -> None:
    found = {(one, polarity if polarity == "negated" else along) for one, _, along, polarity in told(text, "signed")}
    assert {(BANK, how), (FUND, how)} <= found
    assert {one for one, _ in found} <= {BANK, FUND, "Huda Salem", "Ali Omar"}


def test_what_is_taken_back_is_not_accepted() -> None:
    text = "We wrote that the Nile Bank had signed a contract with the Desert Fund."
    assert accepted(text, "signed")
    assert not accepted(f"{text} This was an error.", "signed")
    assert accepted(f"{text} That is good.", "signed")


@pytest.mark.parametrize(
    "text",
    [
        "The contract was signed in the presence of the Nile Bank and the Desert Fund.",
        "The contract may be signed next month by the Nile Bank and the Desert Fund.",
        "The contract was signed before the arrival of the Nile Bank and was attended by the Desert Fund.",
        "The deal of the Nile Bank surprised the Desert Fund.",
    ],
)
def test_who_only_watches_signs_nothing(text: str) -> None:
    assert not told(text, "signed")
