"""Money that one pays another in English in the orders that ``funding`` leaves out: was {paid by} A {to} B, has not paid B {its
last instalment of} …, paid … {in royalties to} the government, {owes} B …, {a dividend of} … {to} B.

What is owed is no payment: ``related_to`` with the word. The government and the treasury are bodies of the text where nothing
names them.
"""

from __future__ import annotations

from .....graph.amounts import amounts
from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of, sorts
from ...claims import Mark, Referent
from ..clauses.clauses import PARTIES
from ..clauses.doers import BODY, doers, names_at
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import claim_told
from ..clauses.verb_groups import clause_end, group_posture, group_start
from ..page.runs import Piece

_FAR = 40  # tokens from a verb of paying to whom
_CALLED = 6  # tokens between what somebody is and the name: the building contractor, {the Rift Company}


def payments_told(s: Sentences) -> None:
    """Claim ``pays`` where a sum or a noun for one stands in the sentence, and what is owed."""
    for place, end in s.find(phrases_of("paying", "verbs")):
        if s.page.key(end) == "by" or _is_passive(s, place):
            _passive(s, (place, end))
        else:
            _active(s, (place, end))
    for place, end in s.find(phrases_of("paying", "owes")):
        _owes(s, (place, end))


def _is_passive(s: Sentences, place: int) -> bool:
    words = [s.page.key(n) for n in range(group_start(s, place), place)]
    return not {"was", "were", "been", "be", "is", "are"}.isdisjoint(words)


def _active(s: Sentences, verb: Piece) -> None:
    """A paid … to B, A paid B …, A has not paid the contractor, B, its instalment."""
    payer = next(reversed(doers(s, verb[0], PARTIES)), None)
    high = _money_end(s, s.page.tokens[verb[1] - 1].end, clause_end(s, verb))
    if payer is None or high is None:
        return
    payee = _direct(s, verb[1]) or _to(s, verb)
    how = _posture(s, payer, verb)
    if payee and how and payee.referent is not payer.referent:
        _pays(s, payer, payee, (verb[0], s.reading.token_at(high - 1) + 1), how)


def _posture(s: Sentences, payer: Mark, verb: Piece) -> Posture | None:
    low, _ = s.sentence(verb[0])
    return group_posture(s, payer.end if payer.start >= low else s.page.tokens[group_start(s, verb[0])].start, *verb)


def _pays(s: Sentences, payer: Mark, payee: Mark, verb: Piece, how: Posture) -> None:
    if not s.reading.tells("pays", payer.referent, payee.referent):
        claim_told(s, "pays", payer, payee, verb, how)


def _direct(s: Sentences, at: int) -> Mark | None:
    """Whom a verb names right behind it, past what they are: paid {the building contractor, the Rift Company,} its instalment."""
    found = names_at(s, at, PARTIES)
    if found:
        return found[0]
    calling = next((n for n in range(at, at + _CALLED) if s.page.word(n) == ","), None)
    lower = calling is not None and all(s.page.word(n)[:1].islower() for n in range(at, calling))
    if calling is None or not lower or s.page.key(at) not in {"the", "its", "their"}:
        return None
    named = next(iter(names_at(s, calling + 1, BODY)), None)
    return named if named and s.page.word(s.reading.token_at(named.end)) == "," else None


def _to(s: Sentences, verb: Piece) -> Mark | None:
    """Whom ``to`` leads to in the clause of a verb."""
    limit = clause_end(s, verb)
    for at in range(verb[1], min(verb[1] + _FAR, s.page.last)):
        if s.page.tokens[at].end > limit:
            return None
        if s.page.key(at) == "to" and not s.in_name(at):
            found = next(iter(names_at(s, at + 1, PARTIES, 5)), None) or state_at(s, at + 1)
            if found:
                return found
    return None


def state_at(s: Sentences, at: int) -> Mark | None:
    """``the government``, ``the Treasury``: a body of the text that nothing names."""
    at += s.page.key(at) in {"the", "its"}
    if s.page.key(at) not in sorts("states") or s.in_name(at) or s.page.key(at + 1) == "of":
        return None
    key = match_key(s.page.word(at))
    known = next((r for r in s.reading.register.called("organization", key) if r.local), None)
    start, end = s.page.tokens[at].start, s.page.tokens[at].end
    text, sort = s.reading.text[start:end], sorts("states")[s.page.key(at)]
    body = known or s.reading.add(
        Referent("organization", key, [Name(text, "en", "label")], sort, named=False, local=True, first=start)
    )
    s.reading.mark(start, end, body, Form.NOMINAL)
    return Mark(start, end, "organization", Form.NOMINAL, body)


def _passive(s: Sentences, verb: Piece) -> None:
    """The grant of … was paid {by A to B}, {to B by A}."""
    start, limit = s.page.tokens[verb[0]].start, s.sentence(verb[0])[1]
    low, _ = s.sentence(verb[0])
    first = s.page.tokens[group_start(s, verb[0])].start
    money = _money_end(s, low, first) or _money_end(s, start, limit)
    by, to = _led(s, verb[1], "by", limit), _led(s, verb[1], "to", limit)
    if money is None or by is None or to is None or by.referent is to.referent:
        return
    how = group_posture(s, first, verb[0], verb[1])
    opening = s.reading.token_at(money - 1) if money <= first else verb[0]
    if how:
        _pays(s, by, to, (min(_sum_start(s, low, money), opening) if money <= first else verb[0], verb[1]), how)


def _sum_start(s: Sentences, low: int, end: int) -> int:
    """The token where the sum begins that ends at a character."""
    found = next((low + a for a, b in amounts(s.reading.text[low:end]) if low + b == end), end - 1)
    return s.reading.token_at(found)


def _led(s: Sentences, at: int, word: str, limit: int) -> Mark | None:
    for place in range(at, min(at + _FAR, s.page.last)):
        if s.page.tokens[place].end > limit or s.page.word(place) in {",", ";"}:
            return None
        if s.page.key(place) == word and not s.in_name(place):
            found = next(iter(names_at(s, place + 1, PARTIES, 5)), None) or state_at(s, place + 1)
            if found:
                return found
    return None


def _money_end(s: Sentences, start: int, limit: int) -> int | None:
    """Where the sum between two characters ends, or the noun for one."""
    sums = [start + high for _, high in amounts(s.reading.text[start:limit])]
    places = range(s.reading.token_at(start), s.reading.token_at(limit))
    nouns = (s.page.tokens[n].end for n in places if s.page.key(n) in _nouns())
    return next(iter(sums), None) or next(nouns, None)


def _nouns() -> frozenset[str]:
    return listed("money", "nouns") | listed("nouns", "dues") | listed("paying", "nouns")


def _owes(s: Sentences, verb: Piece) -> None:
    """A still {owes} … to B, A {owes} B …"""
    debtor = next(reversed(doers(s, verb[0], PARTIES)), None)
    creditor = _direct(s, verb[1]) or _to(s, verb)
    high = _money_end(s, s.page.tokens[verb[1] - 1].end, clause_end(s, verb))
    how = _posture(s, debtor, verb) if debtor else None
    if debtor and creditor and high and how:
        claim_told(s, "related_to", debtor, creditor, (verb[0], s.reading.token_at(high - 1) + 1), how, why=reason("owes"))
