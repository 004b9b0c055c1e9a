"""Whose a ministry is, and who a counterpart is, in English notices. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract

Tie = tuple[str, str, str]


def names_of(found: Document) -> dict[str, str]:
    return {e.id: e.names[0].text for e in found.entities}


def ties(text: str, *types: str) -> set[Tie]:
    found = extract(text)
    names = names_of(found)
    return {(r.type, names[r.source], names[r.target]) for r in found.relations if r.type in types}


def ministries(text: str) -> list[str]:
    return [e.names[0].text for e in extract(text).entities if e.kind == "organization"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Ministry of Industry of Libya and the Ministry of Industry of Tunisia signed a protocol.", 2),
        ("The Libyan Ministry of Industry and its Tunisian counterpart signed a protocol.", 2),
        ("The Ministry of Industry of Libya met its Tunisian counterpart. The Ministry of Industry of Tunisia spoke.", 2),
        ("The Ministry of Industry of Libya signed a protocol. The Ministry of Industry of Libya spoke.", 1),
    ],
)
def test_ministries_of_one_name_are_one_for_each_country(text: str, count: int) -> None:
    assert len(ministries(text)) == count


def test_ministers_of_one_title_are_in_two_ministries() -> None:
    text = "The Libyan Minister of Industry, Salem Farjani, met the Minister of Industry of Tunisia, Karim Jaziri."
    found = extract(text)
    assert len({r.target for r in found.relations if r.type == "post_in"}) == 2
    assert len({r.target for r in found.relations if r.type == "holds"}) == 2


def test_the_article_of_a_state_is_part_of_its_name() -> None:
    told = extract("Mr. Osman Wadaa, Ambassador of the Republic of the Sudan to Kenya, met Ms. Lena Korvik.")
    assert "Republic of the Sudan" in {name.text for entity in told.entities for name in entity.names}


@pytest.mark.parametrize(
    "subject",
    [
        "The Libyan Minister of Industry, Salem Farjani, and his Tunisian counterpart Karim Jaziri",
        "The Libyan Minister of Industry, Salem Farjani, and his Tunisian counterpart, Mr. Karim Jaziri,",
        "Salem Farjani, the Minister of Industry of Libya, and his Tunisian counterpart Karim Jaziri",
        "Libya's Minister of Industry Salem Farjani and Tunisia's Minister of Energy Karim Jaziri",
    ],
)
def test_both_who_are_joined_by_and_signed(subject: str) -> None:
    told = ties(f"{subject} signed a protocol on training.", "signed")
    assert {source for _, source, _ in told} == {"Salem Farjani", "Karim Jaziri"}


def test_a_counterpart_holds_the_post_in_another_country_and_waits() -> None:
    text = "The Libyan Minister of Industry, Salem Farjani, met his Tunisian counterpart Karim Jaziri."
    found = extract(text)
    person = next(e.id for e in found.entities if e.names[0].text == "Karim Jaziri")
    held = next(r for r in found.relations if r.type == "holds" and r.source == person)
    post = next(e for e in found.entities if e.id == held.target)
    assert "Tunisian Minister of Industry" in {name.text for name in post.names}
    assert held.review == "proposed"


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("The Ministry of Water of Libya and the Ministry of Water of Egypt met. The Ministry will open an office in Sfax.", 2),
        ("The Ministry of Water and the Ministry of Health met. The Ministry will open an office in Sfax.", 2),
        ("The Ministry of Water met UNIDO. The Ministry will open an office in Sfax.", 1),
    ],
)
def test_the_ministry_after_two_waits_with_both(text: str, readings: int) -> None:
    offices = [r for r in extract(text).relations if r.type == "has_office_in"]
    assert [1 + len(r.alternatives) for r in offices] == [readings]


def test_the_minister_after_two_is_not_accepted_as_either() -> None:
    text = (
        "The Minister of Water, Omar Trabelsi, met the Minister of Health, Karim Jaziri. "
        "The Minister chaired a meeting on hospitals."
    )
    chaired = [r for r in extract(text).relations if r.type == "chaired"]
    assert [(r.review, len(r.alternatives)) for r in chaired] == [("proposed", 1)]


@pytest.mark.parametrize(
    "post",
    [
        "Minister of Foreign Affairs, Migration and Tunisians Abroad",
        "Minister of Industry, Energy and Mines",
        "Minister of Foreign Affairs and Expatriates",
    ],
)
def test_a_post_reaches_over_commas_and_and(post: str) -> None:
    assert ("holds", "Nabil Sallami", post) in ties(f"{post} Nabil Sallami received Ms. Rana Khoury.", "holds")


def test_each_ministry_signs_though_its_country_stands_between() -> None:
    text = "The Ministry of Trade of Jordan and the Ministry of Trade of Egypt signed a protocol."
    assert {who for _, who, _ in ties(text, "signed")} == {"Ministry of Trade of Jordan", "Ministry of Trade of Egypt"}


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("The Minister of Trade, Mr. Kemal Demir, met last week with Mr. Sami Najjar and chaired a workshop.", {"Kemal Demir"}),
        ("On Monday in Tunis, Ms. Mona Awad received Mr. Marco Bianchi and chaired a workshop.", {"Mona Awad"}),
        ("Mr. Sami Najjar and Ms. Mona Awad chaired a workshop.", {"Sami Najjar", "Mona Awad"}),
    ],
)
def test_the_second_of_two_verbs_has_the_subject_of_the_first(text: str, chairs: set[str]) -> None:
    assert {who for _, who, _ in ties(text, "chaired")} <= chairs
    assert ties(text, "chaired")
