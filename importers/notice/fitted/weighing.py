"""What becomes of the claims of the rules beside what the classifier sees: both agreeing is surest, either alone is proposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ....graph.amounts import MONEY
from ....graph.model import Modality
from ...grammar.cues import cues, reason
from ..apposition import is_apart, is_shared
from ..claims import FIRM, Claim, Referent
from ..modality.posture import DONE, speaker
from ..reading import Reading
from .acceptance import DROPPED, SURE, Reader, chance, least
from .manner import Manners
from .models import Models
from .rivals import consistent
from .stance import Stance, stances
from .ties import LEAST, Key, Tie, classify, joined
from .traits import Traits

RULED = 0.05  # below that the classifier does not see what a rule claims
UNSEEN = 0.3  # how often that is right all the same
STANDS = 0.9  # how sure of modality and polarity
ASKED = 0.5  # a rule less sure than this claims nothing: it asks, and what the classifier sees at all is proposed
_DOUBTED = 0.3
_SPELLS = "member_of"  # one that somebody left and took up again is two, each with its day


def take_asked(reading: Reading) -> set[Key]:
    """Take out what rules only ask about, and give back what makes each one (``joined``)."""
    asked = {joined(c.type, c.source, c.target) for c in reading.claims if c.confidence < ASKED}
    reading.replace_claims([c for c in reading.claims if c.confidence >= ASKED])
    return asked


def claim_ties(reading: Reading, models: Models, first: Sequence[Claim]) -> None:
    """Put the claims of the rules and what the classifier sees together: both agreeing is surest, either alone is proposed.

    Args:
        reading: the text with all that rules claim of it.
        models: the fitted ones.
        first: the claims of before the fields were asked, which is what the classifier may see.
    """
    asked = take_asked(reading)
    traits = Traits(reading, first)
    ties = (tie for tie in classify(models, traits, least=RULED) if not _is_apart(reading, tie))
    seen = {joined(tie.type, tie.source, tie.target): tie for tie in ties}
    ruled = {joined(c.type, c.source, c.target): c for c in reading.claims}
    paid: dict[Key, list[Claim]] = {}
    for c in reading.claims:
        if c.type in MONEY or (c.type == _SPELLS and c.dated):
            paid.setdefault(joined(c.type, c.source, c.target), []).append(c)
    known = {id(mark.referent) for mark in reading.marks}
    spoken = {key: c for key, c in ruled.items() if {id(c.source), id(c.target)} <= known}
    implied = [c for key, c in ruled.items() if key not in spoken]  # an end is nowhere named; it only keeps others out
    likely = {key for key, tie in seen.items() if key in asked or tie.probability >= LEAST}
    wanted = {key: tie for key, tie in seen.items() if key in (spoken if key in ruled else likely)}
    hows = dict(zip(wanted, stances(models, traits, [(tie.pair, tie.type) for tie in wanted.values()]), strict=True))
    spoken = {key: claim for key, claim in spoken.items() if key in seen or claim.type not in DROPPED or claim.confidence >= FIRM}
    kept = [_weighed(traits, claim, seen[key], hows[key]) if key in seen else _doubted(claim) for key, claim in spoken.items()]
    fresh = [_claim(traits, tie, hows[key]) for key, tie in wanted.items() if key not in ruled]
    standing = [c for c in consistent([*kept, *implied, *fresh]) if not any(c is other for other in implied)]
    reading.replace_claims([each for claim in standing for each in _payments(claim, paid, seen)])


def _is_apart(reading: Reading, tie: Tie) -> bool:
    """Whether somebody would be given a post across a preposition or another noun, or one of several that are dealt out, or what
    stands in two rows of a table would be tied."""
    low, high = min(tie.pair.first.start, tie.pair.second.start), max(tie.pair.first.end, tie.pair.second.end)
    if "\t" in (between := reading.text[low:high]) and "\n" in between:
        return True
    return tie.type == "holds" and (is_apart(reading, tie.pair.first, tie.pair.second) or _is_dealt(reading, tie))


def _is_dealt(reading: Reading, tie: Tie) -> bool:
    """Whether a post is not theirs: of وزيرا الصحة والتعليم فلان وفلان each has one, and no other in that sentence."""
    person, post = sorted((tie.pair.first, tie.pair.second), key=lambda mark: mark.kind)
    if (post.start, post.end) in reading.dealt:
        return reading.dealt[post.start, post.end] is not tie.source
    dealt = (end for (_, end), holder in reading.dealt.items() if holder is tie.source)
    return any(reading.sentence(end - 1) == reading.sentence(person.start) for end in dealt)


def _doubted(claim: Claim) -> Claim:
    """A claim of the rules that the classifier does not see at all."""
    return replace(claim, confidence=UNSEEN, sure=False, reason=claim.reason or reason("unseen"))


def _weighed(traits: Traits, claim: Claim, tie: Tie, how: Stance) -> Claim:
    """A claim of the rules with what the classifier makes of it."""
    found = _claim(traits, tie, how, ruled=True)
    agreed = found.modality == claim.modality and found.polarity == claim.polarity
    why = claim.reason or found.reason or (None if agreed else reason("stance"))
    told = claim.modality if _is_paid(traits.reading, claim) else _weaker(claim.modality, how)
    return replace(
        found, modality=told, polarity=claim.polarity, start=claim.start, end=claim.end,
        by=claim.by or found.by, dated=claim.dated, alternatives=claim.alternatives,
        sure=found.sure and why is None, reason=why, method="rules+ties/1",
    )  # fmt: skip


def _is_paid(reading: Reading, claim: Claim) -> bool:
    """Whether a verb of the perfect opens a payment, so that it was made: {دفع} البنك … إلى الوزارة, not {وتدفع} الشركة …."""
    at = reading.token_at(claim.start)
    verb = {reading.phrases.key(place).removeprefix("و") for place in (max(0, at - 1), at)}
    return claim.type in MONEY and not verb.isdisjoint(cues("money")["paid"])


def _payments(claim: Claim, paid: Mapping[Key, Sequence[Claim]], seen: Mapping[Key, Tie]) -> Iterator[Claim]:
    """A claim, or all payments or memberships between the same two where rules read several: each waits as its own words tell
    it, since the classifier sees the pair and not which of them."""
    key = joined(claim.type, claim.source, claim.target)
    several = paid.get(key, ())
    if len(several) <= 1:
        yield claim
        return
    for one in several:
        chance = round(seen[key].probability, 2) if key in seen else UNSEEN
        yield replace(one, confidence=chance, sure=False, reason=one.reason or reason("stance"))


def _weaker(ruled: Modality, how: Stance) -> Modality:
    """What a rule reads, unless it reads a fact where the classifier may well see none."""
    return how.modality if ruled in DONE and how.modality not in DONE and how.probability >= _DOUBTED else ruled


def _claim(traits: Traits, tie: Tie, how: Stance, *, ruled: bool = False) -> Claim:
    """The claim that a tie makes."""
    pair, reading = tie.pair, traits.reading
    doubt = _doubt(traits, tie, how, ruled=ruled)
    return Claim(
        tie.type, tie.source, tie.target, pair.first.start, max(pair.first.end, pair.second.end),
        how.modality, how.polarity, speaker(reading, pair.first.start), confidence=round(tie.probability, 2),
        reason=reason(doubt) if doubt else None, sure=doubt is None, dated=_event(tie, reading), method="ties/1",
    )  # fmt: skip


def _doubt(traits: Traits, tie: Tie, how: Stance, *, ruled: bool) -> str | None:
    """Why a tie waits for review; None where it does not."""
    pair, key = tie.pair, joined(tie.type, tie.source, tie.target)
    told = any(joined(c.type, c.source, c.target) == key for c in traits.claimed(pair))
    reader = Reader.KNOWN if ruled and told else Reader.LATER if ruled else Reader.NOBODY
    ends = traits.reading.trusted(pair.first), traits.reading.trusted(pair.second)
    limit = least(tie.type, reader, Manners(traits, pair, how), min(ends))
    whole = chance(tie.probability, how.probability, *ends)
    shared = tie.type == "holds" and is_shared(traits.reading, pair.first, pair.second)
    if whole >= limit and how.probability >= STANDS and not shared:
        return None
    if shared or tie.probability < SURE:
        return "doubt"
    return "unproven" if tie.probability < limit else "stance" if how.probability < STANDS else "uncertain_ends"


def _event(tie: Tie, reading: Reading) -> Referent | None:
    """The event whose date a relation takes; an order was given at the meeting that the notice is about."""
    given = reading.meeting if tie.type == "directed" else None
    return next((end for end in (tie.source, tie.target) if end.kind == "event"), given)
