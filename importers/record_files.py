"""Files of records, not of text: tables and graphs of other tools; one function a format, chosen by name and content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import Any

from ..graph.errors import InputError
from .cells.heading_words import fields
from .cells.headings import KINDS, Wanted
from .exchange import gexf, graphml, json_graph
from .exchange.building import made_of
from .exchange.records import Found
from .parsers.packed import BEGINS, packed
from .records.made import Facts, Made
from .steady import steady
from .tables import reading
from .tables.files import delimited, ods, xlsx
from .tables.files.sheets import Sheet
from .tables.rows.parts import Share

_SHOWN = 80  # characters of what a person gave
Sheets = Callable[[Any, str | None], Iterator[Sheet]]
STREAMED: dict[str, Callable[[bytes | Path, str | None], Iterator[Sheet]]] = {".csv": delimited.read, ".tsv": delimited.read}
TABLES: dict[str, Sheets] = {
    ".xlsx": lambda data, encoding: xlsx.read(data),
    ".xlsm": lambda data, encoding: xlsx.read(data),
    ".ods": lambda data, encoding: ods.read(data),
    **STREAMED,
}
XML: dict[str, Callable[[bytes], Found]] = {".graphml": graphml.read, ".gexf": gexf.read}
JSON = (".json", ".jsonld", ".jsonl", ".ndjson", ".ftm", ".yaml", ".yml")
ENDINGS = (*TABLES, *XML, *JSON)


def documents(data: bytes | Path, request: dict[str, Any]) -> Iterator[Made]:
    """The documents of a file of records, as they become ready; none where it is a text.

    Args:
        data: the bytes of the file, or of one that is ``STREAMED`` where it lies.
        request: ``name``; ``encoding`` and ``date`` or None; ``tables`` with ``kind``, ``columns`` and ``strict``, each if given.

    Raises:
        InputError: it cannot be used.
    """
    wanted = Wanted(**request.get("tables") or {})
    name = PurePath(request["name"])
    if isinstance(data, Path):
        with steady(data):
            facts = Facts(request["name"], name.stem, _sha256(data), request["date"])
            yield from _tables(lambda: STREAMED[name.suffix.lower()](data, request["encoding"]), facts, wanted)
        return
    facts = Facts(request["name"], name.stem, _sha256(data), request["date"])
    ending = ".csv" if wanted.kind and not name.suffix and not data.startswith(b"PK") else _ending(data, name.suffix.lower())
    if data.strip() and ending in TABLES:
        yield from _tables(lambda: TABLES[ending](data, request["encoding"]), facts, wanted)
    elif data.strip() and ending in XML and not wanted.kind:
        yield from made_of(XML[ending](data), facts)
    elif data.strip() and ending in JSON and not wanted.kind:
        yield from made_of(json_graph.read(data, request["encoding"], ending), facts)
    elif wanted.kind and not data.strip():
        raise InputError("The file is empty")
    elif wanted.kind:
        raise InputError(f"It is no table; --as {wanted.kind} reads {' '.join(TABLES)}")


def portions(table: Path, request: dict[str, Any], share: Share) -> reading.Portions:
    """What one of several readers reads of a table that is ``STREAMED``; ``request`` is as for ``documents``."""
    name = PurePath(request["name"])
    with steady(table):
        facts = Facts(request["name"], name.stem, _sha256(table), request["date"])
        sheets = STREAMED[name.suffix.lower()](table, request["encoding"])
        yield from reading.portions(sheets, facts, Wanted(**request.get("tables") or {}), share)


def _tables(sheets: Callable[[], Iterator[Sheet]], facts: Facts, wanted: Wanted) -> Iterator[Made]:
    if wanted.strict:
        reading.strict(sheets(), facts, wanted)
    yield from reading.documents(sheets(), facts, wanted)


def _sha256(data: bytes | Path) -> str:
    if isinstance(data, bytes):
        return hashlib.sha256(data).hexdigest()
    with data.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _ending(data: bytes, ending: str) -> str:
    """The ending that a file should have: workbooks and graphs say what they are."""
    if data.startswith(BEGINS):
        inside = packed(data)
        return inside if inside and inside != ".zip" else ending
    opening = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if ending in ("", ".xml") and opening.startswith(b"<"):
        return next((f".{name}" for name in ("graphml", "gexf") if f"<{name}".encode() in opening), ending)
    return ".json" if not ending and opening.startswith((b'{"', b"[{")) else ending


def checked(kind: str | None, columns: dict[str, str]) -> None:
    """Refuse a mapping that names a field which rows do not have.

    Raises:
        InputError: the fields that there are, are named.
    """
    known = {name for one in ((kind,) if kind else KINDS) for name in fields(one)}
    for column, field in columns.items():
        if field not in known:
            shown, over = field[:_SHOWN], column[:_SHOWN]
            raise InputError(f"There is no field {shown!r} for the column {over!r}. Fields are: {', '.join(sorted(known))}.")
