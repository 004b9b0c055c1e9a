"""The sums of payments where relations and dates are listed. All that is told is made up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store
from rawabit.importers.notice.extract import extract

PAID = (
    "دفعت وزارة المياه لصندوق الواحات مبلغ 1200000 يورو في 15 مارس 2025.\n"
    "ودفعت وزارة المياه لصندوق الواحات مبلغ 800000 يورو في 10 سبتمبر 2025.\n"
    "وتعهدت وزارة المياه بتقديم 3000000 يورو لصندوق الواحات.\n"
)
MET = "التقى وزير المياه السيد سالم الحارثي السفيرة مارية كوستا في 3 مارس 2025.\n"


@pytest.fixture
def address(tmp_path: Path) -> str:
    with open_store(str(tmp_path / "one.db"), create=True) as store:
        store.add(extract(PAID))
        store.add(extract(MET))
    return str(tmp_path / "one.db")


def test_each_instalment_of_a_tie_is_told_and_what_is_only_pledged_apart_from_it(address: str, runner: CliRunner) -> None:
    told = runner.invoke(main, ["show", "صندوق الواحات", "--store", address, "--lang", "en"]).stdout
    assert "800,000 يورو, 1,200,000 يورو" in told
    (pledged,) = (line for line in told.splitlines() if "3,000,000" in line)
    assert " planned " in pledged
    assert "800,000" not in pledged
    rows = json.loads(runner.invoke(main, ["show", "صندوق الواحات", "--store", address, "--format", "json"]).stdout)
    assert [(row["modality"], row["amount"]) for row in rows] == [
        ("actual", ["800000 يورو", "1200000 يورو"]),
        ("planned", ["3000000 يورو"]),
    ]


def test_a_day_has_what_was_paid_on_it(address: str, runner: CliRunner) -> None:
    told = runner.invoke(main, ["timeline", "صندوق الواحات", "--store", address, "--lang", "en"]).stdout
    found = {line.split()[0]: line for line in told.splitlines()[1:]}
    assert "1,200,000 يورو" in found["2025-03-15"]
    assert "800,000 يورو" in found["2025-09-10"]


def test_who_was_paid_nothing_has_no_column_of_sums(address: str, runner: CliRunner) -> None:
    assert "amount" not in runner.invoke(main, ["show", "مارية كوستا", "--store", address, "--lang", "en"]).stdout


@pytest.mark.parametrize(("lang", "word"), [("en", "due"), ("ar", "مستحق")])
def test_gaps_calls_a_pledge_as_the_brief_does(address: str, runner: CliRunner, lang: str, word: str) -> None:
    answers = [
        runner.invoke(main, [*asked, "--store", address, "--lang", lang]).stdout
        for asked in (["gaps"], ["brief", "صندوق الواحات"])
    ]
    assert all(word in answer for answer in answers)
    assert "owed" not in answers[0]
