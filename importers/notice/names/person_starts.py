"""Where the name of a person begins: not with where the one before it serves, nor with what somebody is to another.

بحث مع السفير الإيراني {بدمشق} مهدي سهرابي; وزير الخارجية {ونظيره} المغربي; تحيات الرئيس {لأخيه} صاحب السمو …; مدير هيئة الضبط
{والجودة} وليد عواد. Models are fitted to what comes before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns
from ...grammar.lexicon import is_listed, lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.trie import find

# As written: folded, نظيره would be the woman's name نظيرة too.
_TO_ANOTHER = re.compile(r"[ولبف]{0,2}(?:نظير|أخي|اخي|شقيق)(?:ت)?(?:ه|ها|هما|هم)")
_AT = "ب"
_TWO = 2
_LETTERS = frozenset("دم")  # titles in one letter: الدكتور, المهندس
_THAT = frozenset({fold("أن")})
_RANKS = frozenset(fold(word) for word in ("العماد", "المشير"))  # of officers, and names too
_AND, _COMMAS, _SHORT = "و", frozenset("،,"), 3
_COMPANY = re.compile("[يت]?رافق(?:ت)?(?:ه|ها|هم|هما)")  # folded: who came along follows
_COMMON = frozenset("MNA")  # senses: a verbal noun, another common noun, an adjective


def begin_person(phrases: Phrases, span: Span) -> Span | None:
    """The name from its first word that can belong to it; None where nobody is named.

    Args:
        phrases: the text.
        span: what a finder took for a person.
    """
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if first == len(phrases) or phrases.tokens[first].start > span.start:
        first -= 1  # the finder left the proclitic out
    if _TO_ANOTHER.fullmatch(phrases.word(first)) or not any(map(str.isalpha, span.text)):
        return None
    if phrases.key(first) in cues("acts")["be_there"] and phrases.key(first + 1) in event_nouns():
        return None  # شهد اللقاء حضور …
    begun = first + (last - first > _TWO and any(outside(phrases, first) for outside in (_is_seat, _is_rank, _is_matter)))
    begun += begun == first and last - first > 1 and _COMPANY.fullmatch(phrases.key(first)) is not None
    while begun < last - 1 and (phrases.key(begun) in _LETTERS | _THAT or not any(map(str.isalpha, phrases.word(begun)))):
        begun += 1  # {2-} منى, {•} منى, {د} منى, {ان} الفرجاني
    start = phrases.tokens[begun].start + _is_joined(phrases, begun, last)
    return replace(span, start=start, text=phrases.text[start : span.end]) if start > span.start else span


def _is_seat(phrases: Phrases, at: int) -> bool:
    """Whether a word is ب with a town, and no name: بدمشق, not بسام."""
    key, lists = phrases.key(at), lexicon()
    known = find(lists.places, [key[1:]])[1] or find(lists.listed, [key[1:]])[1]
    town = known is not None and known.classification in {"city", "country", "place"}
    return key[:1] == _AT and town and key not in lists.given and key not in lists.family and key not in lists.names


def _is_joined(phrases: Phrases, at: int, last: int) -> bool:
    """Whether the و of a word that no list of names holds joins a name to those before the comma (…، {و}ناكاموري تاكيشي), or
    stands before one that a list holds: {و}ميثاء عواد."""
    key = phrases.key(at)
    if last - at == 1 or is_listed(key):
        return False
    after_comma = len(key) > _SHORT + 1 and phrases.word(at - 1) in _COMMAS and key not in lexicon().frequency
    return key[:1] == _AND and (after_comma or is_joined_name(key))


def is_joined_name(key: str) -> bool:
    """Whether a word that is on no list of names is و with one that is: {و}ميثاء, not وليد.

    On notices that the fields had not seen, 22 of 23 such words began the name of another person.
    """
    names = lexicon()
    return key[:1] == _AND and not is_listed(key) and (key[1:] in names.given or key[1:] in names.names)


def _is_rank(phrases: Phrases, at: int) -> bool:
    """Whether a word is an officer's rank before a given name: {العماد} ميشال, not العماد alone, which is a family's."""
    return phrases.key(at) in _RANKS and is_listed(phrases.key(at + 1))


def _is_matter(phrases: Phrases, at: int) -> bool:
    """Whether a definite word before a given name ends what its bearer heads: مدير هيئة الضبط {والجودة} وليد عواد."""
    key, lists = phrases.key(at), lexicon()
    noun = phrases.is_definite(at) and lists.senses.get(key.removeprefix("ال"), " ")[0] in _COMMON
    return noun and phrases.key(at + 1) in lists.given and not is_listed(key) and not key.endswith("ي")
