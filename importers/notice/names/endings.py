"""Where a name ends: mended after the finders, by what the grammar of names allows. Models are fitted to what comes before.

A bare noun before a country is not complete (وزارة خارجية {مملكة البحرين}); the short name in quotes after a whole one is a name
of its own (المركز الافريقي للمعلومات المعدنية {"كايمين"}); a state's adjectives belong to it, العاصمة to its city, {و} to وجدة,
and to an agency its river or town (وكالة الحوض المائي {لسبو}).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ..cues import event_nouns
from ..lexicon import find, keys, lexicon
from ..phrases import Phrases
from ..text.spans import Span
from .person_endings import end_person
from .person_starts import begin_person

_QUOTED = re.compile(r"\s+[\"«“(]\s*([^\"»”()«“]+?)\s*[\"»”)]$")
_MARKS = re.compile(r"[\s؟?!؛;:،,…]+$")
_CAPITAL = fold("العاصمة")
_STATE = fold("الجمهورية")
_POLITY = {
    fold(w) for w in ("الشعبية", "الديمقراطية", "الإسلامية", "العربية", "الاتحادية", "الاشتراكية", "الفدرالية", "الفيدرالية")
}
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
_DASHES, _NISBA = frozenset("-–—ـ"), ("ي", "يه")
_SHARED = frozenset(fold(w) for w in ("المشتركة", "المشترك", "العليا", "الأعلى", "الدائمة", "الفنية", "الوزارية"))
_WATERS = tuple(fold(w) for w in ("نهر", "وادي", "حوض"))


def mend_endings(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """Names with their ends where they belong.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.

    Returns:
        The same in the same order; what became part of a longer name is left out.
    """
    places = {span.start: span for span in spans if span.kind == "place"}
    bodies = {span.end for span in spans if span.kind == "organization"}
    found = [one for span in spans for one in _mended(phrases, _unmarked(phrases, span), places, bodies)]
    grown: dict[int, int] = {}
    for one in found:
        if one.kind == "organization":
            grown[one.end] = min(one.start, grown.get(one.end, one.start))
    taken = {place.start for place in places.values() if grown.get(place.end, place.start) < place.start}
    kept = {(one.start, one.end, one.kind): one for one in found if not (one.kind == "place" and one.start in taken)}
    return sorted(kept.values(), key=lambda span: (span.start, -span.end, span.kind))


def _mended(phrases: Phrases, span: Span, places: dict[int, Span], bodies: set[int]) -> Iterable[Span]:
    if span.kind == "place":
        return [_state(phrases, _with_its_waw(phrases, span, places.values()))]
    if span.kind == "person":
        begun = begin_person(phrases, span)
        return end_person(phrases, begun) if begun else []
    if span.kind == "post":
        span = _without_once(phrases, span)
        whole = _before_object(phrases, span)
        return [_of_its_place(phrases, span) if span.end in bodies and whole is span else whole]
    if span.kind != "organization":
        return [span]
    span = was = _joined(phrases, span)
    span = _without_deputy(phrases, _before_object(phrases, _ministry(phrases, span)))
    if len(keys(span.text)) == 1 and span.text != was.text:
        return []  # الوزارة {التقرير}: a definite head alone is no name
    if short := _short_name(span):
        return short
    if rest := _named_next(phrases, span, was):
        return [span, rest]
    place = places.get(span.end + 1)
    return [_to(phrases, span, place.end) if place and _is_open(span) else _of_its_place(phrases, span)]


def _without_once(phrases: Phrases, span: Span) -> Span:
    """A post without the adjective that says that somebody held it once: وزير الطاقة {الأسبق}, which has its gender."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    once = first < last and phrases.key(last) in lexicon().words["once"]
    same = phrases.key(last).endswith("ه") == phrases.key(first).endswith("ه")
    return _to(phrases, span, phrases.tokens[last - 1].end) if once and same else span


