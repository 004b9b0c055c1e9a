"""Who sits on an English committee: the steering committee, {composed of} the Bank, the Ministry and the Embassy; a committee
{on which} the two parties {will each have one member}; the members of the Union {include} X and Y.

A committee without a name of its own is an entity of the text.
"""

from __future__ import annotations

from .....graph.model import Form, Name, Polarity
from .....graph.names.keys import match_key
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Mark, Referent
from ..clauses.clauses import ALL
from ..clauses.doers import BODY, names_at
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE, PLANNED, claim_told
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece
from ..sides.sides import sides

_MEMBERS = ALL - {"post"}
_WORDS = 3  # before the noun for a committee that belong to it
_REACH = 30  # tokens of a clause of who sits where


def committees(s: Sentences) -> None:
    """Claim ``member_of`` for those that a committee, council or team is made up of."""
    for place, end in s.find(phrases_of("members", "made_of")):
        _made_of(s, (place, end))
    for place, end in s.find(phrases_of("members", "on_which")):
        _on_which(s, (place, end))
    for place, end in s.find(phrases_of("members", "of_whom")):
        _of_whom(s, (place, end))


def _made_of(s: Sentences, verb: Piece) -> None:
    """The committee, {made up of} X, Y and Z; the committee {comprises} X and Y."""
    committee = committee_before(s, group_start(s, verb[0]))
    if committee is None:
        return
    how = group_posture(s, committee.end, verb[0], verb[1])
    at = verb[1] + starts(s.page.tokens, verb[1], phrases_of("members", "sent"))
    for member in names_at(s, at, _MEMBERS) if how and how[1] is Polarity.AFFIRMED else []:
        if how and _may_sit(member):
            claim_told(s, "member_of", member, committee, verb, how)


def _may_sit(mark: Mark) -> bool:
    return mark.kind != "place" or mark.referent.classification == "country"


def committee_before(s: Sentences, at: int) -> Mark | None:
    """The committee whose words end right before a token, or before the comma there; one without a name is made known."""
    at -= s.page.word(at - 1) in {",", "("}
    if at - 1 > s.page.first and s.page.key(at - 1) in {"which"}:
        at -= 1 + (s.page.word(at - 2) == ",")
    mark = s.reading.at(s.page.tokens[at - 1].start, BODY) if at > s.page.first else None
    if mark:
        return mark if mark.end == s.page.tokens[at - 1].end else None
    if s.page.key(at - 1) not in listed("members", "committees"):
        return None
    first = at - 1
    while at - first <= _WORDS and s.page.word(first - 1).islower() and s.page.key(first - 1) not in listed("members", "before"):
        first -= 1
    return _known(s, (first, at))


def _known(s: Sentences, piece: Piece) -> Mark:
    """The committee of these words, the same as one of the page that is called so."""
    start, end = s.page.span(piece)
    text = " ".join(s.reading.text[start:end].split())
    key = match_key(text)
    known = next((r for r in s.reading.register.called("organization", key) if r.local), None)
    sort = "team" if s.page.key(piece[1] - 1) in {"team", "group"} else "committee"
    body = known or s.reading.add(
        Referent("organization", key, [Name(text, "en", "label")], sort, named=False, local=True, first=start)
    )
    s.reading.mark(start, end, body, Form.NOMINAL)
    return Mark(start, end, "organization", Form.NOMINAL, body)


def _on_which(s: Sentences, words: Piece) -> None:
    """A committee{, on which} the two parties and the Fund will each have one member."""
    committee = committee_before(s, words[0])
    _, limit = s.sentence(words[0])
    verbs = ((n, n + size) for n in range(words[1], min(words[1] + _REACH, s.page.last)) if (size := _sitting(s, n)))
    verb = next(verbs, None)
    if committee is None or verb is None or words[1] >= s.page.last or s.page.tokens[verb[1] - 1].end > limit:
        return
    start, end = s.page.tokens[words[1]].start, s.page.tokens[verb[0]].start
    ahead = not listed("guards", "ahead").isdisjoint(s.words(start, end)) or s.page.key(verb[0] - 1) == "to"
    if s.polarity(start, end) is Polarity.NEGATED:
        return
    both = next((n for n, _ in s.find(phrases_of("nouns", "sides"), start, end)), None)
    pair = sides(s, s.page.tokens[both].start) if both is not None else []
    at = s.page.span((both, both + 2)) if both is not None else (0, 0)
    named = [*(Mark(*at, r.kind, Form.NOMINAL, r) for r in pair), *s.reading.outer(start, end, _MEMBERS)]
    for member in named:
        if _may_sit(member):
            claim_told(s, "member_of", member, committee, verb, PLANNED if ahead else DONE)


def _sitting(s: Sentences, place: int) -> int:
    return starts(s.page.tokens, place, phrases_of("members", "sit"))


def _of_whom(s: Sentences, words: Piece) -> None:
    """{The members of} the Union {include} X and Y."""
    body = next(iter(names_at(s, words[1], BODY)), None)
    at = s.reading.token_at(body.end) if body else 0
    size = starts(s.page.tokens, at, phrases_of("members", "include")) if body else 0
    for member in names_at(s, at + size, _MEMBERS) if body and size else []:
        if body and _may_sit(member):
            claim_told(s, "member_of", member, body, (words[0], at + size), DONE)
