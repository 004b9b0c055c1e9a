"""People and bodies of one document that may be one: السيد نصر الدين ميلاد الفزاني, and at its end نصر الدين الفزاني.

A notice that gives a name in full once and shortly elsewhere (شركة المرجان للصناعات المعدنية, شركة المرجان) makes two of one
where the reader of notices is not sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...graph.model import Entity, Proposal
from ...graph.names.bodies import content_words
from ...graph.names.keys import fold
from ...graph.names.matching import Verdict, compare
from ...graph.names.people import person_words
from ...graph.vocabulary import vocabulary

_ARTICLE = "ال"
_MOST = 200  # new people of a document; of longer lists everybody is named once
_FAMILY = 8  # people with one given or family name
_TAIL, _LEAST, _SHORTER = 2, 0.5, 0.7


def within(new: Sequence[Entity]) -> Iterator[Proposal]:
    """Proposals to join people, and bodies, that one document brings, of whom one has the name of the other without some of its
    words.

    Args:
        new: what a document brings.
    """
    yield from _bodies([one for one in new if one.kind == "organization" and len(one.names) == 1])
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


def _bodies(new: Sequence[Entity]) -> Iterator[Proposal]:
    """Bodies of one sort of which the name of one begins with the whole name of the other, if it begins no third one's."""
    families: dict[str, list[tuple[tuple[str, ...], Entity]]] = {}
    for body in new if len(new) <= _MOST else ():
        words = content_words(body.names[0].text)
        if len(words) > 1 and not fold(body.names[0].text).startswith(_ARTICLE):  # الإدارة العامة may be any
            families.setdefault(f"{body.classification} {words[0]}", []).append((words, body))
    for family in families.values():
        for few, short in family if len(family) <= _FAMILY else ():
            longer = [one for many, one in family if len(many) > len(few) and many[: len(few)] == few]
            if len(longer) == 1 and short.qualifier in (None, longer[0].qualifier):
                one, two = sorted((short.id, longer[0].id))
                yield Proposal(one, two, _SHORTER, vocabulary().reasons["name_shorter"].en)


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
