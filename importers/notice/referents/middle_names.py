"""A person whom a text names in full once and elsewhere without the names between: سالم {عمر} البوزنتاني, later سالم البوزنتاني.

They are one where the text has a single longer name that fits, tells them apart by no title or post, and never names them in one
sentence or as two of a list. In the corpus five of five such pairs are one person; models are fitted to what comes before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ...grammar.lexicon import lexicon
from ..claims import Referent
from ..reading import Reading
from ..uniting import unite

_THERE = frozenset({"attended", "chaired"})
_SHORT = 2  # words of a name at least: a given and a family name


def join_middle_names(reading: Reading) -> None:
    """Make one of a person's whole name and the one without its middle; of what both are told to be or do the surer stays."""
    pairs = [(short, whole) for short, whole in _pairs(reading) if _may_be_one(reading, short, whole)]
    if pairs:
        reading.replace_claims(sorted(reading.claims, key=lambda claim: not claim.sure))
    for short, whole in pairs:
        unite(reading, short, whole)


def _pairs(reading: Reading) -> Iterator[tuple[Referent, Referent]]:
    """Each shorter name with the only longer one that begins and ends as it does and has all its words in their order."""
    alike: dict[tuple[str, str], list[Referent]] = defaultdict(list)
    for person in (r for r in reading.referents if r.kind == "person" and not r.local):
        words = person.key.split()
        if len(words) >= _SHORT and words[-1] not in lexicon().given:
            alike[words[0], words[-1]].append(person)
    for people in alike.values():
        *shorter, whole = sorted(people, key=_length)
        if all(_is_without(one, other) for one, other in pairwise([*shorter, whole])):
            yield from ((short, whole) for short in shorter)


def _length(person: Referent) -> int:
    return len(person.key.split())


def _is_without(short: Referent, whole: Referent) -> bool:
    rest = iter(words := whole.key.split())
    return _length(short) < len(words) and all(word in rest for word in short.key.split())


def _may_be_one(reading: Reading, short: Referent, whole: Referent) -> bool:
    """Whether nothing tells two people apart: السيد and السيدة, two posts, or that they stand in one sentence or list."""
    posts, of_whole = ({_head(c.target) for c in reading.claims if c.type == "holds" and c.source is r} for r in (short, whole))
    titles = {short.title, whole.title} - {None}
    places = [{reading.sentence(m.start) for m in reading.marks if m.referent is r} for r in (short, whole)]
    told = [{(c.start, id(c.target)) for c in reading.claims if c.type in _THERE and c.source is r} for r in (short, whole)]
    apart = not places[0].isdisjoint(places[1]) or not told[0].isdisjoint(told[1])  # what a list says of two begins with it
    return len(titles) < 2 and (not posts or not of_whole or bool(posts & of_whole)) and not apart


def _head(post: Referent) -> str:
    return post.key.split()[0] if post.key else ""
