"""An export tells its entities apart itself: imported again they are what they were. All notices are made up."""

from __future__ import annotations

from io import StringIO
from itertools import permutations
from pathlib import Path

import pytest

from rawabit.exporters.json_graph import write_json
from rawabit.graph.model import Document, Entity
from rawabit.graph.sqlite.store import SqliteStore
from rawabit.graph.store import Store
from rawabit.importers.identity.admission import admit
from rawabit.importers.identity.familiar import Familiar
from rawabit.importers.load import load
from rawabit.importers.notice.extract import extract
from rawabit.importers.record_files import documents

SAYS = "أعلنت وزارة الصحة عن حملة لتطعيم الأطفال، وقال وكيل وزارة الصحة السيد"
HEALTH = tuple(
    extract(text)
    for text in (
        f"طرابلس، 5 مارس 2025\n\n{SAYS} سالم الفرجاني إنها تبدأ غدا.",
        f"تونس، 6 مارس 2025\n\n{SAYS} منصف البجاوي إنها تبدأ غدا.",
        "تونس، 7 مارس 2025\n\nقالت وزارة الصحة التونسية إن الحملة بدأت.",
        "9 مارس 2025\n\nأعلنت وزارة الصحة عن فتح مستشفى جديد.",
    )
)
NAMESAKES = tuple(
    extract(text)
    for text in (
        "طرابلس، 5 مارس 2025\n\nاستقبل مدير مركز بحوث المناخ السيد خالد سالم الورفلي وفدا من الجامعة.",
        "تونس، 4 مارس 2025\n\nاستقبل مدير معهد علوم البحار السيد خالد سالم الورفلي وفدا من الجامعة.",
        "3 مارس 2025\n\nحضر السيد خالد سالم الورفلي ندوة عن المياه.",
    )
)


def imported(path: Path, *read: Document) -> Store:
    """A store with documents that were imported one after another."""
    store = SqliteStore.open(str(path), create=True)
    for document in read:
        store.add(*admit(store, document))
    return store


def exported(store: Store) -> str:
    out = StringIO()
    write_json(store, out)
    return out.getvalue()


def bring(store: Store, export: str) -> dict[str, str]:
    """Import an export; by the ids in it those under which its entities are stored."""
    familiar, found = Familiar(), dict[str, str]()
    for made in documents(export.encode(), {"name": "export.json", "encoding": None, "date": None}):
        document, proposals = admit(store, made.document, familiar, exported=made.exported)
        store.add(document, proposals)
        familiar.meet(document)
        found |= zip((one.id for one in made.document.entities), (one.id for one in document.entities), strict=True)
    return found


def of_kind(store: Store, kind: str) -> list[Entity]:
    return list(store.all_entities([kind]))


@pytest.mark.parametrize("read", [*permutations(HEALTH), *permutations(NAMESAKES)])
def test_an_export_comes_back_as_it_was_in_whatever_order_its_documents_came(tmp_path: Path, read: tuple[Document, ...]) -> None:
    with imported(tmp_path / "a.db", *read) as store, imported(tmp_path / "b.db") as other:
        export = exported(store)
        bring(other, export)
        assert exported(other) == export


@pytest.mark.parametrize("read", [*permutations(HEALTH[:3]), *permutations(NAMESAKES)])
def test_what_an_export_tells_apart_stays_apart_in_a_store_that_knows_one(tmp_path: Path, read: tuple[Document, ...]) -> None:
    with imported(tmp_path / "a.db", *read) as store, imported(tmp_path / "b.db", read[-1]) as other:
        found = bring(other, exported(store))
        assert len(set(found.values())) == len(found)


def test_a_body_of_the_store_is_found_by_an_export_too(tmp_path: Path) -> None:
    libyan = HEALTH[0]
    with imported(tmp_path / "a.db", HEALTH[1], libyan) as store, imported(tmp_path / "b.db", libyan) as other:
        bring(other, exported(store))
        bodies = [one.qualifier for one in of_kind(other, "organization") if one.classification == "ministry"]
        assert len(bodies) == len(set(bodies)) == 2


def test_a_later_export_of_an_office_goes_on_where_its_earlier_one_ended(tmp_path: Path) -> None:
    ours, theirs = NAMESAKES[:2]
    later = extract("6 مارس 2025\n\nحضر السيد خالد سالم الورفلي ندوة عن المياه.")
    with imported(tmp_path / "a.db", theirs) as store, imported(tmp_path / "b.db", ours) as other:
        _take(tmp_path, other, store)
        (before,) = {r.source for r in other.scan() if r.evidence[0].source == theirs.source.id and r.type == "holds"}
        store.add(*admit(store, later))
        (own,) = {one.id for one in of_kind(store, "person")}
        _take(tmp_path, other, store)
        spoken = {m.entity for m in other.document(later.source.id).mentions if m.kind == "person"}
        assert own in {m.entity for m in store.document(later.source.id).mentions}
        assert spoken == {before}


def _take(folder: Path, other: Store, store: Store) -> None:
    """Import an export of one store into another, as the command does."""
    (folder / "export.json").write_text(exported(store), encoding="utf-8")
    assert all(outcome.added for outcome in load(other, [str(folder / "export.json")]))
