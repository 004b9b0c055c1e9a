"""The worked questions of docs/querying.md give the same rows in both stores, those of docs/neo4j.md some; of the examples."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store

from .source import ROOT

PAGE = (ROOT / "docs" / "querying.md").read_text("utf-8")
QUESTIONS = re.findall(r"^## (\d+\. .*?)$.*?```cypher\n(.*?)```.*?```sql\n(.*?)```", PAGE, re.S | re.M)
FIRST_STEPS = re.findall(r"```cypher\n(.*?)```", (ROOT / "docs" / "neo4j.md").read_text("utf-8"), re.S)
VALUES = {"since": "2025-03", "until": "2025-07", "word": "وزارة"}


def rows(runner: CliRunner, language: str, query: str, store: str, values: dict[str, str]) -> list[dict[str, object]]:
    """What a question gives."""
    params = [word for name, value in values.items() if f"{'$' if language == 'cypher' else ':'}{name}" in query for word in
              ("--param", f"{name}={value}")]  # fmt: skip
    done = runner.invoke(main, [language, query, "--store", store, "--format", "json", *params])
    assert done.exit_code == 0, done.stderr
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


@pytest.fixture
def values(address: str, runner: CliRunner) -> dict[str, str]:
    """The examples in a SQLite store, and what the parameters stand for."""
    assert runner.invoke(main, ["import", str(ROOT / "examples" / "notices"), "--store", address]).exit_code == 0
    with open_store(address) as store:
        (hit, *_) = store.search("منظمة المياه العربية")
    return {**VALUES, "id": hit.entity.id}


def test_there_are_ten() -> None:
    assert [title.partition(".")[0] for title, _, _ in QUESTIONS] == [str(n) for n in range(1, 11)]


def test_each_question_has_an_answer_in_sql(address: str, values: dict[str, str], runner: CliRunner) -> None:
    for title, _, query in QUESTIONS:
        assert rows(runner, "sql", query, address, values), title


def test_both_stores_give_the_same_rows(neo4j_address: str, address: str, values: dict[str, str], runner: CliRunner) -> None:
    assert runner.invoke(main, ["copy", address, neo4j_address]).exit_code == 0
    for title, cypher, sql in QUESTIONS:
        expected = rows(runner, "sql", sql, address, values)
        assert rows(runner, "cypher", cypher, neo4j_address, values) == expected, title


def test_the_first_steps_have_answers(neo4j_address: str, runner: CliRunner) -> None:
    assert runner.invoke(main, ["import", str(ROOT / "examples" / "notices"), "--store", neo4j_address]).exit_code == 0
    assert len(FIRST_STEPS) == 3
    for query in FIRST_STEPS:
        assert rows(runner, "cypher", query, neo4j_address, {}), query
