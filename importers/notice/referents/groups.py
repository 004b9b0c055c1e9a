"""Groups without a name of their own: بعض الكيانات الصناعية، منظمات دولية، مدراء الإدارات، الوفد المرافق له، فريق عمل مشترك."""

from __future__ import annotations

from ....graph.model import Form, Name
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim, Referent
from ..reading import Reading
from .coreference import owner

_OF = fold("من")
_DUAL = ("ا", "ي")
_FROM = {_OF, fold("عن")}
_ACCOMPANYING = {fold(w) for w in ("المرافق", "مرافق")}
_TO_HIM = {fold(w) for w in ("له", "لها", "لمعاليه", "لسعادته", "لسيادته")}
_STOPS = {fold(w) for w in ("الذي", "التي", "الذين", "حيث", "كما", "المشاركة", "هذه", "اليوم")}


def find_groups(reading: Reading) -> None:
    """Mark the groups of a text; the same plural head without بعض or عدد is one group throughout."""
    some = cues("nouns")["some"]
    plain: dict[str, Referent] = {}
    for sort, heads in (("bodies", cues("groups")["bodies"]), ("people", cues("groups")["people"])):
        for place, form in reading.phrases.each(heads):
            if _inside_name(reading, place):
                continue
            end = _end(reading, place, sort)
            start, quantified = _start(reading, place, form[1], some)
            if end == place + 1 and not quantified and not form[0].startswith("ال"):
                continue
            stem = form[0].removeprefix("ال")
            group = None if quantified and sort == "bodies" else plain.get(stem)
            group = group or _new(reading, start, reading.phrases.tokens[end - 1].end, "group")
            if not quantified or sort == "people":
                plain.setdefault(stem, group)
            reading.mark(start, reading.phrases.tokens[end - 1].end, group, Form.NOMINAL)
    _delegations(reading)
    _sent(reading)
    _teams(reading)


def _inside_name(reading: Reading, place: int) -> bool:
    """Whether a word is part of a body's name, or the dual head of posts that were dealt out (مديرا، رئيسي)."""
    token = reading.phrases.tokens[place]
    post = reading.at(token.end - 1, {"post"}) if token.key.endswith(_DUAL) else None
    return reading.at(token.start, {"organization"}) is not None or (post is not None and post.form is Form.NOMINAL)


def _new(reading: Reading, start: int, end: int, sort: str) -> Referent:
    text = " ".join(reading.text[start:end].split())
    return reading.add(Referent("organization", "", [Name(text, "ar", "label")], sort, named=False, local=True, first=start))


def _start(reading: Reading, place: int, skipped: int, some: frozenset[str]) -> tuple[int, bool]:
    """Where the group begins, with بعض or عدد من before it, and whether it has one."""
    phrases, at = reading.phrases, place - 1
    if phrases.key(at) == _OF:
        at -= 1
    quantifier = phrases.reading(at, some)
    if quantifier:
        return phrases.tokens[at].start + quantifier[1], True
    return phrases.tokens[place].start + skipped, False


def _end(reading: Reading, place: int, sort: str) -> int:
    phrases, at = reading.phrases, place + 1
    definite = phrases.key(place).startswith("ال")  # المستثمرين {المحليين}, but not المستثمرين تسهيلات
    while at < len(phrases) and at - place < 7 and not phrases.is_stop(at):
        key = phrases.key(at)
        bare = key.removeprefix("و")
        if key in _STOPS or bare in _STOPS:
            break
        adjective = bare.startswith("ال") or (not definite and bare.endswith(("يه", "ات")))
        if not adjective or key.startswith(("ب", "ل")):
            break
        at += 1
    return at


def _delegations(reading: Reading) -> None:
    """``الوفد المرافق له``: a delegation and whom it accompanied."""
    for place, form in reading.phrases.each(cues("groups")["delegation"]):
        if reading.phrases.key(place + 1) not in _ACCOMPANYING:
            continue
        end = place + 2 + (reading.phrases.key(place + 2) in _TO_HIM)
        start, last = reading.phrases.tokens[place].start + form[1], reading.phrases.tokens[end - 1]
        group = _new(reading, start, last.end, "delegation")
        reading.mark(start, last.end, group, Form.NOMINAL)
        if leader := owner(reading, start):
            low, _ = reading.sentence(start)
            begin = min((m.start for m in reading.within(low, start, {"person"}) if m.referent is leader), default=start)
            reading.claim(Claim("accompanied", group, leader, begin, last.end, confidence=0.9, sure=True))


def _sent(reading: Reading) -> None:
    """``وفد من الغرفة``, ``فريق من الخبراء``, ``وفد السلطنة``: people sent by a body, a place or a group.

    The head alone is a mention of theirs too.
    """
    for place, form in reading.phrases.each(cues("groups")["sent"]):
        token = reading.phrases.tokens[place]
        if reading.at(token.start, {"organization", "post"}):
            continue
        at = place + 1
        while at - place < 4 and not reading.phrases.is_stop(at) and _describes(reading, at) and not _begins(reading, at):
            at += 1
        start, last = token.start + form[1], reading.phrases.tokens[at - 1].end
        if end := _sender(reading, at, form[0].startswith("ال")):
            group = _new(reading, start, end, "delegation")
            reading.mark(start, last, group, Form.NOMINAL)
            reading.mark(start, end, group, Form.NOMINAL)


def _begins(reading: Reading, place: int) -> bool:
    return reading.at(reading.phrases.tokens[place].start, {"organization", "place"}) is not None


def _sender(reading: Reading, at: int, definite: bool) -> int | None:
    """Where the name of those ends who sent a delegation whose description ends before a token."""
    if at >= len(reading.phrases):
        return None
    start = reading.phrases.tokens[at].start
    if reading.phrases.key(at) in _FROM and at + 1 < len(reading.phrases):
        start = reading.phrases.tokens[at + 1].start
    elif definite:
        return None
    mark = reading.after(start, {"organization", "place"})
    return mark.end if mark and mark.start == start else None


def _teams(reading: Reading) -> None:
    """``فريق عمل مشترك``, ``لجنة مشتركة``: a team that is to be formed."""
    for place, form in reading.phrases.each(cues("groups")["team"]):
        token = reading.phrases.tokens[place]
        if reading.at(token.start, {"organization"}):
            continue
        end = place + 1
        while end < len(reading.phrases) and end - place < 3 and not reading.phrases.is_stop(end) and _describes(reading, end):
            end += 1
        if end > place + 1:
            start = token.start + form[1]
            team = _new(reading, start, reading.phrases.tokens[end - 1].end, "team")
            reading.mark(start, reading.phrases.tokens[end - 1].end, team, Form.NOMINAL)


def _describes(reading: Reading, place: int) -> bool:
    key = reading.phrases.key(place)
    return key == fold("عمل") or (
        key.endswith(("ه", "ك", "ي")) and not key.startswith(("ب", "ل", "ال", "و")) and key != fold("بين")
    )
