"""Who was there and who was not, by the lists of minutes in English, with the office and the body that stand behind the name."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Form, Modality, Polarity
from ....grammar.english_words import listed
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences
from ..offices.tenures import tenure
from ..page.rolls import ABSENT, ACTIONS, CHAIR, Item, segments
from .meetings import Scene

_ACTORS = frozenset({"person", "organization"})
_BODY, _POST = frozenset({"organization"}), frozenset({"post"})
_FEW = 2


def attendees(s: Sentences, items: list[Item], scenes: list[Scene]) -> None:
    """Claim ``attended``, denied under Apologies, ``chaired`` for who is marked (Chair), ``holds`` for the office behind a name
    and ``member_of`` for the body there, where the office names none.

    Args:
        s: the sentences of a page.
        items: the items of its lists.
        scenes: its events; the lists belong to the last one above them, else to the first.
    """
    last: Mark | None = None
    for item in items:
        mark = _named(s, item) if item.sort != ACTIONS else None
        if mark is None:
            continue
        before, last = last, mark
        if before and _is_body_of(s, before, mark):
            _belong(s, before, mark)
            continue
        _stand_for(s, item, mark, _hold(s, item, mark))
        above = [x for x in scenes if x.start < s.page.tokens[item.heading].start]
        scene = above[0] if above else next(iter(scenes), None)
        if scene:
            _attend(s, item, mark, scene)


def _named(s: Sentences, item: Item) -> Mark | None:
    """Who opens an item by name."""
    start, end = s.page.span(item.piece)
    first = next(iter(s.reading.outer(start, end, _ACTORS)), None)
    inside = s.reading.at(start, _POST)  # Director, {Department of Standards}
    return first if first and first.start == start and first.form is Form.NAME and inside is None else None


def _attend(s: Sentences, item: Item, mark: Mark, scene: Scene) -> None:
    away = _is_marked(s, item, mark, "away")
    denied = Polarity.NEGATED if item.sort == ABSENT or away else Polarity.AFFIRMED
    low = s.page.tokens[item.heading].start
    above = {s.page.key(n) for n in range(s.page.first, item.heading)}
    held = not listed("minutes", "held").isdisjoint(above) or s.page.key(item.heading) in listed("minutes", "was_there")
    meant = scene.event.status == "planned" or not (held or listed("minutes", "ahead").isdisjoint(above))
    meant = meant or _is_marked(s, item, mark, "invited")
    how = Modality.PLANNED if meant else Modality.ACTUAL
    chair = any(_is_chair(s, piece) for piece in segments(s.page, s.reading.token_at(mark.end), item.piece[1]))
    chaired = denied is Polarity.AFFIRMED and (chair or item.sort == CHAIR)
    claim = Claim("attended", mark.referent, scene.event, low, mark.end, how, denied, confidence=0.95, dated=scene.event)
    claim = replace(claim, sure=scene.start < low and held and not (meant or away))
    for type_ in ("attended",) * (item.sort != CHAIR) + ("chaired",) * chaired:
        s.reading.claim(replace(claim, type=type_))


def _is_marked(s: Sentences, item: Item, mark: Mark, name: str) -> bool:
    """Whether a part of an item, of two words at most, says that somebody was away or only invited: (excused)."""
    pieces = segments(s.page, s.reading.token_at(mark.end), item.piece[1])
    short = ((first, last) for first, last in pieces if last - first <= _FEW)
    return any(s.page.key(n) in listed("minutes", name) for piece in short for n in range(*piece))


def _is_chair(s: Sentences, piece: tuple[int, int]) -> bool:
    """Whether a part of an item says who led: in brackets, or after a dash at the end of its line."""
    first, last = piece
    alone = last - first == 1 and s.page.key(first) in listed("minutes", "chair")
    ends = not s.page.phrases.same_line(last) and s.page.word(first - 1) != ","
    return alone and (s.page.word(first - 1) == "(" or ends)


def _is_body_of(s: Sentences, person: Mark, body: Mark) -> bool:
    """Whether what a comma parts from a name and its post is no more of the list, but the body of whom it names: Anna Berg,
    Director of Planning, {UNIDO}."""
    post = next(iter(s.reading.outer(person.end, body.start, _POST)), person)
    beside = s.reading.text[post.end : body.start].split() in ([","], [",", "the"])
    return beside and (person.kind, body.kind) == ("person", "organization")


def _hold(s: Sentences, item: Item, mark: Mark) -> Mark | None:
    """The first post behind a name in its item, which is theirs, unless another has it."""
    post = next(iter(s.reading.outer(mark.end, s.page.span(item.piece)[1], _POST)), None)
    told = any(post and c.type == "holds" and (c.source, c.target) == (mark.referent, post.referent) for c in s.reading.claims)
    if post and mark.kind == "person" and not told and not _is_of_another(s, mark, post):
        how = tenure(s, post)
        sure = how is not Modality.PLANNED
        s.reading.claim(Claim("holds", mark.referent, post.referent, mark.start, post.end, how, confidence=0.95, sure=sure))
    return post


def _is_of_another(s: Sentences, mark: Mark, post: Mark) -> bool:
    """Whether the post behind a name is that of whom it stands for: {on behalf of} the Director, {Office of} the Minister."""
    named = any(m.referent is not mark.referent for m in s.reading.within(mark.end, post.start, frozenset({"person"})))
    words = s.words(mark.end, post.start)
    led = not listed("minutes", "stands_for").isdisjoint([word for word in words if word != "the"][-1:])
    return named or led or not {"behalf", "representing", "replacing"}.isdisjoint(words)


def _stand_for(s: Sentences, item: Item, mark: Mark, post: Mark | None) -> None:
    """Who has no post there, or one that names no body, is of the body behind: Anna Berg (UNIDO), Karl Lund, Director, FAO."""
    body = next(iter(s.reading.outer((post or mark).end, s.page.span(item.piece)[1], _BODY)), None)
    named = post and (s.reading.within(post.start, post.end, _BODY) or _is_of_another(s, mark, post))
    if body and mark.kind == "person" and not named:
        _belong(s, mark, body)


def _belong(s: Sentences, person: Mark, body: Mark) -> None:
    s.reading.claim(Claim("member_of", person.referent, body.referent, person.start, body.end, confidence=0.85))
