"""What is known of a file spares questions and changes no answer: bodies of common names in parts of a table, all made up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rawabit.graph.model import Document, Proposal
from rawabit.graph.opening import open_store
from rawabit.importers.identity.admission import admit
from rawabit.importers.identity.familiar import Familiar
from rawabit.importers.records.assembly import Assembly
from rawabit.importers.records.named import named
from rawabit.importers.records.said import Said

NAMES = (
    ("وزارة الصحة", "organization"),
    ("وزارة الصحة التونسية", "organization"),
    ("وزارة الصحة الليبية", "organization"),
    ("Ministry of Health", "organization"),
    ("Libyan Ministry of Health", "organization"),
    ("الهيئة العامة للاستثمار", "organization"),
    ("مركز الواحة التجريبي", "organization"),
    ("وزير الصحة", "post"),
    ("وزير الصحة التونسي", "post"),
    ("سالم الفرجاني", "person"),
    ("سالم محمد الفرجاني", "person"),
)
PARTS = st.lists(st.lists(st.sampled_from(NAMES), min_size=2, max_size=5, unique=True), min_size=1, max_size=4)


def part(number: int, names: list[tuple[str, str]]) -> Document:
    """A part of a table in which the first of some names is in a relation with each of the others."""
    into = Assembly("table")
    into.write(f"{number} ")
    ids = []
    for text, kind in names:
        found = named(text, kind)
        span = into.write(f"{text} ")
        ids.append((into.add(found.entity), span))
        for other, *_ in found.others:
            into.add(other)
    for ident, span in ids[1:]:
        into.claim(Said("related_to", ids[0][0], ident), span)
    return into.document(title=f"{number}", origin="جدول.csv", sha256="0" * 64)


def stored(parts: list[Document], familiar: Familiar | None) -> list[tuple[Document, list[Proposal]]]:
    """What each part was stored as, in a new store, with the questions that go with it."""
    found = []
    with TemporaryDirectory() as folder, open_store(str(Path(folder) / "graph.db"), create=True) as store, store.together():
        for document in parts:
            told, asked = admit(store, document, familiar)
            store.add(told, asked)
            if familiar:
                familiar.meet(told)
            found.append((told, asked))
    return found


@settings(max_examples=25)
@given(PARTS)
@example([[NAMES[0], NAMES[3]], [NAMES[0], NAMES[4]]])
def test_every_answer_is_the_same(parts: list[list[tuple[str, str]]]) -> None:
    documents = [part(number, names) for number, names in enumerate(parts)]
    assert stored(documents, Familiar()) == stored(documents, None)


def test_who_shares_a_name_is_not_alone_again() -> None:
    familiar = Familiar()
    document = part(0, [NAMES[0], NAMES[2]])
    familiar.meet(document)
    ids = [entity.id for entity in document.entities if entity.kind == "organization"]
    shared = {ident for ident in ids if not familiar.is_own_named(next(e for e in document.entities if e.id == ident))}
    familiar.leave_alone(ids)
    assert len(shared) > 1
    assert familiar.alone.isdisjoint(shared)


def test_who_is_called_otherwise_now_is_looked_for_again() -> None:
    familiar = Familiar()
    document = part(0, [("منظمة المياه العربية", "organization"), NAMES[9]])
    (one,) = (entity for entity in document.entities if entity.kind == "organization")
    familiar.meet(document)
    assert familiar.is_own_named(one)
    (common,) = named(*NAMES[0]).entity.names
    called = replace(one, names=(*one.names, common))
    familiar.meet(replace(document, entities=(called,)))
    assert not familiar.is_own_named(called)
    assert not familiar.is_own_named(one)


def test_it_begins_anew_where_it_knows_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.importers.identity.familiar.MOST", 1)
    familiar = Familiar()
    first, second = part(0, [NAMES[5], NAMES[6]]), part(1, [NAMES[9], NAMES[10]])
    familiar.meet(first)
    assert familiar.newcomers(first.entities) == []
    familiar.meet(second)
    assert familiar.newcomers(first.entities) == list(first.entities)
