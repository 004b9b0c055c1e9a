"""Finding entities by name in any store: the exact spelling first, then looser and looser ones, until something fits."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType

from ..answers import Hit
from ..errors import InputError
from ..identity import number
from ..model import Entity
from .index import Choice, Found, NameIndex, either
from .keys import loose_key, match_key
from .sounding import by_sound
from .words import bare, variants

_LONGEST = 500  # characters


def search(index: NameIndex, text: str, limit: int) -> list[Found]:
    """Entities whose names fit a text, best first.

    Args:
        index: the names of a store.
        text: a name, part of a name, or a misspelt name, in either script.
        limit: stop looking further afield once so many are found.

    Returns:
        One row an entity: its number as read, the name that fits best, a score from 0 to 1, and how it fits (see
        ``answers.Hit``); by score, then number.
    """
    return spelt(index, text, limit) or alike(index, text, limit)


def by_id(entities: Callable[[Collection[str]], Mapping[str, Entity]], text: str, kinds: Collection[str]) -> list[Hit]:
    """The entity that a text is the id of, if it is of these kinds (all when empty).

    Args:
        entities: gives those with these ids (``Store.entities``).
        text, kinds: see ``Store.search``.
    """
    with suppress(InputError):
        found = entities([text.strip()]).get(text.strip())
        return [Hit(found, found.label(), 1.0, "id")] if found and (not kinds or found.kind in kinds) else []
    return []


def spelt(index: NameIndex, text: str, limit: int) -> list[Found]:
    """What ``search`` finds by the letters of names as they are spelt; where the text is longer than any name is shortened, only
    what is called exactly so."""
    best = _best(_same(index, text))
    return _first(best if len(best) >= limit or len(text) > _LONGEST else _best(_words(index, text), best), limit)


def alike(index: NameIndex, text: str, limit: int) -> list[Found]:
    """What ``search`` finds where nothing is spelt so: names that are one letter off, or else sound alike; nothing where the text
    is longer than any name is misspelt."""
    if len(text) > _LONGEST:
        return []
    return _first(_best(_spelling(index, text)) or _best(by_sound(index, text, limit)), limit)


def _best(rows: Iterable[Found], known: Mapping[int, Found] = MappingProxyType({})) -> dict[int, Found]:
    """The best row of each entity, of what is known and of these; of equal ones the first."""
    best = dict(known)
    for row in rows:
        if row[0] not in best or row[2] > best[row[0]][2]:
            best[row[0]] = row
    return best


def _first(best: Mapping[int, Found], limit: int) -> list[Found]:
    return sorted(best.values(), key=lambda row: (-row[2], row[0]))[:limit]


def hits(rows: Collection[Found], known: Mapping[int, Entity], kinds: Collection[str], limit: int) -> list[Hit]:
    """What was found as it is shown: each entity once, of these kinds (all when empty), best score first, then by number.

    Args:
        rows: what ``search`` found.
        known: for the number of each, the entity that stands for it.
        kinds, limit: see ``Store.search``.
    """
    best: dict[str, Hit] = {}
    for key, name, score, reason in rows:
        best.setdefault(known[key].id, Hit(known[key], name, round(score, 3), reason))
    found = sorted(best.values(), key=lambda hit: (-hit.score, number(hit.entity.id)))
    return [hit for hit in found if not kinds or hit.entity.kind in kinds][:limit]


def _same(index: NameIndex, text: str) -> Iterator[Found]:
    plain, person = match_key(text), match_key(text, "person")
    for entity, name in index.same([plain, person]) if plain else ():
        yield entity, name, 1.0, "same"


def _words(index: NameIndex, text: str) -> Iterator[Found]:
    """Every word of the text, the last perhaps only begun; an equal loose key scores best, then the share of the name."""
    loose = {loose_key(text), loose_key(text, "person")}
    for query in dict.fromkeys(sorted(loose)):
        for entity, name, _ in index.having(_all_words(query.split())):
            keys = {loose_key(name), loose_key(name, "person")}
            share = min(len(query) / max(len(loose_key(name)), 1), 1.0)
            yield (entity, name, 0.95, "loose") if keys & loose else (entity, name, 0.5 + 0.4 * share, "words")


def _spelling(index: NameIndex, text: str) -> Iterator[Found]:
    """Each word may be one letter off."""
    choices = tuple(_near(index, bare(word)) for word in loose_key(text).split())
    if choices:
        for entity, name, _ in index.having((choices,)):
            yield entity, name, 0.4 + 0.4 * _likeness(match_key(text), match_key(name)), "spelling"


def _near(index: NameIndex, word: str) -> Choice:
    if len(word) <= 3:
        return either([word])
    near = index.near(list(variants(word)))
    return either([word, *(w for w in near if w != word and abs(len(w) - len(word)) <= 1)][:40])


def _all_words(wanted: list[str]) -> tuple[tuple[Choice, ...], ...]:
    """Every word, the last perhaps only begun."""
    return (tuple(either([word], begun=place == len(wanted)) for place, word in enumerate(wanted, 1)),) if wanted else ()


def _likeness(asked: str, name: str) -> float:
    """How alike two texts are: mostly that the words asked for are in the name, partly that nothing else is."""
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

    return float(0.6 * token_set_ratio(asked, name) + 0.4 * token_sort_ratio(asked, name)) / 100
