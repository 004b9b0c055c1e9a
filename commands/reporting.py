"""who, gaps, followups: who works with whom, what was paid, what was directed."""

from __future__ import annotations

import click

from . import options
from .compatriots import tell_apart
from .options import Asked
from .render import Columns, answer
from .terminal import safe, tell
from .typed_words import Words

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
