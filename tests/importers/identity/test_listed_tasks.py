"""A task of a list that is given its code later is asked about, where nothing else may be the one without; all fictional."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawabit.graph.model import Proposal
from rawabit.graph.opening import open_store
from rawabit.importers.identity.admission import admit
from rawabit.importers.identity.listed_tasks import ask_coded

from ..tables.reads import read
from ..tables.workbooks import csv, xlsx

HEAD = ["Ref", "task", "owner", "topic", "due"]
REPORT = ["Report", "Ali Hassan; Rana Qudah", "Dams", "2025-01-31"]
PLAN = ["Plan", "Rana Qudah", "Dams", "2025-02-28"]


def asked(path: Path, old: bytes, new: bytes, names: tuple[str, str] = ("t.csv", "t.csv")) -> list[Proposal]:
    """What a version of a list asks of the tasks that the one before told."""
    (before,), (after,) = (read(data, name) for data, name in zip((old, new), names, strict=True))
    with open_store(str(path / "graph.db"), create=True) as store:
        store.add(*admit(store, before.document))
        found = list(ask_coded(store, after.document))
        told = {e.id: e.label() for one in (before, after) for e in one.document.entities}
        assert all(told[p.one] == told[p.other] for p in found)
        document, proposals = admit(store, after.document)
        assert set(found) <= set(proposals)
        store.add(document, proposals)
    return found


def test_a_code_that_is_filled_in_later_asks_which_task_it_is_of(tmp_path: Path) -> None:
    old, new = csv(HEAD, ["", *REPORT], ["", *PLAN]), csv(HEAD, ["T-1", *REPORT[:3], "2025-03-31"], ["", *PLAN])
    (question,) = asked(tmp_path, old, new)
    assert question.reason == "the list told the task in these words and to the same owners, then without a code"


def test_in_a_workbook_it_is_the_same_sheet(tmp_path: Path) -> None:
    assert len(asked(tmp_path, xlsx(HEAD, ["", *REPORT]), xlsx(HEAD, ["T-1", *REPORT]), ("t.xlsx", "t.xlsx"))) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([["T-1", *REPORT]], [["T-2", *REPORT]]),
        ([["", *REPORT]], [["", *REPORT]]),
        ([["", *REPORT]], [["T-1", *REPORT], ["T-2", *REPORT]]),
        ([["", *REPORT]], [["T-1", *REPORT], ["", *REPORT[:3], "2025-06-30"]]),
        ([["", *REPORT], ["", *REPORT[:3], "2025-06-30"]], [["T-1", *REPORT]]),
        ([["", *REPORT]], [["T-1", REPORT[0], "Rana Qudah", *REPORT[2:]]]),
        ([["", *REPORT]], [["T-1", "Letter", *REPORT[1:]]]),
        ([["", *REPORT]], [["T-1", *REPORT[:2], "Training", REPORT[3]]]),
    ],
)
def test_nothing_is_asked_of_another_task_or_where_it_may_be_several(
    tmp_path: Path, old: list[list[str]], new: list[list[str]]
) -> None:
    assert asked(tmp_path, csv(HEAD, *old), csv(HEAD, *new)) == []


def test_a_list_of_another_name_is_another_list(tmp_path: Path) -> None:
    assert asked(tmp_path, csv(HEAD, ["", *REPORT]), csv(HEAD, ["T-1", *REPORT]), ("t.csv", "other.csv")) == []
