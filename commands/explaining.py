"""show --why: why the graph holds an entity as it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from . import options
from .render import Columns, answer

if TYPE_CHECKING:
    from ..graph.model import Evidence, Source
    from ..queries.reasons import Reason
    from .options import Asked, Lang

_SORTS = {
    "name": ("اسم", "name"),
    "country": ("بلده", "country"),
    "body": ("جهته", "its body"),
    "shared": ("مشترك", "in common"),
    "same": ("دُمج", "merged"),
    "apart": ("منفصل عن", "kept apart"),
    "proposal": ("قد يكون", "may be"),
    "relation": ("علاقة", "relation"),
}
_WHYS = {
    "chief name": ("الاسم الرئيس لهذا المعرف", "the name that this id comes from"),
    "equal key": ("المفتاح نفسه", "equal key"),
    "alias": ("اسم آخر معروف في النص أو القائمة", "another name, given by a text or a list"),
    "in its name": ("مذكور في الاسم", "the name says so"),
    "common home": ("في أكثر من مصدر", "more than one source says so"),
    "nothing against": ("الاسم واحد ولا شيء ينفيه", "one name, and nothing against it"),
    "judgement": ("حكم شخص", "a person's judgement"),
}


def explain(name: str, asked: Asked) -> None:
    """Print why an entity is as it is shown: a row a name, judgement, proposal and relation."""
    from ..queries import why
    from .words import term, types

    words = asked.words

    def what(reason: Reason) -> str:
        if not reason.relations:
            return reason.text
        (relation,) = reason.relations
        return " ".join((*types((relation,), words), reason.other.label(asked.lang) if reason.other else ""))

    def decided(reason: Reason) -> str | None:
        known = reason.decided in ("accepted", "rejected")
        return term("reviews", reason.decided, words) if known else reason.decided or None

    with options.opened(asked.store) as opened:
        rows = why(opened, name)
        sources = {source.id: source for source in opened.sources({e.source for e in _evidence(rows)})}
        columns: Columns = {
            "kind": lambda r: _SORTS[r.sort][words != "ar"],
            "what": what,
            "why": lambda r: _why(r, words),
            "place": lambda r: _place(sources, r, words),
            "sure": lambda r: r.sure,
            "decided": decided,
            "date": lambda r: r.at[:10] or None,
            "by": lambda r: r.by or None,
            "id": lambda r: r.id,
        }
        answer(opened, rows, columns, asked)


def _place(sources: dict[str, Source], reason: Reason, lang: Lang) -> str | None:
    from ..graph.places import place_of

    return next((place_of(sources[e.source], e.start, lang, end=e.end) for e in _evidence([reason])), None)


def _evidence(reasons: Iterable[Reason]) -> Iterator[Evidence]:
    yield from (e for reason in reasons for relation in reason.relations for e in relation.evidence)


def _why(reason: Reason, lang: Lang) -> list[str]:
    from ..graph.vocabulary import vocabulary

    known = _WHYS.get(reason.why)
    said = known[lang != "ar"] if known else vocabulary().reason(reason.why, lang) if reason.why else ""
    return [part for part in (reason.method, said) if part]
