"""Particles that a stroke joins to a name. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.names.finder import find_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وسلم الوزير المبلغ لـجمعية زهرة الوادي الخيرية في عبري.", ("organization", "جمعية زهرة الوادي الخيرية")),
        ("وتتبع الكلية لــجامعة طرابزون التركية.", ("organization", "جامعة طرابزون التركية")),
        ("والتقى الوفد بـرئيس مصلحة الأرشيف السيد سالم الورفلي.", ("post", "رئيس مصلحة الأرشيف")),
    ],
)
def test_a_name_begins_after_the_stroke(text: str, name: tuple[str, str]) -> None:
    assert [(s.kind, s.text) for s in find_names(text)].count(name) == 1


def test_names_keep_their_places_in_the_text() -> None:
    text = "وزار وفد من بـلغراد مقر الهيئة بـمدينة طبرق، وأهدى لـجمعية زهرة الوادي الخيرية كتبا."
    assert all(text[s.start : s.end] == s.text for s in find_names(text))
