"""Amman and Oman, one word without vowels: told apart by the letters, the words beside it, its other mentions, and Jordan.

Where none of these tells it stays Oman, but for an office in Jordan, and what is claimed of it is not accepted without review.
Who is Omani or leaves Muscat tells nothing: they are the ones who travel to Amman. So a text that speaks of Jordan means Amman
only if it speaks of nothing of Oman, names it in no row of countries, and nobody goes there from Jordan.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from enum import Enum

from ....graph.model import Form, Name
from ....graph.names.keys import fold, match_key
from ...grammar.cues import reason
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.trie import find
from ..claims import Claim, Mark, Referent
from ..dates.dateline import opens
from ..reading import Reading
from ..uniting import unite

NAME, HOME = "عمّان", "JO"
_FORMS, _LATIN = frozenset({fold(NAME)}), fold("Amman")
_CITY_VOWELS = re.compile("ع\u064e?م\u064e?\u0651|ع\u064eم")  # عمّان, عَمان
_STATE_VOWEL = re.compile("ع\u064f")  # عُمان
_CAPITALS = frozenset(fold(w) for w in ("العاصمة", "عاصمة", "المدينة", "مدينة"))
_OF_CITIES = _CAPITALS | {fold(w) for w in ("أمانة", "بلدية")}
_OF_STATES = frozenset(
    fold(w) for w in ("سلطنة", "السلطنة", "سلطان", "دولة", "حكومة", "سفير", "سفيرة", "سفارة", "شعب", "ساحل", "خليج", "بحر")
)
_MUSCAT = fold("مسقط")
_OF_OMAN = frozenset(
    fold(w) for w in ("مسقط", "صلالة", "سلطنة", "السلطنة", "سلطان", "السلطان", "عماني", "عمانية", "العماني", "العمانية")
)
_OF_JORDAN = frozenset(fold(w) for w in ("الأردن", "بترا"))
_OFFICIALS = frozenset(fold(w) for w in ("الأردني", "الأردنية"))
_KINGDOM = fold("مملكة")  # المملكة الأردنية الهاشمية, للمملكة
_TO = frozenset(fold(w) for w in ("إلى", "نحو", "صوب"))
_PAUSES = frozenset({"،", ",", "-", "–", "—", "/", "(", ")"})


class Sense(Enum):
    """What the word means."""

    CITY = "city"
    STATE = "state"


def sense(reading: Reading, start: int, end: int) -> Sense | None:
    """What عمان means in a name: by its own signs, else by those of its other mentions, if these agree; else by Jordan.

    Args:
        reading: the text.
        start, end: the characters of the name of a place.
    """
    phrases = reading.phrases
    if fold(reading.text[start:end]) == _LATIN:
        return Sense.CITY
    places = phrases.places(_FORMS)
    at = next((place for place in places if start < phrases.tokens[place].end <= end), None)
    if at is None:
        return None
    told = {found for place in places if (found := _own(phrases, place))}
    if own := _own(phrases, at):
        return own
    if told:
        return told.pop() if len(told) == 1 else None
    return Sense.CITY if _speaks_of_jordan(phrases, at) else None


def _speaks_of_jordan(phrases: Phrases, at: int) -> bool:
    """Whether a text speaks of Jordan and of nothing of Oman; as a dateline the word needs no more than a Jordanian official."""
    if not _may_be_amman(phrases, at):
        return False
    if _opens(phrases, at) and phrases.places(_OFFICIALS):
        return True
    return bool(phrases.places(_OF_JORDAN)) or any(phrases.key(n - 1).endswith(_KINGDOM) for n in phrases.places(_OFFICIALS))


def _may_be_amman(phrases: Phrases, at: int) -> bool:
    """Whether a text speaks of nothing of Oman, names it in no row of countries, and nobody goes there."""
    if phrases.places(_OF_OMAN) or any(_in_row(phrases, place) for place in phrases.places(_FORMS)):
        return False
    return _opens(phrases, at) or phrases.key(at - 1) not in _TO


def _opens(phrases: Phrases, at: int) -> bool:
    return opens(phrases.text, phrases.tokens[at].start, phrases.tokens[at].end)


def _in_row(phrases: Phrases, at: int) -> bool:
    """Whether it stands in a row of countries: {قطر، عمان، الأردن}, {الأردن وعمان}."""
    return any(_country_name(_beside(phrases, at, step)[0].removeprefix("و")) for step in (-1, 1)) or (
        phrases.key(at).startswith("و") and _country_name(phrases.key(at - 1))
    )


def city(reading: Reading, home: Referent | None) -> Referent:
    """The referent of Amman, whose key is that of Oman: told apart by the country it lies in.

    Args:
        reading: the text.
        home: the referent of Jordan.
    """
    key = match_key(NAME)
    for known in reading.register.called("place", key):
        if known.qualifier is not None:
            return known
    return reading.add(Referent("place", key, [Name(NAME), Name("Amman", "en")], "city", qualifier=home))


def at_home(reading: Reading, jordan: Referent | None) -> None:
    """Let عمان be Amman for an office in Jordan, where nothing tells which it is and nothing speaks for Oman.

    Args:
        reading: the text with its claims.
        jordan: the referent of Jordan.
    """
    phrases, unsure = reading.phrases, _unsure(reading)
    if unsure and all(_may_be_amman(phrases, at) for at in phrases.places(_FORMS)):
        for state in {id(mark.referent): mark.referent for mark in unsure}.values():
            state.names[:] = [name for name in state.names if fold(name.text) in _FORMS and not _STATE_VOWEL.search(name.text)]
            unite(reading, state, city(reading, jordan))


def ask_which(reading: Reading) -> None:
    """Let what is claimed of عمان wait for review where nothing tells which it is."""
    unsure = {id(mark.referent) for mark in _unsure(reading)}
    if unsure:
        reading.replace_claims([_asked(claim, unsure) for claim in reading.claims])


def _unsure(reading: Reading) -> list[Mark]:
    """The mentions of which nothing tells what they mean."""
    named = [mark for mark in reading.within(0, len(reading.text), {"place"}) if mark.form is Form.NAME]
    bare = [mark for mark in named if fold(reading.text[mark.start : mark.end]) in _FORMS]
    return [mark for mark in bare if sense(reading, mark.start, mark.end) is None]


def _asked(claim: Claim, unsure: set[int]) -> Claim:
    if unsure.isdisjoint((id(claim.source), id(claim.target))):
        return claim
    known = None if claim.reason == reason("unproven") else claim.reason  # that relations of a type wait says less
    return replace(claim, sure=False, reason=known or reason("homonym"))


def _own(phrases: Phrases, at: int) -> Sense | None:
    """What a mention tells by itself: by its vowels, and by the words beside it."""
    letters = unicodedata.normalize("NFKC", phrases.word(at))
    if _CITY_VOWELS.search(letters):
        return Sense.CITY
    before, after = _beside(phrases, at, -1), _beside(phrases, at, 1)
    if _STATE_VOWEL.search(letters) or before[0] in _OF_STATES or _MUSCAT in (before[0], after[0]):
        return Sense.STATE
    capital = before[0] in _OF_CITIES or (before[1] in _CAPITALS and _country(before[0]) == HOME)
    return Sense.CITY if capital or after[0] in _CAPITALS or _is_of_jordan(before, after) else None


def _beside(phrases: Phrases, at: int, step: int) -> list[str]:
    """The next two words before or after a place in its line, pauses passed over; before one that و joins there are none."""
    found: list[str] = []
    joined = step < 0 and phrases.key(at).startswith("و")
    while len(found) < 2 and not joined and phrases.same_line(max(at, at + step)):
        at += step
        if phrases.word(at) not in _PAUSES:
            found.append(phrases.key(at))
    return [*found, "", ""]


def _is_of_jordan(before: list[str], after: list[str]) -> bool:
    """``عمان، الأردن``, ``عمان الأردنية``; not in a row of countries."""
    row = _country(before[0]) or _country(after[1].removeprefix("و"))
    return _country(after[0]) == HOME and not row


def _country_name(word: str) -> bool:
    known = find(lexicon().places, [word])[1] if word else None
    return known is not None and known.classification == "country"


def _country(word: str) -> str | None:
    """The code of the country that a word names, or is the adjective of."""
    known = find(lexicon().places, [word])[1]
    return known.key if known and known.classification == "country" else lexicon().nationalities.get(word)
