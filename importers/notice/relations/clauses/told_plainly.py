"""Relations that a sentence tells in so many words are accepted, though few of their type were right when measured.

{حضر} اللقاء … {فلان}, … {بحضور} … {وفلان}; {ترأس فلان} الاجتماع, الاجتماع {برئاسة} … {فلان}; {استقبل} … {فلان} … {فلانا};
{وقعت} الهيئة والشركة {اتفاقية}. A rule and the classifier read them, and nothing but names, titles, times and places stands
between the word that says so and who is meant. On the notices that no model is fitted to 34 of 36 of this form were right, the
other two at an event whose name the annotation cuts shorter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from .....graph.model import Form
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...modality.clauses import is_imperfect, is_perfect
from ...over_titles import free_words
from ...reading import Reading
from .plainly import accepted

_BOTH = "rules+ties/1"
_NAMES = frozenset({"person", "post", "organization", "place", "event", "agreement", "topic"})
_PERSON, _EVENT = frozenset({"person"}), frozenset({"event"})
_THERE = frozenset(
    fold(w) for w in ("حضر", "حضرت", "حضره", "حضرها", "حضرهما", "بحضور", "حضور", "بمشاركة", "شارك", "شاركت", "بمعية")
)
_CHAIRED = frozenset(
    fold(w)
    for w in ("ترأس", "ترأست", "يترأس", "رأس", "رأست", "برئاسة", "ترأسه", "ترأسها", "ترأسته", "ترأستها", "يترأسه", "يترأسها")
)
_TAKES_PART = frozenset(fold(w) for w in ("حضر", "حضرت", "شارك", "شاركت"))
_UNDER, _TAKING_PART = fold("برئاسة"), fold("المشارك")
_AND, _WITH = "و", fold("مع")
_STOPS = frozenset(".؛;:")
_JOINED = "وف"
_SHORT = 3  # letters of a word that و or ف may begin itself
_LEADS = 2  # words that may lead to an event, names and titles not counted: في أعمال الملتقى
_FEW = 5  # words between who met and whom, names and titles not counted


def accept_told(reading: Reading) -> None:
    """Accept the relations whose sentence tells them in so many words as done."""
    judged = [_of_guests(reading, accepted(c) if _is_told(reading, c) else c) for c in reading.claims]
    if any(one is not other for one, other in zip(judged, reading.claims, strict=True)):
        reading.replace_claims(judged)


def _is_told(reading: Reading, claim: Claim) -> bool:
    tells = _TELLS.get(claim.type)
    if tells is None or claim.method != _BOTH or claim.sure:
        return False
    source, target = _nearest(reading, claim.source, claim), _nearest(reading, claim.target, claim)
    return source is not None and target is not None and tells(reading, source, target)


def _nearest(reading: Reading, referent: Referent, claim: Claim) -> Mark | None:
    """Where an end of a claim stands in its sentence: last before the claim's end, else first behind it."""
    start, end = reading.sentence(claim.start)
    marks = [mark for mark in reading.within(start, end) if mark.referent is referent]
    return next((m for m in reversed(marks) if m.end <= claim.end), marks[0] if marks else None)


@cache
def _words() -> frozenset[str]:
    acts = cues("acts")
    return _THERE | _CHAIRED | acts["meet_whom"] | acts["have_signed"]


def _governor(reading: Reading, at: int) -> tuple[str, int]:
    """The nearest word before a place that is a verb or a word of presence or chairing, bare of و, and its token; names and
    what else stands there are passed over, a sentence's end is not."""
    start = reading.token_at(reading.sentence(at)[0])
    for place in range(reading.token_at(at) - 1, start - 1, -1):
        token = reading.phrases.tokens[place]
        if token.text in _STOPS:
            return "", place
        if reading.at(token.end - 1, _NAMES):
            continue
        bare = token.key[1:] if token.key[:1] in _JOINED and len(token.key) > _SHORT else token.key
        for key in (token.key, bare):
            if key in _words() or is_perfect(key) or is_imperfect(key):
                return key, place
    return "", start


