"""Chambers whose town is part of their name. All of it is made up."""

from __future__ import annotations

from ..reads import ends, named

_CHAMBER = "غرفة التجارة والصناعة"


def test_a_chamber_and_its_posts_have_their_town() -> None:
    text = f"وقع البروتوكول رئيس {_CHAMBER} والخدمات بسوسة السيد سالم العواد، إلى جانب السفير."
    assert named(text, "organization") == [f"{_CHAMBER} والخدمات بسوسة"]
    assert named(text, "post") == [f"رئيس {_CHAMBER} والخدمات بسوسة"]
    assert ends(text, "holds") == {("سالم العواد", f"رئيس {_CHAMBER} والخدمات بسوسة")}


def test_chambers_in_two_towns_stay_as_they_were_read() -> None:
    text = f"زار الوفد {_CHAMBER} في صفاقس، والتقى رئيسها. ثم زار {_CHAMBER} في سوسة، والتقى أعضاءها."
    assert named(text, "organization") == ["الوفد", _CHAMBER, _CHAMBER]


def test_a_chamber_of_a_country_is_another() -> None:
    text = f"زار الوفد {_CHAMBER} في مالطا، والتقى رئيسها."
    assert _CHAMBER in named(text, "organization")
