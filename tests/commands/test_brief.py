"""brief: one page for people, JSON for programs, files as they are called, in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit import open_store
from rawabit.cli import main

from ..briefs import DAY, DOCUMENT, FUND, hostile
from ..meetings import telling, thing
from ..source import ROOT


@pytest.fixture
def store(tmp_path: Path) -> str:
    address = str(tmp_path / "graph.db")
    with open_store(address, create=True) as made:
        made.add(DOCUMENT)
    return address


@pytest.fixture
def asked(store: str, runner: CliRunner):  # type: ignore[no-untyped-def]
    """Asks for the brief of the fund."""

    def ask(*words: str, name: str = "Oases Fund") -> Result:
        return runner.invoke(main, ["brief", name, "--store", store, "--on", DAY, *words])

    return ask


def test_a_section_has_its_rows_with_a_sentence_each(asked) -> None:  # type: ignore[no-untyped-def]
    told = asked("--with", "وزارة الري", "--lang", "en").stdout
    heading, _, rest = told.partition("\n\n")
    assert heading.splitlines() == [
        f"Oases Fund  {FUND.id}",
        "  صندوق الواحات",
        "  fund",
        f"  Brief for {DAY} with Ministry of Irrigation",
    ]
    money = next(part for part in rest.split("\n\n") if part.startswith("Payments and dues"))
    assert re.search(r"300 ألف دينار +due +2026-06-01 +proposed", money)
    assert "not paid" in money
    assert "«تدفع الوزارة 300 ألف دينار إلى صندوق الواحات»  لقاء الوزارة والصندوق, 2026-03-05" in money
    assert "overdue" in rest
    assert f"rawabit show {FUND.id} --review proposed" in rest


def test_arabic_has_arabic_words(asked) -> None:  # type: ignore[no-untyped-def]
    told = asked("--with", "وزارة الري", "--lang", "ar", "--since", "2020").stdout
    assert not re.search(r"[A-Za-z]", re.sub(r"\b(rawabit show .*|organization-\w+)", "", told).replace("Oases Fund", ""))
    assert "هدى المنصوري ← التقى ← عمر السني" in told
    assert "«تدفع الوزارة 300 ألف دينار إلى صندوق الواحات»  لقاء الوزارة والصندوق، 2026-03-05" in told
    assert "," not in told


def test_rows_are_as_many_as_wanted_and_their_number_is_told(asked) -> None:  # type: ignore[no-untyped-def]
    assert "Payments and dues (1 of 2)" in asked("--limit", "1", "--lang", "en").stdout
    (money,) = [s for s in json.loads(asked("--limit", "1", "--format", "json").stdout)["sections"] if s["section"] == "payments"]
    assert (len(money["rows"]), money["total"]) == (1, 2)


def documented() -> dict[str, list[str]]:
    """The keys that docs/programs.md gives for the sections of a brief."""
    page = (ROOT / "docs" / "programs.md").read_text("utf-8").partition("## The sections of a brief")[2].partition("\n## ")[0]
    rows = re.findall(r"^- (`.*): (`.*)$", page, re.M)
    return {name: re.findall(r"`(\w+)`", keys) for names, keys in rows for name in re.findall(r"`(\w+)`", names)}


def test_the_keys_of_json_are_those_of_the_page_and_its_words_english(asked) -> None:  # type: ignore[no-untyped-def]
    told = [
        json.loads(asked("--with", "وزارة الري", "--since", "2020", "--format", "json", "--lang", x).stdout) for x in ("ar", "en")
    ]
    assert told[0]["subject"] == {"id": FUND.id, "kind": "organization", "label": "صندوق الواحات"}
    for one in told:
        for section in one["sections"]:
            assert {tuple(row) for row in section["rows"]} == {(*documented()[section["section"]], "evidence")}
            assert all(row["evidence"] for row in section["rows"])
    states = [[row.get("status") for s in one["sections"] for row in s["rows"]] for one in told]
    assert states[0] == states[1]


def test_a_file_is_written_as_it_is_called(asked, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for suffix, begins in ((".html", "<!doctype html>"), (".md", "# Oases Fund"), (".json", "{")):
        done = asked("-o", str(tmp_path / f"brief{suffix}"), "--lang", "en")
        assert (done.exit_code, done.stdout) == (0, "")
        assert (tmp_path / f"brief{suffix}").read_text("utf-8").startswith(begins)
    assert asked("-o", "-", "--format", "md", "--lang", "en").stdout.startswith("# Oases Fund")
    refused = asked("-o", str(tmp_path / "brief.docx"))
    assert (refused.exit_code, ".html" in refused.stderr, (tmp_path / "brief.docx").exists()) == (2, True, False)


def test_a_table_goes_into_no_file_and_a_day_is_a_day(asked, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert asked("-o", str(tmp_path / "brief.txt"), "--format", "table").exit_code == 2
    assert asked("--on", "tomorrow").exit_code == 2
    assert asked("--since", "yesterday").exit_code == 2
    assert asked(name="no such body").exit_code == 5


def test_names_are_text_in_markdown_and_cannot_act_on_a_terminal(tmp_path: Path, runner: CliRunner) -> None:
    address = str(tmp_path / "hostile.db")
    with open_store(address, create=True) as made:
        made.add(hostile("<img src=x> **[a](b)** \x1b[31m"))
    words = ["brief", FUND.id, "--store", address, "--on", DAY]
    told = runner.invoke(main, [*words, "--format", "md"]).stdout
    assert "<img" not in told.replace("\\<img", "")
    assert r"\*\*\[a\](b)\*\*" in told
    assert "\x1b[31m" not in runner.invoke(main, words).stdout


def test_a_meeting_without_a_name_is_a_meeting(tmp_path: Path, runner: CliRunner) -> None:
    address = str(tmp_path / "met.db")
    with open_store(address, create=True) as made:
        made.add(telling("خبر", [(thing("person", "سالم الفرجاني"), "met_with", thing("person", "منى الكافوري"))]))
    for lang, wanted in (("ar", "لقاء"), ("en", "meeting")):
        told = runner.invoke(main, ["brief", "منى الكافوري", "--store", address, "--on", DAY, "--lang", lang]).stdout
        assert re.search(f"\\s{wanted}\\s+(سالم|منى)", told), told
