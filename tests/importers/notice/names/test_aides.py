"""Aides of ministers between the names of two people. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.aides import name_aides

TEXT = "التقى السيد سالم العياري معاونة وزير الصحة السيدة هدى المرزوقي."


@pytest.mark.parametrize(
    ("kind", "taken", "left"),
    [
        ("person", "سالم العياري معاونة", ["سالم العياري"]),
        ("person", "سالم العياري معاونة وزير", ["سالم العياري"]),
        ("person", "سالم العياري", ["سالم العياري"]),
        ("person", "معاونة وزير", []),
        ("post", "وزير الصحة", []),
        ("post", "العياري معاونة", []),
    ],
)
def test_a_person_ends_before_the_post_of_an_aide(kind: str, taken: str, left: list[str]) -> None:
    at = TEXT.index(taken)
    found = name_aides(Phrases(TEXT), [Span(at, at + len(taken), taken, kind)])
    assert [s.text for s in found] == [*left, "معاونة وزير الصحة"]
    assert all(TEXT[s.start : s.end] == s.text for s in found)
