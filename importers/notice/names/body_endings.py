"""Where the name of a body ends: not with the object of its verb, and with all that completes it.

A bare noun before a country is not complete (وزارة خارجية {مملكة البحرين}); the short name in quotes after a whole one is a name
of its own (المركز الافريقي للمعلومات المعدنية {"كايمين"}); to an agency belongs its river or town (وكالة الحوض المائي
{لسبو}). Models are fitted to what comes before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.chains import chain
from ...grammar.cues import cues, event_nouns
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.trie import find
from .regions import whole_region
from .two_countries import of_two_countries

_QUOTED = re.compile(r"\s+[\"«“(]\s*([^\"»”()«“]+?)\s*[\"»”)]$")
_MEN = frozenset("PR")  # senses: people, roles
_BARE = frozenset("NH")  # senses: a common noun, a head of bodies
_MINISTRY = fold("وزارة")
_LEAST, _AND = 2, "و"
_LED = 2  # tokens back from a ministry to the post in it: وكيل {أول} وزارة
_FAR, _PLACE = 12, "LO"  # tokens back to a visit; senses: a place, a brand
_ADJECTIVES = frozenset(fold(w) for w in ("البلدية", "القنصلية", "الأكاديمية"))  # of a body or an adjective: الشؤون البلدية
_FEMININE, _PLURAL, _AGREES = "ه", "ين", ("ه", "ات", "اء", "ا", "ي")  # folded: ة and ى too
_PEOPLE = frozenset(
    fold(w) for w in ("الطلبة", "الأساتذة", "القضاة", "الأطبة", "السادة", "القادة", "الجالية", "المغاربة", "التوانسة")
)
_CHIEFS = frozenset(fold(w) for w in ("المدير", "المديرة", "الأمين", "الأمينة", "الرئيس", "الرئيسة", "الوكيل", "الوكيلة"))
_MADE = frozenset(fold(w) for w in ("المشكل", "المشكلة", "المكونة", "المؤلفة"))
_GENERAL = frozenset(fold(w) for w in ("العام", "العامة", "التنفيذي", "التنفيذية", "الإقليمي", "الإقليمية", "الأول"))
_WATERS = tuple(fold(w) for w in ("نهر", "وادي", "حوض"))


def end_body(phrases: Phrases, span: Span, places: Mapping[int, Span]) -> Iterable[Span]:
    """The body that a name is of, and what else was taken into it; nothing where a definite head alone is left.

    Args:
        phrases: the text.
        span: what a finder took for a body.
        places: the places of the text, by where they start.
    """
    span = was = whole_region(phrases, of_two_countries(phrases, span))
    span = _without_deputy(phrases, before_object(phrases, _before_verb(phrases, _ministry(phrases, span))))
    if len(keys(span.text)) == 1 and span.text != was.text:
        return []  # الوزارة {التقرير}: a definite head alone is no name
    if short := _short_name(span):
        return short
    if rest := _named_next(phrases, span, was):
        return [span, rest]
    place = places.get(span.end + 1)
    return [until(phrases, span, place.end) if place and _is_open(span) else of_its_place(phrases, span)]


def _before_verb(phrases: Phrases, span: Span) -> Span:
    """A body without the verb of meeting that begins like a word with the article (زار وزارة الصناعة {والتقت}), and without the
    chief of another (وكيل وزارة الزراعة {المدير} العام لوقاية النباتات) or what it is made of (لجنة المتابعة {المشكلة} من …)."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    ends = (n for n in range(first + 1, last) if _is_meeting(phrases.key(n)) or _is_next(phrases, n))
    return until(phrases, span, phrases.tokens[end - 1].end) if (end := next(ends, None)) else span


def _is_next(phrases: Phrases, at: int) -> bool:
    return phrases.key(at) in _MADE or (phrases.key(at) in _CHIEFS and phrases.key(at + 1) in _GENERAL)


def _is_meeting(key: str) -> bool:
    return key[:1] == _AND and key[1:] in cues("acts")["meet"]


def _ministry(phrases: Phrases, span: Span) -> Span:
    """A ministry with all that it is for: وزارة الزراعة والري {والثروة السمكية}."""
    if keys(span.text)[:1] != (_MINISTRY,):
        return span
    at = bisect_right(phrases.tokens, span.start, key=lambda token: token.end)
    last = phrases.tokens[chain(phrases, at + 1, prefixed=False) - 1].end
    return until(phrases, span, last) if last > span.end else span


def _without_deputy(phrases: Phrases, span: Span) -> Span:
    """A ministry after a post without the adjective of its deputy: وكيل وزارة الزراعة والري {الإداري}, not التعليم {الفني}."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    words, house = lexicon().words, phrases.key(first).removeprefix("ال")
    told = first < last and house == _MINISTRY and phrases.key(last) in words["deputy_adjectives"]
    before = [phrases.key(n) for n in range(max(first - _LED, 0), first)]
    led = not (words["posts"] | words["definite_posts"]).isdisjoint([*before, *(key.removeprefix(_AND) for key in before)])
    taken = phrases.key(last - 1).removeprefix("و") in words["taking_adjectives"]
    return span if taken or not (told and led) else until(phrases, span, phrases.tokens[last - 1].end)


def before_object(phrases: Phrases, span: Span) -> Span:
    """A body without the object of its verb: قدمت وزارة المالية {التقرير المطلوب}, يرسل قسم المنظمات {قائمة المرشحين}; a noun of
    what is handed in that follows one with the article completes no name, with the article or without."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    words = lexicon().words
    keys_ = ((at, _bare(phrases.key(at)) or phrases.key(at)) for at in range(first + 1, last))
    over = words["objects"], words["handed"]
    ends = (at for at, key in keys_ if (any(key in each for each in over) or _says_state(key)) and phrases.is_definite(at - 1))
    end = min(next(ends, last), next((at for at in range(first + 2, last) if _is_other(phrases, first, at)), last))
    return until(phrases, span, phrases.tokens[end - 1].end) if end < last else span


