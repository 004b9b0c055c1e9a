"""Whose son or daughter somebody is: what stands before بن, بنت and ولد begins the name, {ميثاء} بنت سيف, on a list or not.

Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span

METHOD = "rules"
_SURE = 0.85
_SONS = frozenset(fold(word) for word in ("بن", "بنت"))
SONS = _SONS | {fold("ولد")}  # the verb too: only where a finder saw a name there
_AND, _VERB = "و", "V"
_OBJECTS = ("ه", "ها", "هم", "هما")  # of a verb: استقبله {بن} سعيد
_TOWNS = frozenset({fold("سيدي")})  # سيدي {بن} نور
_NAMED, _SHORT = 1.0, 2  # what looks like a name (``Phrases.name_weight``); letters
_COMMON = 45  # in tenths of the Zipf scale: too common a word to be a name that no list has


def name_sons(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names with everybody's own name before that of the father, also of whom no finder saw.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    if not phrases.places(SONS):
        return list(spans)
    whole = [_whole(phrases, span) if span.kind == "person" else span for span in spans]
    ground = Ground(whole, lambda span: (span.start, span.end))
    found = [one for one in _sons(phrases) if not ground.touching(one.start, one.end)]
    return sorted([*whole, *found], key=lambda span: (span.start, -span.end, span.kind))


def _whole(phrases: Phrases, span: Span) -> Span:
    """A person whom a finder saw from بن on, with what stands before it."""
    at = bisect_left(phrases.starts, span.start)
    begins = phrases.key(at) in SONS and phrases.same_line(at)
    start = _own(phrases, at - 1) if begins else None
    return span if start is None else replace(span, start=start, text=phrases.text[start : span.end])


def _sons(phrases: Phrases) -> Iterator[Span]:
    """Whom words alone name: somebody's name, بن and the father's, and so on, and the family's."""
    end = 0
    for at in phrases.places(_SONS):
        start = _own(phrases, at - 1) if at >= end and phrases.key(at) in _SONS and phrases.same_line(at) else None
        if start is None or not _is_name(phrases, at + 1):
            continue
        end = at + 2
        while phrases.key(end) in _SONS and _is_name(phrases, end + 1):
            end += 2
        end += _is_family(phrases, end)
        last = phrases.tokens[end - 1].end
        yield Span(start, last, phrases.text[start:last], "person", method=METHOD, confidence=_SURE)


def _own(phrases: Phrases, at: int) -> int | None:
    """Where the name begins that a word gives before بن, without the و of a list; None where it is no name (أكد {بن} سعيد)."""
    key, given = phrases.key(at), lexicon().given
    joined = key.startswith(_AND) and key not in given and len(key) > _SHORT + 1
    bare = key.removeprefix(_AND) if joined else key
    other = bare in lexicon().honorifics or bare in lexicon().heads or bare in _TOWNS or _is_verb(bare)
    if len(bare) <= _SHORT or other or phrases.is_definite(at) or not bare.isalpha():
        return None
    named = bare in given or bare in lexicon().names or lexicon().common.get(bare, 0) < _COMMON
    return phrases.tokens[at].start + joined if named else None


def _is_verb(word: str) -> bool:
    """Whether a word is a verb, alone or with its object, and no name on a list: أكد, استقبله, وترأسها."""
    if word in lexicon().given:
        return False
    bare = (word, *(word.removesuffix(own) for own in _OBJECTS if word.endswith(own)))
    return any(len(verb) > _SHORT and _VERB in lexicon().senses.get(verb, "") for verb in bare)


def _is_name(phrases: Phrases, at: int) -> bool:
    key = phrases.key(at)
    listed = key in lexicon().given or key in lexicon().names
    return phrases.same_line(at) and not phrases.is_stop(at) and (listed or phrases.name_weight(at) >= _NAMED)


def _is_family(phrases: Phrases, at: int) -> bool:
    """Whether a rare word like an adjective is the family's name: بنت سيف {الحارثية}."""
    key = phrases.key(at)
    adjective = phrases.is_definite(at) and key.endswith(("ي", "يه")) and key not in lexicon().nationalities
    return adjective and phrases.same_line(at) and phrases.name_weight(at) > _NAMED
