"""Where bodies open, close and have offices: ``تعتزم الشركة فتح مكتب في … و…``, ``أغلقت مكتبها في …``, ``لا يملك فرعاً في …``."""

from __future__ import annotations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ...claims import Claim, Mark
from ...modality.posture import modality, polarity
from ...reading import Reading
from ..clauses.rosters import Rosters
from ..clauses.subjects import subject_of

_BODIES, _PLACES = frozenset({"organization"}), frozenset({"place"})
_NAMES = frozenset({"organization", "post"})
_CLOSED = frozenset(fold(w) for w in ("أغلق", "أغلقت", "إغلاق"))
_VERBS = _CLOSED | frozenset(
    fold(w)
    for w in (
        "فتح", "فتحت", "يفتح", "تفتح", "سيفتح", "ستفتح", "افتتح", "افتتحت", "يفتتح", "تفتتح", "سيفتتح", "ستفتتح", "افتتاح",
        "لفتح", "بفتح", "لافتتاح", "بافتتاح", "يغلق", "تغلق", "يملك", "تملك", "يمتلك", "تمتلك", "تأسيس", "إنشاء", "استحداث",
        "إقامة", "أنشأ", "أنشأت", "دشن", "دشنت", "نقل", "تنقل", "ينوي", "تنوي", "يعتزم", "تعتزم", "يخطط", "تخطط",
    )
)  # fmt: skip
OFFICES = frozenset(
    fold(w)
    for w in (
        "مكتب", "مكتبا", "مكتبه", "مكتبها", "مكتبين", "مكاتب", "مكاتبه", "مكاتبها", "فرع", "فرعا", "فرعه", "فرعها", "فرعين",
        "فروع", "فروعه", "فروعها", "مقر", "مقرا", "مقره", "مقرها", "ممثلية", "ملحقية", "تمثيل", "وكالة",
    )
)  # fmt: skip
_LED = (" ب", " في ", " فى ", " مدينة ", " بمدينة ")
_SHORT = max(map(len, _LED))
_JOINS = frozenset({"و", "،", "،و", "، و", "وفي", "،وفي", "، وفي"})
_BACK, _WORDS, _REACH = 6, 4, 60  # tokens from an office back to its verb, and from that to its subject; characters on to a place
_GUARDED, _DENIED = 60, 40


def openings(reading: Reading, rosters: Rosters) -> None:
    """Claim ``has_office_in`` for the subject of a verb of opening, closing or having an office, at each place of the list."""
    for place, _ in reading.find(OFFICES):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        verb = _verb(reading, place, start)
        found = towns(reading, token.end, end)
        if verb is None or not found or reading.at(token.start + 1, _NAMES) or reading.within(token.end, found[0].start, _BODIES):
            continue
        body = _body(reading, rosters, verb, token.start)
        if body is None:
            continue
        closed = reading.phrases.key(verb).removeprefix("و") in _CLOSED
        how = Modality.ENDED if closed else modality(reading, max(start, token.start - _GUARDED), token.start)
        denied = polarity(reading, max(start, token.start - _DENIED), token.start)
        for town in found:
            low, high = min(body.start, token.start), max(body.end, town.end)
            reading.claim(Claim("has_office_in", body.referent, town.referent, low, high, how, denied, confidence=0.8))


def _verb(reading: Reading, place: int, start: int) -> int | None:
    """The last verb, or noun of action, of opening and the like within a few words before an office."""
    for at in range(place - 1, max(place - 1 - _BACK, -1), -1):
        if reading.phrases.tokens[at].start < start:
            return None
        if not _VERBS.isdisjoint((reading.phrases.key(at), reading.phrases.key(at).removeprefix("و"))):
            return at
    return None


def _body(reading: Reading, rosters: Rosters, verb: int, limit: int) -> Mark | None:
    """The body that is the subject of the verb, or of the verb of will before it: {الشركة} تعتزم فتح …."""
    for at in range(verb, max(verb - 1 - _WORDS, -1), -1):
        subject = subject_of(reading, rosters, at)
        if subject and subject.marks[-1].kind in _BODIES and subject.marks[-1].end <= limit:
            return subject.marks[-1]
    return None


def towns(reading: Reading, at: int, end: int) -> list[Mark]:
    """The first place after an office that في or بـ leads to, and those that are joined to it.

    Args:
        reading: the text.
        at: the character at which the office ends.
        end: the character at which its sentence ends.
    """
    found: list[Mark] = []
    for mark in reading.outer(at, min(end, at + _REACH), _PLACES):
        if found and reading.text[found[-1].end : mark.start].strip() not in _JOINS:
            break
        if found or reading.text[max(0, mark.start - _SHORT) : mark.start].endswith(_LED):
            found.append(mark)
    return found
