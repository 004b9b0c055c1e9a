"""In what manner a text tells a relation, as far as that says how far to believe what is read (``acceptance``)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from ....graph.model import Form, Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark
from .pairs import Pair
from .stance import Stance
from .traits import Traits


class Manner(StrEnum):
    """What is so of a pair in its text."""

    LED = "led"  # both ends in one sentence, the event or post first
    NAMED = "named"  # both by name, not by a title or pronoun
    FULL = "full"  # who is a person, by two words or more of which none may be "and"
    SHORT = "short"  # the second end by two or three words
    NEAR = "near"  # no more than four words between, lists and names not counted
    CLOSE = "close"  # no more than two
    PLAIN = "plain"  # nobody else, nothing joined by و, no deputy and no أن in between
    AGAIN = "again"  # the second end is spoken of elsewhere too
    FACT = "fact"  # as what is so, and no word of denial in the sentence
    UNQUOTED = "unquoted"  # no quotation marks in its sentences


_LEADING = frozenset({"event", "post"})
_PERSON = frozenset({"person"})
_NEAR, _CLOSE = 4, 2
_SHORT = range(2, 4)
_AND = "و"
_APART = {fold(w) for w in ("المساعد", "المساعدة", "أن", "إن", "بأن", "أنه", "عن", "مع")}
_NOT = {fold(w) for w in ("لم", "لن", "لا", "ليس", "ليست", "غير", "عدم", "دون")}
_QUOTES = frozenset('"«»“”')


def manners(traits: Traits, pair: Pair, how: Stance) -> frozenset[Manner]:
    """What is so of a pair.

    Args:
        traits: the reading that holds it.
        pair: two marks.
        how: what is read of its modality and polarity.
    """
    return frozenset(_manners(traits, pair, how))


def _manners(traits: Traits, pair: Pair, how: Stance) -> Iterator[Manner]:
    first, second, sentences = pair
    apart = _apart(traits, pair)
    told = {
        Manner.LED: not sentences and first.kind in _LEADING,
        Manner.NAMED: first.form is second.form is Form.NAME,
        Manner.FULL: all(_is_full(traits, mark) for mark in (first, second) if mark.kind == "person"),
        Manner.SHORT: len(traits.reading.text[second.start : second.end].split()) in _SHORT,
        Manner.NEAR: apart <= _NEAR,
        Manner.CLOSE: apart <= _CLOSE,
        Manner.PLAIN: _is_plain(traits, first, second),
        Manner.AGAIN: traits.times[id(second.referent)] > 1,
        Manner.FACT: how.modality is Modality.ACTUAL and how.polarity is Polarity.AFFIRMED and not _is_denied(traits, pair),
        Manner.UNQUOTED: not _is_quoted(traits, pair),
    }
    yield from (manner for manner, so in told.items() if so)


def _apart(traits: Traits, pair: Pair) -> int:
    """How many words stand between the lists that hold the two ends."""
    one, other = traits.home(pair.first), traits.home(pair.second)
    return traits.span(other.low, other.high)[0] - traits.span(one.low, one.high)[1]


def _is_full(traits: Traits, person: Mark) -> bool:
    """Whether a name has two words or more and is surely that of one: not فلان {ومدير}."""
    words = traits.reading.text[person.start : person.end].split()
    return len(words) > 1 and not any(word.startswith(_AND) for word in words[1:])


def _is_plain(traits: Traits, first: Mark, second: Mark) -> bool:
    """Whether nothing makes the first end another's or a longer one: not وزير الصحة {ومدير المركز} فلان, {المساعد} فلان."""
    low, high = traits.reading.token_at(first.end), traits.reading.token_at(second.start)
    joined = (key for key in traits.keys[low:high] if key.startswith(_AND) and key not in lexicon().words["posts"])
    parted = not _APART.isdisjoint(traits.keys[low:high])
    return not (parted or any(joined) or traits.reading.outer(first.end, second.start, _PERSON))


def _is_quoted(traits: Traits, pair: Pair) -> bool:
    reading = traits.reading
    start, end = reading.sentence(pair.first.start)[0], reading.sentence(pair.second.start)[1]
    return not _QUOTES.isdisjoint(reading.text[start:end])


def _is_denied(traits: Traits, pair: Pair) -> bool:
    """Whether a word of denial stands in its sentences, whatever it governs."""
    start, end = traits.reading.sentence(pair.first.start)[0], traits.reading.sentence(pair.second.start)[1]
    return not _NOT.isdisjoint(traits.keys[traits.reading.token_at(start) : traits.reading.token_at(end)])
