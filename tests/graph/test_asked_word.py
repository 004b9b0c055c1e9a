"""What names spell out, hamza and ta marbuta among it, counts beside what keys make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.names.asked_word import AskedWord, as_spelt
from rawabit.graph.names.keys import loose_key, spelt
from rawabit.graph.names.words import bare, search_words


@pytest.mark.parametrize(
    ("word", "place", "name", "own"),
    [
        ("سلمي", 0, "سلمى القاضي", "سلمى"),
        ("قاضي", 2, "سلمى القاضي", "قاضي"),
        ("القاضي", 1, "سلمى القاضي", "القاضي"),
        ("وال", 0, "«وائل» سعد", "وائل"),
        ("عبدالقادر", 0, "عبد القادر سالم", ""),
        ("سالم", 1, "عبد القادر سالم", "سالم"),
        ("مسول", 0, "Mr مسؤول", "مسؤول"),
    ],
)
def test_a_word_is_found_in_its_name(word: str, place: int, name: str, own: str) -> None:
    assert as_spelt(word, place, name.split()) == own


@given(st.text(alphabet="ابتةىيوأإآءئؤهلمنس ", min_size=1, max_size=20))
def test_what_is_spelt_has_the_key_it_is_indexed_under(name: str) -> None:
    for place, word in enumerate(search_words(name, None).split()):
        if own := as_spelt(word, place, name.split()):
            assert word in {loose_key(own), bare(loose_key(own))}
            assert spelt(own) == own


def test_the_spelling_decides_between_equal_keys() -> None:
    asked = AskedWord({"amina": 0.0}, {"امينه": 2.0}, 0.8)
    spelt_out, plain = asked.cost(["امينه"], ["أمينة"]), asked.cost(["امينه"], ["أمينه"])
    assert spelt_out is not None
    assert plain is not None
    assert spelt_out < plain


def test_of_the_words_of_a_name_the_one_that_fits_best_counts() -> None:
    asked = AskedWord({"سالم": 0.0}, {"salem": 3.0, "salim": 1.0}, 0.8)
    assert asked.cost(["salem", "salim"], ["Salem", "Salim"]) == 1.0
    assert asked.cost(["khaled"], ["Khaled"]) is None


def test_an_article_that_only_the_name_has_costs() -> None:
    asked = AskedWord({"سالم": 0.0}, {"سالم": 1.0}, 0.8)
    assert asked.cost(["السالم", "سالم"], ["السالم"]) == 1.8
    assert asked.cost(["سالم"], ["سالم"]) == 1.0
