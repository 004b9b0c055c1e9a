"""How much telling people of one name apart asks of a store, whatever the number of people. All names are made up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rawabit.graph.model import Document, Entity
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite_store import SqliteStore
from rawabit.importers.namesakes import told_apart

from ..contract.test_namesakes import HOSPITAL, TRANSPORT, notice


def crowd(text: str, body: Entity, people: int) -> Document:
    """A table in which so many people hold posts in one body."""
    made = [notice(text, "عضو", body, name=f"سالم خليل {n}") for n in range(people)]
    entities = {entity.id: entity for one in made for entity in one.entities}
    relations = [replace(one.relations[0], id=f"{one.source.id}/{n}") for n, one in enumerate(made, 1)]
    mentions = tuple(one.mentions[0] for one in made)
    return Document(replace(made[0].source, origin=f"{text}.csv"), tuple(entities.values()), tuple(relations), mentions)


def asked(path: Path, people: int) -> list[str]:
    """The statements that a store ran while so many people were told from others of their names."""
    run: list[str] = []
    with open_store(str(path), create=True) as store:
        assert isinstance(store, SqliteStore)
        store.add(crowd("أطباء", HOSPITAL, people))
        store._db.set_trace_callback(run.append)
        _, questions = told_apart(store, crowd("موظفون", TRANSPORT, people))
        store._db.set_trace_callback(None)
    assert len(questions) == people
    return run


def test_the_statements_do_not_grow_with_the_people(tmp_path: Path) -> None:
    assert len(asked(tmp_path / "two.db", 2)) == len(asked(tmp_path / "forty.db", 40))
