"""Whose post stands beside a name in quotation marks: السيدة "فلانة" مديرة المركز, رئيس الجمعية "فلان".

The classifier sees the marks and no name beside a post. Without a title it may be the name of a thing, and waits.
"""

from __future__ import annotations

from .....graph.model import Form
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark
from ...over_titles import only_titles, verb_before
from ...reading import Reading

_MARKS = "\"'“”«»"
_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_BE = frozenset(fold(w) for w in ("كان", "كانت", "يكون", "تكون", "يكن", "تكن", "ليس", "ليست", "سيكون", "ستكون", "سيصبح", "ستصبح"))
_SURE, _TRUSTED, _NEAR = 0.95, 0.8, 30  # and characters of titles between a post and the name


def claim_quoted(reading: Reading) -> None:
    """Claim ``holds`` for the post right after such a name, else for the one right before it, where nobody has it."""
    held = {id(claim.target) for claim in reading.claims if claim.type == "holds"}
    for person in reading.within(0, len(reading.text), _PERSON):
        post = _own(reading, person) if person.form is Form.NAME and _is_quoted(reading, person) else None
        if post is None or id(post.referent) in held:
            continue
        sure = reading.trusted(person) * reading.trusted(post) >= _TRUSTED and _is_plain(reading, person, post)
        start, end = min(person.start, post.start), max(person.end, post.end)
        why = None if sure else reason("doubt")
        reading.claim(Claim("holds", person.referent, post.referent, start, end, confidence=_SURE, sure=sure, reason=why))


def _is_quoted(reading: Reading, person: Mark) -> bool:
    before, after = reading.text[person.start - 1 : person.start], reading.text[person.end : person.end + 1]
    return bool(before and after) and before in _MARKS and after in _MARKS


def _is_plain(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a title or the post leads to the name, which else may be a play or a school, and no verb of being before."""
    titled = reading.phrases.reading(reading.token_at(person.start - 1) - 1, lexicon().honorifics) is not None
    first = min(person.start - 1, post.start)
    return (titled or post.start < person.start) and verb_before(reading, first) not in _BE


def _own(reading: Reading, person: Mark) -> Mark | None:
    """The post right after a name in quotation marks, unless another name follows it, else the post right before."""
    after = reading.after(person.end + 1, _POST)
    if after and not reading.text[person.end + 1 : after.start].strip(" ،,"):
        other = reading.after(after.end, _PERSON)
        return None if other and only_titles(reading, after.end, other.start) else after
    before = reading.before(person.start - 1, _POST, back=_NEAR * 10)
    beside = before is not None and person.start - before.end <= _NEAR and only_titles(reading, before.end, person.start - 1)
    return before if beside and before and not reading.text[person.start - 2 : person.start - 1].strip(" ") else None
