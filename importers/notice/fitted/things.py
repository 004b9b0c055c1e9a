"""Themes, events, agreements, programmes, tasks and nominal actors that a fitted field sees, made referents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ....graph.model import Form, Name
from ....graph.names.keys import fold, language, match_key
from ...grammar.cues import cues, event_nouns
from ...grammar.lexicon import lexicon
from ...grammar.text.cells import within_cell
from ...grammar.text.segments import Segment
from ...grammar.text.verbal_nouns import is_action
from ..claims import Mark, Referent
from ..reading import Reading
from ..uniting import unite
from .models import Models, Stretch, stretches
from .sights import columns

LEAST = 0.2
_SAME, _LIKELY = 0.5, 0.5
_NEAR = 40  # characters in which honorifics may stand
_GROWING = frozenset({"event", "agreement", "programme", "task"})
_BESIDE = frozenset("/،,.")  # marks between a noun for a person and the name
_TOWARDS = frozenset("بلك")
_AND, _LIKE = frozenset("وف"), fold("غرار")
_LATTER = frozenset(fold(w) for w in ("الأخير", "الأخيرة"))
_THIS = frozenset({"هذا", "هذه", "تلك", "ذلك", "هذين", "هاتين"})


def add_things(reading: Reading, models: Models, foreign: Sequence[tuple[int, int]] = ()) -> None:
    """Mark what the fields see and no rule has marked; they were fitted to Arabic and see nothing in stretches that are not."""
    parts = reading.phrases.segments
    if not parts:
        return
    read = models.fields().read(columns(reading, parts)).items()
    found = {
        name: [_completed(reading, parts, _freed(parts, _within_cell(reading, parts, one))) for one in stretches(seen, LEAST)]
        for name, seen in read
    }
    bodies = [one for one in found["nominals"] if one.kind != "organization" or not _is_area(parts[one.first])]
    arabic = {
        name: [one for one in seen if not any(start <= parts[one.first].start < end for start, end in foreign)]
        for name, seen in (found | {"nominals": bodies}).items()
    }
    mark_things(reading, parts, arabic)


def _within_cell(reading: Reading, parts: Sequence[Segment], one: Stretch) -> Stretch:
    """A stretch no further than its cell of a table."""
    _, end = within_cell(reading.text, parts[one.first].start, parts[one.last - 1].end)
    return replace(one, last=one.first + sum(part.end <= end for part in parts[one.first : one.last]))


def _freed(parts: Sequence[Segment], one: Stretch) -> Stretch:
    """A stretch without the ب or ل that leads to the next word: كلفت اللجنة {رئيسها} ب|إعداد."""
    freed = one.last - one.first > 1 and parts[one.last - 1].proclitic and parts[one.last - 1].key in _TOWARDS
    return replace(one, last=one.last - 1) if freed else one


def _completed(reading: Reading, parts: Sequence[Segment], one: Stretch) -> Stretch:
    """A task with the noun that its last word, a preposition, leads to in the same line: تقرير عن {المياه}."""
    last = one.last
    if one.kind != "task" or last == len(parts) or parts[last - 1].key not in lexicon().words["prepositions"]:
        return one
    goes_on = reading.phrases.same_line(parts[last].token) and parts[last].key[:1].isalpha()
    return replace(one, last=last + 1 + parts[last].proclitic) if goes_on else one


def _is_area(head: Segment) -> bool:
    """Whether it is a field in which bodies work, and none itself: القطاع الصناعي."""
    return head.key.removeprefix("ال") in cues("themes")["areas"]


def mark_things(reading: Reading, parts: Sequence[Segment], found: Mapping[str, Iterable[Stretch]]) -> None:
    """Make marks of what the fields saw, in the order of the text.

    Args:
        reading: the text with its names.
        parts: its segments.
        found: by field, the stretches it saw.
    """
    whole = {name: _begun(parts, list(seen)) for name, seen in found.items()}
    said = ((name, s) for name, seen in whole.items() for s in seen if any(part.key for part in parts[s.first : s.last]))
    rows = [(parts[s.first].start, parts[s.last - 1].end, name, s) for name, s in said]
    for start, end, name, one in sorted(rows, key=lambda row: (row[0], -row[1], row[2])):
        known = _marked(reading, start, end, one.kind, name)
        if known is None:
            beside = _named_after(reading, end) if one.kind == "person" else None
            referent = beside or refer(reading, start, end, one.kind, one.probability)
            if beside:
                _name_before(reading, beside, start, end)
            reading.mark(start, end, referent, Form.NAME if one.kind == "topic" else Form.NOMINAL)
        elif known.start == start and one.kind in _GROWING:
            reading.mark(start, end, known.referent, Form.NOMINAL)


def _begun(parts: Sequence[Segment], seen: Sequence[Stretch]) -> list[Stretch]:
    """A noun of action alone is no task where the next begins right after it, but its beginning: بإعداد {تقرير عن المياه}; هذا
    alone is nothing, but the beginning of هذا {اللقاء}."""
    found: list[Stretch] = []
    for one in (_with_noun(parts, one) for one in seen if not _is_latter(parts, one)):
        before = found[-1] if found else None
        begun = before is not None and before.kind == one.kind == "task" and before.last == one.first == before.first + 1
        begun = begun and is_action(parts[one.first - 1].key)
        found.append(replace(one, first=found.pop().first) if begun else one)
    return found


def _with_noun(parts: Sequence[Segment], one: Stretch) -> Stretch:
    """A stretch without the و or ف that leads to the next or على غرار before an example, and a demonstrative with its noun."""
    if one.last - one.first > 1 and parts[one.first].key == _LIKE:
        one = replace(one, first=one.first + 1)
    if one.last - one.first > 1 and parts[one.last - 1].proclitic and parts[one.last - 1].key in _AND:
        one = replace(one, last=one.last - 1)
    alone = one.last - one.first == 1 and parts[one.first].key in _THIS and one.last < len(parts)
    return replace(one, last=one.last + 1) if alone else one


def _is_latter(parts: Sequence[Segment], one: Stretch) -> bool:
    """Whether it is only the one named last: وكالة تابعة {للأخيرة}."""
    return one.last - one.first == 1 and parts[one.first].key in _LATTER


def _marked(reading: Reading, start: int, end: int, kind: str, field_: str) -> Mark | None:
    """A mark of this kind on the same words: for actors any that overlaps, for themes one that is much the same, and for what
    is spoken of at more or less length (مراسم، مراسم توقيع الاتفاقية) also one that begins there."""
    for mark in reading.within(max(0, start - 200), end + 200, {kind}):
        shared = min(end, mark.end) - max(start, mark.start)
        alike = shared / (max(end, mark.end) - min(start, mark.start)) >= _SAME
        if shared > 0 and (field_ == "nominals" or alike or (kind in _GROWING and mark.start == start)):
            return mark
    return None


def _named_after(reading: Reading, end: int) -> Referent | None:
    """Who is named right after a noun for a person: نظيره التركي السيد فلان."""
    mark = reading.after(end, {"person"})
    if mark is None or mark.start - end > _NEAR:
        return None
    phrases, between = reading.phrases, range(reading.token_at(end), reading.token_at(mark.start))
    titles = (phrases.reading(n, lexicon().honorifics) or len(phrases.key(n)) == 1 or phrases.word(n) in _BESIDE for n in between)
    return mark.referent if all(titles) and phrases.same_line(between.stop) else None


def _name_before(reading: Reading, named: Referent, start: int, end: int) -> None:
    """Let the same words without a name, in the title say, mean who is named with them now."""
    key = match_key(reading.text[start:end])
    for other in [r for r in reading.register.called(named.kind, key) if not r.named]:
        other.names.clear()
        unite(reading, other, named)


def drop_idle(reading: Reading) -> None:
    """Take back what was more likely not spoken of, where no claim is made of it."""
    claimed = {id(end) for claim in reading.claims for end in (claim.source, claim.target, claim.by) if end}
    reading.keep_marks([m for m in reading.marks if m.referent.sure >= _LIKELY or id(m.referent) in claimed])


def refer(reading: Reading, start: int, end: int, kind: str, sure: float) -> Referent:
    """What these words refer to: the same theme, the last thing of this kind with the same head, or something new."""
    text = " ".join(reading.text[start:end].split())
    key = match_key(text)
    same = next(iter(reading.register.called(kind, key)), None)
    if known := same or _last(reading, start, text, kind):
        known.sure = max(known.sure, sure)
        return known
    named = kind not in {"organization", "person", "place"}
    role = "full" if kind == "topic" else "label"
    sort = _classify(text, kind)
    names = [Name(text, language(text), role)]
    return reading.add(Referent(kind, key, names, sort, named=named, local=kind != "topic", first=start, sure=sure))


def _classify(text: str, kind: str) -> str | None:
    head = fold(text.split()[0])
    if kind == "event":
        return event_nouns().get(head)
    if kind == "organization":
        return lexicon().heads.get(head) or lexicon().heads.get(head.removeprefix("ال")) or "group"
    return None


def _last(reading: Reading, at: int, text: str, kind: str) -> Referent | None:
    """For a definite noun of one word, or one with a demonstrative: what the last mark of the kind with that head refers to."""
    words = [word for word in fold(text).split() if word not in _THIS]
    if len(words) != 1 or not words[0].startswith("ال"):
        return None
    for mark in reversed(reading.within(0, at, {kind})):
        head = fold(reading.text[mark.start : mark.end]).split()[0].removeprefix("ال")
        if head in {words[0][2:], words[0][2:] + "ا"}:
            return mark.referent
    return None
