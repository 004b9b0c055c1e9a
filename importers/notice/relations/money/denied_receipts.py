"""Who denies having got money: أنكرت البلدية استلام أي مبلغ من الصندوق, نفت الشركة أن تكون قد تسلمت …, أكدت أنها لم تستلم
….

It is on the word of who denies it, and waits: no model was fitted to it.
"""

from __future__ import annotations

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...reading import Reading
from ..clauses.frames import acts_after, acts_before

_GETTING = frozenset(
    fold(w)
    for w in (
        "استلام", "استلامه", "استلامها", "تسلم", "تسلمه", "تسلمها", "تلقي", "تلقيه", "تلقيها", "قبض", "قبضه", "قبضها", "حصوله",
        "حصولها", "الحصول",
    )
)  # fmt: skip
_GET = frozenset(fold(w) for w in ("يستلم", "تستلم", "يقبض", "تقبض", "قبض", "قبضت"))
_MONEY = frozenset(fold(w) for w in ("الدفعة", "دفعة", "الدفعات", "دفعات", "القسط", "قسط", "أموال", "الأموال", "المبلغ", "مبالغ"))
_FROM, _PARTIES = fold("من"), frozenset({"organization", "place"})
_NOT = fold("لم")
_BETWEEN = frozenset(
    fold(w)
    for w in ("أن", "أنها", "أنه", "بأنها", "بأنه", "تكون", "يكون", "قد", "لم", "بشدة", "عن", "على", "صحة", "ما", "تردد", "أي")
)
_SURE, _REACH = 0.5, 160  # characters from the verb to who gave


def denied_receipts(reading: Reading) -> None:
    """Claim ``pays``, denied, for who is said to have given to a body or country that denies it."""
    denying = cues("scopes")["deny"]
    for place, word in reading.find(denying | cues("verbs")["state"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        end = min(end, token.end + _REACH)
        getter = acts_after(reading, token.end, end) or acts_before(reading, place, start)
        behind = max(token.end, getter.end) if getter else end
        at = _getting(reading, behind, denied=word in denying)
        giver = _giver(reading, at, getter, end) if getter and at else None
        if getter and giver:
            reading.claim(
                Claim(
                    "pays", giver.referent, getter.referent, min(token.start, getter.start), giver.end,
                    Modality.ACTUAL, Polarity.NEGATED,
                    getter.referent, _SURE, reason("doubt"),
                )
            )  # fmt: skip


def _getting(reading: Reading, behind: int, *, denied: bool) -> int | None:
    """The word of getting right behind who denies it and the verb, where a verb of denial or لم denies it."""
    phrases, at = reading.phrases, reading.token_at(behind)
    first = at
    while phrases.key(at) in _BETWEEN:
        at += 1
    verb = phrases.key(at) in _GET | cues("money")["get"] and at > first
    refused = any(phrases.key(n) == _NOT for n in range(first, at))
    told = (verb and denied != refused) or (denied and phrases.key(at) in _GETTING)
    return at if told else None


def _giver(reading: Reading, at: int, getter: Mark, end: int) -> Mark | None:
    """Whom من leads to behind a word of getting and money."""
    phrases, begin = reading.phrases, reading.phrases.tokens[at].end
    others = [mark for mark in reading.outer(begin, end, _PARTIES) if mark.referent is not getter.referent]
    giver = next((mark for mark in others if phrases.key(reading.token_at(mark.start) - 1) == _FROM), None)
    money = giver and (
        reading.has(begin, giver.start, _MONEY | cues("money")["nouns"]) is not None or _sum(reading, begin, giver)
    )
    return giver if money else None


def _sum(reading: Reading, begin: int, giver: Mark) -> bool:
    return bool(amounts(reading.text[begin : giver.start]))
