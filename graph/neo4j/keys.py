"""Names and words as nodes of Neo4j, with the keys under which its word index finds them."""

from __future__ import annotations

import unicodedata

from ..identity import number
from ..model import Entity, Name
from ..names.blocking import blocks
from ..names.keys import match_key
from ..names.transliteration import sound_keys
from ..names.words import near_sounds, search_words, spellings, variants
from .records import Properties

SOUND = "k"  # before each sound key in the index, because a key may be empty


def terms(words: str) -> str:
    """Indexed words without accents, as the word index of a SQLite store has them."""
    return "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))


def sound(key: str) -> str:
    """A sound key as it stands in the index."""
    return SOUND + key


def name_properties(key: int, entity: Entity, name: Name) -> Properties:
    """A name of an entity as read; ``key`` tells names apart."""
    words = search_words(name.text, entity.kind)
    return {
        "key": key,
        "entity": entity.id,
        "number": number(entity.id),
        "text": name.text,
        "lang": name.lang,
        "role": name.role,
        "match": match_key(name.text, entity.kind),
        "words": words,
        "terms": terms(words),
        "blocks": [str(block) for block in sorted(blocks(entity.kind, name.text))],
    }


def word_properties(word: str) -> Properties:
    """A word, to be found by what it sounds like and when it is one letter off."""
    return {
        "text": word,
        "spellings": list(spellings(word)),
        "sounds": [sound(key) for key in sound_keys(word)],
        "near_sounds": [sound(variant) for key in near_sounds(word) for variant in variants(key)],
    }
