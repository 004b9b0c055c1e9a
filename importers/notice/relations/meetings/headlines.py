"""What a headline and the text under it both tell: one event or agreement, and not two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark, Referent
from ...dates.dateline import headline
from ...reading import Reading
from ...uniting import unite

_TWICE = ("event", "agreement")
_OF = frozenset({"holds", "post_in", "member_of"})
_ACTORS = frozenset({"person", "post", "organization", "place"})
_PARTICLES = frozenset(fold(w) for w in ("مع", "بين", "في", "عن", "من", "إلى", "على", "بشأن", "حول", "و"))
_REACH = 90  # characters of a mention and what follows it that are compared
_HEAD, _SAID = 2, 3  # words that say the same: where the parties are told once only, and where they are told in other words
_WORD = re.compile(r"\w+")


def tell_once(reading: Reading) -> None:
    """Make one of an event or agreement of the headline and the first of its head in the text, where kind and parties agree."""
    line = headline(reading)
    if line is None:
        return
    for kind in _TWICE:
        for at in [mark.start for mark in reading.within(*line, {kind})]:
            mark = next(m for m in reading.within(at, line[1], {kind}))
            head = _words(reading, mark)[:1]
            told = next((m for m in reading.within(line[1], len(reading.text), {kind}) if _words(reading, m)[:1] == head), None)
            if told and told.referent is not mark.referent and _are_one(reading, mark, told):
                join(reading, mark.referent, told.referent)


def _words(reading: Reading, mark: Mark) -> list[str]:
    """What a mention begins with, particles passed over; without articles and the ending of the accusative: اجتماعا, الاجتماع."""
    _, end = reading.sentence(mark.start)
    folded = (fold(word) for word in _WORD.findall(reading.text[mark.start : min(end, mark.start + _REACH)]))
    return [word.removeprefix("ال").removesuffix("ا") for word in folded if word not in _PARTICLES]


def _are_one(reading: Reading, mark: Mark, told: Mark) -> bool:
    """Whether sort and day are the same, and so is who has a part in it; where that is told once, the words after the head."""
    one, other = mark.referent, told.referent
    alike = (one.classification, one.status) == (other.classification, other.status)
    if not alike or len({one.start, other.start} - {None}) > 1 or _is_before(reading, told):
        return False
    first, second = ({id(end) for end in _parties(reading, r)} for r in (one, other))
    pairs = zip(_words(reading, mark), _words(reading, told), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return bool(first & second) or same >= (_SAID if first and second else _HEAD)


def _is_before(reading: Reading, told: Mark) -> bool:
    """Whether what the text tells of is called the one before: ما تم في الاجتماع {السابق}."""
    return any(f"ال{word}" in cues("rolls")["before"] for word in _words(reading, told)[1:2])


def _parties(reading: Reading, r: Referent) -> Iterator[Referent]:
    """Who is said to have a part in it, with the posts they hold and the bodies of these; each once, also in a circle."""
    part = {id(c.source): c.source for c in reading.claims if c.target is r and c.source.kind in _ACTORS}
    seen: set[int] = set()
    while part:
        yield from part.values()
        seen |= part.keys()
        above = [c.target for c in reading.claims if c.type in _OF and id(c.source) in part]
        part = {id(one): one for one in above if id(one) not in seen}


def join(reading: Reading, gone: Referent, kept: Referent) -> None:
    """Let the text tell what it tells, and the headline what is left; of the same claim of both the one that is sure."""
    if kept.start is None:
        kept.start, kept.end, kept.date_words, kept.date_reason = gone.start, gone.end, gone.date_words, gone.date_reason
    reading.replace_claims(_told_best(reading, gone, kept))
    unite(reading, gone, kept)
    if reading.meeting is gone:
        reading.meeting = kept


def _told_best(reading: Reading, gone: Referent, kept: Referent) -> list[Claim]:
    """The claims without those of either that the other tells more surely; who led the one also attended the other."""

    def ends(claim: Claim) -> tuple[int, int]:
        source, target = (kept if end is gone else end for end in (claim.source, claim.target))
        return id(source), id(target)

    both = [claim for claim in reading.claims if {id(gone), id(kept)} & {id(claim.source), id(claim.target)}]
    sure = {(claim.type, *ends(claim), claim.polarity) for claim in both if claim.sure}
    led = {ends(claim) for claim in both if claim.type == "chaired" and claim.sure}
    weaker = {id(c) for c in both if not c.sure and (c.type, *ends(c), c.polarity) in sure}
    weaker |= {id(c) for c in both if c.type == "attended" and ends(c) in led}
    return [claim for claim in reading.claims if id(claim) not in weaker]
