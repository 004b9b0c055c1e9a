"""Graphs that other programs wrote: what maps, what is refused, and that every relation has its record; all of it fictional."""

from __future__ import annotations

import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.document import faults
from rawabit.graph.errors import InputError
from rawabit.graph.model import Document, Review
from rawabit.graph.places import place_of
from rawabit.importers.parsers.strict_json import parse, parse_yaml
from rawabit.importers.record_files import documents
from rawabit.importers.records.made import Made


def read(data: bytes | str, name: str) -> list[Made]:
    raw = data.encode() if isinstance(data, str) else data
    made = list(documents(raw, {"name": name, "encoding": None, "date": None}))
    assert [fault for one in made for fault in faults(one.document)] == []
    return made


def said(document: Document) -> set[tuple[str, str, str]]:
    labels = {entity.id: entity.label() for entity in document.entities}
    return {(labels[r.source], r.type, labels[r.target]) for r in document.relations}


def lines(*records: dict[str, Any]) -> str:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records)


def ftm(ident: str, schema: str, **properties: str) -> dict[str, Any]:
    return {"id": ident, "schema": schema, "properties": {key: [value] for key, value in properties.items()}}


FTM = lines(
    ftm("p", "Person", name="سالم الفرجاني", alias="Salem Elferjani"),
    ftm("m", "PublicBody", name="وزارة المياه"),
    ftm("w", "Position", name="وزير", organization="m"),
    ftm("u", "Organization", name="UNIDO"),
    ftm("o", "Occupancy", holder="p", post="w", startDate="2024-01-01"),
    ftm("x", "Membership", member="m", organization="u", role="عضو"),
    ftm("l", "UnknownLink", subject="p", object="u", role="زار"),
    ftm("d", "Article", title="خبر"),
)


def test_a_post_that_its_name_says_to_be_over_is_held_no_more() -> None:
    person, ministry = ftm("p", "Person", name="علي حسن"), ftm("m", "PublicBody", name="وزارة الطاقة")
    post = ftm("w", "Position", name="وزير الطاقة سابقاً", organization="m")
    (made,) = read(lines(person, ministry, post, ftm("o", "Occupancy", holder="p", post="w")), "g.ftm")
    assert {(r.type, r.modality) for r in made.document.relations} == {("holds", "ended"), ("post_in", "actual")}
    assert {e.label() for e in made.document.entities if e.kind == "organization"} == {"وزارة الطاقة"}


def test_followthemoney() -> None:
    (made,) = read(FTM, "g.ftm")
    assert {(b, c) for _, b, c in said(made.document)} == {
        ("holds", "وزير"),
        ("post_in", "وزارة المياه"),
        ("member_of", "منظمة الأمم المتحدة للتنمية الصناعية"),
        ("related_to", "منظمة الأمم المتحدة للتنمية الصناعية"),
    }
    held = next(r for r in made.document.relations if r.type == "holds")
    assert (held.start, held.review, held.evidence[0].method) == ("2024-01-01", Review.ACCEPTED, "ftm")
    assert "startDate: 2024-01-01" in held.evidence[0].quote
    assert place_of(made.document.source, held.evidence[0].start).startswith("line 5")
    link = next(r for r in made.document.relations if r.type == "related_to")
    assert link.reason == "زار"
    assert made.warnings == ("line 8: Article says nothing of ties and is not read",)


def test_an_entity_has_the_id_that_a_notice_would_give() -> None:
    (made,) = read(FTM, "g.jsonl")
    assert "organization-13468396bde03185" in {e.id for e in made.document.entities}


def test_two_nodes_with_one_name_stay_two() -> None:
    (made,) = read(lines(ftm("a", "Person", name="محمد علي"), ftm("b", "Person", name="محمد علي")), "g.ftm")
    assert len(made.document.entities) == 2


POPOLO = {
    "persons": [
        {"id": "p", "name": "سالم الفرجاني", "memberships": [{"organization_id": "o", "role": "عضو", "end_date": "2024"}]}
    ],
    "organizations": [{"id": "o", "name": "وزارة المياه"}, {"id": "d", "name": "إدارة السدود", "parent_id": "o"}],
    "posts": [{"id": "w", "label": "وزير المياه", "organization_id": "o"}],
    "memberships": [{"person_id": "p", "post_id": "w", "start_date": "2020-01"}, {"person_id": "p"}],
    "events": [{"id": "e", "name": "اجتماع", "start_date": "2024-11-07", "attendees": ["p"]}],
}


