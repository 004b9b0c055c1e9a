"""Where a name ends: mended after the finders, by what the grammar of names allows. Models are fitted to what comes before.

Of bodies ``body_endings.py``, of people ``person_endings.py``, of posts ``post_endings.py`` and ``post_complements.py``. A
state's adjectives belong to it, العاصمة to its city, {و} to وجدة.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from ..referents.latin_names import is_latin
from .body_endings import before_object, end_body, is_place, of_its_place, until
from .clause_starts import before_clause
from .common_words import before_decision
from .person_endings import end_person
from .person_starts import begin_person
from .post_complements import whole_post, with_fields, without_parts
from .post_endings import end_post
from .quotation import mark_end

_CAPITAL = fold("العاصمة")
_STATES, _MINISTRY = {(fold("الجمهورية"),), (fold("جمهورية"),)}, fold("وزارة")
_COTE, _IVOIRE = fold("الكوت"), fold("ديفوار")
_POLITY = {
    fold(w) for w in ("الشعبية", "الديمقراطية", "الإسلامية", "العربية", "الاتحادية", "الاشتراكية", "الفدرالية", "الفيدرالية")
}
_CHARGED = frozenset(fold(w) for w in ("القائم", "القائمة", "قائم", "قائمة"))
_ACTING = frozenset(fold(w) for w in ("بالإنابة", "بالنيابة", "بالوكالة"))
_CABINET = fold("الوزراء")
_NEW, _URBAN, _TWO = frozenset(fold(w) for w in ("الجديد", "الجديدة")), fold("العمرانية"), 2
_MINISTERS = frozenset(fold(w) for w in ("وزير", "وزيرة"))
_LEADERS = _MINISTERS | frozenset(fold(w) for w in ("رئيس", "رئيسة", "مدير", "مديرة", "سفير", "سفيرة", "محافظ", "ممثل", "ممثلة"))
_AND, _OFFICES, _SITES = "و", frozenset({"post", "organization"}), frozenset({"organization", "place"})


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
    people = [span.end for span in spans if span.kind == "person"]
    spans = [replace(s, kind="person", classification=None) if _is_his_name(phrases, s, people) else s for s in spans]
    found = [one for span in spans for one in _mended(phrases, mark_end(phrases, span), places, bodies)]
    names = {one.end for one in found if one.kind == "person"}
    starts = {one.start: one for one in found if one.kind in _SITES}
    found = without_parts(found, [whole_post(phrases, one, names, starts) if one.kind == "post" else one for one in found])
    offices = Ground((one for one in found if one.kind in _OFFICES), lambda one: (one.start, one.end))
    found = [_after_office(phrases, one, offices) if one.kind == "person" else one for one in found]
    grown: dict[int, int] = {}
    for one in found:
        if one.kind == "organization":
            grown[one.end] = min(one.start, grown.get(one.end, one.start))
    taken = {place.start for place in places.values() if grown.get(place.end, place.start) < place.start}
    kept = {(one.start, one.end, one.kind): one for one in found if not (one.kind == "place" and one.start in taken)}
    return sorted(kept.values(), key=lambda span: (span.start, -span.end, span.kind))


def _mended(phrases: Phrases, span: Span, places: dict[int, Span], bodies: set[int]) -> Iterable[Span]:
    if span.kind != "post" and not cues("scopes")["missing"].isdisjoint(keys(span.text)[:1]):
        return []  # فلان ({معتذر}), ({غائب بعذر})
    if span.kind == "place":
        return [_state(phrases, _with_its_waw(phrases, span, places.values()))]
    if span.kind == "person":
        begun = begin_person(phrases, span)
        return end_person(phrases, mark_end(phrases, begun)) if begun else []
    span = _without_new(phrases, _without_acting(phrases, span))
    span = before_clause(phrases, span) if span.kind in _OFFICES else span
    if span.kind == "post":
        span = _without_once(phrases, before_decision(phrases, span))
        whole = before_object(phrases, span)
        return end_post(phrases, of_its_place(phrases, span) if span.end in bodies and whole is span else whole)
    if span.kind != "organization":
        return [span]
    return end_body(phrases, with_fields(phrases, span) if keys(span.text)[:1] == (_MINISTRY,) else span, places)


def _is_his_name(phrases: Phrases, span: Span, people: Sequence[int]) -> bool:
    """Whether what was taken for a body is the Latin form of the name of a person in brackets: ماركو بيانكي ({Marco Bianchi})."""
    if span.kind != "organization" or not is_latin(span.text):
        return False
    before = bisect_right(people, span.start)
    return before > 0 and phrases.text[people[before - 1] : span.start].strip() == "("


def _after_office(phrases: Phrases, person: Span, offices: Ground[Span]) -> Span:
    """A person from where the post or body ends in which the name was begun: مديرة وكالة حوض {سبو} منى عواد."""
    near = offices.touching(person.start, person.end)
    crossing = [o.end for o in near if o.start < person.start < o.end < person.end]
    start = phrases.tokens[bisect_left(phrases.starts, max(crossing))].start if crossing else person.start
    return replace(person, start=start, text=phrases.text[start : person.end]) if start < person.end else person


def _without_once(phrases: Phrases, span: Span) -> Span:
    """A post without the adjective that says that somebody held it once: وزير الطاقة {الأسبق}, which has its gender."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    once = first < last and phrases.key(last) in lexicon().words["once"]
    same = phrases.key(last).endswith("ه") == phrases.key(first).endswith("ه")
    return until(phrases, span, phrases.tokens[last - 1].end) if once and same else span


