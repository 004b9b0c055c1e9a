"""Whom somebody stands for, where no post tells: ``فلان (غرفة …)``, ``فلان عن وزارة …``, ``فلان ممثلا لشركة …``."""

from __future__ import annotations

from .....graph.model import Form
from .....graph.names.keys import fold
from ...claims import FIRM, Claim, Mark
from ...reading import Reading

_BODIES = frozenset({"organization"})
_PEOPLE = frozenset({"person"})
_STANDING = frozenset(fold(w) for w in ("عن", "من", "ممثلا", "ممثلة", "ممثل", "مندوبا", "مندوبة", "مندوب"))
_FOR = _STANDING | {fold("ل")}
_OF = fold("من")
_NEAR, _WORDS = 24, 4


def representing(reading: Reading) -> None:
    """Claim ``member_of`` where a body stands in brackets after a name, or after one without a post, led by عن, من or ممثلا."""
    posted = {id(claim.source) for claim in reading.claims if claim.type == "holds"}
    for person in reading.within(0, len(reading.text), _PEOPLE):
        body = reading.after(person.end, _BODIES)
        if person.form is not Form.NAME or body is None or body.start - person.end > _NEAR:
            continue
        if _bracketed(reading, person, body) or (id(person.referent) not in posted and _led(reading, person, body)):
            reading.claim(Claim("member_of", person.referent, body.referent, person.start, body.end, confidence=FIRM))


def _bracketed(reading: Reading, person: Mark, body: Mark) -> bool:
    return reading.text[person.end : body.start].strip() == "(" and reading.text[body.end : body.end + 1] == ")"


def _led(reading: Reading, person: Mark, body: Mark) -> bool:
    """Whether عن, من or ممثلا لـ stands between, and little else."""
    gap = fold(reading.text[person.end : body.start])
    words = gap.replace("،", " ").replace("/", " ").split()
    if words[:1] == [_OF] and body.form is not Form.NAME:  # خرج فلان من الوزارة
        return False
    return "\n" not in gap and 0 < len(words) <= _WORDS and words[0] in _STANDING and all(word in _FOR for word in words)
