"""Since when an office is held that a notice gives somebody: عين مجلس الوزراء فلانا {مديرا} …, in a text of 1 July.

Where no day is told of it, it was by the day of the document, and not before for all that is known: without it an answer for the
March before would show the new director. What a text looks back on (الذي عين, سبق أن عين) has no such day.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.dates.calendars import inferred
from ....grammar.text.spans import Span
from ...claims import Claim, Referent
from ...reading import Reading

_BACK = frozenset(fold(w) for w in ("الذي", "التي", "سبق", "كان", "كانت", "سابقا", "منذ", "عندما", "حين", "بعد"))
_AS = frozenset(fold(w) for w in ("منصب", "بمنصب", "وظيفة"))
_MADE, _HEAD = "ا", 6  # the ending of who somebody is made; tokens from the beginning of a sentence to the verb


def date_appointments(reading: Reading, own: Span | None) -> None:
    """Let those hold an office from the day of the document, marked as inferred, whom a sentence of it says to be appointed.

    Args:
        reading: what was read.
        own: the date of the document itself; nothing is inferred from a date without year.
    """
    if own is None or not own.value or own.value.startswith("XXXX"):
        return
    day = Referent(
        "event", "", [], start=inferred(own.value), date_words=own.text, date_reason=reason("own_day"), first=own.start
    )
    reading.replace_claims([replace(c, dated=day) if _is_made(reading, c) else c for c in reading.claims])


def _is_made(reading: Reading, claim: Claim) -> bool:
    """Whether a claim of no day says that somebody holds what the sentence makes them: a name, and then a post."""
    done = claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED
    if claim.type != "holds" or not done or (claim.dated and claim.dated.date_words):
        return False
    who, post = reading.holding(claim)
    if who is None or post is None or post.start < who.start:
        return False
    start, _ = reading.sentence(claim.start)
    naming = cues("naming")["appoint"] | cues("naming")["names"]
    verbs = [place for place, _ in reading.find(naming, start, who.start)]
    near = bool(verbs) and verbs[0] - reading.token_at(start) <= _HEAD
    told = reading.phrases.word(reading.token_at(post.start)).rstrip("\u064b").endswith(_MADE)
    named = reading.phrases.key(reading.token_at(post.start) - 1) in _AS
    return near and (told or named) and reading.has(start, post.start, _BACK) is None
