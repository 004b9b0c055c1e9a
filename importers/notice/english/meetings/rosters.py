"""Who is listed in an English sentence: attended by {Ms. A}, Director of X, by representatives of {B} and {C}, and by {D}.

Everybody counts once: a post with its holder, a body with its acronym; whose office, town or country somebody is of is no item of
its own.
"""

from __future__ import annotations

from collections.abc import Collection

from ....grammar.english_words import listed
from ...claims import Mark
from ..clauses.clauses import ACTORS, ALL
from ..clauses.sentences import Sentences

_REACH = 60  # characters from what leads to a list to the first of it
_LONGEST = 1200  # characters of a list
_MOST = 20
_OF = frozenset({"of", "from", "at", "in", "to", "for", "with", "representing", "behalf", "on"})
_THE = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "company", "local"})
_FEW = 3  # words that say what somebody is
_PARTS = frozenset({",", ";", "and", "well"})


def roster(s: Sentences, place: int, kinds: Collection[str] = ACTORS, *, reach: int = _REACH, last: bool = False) -> list[Mark]:
    """The marks of those who are listed from a token on, each once, at most twenty.

    Args:
        s: the sentences of a page.
        place: the token after what leads to the list.
        kinds: of what kinds the items are.
        reach: how many characters may stand before the first.
        last: whether the last counts though a verb follows, of which all are the subject.
    """
    if place > len(s.page.tokens) or place <= s.page.first:
        return []
    at, limit = s.page.tokens[place - 1].end, s.sentence(place - 1)[1]
    found: list[Mark] = []
    seen: set[int] = set()
    before: Mark | None = None
    for mark in s.reading.outer(at, min(limit, at + _LONGEST), ALL):
        first = s.reading.token_at(at)
        words = _lone(s, first, s.reading.token_at(mark.start))
        if (before is None and mark.start - at > reach) or not _leads(s, words, mark) or _ends(s, at, mark.start):
            break
        if _is_told_of(s, words, mark):
            break
        who = s.who(mark)
        if before is None or not _completes(s, before, mark, words):
            if mark.kind in kinds and id(who) not in seen and not _is_owner(s, mark):
                found.append(mark)
            seen.add(id(who))
        before, at = mark, mark.end
    return (found[:-1] if found and not last and before is found[-1] and _acts(s, found[-1]) else found)[:_MOST]


def _acts(s: Sentences, mark: Mark) -> bool:
    """Whether the last of a list is the subject of what follows: was chaired by Mr. A, and {Ms. B} presented."""
    before, after = s.reading.token_at(mark.start) - 1, s.page.key(s.reading.token_at(mark.end))
    while s.page.key(before) in listed("honorifics") | {"the", "."}:
        before -= 1
    verb = after in listed("rosters", "verbs") or (after.endswith("ed") and len(after) > 4)
    return verb and s.page.key(before) in {"and", ","}


def _lone(s: Sentences, first: int, last: int) -> list[int]:
    return [n for n in range(first, last) if not s.in_name(n)]


def _leads(s: Sentences, places: list[int], mark: Mark) -> bool:
    """Whether nothing stands before somebody listed but what joins lists, tells who somebody is, or is part of a name."""
    heads = listed("posts", "heads") | listed("posts", "before") if mark.kind == "person" else frozenset[str]()
    allowed = listed("rosters", "between") | listed("rosters", "groups") | listed("honorifics") | heads | _OF
    odd = [n for n in places if not (s.page.key(n) in allowed or s.page.word(n)[:1].isupper() or s.page.word(n).isdigit())]
    return not odd or (mark.kind == "person" and _is_calling(s, odd))


def _is_calling(s: Sentences, places: list[int]) -> bool:
    """Whether the only other words before a person say what he is: {the auditor}, Mr. A; {her personal lawyer} B."""
    first, last = places[0], places[-1]
    if last - first != len(places) - 1 or len(places) > _FEW or s.page.key(first - 1) not in _THE:
        return False
    verbs = listed("rosters", "verbs") | listed("guards", "ahead") | listed("guards", "negation")
    return all(s.page.word(n).isalpha() and s.page.key(n) not in verbs and not s.page.key(n).endswith("ed") for n in places)


def _is_told_of(s: Sentences, places: list[int], mark: Mark) -> bool:
    """Whether another sentence begins behind a semicolon: …; {Ms. A}, who was ill, stayed away; …; {Ms. A} spoke."""
    after = s.reading.token_at(mark.end)
    told = s.page.word(after) == "," and s.page.key(after + 1) in {"who", "which"}
    return any(s.page.word(n) == ";" for n in places) and (told or s.page.key(after) in listed("rosters", "verbs"))


def _ends(s: Sentences, start: int, end: int) -> bool:
    return "\n\n" in s.reading.text[start:end]


def _completes(s: Sentences, last: Mark, mark: Mark, places: list[int]) -> bool:
    """Whether a mark only says of what or of where the one before it is: Ms. A {of the Nile Bank}, FAO {in Tunisia}; a comma may
    stand before the body of somebody's office: Ms. A, Director of Planning{, Nile Bank}; or an office behind its holder."""
    keys = [s.page.key(n) for n in places]
    taken = (last.kind, mark.kind) == ("post", "person") and s.who(last).kind == "person"  # Ms. A, the treasurer, Mr. B
    if s.who(last) is s.who(mark) or (s.apposed(last, mark) and not taken):
        return True
    if not _PARTS.intersection(keys):
        return True
    groups = listed("rosters", "groups") | {"and", ";", "by"}
    home = last.kind in {"post", "person"} and mark.kind in {"organization", "place"} and groups.isdisjoint(keys)
    return home and _is_of_person(s, last)


def _is_of_person(s: Sentences, mark: Mark) -> bool:
    return mark.kind == "person" or s.who(mark).kind == "person"


def _is_owner(s: Sentences, mark: Mark) -> bool:
    return s.reading.text[mark.end : mark.end + 2].replace("\u2019", "'") == "'s"
