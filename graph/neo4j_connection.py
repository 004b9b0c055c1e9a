"""The connection to a Neo4j server: transactions, with errors in our words and answers that count their round trips."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from random import uniform
from threading import Event, Timer
from time import monotonic, sleep
from typing import Any, TypeVar

from .errors import InputError, StoreError
from .neo4j_address import PORT, Login, checked, login
from .neo4j_bookmarks import Bookmarks
from .neo4j_driver import exceptions, neo4j
from .neo4j_errors import SILENT, in_words

T = TypeVar("T")

# A server that is down is told within three seconds, the time of starting this program among them. A transaction is tried again
# for as long as a server needs that starts anew or a cluster that elects another leader.
CONNECT_SECONDS = 2.0
ACQUIRE_SECONDS = 20.0
RETRY_SECONDS = 20.0
FIRST_WAIT = 1.0
# Writers wait for each other; one that hangs, on a machine that sleeps, is ended by the server after this.
WRITE_SECONDS = 600.0
SILENT_SECONDS = 5.0
OLDEST = (5, 26)

_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)[\w.+-]*")
# Tells that the server answers, who it is, and in the same trip whether there is a store of ours (see ``neo4j_schema``).
_PROBE = "MATCH (m:Rawabit {store: 'rawabit'}) RETURN m.version"
_ROUTING = "CALL dbms.routing.getRoutingTable({}, $given.database) YIELD servers"
_log = logging.getLogger("rawabit")
logging.getLogger("neo4j").addHandler(logging.NullHandler())  # else the driver's own words come between ours


class Transaction:
    """What queries are run in: a transaction to write, or a session to read, where each query is a transaction of its own.

    Its work may be called again, so it must not change anything but the graph.
    """

    def __init__(self, run: Callable[[Any, dict[str, Any]], neo4j.Result], connection: Connection) -> None:
        self._run = run
        self._connection = connection

    def run(self, text: str, values: Mapping[str, Any] | None = None, **more: Any) -> neo4j.Result:
        """Run one query: one round trip.

        The values travel as one map ``given``: a server makes a plan for each text and the kinds and rough lengths of its
        parameters, and many short lists would have it plan anew for nearly every document, which costs more than the work.
        """
        return self.typed(text, {"given": {**(values or {}), **more}})

    def typed(self, text: str, values: Mapping[str, Any]) -> neo4j.Result:
        """Run a query that a person typed, with the parameters as they stand in it."""
        self._connection.round_trips += 1
        return self._run(text, dict(values))


class Connection:
    """A server that a graph is kept on. Use as a context manager; closing is safe to repeat.

    ``round_trips`` counts the queries that were sent; ``database`` is the database that is meant; ``version`` is the format of
    the store that was there when it was opened, None where there was none.
    """

    def __init__(self, address: str, who: Login, *, read_only: bool) -> None:
        self.address = address
        self.database = who.database
        self.read_only = read_only
        self.round_trips = 0
        self.version: int | None = None
        self._bookmarks = Bookmarks.from_environment()
        auth = (who.user, who.password) if who.user else None
        self._driver = neo4j.GraphDatabase.driver(
            address,
            auth=auth,
            connection_timeout=CONNECT_SECONDS,
            connection_acquisition_timeout=ACQUIRE_SECONDS,
            max_transaction_retry_time=RETRY_SECONDS,
            telemetry_disabled=True,
            notifications_min_severity="OFF",  # advice for who writes queries
            user_agent="rawabit",
        )

    @classmethod
    def open(cls, address: str, *, read_only: bool = False) -> Connection:
        """Connect, and make sure of what is there.

        Args:
            address: ``neo4j://…``, ``bolt://…``, or these with ``+s`` for an encrypted connection; without user or password.
            read_only: never write.

        Raises:
            InputError: the address is none, holds a password, or names a server that must not be written to.
            StoreError: the server cannot be reached or used.
        """
        parts, who = checked(address), login()
        with translated(address):
            opened = cls(address, who, read_only=read_only)
        try:
            writable = opened._examine()
            if not read_only:
                if not writable:
                    raise InputError(f"{address} is not Neo4j, and is not written to. If you know it well: --any-server.")
                if parts.scheme.startswith("bolt"):
                    opened._refuse_followers(f"{parts.hostname}:{parts.port or PORT}")
        except BaseException:
            opened.close()
            raise
        return opened

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; safe to repeat."""
        self._driver.close()

    @property
    def bookmarks(self) -> frozenset[str]:
        """What a reader elsewhere has to wait for so that it sees what was written here."""
        return self._bookmarks.now

    def read(self, work: Callable[[Transaction], T], *, timeout: float | None = None, at_once: int = -1) -> T:
        """Do work that reads, which a cluster may send to a follower; it is done again when the server asks for it.

        Each query is a transaction of its own, opened and ended in the one trip that it takes. That shows no less than one
        transaction around them all would: each of its queries sees what was committed until then, too.

        Args:
            work: it gets the transaction; its answer must not need the transaction any more.
            timeout: after how many seconds the server ends a query.
            at_once: how many rows come in one trip; all when negative.

        Raises:
            StoreError, InputError: see ``neo4j_errors.in_words``.
        """

        def once() -> T:
            with self._session(neo4j.READ_ACCESS, at_once) as session:
                return work(Transaction(lambda text, values: session.run(neo4j.Query(text, timeout=timeout), values), self))

        with translated(self.address), self._not_silent(timeout):
            return _persistently(once)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do work in a write transaction; it is durable when this returns.

        Args:
            work: it gets the transaction, and must be one that can be done twice.

        Raises:
            UnknownCommit: the connection was lost at the moment of the commit, which may be durable or not. Ask in another
                write: the lock that it takes waits for a commit that is still under way.
            StoreError, InputError: see ``neo4j_errors.in_words``; nothing was written.
        """
        if self.read_only:
            raise InputError(f"{self.address} is open for reading only.")
        with translated(self.address), self._session() as session:
            done = session.execute_write(self._unit(work))
        try:
            self._bookmarks.pass_on()
        except InputError as error:  # what was written is durable all the same
            _log.warning("%s", error)
        return done

    def _session(self, mode: str = neo4j.WRITE_ACCESS, at_once: int = -1) -> neo4j.Session:
        return self._driver.session(
            database=self.database, default_access_mode=mode, bookmark_manager=self._bookmarks.manager, fetch_size=at_once
        )

    def _unit(self, work: Callable[[Transaction], T]) -> Callable[[neo4j.ManagedTransaction], T]:
        @neo4j.unit_of_work(timeout=WRITE_SECONDS)
        def unit(tx: neo4j.ManagedTransaction) -> T:
            return work(Transaction(tx.run, self))

        return unit

    @contextmanager
    def _not_silent(self, seconds: float | None) -> Iterator[None]:
        """Give a server up that should have ended a query long ago and says nothing, not even that: its machine may be gone.

        Without a time limit the driver gives it up, after the time that the server itself named (two minutes).
        """
        if seconds is None:
            yield
            return
        gone = Event()

        def give_up() -> None:
            gone.set()
            self._driver.close()

        waiting = Timer(seconds + SILENT_SECONDS, give_up)
        waiting.start()
        try:
            yield
        except (exceptions.DriverError, OSError) as error:
            if gone.is_set():
                raise StoreError(SILENT.format(self.address)) from error
            raise
        finally:
            waiting.cancel()

    def _examine(self) -> bool:
        """Whether the server may be written to: it answers, is new enough, and is Neo4j or was vouched for.

        It is not tried again: a server that is down, or still starting, is told at once.
        """
        with translated(self.address):
            try:
                agent = self._agent()
            except (exceptions.SessionExpired, exceptions.DatabaseUnavailable):
                if not self.address.startswith("neo4j"):
                    raise
                agent = self._agent()  # of a cluster one member may be on its way out; the driver asks another one now
        found = _AGENT.fullmatch(agent)
        if found and (int(found[1]), int(found[2])) < OLDEST:
            raise StoreError(f"{self.address} runs {agent}, which is too old. Neo4j {OLDEST[0]}.{OLDEST[1]} or newer is needed.")
        if not found:
            _log.warning("%s is %s, not Neo4j: its answers may be wrong.", self.address, agent or "nameless")
        return bool(found) or os.environ.get("RAWABIT_ANY_SERVER") == "1"

    def _agent(self) -> str:
        self.round_trips += 1
        with self._session(neo4j.READ_ACCESS) as session:
            result = session.run(_PROBE)
            found = result.single()
            self.version = found[0] if found else None
            return str(result.consume().server.agent)

    def _refuse_followers(self, here: str) -> None:
        """Refuse to write to a member of a cluster that the cluster says is not the one to write to.

        An address that the cluster does not know itself by, as through a tunnel, tells nothing; there the server refuses.
        """
        servers = self.read(lambda tx: [dict(server) for row in tx.run(_ROUTING, database=self.database) for server in row[0]])
        writers = {address for server in servers if server["role"] == "WRITE" for address in server["addresses"]}
        members = {address for server in servers for address in server["addresses"]}
        if len(members) > 1 and here in members - writers:
            leader = min(writers, default="no server at the moment")
            raise InputError(
                f"{self.address} is one of a cluster, and not the one to write to (that is {leader}). Write its address as neo4j://{here}"
            )


def _persistently(once: Callable[[], T]) -> T:
    """Do work again for as long as the server says that this may help, as the driver does it with transactions."""
    end, wait = monotonic() + RETRY_SECONDS, FIRST_WAIT
    while True:
        try:
            return once()
        except (exceptions.DriverError, exceptions.Neo4jError) as error:
            if not error.is_retryable() or monotonic() > end:
                raise
        sleep(wait * uniform(0.8, 1.2))  # so that those who failed together do not come again together
        wait *= 2


@contextmanager
def translated(address: str) -> Iterator[None]:
    """Turn the driver's errors into ours.

    Raises:
        StoreError, InputError: see ``neo4j_errors.in_words``.
    """
    try:
        yield
    except (exceptions.DriverError, exceptions.Neo4jError, OSError) as error:
        raise in_words(error, address) from error
