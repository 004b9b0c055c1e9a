"""Posts in English whose name may go on further than it was read: what is told of them waits for review."""

from __future__ import annotations

import re
from dataclasses import replace

from .....graph.model import Form
from ....grammar.cues import reason
from ....grammar.english_words import is_portfolio, is_style, listed, owner_of, sorts
from ...claims import Claim, Mark
from ..clauses.clauses import ALL
from ..clauses.sentences import Sentences
from ..clauses.when_done import day_at
from ..names.unknown_fields import is_guessed
from .plainly import PLAIN

_OF = frozenset({"of", "for", "to", "with"})
_AT = frozenset({"at", "in", "within"})  # with the article: Head of Cooperation {at the} Delegation of …
_AND = frozenset({"and", "&"})
_LEADS = frozenset({"his", "her", "its", "their"})
_OWN_STATE = frozenset({"country", "nation", "kingdom", "state", "government", "republic", "sultanate", "emirate"})
_RULED = frozenset({"kingdom", "government", "republic", "sultanate", "emirate", "commonwealth"})
_WHERE = frozenset({"in", "at", "to", "from", "near", "outside"})
_SEATED = frozenset({"holds", "post_in"})
_NAMED = frozenset({"post", "person", "organization"})
# A letter, or an accent of its own, beside a name that was read: Nguy{ễn}, {O'}Higgins, Adel{-Khoury}.
_LEFT = re.compile(r"[^\W\d_]['\u2019-]?\Z")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_RIGHT = re.compile(r"[^\W\d_]|[\u0300-\u036f]|-[^\W\d_]|['\u2019](?!s\b)[^\W\d_]")


def doubt_cut_names(s: Sentences) -> None:
    """Let what is told of a post wait where words that no rule read belong to its name by the look of them.

    In English most of what is accepted and wrong is a name cut short: {Minister of Culture}, Museums and Heritage.
    """
    first, last = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    named = [m for m in s.reading.within(first, last, _NAMED) if m.form is Form.NAME]
    parted = {m.end + 1 for m in named if m.kind == "person" and _ends_in_particle(s, m)}
    told = {"post": _is_cut, "person": _is_cut_person}
    cut = [m for m in named if m.start in parted or (m.kind in told and told[m.kind](s, m))]
    if cut:
        s.reading.replace_claims([_doubted(claim, cut) for claim in s.reading.claims])


def _is_cut_person(s: Sentences, person: Mark) -> bool:
    """Whether a name of a person is only a part of one: a letter stands beside it, or a word in capitals that no rule read; or
    none at all: Minister for Finance, {Woven Planning}, …"""
    text = s.reading.text
    before, behind = _LEFT.search(text[max(0, person.start - 2) : person.start]), _RIGHT.match(text, person.end)
    field = is_portfolio(s.page.key(s.reading.token_at(person.end) - 1))
    within = bool(before or behind) or field or _begins_in_post(s, person) or _ends_in_particle(s, person)
    return within or _is_unread(s, s.reading.token_at(person.end))


def _begins_in_post(s: Sentences, person: Mark) -> bool:
    """Whether a name that begins with an initial has a word before it that is a post elsewhere: {Dean} R. Salem."""
    first = s.reading.token_at(person.start)
    initial = len(s.page.word(first)) == 1 and s.page.word(first + 1) == "."
    before = s.page.key(first - 1) in listed("posts", "heads") and s.reading.at(s.page.tokens[first - 1].start, {"post"}) is None
    return initial and before and s.page.is_capital(first - 1)


def _ends_in_particle(s: Sentences, person: Mark) -> bool:
    """Whether a name stops at a word that leads to the rest of it, which was read as part of what follows: Salem {bin}."""
    return s.page.key(s.reading.token_at(person.end) - 1) in listed("particles")


def _doubted(claim: Claim, cut: list[Mark]) -> Claim:
    told = any(
        claim.start <= mark.start < claim.end and mark.referent in (claim.source, claim.target)
        for mark in cut
        if claim.type in _SEATED | PLAIN
    )
    return replace(claim, sure=False, reason=reason("cut")) if told and claim.sure else claim


def _is_cut(s: Sentences, post: Mark) -> bool:
    return (
        is_guessed(s, post)
        or _goes_on(s, post, s.reading.token_at(post.end))
        or _begins_before(s, s.reading.token_at(post.start))
    )


