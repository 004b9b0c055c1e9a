"""The body of a post that the text calls by one word only: أمير منطقة … and الإمارة, رئيس رابطة … and الرابطة."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.text.tokens import readings
from ..claims import Claim, Mark
from ..reading import Reading

_BODIES = frozenset({"organization"})
_HOUSES: Mapping[str, str] = {
    fold(head): fold(house)
    for head, house in (
        ("وزير", "الوزارة"), ("وزيرة", "الوزارة"), ("أمير", "الإمارة"), ("سفير", "السفارة"), ("سفيرة", "السفارة"),
        ("قنصل", "القنصلية"), ("نقيب", "النقابة"), ("أمين", "الأمانة"), ("قائد", "القيادة"), ("عميد", "الكلية"),
        ("عميدة", "الكلية"),
    )
}  # fmt: skip
_DEPUTIES = frozenset(
    fold(w) for w in ("نائب", "نائبة", "معاون", "معاونة", "مساعد", "مساعدة", "وكيل", "وكيلة", "مستشار", "مستشارة")
)
_HEAD = 4  # words of a title in which its head stands


def houses(reading: Reading) -> None:
    """Claim ``post_in`` for posts without a body, where the text calls one by the noun that belongs to the title."""
    spoken = {id(mark.referent) for mark in reading.marks}
    homes = {id(c.source): id(c.target) for c in reading.claims if c.type == "post_in" and id(c.target) in spoken}
    called = _called(reading)
    for post in reading.within(0, len(reading.text), {"post"}):
        if id(post.referent) in homes:
            continue
        words = fold(reading.text[post.start : post.end]).split()
        house = next((body for noun in _nouns(words) if (body := _near(called.get(noun, ()), post))), None)
        if house and _may_house(words, house, taken=id(house.referent) in homes.values()):
            homes[id(post.referent)] = id(house.referent)
            low, high = min(post.start, house.start), max(post.end, house.end)
            reading.claim(Claim("post_in", post.referent, house.referent, low, high, confidence=0.8))


def _called(reading: Reading) -> dict[str, list[Mark]]:
    """The marks of bodies that are one definite word, by that word."""
    found: dict[str, list[Mark]] = {}
    for mark in reading.within(0, len(reading.text), _BODIES):
        text = reading.text[mark.start : mark.end]
        words = [] if " " in text else fold(text).split()
        form = next((form for form, _ in readings(words[0]) if form.startswith("ال")), None) if len(words) == 1 else None
        if form:
            found.setdefault(form, []).append(mark)
    return found


def _nouns(words: list[str]) -> Iterator[str]:
    """What the body of a title may be called: by its head, or by the noun that completes it."""
    head = next((n for n, word in enumerate(words[:_HEAD]) if word in _HOUSES), None)
    if head is not None and _DEPUTIES.issuperset(words[:head]):
        yield _HOUSES[words[head]]
    for word in words[1:]:
        bare = word.removeprefix("ل")
        yield word if word.startswith("ال") else "ال" + bare if bare in lexicon().heads else ""


def _near(marks: list[Mark] | tuple[()], post: Mark) -> Mark | None:
    """The first of these marks after a post, else the last before it."""
    after = next((mark for mark in marks if mark.start >= post.end), None)
    return after or next((mark for mark in reversed(marks) if mark.end <= post.start), None)


def _may_house(words: list[str], house: Mark, *, taken: bool) -> bool:
    """Whether a body may be that of a title: one with a name shares a word with it, one without belongs to no other post yet, and
    one from abroad has a body there."""
    abroad = any(word in lexicon().nationalities for word in words)
    shared = set(_bare(words[1:])) & {word for name in house.referent.names for word in _bare(fold(name.text).split()[1:])}
    if house.referent.named:
        return bool(shared) and words[0] not in _DEPUTIES and not (taken and abroad)
    whole = fold(house.referent.names[0].text) in words if house.referent.names else False
    return not abroad and (not taken or whole)


def _bare(words: list[str]) -> list[str]:
    return [word.removeprefix("و").removeprefix("لل").removeprefix("ال") for word in words if len(word) > 2]
