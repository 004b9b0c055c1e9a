"""A selection of a graph as the data of a page: nodes with places, lines with their sentences, words in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from ..graph.dates import days
from ..graph.model import Entity, Relation
from ..graph.placed import told_apart
from ..graph.store import Store
from ..graph.vocabulary import Lang, Term, vocabulary
from ..queries.directives import overdue
from ..queries.selection import Selection
from .colours import Traits
from .layout import positions
from .paragraphs import Paragraphs

_MOST_CLAIMS = 40
_LANGS: tuple[Lang, Lang] = ("ar", "en")
_STAGE = (790.0, 820.0)  # pixels of the map on an ordinary laptop
_LARGEST = 3.0


def drawing(
    store: Store, selection: Selection, *, filters: str = "", traits: Traits | None = None, day: str | None = None
) -> dict[str, Any]:
    """The data that the page's scripts read.

    Args:
        store: where the texts of the sources are.
        selection: what to draw.
        filters: the filters used, in words, for the page's own facts.
        traits: what colours and sizes stand for; kinds and ties where it is left out.
        day: the ISO date on which it is made, by which tasks are overdue; today where it is left out.

    Returns:
        Plain values for JSON. Claims of one type, posture and pair are one line with several pieces of evidence; paragraphs that
        hold evidence are there once each.
    """
    lines = _lines(selection.relations)
    place = {entity.id: number for number, entity in enumerate(selection.entities)}
    points = positions(len(place), [(place[r[0].source], place[r[0].target]) for r in lines])
    unit = _unit(points)
    degree: dict[str, int] = {}
    for claims in lines:
        for end in (claims[0].source, claims[0].target):
            degree[end] = degree.get(end, 0) + 1
    texts = Paragraphs(store, selection.relations)
    names = _Names(store, selection)
    called = {lang: told_apart(store, selection.entities, lang) for lang in _LANGS}
    traits = traits or Traits()
    groups, homes = traits.listed(place)
    made = day or date.today().isoformat()
    nodes = [_node(e, points[place[e.id]], traits.size(e.id, degree.get(e.id, 0)) * unit) for e in selection.entities]
    for node in nodes:
        node |= {lang: called[lang].get(node["id"], node[lang]) for lang in _LANGS}
        node |= {"group": homes[node["id"]]} if homes else {}
    for task in (e for e in selection.entities if e.kind == "task" and overdue(e, made)):
        nodes[place[task.id]]["late"] = True
    return {
        "nodes": nodes,
        "groups": groups,
        "edges": [_edge(number, claims, texts, names) for number, claims in enumerate(lines)],
        "documents": texts.documents,
        "paragraphs": texts.texts,
        "others": names.others,
        "words": _words(),
        "facts": _facts(store, selection, filters) | {"made": made, "unit": unit},
    }


def _lines(relations: Iterable[Relation]) -> list[list[Relation]]:
    grouped: dict[tuple[str, ...], list[Relation]] = {}
    symmetric = {name for name, type_ in vocabulary().types.items() if type_.symmetric}
    for r in relations:
        ends = tuple(sorted((r.source, r.target))) if r.type in symmetric else (r.source, r.target)
        grouped.setdefault((r.type, *ends, r.modality, r.polarity, r.review), []).append(r)
    return [grouped[key] for key in sorted(grouped)]


def _unit(points: list[tuple[float, float]]) -> float:
    """How much larger shapes and lines must be so that they are still seen when the whole map fits a page."""
    if not points:
        return 1.0
    width, height = (max(p[n] for p in points) - min(p[n] for p in points) + 200 for n in (0, 1))
    return round(min(max(width / _STAGE[0], height / _STAGE[1], 1.0), _LARGEST), 2)


def _node(entity: Entity, point: tuple[float, float], size: float) -> dict[str, Any]:
    dates = {"start": entity.start, "end": entity.end, "why": entity.date_reason, "status": entity.status}
    return {
        "id": entity.id,
        "x": point[0],
        "y": point[1],
        "size": round(size, 1),
        "kind": entity.kind,
        "sort": entity.classification,
        "named": entity.named,
        "ar": entity.label("ar"),
        "en": entity.label("en"),
        "names": [name.text for name in entity.names],
        **{key: value for key, value in dates.items() if value},
    }


def _edge(number: int, claims: list[Relation], texts: Paragraphs, names: _Names) -> dict[str, Any]:
    first = claims[0]
    return {
        "id": f"e{number}",
        "from": first.source,
        "to": first.target,
        "type": first.type,
        "modality": first.modality.value,
        "polarity": first.polarity.value,
        "review": first.review.value,
        "days": [_period(r) for r in claims],
        "count": len(claims),
        "claims": [_claim(r, texts, names) for r in claims[:_MOST_CLAIMS]],
    }


def _period(r: Relation) -> list[str | None]:
    """The days by which the options of a period take a relation (``graph.dates.days``), as ISO dates; None where it is open."""
    return [date.fromordinal(day).isoformat() if day else None for day in days(r.start, r.end)[:2]]


def _claim(r: Relation, texts: Paragraphs, names: _Names) -> dict[str, Any]:
    facts = {
        "date": r.start,
        "end": r.end,
        "why": r.date_reason,
        "by": names.of(r.attributed_to),
        "sure": r.confidence if r.confidence < 1 else None,
        "reason": r.reason,
        "or": [[names.of(a.entity), a.reason] for a in r.alternatives] or None,
    }
    return {"said": [texts.place(e) for e in r.evidence]} | {key: value for key, value in facts.items() if value is not None}


class _Names:
    """Labels of entities that are spoken of but not drawn: who says it, what else is meant."""

    def __init__(self, store: Store, selection: Selection) -> None:
        self._drawn = {entity.id for entity in selection.entities}
        wanted = {r.attributed_to for r in selection.relations if r.attributed_to}
        wanted |= {a.entity for r in selection.relations for a in r.alternatives}
        self.others = {
            e.id: {"ar": e.label("ar"), "en": e.label("en")} for e in store.entities(sorted(wanted - self._drawn)).values()
        }

    def of(self, ident: str | None) -> str | None:
        """The id, where its label is in the page."""
        return ident if ident in self._drawn or ident in self.others else None


def _words() -> dict[str, Any]:
    words = vocabulary()
    return {
        "kinds": {k.name: {"ar": k.plural_ar, "en": k.plural_en, "one": {"ar": k.ar, "en": k.en}} for k in words.kinds.values()},
        "types": {
            t.name: {"ar": t.ar, "en": t.en, "back": {"ar": t.back_ar, "en": t.back_en}, "symmetric": t.symmetric}
            for t in words.types.values()
        },
        "sorts": {kind: _terms(terms.values()) for kind, terms in words.classifications.items()},
        "modalities": _terms(words.modalities.values()),
        "polarities": _terms(words.polarities.values()),
        "reviews": _terms(words.reviews.values()),
        "statuses": _terms(words.statuses.values()),
        "reasons": _terms(words.reasons.values()),
    }


def _terms(terms: Iterable[Term]) -> dict[str, dict[str, str]]:
    return {term.name: {"ar": term.ar, "en": term.en} for term in terms}


def _facts(store: Store, selection: Selection, filters: str) -> dict[str, Any]:
    counts = store.counts()
    return {
        "shown": len(selection.entities),
        "total": selection.total,
        "alone": selection.alone,
        "left": selection.left,
        "focus": selection.focus,
        "filters": filters,
        "sources": counts.sources,
        "entities": sum(counts.entities.values()),
        "relations": sum(counts.relations.values()),
    }
