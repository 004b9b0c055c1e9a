"""Who was at a meeting by the lists of its minutes (``rolls``): ``attended``, ``chaired`` where ``رئيسا`` stands beside a name.

The form says it plainly: in the corpus all whose names were read rightly were right, so that they go in without review. Where a
heading stands twice, a text tells of two meetings, and they wait; so does what was only planned. رئيسا and عضوا are no posts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .....graph.model import Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...modality.excused import is_beside
from ...reading import Reading
from ..clauses.rosters import Rosters
from .roll_items import Item, all_items
from .rolls import Opening, Role, openings
from .row_answers import There, row_answer

_MEETING = r"(?:\s+ل?(?:ل|ال)?(?:اجتماع|جلسة|لقاء|لجنة))?"
_CHAIR = re.compile(rf"(?<!\w)(?:رئيسا|رئيسة|رئيس){_MEETING}[ \t]*(?=[)\]،,؛;.\t]|\s*(?:\n|\Z))".translate({ord("ة"): "ه"}))
_ROLES = frozenset(fold(w) for w in ("عضوا", "عضوة", "مقررا", "مقررة"))
_AS_CHAIR, _ALONE = fold("رئيسا"), frozenset(fold(w) for w in ("رئيس", "رئيسة"))
_AND = "و"
_OPENS = " \t([–—-"  # what opens a remark
_TRUSTED, _SURE = 0.8, 0.95
_THERE, _POST = frozenset({"attended", "chaired"}), frozenset({"post"})


def attendance_lists(reading: Reading) -> None:
    """Claim who was there and who was not by the lists of a text, in the place of what else ties them to the meeting."""
    opened = openings(reading)
    if not opened or _is_of_several(reading, opened):
        return
    told: dict[int, list[Claim]] = defaultdict(list)
    listed = list(all_items(reading, Rosters(reading), opened))
    for claim in _claims(reading, listed):
        told[id(claim.source)].append(claim)
    _forget_roles(reading, opened, [item for _, item in listed])
    kept = [c for c in reading.claims if not any(_is_overruled(c, by) for by in told.get(id(c.source), ()))]
    reading.replace_claims([*kept, *(claim for claims in told.values() for claim in _one_each(claims))])


def _one_each(claims: list[Claim]) -> Iterable[Claim]:
    """Of what is claimed of one person one claim for each meeting: that they chaired it, else the first."""
    first: dict[int, Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.type != "chaired"):
        first.setdefault(id(claim.target), claim)
    return first.values()


def _is_overruled(claim: Claim, by: Claim) -> bool:
    """Whether another claim says of somebody and the same meeting, or in the same words of any, that they were there."""
    same = by.target is claim.target or (by.start <= claim.start and claim.end <= by.end)
    return claim.type in _THERE and same


def _is_of_several(reading: Reading, opened: list[Opening]) -> bool:
    """Whether a heading stands twice, so that the text tells of two meetings."""
    headings = Counter(fold(reading.text[one.start : one.end]).strip() for one in opened if one.event is None)
    return any(times > 1 for times in headings.values())


def _forget_roles(reading: Reading, opened: list[Opening], items: list[Item]) -> None:
    """Forget what somebody is in the meeting where it was taken for a post, with all claimed of it: فلان، {رئيسا}, {عضوا};
    {رئيس الاجتماع} before a name."""
    gone = {
        id(mark) for item in items for mark in reading.within(item.person.end, item.end, _POST) if _is_role(reading, item, mark)
    }
    gone |= {id(mark) for one in opened for mark in reading.within(one.start, one.end, _POST)}
    if not gone:
        return
    lost = {id(mark.referent) for mark in reading.marks if id(mark) in gone}
    reading.keep_marks([mark for mark in reading.marks if id(mark) not in gone])
    lost -= {id(mark.referent) for mark in reading.marks}
    reading.replace_claims([c for c in reading.claims if lost.isdisjoint((id(c.source), id(c.target)))])


def _is_role(reading: Reading, item: Item, post: Mark) -> bool:
    """Whether a post is but what somebody is in the meeting: رئيسا للجنة, مقررا; رئيس اللجنة is a post too."""
    word, chair = fold(reading.text[post.start : post.end]), _chair(reading, item) or ""
    return word in _ROLES or (chair.startswith(word) and (word in _ALONE or word.startswith(_AS_CHAIR)))


def _claims(reading: Reading, listed: Iterable[tuple[Opening, Item]]) -> Iterator[Claim]:
    for opening, item in listed:
        event = opening.event or reading.meeting
        if event and event.status != "planned" and reading.trusted(item.person) >= _TRUSTED:
            yield _claim(reading, opening, event, item)


def _claim(reading: Reading, opening: Opening, event: Referent, item: Item) -> Claim:
    row = row_answer(reading, opening, item)
    away = row is There.NO or opening.role is Role.AWAY or _is_away(reading, item)
    chair = opening.role is Role.CHAIR or _chair(reading, item) is not None
    type_ = "chaired" if chair and not away else "attended"
    how = Polarity.NEGATED if away else Polarity.AFFIRMED
    start = min(opening.start, item.start)
    sure, doubt = row is not There.OPEN, None if row is not There.OPEN else reason("stance")
    claim = Claim(type_, item.person.referent, event, start, item.person.end, polarity=how, confidence=_SURE, dated=event)
    return replace(claim, sure=sure, reason=doubt)


def _is_away(reading: Reading, item: Item) -> bool:
    """Whether what is said of a name is that they were not there: فلان {(اعتذر عن الحضور)}."""
    words = cues("scopes")["missing"] | cues("away")["excused"] | cues("away")["absent"]
    place = reading.has(item.person.end, item.end, words)
    if place is None or reading.phrases.key(place).startswith(_AND):  # فلان، {وغياب} السيد فلان
        return False
    start = item.person.end
    before = reading.text[start : reading.phrases.tokens[place].start].rstrip(_OPENS)
    return is_beside(reading, start, start + len(before))


def _chair(reading: Reading, item: Item) -> str | None:
    """The folded words that say beside a name that they led the meeting: {رئيسا}, {رئيسا للجنة}."""
    found = _CHAIR.search(fold(reading.text[item.person.end : item.end + 1]))
    return found[0] if found else None
