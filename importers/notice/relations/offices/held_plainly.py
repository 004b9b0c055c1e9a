"""Posts beside whole names are accepted, though only the classifier sees them or one end is not surely a mention.

{وزير الدولة} وزير الثقافة السيد {فلان}, {فلان} بصفته {مديراً …}: which of two posts or people beside each other is meant the
classifier sees best, so long as no list could be shifted. What the fields are not sure to be a name is one where its first word
is given to people. On the notices that no model is fitted to all 13 were right.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .....graph.model import Form, Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark
from ...over_titles import free_words, only_titles
from ...reading import Reading

_PARTED = re.compile(r"[،,؛;:.()\n/]")
_AND, _ALONE = "و", "ties/1"
_PERSON = frozenset({"person"})
_BY, _IN = "ب", frozenset({fold("في"), fold("لدى"), fold("منصب")})
_TWO = 2  # words of a whole name
_MANY = frozenset(
    fold(w) for w in ("وزراء", "رؤساء", "مدراء", "مديري", "مديرو", "نواب", "سفراء", "وكلاء", "أمناء", "أعضاء", "ممثلي")
)


def accept_held(reading: Reading) -> None:
    """Accept who holds which post where the two stand beside each other in no list and the name is whole."""
    if any(_waits(claim) for claim in reading.claims):
        reading.replace_claims([replace(c, sure=True, reason=None) if _is_held(reading, c) else c for c in reading.claims])


def _waits(claim: Claim) -> bool:
    why = reason("unproven") if claim.method == _ALONE else reason("uncertain_ends")
    return claim.type == "holds" and not claim.sure and claim.reason == why


def _is_held(reading: Reading, claim: Claim) -> bool:
    if not _waits(claim):
        return False
    person, post = reading.holding(claim)
    if person is None or post is None or not _is_whole(reading, person):
        return False
    plain = claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED
    if claim.method == _ALONE:
        return plain and _is_one(reading, post) and not _is_shifted(reading, person, post)
    return plain and _is_given(reading, person) and reading.trusted(person) <= reading.trusted(post)


def _is_whole(reading: Reading, person: Mark) -> bool:
    return person.form is Form.NAME and len(reading.text[person.start : person.end].split()) >= _TWO


def _is_given(reading: Reading, person: Mark) -> bool:
    return fold(reading.text[person.start : person.end].split()[0]) in lexicon().given


def _is_one(reading: Reading, post: Mark) -> bool:
    """Whether a post is of one holder: not {وزراء} الدولة."""
    return fold(reading.text[post.start : post.end].split()[0]) not in _MANY


def _is_shifted(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a post may be another's: of the next in a list (فلان، {مدير المركز} فلان), of one who is not named (فلان رئيس
    {ووزير النقل}), of who stands before it, or across more than titles, places and other posts (أكد {وزير الصحة} أن فلانا)."""
    first, second = sorted((person, post), key=lambda mark: mark.start)
    joined = _AND in (reading.text[second.start - 1], reading.text[post.start - 1])
    if joined or not all(map(_leads_on, free_words(reading, first.end, second.start))):
        return True
    after, before = reading.after(post.end, _PERSON), reading.before(post.start, _PERSON)
    if person is first:
        return after is not None and _PARTED.search(reading.text, post.end, after.start) is None
    apart = _PARTED.search(reading.text, post.end, person.start)
    return apart is not None or (before is not None and only_titles(reading, before.end, post.start))


def _leads_on(key: str) -> bool:
    """Whether a word may stand between a post and its holder: {بصفته} مديرا, وزير الري {في} مالطا فلان, punctuation."""
    return not key.isalpha() or key.startswith(_BY) or key in _IN
