"""The meeting that was held and the next one in one sentence: عقدت اللجنة أمس اجتماعا برئاسة …، على أن {يُعقد الثاني} يوم ….

What the second clause tells, its day and its place, is of an event of its own, and says nothing of how far along the first is.
The models are fitted to what comes before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import fold
from ....grammar.cues import cues, event_nouns, possessed
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from .chairing import unowned

_EVENT = frozenset({"event"})
_JOINS = frozenset(fold(w) for w in ("أن", "فيما", "بينما"))  # before the verb of the second clause
_COMMAS = frozenset("،,؛")
_TYPES = frozenset({"chaired", "attended", "located_in"})
_THE, _FEMININE = "ال", "ه"  # folded
_ENDINGS = ("اً", "ًا", "ا")  # of a noun that a verb governs: اجتماعا
_NEAR = 6  # tokens from the verb to what it holds, over who does


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause that announces the next meeting: where it and its sentence begin and end, and what was held before it."""

    start: int
    end: int
    opening: int
    held: Mark


def part_next(reading: Reading) -> None:
    """Give what such a clause announces an event of its own, with what is told of it there."""
    told: dict[tuple[int, int], tuple[_Clause, Referent]] = {}
    own: dict[int, Mark] = {}
    for verb, clause in list(_clauses(reading)):
        new = _named(reading, verb, clause, own) or _numbered(reading, verb, clause)
        if new:
            _date(reading, clause, new)
            told.setdefault((id(clause.held.referent), clause.opening), (clause, new.referent))
    if own:
        reading.marks[:] = [own.get(id(mark), mark) for mark in reading.marks]
    if told:
        new_ones = {id(event): clause for clause, event in told.values()}
        kept = [claim for claim in reading.claims if not _leads_first(reading, claim, new_ones.get(id(claim.target)))]
        reading.replace_claims([_told(reading, claim, told) for claim in kept])


def _clauses(reading: Reading) -> Iterator[tuple[int, _Clause]]:
    """The verbs of the imperfect that open such a clause behind an event that a verb of the perfect holds, with the clause."""
    phrases, held = reading.phrases, cues("acts")["took_place"] | cues("verbs")["chair"]
    for place, _ in reading.find(cues("acts")["take_place"]):
        verb = phrases.tokens[place]
        opening, end = reading.sentence(verb.start)
        joined = verb.key[:1] == "و" or phrases.key(place - 1) in _JOINS or phrases.word(place - 1) in _COMMAS
        before = reading.within(opening, verb.start, _EVENT) if joined else []
        told = next((m for m in before if reading.find(held, opening, m.start)), None)
        if told is not None:
            yield place, _Clause(verb.start, end, opening, told)


def _named(reading: Reading, verb: int, clause: _Clause, own: dict[int, Mark]) -> Mark | None:
    """The event that a clause names by its noun; one of its own, kept in ``own``, where it was taken for the held one."""
    tokens = reading.phrases.tokens
    last = tokens[min(verb + _NEAR, len(tokens) - 1)].end
    mark = next(iter(reading.within(clause.start, min(last, clause.end), _EVENT)), None)
    if mark is None or mark.referent is not clause.held.referent:
        return mark
    number = reading.token_at(mark.end)
    end = tokens[number].end if _is_number(reading, number) and reading.phrases.same_line(number) else mark.end
    own[id(mark)] = replace(mark, referent=_event(reading, clause, mark.start, " ".join(reading.text[mark.start : end].split())))
    return own[id(mark)]


def _numbered(reading: Reading, verb: int, clause: _Clause) -> Mark | None:
    """The event that a clause names by its number alone: على أن يعقد {الثاني}."""
    place = verb + 1
    if not _is_number(reading, place) or reading.phrases.key(place + 1) in event_nouns():
        return None
    token = reading.phrases.tokens[place]
    event = _event(reading, clause, token.start, f"{_noun(reading, clause.held)} {token.text}")
    reading.mark(token.start, token.end, event, Form.NOMINAL)
    return Mark(token.start, token.end, "event", Form.NOMINAL, event)


def _is_number(reading: Reading, place: int) -> bool:
    key = reading.phrases.key(place)
    return key.startswith(_THE) and key.removesuffix(_FEMININE) in lexicon().words["ordinals"]


def _event(reading: Reading, clause: _Clause, at: int, label: str) -> Referent:
    sort = clause.held.referent.classification
    return reading.add(Referent("event", "", [Name(label, "ar", "label")], sort, named=False, local=True, first=at))


def _noun(reading: Reading, held: Mark) -> str:
    """The noun of an event with its article: الاجتماع of اجتماعا, اجتماعها and الاجتماع."""
    noun = reading.phrases.word(reading.token_at(held.start + 1) - 1)
    if noun.startswith(_THE):
        return noun
    noun = unowned(noun) if possessed(fold(noun)) else noun
    ending = next((end for end in _ENDINGS if noun.endswith(end)), "")
    return _THE + noun.removesuffix(ending)


def _date(reading: Reading, clause: _Clause, new: Mark) -> None:
    """Move the day that the clause names from the event before it to its own."""
    held, event = clause.held.referent, new.referent
    date = next((d for d in reading.dates if new.end <= d.start and d.end <= clause.end), None)
    if date and event.start is None and event.date_words is None:
        event.start, event.date_words, event.date_reason = date.value, date.text, date.reason
    if date and held.date_words == date.text:
        held.start = held.date_words = held.date_reason = None


def _leads_first(reading: Reading, claim: Claim, clause: _Clause | None) -> bool:
    """Whether who led the held event is told to lead the announced one, in whose clause nobody says so."""
    if clause is None or claim.type != "chaired":
        return False
    return not any(mark.referent is claim.source for mark in reading.within(clause.start, clause.end, {claim.source.kind}))


def _told(reading: Reading, claim: Claim, told: Mapping[tuple[int, int], tuple[_Clause, Referent]]) -> Claim:
    """A claim of a held event whose other end the clause names is of the announced one; what was told before it was so."""
    opening = reading.sentence(claim.start)[0]
    held = next((end for end in (claim.source, claim.target) if (id(end), opening) in told), None)
    if held is None or claim.type not in _TYPES:
        return claim
    clause, event = told[id(held), opening]
    other = claim.target if claim.source is held else claim.source
    marks = [mark for mark in reading.within(clause.opening, clause.end, {other.kind}) if mark.referent is other]
    if marks and all(mark.start >= clause.start for mark in marks):
        moved = replace(claim, source=event) if claim.source is held else replace(claim, target=event)
        return replace(moved, modality=Modality.PLANNED, dated=event if claim.dated else None, sure=False)
    before = claim.start < clause.start and held.status != "planned" and claim.modality is Modality.PLANNED
    return replace(claim, modality=Modality.ACTUAL) if before else claim
