"""Posts that somebody is appointed to, in the accusative, with all that completes them: عين فلان {أمينا عاما لدار الوثائق}.

The fields end many of them at the head, or see none. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ....graph.names.keys import fold
from ...grammar.chains import chain
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from ...grammar.trie import find

METHOD = "rules"
_SURE = 0.9
_ACCUSATIVE, _FOR, _AND = "ا", "ل", "و"
_AT = fold("لدى")
_AFFAIRS = frozenset(fold(w) for w in ("شؤون", "شئون", "الشؤون", "الشئون"))
_NOUNS = frozenset("NMHE")  # senses of a noun that governs the next: مكتب {رئاسة} الجمهورية
_VERB, _WHOSE = "V", "R"  # senses of a verb, and of a noun of persons: {والقائد} فلان
_JOIN = frozenset(fold(w) for w in ("التحق", "التحقت", "التمس", "التمست", "التفت", "التفتت"))  # verbs on no list
_PARTS = frozenset({"post", "person"})  # that a whole post leaves no room for
_BACK, _LEAST = 24, 2  # tokens from a post back to what appoints to it; words of a post
_STOPS = frozenset(".؛!؟")


def name_posts(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names with every post that a clause appoints to, in the place of what was seen of it.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    heads = [place for place in phrases.places(_heads()) if _is_appointed(phrases, place)]
    if not heads:
        return list(spans)
    ground = Ground(spans, lambda span: (span.start, span.end))
    bodies = {span.start: span.end for span in spans if span.kind == "organization"}
    posts = [post for place in heads if (post := _post(phrases, place, bodies)) and not _is_seen(post, ground)]
    grown = Ground(posts, lambda span: (span.start, span.end))
    kept = [span for span in spans if not (span.kind in _PARTS and grown.touching(span.start, span.end))]
    return sorted([*kept, *posts], key=lambda span: (span.start, -span.end, span.kind))


@cache
def _heads() -> frozenset[str]:
    """The heads of posts in the accusative: مديرا, أمينا."""
    return frozenset(post + _ACCUSATIVE for post in lexicon().words["posts"] if not post.endswith((_ACCUSATIVE, "ه")))


def _is_appointed(phrases: Phrases, place: int) -> bool:
    """Whether what appoints somebody stands before a head in its sentence: عين, بتعيين, خلفا."""
    if phrases.key(place) not in _heads():
        return False
    for at in range(place - 1, max(place - _BACK, -1), -1):
        if phrases.word(at) in _STOPS or not phrases.same_line(at + 1):
            return False
        if phrases.reading(at, _appointing()) or _is_no_more(phrases, at) or _takes_up(phrases, at, place):
            return True
    return False


def _is_no_more(phrases: Phrases, at: int) -> bool:
    """Whether لم يعد at a token says what somebody is no more: لم {يعد} فلان وزيرا ل…."""
    return phrases.key(at) in cues("naming")["no_more"] and phrases.key(at - 1).removeprefix(_AND) in cues("scopes")["not"]


def _takes_up(phrases: Phrases, at: int, place: int) -> bool:
    """Whether a verb tells that somebody takes up what the post then names: {تسلم} فلان مهامه وزيرا ل…."""
    naming = cues("naming")
    return phrases.reading(at, naming["takes_up"]) is not None and phrases.key(place - 1) in naming["duties"]


@cache
def _appointing() -> frozenset[str]:
    return cues("naming")["names"] | cues("naming")["appoint"]


def _is_seen(post: Span, ground: Ground[Span]) -> bool:
    """Whether a finder saw as much of a post, or more, or something that crosses it."""
    return any(
        (span.kind == "post" and span.start <= post.start and post.end <= span.end)
        or span.start < post.start
        or span.end > post.end
        for span in ground.touching(post.start, post.end)
    )


def _post(phrases: Phrases, place: int, bodies: dict[int, int]) -> Span | None:
    """The post that begins with a head; None where nothing says of what it is."""
    at = place + 1
    while phrases.same_line(at) and _is_quality(phrases, at):
        at += 1
    end = _of_what(phrases, at, bodies)
    if end is None or end - place < _LEAST:
        return None
    if phrases.key(end) == _AT and (size := phrases.place_at(end + 1)):
        end += 1 + size
    start, last = phrases.tokens[place].start, phrases.tokens[end - 1].end
    return Span(start, last, phrases.text[start:last], "post", method=METHOD, confidence=_SURE)


def _is_quality(phrases: Phrases, at: int) -> bool:
    """Whether a word is an adjective in the accusative: أمينا {عاما}, مديرا {تنفيذيا}; not سفيرا {لتركيا}."""
    key = phrases.key(at)
    return key.endswith(_ACCUSATIVE) and len(key) > _LEAST and key not in _heads() and not phrases.is_stop(at) and key[0] != _FOR


def _of_what(phrases: Phrases, at: int, bodies: dict[int, int]) -> int | None:
    """Where that ends which ل leads to: a body, a country, a definite phrase."""
    key = phrases.key(at)
    if not key.startswith(_FOR) or not phrases.same_line(at) or phrases.is_stop(at):
        return None
    if until := bodies.get(phrases.tokens[at].start + 1):
        return _and_more(phrases, bisect_left(phrases.starts, until))
    following = [phrases.key(n) for n in range(at + 1, min(at + 6, len(phrases)))]
    for bare in ("ال" + key[2:], key[1:]) if key.startswith("لل") else (key[1:],):  # للبنان may be of either
        if size := find(lexicon().places, [bare, *following])[0]:
            return at + size
    end = at + 1
    if not phrases.is_definite(at):
        while _is_noun(phrases, end):
            end += 1
        if not phrases.is_definite(end) or phrases.is_stop(end):
            return None
    return _and_more(phrases, chain(phrases, end, prefixed=False))


def _is_noun(phrases: Phrases, at: int) -> bool:
    """Whether an indefinite noun governs the next word."""
    key = phrases.key(at)
    governs = lexicon().senses.get(key, "")[:1] in _NOUNS and not phrases.is_stop(at)
    return governs and not phrases.is_definite(at) and phrases.key(at + 1) != "" and not key.startswith(_AND)


def _and_more(phrases: Phrases, at: int) -> int:
    """A post with what else it is of: وزيرا للتخطيط {والتعاون الدولي}, وزيرا للخارجية {وشؤون المغتربين}; not {والسيد} فلان."""
    while phrases.key(at).startswith(_AND) and phrases.same_line(at):
        bare = phrases.key(at).removeprefix(_AND)
        affairs = bare in _AFFAIRS and phrases.is_definite(at + 1)
        more = bare.startswith("ال") and not _is_another(phrases, at, bare) and not _is_verb(bare)
        if not (affairs or more):
            break
        at = chain(phrases, at + 1, prefixed=False)
    return at


def _is_verb(bare: str) -> bool:
    """Whether a word begins like one with the article and is none: وزيرا للخارجية {والتقى} السفير, {والتزم} بذلك."""
    return bare in _JOIN | cues("acts")["meet"] or lexicon().senses.get(bare, "")[:1] == _VERB


def _is_another(phrases: Phrases, at: int, bare: str) -> bool:
    """Whether و leads to another name: a person's, a body's, or a post."""
    words, lists = lexicon().words, lexicon()
    person = bare in lists.given and phrases.name_weight(at + 1) >= _LEAST
    leads = bare in words["definite_posts"] or _WHOSE in lists.senses.get(bare.removeprefix("ال"), "")[:1]
    return person or leads or bare in lists.honorifics or bare in lists.heads
