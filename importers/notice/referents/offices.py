"""Posts that are said with another's words: one plural head over several bodies (مدراء عامي أ وب), and نظيره السوداني."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ....graph.model import Form, Name
from ....graph.names.keys import fold, match_key
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.cells import CELL_END
from ...grammar.text.spans import Span
from ..claims import Mark, Referent
from ..lists import run
from ..reading import Reading

_FAR = 600  # characters back to the post of which another country has the like
_BODIES = frozenset({"organization"})
_GENERAL = {fold(w) for w in ("عامي", "عامو", "عاما", "عموم", "العامين", "العامون")}
_EACH, _OF, _AND = fold("كل"), fold("من"), "و"


def deal_posts(reading: Reading) -> None:
    """Mark a post for each of the bodies, or subjects, that a plural head of posts is said of, where there are two or more."""
    phrases = reading.phrases
    for place, found in phrases.each(_heads()):
        token = phrases.tokens[place]
        if reading.at(token.start, _BODIES):
            continue
        head, general, at = _heads()[found[0]], *after_head(phrases, place + 1)
        _, limit = reading.sentence(token.start)
        limit = token.start + len(reading.text[token.start : limit].partition(CELL_END)[0])
        bodies, _ = run(reading, phrases.tokens[at - 1].end, limit, _BODIES)
        subjects = [] if bodies else list(subjects_from(phrases, at))
        for one in _several(bodies) or _several(subjects):
            post = _post(reading, f"{head} عام" if general else head, one)
            first = one is (bodies or subjects)[0]
            reading.mark(token.start + found[1] if first else one.start, one.end, post, Form.NOMINAL)


def name_counterparts(reading: Reading) -> None:
    """Mark the post of a counterpart: نظيره السوداني after وزير الصحة is وزير الصحة السوداني."""
    for place, found in reading.phrases.each(cues("nouns")["counterpart"]):
        token = reading.phrases.tokens[place]
        nationality = reading.phrases.key(place + 1)
        post = _spoken_of(reading, token.start, woman=found[0].endswith("ها"), nationality=nationality)
        if not post or nationality not in lexicon().nationalities:
            continue
        text = _elsewhere(post.names[0].text.split(), reading.phrases.word(place + 1), woman="ت" in found[0])
        key = match_key(text)
        known = next(iter(reading.register.called("post", key)), None)
        other = known or reading.add(Referent("post", key, [Name(text, "ar", "label")]))
        reading.mark(token.start + found[1], reading.phrases.tokens[place + 1].end, other, Form.NOMINAL)


def _spoken_of(reading: Reading, at: int, *, woman: bool, nationality: str) -> Referent | None:
    """The last post before a place that can be meant, unless a body was spoken of since, whose counterpart would be a body.

    {نظيره} is of no woman who is called one (ممثلة …), and nobody is the Iraqi counterpart of an Iraqi minister.
    """
    last, body = reading.before(at, {"post"}), reading.before(at, _BODIES)
    if last is None or (body and body.start >= last.end) or reading.at(at, {"post"}):
        return None
    posts = (m.referent for m in reversed(reading.within(max(0, at - _FAR), last.end, {"post"})))
    return next((post for post in posts if _may_have(post, woman=woman, nationality=nationality)), None)


def _may_have(post: Referent, *, woman: bool, nationality: str) -> bool:
    words = post.names[0].text.split()
    return (woman or not words[0].endswith("ة")) and fold(words[-1]) != nationality


def _elsewhere(title: list[str], nationality: str, *, woman: bool) -> str:
    """The title of the same post in another country, for a woman or a man."""
    same = title[:-1] if len(title) > 2 and fold(title[-1]) in lexicon().nationalities else title
    head = same[0].removesuffix("ة") + "ة" * woman
    return " ".join([head, *same[1:], nationality])


def after_head(phrases: Phrases, at: int) -> tuple[bool, int]:
    """Whether عامي stands after a plural head, and where what it is said of begins: after إدارات and كل من."""
    general = phrases.key(at) in _GENERAL
    at += general
    at += phrases.reading(at, cues("units")["plural"]) is not None
    return general, at + 2 if phrases.key(at) == _EACH and phrases.key(at + 1) == _OF else at


def subjects_from(phrases: Phrases, at: int) -> Iterator[Span]:
    """The definite noun phrases that begin at a token, joined by و: التخطيط الصناعي و الشؤون الفنية."""
    while at < len(phrases) and phrases.key(at).startswith(("ال", _AND + "ال")) and not phrases.is_stop(at):
        if phrases.key(at).removeprefix(_AND).removeprefix("ال") in _heads():
            return  # others who lead, and nothing that they lead: وكلاء الوزارة {والوكلاء} المساعدون
        skipped = len(_AND) if phrases.key(at).startswith(_AND + "ال") else 0
        end = at + 1
        while end < len(phrases) and not phrases.is_stop(end) and _goes_on(phrases, end):
            end += 1
        start, last = phrases.span((at, end, skipped))
        yield Span(start, last, phrases.text[start:last], "organization", "directorate")
        at = end + 1 if phrases.key(end) == _AND else end


def _goes_on(phrases: Phrases, at: int) -> bool:
    """An adjective or genitive; or a bare noun with و before its own genitive: المتابعة {وتقييم الأداء}."""
    key = phrases.key(at)
    if key.startswith("ال"):
        return True
    return key.startswith(_AND) and len(key) > 3 and not key.startswith(_AND + "ال") and phrases.key(at + 1).startswith("ال")


@cache
def _heads() -> dict[str, str]:
    return {plural: head for head, plurals in cues("leaders").items() for plural in plurals}


def _several(found: Sequence[Mark] | Sequence[Span]) -> Sequence[Mark] | Sequence[Span]:
    return found if len(found) > 1 else ()


def _post(reading: Reading, head: str, of: Mark | Span) -> Referent:
    """The post with this head at a body, as ``naming`` knows it, or over a subject."""
    words = " ".join(reading.text[of.start : of.end].split())
    body = of.referent if isinstance(of, Mark) else None
    key = match_key(head if body else f"{head} {words}")
    known = (r for r in reading.register.called("post", key) if r.qualifier is body)
    return next(known, None) or reading.add(Referent("post", key, [Name(f"{head} {words}", "ar", "label")], qualifier=body))
