"""Posts: the head of an office with the complement that says which one it is (مدير عام مركز البحوث الصناعية)."""

from __future__ import annotations

from collections.abc import Mapping

from ....graph.names.keys import fold
from ..chains import chain
from ..lexicon import lexicon
from ..phrases import Phrases, Piece
from ..text.cells import row
from .organizations import Body

_MINISTER = {fold(w) for w in ("وزير", "وزيرة")}
_DEPUTY = {fold(w) for w in ("نائب", "نائبة", "مساعد", "مساعدة", "مستشار", "مستشارة", "كبير", "وكيل", "وكيلة")}
_ENVOY = {fold(w) for w in ("سفير", "سفيرة", "قنصل", "أمير", "محافظ", "والي", "عامل", "حاكم", "عميد")}
_ADDRESSED = {fold(w) for w in ("السفير", "السفيرة", "القنصل", "الملحق")}
_BEFORE_BODY = {fold(w) for w in ("لدى", "باسم", "على")}
_CELL = 4  # words of a cell
_MANAGEMENT = fold("إدارة")


def find_posts(phrases: Phrases, bodies: list[Body]) -> list[Piece]:
    """The posts of a text, in order, none overlapping another.

    Args:
        phrases: the text.
        bodies: the bodies that were found in it: a post ends with the one that completes it.
    """
    starts = {body.piece[0]: body.piece for body in reversed(bodies)}
    words = lexicon().words
    heads = words["posts"] | words["definite_posts"]
    found: list[Piece] = []
    last = 0
    for place, (head, skipped) in phrases.each(heads):
        if place >= last and (end := _end(phrases, place, head, starts) or _cell_end(phrases, place)):
            found.append((place, end, skipped))
            last = end
    return found


def _cell_end(phrases: Phrases, place: int) -> int | None:
    """Where a cell of a table ends that begins with the head of a post and holds nothing else: مدير عام، رئيس قسم، خبير."""
    start = phrases.tokens[place].start
    cells = row(phrases.text, start)
    end = next((end for first, end in cells if first == start), 0) if len(cells) > 1 else 0
    at = place
    while at < len(phrases) and at - place < _CELL and phrases.tokens[at].end <= end:
        if (at > place and phrases.is_stop(at)) or phrases.key(at) in lexicon().honorifics:
            return None
        at += 1
    return at if at > place and phrases.tokens[at - 1].end == end else None


def _end(phrases: Phrases, place: int, head: str, bodies: Mapping[int, Piece]) -> int | None:
    words, at = lexicon().words, place + 1
    if head in _DEPUTY and phrases.key(at) in words["posts"]:
        head, at = phrases.key(at), at + 1
    if head in _MINISTER:
        return _ministry(phrases, at)
    if head in words["definite_posts"]:
        return _definite(phrases, at, head, bodies)
    while phrases.key(at) in words["post_nouns"] and at not in bodies:
        at += 1
    if phrases.key(at) == fold("مجلس") and phrases.key(at + 1).endswith(_MANAGEMENT):
        at += 2
    if at in bodies and bodies[at][2] <= 1:
        return _subject(phrases, bodies[at][1])
    if head in _ENVOY:
        size = phrases.place_at(at) or (chain(phrases, at) - at)
        return _accredited(phrases, at + size) if size else None
    end = chain(phrases, at)
    return _subject(phrases, end) if end > at and phrases.same_line(at) else None


def _ministry(phrases: Phrases, at: int) -> int | None:
    """A minister's subjects: ``وزير الصناعة والمعادن``, ``وزير الدولة لشؤون …``, with a nationality at the end."""
    if phrases.key(at) == fold("الدولة"):
        return _subject(phrases, at + 1)
    end = chain(phrases, at, prefixed=False)
    return end if end > at else None


def _definite(phrases: Phrases, at: int, head: str, bodies: Mapping[int, Piece]) -> int | None:
    """``المدير العام ل{…}``, ``السفير المغربي``, ``الناطق الرسمي باسم …``; alone it refers to someone named before."""
    adjectives, start = lexicon().words["post_adjectives"], at
    while phrases.key(at) in adjectives:
        at += 1
    if head in _ADDRESSED and at == start and phrases.key(at) in lexicon().nationalities:
        return _accredited(phrases, at + 1)
    if at in bodies and phrases.key(at).startswith("ل"):
        return bodies[at][1]
    if phrases.key(at) in _BEFORE_BODY and at + 1 in bodies:
        return bodies[at + 1][1]
    if at > start and phrases.key(at).startswith("لل") and len(phrases.key(at)) > 4:
        return at + 1
    return at if at > start else None


def _accredited(phrases: Phrases, at: int) -> int:
    """``سفير فرنسا لدى ليبيا``: the place of accreditation belongs to the post."""
    if phrases.key(at) in {fold("لدى")} and (size := phrases.place_at(at + 1)):
        return at + 1 + size
    return at


def _subject(phrases: Phrases, at: int) -> int:
    """``… لشؤون الإنتاج``, ``… للشؤون الصحية``: the field of a deputy."""
    if phrases.key(at) in {fold("لشؤون"), fold("لشئون"), fold("لقطاع")}:
        end = chain(phrases, at + 1)
        return end if end > at + 1 else at
    if phrases.key(at).startswith("لل") and len(phrases.key(at)) > 4 and phrases.same_line(at):
        return max(chain(phrases, at + 1), at + 1) if phrases.is_definite(at + 1) else at + 1
    return at
