"""Towns and countries that no field sees, where a word before them says that they are places: تونس {وواغادوغو}, {بجادو}.

On notices that the fields had not seen, a name of the list of towns and countries that is no other word was a place in 69 of 72
cases after another place and و, in 86 of 112 after ب, and in 6 of 6 after ل where it is a country; without any of these
in one of three. After another place and و a word that is on no list of words at all was one in 63 of 70.
Models are fitted to what comes before.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...grammar.lexicon import lexicon
from ...grammar.names.places import Place, find_places
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span

METHOD = "rules"
_SURE = 0.7
_AND, _IN, _FOR = _CLITICS = "و", "ب", "ل"
_LEAST = 2  # letters; more make a name
_PLACE = "L"  # a sense
_COMMON = 40  # in tenths of the Zipf scale: from here a word is another one too


def join_places(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names with each place that touches none of them: a known one after و, ب or ل, and after و a word on no list.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    ground = Ground(spans, lambda span: (span.start, span.end))
    ends = {span.end for span in spans if span.kind == "place"}
    listed = {place.piece[0]: place for place in find_places(phrases, set())}
    found: list[Span] = []
    for at in phrases.where(_has_clitic):
        place = listed.get(at) or Place((at, at + 1, 1), None, "place")
        start, end = phrases.span(place.piece)
        led = _is_led_to(phrases, place, ends) if at in listed else _is_unheard(phrases, at, ends)
        if led and not ground.touching(start, end):
            kind = place.classification
            found.append(Span(start, end, phrases.text[start:end], "place", kind, method=METHOD, confidence=_SURE))
            ends.add(end)
    return sorted([*spans, *found], key=lambda span: (span.start, -span.end, span.kind)) if found else list(spans)


def _has_clitic(key: str) -> bool:
    return key[:1] in _CLITICS


def _is_unheard(phrases: Phrases, at: int, ends: Collection[int]) -> bool:
    """Whether و and a word on no list of words follow a place on its line; an act has its object after it: {وانتهاج} الحوار."""
    whole, lists = phrases.key(at), lexicon()
    name = whole[1:]
    if whole[:1] != _AND or len(name) <= _LEAST or not name.isalpha() or phrases.is_definite(at + 1):
        return False
    heard = any(word in known for word in (whole, name) for known in (lists.senses, lists.common))
    return not heard and phrases.same_line(at) and phrases.tokens[at - 1].end in ends


def _is_led_to(phrases: Phrases, place: Place, ends: Collection[int]) -> bool:
    """Whether a clitic that places follow stands before a place whose name is no other word, nor is it with the clitic.

    ``ends`` are where the places of the text end.
    """
    first, _, letters = place.piece
    whole, lists = phrases.key(first), lexicon()
    name, clitic = whole[letters:], whole[:letters]
    if whole in lists.senses or lists.senses.get(name, _PLACE) != _PLACE or name in lists.words["definite_posts"]:
        return False
    if clitic == _AND:
        return first > 0 and phrases.tokens[first - 1].end in ends
    led = clitic == _IN or (clitic == _FOR and place.classification == "country")
    return led and lists.common.get(name, 0) < _COMMON
