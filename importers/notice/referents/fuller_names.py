"""Posts and bodies whose names go on: {نائب} أمين عام المجلس, سفير خادم الحرمين الشريفين {في مالطا}, القنصل العام {المالطي}, وزير
التجارة الداخلية {وحماية المستهلك}, اللجنة القانونية {والتشريعية}.

Models are fitted to what comes before; what was claimed has been weighed.
"""

from __future__ import annotations

import re

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_noun_of_action
from ..claims import Mark
from ..reading import Reading
from .respelling import respan

_KINDS, _PLACE = frozenset({"post", "organization"}), frozenset({"place"})
_NAMED = frozenset({"person", "post", "organization", "place"})
_DEPUTY = re.compile(r"(?:^|(?<=[\sوفبل]))((?:نائب|نائبة|مساعد|مساعدة|معاون|معاونة)\s+)$")
_BACK = 12  # characters in which it stands
_KING = fold("الحرمين الشريفين")
_AMBASSADORS = frozenset(fold(w) for w in ("سفير", "سفيرة"))
_ENVOY = re.compile(r"(?:السفيرة?|القنصلة?(?: العامة?)?|المبعوثة?)$")
_AT = frozenset(fold(w) for w in ("في", "لدى"))
_MINISTER = re.compile(r"(?:(?:نائب|معاون|نائبة|معاونة)\s)?(?:وزيرة?|وزيرا|وزيراً|وزيرًا)\s")
_AND, _ARTICLE = "و", "ال"
_OF_RELATION = ("ي", "يه")  # folded
_ADJECTIVE = "A"  # a sense; with the article other words end so too
_LEAST = 6  # letters of an adjective with its article


def fuller_names(reading: Reading) -> None:
    """Give names the words that they lack, in the order of the text."""
    for mark in list(reading.marks):
        if mark.form is Form.NAME and mark.kind in _KINDS:
            start, end = _bounds(reading, mark)
            if (start, end) != (mark.start, mark.end) and mark in reading.marks:
                respan(reading, mark, start, end)


def _bounds(reading: Reading, mark: Mark) -> tuple[int, int]:
    end = _second_adjective(reading, mark) or mark.end
    if mark.kind != "post":
        return mark.start, end
    deputy = _DEPUTY.search(reading.text[max(0, mark.start - _BACK) : mark.start])
    free = deputy and reading.at(mark.start - len(deputy[1]), _NAMED) is None
    first = mark.start - len(deputy[1]) if deputy and free else mark.start
    return first, _accredited(reading, mark) or _of_country(reading, mark) or _second_field(reading, mark) or end


def _accredited(reading: Reading, post: Mark) -> int | None:
    """The end of the country to which an ambassador of the king is sent."""
    words = fold(reading.text[post.start : post.end])
    place = reading.token_at(post.end)
    country = reading.at(reading.phrases.tokens[place + 1].start, _PLACE) if place + 1 < len(reading.phrases) else None
    sent = words.endswith(_KING) and words.split()[0] in _AMBASSADORS and reading.phrases.key(place) in _AT
    return country.end if sent and country else None


def _of_country(reading: Reading, post: Mark) -> int | None:
    """The end of the nationality behind an envoy that nothing else completes."""
    place = reading.token_at(post.end)
    envoy = _ENVOY.fullmatch(reading.text[post.start : post.end]) and _is_free(reading, place)
    return reading.phrases.tokens[place].end if envoy and reading.phrases.key(place) in lexicon().nationalities else None


def _second_field(reading: Reading, post: Mark) -> int | None:
    """The end of a second field of a minister, a noun of action with what it acts on, where the phrase ends behind it."""
    place = reading.token_at(post.end)
    key = reading.phrases.key(place)
    field = key.startswith(_AND) and is_noun_of_action(key[1:]) and reading.phrases.key(place + 1).startswith(_ARTICLE)
    if not (field and _MINISTER.match(reading.text[post.start : post.end]) and _is_free(reading, place, place + 1)):
        return None
    after = place + 2
    ends = not reading.phrases.word(after)[:1].isalnum() or not reading.phrases.same_line(after)
    titled = after < len(reading.phrases) and reading.phrases.reading(after, lexicon().honorifics) is not None
    named = after < len(reading.phrases) and reading.at(reading.phrases.tokens[after].start, frozenset({"person"})) is not None
    return reading.phrases.tokens[place + 1].end if ends or titled or named else None


def _second_adjective(reading: Reading, mark: Mark) -> int | None:
    """The end of an adjective that و joins to the one with which a name ends."""
    place = reading.token_at(mark.end)
    last, key = reading.phrases.key(place - 1), reading.phrases.key(place)
    joined = key.startswith(_AND) and _is_adjective(last) and _is_adjective(key[1:])
    ending = next((e for e in reversed(_OF_RELATION) if last.endswith(e)), None)
    alike = joined and key.endswith(ending or "") and _is_free(reading, place)
    return reading.phrases.tokens[place].end if alike else None


def _is_adjective(key: str) -> bool:
    """Whether a word is a definite adjective of relation and of no country."""
    lists = lexicon()
    sense = lists.senses.get(key, lists.senses.get(key.removeprefix(_ARTICLE), _ADJECTIVE))
    formed = key.startswith(_ARTICLE) and len(key) >= _LEAST and key.endswith(_OF_RELATION)
    return formed and sense.startswith(_ADJECTIVE) and key not in lists.nationalities


def _is_free(reading: Reading, *places: int) -> bool:
    """Whether these words stand in one line with the ones before and belong to no other name."""
    tokens = reading.phrases.tokens
    return all(n < len(tokens) and reading.phrases.same_line(n) and reading.at(tokens[n].end - 1, _NAMED) is None for n in places)
