"""Which words between a post and a name keep them apart: what governs the name, when and where, another clause."""

from __future__ import annotations

from ...graph.names.keys import fold
from ..grammar.lexicon import lexicon
from ..grammar.phrases import PUNCTUATION
from .reading import Reading

_NAMES = frozenset({"person", "organization", "post", "place"})
_JOINED = "بلكو"
# What belongs to a post or a rank, and what says whose the post was before.
_PARTS = frozenset(
    fold(w)
    for w in ("المكلف", "المكلفة", "السابق", "السابقة", "الأسبق", "بالإنابة", "أول", "ركن", "طيار", "بحري", "باسمه", "باسمها")
)
_NOUNS, _PEOPLE, _TIMES, _VERB = frozenset("NMHCE"), "P", "T", "V"  # senses (importers/lexicon/README.md)
_OWN = ("ه", "ها", "هم")
_SHORT = 3  # letters of a word with a pronoun


def is_governed(reading: Reading, low: int, high: int) -> bool:
    """Whether a word before a name and its titles governs it: a preposition, also one that is joined to a title, or a noun."""
    at, titled = high - 1, False
    while at >= low:
        title = reading.phrases.reading(at, lexicon().honorifics)
        key = reading.phrases.key(at)
        if title is None and key not in _PARTS and not PUNCTUATION.fullmatch(reading.phrases.word(at)) and len(key) > 1:
            break
        if title and title[1] and key[0] in _JOINED:
            return True
        titled = titled or title is not None or len(key) == 1
        at -= 1
    return at >= low and not _is_covered(reading, at) and _governs(reading.phrases.key(at), titled=titled)


def _governs(word: str, *, titled: bool) -> bool:
    if word in lexicon().words["prepositions"]:
        return True
    if word.startswith("ال"):
        return not titled and _PEOPLE in sense_of(word[2:])
    return sense_of(word)[:1] in _NOUNS or (word[:1] in _JOINED and sense_of(word[1:])[:1] in _NOUNS)


def sense_of(word: str) -> str:
    """The senses of a word (importers/lexicon/README.md); ``?`` where it is on no list."""
    return lexicon().senses.get(word, "?")


def is_aside(reading: Reading, place: int) -> bool:
    """Whether a word says when or where something was done: اليوم, في مكتبه, بمكتبه; what follows is the object."""
    key, word = reading.phrases.key(place), reading.phrases.word(place)
    if _is_covered(reading, place) or key in _PARTS:
        return False
    owned = word.endswith(_OWN) and len(word) > _SHORT and reading.phrases.reading(place, lexicon().honorifics) is None
    led = key[:1] in "بل" or reading.phrases.key(place - 1) in lexicon().words["prepositions"]
    return sense_of(key.removeprefix("ال"))[:1] == _TIMES or (owned and led)


def is_next_clause(reading: Reading, place: int) -> bool:
    """Whether a word goes on with another clause: مديرة الوكالة {وأطلع} الفرجاني الوفد."""
    key = reading.phrases.key(place)
    return key.startswith("و") and sense_of(key[1:])[:1] == _VERB and not _is_covered(reading, place)


def _is_covered(reading: Reading, place: int) -> bool:
    return reading.at(reading.phrases.tokens[place].end - 1, _NAMES) is not None