@pytest.mark.parametrize("name", ["g.json", "g.yaml"])
def test_popolo(name: str) -> None:
    (made,) = read(json.dumps(POPOLO, ensure_ascii=False), name)
    assert said(made.document) == {
        ("سالم الفرجاني", "member_of", "وزارة المياه"),
        ("سالم الفرجاني", "holds", "وزير المياه"),
        ("وزير المياه", "post_in", "وزارة المياه"),
        ("إدارة السدود", "part_of", "وزارة المياه"),
        ("سالم الفرجاني", "attended", "اجتماع"),
    }
    assert (made.partial, made.warnings) == (True, ("memberships 2: expected person_id and organization_id or post_id",))
    assert {r.modality for r in made.document.relations if r.type == "member_of"} == {"ended"}


GRAPHML = """<graphml><key id="a" for="node" attr.name="label"/><key id="k" for="node" attr.name="kind"/>
<key id="t" for="edge" attr.name="type"/><graph edgedefault="directed">
<node id="1"><data key="a">سالم الفرجاني</data><data key="k">شخص</data></node>
<node id="2"><data key="a">اجتماع السدود</data><data key="k">event</data></node>
<node id="3"><data key="a">مركز بحوث المياه</data></node>
<edge source="2" target="1"><data key="t">برئاسة</data></edge>
<edge source="1" target="3"><data key="t">يحب</data></edge>
</graph></graphml>"""
GEXF = """<gexf><graph><attributes class="node"><attribute id="0" title="kind" type="string"/></attributes><nodes>
<node id="1" label="سالم الفرجاني"><attvalues><attvalue for="0" value="شخص"/></attvalues></node>
<node id="2" label="اجتماع السدود"><attvalues><attvalue for="0" value="event"/></attvalues></node>
<node id="3" label="مركز بحوث المياه"/></nodes><edges><edge id="0" source="2" target="1" label="برئاسة"/>
<edge id="1" source="1" target="3" label="يحب"/></edges></graph></gexf>"""
KUMU = json.dumps(
    {
        "elements": [
            {"label": "سالم الفرجاني", "type": "person"},
            {"label": "اجتماع السدود", "type": "event"},
            {"label": "مركز بحوث المياه"},
        ],
        "connections": [
            {"from": "اجتماع السدود", "to": "سالم الفرجاني", "type": "برئاسة"},
            {"from": "سالم الفرجاني", "to": "مركز بحوث المياه", "attributes": {"label": "يحب"}},
        ],
    }
)
OLIGRAPHER = json.dumps(
    {
        "nodes": {
            "1": {"id": "1", "name": "سالم الفرجاني", "type": "person", "x": 1.5},
            "2": {"display": {"name": "اجتماع السدود"}, "type": "event"},
            "3": {"name": "مركز بحوث المياه"},
        },
        "edges": {
            "e": {"node1_id": "2", "node2_id": "1", "label": "برئاسة"},
            "f": {"node1_id": "1", "node2_id": "3", "display": {"label": "يحب"}},
        },
    }
)


@pytest.mark.parametrize(
    ("data", "name"),
    [(GRAPHML, "g.graphml"), (GRAPHML, "g.xml"), (GEXF, "g.gexf"), (KUMU, "g.json"), (OLIGRAPHER, "g.json"), (KUMU, "")],
)
def test_drawn_graphs(data: str, name: str) -> None:
    (made,) = read(data, name)
    assert said(made.document) == {
        ("سالم الفرجاني", "chaired", "اجتماع السدود"),
        ("سالم الفرجاني", "related_to", "مركز بحوث المياه"),
    }
    assert {r.reason for r in made.document.relations if r.type == "related_to"} == {"يحب"}
    assert not made.partial


