"""Posts that somebody had, is to have, or stands in for, and who was away under the heading of those present. All made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, related

LISTED = """Minutes of the second steering committee meeting
Date: 12 March 2025
Present:
Salem Harari, Director of Planning (Chair)
{}
"""


@pytest.mark.parametrize("word", ["former", "Former", "previous", "outgoing"])
@pytest.mark.parametrize("text", [LISTED.format("Anna Berg, {} Director of Ports"), "The {} Director of Ports, Anna Berg, left."])
def test_a_post_that_is_over_is_no_post_now(text: str, word: str) -> None:
    assert ("Anna Berg", "Director of Ports", "ended", "affirmed") in related(text.format(word), "holds")


@pytest.mark.parametrize(
    "text",
    [
        LISTED.format("Anna Berg, incoming Director of Ports"),
        "Shadow Finance Minister Anna Berg met Ms. Huda Salim.",
        "Candidate for Prime Minister Anna Berg met Ms. Huda Salim.",
        "UNIDO Deputy Director-elect Anna Berg met Ms. Huda Salim.",
    ],
)
def test_a_post_to_come_is_not_accepted(text: str) -> None:
    assert "Anna Berg" not in {who for who, _ in accepted(text, "holds")}


@pytest.mark.parametrize(
    "behind",
    [
        "on behalf of Karim Nadir, Director of Ports",
        "(for Ms. Lina Aziz, Director of Ports)",
        "representing the Director of Ports",
        "Office of the Minister of Trade",
    ],
)
def test_who_stands_for_another_has_not_the_post(behind: str) -> None:
    text = LISTED.format(f"Anna Berg, {behind}")
    assert "Anna Berg" not in {who for who, *_ in related(text, "holds")}
    assert "Anna Berg" in {who for who, *_ in related(text, "attended")}


@pytest.mark.parametrize("mark", [" (excused)", " - absent", " (sent apologies)"])
def test_who_was_away_under_present_was_not_there(mark: str) -> None:
    read = related(LISTED.format(f"Anna Berg{mark}"), "attended")
    assert {(who, polarity) for who, _, _, polarity in read} == {("Salem Harari", "affirmed"), ("Anna Berg", "negated")}


def test_what_nobody_has_to_do_is_no_task() -> None:
    text = LISTED.format(
        "Action items:\n1. Ms. Berg will not send the report.\n2. No action for UNIDO\n3. UNIDO to send the list."
    )
    assert {task for task, *_ in related(text, "assigned_to")} == {"send the list"}


@pytest.mark.parametrize(
    "post", ["Foreign Minister", "Finance Minister", "Egyptian Foreign Minister", "Libya's Minister", "UNIDO Minister"]
)
@pytest.mark.parametrize("end", ["", " ", ".", "\n"])
def test_a_text_may_end_with_a_post(post: str, end: str) -> None:
    assert extract(f"Ms. Anna Berg of Nile Textiles met the {post}{end}").mentions


def test_the_post_of_who_sent_somebody_is_not_accepted_as_the_next_name_s() -> None:
    text = "Ms. Huda Salim received, on behalf of the Prime Minister, Ambassador Anna Berg of Norway."
    assert "Anna Berg" not in {who for who, _ in accepted(text, "holds")}


@pytest.mark.parametrize(
    ("before", "how"),
    [
        ("reportedly appointed", "actual"),
        ("allegedly elected", "actual"),
        ("suspended", "actual"),
        ("newly nominated", None),
        ("proposed", "planned"),
        ("designated", "planned"),
        ("recently dismissed", "ended"),
        ("ousted", "ended"),
    ],
)
def test_an_office_that_is_passed_on_or_over_waits(before: str, how: str | None) -> None:
    text = f"The {before} Director of the Harbour Authority, Ms. Anna Berg, met Ms. Huda Salim."
    assert not accepted(text, "holds")
    assert how is None or {along for _, _, along, _ in related(text, "holds")} == {how}


@pytest.mark.parametrize("before", ["newly appointed", "recently elected", "new", "re-elected"])
def test_who_was_named_is_in_office(before: str) -> None:
    text = f"The {before} Director of the Harbour Authority, Ms. Anna Berg, met Ms. Huda Salim."
    assert accepted(text, "holds") == {("Anna Berg", "Director of the Harbour Authority")}


@pytest.mark.parametrize("until", ["until last month", "until the end of March", "till recently"])
def test_until_when_ends_an_office(until: str) -> None:
    text = f"Ms. Anna Berg, Minister of Fisheries {until}, met Ms. Huda Salim."
    assert related(text, "holds") == {("Anna Berg", "Minister of Fisheries", "ended", "affirmed")}
    assert not accepted(text, "holds")


@pytest.mark.parametrize("heading", ["Retirements", "Departures", "Dropped"])
def test_a_list_of_those_who_left_tells_offices_that_are_over(heading: str) -> None:
    gone = f"{heading}: Ms. Anna Berg, Director of Fisheries; Mr. Sami Omar, Head of Trade."
    text = f"Appointments: Ms. Huda Salim, Director of Ports. {gone}"
    assert {(who, how) for who, _, how, _ in related(text, "holds")} >= {("Huda Salim", "actual"), ("Anna Berg", "ended")}
    assert accepted(text, "holds") == {("Huda Salim", "Director of Ports")}
