"""What is accepted and what waits in an English notice, and why. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Review
from rawabit.importers.notice.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Trade, Nader Qasim, met Mr. Marco Rossi in Amman and signed an agreement on ports with Egypt.",
        "Libya pays its dues to UNIDO. The Ministry of Health will open an office in Rabat.",
        "Ahmed Salem was appointed Director of the Industrial Development Authority, succeeding Mr. Sami Nasser.",
    ],
)
def test_what_waits_says_why(text: str) -> None:
    waiting = [r for r in extract(text).relations if r.review is Review.PROPOSED]
    assert waiting
    assert all(r.reason for r in waiting)


@pytest.mark.parametrize(
    "before", ["did not meet Ms. Sara Bennani", "received Ms. Sara Bennani", "left, according to Ms. Sara Bennani"]
)
def test_who_ends_a_sentence_does_not_hold_the_post_that_opens_the_next(before: str) -> None:
    found = extract(f"The Minister of Planning, Omar Trabelsi, {before}. The Minister of Health, Karim Jaziri, spoke.")
    names = {e.id: e.names[0].text for e in found.entities}
    held = {(names[r.source], names[r.target]) for r in found.relations if r.type == "holds"}
    assert held == {("Omar Trabelsi", "Minister of Planning"), ("Karim Jaziri", "Minister of Health")}


def test_a_rumoured_appointment_says_so() -> None:
    read = extract("The Cabinet reportedly appointed Huda Rask as Director of the Nile Fund.")
    assert {r.reason for r in read.relations if r.type == "holds"} == {"others claim it; the notice does not vouch for it"}


@pytest.mark.parametrize("signed", ["an agreement is signed", "a memorandum was signed", "the agreement, to be signed"])
def test_a_text_that_ends_in_a_signing_is_read(signed: str) -> None:
    document = extract(f"The Ministry of Trade of Palmland said on Monday that {signed}")
    assert [one.label() for one in document.entities if one.kind == "organization"] == ["Ministry of Trade of Palmland"]
