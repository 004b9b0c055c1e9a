"""Themes begin after the و that joins them. All sentences are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Form, Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Referent
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.topics.conjunctions import without_conjunctions


@pytest.mark.parametrize(
    ("taken", "theme"),
    [
        ("وتذليل كافة العقبات", "تذليل كافة العقبات"),
        ("واستصلاح الأراضي", "استصلاح الأراضي"),
        ("واقع الصناعة", "واقع الصناعة"),
        ("وثيقة التعاون", "وثيقة التعاون"),
        ("وضع خطة مشتركة", "وضع خطة مشتركة"),
        ("تعزيز التعاون", "تعزيز التعاون"),
    ],
)
def test_where_a_theme_begins(taken: str, theme: str) -> None:
    text = f"بحث الجانبان {taken}."
    reading = Reading(text, Phrases(text))
    referent = reading.add(Referent("topic", taken, [Name(taken)]))
    start = text.index(taken)
    reading.mark(start, start + len(taken), referent, Form.NAME)
    without_conjunctions(reading)
    assert [name.text for name in referent.names] == [theme]
    assert [text[mark.start : mark.end] for mark in reading.marks] == [theme]


def test_what_is_then_one_theme_becomes_one() -> None:
    text = "بحث الجانبان تذليل العقبات. وأكدا أهمية الحوار وتذليل العقبات."
    reading = Reading(text, Phrases(text))
    for taken, start in (("تذليل العقبات", text.index("تذليل")), ("وتذليل العقبات", text.index("وتذليل"))):
        reading.mark(start, start + len(taken), reading.add(Referent("topic", taken, [Name(taken)])), Form.NAME)
    without_conjunctions(reading)
    assert len({id(mark.referent) for mark in reading.marks}) == 1
