"""Posts and their holders, and what refers without a name: the Ministry, the Minister, he, the two sides."""

from __future__ import annotations

from ....graph.model import Form, Modality, Name
from ....graph.names.keys import match_key
from ...grammar.cues import reason
from ...grammar.english_words import listed, parted, sorts
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from ..referents.naming import country_referent
from .names import Names
from .posts import Post
from .sentences import Sentences

_THE = frozenset({"the", "this", "said", "its", "their", "both"})
_HE = frozenset({"he", "she"})
_NOT_SUBJECT = frozenset({"by", "with", "between", "from", "of", "to"})


def name_posts(reading: Reading, names: Names) -> None:
    """Give every post with a complement its referent, its body, and, for a minister, the ministry that the title implies."""
    for post in names.posts:
        if post.complete:
            start, end = names.page.span(post.piece)
            body = next((m for m in reading.within(start, end, {"organization"})), None) or _nominal_inside(reading, names, post)
            referent = _post(reading, names, post, body)
            reading.mark(start, end, referent, Form.NAME)
            _place_in_body(reading, names, post, referent, (start, end))


def posts_beside(s: Sentences, names: Names) -> None:
    """A post without complement beside its holder is one of the body spoken of last: its Chairman, Mr. Khaled …."""
    for post in names.posts:
        start, end = names.page.span(post.piece)
        person = s.reading.after(end, {"person"})
        small = s.page.word(post.head[0]).islower() and s.page.key(post.piece[0] - 1) not in {"its", "their"}
        far = person is None or s.reading.sentence(start) != s.reading.sentence(person.start)
        if post.complete or s.page.key(post.piece[0] - 1) not in _THE or person is None or small or far:
            continue
        between = s.words(end, person.start)
        body = s.reading.before(start, {"organization"})
        if body and set(between) <= {",", "."} | listed("honorifics"):
            home = Mark(body.start, body.end, "organization", body.form, body.referent)
            referent = _post(s.reading, names, post, home)
            s.reading.mark(start, end, referent, Form.NAME)
            _place_in_body(s.reading, names, post, referent, (start, end))


def _nominal_inside(reading: Reading, names: Names, post: Post) -> Mark | None:
    """A head alone inside a post: Director General of the {Centre}."""
    place = post.piece[1] - 1
    if place < post.head[1] or names.page.key(place) not in sorts("heads"):
        return None
    body = last_body(reading, names.page.tokens[place].start, names.page.key(place))
    if body is None:
        return None
    start, end = names.page.span((place, place + 1))
    reading.mark(start, end, body, Form.NOMINAL)
    return Mark(start, end, "organization", Form.NOMINAL, body)


def _post(reading: Reading, names: Names, post: Post, body: Mark | None) -> Referent:
    text = names.page.text(post.piece)
    key = match_key(names.page.text(post.head) if body else text)
    home = body.referent if body else None
    known = next((r for r in reading.referents if r.kind == "post" and r.key == key and r.qualifier is home), None)
    return known or reading.add(Referent("post", key, [Name(" ".join(text.split()), "en")], qualifier=home))


def _place_in_body(reading: Reading, names: Names, post: Post, referent: Referent, span: tuple[int, int]) -> None:
    if referent.qualifier:
        reading.claim(Claim("post_in", referent, referent.qualifier, *span, confidence=0.95, sure=True))
        return
    words = names.page.text(post.head).casefold().split()
    if words[-1] != "minister" or "prime" in words or post.piece[1] == post.head[1]:
        return
    place = next((m for m in reading.within(*span, {"place"}) if m.end == span[1]), None)
    code = parted(referent.names[0].text)[1]
    subject = names.page.text((post.head[1], post.piece[1]))
    if place:
        subject = (
            reading.text[names.page.span((post.head[1], post.head[1] + 1))[0] : place.start].strip().removesuffix("the").strip()
        )
        subject = subject.removesuffix("of").strip()
    if subject:
        ministry = _ministry(reading, "Ministry " + " ".join(subject.split()), country_referent(reading, code) if code else None)
        reading.claim(Claim("post_in", referent, ministry, *span, confidence=0.9, reason=reason("minister")))


