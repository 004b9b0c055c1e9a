"""What press notes of ministries commonly say in English. Everybody and everything in them is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

Told = tuple[str, str, str, str]


def told(text: str) -> set[Told]:
    found = extract(text)
    names = {entity.id: entity.names[0].text for entity in found.entities}
    return {(r.type, names[r.source], names[r.target], r.modality.value) for r in found.relations}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Dr. Omar Fituri, Minister of Planning, tasked the Department of Planning with preparing a report.",
            ("assigned_to", "preparing a report", "Department of Planning", "planned"),
        ),
        (
            "The Minister of Industry, Mr. Sami Haddad, was briefed by the Director of the Zones Authority, Ms. Rana Odeh.",
            ("met_with", "Sami Haddad", "Rana Odeh", "actual"),
        ),
        (
            "On the sidelines of the Investment Forum, the Minister of Trade, Mr. Karim Jaziri, held talks with Mr. Marco Rossi.",
            ("holds", "Karim Jaziri", "Minister of Trade", "actual"),
        ),
        (
            "The Ministry of Health and the World Health Organization agreed to launch a training programme.",
            ("cooperates_with", "Ministry of Health", "World Health Organization", "agreed"),
        ),
        (
            "The Ministry of Trade agreed to establish a joint committee with the African Development Bank.",
            ("cooperates_with", "Ministry of Trade", "African Development Bank", "agreed"),
        ),
        ("Tunisia will host the next session of the joint committee.", ("located_in", "session", "Tunisia", "planned")),
        (
            "Mr. Nasser Al Ali, Minister of Energy of Qatar, headed the delegation to the Energy Conference.",
            ("attended", "Nasser Al Ali", "Energy Conference", "actual"),
        ),
    ],
)
def test_a_common_turn_is_read(text: str, claim: Told) -> None:
    assert claim in told(text)


def test_what_is_hosted_has_the_day_of_its_sentence() -> None:
    found = extract("Tunis, 8 June 2025\n\nTunisia will host the next session of the joint committee in October 2025.")
    assert [entity.start for entity in found.entities if entity.kind == "event"] == ["2025-10"]


def test_who_heads_a_delegation_to_an_event_does_not_lead_the_event() -> None:
    text = "Mr. Nasser Al Ali, Minister of Energy of Qatar, headed the delegation to the Energy Conference."
    assert "chaired" not in {claim[0] for claim in told(text)}


def test_an_event_is_no_holder_of_a_post() -> None:
    text = "On the sidelines of the Investment Forum, the Minister of Trade, Mr. Karim Jaziri, held talks with Mr. Marco Rossi."
    assert {claim[1] for claim in told(text) if claim[0] == "holds"} == {"Karim Jaziri"}


@pytest.mark.parametrize(
    "who",
    [
        "The Minister of Health, Ms. Mona Awad, and the Minister of Industry, Mr. Hani Rizk,",
        "The Director of Planning, Ms. Mona Awad and Mr. Hani Rizk",
    ],
)
def test_all_subjects_attended(who: str) -> None:
    document = extract(f"{who} attended the Arab Water Conference.")
    names = {e.id: e.names[0].text for e in document.entities}
    assert {names[r.source] for r in document.relations if r.type == "attended"} == {"Mona Awad", "Hani Rizk"}


def test_the_news_agency_behind_a_comma_signs_nothing() -> None:
    text = "The Nile Fund signed a memorandum with the Nile Bank, Wadi News Agency said."
    assert {who for type_, who, _, _ in told(text) if type_ == "signed"} == {"Nile Fund", "Nile Bank"}
