"""What hinders what in English. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import told


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("Delays in customs clearance have held up the delivery of pumps.", "delays in customs clearance", "delivery of pumps"),
        ("The works were to begin in May; floods have delayed the delivery of pumps.", "floods", "delivery of pumps"),
        ("Floods continue to hamper seed distribution in the valley.", "floods", "seed distribution in the valley"),
        ("Ms. Huda Salem complained of power cuts, which are holding back production.", "power cuts", "production"),
        ("The distribution of seed was interrupted by floods last week.", "floods", "distribution of seed"),
        ("The delivery of pumps was delayed because of a shortage of fuel.", "shortage of fuel", "delivery of pumps"),
        ("Owing to heavy rain, the works in Sfax were halted.", "heavy rain", "works in Sfax"),
        ("Bureaucracy remains an obstacle to the export of dates.", "bureaucracy", "export of dates"),
        ("The main obstacle to exports is the high cost of transport.", "high cost of transport", "exports"),
        ("The Nile Bank said that the lack of staff was slowing down the project.", "lack of staff", "project"),
    ],
)
def test_what_hinders_what(text: str, cause: str, effect: str) -> None:
    assert {(a.lower(), b, *how) for a, b, *how in told(text, "hinders")} == {(cause, effect, "actual", "affirmed")}


def test_what_does_not_hinder_is_denied() -> None:
    text = "The lack of spare parts did not delay the repair of the plant."
    assert told(text, "hinders") == {("lack of spare parts", "repair of the plant", "actual", "negated")}


@pytest.mark.parametrize(
    "text",
    [
        "High tariffs could hamper the export of dates.",
        "The committee delayed its decision until June.",
        "The Nile Bank delayed the payment of its staff.",
        "The Minister of Health interrupted the meeting with the Nile Bank.",
        "The meeting with the Nile Bank was delayed by an hour.",
        "The programme of the Nile Bank is limited to ten schools.",
        "Because of his illness, the Minister of Health did not attend the meeting.",
    ],
)
def test_somebody_or_a_limit_hinders_nothing(text: str) -> None:
    assert not told(text, "hinders")
