"""Who was at an event by lists in other orders in English. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import named, related

DONE, DENIED, PLANNED = ("actual", "affirmed"), ("actual", "negated"), ("planned", "affirmed")
MET = "The workshop on water took place in Amman on 4 May 2023. "


@pytest.mark.parametrize(
    ("text", "how", "who"),
    [
        (MET + "Ms. Huda Rask and Mr. Omar Nadir were present.", DONE, {"Huda Rask", "Omar Nadir"}),
        (
            MET
            + "Mrs. Huda Rask, the treasurer, Mr. Omar Nadir, of the Nile Bank, and, as a guest, Ms. Lina Odeh, were present.",
            DONE,
            {"Huda Rask", "Omar Nadir", "Lina Odeh"},
        ),
        (MET + "The Nile Bank was also present.", DONE, {"Nile Bank"}),
        ("Ms. Huda Rask and Mr. Omar Nadir were among those present at the closing ceremony.", DONE, {"Huda Rask", "Omar Nadir"}),
        (MET + "Ms. Huda Rask was not present.", DENIED, {"Huda Rask"}),
        (
            MET + "Apologies for absence were received from Ms. Huda Rask and from the Nile Bank.",
            DENIED,
            {"Huda Rask", "Nile Bank"},
        ),
        ("The workshop will take place in Amman in June. Ms. Huda Rask will be present.", PLANNED, {"Huda Rask"}),
        ("The forum is to hear speakers from the Nile Bank and the Desert Fund.", PLANNED, {"Nile Bank", "Desert Fund"}),
        ("The forum heard speakers from the Nile Bank and the Desert Fund.", DONE, {"Nile Bank", "Desert Fund"}),
        ("Mr. Omar Nadir is expected at the workshop in Amman.", PLANNED, {"Omar Nadir"}),
        ("Mr. Omar Nadir is not expected at the workshop in Amman.", ("planned", "negated"), {"Omar Nadir"}),
        (
            "The fair in Amman ended on 4 May. Others present at the closing ceremony were:\n– Huda Rask, Director of Trade;\n"
            "– Omar Nadir, site manager at Desert Fund;\n– the Nile Bank.",
            DONE,
            {"Huda Rask", "Omar Nadir", "Nile Bank"},
        ),
        (MET + "Ms. Huda Rask and Mr. Omar Nadir were present in twelve countries.", DONE, set()),
        (MET + "Apologies for the delay were received from the Nile Bank.", DENIED, set()),
        ("The report on the fair is expected at the Nile Bank.", PLANNED, set()),
    ],
)
def test_lists_tell_who_was_there(text: str, how: tuple[str, str], who: set[str]) -> None:
    assert {one for one, _, *told in related(text, "attended") if tuple(told) == how} == who


def test_the_second_of_two_passives_is_still_ahead_too() -> None:
    text = "A dinner, to be hosted by the Nile Bank and attended by Mr. Omar Nadir, will be given in Amman."
    assert ("Omar Nadir", "dinner", *PLANNED) in related(text, "attended")
    done = "A dinner hosted by the Nile Bank and attended by Mr. Omar Nadir was given in Amman."
    assert ("Omar Nadir", "dinner", *DONE) in related(done, "attended")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Mr. Omar Nadir did not attend the seminar in Muscat on 3 May.", DONE),
        ("Mr. Omar Nadir will not attend the autumn seminar in Muscat.", PLANNED),
        ("No seminar was held in Muscat on 3 May.", DENIED),
    ],
)
def test_who_stays_away_does_not_deny_the_place(text: str, how: tuple[str, str]) -> None:
    assert related(text, "located_in") == {("seminar", "Muscat", *how)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ('"Now we have a certificate," says Huda Rask, a stonemason from the hills.', {"Huda Rask"}),
        ("Omar Nadir has taken over as finance officer from Lina Odeh, who left in December.", {"Omar Nadir", "Lina Odeh"}),
        ("The company has nominated Huda Rask and Omar Nadir.", {"Huda Rask", "Omar Nadir"}),
        ("The plant near Lake Rask, the director said, is new.", set()),
        ("The contract went to Delta Hydro, which is new.", set()),
        ('"We are glad," said Delta Hydro.', set()),
    ],
)
def test_what_people_do_tells_that_they_are(text: str, people: set[str]) -> None:
    assert set(named(text, "person")) == people
