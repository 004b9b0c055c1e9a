"""Runs of words in capitals in English pages."""

from __future__ import annotations

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.english.page.runs import pages


def test_a_run_is_looked_at_no_further_than_any_name_goes() -> None:
    text = "Trade " * 500
    (page,) = pages(Phrases(text), [(0, len(text))])
    assert {page.run(place) - place for place in range(400)} == {60}
    assert page.run(490) == 500
