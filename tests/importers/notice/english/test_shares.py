"""Who owns how much of whom. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import along, told


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The Nile Bank owns 60 per cent of the Rift Company.", "actual"),
        ("The Nile Bank has bought 35 per cent of the Rift Company from the Desert Fund.", "actual"),
        ("The Nile Bank acquired a 12.5% stake in the Rift Company.", "actual"),
        ("The Nile Bank plans to buy a 35% stake in the Rift Company.", "planned"),
        ("The Nile Bank does not own half of the Rift Company.", "denied"),
        ("The Rift Company is now half owned by the Nile Bank.", "actual"),
        ("The Rift Company, which is 60 per cent owned by the Nile Bank, is small.", "actual"),
        ("The mill belongs to the Rift Company, a joint venture of which the Nile Bank owns 60 per cent.", "actual"),
    ],
)
def test_a_share_ties_its_owner_to_the_company(text: str, how: str) -> None:
    assert along(text, "related_to") == {("Rift Company", how)}
    assert {owner for owner, *_ in told(text, "related_to")} == {"Nile Bank"}


def test_the_share_is_the_reason() -> None:
    text = "The mill belongs to the Rift Company, of which the Nile Bank owns 60 per cent and the Desert Fund the remainder."
    why = {r.reason for r in extract(text).relations if r.type == "related_to"}
    assert {str(one).split(": ")[-1] for one in why} == {"60 per cent", "the remainder"}


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank bought half of the wheat of the Rift Company.",
        "The Nile Bank has 20 per cent of the market.",
        "The Nile Bank took a third place in Cairo.",
        "The Nile Bank could buy half of the Rift Company.",
        "The Nile Bank bought 20 per cent of the shares.",
    ],
)
def test_what_is_no_share_of_a_company_ties_nobody(text: str) -> None:
    assert not along(text, "related_to")
