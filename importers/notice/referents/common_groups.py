"""Bodies and places that have no name of their own there: {مكتبه} الخاص and {شركتها}, whose they are is told by the pronoun,
{الوفد} الزامبي, {هيئة التدريس}, who teach, {أفضل الأطباء}, {الميناء}.

In the corpus 118 of 118 such heads with a pronoun, 35 of 36 delegations, 45 of 52 such places and whatever begins with a
superlative are no names, and 19 of 20 faculties no bodies. What was told of them stays; models are fitted to what
comes before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark
from ..reading import Reading

_OWNER = re.compile(r"(?<=\w\w)(?:ه|ها|هم|هما|نا)$")
_DELEGATION, _STANDING = fold("الوفد"), fold("الدائم")
_FACULTY = re.compile(r"(?:هيئة|هيئات|أعضاء هيئة)\s+التدريس\b|الهيئة\s+التدريسية\b")
_MOST = frozenset(fold(w) for w in ("أفضل", "أهم", "أكبر", "أبرز", "أكثر", "أحدث", "أمهر"))
_HEADS = frozenset(
    fold(w)
    for w in (
        *("المدينة", "المدن", "المحافظة", "المحافظات", "الولاية", "الولايات", "المنطقة", "المناطق", "المديرية"),
        *("الميناء", "المطار", "البلاد", "الدولة", "الدول", "العاصمة", "القرية", "الإقليم"),
    )
)
_FEMININE = "ه"  # folded


def name_no_groups(reading: Reading) -> None:
    """Let such mentions be common nouns, and what they refer to nameless, of this text alone."""
    marks = [_common(m) if m.form is Form.NAME and _is_common(reading, m) else m for m in reading.marks]
    changed = {id(new.referent): new.referent for old, new in zip(reading.marks, marks, strict=True) if old is not new}
    if not changed:
        return
    reading.keep_marks(marks)
    named = {id(m.referent) for m in reading.marks if m.form is Form.NAME}
    for key, referent in changed.items():
        if key not in named:
            referent.named, referent.local = False, True


def _common(mark: Mark) -> Mark:
    return replace(mark, form=Form.NOMINAL)


def _is_common(reading: Reading, mark: Mark) -> bool:
    words = reading.text[mark.start : mark.end].split()
    if mark.kind == "place":
        return len(words) == 1 and fold(words[0]) in _HEADS
    if mark.kind != "organization":
        return False
    delegation = fold(words[0]) == _DELEGATION and len(words) > 1 and fold(words[1]) != _STANDING
    faculty = _FACULTY.match(reading.text, mark.start, mark.end) is not None
    return delegation or faculty or _is_owned(words[0]) or (len(words) > 1 and fold(words[0]) in _MOST)


def _is_owned(word: str) -> bool:
    """Whether a word is the head of a body with a pronoun; مكتبة, which folds alike, is none."""
    bare, heads = fold(_OWNER.sub("", word)), lexicon().heads
    head = bare in heads or (bare.endswith("ت") and bare[:-1] + _FEMININE in heads)
    return _OWNER.search(word) is not None and head and fold(word) not in heads
