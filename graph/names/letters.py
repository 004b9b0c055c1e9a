"""What each Arabic letter may be written as in Latin letters, and how rarely: the table behind matching across scripts.

letters.tsv holds costs: minus the natural logarithm of how often one or two Arabic letters are written as none to three Latin
ones, times 100; ``^`` and ``$`` stand for the beginning and the end of a word. importers/training/letters.py fits it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

START, END = "^", "$"
_PLAIN = str.maketrans(
    {
        **{
            "ı": "i",
            "ø": "o",
            "å": "o",
            "ł": "l",
            "ß": "ss",
            "æ": "ae",
            "đ": "d",
            "œ": "oe",
            "ð": "d",
            "þ": "th",
            "ə": "a",
            "ñ": "ny",
        },
        **{"š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ć": "ch", "ž": "zh", "ż": "zh", "ğ": "gh", "ţ": "ts", "ț": "ts"},
    }
)
_TWICE = re.compile(r"(.)\1+")
_NO_LETTER = re.compile("[^a-z]")
# Letters that Latin spellings rarely tell apart share a sound; vowels, ain and h have none.
_SOUNDS = str.maketrans(
    {
        **dict(zip("تطثدضسصزذظكقجغخشفبلرمن", "tttddsszzzkkggxcfblrmn", strict=True)),
        **dict.fromkeys("اويعحهءأإآؤئىة" + START + END, ""),
    }
)


@dataclass(frozen=True, slots=True)
class Letters:
    """The table, read both ways.

    Args:
        written: Arabic letters to the Latin ones they are written as, with costs.
        heard: Latin letters to the sounds they may stand for, with the least cost of each.
    """

    written: Mapping[str, Mapping[str, float]]
    heard: Mapping[str, Mapping[str, float]]


@cache
def letters() -> Letters:
    """Read letters.tsv once."""
    written: dict[str, dict[str, float]] = {}
    heard: dict[str, dict[str, float]] = {}
    for arabic, latin, cost in _rows("letters.tsv"):
        written.setdefault(arabic, {})[latin] = cost
        sounds, sound = heard.setdefault(latin, {}), consonants(arabic)
        sounds[sound] = min(cost, sounds.get(sound, cost))
    return Letters(written, heard)


@cache
def spelt_letters() -> Mapping[str, Mapping[str, float]]:
    """What letters are written as where names spell them out (``names.spelt``), with costs; reads spelt.tsv once."""
    written: dict[str, dict[str, float]] = {}
    for arabic, latin, cost in _rows("spelt.tsv"):
        written.setdefault(arabic, {})[latin] = cost
    return written


def _rows(table: str) -> Iterator[tuple[str, str, float]]:
    for line in (files("rawabit.graph.names") / table).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            arabic, latin, hundredths = line.split("\t")
            yield arabic, latin, int(hundredths) / 100


def consonants(arabic: str) -> str:
    """The sounds of folded Arabic letters, one for each consonant; a doubled consonant is one.

    >>> consonants("محمود")
    'md'
    """
    return _single(arabic.translate(_SOUNDS))


def _single(sounds: str) -> str:
    return _TWICE.sub(r"\1", sounds)


@lru_cache(maxsize=8192)
def latin_letters(text: str) -> str:
    """The letters a-z of a word: accents and apostrophes are left out, letters of Europe become the usual ones.

    >>> latin_letters("Šešelj"), latin_letters("D’Ailly")
    ('sheshelj', 'dailly')
    """
    plain = unicodedata.normalize("NFC", text.casefold()).translate(_PLAIN)
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", plain))
