"""Who left an office, in English: Mr. Omari resigned, was dismissed; the President dismissed …; the late Minister …."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark, Referent
from ...payment_days import within
from ..clauses.sentences import Sentences

_PEOPLE = frozenset({"person", "post"})
_REACH = 30  # characters from what tells of leaving to whom it is about: the, a title
_OWN = frozenset({"his", "her", "whose"})
_ON = frozenset({"on", "from", "effective", "of"})  # before the day on which somebody left: as of 3 May
_AGO = 24  # the same from the name to the verb: has, was yesterday
_ASIDE = frozenset({",", ".", "the", "and", "both", "former"})


def left_office(s: Sentences) -> None:
    """Show as ended what somebody held who is said to have left it; it waits for review, for another office may be meant."""
    left = {(id(who.referent), s.reading.sentence(who.start)) for who in _leavers(s)}
    if left:
        s.reading.replace_claims([_ended(s, claim, left) for claim in s.reading.claims])


def _ended(s: Sentences, claim: Claim, left: set[tuple[int, tuple[int, int]]]) -> Claim:
    sentence = s.reading.sentence(claim.start)
    if claim.type != "holds" or (id(claim.source), sentence) not in left:
        return claim
    return replace(claim, modality=Modality.ENDED, sure=False, dated=claim.dated or _day(s, sentence))


def _day(s: Sentences, sentence: tuple[int, int]) -> Referent | None:
    """The day on which somebody left, where a sentence tells but one: resigned {on 1 November}, effective {3 May}."""
    days = within(s.reading.dates, sentence)
    before = s.page.key(s.reading.token_at(days[0].start) - 1) if len(days) == 1 else ""
    if before not in _ON:
        return None
    return Referent("event", "", [], start=days[0].value, date_words=days[0].text, date_reason=days[0].reason)


def _leavers(s: Sentences) -> Iterator[Mark]:
    """The people who left, each where they are named."""
    for name, whom in (("leaves", _subjects), ("left_by", _objects), ("gone", _objects), ("listed", _all_after)):
        for place, end in s.find(phrases_of("leaving", name)):
            if name == "gone" or not _is_untold(s, place):
                yield from whom(s, place, end)
    for place, _ in s.find(phrases_of("leaving", "annulled")):
        if not _is_untold(s, place):
            yield from _appointed(s, place)


def _is_untold(s: Sentences, place: int) -> bool:
    """Whether it is denied, only claimed by others, or still to come."""
    start, at = s.sentence(place)[0], s.page.tokens[place].start
    ahead = not listed("guards", "ahead").isdisjoint(s.words(start, at))
    return s.polarity(start, at) is Polarity.NEGATED or ahead or s.is_hearsay(place)


def _subjects(s: Sentences, place: int, end: int) -> list[Mark]:
    """Who stands right before a verb of leaving, behind their post or before it, and those joined to them by ``and``."""
    start, verb = s.sentence(place)[0], s.page.tokens[place].start
    marks = s.reading.outer(start, verb, _PEOPLE)
    return _joined(s, marks[::-1], verb) if marks and verb - marks[-1].end <= _AGO else []


def _joined(s: Sentences, marks: list[Mark], verb: int) -> list[Mark]:
    """The people of these marks, the last first, as long as nothing but titles and ``and`` stands between them."""
    found: list[Mark] = []
    low = verb
    for n, mark in enumerate(marks):
        if n and not set(s.words(mark.end, low)) <= _ASIDE | listed("honorifics"):
            break
        found += [mark] if mark.kind == "person" else []
        low = mark.start
    return found


def _objects(s: Sentences, place: int, end: int) -> list[Mark]:
    """Whom a verb of dismissing or ``the late`` is about: named right after it, a post and its holder once."""
    first = s.reading.after(s.page.tokens[end - 1].end, _PEOPLE)
    beside = first and set(s.words(s.page.tokens[end - 1].end, first.start)) <= _ASIDE | listed("honorifics")
    return [mark for mark in s.objects(end, _PEOPLE, reach=_REACH) if mark.kind == "person"] if beside else []


def _all_after(s: Sentences, place: int, end: int) -> list[Mark]:
    """Everybody named after the words that open a list: officials relieved include {Ms. Salem, Minister of …, and Mr. Omar}."""
    return s.reading.within(s.page.tokens[end - 1].end, s.sentence(place)[1], {"person"})


def _appointed(s: Sentences, place: int) -> list[Mark]:
    """Whose appointment is told to be void: the appointment of {Ms. Salem}; {Ms. Salem}, whose appointment."""
    start, limit = s.sentence(place)
    for at, _ in s.find(phrases_of("leaving", "appointment")):
        token = s.page.tokens[at]
        if start <= token.start < limit:
            own = s.page.key(at - 1) in _OWN
            people = s.reading.within(*((start, token.start) if own else (token.end, limit)), {"person"})
            return people[-1:] if own else people[:1]
    return []
