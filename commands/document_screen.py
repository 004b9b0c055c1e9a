"""show DOCUMENT: its text with the names that were found marked, and a number where the evidence of each relation ends."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from .render import Columns, answer
from .terminal import Bidi, Screen, coloured, safe, tell

if TYPE_CHECKING:
    from ..graph.model import Evidence, Source
    from ..graph.store import Store
    from ..queries.marking import Marked
    from .options import Asked

_COLOURS = {
    "person": "cyan",
    "post": "blue",
    "organization": "green",
    "place": "yellow",
    "event": "magenta",
    "programme": "magenta",
    "agreement": "magenta",
}
_RIGHT_TO_LEFT, _POP = "\u2067", "\u2069"


def show_document(store: Store, source: Source, asked: Asked, bidi: Bidi) -> None:
    """Print a document; as JSON with the characters of each name and relation, as CSV only the relations."""
    from ..graph.filter import Filter
    from ..graph.model import Polarity, Review
    from ..queries.marking import marked

    reviews = frozenset(Review) if asked.where.reviews == Filter().reviews else asked.where.reviews
    found = marked(store, source, where=replace(asked.where, polarities=frozenset(Polarity), reviews=reviews))
    if asked.format_ == "json":
        _print_json(store, found)
        return
    if asked.format_ == "table":
        _print_text(found, bidi)
    _print_relations(store, found, asked)


def _print_relations(store: Store, found: Marked, asked: Asked) -> None:
    from .words import spell, term, types

    columns: Columns = {
        "number": lambda c: c.number,
        "from": lambda c: c.source,
        "relation": lambda c: types(c.relations, asked.lang),
        "to": lambda c: c.target,
        "modality": lambda c: term("modalities", c.relation.modality, asked.lang),
        "review": lambda c: term("reviews", c.relation.review, asked.lang),
        "date": lambda c: spell(c.relation.start, c.relation.end, asked.lang),
        "place": lambda c: _place(found.source, c.relation.evidence[0], asked),
    }
    if not found.source.places:
        del columns["place"]
    if found.claims or asked.format_ != "table":
        answer(store, found.claims, columns, asked)
    else:
        tell("no relation rests on this document")


def _place(source: Source, evidence: Evidence, asked: Asked) -> str | None:
    from ..graph.places import place_of

    return place_of(source, evidence.start, asked.lang, end=evidence.end) or None


def _print_text(found: Marked, bidi: Bidi) -> None:
    """The facts of the document, then its text line by line; brackets where there is no colour."""
    terminal = sys.stdout.isatty()
    screen = Screen(coloured(), bidi, shutil.get_terminal_size().columns - 1)
    facts = filter(None, (found.source.id, found.source.date, found.source.origin, found.source.language))
    screen.line(screen.style(_directed(safe(found.source.title), found, screen, terminal=terminal), bold=True))
    screen.line("  ".join(safe(fact) for fact in facts))
    screen.line()
    for line in lines(found, screen):
        screen.line(_directed(line, found, screen, terminal=terminal))
    screen.line()


def _directed(line: str, found: Marked, screen: Screen, *, terminal: bool) -> str:
    """A line in the direction of its document, also where it begins with a digit or a foreign name."""
    if not terminal or screen.bidi == "reorder" or not line:
        return line
    return f"{_RIGHT_TO_LEFT}{line}{_POP}" if found.source.language == "ar" else screen.piece(line)


def lines(found: Marked, screen: Screen) -> Iterator[str]:
    """The text of a document with its marks, line by line.

    A name stands in ``[ ]``, or in the colour of its kind where there is colour; ``‹3›`` follows on the evidence of relation 3.
    """
    text, numbers = found.source.text, found.numbers()
    coloured = screen.colour and screen.bidi == "terminal"
    opens: dict[int, int] = {}
    closes: dict[int, int] = {}
    for name in found.names if not coloured else ():
        opens[name.start] = opens.get(name.start, 0) + 1
        closes[name.end] = closes.get(name.end, 0) + 1
    kinds = _kinds(found) if coloured else {}
    cuts = sorted({0, len(text), *opens, *closes, *numbers, *kinds})
    whole: list[str] = []
    kind: str | None = None
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        whole.append("]" * closes.get(start, 0))
        if start in numbers:
            whole.append(screen.style(f"‹{','.join(map(str, numbers[start]))}›", dim=True))
        whole.append("[" * opens.get(start, 0))
        kind = kinds.get(start, kind)
        whole.append("\n".join(_styled(screen, part, kind) for part in text[start:end].split("\n")))
    yield from "".join(whole).split("\n")


def _styled(screen: Screen, text: str, kind: str | None) -> str:
    shown = safe(text)
    return screen.style(shown, fg=_COLOURS.get(kind, "white"), bold=True) if kind and shown else shown


def _kinds(found: Marked) -> dict[int, str | None]:
    """Where the kind of name changes along the text; of names inside one another the inner one counts."""
    kinds: list[str | None] = [None] * (len(found.source.text) + 1)
    for name in found.names:
        kinds[name.start : name.end] = [name.kind] * (name.end - name.start)
    return {at: kind for at, kind in enumerate(kinds) if at == 0 or kind != kinds[at - 1]}


def _print_json(store: Store, found: Marked) -> None:
    import json

    known = store.entities(list(dict.fromkeys(m.entity for m in found.names if m.entity)))
    body: dict[str, Any] = {
        "id": found.source.id,
        "title": found.source.title,
        "date": found.source.date,
        "language": found.source.language,
        "file": found.source.origin,
        "sha256": found.source.sha256,
        "text": found.source.text,
        "names": [
            {"start": m.start, "end": m.end, "text": m.text, "kind": m.kind, "entity": m.entity, "label": known[m.entity].label()}
            for m in found.names
            if m.entity in known
        ],
        "relations": [
            {
                "number": c.number,
                "id": c.relation.id,
                "type": c.relation.type,
                "source": {"id": c.source.id, "label": c.source.label()},
                "target": {"id": c.target.id, "label": c.target.label()},
                "modality": c.relation.modality,
                "polarity": c.relation.polarity,
                "review": c.relation.review,
                "date": c.relation.start,
                "end": c.relation.end,
                "evidence": [{"start": e.start, "end": e.end, "quote": e.quote, "method": e.method} for e in c.relation.evidence],
            }
            for c in found.claims
        ],
    }
    click.echo(json.dumps(body, ensure_ascii=False, indent=1))
