"""Boards that are told by a pronoun are those of the body before them: رئيس {مجلس إدارتها} of شركة النخيل is رئيس مجلس إدارة
شركة النخيل.

The body stands right before in the sentence, or is the only one there that the pronoun may mean. Mentions stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....graph.model import Name
from ....graph.names.keys import fold, match_key
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from ..uniting import unite

_OWN_BOARD = re.compile(r"مجلس\s+[إا]دارت(ها|ه)$")
_BODIES = frozenset({"organization"})
_BOARDLESS = frozenset({"ministry", "government", "directorate", "section", "office", "diwan", "council", "committee"})
_GROUPS = frozenset({"delegation", "group"})
_FEMININE, _ARTICLE, _HERS = fold("ة"), "ال", "ها"
_NEAR = 3  # tokens between a body and the post in its board: شركة النخيل{، ويمثلها} رئيس مجلس إدارتها
_PART, _LIKELY = "part_of", 0.75


def name_own_boards(reading: Reading) -> None:
    """Name each board and post that ends in مجلس إدارتها or مجلس إدارته by the one body that every mention of it has before it,
    and let the board be a part of it."""
    told: dict[int, list[Mark]] = {}
    for mark in reading.marks:
        if mark.kind in {"post", "organization"} and _OWN_BOARD.search(reading.text[mark.start : mark.end]):
            told.setdefault(id(mark.referent), []).append(mark)
    for marks in sorted(told.values(), key=lambda marks: marks[0].kind):  # boards before the posts in them
        owners = [_owner(reading, mark) for mark in marks]
        owner = owners[0]
        if owner and all(one and one.referent is owner.referent for one in owners):
            _name(reading, marks[0], owner)


def _owner(reading: Reading, mark: Mark) -> Mark | None:
    """The body that the pronoun at the end of a mark means: the one right before, or the only one of its gender."""
    start, _ = reading.sentence(mark.start)
    hers = reading.text[: mark.end].endswith(_HERS)
    fitting = [one for one in _bodies(reading, start, mark.start) if one.end <= mark.start and _may_be(reading, one, hers)]
    if not fitting:
        return None
    near = reading.token_at(mark.start) - reading.token_at(fitting[-1].end) <= _NEAR
    return fitting[-1] if near or len({id(one.referent) for one in fitting}) == 1 else None


def _bodies(reading: Reading, start: int, end: int) -> Iterator[Mark]:
    """The bodies between two places, and of a delegation the body that it is of: وفدا من {شركة النخيل}."""
    for mark in reading.outer(start, end, _BODIES):
        group = mark.referent.classification in _GROUPS
        yield from reading.outer(mark.start + 1, mark.end, _BODIES) if group else (mark,)


def _may_be(reading: Reading, mark: Mark, hers: bool) -> bool:
    """Whether a body is named, may have a board, and has the gender of a pronoun; of a name of its own nobody knows that."""
    body, head = mark.referent, reading.phrases.key(reading.token_at(mark.start)).removeprefix(_ARTICLE)
    agrees = head.endswith(_FEMININE) == hers or head not in lexicon().heads
    return agrees and body.named and bool(body.names) and body.classification not in _BOARDLESS and not _is_own(body)


def _is_own(body: Referent) -> bool:
    return bool(_OWN_BOARD.search(body.names[0].text))


def _name(reading: Reading, mark: Mark, owner: Mark) -> None:
    one = mark.referent
    name = _OWN_BOARD.sub(f"مجلس إدارة {_arabic(owner.referent)}", one.names[0].text)
    one.names[:] = [Name(name)]
    reading.register.rename(one, match_key(name))
    if one.kind in _BODIES:
        one.qualifier, one.home = owner.referent, None
    if same := _same(reading, one):
        unite(reading, one, same)
    elif one.kind in _BODIES:
        reading.claim(Claim(_PART, one, owner.referent, owner.start, mark.end, confidence=_LIKELY))


def _same(reading: Reading, one: Referent) -> Referent | None:
    """The other of the name, if there is one: the body in the name of a board is its own, that of a post stands with it."""
    others = (other for other in reading.register.called(one.kind, one.key) if other is not one)
    return next((other for other in others if one.kind in _BODIES or other.qualifier is one.qualifier), None)


def _arabic(body: Referent) -> str:
    return next((name.text for name in body.names if name.lang == "ar"), body.names[0].text)
