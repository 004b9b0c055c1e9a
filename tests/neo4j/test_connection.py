"""The connection: log-in without secrets in sight, errors in one line, bookmarks, access modes, servers that are refused."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.errors import InputError, RawabitError, StoreError
from rawabit.graph.neo4j import patience
from rawabit.graph.neo4j.address import Login, checked, login
from rawabit.graph.neo4j.connection import Transaction
from rawabit.graph.neo4j.errors import UnknownCommit
from rawabit.graph.neo4j.server import connect

from ..neo4j_server import Server, free_port
from .proxy import Proxy
from .scripted import Scripted, failure

SECRET = "geheim-الرقم-9f3"
Maker = Callable[..., Scripted]


def put(tx: Transaction) -> None:
    tx.run("MERGE (:Left {n: $given.n})", n=1).consume()


def count(tx: Transaction) -> int:
    (row,) = tx.run("MATCH (n:Left) RETURN count(n) AS n")
    return int(row["n"])


def told(address: str, *, read_only: bool = True) -> RawabitError:
    """What opening an address fails with; no secret is in it, nor in its traceback."""
    with pytest.raises(RawabitError) as caught:
        connect(address, read_only=read_only)
    assert "\n" not in str(caught.value)
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    return caught.value


@pytest.mark.parametrize(
    "address",
    ["bolt://neo4j:geheim@host", "neo4j+s://geheim@host:7687", "bolt://host:geheim@1", "http://a:geheim@b"],
)
def test_a_password_in_the_address_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(InputError, match="RAWABIT_NEO4J_PASSWORD") as caught:
        checked(address)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    "address", ["http://host", "bolt://", "bolt://host:x", "bolt://host/other", "neo4j+ssc://host", "bolt://host:0"]
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(InputError):
        checked(address)


def test_the_environment_logs_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("RAWABIT_NEO4J")]:
        monkeypatch.delenv(name)
    assert login() == Login()
    file = tmp_path / "login"
    file.write_text(f"# whose\nuser = reader\npassword = {SECRET}=\n\ndatabase=ties\n", encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("RAWABIT_NEO4J_AUTH_FILE", str(file))
    assert login() == Login("reader", f"{SECRET}=", "ties")
    monkeypatch.setenv("RAWABIT_NEO4J_USER", "writer")
    assert login() == Login("writer", f"{SECRET}=", "ties")
    assert SECRET not in repr(login())


@pytest.mark.skipif(os.name != "posix", reason="rights of files are other ones there")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_file_that_others_can_read_is_refused(mode: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "login"
    file.write_text(f"password = {SECRET}\n", encoding="utf-8")
    file.chmod(mode)
    monkeypatch.setenv("RAWABIT_NEO4J_AUTH_FILE", str(file))
    with pytest.raises(InputError, match="chmod 600"):
        login()


@pytest.mark.parametrize("text", [f"{SECRET}\n", f"pasword = {SECRET}\n"])
def test_a_file_with_something_else_is_refused_and_not_repeated(
    text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "login"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("RAWABIT_NEO4J_AUTH_FILE", str(file))
    with pytest.raises(InputError, match="line 1") as caught:
        login()
    assert SECRET not in str(caught.value)
    monkeypatch.setenv("RAWABIT_NEO4J_AUTH_FILE", str(tmp_path / "none"))
    with pytest.raises(InputError, match="cannot be read"):
        login()


def test_reading_and_writing(neo4j_address: str) -> None:
    with connect(neo4j_address) as connection:
        before = connection.round_trips
        connection.write(put)
        assert connection.read(count) == 1
        assert connection.round_trips == before + 2
        connection.close()


def test_a_reader_does_not_write(neo4j_address: str) -> None:
    with connect(neo4j_address, read_only=True) as connection:
        with pytest.raises(InputError, match="for reading only"):
            connection.write(put)
        with pytest.raises(InputError, match="this query writes"):
            connection.read(put)
        assert connection.read(count) == 0


def test_a_query_that_is_refused(neo4j_address: str) -> None:
    with connect(neo4j_address) as connection:
        for text in ("MATCH (n", "RETURN $missing", "RETURN 1/0", "CALL nothing()"):
            with pytest.raises(InputError, match="refuses the query") as caught:
                connection.read(lambda tx, text=text: tx.run(text).consume())  # type: ignore[misc]
            assert "\n" not in str(caught.value)
        slow = "UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 8 RETURN count(n)"
        with pytest.raises(InputError, match="time limit"):
            connection.read(lambda tx: tx.run(slow).consume(), timeout=0.3)


def test_a_wrong_password(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWABIT_NEO4J_PASSWORD", SECRET)
    error = told(neo4j_address)
    assert isinstance(error, StoreError)
    assert "does not accept this user and password" in str(error)
    monkeypatch.delenv("RAWABIT_NEO4J_PASSWORD")
    monkeypatch.delenv("RAWABIT_NEO4J_USER")
    assert "RAWABIT_NEO4J_USER" in str(told(neo4j_address))


def test_no_such_database(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWABIT_NEO4J_DATABASE", "other")
    assert "RAWABIT_NEO4J_DATABASE" in str(told(neo4j_address))
    assert "RAWABIT_NEO4J_DATABASE" in str(told(neo4j_address.replace("bolt", "neo4j")))


def test_encryption_that_is_expected_and_not_there(neo4j_address: str) -> None:
    for scheme in ("bolt+s", "neo4j+s"):
        assert "does not speak TLS" in str(told(neo4j_address.replace("bolt", scheme)))


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_down_is_told_at_once(scheme: str, runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not tried again, which would take an hour here; and no more time than two seconds goes into one try."""
    assert patience.CONNECT_SECONDS <= 2
    monkeypatch.setattr(patience, "RETRY_SECONDS", 3600.0)
    store = f"{scheme}://127.0.0.1:{free_port()}"
    for words in (["cypher", "RETURN 1"], ["find", "x"], ["undo"], ["import", __file__]):
        done = runner.invoke(main, [*words, "--store", store])
        assert done.exit_code == 4
        why = "cannot be reached: nothing listens there. Is the server running, and ready? Check the port."
        assert done.stderr == f"rawabit: {store} {why}\n"


