"""Every command gives the same on a file and on a server."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main

from ..neo4j_server import Server

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
QUESTIONS = [
    ["find", "وزارة"],
    ["find", "Ferjani"],
    ["show", "وزارة المياه"],
    ["neighbours", "وزارة المياه", "--evidence"],
    ["who"],
    ["who", "وزارة المياه"],
    ["path", "وزارة المياه", "المغرب"],
    ["common", "وزارة المياه", "المغرب"],
    ["gaps"],
    ["followups"],
    ["brief", "وزارة المياه", "--with", "منظمة المياه العربية", "--on", "2025-07-20", "--format", "json"],
    ["stats"],
    ["review", "--export", "-"],
    ["export"],
    ["export", "--decisions", "--min-modality", "agreed"],
    ["export", "--format", "graphml"],
]


@pytest.fixture
def addresses(neo4j_address: str, tmp_path: Path) -> list[str]:
    """A file and a server, neither with a store."""
    return [str(tmp_path / "graph.db"), neo4j_address]


def run(runner: CliRunner, address: str, command: list[str]) -> Result:
    return runner.invoke(main, [command[0], "--store", address, *command[1:]])


def said(done: Result, address: str) -> str:
    """What was said, without where and when."""
    return re.sub(r"\d{4}-\d\d-\d\dT[\d:+]+", "", done.stderr.replace(address, ""))


def same(runner: CliRunner, addresses: list[str], command: list[str]) -> Result:
    one, other = (run(runner, address, command) for address in addresses)
    assert one.exit_code == other.exit_code, (one.output, other.output)
    assert one.stdout_bytes == other.stdout_bytes
    assert said(one, addresses[0]) == said(other, addresses[1])
    return one


def test_questions_and_decisions(runner: CliRunner, addresses: list[str], tmp_path: Path) -> None:
    assert same(runner, addresses, ["import", str(NOTICES)]).exit_code == 0
    assert same(runner, addresses, ["import", str(NOTICES)]).exit_code == 0
    for question in QUESTIONS:
        assert same(runner, addresses, question).exit_code in {0, 2, 5}
    maps = [tmp_path / "file.html", tmp_path / "server.html"]
    for address, page in zip(addresses, maps, strict=True):
        assert run(runner, address, ["map", "-o", str(page)]).exit_code == 0
    assert maps[0].read_bytes() == maps[1].read_bytes()
    before = run(runner, addresses[0], ["export"]).stdout
    bodies = [e["id"] for e in json.loads(before)["entities"] if e["kind"] == "organization"]
    assert same(runner, addresses, ["merge", *bodies[:2]]).exit_code == 0
    assert run(runner, addresses[0], ["export"]).stdout != before
    for question in QUESTIONS[:-4]:
        same(runner, addresses, question)
    same(runner, addresses, ["undo"])
    assert same(runner, addresses, ["export"]).stdout == before
    assert same(runner, addresses, ["check"]).exit_code == 0


def test_what_is_not_there(runner: CliRunner, addresses: list[str], tmp_path: Path) -> None:
    for command in (["stats"], ["find", "وزارة"], ["undo"]):
        for address in addresses:
            done = run(runner, address, command)
            assert (done.exit_code, done.stdout) == (4, "")
            assert "There is no store at" in done.stderr
            assert "Import something first" in done.stderr


@pytest.mark.last
def test_an_import_of_nothing_leaves_no_store(
    neo4j_server: Server, runner: CliRunner, addresses: list[str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    for address in addresses:
        assert run(runner, address, ["import", str(empty)]).exit_code == 2
    assert not Path(addresses[0]).exists()
    assert neo4j_server.ask("MATCH (n) RETURN count(n) AS count") == [{"count": 0}]
    assert neo4j_server.ask("SHOW INDEXES YIELD name WHERE name STARTS WITH 'rawabit_' RETURN name") == []
