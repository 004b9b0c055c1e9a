"""Where the name of a person begins: not with where the one before it serves, nor with what somebody is to another.

بحث مع السفير الإيراني {بدمشق} مهدي سهرابي; وزير الخارجية {ونظيره} المغربي; تحيات الرئيس {لأخيه} صاحب السمو …. Models are fitted
to what comes before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.trie import find

# As written: folded, نظيره would be the woman's name نظيرة too.
_TO_ANOTHER = re.compile(r"[ولبف]{0,2}(?:نظير|أخي|اخي|شقيق)(?:ت)?(?:ه|ها|هما|هم)")
_AT = "ب"
_TWO = 2


def begin_person(phrases: Phrases, span: Span) -> Span | None:
    """The name from its first word that can belong to it; None where nobody is named.

    Args:
        phrases: the text.
        span: what a finder took for a person.
    """
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if first < len(phrases) and phrases.tokens[first].start > span.start:
        first -= 1  # the finder left the proclitic out
    if _TO_ANOTHER.fullmatch(phrases.word(first)) or not any(map(str.isalpha, span.text)):
        return None
    begun = first + (last - first > _TWO and _is_seat(phrases, first))
    while begun < last - 1 and not any(letter.isalpha() for letter in phrases.word(begun)):
        begun += 1  # {2-} منى, {•} منى
    start = phrases.tokens[begun].start
    return span if begun == first else replace(span, start=start, text=phrases.text[start : span.end])


def _is_seat(phrases: Phrases, at: int) -> bool:
    """Whether a word is ب with a town, and no name: بدمشق, not بسام."""
    key, lists = phrases.key(at), lexicon()
    known = find(lists.places, [key[1:]])[1] or find(lists.listed, [key[1:]])[1]
    town = known is not None and known.classification in {"city", "country", "place"}
    return key[:1] == _AT and town and key not in lists.given and key not in lists.family and key not in lists.names
