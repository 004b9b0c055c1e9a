"""Who stands in one list with somebody who left office: إعفاء فلان من منصب …، {وفلان مدير المركز}، {وفلان}.

Only the first of them is surely told to have left; what the others hold waits, and so does what a list of those whom a decision
both dismisses and appoints (قضى {بإعفاء وتعيين} مديرين من بينهم …) tells, up to where the sentence goes on with a verb; and all
of a list that says who some are who were dismissed: إقالة اثنين من الوزراء، {وهما فلان وزير … وفلان}.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim, Referent
from ..reading import Reading
from .clauses import is_imperfect, is_perfect
from .leavers import leavers

_PERSON = frozenset({"person"})
_NAMES = frozenset({"person", "post", "organization", "place"})
_NAMING = frozenset(fold(w) for w in ("تعيين", "تكليف", "تسمية", "ترشيح", "انتخاب", "تنصيب"))
_INSTEAD = frozenset(fold(w) for w in ("خلفا", "بدلا", "عوضا"))
_THEY = frozenset(fold(w) for w in ("هما", "هم", "هن"))
_ENDING = frozenset(fold(w) for w in ("أنهى", "أنهت", "ينهي", "تنهي", "إنهاء", "بإنهاء", "ألغى", "ألغت", "إلغاء", "بإلغاء"))
_GOVERNED = 5  # tokens from a verb of ending over its subject to what it ends
_JOINED = "ولبف"
_ENDS = "؛;:"


def doubt_listed_leavers(reading: Reading) -> None:
    """Let every office wait that is told in the rest of a list behind somebody who left, or of dismissed and appointed alike."""
    rows = [*_behind_leavers(reading), *_of_both(reading), *_who_they_are(reading), *_ended(reading)]
    if rows:
        reading.replace_claims([_doubted(claim, rows) for claim in reading.claims])


def _doubted(claim: Claim, rows: list[tuple[int, int]]) -> Claim:
    held = claim.type == "holds" and claim.sure and claim.modality is Modality.ACTUAL
    if not held or not any(start <= claim.start < end for start, end in rows):
        return claim
    return replace(claim, sure=False, reason=claim.reason or reason("stance"))


def _behind_leavers(reading: Reading) -> Iterator[tuple[int, int]]:
    """The characters from each of those who left to the end of their list; who is followed in office is in none."""
    for place, who in leavers(reading):
        if _bare(reading, place) not in _INSTEAD and (found := _name_after(reading, place, who)):
            yield found, _end(reading, reading.token_at(found))


def _name_after(reading: Reading, place: int, who: Referent) -> int | None:
    token = reading.phrases.tokens[place]
    people = reading.within(token.end, reading.sentence(token.start)[1], _PERSON)
    return next((mark.end for mark in people if mark.referent is who), None)


def _of_both(reading: Reading) -> Iterator[tuple[int, int]]:
    """The characters behind ``بإعفاء وتعيين`` and ``تعيين وإعفاء``."""
    for place, _ in reading.find(cues("nouns")["dismissal"] - _INSTEAD):
        before, after = _bare(reading, place - 1), _bare(reading, place + 1)
        joined = reading.phrases.key(place + (after in _NAMING)).startswith("و")
        if joined and not _NAMING.isdisjoint({before, after}):
            yield reading.phrases.tokens[place].end, _end(reading, place + 1 + (after in _NAMING))


def _who_they_are(reading: Reading) -> Iterator[tuple[int, int]]:
    """The characters behind ``وهما`` or ``وهم`` that tells who was dismissed, in the sentence that says so of nobody by name."""
    for place, _ in reading.find(cues("nouns")["dismissal"] - _INSTEAD | cues("verbs")["dismiss"]):
        token = reading.phrases.tokens[place]
        named = reading.within(token.end, (end := reading.sentence(token.start)[1]), _PERSON)
        they = next((n for n, _ in reading.find(_THEY, token.end, end)), None)
        if they is not None and named and reading.phrases.tokens[they].start < named[0].start:
            yield reading.phrases.tokens[they].end, end


def _ended(reading: Reading) -> Iterator[tuple[int, int]]:
    """The characters behind an appointment that a verb or noun of ending governs: ينهي المرسوم {تسمية} فلان."""
    for place, _ in reading.find(_ENDING):
        limit = reading.sentence(reading.phrases.tokens[place].start)[1]
        for at in range(place + 1, min(place + _GOVERNED, len(reading.phrases))):
            if _bare(reading, at) in _NAMING and reading.phrases.tokens[at].end <= limit:
                yield reading.phrases.tokens[at].end, _end(reading, at + 1)


def _bare(reading: Reading, place: int) -> str:
    key = reading.phrases.key(place)
    return key[1:] if key[:1] in _JOINED and key[1:] in _NAMING | _INSTEAD else key


def _end(reading: Reading, first: int) -> int:
    """Where the list that goes on at a token ends: before a verb or a word that opens a clause or names, or with the sentence."""
    limit = reading.sentence(reading.phrases.tokens[first - 1].start)[1]
    for place in range(first, len(reading.phrases)):
        token = reading.phrases.tokens[place]
        if token.start >= limit or (not reading.at(token.end - 1, _NAMES) and _closes(reading, place)):
            return min(token.start, limit)
    return limit


def _closes(reading: Reading, place: int) -> bool:
    key, bare = reading.phrases.key(place), _bare(reading, place)
    verb = key[1:] if key[:1] in "وف" else key
    told = bare in _NAMING | _INSTEAD | cues("scopes")["break"] or verb in cues("naming")["names"]
    return told or key in _ENDS or is_perfect(verb) or is_imperfect(verb)
