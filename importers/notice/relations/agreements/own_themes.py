"""What the noun of an agreement names is what it is about: {اتفاقية} ل{تبادل الخبراء}, {عقد توريد الأسمدة}.

Where an agreement ends in its theme, or no more than a preposition stands between, the relation is accepted; what is said of
cooperation or relations alone names no theme. On the notices that no model is fitted to ten of eleven were right.
"""

from __future__ import annotations

import re

from .....graph.names.keys import fold
from ...claims import Claim, Mark
from ...reading import Reading
from ..clauses.plainly import accepted

_LEAD = re.compile(
    r"\s*(?:لـ?|بشأن\s+|حول\s+|بخصوص\s+|تخص\s+|(?:في|فى)\s+مجال\s+|(?:تتعلق|يتعلق|المتعلقة|المتعلق|الخاصة|الخاص)\s+بـ?)"
)
_TOPIC = frozenset({"topic"})
_HEAD = 2  # words of an agreement before the theme that it ends in
_THE = "ال"  # what has the article does not end in another noun: لا تشمل {المذكرة} تدريب …
_AGREEMENTS = frozenset(fold(w) for w in ("اتفاقية", "اتفاق", "مذكرة", "عقد", "بروتوكول", "معاهدة"))
_NO_THEMES = tuple(fold(w) for w in ("تعاون", "علاقات", "شراكة", "قضايا"))


def own_themes(reading: Reading) -> None:
    """Accept the themes that the noun of an agreement names, told as what is so."""
    reading.replace_claims([accepted(claim) if _is_named(reading, claim) else claim for claim in reading.claims])


def _is_named(reading: Reading, claim: Claim) -> bool:
    """Whether a mark of the agreement names the theme."""
    if claim.type != "about" or claim.source.kind != "agreement":
        return False
    marks = reading.within(*reading.sentence(claim.start))
    nouns, themes = ([mark for mark in marks if mark.referent is end] for end in (claim.source, claim.target))
    return any(_names(reading, noun, theme) for noun in nouns for theme in themes)


def _names(reading: Reading, noun: Mark, theme: Mark) -> bool:
    words = [fold(word) for word in reading.text[theme.start : theme.end].split()]
    if words[:1] and words[0].removeprefix(_THE) in _AGREEMENTS:  # مسودة {اتفاقية الضمان} is of that one
        return False
    if any(word.endswith(_NO_THEMES) for word in words):
        return False
    if noun.start < theme.start and theme.end == noun.end:
        head = reading.text[noun.start : theme.start]
        return len(head.split()) <= _HEAD and not head.startswith(_THE)
    beside = noun.end <= theme.start and _LEAD.fullmatch(reading.text, noun.end, theme.start) is not None
    return beside and not reading.within(noun.start, noun.end, _TOPIC)
