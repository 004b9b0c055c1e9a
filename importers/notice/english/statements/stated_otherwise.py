"""What somebody says by other words in English: reported on {unpaid fees}, called on the authorities to {simplify visas}; and who
says what hinders something: "{Bad roads} hamper us," said Ms. A. All of it waits.
"""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS, ALL
from ..clauses.sentences import Sentences
from ..clauses.themes import named, themes

_PEOPLE = frozenset({"person", "post"})
_QUOTES = frozenset('"“”')
_SIGNS = _QUOTES | {".", ",", "the"}
_REACH = 160  # characters from what is said to the end of its quotation
_NEAR = 60  # characters from a quotation to who said it
_FAR = 14  # tokens from calling on somebody to what for
_LONGEST, _FEWEST = 9, 2  # tokens of what somebody is to do
_NO_THEMES = frozenset({"event", "person", "organization"})
_BE = frozenset({"was", "were", "been", "be", "is", "are", "being"})
_DONE = (Modality.ACTUAL, Polarity.AFFIRMED)
_ORDERS = frozenset({"directed", "seeks", "assigned_to"})
_CONFIDENCE = 0.7


def stated_otherwise(s: Sentences) -> None:
    """Claim ``stated`` for what is reported on or called for, and for the cause of what hinders something, of who says so.

    Args:
        s: the sentences of a page; what hinders what has been claimed.
    """
    for claim in [c for c in s.reading.claims if c.type == "hinders"]:
        if s.page.tokens[s.page.first].start <= claim.start < s.page.tokens[s.page.last - 1].end:
            speaker = claim.by or _quoted(s, claim)
            if speaker and speaker.kind in _PEOPLE:
                _claim(s, speaker, claim.source, claim.start, claim.end)
    _on(s)
    _calls(s)


def _claim(s: Sentences, speaker: Referent, theme: Referent, start: int, end: int) -> None:
    if not s.reading.tells("stated", speaker, theme):
        s.reading.claim(Claim("stated", speaker, theme, start, end, confidence=_CONFIDENCE))


def _quoted(s: Sentences, claim: Claim) -> Referent | None:
    """Who said what stands in a quotation: "…," said {Ms. A}; "…," {Ms. A} said."""
    text = s.reading.text
    opening = next((n for n in range(claim.start - 1, max(claim.start - _REACH, -1), -1) if text[n] in _QUOTES), None)
    closing = next((n for n in range(claim.end, min(claim.end + _REACH, len(text))) if text[n] in _QUOTES), None)
    if opening is None or closing is None or not _is_pair(text, opening, closing):
        return None
    says = listed("people_told", "says")
    who = next(iter(s.reading.outer(closing, closing + _NEAR, ACTORS)), None)
    if who is None or who.kind not in _PEOPLE or "\n" in text[closing : who.start]:
        return None
    before = [word for word in s.words(closing, who.start) if word not in listed("honorifics") | _SIGNS]
    after = s.page.key(s.reading.token_at(who.end))
    told = (len(before) == 1 and before[0] in says) or (not before and after in says)
    return s.who(who) if told else None


def _is_pair(text: str, opening: int, closing: int) -> bool:
    """Whether two marks hold one quotation of one paragraph: the first opens one, and none is between."""
    if "\n\n" in text[opening:closing] or text[opening] == "”" or text[closing] == "“":
        return False
    low = text.rfind("\n\n", max(opening - 2000, 0), opening)
    return text[opening] == "“" or text.count('"', max(low, opening - 2000, 0), opening) % 2 == 0


def _on(s: Sentences) -> None:
    """Ms. A {reported on} unpaid fees."""
    for place, end in s.find(phrases_of("stated_otherwise", "on")):
        who = _speaker(s, place)
        theme = next(iter(themes(s, end)), None) if who else None
        if who and theme and not s.reading.within(theme[0], theme[1], _NO_THEMES):
            _claim(s, s.who(who), theme[2], min(who.start, theme[0]), theme[1])


def _speaker(s: Sentences, place: int) -> Mark | None:
    who = s.subject(place, _PEOPLE)
    if s.page.key(place - 1) in _BE:
        return None
    spoken = who is not None and s.reading.text[who.start : who.end].casefold() in {"we", "i"}
    if who is None or spoken or who.start < s.clause(place) or s.told(who.end, place, place + 1) != _DONE:
        return None
    start, limit = s.sentence(place)
    if any(c.type == "stated" and c.source is s.who(who) and start <= c.start < limit for c in s.reading.claims):
        return None
    near = s.words(who.end, s.page.tokens[place].start)
    return who if len(near) <= _LONGEST and "to" not in near[-1:] else None


def _calls(s: Sentences) -> None:
    """Mr. A {called on} the authorities in both countries {to} simplify visas; whom it binds is told elsewhere."""
    for place, end in s.find(phrases_of("stated_otherwise", "calls")):
        who = _speaker(s, place)
        start, limit = s.sentence(place)
        orders = any(c.type in _ORDERS and start <= c.start < limit for c in s.reading.claims)
        if who is None or orders:
            continue
        stops = {".", ";", "that", "who", "which", "and", "visit"}
        to = next((n for n in range(end, min(end + _FAR, s.page.last)) if s.page.key(n) in stops | {"to"}), None)
        if to is None or s.page.key(to) != "to" or s.page.tokens[to].end > limit:
            continue
        last = _end(s, to + 1, limit)
        if last - to - 1 >= _FEWEST and s.page.key(to + 1) not in listed("fellow_travellers", "visits"):
            low, high = s.page.tokens[to + 1].start, s.page.tokens[last - 1].end
            _claim(s, s.who(who), named(s, low, high, "topic"), min(who.start, low), high)


def _end(s: Sentences, first: int, limit: int) -> int:
    """The token after what somebody is to do."""
    at = first
    while at < s.page.last and at - first < _LONGEST and s.page.tokens[at].end <= limit:
        closed = s.page.word(at) in ".;:,()–—" or s.page.key(at) in listed("said", "breaks") | listed("said", "finite")
        if closed and s.reading.at(s.page.tokens[at].start, ALL) is None:
            break
        at += 1
    return at
