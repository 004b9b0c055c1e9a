"""Money in English: paid … to …, granted the Ministry …, donated … to …, received a grant from …, funded the Ministry with …."""

from __future__ import annotations

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import PARTIES
from ..clauses.sentences import Sentences
from ..clauses.spoken_of import is_dateline
from ..clauses.verb_groups import clause_end

_TO, _FROM, _IS = frozenset({"to", "for"}), frozenset({"from", "by"}), frozenset({"was", "were", "been", "be", "being"})
_AHEAD = {"promised": Modality.PLANNED, "sought": Modality.DISCUSSED}
_DIRECT = 6  # characters from a verb to an object of its own: granted {the Ministry}


def funding(s: Sentences) -> None:
    """Claim ``pays`` and ``sponsors`` between who gives money and who gets it, where the sentence names money.

    What is approved, pledged or allocated is planned; what is negotiated is discussed.
    """
    for name in ("pay", "give", "get", "sponsor", "promised", "sought"):
        for place, end in s.find(phrases_of("verbs" if name in {"pay", "sponsor"} else "money", name)):
            subject = next(iter(s.subjects(place, PARTIES)), None)
            if subject and subject.end <= s.page.tokens[place].start and not is_dateline(s, subject):
                _told(s, name, place, end, subject)


def _told(s: Sentences, name: str, place: int, end: int, subject: Mark) -> None:
    start, limit = s.page.tokens[end - 1].end, clause_end(s, (place, end))
    money = _money(s, start, limit)
    if money is None:
        return
    others = [mark for mark in s.reading.outer(start, limit, PARTIES) if mark.referent is not subject.referent]
    passive = s.page.key(place - 1) in _IS
    turned = name in {"get", "sought"} or passive
    other = _led(s, others, _FROM) if turned else _led(s, others, _TO) or _direct(s, others, start)
    if name == "promised" and not passive and other is None:
        other = _led(s, others, listed("money", "helped"))
    if other is None:
        return
    giver, getter = (other, subject) if turned else (subject, other)
    if not listed("groups", "may").isdisjoint(s.words(subject.end, s.page.tokens[place].start)):
        return  # might pay
    how, denied = s.told(subject.end, place, end)
    how = Modality.PLANNED if s.reading.text[subject.end : s.page.tokens[place].start].strip() == ":" else how  # UNIDO: pay …
    along = s.modality(subject.end, s.page.tokens[place].start)
    if denied is Polarity.AFFIRMED and along in {Modality.WISHED, Modality.PLANNED}:
        how = along
    elif denied is Polarity.AFFIRMED and name in _AHEAD:
        how = _AHEAD[name]
    low, high = min(subject.start, s.page.tokens[place].start), max(other.end, money)
    type_ = "sponsors" if name == "sponsor" else "pays"
    s.reading.claim(Claim(type_, giver.referent, getter.referent, low, high, how, denied, s.speaker(place), 0.85))


def _money(s: Sentences, start: int, limit: int) -> int | None:
    """Where the sum in a clause ends, or the noun for one."""
    sums = [start + high for _, high in amounts(s.reading.text[start:limit])]
    nouns = [
        t.end for t in s.page.tokens[s.reading.token_at(start) : s.reading.token_at(limit)] if t.key in listed("money", "nouns")
    ]
    return next(iter([*sums, *nouns]), None)


def _led(s: Sentences, marks: list[Mark], words: frozenset[str]) -> Mark | None:
    """The first mark with one of these words before it and its article."""
    for mark in marks:
        at = s.reading.token_at(mark.start) - 1
        at -= s.page.key(at) == "the"
        if s.page.key(at) in words:
            return mark
    return None


def _direct(s: Sentences, marks: list[Mark], start: int) -> Mark | None:
    return next((mark for mark in marks[:1] if mark.start - start <= _DIRECT), None)
