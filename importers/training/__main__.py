"""Fit all models to the corpus, or measure the shipped ones: ``python -m rawabit.importers.training [--measure]``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ..notice.fitted import tagger
from ..notice.fitted.models import MODEL as TIES
from ..notice.fitted.models import Models
from ..notice.names.finder import find_names
from ..notice.phrases import Phrases
from ..notice.steps import complete, read_by_rules, words_of
from .fit import CORPUS, fit, is_test
from .lessons import find_unseen
from .markup import Annotated, read_corpus
from .measure import measure
from .relations import fit_relations


def main(arguments: Sequence[str]) -> None:
    """Fit to the learning part of the corpus and put the models in place; ``--measure`` reports on the other part."""
    notices = read_corpus(CORPUS)
    if "--measure" in arguments:
        lines = report([n for n in notices if is_test(n)], tagger.MODEL, TIES)
        sys.stdout.writelines(f"{line}\n" for line in lines)
    else:
        fit_all([n for n in notices if not is_test(n)], tagger.MODEL, TIES)


def fit_all(notices: Sequence[Annotated], names: Path, ties: Path) -> None:
    """Fit in the order in which one leans on another: names, then relations on names found by fields that had not seen them."""
    fit(notices, names)
    fit_relations(notices, find_unseen(notices), ties)


def report(notices: Sequence[Annotated], names: Path, ties: Path) -> list[str]:
    """How well the models of two files read these notices, line by line."""
    models = Models(ties)
    rows = []
    for notice in notices:
        words = words_of(notice.text)
        phrases = Phrases(words)
        reading = read_by_rules(words, phrases, find_names(words, phrases=phrases, model=names))
        complete(reading, models)
        rows.append((notice, reading))
    return list(measure(rows).lines())


if __name__ == "__main__":
    main(sys.argv[1:])
