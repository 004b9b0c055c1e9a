"""What a reading keeps to be asked again and again: where words stand, and what is claimed. All texts are made up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Form, Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Claim, Referent
from rawabit.importers.notice.reading import Reading

WORDS = ("وزير", "زير", "فزير", "فريق", "ريق", "وفريق", "مدير", "ومدير")


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.frozensets(st.sampled_from(WORDS)))
def test_words_are_found_whole_or_joined_and_whole_rather(text: list[str], words: frozenset[str]) -> None:
    reading = Reading(" ".join(text), Phrases(" ".join(text)))
    forms = [next((form for form in (word, word[1:] if word[0] in "وف" else "") if form in words), None) for word in text]
    assert reading.find(words) == [(place, form) for place, form in enumerate(forms) if form]


def held() -> tuple[Reading, Referent, Referent]:
    """A text in which a post stands beside its holder."""
    reading = Reading("المدير سالم", Phrases("المدير سالم"))
    post, person = (reading.add(Referent(kind, name, [Name(name)])) for kind, name in (("post", "المدير"), ("person", "سالم")))
    reading.mark(0, 6, post, Form.NAME)
    reading.claim(Claim("holds", person, post, 0, 11))
    return reading, post, person


def test_claims_that_are_handed_back_stay_and_so_does_who_is_meant() -> None:
    reading, _, person = held()
    (claim,) = reading.claims
    reading.replace_claims([claim])
    assert reading.claims == [claim]
    assert reading.principal(reading.marks[0]) is person


def test_a_claim_that_is_judged_takes_the_place_of_the_one_before() -> None:
    reading, _, person = held()
    (claim,) = reading.claims
    reading.replace_claims([replace(claim, sure=True)])
    assert [claim.sure for claim in reading.claims] == [True]
    assert reading.principal(reading.marks[0]) is person


def test_no_claim_leaves_nobody_meant() -> None:
    reading, post, _ = held()
    reading.replace_claims([])
    assert not reading.claims
    assert reading.principal(reading.marks[0]) is post
