"""What hinders what in English: {floods} hamper {seed distribution}, {delays in customs} have held up {the delivery of pumps},
power cuts{, which} hold back {production}, {exports} were delayed {by} floods, {because of} a lack of fuel.

Both ends are topics of the text; somebody who delays or stops something is no hindrance.
"""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.english_words import listed, phrases_of, sorts, starts
from ...claims import Claim
from ..clauses.clauses import ALL
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE
from ..clauses.themes import named
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece

_MOST = 9  # words of a hindrance, or of what is hindered
_CONFIDENCE = 0.75
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "our", "his", "her", "some"})


def hindrances(s: Sentences) -> None:
    """Claim ``hinders`` between what stands before a verb of hindering and what follows it."""
    for place, end in s.find(phrases_of("hindering", "verbs")):
        if s.page.key(end) == "by" or _is_passive(s, place):
            _passive(s, (place, end), end + (s.page.key(end) == "by"))
        else:
            _active(s, (place, end))
    for place, end in s.find(phrases_of("hindering", "because")):
        _because(s, (place, end))
    for place, end in s.find(phrases_of("hindering", "obstacle")):
        _obstacle(s, (place, end))


def _is_passive(s: Sentences, place: int) -> bool:
    if s.page.key(place).endswith("ing"):
        return False  # are {holding} back
    words = [s.page.key(n) for n in range(group_start(s, place), place)]
    return not {"was", "were", "been", "be", "is", "are", "being"}.isdisjoint(words)


def _active(s: Sentences, verb: Piece) -> None:
    cause = _before(s, group_start(s, verb[0]))
    effect = _behind(s, verb[1])
    if cause and effect:
        _claim(s, cause, effect, verb, group_posture(s, s.page.tokens[cause[1] - 1].end, *verb))


def _passive(s: Sentences, verb: Piece, at: int) -> None:
    """{Exports} were held up by {floods}; without by the cause stands behind because of (``_because``)."""
    if s.page.key(at - 1) != "by" or not _is_passive(s, verb[0]):
        return
    effect, cause = _before(s, group_start(s, verb[0])), _behind(s, at)
    if cause and effect:
        _claim(s, cause, effect, verb, group_posture(s, s.page.tokens[effect[1] - 1].end, *verb))


def _because(s: Sentences, words: Piece) -> None:
    """{Exports} were delayed {because of} floods; {owing to} floods, {exports} have been delayed."""
    low, high = s.sentence(words[0])
    opens = s.reading.token_at(low) == words[0]
    cause = _behind(s, words[1])
    if cause is None:
        return
    verbs = list(s.find(phrases_of("hindering", "verbs"), low, high))
    verb = next((v for v in verbs if (v[0] > words[0]) == opens and _is_hampered(s, v)), None)
    if verb is None or (not opens and words[0] - verb[1] > _MOST):
        return
    effect = _before(s, group_start(s, verb[0]))
    if effect and not _overlap(effect, cause):
        _claim(s, cause, effect, (min(verb[0], words[0]), verb[1]), group_posture(s, s.page.tokens[effect[1] - 1].end, *verb))


def _is_hampered(s: Sentences, verb: Piece) -> bool:
    return _is_passive(s, verb[0]) and s.page.key(verb[1]) != "by"


def _obstacle(s: Sentences, words: Piece) -> None:
    """{Bureaucracy} remains {an obstacle to} {exports}; the main {obstacle to} {exports} is {bureaucracy}."""
    at = words[0]
    while s.page.key(at - 1) in listed("hindering", "before"):
        at -= 1
    told = not listed("hindering", "being").isdisjoint(s.page.key(n) for n in range(at, words[0]))
    effect = _behind(s, words[1])
    if effect and told:
        cause = _before(s, group_start(s, at))
    elif effect and s.page.key(effect[1]) in listed("hindering", "being"):
        cause = _behind(s, effect[1] + 1)
    else:
        return
    if cause and effect:
        _claim(s, cause, effect, words, group_posture(s, s.page.span(cause)[1], *words) if told else DONE)


def _claim(s: Sentences, cause: Piece, effect: Piece, verb: Piece, how: Posture | None) -> None:
    if how is None or how[0] not in {Modality.ACTUAL, Modality.PLANNED}:
        return
    spans = [s.page.span(cause), s.page.span(effect)]
    one, other = (named(s, *span, "topic") for span in spans)
    low = min(spans[0][0], spans[1][0], s.page.tokens[verb[0]].start)
    high = max(spans[0][1], spans[1][1], s.page.tokens[verb[1] - 1].end)
    s.reading.claim(Claim("hinders", one, other, low, high, *how, s.speaker(verb[0]), _CONFIDENCE))


def _overlap(one: Piece, other: Piece) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _before(s: Sentences, end: int) -> Piece | None:
    """The noun phrase that ends right before a token, or before ``which``; none of somebody."""
    if s.page.key(end - 1) in {"which", "that"}:
        end -= 1 + (s.page.word(end - 2) == ",")
    first = end
    low, _ = s.sentence(end - 1)
    while end - first < _MOST and first > s.page.first and s.page.tokens[first - 1].start >= low and _is_inside(s, first - 1):
        first -= 1
    return _noun(s, first, end)


def _behind(s: Sentences, at: int) -> Piece | None:
    """The noun phrase that begins right at a token."""
    if s.page.key(at) in listed("groups", "leads"):
        return None  # delays {in} the delivery
    last = at
    _, high = s.sentence(at - 1)
    while last - at < _MOST and last < s.page.last and s.page.tokens[last].end <= high and _is_inside(s, last, forward=True):
        last += 1
    return _noun(s, at, last)


def _is_inside(s: Sentences, place: int, *, forward: bool = False) -> bool:
    key = s.page.key(place)
    ends = listed("hindering", "ends") | (listed("hindering", "ends_behind") if forward else listed("hindering", "ends_before"))
    told = starts(s.page.tokens, place, phrases_of("verbs", "state") + phrases_of("verbs", "about"))
    return key not in ends and s.page.word(place)[:1].isalnum() and not told


def _noun(s: Sentences, first: int, last: int) -> Piece | None:
    while first < last and s.page.key(first) in _ARTICLES | listed("hindering", "leads"):
        first += 1
    while last > first and s.page.key(last - 1) in listed("hindering", "trails"):
        last -= 1
    if first >= last or s.page.key(first) in listed("hindering", "no_topic"):
        return None
    whole = s.reading.at(s.page.tokens[first].start, ALL)
    somebody = whole is not None and whole.kind != "place"
    head = next((n for n in range(first, last) if s.page.key(n) in listed("hindering", "leads_on")), last) - 1
    acts = s.page.key(head) in sorts("heads").keys() | listed("members", "committees") | listed("posts", "heads")
    timed = s.page.key(last - 1) in listed("hindering", "times")
    return None if somebody or acts or timed else (first, last)
