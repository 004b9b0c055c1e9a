"""Fit all models to the corpus, or measure the shipped ones, or ask whether they are of the rules of the day:
``python -m rawabit.importers.training [--measure | --check]``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ..grammar.phrases import Phrases
from ..notice.first_round import read_by_rules
from ..notice.fitted import tagger
from ..notice.fitted.models import MODEL as TIES
from ..notice.fitted.models import Models
from ..notice.names.finder import find_names
from ..notice.steps import complete, words_of
from .fit import CORPUS, fit, is_test
from .lesson_digest import FITTED_TO, lesson_digest
from .lessons import find_unseen
from .markup import Annotated, read_corpus
from .measure import measure
from .relations import fit_relations


def main(arguments: Sequence[str]) -> None:
    """Fit to the learning part of the corpus and put the models in place; ``--measure`` reports on the other part, ``--check``
    ends with 1 where what the shipped models were fitted to has changed since."""
    notices = read_corpus(CORPUS)
    learnt = [n for n in notices if not is_test(n)]
    if "--measure" in arguments:
        lines = report([n for n in notices if is_test(n)], tagger.MODEL, TIES)
        sys.stdout.writelines(f"{line}\n" for line in lines)
    elif "--check" in arguments:
        if lesson_digest(learnt, tagger.MODEL, TIES) != FITTED_TO.read_text("ascii").strip():
            sys.exit("Notices or rules have changed since the models were fitted: python -m rawabit.importers.training")
    else:
        fit_all(learnt, tagger.MODEL, TIES)
        FITTED_TO.write_text(f"{lesson_digest(learnt, tagger.MODEL, TIES)}\n", "ascii")


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
