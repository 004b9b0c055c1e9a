"""What a name in a cell tells of the kind of thing that it names: a body, a place, a post."""

from __future__ import annotations

from ...graph.names.keys import language
from ..grammar.english_words import listed, sorts
from ..grammar.gazetteer import named_bodies
from ..grammar.lexicon import lexicon
from ..grammar.list_files import keys
from ..grammar.tenure import tenure
from ..grammar.trie import find
from .joining import ALSO_NAMES


def sort(text: str) -> str | None:
    """``organization`` or ``place`` where a list or the first word tells it; None else."""
    words = keys(text)
    size, known = find(named_bodies(), words)
    if (size and size == len(words)) or (words and words[0] in lexicon().heads and len(words) > 1):
        return "organization"
    size, known = find(lexicon().places, words)
    if size and size == len(words) and known and (known.classification == "country" or len(words) == 1):
        return "place"
    if language(text) == "en" and any(word in sorts("heads") for word in words):
        return "organization"
    return None


def is_post(text: str) -> bool:
    """Whether a text begins with the head of a post that has something after it."""
    words = keys(over.text) if (over := tenure(text)) else keys(text)
    if not words:
        return False
    if over and words[0] in lexicon().words["posts"]:
        return True
    if words[0] in lexicon().words["posts"]:
        return len(words) > 1 and (words[0] not in ALSO_NAMES or _is_office(words))
    return words[0] in lexicon().words["definite_posts"] or (words[0].strip(".,") in listed("posts", "heads"))


def _is_office(words: tuple[str, ...]) -> bool:
    """Whether after a head that may be a name something stands that only an office has."""
    after = words[1]
    if after in lexicon().nationalities or find(lexicon().places, words[1:])[0]:
        return True
    return after in lexicon().words["post_nouns"] or after in lexicon().heads or after.startswith(("ال", "لل"))
