"""Where an office is, by its title: a minister's ministry, a body named or referred to in the title, ``مديرها``."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from .naming import head_word

_BODIES = frozenset({"organization"})
_MINISTER = frozenset(fold(w) for w in ("وزير", "وزيرة"))
_MINISTRY = fold("وزارة")
_HERS = "ها"
_DEPUTIES = frozenset(fold(w) for w in ("نائب", "نائبة", "معاون", "معاونة", "مساعد", "مساعدة", "وكيل", "وكيلة"))
_INTO = frozenset({" ب", " ل", " في ", " فى ", " لدى ", " باسم ", " بإسم "})
_REACH = 400
_FEMININE = ("ه", "ات")

Ministry = tuple[list[str], set[str], Referent]  # its subject, the countries in its name, and the ministry


def seats(reading: Reading) -> None:
    """Claim ``post_in`` for posts that have no body yet, where their words point to one that the text speaks of."""
    spoken = {id(mark.referent) for mark in reading.marks}
    housed = {id(claim.source) for claim in reading.claims if claim.type == "post_in" and id(claim.target) in spoken}
    ministries = list(_ministries(reading))
    found: list[Claim] = []
    for mark in reading.within(0, len(reading.text), {"post"}):
        if id(mark.referent) in housed:
            continue
        body = _inside(reading, mark) or _ministry(reading, mark, ministries) or _owner(reading, mark) or _beside(reading, mark)
        if body is not None:
            housed.add(id(mark.referent))
            found.append(Claim("post_in", mark.referent, body, mark.start, mark.end, confidence=0.85))
    seated = {id(claim.source) for claim in found}
    others = [claim for claim in reading.claims if not (claim.type == "post_in" and id(claim.source) in seated)]
    reading.replace_claims([*others, *found])


def _inside(reading: Reading, post: Mark) -> Referent | None:
    """The body that ends the title: عميد {المعهد}, رئيس {غرفة المنشآت}."""
    inner = [mark for mark in reading.within(post.start + 1, post.end, _BODIES) if mark.referent.named]
    last = [mark for mark in inner if mark.end == post.end]
    return (last or inner)[0].referent if inner else None


def _beside(reading: Reading, post: Mark) -> Referent | None:
    """The body that stands right after the title: المتحدث الرسمي باسم {الهيئة}, منسق المشاريع في {الإغاثة}."""
    body = reading.after(post.end, _BODIES)
    return body.referent if body and body.referent.named and reading.text[post.end : body.start] in _INTO else None


def _ministries(reading: Reading) -> Iterator[Ministry]:
    """The ministries that the text names, each name of each once."""
    seen: set[tuple[int, str]] = set()
    for mark in reading.within(0, len(reading.text), _BODIES):
        for name in mark.referent.names if mark.referent.named else ():
            words = fold(name.text).split()
            if words[:1] == [_MINISTRY] and (id(mark.referent), name.text) not in seen:
                seen.add((id(mark.referent), name.text))
                yield _subject(words[1:]), _countries(words), mark.referent


def _ministry(reading: Reading, post: Mark, ministries: list[Ministry]) -> Referent | None:
    """The one ministry of the text whose subject the title of a minister, or of his deputy, shares."""
    words = fold(reading.text[post.start : post.end]).split()
    at = next((n for n, word in enumerate(words) if word in _MINISTER), None)
    if at is None or any(word not in _DEPUTIES for word in words[:at]):
        return None
    subject, abroad = _subject(words[at + 1 :]), _countries(words)
    agreeing = {id(body): body for told, there, body in ministries if there == abroad and _agree(subject, told)}
    return next(iter(agreeing.values())) if len(agreeing) == 1 else None


def _countries(words: list[str]) -> set[str]:
    return {lexicon().nationalities[word] for word in words if word in lexicon().nationalities}


def _subject(words: list[str]) -> list[str]:
    """The words that say what a ministry is for: without شؤون, و and a nationality."""
    bare = [w.removeprefix("و") if w.startswith("وال") else w for w in words]
    skipped = {fold("شؤون"), fold("الشؤون"), fold("شئون"), fold("الشئون"), "و"}
    return [w for w in bare if w not in skipped and w not in lexicon().nationalities]


def _agree(one: list[str], other: list[str]) -> bool:
    return bool(one and other) and (one[: len(other)] == other or other[: len(one)] == one)


def _owner(reading: Reading, post: Mark) -> Referent | None:
    """Whose a post with a pronoun is (مديرها الإقليمي): the last body before it that the pronoun agrees with."""
    head = next((w for w in reading.text[post.start : post.end].split()[:3] if _bare(w)), None)
    if head is None:
        return None
    for mark in reversed(reading.within(max(0, post.start - _REACH), post.start, _BODIES)):
        feminine = head_word(reading.phrases, mark, reading).endswith(_FEMININE)
        if mark.referent.named and feminine == head.endswith(_HERS):
            return mark.referent
    return None


def _bare(word: str) -> bool:
    """Whether a word is the head of a post with ها or ه: مديرها، رئيسته، أمينه; not سفيرة."""
    bare = next((word.removesuffix(end) for end in ("تها", _HERS, "ته", "ه") if word.endswith(end)), "")
    return fold(bare) in lexicon().words["posts"]
