"""Sound keys: the consonants of a name, alike for an Arabic name and its Latin spellings.

No model: vowels, alef and ain fall away, letters fall into classes of consonants, the article and a final h are left off
and doubled consonants are one. A name of one script is found in the other by its sound keys and ranked by edit distance.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .names import match_key

_ARABIC = str.maketrans(
    {
        **dict(zip("بپتطثجچحهخدضذظرزسصشغفڤقكلمنوي", "bbtttjjhhkddzzrzsssgffkklmnwy", strict=True)),
        **dict.fromkeys("اعءأإآؤئىة", ""),
    }
)
_LATIN_GROUPS = (
    *(("tsch", "j"), ("sch", "s"), ("tch", "j"), ("dj", "j"), ("dz", "z"), ("ch", "s"), ("sh", "s"), ("kh", "k"), ("gh", "g")),
    *(
        ("th", "t"),
        ("dh", "z"),
        ("ph", "f"),
        ("ck", "k"),
        ("qu", "k"),
        ("ou", "w"),
        ("oo", "w"),
        ("ee", "y"),
        ("ei", "y"),
        ("ai", "y"),
    ),
    *(("ay", "y"), ("ey", "y"), ("au", "w"), ("aw", "w"), ("ow", "w")),
)
_LATIN = str.maketrans(
    {
        **dict(zip("bptdjghkcqrzsfvlmnwuoyi", "bbtdjghkkkrzsfflmnwwwyy", strict=True)),
        "x": "ks",
        **dict.fromkeys("aeë'’`", ""),
    }
)
_JOIN_LATIN = re.compile(r"\b(abu|abou|abd(?:ul|el|al|oul)?|bu|bou)[ -](?=[a-z])")
_SON_LATIN = re.compile(r"\b(?:bin|ben|ibn)[ -](?=[a-z])")
_ARTICLE_LATIN = re.compile(r"^(?:al|el)-?(?=[a-z]{4})")


def sounds(text: str) -> list[str]:
    """The sound key of each word of a name, in either script; words that have no consonant are left out.

    >>> sounds("احمد ابوهيسه") == sounds("Ahmed Abu Hisa") == ["hmd", "bhs"]
    True
    """
    keys = [_arabic(word) if "\u0600" <= word[0] <= "\u06ff" else _latin(word) for word in _parts(text)]
    return [key for key in keys if key]


def _parts(text: str) -> list[str]:
    key = match_key(text, "person")
    plain = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    return _JOIN_LATIN.sub(r"\1", _SON_LATIN.sub("", plain)).split()


@lru_cache(maxsize=8192)
def _arabic(word: str) -> str:
    if word.startswith("ال") and len(word) > 4:
        word = word[2:]
    return _consonants(re.sub("ه$", "", word).translate(_ARABIC))


@lru_cache(maxsize=8192)
def _latin(word: str) -> str:
    word = _ARTICLE_LATIN.sub("", word)
    if len(word) > 3:
        word = re.sub("(?:ah|eh|h)$", "", word)
    for group, sound in _LATIN_GROUPS:
        word = word.replace(group, sound.upper())
    return _consonants("".join(c.lower() if c.isupper() else c.translate(_LATIN) for c in word))


def _consonants(key: str) -> str:
    strict = re.sub("[wy]", "", key) or key
    return re.sub(r"(.)\1+", r"\1", strict)
