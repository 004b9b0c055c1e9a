"""The posts of an English part as referents, each in its body, and for a minister the ministry that the title implies."""

from __future__ import annotations

import itertools

from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.cues import reason
from ....grammar.english_words import listed, owner_of, parted, sorts
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...referents.naming import country_referent
from ..clauses.sentences import Sentences
from ..names.names import Names
from ..names.posts import Post, ministry_of

_SENT = frozenset({"representative", "ambassador", "envoy", "delegate", "observer"})
_BODY = frozenset({"organization"})
_OPENING = 24  # characters in which what a sentence is about begins
THE = frozenset({"the", "this", "said", "its", "their", "both"})


def name_posts(reading: Reading, names: Names) -> None:
    """Give every post with a complement its referent, its body, and, for a minister, the ministry that the title implies."""
    for post in names.posts:
        if post.complete:
            start, end = names.page.span(post.piece)
            body = next((m for m in reading.within(start, end, {"organization"})), None) or _nominal_inside(reading, names, post)
            body = None if body and _is_sent_to(names, post, body) else body
            referent = _post(reading, names, post, body)
            reading.mark(start, end, referent, Form.NAME)
            _place_in_body(reading, names, post, referent, (start, end))
            _above(reading, (start, end))


def _is_sent_to(names: Names, post: Post, body: Mark) -> bool:
    """Whether a post is with a body that it is not of: Representative {to the European Union}."""
    before = names.page.phrases.text[: body.start].split()[-2:]
    return names.page.key(post.head[1] - 1) in _SENT and "to" in before and body.start >= names.page.span(post.head)[1]


def _above(reading: Reading, span: tuple[int, int]) -> None:
    """``part_of`` for the two bodies of a post with commas: Director, {Department of Standards, Ministry of Trade}."""
    bodies = reading.within(*span, {"organization"})
    for part, whole in itertools.pairwise(bodies):
        if reading.text[part.end : whole.start].strip() == ",":
            reading.claim(Claim("part_of", part.referent, whole.referent, part.start, whole.end, confidence=0.85))


def posts_beside(s: Sentences, names: Names) -> None:
    """A post without complement beside its holder is one of the body spoken of last: its Chairman, Mr. Khaled …."""
    for post in names.posts:
        start, end = names.page.span(post.piece)
        person = s.reading.after(end, {"person"})
        small = s.page.word(post.head[0]).islower() and s.page.key(post.piece[0] - 1) not in {"its", "their"}
        far = person is None or s.reading.sentence(start) != s.reading.sentence(person.start)
        state = s.page.key(post.head[1] - 1) == "state"  # the Head of State has none
        if post.complete or s.page.key(post.piece[0] - 1) not in THE or person is None or small or far or state:
            continue
        between = s.words(end, person.start)
        body = _spoken_of(s, post) or _subject_before(s, post) or _last_spoken_of(s, start)
        own = {s.page.key(n) for n in range(*post.head)}
        minister = bool(own & {"minister", "cabinet"})  # of no bank or fund that was spoken of last
        if minister and body and body.referent.classification not in {"ministry", "government"}:
            continue
        if body and set(between) <= {",", "."} | listed("honorifics"):
            home = Mark(body.start, body.end, "organization", body.form, body.referent)
            referent = _post(s.reading, names, post, home)
            s.reading.mark(start, end, referent, Form.NAME)
            _place_in_body(s.reading, names, post, referent, (start, end), sure=_is_told_of(s, body, start))


def _is_told_of(s: Sentences, body: Mark, start: int) -> bool:
    """Whether a post's own sentence names its body, or the one before begins with it; else another may be meant, whose name no
    rule read: {The Rice Front} met the Ministry of Trade. Its leader, …"""
    low, _ = s.reading.sentence(start)
    before, _ = s.reading.sentence(max(0, low - 1))
    return body.start >= low or 0 <= body.start - before <= _OPENING


def _subject_before(s: Sentences, post: Post) -> Mark | None:
    """The body that the sentence before begins with, where ``its`` opens one: {The Order}, which A & B advise, met. Its head."""
    place = post.piece[0] - 1
    if s.page.key(place) != "its" or not s.page.opens(place) or not s.page.phrases.same_line(place):
        return None
    low, _ = s.reading.sentence(s.page.tokens[place].start)
    before, _ = s.reading.sentence(max(0, low - 1))
    body = next(iter(s.reading.outer(before, low, _BODY)), None)
    return body if body and body.start - before <= _OPENING else None


def _last_spoken_of(s: Sentences, start: int) -> Mark | None:
    """The last body before a place that is not only where something was held."""
    body = s.reading.before(start, _BODY)
    while body and _houses(s, body):
        body = s.reading.before(body.start, _BODY)
    return body


def _houses(s: Sentences, body: Mark) -> bool:
    """Whether a body is where a meeting was held: held on 4 May in the Boardroom, {Wadi Fish Centre}."""
    start, _ = s.reading.sentence(body.start)
    words = s.words(start, body.start)
    held = next((n for n in reversed(range(len(words))) if words[n] == "held"), None)
    return held is not None and not {"at", "in"}.isdisjoint(words[held:])


def _spoken_of(s: Sentences, post: Post) -> Mark | None:
    """The body that stands as its head alone right before ``its``: signed for {the university}, its president."""
    place = post.piece[0] - 3
    key = s.page.key(place)
    if s.page.key(place + 2) not in {"its", "their"} or key not in sorts("heads") or s.page.key(place - 1) not in THE:
        return None
    body = last_body(s.reading, s.page.tokens[place].start, key)
    return Mark(*s.page.span((place, place + 1)), "organization", Form.NOMINAL, body) if body else None


