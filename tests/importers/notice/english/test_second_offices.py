"""Offices that somebody had besides, in English. Everybody and everything is fictional."""

from __future__ import annotations

from ..reads import related


def _ended(text: str) -> set[tuple[str, str]]:
    return {(who, post) for who, post, how, _ in related(text, "holds") if how == "ended"}


def test_what_somebody_once_was_has_ended() -> None:
    text = "Ms. Huda Rask, director of the Nile Bank and once an adviser to the Ministry of Health, said little."
    assert _ended(text) == {("Huda Rask", "adviser to the Ministry of Health")}
    later = "Mr. Omar Nadir taught until 1990 and was later director of the Department of Maps."
    assert _ended(later) == {("Omar Nadir", "director of the Department of Maps")}


def test_two_who_are_named_are_not_one() -> None:
    assert not _ended("Mr. Omar Nadir met Ms. Huda Rask, who was later director of the Department of Maps.")
    assert not _ended("Ms. Huda Rask, director of the Nile Bank, and the adviser to the Ministry of Health met.")
