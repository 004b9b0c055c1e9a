"""What a letter calls its own is its sender: {شركتنا} شريك لمنظمة …, وقعت {شركتنا} اتفاقية.

A field takes such a head with what follows for a name. It goes to the one body that the head or foot of the letter names; in any
other text it stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark, Referent
from ..reading import Reading
from ..uniting import unite
from .letters import senders

_BODY = frozenset({"organization"})
_OUR, _FEMININE, _SHORT = "نا", "ه", 3


def own_house(reading: Reading) -> None:
    """Let the sender be meant by the heads of bodies that end in نا, in a letter of one body."""
    bodies = {id(m.referent): m.referent for m in senders(reading) if m.kind in _BODY and m.form is Form.NAME}
    if len(bodies) != 1:
        return
    (sender,) = bodies.values()
    _unname(reading, sender)
    for token in reading.phrases.tokens:
        if _is_ours(token.text) and reading.at(token.start, _BODY) is None:
            reading.mark(token.start, token.end, sender, Form.NOMINAL)


def _unname(reading: Reading, sender: Referent) -> None:
    """Take the names that begin so for the sender, and what only their words said, as that the company is part of its partner."""
    wrong = [mark for mark in reading.marks if mark.kind in _BODY and _begins(reading, mark) and mark.referent is not sender]
    if not wrong:
        return
    gone = {id(mark.referent): mark.referent for mark in wrong}
    words = {id(mark): mark for mark in wrong}
    inside = [c for c in reading.claims if c.type == "part_of" and id(c.source) in gone and _holds(wrong, c.start, c.end)]
    reading.replace_claims([claim for claim in reading.claims if not any(claim is one for one in inside)])
    reading.keep_marks([_cut(reading, mark) if id(mark) in words else mark for mark in reading.marks])
    for referent in gone.values():
        referent.names.clear()
        unite(reading, referent, sender)


def _holds(marks: list[Mark], start: int, end: int) -> bool:
    return any(mark.start <= start and end <= mark.end for mark in marks)


def _cut(reading: Reading, mark: Mark) -> Mark:
    """The head alone, which names nothing."""
    return replace(mark, end=mark.start + len(_first(reading, mark)), form=Form.NOMINAL)


def _begins(reading: Reading, mark: Mark) -> bool:
    return _is_ours(_first(reading, mark))


def _first(reading: Reading, mark: Mark) -> str:
    return reading.text[mark.start : mark.end].split()[0]


def _is_ours(word: str) -> bool:
    """Whether a word is the head of a body with نا: شركتنا, مركزنا."""
    bare = fold(word).removesuffix(_OUR) if word.endswith(_OUR) else ""
    heads = lexicon().heads
    return len(bare) >= _SHORT and (bare in heads or (bare.endswith("ت") and bare[:-1] + _FEMININE in heads))
