"""Who a letter is to and who signs it, each with the office in a line of its own.

السيد الدكتور / فلان, and below it رئيس هيئة الموانئ; at the end مدير الإدارة, and below it فلان. No field was fitted to these
claims, so they wait; on the notices of the corpus they are right 9 times in 9.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from .....graph.model import Form
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ....grammar.lexicon import lexicon
from ....grammar.phrases import PUNCTUATION
from ....grammar.text.correspondents import FIELD
from ....grammar.text.letters import COPY, foot
from ...claims import FIRM, Claim, Mark
from ...reading import Reading

_OPENING, _CLOSING = 8, 4  # lines of a letter in which it says to whom it is, and who signs it
_WHERE = frozenset({"organization", "place"})
_POST, _PERSON = frozenset({"post"}), frozenset({"person"})
_AFTER_LETTERS = frozenset("./")
_COURTESIES = frozenset(fold(w) for w in ("المحترم", "المحترمة", "الموقر", "الموقرة", "حفظه", "حفظها", "الله"))
Line = tuple[Mark | None, Mark | None]  # the person and the post that fill it


def letter_lines(reading: Reading) -> None:
    """Claim ``holds`` for a name that fills a line and the post that fills the next, at the head of a letter; at its end in
    either order."""
    lines = [_filled(reading, start, end) for start, end in _lines(reading.text)]
    held = [(c.source, c.target) for c in reading.claims if c.type == "holds"]
    for person, post in (*_addressed(lines[:_OPENING]), *_signing(lines[-_CLOSING:])):
        if not any(person.referent is who or post.referent is what for who, what in held):
            low, high = min(person.start, post.start), max(person.end, post.end)
            claim = Claim("holds", person.referent, post.referent, low, high, confidence=FIRM, reason=reason("doubt"))
            reading.claim(claim)


def _addressed(lines: Sequence[Line]) -> list[tuple[Mark, Mark]]:
    """A name and the post below it, where no name follows, which might be the holder's."""
    below = itertools.zip_longest(lines, lines[1:], lines[2:], fillvalue=(None, None))
    return [(one[0], two[1]) for one, two, three in below if one[0] and two[1] and not three[0]]


def _signing(lines: Sequence[Line]) -> list[tuple[Mark, Mark]]:
    """The last name and the last post, where one stands right below the other; of a copy to somebody no line is filled."""
    filled = [n for n, line in enumerate(lines) if any(line)][-2:]
    if len(filled) < 2 or filled[1] - filled[0] > 1:
        return []
    people, posts = zip(*(lines[n] for n in filled), strict=True)
    who, what = [m for m in people if m], [m for m in posts if m]
    return [(who[0], what[0])] if len(who) == len(what) == 1 else []


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines that are not empty, in order, without the fields of an e-mail that follow its text."""
    ends = list(itertools.accumulate(len(line) for line in text.splitlines(keepends=True)))
    lines = [(low, high) for low, high in itertools.pairwise((0, *ends)) if text[low:high].strip()]
    while lines and FIELD.match(text, *lines[-1]):
        lines.pop()
    copy = _copies(text)
    return [line for line in lines if copy is None or line[0] < copy]


def _copies(text: str) -> int | None:
    """Where the last lines of a letter say who else gets it: below who signs it."""
    closed = foot(text)
    copy = COPY.search(text, closed[1]) if closed else None
    return copy.start() if copy else None


def _filled(reading: Reading, start: int, end: int) -> Line:
    """The one person, or the one post, beside whom a line holds nothing but titles, strokes and bodies or places."""
    return _only(reading, start, end, _PERSON), _only(reading, start, end, _POST)


def _only(reading: Reading, start: int, end: int, kinds: frozenset[str]) -> Mark | None:
    marks = [mark for mark in reading.outer(start, end, kinds) if mark.form is Form.NAME]
    if len(marks) != 1:
        return None
    places = range(reading.token_at(start), reading.token_at(end))
    outside = (n for n in places if not marks[0].start <= reading.phrases.tokens[n].start < marks[0].end)
    return marks[0] if all(_is_title(reading, n) or _is_where(reading, n) for n in outside) else None


def _is_where(reading: Reading, place: int) -> bool:
    """Whether a token is of a body or place, behind an office: ممثلة المنظمة (WHO) {بالأردن}."""
    return reading.at(reading.phrases.tokens[place].end - 1, _WHERE) is not None


def _is_title(reading: Reading, place: int) -> bool:
    """Whether a token is a title, the letter of one (د. فلان), a word of respect behind a name (فلان المحترم) or a stroke."""
    phrases, text = reading.phrases, reading.phrases.tokens[place].text
    short = len(text) == 1 and text.isalpha() and phrases.word(place + 1) in _AFTER_LETTERS
    polite = short or phrases.key(place) in _COURTESIES
    return polite or phrases.reading(place, lexicon().honorifics) is not None or PUNCTUATION.fullmatch(text) is not None