def listening(answer: Callable[[socket.socket], None]) -> int:
    """A port where something else than Neo4j listens."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            client, _ = listener.accept()
            try:
                answer(client)
            except OSError:
                pass
            finally:
                client.close()

    threading.Thread(target=serve, daemon=True).start()
    port: int = listener.getsockname()[1]
    return port


def test_something_else_listens_there(scripted: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    def web(client: socket.socket) -> None:
        client.recv(100)
        client.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    def shell(client: socket.socket) -> None:
        client.recv(100)
        client.sendall(b"SSH-2.0-something\r\n")

    def nothing(client: socket.socket) -> None:
        client.recv(100)

    def silence(client: socket.socket) -> None:
        while client.recv(100):
            pass

    for answer in (web, shell):
        assert "something else than Neo4j" in str(told(f"bolt://127.0.0.1:{listening(answer)}"))
    assert "encrypted" in str(told(f"bolt://127.0.0.1:{listening(nothing)}"))
    monkeypatch.setattr(patience, "CONNECT_SECONDS", 0.3)
    monkeypatch.setattr(patience, "ACQUIRE_SECONDS", 0.5)
    for scheme in ("bolt", "neo4j"):
        assert "does not answer in time" in str(told(f"{scheme}://127.0.0.1:{listening(silence)}"))


def test_a_certificate_that_is_not_trusted(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=127.0.0.1",
            "-keyout",
            key,
            "-out",
            certificate,
        ],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("openssl is not here")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def encrypted(client: socket.socket) -> None:
        with context.wrap_socket(client, server_side=True) as line:
            line.recv(100)

    port = listening(encrypted)
    assert "SSL_CERT_FILE" in str(told(f"bolt+s://127.0.0.1:{port}"))
    assert "encrypted" in str(told(f"bolt://127.0.0.1:{port}"))


def test_an_older_server_is_refused(scripted: Maker) -> None:
    assert "Neo4j/5.25.1, which is too old" in str(told(f"bolt://{scripted(agent='Neo4j/5.25.1').host}"))
    assert "too old" in str(told(f"neo4j://{scripted(agent='Neo4j/4.4.40').host}"))
    for agent in ("Neo4j/5.26.18", "Neo4j/2025.10.1", "Neo4j/5.27-aura"):
        connect(f"neo4j://{scripted(agent=agent).host}").close()


def test_another_product_is_named_and_not_written_to(
    scripted: Maker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    address = f"neo4j://{scripted(agent='Neo4j/v5.26.0 compatible graph database server - Other').host}"
    assert "--any-server" in str(told(address, read_only=False))
    with connect(address, read_only=True) as connection:
        assert connection.read(lambda tx: tx.run("RETURN 1").single(strict=True)[0]) == 1
    assert all("compatible graph database server - Other, not Neo4j" in record.message for record in caplog.records)
    assert len(caplog.records) == 2
    monkeypatch.setenv("RAWABIT_ANY_SERVER", "1")
    connect(address).close()


def test_who_knows_another_product_may_write_to_it(scripted: Maker, runner: CliRunner) -> None:
    """What it answers then is another matter."""
    command = ["undo", "--store", f"neo4j://{scripted(agent='Other/1.0').host}"]
    done = runner.invoke(main, command)
    assert done.exit_code == 2
    assert "is not written to. If you know it well: --any-server." in done.stderr
    assert "--any-server" not in runner.invoke(main, ["--any-server", *command]).stderr
    assert "--any-server" in runner.invoke(main, command).stderr


def test_another_product_is_named_on_the_terminal(scripted: Maker) -> None:
    address = f"bolt://{scripted(agent='Other/1.0').host}"
    words = ["-m", "rawabit", "cypher", "RETURN 1", "--store", address]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=True)
    assert done.stderr == f"{address} is Other/1.0, not Neo4j: its answers may be wrong.\n"
    assert done.stdout.split() == ["ok", "1"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("Neo.TransientError.General.DatabaseUnavailable", "is not ready"),
        ("Neo.TransientError.Database.DatabaseUnavailable", "is not ready"),
        ("Neo.ClientError.Security.CredentialsExpired", "first password"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", "too many wrong passwords"),
        ("Neo.ClientError.Transaction.InvalidBookmark", "RAWABIT_NEO4J_BOOKMARKS"),
        ("Neo.DatabaseError.General.UnknownError", "UnknownError: made by the script"),
    ],
)
def test_what_a_server_may_say_to_the_first_query(scripted: Maker, code: str, words: str) -> None:
    """Without trying again: the answer comes at once."""
    server = scripted(lambda message: failure(code) if message.name == "RUN" else None)
    assert words in str(told(f"bolt://{server.host}"))
    assert len(server.named("RUN")) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "is read-only"),
        ("Neo.DatabaseError.Transaction.TransactionLogError", "may be full"),
        ("Neo.DatabaseError.General.UnknownError", "may be full"),
        ("Neo.DatabaseError.Transaction.TransactionStartFailed", "has stopped working"),
        ("Neo.ClientError.Security.Forbidden", "the right to"),
    ],
)
def test_what_a_server_may_say_to_a_write(scripted: Maker, monkeypatch: pytest.MonkeyPatch, code: str, words: str) -> None:
    monkeypatch.setattr(patience, "RETRY_SECONDS", 0)
    server, why = scripted(), "No space left on device" if "full" in words else "no"
    server.script = lambda message: failure(code, why) if message.name == "COMMIT" and server.writes else None
    with connect(f"neo4j://{server.host}") as connection, pytest.raises(StoreError, match=words):
        connection.write(put)


def test_a_write_is_seen_by_the_next_reader(
    neo4j_address: str, proxy: Proxy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Also by one in another process, to which a file passes the bookmark."""
    file = tmp_path / "bookmarks"
    monkeypatch.setenv("RAWABIT_NEO4J_BOOKMARKS", str(file))
    with connect(f"bolt://127.0.0.1:{proxy.port}") as connection:
        connection.write(put)
        written = connection.bookmarks
        connection.read(count)
    assert set(file.read_text().split()) == written
    begins = [seen.message for seen in proxy.seen if seen.message.access]
    assert [message.access for message in begins] == ["r", "r", "w", "r"]
    assert set(begins[-1].extra["bookmarks"]) == written
    proxy.seen.clear()
    with connect(f"bolt://127.0.0.1:{proxy.port}", read_only=True):
        pass
    (begin,) = [seen.message for seen in proxy.seen if seen.message.access]
    assert set(begin.extra["bookmarks"]) == written


