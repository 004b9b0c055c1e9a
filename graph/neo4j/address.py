"""Where a Neo4j server is, and with what user and password to log in: read from the environment, never from the address."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from ..errors import InputError

SCHEMES = ("neo4j", "bolt", "neo4j+s", "bolt+s")
PORT = 7687
_FIELDS = ("user", "password", "database")
_HOW = "set RAWABIT_NEO4J_USER and RAWABIT_NEO4J_PASSWORD, or name a file with them in RAWABIT_NEO4J_AUTH_FILE"


@dataclass(frozen=True, slots=True)
class Login:
    """Who logs in, and to which database; the password is never printed."""

    user: str = ""
    password: str = field(default="", repr=False)
    database: str = "neo4j"


def is_server(address: str) -> bool:
    """Whether an address names a server rather than a file.

    >>> is_server("bolt://localhost"), is_server("graph.db")
    (True, False)
    """
    return "://" in address


def checked(address: str) -> SplitResult:
    """The parts of the address of a server.

    Args:
        address: for example ``neo4j://host:7687`` (a server or a cluster) or ``bolt+s://host`` (this server alone, encrypted).

    Raises:
        InputError: it is none; a user or password in it is refused, and not repeated.
    """
    if "@" in address:
        raise InputError(f"The address of the store holds a user or a password, for others to see. Take it out, and {_HOW}.")
    try:
        parts = urlsplit(address)
    except ValueError:  # [ that nothing closes
        parts = SplitResult(address.partition(":")[0].lower(), "", "", "", "")
    if parts.scheme not in SCHEMES:
        schemes = ", ".join(f"{scheme}://" for scheme in SCHEMES)
        raise InputError(f"{address} is no store: the address of a server begins with one of {schemes}.")
    try:
        port = parts.port
    except ValueError:
        port = 0
    if not parts.hostname or port == 0 or parts.path.strip("/") or parts.fragment:
        raise InputError(
            f"{address} is no server. Write it as {parts.scheme}://HOST:{PORT}; RAWABIT_NEO4J_DATABASE names a database."
        )
    return parts


def login() -> Login:
    """Who logs in, as the environment says.

    ``RAWABIT_NEO4J_AUTH_FILE`` names a file with lines ``user = …``, ``password = …`` and ``database = …`` that only its owner
    can read; ``RAWABIT_NEO4J_USER``, ``RAWABIT_NEO4J_PASSWORD`` and ``RAWABIT_NEO4J_DATABASE`` go before it. Without a user there
    is no log-in, as a server without authentication has it; without a database it is ``neo4j``.

    Raises:
        InputError: the file cannot be read, others can read it too, or a line of it says something else.
    """
    given = _from_file(path) if (path := os.environ.get("RAWABIT_NEO4J_AUTH_FILE")) else {}
    for name in _FIELDS:
        if value := os.environ.get(f"RAWABIT_NEO4J_{name.upper()}"):
            given[name] = value
    if given.get("password") and not given.get("user"):
        given["user"] = "neo4j"
    return Login(**given)


def _from_file(path: str) -> dict[str, str]:
    try:
        with open(path, encoding="utf-8") as file:
            if os.name == "posix" and os.fstat(file.fileno()).st_mode & 0o077:
                raise InputError(f"{path} holds a password and others can read it. Close it to them: chmod 600 {path}")
            lines = [line.strip() for line in file]
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise InputError(f"RAWABIT_NEO4J_AUTH_FILE names {path}, which cannot be read: {reason}.") from None
    found: dict[str, str] = {}
    for place, line in enumerate(lines, 1):
        name, equals, value = (part.strip() for part in line.partition("="))
        if line and not line.startswith("#"):
            if not equals or name not in _FIELDS:
                raise InputError(f"{path}, line {place}, is none of: user = …, password = …, database = …")
            found[name] = value
    return found
