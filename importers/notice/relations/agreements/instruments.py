"""The text of an agreement itself: مذكرة تفاهم بين … و…, with الطرف الأول and المادة الأولى. Its parties have signed it where it
says where and when it was done; else they have still to.

What it calls الطرف الأول is the body that it says so of, also where that undertakes something. No model was fitted to these
claims, so they wait.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import fold, match_key
from ....grammar.cues import cues, reason
from ....grammar.text.spans import Span
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...uniting import unite

_ORDINALS = ("الأول", "الثاني", "الثالث", "الرابع")
_ARTICLE = re.compile(r"^[ \t*#]{0,8}(?:المادة|البند)[ \t]{1,3}(?:\(?[ \t]?1|١|الأولى|الأول)(?!\w)", re.MULTILINE)
_DONE = re.compile(r"^[ \t*#]{0,8}(?:و?(?:حرر|وقع|أبرم|تم(?:ت)? (?:توقيع|التوقيع))ت?)(?!\w)[^\n]{0,160}", re.MULTILINE)
_DRAFT = cues("signing")["draft"] | {fold("مشروع")}
_STANDS_FOR = frozenset(
    fold(w) for w in ("ممثلا", "ممثلة", "ويمثله", "ويمثلها", "يمثله", "يمثلها", "وتمثله", "وتمثلها", "تمثله", "تمثلها")
)
_THIS = frozenset(fold(w) for w in ("هذه", "هذا", "لهذه", "لهذا", "بهذه", "بهذا"))
_HEAD, _BLOCK, _FAR = 120, 700, 8  # characters of a title, of the parties below it; tokens from ممثلا to a name
_PAPER, _BODIES = frozenset({"agreement"}), frozenset({"organization"})
_SURE = 0.7


@dataclass(frozen=True, slots=True)
class _Party:
    """A body that an agreement is of, where that is said, and where what is told of it there ends."""

    mark: Mark
    end: int


def instrument(reading: Reading) -> None:
    """Claim ``signed`` for the parties of the agreement that a text is, in the place of what else is told of who signed it."""
    title = _title(reading)
    article = _ARTICLE.search(reading.text)
    if title is None or article is None:
        return
    called = _called(reading)
    parties = _defined(called, article.start()) or _between(reading, title, article.start())
    if len({id(party.mark.referent) for party in parties}) < 2:
        return
    paper = title.referent
    _unite_all(reading, paper)
    _name(reading, title, [party.mark.referent for party in parties])
    _mark_parties(reading, called)
    bodies = {id(party.mark.referent) for party in parties}
    reading.replace_claims([c for c in reading.claims if not _is_overruled(c, paper, bodies)])
    how, day = _signed(reading, title)
    for party in parties:
        signers = list(_for(reading, party))
        for who, end in signers:
            reading.claim(
                Claim("member_of", who, party.mark.referent, party.mark.start, end, confidence=_SURE, reason=reason("doubt"))
            )
        for who, end in ((party.mark.referent, party.mark.end), *signers):
            reading.claim(Claim("signed", who, paper, title.start, end, how, confidence=_SURE, reason=reason("doubt"), dated=day))


def _title(reading: Reading) -> Mark | None:
    """The agreement that the first line is called by: {مذكرة تفاهم}, مشروع {اتفاقية تعاون}."""
    mark = next(iter(reading.within(0, _HEAD, _PAPER)), None)
    if mark is None:
        return None
    before = {reading.phrases.key(n) for n in range(reading.token_at(mark.start))}
    return mark if all(key in _DRAFT or not key.strip("*#_- \n") for key in before) else None


def _called(reading: Reading) -> list[tuple[int, int, Mark]]:
    """The words الطرف الأول, each with the body that the first mention of them follows in its sentence."""
    found = list[tuple[int, int, Mark]]()
    for ordinal in _ORDINALS:
        bare = ordinal.removeprefix("ال").removesuffix("ي")
        words = [*re.finditer(rf"(?<!\w)(?:الطرف {ordinal}|طرف[اًٌ]{{0,2}} {bare}[يًاٍ]{{0,2}})(?!\w)", reading.text)]
        start = reading.sentence(words[0].start())[0] if words else 0
        named = reading.outer(start, words[0].start(), _BODIES) if words else []
        taken = {id(mark.referent) for *_, mark in found}
        body = next((mark for mark in named if mark.referent.named and id(mark.referent) not in taken), None)
        if body is None:
            break
        found += [(word.start(), word.end(), body) for word in words]
    return found


def _defined(called: Sequence[tuple[int, int, Mark]], end: int) -> list[_Party]:
    """The parties that are given a name above the first article, in order."""
    first: dict[int, _Party] = {}
    for start, _, mark in called:
        if start < end:
            first.setdefault(id(mark), _Party(mark, end))
    found = list(first.values())
    if not found:
        return []
    ends = [*(party.mark.start for party in found[1:]), end]
    return [_Party(party.mark, last) for party, last in zip(found, ends, strict=True)]


def _between(reading: Reading, title: Mark, end: int) -> list[_Party]:
    """The two bodies that are named behind بين below the title."""
    end = min(end, title.end + _BLOCK)
    between = reading.has(title.end, end, frozenset({fold("بين")}))
    if between is None:
        return []
    named: dict[int, Mark] = {}
    for mark in reading.outer(reading.phrases.tokens[between].end, end, _BODIES):
        if mark.referent.named:
            named.setdefault(id(mark.referent), mark)
    two = list(named.values())[:2]
    if len(two) < 2:
        return []
    return [_Party(mark, last) for mark, last in zip(two, [*(m.start for m in two[1:]), end], strict=True)]


def _unite_all(reading: Reading, paper: Referent) -> None:
    """Let هذه الاتفاقية in the articles be the agreement itself."""
    marks = [mark for mark in reading.marks if mark.kind in _PAPER and mark.referent is not paper]
    for other in {id(m.referent): m.referent for m in marks if _is_itself(reading, m)}.values():
        unite(reading, other, paper)


def _is_itself(reading: Reading, mark: Mark) -> bool:
    first = reading.token_at(mark.start)
    words = [reading.phrases.key(n) for n in (first, first + 1)]
    return next((word for word in words if word not in _THIS), "").startswith(("ال", "لل", "بال"))


def _name(reading: Reading, title: Mark, bodies: Sequence[Referent]) -> None:
    """Call an agreement by its title and its parties, and let الاتفاقية in its articles be no longer than that word."""
    paper, words = title.referent, " ".join(reading.text[title.start : title.end].split()[:2])
    name = f"{words} بين {' و'.join(body.names[0].text for body in bodies)}"
    paper.names[:] = [Name(name, "ar", "label")]
    paper.local = True
    reading.register.rename(paper, match_key(name))


def _mark_parties(reading: Reading, called: Sequence[tuple[int, int, Mark]]) -> None:
    """Let الطرف الأول speak of its body wherever it stands."""
    spans = {(start, end) for start, end, _ in called}
    reading.keep_marks([m for m in reading.marks if m.kind not in _BODIES or (m.start, m.end) not in spans])
    for start, end, body in called:
        reading.mark(start, end, body.referent, Form.NOMINAL)


def _is_overruled(claim: Claim, paper: Referent, bodies: set[int]) -> bool:
    """Whether somebody is told to have signed the agreement or not whom it does not name as a party, or in other words."""
    return claim.type == "signed" and claim.target is paper and (claim.source.kind != "person" or id(claim.source) in bodies)


def _signed(reading: Reading, title: Mark) -> tuple[Modality, Referent | None]:
    """How far along the signing is, and its day: done where a line below says so with the day."""
    draft = any(reading.phrases.key(n) in _DRAFT for n in range(reading.token_at(title.end)))
    for line in _DONE.finditer(reading.text, title.end) if not draft else ():
        day = next((d for d in reading.dates if line.start() < d.start < line.end() and d.value), None)
        if day:
            return Modality.ACTUAL, reading.add(_day(day))
    return Modality.PLANNED, None


def _day(date: Span) -> Referent:
    return Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason)


def _for(reading: Reading, party: _Party) -> Iterator[tuple[Referent, int]]:
    """Who signs for a party: named behind ممثلا ب and their office."""
    place = reading.has(party.mark.end, party.end, _STANDS_FOR)
    if place is None:
        return
    start = reading.phrases.tokens[place].end
    who = next(iter(reading.within(start, party.end, frozenset({"person"}))), None)
    if who and reading.token_at(who.start) - place <= _FAR:
        yield who.referent, who.end
