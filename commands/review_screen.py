"""One question of the review queue as a person sees it: the sentence, both ends marked, what is proposed, why it is doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .review_words import keys, sort, word
from .terminal import Screen, safe
from .words import amount, denied, kind, term

if TYPE_CHECKING:
    from ..graph.model import Entity, Evidence, Relation
    from ..graph.store import Store
    from ..graph.vocabulary import Lang
    from ..graph.waiting import Doubtful
    from ..queries.passages import Passage
    from ..queries.review import Question

_BRACKETS = (("[", "]"), ("{", "}"))
_COLOURS = ("green", "yellow")


def show(screen: Screen, store: Store, question: Question, lang: Lang, place: int, total: int) -> None:
    """Print a question."""
    screen.line()
    hanging = word("sources" if question.name else "hangs", lang)
    head = f"{place} {word('of', lang)} {total} · {word(sort(question), lang)} · {hanging}: {question.hangs}"
    screen.line(screen.style(head, dim=True))
    if question.relation:
        _relation(screen, store, question, question.relation, lang)
    elif question.name:
        _name(screen, store, question, question.name, lang)
    else:
        _identity(screen, store, question, lang)
    screen.line(keys(question, lang))


def _relation(screen: Screen, store: Store, question: Question, r: Relation, lang: Lang) -> None:
    from ..graph.vocabulary import vocabulary
    from ..queries.passages import passage

    found = passage(store, r)
    _source(screen, found, r.evidence[0], lang)
    screen.line(screen.piece(marked(screen, found)), indent=2)
    label = vocabulary().types[r.type].label(lang)
    label = label if r.polarity == "affirmed" else denied(label, lang)
    one, other = (_end(screen, entity, side, lang) for side, entity in enumerate(question.ends))
    screen.line(f"{one}  ‹{screen.piece(label)}›  {other}")
    screen.line(" · ".join(screen.piece(safe(fact)) for fact in _facts(store, r, lang)), indent=2)
    doubts = [f"{word('sure', lang)} {r.confidence:.2f}", *([vocabulary().reason(r.reason, lang)] if r.reason else [])]
    screen.line(f"{word('doubt', lang)}: " + " · ".join(screen.piece(safe(doubt)) for doubt in doubts), indent=2)
    known = store.entities([a.entity for a in r.alternatives])
    for number, other_reading in enumerate(r.alternatives, 1):
        entity = known.get(other_reading.entity)
        side = word("from" if other_reading.end == "source" else "to", lang)
        name = safe(entity.label(lang)) if entity else other_reading.entity
        why = vocabulary().reason(other_reading.reason, lang)
        screen.line(f"[{number}] {word('other', lang)}: {side} {screen.piece(name)} ({screen.piece(safe(why))})", indent=2)


def _name(screen: Screen, store: Store, question: Question, name: Doubtful, lang: Lang) -> None:
    from ..graph.model import Evidence
    from ..queries.passages import around

    source, mention = name
    found = around(store, source, (mention.start, mention.end), [question.ends[0].id])
    _source(screen, found, Evidence(source, mention.start, mention.end, mention.text, ""), lang)
    screen.line(screen.piece(marked(screen, found)), indent=2)
    screen.line(_end(screen, question.ends[0], 0, lang))
    screen.line(f"{word('doubt', lang)}: {word('sure', lang)} {mention.confidence:.2f}", indent=2)


def _source(screen: Screen, found: Passage, e: Evidence, lang: Lang) -> None:
    from ..graph.vocabulary import vocabulary

    date = found.date or word("undated", lang)
    where = screen.piece(safe(vocabulary().place(found.place, lang))) if found.place else word("place", lang)
    line = f"{screen.piece(safe(found.title))} · {screen.piece(date)} · {where} {e.start}-{e.end} · {e.source}"
    screen.line(screen.style(line, bold=True))


def _end(screen: Screen, entity: Entity, side: int, lang: Lang) -> str:
    opening, closing = _BRACKETS[side]
    name = screen.style(safe(entity.label(lang)), fg=_COLOURS[side], bold=True)
    return screen.piece(f"{opening}{name}{closing}") + f" ({screen.piece(safe(kind(entity, lang)))})"


def _facts(store: Store, r: Relation, lang: Lang) -> Iterator[str]:
    from ..graph.vocabulary import vocabulary

    yield term("modalities", r.modality, lang)
    yield term("polarities", r.polarity, lang)
    dates = [date for date in (r.start, r.end) if date]
    yield " - ".join(dates) if dates else word("undated", lang)
    if r.date_reason:
        yield vocabulary().reason(r.date_reason, lang)
    sayer = store.entities([r.attributed_to]).get(r.attributed_to) if r.attributed_to else None
    if sayer:
        yield f"{word('says', lang)} {sayer.label(lang)}"


def marked(screen: Screen, found: Passage) -> str:
    """A passage with the words of both ends in brackets: [ ] the first, { } the second; in colour too where there is colour."""
    at: dict[int, list[str]] = {}
    for start, end, side in found.marks:
        opening, closing = _BRACKETS[side]
        at.setdefault(start, []).append(opening)
        at.setdefault(end, []).insert(0, closing)
    parts, sides = [], _sides(found)
    begin = 0
    for place in sorted({*at, 0, len(found.text)}):
        if piece := safe(found.text[begin:place]):
            about = sides[begin]
            parts.append(piece if about is None else screen.style(piece, fg=_COLOURS[about], bold=True))
        parts += at.get(place, [])
        begin = place
    return "".join(parts)


def _sides(found: Passage) -> list[int | None]:
    """Which end each character belongs to; of marks inside one another the inner one."""
    sides: list[int | None] = [None] * len(found.text)
    for start, end, side in found.marks:
        sides[start:end] = [side for _ in range(start, end)]
    return sides


def _identity(screen: Screen, store: Store, question: Question, lang: Lang) -> None:
    from ..graph.vocabulary import vocabulary

    assert question.proposal
    degrees = store.degrees([entity.id for entity in question.ends])
    homes = store.entities([entity.qualifier for entity in question.ends if entity.qualifier])
    for side, entity in enumerate(question.ends):
        count = amount(degrees[entity.id], "relations", lang)
        home = homes.get(entity.qualifier or "")
        where = f" · {screen.piece(safe(home.label(lang)))}" if home else ""
        screen.line(f"{_end(screen, entity, side, lang)}{where} · {entity.id} · {count}")
        names = " | ".join(safe(name.text) for name in entity.names[:6])
        screen.line(screen.piece(names), indent=4)
        for line in _known_by(store, entity):
            screen.line(screen.piece(line), indent=4)
    why = screen.piece(safe(vocabulary().reason(question.proposal.reason, lang)))
    screen.line(f"{word('doubt', lang)}: {word('score', lang)} {question.proposal.score:.2f} · {why}", indent=2)


def _known_by(store: Store, entity: Entity) -> Iterator[str]:
    """What is said of an entity: the words of its latest relations, each sentence once; without any, where it is named."""
    from ..queries.passages import mentioned

    relations = store.relations([entity.id], limit=12)
    quotes = dict.fromkeys(safe(r.evidence[0].quote) for r in relations)
    quotes = quotes or dict.fromkeys(safe(found.text) for found in mentioned(store, entity.id, limit=3))
    yield from (f"«{quote}»" for quote in list(quotes)[:3])
