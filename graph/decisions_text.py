"""Judgements and decisions as plain text that lives well beside other files under version control: docs/review.md.

A block for each, blocks apart by an empty line, in a fixed order; ids with the names beside them, the quote beside its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .decisions import Decision
from .decisions_blocks import LABELS, blocks, escaped
from .errors import InputError
from .judgements import Judgement

HEAD = "rawabit decisions 1"


def to_text(judgements: Collection[Judgement], decisions: Collection[Decision]) -> str:
    """Write judgements and decisions.

    Returns:
        The text: judgements by their ids, then decisions by their claims; the same of both give the same bytes.
    """
    written = [_judgement(j) for j in sorted(judgements, key=lambda j: j.key)]
    written += [_decision(d) for d in sorted(decisions, key=lambda d: d.key)]
    return "\n\n".join([HEAD, *("\n".join(block) for block in written)]) + "\n"


def from_text(text: str) -> list[Judgement | Decision]:
    """Read judgements and decisions, in the order of the text.

    Raises:
        InputError: the text is not as ``to_text`` writes it; the message names the line.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0] != HEAD:
        raise InputError(f'line 1: this is not a file of decisions; it must begin with "{HEAD}"')
    found: list[Judgement | Decision] = []
    places: dict[object, int] = {}
    for block in blocks(lines):
        thing = block.thing()
        if earlier := places.setdefault(thing.key, block.start) - block.start:
            raise InputError(f"line {block.start}: this was decided in line {block.start + earlier} already")
        found.append(thing)
    return found


def _judgement(j: Judgement) -> list[str]:
    return [j.verdict.value, f"one: {_named(j.one, j.one_name)}", f"other: {_named(j.other, j.other_name)}", *_signed(j)]


def _decision(d: Decision) -> list[str]:
    c, names = d.claim, dict(d.new_names)
    return [
        d.review.value,
        f"source: {_named(c.document, c.title)}",
        f"relation: {c.type} {c.polarity}",
        f"from: {_named(c.source, c.source_name)}",
        f"to: {_named(c.target, c.target_name)}",
        f"words: {_named(f'{c.start}-{c.end}', c.quote)}",
        *(f"new {LABELS.get(field, field)}: {_named(value, names.get(field, ''))}".rstrip() for field, value in d.changes),
        *_signed(d),
    ]


def _signed(thing: Judgement | Decision) -> Iterator[str]:
    yield f"at: {thing.at}"
    if thing.by:
        yield f"by: {escaped(thing.by)}"


def _named(ident: str, name: str) -> str:
    return f"{ident} {escaped(name)}".rstrip()
