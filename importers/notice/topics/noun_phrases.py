"""Where the noun phrase of a theme ends, and what before it only leads in: أهمية, سبل, حرص الوزارة على."""

from __future__ import annotations

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.dates.signs import date_words, weekdays
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_noun_of_action
from ..claims import Mark
from ..modality.clauses import is_imperfect
from ..reading import Reading

ACTORS = frozenset({"person", "post", "organization"})
THAT = frozenset(fold(w) for w in ("أن", "إن", "بأن", "أنه", "أنها", "إنه", "إنها", "بأنه", "بأنها", "أنهم"))
ONTO = frozenset(fold(w) for w in ("على", "إلى", "عن", "حول", "بشأن", "بخصوص", "في"))
OUT = frozenset('،,؛;.:؟!«»"“”()-–—…*•/')
_DAY, _LEAD = frozenset({fold("يوم")}), 3
_MOST = 7  # words of a theme
_TO, _SUBJECT = fold("إلى"), 3  # tokens after such a verb in which its subject stands


def is_joined(word: str, *, least: int = 4) -> bool:
    """Whether the و that a folded word of so many letters begins with is and: وتبادل, and not its own letter: واقع, وزير."""
    lists, own = lexicon(), word in lexicon().senses
    return word[:1] == "و" and len(word) >= least and not (own and lists.common.get(word, 0) > lists.common.get(word[1:], 0))


def past_leads(reading: Reading, place: int) -> tuple[int, int]:
    """Past what only leads in: the token at which a theme begins, and the characters of it that stay outside."""
    phrases, leads = reading.phrases, cues("themes")["leads"]
    while place < len(phrases):
        token = phrases.tokens[place]
        mark = reading.at(token.start + 1, ACTORS)
        joined = token.key[:1] in "بل" and token.key[1:] in leads
        if token.key in leads or joined or token.key in ONTO:
            place += 1
        elif mark and phrases.key(place - 1) in leads and mark.start <= token.start + 1 and reading.token_at(mark.end) > place:
            place = reading.token_at(mark.end)
        else:
            break
    return place, _proclitic(phrases.key(place))


def past_subject(reading: Reading, place: int) -> int:
    """Past who speaks, after a verb that has إلى before what is spoken of: تطرق {الطرفان إلى} سبل التعاون."""
    if reading.phrases.key(place - 1) not in cues("acts")["touch"]:
        return place
    return next((at + 1 for at in range(place, place + _SUBJECT) if reading.phrases.key(at) == _TO), place)


def _proclitic(key: str) -> int:
    """The ب or ل before a noun of action, or before a word that no list holds with it: that stays outside."""
    rare = key not in lexicon().frequency and len(key) > 4
    return int(key[:2] == "لل" or (key[:1] in {"ب", "ل"} and (is_noun_of_action(key[1:]) or rare)))


def phrase_end(reading: Reading, place: int, limit: int, skip: int = 0) -> int | None:
    """The token after the noun phrase that begins at a token; None where none begins there.

    Args:
        reading: the text.
        place: the token.
        limit: the character at which the sentence or clause ends.
        skip: characters of the token that stay outside.
    """
    phrases = reading.phrases
    if place >= len(phrases) or phrases.tokens[place].start >= limit or not _begins(phrases.key(place)[skip:]):
        return None
    at = place + 1
    while at < min(len(phrases), place + _MOST) and phrases.tokens[at].end <= limit and not _stops(reading, place, at):
        at += 1
    while at > place + 1 and phrases.key(at - 1) in lexicon().words["prepositions"]:
        at -= 1
    return at


def _begins(word: str) -> bool:
    words = lexicon().words
    if (
        len(word) < 2
        or (len(word) == 2 and lexicon().senses.get(word, "")[:1] not in {"N", "M"})
        or word[0].isdigit()
        or word in words["functions"]
        or word in words["prepositions"]
    ):
        return False
    return lexicon().senses.get(word, "")[:1] != "V" or is_noun_of_action(word)


def _stops(reading: Reading, place: int, at: int) -> bool:
    """Punctuation, a verb, a clause, a day, و before a theme of its own, a preposition but the one right after the first word."""
    phrases, key = reading.phrases, reading.phrases.key(at)
    if (
        phrases.tokens[at].text in OUT
        or key in cues("themes")["ends"] | THAT | cues("verbs")["state"]
        or not phrases.same_line(at)
        or _is_day(reading, at)
    ):
        return True
    if key[:1] in "وف" and not _joins(reading, at):
        return True
    if lexicon().senses.get(key) == "V" or (key[:1] == "ي" and is_imperfect(key)):
        return True
    joined = key in lexicon().words["prepositions"] or (key[:1] == "ب" and key not in lexicon().frequency)
    return joined and at - place > 1


def _is_day(reading: Reading, at: int) -> bool:
    """Whether a token leads to a day, which is of what happened, not of the theme: السلامة البحرية {يوم} الثلاثاء 17 مارس."""
    first, days = at, weekdays() | date_words("classes")["same_day"] | _DAY
    while reading.phrases.key(at) in days and at - first < _LEAD:
        at += 1
    begin = reading.phrases.tokens[at].start if first < at < len(reading.phrases) else -1
    return any(date.start == begin for date in reading.dates)


def _joins(reading: Reading, at: int) -> bool:
    """Whether و joins two words of one theme (المقاييس والمعايير) or belongs to the word, and begins no theme of its own."""
    key, after = reading.phrases.key(at), reading.phrases.key(at + 1)
    if key in lexicon().frequency and key[1:] not in lexicon().frequency:
        return True
    ends = not after or after in OUT or after[:1] == "و" or after in lexicon().words["prepositions"]
    return key.startswith("وال") and ends


def mark_at(reading: Reading, start: int, kinds: frozenset[str]) -> Mark | None:
    """The longest mark of some kinds that begins at a character."""
    found = [m for m in reading.within(start, start + 300, kinds) if m.start == start]
    return max(found, key=lambda m: m.end, default=None)
