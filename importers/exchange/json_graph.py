"""Graphs in JSON, JSON lines and YAML: which format a file is of is told by what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...graph.document import FORMAT
from ...graph.errors import InputError
from ..cells.headings import KINDS
from ..parsers.strict_json import parse, parse_yaml, text_of
from . import ftm, jsonld, kumu, oligrapher, popolo, rawabit
from .records import Found

_LINES = frozenset((".jsonl", ".ndjson", ".ftm"))
_TELLING = frozenset({"@id", "name", "other_names", "memberships"})  # what an object of a list has that is read as a graph
_LONGEST = 10 * 1024 * 1024


def read(data: bytes, encoding: str | None, ending: str) -> Found:
    """Read a graph.

    Args:
        data: the bytes of the file.
        encoding: its encoding where a person gave it.
        ending: of its name: JSON lines and YAML are told by it, or by what follows the first line.

    Raises:
        InputError: it is of no format that is read, damaged or hostile.
    """
    decoded = text_of(data, encoding)
    found = _read(decoded.text, ending)
    (found.faults if decoded.partial else found.warnings)[:0] = decoded.warnings
    return found


def _read(text: str, ending: str) -> Found:
    if ending in (".yaml", ".yml"):
        return _of(parse_yaml(text))
    if ending in _LINES:
        return ftm.read(_lines(text))
    try:
        body = parse(text)
    except InputError:
        if _is_lines(text):
            return ftm.read(_lines(text))
        raise
    return _of(body)


def _is_lines(text: str) -> bool:
    """Whether every one of the first lines is an object of its own."""
    head = [line for line in text.split("\n", 4)[:3] if line.strip()]
    return len(head) > 1 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in head)


def _lines(text: str) -> Iterator[tuple[int, Any]]:
    """Each line with its number: what it holds, or why it cannot be read."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            if len(line) > _LONGEST:
                raise InputError(f"the line is longer than {_LONGEST // 1024 // 1024} MB")
            yield number, parse(line)
        except InputError as error:
            yield number, error


def _of(body: Any) -> Found:
    if isinstance(body, list) and body and all(isinstance(one, dict) and "schema" in one for one in body):
        return ftm.read(enumerate(body, 1))
    if isinstance(body, list) and body and not any(isinstance(one, dict) and _TELLING & one.keys() for one in body):
        raise InputError(
            "It is a JSON list of no format that is read: its objects have no schema (FollowTheMoney), @id (JSON-LD) or name "
            f"(Popolo persons). If they are rows of a table, save them as .csv and import that with --as {' or '.join(KINDS)}"
        )
    if isinstance(body, list):
        body = {"@graph": body} if any(isinstance(one, dict) and "@id" in one for one in body) else {"persons": body}
    if not isinstance(body, dict):
        raise InputError("It is JSON, but not a graph")
    if body.get("format") == FORMAT:
        return rawabit.read(body)
    if "schema" in body and "properties" in body:
        return ftm.read([(1, body)])
    if "@context" in body or "@graph" in body:
        return jsonld.read(body)
    if isinstance(body.get("elements"), list) and "connections" in body:
        return kumu.read(body)
    if "nodes" in body and "edges" in body:
        return oligrapher.read(body)
    if any(isinstance(body.get(name), list) for name in popolo.LISTS):
        return popolo.read(body)
    raise InputError(
        "It is JSON, but of no format that is read: rawabit/1, FollowTheMoney, Popolo, JSON-LD (W3C ORG), Kumu, Oligrapher"
    )