JSONLD = {
    "@context": {"org": "http://www.w3.org/ns/org#"},
    "@graph": [
        {"@id": "x:p", "@type": "foaf:Person", "foaf:name": "سالم الفرجاني", "org:holds": {"@id": "x:w"}},
        {
            "@id": "x:w",
            "@type": ["http://www.w3.org/ns/org#Post"],
            "skos:prefLabel": [{"@value": "وزير المياه", "@language": "ar"}],
        },
        {"@id": "x:w", "http://www.w3.org/ns/org#postIn": [{"@id": "x:o"}]},
        {"@id": "x:o", "@type": "org:FormalOrganization", "skos:prefLabel": "وزارة المياه"},
        {"@id": "x:m", "@type": "org:Membership", "org:member": {"@id": "x:p"}, "org:organization": "x:o"},
    ],
}


def test_the_organization_ontology() -> None:
    (made,) = read(json.dumps(JSONLD), "g.jsonld")
    assert said(made.document) == {
        ("سالم الفرجاني", "holds", "وزير المياه"),
        ("وزير المياه", "post_in", "وزارة المياه"),
        ("سالم الفرجاني", "member_of", "وزارة المياه"),
    }
    assert not made.partial


def test_a_label_changed_in_another_program_is_one_more_name() -> None:
    import io
    import tempfile

    from rawabit.exporters.graphml import write_graphml
    from rawabit.graph.opening import open_store

    from ... import samples

    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/a.db", create=True) as store:
        store.add(samples.DOCUMENT)
        out = io.StringIO()
        write_graphml(store, out)
    changed = out.getvalue().replace(">سالم الفرجاني<", ">سالم بن علي الفرجاني<")
    (made,) = read(changed, "g.graphml")
    (person,) = (e for e in made.document.entities if e.id == samples.MINISTER.id)
    assert {n.text for n in person.names} == {"سالم الفرجاني", "Salem Elferjani", "سالم بن علي الفرجاني"}


REFUSED = [
    ('{"persons":[{"name":"a","name":"b"}]}', "g.json", "stands twice"),
    ('{"persons":[{"name":"a","n":NaN}]}', "g.json", "NaN"),
    ('{"persons":[{"name":"a","n":1e999}]}', "g.json", "too large"),
    ('{"persons":[{"name":"\\ud800"}]}', "g.json", "surrogate"),
    ('{"persons":' + "[" * 200 + "]" * 200 + "}", "g.json", "deep"),
    ('{"persons":[{"name":"a","n":' + "9" * 5000 + "}]}", "g.json", "number of 5000 digits, more than 4300"),
    ('{"persons":[{', "g.json", "line 1"),
    ('{"a": 1}', "g.json", "no format that is read"),
    ("persons:\n - name: !!python/object/apply:os.system [x]", "g.yaml", "tag"),
    ("a: &x [1]\npersons: [*x]", "g.yaml", "refers"),
    ("a: [1", "g.yaml", "not YAML"),
    ('<!DOCTYPE g [<!ENTITY a "b">]><graphml/>', "g.graphml", "document type"),
    ("<graphml>" + "<a>" * 200, "g.graphml", "deep"),
    ("<gexf><nodes>", "g.gexf", "well-formed"),
    ("<graphml/>", "g.graphml", "nothing in this"),
    (
        '{"format":"rawabit/1","sources":[{"id":"source-0000000000000001","title":"","text":"a","sha256":""}]}',
        "g.json",
        "does not have",
    ),
    ('{"format":"rawabit/1","entities":[{"id":"x"}]}', "g.json", "Record 1 of"),
    ('{"format":"rawabit/1","relations":7}', "g.json", "not a list"),
]


