"""Whether a post or the title before a name is a woman's or a man's: no man holds the post المديرة الإقليمية."""

from __future__ import annotations

from ..grammar.lexicon import lexicon
from .claims import Mark
from .reading import Reading

_FEMININE, _ARTICLE = "ة", "ال"


def is_womans(reading: Reading, post: Mark) -> bool:
    """Whether a post is a woman's: المديرة الإقليمية, سفيرة اليابان."""
    at = reading.token_at(post.start)
    return reading.phrases.word(at).endswith(_FEMININE) and _is_post(reading.phrases.key(at))


def is_mans(reading: Reading, person: Mark) -> bool:
    """Whether the title right before a name is a man's: {الوزير} فلان, {السيد} فلان."""
    at = reading.token_at(person.start) - 1
    key = reading.phrases.key(at) if at >= 0 else ""
    titled = key in lexicon().honorifics or _is_post(key)
    return key.startswith(_ARTICLE) and titled and not reading.phrases.word(at).endswith(_FEMININE)


def _is_post(key: str) -> bool:
    return key.removeprefix(_ARTICLE) in lexicon().words["posts"]
