"""Topics: how far a theme reaches, and where a list of themes is cut."""

from __future__ import annotations

import re

from ....graph.model import Form, Name
from ....graph.names.keys import language, match_key
from ...grammar.cues import cues
from ...grammar.dates.terms import term_end, term_start
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_noun_of_action
from ..claims import Referent
from ..reading import Reading
from .noun_phrases import is_joined, past_subject

Theme = tuple[int, int, Referent]
_MOST = 24
_HARD = re.compile(r"[.؟!?؛;\n:]")


def topics(reading: Reading, place: int, limit: int, *, kind: str = "topic", skip: int = 0) -> list[Theme]:
    """The themes that begin at a token.

    Args:
        reading: the text.
        place: the first token after the word that leads in.
        limit: the character at which the sentence or clause ends.
        kind: what the referents are.
        skip: characters of the first token that stay outside: ب in بإعداد, ك in كتدريب.

    Returns:
        Start and end character and referent of each theme, in order.
    """
    found, place = [], past_subject(reading, place)
    key = reading.phrases.key(place)
    skip = skip or int(key.startswith("ل") and is_noun_of_action(key[1:]))  # خصص {ل}بحث سبل التعاون
    for first, last in _split(reading, place, _reach(reading, place, limit)):
        start, end = reading.phrases.tokens[first].start, reading.phrases.tokens[last - 1].end
        start += _conjunction(reading, first) if first > place else skip
        if end - start > 5:
            found.append((start, end, topic(reading, start, end, kind)))
    return found


def topic(reading: Reading, start: int, end: int, kind: str = "topic") -> Referent:
    """The referent of a theme; the same words are one theme however often they are written."""
    text = " ".join(reading.text[start:end].split())
    key = match_key(text)
    known = next(iter(reading.register.called(kind, key)), None)
    referent = known or reading.add(Referent(kind, key, [Name(text, language(text))], first=start))
    reading.mark(start, end, referent, Form.NAME if kind == "topic" else Form.NOMINAL)
    return referent


def _conjunction(reading: Reading, place: int) -> int:
    return int(is_joined(reading.phrases.key(place)))


def _reach(reading: Reading, place: int, limit: int) -> int:
    phrases, stops = reading.phrases, cues("topics")["stops"] | cues("verbs")["state"]
    at, opens = place, place + (phrases.reading(place, cues("tasks")["prepared"]) is not None)  # إعداد {دراسة} is no end
    while at < len(phrases) and at - place < _MOST and phrases.tokens[at].end <= limit:
        token = phrases.tokens[at]
        bare = token.key[1:] if token.key[:1] in "وف" else token.key
        if _HARD.match(token.text) or (at > opens and (token.key in stops or (bare in stops and token.key[:1] in "وف"))):
            break
        if token.text in "،," and not _goes_on(phrases.key(at + 1)):
            break
        if term_end(phrases.tokens, at):
            at = term_start(phrases.tokens, at)
            break
        at += 1
    while at > place and (phrases.tokens[at - 1].text in "،,-–و(" or phrases.key(at - 1) in lexicon().words["prepositions"]):
        at -= 1
    return at


def _goes_on(key: str) -> bool:
    """Whether a list goes on after a comma: و and a noun; و and a verb begins another clause."""
    return key.startswith("و") and not lexicon().senses.get(key[1:], "").startswith("V")


def _split(reading: Reading, place: int, end: int) -> list[tuple[int, int]]:
    """Cut before و where what stands before is complete and what follows begins a noun phrase of its own."""
    pieces, start = [], place
    for at in range(place + 1, end):
        if _begins_item(reading, start, at, end):
            last = at - 1 if reading.phrases.tokens[at - 1].text in "،," else at
            last = last - 1 if reading.phrases.key(last - 1) in cues("joins")["again"] else last
            pieces.append((start, last))
            start = at
    pieces.append((start, end))
    return [(a, b) for a, b in pieces if b > a]


def _begins_item(reading: Reading, start: int, at: int, end: int) -> bool:
    phrases = reading.phrases
    key, before = phrases.key(at), phrases.tokens[at - 1].text
    if phrases.key(at - 1) in cues("joins")["again"]:
        return True
    if not is_joined(key):
        return False
    if before in "،,":
        return True
    complete = (phrases.is_definite(at - 1) and at - 1 > start) or phrases.is_definite(start)
    follows_preposition = at + 1 < end and phrases.key(at + 1) in lexicon().words["prepositions"]
    if key.startswith("وال"):
        return complete and follows_preposition
    return complete and at + 1 < end and phrases.is_definite(at + 1)
