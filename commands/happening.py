"""changes, timeline: what new documents say, and what happened."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from . import options
from .options import Asked
from .render import Columns, answer
from .terminal import tell
from .typed_days import asked_day

_MAYBE = click.argument("name", metavar="[NAME]", required=False)
_FIRST = ("يُذكر لأول مرة", "named first")
_CHANGES = {
    "denied": ("نُفي", "now denied"),
    "affirmed": ("لم يعد منفياً", "no longer denied"),
    "ended": ("انتهى", "ended"),
    "further": ("تقدّم", "further along"),
    "new": ("جديد", "new"),
}


def _week_ago() -> str:
    return (datetime.date.today() - datetime.timedelta(days=7)).isoformat()


@click.command("changes")
@_MAYBE
@click.option(
    "--imported-since",
    "late",
    metavar="DATE",
    default=_week_ago,
    show_default="a week ago",
    callback=asked_day,
    help="Compare what came in on or after it with what was there before.",
)
@options.question
def changes_command(name: str | None, late: str, asked: Asked) -> None:
    """List what documents that came in lately say and no earlier one did: a tie is new, further along, ended or denied.

    What says no more than was known is left out. The note names people and bodies that no earlier
    document ties to anything. What people decided meanwhile: rawabit history.
    """
    from ..queries import changes

    with options.opened(asked.store) as opened:
        answer(opened, changes(opened, late, name, where=asked.where), change_columns(asked), asked)


def change_columns(asked: Asked) -> Columns:
    """The columns of what documents that came in lately say."""
    from .words import denied, term, type_, unreviewed

    def along(row: object) -> str:
        label = term("modalities", row.now.modality, asked.words)  # type: ignore[attr-defined]
        return label if row.now.polarity == "affirmed" else denied(label, asked.words)  # type: ignore[attr-defined]

    first = _FIRST[asked.words != "ar"]
    return {
        "change": lambda c: _CHANGES[c.sort][asked.words != "ar"],
        "one": lambda c: c.one,
        "relation": lambda c: type_(c.now.type, asked.words),
        "other": lambda c: c.other,
        "before": lambda c: term("modalities", c.before, asked.words) if c.before else None,
        "modality": along,
        "date": lambda c: c.now.start,
        **({"first": lambda c: c.first} if asked.format_ == "json" else {}),
        "note": lambda c: [*(f"{first}: {one.label(asked.lang)}" for one in c.first), *unreviewed(c.relations, asked.words)],
    }


@click.command("timeline")
@click.argument("name")
@click.option("--with", "other", metavar="NAME", help="Only what came about between the two, also by those who act for them.")
@options.question
def timeline_command(name: str, other: str | None, asked: Asked) -> None:
    """List what is dated of one entity, or of two together, the earliest first; what has no date is in show.

    A meeting, visit or signing without a date stands by the date of the first document that tells of it.
    """
    from ..graph.model import Polarity
    from ..queries import between, resolve, timeline

    where = replace(asked.where, polarities=frozenset(Polarity))
    with options.opened(asked.store) as opened:
        if other:
            rows = between(opened, name, other, day=datetime.date.today().isoformat(), where=where)
        else:
            rows = timeline(opened, name, where=where)
        answer(opened, rows, with_money(_moment_columns(asked, both=bool(other)), rows, asked), asked)
        if not rows and not other and resolve(opened, name).kind == "organization":
            tell("what people of a body took part in is in `rawabit brief`")


def _moment_columns(asked: Asked, *, both: bool) -> Columns:
    """The columns of what came about on a day; of two sides with who of them it was."""
    from .words import spell, term, types, unreviewed

    return {
        "date": lambda m: m.date if asked.format_ == "json" else spell(m.date, m.relations[0].end, asked.words),
        **({"one": lambda m: m.subject} if both else {}),
        "relation": lambda m: types(m.relations, asked.words, m.subject.id),
        "other" if both else "with": lambda m: m.other,
        "modality": lambda m: term("modalities", max(m.relations, key=lambda r: r.modality.rank).modality, asked.words),
        "note": lambda m: unreviewed(m.relations, asked.words),
    }


def with_money(columns: Columns, rows: Sequence[Any], asked: Asked) -> Columns:
    """The columns of rows with relations, with the sums that those furthest along name; people see them where any does."""
    from ..queries.sums import sums
    from .words import grouped

    def told(row: Any) -> list[str | None]:
        furthest = max(r.modality.rank for r in row.relations)
        found = sums(r for r in row.relations if r.modality.rank == furthest and r.polarity == "affirmed")
        return [worth if asked.format_ == "json" else grouped(worth) for worth in found]

    return {**columns, "amount": told} if asked.format_ != "table" or any(map(told, rows)) else columns
