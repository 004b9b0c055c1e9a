"""Bodies with whom or what they serve, where a finder stopped before it or passed them over.

{الاتحاد العام} لغرف التجارة: العام is a year too and الإقليمية tells of a meeting, so what they follow was taken for no name at
all; {الاتحاد الأفريقي} لمربي الماشية is another body than the one on the list. Models are fitted to what comes before.

Of what these rules see in the corpus 23 bodies are names in all their words, and 2 are not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.chains import chain
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from ...grammar.trie import find

METHOD = "rules"
_SURE = 0.85
_PASSED = frozenset(fold(w) for w in ("العام", "الإقليمية"))
_FEDERATION = frozenset(fold(w) for w in ("الاتحادية", "الفيدرالية", "الفدرالية"))  # as North Africa calls a union
_SERVING = frozenset({"union", "association", "syndicate", "network", "centre", "institute"})
_PEOPLE = frozenset("NHPR")  # senses: a common noun, a head, people, roles
_STUDIED = frozenset({"centre", "institute"})  # whose names tell what they do: المركز الدولي لدراسة …
_THE, _FOR, _TO_THE, _AND_THE = "ال", "ل", "لل", "وال"
_ADJECTIVES, _NOUNS, _LEAST = 3, 3, 4  # at most between head and ل, at most in a row without the article; letters of a noun


def with_whom_served(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names and dates with the bodies that no finder saw for the word after their head, and with all that tells whom others
    are for; the places inside such a name are none of their own.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    grown = [_grown(phrases, span) if span.kind == "organization" else span for span in spans]
    taken = Ground((span for span in grown if span.kind != "place"), lambda span: (span.start, span.end))
    passed = [one for at in phrases.where(_PASSED.__contains__) if (one := _passed_over(phrases, at))]
    new = [one for one in passed if not taken.touching(one.start, one.end)]
    longer = Ground([*new, *(one for one, was in zip(grown, spans, strict=True) if one is not was)], lambda s: (s.start, s.end))
    kept = [span for span in grown if span.kind != "place" or not longer.touching(span.start, span.end)]
    return sorted([*kept, *new], key=lambda span: (span.start, -span.end, span.kind))


def _passed_over(phrases: Phrases, at: int) -> Span | None:
    """The body whose head stands right before this word, if it goes on with whom it is for: {الاتحاد العام للعمال}."""
    found = phrases.reading(at - 1, _definite_heads()) if at and phrases.same_line(at) else None
    after = _after_adjectives(phrases, at + 1)
    end = _served(phrases, after) if found else None
    if found is None or end is None:
        return None
    start, stop = phrases.tokens[at - 1].start + found[1], phrases.tokens[end - 1].end
    sort = lexicon().heads[found[0]]
    return Span(start, stop, phrases.text[start:stop], "organization", sort, method=METHOD, confidence=_SURE)


def _definite_heads() -> frozenset[str]:
    return frozenset(head for head in lexicon().heads if head.startswith(_THE))


def _after_adjectives(phrases: Phrases, at: int) -> int:
    last = at + _ADJECTIVES
    while at < last and phrases.key(at).startswith(_THE) and phrases.same_line(at):
        at += 1
    return at


def _grown(phrases: Phrases, span: Span) -> Span:
    """A body of people with a definite head and nothing but adjectives yet, with whom it is for."""
    first, last = bisect_right(phrases.starts, span.start) - 1, bisect_left(phrases.starts, span.end)  # {و}الفيدرالية
    head = fold(span.text.split()[0])
    sort = "union" if head in _FEDERATION else lexicon().heads.get(head)
    words = range(first + 1, last)
    if (
        not head.startswith(_THE)
        or sort not in _SERVING
        or not words
        or not all(phrases.key(at).startswith(_THE) for at in words)
    ):
        return span
    if phrases.key(last).startswith(_TO_THE) and find(lexicon().bodies, keys(span.text))[0] == len(keys(span.text)):
        return span  # مفوضة الاتحاد الأوروبي {للجوار} is of the body on the list
    end = _served(phrases, last) if _is_whom(phrases, last, sort or "") else None
    return (
        replace(span, end=phrases.tokens[end - 1].end, text=phrases.text[span.start : phrases.tokens[end - 1].end])
        if end
        else span
    )


def _is_whom(phrases: Phrases, at: int, sort: str) -> bool:
    """Whether ل stands before people or bodies, and not before what somebody did it for (لبحث …, لكنها …); before all that a
    centre can study."""
    noun = phrases.key(at)[1:].removeprefix(_FOR)
    senses = lexicon().senses.get(noun, "")
    makers = noun.startswith("م") and noun.endswith("ي") and len(noun) >= _LEAST  # مصنعي, مشغلي: on few lists
    studied = sort in _STUDIED and senses.startswith("M")
    return phrases.key(at).startswith(_FOR) and (makers or studied or not _PEOPLE.isdisjoint(senses[:1]))


def _served(phrases: Phrases, at: int) -> int | None:
    """The token after the noun phrase that ل leads; None where there is no ل, or no end with the article or a place."""
    key = phrases.key(at)
    if not key.startswith(_FOR) or len(key) < _LEAST or not phrases.same_line(at):
        return None
    end = at + 1 if key.startswith(_TO_THE) else _definite_end(phrases, at + 1)
    while end and phrases.key(end).startswith(_AND_THE) and phrases.same_line(end) and not _begins_other(phrases, end):
        end += 1
    return chain(phrases, end) if end else None


def _definite_end(phrases: Phrases, at: int) -> int | None:
    """Where nouns without the article end in one with it or in a place: لعمال {سلطنة عمان}, لنقابات {عمال فلسطين}."""
    for n in range(at, at + _NOUNS):
        if phrases.is_stop(n):
            return None
        if phrases.is_definite(n):
            return n + 1
        if size := phrases.place_at(n):
            return n + size
    return None


def _begins_other(phrases: Phrases, at: int) -> bool:
    """Whether a word after و begins another body or post: … للمياه {والوزارة}."""
    bare = phrases.key(at)[1:]
    return bare in lexicon().heads or bare in lexicon().words["definite_posts"]
