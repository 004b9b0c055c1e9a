"""What a body is part of, where nothing but ب, في or التابع stands between the two names, or one ends the other.

In the corpus a body inside the name of another (38 of 38) and a unit joined so to its body (236 of 238) are part of it; the
classifier, which sees many other ways, leaves them for review. A unit that seems to be of two bodies is two, and waits; so does
one that ب may join to a verb before it: رحبت {لجنة} … {بالاتحاد} …, and what acts in another body: افتتح {معهد} … {في جامعة} ….
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from .....graph.model import Form
from ....grammar.cues import cues
from ....grammar.lexicon import UNITS, lexicon
from ...claims import Claim, Mark
from ...governing import sense_of
from ...over_titles import verb_before
from ...reading import Reading
from ..clauses.plainly import accepted

_BODIES = frozenset({"organization"})
_PARTS = UNITS | {"college", "committee", "directorate", "section", "institute", "office", "centre", "authority", "court"}
_INTO = re.compile(r" (?:ب|ف[يى] |التابعة? ل|التابعين ل)")
_GUESTS = frozenset({"institute", "centre", "authority", "court"})  # that may do something in another body
_BY, _IN, _VERB = "ب", "ف", "V"
_NEAR = 4  # tokens from a verb to the unit, over its subject
_SURE, _TRUSTED = 0.95, 0.8

Pair = tuple[Mark, Mark]


def take_adjoining(reading: Reading) -> None:
    """Accept ``part_of`` for what stands side by side, and claim it where nothing else did."""
    told = {(id(one.referent), id(other.referent)): (one, other) for one, other in _parts(reading)}
    units = Counter(unit for unit, _ in told)
    single = {ends: pair for ends, pair in told.items() if units[ends[0]] == 1}
    if not single:
        return
    keyed = [(claim, (id(claim.source), id(claim.target)) if claim.type == "part_of" else None) for claim in reading.claims]
    reading.replace_claims(accepted(claim) if ends in single else claim for claim, ends in keyed)
    known = {ends for _, ends in keyed}
    for ends, (one, other) in single.items():
        if ends not in known:
            end = max(one.end, other.end)
            reading.claim(Claim("part_of", one.referent, other.referent, one.start, end, confidence=_SURE, sure=True))


def _parts(reading: Reading) -> Iterator[Pair]:
    """Each body inside the end of another's name, and each unit with the body that ب, في or التابع joins to it."""
    bodies = reading.within(0, len(reading.text), _BODIES)
    ends: dict[int, list[Mark]] = {}
    for body in bodies:
        ends.setdefault(body.end, []).append(body)
    for one in bodies:
        if one.form is not Form.NAME:
            continue
        other = next((m for m in ends[one.end] if m.start > one.start and m.form is Form.NAME), None)
        if other is None and one.referent.classification in _PARTS:
            after = reading.after(one.end, _BODIES)
            into = after and _INTO.fullmatch(reading.text, one.end, after.start)
            loose = after is None or _is_loose(reading, one, after)
            other = after if into and not (loose or _is_of_verb(reading, one, into[0].strip())) else None
        if other and one.referent is not other.referent and min(map(reading.trusted, (one, other))) >= _TRUSTED:
            yield one, other


def _is_of_verb(reading: Reading, unit: Mark, link: str) -> bool:
    """Whether the verb before a unit may lead to the body: one that wants a ب which nothing has yet, any where it acts in it."""
    if link[0] == _IN:
        return unit.referent.classification in _GUESTS and sense_of(verb_before(reading, unit.start))[:1] == _VERB
    verbs = _before(reading, unit, cues("attaching")["verbs"] | cues("attaching")["by"])
    last = reading.token_at(unit.start)
    led = verbs and any(reading.phrases.key(n)[:1] == _BY for n in range(verbs[-1] + 1, last))
    return link == _BY and bool(verbs) and not led


def _is_loose(reading: Reading, unit: Mark, body: Mark) -> bool:
    """Whether a word makes, ends or moves a unit, or says that it was of the body once: انفصلت {هيئة} … التابعة ل…."""
    once = reading.phrases.key(reading.token_at(body.end)) in lexicon().words["former"] | lexicon().words["once"]
    return once or bool(_before(reading, unit, cues("attaching")["loose"]))


def _before(reading: Reading, unit: Mark, words: frozenset[str]) -> list[int]:
    """The tokens among these words shortly before a unit in its sentence."""
    start, _ = reading.sentence(unit.start)
    low = max(start, reading.phrases.tokens[max(0, reading.token_at(unit.start) - _NEAR)].start)
    return [place for place, _ in reading.find(words, low, unit.start)]