def test_bookmarks_of_other_processes_stay(neo4j_address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "bookmarks"
    monkeypatch.setenv("RAWABIT_NEO4J_BOOKMARKS", str(file))
    with connect(neo4j_address) as connection:
        connection.write(put)
        first = file.read_text()
        file.write_text(f"{first}another\n")
        connection.write(lambda tx: tx.run("MERGE (:Left {n: 2})").consume())
        found = file.read_text().split()
    assert "another" in found
    assert first.strip() not in found
    assert len(found) == 2
    with pytest.raises(StoreError, match="RAWABIT_NEO4J_BOOKMARKS"):
        connect(neo4j_address)
    monkeypatch.setenv("RAWABIT_NEO4J_BOOKMARKS", str(tmp_path))
    with pytest.raises(InputError, match="cannot be used"):
        connect(neo4j_address)


def test_an_unknown_commit_is_an_error_of_its_own(proxy: Proxy, neo4j_server: Server) -> None:
    with connect(f"bolt://127.0.0.1:{proxy.port}") as connection:
        for action, durable in (("before", 0), ("after", 1)):
            proxy.acted = 0
            proxy.rule = lambda seen, action=action: (  # type: ignore[misc]
                action if seen.message.name == "COMMIT" and seen.writes and not proxy.acted else None
            )
            with pytest.raises(UnknownCommit, match="in the middle of a commit"):
                connection.write(put)
            assert connection.read(count) == durable


def test_what_is_lost_before_the_commit_is_done_again(proxy: Proxy, neo4j_server: Server) -> None:
    called = 0

    def work(tx: Transaction) -> None:
        nonlocal called
        called += 1
        put(tx)

    with connect(f"bolt://127.0.0.1:{proxy.port}") as connection:
        proxy.rule = lambda seen: "after" if seen.message.name == "PULL" and seen.writes and not proxy.acted else None
        connection.write(work)
        assert (called, proxy.acted, connection.read(count)) == (2, 1, 1)


def test_the_driver_takes_no_numpy_along(scripted: Maker) -> None:
    """It would, and a question would wait twice as long for the driver; who asks for numpy afterwards gets it."""
    probe = (
        "import sys; from rawabit.graph.opening import open_store, exists; exists(sys.argv[1]); "
        "assert 'numpy' not in sys.modules; import numpy; assert numpy.arange(3).sum() == 3"
    )
    server = scripted()
    subprocess.run([sys.executable, "-c", probe, f"bolt://{server.host}"], check=True)


@pytest.mark.parametrize("limit", [0.5, None])
def test_a_server_that_falls_silent_is_given_up(
    proxy: Proxy, neo4j_server: Server, monkeypatch: pytest.MonkeyPatch, limit: float | None
) -> None:
    """Soon after the time limit of the query, not after the two minutes that the server asks for."""
    monkeypatch.setattr(patience, "SILENT_SECONDS", 0.5)
    monkeypatch.setattr(patience, "READ_SECONDS", 0.5)
    address = f"bolt://127.0.0.1:{proxy.port}"
    with connect(address, read_only=True) as connection:
        assert connection.read(count, timeout=30) == 0
        proxy.rule = lambda seen: "hang" if seen.message.name == "RUN" else None
        with pytest.raises(StoreError, match=f"{address} does not answer in time"):
            connection.read(count, timeout=limit)
        connection.close()
    assert proxy.acted == 1


def test_a_server_that_says_nothing_to_the_first_question(
    proxy: Proxy, neo4j_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SILENT_SECONDS", 0.5)
    monkeypatch.setattr(patience, "ACQUIRE_SECONDS", 0.5)
    proxy.rule = lambda seen: "hang" if seen.message.name == "RUN" else None
    assert "does not answer in time" in str(told(f"bolt://127.0.0.1:{proxy.port}"))
