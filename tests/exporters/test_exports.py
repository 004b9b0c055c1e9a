"""Exports: what other programs read back."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.exporters.csv_tables import TABLES, write_csv
from rawabit.exporters.gexf import write_gexf
from rawabit.exporters.graphml import write_graphml
from rawabit.exporters.json_graph import write_json
from rawabit.graph.cells import joined_names, parted_names, raw_cell, safe_cell
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Name
from rawabit.graph.store import Store

from .. import samples


@given(st.text())
def test_a_cell_comes_back(text: str) -> None:
    assert raw_cell(safe_cell(text)) == text
    assert not safe_cell(text).lstrip().startswith(("=", "+", "-", "@", "|"))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool), min_size=1))
def test_names_in_one_cell_come_apart(names: list[str]) -> None:
    assert parted_names(joined_names(names)) == names


def test_json_holds_everything(sample: Store) -> None:
    out = io.StringIO()
    write_json(sample, out)
    body = json.loads(out.getvalue())
    assert body["format"] == "rawabit/1"
    assert [s["id"] for s in body["sources"]] == [samples.SOURCE.id]
    assert len(body["entities"]) == 12
    assert len(body["relations"]) == 13
    assert len(body["mentions"]) == len(samples.DOCUMENT.mentions)
    assert all(r["evidence"][0]["quote"] in samples.TEXT for r in body["relations"])


def test_graphml_opens_in_networkx(sample: Store, tmp_path: Path) -> None:
    path = tmp_path / "g.graphml"
    with path.open("w", encoding="utf-8") as out:
        write_graphml(sample, out, EVERYTHING)
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert set(graph.nodes) == {e.id for e in samples.DOCUMENT.entities}
    assert graph.number_of_edges() == 13
    assert graph.nodes[samples.MINISTER.id]["label"] == "سالم الفرجاني"
    edge = graph.get_edge_data(samples.LIBYA.id, samples.ARAB_WATER.id)
    assert next(iter(edge.values()))["quote"] == "بلاده تدفع اشتراكات لمنظمة المياه العربية"


def test_gephi_tells_two_ties_of_one_pair_apart(sample: Store) -> None:
    out = io.StringIO()
    write_gexf(sample, out)
    edges = ElementTree.fromstring(out.getvalue()).iter("{http://gexf.net/1.3}edge")
    assert {edge.get("id"): edge.get("kind") for edge in edges} == {r.id: r.type for r in samples.DOCUMENT.relations}


@pytest.mark.parametrize("name", ["نص\ufffe", "<b>&\"'</b>", "]]>", "\u202eعكس"])
def test_graphml_is_well_formed_whatever_a_name_holds(address: str, tmp_path: Path, name: str) -> None:
    from rawabit.graph.opening import open_store

    entities = (
        replace(samples.MINISTER, names=(Name(name),)),
        *(e for e in samples.DOCUMENT.entities if e is not samples.MINISTER),
    )
    path = tmp_path / "g.graphml"
    with open_store(address, create=True) as store, path.open("w", encoding="utf-8") as out:
        store.add(replace(samples.DOCUMENT, entities=entities))
        write_graphml(store, out)
    assert networkx.read_graphml(path, force_multigraph=True).nodes[samples.MINISTER.id]["label"] == name.replace(
        "\ufffe", "\ufffd"
    )


def test_csv_tables(sample: Store, tmp_path: Path) -> None:
    paths = write_csv(sample, tmp_path)
    assert [p.name for p in paths] == [f"{table}.csv" for table in TABLES]
    tables = {p.stem: list(csv.DictReader(io.StringIO(p.read_text("utf-8-sig")))) for p in paths}
    assert [len(tables[t]) for t in TABLES] == [12, 13, 13, 1]
    assert {row["target_label"] for row in tables["relations"] if row["type"] == "pays"} == {"منظمة المياه العربية"}
