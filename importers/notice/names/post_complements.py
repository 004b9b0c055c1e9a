"""Where a post goes on that a finder cut short: with what else a minister is of, and with the body of a deputy.

فلان وزير الصحة {ووقاية المجتمع}, وزير النفط {و المعادن}, فلانة المديرة العامة {المساعدة لمنظمة العمل},
نائب المدير {العام}. Models
are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from ....graph.names.keys import fold
from ...grammar.chains import chain
from ...grammar.list_files import keys, rows
from ...grammar.phrases import PUNCTUATION, Phrases
from ...grammar.text.spans import Span
from .body_endings import until

_MINISTERS = frozenset(fold(word) for word in ("وزير", "وزيرة"))
_DEPUTIES = frozenset(fold(word) for word in ("المساعد", "المساعدة", "المفوض", "المفوضة", "المنتدب", "المنتدبة"))
_CHIEFS = frozenset(
    fold(word) for word in ("المدير", "المديرة", "الأمين", "الأمينة", "المفتش", "المفتشة", "القنصل", "المنسق", "المنسقة")
)
_QUALITIES = _DEPUTIES | frozenset(
    fold(word)
    for word in ("العام", "العامة", "التنفيذي", "التنفيذية", "الإقليمي", "الإقليمية", "المقيم", "المقيمة", "القطري", "القطرية")
)
_AND, _TO = "و", "ل"
_BODY, _BOARD = "organization", fold("مجلس")
_ITS_BOARD = frozenset(fold(word) for word in ("إدارتها", "إدارته", "ادارتها", "ادارته"))
_ASSISTANT, _TO_WHOM = fold("المساعدة"), fold("لدى")
_ENVOYS = frozenset(
    fold(article + word + ending)
    for word in ("سفير", "مندوب", "قنصل", "مبعوث")
    for article, ending in (("", ""), ("", "ة"), ("", "ا"), ("ال", ""), ("ال", "ة"))
)
_MOST = 3  # words of what a ministry is of


def whole_post(phrases: Phrases, post: Span, names: set[int], sites: Mapping[int, Span]) -> Span:
    """A post with all that completes it, a body after a head that stands alone too: سكرتير {مجلس الأمن الروسي}.

    Args:
        phrases: the text.
        post: what a finder took for a post.
        names: where the names of people end.
        sites: the bodies and places of the text, by where they start.
    """
    at = bisect_left(phrases.starts, post.end)
    if end := _own_board(phrases, at) or _envoy_to(phrases, post, at, sites) or _assistant(phrases, post, at):
        return until(phrases, post, phrases.tokens[end - 1].end)
    if phrases.key(at) in (_QUALITIES if phrases.key(at - 1) in _CHIEFS else _DEPUTIES) and phrases.same_line(at):
        return _of_chief(phrases, post, at, sites)
    first = bisect_left(phrases.starts, post.start)
    body = sites.get(phrases.starts[at]) if at - first == 1 and at < len(phrases) and phrases.same_line(at) else None
    if body and body.kind == _BODY and not phrases.is_definite(first):
        return until(phrases, post, body.end)
    if phrases.key(first) in _MINISTERS:
        post = with_fields(phrases, post)
        at = bisect_left(phrases.starts, post.end)
    borne = any(end in names for end in (phrases.tokens[n].end for n in (first - 1, first - 2) if n >= 0))
    if borne and phrases.key(first) in _MINISTERS and _is_one_more(phrases, at):
        return until(phrases, post, phrases.tokens[at + 1].end)
    return post


def _own_board(phrases: Phrases, at: int) -> int:
    """Where a post ends whose board is said to be its body's: رئيس مجلس {إدارتها}; 0 where none is."""
    return at + 1 if phrases.key(at - 1) == _BOARD and phrases.key(at) in _ITS_BOARD and phrases.same_line(at) else 0


