"""Where the names of people begin, and what names nobody. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.finder import find_names
from rawabit.importers.notice.names.person_starts import begin_person


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ("بدمشق سامي عواد", "سامي عواد"),
        ("بتونس سامي عواد", "سامي عواد"),
        ("بتونس سامي", "بتونس سامي"),  # one word more would be no name
        ("بدر سامي عواد", "بدر سامي عواد"),
        ("بسام سامي عواد", "بسام سامي عواد"),
        ("سامي عواد", "سامي عواد"),
        ("نظيرة سامي", "نظيرة سامي"),
        ("يرافقه سامي عواد", "سامي عواد"),
        ("2- سامي عواد", "سامي عواد"),
        ("• سامي عواد", "سامي عواد"),
        ("ونظيره المغربي", None),
        ("نظيرته التونسية", None),
        ("لأخيه صاحب", None),
        ("العماد سامي عواد", "سامي عواد"),
        ("العماد عواد", "العماد عواد"),
        ("الجودة سامي عواد", "سامي عواد"),
        ("الورفلي سامي عواد", "الورفلي سامي عواد"),
        ("د سامي عواد", "سامي عواد"),
        ("شهد اللقاء حضور", None),
        ("شهد سامي عواد", "شهد سامي عواد"),
        ("وميثاء عواد", "ميثاء عواد"),
        ("وضرغام بن سامي", "ضرغام بن سامي"),
        ("وليد عواد", "وليد عواد"),
        ("وميثاء", "وميثاء"),  # a word alone may be a name of its own
    ],
)
def test_where_a_name_begins(taken: str, name: str | None) -> None:
    span = begin_person(Phrases(taken), Span(0, len(taken), taken, "person"))
    assert (span and span.text) == name
    assert span is None or taken[span.start : span.end] == span.text


def test_a_name_after_the_town_of_the_post() -> None:
    found = find_names("بحث وزير الصناعة زياد الورفلي مع السفير الإيراني بدمشق مهدي كريمي أمس علاقات التعاون الثنائي")
    assert "مهدي كريمي" in [span.text for span in found if span.kind == "person"]


def test_an_adjective_is_no_family_name_that_comes_again() -> None:
    text = (
        "بحث الوزير فرص الاستثمار في القطاعات الصناعية. وعقد اجتماعا مع نائب رئيس مجلس الوزراء للتنمية الصناعية وزير النقل "
        "المصري كامل العزير."
    )
    assert [span.text for span in find_names(text) if span.kind == "person"] == ["كامل العزير"]


def test_a_number_is_nobody() -> None:
    phrases = Phrases("1\tخالد الورفلي\tمدير عام")
    assert begin_person(phrases, Span(0, 1, "1", "person")) is None


def test_no_name_begins_with_that() -> None:
    text = "ان سالم الدرديري"
    begun = begin_person(Phrases(text), Span(0, len(text), text, "person"))
    assert begun is not None
    assert begun.text == "سالم الدرديري"


def test_a_name_may_begin_inside_the_last_word() -> None:
    text = "مدير المستشفى، والسي"
    span = Span(text.index("السي"), len(text), "السي", "person")
    assert begin_person(Phrases(text), span) == span


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        ("هارا كينجي، وناكاموري تاكيشي", "وناكاموري تاكيشي", "ناكاموري تاكيشي"),
        ("سامي عواد، وليد بدر", "وليد بدر", "وليد بدر"),
        ("سامي عواد، وسيم بدر", "وسيم بدر", "وسيم بدر"),
    ],
)
def test_a_waw_after_a_comma_joins_what_begins_no_name_with_it(text: str, taken: str, name: str) -> None:
    begun = begin_person(Phrases(text), Span(text.index(taken), len(text), taken, "person"))
    assert begun is not None
    assert (begun.text, text[begun.start : begun.end]) == (name, name)
