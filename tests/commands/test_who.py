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


@pytest.mark.parametrize(
    "command", [["who"], ["brief"], ["brief", "--format", "html"], ["neighbours"], ["map", "-o", "-", "--focus"]]
)
def test_a_body_that_only_bears_the_adjective_of_a_country_is_named(
    tmp_path: Path, runner: CliRunner, command: list[str]
) -> None:
    address = str(tmp_path / "adjective.db")
    with open_store(address, create=True) as store:
        store.add(extract("وقعت الغرفة التجارية المالطية ووزارة الصحة الأردنية مذكرة تفاهم لدى مالطا."))
    result = runner.invoke(main, [*command, "مالطا", "--store", address, "--lang", "en"])
    assert "ask for each: الغرفة التجارية المالطية\n" in result.stderr


@pytest.mark.parametrize(("country", "body"), [("ألمانيا", "الغرفة التجارية الألمانية"), ("السعودية", "غرفة التجارة السعودية")])
def test_the_alif_of_a_country_is_no_article_and_its_ending_is_its_adjectives(
    tmp_path: Path, runner: CliRunner, country: str, body: str
) -> None:
    address = str(tmp_path / "adjective.db")
    with open_store(address, create=True) as store:
        store.add(extract(f"وقعت {body} ووزارة الصحة الأردنية مذكرة تفاهم في {country}."))
    result = runner.invoke(main, ["who", country, "--store", address, "--lang", "en"])
    assert f"ask for each: {body}\n" in result.stderr


def test_who_asks_for_a_body_is_not(address: str, runner: CliRunner) -> None:
    result = runner.invoke(main, ["who", "وزارة الصحة الأردنية", "--store", address, "--lang", "en"])
    assert "التونسية" in result.stdout
    assert "ask for each" not in result.stderr


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "negated, by هيئة النقل الأردنية"), ("ar", "منفي، على لسان هيئة النقل الأردنية")]
)
def test_a_conflict_says_on_whose_word_a_side_is(tmp_path: Path, runner: CliRunner, lang: str, said: str) -> None:
    address = str(tmp_path / "two.db")
    with open_store(address, create=True) as store:
        store.add(extract("سددت شركة دلتا للنقل مبلغ 750 ألف دينار لهيئة النقل الأردنية."))
        store.add(extract("أكدت هيئة النقل الأردنية أن شركة دلتا للنقل لم تسدد مبلغ 750 ألف دينار للهيئة."))
    assert said in runner.invoke(main, ["conflicts", "--store", address, "--lang", lang]).stdout
