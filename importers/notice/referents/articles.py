"""The article that ل swallows in writing: للمنظمة العربية speaks of المنظمة العربية, not of a body called لمنظمة العربية.

The mark begins at the second lam, as the conventions have it; the name gets its alef back, and what is then one becomes one.
Before a noun that begins with a lam itself the whole article is swallowed: للجنة العليا speaks of اللجنة العليا.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark
from ..reading import Reading
from .respelling import respell

_LAM, _ALEF = "ل", "ا"
_OF_RELATION = "يه"  # folded
_UNNAMED = frozenset({"event", "organization"})  # what has words of its own though no name: المدير العام {للمنظمة}
_ADJECTIVES = frozenset("AB")  # senses (importers/lexicon/README.md)


def restore_articles(reading: Reading) -> None:
    """Give names that were read after ل their article back, in the order of the text."""
    for mark in list(reading.marks):
        if (mark.form is Form.NAME or mark.kind in _UNNAMED) and (swallowed := _swallowed(reading, mark)):
            wrong = " ".join(reading.text[mark.start : mark.end].split())
            respell(reading, mark.referent, wrong, swallowed + wrong)


def restore_cut_articles(reading: Reading) -> None:
    """Give posts back the article that a finder took for a part of ل: كلمة لل{كاتب} العام speaks of الكاتب العام."""
    cut = [mark for mark in reading.marks if mark.kind == "post" and _is_cut(reading, mark)]
    for mark in cut:
        wrong = " ".join(reading.text[mark.start : mark.end].split())
        respell(reading, mark.referent, wrong, _ALEF + _LAM + wrong)
    if cut:
        spans = {(mark.start, mark.end) for mark in cut}
        whole = (m.kind == "post" and (m.start, m.end) in spans for m in reading.marks)
        reading.keep_marks([replace(m, start=m.start - is_) for m, is_ in zip(reading.marks, whole, strict=True)])


def _is_cut(reading: Reading, mark: Mark) -> bool:
    """Whether a post begins behind a whole لل, with a definite adjective in it: no ل before a noun is written twice."""
    word, *rest = fold(reading.text[mark.start : mark.end]).split()
    before = reading.text[max(0, mark.start - 3) : mark.start]
    led = before.endswith(_LAM + _LAM) and not before[:-2].strip()
    return led and word in lexicon().words["posts"] and bool(rest) and rest[0].startswith(_ALEF + _LAM)


def _swallowed(reading: Reading, mark: Mark) -> str:
    """What a name lacks after ل: its alef, where the word is commoner with the article than without; the whole article, where the
    noun begins with a lam and a definite adjective follows it."""
    if reading.text[max(0, mark.start - 1) : mark.start + 1] != _LAM + _LAM:
        return ""
    word, *rest = fold(reading.text[mark.start : mark.end]).split()
    common = lexicon().common
    if common.get(_ALEF + word, 0) >= common.get(word, 0):
        return _ALEF
    adjective = rest and rest[0].startswith(_ALEF + _LAM) and _is_adjective(rest[0][2:])
    return _ALEF + _LAM if adjective and common.get(_ALEF + _LAM + word, 0) else ""


def _is_adjective(word: str) -> bool:
    """Whether a folded word is an adjective; of those that no list holds, those of relation are: وزارية."""
    sense = lexicon().senses.get(word)
    return sense[0] in _ADJECTIVES if sense else word.endswith(_OF_RELATION)
