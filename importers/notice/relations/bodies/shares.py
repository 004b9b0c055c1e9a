"""Who owns a share of a company: تملك شركة مرجان {نسبة 40%} من شركة وادي الزيتون, X مملوكة ل Y {بنسبة 60 في المئة}, owns
{40%} of X.

Ownership has no type of its own: it is ``related_to`` with the word and the share, as written. No model was fitted to these
claims, so they wait.
"""

from __future__ import annotations

import re

from .....graph.names.keys import fold
from ....grammar.cues import reason
from ...claims import Claim, Mark
from ...modality.posture import denied_before, speaker, told
from ...reading import Reading
from ..clauses.frames import acts_after, acts_before

_OWN = frozenset(
    fold(w)
    for w in (
        "يملك", "تملك", "يمتلك", "تمتلك", "ملك", "ملكت", "امتلك", "امتلكت", "يحوز", "تحوز", "استحوذ",
        "استحوذت", "يستحوذ", "تستحوذ",
        "ستستحوذ", "سيستحوذ", "owns", "owned", "holds", "held", "acquired",
    )
)  # fmt: skip
_OWNED = frozenset(fold(w) for w in ("مملوكة", "مملوك", "المملوكة", "المملوك"))
_PARTIES, _BODIES = frozenset({"person", "organization", "place"}), frozenset({"organization"})
_TIMES = r"[٪%]|[ ]?(?:في|ب)[ ]?ال(?:مئة|مائة|ميه)|[ ]?per[ ]?cent"
_SHARE = re.compile(rf"[\d٠-٩]+(?:[.,٫][\d٠-٩]+)?[ ]?(?:{_TIMES})|[٪%][ ]?[\d٠-٩]+(?:[.,٫][\d٠-٩]+)?")
_PART = re.compile(r"(?<!\w)(?:حصة|حصته|حصتها|أسهم|أسهما|الأسهم|stake|shares)(?!\w)")
_THE, _PARTED = "ال", re.compile(r"[\s،]+")
_LEADS = frozenset(  # what may stand between a share and whose it is, the article apart
    {
        "من", "في", "رأس", "مال", "رأسمال", "أسهم", "أسهما", "حصص", "ملكية", "إجمالي", "مجموع", "of", "in", "the", "stake",
        "shares", "capital",
    }
)  # fmt: skip
_REACH, _NAME, _SURE = 160, 60, 0.5  # characters from the verb to whose share it is, and back to what is owned


def shares(reading: Reading) -> None:
    """Claim ``related_to``, with the word and the share, between who owns and what is owned."""
    for owned, passive in ((_OWN, False), (_OWNED, True)):
        for place, _ in reading.find(owned):
            if claim := _told(reading, place, passive=passive):
                reading.claim(claim)


def _told(reading: Reading, place: int, *, passive: bool) -> Claim | None:
    token = reading.phrases.tokens[place]
    start, end = reading.sentence(token.start)
    end = min(end, token.end + _REACH)
    subject = reading.before(token.start, _PARTIES, back=_NAME) if passive else _subject(reading, place, start, end)
    share = _SHARE.search(reading.text, token.end, end)
    if subject is None or subject.start < start or not (share or _PART.search(reading.text, token.end, end)):
        return None
    others = [m for m in reading.outer(max(token.end, subject.end), end, _PARTIES) if m.referent is not subject.referent]
    other = others[0] if others and (passive or _is_of(reading, max(token.end, subject.end), others[0])) else None
    owner, asset = (other, subject) if passive else (subject, other)
    return _claim(reading, place, owner, asset, share) if owner and asset and asset.kind in _BODIES else None


def _subject(reading: Reading, place: int, start: int, end: int) -> Mark | None:
    """Who stands right behind a verb, else before it."""
    behind = reading.phrases.tokens[place].end
    person = next(iter(reading.outer(behind, end, _PARTIES)), None)
    titled = person if person and person.kind == "person" and not reading.text[behind : person.start].strip() else None
    return acts_after(reading, behind, end) or titled or acts_before(reading, place, start)


def _is_of(reading: Reading, at: int, body: Mark) -> bool:
    """Whether the words up to a body lead to it from a share: {نسبة 40% من أسهم} شركة X."""
    found = (*_SHARE.finditer(reading.text, at, body.start), *_PART.finditer(reading.text, at, body.start))
    last = max((m.end() for m in found), default=None)
    if last is None:
        return False
    words = filter(None, _PARTED.split(reading.text[last : body.start]))
    return all(word == _THE or word.removeprefix(_THE) in _LEADS for word in words)


def _claim(reading: Reading, place: int, owner: Mark, asset: Mark, share: re.Match[str] | None) -> Claim:
    token = reading.phrases.tokens[place]
    low, high = min(token.start, owner.start, asset.start), max(owner.end, asset.end, share.end() if share else 0)
    word = f"{reason('owner')}: {share[0].strip()}" if share else reason("owner")
    how, said = told(reading, place), denied_before(reading, token.start)
    return Claim("related_to", owner.referent, asset.referent, low, high, how, said, speaker(reading, low), _SURE, word)
