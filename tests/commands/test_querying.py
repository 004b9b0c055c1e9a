"""sql and cypher as they are typed: they read, and nothing else."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main
from rawabit.graph.store import Store

from .. import samples


@pytest.fixture
def sql(sample: Store, address: str, runner: CliRunner):  # type: ignore[no-untyped-def]
    """Asks the sample store in SQL."""

    def ask(query: str, *words: str) -> Result:
        return runner.invoke(main, ["sql", query, "--store", address, *words])

    return ask


def test_rows_in_every_format(sql) -> None:  # type: ignore[no-untyped-def]
    query = "SELECT key, title AS start_day, NULL AS none, 1.5 AS half, x'00ff' AS raw, title FROM source"
    key = int(samples.SOURCE.id.rpartition("-")[2], 16)
    title = samples.SOURCE.title
    (row,) = json.loads(sql(query, "--format", "json").stdout)
    assert row == {"key": key, "start_day": title, "none": None, "half": 1.5, "raw": "00ff", "title": title}
    table = list(csv.reader(io.StringIO(sql(query, "--format", "csv").stdout)))
    assert table == [["key", "start_day", "none", "half", "raw", "title"], [str(key), title, "", "1.5", "00ff", title]]
    assert sql(query).stdout.splitlines()[0].split() == ["key", "start_day", "none", "half", "raw", "title"]


def test_columns_of_one_name_are_told_apart(sql) -> None:  # type: ignore[no-untyped-def]
    assert json.loads(sql("SELECT 1 AS a, 2 AS a, 3 AS a", "--format", "json").stdout) == [{"a": 1, "a 2": 2, "a 3": 3}]


def test_parameters_are_values(sql) -> None:  # type: ignore[no-untyped-def]
    hostile = "'; DROP TABLE source; --"
    told = sql("SELECT :n + 1 AS n, :text AS text, :many AS many", "-p", "n=2", "-p", f"text={hostile}", "-p", 'many=["أ"]',
               "--format", "json")  # fmt: skip
    assert json.loads(told.stdout) == [{"n": 3, "text": hostile, "many": '["أ"]'}]
    assert sql("SELECT :missing").exit_code == 2
    assert "NAME=VALUE" in sql("SELECT 1", "-p", "nothing").stderr


def test_there_are_more_rows(sql) -> None:  # type: ignore[no-untyped-def]
    told = sql("SELECT value FROM json_each('[1,2,3]')", "--limit", "2", "--format", "json")
    assert len(json.loads(told.stdout)) == 2
    assert "there are more" in told.stderr
    assert sql("SELECT value FROM json_each('[1,2]')", "--limit", "2").stderr == ""


WRITING = [
    "DELETE FROM relation",
    "INSERT INTO source SELECT * FROM source",
    "UPDATE source SET title = ''",
    "DROP TABLE source",
    "CREATE TABLE more (a)",
    "CREATE TEMP TABLE more (a)",
    "ATTACH 'other.db' AS other",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA query_only = OFF",
    "VACUUM INTO 'other.db'",
    "BEGIN",
    "REINDEX",
    "ANALYZE",
    "SELECT load_extension('x')",
    "WITH gone AS (SELECT 1) DELETE FROM source",
    "SELECT 1; DELETE FROM source",
    "INSERT INTO name_index (name_index) VALUES ('rebuild')",
]


@pytest.mark.parametrize("query", WRITING)
def test_what_writes_is_refused(sql, query: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    before = hashlib.sha256(Path(address).read_bytes()).digest()
    told = sql(query)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith("rawabit: ")
    assert hashlib.sha256(Path(address).read_bytes()).digest() == before
    assert not Path("other.db").exists()


@pytest.mark.parametrize(
    "query",
    [
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n",
        f"SELECT count(*) FROM {', '.join(f'name {table}' for table in 'abcdefgh')}",
    ],
)
def test_what_takes_too_long_is_ended(sql, query: str) -> None:  # type: ignore[no-untyped-def]
    told = sql(query, "--timeout", "0.1")
    assert told.exit_code == 2
    assert "longer than its time limit" in told.stderr


def test_a_wrong_query_is_told(sql) -> None:  # type: ignore[no-untyped-def]
    told = sql("SELECT a FROM nowhere")
    assert (told.exit_code, told.stderr) == (2, "rawabit: The query is refused: no such table: nowhere.\n")


def test_a_value_may_not_fill_the_memory(sql) -> None:  # type: ignore[no-untyped-def]
    assert "too big" in sql("SELECT length(zeroblob(1000000000))").stderr
    assert "too complex" in sql(f"SELECT 'a' LIKE '{'%a' * 200}'").stderr


def test_a_store_speaks_one_language(sql, address: str, runner: CliRunner) -> None:  # type: ignore[no-untyped-def]
    told = runner.invoke(main, ["cypher", "MATCH (n) RETURN n", "--store", address])
    assert (told.exit_code, told.stderr) == (2, f"rawabit: {address} speaks SQL. Ask it with `rawabit sql`.\n")
    told = runner.invoke(main, ["sql", "SELECT 1", "--store", "bolt://127.0.0.1:1"])
    assert told.exit_code == 2
    assert "`rawabit cypher`" in told.stderr


def test_the_tables_can_be_looked_at(sql) -> None:  # type: ignore[no-untyped-def]
    assert "title" in sql("PRAGMA table_info(source)").stdout
    assert "name_index" in sql("SELECT name FROM sqlite_schema").stdout
    assert len(sql("SELECT rowid FROM name_index WHERE words MATCH 'وزاره' ORDER BY rank").stdout.splitlines()) > 1


def test_a_store_without_its_word_index_is_told_in_words(sql, sample: Store, address: str) -> None:  # type: ignore[no-untyped-def]
    sample.close()
    with closing(sqlite3.connect(address)) as db:
        db.execute("DROP TABLE name_index")
    told = sql("SELECT 1")
    assert (told.exit_code, "no such table: name_index" in told.stderr) == (4, True)
