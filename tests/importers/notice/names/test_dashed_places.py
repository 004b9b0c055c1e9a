"""A body ends before the dash and town behind it. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.dashed_places import part_dashed


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("مركز البذور – صفاقس", [("organization", "مركز البذور"), ("place", "صفاقس")]),
        ("وكالة - طرابلس", [("place", "طرابلس")]),
        ("مركز البذور - المرحلة", [("organization", "مركز البذور - المرحلة")]),
        ("مجلس الأعمال الليبي - التونسي", [("organization", "مجلس الأعمال الليبي - التونسي")]),
    ],
)
def test_a_town_behind_a_dash_is_a_place_of_its_own(found: str, wanted: list[tuple[str, str]]) -> None:
    parted = part_dashed(Phrases(found), [Span(0, len(found), found, "organization")])
    assert [(span.kind, span.text) for span in parted] == wanted
    assert all(found[span.start : span.end] == span.text for span in parted)


def test_many_blanks_and_strokes_take_no_longer() -> None:
    found = "مركز" + " -" * 20_000 + " " * 20_000
    assert [span.text for span in part_dashed(Phrases(found), [Span(0, len(found), found, "organization")])] == [found]
