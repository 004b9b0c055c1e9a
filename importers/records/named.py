"""What a name in a record means: the entity, with the id it would have in a notice, and what the name says besides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from ...graph.identity import entity_id
from ...graph.model import Entity, Name
from ...graph.names.keys import best_first, language, match_key
from ..grammar.gazetteer import country, named_bodies
from ..grammar.lexicon import UNITS, heads
from ..grammar.list_files import keys
from ..grammar.tenure import Tenure, tenure
from ..grammar.text.tokens import tokenize
from ..grammar.trie import Known, find
from ..notice.claims import Referent
from ..notice.countries.named_countries import country_code, parted
from ..notice.countries.national import is_national
from ..notice.reading import Reading
from ..notice.relations.bodies import structure
from .name_reading import read_name

_BELONGS = {"post": "post_in", "organization": "part_of"}


@dataclass(frozen=True, slots=True)
class Tied:
    """A relation that a name itself states (the post is in the body that its name ends with); ``reason`` where it is inferred."""

    type: str
    source: str
    target: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The entity that a name means and where its name ends, others that it speaks of with their characters, and how all are tied.

    What it only implies has no characters. ``start`` is where the name begins, ``tenure`` what is said of how a post is held.
    """

    entity: Entity
    end: int
    others: tuple[tuple[Entity, int, int], ...] = ()
    ties: tuple[Tied, ...] = ()
    start: int = 0
    tenure: Tenure | None = None


@lru_cache(maxsize=100_000)
def named(text: str, kind: str, home: Entity | None = None) -> Named:
    """The entity that a name means.

    Args:
        text: the name alone, without titles.
        kind: what sort of thing it names.
        home: for a post or a unit the body that another cell says it belongs to.

    >>> named("مدير إدارة السدود", "post").ties[0].type
    'post_in'
    """
    if kind == "post" and (held := tenure(text)) and held.text:
        return _held(held, named(held.text, kind, home))
    if kind not in ("post", "organization", "place"):
        return Named(plain(text, kind), len(text))
    return _of_country(_read(text, kind, home))


def _read(text: str, kind: str, home: Entity | None) -> Named:
    if kind == "organization" and _is_plain(text):
        return _unread(text, home)
    reading = read_name(text, kind)
    main = next((m.referent for m in reading.marks if m.start == 0 and m.kind == kind), None)
    return _named(reading, main, home) if main else Named(plain(text, kind), len(text))


def _of_country(found: Named) -> Named:
    """What is called with its country (وزارة الصحة التونسية) is of that country, and known without it too."""
    entity, place = _with_country(found.entity)
    told = [(*_with_country(one), start, end) for one, start, end in found.others]
    places = {country.id: country for country in (place, *(more for _, more, _, _ in told)) if country}
    if not places:
        return found
    there = {one.id for one, *_ in told}
    others = [(one, start, end) for one, _, start, end in told]
    return replace(found, entity=entity, others=(*others, *((one, 0, 0) for ident, one in places.items() if ident not in there)))


def _with_country(one: Entity) -> tuple[Entity, Entity | None]:
    base, code = parted(one.names[0].text) if one.kind in ("organization", "post") else ("", None)
    known = country(code) if code else None
    if known is None or one.qualifier or not is_national(one.kind, base, one.classification):
        return one, None
    place = _place(known)
    return replace(one, qualifier=place.id, names=best_first((*one.names, Name(base, language(base), "short")))), place


def country_named(text: str) -> Entity | None:
    """The country that a word means where only countries are named: تونس is no town there; None where it means none."""
    code = country_code(text)
    known = country(code) if code else None
    return _place(known) if known else None


def _place(known: Known) -> Entity:
    names = (Name(known.names[0]), Name(known.english, "en"))
    return Entity(entity_id("place", match_key(known.names[0])), "place", names, known.classification)


def _held(held: Tenure, found: Named) -> Named:
    """A post by the characters of the text that says how it is held."""
    at = held.start
    names = tuple(replace(name, text=" ".join(name.text.split())) for name in found.entity.names)
    others = tuple((one, low + at, high + at) for one, low, high in found.others)
    return replace(found, entity=replace(found.entity, names=names), end=found.end + at, others=others, start=at, tenure=held)


def plain(text: str, kind: str, *, lang: str | None = None, classification: str | None = None, role: str = "full") -> Entity:
    """An entity that its name alone identifies; a name without letters stands for itself."""
    ident = entity_id(kind, told_by(match_key(text, kind), text))
    return Entity(ident, kind, (Name(text, lang or language(text), role),), classification)


def _is_plain(text: str) -> bool:
    """Whether a name of a body is on no list and speaks of no other body: most are, and need no reading."""
    words = keys(text)
    if not words or find(named_bodies(), words)[0] == len(words):
        return False
    return not any(form in heads() for token in tokenize(text)[1:] for form, _ in token.readings())


def _unread(text: str, home: Entity | None) -> Named:
    classification = heads().get(keys(text)[0])
    unit = home is not None and classification in UNITS
    ident = entity_id("organization", told_by(match_key(text), text), home.id if home and unit else None)
    name = Name(" ".join(text.split()), language(text))
    entity = Entity(ident, "organization", (name,), classification, qualifier=home.id if home and unit else None)
    return Named(entity, len(text), (), _at_home([entity], [], home))


def told_by(key: str, text: str) -> str:
    """What tells a name from others: its key, or where that has no letter the name as it is written."""
    return key if any(letter.isalpha() for letter in key) else text


def _named(reading: Reading, main: Referent, home: Entity | None) -> Named:
    made: dict[int, Entity] = {}
    entity = _entity(reading, main, made, home)
    for claim in reading.claims:
        _entity(reading, claim.target, made, home)
    spans = {id(m.referent): (m.start, m.end) for m in reading.marks}
    claims = [c for c in reading.claims if id(c.source) in made]
    ties = [Tied(c.type, made[id(c.source)].id, made[id(c.target)].id, c.reason) for c in claims]
    others = tuple((one, *spans.get(key, (0, 0))) for key, one in made.items() if one is not entity)
    return Named(entity, spans[id(main)][1], others, _at_home(list(made.values()), ties, home))


def _at_home(made: list[Entity], ties: list[Tied], home: Entity | None) -> tuple[Tied, ...]:
    """Whoever belongs nowhere by its name belongs to the body that the other cell gives; what a title implies is then said."""
    if home is None:
        return tuple(ties)
    sure = [replace(tie, reason=None) if tie.target == home.id else tie for tie in ties]
    placed = {tie.source for tie in sure}
    more = [Tied(_BELONGS[one.kind], one.id, home.id) for one in made if one.qualifier == home.id and one.id not in placed]
    return (*sure, *more)


def _entity(reading: Reading, r: Referent, made: dict[int, Entity], home: Entity | None) -> Entity:
    """The entity of a referent; first what tells it apart."""
    if id(r) in made:
        return made[id(r)]
    unit = r.kind == "organization" and r.classification in UNITS
    above = (structure.parent_of(reading, r) if unit else None) or r.qualifier
    qualifier = _entity(reading, above, made, home).id if above else None
    implied = any(c.source is r and c.reason for c in reading.claims)
    if qualifier is None and home is not None and (unit or r.kind == "post") and not implied:
        qualifier = home.id
    names = best_first(Name(n.text, n.lang, n.role) for n in r.names)
    ident = entity_id(r.kind, told_by(r.key, r.names[0].text), qualifier)
    made[id(r)] = Entity(ident, r.kind, names, r.classification, qualifier=qualifier)
    return made[id(r)]
