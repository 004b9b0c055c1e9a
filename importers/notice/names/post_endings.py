"""Where the name of a post ends: before the family name of its holder, and before others who hold posts of their own.

وزير الخارجية {الدرديري}, وزير الصحة {الفرجاني}, but وزير النقل {البحري}; رئيس الاتحاد {ورؤساء الغرف}; and before the event of
which the sentence tells: افتتح السيد فلان وزير الصحة {المؤتمر}. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache

from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.family_names import is_family_name
from ...grammar.text.spans import Span
from .body_endings import until
from .regions import whole_region

_NAMED = 1.5  # from here a word looks like a name (``Phrases.name_weight``)
_LEAST = 2  # words of a post: its head and what it is of
_HEADS = frozenset(fold(w) for w in ("وزير", "وزيرة", "وكيل", "وكيلة", "نائب", "نائبة", "معاون", "معاونة"))
_AIDES = frozenset(fold(w) for w in ("نائب", "مساعد", "معاون", "وكيل", "مستشار", "سكرتير", "مرافق", "أمين"))
_OWN = ("ها", "ه")
_THE = "ال"
_AND, _MEMBERS = "و", frozenset({fold("أعضاء")})
_ON = "على"
_OVER = frozenset(
    fold(w)
    for w in (
        "مشرف",
        "مشرفة",
        "المشرف",
        "المشرفة",
        "قائم",
        "القائم",
        "القائمة",
        "الموقع",
        "أمين",
        "الأمين",
        "المسؤول",
        "مسؤول",
        "رقيب",
        "الرقيب",
        "والي",
    )
)
_DOUBTED = 0.6  # how sure it is that the word alone is somebody's name


def end_post(phrases: Phrases, span: Span) -> list[Span]:
    """The post, and the person whose family name it ran into.

    Args:
        phrases: the text.
        span: what a finder took for a post.
    """
    span = whole_region(phrases, _without_event(phrases, _without_others(phrases, span)))
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if first + 1 < last and phrases.word(first + 1) == _ON and not _leads_on(phrases, first + 1, first):
        return [until(phrases, span, phrases.tokens[first].end)]
    if last - first <= _LEAST or not phrases.reading(first, _HEADS) or not _ends_in_name(phrases, last - 1):
        return [span]
    name = phrases.tokens[last - 1]
    post = until(phrases, span, phrases.tokens[last - 2].end)
    return [post, replace(span, start=name.start, text=name.text, kind="person", classification=None, confidence=_DOUBTED)]


def _without_others(phrases: Phrases, span: Span) -> Span:
    """A post without the plural of another head, which is of several others (رئيس الاتحاد {ورؤساء الغرف}, {وأعضاء} المجلس), and
    without an aide of its holder (رئيس جامعة النخيل {ومساعده} العلمي)."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    others = (at for at in range(first + _LEAST, last) if phrases.key(at)[:1] == _AND and _is_other(phrases.key(at)[1:]))
    end = next(others, None)
    return until(phrases, span, phrases.tokens[end - 1].end) if end else span


def _without_event(phrases: Phrases, span: Span) -> Span:
    """A post of a field without the event behind that, which is no part of it: وزير الصحة {المؤتمر الدولي}."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if not phrases.reading(first, _HEADS):
        return span
    events = (at for at in range(first + _LEAST, last) if phrases.key(at) in event_nouns() and phrases.key(at).startswith(_THE))
    at = next((at for at in events if phrases.is_definite(at - 1)), None)
    return until(phrases, span, phrases.tokens[at - 1].end) if at else span


def _is_other(key: str) -> bool:
    """Whether a word after و is the head of others' posts."""
    return key in _others() or any(key.removesuffix(own) in _AIDES for own in _OWN if key.endswith(own))


@cache
def _others() -> frozenset[str]:
    """Heads of posts in the dual and plural."""
    forms = (*cues("leaders").values(), *cues("dual_posts").values(), *cues("plural_posts").values(), cues("groups")["people"])
    return frozenset[str]().union(*forms) | _MEMBERS


def _leads_on(phrases: Phrases, at: int, first: int) -> bool:
    """Whether على belongs to a post: المشرف {على} البرنامج; not أطلع البسومي القنصل {على} الاحتياجات."""
    return any(phrases.reading(n, _OVER) for n in range(max(first - 1, 0), at))


def _ends_in_name(phrases: Phrases, at: int) -> bool:
    """Whether a family name of the lists closes a post whose subject is complete before it; a rare word that they do not have
    (وزير الاقتصاد {الساكسوني}), or one that a name follows (وزير الإسكان {الكابوفيردي} جواو …), may be of a country or region."""
    alone = not phrases.same_line(at + 1) or phrases.name_weight(at + 1) < _NAMED
    key = phrases.key(at)
    return alone and phrases.is_definite(at - 1) and key in lexicon().names and is_family_name(key) and phrases.same_line(at)
