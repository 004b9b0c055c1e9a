"""Agreements at their whole length: {عقد} توريد …, {مذكرة تفاهم} بشأن …; the head alone stays a mention beside it."""

from __future__ import annotations

from ....graph.model import Form
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ..claims import Mark
from ..reading import Reading

_WORDS = 9
_VERB = "V"
_OBJECTS = frozenset({"topic", "organization", "place", "task", "programme"})


def whole_agreements(reading: Reading) -> None:
    """Mark every indefinite agreement also with its complement: adjectives, a genitive, and what it is for or with whom."""
    for mark in reading.within(0, len(reading.text), {"agreement"}):
        end = _complement(reading, mark)
        if end > mark.end:
            reading.mark(mark.start, end, mark.referent, Form.NOMINAL)


def _complement(reading: Reading, mark: Mark) -> int:
    phrases, at = reading.phrases, reading.token_at(mark.end)
    end, first = mark.end, at
    _, limit = reading.sentence(mark.start)
    while at < len(phrases) and at - first < _WORDS and phrases.tokens[at].end <= limit:
        token = phrases.tokens[at]
        inside = reading.at(token.end - 1, _OBJECTS)
        if inside and inside.start >= mark.end:
            return max(end, inside.end)
        leads = token.key in cues("topics")["about"] or token.key in {"مع", "بين", "في", "علي"}
        if token.key in cues("away")["instead"]:
            return end  # نيابة عن الوزير: who signs, no part of what is signed
        if not leads and (phrases.is_stop(at) or lexicon().senses.get(token.key, "N")[0] == _VERB):
            return end
        end = end if leads else token.end
        at += 1
    return end
