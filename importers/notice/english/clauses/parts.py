"""Who does what to whom in an English sentence: the subjects and objects of a verb."""

from __future__ import annotations

import itertools
from collections.abc import Collection

from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Mark
from .clauses import ALL, PARTIES, Clauses

_ASIDE = frozenset(
    {
        ("representing", "the"),
        ("behalf", "of"),
        ("accompanied", "by"),
        ("flanked", "by"),
        ("led", "by"),
        ("headed", "by"),
        ("represented", "by"),
        ("according", "to"),
    }
)
_JOINS = frozenset({"and", "nor", "the", ",", ".", "his", "her", "its", "their", "both", "(", ")"})
_LAST = frozenset({"and", "nor"})  # before the last that is joined
_OWN = "'s"
_SEVERAL = 2
_HOLDERS = frozenset({"person", "post"})
_LEADS = frozenset({"at", "in", "from", "with", "to", "by", "after", "on"})  # before a name that is no subject
_OWNED = 200  # characters before a name in which those are told who are somebody's
_BETWEEN = frozenset(
    [
        ",", ";", "(", ")", ".", "and", "the", "its", "as", "well", "of", "from", "by", "representatives", "representative",
        "both", "a", "an", "delegations", "with"
    ]
)  # fmt: skip


class Parts(Clauses):
    """The subjects and objects of the verbs of a page."""

    __slots__ = ()

    def subjects(self, place: int, kinds: Collection[str] = ALL) -> list[Mark]:
        """Who does what the verb at a token says: the mark right before it and those joined to it by ``and``, else the first; of
        the second of two verbs (met the envoy {and chaired} …) that of the first."""
        start, verb = self.clause(place), self.verb(place)
        marks = self._own(self.named(start, verb, ALL), start)
        if not marks:
            return self._main_subject(start, verb, kinds)
        marks = marks[:1] + [one for before, one in itertools.pairwise(marks) if not self._completes(before, one)]
        last = marks[-1]
        if self.words(last.end, verb)[-1:] == ["and"]:
            marks = self._leading(marks, start)
            if marks[-1].kind not in kinds:
                return []
        elif len(self.words(last.end, verb)) > 5 or last.kind not in kinds:
            return [m for m in marks if m.kind in kinds][:1]
        return self._joined(marks, commas=self.page.key(place) in listed("headlines", "verbs"))

    def verb(self, place: int) -> int:
        """The character up to which the subject of a verb stands: where it begins, or where the clause between commas before it
        does."""
        aside = self.aside(place)
        return self.page.tokens[aside[0] if aside else place].start

    def named(self, start: int, end: int, kinds: Collection[str]) -> list[Mark]:
        """The outer marks between two characters, without those that only tell whose somebody or something is: the son of {the
        Minister}, {Salem}'s visit."""
        marks, kept, owner = self.reading.outer(start, end, kinds), list[Mark](), None
        for mark in marks:
            if self._owns(mark) or (owner and self.apposed(owner, mark)):
                owner = mark
            elif not (self._is_owner(mark) or (kept and self._abbreviates(kept[-1], mark))):
                kept.append(mark)
        return kept

    def _abbreviates(self, post: Mark, short: Mark) -> bool:
        """Whether a mark is only the acronym of the body of the post before it: chairman of the Desert Fund ({DF})."""
        bracketed = self.reading.text[post.end : short.start].strip() == "("
        return bracketed and post.kind == "post" and short.referent is post.referent.qualifier

    def _is_owner(self, mark: Mark) -> bool:
        return self.reading.text[mark.end : mark.end + len(_OWN)].replace("\u2019", "'") == _OWN

    def _owns(self, mark: Mark) -> bool:
        """Whether somebody or something is said to be the bearer's: the late {Minister}, {the Minister}'s wife, family of."""
        if self._is_owner(mark):
            after = self.page.key(self.reading.token_at(mark.end + len(_OWN)))
            return after in listed("kin", "nouns")
        low, _ = self.reading.sentence(mark.start)
        between = listed("kin", "between") | listed("honorifics") | {"."}
        words = self.words_back(max(low, mark.start - _OWNED), mark.start)
        joins, kin = itertools.islice(itertools.chain(itertools.dropwhile(between.__contains__, words), ("", "")), 2)
        return joins in listed("kin", "joins") and kin in listed("kin", "nouns")

    def _leading(self, marks: list[Mark], start: int) -> list[Mark]:
        """The first mark of a clause that no preposition leads to, and those joined to it: the subject of its first verb."""
        free = [m for m in marks if not _LEADS.intersection(self.last_words(start, m.start, 2))] or marks
        run = free[:1]
        for mark in marks[marks.index(free[0]) + 1 :]:
            gap = set(self.words(run[-1].end, mark.start))
            if not (self.apposed(run[-1], mark) or gap <= _JOINS | listed("honorifics")):
                break
            run.append(mark)
        return run

    def _joined(self, marks: list[Mark], *, commas: bool = False) -> list[Mark]:
        """The last mark and those joined to it by ``and``, in a headline also by a comma alone; a post and its holder count once,
        as the holder."""
        joined, low = [marks[-1]], marks[-1]
        anded = commas
        for mark in reversed(marks[:-1]):
            gap = set(self.words(mark.end, low.start))
            if mark.referent is joined[0].referent and gap <= {"("}:
                joined[0] = mark  # the Desert Fund (DF)
            elif self.apposed(mark, low) and not gap & _LAST:
                joined[0] = mark if mark.kind == "person" else joined[0]
            elif (
                _are_alike(mark, joined[0])
                and gap & (_LAST | {","} if anded else _LAST)
                and gap <= _JOINS | {"of"} | listed("honorifics") | listed("posts", "heads")
            ):
                anded = True
                joined.insert(0, mark)
            else:
                break
            low = mark
        return joined

    def _completes(self, first: Mark, second: Mark) -> bool:
        """Whether a mark only says whose or of where the one before is: the Ministry of Energy {of Jordan}."""
        return self.words(first.end, second.start) in (["of"], ["of", "the"]) and second.kind in PARTIES

    def _main_subject(self, start: int, verb: int, kinds: Collection[str]) -> list[Mark]:
        """Whom ``it`` or ``they`` in ``denied that it had signed`` means: the subject of the main clause."""
        low, _ = self.reading.sentence(start)
        pronoun = {"it", "they"} & set(self.words(start, verb))
        marks = [m for m in self.reading.outer(low, start, ALL) if m.kind in kinds] if pronoun and low < start else []
        return marks[-1:]

    def _own(self, marks: list[Mark], start: int) -> list[Mark]:
        """Without those who only came along (``accompanied by …``), led somebody, or stand in ``According to …``."""
        kept: list[Mark] = []
        low, aside = start, None
        for mark in marks:
            words = self.words(low, mark.start)
            pairs = set(itertools.pairwise(words))
            listed_on = words and set(words) <= {"and", "."} | listed("honorifics")  # flanked by A {and B}
            if pairs & _ASIDE or (aside and (self.apposed(aside, mark) or listed_on)):
                aside = mark
            else:
                kept.append(mark)
                aside = None
            low = mark.end
        return kept

    def apposed(self, first: Mark, second: Mark) -> bool:
        """Whether one mark explains the other: a post and its holder beside each other."""
        gap = [
            w
            for w in self.words(first.end, second.start)
            if w not in {",", "the", "a", "an", ".", "(", ")"}
            and w not in listed("tenures", "past") | listed("honorifics") | listed("posts", "heads") | listed("degrees")
        ]
        return not gap and first.kind != second.kind and {first.kind, second.kind} <= {"person", "post"}

    def _is_aside(self, mark: Mark) -> bool:
        """Whether a body only says whose those are who are named next: {Fund} board member, {Fund} members."""
        return self.page.key(self.reading.token_at(mark.end)) in listed("talks", "of_body")

    def subject(self, place: int, kinds: Collection[str] = ALL) -> Mark | None:
        return next(iter(self.subjects(place, kinds)), None)

    def objects(self, place: int, kinds: Collection[str] = ALL, *, reach: int = 60, most: int = 8) -> list[Mark]:
        """The marks that follow a token, joined by commas and ``and``; a post and its holder count once, as the holder."""
        if place > len(self.page.tokens):  # behind the last word: … an agreement is {signed}
            return []
        at = self.page.tokens[place - 1].end
        _, end = self.sentence(place - 1)
        found: list[Mark] = []
        for mark in self.reading.outer(at, end, ALL):
            words = self.words(at, mark.start)
            titles = listed("honorifics") | (listed("posts", "heads") if mark.kind == "person" else frozenset())
            if (found and not set(words) <= _BETWEEN | titles) or mark.start - at > reach:
                break
            if (found and mark.referent is found[-1].referent) or self._is_aside(mark):
                pass
            elif found and self.apposed(found[-1], mark):
                found[-1] = mark if mark.kind == "person" else found[-1]
            elif mark.kind in kinds:
                found.append(mark)
            elif found:
                break
            at = mark.end
        return (found[:-1] if self._only_tells(found) else found)[:most]

    def _only_tells(self, found: list[Mark]) -> bool:
        """Whether the last of several bodies stands behind a comma and only tells it: with the Nile Bank, {Wadi Agency} said."""
        if len(found) < _SEVERAL or found[-1].kind != "organization":
            return False
        comma = self.reading.text[found[-2].end : found[-1].start].strip() in {",", ", the"}
        return comma and starts(self.page.tokens, self.reading.token_at(found[-1].end), phrases_of("verbs", "state")) > 0


def _are_alike(one: Mark, other: Mark) -> bool:
    if {one.kind, other.kind} == PARTIES:  # Jordan and UNIDO; no city ever acts
        return "country" in {one.referent.classification, other.referent.classification}
    return one.kind == other.kind or {one.kind, other.kind} <= _HOLDERS
