"""Keys under which names match: one spelling for hamza, ta marbuta, alef, digits, joins; never used for display.

Two keys (the text itself is never changed):
``match_key`` joins what is the same word spelt another way; equal match keys may merge.
``loose_key`` also drops hamza seats and doubled weak letters; equal loose keys only find and propose.
Rules: docs/names.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from ..model import ROLES, Name

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_DROP = re.compile(f"[{_MARKS}{_INVISIBLE}\u0640\u0307]")  # the dot is what is left of a Turkish İ
_ODD = re.compile(f"[{_MARKS}{_INVISIBLE}\u0640کیےہھە]")  # what an Arabic name is seldom written with
_FOLD = str.maketrans("İأإآٱىةکیےہھەگڤپچۆڨڭ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "Iااااي" + "هكييهههكفبجوقك" + "01234567890123456789")
# What most names have of these goes by itself: to look every letter up takes twice as long as all else.
_COMMON = tuple(zip("أإآىة", "ااايه", strict=True))
_RARE = re.compile(f"[{''.join(chr(letter) for letter in _FOLD if chr(letter) not in 'أإآىة')}]")
_SPELT = {letter: plain for letter, plain in _FOLD.items() if chr(letter) not in "أإآىة"}
# Most names have nothing else: of these letters no form is another's, none is dropped, and blanks alone part the words.
_PLAIN = re.compile("[a-z0-9 \u0621-\u063a\u0641-\u064a]*")
_NO_LETTER = re.compile("[^\u0621-\u064a]")
_HAMZA = re.compile("[ءؤئ]")
_SEATS = str.maketrans("ؤئ", "وي", "ء")
_DOUBLED = re.compile("و(?=و)|ي(?=ي)")
_WORD = re.compile(r"[^\W_]+")
# Patterns begin with what is seldom there, and look back from it: most of a text is then passed over at once.
_APOSTROPHE = re.compile(r"['’‘ʼʾʿ`´](?<=[^\W_].)(?=[^\W_])")
_JOINED = re.compile(r" (?=\w)(?:(?<=\bعبد )|(?<=\bابو )|(?<=\bابا )|(?<=\bابي )|(?<=\bبو ))")
_SON = re.compile(r"\b(?:بن|ابن|بنت) (?=\w)")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_KUNYA = re.compile(r"\bبو(?=\w{3})")


def fold(text: str) -> str:
    """Fold spelling: presentation forms, alef, ya, ta marbuta, digits, Latin case; drop vowels, tatweel, invisible marks.

    Args:
        text: any text, in either script.

    Returns:
        The folded text; white space and punctuation are kept.

    >>> fold("الصِّناعة")
    'الصناعه'
    """
    is_plain = _PLAIN.fullmatch(text)
    if not is_plain:
        text = _DROP.sub("", unicodedata.normalize("NFKC", text))
    for letter, plain in _COMMON:
        text = text.replace(letter, plain)
    if is_plain:
        return text
    return (text.translate(_FOLD) if _RARE.search(text) else text).casefold()


def words(text: str) -> list[str]:
    """The folded words of a text, in order, punctuation left out; an apostrophe inside a word parts nothing.

    >>> words("وزارة الصناعة، والمعادن"), words("Sana'a")
    (['وزاره', 'الصناعه', 'والمعادن'], ['sanaa'])
    """
    folded = fold(text)
    return folded.split() if _PLAIN.fullmatch(folded) else _WORD.findall(_APOSTROPHE.sub("", folded))


def match_key(text: str, kind: str | None = None) -> str:
    """The key under which equal names merge.

    Args:
        text: a name.
        kind: for ``person``, the joins of names are made one: عبد القادر, أبو هيسة, بوهيسة, محمد بن علي.

    >>> match_key("أحمد أبو هيسة", "person") == match_key("احمد ابوهيسه", "person")
    True
    """
    return _match_key(text, kind == "person")  # names of all other kinds are kept once


@lru_cache(maxsize=32_768)
def _match_key(text: str, of_person: bool) -> str:
    key = " ".join(words(text))
    joins = of_person and "ب" in key  # all that is left out or joined has one
    return _KUNYA.sub("ابو", _JOINED.sub("", _SON.sub("", key))) if joins else key


def loose_key(text: str, kind: str | None = None) -> str:
    """The key under which names are found and proposed as one: hamza seats and doubled weak letters dropped too.

    >>> loose_key("مسؤول") == loose_key("مسئول")
    True
    """
    return _loose_key(text, kind == "person")


@lru_cache(maxsize=32_768)
def _loose_key(text: str, of_person: bool) -> str:
    key = _match_key(text, of_person)
    # A key is its own match key, so most, in which there is nothing to drop, are done at once.
    while (less := _DOUBLED.sub("", _HAMZA.sub("", key))) != key and (looser := _match_key(less, of_person)) != key:
        key = looser
    return key


@lru_cache(maxsize=32_768)
def spelt(text: str) -> str:
    """The Arabic letters of a text as it spells them, those apart that the keys make one; all else is left out.

    >>> spelt("إِيمى"), spelt("شيماء")
    ('إيمى', 'شيماء')
    """
    return _NO_LETTER.sub("", _DROP.sub("", unicodedata.normalize("NFKC", text)).translate(_SPELT))


def seatless(key: str) -> str:
    """A key in which a hamza is only what it sits on: people also write مومن for مؤمن and عايشة for عائشة.

    >>> seatless("مؤمن"), seatless("عائشه")
    ('مومن', 'عايشه')
    """
    return key.translate(_SEATS)


def language(text: str) -> str:
    """``ar`` or ``en`` by the script of most letters; ``und`` where there is no letter."""
    arabic, latin = (sum(map(len, letters.findall(text))) for letters in (_ARABIC, _LATIN))
    return "und" if arabic == latin == 0 else "ar" if arabic >= latin else "en"


_ROLES = {role: rank for rank, role in enumerate(ROLES)}


def best_first(names: Iterable[Name]) -> tuple[Name, ...]:
    """Order names so that the first is the one to show.

    Full before short before acronym before label, then the longest, then by text; vowel signs and tatweel make none longer, and
    of names of one length that in the letters of Arabic alone comes first. Equal texts are kept once, in their best role.
    """
    given = tuple(names)
    if len(given) == 1:  # most have one name, and are made by the hundred
        return given
    found: dict[str, Name] = {}
    for name in sorted(given, key=_rank):
        found.setdefault(name.text, name)
    return tuple(found.values())


def _rank(name: Name) -> tuple[int, int, int, str, str]:
    odd = 0 if name.text.isascii() else len(_ODD.findall(name.text))
    dropped = len(_DROP.findall(name.text)) if odd else 0
    return _ROLES[name.role], dropped - len(name.text), odd, name.text, name.lang


def every_name(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names that one source gives an entity, each once, as they are kept: best first, then other roles of the same texts."""
    read = sorted(set(names), key=lambda n: (n.text, n.lang, n.role))
    return tuple(dict.fromkeys((*best_first(read), *read)))
