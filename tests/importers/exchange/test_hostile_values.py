"""Graphs whose values are of another kind than is due, or that tie each of many to each of many; all of it fictional."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.exporters.ftm import write_ftm
from rawabit.exporters.json_graph import write_json
from rawabit.exporters.jsonld import write_jsonld
from rawabit.exporters.popolo import write_popolo
from rawabit.graph.document import check
from rawabit.graph.errors import InputError
from rawabit.graph.identity import source_id
from rawabit.graph.store import Store
from rawabit.importers.exchange import jsonld, records
from rawabit.importers.record_files import documents
from rawabit.importers.records.made import Made
from rawabit.importers.sandbox.handover import Received, Sent

VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 10**400, 1.5, "", "x", "2024-13-45", "person", "[]", "{}", "x" * 5_000, [], ["x"], [[]], [None]),
    *({}, {"a": 1}, {"@id": 5}, {"@value": []}, {"@value": "x", "@language": 5}),
)
WRITERS = {"a.json": write_json, "b.json": write_popolo, "c.json": write_jsonld, "d.ftm": write_ftm}
KUMU = {
    "elements": [{"label": "سالم", "_id": "a", "attributes": {"tags": ["x"]}}, {"label": "وزارة المياه", "_id": "b"}],
    "connections": [{"from": "a", "to": "b", "type": "member of"}],
}
LD = {
    "@graph": [
        {
            "@id": "a",
            "@type": ["Person"],
            "name": {"@value": "سالم", "@language": "ar"},
            "memberOf": {"@id": "b", "@type": "Organization"},
        },
        {"@id": "m", "@type": "Membership", "member": {"@id": "a"}, "organization": ["b"]},
    ]
}
FTM = [
    {"id": "a", "schema": "Person", "properties": {"name": ["سالم"]}},
    {"id": "b", "schema": "Company", "properties": {"name": ["شركة"], "parent": ["c"]}},
    {"id": "o", "schema": "Ownership", "properties": {"owner": ["a"], "asset": ["b"], "percentage": ["40"]}},
]


def read(value: Any, name: str = "a.json") -> list[Made]:
    """What is read of a graph, as it is handed over and stored."""
    lines = value if isinstance(value, list) else [value]
    data = "\n".join(map(json.dumps, lines)) if name.endswith(".ftm") else json.dumps(value)
    made = list(documents(data.encode(), {"name": name, "encoding": None, "date": None}))
    sent, received = Sent(), Received()
    for one in made:
        check(received.document(sent.packed(one.document)))
    return made


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inside:
        yield (*at, key)
        yield from places(one, (*at, key))


def spoilt(value: Any, place: tuple[Any, ...], by: Any) -> Any:
    found = copy.deepcopy(value)
    inner = found
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = by
    return found


@pytest.fixture
def honest(sample: Store) -> dict[str, Any]:
    """A graph in every format that is JSON."""
    found: dict[str, Any] = {"e.json": KUMU, "f.json": LD, "g.ftm": FTM}
    for name, write in WRITERS.items():
        out = io.StringIO()
        write(sample, out)
        text = out.getvalue()
        found[name] = [json.loads(line) for line in text.splitlines()] if name.endswith(".ftm") else json.loads(text)
    return found


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_value_of_another_kind_is_read_or_refused(honest: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(honest)))
    place = data.draw(st.sampled_from(list(places(honest[name]))))
    try:
        read(spoilt(honest[name], place, data.draw(st.sampled_from(VALUES))), name)
    except InputError as error:
        assert str(error)  # noqa: PT017


@pytest.mark.parametrize(
    ("value", "name", "words"),
    [
        ([{"id": "a", "schema": ["Person"], "properties": {}}], "a.ftm", "read the schema"),
        ({"persons": [{"name": "سالم"}], "rawabit": 5}, "a.json", "rawabit 1: what rawabit wrote there was changed"),
        ({"@graph": [{"@id": "a", "record": "[" * 100_000}]}, "a.json", "what rawabit wrote there was changed"),
        ({"format": "rawabit/1", "sources": [], "source": {"id": "x"}, "mentions": 5}, "a.json", '"mentions" is not a list'),
        ({"format": "rawabit/1", "sources": [], "mentions": 5}, "a.json", '"mentions" is not a list'),
    ],
)
def test_what_is_no_value_that_is_due_is_refused_in_words(value: Any, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(value, name)


def test_a_record_whose_name_nobody_sees_is_named_and_the_others_are_read() -> None:
    (made,) = read({"persons": [{"id": "a", "name": "\u200f\u200b"}, {"id": "b", "name": "سالم الفرجاني"}]})
    assert made.warnings == ("persons 1: 'a' has no name",)
    assert [entity.names[0].text for entity in made.document.entities] == ["سالم الفرجاني"]


def test_a_language_that_is_no_word_is_told_by_the_letters() -> None:
    names = [{"@value": "سالم", "@language": 5}, {"@value": "سالم", "@language": "ar"}]
    (made,) = read({"@graph": [{"@id": "a", "@type": "Person", "name": names}]})
    assert [name.lang for name in made.document.entities[0].names] == ["ar"]


@pytest.mark.parametrize("name", ["a.ftm", "a.json"])
def test_a_record_that_ties_each_of_many_to_each_of_many_is_refused(name: str) -> None:
    ids = [f"a{number}" for number in range(20_000)]
    tie = {"member": ids, "organization": ids}
    body = [{"@id": "m", "@type": "Membership", **tie}]
    lines = [{"id": "m", "schema": "Membership", "properties": tie}]
    with pytest.raises(InputError, match="it ties 20,000 to 20,000, more than one record may"):
        read(lines if name == "a.ftm" else {"@graph": body}, name)


def test_records_that_tie_several_to_several_end_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_REPEATED", 100)
    people = [{"id": f"a{n}", "schema": "Person", "properties": {"name": [f"سالم {n}"]}} for n in range(2)]
    body = {"id": "b", "schema": "PublicBody", "properties": {"name": ["وزارة المياه"]}}
    tie = {"schema": "Membership", "properties": {"member": ["a0", "a1"], "organization": ["b"], "role": ["عضو" * 20]}}
    (made,) = read([*people, body, *({"id": f"m{n}", **tie} for n in range(3))], "a.ftm")
    assert len(made.document.relations) == 2
    assert len(made.warnings) == 2


def test_what_is_said_of_one_node_in_many_places_is_gathered_without_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    copied = 0
    listed = jsonld._list

    def counting(value: Any) -> list[Any]:
        nonlocal copied
        copied += len(listed(value))
        return listed(value)

    monkeypatch.setattr(jsonld, "_list", counting)
    read({"@graph": [{"@id": "a", "@type": "Person", "name": f"سالم {n}"} for n in range(500)]})
    assert copied < 10_000


def test_many_records_that_say_nothing_of_ties_are_not_all_named() -> None:
    pages = [{"id": f"d{n}", "schema": "Page", "properties": {}} for n in range(1_000)]
    (made,) = read([*pages, FTM[0]], "a.ftm")
    assert len(made.warnings) == 101
    assert made.warnings[-1] == "900 more records say nothing of ties and are not read"


@pytest.mark.parametrize("at", [(-4, -1), (0, 10**400), (9, 3)])
@pytest.mark.parametrize("section", ["dates", "mentions"])
def test_characters_that_are_none_of_the_text_are_refused(section: str, at: tuple[int, int]) -> None:
    text = "سالم 2024"
    said = {"start": at[0], "end": at[1], "text": text[slice(*at)]}
    said |= {"value": "2024"} if section == "dates" else {"kind": "person", "entity": None, "form": "name"}
    source = {"id": source_id(text), "title": "خبر خيالي", "text": text, "sha256": "0" * 64}
    with pytest.raises(InputError, match="is not what the text says"):
        read({"format": "rawabit/1", "source": source, section: [said], "entities": [], "relations": []})
