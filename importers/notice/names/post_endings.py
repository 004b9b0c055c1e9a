"""Where the name of a post ends: before the family name of its holder, which the fields take for one more word of it.

وزير الخارجية {الدرديري}, وزير الصحة {الفرجاني}; but وزير النقل {البحري}. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache

from ....graph.names.keys import fold
from ..cues import event_nouns
from ..lexicon import lexicon, rows
from ..phrases import Phrases
from ..text.spans import Span
from .body_endings import until

_ARTICLE, _AND, _FEMININE, _NISBA = "ال", "و", "ه", "ي"
_NAMES = "SG"  # senses: family and given names
_RARE = 25  # in tenths of the Zipf scale: an adjective of what states do is commoner in one of its forms
_NAMED = 1.5  # from here a word looks like a name (``Phrases.name_weight``)
_STEM = 3  # letters that the adjective of a country has in common with its name
_LEAST = 2  # words of a post: its head and what it is of
_HEADS = frozenset(fold(w) for w in ("وزير", "وزيرة", "وكيل", "وكيلة", "نائب", "نائبة", "معاون", "معاونة"))
_DOUBTED = 0.6  # how sure it is that the word alone is somebody's name


def end_post(phrases: Phrases, span: Span) -> list[Span]:
    """The post, and the person whose family name it ran into.

    Args:
        phrases: the text.
        span: what a finder took for a post.
    """
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if last - first <= _LEAST or not phrases.reading(first, _HEADS) or not _ends_in_name(phrases, last - 1):
        return [span]
    name = phrases.tokens[last - 1]
    post = until(phrases, span, phrases.tokens[last - 2].end)
    return [post, replace(span, start=name.start, text=name.text, kind="person", classification=None, confidence=_DOUBTED)]


def _ends_in_name(phrases: Phrases, at: int) -> bool:
    """Whether a family name closes a post whose subject is complete before it; what a name follows is the adjective of a country
    (وزير الإسكان {الكابوفيردي} جواو …)."""
    alone = not phrases.same_line(at + 1) or phrases.name_weight(at + 1) < _NAMED
    return alone and phrases.is_definite(at - 1) and is_family_name(phrases.key(at)) and phrases.same_line(at)


def is_outside(phrases: Phrases, at: int) -> bool:
    """Whether a word is no part of what a post is over: a title, an event, another post or somebody's family name."""
    key = phrases.key(at)
    office = not lexicon().words["posts"].isdisjoint((key, key.removeprefix(_AND)))
    return office or key in lexicon().honorifics or key in event_nouns() or is_family_name(key)


def is_family_name(word: str) -> bool:
    """Whether a word with the article is the family name of somebody, and no word of any other kind.

    Args:
        word: folded.

    Returns:
        True for a name of the lists that means nothing else, and for a word like an adjective that is too rare to be one.
    """
    bare, lists = word.removeprefix(_ARTICLE), lexicon()
    if not word.startswith(_ARTICLE) or word in lists.nationalities:
        return False
    letters = lists.senses.get(bare, "")
    if letters[:1] and letters[0] not in _NAMES:
        return False
    if word in lists.family or word in lists.given:
        return True
    if bare[:_STEM] in _stems():
        return False
    forms = (word, bare, word + _FEMININE, bare + _FEMININE)
    rare = word.endswith(_NISBA) and not letters and all(lists.common.get(form, 0) < _RARE for form in forms)
    return word in lists.names or rare


@cache
def _stems() -> frozenset[str]:
    """How the names of countries begin, of which not every adjective is on a list: الكازاخي, البوسني."""
    countries = (word for row in rows("countries.tsv") for word in fold(row[1]).split())
    return frozenset(word.removeprefix(_ARTICLE)[:_STEM] for word in countries)
