"""What the driver and the server report, in words that tell an analyst what to do; never a word of the log-in."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

from ..answers import TOO_LONG
from ..errors import InputError, RawabitError, StoreError
from .driver import exceptions


class UnknownCommit(StoreError):
    """The connection was lost at the moment of the commit: what was written may or may not be durable."""


_DISK = "{} cannot write to its disk, which may be full; the change was not stored. Let who runs it look, and try again."
# The server's codes, without "Neo.…Error.": https://neo4j.com/docs/status-codes/5/errors/all-errors/
_STORE = {
    "Security.AuthenticationRateLimit": "{} was given too many wrong passwords. Wait a while, and check the password.",
    "Security.CredentialsExpired": "{} wants the first password of this user changed. Do that in Neo4j Browser.",
    "Security.Forbidden": "{} does not let this user do that. Ask who runs it for the right to.",
    "Database.DatabaseNotFound": "{} has no such database. RAWABIT_NEO4J_DATABASE names the one that is meant; else it is neo4j.",
    "Database.DatabaseUnavailable": "{} is not ready: it is starting, or the database is stopped. Try again in a moment.",
    "General.DatabaseUnavailable": "{} is not ready: it is starting, or the database is stopped. Try again in a moment.",
    "General.ForbiddenOnReadOnlyDatabase": "The database at {} is read-only. Nothing was changed.",
    "General.WriteOnReadOnlyAccessDatabase": "The database at {} is read-only. Nothing was changed.",
    "General.MemoryPoolOutOfMemoryError": "{} has not enough memory for this. Ask for less, or let who runs it give it more.",
    "General.OutOfMemoryError": "{} has not enough memory for this. Ask for less, or let who runs it give it more.",
    "General.TransactionOutOfMemoryError": "{} has not enough memory for this. Ask for less, or let who runs it give it more.",
    "Transaction.TransactionLogError": _DISK,
    "Transaction.TransactionCommitFailed": _DISK,
    "Transaction.TransactionStartFailed": (
        "{} has stopped working: its disk may be full or damaged. Let who runs it look at its log, and start it again."
    ),
    "Transaction.InvalidBookmark": "{} does not know the bookmarks of RAWABIT_NEO4J_BOOKMARKS. Delete that file.",
    "Transaction.InvalidBookmarkMixture": "{} does not know the bookmarks of RAWABIT_NEO4J_BOOKMARKS. Delete that file.",
    "Transaction.BookmarkTimeout": "{} has not caught up with what was written elsewhere. Try again in a moment.",
}
_INPUT = {
    "Statement.AccessMode": "Only what reads may run here, and this query writes. Nothing was changed.",
    "Transaction.TransactionTimedOut": TOO_LONG,
    "Transaction.TransactionTimedOutClientConfiguration": TOO_LONG,
    "Transaction.Terminated": "The query was ended on the server. Nothing was changed.",
}
SILENT = "{} does not answer in time. Check the address and the network, and whether the server is running."
_FOLLOWER = "{} is one of a cluster, and not the one to write to. Write its address with neo4j:// in front."
_NO_LEADER = "{} has no leader to write to at the moment. Nothing was changed; try again in a moment."
_FULL = ("no space left", "file too large", "disk full", "not enough space", "quota exceeded")


def in_words(error: Exception, address: str) -> RawabitError:
    """Our error for one of the driver.

    Args:
        error: a ``DriverError``, ``exceptions.Neo4jError`` or ``OSError``.
        address: of the server, without user and password.

    Returns:
        ``UnknownCommit`` for a commit of which nobody knows; ``InputError`` for a query that was refused; else ``StoreError``.
    """
    if isinstance(error, exceptions.IncompleteCommit):
        return UnknownCommit(
            f"{address} was lost in the middle of a commit. Import or decide again: what is there is not done twice."
        )
    if isinstance(error, exceptions.AuthError):
        return StoreError(
            f"{address} does not accept this user and password. Set RAWABIT_NEO4J_USER and RAWABIT_NEO4J_PASSWORD, or name a "
            "file with them in RAWABIT_NEO4J_AUTH_FILE."
        )
    return _refused(error, address) if isinstance(error, exceptions.Neo4jError) else _unreached(error, address)


def _refused(error: exceptions.Neo4jError, address: str) -> RawabitError:
    """What the server answered."""
    words = " ".join((error.message or "").split())
    code = (error.code or "").partition(".")[2].partition(".")[2]
    if any(sign in words.lower() for sign in _FULL):
        return StoreError(_DISK.format(address))
    if code == "Cluster.NotALeader":
        return _not_written_to(address)
    if code in _INPUT:
        return InputError(_INPUT[code])
    if code in _STORE:
        return StoreError(_STORE[code].format(address))
    if code.startswith(("Statement.", "Procedure.")):
        return InputError(f"{address} refuses the query: {words.rstrip('.')}.")
    return StoreError(f"{address} reports {code or 'a fault'}: {words.rstrip('.')}. Nothing was changed; try again in a moment.")


def _unreached(error: Exception, address: str) -> StoreError:
    """Why there was no answer."""
    causes = list(_causes(error))
    said = " ".join(str(cause) for cause in causes)

    def caused(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    if caused(ssl.SSLCertVerificationError):
        why = "has a certificate that is not trusted here. Put its authority into a file and name that in SSL_CERT_FILE."
    elif caused(ssl.SSLError):
        why = "does not speak TLS. Leave out the +s of the address, or let who runs it turn encryption on."
    elif caused(socket.gaierror) or "DNS" in said:
        why = "has a host name that nobody knows. Check the address."
    elif caused(exceptions.UnsupportedServerProduct) or "HTTP" in said:
        why = "is something else than Neo4j's Bolt. Check the port; it is 7687 where nothing else was chosen."
    elif "handshake" in said and not caused(TimeoutError):
        why = "breaks off at once. It may want an encrypted connection: write +s:// in the address; or it is still starting."
    elif caused(TimeoutError, exceptions.ConnectionAcquisitionTimeoutError) or "timed out" in said:
        return StoreError(SILENT.format(address))
    elif caused(ConnectionRefusedError) or "refused" in said:
        why = "cannot be reached: nothing listens there. Is the server running, and ready? Check the port."
    elif "No write service" in said or "'WRITE' server" in said:
        return _not_written_to(address)
    elif "'READ' server" in said:
        why = "has no follower to read from at the moment. Try again in a moment."
    elif isinstance(error, exceptions.ConfigurationError):
        why = f"cannot be used: {error}."
    else:
        why = "was lost, or cannot be reached. Is the server running? Try again in a moment."
    return StoreError(f"{address} {why}")


def _not_written_to(address: str) -> StoreError:
    """Of a cluster by its name the driver finds the leader, if there is one; a member by its own name is the leader or not."""
    return StoreError((_NO_LEADER if address.startswith("neo4j") else _FOLLOWER).format(address))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and all that led to it."""
    waiting, seen = [error], set[int]()
    while waiting:
        cause = waiting.pop()
        if cause is not None and id(cause) not in seen:
            seen.add(id(cause))
            yield cause
            waiting += [cause.__cause__, cause.__context__, *getattr(cause, "exceptions", ())]
