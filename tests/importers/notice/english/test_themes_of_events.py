"""What English events are about. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import ends, related


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "Discussions centred on cold storage, livestock transport and halal labels.",
            {"cold storage", "livestock transport", "halal labels"},
        ),
        ("The workshop on port safety in Sfax was short.", {"port safety"}),
        ("A training workshop on chemical safety, planned for May, will be given.", {"chemical safety"}),
        (
            "The meeting was long. The two discussed the supply of billets and the training of welders.",
            {"the supply of billets", "the training of welders"},
        ),
        ("The seminar dealt with a number of issues including water, soil and seed.", {"water", "soil", "seed"}),
        ("The meeting was devoted to cold chains and seed banks.", {"cold chains", "seed banks"}),
        ("The meeting was long. Participants examined exports of dates and olives.", {"exports of dates and olives"}),
        ("The meeting discussed the tariff, and the Minister, Ms. Huda Rask, left.", {"the tariff"}),
        ("The meeting discussed fishing and agreed on quotas.", {"fishing"}),
        (
            "The talks will resume in May. The agenda includes quotas and the training of crews.",
            {"quotas", "the training of crews"},
        ),
        ("Ms. Huda Rask held talks with the Minister of Ports, Mr. Ali Mansour, on the price of salt.", {"the price of salt"}),
        ("The meeting on Monday was short. The meeting on the sidelines of the fair was long.", set()),
        ("The two sides discussed cooperation. The meeting reviewed ways and means.", set()),
        ("The training of welders is on the list. Ms. Huda Rask discussed prices.", set()),
    ],
)
def test_what_an_event_is_about(text: str, themes: set[str]) -> None:
    assert {theme for _, theme in ends(text, "about")} == themes


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("An extraordinary general meeting is set for 12 June. It will also discuss the price of salt.", "planned"),
        ("A seminar will be held in May. It will focus on the price of salt.", "planned"),
        ("The hosts would like the talks to cover the price of salt.", "wished"),
        ("The meeting discussed the price of salt.", "actual"),
    ],
)
def test_it_is_as_far_along_as_the_event(text: str, how: str) -> None:
    assert {(theme, told) for _, theme, told, _ in related(text, "about")} == {("the price of salt", how)}


def test_what_was_not_discussed_is_denied() -> None:
    assert {denied for _, _, _, denied in related("The meeting did not discuss the price of salt.", "about")} == {"negated"}
