"""What refers without a name: الوزارة، هذه المنظمة، معالي الوزير، معاليه, each to what was spoken of before."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Referent
from ..reading import Reading
from .naming import head_word, ministry_of

_MINISTRY = fold("الوزارة")
# How far back a definite noun may point: further, a reader would not look either.
_REACH = 20_000
_DEMONSTRATIVE = {fold(w) for w in ("هذه", "هذا")}
_TITLES = {
    fold(w)
    for w in (
        "الوزير",
        "الوزيرة",
        "الرئيس",
        "الرئيسة",
        "المدير",
        "المديرة",
        "السفير",
        "السفيرة",
        "الأمين",
        "الوكيل",
        "النائب",
        "المحافظ",
        "الوالي",
        "العميد",
    )
}


def refer_bodies(reading: Reading) -> None:
    """Definite heads alone, also inside a name (ديوان {الوزارة}): the last body with that head, or the minister's ministry."""
    phrases, heads = reading.phrases, lexicon().heads
    for place, form in phrases.each(heads):
        token = phrases.tokens[place]
        if not form[0].startswith("ال") or _begins_name(reading, token.start + form[1]):
            continue
        start = token.start + form[1]
        if place and phrases.key(place - 1).lstrip("لبوف") in _DEMONSTRATIVE and form[1] == 0:
            before = phrases.tokens[place - 1]
            start = before.end - len(before.key.lstrip("لبوف"))
        if body := _last_body(reading, start, form[0]):
            reading.mark(start, token.end, body, Form.NOMINAL)


def refer_rest(reading: Reading) -> None:
    """Definite nouns alone that head a body named before (الصحيفة after صحيفة الأفق), also where they were taken for a name."""
    heads = {"ال" + head: named for head, named in _named_heads(reading).items()}
    for place in reading.phrases.may_be(heads):
        token = reading.phrases.tokens[place]
        for form, skipped in token.readings():
            start = token.start + skipped
            at, body = heads.get(form, (0, None))
            if body is None or at >= start:
                continue
            mark = reading.at(start, {"organization"})
            if mark is None and not reading.at(start, {"event", "agreement", "programme", "topic", "task", "place"}):
                reading.mark(start, token.end, body, Form.NOMINAL)
            break


def _named_heads(reading: Reading) -> dict[str, tuple[int, Referent]]:
    """By its head word, where each body of two words and more is first named; a head that two bodies share is left out."""
    found: dict[str, list[tuple[int, Referent]]] = {}
    for mark in reading.within(0, len(reading.text), {"organization"}):
        if mark.form is Form.NAME and mark.referent.named and " " in reading.text[mark.start : mark.end]:
            head = head_word(reading.phrases, mark, reading)
            if all(body is not mark.referent for _, body in found.get(head, ())):
                found.setdefault(head, []).append((mark.end, mark.referent))
    return {head: bodies[0] for head, bodies in found.items() if len(bodies) == 1 and len(head) > 2}


def _begins_name(reading: Reading, start: int) -> bool:
    mark = reading.after(start, {"organization"})
    return mark is not None and mark.start == start and mark.form is Form.NAME


def _last_body(reading: Reading, at: int, head: str) -> Referent | None:
    for mark in reversed(reading.within(max(0, at - _REACH), at, {"organization"})):
        if mark.referent.named and head_word(reading.phrases, mark, reading) == head[2:]:
            return mark.referent
    if head == _MINISTRY:
        for mark in reversed(reading.within(max(0, at - _REACH), at, {"post"})):
            if ministry := ministry_of(reading, mark.referent):
                return ministry
        # The post may stand later in the same sentence: بديوان الوزارة … معالي وزير الصناعة.
        for mark in reading.within(at, at + _REACH, {"post"}):
            if ministry := ministry_of(reading, mark.referent):
                return ministry
    return None


