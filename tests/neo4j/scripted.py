"""A server that answers as a test tells it: for clusters, and for servers that cannot be had as packages."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from .bolt import REQUESTS, Line, Message, end

Answer = tuple[str, dict[str, Any]]
Script = Callable[[Message], Answer | None]
VERSION = b"\x00\x00\x04\x05"  # Bolt 5.4
AGENT = "Neo4j/5.26.0"


class Scripted:
    """Listens on a port of its own; what ``script`` leaves open is answered as a server without data would.

    Every query gives one row, ``ok``, with the value that ``values`` has for its text, or 1. ``seen`` are the requests, in order.
    """

    def __init__(self, script: Script = lambda message: None, *, agent: str = AGENT) -> None:
        self.script = script
        self.agent = agent
        self.values: dict[str, Any] = {}
        self.seen: list[Message] = []
        self.writes = False  # whether the latest transaction was opened for writing
        self._text = ""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._lines: list[Line] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """End it, and every connection."""
        end(self._listener)
        for line in self._lines:
            line.close()

    def named(self, name: str) -> list[Message]:
        """The requests of one name."""
        return [message for message in self.seen if message.name == name]

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                line = Line(self._listener.accept()[0])
                self._lines.append(line)
                threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: Line) -> None:
        with suppress(OSError):
            line.read(20)
            line.send(VERSION)
            failed = False
            while True:
                message = line.message(REQUESTS)
                self.seen.append(message)
                if message.access:
                    self.writes = message.access == "w"
                if message.name == "GOODBYE":
                    break
                failed = failed and message.name != "RESET"
                if failed:
                    line.answer("IGNORED")
                    continue
                name, extra = self.script(message) or ("SUCCESS", self._usual(message, line))
                failed = name == "FAILURE"
                line.answer(name, extra)
        line.close()

    def _usual(self, message: Message, line: Line) -> dict[str, Any]:
        if message.name == "HELLO":
            return {"server": self.agent, "connection_id": "bolt-1", "hints": {}}
        if message.name == "ROUTE":
            return routes([self.host], [self.host])
        if message.name == "RUN":
            self._text = message.fields[0]
            return {"fields": ["ok"], "t_first": 0}
        if message.name == "PULL":
            line.answer("RECORD", [self.values.get(self._text, 1)])
            return {"type": "r", "t_last": 0}
        if message.name == "COMMIT":
            return {"bookmark": f"mark {len(self.named('COMMIT'))} of {self.host}"}
        return {}


def routes(
    readers: Iterable[str], writers: Iterable[str], routers: Iterable[str] | None = None, *, seconds: int = 300
) -> dict[str, Any]:
    """What a server answers to ROUTE."""
    routers = list(routers) if routers is not None else [*readers, *writers]
    roles = (("READ", list(readers)), ("WRITE", list(writers)), ("ROUTE", routers))
    servers = [{"role": role, "addresses": addresses} for role, addresses in roles]
    return {"rt": {"ttl": seconds, "db": "neo4j", "servers": servers}}


def failure(code: str, message: str = "made by the script") -> Answer:
    """An answer that fails."""
    return "FAILURE", {"code": code, "message": message}
