"""Who gives an order and who gets it, where their names ran into one: كلفت {وزارة الطاقة} {إدارة التخطيط} بإعداد …, and of two
people كلف {سالم الفرجاني} {علي الهاشمي} ب…; and what is put under what: يتبع {المركز} {الوزارة}.

In a list or an address a name right after another names a part of it; after a verb of order the first of the two gives it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.family_names import is_family_name
from ...grammar.text.spans import Span
from ...grammar.text.verbal_nouns import is_action

_NAME = 2  # words of somebody's name at least
_TITLES = frozenset(fold(w) for w in ("الوزير", "الوزيرة", "الرئيس", "المدير", "المديرة"))
_NEAR = 3  # tokens from a body to what it is told to do


def tell_apart(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """Names and dates, with two bodies where one name holds who gives an order and who gets it; by start, then longest first."""
    parted = [one for span in spans for one in _parted(phrases, span)]
    return sorted(parted, key=lambda span: (span.start, -span.end, span.kind))


def _parted(phrases: Phrases, span: Span) -> list[Span]:
    first = bisect_left(phrases.starts, span.start)
    if span.kind == "person":
        return _two_people(phrases, span, first)
    verb = phrases.key(first - 1).removeprefix("و")
    attached = verb in cues("attaching")["verbs"]
    if span.kind != "organization" or not (attached or verb in cues("links")["order"]):
        return [span]
    last = bisect_left(phrases.starts, span.end)
    told = attached or any(phrases.key(at)[:1] == "ب" and is_action(phrases.key(at)[1:]) for at in range(last, last + _NEAR))
    heads = (at for at in range(first + 2, last - 1) if _is_head(phrases.key(at)) and phrases.is_definite(at - 1))
    cut = next(heads, None) if told else None
    return [_part(phrases, span, first, cut), _part(phrases, span, cut, last)] if cut else [span]


def _two_people(phrases: Phrases, span: Span, first: int) -> list[Span]:
    """Who charges somebody, and whom, both by a name of their own, where no word but a bare title stands after the verb."""
    last = bisect_left(phrases.starts, span.end)
    verb = first - 2 if phrases.key(first - 1) in _TITLES else first - 1
    charged = phrases.key(verb).removeprefix("و") in cues("links")["order"] and phrases.same_line(first)
    if not charged or last - first < 2 * _NAME or phrases.key(last)[:1] != "ب":
        return [span]
    for cut in range(first + _NAME, last - 1):
        if is_family_name(phrases.key(cut - 1)) and phrases.key(cut) in lexicon().given:
            return [_name(phrases, span, first, cut), _name(phrases, span, cut, last)]
    return [span]


def _name(phrases: Phrases, span: Span, first: int, last: int) -> Span:
    start, end = phrases.tokens[first].start, phrases.tokens[last - 1].end
    return replace(span, start=start, end=end, text=phrases.text[start:end])


def _is_head(word: str) -> bool:
    return word in lexicon().heads or (word.startswith("ال") and word[2:] in lexicon().heads)


def _part(phrases: Phrases, span: Span, first: int, last: int) -> Span:
    start, end = phrases.tokens[first].start, phrases.tokens[last - 1].end
    head = phrases.key(first)
    sort = lexicon().heads.get(head) or lexicon().heads.get(head.removeprefix("ال"))
    return replace(span, start=start, end=end, text=phrases.text[start:end], classification=sort)
