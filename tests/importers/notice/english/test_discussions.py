"""Who talked with whom by a verb of discussing, in English. All notices are made up."""

from __future__ import annotations

import pytest

from ..reads import related

LIBYA, MOROCCO = "Libya", "Morocco"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Libya, Morocco discuss cooperation in energy", "discussed"),
        ("Libya and Morocco discussed cooperation in energy.", "discussed"),
        ("Libya discussed energy cooperation with Morocco.", "discussed"),
        ("Libya, Morocco to discuss cooperation in energy", "planned"),
    ],
)
def test_countries_that_discuss_cooperation_do_not_cooperate_yet(text: str, how: str) -> None:
    met = "actual" if how == "discussed" else how
    assert related(text, "cooperates_with") == {(LIBYA, MOROCCO, how, "affirmed")}
    assert related(text, "met_with") == {(LIBYA, MOROCCO, met, "affirmed")}


@pytest.mark.parametrize(
    ("text", "how", "polarity"),
    [
        ("The Minister of Health Ahmed Salem discussed the loan with Ambassador John Smith.", "actual", "affirmed"),
        ("Minister of Health Ahmed Salem, Ambassador John Smith discuss health cooperation", "actual", "affirmed"),
        ("The Minister of Health Ahmed Salem and Ambassador John Smith met to discuss the loan.", "actual", "affirmed"),
        ("The Minister of Health Ahmed Salem will discuss the loan with Ambassador John Smith.", "planned", "affirmed"),
        ("The Minister of Health Ahmed Salem did not discuss the loan with Ambassador John Smith.", "actual", "negated"),
    ],
)
def test_who_discusses_something_with_somebody_meets_them(text: str, how: str, polarity: str) -> None:
    assert related(text, "met_with") == {("Ahmed Salem", "John Smith", how, polarity)}


@pytest.mark.parametrize(
    "text",
    [
        "The members of the committee discussed Libya and Morocco.",
        "The crisis in Libya and Morocco was discussed.",
        "Experts from Libya and Morocco discussed energy.",
    ],
)
def test_what_is_talked_of_does_not_talk(text: str) -> None:
    assert related(text, "met_with") == set()
