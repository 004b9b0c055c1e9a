"""Who holds a post, and what refers without a name in English: the Ministry, the Minister, he."""

from __future__ import annotations

from .....graph.model import Form, Modality
from ....grammar.english_words import sorts
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ..clauses.sentences import Sentences
from ..names.names import Names
from ..names.posts import Post
from .named_posts import THE, last_body
from .tenures import is_doubted, is_told_in_years, tenure
from .whose import is_of_other, is_open

_RANKS = frozenset({"deputy", "assistant", "vice", "associate"})
_HE = frozenset({"he", "she"})
_POLITE = frozenset({"esteemed", "honourable", "honorable", "distinguished", "said"})  # the {esteemed} Ministry
_OF_MEN, _OF_WOMEN = frozenset({"mr", "sir", "sheikh"}), frozenset({"ms", "mrs", "miss", "dame", "sheikha", "madam"})
_NOT_SUBJECT = frozenset({"by", "with", "between", "from", "of", "to"})


def holders(s: Sentences) -> None:
    """``holds``: a person's name beside a post, with nothing but commas, titles and articles between."""
    reading = s.reading
    marks = [m for m in reading.outer(*_bounds(s), {"person", "post"}) if m.form is Form.NAME]
    held: set[int] = set()
    for last, first, second, third in zip([None, *marks], marks, marks[1:], [*marks[2:], None], strict=False):
        if is_of_other(s, first, second, third):
            continue
        if s.apposed(first, second) and id(first) not in held and _are_together(reading, first, second):
            person, post = (first, second) if first.kind == "person" else (second, first)
            how = tenure(s, post)
            open_ = is_open(s, last, first, second, third)
            sure = how is not Modality.PLANNED and not (open_ or is_told_in_years(s, post) or is_doubted(s, post))
            claim = Claim("holds", person.referent, post.referent, first.start, second.end, how, confidence=0.95, sure=sure)
            reading.claim(claim)
            held |= {id(second)}


def _are_together(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether two names stand in one line of one sentence: ``did not meet Ms. Sara. The Minister …``."""
    one_line = "\n" not in reading.text[first.end : second.start]
    return one_line and reading.sentence(first.start) == reading.sentence(second.start)


def _bounds(s: Sentences) -> tuple[int, int]:
    return s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end


def refer(s: Sentences, names: Names) -> None:
    """Mark heads alone, titles alone and pronouns that go back to what was named, in the order of the text."""
    posts = {post.piece[0]: post for post in names.posts if not post.complete}
    subjects: dict[int, Referent | None] = {}
    for place in range(s.page.first, s.page.last):
        token = s.page.tokens[place]
        if s.in_name(place):
            continue
        if place in posts and s.page.key(place - 1) in THE:
            _title(s, posts[place])
        elif token.key in sorts("heads") and s.page.key(place - 1 - (s.page.key(place - 1) in _POLITE)) in THE:
            if body := last_body(s.reading, token.start, token.key):
                s.reading.mark(token.start, token.end, body, Form.NOMINAL)
        elif token.key in _HE and (person := _spoken_of(s, place, subjects)):
            s.reading.mark(token.start, token.end, person, Form.PRONOMINAL)
        elif s.page.key(place - 1) in {"his", "her"} and token.key == "part" and (person := _spoken_of(s, place, subjects)):
            before = s.page.tokens[place - 1]
            s.reading.mark(before.start, before.end, person, Form.PRONOMINAL)


def _title(s: Sentences, post: Post) -> None:
    """The Minister: the last person read as holding such a post; none who is only a deputy."""
    start, end = s.page.span(post.piece)
    words = s.page.text(post.head).casefold().split()
    held = [c for c in s.reading.claims if c.type == "holds" and c.start < start and _has_head(c.target, words)]
    if held:
        s.reading.mark(start, end, max(held, key=lambda c: c.start).source, Form.NOMINAL)


def _has_head(post: Referent, words: list[str]) -> bool:
    """Whether a post has the last of these words in its name, and is of their rank."""
    told = (name.text.casefold().split() for name in post.names)
    return any(words[-1] in name and _RANKS & {*name} == _RANKS & {*words} for name in told)


def _spoken_of(s: Sentences, place: int, subjects: dict[int, Referent | None]) -> Referent | None:
    """Whom he or she means: the person before in the sentence, else the last person who was the subject of one.

    ``subjects`` keeps who that is by where a sentence begins; nothing is marked any more in those before.
    """
    start, _ = s.sentence(place)
    own = s.reading.within(start, s.page.tokens[place].start, {"person"})
    if own:
        return own[-1].referent
    passed: list[int] = []
    found: Referent | None = None
    while found is None and start not in subjects and start > s.page.tokens[s.page.first].start:
        passed.append(start)
        low, high = s.reading.sentence(start - 1)
        mark = next(iter(s.reading.within(low, high, {"person", "post"})), None)
        if mark and s.who(mark).kind == "person" and not _NOT_SUBJECT & set(s.words(low, mark.start)):
            found = s.who(mark)
        found = found or (_only(s, low, start, s.page.key(place)) if len(passed) == 1 else None)
        start = low
    found = found or subjects.get(start)
    subjects.update(dict.fromkeys(passed, found))
    return found


def _only(s: Sentences, low: int, high: int, key: str) -> Referent | None:
    """The only person of the sentence before, where no other title may be meant: we thank you for Mr. Omar's help. {He} ...."""
    marks = s.reading.outer(low, high, {"person", "post"})
    people = {id(s.who(m)): s.who(m) for m in marks}
    only = next(iter(people.values())) if len(people) == 1 else None
    if only is None or only.kind != "person" or "\n\n" in s.reading.text[marks[0].start : high]:
        return None
    titles = set(s.last_words(0, marks[0].start, 2))
    return None if titles & (_OF_MEN if key == "she" else _OF_WOMEN) else only
