"""brief: what an analyst lays before a minister on the eve of a meeting."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ..graph.counting import counted
from . import options
from .options import Asked
from .terminal import safe, tell
from .typed_days import asked_day

if TYPE_CHECKING:
    from ..queries.briefing.brief import Brief
    from ..views.sheet import Sheet

_SUFFIXES = {".html": "html", ".htm": "html", ".md": "md", ".json": "json"}


@click.command("brief")
@click.argument("name")
@options.store
@click.option(
    "--with",
    "ours",
    metavar="BODY",
    help="Our side: ties with it come first, what it took on at their meetings is told, chains of acquaintance start from it.",
)
@options.on("The day of the meeting: who holds a post on it, what is past and what is to come.")
@click.option(
    "--since",
    "--imported-since",
    "late",
    metavar="DATE",
    callback=asked_day,
    help="Tell too what documents say that came in on or after it.",
)
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="The most rows of a section.")
@click.option(
    "--output",
    "-o",
    type=options.FILE,
    metavar="FILE",
    help="Write a file: .html (one page to print), .md or .json; - for standard output.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "html", "md"]),
    show_default="as FILE is called, else table",
    help="How to print.",
)
@options.lang
def brief_command(
    name: str,
    store: str,
    ours: str | None,
    day: str,
    late: str | None,
    limit: int,
    output: str | None,
    format_: str | None,
    lang: options.Lang,
) -> None:
    """Print what is known of an entity for a meeting with it, on a page: a body, a person, a country, a topic.

    Who holds its posts, how we stand with it, agreements, meetings held and to come, money due and paid, open directives, what
    it stated, what sources deny or contradict, who knows whom. Each row has the sentences it rests on; a section without rows is
    left out.
    """
    from ..graph.filter import Filter
    from ..queries import brief
    from .brief_shapes import brief_json, brief_sheet, show_brief
    from .compatriots import tell_apart

    form = _form(output, format_)
    with options.opened(store) as opened:
        found = brief(opened, name, day, ours=ours, late=late)
        asked = Asked(store, Filter(), True, limit, form, lang)
        if form == "table":
            show_brief(opened, found, asked)
        else:
            text = brief_json(opened, found, asked) if form == "json" else _page(brief_sheet(opened, found, asked), asked)
            _write(text, output or "-", found, lang)
        tell_apart(opened, found.subject, safe(found.subject.label(lang)), asked.words, with_sides=True)


def _form(output: str | None, given: str | None) -> str:
    """The format that was asked for, else the one that the name of the file tells.

    Raises:
        InputError: it tells none, or a table shall go into a file.
    """
    from ..graph.errors import InputError

    if output is None or output == "-":
        return given or "table"
    form = given or _SUFFIXES.get(PurePath(output).suffix.lower(), "table")
    if form == "table":
        raise InputError(f"{output}: a brief is written as {', '.join(_SUFFIXES)}. Name the file so, or give --format.")
    return form


def _write(text: str, output: str, found: Brief, lang: options.Lang) -> None:
    from .output import written

    with written(output) as out:
        out.write(text)
    tell(f"{counted(len(found.sections), 'section')} on {safe(found.subject.label(lang))}: {output}")


def _page(sheet: Sheet, asked: Asked) -> str:
    if asked.format_ == "md":
        from ..views.markdown import markdown

        return markdown(sheet)
    from ..views.printed import printed

    return printed(sheet, lang=asked.lang)