def refer_people(reading: Reading) -> None:
    """Titles alone (معالي الوزير, also misspelt by a letter after its honorific), معاليه, له after a delegation."""
    phrases, honorifics = reading.phrases, lexicon().honorifics
    for place in phrases.may_be(honorifics, _TITLES):
        token = phrases.tokens[place]
        reading_ = phrases.reading(place, honorifics)
        sort = honorifics[reading_[0]] if reading_ else ""
        skipped = reading_[1] if reading_ else 0
        if sort == "rank-pron":
            if who := _titled(reading, token.start, reading_[0] if reading_ else "") or _last_person(reading, token.start, None):
                reading.mark(token.start + skipped, token.end, who, Form.PRONOMINAL)
        elif sort == "rank":
            _title(reading, place, skipped, place + 1, fuzzy=True)
        elif (title := phrases.reading(place, _TITLES)) and not phrases.reading(
            place - 1, {h for h, s in honorifics.items() if s == "rank"}
        ):
            _title(reading, place, title[1], place, fuzzy=False)


def _title(reading: Reading, place: int, skipped: int, at: int, *, fuzzy: bool) -> None:
    phrases = reading.phrases
    if at >= len(phrases) or not phrases.same_line(at):
        return
    word = phrases.key(at) if fuzzy else (phrases.reading(at, _TITLES) or ("", 0))[0]
    title = next(
        (t for t in sorted(_TITLES) if word == t or (fuzzy and len(word) > 5 and Levenshtein.distance(word, t) == 1)), None
    )
    last = phrases.tokens[at]
    if title is None or reading.at(last.start, {"post", "person"}):
        return
    following = reading.phrases.tokens[at + 1].start if at + 1 < len(phrases) else -1
    beside = reading.after(following, {"person"}) if following >= 0 else None
    if beside and beside.start == following:
        return
    start = phrases.tokens[place].start + skipped
    if who := _last_person(reading, start, title[2:]):
        reading.mark(start, last.end, who, Form.NOMINAL)


def _titled(reading: Reading, at: int, pronoun: str) -> Referent | None:
    """Who was last spoken of with the title a pronoun is made of: معاليه is of معالي الوزير, though an ambassador came since."""
    title = _base(pronoun)
    held = {id(c.target): c.source for c in reading.claims if c.type == "holds"}
    for mark in reversed(reading.within(max(0, at - _REACH), at, {"post", "person"})):
        if reading.phrases.reading(reading.token_at(mark.start) - 1, {title}):
            return held.get(id(mark.referent), mark.referent)
    return None


def _base(pronoun: str) -> str:
    """The title without its pronoun, folded: معاليها is of معالي, سعادته of سعادة."""
    bare = pronoun.removesuffix("ها").removesuffix("ه")
    return bare.removesuffix("ت") + "ه" if bare.endswith("ت") else bare


def _last_person(reading: Reading, at: int, head: str | None) -> Referent | None:
    """The last person before a place, by the head of the post held where one is given; a post stands for its unnamed holder."""
    posts = reading.within(max(0, at - _REACH), at, {"post"})
    held = {id(c.target): c.source for c in reading.claims if c.type == "holds"}
    if head is None:
        mark = reading.before(at, {"person"})
        ranked = [held[id(m.referent)] for m in posts if id(m.referent) in held]
        return ranked[0] if ranked and mark is None else mark.referent if mark else None
    for mark in reversed(posts):
        if fold(mark.referent.names[0].text).split()[0].removeprefix("ال") == head:
            return held.get(id(mark.referent), mark.referent)
    return None


def owner(reading: Reading, at: int) -> Referent | None:
    """Whose a noun with a pronoun is (اجتماعه، زيارته): the subject of its sentence, else the last person before it."""
    start, _ = reading.sentence(at)
    subject = next(iter(reading.outer(start, at, {"person", "post"})), None)
    if subject:
        return reading.principal(subject)
    mark = reading.before(at, {"person"}) or reading.before(at, {"post"})
    return mark.referent if mark else None
