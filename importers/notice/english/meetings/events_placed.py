"""Where an event was, by what stands behind its noun in English: a ceremony {in Sfax}, held {at the headquarters of the Ministry}
in {Tunis}, two trainings were held, {in Aden} and {in Taiz}; talks are expected to resume {in Asmara}.
"""

from __future__ import annotations

from dataclasses import replace

from ....grammar.english_words import listed
from ...claims import Claim, Mark
from ..clauses.clauses import PARTIES
from ..clauses.postures import of_site
from ..clauses.sentences import Sentences
from ..clauses.when_done import days_from
from ..sides.named_sides import is_side
from .event_nouns import is_inner
from .meetings import Scene
from .scene_turns import after_aside, with_pronouns

_IN = frozenset({"in", "at"})
_FAR = 24  # tokens from an event to where it was
_MOST = 3
_CONFIDENCE = 0.8
_THEME = frozenset({"on", "about", "for", "between", "with", "of", "entitled", "titled"})


def placed(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``located_in`` for the places that the sentence of an event names behind it.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for scene in with_pronouns(s, scenes):
        if scene.event.classification == "visit" or is_inner(s, scene.start) or s.in_name(s.reading.token_at(scene.start)):
            continue
        turn = after_aside(s, scene)
        sites = _sites(s, scene, scene.end) + ([] if turn is None else _sites(s, scene, turn))
        for site in sites:
            if not s.reading.tells("located_in", scene.event, site.referent):
                _claim(s, scene, site)


def _claim(s: Sentences, scene: Scene, site: Mark) -> None:
    place = max(s.reading.token_at(site.start) - 1, s.page.first)
    start = max(s.clause(s.reading.token_at(scene.start)), s.reading.sentence(scene.start)[0])
    how, denied = of_site(s, scene.start, start, place, planned=scene.event.status == "planned")
    claim = Claim("located_in", scene.event, site.referent, scene.start, site.end, how, denied, confidence=_CONFIDENCE)
    s.reading.claim(replace(claim, dated=scene.event))


def _sites(s: Sentences, scene: Scene, at: int) -> list[Mark]:
    """The places named from a character on that are those of an event."""
    first, limit = s.reading.token_at(at), s.reading.sentence(scene.start)[1]
    high = min(limit, s.page.tokens[min(first + _FAR, s.page.last - 1)].end)
    found: list[Mark] = []
    for mark in s.reading.outer(at, high, PARTIES | {"person", "post", "event"}):
        words = s.words(at, mark.start)
        if found:
            if not _goes_on(words) or mark.kind not in PARTIES:
                break
        elif not _is_led(s, mark):
            if not (_is_of(words) or _is_by(words)):
                break
            at = mark.end
            continue
        elif not (mark.kind in PARTIES and _leads(s, scene, at, mark)):
            break
        if is_side(mark.referent):
            break
        found.append(mark)
        at = mark.end
    return found[:_MOST]


def _is_of(words: list[str]) -> bool:
    """Whether a mark is no site, but whose event it is, or with whom: a meeting {of the Committee} in Tunis."""
    return bool(words) and words[0] in _THEME and len(words) <= 3


def _is_by(words: list[str]) -> bool:
    """Whether somebody is named who led an event or gave it: a presentation was given {by Ms. A} at the school."""
    given = not (listed("placed", "by") | {"held", "hosted"}).isdisjoint(words)
    return given and "by" in words[-4:]


def _goes_on(words: list[str]) -> bool:
    """Whether another place follows: in Afmadow {and in} Kismayo, at the Ministry {in} Tunis."""
    return bool(words) and set(words) <= {",", "and", "in", "at", "the", "then", "both"} and words != ["the"]


def _is_led(s: Sentences, mark: Mark) -> bool:
    """Whether ``in`` or ``at`` leads to a mark, over the premises that are its: at {the headquarters of} the Ministry."""
    words = s.last_words(0, mark.start, 6)
    while words and words[-1] in listed("placed", "premises"):
        words.pop()
    return bool(words) and words[-1] in _IN and (words[-2:-1] != ["interest"])


def _leads(s: Sentences, scene: Scene, at: int, mark: Mark) -> bool:
    """Whether nothing but what an event is about, and that it is held, stands between it and a place."""
    words = _undated(s, at, mark.start)
    while words and words[-1] in listed("placed", "premises") | _IN:
        words.pop()
    inside = [n for n in range(s.reading.token_at(at), s.reading.token_at(mark.start)) if not s.in_name(n)]
    if any(s.page.word(n) == ";" for n in inside):
        return False
    if not words or set(words) <= listed("placed", "held"):
        return True
    held = next((n for n, word in enumerate(words) if word in listed("days", "held") | listed("placed", "held_by")), None)
    theme, rest = (words, []) if held is None else (words[:held], words[held:])
    while theme and theme[-1] in listed("placed", "held"):
        theme.pop()
    named = theme and theme[0] in _THEME | {","} and not _does(theme)
    after = set(rest) <= listed("placed", "held") | listed("placed", "held_by") | listed("days", "held")
    city = mark.referent.classification != "country" or held is not None
    return bool((named or not theme) and after and city)


def _undated(s: Sentences, start: int, end: int) -> list[str]:
    """The words between two characters but those of days: is set {for} 12 June {in}."""
    found, at = list[str](), start
    for day in days_from(s, start):
        if at <= day.start < end:
            found += _small(s, at, day.start)
            at = day.end
    return found + (_small(s, at, end) if at < end else [])


def _small(s: Sentences, start: int, end: int) -> list[str]:
    """The words between two characters that are no part of a name: at the {Corniche Hotel} in."""
    places = range(s.reading.token_at(start), s.reading.token_at(end))
    return [s.page.key(n) for n in places if not s.in_name(n) and not s.page.word(n)[:1].isupper()]


def _does(words: list[str]) -> bool:
    """Whether a verb, or what opens another clause, stands among words."""
    stops = listed("rosters", "verbs") | {"which", "who", "that", "to", "but", "while", "where", "after", "before"}
    return any(word in stops or (word.endswith("ed") and len(word) > 4) for word in words)
