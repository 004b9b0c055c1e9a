"""What somebody says by other words than a verb and that, in English. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import ends, related


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mrs. Huda Rask reported on unpaid fees, which had doubled in a year.", {("Huda Rask", "unpaid fees")}),
        ("Mr. Omar Nadir complained about late payments.", {("Omar Nadir", "late payments")}),
        ("Ms. Huda Rask warned of water shortages.", {("Huda Rask", "water shortages")}),
        ("Mr. Omar Nadir called on the authorities in both countries to simplify visas.", {("Omar Nadir", "simplify visas")}),
        ("Mr. Omar Nadir urged traders to keep their receipts.", {("Omar Nadir", "keep their receipts")}),
        ("Ms. Huda Rask said Italy was considering a second course.", {("Huda Rask", "a second course")}),
        (
            "Mr. Omar Nadir told the members that the digitisation of photographs would come first.",
            {("Omar Nadir", "the digitisation of photographs")},
        ),
        ('"High tariffs are holding back the fishing industry," Ms. Huda Rask said.', {("Huda Rask", "High tariffs")}),
        ('"Bad roads hamper emergency care," said Ms. Huda Rask, who chairs the fund.', {("Huda Rask", "Bad roads")}),
        ("Mr. Omar Nadir said that bad roads were hampering trade.", {("Omar Nadir", "bad roads")}),
        ("Mr. Omar Nadir called on the Minister of Trade on Monday.", set()),
        ("Mr. Omar Nadir did not complain about fees.", set()),
        ("Mr. Omar Nadir was urged to report on fees.", set()),
        ("Bad roads are hampering trade. Ms. Huda Rask said little.", set()),
        ("Mr. Omar Nadir called on the Minister of Trade and went to Amman.", set()),
        ('"We are glad," said Ms. Huda Rask, who was ill.', set()),
    ],
)
def test_what_is_said_by_other_words(text: str, said: set[tuple[str, str]]) -> None:
    assert ends(text, "stated") == said


def test_a_call_is_no_visit() -> None:
    assert ("Omar Nadir", "Minister of Trade", "actual", "affirmed") in related(
        "Mr. Omar Nadir called on the Minister of Trade on Monday.", "met_with"
    )
