"""People of one document who may be one: السيد نصر الدين ميلاد الفزاني, and at its end نصر الدين الفزاني.

A notice that gives a name in full once and shortly later makes two of one person where the reader of notices is not sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...graph.model import Entity, Proposal
from ...graph.names.matching import Verdict, compare
from ...graph.names.people import person_words
from ...graph.vocabulary import vocabulary

_MOST = 200  # new people of a document; of longer lists everybody is named once
_FAMILY = 8  # people with one given or family name
_TAIL, _LEAST = 2, 0.5


def within(new: Sequence[Entity]) -> Iterator[Proposal]:
    """Proposals to join people that one document brings, of whom one has the name of the other without some of its words.

    Args:
        new: what a document brings.
    """
    people = [entity for entity in new if entity.kind == "person" and len(entity.names) == 1]
    families: dict[str, list[Entity]] = {}
    for person in people if len(people) <= _MOST else ():
        words = _words(person)
        for word in {words[0], words[-1]} if words else ():  # of a name without letters nothing can be compared
            families.setdefault(word, []).append(person)
    for family in families.values():
        for pair in combinations(family if len(family) <= _FAMILY else (), 2):
            if found := _match(*sorted(pair, key=lambda one: len(_words(one)))):
                one, two = sorted(entity.id for entity in pair)
                yield Proposal(one, two, *found)


def _words(person: Entity) -> list[str]:
    return person_words(person.names[0].text)


def _match(short: Entity, long: Entity) -> tuple[float, str] | None:
    """How sure it is, and why, that a shorter name is that of the bearer of a longer one; None where it is another's."""
    few, many = _words(short), _words(long)
    if len(few) < _TAIL or len(few) == len(many):
        return None
    if few == many[-len(few) :]:
        return _LEAST, vocabulary().reasons["name_family"].en
    match = compare(short, long)
    return (match.score, match.reason) if match and match.verdict is Verdict.MAYBE and set(few) < set(many) else None