def _is_other(phrases: Phrases, first: int, at: int) -> bool:
    """Whether a noun with the article after another with it is no part of a name: one that heads bodies (وزارة الصحة {المدرسة}),
    or one that is no adjective of the feminine before it (وزارة الزراعة {المزارعين}, وزارة المالية {المصرف})."""
    key, before = phrases.key(at), phrases.key(at - 1)
    if phrases.key(first) == _MINISTRY and key in lexicon().heads and phrases.is_definite(at - 1) and phrases.is_definite(at + 1):
        return True  # أمهلت وزارة الصناعة {إدارة التخطيط}
    if not (key.startswith("ال") and phrases.is_definite(at - 1)) or phrases.key(first).startswith("ال"):
        return False
    if key in lexicon().heads and key[2:] in lexicon().heads and key not in _ADJECTIVES:
        return True
    singular = before.endswith(_FEMININE) and before not in _PEOPLE
    people = _MEN & set(lexicon().senses.get(before.removeprefix("و")[2:], ""))  # وزارة العمال المهاجرين
    if phrases.key(first) == _MINISTRY and key.endswith(_PLURAL) and not people:
        return True
    feminine = phrases.key(first).endswith(_FEMININE) and not key.endswith(_AGREES)
    return singular and (feminine or key.endswith(_PLURAL))


def _says_state(key: str) -> bool:
    """Whether a word says where somebody is, or that their time is over: رئيس الجامعة {المتواجد} في …."""
    return f"ال{key}" in lexicon().words["states"]


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") else ""


def _named_next(phrases: Phrases, span: Span, was: Span) -> Span | None:
    """The body that was taken for a part of the name before it: أبلغت وزارة المالية {المصرف المركزي}."""
    at = bisect_left(phrases.starts, span.end)
    key = phrases.key(at)
    if span.end >= was.end or key not in lexicon().heads or phrases.tokens[at].end >= was.end:
        return None
    start = phrases.tokens[at].start
    return replace(was, start=start, text=phrases.text[start : was.end], classification=lexicon().heads[key])


def _short_name(span: Span) -> Iterator[Span] | None:
    """A whole name and the short one in quotes or brackets after it; None where the quoted words are the name (شركة "كذا")."""
    quoted = _QUOTED.search(span.text)
    if not quoted or len(span.text[: quoted.start()].split()) < _LEAST:
        return None
    if "(" not in quoted[0] and not _is_complete(span.text[: quoted.start()]):
        return None
    end, start = span.start + quoted.start(), span.start + quoted.start(1)
    whole = replace(span, end=end, text=span.text[: quoted.start()])
    short = replace(span, start=start, end=start + len(quoted[1]), text=quoted[1])
    return iter((whole, short))


def _is_complete(text: str) -> bool:
    """Whether a name needs no other: it has the article and tells at length what it is for (الوكالة اليابانية للتعاون الدولي).

    What else stands before quotes tells of what sort it is (مكتب الدراسات {«أفق»}): in the corpus 24 of 26 are one name.
    """
    words = keys(text)
    purpose = next((n for n, word in enumerate(words) if n and word.startswith(("ل", "ول"))), len(words))
    return words[0].startswith("ال") and len(words) - purpose >= _LEAST


def of_its_place(phrases: Phrases, span: Span) -> Span:
    """A body that is complete but for the river or town it is for: وكالة الحوض المائي {لسبو}; none that somebody visits."""
    at = bisect_left(phrases.starts, span.end)
    key = phrases.key(at)
    is_whole = phrases.is_definite(at - 1) and phrases.same_line(at) and not phrases.is_definite(at + 1)
    if not is_whole or not key.startswith("ل") or not _is_home(key[1:]) or _is_listed(span) or _is_visited(phrases, at):
        return span
    return until(phrases, span, phrases.tokens[at].end)


def _is_home(word: str) -> bool:
    """Whether a word is a river or a town, and nothing else."""
    known, listed = find(lexicon().places, [word])[1], lexicon().listed
    country = known is not None and known.classification == "country"
    water = any(find(listed, (head, word))[0] > 1 for head in _WATERS)
    return (water or (is_place(word) and not country)) and not lexicon().senses.get(word, _PLACE).strip(_PLACE)


def _is_listed(span: Span) -> bool:
    return find(lexicon().bodies, keys(span.text))[0] == len(keys(span.text))


def _is_visited(phrases: Phrases, at: int) -> bool:
    before = {form for token in phrases.tokens[max(0, at - _FAR) : at] for form, _ in token.readings()}
    return any(event_nouns().get(form) == "visit" for form in before)


def _is_open(span: Span) -> bool:
    """Whether a name ends in a bare common noun, which wants the place after it."""
    last = keys(span.text)[-1:]
    word = last[0] if last else ""
    is_place = bool(lexicon().places.get(word))
    return not word.startswith("ال") and not is_place and lexicon().senses.get(word, "?")[0] in _BARE


def is_place(word: str) -> bool:
    """Whether a word is the name of a place, without anything before it."""
    listed = find(lexicon().listed, [word])[1]
    return find(lexicon().places, [word])[0] == 1 or (listed is not None and listed.classification == "place")


def until(phrases: Phrases, span: Span, end: int) -> Span:
    """A name with another end."""
    return replace(span, end=end, text=phrases.text[span.start : end])
