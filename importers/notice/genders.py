"""Whose a post cannot be, by its gender: no man holds the post المديرة الإقليمية. The models are fitted to what comes before."""

from __future__ import annotations

from ...graph.names.keys import fold
from ..grammar.lexicon import lexicon
from .claims import Claim, Mark
from .reading import Reading

_FEMININE, _ARTICLE = "ة", "ال"
# Titles that women bear in this form too: {النائب} منى عواد، رئيسة اللجنة.
_OF_BOTH = frozenset(
    fold(word)
    for word in (
        *("النائب", "المستشار", "السفير", "القاضي", "المحامي", "العضو", "المحافظ", "القنصل", "المحاسب"),
        *("العميد", "العقيد", "المقدم", "الرائد", "النقيب", "الملازم", "اللواء", "الفريق"),
    )
)


def part_genders(reading: Reading) -> None:
    """Give no man the post of a woman: واطلع {الوزير} فلان، {المديرة الإقليمية}، خلال اللقاء على …."""
    reading.replace_claims([claim for claim in reading.claims if not _is_amiss(reading, claim)])


def _is_amiss(reading: Reading, claim: Claim) -> bool:
    if claim.type != "holds":
        return False
    person, post = reading.holding(claim)
    return post is not None and person is not None and is_womans(reading, post) and is_mans(reading, person.start)


def is_womans(reading: Reading, post: Mark) -> bool:
    """Whether a post is a woman's: المديرة الإقليمية, سفيرة اليابان."""
    at = reading.token_at(post.start)
    key = reading.phrases.key(at)
    return reading.phrases.word(at).endswith(_FEMININE) and (_is_post(key) or _is_post(key.removesuffix(fold(_FEMININE))))


def is_mans(reading: Reading, name: int) -> bool:
    """Whether the title right before a name, given by its place, is a man's: {الوزير} فلان, {السيد} فلان."""
    at = reading.token_at(name) - 1
    key = reading.phrases.key(at) if at >= 0 else ""
    titled = key not in _OF_BOTH and (key in lexicon().honorifics or _is_post(key))
    return key.startswith(_ARTICLE) and titled and not key.endswith(fold(_FEMININE))  # السيده, as many write it, is no man


def _is_post(key: str) -> bool:
    words, bare = lexicon().words, key.removeprefix(_ARTICLE)
    return bare in words["posts"] or _ARTICLE + bare in words["definite_posts"]
