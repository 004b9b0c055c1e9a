"""Forms of telling in which a pair stands: one inside the other, right beside it, or the meeting of one who met.

How often the relation that each is asked for was right on the notices that no model is fitted to: docs/extraction-figures.md.
"""

from __future__ import annotations

import re

from ....graph.names.keys import fold
from ...grammar.cues import possessed
from ..claims import Mark
from ..reading import Reading

_IN_TOWN = re.compile(r"\s+(?:(?:في|فى)\s+(?:مدين[ةه]\s+)?|بـ?(?:مدين[ةه]\s+)?)")
_OF_ITS = re.compile(r"\s+(?:(?:في|فى|خلال)\s+)?")
_SITE = re.compile(r"(?:(?:في|فى)\s+|بـ?)(?:(?:مقر|مدين[ةه]|قاع[ةه]|قصر|مبنى)\s+)?$")
_COUNTRY, _MEETINGS = "country", frozenset({"meeting", "talks"})
_HERS, _POSTS_OWN = ("ها", "هم", "هما"), ("المنتدب", "المنتدبة", "المساعد", "المساعدة", "الفني", "الميداني", "العضو")
_NOT_ITS = frozenset(map(fold, _POSTS_OWN))
_AFFAIRS = frozenset(fold(w) for w in ("لشؤون", "للشؤون", "لشئون", "للشئون"))
_STATES = frozenset(fold(w) for w in ("جمهورية", "دولة", "مملكة", "سلطنة", "إمارة"))
_BOARD_OF, _BOARD, _NAME = fold("مجلس إدارة").split(), 4, 2
_FEMALE, _MALE, _THE, _BY, _FOR, _IN = "ه", "ي", "ال", "ب", "ل", fold("في")
_KEEPER, _TILL, _AT = fold("أمين"), fold("صندوق"), fold("لدى")
_PLACE = frozenset({"place"})
_HOLD = ("المنعقد", "المنعقدة", "عقد", "عقدت", "عقده", "عقدها", "انعقد", "انعقدت", "أقيم", "أقيمت", "المقام", "المقامة")
_ELSE = ("جرى", "جرت", "جمعه", "جمعها", "اختتم", "اختتمت", "المنتظم", "المنتظمة", "انتظم", "احتضنته", "احتضنتها")
_HELD = frozenset(fold(w) for w in (*_HOLD, *_ELSE))
_ONLY_NAMED, _SITES = frozenset({fold("هامش"), fold("محضر")}), frozenset({"place", "organization"})
_SEATS = frozenset(fold(w) for w in ("مقر", "قاعة", "قصر", "مبنى", "ديوان"))
_FEW = 5  # words between an event and where it was held


def is_within(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether a body stands whole at the end of a post: مدير {مركز النخيل للتدريب}, not رئيس {مجلس إدارتها}, which its owner
    names, nor with a word that is the post's, وكيل {الوزارة الفني}, nor where the name goes on, رئيس {الهيئة} في سبها."""
    post, body = (first, second) if first.kind == "post" else (second, first)
    if (post.kind, body.kind) != ("post", "organization") or not post.start <= body.start < body.end == post.end:
        return False
    before = [fold(word) for word in reading.text[post.start : body.start].split()]
    words = [fold(word) for word in reading.text[body.start : body.end].split()]
    own = _AT in before or (words[0] == _TILL and before[-1:] == [_KEEPER])  # السفير لدى الهيئة, أمين صندوق الغرفة
    return not own and _is_whole(words) and not _goes_on(reading, post.end)


def _is_whole(words: list[str]) -> bool:
    """Whether these may be a name: two words at least, four of a board, none of a state, none that is the post's."""
    head, last = words[0], words[-1]
    own = last.endswith(_HERS) or last in _NOT_ITS or not _AFFAIRS.isdisjoint(words)
    own = own or (head.endswith(_FEMALE) and last.startswith(_THE) and last.endswith(_MALE))
    return len(words) >= (_BOARD if words[:2] == _BOARD_OF else _NAME) and not own and head not in _STATES


def _goes_on(reading: Reading, end: int) -> bool:
    """Whether في, ب or ل leads on from a post, so that its body may be longer: رئيس الهيئة {لترشيد} المياه."""
    key = reading.phrases.key(reading.token_at(end))
    return key == _IN or key.startswith(_FOR) or (key.startswith(_BY) and reading.at(end + 2, _PLACE) is not None)


def is_in_town(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether a body and a town stand side by side, معهد النسيج {في} قابس, {ب}مدينة قابس; a country is no town."""
    kinds = (first.kind, second.kind) == ("organization", "place")
    beside = _IN_TOWN.fullmatch(reading.text, first.end, second.start)
    return kinds and beside is not None and second.referent.classification != _COUNTRY


def is_held_in(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether a verb of holding and a time stand between an event and its place: الاجتماع {الذي عقد أمس في} طرابلس."""
    if first.kind != "event" or second.kind != "place" or second.referent.classification == _COUNTRY:
        return False
    between = reading.text[first.end : second.start]
    place = reading.token_at(first.end)
    keys = {reading.phrases.key(n) for n in range(place, min(place + _FEW, reading.token_at(second.start)))}
    few = len(between.split()) <= _FEW
    return few and _SITE.search(between) is not None and not keys.isdisjoint(_HELD)


def is_at_seat(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether an event was held at the seat, hall or palace of the other end: انعقد {بمقر} الهيئة {الاجتماع} السنوي; not what
    is told beside it, على هامش الاجتماع."""
    event, site = (first, second) if first.kind == "event" else (second, first)
    if event.kind != "event" or site.kind not in _SITES or _is_beside(reading, event):
        return False
    places = range(max(0, reading.token_at(first.start) - 1), reading.token_at(second.start))
    return any(reading.phrases.key(place).removeprefix(_BY) in _SEATS for place in places)


def is_own_session(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether a body stands before a session of its own: مجلس الإدارة {في} اجتماعه."""
    beside = (first.kind, second.kind) == ("organization", "event") and _OF_ITS.fullmatch(reading.text, first.end, second.start)
    words = reading.text[second.start : second.end].split()
    return bool(beside) and possessed(fold(words[0]))


def is_meeting_of(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether one end is a meeting and the other somebody who met another in the same text."""
    event, who = (first, second) if first.kind == "event" else (second, first)
    if event.referent.classification not in _MEETINGS or who.kind != "person":
        return False
    met = (claim for claim in reading.claims if claim.type == "met_with")
    return not _is_beside(reading, event) and any(who.referent in (claim.source, claim.target) for claim in met)


def _is_beside(reading: Reading, event: Mark) -> bool:
    """Whether an event only says beside what, or of what the record, something is: على {هامش} المعرض, {محضر} الجلسة."""
    return reading.phrases.key(reading.token_at(event.start) - 1) in _ONLY_NAMED
