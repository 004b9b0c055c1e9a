"""What is said to be about something, found by the words that say so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Evidence, Relation
from rawabit.queries.subjects import Subjects

SPANS = st.tuples(st.sampled_from(["source-1", "source-2"]), st.integers(0, 1500), st.integers(0, 700)).map(
    lambda span: Evidence(span[0], span[1], span[1] + span[2], "", "rules")
)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_what_overlaps_is_found_and_nothing_else(said: list[Evidence], words: Evidence) -> None:
    about = [Relation(str(n), "about", f"event-{n}", "topic-1", (one,)) for n, one in enumerate(said)]
    other = Relation("other", "signed", "event-0", "topic-1", (words,))
    subjects = Subjects([*about, other])
    over = {n for n, e in enumerate(said) if e.source == words.source and e.start < words.end and words.start < e.end}
    assert {relation.id for relation in subjects.beside(words)} == set(map(str, over))
    assert all(subjects.of(f"event-{n}") == [relation] for n, relation in enumerate(about))
