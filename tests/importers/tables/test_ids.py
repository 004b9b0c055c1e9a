"""Ids of rawabit in the cells of tables stay ids, or are named as bad; nobody here is real."""

from __future__ import annotations

import pytest

from rawabit.graph.document import faults
from rawabit.importers.record_files import documents
from rawabit.importers.records.made import Made

from .workbooks import csv

BODY, PLACE, PERSON, POST, TOPIC = (f"{kind}-0123456789abcdef" for kind in ("organization", "place", "person", "post", "topic"))
GOOD_MEETING = "2024-11-07,اجتماع السدود,وزارة المياه"


def read(*rows: str) -> Made:
    (made,) = documents(csv(*(row.split(",") for row in rows)), {"name": "t.csv", "encoding": None, "date": None})
    assert list(faults(made.document)) == []
    return made


def ties(made: Made) -> set[tuple[str, str]]:
    return {
        (r.type, ident) for r in made.document.relations for ident in (r.source, r.target) if ident.endswith("-0123456789abcdef")
    }


def called_so(made: Made) -> set[str]:
    return {e.id for e in made.document.entities for n in e.names if "0123456789abcdef" in n.text}


@pytest.mark.parametrize(
    ("column", "cell", "type_", "ident"),
    [
        ("organisation", BODY, "part_of", BODY),
        ("place", PLACE, "located_in", PLACE),
        ("place", f"طرابلس؛ {PLACE}", "located_in", PLACE),
    ],
)
def test_an_id_in_a_row_of_an_entity_is_kept(column: str, cell: str, type_: str, ident: str) -> None:
    made = read(f"name,kind,{column}", f"إدارة السدود,organization,{cell}")
    assert not made.partial
    assert ties(made) == {(type_, ident)}
    assert called_so(made) == {ident}


def test_the_post_of_a_person_may_be_an_id() -> None:
    made = read("name,kind,post", f"سالم الفرجاني,person,{POST}")
    assert (ties(made), called_so(made)) == ({("holds", POST)}, {POST})


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("attendees", BODY, {("attended", BODY)}),
        ("attendees", PERSON, {("attended", PERSON)}),
        ("attendees", f"منى الهمامي؛ {PERSON} (غائب)", {("attended", PERSON)}),
        ("attendees", f"منى الهمامي ({BODY})", {("member_of", BODY)}),
        ("attendees", f"منى الهمامي، {POST}", {("holds", POST)}),
        ("organisations", BODY, {("attended", BODY)}),
        ("chair", POST, {("chaired", POST), ("directed", POST)}),
        ("place", BODY, {("located_in", BODY)}),
        ("place", PLACE, {("located_in", PLACE)}),
        ("topics", TOPIC, {("about", TOPIC)}),
    ],
)
def test_an_id_in_a_row_of_a_meeting_is_kept(column: str, cell: str, said: set[tuple[str, str]]) -> None:
    made = read(f"date,title,decisions,{column}", f"2024-11-07,اجتماع السدود,إعداد خطة,{cell}")
    assert (made.partial, ties(made), called_so(made)) == (False, said, {ident for _, ident in said})


def test_the_owner_of_a_task_may_be_an_id() -> None:
    made = read("date,title,decisions,owner", f"2024-11-07,اجتماع السدود,إعداد خطة,{PERSON}")
    assert (ties(made), called_so(made)) == ({("assigned_to", PERSON)}, {PERSON})


@pytest.mark.parametrize(
    ("heading", "good", "bad"),
    [
        ("name,kind,organisation", "إدارة السدود,organization,وزارة المياه", f"إدارة السدود,organization,{PLACE}"),
        ("name,kind,place", "إدارة السدود,organization,طرابلس", f"إدارة السدود,organization,{BODY}"),
        ("name,kind,post", "سالم الفرجاني,person,وزير المياه", f"منى الهمامي,person,{BODY}"),
        ("name,kind,names", "إدارة السدود,organization,السدود", f"إدارة السدود,organization,{BODY}"),
        ("name,kind", "إدارة السدود,organization", f"{BODY},organization"),
        ("date,title,attendees", GOOD_MEETING, f"2024-11-07,اجتماع السدود,{PLACE}"),
        ("date,title,attendees", GOOD_MEETING, f"2024-11-07,اجتماع السدود,{TOPIC}"),
        ("date,title,attendees", GOOD_MEETING, f"2024-11-07,اجتماع السدود,{TOPIC} (غائب)"),
        ("date,title,attendees", GOOD_MEETING, f"2024-11-07,{BODY},وزارة المياه"),
        ("date,title,topics", GOOD_MEETING, f"2024-11-07,اجتماع السدود,{BODY}"),
        ("date,title,decisions", GOOD_MEETING, f"2024-11-07,اجتماع السدود,{BODY}"),
    ],
)
def test_an_id_that_cannot_stand_in_a_cell_is_named(heading: str, good: str, bad: str) -> None:
    made = read(heading, good, bad)
    assert made.partial
    assert any("row 3" in warning and "-0123456789abcdef" in warning for warning in made.warnings)
    assert called_so(made) == set()
