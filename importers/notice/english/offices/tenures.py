"""Whether who is named beside a post holds it: {former} Minister, {incoming} Director, {candidate for} President."""

from __future__ import annotations

import re

from .....graph.model import Modality
from ....grammar.english_words import listed
from ...claims import Mark
from ..clauses.sentences import Sentences

_SPAN = r"\s*[,(]?\s*(?:from|between)?\s*[12]\d{3}\s*(?:-|\u2013|\u2014|to|until|and)\s*[12]\d{3}\b"
_YEARS = re.compile(_SPAN + r"|\s*[,(]?\s*(?:until|till|up to)\s|\s+in\s+[12]\d{3}\s*,")


def is_told_in_years(s: Sentences, post: Mark) -> bool:
    """Whether the years that somebody had a post stand behind it: Minister of Trade {2001-2005}, {until 2005}."""
    return _YEARS.match(s.reading.text, post.end) is not None


def is_doubted(s: Sentences, post: Mark) -> bool:
    """Whether the words before a post pass on that somebody has it, or that it is disputed: the {reportedly new} Director."""
    doubtful = listed("tenures", "doubted") | listed("tenures", "gone")
    return s.page.key(_before(s, post)) in doubtful or _is_in_list_of_gone(s, post)


def _is_in_list_of_gone(s: Sentences, post: Mark) -> bool:
    """Whether the sentence of a post is a list of those who left, by the word and colon that open it: {Retirements:} …"""
    first = s.reading.token_at(s.reading.sentence(post.start)[0])
    return s.page.key(first) in listed("tenures", "lists") and s.page.word(first + 1) == ":"


def _before(s: Sentences, post: Mark) -> int:
    """The token before a post that bears on whether it is held, over an article and words for naming."""
    place = s.reading.token_at(post.start) - 1
    while s.page.key(place) in {"a", "an", "the"} | listed("tenures", "named"):
        place -= 1
    return place


def tenure(s: Sentences, post: Mark) -> Modality:
    """Ended, planned or actual, by the words right before a post.

    Args:
        s: the sentences of a page.
        post: a post beside a name.
    """
    place = _before(s, post)
    over = s.page.key(place) in listed("tenures", "past") | listed("tenures", "gone")
    if over or is_told_in_years(s, post) or _is_in_list_of_gone(s, post):
        return Modality.ENDED
    sought = s.page.key(place) == "for" and s.page.key(place - 1) in listed("tenures", "sought")
    return Modality.PLANNED if sought or s.page.key(place) in listed("tenures", "ahead") else Modality.ACTUAL
