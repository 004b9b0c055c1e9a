"""Ranks that people are spoken of with: by the word itself (معالي، صاحب السمو), by another title (الأمير), by office (وزير)."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark
from ..reading import Reading

_ARTICLE, _HIS, _HERS, _T = "ال", "ه", "ها", "ت"
ANYBODYS = "سيادة"
# By rank: the titles that tell it of a name, and the words with which the posts begin of those who bear it.
_RANKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "سمو": (("الأمير", "الأميرة"), ("أمير", "أميرة", "ولي عهد", "ولي العهد")),
    "جلالة": (("الملك", "الملكة"), ("ملك", "ملكة", "الملك")),
    "فخامة": (("الرئيس", "الرئيسة"), ("رئيس الجمهورية", "رئيسة الجمهورية", "رئيس جمهورية", "رئيسة جمهورية")),
    "دولة": (
        (),
        tuple(f"{head} {of}" for head in ("رئيس", "رئيسة") for of in ("الوزراء", "وزراء", "مجلس الوزراء", "الحكومة", "حكومة")),
    ),
    "معالي": (("الوزير", "الوزيرة"), ("وزير", "وزيرة", "الوزير", "الوزيرة")),
    "سعادة": (("السفير", "السفيرة"), ("سفير", "سفيرة", "السفير", "السفيرة", "قنصل", "وكيل", "وكيلة")),
    ANYBODYS: ((), ()),
}
_BY_WORD = {fold(rank): rank for rank in _RANKS} | {_ARTICLE + fold(rank): rank for rank in _RANKS}
_BY_TITLE = {fold(title): rank for rank, (titles, _) in _RANKS.items() for title in titles}
_BY_OFFICE = {tuple(fold(office).split()): rank for rank, (_, offices) in _RANKS.items() for office in offices}
_LONGEST = max(map(len, _BY_OFFICE))  # words
_PARTS = frozenset(fold(word) for word in ("صاحب", "صاحبة", "الملكي", "السامي", "حضرة"))  # of titles of several words
_SIGNS = frozenset("/.")
_TITLES = 8  # words of titles before a name: حضرة صاحب السمو الملكي الأمير الدكتور


def rank_of(pronoun: str) -> str | None:
    """The rank that a word with a pronoun is made of: سموه is of سمو, سعادتها of سعادة; None for another word."""
    word = fold(pronoun)
    if lexicon().honorifics.get(word) != "rank-pron":
        return None
    bare = word.removesuffix(_HERS).removesuffix(_HIS)
    return _BY_WORD.get(bare) or _BY_WORD.get(bare.removesuffix(_T) + fold("ة"))


def told(reading: Reading, mark: Mark) -> set[str]:
    """The ranks whose own words stand right before a name or post, with nothing but titles between."""
    return {rank for word in _titles(reading, mark) if (rank := _BY_WORD.get(word))}


def implied(reading: Reading, mark: Mark) -> set[str]:
    """The ranks that other titles before a name, or the words of a post or title, tell without saying so."""
    if mark.kind == "person" and mark.form is Form.NAME:
        return {rank for word in _titles(reading, mark) if (rank := _BY_TITLE.get(word))}
    words = tuple(fold(reading.text[mark.start : mark.end]).split()[:_LONGEST])
    return {rank for size in range(1, len(words) + 1) if (rank := _BY_OFFICE.get(words[:size]))}


def _titles(reading: Reading, mark: Mark) -> Iterator[str]:
    """The titles before a name, the nearest first."""
    phrases, at = reading.phrases, reading.token_at(mark.start)
    for place in range(at - 1, max(-1, at - 1 - _TITLES), -1):
        known = phrases.reading(place, _BY_WORD) or phrases.reading(place, lexicon().honorifics)
        if known:
            yield known[0]
        elif phrases.key(place) not in _PARTS and phrases.word(place) not in _SIGNS:
            return
