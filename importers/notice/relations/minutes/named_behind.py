"""Who has to do it by what stands behind an item of minutes: a dash, brackets, or a label such as ``المسؤول:``."""

from __future__ import annotations

import re

from ....grammar.text.verbal_nouns import is_noun_of_action
from ...claims import Mark
from ...reading import Reading
from ..meetings.events import ACTORS
from ..offices.holders import is_titled
from .action_lists import until_when

_LABEL = (
    r"(?:الجهة (?:المسؤولة|المكلفة|المنفذة)|المسؤولة?|المكلفة?|(?:جهة )?(?:التنفيذ|المتابعة)|المنفذة?)"
    r"(?: (?:عن |ب)?(?:ال|لل)?(?:تنفيذ|متابعة))?\s{0,3}:\s{0,3}"
)
# What parts an item from who has to do it: a dash or bracket, or a word for that with a colon.
_PART = re.compile(
    rf"\s{{0,3}}[–—،؛-]\s{{0,3}}{_LABEL}|\s{{0,3}}[(\[]\s{{0,3}}(?:{_LABEL})?|\s{{1,3}}(?:{_LABEL}|[–—-]\s{{1,3}})"
)
_REST = re.compile(
    r"[\s.)\]،؛]*(?:$|[–—(\[-]|(?:قبل|خلال|حتى|بحلول|في موعد|في أجل)\s"
    r"|(?:(?:ال)?موعد|(?:ال)?[أا]جل|(?:ال)?مهلة|(?:ال)?مدة|تاريخ)"
    r"(?: (?:ال)?(?:تنفيذ|[إا]نجاز|تسليم|نهائي|محدد|[أا]قصى))?\s{0,3}:)"
)
_LABELLED, _WHO = re.compile(_LABEL + r"\Z"), re.compile(_LABEL)
HOLDERS = frozenset({"person", "post"})


def named_behind(reading: Reading, item: tuple[int, int]) -> tuple[Mark, int] | None:
    """Who is named behind what an item says, by that alone, and where the words before end."""
    start, end = item
    noun = is_noun_of_action(reading.phrases.key(reading.token_at(start)))
    for part in _PART.finditer(reading.text, start, end):
        if not (noun or _LABELLED.search(part[0])):
            continue
        owner = next(iter(reading.outer(part.end(), end, ACTORS)), None)
        if owner and are_titles(reading, part.end(), owner.start) and _REST.match(reading.text, owner.end, end):
            return owner, min(part.start(), until_when(reading, start, end))
    return None


def is_label(reading: Reading, mark: Mark) -> bool:
    """Whether what was taken for somebody only says who follows: ({المسؤول}: مدير الإدارة)."""
    label = _WHO.match(reading.text, mark.start)
    return label is not None and reading.text[mark.end : label.end()].strip() == ":"


def are_titles(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but titles stands between two places."""
    return all(is_titled(reading, place) for place in range(reading.token_at(start), reading.token_at(end)))
