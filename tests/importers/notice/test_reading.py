"""What a reading keeps to be asked again and again: where words stand, and what is claimed. All texts are made up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Form, Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.sentences import LONGEST
from rawabit.importers.notice.claims import Claim, Referent
from rawabit.importers.notice.english.page.runs import mend_sentences, parts
from rawabit.importers.notice.reading import Reading

WORDS = ("وزير", "زير", "فزير", "فريق", "ريق", "وفريق", "مدير", "ومدير")


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.frozensets(st.sampled_from(WORDS)))
def test_words_are_found_whole_or_joined_and_whole_rather(text: list[str], words: frozenset[str]) -> None:
    reading = Reading(" ".join(text), Phrases(" ".join(text)))
    forms = [next((form for form in (word, word[1:] if word[0] in "وف" else "") if form in words), None) for word in text]
    assert reading.find(words) == [(place, form) for place, form in enumerate(forms) if form]


@pytest.mark.parametrize("words", ["والتقى وزير الصناعة ", "met with Mr. Ahmed Salem and ", "Mr. ", "ا"])
def test_a_sentence_without_end_is_parted(words: str) -> None:
    text = words * (4 * LONGEST // len(words))
    reading = Reading(text, Phrases(text))
    mend_sentences(reading, parts(text))
    sentences = [reading.sentence(at) for at in range(0, len(text), 50)]
    assert 0 < max(end - start for start, end in sentences) <= LONGEST
    blanks = {text[start - 1] for start, _ in sentences if start}
    assert blanks == {" "} or " " not in text


def test_what_is_claimed_is_told_until_it_is_taken_back() -> None:
    reading, post, person = held()
    assert reading.tells("holds", person, post)
    assert not reading.tells("holds", post, person)
    assert reading.tells_of_both("holds", post, person)
    reading.replace_claims([])
    assert not reading.tells_of_both("holds", person, post)


def test_a_mark_cut_short_is_found_where_it_was_with_its_new_end() -> None:
    reading, post, _ = held()
    mark = reading.marks[0]
    short = reading.with_end(mark, 3)
    assert reading.marks == [short] == [replace(mark, end=3)]
    assert reading.after(0, {"post"}) == short
    assert reading.after(1, {"post", "person"}) is None
    reading.mark(0, 6, post, Form.NAME)
    assert len(reading.marks) == 2


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
