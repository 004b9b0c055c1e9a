"""The mark-up of the corpus: what it means, and that every mistake in it is named with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.graph.model import Form, Modality, Polarity
from rawabit.importers.training.fit import CORPUS, is_test
from rawabit.importers.training.markup import Annotated, read_corpus, read_marked

NOTICE = """=== T001 a fictional notice
{place l1: طرابلس} {date 2025-03-12: 12 مارس 2025}
اجتمع {post p1: مدير عام {organization o1: مركز بحوث النسيج}} السيد {person a1: سالم بوعجيلة} {date ?: أمس}
مع {organization~ g1: عدد من الشركات}، وأكد {person^ a1: معاليه} ذلك.
---
o1 centre
g1 company unnamed  # a group
a1 holds p1
a1 met_with g1 planned optional
o1 cooperates_with g1 wished negated by a1
"""


def one(text: str) -> Annotated:
    [notice] = read_marked(text)
    return notice


def test_marks_point_at_their_words() -> None:
    notice = one(NOTICE)
    assert "{" not in notice.text
    assert [(m.kind, notice.text[m.start : m.end], m.form) for m in notice.marks if m.entity in {"p1", "o1", "a1", "g1"}] == [
        ("post", "مدير عام مركز بحوث النسيج", Form.NAME),
        ("organization", "مركز بحوث النسيج", Form.NAME),
        ("person", "سالم بوعجيلة", Form.NAME),
        ("organization", "عدد من الشركات", Form.NOMINAL),
        ("person", "معاليه", Form.PRONOMINAL),
    ]


def test_dates_carry_their_value_and_relative_days_none() -> None:
    dates = [(m.entity, m.end - m.start) for m in one(NOTICE).marks if m.kind == "date"]
    assert dates == [("2025-03-12", 12), (None, 3)]


def test_facts() -> None:
    notice = one(NOTICE)
    holds, met, cooperates = notice.facts
    assert (holds.source, holds.type, holds.target, holds.required) == ("a1", "holds", "p1", True)
    assert (met.modality, met.required) == (Modality.PLANNED, False)
    assert (cooperates.modality, cooperates.polarity, cooperates.by) == (Modality.WISHED, Polarity.NEGATED, "a1")
    assert notice.classifications == {"o1": "centre", "g1": "company"}
    assert notice.unnamed == {"g1"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("=== T1 x\n{person a: سالم\n---\n", "not closed"),
        ("=== T1 x\nسالم}\n---\n", "closing brace"),
        ("=== T1 x\n{human a: سالم}\n---\n", "no kind"),
        ("=== T1 x\n{person a سالم}\n---\n", "is no mark"),
        ("=== T1 x\n{person a: سالم }\n---\n", "white space"),
        ("=== T1 x\n{person a: سالم}\n---\na holds p\n", "no mention of 'p'"),
        ("=== T1 x\n{person a: سالم} {post p: مدير}\n---\na holds p maybe\n", "'maybe'"),
        ("=== T1 x\n{person a: سالم} {post p: مدير}\n---\na keeps p\n", "neither a relation nor an entity"),
    ],
)
def test_every_mistake_is_named(text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=r"Notice T1.*") as caught:
        list(read_marked(text))
    assert complaint in str(caught.value)


@given(st.text(alphabet="اب سم{}:~^?\n-=1a", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        notices = list(read_marked(f"=== T1 x\n{text}\n---\n"))
    except InputError:
        return
    for notice in notices:
        for mark in notice.marks:
            assert notice.text[mark.start : mark.end].strip() == notice.text[mark.start : mark.end] != ""


def test_the_corpus_is_whole() -> None:
    """Every notice can be read, its ids are its own, both parts are there, and its people are named once."""
    notices = read_corpus(CORPUS)
    assert len(notices) >= 300
    assert len({n.id for n in notices}) == len(notices)
    tested = sum(map(is_test, notices))
    assert 0.06 * len(notices) < tested < 0.25 * len(notices)
    for notice in notices:
        assert any(m.kind in {"person", "organization", "post"} for m in notice.marks), notice.id
        assert notice.facts, notice.id
