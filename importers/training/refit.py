"""Fit the models for names anew with what people reviewed, and keep the new ones only where they are not worse."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...graph.model import Form
from ..notice.fitted.tagger import MODEL
from ..notice.names.finder import find_names
from .fit import CORPUS, fit, is_test
from .markup import Annotated, Marked, read_corpus

KINDS = ("person", "post", "organization", "place", "date")


@dataclass(frozen=True, slots=True)
class Refit:
    """What came of it: F1 on the fixed part before and after, 0 to 1; how many sentences were added; whether it was kept."""

    before: float
    after: float
    sentences: int
    kept: bool


def refit(added: Sequence[Annotated], target: Path, *, corpus: Path = CORPUS) -> Refit:
    """Fit to the corpus and to reviewed sentences; the file is put in place only where F1 on the fixed part is not lower.

    Args:
        added: reviewed sentences.
        target: where the models of this user lie; those that are there, else the shipped ones, are what is compared with.
        corpus: a folder of annotated notices; its fixed part (``fit.is_test``) is measured on and never fitted to.

    Raises:
        OSError: the file cannot be written; the old one is still there.
    """
    notices = read_corpus(corpus)
    fixed = [n for n in notices if is_test(n)]
    before = score(fixed, target if target.exists() else MODEL)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        fresh = Path(folder, target.name)
        fit([*(n for n in notices if not is_test(n)), *added], fresh)
        after = score(fixed, fresh)
        if kept := after >= before:
            os.replace(fresh, target)
    return Refit(before, after, len(added), kept)


def score(notices: Iterable[Annotated], model: Path) -> float:
    """The F1 of names and dates: a span counts only if both ends and the kind are right (as CoNLL-2003 counts).

    Args:
        notices: annotated notices.
        model: a file of models.

    Returns:
        0 to 1.
    """
    right = found = wanted = 0
    for notice in notices:
        gold = {(m.start, m.end, m.kind) for m in notice.marks if is_name(m)}
        names = {(s.start, s.end, s.kind) for s in find_names(notice.text, model=model) if s.kind != "date" or s.value}
        right, found, wanted = right + len(gold & names), found + len(names), wanted + len(gold)
    return 2 * right / (found + wanted) if found + wanted else 0.0


def is_name(mark: Marked) -> bool:
    """Whether a mark is one of those that are counted: a name of one of five kinds, or a date with a value."""
    return mark.kind in KINDS and mark.form is Form.NAME and mark.entity is not None
