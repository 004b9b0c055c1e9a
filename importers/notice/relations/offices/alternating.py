"""Who holds which post in a list where names and posts take turns.

فلان مدير كذا، فلان رئيس كذا; وزير كذا، معالي فلان، وزير كذا، معالي فلان. A post between two names in commas may be either's by
itself; where names and posts take turns to the end, the first pair tells of all. Models see pairs, and give such posts to both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from .....graph.model import Form
from ....grammar.cues import reason
from ....grammar.lexicon import lexicon
from ....grammar.phrases import PUNCTUATION
from ...claims import Claim, Mark
from ...over_titles import is_foreign
from ...reading import Reading
from ..clauses.plainly import accepted

_KINDS = frozenset({"person", "post"})
_INSIDE = frozenset({"organization", "place"})
_COMMAS, _AND = "،,", "و"
_SURE, _TRUSTED = 0.95, 0.8
_LEAST = 4  # turns: two names and two posts
_CLOSES = frozenset(".؛;:!؟?")
_LEADS = frozenset({"في", "ب", "لدي"})


def deal_in_turn(reading: Reading) -> None:
    """Give every name of such a list the post of its pair, and no other of the list."""
    dealt = {_ends(person, post): (person, post) for run in _runs(reading) for person, post in _paired(reading, run)}
    if not dealt:
        return
    people, posts = {person for person, _ in dealt}, {post for _, post in dealt}
    claimed = [(claim, (id(claim.source), id(claim.target))) for claim in reading.claims]
    held = {ends for claim, ends in claimed if claim.type == "holds"} & dealt.keys()
    kept = [(c, ends) for c, ends in claimed if c.type != "holds" or ends in held or not (ends[0] in people and ends[1] in posts)]
    reading.replace_claims(_told(reading, c, dealt[ends]) if c.type == "holds" and ends in held else c for c, ends in kept)
    for ends in (ends for ends in dealt if ends not in held):
        reading.claim(_claim(reading, *dealt[ends]))


def _ends(person: Mark, post: Mark) -> tuple[int, int]:
    return id(person.referent), id(post.referent)


def _told(reading: Reading, claim: Claim, pair: tuple[Mark, Mark]) -> Claim:
    """A claim as the list tells it; who held a post, or is to hold it or may have, waits as before."""
    return accepted(claim) if _is_plain(reading, *pair) else claim


def _claim(reading: Reading, person: Mark, post: Mark) -> Claim:
    start, end = min(person.start, post.start), max(person.end, post.end)
    plain = _is_plain(reading, person, post)
    why = None if plain else reason("doubt")
    return Claim("holds", person.referent, post.referent, start, end, confidence=_SURE, sure=plain, reason=why)


def _is_plain(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether it is sure that both are the names they are taken for."""
    return reading.trusted(person) * reading.trusted(post) >= _TRUSTED


def _runs(reading: Reading) -> Iterator[list[list[Mark]]]:
    """The lists of names and posts that take turns, as long as they go; posts of one name in commas are one turn."""
    for start, end in reading.sentences():
        run: list[list[Mark]] = []
        for mark in reading.outer(start, end, _KINDS):
            if not (run and mark.form is Form.NAME and _is_next(reading, run[-1][-1], mark)):
                yield run
                run = [[mark]] if mark.form is Form.NAME else []
            elif run[-1][0].kind != mark.kind:
                run.append([mark])
            elif _is_one_more(reading, run, mark):
                run[-1].append(mark)
            else:
                yield run
                run = [[mark]]
        yield run


def _is_next(reading: Reading, last: Mark, mark: Mark) -> bool:
    return all(_joins(reading, place) for place in _between(reading, last, mark))


def _is_one_more(reading: Reading, run: Sequence[Sequence[Mark]], post: Mark) -> bool:
    """Whether a post is one more of the name before: السيد فلان، رئيس الوزراء، {وزير الإسكان}، السيد فلان، …."""
    own = len(run) > 1 and post.kind == "post" and not is_foreign(reading, post)
    return own and _AND not in _gap(reading, run[-1][-1], post)


def _between(reading: Reading, last: Mark, mark: Mark) -> range:
    return range(reading.token_at(last.end), reading.token_at(mark.start))


def _joins(reading: Reading, place: int) -> bool:
    """Whether a token is a title, a comma or و, or says where a post is: … في {فلسطين}."""
    token = reading.phrases.tokens[place]
    if PUNCTUATION.fullmatch(token.text):
        return token.text not in _CLOSES or len(reading.phrases.key(place - 1)) == 1
    titled = reading.phrases.reading(place, lexicon().honorifics) is not None
    return titled or len(token.key) == 1 or token.key in _LEADS or reading.at(token.end - 1, _INSIDE) is not None


def _paired(reading: Reading, run: Sequence[Sequence[Mark]]) -> Iterator[tuple[Mark, Mark]]:
    """The pairs of a list, name and post: where no و parts two that belong together, and a comma or و those that do not."""
    marks = {id(mark.referent) for turn in run for mark in turn}
    if len(run) < _LEAST or len(run) % 2 or len(marks) < sum(map(len, run)):
        return
    if len(run[0]) > 1 or (run[0][0].kind == "post" and len(marks) > len(run)):
        return
    gaps = [_gap(reading, one[-1], other[0]) for one, other in pairwise(run)]
    if any(_AND in gap for gap in gaps[::2]) or not all(gaps[1::2]):
        return
    for turn, after in zip(run[::2], run[1::2], strict=True):
        for one, other in product(turn, after):
            yield (one, other) if one.kind == "person" else (other, one)


def _gap(reading: Reading, one: Mark, other: Mark) -> str:
    """The commas and the و between two marks."""
    text = reading.text[one.end : other.start]
    words = [reading.phrases.key(place) for place in _between(reading, one, other)]
    joined = text.endswith(_AND) or any(word == _AND or (word[:1] == _AND and word[1:] in lexicon().honorifics) for word in words)
    return "".join(sign for sign in text if sign in _COMMAS) + _AND * joined
