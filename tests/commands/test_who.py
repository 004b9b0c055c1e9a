"""who as it is typed, of a country whose bodies stand by themselves. Everything is made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store
from rawabit.importers.notice.extract import extract

SIGNED = "تونس 5 مارس 2024\nوقعت وزارة الصحة التونسية ووزارة الصحة الأردنية مذكرة تفاهم في مجال الأدوية."


@pytest.fixture
def address(tmp_path: Path) -> str:
    with open_store(str(tmp_path / "one.db"), create=True) as store:
        store.add(extract(SIGNED))
    return str(tmp_path / "one.db")


@pytest.mark.parametrize(("lang", "hint"), [("en", "ask for each: وزارة الصحة"), ("ar", "فاسأل عن كل منها")])
def test_who_asks_for_a_country_is_told_of_its_bodies(address: str, runner: CliRunner, lang: str, hint: str) -> None:
    result = runner.invoke(main, ["who", "الأردن", "--store", address, "--lang", lang])
    assert result.exit_code == 0
    assert hint in result.stderr
    assert "التونسية" not in result.stderr


def test_who_asks_for_a_body_is_not(address: str, runner: CliRunner) -> None:
    result = runner.invoke(main, ["who", "وزارة الصحة الأردنية", "--store", address, "--lang", "en"])
    assert "التونسية" in result.stdout
    assert "ask for each" not in result.stderr
