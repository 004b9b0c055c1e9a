"""Names that stop short of where they end, or take up the first word of the next: what is told of them waits.

الدكتور عزمي {محافظة}، ووزير …, whose family name the fields take for a place or see not at all; رئيسة {دائرة الحسابات لارا} سالم,
whose given name they give to her body; مستشارا للوزير {لشؤون الإعلام}, whose office goes on; وزيرا {للإدارة
المحلية}, whose field is taken for a body. What was read is right in all else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark
from ..reading import Reading
from .clauses import is_imperfect, is_perfect

_PERSON, _POST, _BODY = frozenset({"person"}), frozenset({"post"}), frozenset({"organization"})
_ALL = frozenset({"person", "post", "organization", "event"})
_ARTICLE, _SEATED = "ال", frozenset({"holds", "post_in"})
_ENDS = re.compile(r"\s*[،,.؛;\n]|\s*$")
_AFFAIRS = fold("لشؤون")
_PREFIXED = "لبوفك"  # letters that lead to another word: لدى, بالوزارة
_MINISTERS = frozenset(fold(w) for w in ("وزير", "وزيرة", "وزيرا", "الوزير", "الوزيرة"))
_GOVERNING = re.compile(r"^(?:ال)?(?:وزار|مجلس|حكوم|رئاس|ديوان)|[a-z]")
_LEAST = 2  # words of a name whose last may be another's


def doubt_cut_names(reading: Reading) -> None:
    """Let the claims of cut names wait: all of a person's, of a post's who holds it and of which body it is."""
    people = {id(mark.referent) for mark in reading.within(0, len(reading.text), _PERSON) if _stops_short(reading, mark)}
    posts = {id(mark.referent) for mark in _posts(reading)}
    judged = [_doubted(claim, people, posts) for claim in reading.claims]
    if any(one is not other for one, other in zip(judged, reading.claims, strict=True)):
        reading.replace_claims(judged)


def _doubted(claim: Claim, people: set[int], posts: set[int]) -> Claim:
    ends = {id(claim.source), id(claim.target)}
    cut = not people.isdisjoint(ends) or (claim.type in _SEATED and not posts.isdisjoint(ends))
    why = "cut" if cut else "uncertain_ends" if _is_field(claim) else None
    return replace(claim, sure=False, reason=claim.reason or reason(why)) if why and claim.sure else claim


def _is_field(claim: Claim) -> bool:
    """Whether a minister would be of a body that is no ministry, which is what the ministry is of: وزيرا {للإدارة المحلية}."""
    minister = claim.type == "post_in" and any(fold(n.text).partition(" ")[0] in _MINISTERS for n in claim.source.names)
    return minister and not any(_GOVERNING.search(fold(name.text)) for name in claim.target.names)


def _stops_short(reading: Reading, person: Mark) -> bool:
    """Whether one word alone is read of a person, and the next, which is no verb and leads to nothing, ends the phrase."""
    if person.form is not Form.NAME or not _is_one_word(reading, person) or any(" " in n.text for n in person.referent.names):
        return False
    place = reading.token_at(person.end)
    key = reading.phrases.key(place)
    alone = key.isalpha() and reading.phrases.same_line(place) and _ENDS.match(reading.text, reading.phrases.tokens[place].end)
    other = key[:1] in _PREFIXED or key.startswith(_ARTICLE) or reading.at(reading.phrases.tokens[place].start, _ALL)
    known = is_perfect(key) or is_imperfect(key) or key in lexicon().words["prepositions"]
    return bool(alone) and not (other or known or reading.phrases.reading(place, lexicon().honorifics))


def _is_one_word(reading: Reading, person: Mark) -> bool:
    name = reading.text[person.start : person.end]
    return " " not in name and not name.startswith(_ARTICLE)


def _posts(reading: Reading) -> Iterator[Mark]:
    """The posts that go on behind what was read, and those whose last word is the first of their holder's name."""
    for post in reading.within(0, len(reading.text), _POST):
        if post.form is not Form.NAME:
            continue
        place = reading.token_at(post.end)
        goes_on = reading.phrases.key(place) == _AFFAIRS and reading.at(reading.phrases.tokens[place].start, _ALL) is None
        if goes_on or _takes_name(reading, post):
            yield post


def _takes_name(reading: Reading, post: Mark) -> bool:
    """Whether a bare word that is given to people ends the body of a post behind a definite one, with one word for the holder."""
    words = fold(reading.text[post.start : post.end]).split()
    after = reading.after(post.end, _PERSON)
    near = after is not None and after.start - post.end == 1 and _is_one_word(reading, after)
    if not near or len(words) <= _LEAST:
        return False
    given = words[-1] in lexicon().given or not words[-1].startswith((_ARTICLE, *_PREFIXED))
    bare = words[-2].startswith(_ARTICLE) and given
    return bare and any(body.end == post.end for body in reading.within(post.start, post.end, _BODY))
