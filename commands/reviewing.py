"""review, conflicts: what waits for a person to decide."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import click

from ..graph.counting import counted
from . import options
from .options import Asked
from .render import Columns, answer, show_rows
from .review_queue import questions, refuse_what_does_not_go_together
from .terminal import tell

if TYPE_CHECKING:
    from ..queries.review import Question

_MOST = 1_000
_LARGEST = 50  # megabytes of decisions: some 250,000
_ON_WORD = ("على لسان {}", "by {}")
_TABLES = {"affirmed": "polarities", "negated": "polarities", "open": "statuses", "done": "statuses", "cancelled": "statuses"}


@click.command("review")
@options.store
@click.option("--kind", "kinds", type=click.Choice(["relations", "identities", "names"]), help="Only these.")
@click.option("--source", "source", metavar="SOURCE", help="Only what one document says: its id, file or title.")
@click.option("--accepted", is_flag=True, help="Ask about what was accepted without a person, the least sure first.")
@click.option("--about", "about", metavar="NAME", help="With --accepted: only what touches this entity.")
@click.option("--limit", type=click.IntRange(1), default=_MOST, show_default=True, help="The most questions.")
@click.option("--list", "listing", is_flag=True, help="Print the queue; ask nothing.")
@click.option(
    "--export", "target", type=options.FILE, metavar="FILE", help="Write every decision as plain text; - for standard output."
)
@click.option(
    "--import", "origin", type=options.FILE, metavar="FILE", help="Take over the decisions of such a file; - for standard input."
)
@options.by
@options.bidi
@options.output_format
@options.lang
def review_command(store: str, target: str | None, origin: str | None, listing: bool, **given: Any) -> None:
    """Decide what waits: accept, reject or edit a relation, merge two entities or keep them apart, accept or reject a name.

    One key a decision, most valuable first; ? lists the keys. Every decision is stored at once and can be taken back with undo.
    Without a terminal the lines of standard input are the keys.
    """
    from ..graph.errors import InputError

    if (target is not None) + (origin is not None) + listing > 1:
        raise InputError("Give only one of --list, --export and --import.")
    refuse_what_does_not_go_together(given["accepted"], given["about"], given["kinds"])
    if target is not None:
        _export(store, target)
    elif origin is not None:
        _import(store, origin)
    elif listing:
        _list(store, **given)
    else:
        _ask(store, **given)


def _list(store: str, *, format_: str, lang: options.Lang, **given: Any) -> None:
    from ..graph.vocabulary import vocabulary
    from .words import term, types

    words = options.words_for(format_, lang)

    def why(question: Question) -> str | None:
        asked = question.relation or question.proposal
        return vocabulary().reason(asked.reason, words) if asked and asked.reason else None

    with options.opened(store) as opened:
        rows = questions(opened, **given)
        columns: Columns = {
            "value": lambda q: q.value,
            "one": lambda q: q.ends[0],
            "relation": lambda q: types(q.relations, words) if q.relation else "=" if q.proposal else "?",
            "other": lambda q: None if q.name else q.ends[1],
            "modality": lambda q: term("modalities", q.relation.modality, words) if q.relation else None,
            "sure": lambda q: q.relation.confidence if q.relation else q.proposal.score if q.proposal else q.name[1].confidence,
            "why": why,
            "id": lambda q: q.id,
        }
        show_rows(rows, columns, format_=format_, lang=lang, store=opened, evidence=True)


def _ask(store: str, *, by: str, bidi: Any, lang: options.Lang, **given: Any) -> None:
    from .review_session import Session
    from .terminal import Keys, Screen, coloured

    screen = Screen(coloured(), bidi, shutil.get_terminal_size().columns - 1)
    with options.opened(store, write=True) as opened:
        rows = questions(opened, **given)
        session = Session(opened, rows, screen, Keys(), lang, by)
        try:
            session.run()
        finally:
            tell(session.closing())


def _export(store: str, target: str) -> None:
    from ..graph.decisions_text import to_text
    from .output import written

    with options.opened(store) as opened:
        judgements, decisions = opened.judgements(), opened.decisions()
    pairs = counted(len(judgements), "judgement of a pair", "judgements of pairs")
    with written(target) as out:
        out.write(to_text(judgements, decisions))
    tell(f"{pairs}, {counted(len(decisions), 'decision')} on relations: {target}")


def _import(store: str, origin: str) -> None:
    from ..graph.decisions_text import from_text
    from ..graph.errors import InputError, PartlyDone
    from ..graph.exchange import bring

    text = _text(origin)
    try:
        things = from_text(text)
    except InputError as error:
        raise InputError(f"{origin}, {error}. Nothing was changed.") from error
    with options.opened(store, create=True, write=True) as opened:
        brought = bring(opened, things, "standard input" if origin == "-" else os.path.basename(origin))
        there = {source.id for source in opened.sources(sorted({decision.claim.document for decision in brought.waiting}))}
    older = f", {brought.older} older than what was decided here" if brought.older else ""
    tell(f"{counted(brought.new, 'decision')} taken over, {brought.known} known{older}")
    for decision in brought.waiting:
        c = decision.claim
        what = f"{c.source_name} {c.type} {c.target_name}"
        if c.document in there:
            place = f"{c.start}-{c.end} ({c.document} {c.title})"
            tell(f"waits: its document is there, and no such relation at characters {place}: {what}")
        else:
            tell(f"waits until its document says so ({c.document} {c.title}): {what}")
    if brought.refused:
        raise PartlyDone("\n".join([f"{len(brought.refused)} refused:", *brought.refused]))


def _text(origin: str) -> str:
    from ..graph.errors import InputError
    from .named_files import bytes_of_stream

    try:
        return bytes_of_stream(origin, _LARGEST).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{origin} is not UTF-8 (byte {error.start}). Nothing was changed.") from error


_SORTS = {
    "holders": ("شاغلان لمنصب واحد", "two holders"),
    "dates": ("تاريخان", "two dates"),
    "due": ("موعدان نهائيان", "two due dates"),
    "status": ("حالتان لمهمة", "two states of a task"),
    "office": ("مكتب منفي ومثبت", "office stated and denied"),
    "denied": ("مثبت ومنفي", "affirmed and denied"),
}


@click.command("conflicts")
@click.argument("name", metavar="[NAME]", required=False)
@options.question
def conflicts_command(name: str | None, asked: Asked) -> None:
    """List what documents say that cannot all be so: two holders of a post, two dates, two states, affirmed and denied."""
    from ..queries import conflicts

    with options.opened(asked.store) as opened:
        answer(opened, conflicts(opened, name, where=asked.where), conflict_columns(asked), asked)


def conflict_columns(asked: Asked) -> Columns:
    """The columns of what documents say that cannot all be so."""
    from .words import term, type_

    def said(side: Any) -> list[str]:
        value = term(_TABLES[side.value], side.value, asked.words) if side.value in _TABLES else side.value
        dates = sorted({r.start for r in side.relations if r.start} - {value})
        by = [_ON_WORD[asked.words != "ar"].format(one.label(asked.lang)) for one in side.by]
        return [part for part in (side.entity.label(asked.lang) if side.entity else "", value or "", *dates, *by) if part]

    return {
        "what": lambda c: _SORTS[c.sort][asked.words != "ar"],
        "name": lambda c: c.subject,
        "relation": lambda c: type_(c.type, asked.words, back=c.sort == "holders") if c.type else None,
        "one": lambda c: said(c.one),
        "other": lambda c: said(c.other),
        "documents": lambda c: len({e.source for r in c.relations for e in r.evidence}),
    }
