"""JSON is for programs: its words do not hang on the language of the names, and what is not there is null."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main

from .. import samples
from ..source import ROOT

NOTICES = ROOT / "examples" / "notices"
Ask = Callable[..., Result]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    address = str(tmp_path_factory.mktemp("json") / "graph.db")
    assert CliRunner().invoke(main, ["import", "--store", address, str(NOTICES)]).exit_code == 0
    assert CliRunner().invoke(main, ["note", "--store", address, "UNIDO", "Prefers letters"]).exit_code == 0
    return address


def without_names(value: Any) -> Any:
    """An answer with everything but what entities are called."""
    if isinstance(value, list):
        return [without_names(part) for part in value]
    if isinstance(value, dict):
        return {key: without_names(part) for key, part in value.items() if key != "label"}
    return value


@pytest.mark.parametrize(
    "words",
    [
        ["who", "--evidence"],
        ["influence", "--measure", "betweenness", "--evidence"],
        ["communities"],
        ["gaps", "UNIDO"],
        ["followups"],
        ["conflicts"],
        ["find", "وزير"],
        ["neighbours", "UNIDO"],
        ["path", "Libya", "UNIDO"],
        ["common", "مركز بحوث المياه", "وزارة المياه والري الليبية"],
        ["show", "مركز بحوث المياه", "--evidence"],
        ["show", "06-seminar.html"],
        ["review", "--list"],
        ["history"],
        ["stats"],
        ["sources"],
    ],
)
def test_the_words_of_json_do_not_hang_on_the_language(store: str, words: list[str], runner: CliRunner) -> None:
    asked = [runner.invoke(main, [*words, "--store", store, "--format", "json", "--lang", lang]) for lang in ("ar", "en")]
    arabic, english = (without_names(json.loads(told.stdout)) for told in asked)
    assert arabic == english != []


def test_tables_have_their_words_in_the_language(store: str, runner: CliRunner) -> None:
    told = runner.invoke(main, ["review", "--list", "--store", store, "--lang", "ar", "--format", "csv"]).stdout
    assert "متفق عليه" in told
    assert "the words allow it" not in told


def test_nothing_is_null_or_empty_in_json_and_said_in_words_to_people(tmp_path: Path, runner: CliRunner) -> None:
    address = str(tmp_path / "graph.db")
    from rawabit import open_store

    with open_store(address, create=True) as made:
        made.add(samples.DOCUMENT)
    (task,) = json.loads(runner.invoke(main, ["followups", "--store", address, "--format", "json"]).stdout)
    assert task["due"] is None
    assert "no deadline" in runner.invoke(main, ["followups", "--store", address]).stdout
    (gap,) = json.loads(runner.invoke(main, ["gaps", "--store", address, "--format", "json"]).stdout)
    assert gap["received"] == []
    reasons = json.loads(
        runner.invoke(main, ["show", "--why", samples.MINISTER.id, "--store", address, "--format", "json"]).stdout
    )
    assert {(row["decided"], row["date"], row["by"]) for row in reasons} == {(None, None, None)}


ASKED = {
    "changes": ["--imported-since", "2020"],
    "find": ["UNIDO"],
    "show ENTITY": ["UNIDO"],
    "show --why": ["UNIDO"],
    "neighbours": ["UNIDO"],
    "note": ["UNIDO"],
    "timeline": ["سالم الفرجاني"],
    "path": ["Libya", "UNIDO"],
    "connect": ["Libya", "UNIDO", "مركز بحوث المياه"],
    "common": ["مركز بحوث المياه", "وزارة المياه والري الليبية"],
}


def documented() -> dict[str, list[str]]:
    """The keys that docs/programs.md gives for each command."""
    page = (ROOT / "docs" / "programs.md").read_text("utf-8")
    return {name: re.findall(r"`(\w+)`", keys) for name, keys in re.findall(r"^\| `([a-z][^`]*)` \| (`.*) \|$", page, re.M)}


@pytest.mark.parametrize("name", sorted(set(documented()) - {"import", "verify"}))
def test_the_keys_of_a_row_are_those_of_the_page(store: str, name: str, runner: CliRunner) -> None:
    command = [word for word in name.split() if word != "ENTITY"]
    told = runner.invoke(main, [*command, *ASKED.get(name, []), "--store", store, "--format", "json"])
    assert {tuple(row) for row in json.loads(told.stdout)} == {tuple(documented()[name])}


def test_the_keys_of_import_and_verify_are_those_of_the_page(store: str, tmp_path: Path, runner: CliRunner) -> None:
    other = str(tmp_path / "other.db")
    told = runner.invoke(main, ["import", "--store", other, "--format", "json", str(NOTICES / "03-memorandum.md")])
    assert [list(row) for row in json.loads(told.stdout)] == [documented()["import"]]
    told = runner.invoke(main, ["verify", store, other, "--format", "json"])
    assert {tuple(row) for row in json.loads(told.stdout)} == {tuple(documented()["verify"])}


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("who --types pays,mem", "plain,pays,member_of"),
        ("find --kinds pers", "plain,person"),
        ("import exa", "file,exa"),
        ("copy wat", "file,wat"),
        ("map -o ma", "file,ma"),
        ("fin", "plain,find"),
    ],
)
def test_a_shell_completes_commands_files_and_words(typed: str, wanted: str, runner: CliRunner) -> None:
    words = {"COMP_WORDS": f"rawabit {typed}", "COMP_CWORD": str(len(typed.split())), "_RAWABIT_COMPLETE": "bash_complete"}
    assert runner.invoke(main, prog_name="rawabit", env=words).stdout.splitlines() == [wanted]


def test_the_nearest_command_is_named(runner: CliRunner) -> None:
    told = runner.invoke(main, ["neighbors", "UNIDO"])
    assert (told.exit_code, "Did you mean 'neighbours'?" in told.stderr) == (2, True)
