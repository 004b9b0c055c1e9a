"""Where a clause ends, and the forms of verbs that tell: a verb of the perfect joined to what is before it begins another."""

from __future__ import annotations

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ..reading import Reading

_PURPOSES = frozenset(fold(w) for w in ("لقاء", "بحث", "مناقشة", "حضور", "توقيع", "إجراء", "المشاركة"))
_COMPLETING = frozenset(fold(w) for w in ("بحضور", "بمشاركة", "برئاسة", "بمعية"))  # a comma before them ends no clause
REACH = 30  # the most tokens that a clause is followed over


def close(reading: Reading, first: int, over: frozenset[str] = frozenset()) -> int:
    """The token that ends the clause which begins at another; words in ``over`` do not end it."""
    phrases, breaks = reading.phrases, cues("scopes")["break"] - over
    limit = reading.sentence(phrases.tokens[first - 1].start)[1] if first else 0
    for at in range(first + 1, min(first + REACH, len(phrases))):
        token, after = phrases.tokens[at], phrases.key(at + 1)
        if token.start >= limit or token.text in "؛;:" or token.key in breaks:
            return at
        if token.key[:1] in "وف" and token.key not in lexicon().senses and is_perfect(token.key[1:]):
            return at
        goes_on = after.startswith("و") or (after[:1] == "ل" and after[1:] in _PURPOSES) or after in _COMPLETING
        if token.text in "،," and (not goes_on or is_perfect(after[1:]) or after in breaks):
            return at
    return min(first + REACH, len(phrases))


def is_imperfect(word: str) -> bool:
    """Whether a folded word is a verb of the imperfect, also one that no list holds: يوقع, تصبح."""
    return is_third(word) or (word[:1] in {"ت", "ن"} and lexicon().senses.get(word, "")[:1] == "V")


def is_perfect(word: str) -> bool:
    """Whether a folded word is a verb of the perfect."""
    return lexicon().senses.get(word, "")[:1] == "V" and word[:1] not in "يتن"


def is_third(word: str) -> bool:
    """Whether a folded word is a verb of the imperfect of the third person, also one that no list holds."""
    sense = lexicon().senses.get(word, "")
    return word[:1] == "ي" and ("V" in sense or (not sense and len(word) > 3 and not _is_month(word)))


def _is_month(word: str) -> bool:
    """Whether a word is a month, also one whose first letter was taken for ف before a verb: فيفري."""
    return not lexicon().months.keys().isdisjoint({word, f"ف{word}"})
