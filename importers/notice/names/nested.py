"""The body inside the name of a post, whole and no more: مديرة {دائرة التنمية السمكية}, ممثل {شركة …} where no finder saw one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from ...grammar.text.tokens import Token
from ...grammar.trie import find

METHOD = "rules"
_SURE = 0.85
_BOARD = frozenset(fold(w) for w in ("إدارة", "الإدارة"))  # after مجلس no name yet
_NO_BODIES = frozenset(fold(w) for w in ("حكومة", "محافظة", "ديوان", "مكتب", "هيئة", "الحكومة", "المحافظة", "الديوان", "المكتب"))
_ENDS = frozenset(
    fold(w)
    for w in (
        "لشؤون", "لشئون", "للشؤون", "للشئون", "المساعد", "المساعدة", "بالإنابة", "بالنيابة", "المكلف", "المكلفة", "السابق",
        "السابقة",
    )
)  # fmt: skip
_LEAST = 2
_COUNCIL = fold("مجلس")
_ORGANS = frozenset(
    tuple(fold(word) for word in words.split())
    for words in ("مجلس إدارة", "مجلس ادارة", "مجلس أمناء", "مجلس امناء", "الأمانة العامة", "الامانة العامة", "فرع")
)
_REGIONS = frozenset(
    fold(w)
    for w in (
        "لشؤون", "لشئون", "للشؤون", "لإقليم", "لمنطقة", "للمنطقة", "لشرق", "للشرق", "لغرب", "لشمال", "لجنوب", "لدول", "للدول",
        "لبلدان", "لأفريقيا", "لآسيا",
    )
)  # fmt: skip


def name_nested(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """Names and dates with the bodies that stand inside posts.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.

    Returns:
        The same in the same order, with a body for each post in which there was none and whose words begin one, and for each
        board, branch or secretariat with the name of its body; without what a post adds to the name of a body on the list:
        مدير منظمة الصحة العالمية {لشرق المتوسط}.
    """
    posts = [span for span in spans if span.kind == "post"]
    begun = {post.end: post.start for post in reversed(posts)}  # of those that end at one place the longest
    spans = [_of_post(phrases, span, begun) if span.kind == "organization" else span for span in spans]
    bodies = [span for span in spans if span.kind == "organization"]
    seen, offices = Ground(bodies, _place), Ground(posts, _place)
    bare = [p for p in posts if not any(p.start <= b.start and b.end <= p.end for b in seen.touching(p.start, p.end))]
    found = [one for post in bare for one in _inside(phrases, post)]
    found += [one for body in bodies for one in _board(phrases, body, offices)]
    found += [one for body in [*bodies, *found] if not _holds(body, seen) for one in _whole(phrases, body)]
    return sorted([*spans, *found], key=lambda span: (span.start, -span.end, span.kind))


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _of_post(phrases: Phrases, body: Span, posts: Mapping[int, int]) -> Span:
    """A body that ends a post, up to the end of its name on the list where the post goes on with its region."""
    words = phrases.inside(body.start, body.end)
    known, _ = find(lexicon().bodies, [token.key for token in words])
    goes_on = 0 < known < len(words) and words[known].key in _REGIONS
    if not goes_on or posts.get(body.end, body.start) >= body.start:
        return body
    end = words[known - 1].end
    return replace(body, end=end, text=phrases.text[body.start : end])


def _holds(body: Span, bodies: Ground[Span]) -> bool:
    """Whether a body was seen inside the name of another."""
    return any(body.start < other.start and other.end <= body.end for other in bodies.touching(body.start, body.end))


def _board(phrases: Phrases, body: Span, posts: Ground[Span]) -> Iterator[Span]:
    """The board before the only body that was seen in a post: رئيس {مجلس إدارة} مصرف النخيل."""
    at = bisect_left(phrases.starts, body.start)
    if at < _LEAST or phrases.key(at - _LEAST) != _COUNCIL or (_COUNCIL, phrases.key(at - 1)) not in _ORGANS:
        return
    start = phrases.tokens[at - _LEAST].start
    if any(post.start <= start and body.end <= post.end for post in posts.touching(start, body.end)):
        text = phrases.text[start : body.end]
        yield Span(start, body.end, text, "organization", lexicon().heads.get(_COUNCIL), method=METHOD, confidence=_SURE)


def _whole(phrases: Phrases, body: Span) -> Iterator[Span]:
    """The body whose board, branch or secretariat this one is: مجلس إدارة {مصرف النخيل}, فرع {هيئة الاستثمار}."""
    first, last = bisect_left(phrases.starts, body.start), bisect_left(phrases.starts, body.end)
    head = next((n for n in (1, _LEAST) if tuple(phrases.key(at) for at in range(first, first + n)) in _ORGANS), 0)
    words = phrases.tokens[first + head : last]
    led = _head(words[0]) if head and len(words) >= _LEAST else None
    if led is not None and _is_named(words, led):
        start = words[0].start + led
        yield Span(
            start,
            body.end,
            phrases.text[start : body.end],
            "organization",
            lexicon().heads[words[0].key[led:]],
            method=METHOD,
            confidence=_SURE,
        )


def _inside(phrases: Phrases, post: Span) -> Iterator[Span]:
    tokens = phrases.inside(post.start, post.end)
    for place, token in enumerate(tokens[1:], 1):
        led = _head(token)
        if led is None:
            continue
        end = next((n for n in range(place, len(tokens)) if tokens[n].key in _ENDS), len(tokens))
        if end - place >= _LEAST and _is_named(tokens[place:end], led):
            start, stop = token.start + led, tokens[end - 1].end
            text, sort = phrases.text[start:stop], lexicon().heads[token.key[led:]]
            yield Span(start, stop, text, "organization", sort, method=METHOD, confidence=_SURE)
        return


def _head(token: Token) -> int | None:
    """How many letters stand before the head of a body in a word: 1 in لشركة; None where it is none."""
    for letters in (0, 1):
        if (not letters or token.key[:1] in {"ل", "ب"}) and token.key[letters:] in lexicon().heads:
            return letters
    return None


def _is_named(words: Sequence[Token], led: int) -> bool:
    """Whether a head has a name after it: what follows a definite one (الشركة الألمانية) is definite too."""
    head, following = words[0].key[led:], words[1].key
    if head in _NO_BODIES or following in lexicon().honorifics or (following in _BOARD and len(words) == _LEAST):
        return False
    return not head.startswith("ال") or following.startswith("ال")
