"""Tasks in lists: what stands in the items under التوصيات:, القرارات:, وأوصت اللجنة بما يلي: with whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ....grammar.text.verbal_nouns import is_action
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.clauses import is_imperfect
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from ..tasks.directives import deliverable, order_at

_ITEM = re.compile(  # a dash, 2.1, 3- or أ)
    r"\s*(?:[-–—*•]|[\d٠-٩]{1,3}(?:\.[\d٠-٩]{1,3}){1,3}(?=\s)|[\d٠-٩]+\s*[-.)/]|(?:[أ-ي]|هـ)\s?[-.)/](?=\s))"
    r"[ \t]*(\S[^\n]*)(?:\n|\Z)"
)
_COLON = re.compile(r"[^\n:.]{0,500}:[*#]*")  # of a line without end no more: a dozen words are looked at
_NUMBER = re.compile(r"(?<!\S)[\d٠-٩]{1,2}\s?[-–.)/]\s+(?=[^\W\d])")
_MOST, _NEAR = 6, 2  # words of a heading; tokens in which a task that a field saw may begin: إعداد {تقرير}
_TASK = frozenset({"task"})
Terms = tuple[Referent | None, str | None]  # whose a task is, and by when
_BY_DOING = "ب"
_CHARGES = frozenset(fold(w) for w in ("تكليف", "قيام"))
_UPON = frozenset(fold(w) for w in ("تتولى", "يتولى", "ستتولى", "سيتولى", "على"))
_THAT, _NEED = fold("أن"), frozenset(fold(w) for w in ("ضرورة", "أهمية", "العمل", "على"))
_BY = re.compile(r"\s*(?:من قبل|من طرف|بواسطة|على أن|في موعد|في أجل|في غضون|في ظرف|في مهلة|في مدة|قبل|خلال|حتى)\s")


def action_lists(reading: Reading) -> None:
    """Claim ``assigned_to`` for each item that names a task and who has to do it; one that names nobody is a task too.

    Two items in the same words with other owners or days are two tasks.
    """
    read_items(reading, listed(reading))


def listed(reading: Reading) -> list[tuple[int, int]]:
    """The items of all lists of tasks, in order: where they begin and end."""
    return [item for at in places(reading) for item in items_at(reading.text, at)]


def places(reading: Reading) -> list[int]:
    """Where lists of tasks begin, in order."""
    return sorted({*_headings(reading), *_openings(reading)})


def read_items(reading: Reading, items: Iterable[tuple[int, int]]) -> None:
    """Claim ``assigned_to`` for items of lists of tasks, in the order in which they are given."""
    told: dict[int, Terms] = {}
    for start, end in items:
        _cut(reading, start, end)
        _item(reading, start, end, told)


def _cut(reading: Reading, start: int, end: int) -> None:
    """Forget a task that a field saw over the end of its item: إعداد خطة 3- حصر المصانع."""
    over = [mark for mark in reading.marks if mark.kind in _TASK and start <= mark.start < end < mark.end]
    if over:
        reading.keep_marks([mark for mark in reading.marks if not any(mark is other for other in over)])


def _headings(reading: Reading) -> Iterator[int]:
    """Where the lists begin that stand under a heading: ``التوصيات:``."""
    for place, _ in reading.find(cues("tasks")["headings"]):
        token = reading.phrases.tokens[place]
        low = reading.text.rfind("\n", 0, token.start) + 1
        colon = _COLON.match(reading.text, token.start)
        short = colon and len(reading.text[low : colon.end()].split()) <= _MOST
        if colon and short and not reading.text[low : token.start].strip(" *#"):
            yield colon.end()


def _openings(reading: Reading) -> Iterator[int]:
    """Where the lists begin that a sentence opens: ``وأوصت اللجنة بما يلي:``, ``ما أسند إلى كل جهة:``."""
    for place, word in reading.find(cues("tasks")["opened"] | cues("tasks")["entrusted"]):
        token = reading.phrases.tokens[place]
        colon = _COLON.match(reading.text, token.start)
        if colon is None or len(colon[0].split()) > 2 * _MOST:
            continue
        if word in cues("tasks")["entrusted"] or reading.has(token.end, colon.end(), cues("tasks")["follow"]) is not None:
            yield colon.end()


def items_at(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The items of the list that begins at a place: the rest of its line where it is numbered (``1- … 2- …``), then its lines."""
    line_end = text.find("\n", at)
    line_end = line_end if line_end >= 0 else len(text)
    yield from _numbered(text, at, line_end)
    if text[at:line_end].strip(" *#") and not _NUMBER.match(text, at + _blank(text[at:line_end])):
        return
    at = line_end
    while line := _ITEM.match(text, at):
        first = _NUMBER.search(text, line.start(1), line.end(1))
        yield line.start(1), first.start() if first else line.end(1)
        yield from _numbered(text, first.start() if first else line.end(1), line.end(1))
        at = line.end(1)


