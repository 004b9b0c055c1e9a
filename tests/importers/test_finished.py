"""A later notice that tells the end of a task asks whether it is the task of an earlier one. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rawabit.graph.deciding import merge
from rawabit.graph.model import Proposal
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.load import load
from rawabit.queries import followups

ORDER = "طرابلس 5 مارس 2025\nكلف وزير الصناعة السيد سالم الورفلي إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية.\n"
DONE = "طرابلس 9 أبريل 2025\nأنجزت إدارة المشاريع تقرير الطاقة الشمسية الذي كلفها به وزير الصناعة السيد سالم الورفلي.\n"
TAKEN_BACK = "طرابلس 9 أبريل 2025\nألغى وزير الصناعة السيد سالم الورفلي تكليف إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية.\n"
ANOTHER = "طرابلس 9 أبريل 2025\nأنجزت إدارة المشاريع إعداد دليل المصدرين الذي كلفها به وزير الصناعة السيد سالم الورفلي.\n"
BEFORE = DONE.replace("9 أبريل 2025", "9 أبريل 2024")


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Store]:
    def read(*texts: str) -> Store:
        store = open_store(str(tmp_path / "graph.db"), create=True)
        for n, text in enumerate(texts):
            (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
        assert all(outcome.added for outcome in load(store, [str(tmp_path / f"{n}.txt") for n in range(len(texts))]))
        return store

    return read


def asked(store: Store) -> list[Proposal]:
    return [proposal for proposal in store.proposals() if proposal.one.startswith("task")]


@pytest.mark.parametrize("texts", [(ORDER, DONE), (DONE, ORDER), (ORDER, TAKEN_BACK)])
def test_a_task_that_is_over_is_asked_about_in_either_order(told: Callable[..., Store], texts: tuple[str, str]) -> None:
    with told(*texts) as store:
        (question,) = asked(store)
        assert question.score > 0.9
        assert "one of them is over" in question.reason
        assert sorted(row.status for row in followups(store)) == sorted(["open", "cancelled" if TAKEN_BACK in texts else "done"])
        merge(store, question.one, question.other, by="هدى")
        (row,) = followups(store)
        assert row.status == ("cancelled" if TAKEN_BACK in texts else "done")
        assert followups(store, status="open") == []


@pytest.mark.parametrize("texts", [(ORDER, ANOTHER), (ORDER, BEFORE), (ORDER, ORDER + "\nانتهى الخبر.\n")])
def test_another_task_and_an_end_before_the_order_ask_nothing_of_the_end(
    told: Callable[..., Store], texts: tuple[str, str]
) -> None:
    with told(*texts) as store:
        assert not [question for question in asked(store) if "is over" in question.reason]
