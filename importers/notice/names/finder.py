"""The names and dates of a text, from both finders: rules over lists, and fields fitted to the corpus."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from ...grammar.classes import classify
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.names.rules import find_by_rules
from ...grammar.phrases import Phrases
from ...grammar.text.cells import fills_cell, within_cell
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from ...grammar.trie import Trie, find
from ..fitted.tagger import MODEL, Guess, guess
from .actions import without_actions
from .actors import given_to, is_actor
from .addressed import name_correspondents
from .affairs import name_charged
from .aides import name_aides
from .alike_items import name_items
from .apart import tell_apart
from .assistance import without_assistance
from .body_heads import name_heads
from .dashed_places import part_dashed
from .endings import mend_endings
from .family_again import name_again
from .for_whom import with_whom_served
from .formulas import without_formulas
from .headed import name_headed
from .joined_places import join_places
from .known import find_known
from .line_ends import part_lines
from .named_posts import name_posts
from .nested import name_nested
from .run_ins import cut_run_ins
from .second_heads import part_bodies
from .second_look import second_look
from .sons import name_sons
from .strokes import look_under_strokes
from .two_posts import two_posts

_NAMES = frozenset({"names", "bodies", "places"})
_BOTH, _RULES, _LEAST = 0.95, 0.7, 0.5
_WAVERS = 0.7  # where the fields are less sure of a person, that the rules see one too is what counts
_LIKELY = 0.6  # a name that the fields are so sure of is no part of others
# Where no field agrees with them, what the rules find of these kinds is right in one case of three (docs/extraction-figures.md).
_UNSURE = frozenset({"organization", "place"})
_TATWEEL = "ـ"
Found = TypeVar("Found", Span, Guess)


def find_names(text: str, *, phrases: Phrases | None = None, known: Trie | None = None, model: Path = MODEL) -> list[Span]:
    """The names of people, posts, bodies and places in a text, and its dates; see ``first_look`` and ``second_look``."""
    phrases = phrases or Phrases(text)
    look = partial(_look, known=known, model=model)
    first = part_lines(look_under_strokes(phrases, look))
    seen = name_correspondents(phrases, without_assistance(phrases, first))
    named = name_headed(phrases, name_aides(phrases, second_look(phrases, seen)))
    ended = part_bodies(phrases, cut_run_ins(phrases, mend_endings(phrases, name_sons(phrases, named))))
    mended = name_posts(phrases, with_whom_served(phrases, ended))
    listed = name_items(phrases, name_heads(phrases, mended))
    again = name_charged(phrases, join_places(phrases, name_again(phrases, listed)))
    whole = without_actions(phrases, name_nested(phrases, two_posts(phrases, tell_apart(phrases, again))))
    dashed = part_dashed(phrases, [_after_tatweel(span) for span in without_formulas(phrases, whole)])
    return [span for span in dashed if any(map(str.isalnum, span.text))]  # a sign that nobody sees is no name


def _look(phrases: Phrases, *, known: Trie | None, model: Path) -> list[Span]:
    return first_look(phrases.text, phrases=phrases, known=known, model=model)


def _after_tatweel(span: Span) -> Span:
    """A name without the stroke that joins a proclitic to it: بـ{إنجمينا}."""
    text = span.text.lstrip(_TATWEEL).lstrip()
    return replace(span, start=span.end - len(text), text=text) if text != span.text and text else span


def first_look(text: str, *, phrases: Phrases | None = None, known: Trie | None = None, model: Path = MODEL) -> list[Span]:
    """What both finders make of a text.

    Args:
        text: any text.
        phrases: the same text cut into tokens, where that was done already.
        known: names that people accepted (``known.trie_of``); they are believed before either finder.
        model: the file of the fields.

    Returns:
        Spans by start and then longest first; a body inside a post or another body stands beside it. Where both finders see the
        same span, ``method`` says so. Where they differ the fields' reading stands, and of the rules what touches none of it.
    """
    phrases = phrases or Phrases(text)
    ruled = [_within_cell(phrases, span) for span in find_by_rules(phrases)]
    sure = [*find_known(phrases, known or {}), *(span for span in ruled if _is_listed(span))]
    if model.exists():
        guessed = (g for g in guess(phrases, ruled, model=model) if g.layer in _NAMES and g.probability >= _LEAST)
        guesses = [_sure_of_cell(phrases, _within_cell(phrases, one)) for one in guessed]
        ruled = list(_join(phrases, ruled, guesses))
    sure += given_to(phrases, [span for span in (*sure, *ruled) if span.kind == "organization"], sure=_RULES)
    known_at = Ground(sure, lambda span: (span.start, span.end))
    found = [*sure, *(s for s in ruled if not any(_against(s, name) for name in known_at.touching(s.start, s.end)))]
    return sorted(found, key=lambda span: (span.start, -span.end, span.kind))


def _within_cell(phrases: Phrases, one: Found) -> Found:
    """A name no further than its cell of a table; dates, of which cells may hold parts, as they are."""
    start, end = within_cell(phrases.text, one.start, one.end, one.kind)
    if (start, end) == (one.start, one.end) or one.kind == "date":
        return one
    if isinstance(one, Span):
        return replace(one, start=start, end=end, text=phrases.text[start:end])
    return replace(one, start=start, end=end)


def _sure_of_cell(phrases: Phrases, one: Guess) -> Guess:
    """What fills a cell of a table by itself is at least as sure as what rules find."""
    return replace(one, probability=max(one.probability, _RULES)) if fills_cell(phrases.text, one.start, one.end) else one


def _is_bare(text: str, kind: str) -> bool:
    """Whether a body is only a head and so no name: ``مجلس إدارة``, ``شركة``, ``المنظمة الحالية``, ``المنظمة كالمساعدات``."""
    if kind != "organization" or not keys(text):
        return False
    (first, *rest), heads, ends = keys(text), lexicon().heads, lexicon().words["ends_name"]
    if first.startswith("ال"):
        return first in heads and bool(rest) and (rest[0] in ends or rest[0].startswith("كال"))
    return first in heads and all(word in heads and not word.startswith("ال") for word in rest)


def _is_listed(span: Span) -> bool:
    """Whether a name is that of an international organization on the list, in all its words."""
    words = keys(span.text)
    return span.kind == "organization" and find(lexicon().bodies, words)[0] == len(words)


def _against(span: Span, name: Span) -> bool:
    """Whether a reading cannot stand beside a known name: the same words, words of it, or a crossing."""
    if span.end <= name.start or name.end <= span.start:
        return False
    holds = span.start <= name.start and name.end <= span.end and (span.start, span.end) != (name.start, name.end)
    return not holds or span.kind == name.kind


def _join(phrases: Phrases, ruled: Iterable[Span], guesses: Iterable[Guess]) -> Iterator[Span]:
    ruled = list(ruled)
    known = {(span.start, span.end, span.kind): span for span in ruled}
    best = _best(guesses)
    begun = {span.start: span for span in ruled if span.kind == "person"}
    for key, probability in best.items():
        if key[2] == "date" or _is_bare(phrases.text[key[0] : key[1]], key[2]):
            continue  # a date counts by its value, which only the rules read
        if span := known.pop(key, None):
            yield replace(span, method="rules+crf", confidence=max(_BOTH, probability))
        elif key[2] == "person" and probability < _WAVERS and (span := begun.get(key[0])):
            known.pop((span.start, span.end, span.kind), None)
            yield _agreed(phrases, span, key[1])
        else:
            text = phrases.text[key[0] : key[1]]
            yield Span(*key[:2], text, key[2], classify(text, key[2]), method="crf", confidence=probability)
    seen = Ground(best, lambda key: key[:2])
    firsts = {key[1]: key[0] for key in [*best, *known] if key[2] == "organization" and (key in best or _is_listed(known[key]))}
    for (start, end, kind), span in known.items():
        touched = [best[key] for key in seen.touching(start, end)]
        acts = kind == "organization" and max(touched, default=0) < _LIKELY and is_actor(phrases, start, end, firsts)
        unsure = kind in _UNSURE and not fills_cell(phrases.text, start, end)
        if kind == "date" or acts or not (unsure or touched):
            yield replace(span, method="rules", confidence=_RULES)


def _agreed(phrases: Phrases, ruled: Span, end: int) -> Span:
    """A person of whom both finders see the beginning: up to where the fields see the end, if the next word may be a name."""
    following = bisect_left(phrases.starts, ruled.end)
    end = end if end <= ruled.end or phrases.name_weight(following) else ruled.end
    return replace(ruled, end=end, text=phrases.text[ruled.start : end], method="rules+crf", confidence=_RULES)


def _best(guesses: Iterable[Guess]) -> dict[tuple[int, int, str], float]:
    """The likeliest guesses; of two of one kind that begin together or cross, only the likelier, then the longer."""
    probable: dict[tuple[int, int, str], float] = {}
    for one in guesses:
        key = one.start, one.end, one.kind
        probable[key] = max(probable.get(key, 0.0), one.probability)
    ground, kept = Ground(probable, lambda key: key[:2]), dict.fromkeys(probable, False)
    for key in sorted(probable, key=lambda k: (-probable[k], k[0] - k[1], k)):
        kept[key] = not any(kept[other] and _quarrel(key, other) for other in ground.touching(*key[:2]))
    return {key: probability for key, probability in probable.items() if kept[key]}


def _quarrel(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    if one[1] <= other[0] or other[1] <= one[0]:
        return False
    crossing = one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]
    return crossing or (one[2] == other[2] and one[0] == other[0])
