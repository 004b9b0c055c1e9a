"""Who holds which post: read from the name that stands beside it."""

from __future__ import annotations

import itertools
from dataclasses import replace

from .....graph.model import Form, Modality
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ....grammar.lexicon import lexicon
from ....grammar.phrases import PUNCTUATION
from ...apposition import is_apart
from ...claims import Claim, Mark
from ...reading import Reading
from ...referents.rows import only

_BETWEEN = {fold(w) for w in ("المكلف", "المكلفة", "الجديد", "الجديدة", "بالإنابة", "و", "صاحب", "السمو", "الملكي")}
_IN = {fold(w) for w in ("في", "لدى")}
_OFFICE = {fold("لمنصب"), fold("لوظيفة")}
_STANDS_FOR = {fold(w) for w in ("المرشح", "المرشحة", "مرشح", "مرشحة", "ومرشح", "والمرشح")}
_OFFICES = {fold(w) for w in ("الوزير", "الوزيرة")}
_AND, _AS = "و", "ك"  # فلان {ك}وزير للصناعة
_EACH = (fold("كل"), fold("من"))
_TITLES = 3
_LONGEST = 90  # characters of a name
_BESIDE = 2  # characters back from a post to the name before it


def holders(reading: Reading) -> None:
    """``holds``: a person's name directly after a post, or directly before it."""
    for person in reading.within(0, len(reading.text), {"person"}):
        if person.form is not Form.NAME:
            continue
        before = [p for p in reading.within(person.start - 250, person.start, {"post"}) if person.start - p.end < 90]
        after = [p for p in reading.within(person.end, person.end + 200, {"post"}) if p.start - person.end < 4]
        if before and _is_holder(reading, before[-1], person):
            _hold(reading, person, before[-1], before[-1].start, person.end)
        elif post := _of_row(reading, person):
            _hold(reading, person, post, min(person.start, post.start), max(person.end, post.end))
        elif after and _stands_after(reading, person, after[0]) and not _taken(reading, after[0]):
            _hold(reading, person, after[0], person.start, after[0].end)
            if (second := reading.after(after[0].end, {"post"})) and _is_second(reading, second):
                _hold(reading, person, second, person.start, second.end)


def second_posts(reading: Reading) -> None:
    """``holds``: one more post that و joins to the one after a name; it waits, as one more may be meant who is not named.

    The classifier was fitted without these claims.
    """
    for first in reading.outer(0, len(reading.text), {"post"}):
        second = reading.after(first.end, {"post"})
        person = reading.before(first.start, {"person"}, back=_LONGEST)
        held = person and any(c.type == "holds" and c.source is person.referent and c.end == first.end for c in reading.claims)
        if person and held and second and _is_one_more(reading, first, second) and not _goes_on(reading, person, second):
            _hold(reading, person, second, person.start, second.end, doubt=reason("doubt"))


