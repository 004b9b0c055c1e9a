"""Money that one pays another in English, in whatever order the sentence tells it. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.amounts import amount
from rawabit.importers.notice.extract import extract

from ..reads import told


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("A grant of USD 2 million was paid by the Nile Bank to the Desert Fund.", "actual"),
        ("USD 2 million was paid to the Desert Fund by the Nile Bank.", "actual"),
        ("The first instalment of USD 2 million will be paid by the Nile Bank to the Desert Fund.", "planned"),
        ("The Nile Bank is to pay a first instalment of USD 2 million to the Desert Fund by the end of March 2024.", "planned"),
        ("The Nile Bank will pay a dividend of USD 2 million to the Desert Fund.", "planned"),
        ("The Nile Bank has not yet paid the builder, the Desert Fund, its last instalment of USD 2 million.", "negated"),
        ("The Nile Bank, which paid USD 2 million to the Desert Fund, is new.", "actual"),
        ("The Nile Bank repaid USD 2 million to the Desert Fund and sold most of its gold to the Rift Company.", "actual"),
    ],
)
def test_who_pays_whom(text: str, how: str) -> None:
    ((payer, payee, along, polarity),) = told(text, "pays")
    assert (payer, payee) == ("Nile Bank", "Desert Fund")
    assert how == ("negated" if polarity == "negated" else along)
    (one,) = (r for r in extract(text).relations if r.type == "pays")
    assert amount(one) == "USD 2 million"


@pytest.mark.parametrize("state", ["government", "Treasury"])
def test_a_state_that_nothing_names_is_paid(state: str) -> None:
    text = f"The Nile Company last year paid JD14 million in royalties to the {state} and sold most of it to the Rift Company."
    assert told(text, "pays") == {("Nile Company", state, "actual", "affirmed")}


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank may pay USD 3 million to the Desert Fund.",
        "The Nile Bank paid tribute to the Ministry of Health.",
        "The Nile Bank paid USD 3 million for a building near the Ministry of Health.",
        "The Nile Bank gave the Ministry of Health its support.",
        "The Nile Bank owes its success to the Desert Fund.",
    ],
)
def test_what_is_no_payment_is_none(text: str) -> None:
    assert not told(text, "pays")


def test_what_is_owed_is_no_payment() -> None:
    text = "The Nile Company still owes USD 6 million to the Desert Fund."
    assert told(text, "related_to") == {("Nile Company", "Desert Fund", "actual", "affirmed")}
    assert not told(text, "pays")
    assert not told("The Nile Company owes its success to the Desert Fund.", "related_to")


def test_the_town_of_a_dateline_lends_nothing() -> None:
    text = "Nairobi, 7 March 2025 – The Nile Bank (NB) will lend USD 48 million to Djibouti, Mr. Salem Warfalli announced."
    assert {one for one, *_ in told(text, "pays")} <= {"Nile Bank"}