def _without_deputy(phrases: Phrases, span: Span) -> Span:
    """A ministry after a post without the adjective of its deputy: وكيل وزارة الزراعة والري {الإداري}, not التعليم {الفني}."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    words, house = lexicon().words, phrases.key(first).removeprefix("ال")
    told = first < last and house == _MINISTRY and phrases.key(last) in words["deputy_adjectives"]
    before = [phrases.key(n) for n in range(max(first - _LED, 0), first)]
    led = not (words["posts"] | words["definite_posts"]).isdisjoint([*before, *(key.removeprefix(_AND) for key in before)])
    taken = phrases.key(last - 1).removeprefix("و") in words["taking_adjectives"]
    return span if taken or not (told and led) else _to(phrases, span, phrases.tokens[last - 1].end)


def _unmarked(phrases: Phrases, span: Span) -> Span:
    """A name without the question mark, comma or the like after it, which ends the sentence and not the name."""
    marks = _MARKS.search(span.text)
    return _to(phrases, span, span.start + marks.start()) if marks and marks.start() and span.kind != "date" else span


def _to(phrases: Phrases, span: Span, end: int) -> Span:
    return replace(span, end=end, text=phrases.text[span.start : end])


def _with_its_waw(phrases: Phrases, span: Span, places: Iterable[Span]) -> Span:
    """A place with the و that is its own first letter (وجدة, no "and Jeddah"), unless the و joins it to a place before it."""
    at = bisect_right(phrases.starts, span.start) - 1
    token = phrases.tokens[at]
    if span.start != token.start + 1 or token.key[:1] != _AND or not _is_place(token.key):
        return span
    before = at - 1 - (phrases.word(at - 1) in {"،", ","})
    joined = before >= 0 and (phrases.place_at(before) or any(place.end == phrases.tokens[before].end for place in places))
    return span if joined else replace(span, start=token.start, text=phrases.text[token.start : span.end])


def _is_place(word: str) -> bool:
    listed = find(lexicon().listed, [word])[1]
    return find(lexicon().places, [word])[0] == 1 or (listed is not None and listed.classification == "place")


def _state(phrases: Phrases, span: Span) -> Span:
    at = bisect_left(phrases.tokens, span.end, key=lambda token: token.start)
    if phrases.key(at) == _CAPITAL:
        return _to(phrases, span, phrases.tokens[at].end)
    while keys(span.text)[:1] == (_STATE,) and phrases.key(at) in _POLITY:
        span = _to(phrases, span, phrases.tokens[at].end)
        at += 1
    return span


def _joined(phrases: Phrases, span: Span) -> Span:
    """A body of two countries with the second after the dash: اللجنة المصرية {– العمانية المشتركة}."""
    at = bisect_left(phrases.starts, span.end)
    adjectives = phrases.key(at - 1).endswith(_NISBA) and phrases.key(at + 1) in lexicon().nationalities
    if not (adjectives and phrases.is_definite(at - 1) and phrases.word(at) in _DASHES and phrases.same_line(at + 1)):
        return span
    at += 2
    while phrases.same_line(at) and phrases.key(at) in _SHARED:
        at += 1
    return _to(phrases, span, phrases.tokens[at - 1].end)


def _ministry(phrases: Phrases, span: Span) -> Span:
    """A ministry with all that it is for: وزارة الزراعة والري {والثروة السمكية}."""
    if keys(span.text)[:1] != (_MINISTRY,):
        return span
    at = bisect_right(phrases.tokens, span.start, key=lambda token: token.end)
    last = phrases.tokens[phrases.chain(at + 1, prefixed=False) - 1].end
    return _to(phrases, span, last) if last > span.end else span


def _before_object(phrases: Phrases, span: Span) -> Span:
    """A body without the object of its verb: قدمت وزارة المالية {التقرير المطلوب}; a noun with the article after another with it
    completes no name."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    words = lexicon().words
    keys_ = ((at, _bare(phrases.key(at))) for at in range(first + 1, last))
    ends = (at for at, key in keys_ if (key in words["objects"] or key in words["handed"]) and phrases.is_definite(at - 1))
    end = min(next(ends, last), next((at for at in range(first + 2, last) if _is_other(phrases, first, at)), last))
    return _to(phrases, span, phrases.tokens[end - 1].end) if end < last else span


def _named_next(phrases: Phrases, span: Span, was: Span) -> Span | None:
    """The body that was taken for a part of the name before it: أبلغت وزارة المالية {المصرف المركزي}."""
    at = bisect_left(phrases.starts, span.end)
    key = phrases.key(at)
    if span.end >= was.end or key not in lexicon().heads or phrases.tokens[at].end >= was.end:
        return None
    start = phrases.tokens[at].start
    return replace(was, start=start, text=phrases.text[start : was.end], classification=lexicon().heads[key])


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


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") else ""


def _short_name(span: Span) -> Iterator[Span] | None:
    """A whole name and the short one in quotes or brackets after it; None where the quoted words are the name (شركة "كذا")."""
    quoted = _QUOTED.search(span.text)
    if not quoted or len(span.text[: quoted.start()].split()) < _LEAST:
        return None
    end, start = span.start + quoted.start(), span.start + quoted.start(1)
    whole = replace(span, end=end, text=span.text[: quoted.start()])
    short = replace(span, start=start, end=start + len(quoted[1]), text=quoted[1])
    return iter((whole, short))


def _of_its_place(phrases: Phrases, span: Span) -> Span:
    """A body that is complete but for the river or town it is for: وكالة الحوض المائي {لسبو}; none that somebody visits."""
    at = bisect_left(phrases.starts, span.end)
    key = phrases.key(at)
    is_whole = phrases.is_definite(at - 1) and phrases.same_line(at) and not phrases.is_definite(at + 1)
    if not is_whole or not key.startswith("ل") or not _is_home(key[1:]) or _is_listed(span) or _is_visited(phrases, at):
        return span
    return _to(phrases, span, phrases.tokens[at].end)


def _is_home(word: str) -> bool:
    """Whether a word is a river or a town, and nothing else."""
    known, listed = find(lexicon().places, [word])[1], lexicon().listed
    country = known is not None and known.classification == "country"
    water = any(find(listed, (head, word))[0] > 1 for head in _WATERS)
    return (water or (_is_place(word) and not country)) and not lexicon().senses.get(word, _PLACE).strip(_PLACE)


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
