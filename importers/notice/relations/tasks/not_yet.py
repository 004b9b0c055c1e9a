"""What somebody has not done yet is still to be done: لم ترسل الوزارة بعد {قائمة المتدربين}, لم يقدم المعهد {القائمة المطلوبة}.

It is an open task of who has not done it, or the one spoken of before that the noun means. No model was fitted to these claims,
so they wait.
"""

from __future__ import annotations

from .....graph.model import Modality, Name
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...over_titles import only_titles
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from .ended_tasks import spoken_of
from .open_tasks import open_task

_NOT = fold("لم")
_YET = frozenset(fold(w) for w in ("بعد", "حتى", "الآن", "إلى", "اليوم"))
# What is still to be done, by the first letters of the verb behind its prefix.
_NOUNS = {
    fold(verb): noun
    for verb, noun in (
        ("قدم", "تقديم"), ("رسل", "إرسال"), ("سلم", "تسليم"), ("رفع", "رفع"), ("نجز", "إنجاز"), ("عد", "إعداد"),
        ("كمل", "إكمال"), ("ستكمل", "استكمال"), ("نشر", "نشر"), ("عتمد", "اعتماد"), ("وفر", "توفير"), ("ودع", "إيداع"),
    )
}  # fmt: skip
_SUBJECT = frozenset("يتن")
_NEAR = 30  # characters from the verb to who has not done it
_BACK = 4  # tokens back to what makes it a condition
_SURE = 0.5


def not_yet(reading: Reading) -> None:
    """Claim ``assigned_to``, planned, for what somebody is told not to have done yet; the task is open."""
    for place, _ in reading.find(frozenset({_NOT})):
        noun = _noun(reading.phrases.key(place + 1))
        if noun is None or _is_condition(reading, place):
            continue
        token = reading.phrases.tokens[place + 1]
        end = reading.sentence(token.start)[1]
        doer = next(iter(reading.outer(token.end, min(end, token.end + _NEAR), ACTORS)), None)
        if doer and only_titles(reading, token.end, doer.start):
            _claim(reading, place, noun, doer, end)


def _noun(verb: str) -> str | None:
    return _NOUNS.get(verb[1:]) if verb[:1] in _SUBJECT else None


def _is_condition(reading: Reading, place: int) -> bool:
    """Whether it is only said what would be: إذا {لم} ترسل …."""
    start = reading.token_at(reading.sentence(reading.phrases.tokens[place].start)[0])
    before = {reading.phrases.key(n).lstrip("وف") for n in range(max(start, place - _BACK), place)}
    return not before.isdisjoint(cues("tasks")["unless"] - {fold("إن")})


def _claim(reading: Reading, place: int, noun: str, doer: Mark, end: int) -> None:
    """Whose the task is whose thing stands behind the doer, over بعد."""
    phrases, at = reading.phrases, reading.token_at(doer.end)
    while phrases.key(at) in _YET:
        at += 1
    if phrases.key(at).removeprefix("ال") not in cues("tasks")["deliverables"]:
        return
    begin, who = phrases.tokens[place].start, reading.principal(doer)
    if _is_known(reading, phrases.key(at), who):
        return
    task, high = spoken_of(reading, at, begin), phrases.tokens[at].end
    if task is None:
        task, high = _made(reading, at, end, noun)
    if task and not reading.tells("assigned_to", task, who):
        claim = Claim("assigned_to", task, who, begin, high, Modality.PLANNED, confidence=_SURE, reason=reason("doubt"))
        reading.claim(claim)


def _is_known(reading: Reading, word: str, who: Referent) -> bool:
    """Whether somebody has a task that a definite noun may mean: القائمة, after كلف المعهد بإعداد قائمة …."""
    owned = (
        c.source for c in reading.claims if c.type == "assigned_to" and c.target is who and c.source.status in (None, "open")
    )
    return word.startswith("ال") and any(word[2:] in fold(task.names[0].text).split() for task in owned if task.names)


def _made(reading: Reading, at: int, end: int, noun: str) -> tuple[Referent | None, int]:
    """An open task named by the noun of the denied verb and by its thing: {إرسال} قائمة المتدربين; and where it ends."""
    for low, high, task in topics(reading, at, end, kind="task")[:1]:
        open_task(reading, task, low, high)
        task.names[:] = [Name(f"{noun} {' '.join(reading.text[low:high].split())}", "ar", "label")]
        return task, high
    return None, end
