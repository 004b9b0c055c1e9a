"""What is asked of a file while others write to it: a question is answered of one moment, and so is all that a command asks."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.exporters import losses
from rawabit.graph.errors import InputError, StoreError
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite import entities, marks, relations, waiting
from rawabit.graph.store import Store

from .. import samples
from ..graphs import document

QUESTIONS: list[tuple[Any, str, Callable[[Store], Any]]] = [
    (entities, "_names", lambda store: store.entities([samples.MINISTRY.id])),
    (entities, "_own", lambda store: store.members([samples.MINISTRY.id])),
    (relations, "_quotes", lambda store: store.relations([samples.MINISTRY.id])),
    (marks, "of", lambda store: store.mentions(samples.SOURCE.id)),
    (waiting, "_degrees", lambda store: store.waiting()),
    (waiting, "relations_with", lambda store: store.waiting()),
]


@pytest.mark.parametrize(("module", "step", "ask"), QUESTIONS, ids=[step for _, step, _ in QUESTIONS])
def test_what_is_taken_back_in_the_middle_of_a_question_is_still_in_its_answer(
    sample: Store, address: str, monkeypatch: pytest.MonkeyPatch, module: Any, step: str, ask: Callable[[Store], Any]
) -> None:
    do = getattr(module, step)

    def meanwhile(*given: Any) -> Any:
        monkeypatch.setattr(module, step, do)
        sample.remove(samples.SOURCE.id)
        return do(*given)

    with open_store(address, read_only=True) as reader:
        expected = ask(reader)
        assert expected
        monkeypatch.setattr(module, step, meanwhile)
        assert ask(reader) == expected
        assert ask(reader) != expected


def test_what_is_asked_of_one_moment_shows_nothing_newer(sample: Store, address: str) -> None:
    with open_store(address, read_only=True) as reader:
        with reader.unchanging():
            before = reader.counts()
            sample.add(document("محضر", [(1, 2)]))
            assert reader.counts() == before
        assert reader.counts().sources == before.sources + 1


def test_nothing_is_written_in_it(sample: Store) -> None:
    with sample.unchanging(), pytest.raises(StoreError):
        sample.remove(samples.SOURCE.id)
    assert sample.counts().sources == 1
    with sample.together(), sample.unchanging():  # what is written around it is its moment
        assert sample.add(document("محضر", [(1, 2)])).relations == 1
    assert sample.counts().sources == 2


def test_what_fails_in_it_leaves_the_store_as_it_was(sample: Store) -> None:
    with pytest.raises(InputError), sample.unchanging():
        sample.entities(["no id"])
    sample.remove(samples.SOURCE.id)


def test_an_export_is_of_one_moment(sample: Store, address: str, runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    told = losses.losses

    def meanwhile(*given: Any) -> list[str]:
        found = told(*given)
        sample.add(document("محضر", [(1, 2)]))
        return found

    monkeypatch.setattr(losses, "losses", meanwhile)
    found = json.loads(runner.invoke(main, ["export", "--store", address]).stdout)
    assert [source["id"] for source in found["sources"]] == [samples.SOURCE.id]
    assert sample.counts().sources == 2