def _goes_on(s: Sentences, post: Mark, at: int) -> bool:
    """Whether the words behind a post belong to its name: part of a name, a noun that its body describes, what is owned."""
    if not s.page.phrases.same_line(at):
        return False
    if s.reading.text[post.end : post.end + 2].replace("\u2019", "'") == "'s":
        return True
    if s.page.word(at) == "(" and s.page.word(at + 2) == ")":
        at += 3
    elif s.page.word(at) == "(":
        return _is_unread(s, at + 1) and s.page.word(at + 2) != ")"
    if s.page.key(at - 1) in _OF | {"the"}:
        return True
    key = s.page.key(at)
    if key in listed("posts", "short") and s.page.word(at).isupper():
        return True  # Deputy {FM}
    if s.page.word(at) in {"-", "\u2013"} and s.page.tokens[at].start == s.page.tokens[at - 1].end:
        return s.page.is_capital(at + 1)
    if key == "of" and s.page.key(at - 1) in _RULED:
        return True  # Minister of Trade, Government {of Lower Wadi}: of which one it is belongs to the name
    if _RESPECTIVELY.search(s.reading.text, post.end, s.sentence(at)[1]):
        return True  # Secretary for the Ministry of Looms and Quays {respectively}: the names of two
    if key == "between" and s.page.is_capital(at + 1) and _ends_in_body(s, post):
        return True  # Director of the Authority for Trade {between Jordan and Libya}
    if key == "on" and _ends_in_body(s, post):
        return _is_unread(s, at + 1) and not _is_clause(s, at + 1)  # Office of the Adviser {on Harbour Affairs}
    if key in _OF:
        small = s.page.word(at - 1).islower() and s.page.key(at - 1) in listed("posts", "heads")  # the bank's head {of credit}
        charge = s.page.word(at + 1).islower() and (small or s.page.key(at + 1) in sorts("heads"))  # deputy chief {of mission}
        return charge or _is_unread(s, at + 1 + (s.page.key(at + 1) == "the"))
    if key in _AT:
        return (s.page.key(at + 1) == "the" and _is_unread(s, at + 2)) or s.page.key(at - 1) == "office"
    if key == "," or key in _AND:
        joined = at + 1 + (s.page.key(at + 1) in _AND)
        return _is_unread(s, joined) and not _is_clause(s, joined)
    described = s.page.word(at).islower() and (_is_described(key) or _is_described(s.page.key(at + 1)))
    return _is_unread(s, at) or (described and key not in listed("openers") and _ends_in_body(s, post))


def _is_clause(s: Sentences, place: int) -> bool:
    """Whether words in capitals behind a comma open something new: a day, a month."""
    return day_at(s, s.page.tokens[place].start) is not None


def _is_described(key: str) -> bool:
    """Whether a noun behind the name of a body is what a post is of: head of the EIB {representation}."""
    return key in sorts("heads").keys() | listed("owned") | listed("nouns", "parts")


def _ends_in_body(s: Sentences, post: Mark) -> bool:
    inside = s.reading.within(post.start, post.end, {"organization"})
    return bool(inside) and inside[-1].end == post.end


def _begins_before(s: Sentences, first: int) -> bool:
    """Whether a word in capitals right before a post is part of its name, or another than the state owns it: the {party's}."""
    before = first - 1
    owner = owner_of(s.page.word(before))
    if owner and s.page.word(before).islower() and not s.in_name(before):
        return owner not in _OWN_STATE
    if s.page.key(before) in _AND and s.reading.at(s.page.tokens[first].start, {"organization"}):
        before -= 1  # {Looms and} Weaving Agency Director
        return _is_unread(s, before) and s.page.phrases.same_line(before + 1)
    if s.page.word(first).islower() and is_portfolio(s.page.key(first)) and _tells_kind(s.page.word(before)):
        return True
    opens = s.page.opens(first) or not s.page.phrases.same_line(first)
    unread = _is_unread(s, before) and s.page.key(before) not in _beside()
    return not opens and (unread or _is_of_place(s, before))


def _is_of_place(s: Sentences, before: int) -> bool:
    """Whether a place right before a post says whose it is: {Jordan} Minister of Trade; not {in Amman} Minister Salem met."""
    place = s.reading.at(s.page.tokens[before].start, {"place"})
    if place is None:
        return False
    at = s.reading.token_at(place.start) - 1
    of = s.page.key(at) == "the" and s.page.key(at - 1) == "of"  # the Guards {of the Philippines} Chief of Staff
    return of or s.page.key(at) not in _WHERE | {"the"}


def _tells_kind(word: str) -> bool:
    """Whether a small word before the field of a post belongs to it: the {inter-provincial} coordination secretary."""
    other = word.startswith(("ex-", "then-", "vice-"))
    return word.islower() and not other and ("-" in word or word.endswith(("al", "ic", "ive")))


def _beside() -> frozenset[str]:
    """Words in capitals before a post that are none of its name: {Former} Director, {Incoming} President."""
    return listed("tenures", "past") | listed("tenures", "ahead") | listed("tenures", "sought") | _LEADS


def _is_unread(s: Sentences, place: int) -> bool:
    """Whether a word in capitals is part of no name that was read, no title and no day."""
    key = s.page.key(place)
    ambassador = s.page.key(place - 1) == "," and key in listed("posts", "heads")  # Undersecretary of Trade, {Ambassador} Salem
    other = ambassador or key in listed("honorifics") | listed("days", "weekdays") | listed("degrees") | listed("openers")
    capital = s.page.is_capital(place) and s.page.phrases.same_line(place)
    return (
        capital
        and not (other or is_style(s.page.word(place)))
        and not s.in_name(place)
        and s.reading.at(s.page.tokens[place].start, ALL) is None
    )