def _nominal_inside(reading: Reading, names: Names, post: Post) -> Mark | None:
    """A head alone inside a post: Director General of the {Centre}, the {Bank}'s country director."""
    owner = owner_of(names.page.word(post.piece[0]))
    place = post.piece[0] if owner in sorts("heads") else post.piece[1] - 1
    key = owner if owner in sorts("heads") else names.page.key(place)
    if post.head[0] <= place < post.head[1] or key not in sorts("heads"):
        return None
    body = last_body(reading, names.page.tokens[place].start, key)
    if body is None:
        return None
    start, end = names.page.span((place, place + 1))
    reading.mark(start, end, body, Form.NOMINAL)
    return Mark(start, end, "organization", Form.NOMINAL, body)


def _post(reading: Reading, names: Names, post: Post, body: Mark | None) -> Referent:
    text = names.page.text(post.piece)
    key = match_key(_office(reading, names, post, body) if body else text)
    home = body.referent if body else None
    told = [Name(" ".join(text.split()), "en")]
    if post.field and home is None:
        told.append(Name(_turned(names, post, post.field), "en"))
        key = match_key(told[-1].text)
    known = next((r for r in reading.register.called("post", key) if r.qualifier is home), None)
    return known or reading.add(Referent("post", key, told, qualifier=home))


def _turned(names: Names, post: Post, field: tuple[int, int]) -> str:
    """A post whose field stands before its head in the other words: Finance Minister is Minister of Finance."""
    page = names.page
    before = page.text((post.piece[0], field[0])) if field[0] > post.piece[0] else ""
    after = page.text((post.head[1], post.piece[1])) if post.piece[1] > post.head[1] else ""
    head = page.text(post.head)
    words = [before, head[:1].upper() + head[1:], "of", ministry_of(page.text(field)), after]
    return " ".join(" ".join(words).split())


def _office(reading: Reading, names: Names, post: Post, body: Mark) -> str:
    """A post without its body: the Director General of UNIDO is UNIDO's Director General."""
    start, end = names.page.span(post.head)
    if body.start < end:
        return names.page.text((post.head[0], post.piece[1]))
    words = reading.text[start : body.start].split()
    while words[-1].strip(",") in {"of", "the", "at", "in", "for", "to"}:
        words.pop()
    return " ".join(words)


def _place_in_body(
    reading: Reading, names: Names, post: Post, referent: Referent, span: tuple[int, int], *, sure: bool = True
) -> None:
    if referent.qualifier:
        reading.claim(Claim("post_in", referent, referent.qualifier, *span, confidence=0.95, sure=sure))
        return
    words = names.page.text(post.head).casefold().split()
    aide = not {"deputy", "assistant"}.isdisjoint(words) and names.page.key(post.head[1]) == "for"  # of whatever ministry
    if words[-1] != "minister" or "prime" in words or (post.field is None and (post.piece[1] == post.head[1] or aide)):
        return
    place = next((m for m in reading.within(*span, {"place"}) if m.end == span[1]), None)
    code = parted(referent.names[0].text)[1]
    subject = names.page.text((post.head[1], post.piece[1])) if post.piece[1] > post.head[1] else ""
    if place:
        subject = (
            reading.text[names.page.span((post.head[1], post.head[1] + 1))[0] : place.start].strip().removesuffix("the").strip()
        )
        subject = subject.removesuffix("of").strip()
    if post.field:
        subject = f"of {ministry_of(names.page.text(post.field))}"
    subject = subject[subject.rfind("charge of") + 7 :] if "charge of" in subject else subject  # Minister in charge of Trade
    if subject:
        joined, _, field = " ".join(subject.split()).partition(" ")
        ministry = _ministry(
            reading, f"Ministry {joined.lower()} {ministry_of(field)}", country_referent(reading, code) if code else None
        )
        reading.claim(Claim("post_in", referent, ministry, *span, confidence=0.9, reason=reason("minister")))


def _ministry(reading: Reading, text: str, home: Referent | None) -> Referent:
    key = match_key(text)
    rivals = {parted(r.names[0].text) for r in reading.referents if r.kind == "post"}
    shared = home is not None and sum(base == "Minister" + text.removeprefix("Ministry") for base, _ in rivals) > 1
    same = reading.register.called("organization", key)
    known = next((r for r in same if not shared or r.qualifier is home), None)
    return known or reading.add(Referent("organization", key, [Name(text, "en")], "ministry", qualifier=home))


def _own_words(name: str) -> list[str]:
    """The words of a body's name up to what it is of: no Corporation in the Governing Board of the Nile Corporation."""
    return name.casefold().partition(" of ")[0].split()


def last_body(reading: Reading, at: int, head: str) -> Referent | None:
    """The last body whose name holds this head, else the last of its sort; for a ministry also one that a title implies."""
    before = [m.referent for m in reversed(reading.within(0, at, {"organization"})) if m.referent.named]
    bodies = [*before, *(r for r in reversed(reading.referents) if r.kind == "organization" and r.classification == "ministry")]
    spelt = next((r for r in bodies if any(head in _own_words(name.text) for name in r.names)), None)
    if head == "secretariat":
        return spelt  # every body has one
    return spelt or next((r for r in bodies if r.classification == sorts("heads").get(head)), None)
