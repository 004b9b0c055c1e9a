"""Which planned events a task waits for, and whose it is. Everything here is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.model import Modality
from rawabit.graph.store import Store
from rawabit.queries import followups

from ..graphs import body
from ..meetings import telling, thing


@pytest.mark.parametrize(
    ("due", "start", "waits"),
    [
        ("2031-04", "2031-09", False),
        ("2031-04", "2031-04-20", True),  # may be in time
        ("2031-10-01", "2031-09", True),
        (None, "2031-09", True),
        ("2031-04", None, True),
    ],
)
def test_a_task_waits_for_no_event_that_comes_after_its_day(
    store_of: Callable[..., Store], due: str | None, start: str | None, waits: bool
) -> None:
    task, event = thing("task", "إعداد تقرير تجريبي"), thing("event", "اجتماع تجريبي")
    made = telling("minutes", [(task, "assigned_to", body(1)), (body(1), "attended", event)])
    told, comes = made.relations
    dated = tuple(
        replace(one, end=due) if one.kind == "task" else replace(one, start=start) if one.kind == "event" else one
        for one in made.entities
    )
    document = replace(made, entities=dated, relations=(told, replace(comes, modality=Modality.PLANNED)))
    assert [bool(one.waits_for) for one in followups(store_of(document))] == [waits]


def test_who_asks_for_a_country_sees_what_its_side_has_to_do(store_of: Callable[..., Store]) -> None:
    country, side, task = (
        thing("place", "بلد تجريبي"),
        thing("organization", "الجانب التجريبي"),
        thing("task", "إعداد تقرير تجريبي"),
    )
    side = replace(thing("organization", "الجانب التجريبي"), classification="group", named=False, qualifier=country.id)
    made = telling("minutes", [(task, "assigned_to", side), (task, "located_in", country)])
    store = store_of(replace(made, relations=made.relations[:1]))
    assert [one.task.id for one in followups(store, country)] == [task.id]
    assert not followups(store, body(1))
