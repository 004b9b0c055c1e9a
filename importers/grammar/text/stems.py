"""Words cut to what their forms share: يعرقل, تعرقل and عرقلت become عرقل. Crude, and only for classifiers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from ..cues import cues
from .tokens import readings

_TABLES = ("verbs", "nouns", "guards", "topics")
_ARTICLES = ("وال", "بال", "فال", "كال", "ولل", "ال", "لل")
_FRONT = ("سي", "ست", "ي", "ت", "ن")
_BACK = ("تهما", "تها", "هما", "تان", "تين", "وها", "ها", "هم", "وا", "ون", "ين", "ان", "ات", "ته", "يه", "ت", "ه", "ا", "ي")
_LEAST = 3


@lru_cache(maxsize=20_000)
def stem(key: str) -> str:
    """A folded word without article, proclitics, the marks of the imperfect, and endings.

    >>> stem("يعرقل"), stem("والتعاون"), stem("عرقلت")
    ('عرقل', 'عاون', 'عرقل')
    """
    for article in _ARTICLES:
        if key.startswith(article) and len(key) - len(article) >= _LEAST:
            key = key[len(article) :]
            break
    else:
        if key[:1] in "وف" and len(key) > _LEAST + 1:
            key = key[1:]
    for front in _FRONT:
        if key.startswith(front) and len(key) - len(front) >= _LEAST:
            key = key[len(front) :]
            break
    for back in _BACK:
        if key.endswith(back) and len(key) - len(back) >= _LEAST:
            return key[: -len(back)]
    return key


@cache
def _cue_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in _TABLES:
        for name, words in cues(table).items():
            for word in words:
                found[word] = (*found.get(word, ()), f"{table[0]}.{name}")
    return found


@lru_cache(maxsize=20_000)
def cue_names(key: str) -> tuple[str, ...]:
    """The lists of cues that a folded word stands in, perhaps with proclitics."""
    return next((_cue_words()[form] for form, _ in readings(key) if form in _cue_words()), ())