def _assistant(phrases: Phrases, post: Span, at: int) -> int:
    """Where the post of a woman ends who assists, with what لل leads to: وكيلة الوزارة {المساعدة للتنمية}; 0 for none."""
    head = phrases.key(bisect_left(phrases.starts, post.start + 1) - 1)
    if phrases.key(at) != _ASSISTANT or not head.endswith("ه") or not phrases.same_line(at):
        return 0
    field = phrases.key(at + 1).startswith(_TO + _TO) and phrases.same_line(at + 1)
    return chain(phrases, at + 2, prefixed=False) if field else at + 1


def _envoy_to(phrases: Phrases, post: Span, at: int, sites: Mapping[int, Span]) -> int:
    """Where the post of an envoy ends that says to whom: سفيرة تايلند {لدى مملكة البحرين}; 0 where nothing does."""
    first = bisect_left(phrases.starts, post.start + 1) - 1
    if phrases.key(at) != _TO_WHOM or not phrases.reading(first, _ENVOYS) or not phrases.same_line(at):
        return 0
    site = sites.get(phrases.tokens[at + 1].start) if at + 1 < len(phrases) else None
    return bisect_left(phrases.starts, site.end) if site else 0


def _of_chief(phrases: Phrases, post: Span, at: int, sites: Mapping[int, Span]) -> Span:
    """A post with the qualities of a chief and the body that ل leads to: نائب المدير {العام لمنظمة العمل}."""
    general = at
    while phrases.key(at) in _QUALITIES and phrases.same_line(at):
        at += 1
    to = phrases.key(at).startswith(_TO) and phrases.same_line(at)
    if to and (body := sites.get(phrases.tokens[at].start + 1)) and body.kind == _BODY:
        return until(phrases, post, body.end)
    return post if phrases.key(general) in _DEPUTIES else until(phrases, post, phrases.tokens[at - 1].end)


def with_fields(phrases: Phrases, span: Span) -> Span:
    """A ministry, or the post of its minister, with what else it is of after a و that stands apart: وزير البترول {و الطاقة}."""
    at = bisect_left(phrases.starts, span.end)
    while phrases.word(at) == _AND and phrases.same_line(at) and (size := _field_at(phrases, at + 1)):
        at += 1 + size
    return until(phrases, span, phrases.tokens[at - 1].end) if phrases.tokens[at - 1].end > span.end else span


def _field_at(phrases: Phrases, at: int) -> int:
    """How many tokens from here are what ministries are of; those that begin with a definite word, for others may be acts."""
    if not (phrases.is_definite(at) and phrases.same_line(at)):
        return 0
    words = tuple(phrases.key(n) for n in range(at, at + _MOST))
    return next((size for size in range(_MOST, 0, -1) if words[:size] in _fields()), 0)


def without_parts(before: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """Spans without the posts that lie in one that has grown: فلان المدير العام {المفوض لشركة كذا}."""
    grown = [(one.start, one.end) for was, one in zip(before, spans, strict=True) if one.kind == "post" and one.end > was.end]
    return [s for s in spans if not (s.kind == "post" and any(low < s.start and s.end <= high for low, high in grown))]


def _is_one_more(phrases: Phrases, at: int) -> bool:
    """Whether و and what ministries are of end a phrase: {واستصلاح الأراضي}; an act would be one more of the sentence."""
    key, after = phrases.key(at), phrases.key(at + 2)
    listed = key.startswith(_AND) and (key.removeprefix(_AND), phrases.key(at + 1)) in _fields()
    near = phrases.same_line(at) and phrases.same_line(at + 1)
    ends = (
        not after or bool(PUNCTUATION.fullmatch(phrases.word(at + 2))) or not phrases.same_line(at + 2) or after.startswith(_AND)
    )
    return listed and near and ends


@cache
def _fields() -> frozenset[tuple[str, ...]]:
    """What ministries are of, by its words."""
    return frozenset(keys(name) for row in rows("ministries.tsv") for name in row[0].split("|"))
