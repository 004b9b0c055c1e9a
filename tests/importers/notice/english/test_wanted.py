"""What bodies and countries offer, get and want in English. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import told


@pytest.mark.parametrize(
    ("text", "type_", "who", "what", "how"),
    [
        (
            "The Nile Institute offered training of technicians to the Nile Bank.",
            "offers",
            "Nile Institute",
            "training of technicians",
            "actual",
        ),
        ("The Nile Institute runs a recycling programme.", "offers", "Nile Institute", "a recycling programme", "actual"),
        ("The Nile Bank has received free energy audits.", "receives", "Nile Bank", "free energy audits", "actual"),
        ("The Nile Bank will receive free energy audits.", "receives", "Nile Bank", "free energy audits", "planned"),
        ("The Nile Bank asked for lower quantities.", "seeks", "Nile Bank", "lower quantities", "wished"),
        ("The Nile Bank has applied for funding for a laboratory.", "seeks", "Nile Bank", "funding for a laboratory", "wished"),
        ("The Nile Bank would like to have a recycling programme.", "seeks", "Nile Bank", "a recycling programme", "wished"),
        (
            "The Nile Bank requested technical assistance from the Nile Institute.",
            "seeks",
            "Nile Bank",
            "technical assistance",
            "wished",
        ),
        (
            "Malta offered ten scholarships in biology, of which Mauritania has taken up none.",
            "receives",
            "Mauritania",
            "ten scholarships in biology",
            "negated",
        ),
        (
            "Mauritania has not taken up the scholarships in biology.",
            "receives",
            "Mauritania",
            "the scholarships in biology",
            "negated",
        ),
    ],
)
def test_who_offers_gets_or_wants_what(text: str, type_: str, who: str, what: str, how: str) -> None:
    found = {(a, b, denied if denied == "negated" else along) for a, b, along, denied in told(text, type_)}
    assert found == {(who, what, how)}


def test_what_one_is_provided_with_is_offered_and_got() -> None:
    text = "The Nile Institute has provided the Ministry of Health with technical assistance."
    assert told(text, "offers") == {("Nile Institute", "technical assistance", "actual", "affirmed")}
    assert told(text, "receives") == {("Ministry of Health", "technical assistance", "actual", "affirmed")}


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank offered its condolences to the Ministry of Health.",
        "The Nile Bank has received a delegation from Malta.",
        "The Nile Bank has received the Minister of Health.",
        "The Nile Bank needs to build a school.",
        "The Nile Bank requested that the Ministry of Health pay.",
        "The Nile Bank may receive free energy audits.",
        "The Nile Bank will receive USD 3 million from the Desert Fund.",
    ],
)
def test_somebody_and_what_is_polite_are_no_thing_to_get(text: str) -> None:
    assert not any(told(text, type_) for type_ in ("offers", "receives", "seeks"))
