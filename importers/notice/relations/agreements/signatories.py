"""Who put their names to an agreement that is told before them.

ووقع الاتفاقية في مبنى الوزارة، السيد … والسفير …; المذكرة التي وقعها كل من … و…; تولى كل من … و… التوقيع على اتفاق ….
"""

from __future__ import annotations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.phrases import PUNCTUATION
from ...claims import FIRM, Claim, Mark
from ...modality.posture import planned_before, polarity
from ...over_titles import only_titles
from ...reading import Reading
from ..clauses.rosters import Rosters

_AGREEMENTS, _PEOPLE = frozenset({"agreement"}), frozenset({"person"})
_ON = frozenset(fold(w) for w in ("عليه", "عليها", "عليهما"))
_OWN = ("هما", "ها", "ه")
_TAKE = frozenset(fold(w) for w in ("تولى", "تولت", "قام", "قامت", "جرى"))
_NOUNS = frozenset(fold(w) for w in ("التوقيع", "بالتوقيع"))
_BY = frozenset(fold(w) for w in ("كل", "من", "كلا"))
_BACK, _BESIDE, _FAR, _CLAUSE, _DENIED = 200, 2, 60, 60, 12


def signatories(reading: Reading, rosters: Rosters) -> None:
    """Claim ``signed`` for the people of the list after a verb of signing and its agreement, or before التوقيع على."""
    for place, word in reading.find(cues("acts")["sign"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        told = _taken_up(reading, place, start) if word in _NOUNS else _told(reading, place, end)
        if told is None:
            continue
        agreement, at = told
        first = _first(reading, rosters, at, end)
        if first is None:
            continue
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        denied = polarity(reading, max(start, token.start - _DENIED), token.start)
        for who, mark in rosters.listed(first, end):
            if who.kind in _PEOPLE:
                low, high = min(token.start, agreement.start, mark.start), max(agreement.end, mark.end, token.end)
                reading.claim(Claim("signed", who, agreement.referent, low, high, how, denied, confidence=FIRM))


def _told(reading: Reading, place: int, end: int) -> tuple[Mark, int] | None:
    """What a verb says was signed, and where its subject may begin: وقعها, وقع عليها, وقع الاتفاقية."""
    token, after = reading.phrases.tokens[place], place + 1
    on = reading.phrases.key(after) in _ON
    if on or token.key.endswith(_OWN):
        agreement = reading.before(token.start, _AGREEMENTS, back=_BACK)
        return (agreement, reading.phrases.tokens[after if on else place].end) if agreement else None
    agreement = reading.after(token.end, _AGREEMENTS)
    beside = agreement and reading.token_at(agreement.start) - after < _BESIDE and agreement.end <= end
    return (agreement, _inner(reading, agreement)) if agreement and beside else None


def _inner(reading: Reading, agreement: Mark) -> int:
    """Where the noun of an agreement ends, of which a longer reading may hold where it was signed."""
    short = reading.within(agreement.start, agreement.end, _AGREEMENTS)
    return min(mark.end for mark in short if mark.start == agreement.start)


def _taken_up(reading: Reading, place: int, start: int) -> tuple[Mark, int] | None:
    """What those who took up its signing signed, and where their list begins: {تولى} كل من … و… التوقيع على {اتفاق}."""
    token = reading.phrases.tokens[place]
    verbs = reading.find(_TAKE, start, token.start)
    agreement = reading.after(token.end, _AGREEMENTS)
    beside = agreement and reading.token_at(agreement.start) - place <= _BESIDE + 1
    return (agreement, reading.phrases.tokens[verbs[-1][0]].end) if verbs and agreement and beside else None


def _first(reading: Reading, rosters: Rosters, at: int, end: int) -> int | None:
    """Where the list of those who signed begins: right there, after كل من, or after a comma that follows where and when."""
    near = (m for m in rosters.following(at, within=_FAR) if m.sort == "actor")
    member = next((m for m in near if reading.within(m.start, m.end, _PEOPLE)), None)
    if member is None or member.end > end:
        return None
    places = range(reading.token_at(at), reading.token_at(member.start))
    if all(_is_led(reading, n) for n in places):
        return member.start
    commas = [n for n in places if reading.phrases.word(n) in {"،", ","}]
    scene = commas and all(_is_led(reading, n) for n in places if n > commas[-1])
    return member.start if scene and not reading.within(at, member.start, _PEOPLE) else None


def _is_led(reading: Reading, place: int) -> bool:
    """Whether a token only leads to who signed: كل من, a title, a mark."""
    token = reading.phrases.tokens[place]
    return token.key in _BY or bool(PUNCTUATION.fullmatch(token.text)) or only_titles(reading, token.start, token.end)
