"""The head, the decisions and the next meeting of minutes in English. Everything here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, related

HEAD = """# Minutes of the Harbour Steering Committee
**Date:** 4 May 2031
**Venue:** Port Authority, Sfax
**Chair:** Ms Rana Haddar, Director of Planning
**Present:** Mr Omar Tellani, Director of Finance; Ms Sara Lindholm, UNIDO
Apologies were received from Mr Peter Novan, European Union.
"""
NEXT = "\nNext meeting: 9 June 2031, Ministry of Planning, Tunis.\n"
TITLE = "Minutes of the Harbour Steering Committee"


@pytest.mark.parametrize("end", ["", NEXT])
def test_the_lists_of_minutes_without_a_word_for_a_meeting_are_of_their_own(end: str) -> None:
    text = f"{HEAD}{end}"
    assert related(text, "chaired") == {("Rana Haddar", TITLE, "actual", "affirmed")}
    there = {(who, how) for who, event, _, how in related(text, "attended") if event == TITLE}
    assert there == {("Omar Tellani", "affirmed"), ("Sara Lindholm", "affirmed"), ("Peter Novan", "negated")}
    assert {site for event, site in accepted(text, "located_in") if event == TITLE} == {"Port Authority", "Sfax"}
    assert [e.start for e in extract(text).entities if e.label() == TITLE] == ["2031-05-04"]


@pytest.mark.parametrize(
    "line",
    [
        "Next meeting: 9 June 2031, Ministry of Planning.",
        "The next meeting will be held on 9 June 2031 at the Ministry of Planning.",
        "**Next meeting:** 9 June 2031, Ministry of Planning",
    ],
)
def test_the_next_meeting_has_its_day_and_place_and_is_no_task(line: str) -> None:
    text = f"{HEAD}\nDecisions\n1.1 The Port Authority will repair the quay by the end of May 2031.\n\n{line}\n"
    assert [(e.label(), e.start) for e in extract(text).entities if e.kind == "event"][1:] == [("next meeting", "2031-06-09")]
    assert ("next meeting", "Ministry of Planning", "planned", "affirmed") in related(text, "located_in")
    assert [(e.label(), e.end) for e in extract(text).entities if e.kind == "task"] == [("repair the quay", "2031-05")]


@pytest.mark.parametrize(
    ("item", "task", "owner"),
    [
        ("2.1 It was agreed that UNIDO would send two trainers.", "send two trainers", "UNIDO"),
        ("2.2 The committee decided that UNIDO should send two trainers.", "send two trainers", "UNIDO"),
        ("3. UNIDO to send two trainers by late May 2031.", "send two trainers", "UNIDO"),
    ],
)
def test_numbered_decisions_say_whose_they_are(item: str, task: str, owner: str) -> None:
    document = extract(f"{HEAD}\nDecisions\n{item}\n")
    names = {e.id: {name.text for name in e.names} for e in document.entities}
    (given,) = [r for r in document.relations if r.type == "assigned_to"]
    assert (given.modality, given.review) == ("planned", "accepted")
    assert names[given.source] == {task}
    assert owner in names[given.target]


def test_the_day_of_a_line_that_tells_where_it_was_held() -> None:
    text = "Minutes of the Fisheries Board\nHeld at the Port Authority, Sfax, on 4 May 2031\nPresent: Ms Sara Lindholm, UNIDO\n"
    (board,) = [e for e in extract(text).entities if e.kind == "event"]
    assert board.start == "2031-05-04"
    assert {site for _, site in accepted(text, "located_in")} >= {"Port Authority", "Sfax"}


def test_news_of_a_next_meeting_is_no_minutes() -> None:
    text = "The next meeting, the Ministry of Planning said, will be held on 9 June 2031 in Tunis.\n"
    assert "Ministry of Planning" not in {site for _, site, *_ in related(text, "located_in")}


def test_a_visit_in_a_row_is_not_the_meeting_of_the_title() -> None:
    rows = "Action\tOwner\tStatus\nOrganise a field visit\tUNIDO\tPostponed\n"
    text = f"{HEAD}\n{rows}"
    assert {event for _, event, *_ in related(text, "chaired")} == {TITLE}
    assert {event for _, event, *_ in related(text, "attended")} == {TITLE}
