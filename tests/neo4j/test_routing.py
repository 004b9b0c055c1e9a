"""neo4j:// through the commands: questions are read transactions, changes are write transactions, and who asks next sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store

from .. import samples
from .proxy import Proxy

READING = [
    ["find", samples.MINISTER.label()],
    ["show", samples.MINISTER.id],
    ["neighbours", samples.MINISTER.id],
    ["who"],
    ["path", samples.MINISTER.id, samples.CENTRE.id],
    ["common", samples.MINISTER.id, samples.CENTRE.id],
    ["gaps"],
    ["followups"],
    ["conflicts"],
    ["stats"],
    ["history"],
    ["export"],
    ["review", "--export", "-"],
    ["check"],
    ["cypher", "MATCH (s:Source) RETURN s.id"],
]


@pytest.fixture
def routed(proxy: Proxy, neo4j_address: str) -> str:
    """The address of a server that holds the sample document, as that of a cluster, through a proxy."""
    with open_store(neo4j_address, create=True) as store:
        store.add(samples.DOCUMENT)
    return f"neo4j://127.0.0.1:{proxy.port}"


def modes(proxy: Proxy) -> set[str]:
    """The access modes of the transactions that were opened."""
    return {seen.message.access for seen in proxy.seen if seen.message.access}


def test_questions_are_read_transactions(routed: str, proxy: Proxy, runner: CliRunner) -> None:
    for words in READING:
        proxy.seen.clear()
        done = runner.invoke(main, [*words, "--store", routed])
        assert done.exit_code == 0, f"{words}: {done.stderr}"
        assert modes(proxy) == {"r"}, words
        assert any(seen.message.name == "ROUTE" for seen in proxy.seen)


def test_the_next_process_sees_a_change(
    routed: str, proxy: Proxy, runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAWABIT_NEO4J_BOOKMARKS", str(tmp_path / "bookmarks"))
    done = runner.invoke(main, ["merge", samples.CENTRE.id, samples.DAMS.id, "--store", routed])
    assert done.exit_code == 0, done.stderr
    assert modes(proxy) == {"r", "w"}
    (mark,) = (tmp_path / "bookmarks").read_text().split()
    proxy.seen.clear()
    told = runner.invoke(main, ["history", "--store", routed, "--format", "csv"])
    assert "merge" in told.stdout
    first = next(seen.message for seen in proxy.seen if seen.message.access)
    assert first.extra["bookmarks"] == [mark]
