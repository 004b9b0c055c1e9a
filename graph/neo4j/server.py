"""Connecting: what is made sure of before a server is trusted: that it answers, how old it is, whether it may be written to."""

from __future__ import annotations

import logging
import os
import re

from ..errors import InputError, StoreError
from .address import PORT, checked, login
from .connection import Connection, translated
from .driver import exceptions

OLDEST = (5, 26)

_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)[\w.+-]*")
_ROUTING = "CALL dbms.routing.getRoutingTable({}, $given.database) YIELD servers"
_log = logging.getLogger("rawabit")


def connect(address: str, *, read_only: bool = False) -> Connection:
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
        opened = Connection(address, who, read_only=read_only)
    try:
        with translated(address):
            writable = examine(opened)
        if not read_only:
            if not writable:
                raise InputError(f"{address} is not Neo4j, and is not written to. If you know it well: --any-server.")
            if parts.scheme.startswith("bolt"):
                refuse_followers(opened, f"{parts.hostname}:{parts.port or PORT}")
    except BaseException:
        opened.close()
        raise
    return opened


def examine(connection: Connection) -> bool:
    """Whether a server may be written to: it answers, is new enough, and is Neo4j or was vouched for.

    It is not tried again: a server that is down, or still starting, is told at once.

    Raises:
        StoreError: it cannot be used.
    """
    address = connection.address
    try:
        agent = connection.greet()
    except (exceptions.SessionExpired, exceptions.DatabaseUnavailable):
        if not address.startswith("neo4j"):
            raise
        agent = connection.greet()  # of a cluster one member may be on its way out; the driver asks another one now
    found = _AGENT.fullmatch(agent)
    if found and (int(found[1]), int(found[2])) < OLDEST:
        raise StoreError(f"{address} runs {agent}, which is too old. Neo4j {OLDEST[0]}.{OLDEST[1]} or newer is needed.")
    if not found:
        _log.warning("%s is %s, not Neo4j: its answers may be wrong.", address, agent or "nameless")
    return bool(found) or os.environ.get("RAWABIT_ANY_SERVER") == "1"


def refuse_followers(connection: Connection, here: str) -> None:
    """Refuse to write to a member of a cluster that the cluster says is not the one to write to.

    An address that the cluster does not know itself by, as through a tunnel, tells nothing; there the server refuses.

    Args:
        connection: to the server.
        here: its host and port.

    Raises:
        InputError: another member is the one to write to.
    """
    servers = connection.read(
        lambda tx: [dict(server) for row in tx.run(_ROUTING, database=connection.database) for server in row[0]]
    )
    writers = {address for server in servers if server["role"] == "WRITE" for address in server["addresses"]}
    members = {address for server in servers for address in server["addresses"]}
    if len(members) > 1 and here in members - writers:
        leader = min(writers, default="no server at the moment")
        raise InputError(
            f"{connection.address} is one of a cluster, and not the one to write to (that is {leader}). Write its address as "
            f"neo4j://{here}"
        )
