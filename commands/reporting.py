"""who, gaps, followups, changes, timeline: the questions of an international-cooperation office."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from . import options
from .compatriots import tell_apart
from .options import Asked
from .render import Columns, answer
from .terminal import safe, tell
from .typed_days import asked_day
from .typed_words import Words

if TYPE_CHECKING:
    pass

_MAYBE = click.argument("name", metavar="[NAME]", required=False)
_OVER = ("انقضى أجلها", "overdue")
_BASES = {"stated": ("نص", "stated"), "agreement": ("اتفاق", "agreement"), "meeting": ("لقاء", "meeting")}
_OFFICES = {
    "stated absent": ("لا مكتب (بنص)", "stated absent"),
    "stated": ("له مكتب", "stated"),
    "planned": ("مكتب مخطط", "planned"),
    "discussed": ("مكتب قيد البحث", "discussed"),
    "wished": ("مكتب مأمول", "wished"),
    "no record": ("لا سجل", "no record"),
}


@click.command("who")
@_MAYBE
@options.question
def who_command(name: str | None, asked: Asked) -> None:
    """Show who cooperates with whom: on what, how far along, on what basis, through which meetings; newest first."""
    from ..queries import who

    with options.opened(asked.store) as opened:
        answer(opened, who(opened, name, where=asked.where), who_columns(asked), asked)
        if name:
            tell_apart(opened, name, name, asked.words)


def who_columns(asked: Asked) -> Columns:
    """The columns of who cooperates with whom."""
    from .words import denied, term, unreviewed

    def along(row: object) -> str:
        label = term("modalities", row.modality, asked.words)  # type: ignore[attr-defined]
        return label if row.polarity == "affirmed" else denied(label, asked.words)  # type: ignore[attr-defined]

    return {
        "one": lambda c: c.one,
        "other": lambda c: c.other,
        "modality": along,
        "basis": lambda c: [_BASES[basis][asked.words != "ar"] for basis in c.basis],
        "note": lambda c: unreviewed(c.relations, asked.words),
        "topics": lambda c: c.topics,
        "meetings": lambda c: c.meetings,
        "latest": lambda c: c.latest,
    }


@click.command("gaps")
@_MAYBE
@options.question
def gaps_command(name: str | None, asked: Asked) -> None:
    """Show, body by body: who is a member, pays, owes or does not pay; what was received or not taken up; offices denied.

    With NAME that body, and those that it pays, owes or is a member of itself.
    """
    from ..queries import gaps
    from .words import grouped, unreviewed

    with options.opened(asked.store) as opened:
        rows = gaps(opened, name, where=asked.where)
        none = [] if asked.format_ == "json" else "0"
        money = grouped if asked.format_ == "table" else str
        columns: Columns = {
            "body": lambda g: g.body,
            "members": lambda g: g.members,
            "paid_by": lambda g: g.payers,
            "amount": lambda g: list(map(money, g.amounts)),
            "owed_by": lambda g: g.owed_by,
            "owed": lambda g: list(map(money, g.owed)),
            "not_paid_by": lambda g: g.not_paid_by,
            "not_paid": lambda g: list(map(money, g.not_paid)),
            "received": lambda g: g.received or none,
            "not_taken_up": lambda g: g.not_taken_up,
            "sought": lambda g: g.sought,
            "office": lambda g: " ".join([_OFFICES[g.office][asked.words != "ar"], *(p.label(asked.words) for p in g.places)]),
            "last_contact": lambda g: g.last_contact,
            "note": lambda g: unreviewed(g.relations, asked.words),
        }
        if asked.format_ == "table":
            for who, what in (("owed_by", "owed"), ("not_paid_by", "not_paid")):
                if not any(columns[who](g) for g in rows):
                    del columns[who], columns[what]
        answer(opened, rows, columns, asked)
        if name and not rows:
            tell(f"gaps tells of members, payments, offers and offices; of {safe(name)} nothing is said of these")


@click.command("followups")
@_MAYBE
@click.option("--status", type=Words(("open", "done", "cancelled"), "statuses", {"overdue": _OVER[0]}), help="Only these.")
@options.on("The day by which a task is overdue.")
@options.question
def followups_command(name: str | None, status: str | None, day: str, asked: Asked) -> None:
    """List what was directed: the deliverable, who must do it, by when, what it waits for, open, done or cancelled.

    An open task is overdue from the day after its due date on; where only the month or year is known, from the end of that on.
    rawabit note closes one of which no document tells that it is over.
    """
    from ..queries import followups

    with options.opened(asked.store) as opened:
        answer(opened, followups(opened, name, where=asked.where, status=status, day=day), followup_columns(asked), asked)


def followup_columns(asked: Asked) -> Columns:
    """The columns of what was directed; for people what is overdue is a state, for programs it is told beside the state."""
    from .words import term, unreviewed

    arabic = asked.words == "ar"
    also, perhaps, without = ("موعدها أيضاً", "ربما", "بلا أجل") if arabic else ("also due", "perhaps", "no deadline")
    waits, apart_ = ("تنتظر المراجعة", "تعارض") if arabic else ("review", "conflicts")
    nothing = None if asked.format_ == "json" else without
    apart: Columns = {"overdue": lambda f: f.overdue} if asked.format_ == "json" else {}
    return {
        "task": lambda f: f.task,
        "directed_by": lambda f: f.directed_by,
        "assigned_to": lambda f: f.assigned_to,
        "due": lambda f: f.due or nothing,
        "waits_for": lambda f: f.waits_for,
        "date": lambda f: f.directed_on,
        "status": lambda f: _OVER[asked.words != "ar"] if f.overdue and not apart else term("statuses", f.status, asked.words),
        **apart,
        "note": lambda f: [
            *(f"{perhaps} {term('statuses', status, asked.words)} ({waits})" for status in f.perhaps),
            *unreviewed(f.relations, asked.words),
            *(f"{also} {day} ({apart_})" for day in f.also_due),
        ],
    }


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
