"""With whom a task is to be done, between the order and the task: كلف الإدارة {بالتنسيق مع المركز} بإعداد خطة."""

from __future__ import annotations

from .....graph.names.keys import fold
from ....grammar.text.verbal_nouns import is_action
from ...reading import Reading
from ..meetings.events import ACTORS

_TOGETHER = frozenset(fold(w) for w in ("بالتنسيق", "بالتعاون", "بالشراكة", "بالاشتراك", "بالتشاور"))
_WITH = fold("مع")
_ABOUT = frozenset(fold(w) for w in ("في", "على", "من", "بشأن", "حول", "بخصوص", "لأجل", "قبل", "خلال"))
_REACH = 16  # tokens from the partners to the task


def partners_at(reading: Reading, start: int, end: int) -> int:
    """The character between two places at which partners are told, بالتعاون مع …; the second place where none are."""
    found = (place for place, _ in reading.find(_TOGETHER, start, end) if reading.phrases.key(place + 1) == _WITH)
    return next((reading.phrases.tokens[place].start for place in found), end)


def past_partners(reading: Reading, order: int, end: int) -> int:
    """The token that says what to do: behind the partners, where with whom is told first.

    Args:
        reading: the text; its names were found.
        order: the token of an order, as in بالتنسيق مع … or بإعداد ….
        end: where its sentence ends, in code points.

    Returns:
        The same token where the order is of something else, or to work together is all that it says.
    """
    phrases = reading.phrases
    if phrases.key(order) not in _TOGETHER or phrases.key(order + 1) != _WITH:
        return order
    for place in range(order + 2, min(order + _REACH, len(phrases))):
        token, key = phrases.tokens[place], phrases.key(place)
        if token.start >= end or key in _ABOUT:
            break
        if reading.at(token.start + 1, ACTORS) is None and _says_what(reading, place, key):
            return place
    return order


def _says_what(reading: Reading, place: int, key: str) -> bool:
    """Whether a token is ب with a noun of action, or such a noun right behind a name: بالتنسيق مع {المركز} {إعداد} خطة."""
    if key.startswith("ب") and not key.startswith("بال"):
        return is_action(key[1:])
    before = reading.phrases.tokens[place - 1].end
    return not key.startswith("ال") and is_action(key) and reading.at(before - 1, ACTORS) is not None
