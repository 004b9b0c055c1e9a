"""Names of people that run on into a verb, a country or a time wait: السيد علي كامل {يرافقه} مدير …, زار السيد سامي النجار
{اليابان}, التقى السيد سامي النجار {اليوم} وزير …. So do those that begin in a rank (الفريق {أول} سامي النجار) or stop before the
name of the father: إسماعيل {ولد الشيخ}, محمد {بن} على العبار.

The fields take the word for a family name, and the classifier believes them; what was read of such a person is right in all but
the name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ...grammar.lexicon import is_listed, lexicon
from ...grammar.list_files import keys
from ...grammar.trie import find
from ..claims import Claim, Mark, Referent
from ..reading import Reading

_DONE_TO = re.compile(r"[يت]\w{3,}(?:ه|ها|هما|هم)")  # a verb with its object; ة is of a noun
_PERSON = frozenset({"person"})
_TIMES = frozenset(
    {"اليوم", "أمس", "امس", "غدا", "غداً", "صباحا", "صباحاً", "مساء", "عصر", "ظهر", "الآن", "حاليا", "حالياً", "عام", "سنة"}
)
_RANKS = frozenset({"أول", "اول", "ركن"})
_FATHERS = frozenset(fold(w) for w in ("ولد", "منت", "بن", "ابن", "بنت"))
_FULL = 3  # words of a name that has a family name before the word that is none


def doubt_run_on_names(reading: Reading) -> None:
    """Let every claim of somebody wait whose name ends in a verb, a country or a time, or begins or stops amid a name."""
    people = {id(r) for r in reading.referents if r.kind == "person" and any(_runs_on(name.text) for name in r.names)}
    people |= {id(mark.referent) for mark in reading.within(0, len(reading.text), _PERSON) if _stops_short(reading, mark)}
    if people:
        reading.replace_claims([_doubted(claim, people) for claim in reading.claims])


def _doubted(claim: Claim, people: set[int]) -> Claim:
    ends: tuple[Referent, Referent] = claim.source, claim.target
    if not claim.sure or people.isdisjoint(map(id, ends)):
        return claim
    return replace(claim, sure=False, reason=claim.reason or reason("run_on"))


def _runs_on(name: str) -> bool:
    words = name.split()
    if words[:1] and words[0] in _RANKS:
        return True
    if len(words) >= _FULL - 1 and (words[-1] in _TIMES or fold(words[-1]) in _FATHERS):
        return True
    if len(words) < _FULL:
        return False
    return _is_verb(words[-1]) or _is_country(words[-1])


def _stops_short(reading: Reading, person: Mark) -> bool:
    """Whether ولد, بن or the like follows a name right away: إسماعيل {ولد} الشيخ أحمد."""
    place = reading.token_at(person.end)
    return person.form is Form.NAME and reading.phrases.key(place) in _FATHERS and reading.phrases.same_line(place)


def _is_verb(word: str) -> bool:
    return _DONE_TO.fullmatch(word) is not None and not is_listed(fold(word))


def _is_country(word: str) -> bool:
    told = keys(word)
    size, known = find(lexicon().places, told)
    return known is not None and size == len(told) and known.classification == "country"