@pytest.mark.parametrize(("data", "name", "words"), REFUSED)
def test_what_is_not_what_it_looks_like_is_refused_in_words(data: str, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(data, name)


def test_yaml_keeps_every_value_as_text() -> None:
    text = "c: NO\nid: 0123\nd: 2024-11-07\nt: 12:30:00\nok: yes\nv: 1.10\nn: ~\nl: [on, 'null']"
    assert parse_yaml(text) == {
        "c": "NO",
        "id": "0123",
        "d": "2024-11-07",
        "t": "12:30:00",
        "ok": "yes",
        "v": "1.10",
        "n": None,
        "l": ["on", "null"],
    }


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(VALUES)
def test_json_is_read_as_it_is(value: Any) -> None:
    assert parse(json.dumps(value, ensure_ascii=False)) == value
    assert parse(json.dumps(value)) == value


@settings(max_examples=100)
@given(
    st.sampled_from(["persons", "memberships", "events", "elements", "connections", "nodes", "edges", "@graph", "format"]), VALUES
)
def test_any_json_is_read_or_refused(name: str, value: Any) -> None:
    body = {name: value, "elements": [], "connections": value, "nodes": value, "edges": value}
    for one in (value, [value], {name: value}, {name: [value]}, {name: {"id": value}}, body):
        try:
            read(json.dumps(one), "g.json")
        except InputError as error:
            assert str(error)  # noqa: PT017


SEEDS = [GRAPHML.encode(), GEXF.encode(), FTM.encode(), json.dumps(POPOLO).encode()]


@settings(max_examples=100)
@given(st.integers(0, 3), st.lists(st.tuples(st.integers(0, 2_000), st.binary(max_size=3)), max_size=5), st.integers(0, 200))
def test_spoilt_bytes_are_read_or_refused(which: int, changes: list[tuple[int, bytes]], cut: int) -> None:
    data = bytearray(SEEDS[which])
    for at, raw in changes:
        data[at % len(data) : at % len(data) + len(raw)] = raw
    try:
        read(bytes(data[: len(data) - cut]), ("g.graphml", "g.gexf", "g.ftm", "g.json")[which])
    except InputError as error:
        assert str(error)  # noqa: PT017


@pytest.mark.parametrize(
    "body", ['[{"task": "Report", "owner": "Ali Hassan"}]', '[{"المهمة": "تقرير"}, {"المهمة": "خطة"}]', "[1]"]
)
def test_a_list_of_plain_objects_is_told_what_was_looked_for(body: str) -> None:
    with pytest.raises(InputError, match=r"no schema .*, @id .* or name .*\.csv .*--as meetings or entities or relations"):
        list(documents(body.encode(), {"name": "t.json", "encoding": None, "date": None}))


def test_damaged_letters_of_a_graph_are_told() -> None:
    person = json.dumps(ftm("p", "Person", name="سالم بن ناصر الفرجاني"), ensure_ascii=False).encode()
    (made,) = read(person.replace("ناصر".encode(), "نا".encode() + b"\xff"), "g.ftm")
    assert made.partial
    assert "1 character is damaged" in made.warnings[0]


@pytest.mark.parametrize("text", ['{"a": "' + "b" * 1_000_000, '{"a": "' + "\\\\" * 500_000 + '"'])
def test_depth_is_told_in_a_long_string_without_a_mark_for_each_character(text: str) -> None:
    tracemalloc.start()
    with pytest.raises(InputError, match="not JSON"):
        parse(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * len(text)


def test_an_id_or_name_of_any_length_is_a_fault_of_a_line() -> None:
    long = "أ" * 1_000_000
    people = [{"id": long, "name": long}, {"id": "1", "name": "سالم الفرجاني"}]
    (made,) = read(json.dumps({"persons": people, "memberships": [{"person_id": long, "organization_id": "2"}]}), "a.json")
    assert [entity.label() for entity in made.document.entities] == ["سالم الفرجاني"]
    assert made.partial
    assert [len(warning) < 500 for warning in made.warnings] == [True, True]
    assert "has 1,000,000 characters, more than 10,000" in made.warnings[0]


def test_any_number_of_bodies_may_lie_one_in_another() -> None:
    count = 3_000
    bodies = [ftm(f"b{n}", "Organization", name=f"قسم {n}", parent=f"b{n + 1}") for n in range(count - 1)]
    bodies.append(ftm(f"b{count - 1}", "Organization", name="هيئة المياه"))
    (made,) = read(lines(*bodies), "g.ftm")
    assert len(made.document.entities) == count
    assert sum(r.type == "part_of" for r in made.document.relations) == count - 1


def test_bodies_that_lie_in_one_another_or_in_themselves_are_read() -> None:
    bodies = [{"id": "a", "name": "هيئة المياه", "parent_id": "b"}, {"id": "b", "name": "هيئة السدود", "parent_id": "a"}]
    alone = {"id": "c", "name": "إدارة الآبار", "parent_id": "c"}
    (made,) = read(json.dumps({"organizations": [*bodies, alone]}), "g.popolo.json")
    assert made.warnings == ("organizations 3: both ends are 'إدارة الآبار'",)
    assert {e.label(): e.qualifier for e in made.document.entities}["إدارة الآبار"] is None
