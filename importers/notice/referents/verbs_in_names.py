"""Verbs and nouns of action that were taken for the first word of a person's name: {ترأس} الحريري, وشهد {مشاركة} القنصل, where
there is no name at all. Models are fitted to what comes before.
"""

from __future__ import annotations

import re

from ...grammar.text.verbal_nouns import is_noun_of_action
from ..claims import Mark
from ..reading import Reading
from .respelling import respan

_PERSON = frozenset({"person"})
_ACTS = re.compile(r"(?:ترأس|ترأست|ترؤس|استقبال|استقبل|استقبلت|التقى|التقت)\s+(?=\S)")
_SAW = re.compile(r"(?:و?شهدت?)\s+(?=\S+$)")  # a name too, of women: {شهد} العواد


def free_names_of_verbs(reading: Reading) -> None:
    """Let names begin behind such words, and forget those of which nothing is left, with all that is claimed of them."""
    for mark in reading.within(0, len(reading.text), _PERSON):
        if acts := _ACTS.match(reading.text, mark.start, mark.end):
            respan(reading, mark, acts.end(), mark.end)
    gone = {id(m.referent) for m in reading.within(0, len(reading.text), _PERSON) if _is_none(reading, m)}
    if gone:
        reading.replace_claims([c for c in reading.claims if not gone & {id(c.source), id(c.target)}])
        reading.keep_marks([m for m in reading.marks if id(m.referent) not in gone])


def _is_none(reading: Reading, person: Mark) -> bool:
    saw = _SAW.match(reading.text, person.start, person.end)
    return saw is not None and is_noun_of_action(reading.phrases.key(reading.token_at(saw.end())))
