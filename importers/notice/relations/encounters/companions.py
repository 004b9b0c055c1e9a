"""Who went with somebody: ``… يرافقه مدير … و…``, ``… رفقة وكيل الوزارة …``, ``ورافق الوزير في زيارته كل من … و…``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ...claims import Claim, Mark, Referent
from ...governing import sense_of
from ...modality.posture import denied_before, planned_before
from ...reading import Reading
from ..clauses.rosters import Rosters

_PEOPLE, _PERSON = frozenset({"person", "post"}), "person"
_VERBS = ("رافق", "رافقت", "يرافق", "ترافق", "سيرافق", "سترافق")
_WENT, _WENT_WITH = (
    frozenset(fold(verb) for verb in _VERBS),
    frozenset(fold(verb + end) for verb in _VERBS for end in ("ه", "ها")),
)
WITH = frozenset(fold(w) for w in ("رفقة", "برفقة", "بمعية", "صحبة", "بصحبة"))
# With ب before who came along: مرفوقا {بالمستشارة} فلانة.
_IN_COMPANY = frozenset(fold(w) for w in ("مرفوقا", "مرفوقة", "مرفوقين", "مصحوبا", "مصحوبة", "مصحوبين"))
_FILL = frozenset(fold(w) for w in ("فيها", "فيه", "في", "الزيارة", "الجولة", "كل", "من", "خلالها", "وفد", "الوفد", "يضم", "ضم"))
_EACH = frozenset({fold("كل")})
COMMAS = frozenset({"،", ","})
_BESIDE = frozenset(fold(w) for w in ("معه", "معها"))
_BESIDE_HIM = frozenset("و" + word for word in _BESIDE)  # بحث {معه} is whom somebody met
_SEEN = "ties/1"  # the classifier alone
_TOGETHER = frozenset({"accompanied", "met_with"})
_VERB = "V"  # a sense
# Words that begin what is told of others: زار الوزير برفقة … الميناء، {حيث} استمعا إلى شرح من مديره.
_CLAUSES = frozenset(fold(w) for w in ("حيث", "فيما", "بينما"))
_WORDS, _CLAUSE = 4, 80
_GAP = 3  # characters between a name and رافق: a comma
_NEAR, _FAR = 30, 120  # characters to who was led, from there to the list


def companions(reading: Reading, rosters: Rosters) -> None:
    """Claim ``accompanied`` for each in the list after the word, with who led."""
    for place, led, at in [*_after_pronoun(reading), *_after_noun(reading), *_after_name(reading, rosters)]:
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        denied = denied_before(reading, token.start)
        for who, mark in _listed(reading, rosters, at, end, closes(reading, place, at, end)):
            if who.kind in _PEOPLE and who is not led:
                reading.claim(Claim("accompanied", who, led, token.start, mark.end, how, denied, confidence=0.8))


def _listed(reading: Reading, rosters: Rosters, at: int, end: int, limit: int) -> Iterator[tuple[Referent, Mark]]:
    """Who stands in the list that begins at a place; in commas, all who are named there."""
    if limit == end:
        yield from rosters.listed(at, end)
    else:
        yield from ((reading.principal(mark), mark) for mark in reading.outer(at, limit, _PEOPLE))


def closes(reading: Reading, place: int, at: int, end: int) -> int:
    """Where a list of companions ends at the latest: at the comma without و after its first member, where a comma stands before
    the word that opens it too: التقى الوزير فلان{، برفقة وكيل الوزارة فلان،} وزير التجارة فلان."""
    first = next((m for m in reading.within(at, end, {_PERSON})), None)
    if first is None or reading.phrases.word(place - 1) not in COMMAS:
        return end
    for n in range(reading.token_at(first.end), len(reading.phrases)):
        token = reading.phrases.tokens[n]
        if token.start >= end:
            break
        if token.text in COMMAS and not _goes_on(reading, n + 1):
            return token.start
    return end


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether و joins what begins at a token, and no verb; وزير and وكيل begin with the letter themselves."""
    token = reading.phrases.tokens[min(place, len(reading.phrases) - 1)]
    begun = reading.at(token.start, _PEOPLE)
    named = reading.at(token.start + 1, _PEOPLE) is not None
    told = not named and sense_of(token.key.removeprefix("و"))[:1] == _VERB  # {وتوجه} إلى لقاء السفير
    return token.key.startswith("و") and not told and not (begun and begun.start == token.start)


def part_company(reading: Reading) -> None:
    """Take back that a leader met who came along, that who went with one of the two named went with the other, and that who was
    met came along: what rules read of these stands for its sentence. Who came along with whom is told by the side of رافق.
    """
    beside = [claim for claim in reading.claims if claim.type == "met_with" and _is_beside(reading, claim)]
    if beside:
        reading.replace_claims([claim for claim in reading.claims if claim not in beside])
    _who_went(reading)
    ruled: dict[int, list[Claim]] = {}  # by where their sentence begins
    for claim in reading.claims:
        if claim.type in _TOGETHER and claim.method != _SEEN:
            ruled.setdefault(reading.sentence(claim.start)[0], []).append(claim)
    if ruled:
        reading.replace_claims([claim for claim in reading.claims if not _is_denied(reading, claim, ruled)])