def _numbered(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The items between two places of a line, where it goes on with a number; none where it does not."""
    numbers = [*_NUMBER.finditer(text, low, high)]
    if numbers and not text[low : numbers[0].start()].strip():
        ends = [*(number.start() for number in numbers[1:]), high]
        yield from ((number.end(), end) for number, end in zip(numbers, ends, strict=True))


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip())


def _item(reading: Reading, start: int, end: int, told: dict[int, Terms]) -> None:
    owner, first, skip = whose(reading, start, end)
    if first is None:
        return
    begin = reading.phrases.tokens[first].start + skip
    limit = until_when(reading, begin, end)
    marks = [m for m in reading.within(begin - 1, end, _TASK) if reading.token_at(m.start + 1) - 1 - first < _NEAR]
    best = max(marks, key=lambda m: m.end, default=None)
    if best and best.end > limit:
        reading.keep_marks([mark for mark in reading.marks if mark is not best])  # {إعداد دراسة} من قبل
        best = None
    if best and len(reading.text[best.start : best.end].split()) == 1 and best.end < limit:
        reading.keep_marks([mark for mark in reading.marks if mark is not best])  # {إعداد} خطة للتدريب
        best = None
    made = [(best.start, best.end, best.referent)] if best else topics(reading, first, limit, kind="task", skip=skip)
    for low, high, found in made[:1]:
        who = reading.principal(owner) if owner else None
        day = next((date.value for date in reading.dates if start <= date.start < end), None)
        task = _of_its_own(reading, found, (start, end), (who, day), told)
        begin_task(task, low)
        if owner and who:
            left, right = min(owner.start, low), max(owner.end, high)
            reading.claim(Claim("assigned_to", task, who, left, right, Modality.PLANNED, confidence=FIRM))


def until_when(reading: Reading, start: int, end: int) -> int:
    """Where it begins to be told by whom or by when something is to be done; the end where it is not told."""
    cut = _BY.search(reading.text, start, end)
    return cut.start() if cut else end


def _of_its_own(reading: Reading, task: Referent, item: tuple[int, int], terms: Terms, told: dict[int, Terms]) -> Referent:
    """A task that an item before tells in the same words, made another where its owner or day is another."""
    if told.setdefault(id(task), terms) == terms:
        return task
    same = next((r for r in reading.register.called("task", task.key) if told.get(id(r)) == terms), None)
    own = same or reading.add(replace(task, names=list(task.names), local=True, first=item[0], start=None, end=None))
    told[id(own)] = terms
    inside = [mark for mark in reading.within(*item, _TASK) if mark.referent is task]
    reading.keep_marks([mark for mark in reading.marks if not any(mark is other for other in inside)])
    for mark in inside:
        reading.mark(mark.start, mark.end, own, mark.form)
    moved = (replace(c, source=own) if c.source is task and item[0] <= c.start < item[1] else c for c in reading.claims)
    reading.replace_claims(list(moved))
    return own


def whose(reading: Reading, start: int, end: int) -> tuple[Mark | None, int | None, int]:
    """Who has to do what an item says, the token where the task begins, and how many of its characters stand outside."""
    owners = reading.outer(start, end, ACTORS)
    if owners and reading.text[owners[0].end : end].lstrip().startswith((":", "-", "–")):
        return owners[0], reading.token_at(owners[0].end) + 1, 0  # الإدارة: إعداد …
    if undertaken := _undertaken(reading, start, owners):
        return *undertaken, 0
    order = order_at(reading, owners[0].end, end) if owners else None
    if owners and order is not None:
        return owners[0], *deliverable(reading, order, end)  # تكليف الإدارة بإعداد …
    at = reading.token_at(start)
    if reading.phrases.key(at) == _THAT and owners and is_imperfect(reading.phrases.key(at + 1)):
        beside = reading.token_at(owners[0].start) == at + 2
        task = reading.token_at(owners[0].end)  # أن تعد الإدارة دراسة …, أن تقوم الإدارة بإعداد …
        return (owners[0], task, _led(reading.phrases.key(task))) if beside else (None, None, 0)
    at += reading.phrases.key(at) in _NEED
    if not is_action(reading.phrases.key(at)) or reading.phrases.key(at) in _CHARGES:
        return None, None, 0
    return next((m for m in owners if _BY.search(reading.text, m.start - len(" من قبل ") - 1, m.start)), None), at, 0


def _led(key: str) -> int:
    """How many characters lead to a noun of action: {ب}إعداد."""
    return int(key[:1] == _BY_DOING and is_action(key[1:]))


def _undertaken(reading: Reading, start: int, owners: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Whoever stands after the word of charge that an item begins with, and the token behind, where the task begins: {تتولى}
    الإدارة فتح حساب, {على} مدير الإدارة السيد فلان مراجعة …."""
    at = reading.token_at(start)
    if reading.phrases.key(at) not in _UPON or not owners or reading.token_at(owners[0].start) > at + _NEAR:
        return None
    last = next(m for m in reversed(owners[:2]) if reading.principal(m) is reading.principal(owners[0]))
    task = reading.token_at(last.end)
    joined = reading.phrases.key(task)[:1] == "ب" or reading.phrases.key(task) in lexicon().words["prepositions"]
    return None if joined or reading.phrases.is_stop(task) else (last, task)


def begin_task(task: Referent, low: int) -> None:
    task.names[:] = [replace(name, role="label") for name in task.names]
    task.local, task.first = True, task.first or low
    task.status = task.status or "open"
    task.sure = max(task.sure, FIRM)  # the list says so, whatever the fields make of the words
