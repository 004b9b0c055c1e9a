"""Newer versions of known files, as they are imported: recognised, shown, and stored as a person wants it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main
from rawabit.graph.deciding import accept, reject
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Review
from rawabit.graph.opening import open_store

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
NOTICE = (NOTICES / "02-visit-to-morocco.txt").read_text("utf-8")
ADDED = NOTICE + "\nوأعربت اليونيدو عن رغبتها في التعاون مع وزارة المياه والري.\n"
Typed = Callable[..., Result]


@pytest.fixture
def typed(runner: CliRunner, address: str, tmp_path: Path) -> Typed:
    """Imports a text as minutes.txt; the first version is there already."""

    def run(text: str, *words: str, stdin: str | None = None, name: str = "minutes.txt") -> Result:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return runner.invoke(main, ["import", "--store", address, *words, str(path)], input=stdin)

    assert run(NOTICE).exit_code == 0
    return run


def texts(address: str) -> set[str]:
    """The texts that are there."""
    with open_store(address, read_only=True) as store:
        assert not store.check()
        return {source.text for source in store.sources()}


def test_without_a_word_it_is_refused_with_the_differences(typed: Typed, address: str) -> None:
    result = typed(ADDED)
    assert result.exit_code == 3
    assert "refused. A newer version of" in result.stderr
    assert "1 new" in result.stderr
    assert "‹cooperates with›" in result.stderr
    assert "--newer replace" in result.stderr
    assert texts(address) == {NOTICE}


@pytest.mark.parametrize(
    ("words", "stdin", "left", "code"),
    [
        (["--newer", "replace"], None, {ADDED}, 0),
        (["--newer", "keep-both"], None, {NOTICE, ADDED}, 0),
        (["--newer", "refuse"], None, {NOTICE}, 3),
        (["--newer", "ask"], "x\nr\n", {ADDED}, 0),
        (["--newer", "ask"], "k\n", {NOTICE, ADDED}, 0),
        (["--newer", "ask"], "ق\n", {ADDED}, 0),
        (["--newer", "ask"], "l\n", {NOTICE}, 3),
        (["--newer", "ask"], "", {NOTICE}, 3),
    ],
)
def test_what_becomes_of_it(typed: Typed, address: str, words: list[str], stdin: str | None, left: set[str], code: int) -> None:
    result = typed(ADDED, *words, stdin=stdin)
    assert result.exit_code == code, result.output
    assert texts(address) == left
    again = typed(ADDED, "--newer", "replace")
    assert texts(address) == (left if ADDED in left else {ADDED})
    assert again.exit_code == 0


def test_who_is_asked_is_told_of_which_file(typed: Typed) -> None:
    assert "minutes.txt: known. A newer version of" in typed(ADDED, "--newer", "ask", stdin="l\n").stderr


def test_the_report_as_json_has_the_differences(typed: Typed) -> None:
    (outcome,) = json.loads(typed(ADDED.replace("مدينة", "بلدة"), "--newer", "replace", "--format", "json").stdout)
    assert outcome["newer"]["done"] == "replaced"
    assert outcome["added"]["replaced"] == outcome["newer"]["of"]
    assert [(c["what"], c["type"], c["after"]) for c in outcome["newer"]["changes"]] == [("new", "cooperates_with", "wished")]


def test_who_reads_arabic_is_told_in_arabic_what_differs(runner: CliRunner, tmp_path: Path, address: str) -> None:
    path, told = tmp_path / "task.txt", ""
    order = "كلف وزير المياه السيد سالم الفرجاني إدارة السدود بإعداد تقرير قبل 30 أبريل 2025."
    for rest in (order, "ألغى الوزير تكليف إدارة السدود بإعداد تقرير."):
        path.write_text(f"سبها، 14 يناير 2025\n{rest}", "utf-8")
        words = ["import", "--lang", "ar", "--newer", "keep-both", "--store", address, str(path)]
        told = runner.invoke(main, words).stderr
    assert "مفتوحة 2025-04-30 ← ملغاة" in told
    assert "‹مكلف بها› إدارة السدود  مخطط" in told
    assert not re.search(r"\b(?:open|planned|assigned|cancelled)\b", told)


@pytest.mark.parametrize(("due", "told"), [("28 فبراير 2025", "2025-02-28"), ("15 مارس 2026", "2026-03-15")])
def test_a_due_date_that_moved_is_told(runner: CliRunner, tmp_path: Path, address: str, due: str, told: str) -> None:
    path = tmp_path / "task.txt"
    for day in ("30 أبريل 2025", due):
        path.write_text(f"سبها، 14 يناير 2025\nكلف وزير المياه السيد سالم الفرجاني إدارة السدود بإعداد تقرير قبل {day}.", "utf-8")
        result = runner.invoke(main, ["import", "--store", address, str(path)])
    assert "1 changed" in result.stderr
    assert f"‹task›  open 2025-04-30 → open {told}" in result.stderr


def test_decisions_hold_for_the_new_version(typed: Typed, address: str) -> None:
    with open_store(address) as store:
        *_, first, second = store.scan(EVERYTHING)
        accept(store, first.id)
        reject(store, second.id)
    title, dateline, body = ADDED.split("\n", 2)
    result = typed("\n".join((title, dateline, "وحضر اللقاء عدد من الصحفيين.", body)), "--newer", "replace")
    assert "2 decisions hold for the new version" in result.stderr
    with open_store(address) as store:
        reviews = {(r.type, r.evidence[0].quote): r.review for r in store.scan(EVERYTHING)}
        assert reviews[first.type, first.evidence[0].quote] is Review.ACCEPTED
        assert reviews[second.type, second.evidence[0].quote] is Review.REJECTED
        store.undo()
        assert [s.text for s in store.sources()] == [NOTICE]


def test_what_was_decided_earlier_does_not_wait_again(typed: Typed, address: str) -> None:
    def waiting() -> list[str]:
        with open_store(address) as store:
            return [r.id for r in store.scan(EVERYTHING) if r.review is Review.PROPOSED]

    before = waiting()
    with open_store(address) as store:
        for ident in before[:2]:
            accept(store, ident)
        store.remove(store.sources()[0].id)
    again = typed(NOTICE)
    assert len(waiting()) == len(before) - 2
    assert f"{len(waiting())} of them wait for review" in again.stderr
    newer = typed(ADDED, "--newer", "replace")
    assert f"{len(waiting())} of them wait for review" in newer.stderr


def test_a_version_that_was_here_before_is_told(typed: Typed) -> None:
    typed(ADDED, "--newer", "replace")
    assert "this version was here until 20" in (told := typed(NOTICE, "--newer", "replace").stderr)
    assert "Another version of" in told
    assert "newer version" not in told


def test_another_day_makes_a_version(typed: Typed, address: str) -> None:
    undated = "زار وفد من وزارة المياه والري مدينة طبرق.\nوالتقى الوفد عميد البلدية."
    typed(undated, "--newer", "replace")
    typed(undated.replace("\n", "\n\n"), "--newer", "replace", "--date", "2025-03-04")
    with open_store(address) as store:
        assert [source.date for source in store.sources() if source.text.startswith("زار")] == ["2025-03-04?"]


@pytest.mark.parametrize("newer", ["refuse", "replace", "keep-both"])
def test_other_blank_lines_make_no_version(typed: Typed, address: str, newer: str) -> None:
    spread = typed(NOTICE.replace("\n", "\n\n"), "--newer", newer)
    assert spread.exit_code == 0
    assert "already known, nothing changed" in spread.stderr
    assert texts(address) == {NOTICE}


def test_other_documents_of_the_same_name_are_no_versions(typed: Typed, address: str) -> None:
    other = (NOTICES / "04-follow-up.txt").read_text("utf-8")
    assert typed(other, name="other/minutes.txt").exit_code == 0
    assert typed(ADDED, name="renamed.txt").exit_code == 0
    assert texts(address) == {NOTICE, other, ADDED}


def test_a_bad_word_is_refused(typed: Typed) -> None:
    assert typed(ADDED, "--newer", "perhaps").exit_code == 2
