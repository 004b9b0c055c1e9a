"""Acronyms in brackets that a list knows as another body's. All but the bodies of the list are made up."""

from __future__ import annotations

import pytest

from ..reads import ends

SIGNED = "The {} signed a memorandum of understanding with the Harbour Fund. The {} Director General, Ms. Anna Berg, spoke."


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Indian Chamber of Commerce", "ICC"),
        ("Western Harbour Operators Association", "WHO"),
        ("Wadi Tea Organisation", "WTO"),
    ],
)
def test_an_acronym_is_of_the_body_that_spells_it(name: str, acronym: str) -> None:
    text = SIGNED.format(f"{name} ({acronym})", acronym)
    assert name in {who for who, _ in ends(text, "signed")}
    assert {body for _, body in ends(text, "post_in")} == {name}


@pytest.mark.parametrize(
    ("name", "acronym", "known"),
    [
        ("International Criminal Court", "ICC", "International Criminal Court"),
        ("International Labor Office", "ILO", "International Labour Organization"),
        ("UN Refugee Agency", "UNHCR", "المفوضية السامية للأمم المتحدة لشؤون اللاجئين"),
    ],
)
def test_a_body_of_the_list_in_other_words_stays_it(name: str, acronym: str, known: str) -> None:
    assert {who for who, _ in ends(SIGNED.format(f"{name} ({acronym})", acronym), "post_in")}
    assert {body for _, body in ends(SIGNED.format(f"{name} ({acronym})", acronym), "post_in")} == {known}
