"""Who holds a post, and what refers without a name in English: the Ministry, the Minister, he."""

from __future__ import annotations

import re

from ....graph.model import Form, Modality
from ...grammar.english_words import listed, phrases_of, sorts
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from .named_posts import THE, last_body
from .names import Names
from .posts import Post
from .sentences import Sentences
from .tenures import is_told_in_years, tenure

_TITLE_BETWEEN = re.compile(r"\s*,\s*the\s+[^,\s]+\s*,")
_BEFORE = 60  # characters before a post that may say whose it is
_HE = frozenset({"he", "she"})
_NOT_SUBJECT = frozenset({"by", "with", "between", "from", "of", "to"})


def holders(s: Sentences) -> None:
    """``holds``: a person's name beside a post, with nothing but commas, titles and articles between."""
    reading = s.reading
    marks = [m for m in reading.outer(*_bounds(s), {"person", "post"}) if m.form is Form.NAME]
    held: set[int] = set()
    for last, first, second, third in zip([None, *marks], marks, marks[1:], [*marks[2:], None], strict=False):
        sent = _is_sender(s, first, second)
        if (sent and _is_his(s, second, third)) or _is_of_kin(s, first, second) or _is_anothers(s, first, second):
            continue
        if s.apposed(first, second) and id(first) not in held and _are_together(reading, first, second):
            person, post = (first, second) if first.kind == "person" else (second, first)
            sent = (
                sent
                or _is_next_ones(s, first, second, third)
                or _may_be_kin(s, first, second)
                or _are_dealt(s, last, first, second)
            )
            how = tenure(s, post)
            sure = how is not Modality.PLANNED and not (sent or is_told_in_years(s, post))
            claim = Claim("holds", person.referent, post.referent, first.start, second.end, how, confidence=0.95, sure=sure)
            reading.claim(claim)
            held |= {id(second)}


def _is_sender(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether a post may be that of whoever sent somebody: on behalf of {the Minister}, Ali, Director …; on its own it waits."""
    before = s.words(s.clause(s.reading.token_at(post.start)), post.start)[-3:]
    sent = "behalf" in before or "representing" in before
    return sent and post.kind == "post" and "," in s.reading.text[post.end : person.start]


def _is_of_kin(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether a post and the family name after it are those of somebody's kin: Ms. Mona Saab, the wife of {Minister Saab}."""
    before = s.words(s.clause(s.reading.token_at(post.start)), post.start)[-2:]
    kin = len(before) > 1 and before[0] in listed("kin", "nouns") and before[1] in listed("kin", "joins")
    return kin and post.kind == "post" and " " not in s.reading.text[person.start : person.end]


def _is_anothers(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether somebody before has a post, or another title stands between: she served as {adviser to the Governor}, Mr. Omar; the
    {Ambassador}, the Minister, Ms. Salem."""
    if post.kind != "post":
        return False
    start = max(s.reading.sentence(post.start)[0], post.start - _BEFORE)
    before = [w for w in s.words(start, post.start) if w not in {"a", "an", "the"}]
    serves = phrases_of("naming", "served") + phrases_of("naming", "serves")
    served = any(tuple(before[-len(phrase) :]) == phrase for phrase in serves)
    return served or _TITLE_BETWEEN.match(s.reading.text[post.end : person.start]) is not None


def _may_be_kin(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether the name after a post and a comma may be that of kin nobody named before: {The wife of} the Minister, Mona Saab."""
    start = s.reading.sentence(post.start)[0]
    words = [w for w in s.words(max(start, post.start - _BEFORE), post.start) if w not in listed("kin", "between")][-2:]
    kin = len(words) > 1 and words[0] in listed("kin", "one") and words[1] in listed("kin", "joins")
    aside = post.kind == "post" and "," in s.reading.text[post.end : person.start]
    return kin and aside and not s.reading.within(start, post.start, {"person"})


def _is_his(s: Sentences, person: Mark, own: Mark | None) -> bool:
    """Whether the name after a post has another post behind it."""
    return own is not None and own.kind == "post" and s.apposed(person, own)


def _are_dealt(s: Sentences, last: Mark | None, post: Mark, person: Mark) -> bool:
    """Whether two posts stand before two names, and each may be either's: Director and {Chairman, Mr. Omar} and Ms. Said."""
    if last is None or (last.kind, post.kind, person.kind) != ("post", "post", "person"):
        return False
    after = s.reading.token_at(person.end)
    two = s.page.key(after) == "and" and s.page.is_capital(after + 1)
    return two and set(s.words(last.end, post.start)) - {"the"} == {"and"} and "," in s.reading.text[post.end : person.start]


def _is_next_ones(s: Sentences, first: Mark, second: Mark, third: Mark | None) -> bool:
    """Whether a post between commas may be of the name after it: after talks with Mr. Omar, {the Chairman, Ms. Salem}, …"""
    if third is None or (first.kind, second.kind, third.kind) != ("person", "post", "person"):
        return False
    between = s.reading.text[first.end : second.start].strip(), s.reading.text[second.end : third.start].strip()
    return between[0] == ", the" and between[1].startswith(",") and s.apposed(second, third)


def _are_together(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether two names stand in one line of one sentence: ``did not meet Ms. Sara. The Minister …``."""
    one_line = "\n" not in reading.text[first.end : second.start]
    return one_line and reading.sentence(first.start) == reading.sentence(second.start)


def _bounds(s: Sentences) -> tuple[int, int]:
    return s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end


def refer(s: Sentences, names: Names) -> None:
    """Mark heads alone, titles alone and pronouns that go back to what was named, in the order of the text."""
    posts = {post.piece[0]: post for post in names.posts if not post.complete}
    for place in range(s.page.first, s.page.last):
        token = s.page.tokens[place]
        if s.in_name(place):
            continue
        if place in posts and s.page.key(place - 1) in THE:
            _title(s, posts[place])
        elif token.key in sorts("heads") and s.page.key(place - 1) in THE:
            if body := last_body(s.reading, token.start, token.key):
                s.reading.mark(token.start, token.end, body, Form.NOMINAL)
        elif token.key in _HE and (person := _spoken_of(s, place)):
            s.reading.mark(token.start, token.end, person, Form.PRONOMINAL)
        elif s.page.key(place - 1) in {"his", "her"} and token.key == "part" and (person := _spoken_of(s, place)):
            before = s.page.tokens[place - 1]
            s.reading.mark(before.start, before.end, person, Form.PRONOMINAL)


def _title(s: Sentences, post: Post) -> None:
    """The Minister: the last person read as holding such a post."""
    start, end = s.page.span(post.piece)
    head = s.page.text(post.head).casefold().split()[-1]
    held = [c for c in s.reading.claims if c.type == "holds" and c.start < start and _has_head(c.target, head)]
    if held:
        s.reading.mark(start, end, max(held, key=lambda c: c.start).source, Form.NOMINAL)


def _has_head(post: Referent, head: str) -> bool:
    return any(head in name.text.casefold().split() for name in post.names)


def _spoken_of(s: Sentences, place: int) -> Referent | None:
    """Whom he or she means: the person before in the sentence, else the last person who was the subject of one."""
    start, _ = s.sentence(place)
    own = s.reading.within(start, s.page.tokens[place].start, {"person"})
    if own:
        return own[-1].referent
    while start > s.page.tokens[s.page.first].start:
        low, high = s.reading.sentence(start - 1)
        mark = next(iter(s.reading.within(low, high, {"person", "post"})), None)
        if mark and s.who(mark).kind == "person" and not _NOT_SUBJECT & set(s.words(low, mark.start)):
            return s.who(mark)
        start = low
    return None
