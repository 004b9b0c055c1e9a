"""As much of the Bolt protocol as the tests need: values in PackStream, messages in chunks, the handshake.

Source: https://neo4j.com/docs/bolt/current/
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

REQUESTS = {
    0x01: "HELLO",
    0x02: "GOODBYE",
    0x0F: "RESET",
    0x10: "RUN",
    0x11: "BEGIN",
    0x12: "COMMIT",
    0x13: "ROLLBACK",
    0x2F: "DISCARD",
    0x3F: "PULL",
    0x54: "TELEMETRY",
    0x66: "ROUTE",
    0x6A: "LOGON",
    0x6B: "LOGOFF",
}
ANSWERS = {0x70: "SUCCESS", 0x71: "RECORD", 0x7E: "IGNORED", 0x7F: "FAILURE"}
MAGIC = b"\x60\x60\xb0\x17"
MANIFEST = b"\x00\x00\x01\xff"


@dataclass(frozen=True)
class Message:
    """A request or an answer: its name and its fields; ``raw`` is what came over the line, chunks and all."""

    name: str
    fields: tuple[Any, ...] = ()
    raw: bytes = b""

    @property
    def extra(self) -> dict[str, Any]:
        """The last field, where it is a map."""
        return self.fields[-1] if self.fields and isinstance(self.fields[-1], dict) else {}

    @property
    def access(self) -> str:
        """What a transaction is opened for: ``r`` or ``w``; empty where none is opened. A query outside of one opens its own."""
        if self.name == "BEGIN":
            return str(self.extra.get("mode", "w"))
        return "r" if self.name == "RUN" and self.extra.get("mode") == "r" else ""


class Line:
    """One end of a connection, read and written in messages."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        # Each message is sent at once, as a driver and a server do: else one waits 40 ms until the one before is acknowledged.
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def read(self, count: int) -> bytes:
        """Exactly so many bytes.

        Raises:
            OSError: the connection ended.
        """
        found = b""
        while len(found) < count:
            part = self.sock.recv(count - len(found))
            if not part:
                raise OSError("ended")
            found += part
        return found

    def varint(self) -> bytes:
        """A number in the handshake: seven bits a byte, the last without its highest bit."""
        found = self.read(1)
        while found[-1] & 0x80:
            found += self.read(1)
        return found

    def message(self, names: dict[int, str]) -> Message:
        """The next message; a keep-alive is one without a name."""
        raw, body = b"", b""
        while True:
            head = self.read(2)
            size = int.from_bytes(head, "big")
            raw += head
            if size == 0:
                break
            part = self.read(size)
            raw, body = raw + part, body + part
        if not body:
            return Message("", (), raw)
        name, fields = names[body[1]], []
        rest = body[2:]
        for _ in range(body[0] & 0x0F):
            value, rest = unpack(rest)
            fields.append(value)
        return Message(name, tuple(fields), raw)

    def send(self, data: bytes) -> None:
        """Send bytes."""
        self.sock.sendall(data)

    def answer(self, name: str, *fields: Any) -> None:
        """Send an answer."""
        self.send(written(next(code for code, known in ANSWERS.items() if known == name), fields))

    def close(self) -> None:
        """End the connection."""
        end(self.sock)


def end(sock: socket.socket) -> None:
    """Close a socket, also for a thread that reads from it or accepts: a close alone would have no effect while it does."""
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
    sock.close()


def written(code: int, fields: Sequence[Any]) -> bytes:
    """A message in chunks."""
    body = bytes([0xB0 + len(fields), code]) + b"".join(map(pack, fields))
    parts = [body[n : n + 0xFFFF] for n in range(0, len(body), 0xFFFF)]
    return b"".join(struct.pack(">H", len(part)) + part for part in parts) + b"\x00\x00"


def pack(value: Any) -> bytes:
    """A value in PackStream, in its long forms."""
    if value is None or isinstance(value, bool):
        return {None: b"\xc0", False: b"\xc2", True: b"\xc3"}[value]
    if isinstance(value, int):
        return b"\xcb" + struct.pack(">q", value)
    if isinstance(value, str):
        data = value.encode()
        return b"\xd2" + struct.pack(">I", len(data)) + data
    if isinstance(value, list):
        return b"\xd6" + struct.pack(">I", len(value)) + b"".join(map(pack, value))
    return b"\xda" + struct.pack(">I", len(value)) + b"".join(pack(k) + pack(v) for k, v in value.items())


_SIZED = {
    **{0xCC + n: (1 << n, "bytes") for n in range(3)},
    **{0xD0 + n: (1 << n, "text") for n in range(3)},
    **{0xD4 + n: (1 << n, "list") for n in range(3)},
    **{0xD8 + n: (1 << n, "map") for n in range(3)},
}
_SMALL = {0x80: "text", 0x90: "list", 0xA0: "map", 0xB0: "structure"}
_WHOLE = {0xC8: 1, 0xC9: 2, 0xCA: 4, 0xCB: 8}


def unpack(data: bytes) -> tuple[Any, bytes]:
    """The first value of some bytes, and the rest of them."""
    mark, rest = data[0], data[1:]
    if mark in (0xC0, 0xC2, 0xC3):
        return {0xC0: None, 0xC2: False, 0xC3: True}[mark], rest
    if mark == 0xC1:
        return struct.unpack(">d", rest[:8])[0], rest[8:]
    if mark in _WHOLE:
        size = _WHOLE[mark]
        return int.from_bytes(rest[:size], "big", signed=True), rest[size:]
    if mark in _SIZED:
        size, kind = _SIZED[mark]
        return _filled(kind, int.from_bytes(rest[:size], "big"), rest[size:])
    if mark & 0xF0 in _SMALL:
        return _filled(_SMALL[mark & 0xF0], mark & 0x0F, rest)
    return mark if mark < 0x80 else mark - 0x100, rest


def _filled(kind: str, size: int, rest: bytes) -> tuple[Any, bytes]:
    if kind in ("text", "bytes"):
        return (rest[:size].decode() if kind == "text" else rest[:size]), rest[size:]
    if kind == "structure":
        rest = rest[1:]
    found = []
    for _ in range(size * 2 if kind == "map" else size):
        value, rest = unpack(rest)
        found.append(value)
    return (dict(zip(found[::2], found[1::2], strict=True)) if kind == "map" else found), rest
