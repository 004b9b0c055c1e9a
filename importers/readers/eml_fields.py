"""What a message or a part of one says of itself, however broken: its fields, its day, its name and its bytes."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import EmailMessage

_ENCODED = re.compile(r"\?=\s+=\?")  # one encoded word after another
STUMBLES = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    AssertionError,
    ArithmeticError,
)  # what the library raises on broken messages


def content(part: EmailMessage) -> bytes:
    """The bytes of a part; of a message inside, that message."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage) else b""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def header(message: EmailMessage, name: str) -> str:
    """A field in words. One with encoded words is decoded at a time: the library's parser of addresses keeps the white space
    between two of them, which is none (RFC 2047, 6.2), and so cuts a name in which a line ends."""
    with suppress(*STUMBLES):
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        whole = str(message.get(name, ""))
        if _ENCODED.search(raw):
            with suppress(HeaderParseError, *STUMBLES):
                whole = str(make_header(decode_header(raw)))
        return " ".join(whole.split())
    return ""


def sent_on(message: EmailMessage) -> str | None:
    """The day it was sent, where the message says it."""
    with suppress(*STUMBLES):
        found = message["Date"].datetime
        if isinstance(found, datetime):
            return found.date().isoformat()
    return None


def filename(part: EmailMessage) -> str:
    """What a part is called; nothing where it has no name."""
    with suppress(*STUMBLES):
        return part.get_filename() or ""
    return ""
