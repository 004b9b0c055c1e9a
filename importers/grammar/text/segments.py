"""Words without their proclitics, as the tagger reads them: وبالمركز becomes و, ب, المركز; offsets still point into the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import lexicon
from .tokens import TATWEEL, Token, unwidened

_JOINED = 3  # letters in which proclitics end
_ARTICLE_KNOWN, _REST_KNOWN, _CLEARLY = 10, 25, 2  # tenths of the Zipf scale, from where a split is likelier than none


class Segment(NamedTuple):
    """A word, or a proclitic of the word after it.

    Args:
        start, end: code points in the text.
        key: the folded form; للمنظمة gives ل and المنظمه.
        token: the number of the token it is cut from.
        proclitic: whether it is one.
    """

    start: int
    end: int
    key: str
    token: int
    proclitic: bool = False


def segments(tokens: list[Token]) -> list[Segment]:
    """The tokens of a text with their proclitics cut off, in order."""
    found: list[Segment] = []
    for number, token in enumerate(tokens):
        if split := _split(token.key) if _is_plain(token) else 0:
            found += _cut(token, number, split)
        else:
            found.append(Segment(token.start, token.end, token.key, number))
    return found


def _is_plain(token: Token) -> bool:
    """Whether a word has a letter for each of its key, at least where its proclitics stand: والصناعــة, but not بـ or a vowel."""
    widened = TATWEEL in token.text and TATWEEL not in token.text[:_JOINED]
    return len(unwidened(token.text) if widened else token.text) == len(token.key)


def _cut(token: Token, number: int, split: int) -> Iterator[Segment]:
    for at in range(split):
        yield Segment(token.start + at, token.start + at + 1, token.key[at], number, proclitic=True)
    rest = token.key[split:]
    if token.key[split - 1] == "ل" and rest.startswith("ل"):
        rest = "ا" + rest
    yield Segment(token.start + split, token.end, rest, number)


@lru_cache(maxsize=20_000)
def _split(key: str) -> int:
    """How many letters at the beginning of a folded word are proclitics: where the rest is commoner than the whole."""
    common, at = lexicon().common, 0
    while len(key) - at > 3 and at < 2 and key[at] in ("وفبكل" if at == 0 else "بكل"):
        whole, rest = key[at:], key[at + 1 :]
        if key[at] == "ل" and rest.startswith("ل") and len(rest) > 3:
            rest = "ا" + rest
        known = common.get(rest, 0)
        definite = rest.startswith("ال") and len(rest) > 4 and known > _ARTICLE_KNOWN
        commoner = known > max(common.get(whole, 0) + _CLEARLY, _REST_KNOWN)
        unknown = key[at] == "و" and whole not in common and known > 0
        if not (definite or commoner or unknown):
            break
        at += 1
    return at
