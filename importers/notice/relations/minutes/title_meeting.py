"""The meeting of a title of minutes and the one that the text tells: ``محضر اجتماع لجنة …``, ``اجتمعت … بجلستها الرابعة``.

They are one where the first sentence that tells of a meeting says that it was held, by nobody else and on no other day. What
names another body, another number or what was before stays another meeting.
"""

from __future__ import annotations

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Mark
from ...reading import Reading
from ..meetings.headlines import join
from .are_minutes import title_of

_EVENT, _BODY, _MEETING = frozenset({"event"}), frozenset({"organization"}), "meeting"


def one_meeting(reading: Reading) -> None:
    """Make one of the meeting of the title and the one of the text, where the minutes tell of that one."""
    title = title_of(reading)
    if title is None:
        return
    start = reading.phrases.tokens[title].end
    line = reading.line_end(start)
    named = next((m for m in reading.within(start, line, _EVENT) if m.referent.classification == _MEETING), None)
    told = next((m for m in reading.within(line, len(reading.text), _EVENT) if m.referent.status != "planned"), None)
    if named and told and named.referent is not told.referent and _are_one(reading, named, told):
        join(reading, named.referent, told.referent)


def _are_one(reading: Reading, named: Mark, told: Mark) -> bool:
    one, other = named.referent, told.referent
    if other.classification != _MEETING or len({one.start, other.start} - {None}) > 1:
        return False
    start, end = reading.sentence(told.start)
    held = reading.has(start, told.start, cues("rolls")["met"] | cues("rolls")["sitting"] | cues("acts")["lead"]) is not None
    return (
        held
        and not _is_earlier(reading, told, end)
        and _numbers(reading, named) <= _numbers(reading, told)
        and _are_same(reading, named, told)
    )


def _is_earlier(reading: Reading, told: Mark, end: int) -> bool:
    """Whether the words right behind a meeting say that it was before: اجتماعها السابق."""
    after = reading.token_at(told.end)
    words = lexicon().words["former"] | cues("rolls")["before"]
    return any(reading.phrases.key(n) in words for n in range(reading.token_at(told.start), after + 2))


def _numbers(reading: Reading, mark: Mark) -> set[str]:
    """The ordinals and numbers in the name of a meeting and right behind it."""
    places = range(reading.token_at(mark.start), reading.token_at(mark.end) + 1)
    keys = [reading.phrases.key(n).removesuffix(fold("ة")) for n in places]
    return {key for key in keys if key in lexicon().words["ordinals"] or key.isdigit()}


def _are_same(reading: Reading, named: Mark, told: Mark) -> bool:
    """Whether the body that the text says met is that of the title, or one of the two tells none."""
    title = reading.outer(named.start, reading.line_end(named.start), _BODY)
    start, _ = reading.sentence(told.start)
    text = [mark for mark in reading.outer(start, told.end, _BODY) if not reading.at(mark.start, frozenset({"post", "person"}))]
    if not title or not text:
        return True
    names = [fold(reading.text[mark.start : mark.end]) for mark in title]
    return any(
        mark.referent is other.referent or name.startswith(said) or said.startswith(name)
        for other, name in zip(title, names, strict=True)
        for mark in text
        for said in (fold(reading.text[mark.start : mark.end]),)
    )
