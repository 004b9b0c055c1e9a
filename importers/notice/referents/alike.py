"""Bodies with the same head: whose post رئيس المصلحة is where two مصلحة were named is asked, with each of them as a reading.

So is what رئيس المجلس did, where two councils were named, and whose the post is of a ministry that only comes later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold, match_key
from ...grammar.cues import reason
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from .naming import head_word

_BODY, _POST, _WHO = frozenset({"organization"}), frozenset({"post"}), frozenset({"person", "post"})
_ARTICLE, _MINISTRY = "ال", fold("وزارة")
_MINISTERS = frozenset(fold(word) for word in ("وزير", "وزيرة"))


def doubt_alike(reading: Reading) -> None:
    """Let a post in a body that only its head tells, and what its holder did who is told by no more than that post, wait for
    review where another body with that head was named before."""
    homes = {id(claim.source): claim.target for claim in reading.claims if claim.type == "post_in"}
    reading.replace_claims([_doubted(reading, claim, homes) for claim in reading.claims])


def _doubted(reading: Reading, claim: Claim, homes: dict[int, Referent]) -> Claim:
    if claim.alternatives or claim.type == "holds":
        return claim
    if claim.type != "post_in":
        vague = claim.sure and any(_is_vague(reading, claim, end) for end in (claim.source, claim.target))
        return replace(claim, sure=False, reason=claim.reason or reason("another")) if vague else claim
    marks = reading.within(claim.start, claim.end, _BODY)
    head = next((m for m in marks if m.referent is claim.target and m.form is Form.NOMINAL), None)
    others = list(_alike(reading, head)) if head else []
    if head is None:
        return claim
    open_ = bool(others) or _comes_later(reading, head, homes) or _is_overtaken(reading, head) or _is_between(reading, head)
    if not open_:
        return claim
    why = tuple(("target", other, reason("same")) for other in others)
    return replace(claim, sure=False, reason=reason("another"), alternatives=why)


def _is_vague(reading: Reading, claim: Claim, end: Referent) -> bool:
    """Whether the words of a claim tell an end by nothing but a post in a body of which only the head is said."""
    told = [mark for mark in reading.within(claim.start, claim.end, _WHO) if mark.referent is end]
    inside = [next(iter(reading.within(mark.start + 1, mark.end, _BODY)), None) for mark in told]
    heads = [body for body in inside if body and body.form is Form.NOMINAL]
    return bool(told) and len(heads) == len(told) and all(any(_alike(reading, head)) for head in heads)


def _comes_later(reading: Reading, head: Mark, homes: dict[int, Referent]) -> bool:
    """Whether a body or its minister is named, but only later: وكيل الوزارة, and a guest's ministry in the next paragraph."""
    before = _spoken_of(reading, (m for m in reading.within(0, head.start, _BODY | _POST) if m.end <= head.start), homes)
    after = reading.within(head.end, len(reading.text), _BODY | _POST)
    named = _spoken_of(reading, (m for m in after if m.kind == "post" or m.form is Form.NAME), homes)
    return any(one is head.referent for one in named) and all(one is not head.referent for one in before)


def _is_overtaken(reading: Reading, head: Mark) -> bool:
    """Whether the minister named last before a ministry told by its head alone is of another one: وصل وزير الخارجية …،
    واستقبله وزير النقل ووكيل {الوزارة}."""
    last = next(reversed(_ministers(reading, 0, head.start)), None)
    if last is None or not _is_ministry(reading, head):
        return False
    of = _portfolio(reading, last)
    named = [m for m in reading.within(last.end, head.start, _BODY) if m.referent is head.referent]
    words = head.referent.key.partition(" ")[2].split()
    return bool(of) and not named and words[:1] != of.split()[:1]


def _is_between(reading: Reading, head: Mark) -> bool:
    """Whether the sentence of a ministry told by its head alone names ministers of two before: حضر وزير التخطيط فلان، ووزير
    الاقتصاد فلان، وأمين عام {الوزارة}."""
    ministers = _ministers(reading, reading.sentence(head.start)[0], head.start)
    portfolios = {of.split()[0] for m in ministers if (of := _portfolio(reading, m))}
    return _is_ministry(reading, head) and len(portfolios) > 1


def _ministers(reading: Reading, start: int, end: int) -> list[Mark]:
    return [m for m in reading.within(start, end, _POST) if fold(reading.text[m.start : m.end]).split()[0] in _MINISTERS]


def _is_ministry(reading: Reading, head: Mark) -> bool:
    return fold(reading.text[head.start : head.end]).removeprefix(_ARTICLE) == _MINISTRY


def _portfolio(reading: Reading, minister: Mark) -> str:
    """What a minister is of: the words behind وزير."""
    return match_key(reading.text[minister.start : minister.end]).partition(" ")[2]


def _spoken_of(reading: Reading, marks: Iterable[Mark], homes: dict[int, Referent]) -> list[Referent | None]:
    """The bodies of some marks, and the ministries of the ministers among them."""
    told = [m for m in marks if m.kind != "post" or fold(reading.text[m.start : m.end].split()[0]) in _MINISTERS]
    return [homes.get(id(m.referent)) if m.kind == "post" else m.referent for m in told]


def _alike(reading: Reading, head: Mark) -> Iterator[Referent]:
    """The other bodies with this head that are named before, each once, but where its own sentence names only its own; a name
    of fewer or more words is no other."""
    word, found = head_word(reading.phrases, head, reading).removeprefix("ال"), set[int]()
    start, _ = reading.sentence(head.start)
    named = [m for m in reading.within(0, head.start, _BODY) if m.form is Form.NAME and _begins(reading, m, word)]
    beside = {id(mark.referent) for mark in named if mark.start >= start}
    for other in (mark.referent for mark in named if beside != {id(head.referent)}):
        if other is not head.referent and id(other) not in found and not _is_shorter(other, head.referent):
            found.add(id(other))
            yield other


def _begins(reading: Reading, mark: Mark, word: str) -> bool:
    return head_word(reading.phrases, mark, reading).removeprefix("ال") == word


def _is_shorter(one: Referent, other: Referent) -> bool:
    return f"{one.key} ".startswith(f"{other.key} ") or f"{other.key} ".startswith(f"{one.key} ")
