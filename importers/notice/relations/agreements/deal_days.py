"""When a signing, a talk or a visit was, by its own sentence: وقعت الوزارة والشركة عقد الصيانة {يوم 2 يونيو 2025}, التقى
الوزير السفير {في 25 شتنبر 2025}, {في 3 مارس 2024} زار الوزير الميناء.

Without it nothing but the day of the notice would tell, and that may be months off: of a text dated in May the contract
signed in June would have been signed by May. A day behind المقرر or المبرمة, of an event, or of a second verb behind a
comma, is of something else.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.text.spans import Span
from ...claims import Claim, Referent
from ...modality.clauses import is_imperfect
from ...payment_days import is_led, lead, within
from ...reading import Reading

DEALS = frozenset({"signed", "met_with", "visited"})
_PAPER = frozenset({"agreement"})
_AHEAD = frozenset({Modality.WISHED, Modality.PLANNED, Modality.AGREED})
_COMMAS = frozenset("،,")
_APART = frozenset('،,؛;:()«»"')  # what parts a clause from the one that its day is of
_OTHERS = cues("acts")["took_place"] | cues("acts")["take_place"] | cues("verbs")["state"]
_SET = frozenset(
    fold(w)
    for w in (
        "المقرر", "المقررة", "المزمع", "المزمعة", "المبرم", "المبرمة", "الموقع", "الموقعة", "المنعقد",
        "المنعقدة", "الصادر", "الصادرة",
        "المؤرخ", "المؤرخة", "الذي", "التي", "أن", "عقده", "عقدها", "لعقد", "بعقد", "due", "signed", "which", "that",
    )
)  # fmt: skip
_BOUNDS = frozenset(
    fold(w) for w in ("منذ", "قبل", "بعد", "حتى", "لغاية", "إلى", "من", "before", "after", "until", "since", "from", "by", "to")
)
_FAR, _NEXT = 70, 2  # characters from the words of a deal on to its day, and back to one that opens the sentence


def date_deals(reading: Reading) -> None:
    """Let what is claimed of signings, talks and visits have the one day that their sentence tells of them."""
    if reading.dates:
        reading.replace_claims([_dated(reading, claim) for claim in reading.claims])


def _dated(reading: Reading, claim: Claim) -> Claim:
    """The claim with its day; as it is where it has one, is denied, or its sentence tells none or two."""
    if claim.type not in DEALS or claim.dated or claim.polarity is Polarity.NEGATED:
        return claim
    sentence = reading.sentence(claim.start)
    days = {date.value: date for date in within(reading.dates, sentence) if _is_of(reading, claim, date, sentence[0])}
    if len(days) != 1:
        return claim
    (date,) = days.values()
    status = "planned" if claim.modality in _AHEAD else None
    day = Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, status=status)
    return replace(claim, dated=reading.add(day))


def _is_of(reading: Reading, claim: Claim, date: Span, low: int) -> bool:
    """Whether a day opens the sentence of a claim, or stands in or behind its words with nothing of another between."""
    begin = lead(reading, date)
    if not is_led(reading, date):
        return False
    if date.end <= claim.start:
        return date.end + _NEXT >= claim.start and begin - low <= _NEXT
    aside = _is_aside(reading, claim, date, begin)
    return claim.start <= begin <= claim.end + _FAR and (aside or not is_parted(reading, claim, begin))


def _is_aside(reading: Reading, claim: Claim, date: Span, begin: int) -> bool:
    """Whether a day stands between commas right behind the words of a claim: بحث الوزير مع السفير{، يوم 4 يناير 2026،} ….

    A day with a verb of its own behind it, as in التقى الوزير السفير، وفي 4 يناير زار الميناء, is of that one.
    """
    ends = [m.end for m in reading.within(claim.start, begin, {claim.target.kind}) if m.referent is claim.target]
    between, after = reading.text[max(claim.end, *ends, 0) : begin].strip(), reading.token_at(date.end)
    return between in _COMMAS and (reading.phrases.is_stop(after) or reading.phrases.key(after) == fold("في"))


def is_parted(reading: Reading, claim: Claim, begin: int) -> bool:
    """Whether what stands between who acts, or the words of a claim, and a day leads to something else."""
    tokens, last = reading.phrases.tokens, reading.token_at(begin)
    actor = next((m.end for m in reading.within(claim.start, begin, {claim.source.kind}) if m.referent is claim.source), begin)
    low = min(claim.end, begin)
    inside = tokens[reading.token_at(min(actor, low)) : last]
    behind = tokens[reading.token_at(low) : last]
    other = [token for token in inside if not reading.at(token.start, _PAPER)]  # {عقد} التوريد is no verb
    turned = any(t.key.removeprefix("و") in _OTHERS for t in other) or any(t.key in _SET and t.key != claim.type for t in inside)
    parted = any(token.text in _APART or is_imperfect(token.key) for token in behind)
    bound = last > 0 and tokens[last - 1].key in _BOUNDS
    return turned or parted or bound or bool(reading.within(low, begin, {"event"}))