def _who_went(reading: Reading) -> None:
    """Who stands right before رافق went with who stands right after it, and not the other way: فلان {رافق} الوزير فلانا."""
    for place, _ in reading.find(_WENT):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        before = reading.before(token.start, _PEOPLE)
        after = next(iter(reading.within(token.end, min(end, token.end + _FAR), {_PERSON})), None)
        if before is None or after is None or before.start < start or token.start - before.end > _GAP:
            continue
        who, led = reading.principal(before), after.referent
        told = {(id(c.source), id(c.target)): c for c in reading.claims if c.type == "accompanied"}
        if after.start - token.end > _NEAR or who is led or (id(who), id(led)) in told:
            continue
        if turned := told.get((id(led), id(who))):
            reading.replace_claims([c for c in reading.claims if c is not turned])
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        why, denied = reason("unseen"), denied_before(reading, token.start)
        reading.claim(Claim("accompanied", who, led, before.start, after.end, how, denied, confidence=0.5, reason=why))


def _is_beside(reading: Reading, claim: Claim) -> bool:
    """Whether one of two is named right after ومعه and stood beside the other: بحث الوزير فلان، {ومعه} نائبه فلان، مع …."""
    ends = {id(claim.source), id(claim.target)}
    for place, _ in reading.find(_BESIDE, claim.start, claim.end):
        first = reading.after(reading.phrases.tokens[place].end, _PEOPLE)
        if first and reading.phrases.key(place) in _BESIDE_HIM and id(reading.principal(first)) in ends:
            return first.start - reading.phrases.tokens[place].end <= _NEAR and _is_one_of(reading, claim, place)
    return False


def _is_one_of(reading: Reading, claim: Claim, place: int) -> bool:
    """Whether the other end is who is named last before a place."""
    led = _last(reading, place, frozenset({_PERSON}))
    return led is not None and led in (claim.source, claim.target)


def _is_denied(reading: Reading, claim: Claim, ruled: Mapping[int, Sequence[Claim]]) -> bool:
    """Whether a claim cannot be so beside what rules read in its sentence."""
    beside = ruled.get(reading.sentence(claim.start)[0], ()) if claim.type in _TOGETHER else ()
    return any(_is_denied_by(reading, claim, told) for told in beside)


def _is_denied_by(reading: Reading, claim: Claim, told: Claim) -> bool:
    """Whether a claim cannot be so beside another of its sentence, that rules read."""
    same = {id(claim.source), id(claim.target)} == {id(told.source), id(told.target)}
    if told.type == "met_with":
        return same and claim.type == "accompanied" and claim.method == _SEEN
    if claim.type == "met_with":
        return same
    if claim.method != _SEEN:
        return False
    same = claim.target is told.target and claim.polarity == told.polarity
    return (same and reading.has(told.end, claim.end, _CLAUSES) is not None) or (
        claim.source is told.source and claim.target is not told.target
    )


def _after_pronoun(reading: Reading) -> Iterator[tuple[int, Referent, int]]:
    """يرافقه: with the person that its sentence named last before. Each with its token, who led, and where the list begins."""
    for place, _ in reading.find(_WENT_WITH):
        if led := _last(reading, place, frozenset({_PERSON})):
            yield place, led, _list(reading, place)


def _after_noun(reading: Reading) -> Iterator[tuple[int, Referent, int]]:
    """رفقة, مرفوقا ب: with the person or post that its sentence named last before."""
    for place, _ in reading.find(WITH):
        if led := _last(reading, place, _PEOPLE):
            yield place, led, reading.phrases.tokens[place].end
    for place, _ in reading.find(_IN_COMPANY):
        joined = reading.phrases.tokens[place + 1] if reading.phrases.key(place + 1).startswith("ب") else None
        if joined and (led := _last(reading, place, _PEOPLE)):
            yield place, led, joined.start + 1


def _after_name(reading: Reading, rosters: Rosters) -> Iterator[tuple[int, Referent, int]]:
    """رافق الوزير … كل من: with whom the verb names."""
    for place, _ in reading.find(_WENT):
        token = reading.phrases.tokens[place]
        _, limit = reading.sentence(token.start)
        led = rosters.first(token.end, within=_NEAR, end=limit)
        each = reading.has(led.end, min(limit, led.end + _FAR), _EACH) if led else None
        if led and each is not None:
            yield place, rosters.who(led), reading.phrases.tokens[each].start


def _last(reading: Reading, place: int, kinds: frozenset[str]) -> Referent | None:
    at = reading.phrases.tokens[place].start
    start, _ = reading.sentence(at)
    people = (reading.principal(mark) for mark in reversed(reading.within(start, at, _PEOPLE)))
    return next((who for who in people if who.kind in kinds), None)


def _list(reading: Reading, place: int) -> int:
    """Where the list begins: past في الزيارة, كل من, وفد يضم."""
    at = place
    while at - place < _WORDS and reading.phrases.key(at + 1) in _FILL:
        at += 1
    return reading.phrases.tokens[at].end
