"""What the tagger sees of a word by itself: its form, the lists it stands in, and what it is likeliest to be."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, lru_cache

from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns
from ...grammar.lexicon import lexicon

_LATIN, _DIGIT, _SIGN = re.compile(r"[a-z\u00c0-\u024f]"), re.compile(r"\d"), re.compile(r"\W|_")
_DAYS = {fold(w) for w in ("السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة")}
AFFIXES = -6  # how many of its features tell how a word begins and ends
_ENDS = (("nisba", "ي"), ("nisba-f", "يه"), ("plural", "ات"))
_LEADING = ("post", "head", "title", "says")


@cache
def _lists() -> tuple[tuple[str, Container[str]], ...]:
    """What standing in a list tells, list by list."""
    lex, nouns = lexicon(), cues("nouns")
    posts = lex.words["posts"]
    return (
        ("post", posts | lex.words["definite_posts"] | {"ال" + post for post in posts if len(post) > 2}),
        ("head", lex.heads),
        ("title", lex.honorifics),
        ("month", lex.months),
        ("day", _DAYS),
        ("given", lex.given),
        ("family", lex.family),
        ("join", lex.words["name_joins"]),
        ("nation", lex.nationalities),
        ("says", cues("verbs")["state"]),
        ("event", event_nouns()),
        ("deal", nouns["agreement"] | nouns["programme"]),
        ("function", lex.words["functions"] | lex.words["prepositions"]),
    )


@lru_cache(maxsize=512)  # each is some kilobytes, and asked for again in the same text; fields keep the sums
def word(key: str) -> tuple[str, ...]:
    """What a folded word tells: itself, the lists it stands in, its senses, and last how it begins and ends (``AFFIXES``); the
    empty one tells nothing."""
    if not key:
        return ()
    lex = lexicon()
    bare = key[2:] if key.startswith("ال") and len(key) > 4 else key
    told = [name for name, words in _lists() if key in words]
    if key.startswith("ال") and len(key) > 3:
        told.append("al")
    if _LATIN.match(key):
        told.append("latin")
    told += [name for name, ending in _ENDS if key.endswith(ending)]
    shape = f"dig{min(len(key), 4)}" if _DIGIT.match(key) else f"sign={key}" if _SIGN.match(key) else f"len{min(len(key), 7)}"
    roles = sorted(lex.names.get(key, lex.names.get(bare, frozenset())))
    return (
        f"w={key}", f"z={lex.common.get(key, 0) // 8}", shape, *told,
        *[f"n={role}" for role in roles], *[f"c={sense}" for sense in sense_of(key)],
        f"p2={key[:2]}", f"s2={key[-2:]}", f"p3={key[:3]}", f"s3={key[-3:]}", f"p4={key[:4]}", f"s4={key[-4:]}",
    )  # fmt: skip


_ENDINGS = ("هما", "ها", "هم", "نا", "كم", "ات", "ين", "ون", "ان", "ه", "ا", "ي")


@lru_cache(maxsize=20_000)
def sense_of(key: str) -> str:
    """What a word is, likeliest first: by the list, without its article, or without an ending; ``?`` where none tells."""
    senses = lexicon().senses
    bare = key[2:] if key.startswith("ال") and len(key) > 4 else key
    if found := senses.get(key) or senses.get(bare):
        return found
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            stem = bare.removesuffix(ending)
            if found := senses.get(stem) or senses.get(stem + "ه"):
                return found[0].lower()
    return "?"


@lru_cache(maxsize=20_000)
def leading(key: str, proclitic: bool) -> tuple[str, ...]:
    """Whether names stand after it, as they do after posts, heads, titles and verbs of saying."""
    return () if proclitic else tuple(f"L{name}" for name in _LEADING if name in word(key))


@lru_cache(maxsize=20_000)
def first_sense(key: str, proclitic: bool) -> str:
    """Its likeliest part of speech and whether it has the article; a proclitic and a sign as they are."""
    if proclitic or not key.isalpha():
        return key
    return sense_of(key)[0] + ("al" if key.startswith("ال") and len(key) > 4 else "")
