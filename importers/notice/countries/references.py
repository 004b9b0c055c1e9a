"""الوزارة and الوزير where two may be meant: the claims that rest on such a word wait, with the other reading kept.

The only one of the same sentence is meant, or the only one of the nearest sentence that names any, where it is the notice's own.
Within one country the last one stands, as before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....graph.model import Form, Name
from ....graph.names.keys import fold, match_key
from ...grammar.cues import reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from ..referents.naming import head_word
from .datelines import code_of
from .named_countries import nationality, parted
from .officials import Countries

_MINISTERS = frozenset(fold(word) for word in ("وزير", "وزيرة"))
_THE_MINISTER = frozenset(f"ال{word}" for word in _MINISTERS)
_MINISTRY = fold("وزارة")
_HONORED = frozenset(fold(word) for word in ("معاليه", "معاليها"))
_LONGEST = 60  # letters of a reference
_TWO = 2
_OPEN = 0.6  # as sure as of the other reading of المنظمة (dealings.offers)


def doubt_references(reading: Reading, home: Referent | None) -> None:
    """Let what is claimed of a body or minister by a word that may mean another wait for review.

    Args:
        reading: the text; its bodies and posts have their countries.
        home: the country of the notice.
    """
    countries, known = Countries(reading), _Named(reading)
    for mark in [m for m in reading.marks if m.kind in ("organization", "person", "post") and _refers(reading, m)]:
        named = list(_candidates(known, mark))
        if said := _said(reading, mark) if named else None:
            likely = list({id(r): r for _, r in named if (country := countries.of(r)) and code_of(country) == said}.values())
            if len(likely) == 1 and likely[0] is not mark.referent:
                doubt(reading, mark, likely)
            continue
        likely = _likely(reading, mark, named, home, countries)
        if len(likely) > 1:
            doubt(reading, mark, likely)


def _refers(reading: Reading, mark: Mark) -> bool:
    """Whether a mark refers to what has a name elsewhere; الوزير and الوزير الليبي are read as names of posts, too."""
    if mark.form is not Form.NAME:
        return True
    words = reading.text[mark.start : mark.end].split() if mark.kind == "post" else []
    alone = len(words) == 1 or (len(words) == _TWO and nationality(words[1]) is not None)
    if not alone or fold(words[0]) not in _THE_MINISTER:
        return False
    return not any(claim.type == "holds" and claim.target is mark.referent for claim in reading.claims)


def _said(reading: Reading, mark: Mark) -> str | None:
    """The code of the country that a word says with a reference: {الوزير} الليبي."""
    after = reading.token_at(mark.end)
    tokens = reading.phrases.tokens[after : after + 1]
    follows = tokens and reading.text[mark.end : tokens[0].start] == " "
    inside = reading.text[mark.start : mark.end].split()[1:]
    return (nationality(inside[-1]) if inside else None) or (nationality(tokens[0].text) if follows else None)


class _Named:
    """What names say by themselves, looked at once for all that refers to them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._heads: dict[tuple[int, int], str] = {}
        self._ministries: dict[int, Referent | None] = {}

    def head(self, mark: Mark) -> str:
        """The head of a body's name."""
        place = mark.start, mark.end
        if place not in self._heads:
            self._heads[place] = head_word(self.reading.phrases, mark, self.reading)
        return self._heads[place]

    def ministry(self, post: Referent) -> Referent | None:
        """The ministry of a minister whose country is known."""
        if id(post) not in self._ministries:
            self._ministries[id(post)] = _ministry(self.reading, post)
        return self._ministries[id(post)]


def _candidates(known: _Named, mark: Mark) -> Iterator[tuple[int, Referent]]:
    """What was named before under the head of a reference, each with where."""
    reading = known.reading
    words = fold(reading.text[mark.start : min(mark.end, mark.start + _LONGEST)]).split()
    words = words[:-1] if len(words) > 1 and nationality(words[-1]) else words
    last = words[-1] if words else ""
    if mark.kind == "organization":
        head = known.head(mark) if len(words) == 1 else ""
        if f"ال{head}" not in lexicon().heads:
            return
        for m in reading.within(0, mark.start, {"organization", "post"}):
            if m.kind == "organization" and m.form is Form.NAME and m.referent.named:
                if known.head(m) == head:
                    yield m.start, m.referent
            elif m.kind == "post" and head == _MINISTRY and (ministry := known.ministry(m.referent)):
                yield m.start, ministry
    elif last.removeprefix("ال") in _MINISTERS or last in _HONORED:
        yield from _ministers(reading, mark, last)


