"""Bodies whose names run on into what is paid: سددت وزارة المالية {القسط المستحق} للبنك, حول البنك إلى الوزارة {الدفعة الأولى}.

The object of the verb stands behind the subject, and what a sum comes to behind whom it goes to (للصندوق {البالغ} مليون): the
fields take them for the end of the name. Classifiers know the bodies as the fields have them, so the name ends where it should
once they have been asked.
"""

from __future__ import annotations

from ....graph.names.keys import fold
from ..reading import Reading
from .respelling import respan

_BODY = frozenset({"organization"})
_PAID = frozenset(
    fold(w) for w in ("القسط", "الأقساط", "الدفعة", "الدفعات", "الشريحة", "المبلغ", "البالغ", "البالغة", "وقدره", "وقدرها")
)
_AND = "و"
_LEAST = 2  # words of a name before what is paid


def end_before_sums(reading: Reading) -> None:
    """Let the names of bodies end before an instalment or what a sum comes to; what was claimed of them stays so."""
    for mark in reading.within(0, len(reading.text), _BODY):
        before = _before_sum(reading.text[mark.start : mark.end]) if mark.referent.named else ""
        if before and mark.start + len(before) < mark.end and mark in reading.marks:
            respan(reading, mark, mark.start, mark.start + len(before))


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
