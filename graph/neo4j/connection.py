"""The connection to a Neo4j server: transactions, with errors in our words and answers that count their round trips."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from ..errors import InputError, StoreError
from . import patience as patience
from .address import Login
from .bookmarks import Bookmarks
from .driver import exceptions, neo4j
from .errors import SILENT, in_words

T = TypeVar("T")

# Tells that the server answers, who it is, and in the same trip whether there is a store of ours (see ``schema``).
_PROBE = "MATCH (m:Rawabit {store: 'rawabit'}) RETURN m.version"
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
    """A server that a graph is kept on, as ``server.connect`` opens it. Use as a context manager; closing is safe to repeat.

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
            connection_timeout=patience.CONNECT_SECONDS,
            connection_acquisition_timeout=patience.ACQUIRE_SECONDS,
            max_transaction_retry_time=patience.RETRY_SECONDS,
            initial_retry_delay=patience.FIRST_WAIT,
            telemetry_disabled=True,
            notifications_min_severity="OFF",  # advice for who writes queries
            user_agent="rawabit",
        )
        self._watch = patience.Watch(self._driver.close)

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; safe to repeat."""
        self._watch.close()
        self._driver.close()

    @property
    def bookmarks(self) -> frozenset[str]:
        """What a reader elsewhere has to wait for so that it sees what was written here."""
        return self._bookmarks.now

    def greet(self) -> str:
        """What the server calls itself; ``version`` is known then."""
        self.round_trips += 1
        with self._not_silent(patience.ACQUIRE_SECONDS), self._session(neo4j.READ_ACCESS) as session:
            result = session.run(_PROBE)
            found = result.single()
            self.version = found[0] if found else None
            return str(result.consume().server.agent)

    def read(self, work: Callable[[Transaction], T], *, timeout: float | None = None, at_once: int = -1) -> T:
        """Do work that reads, which a cluster may send to a follower; it is done again when the server asks for it.

        Each query is a transaction of its own, opened and ended in the one trip that it takes. That shows no less than one
        transaction around them all would: each of its queries sees what was committed until then, too.

        Args:
            work: it gets the transaction; its answer must not need the transaction any more.
            timeout: after how many seconds the server ends a query; 100 when None. A server that says nothing for five more is
                given up.
            at_once: how many rows come in one trip; all when negative.

        Raises:
            StoreError, InputError: see ``errors.in_words``.
        """
        seconds = patience.READ_SECONDS if timeout is None else timeout

        def once() -> T:
            with self._not_silent(seconds) as another, self._session(neo4j.READ_ACCESS, at_once) as session:

                def run(text: Any, values: dict[str, Any]) -> neo4j.Result:
                    another()
                    return session.run(neo4j.Query(text, timeout=seconds), values)

                return work(Transaction(run, self))

        with translated(self.address):
            return patience.persistently(once)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do work in a write transaction; it is durable when this returns.

        Args:
            work: it gets the transaction, and must be one that can be done twice.

        Raises:
            UnknownCommit: the connection was lost at the moment of the commit, which may be durable or not. Ask in another
                write: the lock that it takes waits for a commit that is still under way.
            StoreError, InputError: see ``errors.in_words``; nothing was written.
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
        @neo4j.unit_of_work(timeout=patience.WRITE_SECONDS)
        def unit(tx: neo4j.ManagedTransaction) -> T:
            return work(Transaction(tx.run, self))

        return unit

    @contextmanager
    def _not_silent(self, seconds: float) -> Iterator[Callable[[], None]]:
        """Give a server up that should have ended a query long ago and says nothing, not even that: its machine may be gone."""
        try:
            with self._watch.at_most(seconds + patience.SILENT_SECONDS) as another:
                yield another
        except (exceptions.DriverError, OSError) as error:
            if self._watch.given_up:
                raise StoreError(SILENT.format(self.address)) from error
            raise


@contextmanager
def translated(address: str) -> Iterator[None]:
    """Turn the driver's errors into ours.

    Raises:
        StoreError, InputError: see ``errors.in_words``.
    """
    try:
        yield
    except (exceptions.DriverError, exceptions.Neo4jError, OSError) as error:
        raise in_words(error, address) from error
