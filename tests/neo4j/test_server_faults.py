"""What only a real server can do wrong: it starts, it may not be written to, its disk is full."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.errors import StoreError
from rawabit.graph.neo4j.server import connect
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from ..graphs import document
from ..neo4j_server import Server

READ_ONLY = "server.databases.read_only=neo4j\n"
_PATIENCE = 300  # seconds after which a server that does not answer never will
STARTING = {
    "cannot be reached",
    "is not ready",
    "breaks off at once",
    "does not answer in time",
    "was lost, or cannot be reached",
}


@pytest.fixture
def own(doomed_server: Server) -> Server:
    """The server of the run, with one document."""
    with open_store(doomed_server.address, create=True) as store:
        store.add(document("أول", [(1, 2)]))
    return doomed_server


def test_a_server_that_is_full_starts_or_is_read_only(own: Server, tmp_path: Path, runner: CliRunner) -> None:
    """One after the other on one server, for starting one takes its time."""
    notice = tmp_path / "notice.txt"
    notice.write_text("وقعت وزارة المياه التجريبية مذكرة تفاهم مع منظمة السدود التجريبية. خبر تجريبي.", encoding="utf-8")
    command = ["import", str(notice), "--store", own.address]
    stored = 0
    if shutil.which("prlimit"):
        _fill(own)
        with open_store(own.address) as store:
            stored, why = _until_refused(store)
        assert re.search(r"may be full|has stopped working", why)
    own.stop()

    own.launch()  # writable: what a full disk broke off is recovered at the start
    assert {*_while_it_starts(own)} <= STARTING
    with open_store(own.address) as store:
        assert len(store.source_ids()) == 1 + stored
        assert store.check() == []
    own.stop()

    own.settings = READ_ONLY
    own.start()
    with open_store(own.address, read_only=True) as store:
        assert len(store.source_ids()) == 1 + stored
    done = runner.invoke(main, command)
    assert done.exit_code == 4
    assert f"{own.address} is read-only" in done.stderr
    assert runner.invoke(main, ["stats", "--store", own.address]).exit_code == 0


def _while_it_starts(own: Server) -> Iterator[str]:
    """What is said until it answers, without the address."""
    end = monotonic() + _PATIENCE
    while monotonic() < end:
        try:
            connect(own.address).close()
        except StoreError as error:
            yield str(error).removeprefix(f"{own.address} ").partition(":")[0].partition(".")[0]
            sleep(0.05)  # to ask takes as long as the server needs to get on
        else:
            return
    raise AssertionError("the server did not answer")


def _until_refused(store: Store) -> tuple[int, str]:
    """How many documents can be stored, and why no more."""
    for n in range(1000):
        try:
            store.add(document(f"محضر {n}", [(n, n + 1)], reason="ن" * 5000))
        except StoreError as error:
            return n, str(error)
    raise AssertionError("the disk was not full")


def _fill(own: Server) -> None:
    """Let no file grow beyond a little more than the largest, as if the disk were full."""
    largest = max(path.stat().st_size for path in own.home.rglob("*") if path.is_file())
    subprocess.run(["prlimit", "--pid", str(own.pid), f"--fsize={largest + 2**20}"], check=True)
