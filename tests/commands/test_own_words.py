"""What ties two where no type of relation says it: its word is told, from the first end or as that of the
other. All is made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main

FILE = """{"id":"a","schema":"Company","properties":{"name":["Qasr Holding"]}}
{"id":"b","schema":"Company","properties":{"name":["Zaytoun Operations"]}}
{"id":"r","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["40"]}}
"""


@pytest.fixture
def store(tmp_path: Path, runner: CliRunner) -> str:
    (tmp_path / "owners.ftm").write_text(FILE, encoding="utf-8")
    address = str(tmp_path / "graph.db")
    assert runner.invoke(main, ["import", str(tmp_path / "owners.ftm"), "--store", address]).exit_code == 0
    return address


@pytest.mark.parametrize("command", ["show", "brief"])
@pytest.mark.parametrize(
    ("name", "lang", "told"),
    [
        ("Qasr Holding", "en", "related to (owner: 40%) "),
        ("Zaytoun Operations", "en", "related to (on its part owner: 40%) "),
        ("Qasr Holding", "ar", "له علاقة بـ (مالك: 40%) "),
        ("Zaytoun Operations", "ar", "له علاقة بـ (من جهته مالك: 40%) "),
    ],
)
def test_an_owner_is_told_with_the_share(store: str, runner: CliRunner, command: str, name: str, lang: str, told: str) -> None:
    out = runner.invoke(main, [command, name, "--store", store, "--lang", lang]).stdout
    if command == "show":
        assert told in out
    else:  # a row of a brief names both ends, the first one first
        assert told.replace("on its part ", "").replace("من جهته ", "") in out
