"""A proxy before a real server, which sees every message and breaks the connection where it is told to."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from .bolt import ANSWERS, MANIFEST, REQUESTS, Line, Message, end, written

# before: the server never sees the message; after: the client never sees the answer; hang: the client hears nothing more;
# fail: the client gets a failure, and the server is not asked.
Action = Literal["before", "after", "hang", "fail"]


@dataclass
class Seen:
    """A message that came by: in which connection, and whether in a transaction for writing."""

    message: Message
    connection: int
    writes: bool


SAID = "made by the proxy"
Rule = Callable[[Seen], Action | None]


@dataclass
class Proxy:
    """Listens on a port of its own and passes on to a server; ``rule`` says what to do with a message of the client.

    ``seen`` are the messages of clients, in order; ``acted`` counts how often the rule was followed. ``patience`` are the seconds
    after which the client of the first connection is told to give up waiting; as the server has it, else.
    """

    target: int
    rule: Rule = lambda seen: None
    code: str = "Neo.TransientError.General.DatabaseUnavailable"
    seen: list[Seen] = field(default_factory=list)
    acted: int = 0
    patience: int | None = None

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._lines: list[Line] = []
        self._open = True
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._listener.getsockname()[1]
        return port

    def close(self) -> None:
        """End everything."""
        self._open = False
        end(self._listener)
        for line in self._lines:
            line.close()

    def _accept(self) -> None:
        count = 0
        while self._open:
            try:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self.target), 5)
            except OSError:
                continue
            server.settimeout(None)
            count += 1
            pair = _Pair(self, count, Line(client), Line(server))
            self._lines += [pair.client, pair.server]
            threading.Thread(target=pair.run, daemon=True).start()


class _Pair:
    """One connection: the client's end and the server's."""

    def __init__(self, proxy: Proxy, number: int, client: Line, server: Line) -> None:
        self.proxy, self.number, self.client, self.server = proxy, number, client, server
        self.writes = False
        self.asked = 0  # requests that the server saw, each of which it answers once
        self.answered = 0
        self.last: int | None = None  # the request after whose answer the connection ends
        self.refusing = False  # what follows a failure is ignored until the client resets
        self.news = threading.Condition()

    def run(self) -> None:
        """Pass on in both directions until one of them ends."""
        try:
            self._shake_hands()
            threading.Thread(target=self._guarded, args=(self._down,), daemon=True).start()
            self._up()
        except OSError:
            pass
        finally:
            self._end()

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except OSError:
            self._end()

    def _end(self) -> None:
        self.client.close()
        self.server.close()
        with self.news:
            self.news.notify_all()

    def _shake_hands(self) -> None:
        self.server.send(self.client.read(20))
        version = self.server.read(4)
        self.client.send(version)
        if version == MANIFEST:
            count = self.server.varint()
            offers = self.server.read(4 * int.from_bytes(count, "little")) + self.server.varint()
            self.client.send(count + offers)
            self.server.send(self.client.read(4) + self.client.varint())

    def _up(self) -> None:
        while True:
            message = self.client.message(REQUESTS)
            if message.access:
                self.writes = message.access == "w"
            seen = Seen(message, self.number, self.writes)
            if message.name:
                self.proxy.seen.append(seen)
            action = self.proxy.rule(seen) if message.name else None
            if action:
                self.proxy.acted += 1
            if action == "before":
                return
            if action == "hang":
                self.last = -1
                while True:
                    self.client.read(1)  # until the client gives up
            if action == "fail" or (self.refusing and message.name not in ("RESET", "GOODBYE", "")):
                self._refuse()
                continue
            self.refusing = False
            if message.name and message.name != "GOODBYE":
                self.asked += 1
            if action == "after":
                self.last = self.asked
            self.server.send(message.raw)

    def _refuse(self) -> None:
        """Answer in the server's place, in turn: when all that was asked before is answered."""
        with self.news:
            while self.answered < self.asked:
                self.news.wait(10)
        if self.refusing:
            self.client.answer("IGNORED")
        else:
            # As Bolt 5.7 and newer write it.
            self.client.answer(
                "FAILURE", {"neo4j_code": self.proxy.code, "message": SAID, "gql_status": "50N42", "description": SAID}
            )
        self.refusing = True

    def _down(self) -> None:
        while True:
            message = self.server.message(ANSWERS)
            last = message.name not in ("", "RECORD")
            if self.answered == 0 and self.number <= 2 and self.proxy.patience and message.name == "SUCCESS":
                hints = {**message.extra.get("hints", {}), "connection.recv_timeout_seconds": self.proxy.patience}
                message = Message("SUCCESS", raw=written(0x70, [{**message.extra, "hints": hints}]))
            if self.last == self.answered + 1 and last:
                raise OSError("the answer is lost")
            if self.last is None or self.answered + 1 < self.last:
                self.client.send(message.raw)
            with self.news:
                self.answered += last
                self.news.notify_all()
