"""Whether somebody was made what a clause names them to: لم يعين فلان مديراً, رفض فلان منصب …, اقترح المجلس فلاناً رئيساً.

A post beside a name says who somebody is, whatever the verb; one in the accusative, or after منصب, is what the verb says of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_action
from ..claims import Claim, Mark
from ..over_titles import only_titles, verb_before
from ..reading import Reading
from .clauses import REACH, is_perfect
from .posture import is_future

_NAMES = frozenset({"person", "organization", "post", "place"})
_STOP = frozenset("،,؛;.:؟!")
_COMMAS, _AND = frozenset("،,"), "و"
_JOINED = "وفبل"
_ACCUSATIVE, _FEMININE, _FOR = "ا", "ه", "ل"
_TITLES = 40  # letters between a post and the name beside it
_NOUN = "ت"  # تعيين, تسمية, ترشيح
_WAS = frozenset(fold(w) for w in ("كان", "كانت"))  # كان فلان وزيراً للصحة
_GENERAL = frozenset(fold(w) for w in ("عام", "عامة"))


def weigh_appointments(reading: Reading) -> None:
    """Show an office that a clause denies, refuses, proposes or plans as that; it waits for review."""
    weighed = [_weighed(reading, claim) if claim.type == "holds" else claim for claim in reading.claims]
    if any(one is not other for one, other in zip(weighed, reading.claims, strict=True)):
        reading.replace_claims(weighed)


def _weighed(reading: Reading, claim: Claim) -> Claim:
    ends = _ends(reading, claim) if claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED else None
    words = list(_clause(reading, min(mark.start for mark in ends))) if ends else []
    found = _posture(words) if ends and _is_predicate(reading, *ends, _forms(words)) else None
    if found is None and ends and claim.sure and _is_open(reading, *ends):
        return replace(claim, sure=False, reason=claim.reason or reason("stance"))
    if found is None:
        return _named_or_naming(reading, claim)
    how, polarity = found
    return replace(claim, modality=how, polarity=polarity, sure=False, reason=claim.reason or reason("stance"))


def _is_open(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether only a noun tells of an office (شائعات عن {تعيين} فلان وزيرا), and nothing in its sentence decides it."""
    start, _ = reading.sentence(person.start)
    naming = cues("naming")["appoint"] | cues("naming")["names"]
    told = [n for n in range(reading.token_at(start), reading.token_at(person.start)) if reading.phrases.reading(n, naming)]
    if not told or not _head(reading, post)[1].endswith(_ACCUSATIVE) or not _is_noun(reading.phrases.key(told[-1])):
        return False
    decided = reading.has(start, post.start, cues("naming")["decided"]) is not None
    return not decided or reading.has(start, post.start, cues("naming")["open"]) is not None


def _is_noun(word: str) -> bool:
    """Whether a word of appointing is its noun: بتعيين, وانتخاب; not عين."""
    return any(form.startswith(_NOUN) or is_action(form) for form in _forms([word]))


def _named_or_naming(reading: Reading, claim: Claim) -> Claim:
    """A holder named after a post that follows a verb of appointing waits: كلف الوزير {السيد فلان} ب… may be whom he charges, and
    in كلف الرئيس {السيد فلان} وزيرا ل… he may be the president."""
    person, post = reading.holding(claim)
    if not (claim.sure and post and person):
        return claim
    before = post if post.start == claim.start else reading.before(person.start, {"post"}, back=_TITLES)
    naming = cues("naming")["names"] | cues("acts")["honour"]
    doubtful = (
        before is not None and only_titles(reading, before.end, person.start) and verb_before(reading, before.start) in naming
    )
    return replace(claim, sure=False, reason=claim.reason or reason("appointed")) if doubtful else claim


def _ends(reading: Reading, claim: Claim) -> tuple[Mark, Mark] | None:
    """The person and the post in the words of a claim, where the post may be a predicate: after the name, or accusative."""
    person, post = reading.holding(claim)
    if not (person and post) or (post.start < person.end and not _head(reading, post)[1].endswith(_ACCUSATIVE)):
        return None
    return person, post


def _head(reading: Reading, post: Mark) -> tuple[int, str]:
    """The first token of a post, and its word."""
    place = reading.token_at(post.start + 1) - 1
    return place, reading.phrases.key(place)


def _is_predicate(reading: Reading, person: Mark, post: Mark, said: set[str]) -> bool:
    """Whether a post is indefinite (مديراً ل…, مديرة عامة لل…), led by منصب, or what somebody is appointed to."""
    place, key = _head(reading, post)
    before = reading.phrases.key(place - 1)
    after = place + 1 + (reading.phrases.key(place + 1) in _GENERAL)
    open_ended = key.endswith(_FEMININE) and reading.phrases.key(after).startswith(_FOR)
    led = {before, before[1:]} & cues("naming")["offices"]
    named = not said.isdisjoint(cues("naming")["appoint"])
    return key.endswith(_ACCUSATIVE) or (person.end <= post.start and (open_ended or bool(led) or named))


def _clause(reading: Reading, at: int) -> Iterator[str]:
    """The words before a place that no name covers, the nearest first, back to where its clause begins."""
    phrases, breaks = reading.phrases, cues("scopes")["break"]
    start, _ = reading.sentence(at)
    for place in range(reading.token_at(at) - 1, max(reading.token_at(at) - REACH, reading.token_at(start)) - 1, -1):
        token = phrases.tokens[place]
        if (token.text in _STOP and not _goes_on(reading, place)) or token.key in breaks:
            return
        if reading.at(token.end - 1, _NAMES) is None:
            yield token.key
            if token.key[:1] in "وف" and _is_told(token.key[1:]):
                return


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether a comma parts two things that one verb governs: اقترح إعفاء المدير، {وتعيين} فلان."""
    after = reading.phrases.key(place + 1)
    return reading.phrases.word(place) in _COMMAS and after.startswith(_AND) and not _is_told(after[1:])


def _is_told(word: str) -> bool:
    """Whether a word after و is a verb of the perfect, which begins a clause: وعين, but not وتعيين."""
    return is_perfect(word) or (word in cues("naming")["appoint"] and not (word.startswith(_NOUN) or is_action(word)))


def _forms(words: Iterable[str]) -> set[str]:
    """The words, also without the one letter that may be joined before them: بعدم, وتعيين."""
    return {form for word in words for form in (word, word[1:] if word[:1] in _JOINED else word)}


def _posture(words: list[str]) -> tuple[Modality, Polarity] | None:
    """What the words of a clause make of it, the nearest first; None where nothing speaks against it."""
    said, naming = _forms(words), cues("naming")
    before = next((word for word in words if word not in lexicon().honorifics), "")
    if before.removeprefix(_AND) in _WAS:
        return Modality.ENDED, Polarity.AFFIRMED
    denied = said & (cues("guards")["negation"] | cues("scopes")["deny"])
    if denied and not said.isdisjoint(naming["goes_on"]):
        return None
    if denied and not said.isdisjoint(naming["no_more"]):
        return Modality.ENDED, Polarity.AFFIRMED
    if denied or not said.isdisjoint(naming["refused"]):
        return Modality.ACTUAL, Polarity.NEGATED
    if not said.isdisjoint(naming["proposed"]):
        return Modality.WISHED, Polarity.AFFIRMED
    if any(is_future(word) for word in words) or not said.isdisjoint(naming["to_come"]):
        return Modality.PLANNED, Polarity.AFFIRMED
    return None