def _is_one_more(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether و joins a post to the one after a name, and no name follows: السيد فلان، رئيس الهيئة {ومدير عام المركز}."""
    joined = reading.text[first.end : second.start].strip() == _AND
    other = reading.after(second.end, {"person"})
    return joined and not (other and _apposed(reading, second.end, other.start)) and not _taken(reading, second)


def _goes_on(reading: Reading, person: Mark, second: Mark) -> bool:
    """Whether others are told of where nobody else is named: {كل من} السيد فلان رئيس … ووزير الري, ومحافظ الولاية {وعدد} من …."""
    start, end = reading.sentence(person.start)
    if reading.within(second.end, end, {"person"}):
        return False
    told = [reading.phrases.key(n) for n in range(reading.token_at(start), reading.token_at(person.start))]
    return _EACH in itertools.pairwise(told) or reading.phrases.key(reading.token_at(second.end)).startswith(_AND)


def _is_holder(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether a name after a post is its holder's."""
    apposed = _apposed(reading, post.end, person.start) and not is_apart(reading, post, person)
    return apposed and not _passes_on(reading, post, person) and not _is_second(reading, post)


def _is_second(reading: Reading, post: Mark) -> bool:
    """Whether a post is the second of the one named before it: فلان نائب رئيس الوزراء {وزير الصناعة}، السيد فلان وزير النقل."""
    first, other = reading.before(post.start, {"post"}), reading.after(post.end, {"person"})
    if first is None or other is None or reading.text[first.end : post.start].strip():
        return False
    own = reading.after(other.end, {"post"})
    posted = (
        own is not None and own.start - other.end <= _BESIDE and reading.text[post.end : other.start].lstrip()[:1] in {"،", ","}
    )
    return posted and reading.at(first.start - _BESIDE, {"person"}) is not None


def _stands_after(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a post right after a name may be that person's: not where one stands before the name, and somebody is named after
    it: كلف الوزير السيد فلان {مدير المكتب السيد فلان} ب….
    """
    if reading.text[person.end : post.start].strip(" ،,(") not in {"", _AS}:
        return False
    other = reading.after(post.end, {"person"})
    return not (other and _is_led(reading, person) and _apposed(reading, post.end, other.start))


def _is_led(reading: Reading, person: Mark) -> bool:
    """Whether an office in one word stands before a name, among its titles: الوزير السيد فلان."""
    at, offices = reading.token_at(person.start) - 1, _OFFICES | lexicon().words["definite_posts"]
    while is_titled(reading, at) and reading.phrases.key(at) not in offices:
        at -= 1
    return reading.phrases.key(at) in offices


def is_titled(reading: Reading, place: int) -> bool:
    """Whether a token is a title, or an office in one word that stands for one."""
    word = reading.phrases.reading(place, lexicon().honorifics)
    return word is not None or reading.phrases.key(place) in lexicon().words["definite_posts"]


def _of_row(reading: Reading, person: Mark) -> Mark | None:
    """The post in the row of a table, where one person and one post fill cells of it."""
    return only(reading, person.start, "post") if only(reading, person.start, "person") is person else None


def _hold(reading: Reading, person: Mark, post: Mark, start: int, end: int, *, doubt: str | None = None) -> None:
    how = _tenure(reading, post, end)
    claim = Claim("holds", person.referent, post.referent, start, end, how, confidence=0.95, sure=True, dated=reading.meeting)
    reading.claim(replace(claim, sure=doubt is None, reason=doubt))


def _tenure(reading: Reading, post: Mark, end: int) -> Modality:
    """How a post is held: no more by وزير الصحة {السابق} or المدير {السابق} للمركز, not yet by {المرشح لمنصب} وزير الصحة."""
    phrases, once = reading.phrases, lexicon().words["once"]
    first, last = reading.token_at(post.start + 1) - 1, reading.token_at(post.end)
    told = [*range(last - 1, reading.token_at(end) + 1), *([first + 1] if phrases.is_definite(first) else [])]
    if any(phrases.key(place) in once for place in told):
        return Modality.ENDED
    aside = first - 1 - (phrases.key(first - 1) in _OFFICE)
    return Modality.PLANNED if aside < first - 1 and phrases.key(aside) in _STANDS_FOR else Modality.ACTUAL


def _taken(reading: Reading, post: Mark) -> bool:
    return any(c.type == "holds" and c.target is post.referent for c in reading.claims)


def _passes_on(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether a post was said of the one before it, and و leads to the next: ``فلان مدير …، والسيد فلان``."""
    told = reading.at(post.start - _BESIDE - (reading.text[post.start - 1] == _AS), {"person"})
    between = range(reading.token_at(post.end), reading.token_at(person.end))
    return told is not None and any(reading.phrases.key(place).startswith(_AND) for place in between[:_TITLES])


def _apposed(reading: Reading, start: int, end: int) -> bool:
    """Whether only titles, marks, a country or a nominal body stand between a post and a name."""
    inside = reading.within(start, end, {"organization", "place"})
    between = range(reading.token_at(start), reading.token_at(end))
    if not all(_is_title(reading, place) or _is_covered(reading, place, inside) for place in between):
        return False
    return reading.text.count("\n", start, end) == 0 and reading.text.count("،", start, end) < 3


def _is_title(reading: Reading, place: int) -> bool:
    """Whether a token is a title, a letter that stands for one (د.), or a mark that ends no sentence."""
    token = reading.phrases.tokens[place]
    if token.text in "؛;":
        return False
    if token.text == ".":
        return len(reading.phrases.key(place - 1)) == 1
    is_word = (
        reading.phrases.reading(place, lexicon().honorifics) is not None
        or token.key in _BETWEEN
        or token.key in lexicon().words["once"]
    )
    return is_word or len(token.key) == 1 or PUNCTUATION.fullmatch(token.text) is not None


def _is_covered(reading: Reading, place: int, inside: list[Mark]) -> bool:
    """Whether a token is in one of these marks, or leads to one: في لبنان."""
    token = reading.phrases.tokens[place]
    leads = token.key in _IN and any(mark.start == token.end + 1 for mark in inside)
    return leads or any(mark.start <= token.end and token.start < mark.end for mark in inside)
