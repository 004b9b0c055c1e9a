"""What a reader process says of a file, believed only after it was checked: a file may have taken the process over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from ...graph.document import check
from ...graph.errors import InputError, PicturesOnly
from ...graph.model import Document
from ...graph.quoting import shortened
from ..garbage import uncollected
from ..read_text import Member
from ..tables.portion import Portion
from .handover import Received


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read: its document (None where it only holds files), what a person should know, and the files inside it.

    ``part`` is which part of the file the document is, empty for the whole; ``more`` is set where another one follows. A reader
    that shares a table with others says in ``portion`` what it read, and nothing else of it. A document that is ``exported``
    stood in the file as rawabit wrote it.
    """

    document: Document | None
    warnings: tuple[str, ...]
    partial: bool
    members: tuple[Member, ...] = ()
    part: str = ""
    more: bool = False
    portion: Portion | None = None
    exported: bool = False


def is_followed(raw: bytes) -> bool:
    """Whether a child has more to say of a file; one that does not say so properly is not asked again."""
    try:
        return bool(json.loads(raw[: raw.index(b"\n")]).get("more"))
    except (ValueError, AttributeError, RecursionError):
        return True


def checked(raw: bytes, received: Received) -> Read:
    """The answer of a child about a file.

    Args:
        raw: a line of JSON, and the bytes of the document, of the portion and of the files inside.
        received: the entities that came in earlier answers about the same file.

    Raises:
        InputError: the child refused the file, or its answer is none.
    """
    try:
        end = raw.index(b"\n") + 1
        body = json.loads(raw[:end])
        if "error" in body:
            raise (PicturesOnly if body.get("partial") else InputError)(shortened(str(body["error"])))
        data = memoryview(raw)[end:]
        size = int(body["document"] or 0)
        with uncollected():
            document = _document(data[:size], received) if size else None
        portion, size = data[size : size + (told := int(body.get("portion") or 0))], size + told
        members = tuple(_members(body.get("members", ()), data[size:]))
        facts = (
            tuple(shortened(str(warning)) for warning in body["warnings"]),
            bool(body["partial"]),
            members,
            str(body.get("part", "")),
            bool(body.get("more")),
            msgspec.msgpack.decode(portion, type=Portion) if portion else None,
            bool(body.get("exported")),
        )
        return Read(document, *facts)
    except (ValueError, KeyError, TypeError, RecursionError, msgspec.MsgspecError) as error:
        raise InputError("It cannot be read: the reader gave no proper answer") from error


def _document(data: memoryview, received: Received) -> Document:
    document = received.document(data)
    check(document, received.new)  # the others were looked at when they came
    return document


def _members(listed: list[dict[str, Any]], data: memoryview) -> Iterator[Member]:
    for member in listed:
        size, refused = int(member["data"]), member["refused"]
        yield Member(str(member["name"]), bytes(data[:size]), None if refused is None else str(refused))
        data = data[size:]
