"""What was exported and is imported again is the same graph, whatever it holds."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import networkx
import openpyxl
import pytest
import rdflib
from hypothesis import HealthCheck, Phase, assume, given, settings

from rawabit.exporters.csv_tables import TABLES, write_csv
from rawabit.exporters.cypher import literal, write_cypher
from rawabit.exporters.ftm import write_ftm
from rawabit.exporters.gexf import write_gexf
from rawabit.exporters.graphml import write_graphml
from rawabit.exporters.json_graph import write_json
from rawabit.exporters.jsonld import write_jsonld
from rawabit.exporters.popolo import write_popolo
from rawabit.exporters.xlsx_tables import write_xlsx
from rawabit.graph.amounts import amount
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Review, Source
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.table_headings import ARABIC, SHEETS, as_exported
from rawabit.graph.worth import number_and_currency
from rawabit.importers.load import load
from rawabit.importers.read_text import clean
from rawabit.importers.record_files import documents

from .. import samples
from ..drawn import graphs

FORMATS: dict[str, Callable[[Store, TextIO], None]] = {
    ".json": write_json,
    ".graphml": write_graphml,
    ".gexf": write_gexf,
    ".ftm": write_ftm,
    ".popolo.json": write_popolo,
    ".jsonld": write_jsonld,
}
# Shrinking opens thousands of stores; a failing example is small enough as it is.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
_HEALTH = [HealthCheck.too_slow, HealthCheck.data_too_large]
SLOW = settings(max_examples=20, phases=_PHASES, suppress_health_check=_HEALTH)


def text_of(store: Store, write: Callable[[Store, TextIO], None]) -> str:
    out = io.StringIO()
    write(store, out)
    return out.getvalue()


def read_back(data: bytes, name: str, address: str) -> str:
    """The JSON of a store that this file was imported into."""
    with open_store(address, create=True) as store:
        for made in documents(data, {"name": name, "encoding": None, "date": None}):
            assert made.warnings == ()
            store.add(made.document)
        assert store.check() == []
        return text_of(store, write_json)


@SLOW
@given(graphs())
def test_any_graph_comes_back_as_it_was(graph: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with open_store(f"{folder}/a.db", create=True) as store:
            for document in graph:
                store.add(document)
            written = {ending: text_of(store, write) for ending, write in FORMATS.items()}
        for ending, text in written.items():
            assert read_back(text.encode(), f"g{ending}", f"{folder}/b{ending}.db") == written[".json"], ending


@pytest.mark.parametrize("ending", FORMATS)
def test_two_exports_are_equal(sample: Store, ending: str) -> None:
    assert text_of(sample, FORMATS[ending]) == text_of(sample, FORMATS[ending])


@SLOW
@given(graphs())
def test_other_programs_read_any_graph(graph: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/a.db", create=True) as store:
        for document in graph:
            store.add(document)
        nodes, edges = sum(1 for _ in store.all_entities()), sum(store.counts().relations.values())
        for name in ("g.graphml", "g.gexf"):
            path = Path(folder) / name
            path.write_text(text_of(store, FORMATS[path.suffix]), "utf-8", newline="")
            found = networkx.read_gexf(path) if name == "g.gexf" else networkx.read_graphml(path, force_multigraph=True)
            assert (found.number_of_nodes(), found.number_of_edges()) == (nodes, edges)
        for line in text_of(store, write_ftm).rstrip("\n").split("\n"):
            assert set(json.loads(line)) == {"id", "schema", "properties", "rawabit"}


def test_a_payment_has_its_sum_in_followthemoney_and_gets_it_back(tmp_path: Path) -> None:
    text = "سددت وزارة الطاقة الخيالية 2.5 مليون يورو إلى منظمة الرياح الخيالية، ومنحتها 300 ألف دينار."
    source = Source("source-00000000000000aa", "", text, "")
    payer, payee = (Entity(f"organization-{n * 16}", "organization", (Name(f"الجهة {n}", "ar"),)) for n in "12")
    cut = text.index("،")
    first, second = (Evidence(source.id, start, end, text[start:end], "rules/1") for start, end in ((0, cut), (cut, len(text))))
    ends = payer.id, payee.id
    relations = Relation(f"{source.id}/0", "pays", *ends, (first,)), Relation(f"{source.id}/1", "sponsors", *ends, (second,))
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        store.add(Document(source, (payer, payee), relations))
        found = [json.loads(line) for line in text_of(store, write_ftm).splitlines()]
    paid, granted = (next(e for e in found if e["rawabit"].get("relation", {}).get("type") == t) for t in ("pays", "sponsors"))
    assert (paid["properties"]["amount"], paid["properties"]["currency"]) == (["2500000"], ["EUR"])
    assert (granted["rawabit"]["amount"], "amount" in granted["properties"]) == ("300 ألف دينار", False)
    for line in found:
        del line["rawabit"]  # as another program hands it on
    data = "\n".join(json.dumps(line) for line in found).encode()
    (made,) = documents(data, {"name": "g.ftm", "encoding": None, "date": None})
    assert [amount(r) for r in made.document.relations if r.type == "pays"] == ["2.5 مليون يورو"]
    for line in found:
        line["properties"].pop("description", None)
    data = "\n".join(json.dumps(line) for line in found).encode()
    (made,) = documents(data, {"name": "g.ftm", "encoding": None, "date": None})
    assert [amount(r) for r in made.document.relations if r.type == "pays"] == ["2500000 EUR"]
    ends_of = {"payer": [payer.id], "beneficiary": [payee.id]}
    foreign = json.dumps({"id": "x", "schema": "Payment", "properties": {**ends_of, "amountUsd": ["12"]}})
    (made,) = documents(b"\n".join([data, foreign.encode()]), {"name": "g.ftm", "encoding": None, "date": None})
    assert "2500000 EUR + 12 USD" in [amount(r) for r in made.document.relations]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({"amount": ["450"], "amountUsd": ["100"], "amountEur": ["90"]}, "100 USD"),
        ({"amount": ["450"], "currency": ["LYD"], "amountUsd": ["100"], "amountEur": ["90"]}, "450 LYD"),
        ({"amount": [" "], "currency": ["LYD"], "amountEur": ["90", "5"]}, "90 EUR + 5 EUR"),
    ],
)
def test_a_sum_given_in_several_currencies_is_one_sum(told: dict[str, list[str]], wanted: str) -> None:
    ends = [{"id": one, "schema": "Company", "properties": {"name": [f"Company {one}"]}} for one in ("payer", "beneficiary")]
    payment = {"id": "x", "schema": "Payment", "properties": {"payer": ["payer"], "beneficiary": ["beneficiary"], **told}}
    data = "\n".join(map(json.dumps, [*ends, payment])).encode()
    (made,) = documents(data, {"name": "g.ftm", "encoding": None, "date": None})
    assert [amount(r) for r in made.document.relations if r.type == "pays"] == [wanted]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *(("300 ألف دينار ليبي", ("300000", "LYD")), ("٣٫٥ مليون دولار أمريكي", ("3500000", "USD"))),
        *(("1,250,000 دينار", ("1250000", "دينار")), ("10 US dollars", ("10", "USD")), ("USD 1,250.50", ("1250.50", "USD"))),
        *(("£3m", ("3000000", "GBP")), ("1.250 دينار", None), ("مليون دينار ونصف المليون", None), ("نصف مليون يورو", None)),
    ],
)
def test_only_a_sum_in_figures_is_a_number(written: str, read: tuple[str, str] | None) -> None:
    assert number_and_currency(written) == read


@pytest.mark.filterwarnings("ignore:.*:DeprecationWarning:rdflib")
def test_rdflib_reads_the_ontology(sample: Store) -> None:
    graph = rdflib.Graph().parse(data=text_of(sample, write_jsonld), format="json-ld")
    org = rdflib.Namespace("http://www.w3.org/ns/org#")
    minister, post = (rdflib.URIRef(f"urn:rawabit:{e.id}") for e in (samples.MINISTER, samples.POST))
    assert (minister, org.holds, post) in graph
    assert (None, org.hasSite, None) not in graph  # "has no office" is denied, and never said as a fact
    assert (minister, rdflib.SKOS.prefLabel, rdflib.Literal("سالم الفرجاني", lang="ar")) in graph


def test_a_denied_or_wished_tie_is_never_plain_in_another_format(sample: Store) -> None:
    for line in text_of(sample, write_ftm).rstrip("\n").split("\n"):
        entity = json.loads(line)
        relation = entity["rawabit"].get("relation")
        if relation and relation["type"] == "has_office_in":
            assert entity["properties"]["role"] == ["not has_office_in (actual)"]
    popolo = json.loads(text_of(sample, write_popolo))
    assert [m["post_id"] for m in popolo["memberships"]] == [samples.POST.id]


def test_tables_bring_back_entities_and_relations(sample: Store, tmp_path: Path) -> None:
    write_csv(sample, tmp_path)
    write_xlsx(sample, tmp_path / "g.xlsx")
    assert openpyxl.load_workbook(tmp_path / "g.xlsx").sheetnames == ["entities", "relations", "evidence", "sources"]
    for number, files in enumerate((["entities.csv", "relations.csv"], ["g.xlsx"])):
        with open_store(str(tmp_path / f"{number}.db"), create=True) as store:
            for name in files:
                for made in documents((tmp_path / name).read_bytes(), {"name": name, "encoding": None, "date": None}):
                    assert not made.partial, made.warnings
                    store.add(made.document)
            for entity in sample.all_entities():
                back = store.entities([entity.id])[entity.id]
                assert (back.kind, {n.text for n in back.names}) == (entity.kind, {n.text for n in entity.names})
                assert (back.classification, back.start, back.status) == (entity.classification, entity.start, entity.status)

            def facts(store: Store) -> list[tuple[object, ...]]:
                return sorted(
                    (r.type, r.source, r.target, r.modality, r.polarity, r.review, r.start or "", r.confidence, r.reason or "")
                    for r in store.scan()
                )

            assert facts(store) == facts(sample)


def test_an_arabic_workbook_goes_from_right_to_left_and_comes_back_as_the_english_one(sample: Store, tmp_path: Path) -> None:
    write_xlsx(sample, tmp_path / "en.xlsx")
    write_xlsx(sample, tmp_path / "ar.xlsx", lang="ar")
    english, arabic = (openpyxl.load_workbook(tmp_path / f"{lang}.xlsx") for lang in ("en", "ar"))
    assert arabic.sheetnames == list(SHEETS.values())
    for one, other, columns in zip(english, arabic, TABLES.values(), strict=True):
        assert (one.sheet_view.rightToLeft, other.sheet_view.rightToLeft) == (False, True)
        assert [cell.value for cell in one[1]] == list(columns)
        assert not any(character.isascii() and character.isalpha() for cell in other[1] for character in str(cell.value))
        assert [row[1:] for row in list(one.values)[1:]] == [row[1:] for row in list(other.values)[1:]]
    back = []
    for lang in ("en", "ar"):
        with open_store(str(tmp_path / f"{lang}.db"), create=True) as store:
            assert not any(outcome.refused or outcome.partial for outcome in load(store, [str(tmp_path / f"{lang}.xlsx")]))
            back.append(in_tables(store))
    assert back[0] == back[1] == in_tables(sample)


def test_every_column_has_its_arabic_and_tells_its_table() -> None:
    assert {table: tuple(columns) for table, columns in ARABIC.items()} == TABLES
    for table, columns in ARABIC.items():
        assert len(set(columns.values())) == len(columns)
        assert as_exported(dict(enumerate(columns.values()))) == dict(enumerate(columns))
        others = [text for other, more in ARABIC.items() if other != table for text in more.values()]
        assert next(iter(columns.values())) not in others
    assert as_exported({0: "الاسم", 1: "النوع"}) is None


def in_tables(store: Store) -> tuple[dict[str, object], list[tuple[object, ...]]]:
    """What tables hold of a store: entities by id, and relations, without blanks around texts and control characters."""

    def bare(text: str | None) -> str:
        return clean((text or "").strip())

    found: dict[str, object] = {}
    for e in store.all_entities():
        told = (e.date_words, e.date_reason) if e.start or e.end else (None, None)  # of no date nothing is told
        texts = (e.classification, e.qualifier, e.start, e.end, *told, e.status)
        found[e.id] = (e.kind, frozenset(bare(n.text) for n in e.names), e.named, *map(bare, texts))
    said: list[tuple[object, ...]] = []
    for r in store.scan(EVERYTHING):
        rest = (r.source, r.target, r.start, r.end, r.date_words, r.date_reason, r.attributed_to, r.reason)
        said.append((r.type, r.modality, r.polarity, r.review, r.confidence, *map(bare, rest)))
    return found, sorted(said)


@SLOW
@given(graphs())
def test_tables_bring_back_all_that_they_hold_of_any_graph(graph: list[Document]) -> None:
    assume(all(n.text.strip() for document in graph for e in document.entities for n in e.names))
    with tempfile.TemporaryDirectory() as folder:
        with open_store(f"{folder}/a.db", create=True) as store:
            for document in graph:
                store.add(document)
            files = write_csv(store, Path(folder))
            wanted = in_tables(store)
        with open_store(f"{folder}/b.db", create=True) as store:
            outcomes = list(load(store, map(str, files)))
            assert [outcome for outcome in outcomes if outcome.refused or outcome.partial] == []
            assert not any("text only" in warning for outcome in outcomes for warning in outcome.warnings)
            entities, relations = in_tables(store)
        assert {ident: facts for ident, facts in entities.items() if wanted[0].get(ident) != facts} == {}
        assert (relations, entities.keys()) == (wanted[1], wanted[0].keys())


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("date", ["1400", "1453-05-29", "1446-05~", "1498/1500", "../2024", "1401-40/.."])
def test_a_date_comes_back_from_a_table_as_it_was(tmp_path: Path, date: str, form: str) -> None:
    entities = tuple(replace(e, start=date) for e in samples.DOCUMENT.entities)
    relations = tuple(replace(r, start=date, review=Review.ACCEPTED) for r in samples.DOCUMENT.relations)
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        store.add(replace(samples.DOCUMENT, entities=entities, relations=relations))
        wanted = in_tables(store)
        files = write_csv(store, tmp_path) if form == "csv" else [tmp_path / "g.xlsx"]
        write_xlsx(store, tmp_path / "g.xlsx")
    with open_store(str(tmp_path / "b.db"), create=True) as store:
        assert not any(outcome.refused or outcome.partial for outcome in load(store, map(str, files)))
        assert in_tables(store) == wanted


NAMESAKES = ("مديرة إدارة المنظمات الدولية", "مديرة مصلحة الجمارك")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_two_people_of_one_name_and_a_tie_of_two_documents_stay_two(tmp_path: Path, form: str) -> None:
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        for number, post in enumerate(NAMESAKES):
            (tmp_path / f"{number}.txt").write_text(f"التقت {post} السيدة هند المرابط السيد كريم الطرابلسي.", "utf-8")
        (tmp_path / "2.txt").write_text(f"خبر ثان: التقت {NAMESAKES[0]} السيدة هند المرابط السيد كريم الطرابلسي.", "utf-8")
        assert not any(outcome.refused for outcome in load(store, [str(tmp_path / f"{n}.txt") for n in range(3)]))
        wanted = in_tables(store)
        files = write_csv(store, tmp_path) if form == "csv" else [tmp_path / "g.xlsx"]
        write_xlsx(store, tmp_path / "g.xlsx")
    assert sum("هند المرابط" in str(facts) for facts in wanted[0].values()) == 2
    assert len(wanted[1]) > len(set(wanted[1]))
    with open_store(str(tmp_path / "b.db"), create=True) as store:
        assert not any(outcome.refused for outcome in load(store, map(str, files)))
        assert in_tables(store) == wanted


def test_a_name_that_looks_like_a_formula_comes_back_from_a_table(tmp_path: Path) -> None:
    table = "name,kind\n=1+1,person\n'quoted,person\n+218 91,organization\n"
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        for made in documents(table.encode(), {"name": "t.csv", "encoding": None, "date": None}):
            store.add(made.document)
        write_csv(store, tmp_path)
        write_xlsx(store, tmp_path / "g.xlsx")
        names = {e.label() for e in store.all_entities()}
    assert names == {"=1+1", "'quoted", "+218 91"}
    assert "\n=1" not in (tmp_path / "entities.csv").read_text("utf-8-sig")
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "g.xlsx")["entities"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value == "=1+1"} == {"s"}
    for name in ("entities.csv", "g.xlsx"):
        data = (tmp_path / name).read_bytes()
        (made, *_) = documents(data, {"name": name, "encoding": None, "date": None, "tables": {"kind": "entities"}})
        assert {e.label() for e in made.document.entities} == names


def test_cypher_is_constants_and_escaped_text(sample: Store) -> None:
    written = text_of(sample, write_cypher)
    assert written.count("MERGE (e:Entity {id: row.id})") == len({e.kind for e in samples.DOCUMENT.entities})
    assert "MERGE (a)-[r:HOLDS {id: row.id}]->(b) SET r += row;" in written
    assert "\\u" not in written


def test_no_text_can_leave_its_place_in_cypher() -> None:
    assert literal("a\\u0027}) DETACH DELETE n //'\n") == "'a' + backslash + 'u0027}) DETACH DELETE n //\\'\\n'"
    assert literal("\0\ud800") == "'\ufffd\ufffd'"
