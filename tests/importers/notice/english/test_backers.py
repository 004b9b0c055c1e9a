"""Who pays for a programme and carries it out, who owns what, what is part of what in English. All of it is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import told

WATER = "Clean Water Programme"


@pytest.mark.parametrize(
    ("text", "backers", "how"),
    [
        (
            f"Funded by Sweden with USD 2 million and co-financed by the Nile Bank, the {WATER} began.",
            {"Sweden", "Nile Bank"},
            "actual",
        ),
        (f"The {WATER} is financed by the Nile Bank and Sweden.", {"Sweden", "Nile Bank"}, "actual"),
        (f"The {WATER}, which is run by the Nile Institute and financed by the Nile Bank, began.", {"Nile Bank"}, "actual"),
        (f"The {WATER} will be co-funded by the Nile Bank.", {"Nile Bank"}, "planned"),
        (f"The Nile Bank plans to fund the {WATER}.", {"Nile Bank"}, "planned"),
        (f"The Nile Bank is the main donor of the {WATER}.", {"Nile Bank"}, "actual"),
        (f"We thank the Nile Bank, sponsor of our {WATER} for the third year.", {"Nile Bank"}, "actual"),
        (
            f"{WATER}, Yemen. Donor: Government of Finland. Implementing partner: Nile Institute.",
            {"Government of Finland"},
            "actual",
        ),
        (f"The {WATER} is not funded by Sweden.", {"Sweden"}, "negated"),
        (f"The {WATER} could be funded by Sweden.", set[str](), ""),
    ],
)
def test_who_pays_for_a_programme(text: str, backers: set[str], how: str) -> None:
    found = told(text, "sponsors")
    assert {one for one, *_ in found} == backers
    assert {programme for _, programme, *_ in found} <= {WATER}
    assert {polarity if polarity == "negated" else along for *_, along, polarity in found} <= {how}


def test_the_sum_beside_a_backer_is_evidence() -> None:
    (one,) = (r for r in extract(f"Funded by Sweden with USD 2 million, the {WATER} began.").relations if r.type == "sponsors")
    assert "USD 2 million" in one.evidence[0].quote


def test_a_programme_is_named_by_what_explains_it() -> None:
    text = (
        "The Nile Institute launched Green Harvest, a five-year programme for cleaner farming. Green Harvest is funded by Sweden."
    )
    assert told(text, "about") == {("Green Harvest", "cleaner farming", "actual", "affirmed")}
    assert told(text, "sponsors") == {("Sweden", "Green Harvest", "actual", "affirmed")}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (f"The {WATER} will be implemented by the Nile Institute in Sfax.", "planned"),
        (f"The {WATER} is implemented by the Nile Institute.", "actual"),
        (f"The {WATER} was to be implemented by the Nile Institute.", "planned"),
    ],
)
def test_who_implements_a_programme(text: str, how: str) -> None:
    assert told(text, "related_to") == {("Nile Institute", WATER, how, "affirmed")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rift Company is owned by the Nile Bank.", {("Nile Bank", "Rift Company", "actual", "affirmed")}),
        ("The Rift Company, owned by the Nile Bank, opened a school.", {("Nile Bank", "Rift Company", "actual", "affirmed")}),
        ("The Rift Company is not owned by the Nile Bank.", {("Nile Bank", "Rift Company", "actual", "negated")}),
        ("The Nile Bank plans to buy the Rift Company.", {("Nile Bank", "Rift Company", "planned", "affirmed")}),
        (
            "The Nile Bank sold the Rift Company to the Desert Fund.",
            {("Nile Bank", "Rift Company", "ended", "affirmed"), ("Desert Fund", "Rift Company", "actual", "affirmed")},
        ),
        ("The Rift Company was merged into the Nile Bank.", {("Rift Company", "Nile Bank", "actual", "affirmed")}),
        (
            "The Board noted the merger of the Rift Company into the Nile Bank.",
            {("Rift Company", "Nile Bank", "actual", "affirmed")},
        ),
        (
            "The Rift Company has several shareholders, the largest of which is the Desert Fund with 38 per cent.",
            {("Desert Fund", "Rift Company", "actual", "affirmed")},
        ),
        ("The Nile Bank bought equipment from the Rift Company.", set[tuple[str, str, str, str]]()),
        ("The Nile Bank bought the Rift Company shares.", set[tuple[str, str, str, str]]()),
        ("The Rift Company may be sold to the Nile Bank.", set[tuple[str, str, str, str]]()),
    ],
)
def test_who_owns_what(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert told(text, "related_to") == expected


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The Nile Institute, which belongs to the Ministry of Health, was founded in 1990.", "actual"),
        ("The Nile Institute is attached to the Ministry of Health.", "actual"),
        ("The Nile Institute, part of the Ministry of Health, was founded in 1990.", "actual"),
        ("The Nile Institute used to belong to the Ministry of Health.", "ended"),
        ("The Nile Institute will become part of the Ministry of Health.", "planned"),
        ("The Nile Institute was separated from the Ministry of Health in 2010.", "ended"),
    ],
)
def test_what_is_part_of_what(text: str, how: str) -> None:
    assert told(text, "part_of") == {("Nile Institute", "Ministry of Health", how, "affirmed")}


def test_part_of_one_and_not_of_another() -> None:
    text = "The Nile Institute is not, as we stated, part of Sfax University, but of the Ministry of Health."
    assert told(text, "part_of") == {
        ("Nile Institute", "Sfax University", "actual", "negated"),
        ("Nile Institute", "Ministry of Health", "actual", "affirmed"),
    }
    assert not told("The report belongs to the Ministry of Health.", "part_of")
