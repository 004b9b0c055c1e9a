"""Finding names by sound: words with a sound key in common, ranked by their letters (``graph.names.alignment``)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from .alignment import Alignment
from .asked_word import AskedWord, Costs
from .index import Found, Named, NameIndex, either
from .keys import match_key
from .letters import latin_letters
from .transliteration import is_arabic, sound_keys, spoken_words, without_article
from .words import bare, search_words, variants

_KEYS = 100
_MEASURED = {
    True: 600,
    False: 1300,
}  # letters, as many as there is time for; an Arabic word asked for is measured against each Latin word anew
_CHOICES = 16
_ARTICLE = 0.8
_APART = re.compile(r"\b(?:al|el) ")
_HEARD_ARTICLE = re.compile(r"^(?:[ae]([dnrstz])(?=\1)|l(?=[b-df-hjkmnp-tvwxz]))(?=[a-z]{4})")
_SPARE = 1.5
_MISSING = 6.0
_LONGER = 0.02  # of names that sound alike, the shorter comes first
_LETTER = 4.0  # what a changed letter counts among spellings of one script
_UNLIKE = 2.6  # nats a letter: spellings that cost more are other words
_FIRST, _BEHIND = 50, 8.0
_DOUBTFUL = 0.7  # nats a letter: where nothing costs less, keys one consonant off are looked at too


def by_sound(index: NameIndex, text: str, limit: int) -> Iterator[Found]:
    """Names that sound like a text, in either script, in no order; a name may leave out or add words.

    Args:
        index: the names of a store.
        text: a name.
        limit: stop once so many names fit as a whole.
    """
    known: dict[str, Costs] = {}
    apart = _APART.search(match_key(text)) is not None
    for reading in spoken_words(text):
        for word in reading:
            if word not in known:
                known[word] = _choices(index, word)
        costs = [known[word] for word in reading]
        if sum(map(len, reading)) >= 2 and any(costs):
            yield from _named(index, reading, costs, limit, apart=apart)


def _named(index: NameIndex, reading: list[str], costs: list[Costs], limit: int, *, apart: bool) -> Iterator[Found]:
    """Names that have all the words, or of three and more words all but one."""
    rows: list[Named] = []
    if len(reading) == 1:
        listed = [*(search_words(word, None) for word in costs[0]), *(f"ال{word} {word}" for word in costs[0] if is_arabic(word))]
        rows += index.whole(listed)
    if len(rows) < limit and all(costs):
        rows += index.having((tuple(map(either, costs)),))
    if not rows and len(reading) > 2:
        without = ([c for n, c in enumerate(costs) if n != left_out] for left_out in range(len(costs)))
        rows += index.having(tuple(tuple(map(either, some)) for some in without if all(some)))
    letters = sum(map(len, reading))
    asked = [AskedWord(_forms(word), choice, _article(word, apart=apart)) for word, choice in zip(reading, costs, strict=True)]
    for entity, name, words in rows:
        cost = _cost(words.split(), name.split(), asked) + _LONGER * len(name)
        if cost <= _UNLIKE * letters + _MISSING:
            yield entity, name, 0.2 + 0.6 * math.exp(-cost / (2 * letters)), "sound"


def _cost(words: list[str], name: list[str], asked: list[AskedWord]) -> float:
    found = [cost for word in asked if (cost := word.cost(words, name)) is not None]
    return max(sum(found), 0.0) + _MISSING * (len(asked) - len(found)) + _SPARE * max(len(name) - len(found), 0)


def _article(word: str, *, apart: bool) -> float:
    """What it costs more that only a name has an article."""
    return -_ARTICLE if apart or _bare(word) != word else _ARTICLE


def _forms(word: str) -> Costs:
    """The ways to read a word, with what each costs more: as it stands, and without its article."""
    return {word: 0.0, _bare(word): _ARTICLE} | {word: 0.0}


def _bare(word: str) -> str:
    """A word without its article, which Latin letters also write as it is heard: Ennaceur, Lmrabet."""
    return bare(word) if is_arabic(word) else _HEARD_ARTICLE.sub("", without_article(word))


def _choices(index: NameIndex, word: str) -> Costs:
    """The words of the store that sound like one word, cheapest first, with what each costs in nats."""
    forms = _forms(word)
    keys = list(dict.fromkeys(key for form in forms for key in sound_keys(form, _KEYS)))
    most = _MEASURED[is_arabic(word)]
    found = _measure(forms, index.heard(keys, most))
    if min(found.values(), default=math.inf) > _DOUBTFUL * len(word):
        near = [v for key in keys[:3] if len(key) > 2 for v in variants(key)]
        found |= _measure(forms, index.nearly_heard(near, most))
    likely = sorted((cost, choice) for choice, cost in found.items() if cost <= _UNLIKE * len(word))
    return {choice: cost for cost, choice in likely[:_CHOICES]}


def _measure(forms: Costs, candidates: Sequence[str]) -> dict[str, float]:
    """What each candidate costs; the likeliest are measured first, and what is far behind the best of them is left out.

    So is what comes behind as many as are chosen.
    """
    best: dict[str, float] = {}
    for words in (sorted(candidates[:_FIRST]), sorted(candidates[_FIRST:])):
        so_far = sorted(best.values())
        most = min([cost + _BEHIND for cost in so_far[:1]] + so_far[_CHOICES - 1 : _CHOICES], default=math.inf)
        for form, extra in forms.items():
            for word, cost in _costs(form, words, min(most, _UNLIKE * len(form))):
                best[word] = min(cost + extra, best.get(word, math.inf))
    return best


def _costs(asked: str, words: list[str], most: float) -> Iterator[tuple[str, float]]:
    from rapidfuzz.distance import Levenshtein

    arabic = is_arabic(asked)
    if not arabic:
        yield from Alignment(latin_letters(asked)).costs((word for word in words if is_arabic(word)), most)
    for word in words:
        if is_arabic(word) == arabic:
            yield word, _LETTER * Levenshtein.distance(asked, word)
        elif arabic:
            yield word, Alignment(latin_letters(word)).cost(asked)
