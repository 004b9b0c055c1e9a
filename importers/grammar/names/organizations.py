"""Bodies by name: known ones, and a head word with what completes it (وزارة الصناعة والمعادن، المنظمة العربية ل…)."""

from __future__ import annotations

from dataclasses import dataclass

from ....graph.names.keys import fold
from ..chains import chain
from ..lexicon import lexicon
from ..phrases import Phrases, Piece
from ..text.tokens import unwidened

_QUOTES = {'"': '"', "“": "”", "«": "»", "(": ")", "”": "“"}
_NO_PREFIX = {fold(w) for w in ("وزارة", "بلدية", "إدارة", "مكتب", "حكومة", "ديوان")}
_BOARD = {fold(w) for w in ("مجلس", "مجالس")}
_MANAGEMENT = {fold(w) for w in ("إدارة", "الإدارة")}
_DIWAN = fold("ديوان")
_MINISTRY = fold("الوزارة")


@dataclass(frozen=True, slots=True)
class Body:
    """A body found: its tokens, and the classification that its head or the list tells."""

    piece: Piece
    classification: str


def find_bodies(phrases: Phrases) -> list[Body]:
    """The bodies of a text by token, longest reading first, with bodies inside bodies after the one that holds them."""
    found: list[Body] = []
    end = 0
    for place in phrases.may_be(lexicon().bodies, lexicon().heads):
        if place >= end and (body := _longest(phrases, place)):
            found.append(body)
            found += _inner(phrases, body.piece)
            end = body.piece[1]
    return found


def _longest(phrases: Phrases, place: int) -> Body | None:
    known = phrases.known(lexicon().bodies, place)
    headed = _headed(phrases, place)
    if known and (not headed or known[0] >= headed.piece[1] - headed.piece[0]):
        return Body((place, place + known[0], known[1]), known[2].classification)
    return headed


def _headed(phrases: Phrases, place: int) -> Body | None:
    heads = lexicon().heads
    reading = phrases.reading(place, heads)
    if not reading or _is_board(phrases, place, reading[0]):
        return None
    head, skipped = reading
    end = _after_definite(phrases, place) if head.startswith("ال") else _after_indefinite(phrases, place, head)
    if end is None or end <= place + 1:
        return None
    sort = heads[head]
    if sort == "association" and head.endswith(fold("منظمة")) and _is_international(phrases, place + 1, end):
        sort = "intergovernmental"
    return Body((place, end, skipped), sort)


def _is_board(phrases: Phrases, place: int, head: str) -> bool:
    """مجلس إدارة is no body of its own, and its إدارة no directorate."""
    after, before = phrases.key(place + 1), phrases.reading(place - 1, _BOARD)
    return (head in _BOARD and after in _MANAGEMENT) or (head in _MANAGEMENT and before is not None)


def _is_international(phrases: Phrases, start: int, end: int) -> bool:
    broad = {fold(w) for w in ("العربية", "الدولية", "العالمية", "الإسلامية", "الأفريقية", "الإفريقية", "المتحدة", "العربي")}
    return any(phrases.key(n) in broad for n in range(start, end))


def _after_definite(phrases: Phrases, place: int) -> int | None:
    end = chain(phrases, place + 1)
    if end == place + 1:
        return None
    end += phrases.place_at(end) if end < len(phrases) and phrases.same_line(end) else 0
    inner = phrases.reading(end, lexicon().heads) if phrases.key(end).startswith("ل") else None
    if inner and inner[1]:
        further = chain(phrases, end + 1)
        end = further if further > end + 1 else end
    return end


def _after_indefinite(phrases: Phrases, place: int, head: str) -> int | None:
    words, at = lexicon().words, place + 1
    if head == _DIWAN and phrases.key(at) == _MINISTRY:
        return at + 1
    if phrases.word(at) in _QUOTES and head in words["takes_quote"]:
        return _quoted(phrases, at)
    if (phrases.key(at) in words["body_nouns"] and not phrases.is_stop(at)) or _is_construct(phrases, at):
        at += 1
    end = chain(phrases, at, prefixed=head not in _NO_PREFIX)
    if end == at:
        place_size = phrases.place_at(at) if head in words["takes_place"] and phrases.same_line(at) else 0
        return at + place_size if place_size else _coined(phrases, at) if head in words["takes_quote"] else _latin(phrases, at)
    if head in words["takes_place"]:
        end += phrases.place_at(end) if end < len(phrases) and phrases.same_line(end) else 0
    return end


def _quoted(phrases: Phrases, at: int) -> int | None:
    """``شركة "المسداة" لتنظيم المعارض``: the quoted name and what goes on after it."""
    close = next((n for n in range(at + 1, min(at + 6, len(phrases))) if phrases.word(n) in {'"', "”", "»", ")", "“"}), None)
    if close is None or close == at + 1:
        return None
    at = close + 1
    if phrases.key(at).startswith("ل") and phrases.is_definite(at + 1) and phrases.same_line(at):
        return chain(phrases, at + 1)
    return chain(phrases, at)


def _is_construct(phrases: Phrases, at: int) -> bool:
    """Whether a bare noun stands between head and definite complement: اتحاد {نساء} اليمن، مركز {أبحاث} النخيل."""
    key, following = phrases.key(at), phrases.key(at + 1)
    if phrases.is_definite(at) or phrases.is_stop(at) or phrases.place_at(at) or phrases.name_weight(at) == 2:
        return False
    if len(key) < 4 or key.startswith(("و", "ب", "ل")) or key.endswith("ه"):
        return False
    ends = following in lexicon().words["ends_name"] or following in lexicon().honorifics
    return phrases.is_definite(at + 1) and not phrases.is_stop(at + 1) and not ends


def _coined(phrases: Phrases, at: int) -> int | None:
    """A made-up or foreign name after شركة, مؤسسة …: rare words, and a definite adjective after them."""
    end = at
    while end < len(phrases) and end - at < 4 and phrases.same_line(end) and phrases.name_weight(end) >= 1.5:
        if phrases.is_definite(end) or lexicon().frequency.get(unwidened(phrases.word(end)), 0) >= 30:
            break
        end += 1
    return chain(phrases, end, prefixed=False) if end > at else None


def _latin(phrases: Phrases, at: int) -> int | None:
    end = at
    while end < len(phrases) and phrases.word(end)[0].isascii() and phrases.word(end)[0].isupper() and phrases.same_line(end):
        end += 1
    return end if end > at else None


def _inner(phrases: Phrases, piece: Piece) -> list[Body]:
    """The body that the name of another ends with: ``المكتب الإعلامي ل{وزارة الصناعة}``."""
    heads = lexicon().heads
    for place in range(piece[0] + 1, piece[1] - 1):
        reading = phrases.reading(place, heads)
        if reading and reading[0] not in _MANAGEMENT | _BOARD and (not reading[0].startswith("ال") or reading[1]):
            return [Body((place, piece[1], reading[1]), heads[reading[0]])]
    return []
