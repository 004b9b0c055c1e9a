"""What a head in the dual or plural is said of: subjects, ministries or countries, each of a post of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import event_nouns
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.family_names import is_family_name
from ..reading import Reading
from .naming import country_referent
from .offices import subjects_from

_OF_MINISTRIES = frozenset(fold(w) for w in ("وزارتي", "وزارات"))
_OF_MINISTERS = frozenset(fold(w) for w in ("وزيري", "وزراء"))
_MINISTER, _MINISTRY, _CHIEF = "وزير", "وزارة", "رئيس"
_TWO, _FEW = 2, 3
_BARE = 2  # nouns between a plural head and the first country: وزراء {خارجية} تونس
_STATES, _OF_ONE = frozenset({fold("دول"), fold("بلدان")}), frozenset({fold("وزراء"), fold("أركان")})
_PLURAL = "ات"
_BOTH = ("ين", "ان")  # of an adjective that is said of two: الليبيين, الليبيان
_SEVERAL = (*_BOTH, "ون")
_FEMININE = fold("ة")
_COMMAS = frozenset("،,")
Part = tuple[int, int]  # characters of what one of the posts is over


@dataclass(frozen=True, slots=True)
class Shared:
    """A head and what it is said of: how every title begins and ends, and the parts, none where it is open which these are."""

    start: int
    end: int
    lead: str
    parts: Sequence[Part] = ()
    nation: str = ""
    of_ministries: bool = False


def shared(reading: Reading, place: int, start: int, head: str, *, is_dual: bool) -> Shared | None:
    """What a head is said of, where that is more than one thing.

    Args:
        reading: the text.
        place: the token of the head.
        start: where the head begins, without a proclitic.
        head: it in the singular.
        is_dual: whether it is of two.

    Returns:
        None where it is said of one thing, or where another rule deals the posts out.
    """
    phrases, at = reading.phrases, place + 1
    of_ministries, of_ministers = phrases.key(at) in _OF_MINISTRIES, phrases.key(at) in _OF_MINISTERS and head != _CHIEF
    lead = f"{head} {_MINISTRY}" if of_ministries else f"{head} {_MINISTER}" if of_ministers else head
    at += of_ministries or of_ministers
    if not (of_ministries or phrases.is_definite(at)):
        return None if is_dual else _of_countries(reading, start, lead, at)
    if lead.split()[-1].removesuffix("ة") not in {_MINISTER, _MINISTRY.removesuffix("ة")}:
        return None
    parts = [_trimmed(reading, (span.start, span.end)) for span in subjects_from(phrases, at)]
    parts = [part for n, part in enumerate(parts) if n == 0 or parts[n - 1][1] >= part[0] - _TWO]  # nothing was cut off between
    if parts and _is_past(reading, parts[-1]):
        return None
    parts, nation = _parted(reading, parts) if is_dual else (parts, "")
    if len(parts) < _TWO or any(_is_of_one(reading, part, head) for part in parts):
        return None  # duals.py deals those of two countries
    one_word = not any(" " in reading.text[low:high] for low, high in parts)
    plain = len(parts) == _TWO if is_dual else len(parts) >= _FEW and one_word
    return Shared(start, parts[-1][1], lead, parts if plain else (), nation, of_ministries)


def _is_of_one(reading: Reading, part: Part, head: str) -> bool:
    """Whether a subject ends with the country of one, in the gender of the head: وزيرا الصحة {الليبي}."""
    words = reading.text[slice(*part)].split()
    last = fold(words[-1])
    return len(words) > 1 and last in lexicon().nationalities and last.endswith(_FEMININE) is fold(head).endswith(_FEMININE)


def _is_past(reading: Reading, part: Part) -> bool:
    """Whether a word after the last subject says that they held the posts once: وزيرا الصحة والتعليم {السابقان}."""
    words = fold(reading.text[slice(*part)]).split()
    ones = {word.removesuffix(end) for word in words[1:] for end in _SEVERAL if word.endswith(end)}
    return not ones.isdisjoint(lexicon().words["former"])


def _trimmed(reading: Reading, part: Part) -> Part:
    """A subject up to the first word that is none of it: a title, an event, a name."""
    phrases, first, last = reading.phrases, reading.token_at(part[0] + 1), reading.token_at(part[1])
    ends = (n for n in range(first, last) if phrases.tokens[n].start > part[0] and _is_outside(phrases, n))
    end = next(ends, None)
    return part if end is None else (part[0], phrases.tokens[end - 1].end)


def _is_outside(phrases: Phrases, at: int) -> bool:
    """Whether a word is no part of what a post is over: a title, an event, another post or somebody's family name."""
    key = phrases.key(at)
    office = not lexicon().words["posts"].isdisjoint((key, key.removeprefix("و")))
    return office or is_joint_title(phrases, at) or key in lexicon().honorifics or key in event_nouns() or is_family_name(key)


def is_joint_title(phrases: Phrases, at: int) -> bool:
    """Whether a word is a title said of several people: {السيدان} فلان وفلان, {السيدتين}, {المهندسون}."""
    key = phrases.key(at)
    single = next((key.removesuffix(end) for end in _SEVERAL if key.endswith(end)), "")
    feminine = single.removesuffix("ت") + _FEMININE if single.endswith("ت") else single
    return key.startswith("ال") and not lexicon().honorifics.keys().isdisjoint((single, feminine))


def _parted(reading: Reading, parts: list[Part]) -> tuple[list[Part], str]:
    """The parts without the nationality that is said of both, and that: وزيري الصحة والتعليم {الليبيين}."""
    words = reading.text[slice(*parts[-1])].split() if parts else []
    single = next((words[-1].removesuffix(end) for end in _BOTH if words[1:] and words[-1].endswith(end)), "")
    if fold(single) not in lexicon().nationalities:
        return parts, ""
    return [*parts[:-1], (parts[-1][0], parts[-1][1] - len(words[-1]) - 1)], single


def _of_countries(reading: Reading, start: int, lead: str, at: int) -> Shared | None:
    """A plural head over three countries or more, the nouns that each has between: سفراء, وزراء {خارجية}, not رؤساء {وفود}."""
    phrases, first = reading.phrases, at
    while at - first < _BARE and not phrases.place_at(at) and not (phrases.is_stop(at) or phrases.is_definite(at)):
        at += 1
    parts = list(_countries(reading, at))
    if len(parts) < _FEW:
        return None
    title = [word for word in reading.text[phrases.tokens[first].start : parts[0][0]].split() if fold(word) not in _STATES]
    if not all(fold(word) in _OF_ONE or (lead.endswith(_MINISTER) and not word.endswith(_PLURAL)) for word in title):
        return None
    return Shared(start, parts[-1][1], " ".join([lead, *title]), parts)


def _countries(reading: Reading, at: int) -> Iterator[Part]:
    """The countries of a list that begins at a token, each after the first with و or after a comma; they are marked."""
    phrases, joined = reading.phrases, False
    while at < len(phrases) and (found := phrases.known(lexicon().places, at)):
        size, skipped, known = found
        if known.classification != "country" or (skipped > 0) is not joined:
            return
        part = phrases.tokens[at].start + skipped, phrases.tokens[at + size - 1].end
        if country := country_referent(reading, known.key):
            reading.mark(*part, country, Form.NAME)
        yield part
        comma = phrases.word(at + size) in _COMMAS
        at, joined = at + size + comma, not comma