def _without_acting(phrases: Phrases, span: Span) -> Span:
    """A post or body without what says that its head acts: مدير هيئة البيئة {بالإنابة}; القائم بالأعمال بالإنابة is whole."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    acting = first < last and phrases.key(last) in _ACTING and phrases.key(first) not in _CHARGED
    return until(phrases, span, phrases.tokens[last - 1].end) if acting else span


def _without_new(phrases: Phrases, span: Span) -> Span:
    """A post or body without the adjective that says that its head is new: وزير النقل {الجديد}, رئيس بلدية الواحة {الجديد}.

    It is the head's where it has its gender and not that of the word before, and a minister's or prime minister's in either case.
    """
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    head = phrases.key(first - (span.kind == "organization"))
    if last - first < _TWO or head not in _LEADERS or phrases.key(last) not in _NEW:
        return span
    agrees = phrases.key(last).endswith("ه") == head.endswith("ه")
    plain = (head in _MINISTERS and phrases.key(last - 1) != _URBAN) or phrases.key(last - 1) == _CABINET
    told = agrees and (plain or phrases.key(last - 1).endswith("ه") != head.endswith("ه"))
    return until(phrases, span, phrases.tokens[last - 1].end) if told else span


def _with_its_waw(phrases: Phrases, span: Span, places: Iterable[Span]) -> Span:
    """A place with the و that is its own first letter (وجدة, no "and Jeddah"), unless the و joins it to a place before it."""
    at = bisect_right(phrases.starts, span.start) - 1
    token = phrases.tokens[at]
    if span.start != token.start + 1 or token.key[:1] != _AND or not is_place(token.key):
        return span
    before = at - 1 - (phrases.word(at - 1) in {"،", ","})
    joined = before >= 0 and (phrases.place_at(before) or any(place.end == phrases.tokens[before].end for place in places))
    return span if joined else replace(span, start=token.start, text=phrases.text[token.start : span.end])


def _state(phrases: Phrases, span: Span) -> Span:
    at = bisect_left(phrases.tokens, span.end, key=lambda token: token.start)
    if phrases.key(at) == _CAPITAL:
        return until(phrases, span, phrases.tokens[at].end)
    if keys(span.text)[-1:] == (_COTE,) and phrases.key(at) == _IVOIRE:
        return until(phrases, span, phrases.tokens[at].end)
    while keys(span.text)[:1] in _STATES and phrases.key(at) in _POLITY and phrases.same_line(at):
        span = until(phrases, span, phrases.tokens[at].end)
        at += 1
    return span
