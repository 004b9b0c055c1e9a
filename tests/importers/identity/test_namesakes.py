"""How much telling people of one name apart asks of a store, whatever the number of people. All names are made up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rawabit.graph.model import Document, Entity
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite.store import SqliteStore
from rawabit.importers.identity.familiar import Familiar
from rawabit.importers.identity.linking import propose
from rawabit.importers.identity.namesakes import told_apart

from ...contract.test_namesakes import HOSPITAL, TRANSPORT, notice


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


def parts(path: Path, count: int) -> list[list[str]]:
    """The statements about entities for each part of a table whose parts speak of the same people."""
    found: list[list[str]] = []
    with open_store(str(path), create=True) as store:
        assert isinstance(store, SqliteStore)
        familiar = Familiar()
        with store.together():
            for n in range(count):
                run: list[str] = []
                part = crowd(f"أطباء {n}", HOSPITAL, 20)
                part = replace(part, source=replace(part.source, origin="أطباء.csv"))
                store._db.set_trace_callback(run.append)
                told, questions = told_apart(store, part, familiar)
                assert (told, questions, propose(store, told, familiar)) == (part, (), ())
                store.add(told)
                store._db.set_trace_callback(None)
                familiar.meet(told)
                found.append(
                    [sql for sql in run if "FROM name" in sql or "FROM entity WHERE key IN" in sql or "FROM block" in sql]
                )
    return found


def test_a_later_part_of_a_table_asks_nothing_about_those_of_the_earlier_ones(tmp_path: Path) -> None:
    first, *later = parts(tmp_path / "parts.db", 4)
    assert len([sql for sql in first if "FROM block" in sql]) == 1
    assert [[sql for sql in run if "max(key)" not in sql] for run in later] == [[], [], []]


def test_whoever_shares_a_name_with_another_is_not_alone() -> None:
    part = crowd("أطباء", HOSPITAL, 2)
    one, other = (entity for entity in part.entities if entity.kind == "person")
    familiar = Familiar()
    familiar.leave_alone([one.id, other.id])
    familiar.meet(part)
    assert one.id in familiar.alone
    double = replace(one, id="person-0000000000000001")
    familiar.meet(replace(part, entities=(double,)))
    assert one.id not in familiar.alone
    assert other.id in familiar.alone
    assert familiar.newcomers([one, double]) == []
    familiar.forget()
    assert other.id not in familiar.alone
    assert familiar.newcomers([one]) == [one]
