"""What a plain English sentence tells is accepted: {somebody} met with {somebody}, {a country} signed {an agreement}, {somebody}
chaired {a meeting}, with no words between but the verb, titles, articles and times.

No classifier checks what is read in English, so what a longer sentence tells waits. On pages that no rule was written for, every
relation of this form was right but where a name was cut, which waits (``cut_names``).
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Form, Modality, Polarity
from ....grammar.english_words import listed
from ...claims import Claim, Mark
from ..clauses.clauses import ALL
from ..clauses.sentences import Sentences

PLAIN = frozenset({"met_with", "signed", "chaired"})
_SPEAKERS = frozenset({"i", "we"})  # who signs a report
_TWO = 2  # words of a whole name
_FEW = 6  # words from signing to what is signed
_VERBS = {
    "met_with": frozenset({"met", "received", "held"}),
    "chaired": frozenset({"chaired", "headed", "led", "presided"}),
}


def accept_plain(s: Sentences) -> None:
    """Accept the relations that a plain sentence tells as done."""
    claims = s.reading.claims
    if any(claim.type in PLAIN for claim in claims):
        s.reading.replace_claims([replace(c, sure=True) if _waits(c) and _is_plain(s, c) else c for c in claims])


def _waits(claim: Claim) -> bool:
    told = claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED and claim.reason is None
    return claim.type in PLAIN and told and not claim.sure


def _is_plain(s: Sentences, claim: Claim) -> bool:
    low, high = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    if not low <= claim.start < high or not _is_whole(s, claim):
        return False
    marks = list(s.reading.outer(claim.start, s.reading.sentence(claim.start)[1], ALL | {claim.target.kind}))
    one, other = (next((m for m in marks if m.referent is end), None) for end in (claim.source, claim.target))
    if one is None or other is None or {s.page.key(s.reading.token_at(mark.start)) for mark in (one, other)} & _SPEAKERS:
        return False
    if claim.type == "signed":
        return _is_signed(s, one, other)
    words = set(s.words(min(one.end, other.end), max(one.start, other.start)))
    verbs = listed("plain", "meeting" if claim.type == "met_with" else "chairing")
    return bool(words & _VERBS[claim.type]) and all(_is_beside(word) or word in verbs for word in words)


def _is_whole(s: Sentences, claim: Claim) -> bool:
    """Whether the people of a claim are called by two words or more, somewhere on the page."""
    people = [end for end in (claim.source, claim.target) if end.kind == "person"]
    pairs = claim.type != "met_with" or len(people) == _TWO
    return pairs and all(any(len(name.text.split()) >= _TWO for name in person.names) for person in people)


def _is_beside(word: str) -> bool:
    return word.isdigit() or word in listed("plain", "beside") | listed("honorifics") | listed("days", "weekdays")


def _is_signed(s: Sentences, signer: Mark, agreement: Mark) -> bool:
    """Whether a signer stands before the verb with nobody else's name between, and what is signed right behind it."""
    if agreement.start < signer.end or signer.form is not Form.NAME:
        return False
    words = s.words(signer.end, agreement.start)
    verb = next((n for n, word in enumerate(words) if word == "signed"), None)
    if verb is None or not all(map(_is_beside, words[:verb])) or len(words) - verb - 1 > _FEW:
        return False
    between = s.reading.within(signer.end, agreement.start, {"person"})
    return listed("plain", "apart").isdisjoint(words[verb + 1 :]) and (signer.kind == "person" or not between)
