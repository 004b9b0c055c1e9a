"""A brief as it is told: rows for the terminal, a record for programs, a sheet to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from . import options
from .headings import heading
from .options import Asked
from .terminal import safe

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..queries.briefing.brief import Brief
    from ..views.sheet import Sheet
    from .render import Columns

# The most sentences of a row: of a conflict those of both sides, of a chain one a step; JSON has all of them.
_SENTENCES = {"chains": 6, "conflicts": 4}
_BRIEF = ("إحاطة", "Brief")
_ON, _WITH, _OF = ("ليوم", "for"), ("مع", "with"), ("من", "of")
_WAITING = ("بانتظار المراجعة: {}. اعرضها: {}", "not reviewed yet: {}. To list: {}")
_ALIKE = ("قد يكون هو نفسه: {}. راجعها: {}", "may be the same as others: {}. To review: {}")


def show_brief(store: Store, found: Brief, asked: Asked) -> None:
    """Print a brief in the terminal, a table a section."""
    from .render import show_rows

    name, lines = _heading(found, asked.lang)
    click.secho(f"{safe(name)}  {found.subject.id}", bold=True)
    for line in lines:
        click.echo(f"  {safe(line)}")
    for section in found.sections:
        rows = section.rows[: asked.limit]
        click.echo()
        click.secho(_title(section.name, len(rows), len(section.rows), asked.lang), bold=True)
        columns = _columns(section.name, rows, asked, found)
        show_rows(rows, columns, format_="table", lang=asked.lang, store=store, evidence=True, quotes=_sentences(section.name))
    closing = _closing(found, asked.lang)
    click.echo("\n".join(["", *closing]) if closing else "", nl=bool(closing))


def brief_json(store: Store, found: Brief, asked: Asked) -> str:
    """A brief as JSON, with every sentence of every row that is told."""
    from .render import json_text, plainly, quoted, records

    sections = []
    for section in found.sections:
        rows = section.rows[: asked.limit]
        columns = _columns(section.name, rows, asked, found)
        listed = records(rows, columns, quoted(rows, store, asked.words), asked.lang)
        sections.append({"section": section.name, "total": len(section.rows), "rows": listed})
    head = {"subject": found.subject, "with": found.ours, "of": found.homes}
    return (
        json_text(
            {
                **{key: plainly(value, asked.lang) for key, value in head.items()},
                "names": [known.text for known in found.subject.names],
                "day": found.day,
                "proposed": found.waiting,
                "alike": found.alike,
                "sections": sections,
            }
        )
        + "\n"
    )


def brief_sheet(store: Store, found: Brief, asked: Asked) -> Sheet:
    """A brief as a sheet, which ``views`` writes as a page or as Markdown."""
    from ..views.sheet import Line, Quote, Sheet, Table
    from .render import cells_of, quoted, stands
    from .words import part_of_year

    tables = []
    for section in found.sections:
        rows = section.rows[: asked.limit]
        columns, most = _columns(section.name, rows, asked, found), _sentences(section.name)
        lines = tuple(
            Line(
                tuple(part_of_year(cell, asked.lang) for cell in cells),
                tuple(Quote(quote[0].strip(), stands(quote, asked.lang)) for quote in said[:most]),
                max(0, len(said) - most),
            )
            for cells, said in zip(cells_of(rows, columns, store, asked.lang), quoted(rows, store, asked.lang), strict=True)
        )
        title = _title(section.name, len(rows), len(section.rows), asked.lang)
        tables.append(Table(section.name, title, tuple(columns), tuple(heading(c, asked.lang) for c in columns), lines))
    name, below = _heading(found, asked.lang)
    return Sheet(name, tuple(below), tuple(tables), tuple(_closing(found, asked.lang)))


def _columns(name: str, rows: Any, asked: Asked, found: Brief) -> Columns:
    """The columns of a section; for people without those that are empty or have only the subject, which all is about."""
    from .brief_rows import columns_of

    columns = columns_of(name, asked, found)
    if asked.format_ == "json":
        return columns
    told = {column: [get(row) for row in rows] for column, get in columns.items()}
    first = {column for column in ("one", "holder") if all(value == found.subject for value in told.get(column, ()))}
    return {column: get for column, get in columns.items() if any(told[column]) and column not in first}


def _sentences(name: str) -> int:
    return _SENTENCES.get(name, 1)


def _title(name: str, shown: int, total: int, lang: options.Lang) -> str:
    from .brief_rows import TITLES

    title = TITLES[name][lang != "ar"]
    return title if shown == total else f"{title} ({shown} {_OF[lang != 'ar']} {total})"


def _heading(found: Brief, lang: options.Lang) -> tuple[str, list[str]]:
    """The name of an entity, and the lines below it: its other names, what it is and where it belongs, the day."""
    from ..graph.vocabulary import vocabulary
    from .words import kind

    english = lang != "ar"
    name = found.subject.label(lang)
    others = " | ".join(known.text for known in found.subject.names if known.text != name)
    comma = ", " if english else "، "
    what = comma.join([kind(found.subject, lang), *(home.label(lang) for home in found.homes)])
    if found.homes and found.subject.date_reason:  # a country that is only concluded
        what = f"{what} ({vocabulary().reason(found.subject.date_reason, lang)})"
    ours = f" {_WITH[english]} {found.ours.label(lang)}" if found.ours else ""
    return name, [*filter(None, (others, what)), f"{_BRIEF[english]} {_ON[english]} {found.day}{ours}"]


def _closing(found: Brief, lang: options.Lang) -> list[str]:
    """How much waits for a person, and the command that shows it."""
    from .words import amount

    english = lang != "ar"
    lines = []
    if found.waiting:
        told = amount(found.waiting, "relations", lang)
        lines.append(_WAITING[english].format(told, f"rawabit show {found.subject.id} --review proposed"))
    if found.alike:
        told = amount(found.alike, "pairs", lang)
        lines.append(_ALIKE[english].format(told, "rawabit review --kind identities --list"))
    return lines
