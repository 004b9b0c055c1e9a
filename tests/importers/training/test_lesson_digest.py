"""The digest of what models are fitted to: the same for the same lessons, another where a word or an annotation is another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rawabit.importers.notice.fitted.models import MODEL as TIES
from rawabit.importers.notice.fitted.tagger import MODEL as NAMES
from rawabit.importers.training.fit import CORPUS
from rawabit.importers.training.lesson_digest import FITTED_TO, lesson_digest
from rawabit.importers.training.markup import Annotated, read_corpus

from .conftest import Here


def told(*notices: Annotated) -> str:
    return lesson_digest(notices, NAMES, TIES)


def test_the_digest_is_that_of_what_the_models_are_shown(fit_with: Callable[[Here], None]) -> None:
    notice = read_corpus(CORPUS)[0]
    fewer = replace(notice, facts=notice.facts[1:])
    other = replace(notice, text=notice.text.replace("في", "من"))
    first = told(notice)
    fit_with(Here())
    assert told(notice) == first
    assert len({first, told(fewer), told(other)}) == 3


def test_the_fit_of_the_models_that_ship_left_a_digest() -> None:
    assert len(bytes.fromhex(FITTED_TO.read_text("ascii").strip())) == 32
