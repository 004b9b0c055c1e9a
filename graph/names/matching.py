"""Whether two entities are the same: the verdict, how sure it is, and why.

Only equal names, or names known for one thing, make two entities one by themselves, and only where nothing speaks against it.
Everything else that is alike is for a person to decide (docs/names.md).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..model import Entity
from ..vocabulary import vocabulary
from .bodies import compare_bodies, compare_posts, compare_topics
from .keys import fold, match_key
from .people import compare_people
from .spelling import Likeness

Aliases = Callable[[str, str], str | None]
"""From a kind and a match key to what it is known for, or None."""


class Verdict(StrEnum):
    """``same`` may be merged, ``maybe`` is for a person to decide, ``apart`` is alike in name and yet another."""

    SAME = "same"
    MAYBE = "maybe"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Match:
    """A verdict with a score from 0 to 1 and its reasons, as kept (``Vocabulary.reason`` puts them in Arabic)."""

    verdict: Verdict
    score: float
    reason: str


_COMPARED: Mapping[str, Callable[[str, str], Likeness | None]] = {
    "person": compare_people,
    "organization": compare_bodies,
    "place": compare_bodies,
    "programme": compare_bodies,
    "post": compare_posts,
}
_UNITS = frozenset({"directorate", "section", "office", "branch", "committee", "diwan", "council", "team", "delegation"})
_UNIT_HEADS = frozenset(fold("إدارة قسم مكتب فرع لجنة ديوان مجلس وحدة شعبة فريق وفد").split())


def compare(one: Entity, other: Entity, *, aliases: Aliases | None = None, rivals: Collection[str] = ()) -> Match | None:
    """Compare two entities.

    Args:
        one, other: two entities; their order does not matter.
        aliases: names that are known for one thing.
        rivals: ids of further entities that fit as well; where there are any nothing is merged by itself.

    Returns:
        None where they have nothing in common: another kind, or names of two things.

    >>> from ..model import Name
    >>> one, other = (Entity("", "person", (Name(text),)) for text in ("سالم الفرجاني", "السيد سالم الفرجانى"))
    >>> compare(one, other)
    Match(verdict=<Verdict.SAME: 'same'>, score=1.0, reason='the names are equal but for spelling')
    """
    if one.kind != other.kind or not (one.named and other.named):
        return None
    likenesses = _likenesses(one, other, aliases)
    if not likenesses:
        return None
    likeness = max(likenesses, key=lambda found: (found.score, found.reason))
    against = [*_against(one, other)]
    shared = ["post_body"] if likeness.reason == "name_gender" and one.qualifier and one.qualifier == other.qualifier else []
    reasons = [likeness.reason, *shared, *(reason for reason, _ in against), *(["rival"] if rivals else [])]
    reason = ": ".join(vocabulary().reasons[name].en for name in reasons)
    if any(factor == 0 for _, factor in against):
        return Match(Verdict.APART, 0.0, reason)
    score = likeness.score
    for _, factor in against:
        score *= factor
    sure = likeness.score == 1 and not against and not rivals
    return Match(Verdict.SAME if sure else Verdict.MAYBE, round(score if sure else min(score, 0.98), 3), reason)


def _likenesses(one: Entity, other: Entity, aliases: Aliases | None) -> list[Likeness]:
    compared = _COMPARED.get(one.kind, compare_topics)
    found = [likeness for a in one.names for b in other.names if (likeness := compared(a.text, b.text))]
    if aliases:
        known = {aliases(one.kind, match_key(name.text, one.kind)) for name in one.names} - {None}
        if known and any(aliases(one.kind, match_key(name.text, one.kind)) in known for name in other.names):
            found.append(Likeness(1.0, "name_known"))
    return found


def _against(one: Entity, other: Entity) -> Iterator[tuple[str, float]]:
    """What speaks against it, as reasons with the factor of the score; 0 where they cannot be one."""
    place = one.kind in {"organization", "post", "place", "programme", "agreement"}
    if one.qualifier and other.qualifier and one.qualifier != other.qualifier:
        yield "qualifier_other", 0.0 if place else 0.6
    elif bool(one.qualifier) != bool(other.qualifier):
        yield "qualifier_missing", 0.8
    elif not one.qualifier and (one.kind == "post" or _is_unit(one) or _is_unit(other)):
        yield "qualifier_unit", 0.6
    if one.classification and other.classification and one.classification != other.classification:
        yield "class_other", 0.0 if one.kind == "place" else 0.7
    if one.kind == "event" and (one.start or other.start) and one.start != other.start:
        yield "time_other", 0.0 if one.start and other.start else 0.6


def _is_unit(entity: Entity) -> bool:
    words = match_key(entity.names[0].text).split()
    return entity.kind == "organization" and (entity.classification in _UNITS or bool(words and words[0] in _UNIT_HEADS))
