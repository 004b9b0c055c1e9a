"""What bodies and countries pay, belong to, sponsor, offer, and where they have an office or have none."""

from __future__ import annotations

from .....graph.model import Form, Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.text.tokens import Token
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.posture import modality, negation, polarity, speaker
from ...reading import Reading
from ...referents.naming import head_word
from ...topics.reach import topics

PARTIES = frozenset({"organization", "place"})
_HERS = {fold(w) for w in ("لها", "له", "لهم", "بها")}
_IN = fold("في")
_STANDS, _AS_IN = {fold(w) for w in ("على", "هي", "دولة", "بلد", "كانت")}, {fold(w) for w in ("في", "مؤسس", "مؤسسة", "كامل", "ل")}
_WHICH = frozenset(fold(w) for w in ("التي", "الذي", "التى"))


def payments(reading: Reading) -> None:
    """``pays``: ليبيا تدفع اشتراكات ل…; an example (كاليونيدو) stands for the group it is named after."""
    for place, _ in reading.find(cues("verbs")["pay"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        subject = next_party(reading, token.end, end, 2)  # سددت الوزارة …: before the verb stands somebody else
        payer = subject or _payer(reading, start, token.start) or next_party(reading, token.end, end, 15)
        if payer is None:
            continue
        told = max(token.end, payer.end)
        dues = reading.has(told, min(end, told + 30), cues("nouns")["dues"])
        if dues is None:
            continue
        after = reading.phrases.tokens[dues].end
        denied = polarity(reading, max(start, token.start - 8), token.start)
        how = modality(reading, max(start, token.start - 15), token.start)
        for payee in _payees(reading, after, end, payer):
            low = min(payer.start, token.start)
            claim = Claim("pays", payer.referent, payee.referent, low, payee.end, how, denied, speaker(reading, low), 0.9)
            reading.claim(claim)


def _payer(reading: Reading, start: int, end: int) -> Mark | None:
    """Who stands before the verb; where that is who was paid just before (تدفع ل… كما تدفع ل…), the same payer again."""
    mark = last_party(reading, start, end, 30)
    before = next((c for c in reading.claims if c.type == "pays" and mark and c.target is mark.referent), None)
    if mark and before and before.end >= mark.end:
        return next((m for m in reading.within(start, end, PARTIES) if m.referent is before.source), mark)
    return mark


def _payees(reading: Reading, start: int, end: int, payer: Mark) -> list[Mark]:
    bodies = [m for m in reading.outer(start, min(end, start + 90), {"organization"}) if m.referent is not payer.referent]
    if not bodies:
        return []
    first = bodies[0]
    examples = [m for m in bodies[1:] if reading.text[m.start - 1] == "ك" and m.start - first.end <= 3]
    return examples if not first.referent.named and examples else [] if not first.referent.named else [first]


def memberships(reading: Reading) -> None:
    """``member_of``: اشتراكات ليبيا في عضوية المنظمة, ليبيا عضو في …"""
    for place in reading.phrases.places(cues("nouns")["membership"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        body = next_party(reading, token.end, end, 5, frozenset({"organization"}))
        member = last_party(reading, start, token.start, 40)
        if body and member and member.referent is not body.referent:
            denied = polarity(reading, max(start, token.start - 12), token.start)
            left = reading.has(start, token.start, cues("verbs")["leave"]) is not None
            how = Modality.ENDED if left else modality(reading, member.end, token.start)
            by = speaker(reading, member.start)
            sure = FIRM if _is_plain(reading, member, body, token) else 0.85
            reading.claim(Claim("member_of", member.referent, body.referent, member.start, body.end, how, denied, by, sure))


def _is_plain(reading: Reading, member: Mark, body: Mark, token: Token) -> bool:
    """Whether a sentence only says that one is a member of the other: الجزائر عضو في …, حصلت الأردن على العضوية في …."""
    before, after = fold(reading.text[member.end : token.start]).split(), fold(reading.text[token.end : body.start]).split()
    return set(before) <= _STANDS and set(after) <= _AS_IN


def sponsors(reading: Reading) -> None:
    """``sponsors``: the body after يرعاها, and what stands before التي."""
    for place in reading.phrases.places(cues("verbs")["sponsor"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        sponsor = next_party(reading, token.end, end, 4, PARTIES)
        kept = last_party(reading, start, token.start, 10, frozenset({"organization", "programme"}))
        if sponsor and kept:
            by = speaker(reading, kept.start)
            reading.claim(Claim("sponsors", sponsor.referent, kept.referent, kept.start, sponsor.end, by=by, confidence=0.85))


def offices(reading: Reading) -> None:
    """``has_office_in``, affirmed or denied: عدم وجود مكاتب تمثيل لها بليبيا is a fact of its own."""
    for place in reading.phrases.places(cues("nouns")["office"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        where = next((m for m in reading.outer(token.end, min(end, token.end + 45), {"place"}) if _located(reading, m)), None)
        if where is None:
            continue
        body = _office_of(reading, token.end, where.start, start)
        if body is None:
            continue
        clause = max(start, token.start - 30)
        denied = polarity(reading, clause, token.start)
        how = modality(reading, clause, token.start)
        low = _denial(reading, clause, token.start) if denied is Polarity.NEGATED else token.start
        by = speaker(reading, low)
        reading.claim(Claim("has_office_in", body, where.referent, low, where.end, how, denied, by, 0.85))


def _located(reading: Reading, mark: Mark) -> bool:
    before = reading.text[max(0, mark.start - 4) : mark.start]
    return before.endswith("ب") or before.endswith(("في ", "فى "))


def _denial(reading: Reading, start: int, end: int) -> int:
    place = negation(reading, start, end)
    return reading.phrases.tokens[place].start if place is not None else start


def _office_of(reading: Reading, start: int, end: int, low: int) -> Referent | None:
    """The body that stands between the office and the place, or the one that لها goes back to."""
    named = reading.outer(start, end, {"organization"})
    if named:
        return named[0].referent
    if reading.has(start, end, frozenset(_HERS)) is None:
        return None
    before = reading.within(low, start, {"organization"})
    return before[-1].referent if before else None


def offers(reading: Reading) -> None:
    """``offers``: البرامج التي تطرحها المنظمة ك…; where the body has several candidates, they are kept as alternatives."""
    for place in reading.phrases.places(cues("verbs")["offer"]):
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        body = next_party(reading, token.end, end, 4, PARTIES)
        if body is None:
            continue
        at = reading.token_at(body.end)
        key = reading.phrases.key(at)
        example = key.startswith("ك") and len(key) > 4
        if not example:
            continue
        others = _candidates(reading, body)
        by = speaker(reading, token.start)
        for _low, high, theme in topics(reading, at, end, skip=1):
            why = reason("another") if others else None
            claim = Claim(
                "offers",
                body.referent,
                theme,
                token.start,
                high,
                by=by,
                confidence=0.6 if others else 0.75,
                reason=why,
                alternatives=tuple(("source", other, reason("same")) for other in others),
            )
            reading.claim(claim)


def _candidates(reading: Reading, body: Mark) -> list[Referent]:
    """Other named bodies with the same head, for a nominal mention."""
    if body.form is Form.NAME:
        return []
    head = head_word(reading.phrases, body, reading)
    found: list[Referent] = []
    for mark in reading.within(0, body.start, {"organization"}):
        same = head_word(reading.phrases, mark, reading) == head or mark.referent.classification == body.referent.classification
        if mark.form is Form.NAME and same and mark.referent is not body.referent and mark.referent not in found:
            found.append(mark.referent)
    return found


def last_party(reading: Reading, start: int, end: int, reach: int, kinds: frozenset[str] = PARTIES) -> Mark | None:
    """The last body or country between two places that ends at most so many characters before the second."""
    marks = [m for m in reading.outer(start, end, kinds) if end - m.end <= reach]
    return marks[-1] if marks else None


def next_party(reading: Reading, start: int, end: int, reach: int, kinds: frozenset[str] = PARTIES) -> Mark | None:
    """The first body or country between two places that begins at most so many characters after the first."""
    return next((m for m in reading.outer(start, end, kinds) if m.start - start <= reach), None)
