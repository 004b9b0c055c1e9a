"""Which bodies and posts every country, or every body, has under the same name."""

from __future__ import annotations

from functools import lru_cache

from ....graph.names.keys import fold
from ...grammar.lexicon import heads, lexicon
from ...grammar.list_files import keys
from ...grammar.national_lists import lists
from ...grammar.trie import find
from .named_countries import GOVERNMENTS, nationalities, words

_PROPER = frozenset("GSLOB")  # letters of senses.tsv: names of people, places, bodies; adjectives of nations
_JOINED = ("وال", "لل", "ال", "ول", "ل", "و")
_TITLE = 2
_COMMON = 30  # tenths of the Zipf scale: rarer words without article are names
_ENGLISH = frozenset({"of", "for", "and", "the", "in", "on", "&"})
_BANKS = frozenset(fold(word) for word in ("البنك", "المصرف"))
_MINISTRIES = frozenset({fold("وزارة"), "ministry"})
_UNITS = frozenset({"directorate", "section"})


@lru_cache(maxsize=16_384)
def is_national(kind: str, name: str, classification: str | None) -> bool:
    """Whether every country may have a body or post of this name.

    Args:
        kind: ``organization`` or ``post``; nothing else is.
        name: its name, without its country.
        classification: of a body.

    >>> is_national("organization", "وزارة الصحة", "ministry"), is_national("organization", "مركز كارتر", "centre")
    (True, False)
    >>> is_national("organization", "مكتب التعاون الدولي", "office"), is_national("organization", "مكتب العمل الدولي", "office")
    (True, False)
    """
    told = keys(name)
    if kind == "post":
        return _is_national_post(told)
    if kind != "organization" or not told or _is_abroad(told, classification):
        return False
    if len(told) == 1:
        return told[0] in GOVERNMENTS
    if "«" in name or '"' in name or "“" in name:
        return False  # a name of its own
    if classification in lists()["always"] or told[0] in _MINISTRIES:
        return not any(_is_country(word) for word in told[1:])
    if len(told) == _TITLE and told[1] in words("adjectives"):
        return told[0] in _BANKS  # الجمعية العامة, الأمانة العامة: every body has one
    if words("adjectives") & set(told[:2]):
        return not _is_named(told)
    return classification in lists()["common"] and not _is_named(told)


def _is_abroad(told: tuple[str, ...], classification: str | None) -> bool:
    """Whether a name is that of a body of several countries, and not of one that deals with them: وزارة التعاون الدولي."""
    said = words("abroad") & set(told)
    if not said or classification in lists()["always"] or told[0] in _MINISTRIES:
        return False
    if classification == "council" or words("federations") & set(told):
        return True
    if classification in _UNITS:
        return False
    work = words("dealings") | words("office_work") if classification == "office" else words("dealings")
    return not _deals(told, min(told.index(word) for word in said), work)


def _deals(told: tuple[str, ...], at: int, work: frozenset[str]) -> bool:
    """Whether the word that an adjective goes with is what a body does, and not the body: مكتب {التعاون} الدولي."""
    if told[at].isascii():
        return bool(work & set(told[at + 1 : at + 2]))
    return any(_without_article(word) in work for word in told[1:at])


@lru_cache(maxsize=16_384)
def is_bare(title: str) -> bool:
    """Whether a title only refers to the body that the post is in, so that every body has a post of that title.

    >>> is_bare("وكيل الوزارة"), is_bare("الأمين العام للوزارة"), is_bare("المدير العام"), is_bare("وزير الصحة")
    (True, True, True, False)
    """
    told = keys(title)
    return " ".join(told) in words("posts", "bare") or (len(told) > 1 and _refers(told[-1]))


def is_head(title: str) -> bool:
    """Whether a title is that of a minister or head of government or state: a country has one at a time.

    >>> is_head("وزيرة الصحة"), is_head("رئيس مجلس الوزراء"), is_head("نائب رئيس مجلس الوزراء"), is_head("وكيل وزارة الصحة")
    (True, True, False, False)
    """
    told = keys(title)
    return " ".join(told) in words("posts", "whole") or (len(told) > 1 and told[0] in words("posts", "heads"))


def _refers(word: str) -> bool:
    """A definite head of a body, with or without what joins it: الوزارة, للوزارة, بالمركز."""
    bare = next((word.removeprefix(lead) for lead in ("بال", "ال", "لل") if word.startswith(lead)), "")
    return bare in heads()


def _is_national_post(told: tuple[str, ...]) -> bool:
    if " ".join(told) in words("posts", "whole"):
        return True
    heads = words("posts", "heads")
    if len(told) > 1 and told[0] in words("posts", "deputies"):
        return told[1] in heads | words("posts", "the_holder")
    return len(told) > 1 and (told[0] in heads or told[-1] in heads or told[-1] in lists()["kingdoms"])


def _without_article(word: str) -> str:
    return next((word.removeprefix(lead) for lead in _JOINED if word.startswith(lead) and len(word) > len(lead) + 2), word)


def _is_named(told: tuple[str, ...]) -> bool:
    """Whether a name holds that of a person, place or make: مركز طرابلس الطبي, مركز الملك سلمان."""
    return any(_is_proper(word) for word in told[1:] if word not in words("abroad"))


@lru_cache(maxsize=16_384)  # a large table has the same words in name after name
def _is_proper(word: str) -> bool:
    if word in _ENGLISH or word.isascii():
        return False
    known = find(lexicon().places, (word,))[1]
    if _is_country(word) or word in nationalities():
        return True
    bare = _without_article(word)
    senses = lexicon().senses
    sense = senses.get(word) or senses.get(bare) or senses.get("ال" + bare) or ""
    if sense:
        return sense[:1] in _PROPER
    rare = bare == word and lexicon().common.get(word, 0) < _COMMON
    return known is not None or rare or (bare == word and word in lexicon().names)


def _is_country(word: str) -> bool:
    known = find(lexicon().places, (word,))[1]
    return known is not None and known.classification == "country"
