"""Themes with what governs them and what completes them. Names are fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Form, Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Claim, Referent
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.topics.reach import topic
from rawabit.importers.notice.topics.wholes import whole_themes


def whole(text: str) -> set[str]:
    """What is marked of the theme in braces once it is claimed of a meeting."""
    plain = text.replace("{", "").replace("}", "")
    reading = Reading(plain, Phrases(plain))
    start = text.index("{")
    theme = topic(reading, start, text.index("}") - 1)
    meeting = reading.add(Referent("event", "meeting", [Name("اللقاء")], local=True))
    reading.mark(0, 1, meeting, Form.NOMINAL)
    reading.claim(Claim("about", meeting, theme, 0, len(plain)))
    whole_themes(reading)
    return {plain[m.start : m.end] for m in reading.marks if m.kind == "topic"}


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("تطلع الجانبان لتعزيز مختلف أوجه {التعاون المائي}.", "تعزيز مختلف أوجه التعاون المائي"),
        ("بحث اللقاء {تدريب العاملين} في محطات السدادة بحضور المدير.", "تدريب العاملين في محطات السدادة"),
        ("بحث اللقاء {صيانة السدود} والقنوات القديمة، وأكد الوزير ذلك.", "صيانة السدود والقنوات القديمة"),
        ("ناقش اللقاء تطوير العلوم والتقنية و{الري الحديث}.", "تطوير العلوم والتقنية والري الحديث"),
    ],
)
def test_a_theme_is_also_marked_at_its_whole_length(text: str, more: str) -> None:
    assert more in whole(text)
    assert text[text.index("{") + 1 : text.index("}")] in whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "بحث اللقاء {صيانة السدود}، وتدريب العاملين.",
        "بحث اللقاء {صيانة السدود} التي تعطلت في الشتاء.",
        "بحث اللقاء {صيانة السدود} وتدريب العاملين.",
        "بحث اللقاء {صيانة السدود} وأكد الوزير ذلك.",
    ],
)
def test_what_follows_a_clause_a_verb_or_a_theme_of_its_own_stays_outside(text: str) -> None:
    assert whole(text) == {"صيانة السدود"}
