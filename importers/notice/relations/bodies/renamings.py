"""Which body goes by another name, or went into another: تغيير اسم وزارة X إلى وزارة Y, غيرت شركة X اسمها إلى Y, دمج هيئة X
في هيئة Y.

They stay two entities, for each name is that of its time, with ``related_to`` and the word between them; whoever reviews
may make them one. No model was fitted to these claims, so they wait. Who went into another is no part of it: {دمج} الهيئة
في الوزارة.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.names.keys import fold
from ....grammar.cues import reason
from ...claims import Claim, Mark
from ...modality.posture import denied_before, told
from ...reading import Reading

_CHANGE = frozenset(
    fold(w)
    for w in (
        "غير", "غيرت", "يغير", "تغير", "ستغير", "سيغير", "تغيير", "بتغيير", "عدل", "عدلت", "تعديل", "بتعديل", "تبديل", "بتبديل",
        "تغيرت", "استبدال", "باستبدال",
    )
)  # fmt: skip
_NAME = frozenset(fold(w) for w in ("اسم", "اسمه", "اسمها", "مسمى", "مسماه", "مسماها", "تسمية", "تسميته", "تسميتها"))
_OWN_NAME = frozenset(fold(w) for w in ("اسمه", "اسمها", "مسماه", "مسماها", "تسميته", "تسميتها"))
_BECOME = frozenset(fold(w) for w in ("إلى", "ليصبح", "لتصبح", "باسم", "لتكون", "ليكون"))
_CALLED = frozenset(fold(w) for w in ("تسمى", "يسمى", "تدعى", "يدعى", "تحمل", "يحمل"))
_TURNED = frozenset(fold(w) for w in ("أصبح", "أصبحت", "صار", "صارت", "سيصبح", "ستصبح"))
_MERGE = frozenset(
    fold(w)
    for w in ("دمج", "دمجت", "بدمج", "الدمج", "يدمج", "تدمج", "ستدمج", "سيدمج", "اندمج", "اندمجت", "تندمج", "ستندمج", "إدماج")
)
_INTO = frozenset(fold(w) for w in ("في", "ضمن", "داخل", "إلى"))
_BODIES = frozenset({"organization"})
_SURE, _REACH, _NEAR = 0.5, 160, 3  # characters from the verb to the second body, tokens from it to the word for a name


def renamings(reading: Reading) -> None:
    """Claim ``related_to``, with the word, from the body as it was to what it became."""
    found = [*_renamed(reading), *_merged(reading)]
    merged = {(id(c.source), id(c.target), c.reason) for c in found}
    reading.replace_claims(
        [
            claim
            for claim in reading.claims
            if claim.type != "part_of" or (id(claim.source), id(claim.target), reason("merged")) not in merged
        ]
    )
    for claim in found:
        reading.claim(claim)


def _renamed(reading: Reading) -> Iterator[Claim]:
    for place, _ in reading.find(_CHANGE):
        two = _two(reading, place)
        if two and _is_name_of(reading, place, two[0]) and _before(reading, two[1]) in _BECOME:
            yield _claim(reading, place, *two, "renamed")
    for place, _ in reading.find(_TURNED):
        two = _two(reading, place)
        if two and set(_words(reading, two[0].end, two[1].start)) & (_CALLED | _NAME):
            yield _claim(reading, place, *two, "renamed")


def _is_name_of(reading: Reading, place: int, body: Mark) -> bool:
    """Whether it is the name of a body that is changed: {اسم} الوزارة, not far from the verb, or الشركة {اسمها}."""
    near = reading.token_at(body.start) - 1 - place <= _NEAR
    return (near and _before(reading, body) in _NAME) or reading.phrases.key(reading.token_at(body.end)) in _OWN_NAME


def _merged(reading: Reading) -> Iterator[Claim]:
    for place, _ in reading.find(_MERGE):
        two = _two(reading, place)
        if two and _before(reading, two[1]) in _INTO and reading.token_at(two[0].start) - place <= _NEAR:
            yield _claim(reading, place, *two, "merged")


def _two(reading: Reading, place: int) -> tuple[Mark, Mark] | None:
    """The bodies behind a word: the last two where one more stands before that gives the order (غير {المجلس}
    اسم الوزارة إلى …)."""
    token = reading.phrases.tokens[place]
    end = min(reading.sentence(token.start)[1], token.end + _REACH)
    bodies = reading.outer(token.end, end, _BODIES)
    turn = next((n for n, m in enumerate(bodies) if n and _before(reading, m) in _BECOME | _INTO | _CALLED), None)
    if turn is None and len(bodies) == 2 and place:
        turn = 1
    return (bodies[turn - 1], bodies[turn]) if turn and bodies[turn - 1].referent is not bodies[turn].referent else None


def _before(reading: Reading, mark: Mark) -> str:
    return reading.phrases.key(reading.token_at(mark.start) - 1)


def _words(reading: Reading, start: int, end: int) -> list[str]:
    return [reading.phrases.key(at) for at in range(reading.token_at(start), reading.token_at(end))]


def _claim(reading: Reading, place: int, one: Mark, other: Mark, word: str) -> Claim:
    start = reading.phrases.tokens[place].start
    how, said = told(reading, place), denied_before(reading, start)
    return Claim("related_to", one.referent, other.referent, start, other.end, how, said, None, _SURE, reason(word))
