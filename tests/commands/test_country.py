"""The country of the office, however it is told: by an option or for good, to one process or several, to a watched folder."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store

TEXT = "أعلنت وزارة المالية عن صرف المرتبات."


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A notice that tells no country, in a folder of its own."""
    (tmp_path / "inbox").mkdir()
    path = tmp_path / "inbox" / "notice.txt"
    path.write_text(TEXT, "utf-8")
    return path


def country(address: str) -> str | None:
    """The country of the ministry in a store."""
    with open_store(address, read_only=True) as store:
        (ministry,) = (one for one in store.all_entities(["organization"]) if one.classification == "ministry")
        return store.entities([ministry.qualifier])[ministry.qualifier].label() if ministry.qualifier else None


@pytest.mark.parametrize(
    ("lang", "said"), [("ar", "وزارة، ليبيا (البلد بلد المكتب)"), ("en", "ministry, Libya (the country is that")]
)
def test_a_brief_says_that_the_country_is_only_the_offices(
    runner: CliRunner, address: str, notice: Path, lang: str, said: str
) -> None:
    runner.invoke(main, ["import", "--store", address, "--country", "LY", str(notice)])
    assert said in runner.invoke(main, ["brief", "وزارة المالية", "--store", address, "--lang", lang]).stdout


@pytest.mark.parametrize(
    ("words", "set_for_good", "wanted"),
    [
        ([], None, None),
        (["--country", "LY"], None, "ليبيا"),
        (["--country", "ly"], "TN", "ليبيا"),
        (["--country", "ليبيا", "--jobs", "2"], None, "ليبيا"),
        ([], "Tunisia", "تونس"),
        ([], "", None),
    ],
)
@pytest.mark.parametrize("watched", [False, True])
def test_the_notice_is_the_offices(
    runner: CliRunner,
    address: str,
    notice: Path,
    words: Sequence[str],
    set_for_good: str | None,
    wanted: str | None,
    watched: bool,
) -> None:
    given = ["--watch", str(notice.parent), "--once", "--every", "0.05"] if watched else [str(notice)]
    result = runner.invoke(main, ["import", "--store", address, *words, *given], env={"RAWABIT_COUNTRY": set_for_good})
    assert result.exit_code == 0
    assert country(address) == wanted


def test_extract_and_show_tell_why(runner: CliRunner, address: str, notice: Path) -> None:
    found = json.loads(runner.invoke(main, ["extract", "--country", "Libya", str(notice)]).stdout)
    assert "the country is that of the office" in {one.get("date_reason") for one in found["entities"]}
    runner.invoke(main, ["import", "--store", address, "--country", "LY", str(notice)])
    why = runner.invoke(main, ["show", "--store", address, "--lang", "ar", "--why", "وزارة المالية"])
    assert "البلد بلد المكتب" in why.stdout


def test_what_was_read_without_it_stays_and_is_named(runner: CliRunner, address: str, notice: Path) -> None:
    def said(*words: str) -> str:
        return runner.invoke(main, ["import", "--store", address, *words, str(notice)]).stderr

    said()
    assert "without this country of the office" in said("--country", "LY")
    assert country(address) is None
    runner.invoke(main, ["forget", "--store", address, "--yes", notice.name])
    said("--country", "LY")
    assert "without this country" not in said("--country", "LY") + said()
    assert "without this country" in said("--country", "TN")
    assert country(address) == "ليبيا"


def test_what_is_no_country_is_refused(runner: CliRunner, address: str, notice: Path) -> None:
    for command in (["import", "--store", address], ["extract"]):
        result = runner.invoke(main, [*command, "--country", "طرابلس", str(notice)])
        assert (result.exit_code, result.stdout) == (2, "")
        assert "There is no country 'طرابلس'." in result.stderr
    assert not Path(address).exists()
