"""A real Neo4j server for the tests: one a run, started when the first test needs it, stopped at the end.

Where it comes from: ``RAWABIT_TEST_NEO4J`` (an address; user and password as for the program) is a server that runs
already and whose data the tests delete; ``NEO4J_HOME`` is an unpacked distribution; else the jars that ``make neo4j`` put in the
cache folder.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, LiteralString, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

T = TypeVar("T")
VERSION = "5.26.18"
READY_SECONDS = 300.0
STOP_SECONDS = 60.0
MAIN = "org.neo4j.server.CommunityEntryPoint"
# Quick to start rather than quick to run: to verify the classes of a published server takes a fourth of its start.
UNVERIFIED = ("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote")
MEMORY = ("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", *UNVERIFIED)
# A plan is kept when a wipe changes the statistics: to plan everything anew takes nine tenths of the server's time.
# A server that is told to end waits for no more messages, which takes ten seconds.
SETTINGS = """server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size={pages}
db.tx_log.preallocate=false
dbms.cypher.min_replan_interval=24h
dbms.cypher.statistics_divergence_threshold=1.0
dbms.usage_report.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
dbms.security.auth_enabled=true
dbms.security.auth_max_failed_attempts=0
"""
WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
# To make a store takes four times as long as to open one: most tests are of what is done with it.
EMPTY = """MATCH (n) CALL (n) {
    FOREACH (_ IN CASE WHEN n:Rawabit THEN [0] ELSE [] END | SET n = {store: n.store, version: n.version, entries: 0})
    FOREACH (_ IN CASE WHEN n:Rawabit THEN [] ELSE [0] END | DETACH DELETE n)
} IN TRANSACTIONS OF 10000 ROWS"""


class Server:
    """A server on the loopback interface, with the password of the run."""

    def __init__(self, home: Path, jars: str, *, memory: tuple[str, ...] = MEMORY, pages: str = "64m") -> None:
        self.home = home
        self._memory = memory
        self._pages = pages
        self.port = free_port()
        self.user = "neo4j"
        self.password = secrets.token_urlsafe(12)
        self._jars = jars
        self.settings = ""  # more lines of neo4j.conf, for the next start
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """The process."""
        assert self._process
        return self._process.pid

    @property
    def credentials(self) -> dict[str, str]:
        """The environment with which the program may log in."""
        return {"RAWABIT_NEO4J_USER": self.user, "RAWABIT_NEO4J_PASSWORD": self.password}

    @property
    def log(self) -> Path:
        """What the server prints."""
        return self.home / "server.log"

    def start(self) -> None:
        """Start it and wait until it answers; the first time its password is set."""
        first = not self.home.exists()
        self.launch()
        if first:
            # On `system`, which answers before the default database does.
            self._until(
                lambda: self._ask("system", "neo4j", "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=self.password)
            )
        self._until(lambda: self._ask("neo4j", self.password, "RETURN 1"))

    def launch(self) -> None:
        """Start it, and wait for nothing."""
        (self.home / "conf").mkdir(parents=True, exist_ok=True)
        (self.home / "conf" / "neo4j.conf").write_text(
            SETTINGS.format(port=self.port, pages=self._pages) + self.settings, encoding="utf-8"
        )
        folders = (f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}")
        # Should the test run itself be killed, the server ends with it.
        tied = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*tied, "java", *self._memory, "-cp", self._jars, MAIN, *folders],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def stop(self) -> None:
        """End it cleanly, or by force when that takes too long; safe to repeat."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None

    def kill(self) -> None:
        """End it at once, as a power cut would (kill -9)."""
        assert self._process
        self._process.kill()
        self._process.wait()

    def wipe(self) -> None:
        """Delete all data; the schema stays."""
        self._ask("neo4j", self.password, WIPE)

    def empty(self) -> None:
        """Delete all data but the mark of a store, where there is one: the store is as it was when it was made."""
        self._ask("neo4j", self.password, EMPTY)

    def ask(self, text: LiteralString, **values: object) -> list[dict[str, Any]]:
        """Run one query, and give its rows."""
        return self._ask("neo4j", self.password, text, **values)

    def _ask(self, database: str, password: str, text: LiteralString, **values: object) -> list[dict[str, Any]]:
        with (
            neo4j.GraphDatabase.driver(self.address, auth=(self.user, password), notifications_min_severity="OFF") as driver,
            driver.session(database=database) as session,
        ):
            return [dict(record) for record in session.run(text, values)]

    def _until(self, work: Callable[[], T]) -> T:
        """Try until it succeeds: a port that is open is not ready, and a log-in that succeeds is not either."""
        end = time.monotonic() + READY_SECONDS
        while True:
            try:
                return work()
            except (DriverError, Neo4jError, OSError):
                ended = self._process is not None and self._process.poll() is not None
                if ended or time.monotonic() > end:
                    raise RuntimeError(f"The server does not answer:\n{self.log.read_text(errors='replace')[-4000:]}") from None
                time.sleep(0.1)


class Running(Server):
    """A server that somebody else started."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.port = urlsplit(address).port or 7687
        self.user = os.environ.get("RAWABIT_NEO4J_USER", "neo4j")
        self.password = os.environ.get("RAWABIT_NEO4J_PASSWORD", "")
        self._process = None

    @property
    def address(self) -> str:
        """Where it listens."""
        return self._address

    def start(self) -> None:
        """It runs."""


def server(home: Path) -> Server | None:
    """A server that is not started yet; None where there is nothing to start one from.

    Args:
        home: a folder for its data, to be made.
    """
    if given := os.environ.get("RAWABIT_TEST_NEO4J"):
        return Running(given)
    found = jars()
    return Server(home, found) if found else None


def jars() -> str | None:
    """The class path of the server on this machine; None where there is none, or no Java."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rawabit" / f"neo4j-{VERSION}"
    folder = Path(os.environ["NEO4J_HOME"]) / "lib" if os.environ.get("NEO4J_HOME") else cache
    return str(folder / "*") if folder.is_dir() and shutil.which("java") else None


def free_port() -> int:
    """A port of the loopback interface on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
