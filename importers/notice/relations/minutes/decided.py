"""Decisions of minutes and whose each is, item by item: ``تسدد الوكالة مبلغ …``, ``إعداد الخطة – إدارة التخطيط``.

Read once all is weighed. An owner who stands there by the form of the list goes in without review (10 of 10 in the corpus were
right); who acts by a verb of the imperfect waits, for its passive looks the same (تنذر الشركة). What is only proposed is wished
and waits. What the meeting itself decided, an approval or thanks, is no task.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import language, match_key
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark, Referent
from ...modality.clauses import is_imperfect
from ...reading import Reading
from ..clauses.plainly import accepted
from ..meetings.events import ACTORS
from .action_lists import begin_task, items_at, listed, places, read_items, until_when, whose
from .charges_in_items import charge, numbered, openings, summed_up
from .minute_headings import headings
from .named_behind import HOLDERS, are_titles, is_label, named_behind
from .previous_decisions import previous_decision, standings
from .to_be_paid import expect_payments

Item = tuple[int, int]
Told = tuple[Mark, int, int, bool]  # whose a task is, where its words begin and end, whether the form of the item says so
Pair = tuple[int, int]
_AFTER = re.compile(r"(?:[ \t]{1,3}[^\n:.،]{1,40})?[ \t*#]*:[ \t*#]*|(?:[ \t]{1,3}و\w+)?[ \t*#]*(?=\n|\Z)")
_ORDINAL = re.compile(r"\s*(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)ً?[ \t]*[:/.–-][ \t]*(\S[^\n]*)")
_TASK, _BY, _FEMININE = frozenset({"task"}), "ب", "ه"
_NOT_GIVEN = (cues("scopes")["wish"], cues("naming")["proposed"], cues("tasks")["withdrawn"], cues("tasks")["undone"])
_TRUSTED, _SURE, _ASKED = 0.8, 0.95, 0.7
_NEAR = 2  # tokens of titles between a verb and its subject


def decided(reading: Reading, known: Collection[int] = ()) -> None:
    """Make a task of each item that says what somebody has to do, claim whose it is, and let what the list says plainly stand.

    Args:
        reading: the text.
        known: where tasks begin that were read; of the items that hold them none is made.
    """
    _forget(reading, [mark for mark in reading.marks if mark.kind in HOLDERS and is_label(reading, mark)])
    earlier = standings(reading)
    items = [item for item in _items(reading) if item not in earlier]
    begun = sorted(known)
    open_ = (item for item in items if bisect_left(begun, item[0]) == bisect_left(begun, item[1]))
    made = {item: told for item in open_ if (told := _told(reading, item))}
    left = [item for item in items if item not in made]
    plain = {pair: item for item in left for pair in _plain(reading, item)}
    gone = [mark for item in (*made, *earlier) for mark in reading.within(*item, _TASK)]
    _forget(reading, [*gone, *_adopted(reading, left)])
    for standing in earlier.values():
        previous_decision(reading, standing)
    for (_, end), (owner, begin, limit, plain_) in made.items():
        _make(reading, (begin, end), owner, limit, plain_)
    _settle(reading, plain)
    _wish(reading, left)
    expect_payments(reading, items)


def _items(reading: Reading) -> list[Item]:
    """The items of all lists of decisions, in order; those of lists that only minutes have are read now."""
    known = listed(reading)
    words = cues("tasks")["headings"] | cues("tasks")["also"]
    begins = {*places(reading), *(at for _, at in headings(reading, words, _AFTER)), *openings(reading), *summed_up(reading)}
    found = {item for at in begins for item in (*items_at(reading.text, at), *_ordinals(reading.text, at))}
    found.update(numbered(reading.text))
    fresh = sorted(item for item in found.difference(known) if not _is_withdrawn(reading, item))
    read_items(reading, fresh)
    return sorted({*known, *fresh})


def _is_withdrawn(reading: Reading, item: Item) -> bool:
    """Whether an item takes an order back: {إلغاء} تكليف الإدارة بإعداد …."""
    first = reading.token_at(item[0])
    return first < len(reading.phrases) and reading.phrases.key(first) in cues("tasks")["withdrawn"] | cues("tasks")["undone"]


def _ordinals(text: str, at: int) -> Iterator[Item]:
    """The items of a list that counts in words: ``أولا: … ثانيا: …``."""
    while line := _ORDINAL.match(text, at):
        yield line.start(1), line.end(1)
        at = line.end()


def _told(reading: Reading, item: Item) -> Told | None:
    first = reading.phrases.key(reading.token_at(item[0]))
    if named := named_behind(reading, item):
        return named[0], item[0], named[1], True
    if charged := charge(reading, *item):
        return charged.owner, charged.start, charged.end, charged.plain
    actor = None if first in cues("tasks")["adopted"] else _acting(reading, item, first)
    return (actor, item[0], until_when(reading, *item), False) if actor else None


def _adopted(reading: Reading, items: list[Item]) -> list[Mark]:
    """What was taken for a task and is what the meeting itself decided: {الموافقة على المقترح}."""
    claimed = {id(end) for claim in reading.claims for end in (claim.source, claim.target)}
    firsts = (m for item in items for m in reading.within(*item, _TASK) if m.start == item[0])
    words = cues("tasks")["adopted"]
    return [m for m in firsts if id(m.referent) not in claimed and reading.phrases.key(reading.token_at(m.start)) in words]


def _acting(reading: Reading, item: Item, verb: str) -> Mark | None:
    """Who stands right behind the verb of the imperfect that an item begins with, as its subject."""
    place = reading.token_at(item[0])
    after = reading.phrases.tokens[place].end
    actor = next(iter(reading.outer(after, item[1], ACTORS)), None)
    if actor is None or verb in cues("tasks")["suffer"] or whose(reading, *item)[0]:
        return None
    behind = reading.token_at(actor.start) - place - 1 <= _NEAR and are_titles(reading, after, actor.start)
    return actor if behind and (is_imperfect(verb) or _agrees(reading, verb, actor)) else None


def _agrees(reading: Reading, verb: str, actor: Mark) -> bool:
    """Whether a word that no list holds has the form of a verb of the feminine, and a feminine stands behind it: تسدد الوكالة."""
    noun = lexicon().senses.get(verb) or is_action(verb) or verb.endswith(_FEMININE)
    return verb[:1] == "ت" and not noun and reading.phrases.key(reading.token_at(actor.start)).endswith(_FEMININE)


def _make(reading: Reading, item: Item, owner: Mark, limit: int, plain: bool) -> None:
    """Make an item one task up to a place, and claim whose it is."""
    text = reading.text[item[0] : limit].rstrip(" .،؛\n")
    end, name = item[0] + len(text), " ".join(text.split())
    task = reading.add(Referent("task", match_key(name), [Name(name, language(name), "label")], local=True, first=item[0]))
    begin_task(task, item[0])
    if date := next((d for d in reading.dates if limit <= d.start < item[1] and d.value), None):
        task.end, task.date_words, task.date_reason = date.value, date.text, date.reason
    reading.mark(item[0], end, task, Form.NOMINAL)
    sure = plain and reading.trusted(owner) >= _TRUSTED
    how, who, span = _SURE if sure else _ASKED, reading.principal(owner), (item[0], max(owner.end, end))
    reading.claim(Claim("assigned_to", task, who, *span, Modality.PLANNED, confidence=how, sure=sure))


def _forget(reading: Reading, marks: list[Mark]) -> None:
    """Forget what was seen as tasks, with all that is claimed of those that are nowhere else."""
    gone = {id(mark) for mark in marks}
    reading.keep_marks([mark for mark in reading.marks if id(mark) not in gone])
    lost = {id(mark.referent) for mark in marks} - {id(mark.referent) for mark in reading.marks}
    if lost:
        reading.replace_claims([c for c in reading.claims if not lost & {id(c.source), id(c.target)}])


def _plain(reading: Reading, item: Item) -> list[Pair]:
    """The tasks of an item with who has to do them, where its form says who: تكليف الإدارة بإعداد …, على المركز إعداد …."""
    owner, _, _ = whose(reading, *item)
    if owner is None or reading.trusted(owner) < _TRUSTED or reading.has(item[0], owner.start, _NOT_GIVEN) is not None:
        return []  # {يقترح} تكليف الإدارة, {إلغاء} تكليف الإدارة
    who = id(reading.principal(owner))
    return [(id(mark.referent), who) for mark in reading.within(*item, _TASK)]


def _settle(reading: Reading, plain: Mapping[Pair, Item]) -> None:
    """Let stand whose tasks they plainly are, and give each its noun of action."""
    claims, settled = list[Claim](), dict[int, Item]()
    for claim in reading.claims:
        item = plain.get((id(claim.source), id(claim.target))) if claim.type == "assigned_to" else None
        told = item is not None and item[0] <= claim.start < item[1]
        claims.append(accepted(claim, Modality.PLANNED) if told else claim)
        if item and told:
            settled[id(claim.source)] = item
    reading.replace_claims(claims)
    _call_whole(reading, settled)


def _wish(reading: Reading, items: list[Item]) -> None:
    """What an item only proposes is wished, and waits: {يقترح} تكليف الإدارة بإعداد …"""
    spans = [item for item in items if (first := reading.token_at(item[0])) < len(reading.phrases) and _proposes(reading, first)]
    if spans:
        reading.replace_claims([_wished(claim) if _is_of(claim, spans) else claim for claim in reading.claims])


def _proposes(reading: Reading, first: int) -> bool:
    words = cues("tasks")["proposing"]
    return any(reading.phrases.key(first + n).removeprefix("و") in words for n in range(_NEAR))


def _is_of(claim: Claim, items: list[Item]) -> bool:
    """Whether a claim says of an item whose it is, or who ordered it."""
    orders = claim.type == "assigned_to" or (claim.type == "directed" and claim.target.kind == "task")
    return orders and any(start <= claim.start < end for start, end in items)


def _wished(claim: Claim) -> Claim:
    return replace(claim, modality=Modality.WISHED, sure=False)


def _call_whole(reading: Reading, settled: Mapping[int, Item]) -> None:
    """Give tasks the noun of action right before them: على المركز {إعداد} دراسة جدوى."""
    tasks = [mark for mark in reading.marks if id(mark.referent) in settled]
    longer = [(mark, start) for mark in tasks if (start := _noun_before(reading, settled[id(mark.referent)], mark)) is not None]
    gone = {id(mark) for mark, _ in longer}
    reading.keep_marks([mark for mark in reading.marks if id(mark) not in gone])
    for mark, start in longer:
        name, task = " ".join(reading.text[start : mark.end].split()), mark.referent
        task.names[:] = [Name(name, language(name), "label")]
        reading.register.rename(task, match_key(name))
        reading.mark(start, mark.end, task, Form.NOMINAL)


def _noun_before(reading: Reading, item: Item, mark: Mark) -> int | None:
    """Where the noun of action begins that stands right before a task in its item; None where none does."""
    place = reading.token_at(mark.start) - 1
    token, key = reading.phrases.tokens[place], reading.phrases.key(place)
    noun = key.removeprefix(_BY)
    if (
        token.start < item[0]
        or not is_action(noun)
        or reading.text[token.end : mark.start].strip()
        or reading.at(token.start, ACTORS)
    ):
        return None
    return token.start + (key != noun)
