"""From what a person typed to the entity that is meant."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..graph.answers import Hit
from ..graph.errors import AmbiguousName, NotFound
from ..graph.filter import EVERYTHING
from ..graph.model import Entity
from ..graph.names.keys import match_key
from ..graph.placed import whereabouts
from ..graph.store import Store

_SURE = {"id", "same"}
_MANY = 50
_MEANT = 0.5  # what the only name found must score at least: one that sounds less alike is another one's
_SHOWN = re.compile(r"(?P<name>[^()]+) \((?P<home>[^()،,]+)[^()]*\)")


def resolve(store: Store, subject: str | Entity, *, kinds: Collection[str] = ()) -> Entity:
    """The entity that a name or id means.

    Args:
        store: any store.
        subject: an id, or a name in any spelling of either script, also as answers show it where several share it: with its
            body or country in brackets. An entity stands for itself.
        kinds: the kinds that may be meant; all when empty.

    Returns:
        The entity whose name is the same, if it is the only one; else the only one found, where it fits well.

    Raises:
        AmbiguousName: several fit equally, or one that fits badly; the message lists them with their ids.
        NotFound: none fits.
    """
    if isinstance(subject, Entity):
        return subject
    hits = store.search(subject, kinds=kinds, limit=10)
    if not any(hit.reason in _SURE for hit in hits):
        hits = _as_shown(store, subject, kinds) or hits
    if not hits:
        raise NotFound(f"Nothing is called {subject!r}. {_suggestions(store, subject, kinds)}")
    exact = [hit for hit in hits if hit.reason in _SURE]
    if len(exact) == 1 or (len(hits) == 1 and hits[0].score >= _MEANT):
        return (exact or hits)[0].entity
    raise AmbiguousName(_question(store, subject, exact or hits, bool(exact)), tuple(hit.entity.id for hit in exact or hits))


def _as_shown(store: Store, subject: str, kinds: Collection[str]) -> list[Hit]:
    """Those of a name that belong where its brackets say: وزارة الصحة (تونس)."""
    shown = _SHOWN.fullmatch(subject.strip())
    if shown is None:
        return []
    hits = [hit for hit in store.search(shown["name"], kinds=kinds, limit=_MANY) if hit.reason in _SURE]
    homes = store.entities(sorted({hit.entity.qualifier for hit in hits if hit.entity.qualifier}))
    above = whereabouts(store, [hit.entity for hit in hits])
    wanted = match_key(shown["home"])
    return [
        hit
        for hit in hits
        for home in above[hit.entity.id][:1] or [homes[q] for q in (hit.entity.qualifier,) if q in homes]
        if any(match_key(name.text) == wanted for name in home.names)
    ]


def _suggestions(store: Store, subject: str, kinds: Collection[str]) -> str:
    """The nearest names, word by word; or what to try."""
    near = {hit.entity.id: hit for word in subject.split()[:6] for hit in store.search(word, kinds=kinds, limit=3)}
    if not near:
        return "`rawabit find` looks for parts of names and other spellings."
    best = sorted(near.values(), key=lambda hit: (-hit.score, hit.entity.id))[:5]
    return "The nearest are:\n" + _listed(store, best)


def _question(store: Store, subject: str, hits: list[Hit], exact: bool) -> str:
    """Which are meant; of several that all have the very name, two of a kind may be one that was not known to be."""
    what = f"Several are called {subject!r}" if exact else f"Nothing is called just {subject!r}. The nearest are"
    kinds = [hit.entity.kind for hit in hits]
    one = " If two are one: rawabit merge ID ID." if exact and len(set(kinds)) < len(kinds) else ""
    return f"{what}:\n{_listed(store, hits)}\nGive the full name or the id.{one}"


def _listed(store: Store, hits: list[Hit]) -> str:
    """A line each: the id, the name, and in brackets its sort and whose it is; of those alike, a document that tells of it."""
    found = [hit.entity for hit in hits]
    homes = store.entities([entity.qualifier for entity in found if entity.qualifier])
    shown = {one.id: (one.label(), one.classification or one.kind, homes.get(one.qualifier or "")) for one in found}
    alike = [ident for ident, line in shown.items() if list(shown.values()).count(line) > 1]
    told = _told_in(store, alike)
    lines = []
    for ident, (label, sort, home) in shown.items():
        more = [home.label()] if home else []
        lines.append(f"  {ident}  {label} ({', '.join([sort, *more, *told.get(ident, [])])})")
    return "\n".join(lines)


def _told_in(store: Store, idents: list[str]) -> dict[str, list[str]]:
    """The title and day of a document that says something of each entity."""
    first: dict[str, str] = {}
    for relation in store.relations(idents, EVERYTHING) if idents else []:
        for end in (relation.source, relation.target):
            first.setdefault(end, relation.evidence[0].source)
    sources = {source.id: source for source in store.sources(sorted(set(first.values())))} if first else {}
    found = {ident: sources[source] for ident, source in first.items() if source in sources and ident in idents}
    return {ident: [source.title, *filter(None, [source.date])] for ident, source in found.items()}
