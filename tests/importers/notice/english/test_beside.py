"""What stands beside a name in English: degrees, brackets, whoever sent somebody. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def told(text: str, type_: str) -> set[tuple[str, str, str, str]]:
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    return {(names[r.source], names[r.target], r.polarity.value, r.review.value) for r in document.relations if r.type == type_}


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Huda Tantawi, PhD, Director of the Arab Water Centre, opened the workshop.",
        "Ms. Huda Tantawi, MD, MBA, Director of the Arab Water Centre, opened the workshop.",
        "Ms. Huda Tantawi (Director of the Arab Water Centre) opened the workshop.",
        "Huda Tantawi (Director of the Arab Water Centre) opened the workshop.",
    ],
)
def test_a_post_may_stand_after_degrees_and_in_brackets(text: str) -> None:
    assert told(text, "holds") == {("Huda Tantawi", "Director of the Arab Water Centre", "affirmed", "accepted")}


@pytest.mark.parametrize("led", ["On behalf of the Minister of Water,", "Representing the Minister of Water,"])
def test_who_comes_for_somebody_has_only_their_own_post(led: str) -> None:
    text = f"{led} Marco Rinaldi, Director of Planning, attended the workshop."
    assert {(who, post) for who, post, *_ in told(text, "holds")} == {("Marco Rinaldi", "Director of Planning")}


def test_whoever_is_named_after_the_post_that_somebody_came_for_has_it() -> None:
    text = "Marco Rinaldi (Director of Planning) attended the workshop, representing the Minister of Water, Huda Tantawi."
    assert ("Huda Tantawi", "Minister of Water") in {(who, post) for who, post, *_ in told(text, "holds")}


def test_who_comes_for_somebody_is_who_attends() -> None:
    text = "Marco Rinaldi (Director of Planning), representing the Minister of Water, attended the workshop."
    assert {who for who, *_ in told(text, "attended")} == {"Marco Rinaldi"}


def test_neither_denies_it_of_all_who_follow() -> None:
    text = "Neither Minister of Water Huda Tantawi nor Director of Planning Marco Rinaldi attended the meeting."
    assert {(who, polarity) for who, _, polarity, _ in told(text, "attended")} == {
        ("Huda Tantawi", "negated"),
        ("Marco Rinaldi", "negated"),
    }


@pytest.mark.parametrize("what", ["Two memoranda of understanding", "Three agreements", "Two contracts"])
def test_several_agreements_have_signers_too(what: str) -> None:
    text = f"{what} were signed by the Minister of Water, Huda Tantawi, and the Director of Planning, Marco Rinaldi."
    assert {who for who, *_ in told(text, "signed")} == {"Huda Tantawi", "Marco Rinaldi"}


@pytest.mark.parametrize(
    "second", ["Minister Omar Tajouri", "Dr. Omar Tajouri", "Ambassador Dr. Omar Tajouri"], ids=["title", "honorific", "both"]
)
def test_all_who_sign_are_told_whatever_titles_they_have(second: str) -> None:
    signed = told(f"The agreement was signed by the agency's country director Huda Tantawi and {second}.", "signed")
    assert {who for who, _, _, _ in signed} == {"Huda Tantawi", "Omar Tajouri"}
