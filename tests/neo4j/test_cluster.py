"""A cluster, as scripted servers: where reads and writes go, and what happens when members are lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rawabit.graph.errors import InputError, StoreError
from rawabit.graph.neo4j import patience
from rawabit.graph.neo4j.connection import Transaction
from rawabit.graph.neo4j.server import connect

from ..neo4j_server import free_port
from .bolt import Message
from .scripted import Answer, Scripted, failure, routes

Maker = Callable[..., Scripted]
NOT_A_LEADER = "Neo.ClientError.Cluster.NotALeader"


def ask(tx: Transaction) -> Any:
    return tx.run("RETURN 1 AS ok").single(strict=True)["ok"]


class Cluster:
    """Three members; ``leader`` is the number of the one to write to, None while there is none."""

    def __init__(self, maker: Maker) -> None:
        self.leader: int | None = 0
        self.told: int | None = 0  # which one the routing table says
        self.members = [maker(lambda message, n=n: self._script(n, message)) for n in range(3)]
        self.down: set[int] = set()

    @property
    def address(self) -> str:
        return f"neo4j://{self.members[0].host}"

    def lose(self, number: int) -> None:
        """End a member; the routing table goes on to name it."""
        self.down.add(number)
        self.members[number].close()

    def table(self) -> dict[str, Any]:
        hosts = [member.host for member in self.members]
        readers = [host for n, host in enumerate(hosts) if n != self.told]
        return routes(readers, [] if self.told is None else [hosts[self.told]], hosts)

    def _script(self, number: int, message: Message) -> Answer | None:
        if message.name == "ROUTE":
            return "SUCCESS", self.table()
        if message.name == "RUN" and "getRoutingTable" in message.fields[0]:
            self.members[number].values[message.fields[0]] = self.table()["rt"]["servers"]
        if message.name == "RUN" and self.members[number].writes and number != self.leader:
            self.told = self.leader
            return failure(NOT_A_LEADER)
        return None

    def began(self, number: int) -> list[str]:
        """The access modes of the transactions that a member has seen."""
        return [message.access for message in self.members[number].seen if message.access]


@pytest.fixture
def cluster(scripted: Maker) -> Cluster:
    return Cluster(scripted)


def test_reads_go_to_followers_and_writes_to_the_leader(cluster: Cluster) -> None:
    with connect(cluster.address) as connection:
        assert connection.write(ask) == 1
        for _ in range(4):
            assert connection.read(ask) == 1
    assert cluster.began(0) == ["w"]
    assert cluster.began(1) + cluster.began(2) == ["r"] * 5


def test_the_bookmark_of_a_write_goes_with_the_next_read(cluster: Cluster) -> None:
    with connect(cluster.address) as connection:
        connection.write(ask)
        (mark,) = connection.bookmarks
        assert cluster.members[0].host in mark
        connection.read(ask)
    reads = [m for n in (1, 2) for m in cluster.members[n].seen if m.access and m.extra.get("bookmarks") == [mark]]
    assert len(reads) == 1


def test_a_follower_that_is_dead_is_passed_over(cluster: Cluster) -> None:
    cluster.lose(2)
    with connect(cluster.address) as connection:
        for _ in range(4):
            assert connection.read(ask) == 1
    assert cluster.began(1) == ["r"] * 5


def test_a_leader_that_moved_is_followed(cluster: Cluster) -> None:
    with connect(cluster.address) as connection:
        connection.write(ask)
        cluster.leader = 1
        connection.write(ask)
    assert cluster.began(0) == ["w", "w"]
    assert [mode for mode in cluster.began(1) if mode == "w"] == ["w"]


def test_all_followers_are_gone(cluster: Cluster) -> None:
    """The leader can be written to; there is nobody to read from, and that is said."""
    with connect(cluster.address) as connection:
        cluster.lose(1)
        cluster.lose(2)
        connection.write(ask)
        with pytest.raises(StoreError, match="no follower to read from"):
            connection.read(ask)


def test_no_leader(cluster: Cluster) -> None:
    with connect(cluster.address) as connection:
        cluster.leader = cluster.told = None
        with pytest.raises(StoreError, match="no leader to write to"):
            connection.write(ask)
        assert connection.read(ask) == 1


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once, and give up after a little time."""
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.1)
    monkeypatch.setattr(patience, "RETRY_SECONDS", 3.0)


def test_a_follower_is_not_written_to_by_its_own_address(cluster: Cluster) -> None:
    follower = f"bolt://{cluster.members[1].host}"
    with pytest.raises(InputError, match="not the one to write to") as caught:
        connect(follower)
    assert cluster.members[0].host in str(caught.value)
    assert f"neo4j://{cluster.members[1].host}" in str(caught.value)
    with connect(follower, read_only=True) as connection:
        assert connection.read(ask) == 1
    with connect(f"bolt://{cluster.members[0].host}") as connection:
        assert connection.write(ask) == 1


def test_an_address_that_the_cluster_does_not_know_is_left_to_the_server(scripted: Maker) -> None:
    """As through a tunnel: only the server can tell, and does."""
    server = scripted()
    others = [f"10.0.0.{n}:7687" for n in (1, 2)]
    table = routes(others[1:], others[:1])["rt"]["servers"]
    server.values["CALL dbms.routing.getRoutingTable({}, $given.database) YIELD servers"] = table
    server.script = lambda message: failure(NOT_A_LEADER) if message.name == "RUN" and server.writes else None
    with (
        connect(f"bolt://{server.host}") as connection,
        pytest.raises(StoreError, match="Write its address with neo4j://"),
    ):
        connection.write(ask)


def test_a_cluster_of_which_no_member_answers() -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        connect(f"neo4j://127.0.0.1:{free_port()}")


def test_a_read_is_done_again_where_that_may_help(scripted: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.01)
    server = scripted()
    with connect(f"bolt://{server.host}", read_only=True) as connection:
        for code, works in (
            ("Neo.TransientError.General.DatabaseUnavailable", True),
            ("Neo.ClientError.Statement.TypeError", False),
        ):
            seen = len(server.named("RUN"))
            server.script = lambda message, code=code, seen=seen: (  # type: ignore[misc]
                failure(code) if message.name == "RUN" and len(server.named("RUN")) < seen + 3 else None
            )
            if works:
                assert connection.read(ask) == 1
            else:
                with pytest.raises(InputError):
                    connection.read(ask)
            assert len(server.named("RUN")) - seen == (3 if works else 1)
