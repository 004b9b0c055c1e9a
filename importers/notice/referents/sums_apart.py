"""Bodies whose names run on into what is paid: سددت وزارة المالية {القسط المستحق} للبنك, حول البنك إلى الوزارة {الدفعة الأولى}.

The object of the verb stands behind the subject, and what a sum comes to behind whom it goes to (للصندوق {البالغ} مليون): the
fields take them for the end of the name. Classifiers know the bodies as the fields have them, so the name ends where it should
once they have been asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ....graph.model import Name
from ....graph.names.keys import fold, language, match_key
from ..claims import Mark, Referent
from ..reading import Reading
from ..uniting import unite

_BODY = frozenset({"organization"})
_PAID = frozenset(
    fold(w) for w in ("القسط", "الأقساط", "الدفعة", "الدفعات", "الشريحة", "المبلغ", "البالغ", "البالغة", "وقدره", "وقدرها")
)
_AND = "و"
_LEAST = 2  # words of a name before what is paid


def end_before_sums(reading: Reading) -> None:
    """Let the names of bodies end before an instalment or what a sum comes to; those that are then one become one.

    Args:
        reading: the text; what was claimed of its bodies stays claimed of them.
    """
    cut = [r for r in reading.referents if r.kind == "organization" and r.named and any(_is_cut(n.text) for n in r.names)]
    if not cut:
        return
    reading.keep_marks(_in_order(_shortened(reading, mark, {id(r) for r in cut}) for mark in reading.marks))
    for body in cut:
        body.names[:] = list(dict.fromkeys(_without_sum(name) for name in body.names))
        body.key = match_key(body.names[0].text)
        if other := next((r for r in reading.referents if r is not body and _are_one(r, body)), None):
            unite(reading, body, other)


def _are_one(one: Referent, other: Referent) -> bool:
    return (one.kind, one.key, one.qualifier, one.named) == (other.kind, other.key, other.qualifier, other.named)


def _without_sum(name: Name) -> Name:
    text = _before_sum(name.text)
    return name if text == name.text else Name(text, language(text), name.role)


def _shortened(reading: Reading, mark: Mark, cut: set[int]) -> Mark:
    if id(mark.referent) not in cut or mark.kind not in _BODY:
        return mark
    return replace(mark, end=mark.start + len(_before_sum(reading.text[mark.start : mark.end])))


def _in_order(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind != "post", mark.kind))


def _is_cut(text: str) -> bool:
    return _before_sum(text) != text


def _before_sum(text: str) -> str:
    """A name up to the first word of what is paid; whole where none follows its first two words."""
    words = text.split()
    at = next((n for n, word in enumerate(words) if n >= _LEAST and _is_paid(fold(word))), None)
    if at is None:
        return text
    rest = text
    for word in reversed(words[at:]):
        rest = rest[: rest.rindex(word)]
    return rest.rstrip()


def _is_paid(word: str) -> bool:
    return word in _PAID or word.removeprefix(_AND) in _PAID
