"""Themes at their whole length: تعزيز مختلف أوجه {التعاون الثنائي}, {إيجاد بديل} للمدرب في …; the core stays a mention beside it.

The fields mark the core of a theme, under which it is known in every notice; this marks the noun phrase that the core stands in.
"""

from __future__ import annotations

from ....graph.model import Form
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_noun_of_action
from ..claims import Mark
from ..modality.clauses import is_imperfect, is_perfect
from ..reading import Reading
from .noun_phrases import OUT, THAT

_MOST = 9  # words of a theme with all its complements
_BACK = 6  # tokens back to the noun of action that governs it
_AROUND = 100  # characters in which another theme of much the same words may begin
_SHORT = 4  # letters, from where و and ف before a word may be conjunctions


def whole_themes(reading: Reading) -> None:
    """Mark every theme that is claimed of something also with the noun of action before it and the complements after it."""
    claimed = {id(claim.target) for claim in reading.claims if claim.target.kind == "topic"}
    for mark in [m for m in reading.within(0, len(reading.text), {"topic"}) if id(m.referent) in claimed]:
        first = _governing(reading, mark)
        last = _complements(reading, mark, first)
        start = _bare(reading, first) if first < reading.token_at(mark.start + 1) - 1 else mark.start
        end = max(mark.end, reading.phrases.tokens[last - 1].end)
        if (start, end) != (mark.start, mark.end) and not _shared(reading, start, end, mark):
            reading.mark(start, end, mark.referent, Form.NAME)


def _shared(reading: Reading, start: int, end: int, mark: Mark) -> bool:
    """Whether these words are as good as another theme."""
    others = [m for m in reading.within(max(0, start - _AROUND), end + _AROUND, {"topic"}) if m.referent is not mark.referent]
    return any(2 * (min(end, m.end) - max(start, m.start)) >= max(end, m.end) - min(start, m.start) for m in others)


def _bare(reading: Reading, place: int) -> int:
    """Where a token begins without the proclitic before its noun of action."""
    token = reading.phrases.tokens[place]
    return token.start + (not is_noun_of_action(token.key))


def _governing(reading: Reading, mark: Mark) -> int:
    """The token of the noun of action whose object, or one of whose objects, the theme is; else its own first token."""
    own = reading.token_at(mark.start + 1) - 1
    low, phrases = reading.token_at(reading.sentence(mark.start)[0]), reading.phrases
    for at in range(own - 1, max(low, own - _BACK) - 1, -1):
        key = phrases.key(at)
        if is_noun_of_action(key) or (key[:1] in "وبلف" and is_noun_of_action(key[1:])):
            return at
        joined = mark.start > phrases.tokens[own].start and phrases.key(own)[:1] == "و"
        if key not in cues("themes")["wide"] and not (joined and phrases.is_definite(at) and phrases.tokens[at].text not in OUT):
            break
    return own


def _complements(reading: Reading, mark: Mark, first: int) -> int:
    """The token after the last word that completes a theme."""
    phrases, at = reading.phrases, reading.token_at(mark.end)
    limit = min(reading.sentence(mark.start)[1], len(reading.text))
    end = at
    while at < len(phrases) and at - first < _MOST and phrases.tokens[at].end <= limit and not _closes(reading, at):
        at += 1
        if phrases.key(at - 1) not in cues("themes")["into"]:
            end = at
    return end


def _closes(reading: Reading, at: int) -> bool:
    """Punctuation, a clause, a verb, or و before something of its own."""
    phrases, key = reading.phrases, reading.phrases.key(at)
    if phrases.tokens[at].text in OUT or not phrases.same_line(at):
        return True
    if key in cues("themes")["ends"] | THAT | cues("verbs")["state"] | cues("verbs")["stating"] | cues("topics")["stops"]:
        return True
    if key[:1] in "وف" and len(key) >= _SHORT and (key not in lexicon().frequency or key[1:] in lexicon().frequency):
        return not _continues(reading, at)
    return is_imperfect(key) or (is_perfect(key) and not is_noun_of_action(key)) or key in lexicon().words["functions"]


def _continues(reading: Reading, at: int) -> bool:
    """Whether و and a definite word go on with a definite word before, and no theme of its own begins there."""
    phrases = reading.phrases
    own = reading.at(phrases.tokens[at].start + 2, {"topic"})
    return own is None and phrases.key(at).startswith("وال") and phrases.is_definite(at - 1)
