"""What came about between two sides, in order. Nobody in it is real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from click.testing import CliRunner

from rawabit import open_store
from rawabit.cli import main
from rawabit.graph.filter import Filter
from rawabit.graph.model import Document, Modality
from rawabit.graph.store import Store
from rawabit.queries import between

from ..graphs import body
from ..meetings import head, led, telling, thing

DAY = "2026-06-01"
MEETING, OTHERS = thing("event", "اجتماع تجريبي"), thing("event", "اجتماع آخر")


def met(day: str | None = None, *, told: str | None = None) -> Document:
    """Those who lead the first and the second body met."""
    made = telling(f"لقاء {day}", [(head(1), "met_with", head(2))], start=day)
    return replace(made, source=replace(made.source, date=told))


def rows(store: Store, **how: object) -> list[tuple[str, str, str, str]]:
    found = between(store, body(1), body(2), day=DAY, **how)  # type: ignore[arg-type]
    return [(m.date, m.relations[0].type, m.subject.id, m.other.id) for m in found]


def test_those_who_act_for_two_bodies_met_and_were_at_one_meeting(store_of: Callable[..., Store]) -> None:
    both = telling("محضر", [(head(1), "attended", MEETING), (head(2), "attended", MEETING)], start="2026-02-01")
    apart = telling("غيره", [(head(1), "attended", OTHERS), (head(3), "attended", OTHERS)], start="2026-01-15")
    store = store_of(led(1, 2, 3), met("2026-03-02"), both, apart)
    assert [row[:3] for row in rows(store)] == [
        ("2026-02-01", "attended", head(1).id),
        ("2026-02-01", "attended", head(2).id),
        ("2026-03-02", "met_with", head(1).id),
    ]
    assert rows(store) == [
        (m.date, m.relations[0].type, m.subject.id, m.other.id) for m in between(store, body(2), body(1), day=DAY)
    ]


def test_what_has_no_date_had_been_by_the_day_of_the_document(store_of: Callable[..., Store]) -> None:
    store = store_of(led(1, 2), met(told="2026-04-05"))
    assert [row[0] for row in rows(store)] == ["../2026-04-05"]
    assert rows(store, where=Filter(dated=True)) == []
    assert rows(store, where=Filter(since="2026-05")) == []


def test_a_plan_without_a_date_is_not_told(store_of: Callable[..., Store]) -> None:
    plan = telling("خطة", [(head(1), "met_with", head(2))], modality=Modality.PLANNED)
    assert rows(store_of(led(1, 2), replace(plan, source=replace(plan.source, date="2026-04-05")))) == []


def test_the_command_lists_it_in_both_languages(address: str, runner: CliRunner) -> None:
    with open_store(address, create=True) as store:
        for document in (led(1, 2), met("2026-03-02")):
            store.add(document)
    for lang, word in (("en", "met with"), ("ar", "التقى")):
        asked = ["timeline", body(1).id, "--with", body(2).id, "--store", address, "--lang", lang]
        told = runner.invoke(main, asked).stdout.splitlines()
        assert len(told) == 2
        assert all(part in told[1] for part in ("2026-03-02", word, head(1).label(), head(2).label()))
