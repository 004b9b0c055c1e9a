"""A grant or loan with who gives it in a relative clause and who it is for: ``منحة بقيمة … تقدمها الوكالة لفائدة المعهد``.

The verb says how far along it is: who gives in the imperfect has not paid yet. No field was fitted to these claims, so they wait.
"""

from __future__ import annotations

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...modality.posture import negation
from ...over_titles import free_words
from ...reading import Reading

_PARTIES = frozenset({"organization", "place"})
_GAVE = frozenset(
    fold(w) for w in ("قدمتها", "قدمها", "منحتها", "منحها", "وفرتها", "وفرها", "خصصتها", "خصصها", "قدمته", "قدمه", "منحته")
)
_GIVES = frozenset(
    fold(w)
    for w in (
        *("تقدمها", "يقدمها", "ستقدمها", "سيقدمها", "تمنحها", "يمنحها", "ستمنحها", "سيمنحها", "توفرها", "يوفرها"),
        *("تخصصها", "يخصصها", "تقدمه", "يقدمه", "ستقدمه", "سيقدمه", "تمنحه", "يمنحه", "سيمنحه", "ستمنحه"),
    )
)
_FOR, _JOINED = frozenset(fold(w) for w in ("لفائدة", "لصالح", "إلى")), "ل"
_FAR, _NEAR = 14, 1  # words from the noun to its verb, and words that may stand between the verb and the giver
_REACH = 160  # characters from the giver to who gets it
_SURE = 0.5


def offered(reading: Reading) -> None:
    """Claim ``pays`` for who gives a grant that a relative clause tells, to whom it is for."""
    for place, word in reading.find(_GAVE | _GIVES):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        noun = reading.has(max(start, token.start - _REACH), token.start, cues("money")["given"])
        if noun is None or place - noun > _FAR or negation(reading, max(start, token.start - 8), token.end) is not None:
            continue
        giver = next(iter(reading.outer(token.end, end, _PARTIES)), None)
        getter = _getter(reading, giver, end) if giver else None
        if giver and getter and len(free_words(reading, token.end, giver.start)) <= _NEAR:
            _pay(reading, noun, giver, getter, Modality.ACTUAL if word in _GAVE else Modality.PLANNED)


def _getter(reading: Reading, giver: Mark, end: int) -> Mark | None:
    """Whom لفائدة, إلى or a ل leads to behind the giver."""
    for mark in reading.outer(giver.end, min(end, giver.end + _REACH), _PARTIES):
        joined = reading.text[mark.start - 1] == _JOINED or reading.text[mark.start : mark.start + 2] == "لل"
        if joined or reading.phrases.key(reading.token_at(mark.start) - 1) in _FOR:
            return mark if mark.referent is not giver.referent else None
    return None


def _pay(reading: Reading, noun: int, giver: Mark, getter: Mark, how: Modality) -> None:
    if reading.tells("pays", giver.referent, getter.referent):
        return
    start = reading.phrases.tokens[noun].start
    sums = [span[1] + start for span in amounts(reading.text[start : reading.sentence(start)[1]])]
    high = max(getter.end, *sums) if sums else getter.end
    claim = Claim("pays", giver.referent, getter.referent, start, high, how, Polarity.AFFIRMED, None, _SURE, reason("unseen"))
    reading.claim(claim)