def _ministers(reading: Reading, mark: Mark, last: str) -> Iterator[tuple[int, Referent]]:
    held = {id(claim.target): claim.source for claim in reading.claims if claim.type == "holds"}
    for m in reading.within(0, mark.start, {"post"}):
        first = fold(m.referent.names[0].text).split()[0]
        if first in _MINISTERS and (last in _HONORED or first == last.removeprefix("ال")):
            who = held.get(id(m.referent), m.referent)
            if who.kind == mark.kind or (mark.form is Form.NAME and m.referent is not mark.referent):
                yield m.start, who


def _ministry(reading: Reading, post: Referent) -> Referent | None:
    """The ministry of a minister whose country is known; it need not be named."""
    words = parted(post.names[0].text)[0].split()
    if post.home is None or len(words) < 2 or fold(words[0]) not in _MINISTERS:
        return None
    text = " ".join(["وزارة", *words[1:]])
    keys = {match_key(text)}
    for r in reading.referents:
        same = r.kind == "organization" and (r.home or r.qualifier) is post.home
        if same and keys & {match_key(parted(name.text)[0]) for name in r.names}:
            return r
    made = Referent("organization", match_key(text), [Name(text)], "ministry", qualifier=post.home, home=post.home)
    return reading.add(made)


def _likely(
    reading: Reading, mark: Mark, named: Sequence[tuple[int, Referent]], home: Referent | None, countries: Countries
) -> list[Referent]:
    """Whom a reference may mean, likeliest first; none where its head was never named."""
    distinct = list({id(r): r for _, r in reversed(named)}.values())
    if len({id(country) for r in distinct if (country := countries.of(r))}) < _TWO:
        return distinct[:1]
    nearest = reading.sentence(max(at for at, _ in named))
    near = list({id(r): r for at, r in named if nearest[0] <= at < nearest[1]}.values())
    if len(near) == 1:
        one = near[0]
        if nearest[0] <= mark.start < nearest[1] or countries.of(one) is home:
            return near
    own = [r for r in distinct if home is not None and countries.of(r) is home]
    chosen = own if len(own) == 1 else [mark.referent] if any(r is mark.referent for r in distinct) else distinct[:1]
    return [*chosen, *(r for r in distinct if r is not chosen[0])]


def doubt(reading: Reading, mark: Mark, likely: Sequence[Referent]) -> None:
    """Let the claims that rest on a reference wait, with the likeliest at their end and the others as alternatives.

    Args:
        reading: the text with its claims.
        mark: the word that refers.
        likely: what it may mean, likeliest first.
    """
    chosen, others = likely[0], [r for r in likely[1:] if r is not likely[0]]
    claims = [_waiting(reading, claim, mark, chosen, others) for claim in reading.claims]
    if claims != reading.claims:
        reading.replace_claims(claims)
    for place, known in enumerate(reading.marks):
        if known is mark:
            reading.marks[place] = replace(mark, referent=chosen)
    for post in reading.within(max(0, mark.start - _LONGEST), mark.end, {"post"}):
        # A post of an open body is no other notice's post either, until somebody decides.
        if post.start < mark.start < post.end and _only_refers(post.referent, mark.referent):
            post.referent.qualifier, post.referent.local, post.referent.first = None, True, post.start


def _only_refers(post: Referent, body: Referent) -> bool:
    """Whether a title never names its body: الأمين العام للوزارة."""
    return post.qualifier is None or (post.qualifier is body and all(name.role == "label" for name in post.names))


def _waiting(reading: Reading, claim: Claim, mark: Mark, chosen: Referent, others: Sequence[Referent]) -> Claim:
    if claim.by is mark.referent and _says(reading, mark, claim):
        claim = replace(claim, by=chosen, sure=False, confidence=min(claim.confidence, _OPEN), reason=reason("another"))
    if not (claim.start <= mark.start and mark.end <= claim.end):
        return claim
    ends = [end for end in ("source", "target") if getattr(claim, end) is mark.referent]
    if len(ends) != 1 or _is_named(reading, claim, mark.referent):
        return claim
    more = tuple((ends[0], other, reason("same")) for other in others)
    source, target = (chosen, claim.target) if ends[0] == "source" else (claim.source, chosen)
    doubt = min(claim.confidence, _OPEN)
    waits = replace(claim, source=source, target=target, sure=False, confidence=doubt, reason=reason("another"))
    return replace(waits, alternatives=more)


def _says(reading: Reading, mark: Mark, claim: Claim) -> bool:
    """Whether a claim is attributed by this word: it is the last before the claim, in its sentence, that means who says so."""
    start = reading.sentence(claim.start)[0]
    told = [m for m in reading.within(start, claim.end, {mark.kind}) if m.referent is mark.referent and m.start < claim.start]
    return bool(told) and told[-1] is mark


def _is_named(reading: Reading, claim: Claim, r: Referent) -> bool:
    """Whether the words of a claim name its end, too."""
    return any(m.referent is r and m.form is Form.NAME for m in reading.within(claim.start, claim.end, {r.kind}))
