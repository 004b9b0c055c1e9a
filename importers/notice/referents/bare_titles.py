"""Titles alone: القنصل, نائب الوزير, الضيف الجزائري, الوزير of two ministers; who is meant where the text lets only one be.

The first round takes the last holder of a post with the same head; the models are fitted to that.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark, Referent
from ..genders import is_mans
from ..reading import Reading
from ..uniting import unite
from .meaning import mean
from .office_holders import OfficeHolder, bare, office_holders

_GUESTS = frozenset(fold(word) for word in ("ضيف", "ضيفة", "ضيفته", "زائر", "زائرة", "زائرته"))  # ضيفه is ضيفة, folded
_OFFICIALS = frozenset(fold(word) for word in ("مسؤول", "مسئول", "مسؤولة", "مسئولة", "دبلوماسي", "دبلوماسية"))
_BESIDE = _GUESTS | {fold(word) for word in ("جديد", "جديدة", "مكلف", "مكلفة", "حالي", "حالية")}
_NUMBERS = frozenset(fold(word) for word in ("الأول", "الأولى"))
_WOMAN, _PRONOUNS = fold("ة"), ("ه", "ها", "هم")  # مديرها العام
_MANY = 50  # of one head, or of one country: nobody can say which of them is meant


def settle_bare_titles(reading: Reading) -> None:
    """Let titles alone mean the only one of the text whom they fit; of two who hold such a post, who was spoken of first in the
    last sentence that names one of them."""
    titles = [m for m in reading.within(0, len(reading.text), {"person"}) if m.form is Form.NOMINAL]
    people = _People(reading) if titles else None
    meant: dict[int, tuple[Mark, Referent]] = {}
    for mark in titles:
        who = (people.meant(mark) if people else None) or mark.referent
        if people:
            people.hear(who, mark.start)
        if mark.referent.named and who is not mark.referent:
            meant[id(mark)] = mark, who
        elif who is not mark.referent and mark.referent in reading.referents:
            mark.referent.names.clear()  # what a title says of somebody is no name
            unite(reading, mark.referent, who)
    mean(reading, meant)


class _People:
    """Who is named in a text, by the first word of each post, and by the countries in these."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_head: dict[str, list[OfficeHolder]] = {}
        self._by_country: dict[str, list[OfficeHolder]] = {}
        self._by_id: dict[int, OfficeHolder] = {}
        self._spoken: dict[int, list[int]] = {}
        for one in office_holders(reading):
            self._by_id[id(one.referent)] = one
            self._spoken[id(one.referent)] = list(one.named)
            for head in {post[0] for post in one.posts}:
                self._by_head.setdefault(head, []).append(one)
            for country in one.countries:
                self._by_country.setdefault(country, []).append(one)

    def hear(self, who: Referent, at: int) -> None:
        """Note that somebody is meant at a place."""
        if id(who) in self._spoken:
            insort(self._spoken[id(who)], at)

    def meant(self, mark: Mark) -> Referent | None:
        """Who is meant by a title alone; None where nobody is, or it may be several."""
        words, country, guest = _title(self._reading, mark)
        if words and words[0] in _OFFICIALS | _GUESTS:
            of_country = self._by_country.get(country, []) if country else []
            return _only(_before(mark, of_country or (self._guests(mark) if not country and words[0] in _GUESTS else [])))
        fitting = self._holding(mark, words, country) if words else []
        if guest and fitting:  # who receives is named before
            came = [one for one in self._guests(mark) if one in fitting]
            return _only(came) or max(fitting, key=lambda one: one.named[0]).referent
        if len(fitting) > 1 and len(words) == 1 and not country and mark.referent.named:
            return self._first_of_last(mark.start, fitting)
        if fitting or not words or mark.referent.named:
            return _only(fitting)
        man = [words[0].removesuffix(_WOMAN), *words[1:]]
        if man != words:  # a woman may be وزير, and is called الوزيرة
            return _only([one for one in self._holding(mark, man, country) if not is_mans(self._reading, one.named[0])])
        return _only([one for end in _PRONOUNS for one in self._holding(mark, [words[0] + end, *words[1:]], country)])

    def _holding(self, mark: Mark, title: Sequence[str], country: str | None) -> list[OfficeHolder]:
        """Who was named before a place and holds a post that a title, in bare words, says shortly."""
        found = _before(mark, self._by_head.get(title[0], []))
        return [one for one in found if one.holds(title) and (not country or country in one.countries)]

    def _guests(self, mark: Mark) -> list[OfficeHolder]:
        """Who came to somebody before a place: whom others met, and who visits."""
        claims = [claim for claim in self._reading.claims if claim.start < mark.start and claim.type in ("met_with", "visited")]
        came = {id(claim.target if claim.type == "met_with" else claim.source) for claim in claims}
        return [self._by_id[ident] for ident in came if ident in self._by_id]

    def _first_of_last(self, at: int, people: Sequence[OfficeHolder]) -> Referent:
        """Who of some people is spoken of first in the last sentence before a place that speaks of one of them."""
        spoken = [self._spoken[id(one.referent)] for one in people]
        before = [bisect_left(places, at) for places in spoken]
        start, _ = self._reading.sentence(max(places[end - 1] for places, end in zip(spoken, before, strict=True) if end))
        firsts = [bisect_left(places, start) for places in spoken]
        said = [(spoken[n][first], n) for n, (first, end) in enumerate(zip(firsts, before, strict=True)) if first < end]
        return people[min(said)[1]].referent


def _before(mark: Mark, people: Sequence[OfficeHolder]) -> list[OfficeHolder]:
    """Who of some people was named before a place; nobody where they are too many."""
    return [one for one in people if one.named[0] < mark.start] if len(people) <= _MANY else []


def _only(people: Sequence[OfficeHolder]) -> Referent | None:
    return people[0].referent if len(people) == 1 else None


def _title(reading: Reading, mark: Mark) -> tuple[list[str], str | None, bool]:
    """The words of a title without articles and what honours its holder, the country that is told with it, and whether it is said
    of a guest, الوزير {الضيف}; no words where a number follows, الوزير {الأول}."""
    words, country = fold(reading.text[mark.start : mark.end]).split(), None
    after = reading.phrases.key(reading.token_at(mark.end))
    if after in _NUMBERS:
        return [], None, False
    words += [after] if after in lexicon().nationalities or bare(after) in _GUESTS else []
    while len(words) > 1 and words[0] in lexicon().honorifics:
        words.pop(0)
    title = list(map(bare, words))
    while len(title) > 1 and ((code := lexicon().nationalities.get(words[len(title) - 1])) or title[-1] in _BESIDE):
        country = country or code
        title.pop()
    return title, country, not _GUESTS.isdisjoint(map(bare, words[len(title) :]))
