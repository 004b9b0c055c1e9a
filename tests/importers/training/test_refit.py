"""Fitting: the same bytes from the same notices, and new models only where they are no worse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rawabit.importers.training.fit import CORPUS, fit, fit_here, is_test
from rawabit.importers.training.markup import Annotated, Marked, read_corpus
from rawabit.importers.training.refit import refit, score


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two files of the corpus in a folder of their own; notices of both parts are among them."""
    folder = tmp_path_factory.mktemp("corpus")
    for name in ("MA-1.txt", "MB-2.txt"):
        shutil.copy(CORPUS / name, folder / name)
    assert {is_test(n) for n in read_corpus(folder)} == {True, False}
    return folder


def test_the_same_notices_give_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    notices = read_corpus(corpus)[:4]
    fit(notices, tmp_path / "one.zip")
    fit_here(notices, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_models_that_are_worse_are_not_kept(corpus: Path, tmp_path: Path) -> None:
    target = tmp_path / "names.zip"
    done = refit([], target, corpus=corpus)  # nine notices cannot beat the shipped models
    assert done.after < done.before
    assert not done.kept
    assert not target.exists()
    assert list(tmp_path.iterdir()) == []


def test_models_that_are_no_worse_are_kept(corpus: Path, tmp_path: Path) -> None:
    notices = read_corpus(corpus)
    target = tmp_path / "names.zip"
    fit_here([n for n in notices if not is_test(n)][:2], target)
    old = target.read_bytes()
    done = refit([], target, corpus=corpus)
    assert done.kept
    assert done.after >= done.before
    assert target.read_bytes() != old
    assert abs(score([n for n in notices if is_test(n)], target) - done.after) < 1e-9


def test_f1_counts_spans_with_their_kind() -> None:
    text = "قال الدكتور سالم الفرجاني"
    start = text.index("سالم")
    right = Annotated("T1", "", text, [Marked(start, len(text), "person", "a")])
    wrong = Annotated("T2", "", text, [Marked(start, len(text), "place", "a")])
    model = CORPUS.parent.parent / "notice" / "model.zip"
    assert score([right], model) == 1
    assert score([wrong], model) == 0
