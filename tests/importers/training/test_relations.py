"""Fitting what reads relations: labels, alignment, and a file of models that is the same each time. The notices are fictional."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.fitted.models import Models
from rawabit.importers.notice.fitted.pairs import pairs
from rawabit.importers.notice.steps import complete, words_of
from rawabit.importers.training.fit import CORPUS
from rawabit.importers.training.lessons import FOLDS, aligned, annotated_names, facts_of, fold, lesson
from rawabit.importers.training.markup import Annotated, read_corpus, read_marked
from rawabit.importers.training.measure import measure
from rawabit.importers.training.relations import fit_relations

from .conftest import Here

NOTICE = """=== T001 a fictional notice
استقبل {post p1: مدير عام {organization o1: مركز بحوث النسيج}} السيد {person a1: سالم بوعجيلة} \
وفدا من {organization o2: شركة الخيوط التركية}، \
وتناول {event~ e1: اللقاء} {topic k1: تدريب الفنيين}.
---
o1 centre
o2 company
a1 holds p1
p1 post_in o1
e1 about k1
o1 cooperates_with o2 discussed
"""


def few(count: int) -> list[Annotated]:
    return read_corpus(CORPUS)[:count]


def test_every_annotated_name_is_aligned_with_itself() -> None:
    [notice] = read_marked(NOTICE)
    reading = lesson(notice, annotated_names(notice)).reading
    meant = set(aligned(notice, reading).values())
    assert {"p1", "o1", "a1", "o2"} <= meant


def test_pairs_find_the_facts_in_the_direction_of_the_text() -> None:
    [notice] = read_marked(NOTICE)
    reading = lesson(notice, annotated_names(notice)).reading
    meant = aligned(notice, reading)
    told = {label for pair in pairs(reading) for label, _ in facts_of(notice, meant, pair)}
    assert {"holds<", "post_in>", "cooperates_with>"} <= told


def test_an_annotated_address_on_the_web_is_a_lesson_without_it() -> None:
    [notice] = read_marked("=== T1 x\nنشرت {organization o1: www.example.org} بيان {organization o2: بلدية النخيل}.\n---\n")
    assert [span.text for span in annotated_names(notice)] == ["بلدية النخيل"]
    assert lesson(notice, annotated_names(notice)).columns


def test_every_notice_is_in_one_part_and_no_part_is_empty() -> None:
    assert {fold(notice) for notice in few(40)} == set(range(FOLDS))


@pytest.mark.slow
def test_fitting_gives_the_same_file_each_time_and_reads_relations(tmp_path: Path, fit_with: Callable[[Here], None]) -> None:
    notices = few(4)
    names = {notice.id: annotated_names(notice) for notice in notices}
    one, other = tmp_path / "one.zip", tmp_path / "other.zip"
    fit_relations(notices, names, one)
    fit_with(Here())
    fit_relations(notices, names, other)
    assert one.read_bytes() == other.read_bytes()
    rows = []
    for notice in notices:
        reading = read_by_rules(words_of(notice.text), Phrases(notice.text), names[notice.id])
        complete(reading, Models(one))
        rows.append((notice, reading))
    report = measure(rows)
    held = report.relations["holds"]
    assert held.right > 0.8 * held.wanted
    assert any(line.startswith("relations, all") for line in report.lines())
