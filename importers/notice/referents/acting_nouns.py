"""What is written as the short name of a body and is a noun of action with its object: تعهد ب{إيفاد} خبير, تم {إيفاد} بعثة.

A ب or تم leads to what is done, and a noun right behind it is what is acted on; behind a name stands a verb or a particle.
"""

from __future__ import annotations

import re

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark
from ..modality.clauses import is_imperfect, is_perfect
from ..reading import Reading
from ..uniting import forget

_FORM = re.compile(r"[اأإ]\w{2}ا[^وىيا]")  # the pattern إفعال
_LEADS = frozenset(fold(w) for w in ("تم", "تقرر", "قرر", "قررت", "سيتم", "يتم", "جرى"))
_LEAST = 3  # letters of a noun


def free_acting_nouns(reading: Reading) -> None:
    """Let such words be no names, with all that is told of bodies that are named nowhere else."""
    gone = [mark for mark in reading.marks if mark.kind == "organization" and _acts(reading, mark)]
    if not gone:
        return
    ids = {id(mark) for mark in gone}
    reading.keep_marks([mark for mark in reading.marks if id(mark) not in ids])
    left = {id(mark.referent) for mark in reading.marks}
    forget(reading, [mark.referent for mark in gone if id(mark.referent) not in left])


def _acts(reading: Reading, mark: Mark) -> bool:
    phrases = reading.phrases
    led = reading.text[mark.start - 1 : mark.start] == "ب" or phrases.key(reading.token_at(mark.start) - 1) in _LEADS
    if not led or not _FORM.fullmatch(reading.text, mark.start, mark.end):
        return False
    after = reading.token_at(mark.end)
    key = phrases.key(after) if after < len(phrases) and phrases.same_line(after) else ""
    verb = is_perfect(key) or is_imperfect(key)
    particle = key in lexicon().words["prepositions"] or key[:1] in "وف"
    return len(key) >= _LEAST and key.isalpha() and not key.startswith("ال") and not verb and not particle