def _ministry(reading: Reading, text: str, home: Referent | None) -> Referent:
    key = match_key(text)
    rivals = {parted(r.names[0].text) for r in reading.referents if r.kind == "post"}
    shared = home is not None and sum(base == "Minister" + text.removeprefix("Ministry") for base, _ in rivals) > 1
    same = (r for r in reading.referents if r.kind == "organization" and r.key == key)
    known = next((r for r in same if not shared or r.qualifier is home), None)
    return known or reading.add(Referent("organization", key, [Name(text, "en")], "ministry", qualifier=home))


def holders(s: Sentences) -> None:
    """``holds``: a person's name beside a post, with nothing but commas, titles and articles between."""
    reading, page = s.reading, s.page
    marks = [m for m in reading.outer(*_bounds(s), {"person", "post"}) if m.form is Form.NAME]
    held: set[int] = set()
    for first, second, third in zip(marks, marks[1:], [*marks[2:], None], strict=False):
        if _is_sender(s, first, second, third):
            continue
        if s.apposed(first, second) and id(first) not in held and _are_together(reading, first, second):
            person, post = (first, second) if first.kind == "person" else (second, first)
            former = page.key(reading.token_at(post.start) - 1) in {"former", "outgoing", "late", "then"}
            how = Modality.ENDED if former else Modality.ACTUAL
            claim = Claim("holds", person.referent, post.referent, first.start, second.end, how, confidence=0.95, sure=True)
            reading.claim(claim)
            held |= {id(second)}


def _is_sender(s: Sentences, post: Mark, person: Mark, own: Mark | None) -> bool:
    """Whether a post is that of whoever sent somebody with a post of their own: on behalf of {the Minister}, Ali, {Director}."""
    before = s.words(s.clause(s.reading.token_at(post.start)), post.start)[-3:]
    sent = "behalf" in before or "representing" in before
    apart = post.kind == "post" and "," in s.reading.text[post.end : person.start]
    return sent and apart and own is not None and own.kind == "post" and s.apposed(person, own)


def _are_together(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether two names stand in one line of one sentence: ``did not meet Ms. Sara. The Minister …``."""
    one_line = "\n" not in reading.text[first.end : second.start]
    return one_line and reading.sentence(first.start) == reading.sentence(second.start)


def _bounds(s: Sentences) -> tuple[int, int]:
    return s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end


def last_body(reading: Reading, at: int, head: str) -> Referent | None:
    """The last body whose name holds this head, else the last of its sort; for a ministry also one that a title implies."""
    before = [m.referent for m in reversed(reading.within(0, at, {"organization"})) if m.referent.named]
    bodies = [*before, *(r for r in reversed(reading.referents) if r.kind == "organization" and r.classification == "ministry")]
    spelt = next((r for r in bodies if any(head in name.text.casefold().split() for name in r.names)), None)
    return spelt or next((r for r in bodies if r.classification == sorts("heads").get(head)), None)


def refer(s: Sentences, names: Names) -> None:
    """Mark heads alone, titles alone and pronouns that go back to what was named, in the order of the text."""
    posts = {post.piece[0]: post for post in names.posts if not post.complete}
    for place in range(s.page.first, s.page.last):
        token = s.page.tokens[place]
        if s.in_name(place):
            continue
        if place in posts and s.page.key(place - 1) in _THE:
            _title(s, posts[place])
        elif token.key in sorts("heads") and s.page.key(place - 1) in _THE:
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


def sides(s: Sentences, at: int) -> list[Referent]:
    """Whom ``the two sides`` means: the two bodies last met, signed with or spoken of together."""
    pairs = [c for c in s.reading.claims if c.type in {"met_with", "cooperates_with"} and c.start < at]
    wanted = [c for c in pairs if c.source.kind == "organization"] or pairs
    if wanted:
        last = max(wanted, key=lambda c: c.start)
        return [last.source, last.target]
    signers = [c.source for c in s.reading.claims if c.type == "signed" and c.source.kind == "organization" and c.start < at]
    return list(dict.fromkeys(signers))[-2:]