def _was_there(reading: Reading, who: Mark, event: Mark) -> bool:
    """Whether a person stands in a list that a word of presence opens, of the event itself, not {حضر اللقاء} after a visit; or
    between a verb of taking part and the event: {شارك} فلان في الملتقى."""
    key, place = _governor(reading, who.start)
    if who.end <= event.start:
        verb = reading.phrases.tokens[place].end
        own = not reading.outer(verb, event.start, _EVENT) and len(free_words(reading, verb, event.start)) <= _LEADS
        return own and key in _TAKES_PART and who.kind == "person"
    others = reading.outer(reading.phrases.tokens[place].end, who.start, _EVENT)
    own = all(mark.referent is event.referent for mark in others)
    return own and key in _THERE and who.kind == "person" and event.start < who.start


def _of_guests(reading: Reading, claim: Claim) -> Claim:
    """A claim that waits where the event only says who somebody is: التقى الوزير الوفد {المشارك في} المؤتمر بحضور …."""
    event = _nearest(reading, claim.target, claim) if claim.type == "attended" and claim.sure else None
    who = _nearest(reading, claim.source, claim) if event else None
    if event is None or who is None or who.start < event.end or _governor(reading, who.start)[0] not in _THERE:
        return claim
    at = reading.token_at(event.start)
    other = any(reading.phrases.key(place).startswith(_TAKING_PART) for place in (at - 1, at - 2))
    return replace(claim, sure=False, reason=reason("doubt")) if other else claim


def _chaired(reading: Reading, who: Mark, event: Mark) -> bool:
    """Whether a word of chairing leads to a person, nobody else between, and no other event before the one that is meant."""
    key, place = _governor(reading, who.start)
    at = reading.phrases.tokens[place].end
    others = reading.outer(min(at, event.end), max(who.start, event.start), _EVENT)
    own = all(mark.referent is event.referent for mark in others)
    before = key != _UNDER or event.start < at  # no sessions that a body {برئاسة} somebody begins
    return own and before and key in _CHAIRED and not reading.outer(at, who.start, _PERSON)


def _met(reading: Reading, one: Mark, other: Mark) -> bool:
    """Whether a verb of meeting has one person as its subject and the other behind it, with no one else between."""
    first, second = sorted((one, other), key=lambda mark: mark.start)
    key, place = _governor(reading, first.start)
    named = first.form is second.form is Form.NAME and first.kind == second.kind == "person"
    plain = not reading.outer(reading.phrases.tokens[place].end, first.start, _PERSON)
    plain = plain and not (reading.outer(first.end, second.start, _PERSON) or _is_joined(reading, first.end, second.start))
    return named and plain and key in cues("acts")["meet_whom"] and len(free_words(reading, first.end, second.start)) <= _FEW


def _is_joined(reading: Reading, start: int, end: int) -> bool:
    """Whether و or a verb leads on to a second person, met too or of something else: التقى السيد فلان {والسيدة} فلانة."""
    keys = free_words(reading, start, end, titles=True)
    listed = any(reading.text[mark.start - 1] == _AND for mark in reading.outer(start, end, _NAMES))
    return (
        listed
        or reading.text[end - 1] == _AND
        or any(key.startswith(_AND) or is_perfect(key) or is_imperfect(key) for key in keys)
    )


def _signed(reading: Reading, signer: Mark, agreement: Mark) -> bool:
    """Whether a verb of having signed leads to a list of signers, and what they signed follows before another verb."""
    key, place = _governor(reading, agreement.start)
    verb = reading.phrases.tokens[place]
    between = reading.outer(verb.end, signer.start, {"agreement"}) or _WITH in free_words(reading, verb.end, signer.start)
    return key in cues("acts")["have_signed"] and verb.end <= signer.start < agreement.start and not between


_TELLS: Mapping[str, Callable[[Reading, Mark, Mark], bool]] = {
    "attended": _was_there,
    "chaired": _chaired,
    "met_with": _met,
    "signed": _signed,
}
