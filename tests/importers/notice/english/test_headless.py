"""Bodies whose names have no head: by a noun beside them, a trade, a French head, an acronym, an office. All are made up."""

from __future__ import annotations

import pytest

from ..reads import ends, named


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Anna Berg, Chief Executive Officer of Nordwind Belter, spoke.", "Nordwind Belter"),
        ("Nordwind Belter, a Danish company which makes pumps, opened an office in Sfax.", "Nordwind Belter"),
        ("The Norwegian charity Fjordlys opened an office in Sfax.", "Fjordlys"),
        ("They met the Tunisian insurer Carthago Sela in Tunis.", "Carthago Sela"),
        ("Waste is sorted by our organisation, Terra Limpia, in Sfax.", "Terra Limpia"),
        ("It paid the building contractor, Wadi Amal, its last instalment.", "Wadi Amal"),
        ("Wadi Nura Minerals has offices in Amman.", "Wadi Nura Minerals"),
        ("The workshop was hosted by Dire Loom PLC in Sfax.", "Dire Loom PLC"),
        ("The Compagnie Sahélienne des Puits signed the contract.", "Compagnie Sahélienne des Puits"),
        ("The Fonds Bleu du Sud is to pay a first instalment.", "Fonds Bleu du Sud"),
        ("Wadi Relief and Development (WRD) opened an office in Sfax.", "Wadi Relief and Development"),
        ("The law office Waberi & Partners joined the chamber.", "Waberi & Partners"),
        ("Al Dafra Moor's spokesman, Omar Sami, said so.", "Al Dafra Moor"),
        ("The company is a member of the European Copper Circle.", "European Copper Circle"),
        ("They met the Wadi Exporters' Union in Sfax.", "Wadi Exporters' Union"),
    ],
)
def test_a_body_without_a_head_is_one(text: str, body: str) -> None:
    assert body in named(text, "organization")


@pytest.mark.parametrize(
    "text",
    [
        "The company Chairman, Omar Sami, spoke.",
        "The two discussed Renewable Energy and Mining.",
        "Anna Berg, Director of Mining, spoke.",
        "The Fund gave the cooperative USD 85,000.",
        "Salem Omar, the company secretary, spoke.",
        "The firm met on Monday in Tunis.",
        "The Joint Declaration (2024) was read.",
        "Omar Sami (OS) said that the bank Omar leads is sound.",
    ],
)
def test_what_is_none_is_not(text: str) -> None:
    read = named(text, "organization")
    assert not {"Chairman", "Renewable Energy", "Mining", "USD", "Salem Omar", "Monday", "Joint Declaration", "Omar Sami"} & {
        *read
    }


def test_a_name_once_told_is_one_wherever_it_stands() -> None:
    text = "The insurer Carthago Sela met the Fund. In May 2026 Carthago Sela's shareholders agreed. We thank Carthago Sela."
    assert named(text, "organization").count("Carthago Sela") == 3


def test_a_body_does_not_reach_into_one_that_its_acronym_spells() -> None:
    text = "The Board of Directors of Wadi-Bail du Maghreb (WBM) met in Tunis. WBM will pay a dividend."
    read = named(text, "organization")
    assert {"Board of Directors", "Wadi-Bail du Maghreb", "WBM"} <= {*read}


def test_a_ministry_does_not_reach_over_and_into_a_name() -> None:
    assert named("The Ministry of Electricity and Wadi Power signed a contract.", "organization")[0] == "Ministry of Electricity"
    assert named("The Ministry of Water and Natural Resources met.", "organization") == [
        "Ministry of Water and Natural Resources"
    ]


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("The chairman of Amman-based Nile Bank, Omar Sami, resigned.", "chairman of Amman-based Nile Bank", "Nile Bank"),
        ("Omar Sami, Managing Director of Petroleum Works Jordan (PWJ), spoke.", "Managing Director of Petroleum Works Jordan",
         "Petroleum Works Jordan"),
        ("The Association of Mills in Jordan (AMJ) met. The AMJ General Director, Dr. Omar Sami, spoke.", "AMJ General Director",
         "Association of Mills"),
    ],
)  # fmt: skip
def test_a_post_is_of_the_body_that_a_name_with_its_country_calls(text: str, post: str, body: str) -> None:
    assert (post, body) in ends(text, "post_in")


def test_a_company_is_called_by_its_first_word_or_two_after_a_particle() -> None:
    text = "Al Dafra Logistics and Nordwind Metals met. Al Dafra grew. Al Ghazal did not. Nordwind grew too."
    assert named(text, "organization") == ["Al Dafra Logistics", "Nordwind Metals", "Al Dafra", "Nordwind"]
