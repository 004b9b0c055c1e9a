"""Who is of a team whose membership is told across an event: الوفد المشارك في المؤتمر، والذي يضم {في عضويته} السفيرة … و…,
or in the lines below: لجنة … برئاسة …، {وعضوية كل من:}.

No field was fitted to these claims, so they wait.
"""

from __future__ import annotations

from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...reading import Reading
from ..clauses.rosters import Rosters
from .teams import along

_BODIES, _MEMBERS = frozenset({"organization"}), frozenset({"person", "post"})
_MASCULINE = frozenset(fold(w) for w in ("وفد", "الوفد", "فريق", "الفريق"))
_FEMININE = frozenset(fold(w) for w in ("لجنة", "اللجنة", "بعثة", "البعثة"))
_OF = {fold("عضويته"): _MASCULINE, fold("عضويتها"): _FEMININE}
_IN, _MEMBERSHIP = fold("في"), fold("عضوية")
_ALL = frozenset(fold(w) for w in ("كل", "كلا", "السادة", "السيدات", ":"))
_TEAMS = frozenset({"committee", "team", "council", "delegation", "mission", "group", "network"})
_SURE, _BACK = 0.5, 240  # and characters back to the team


def member_lists(reading: Reading) -> None:
    """Claim ``member_of`` for each person and post in the list after يضم في عضويته, with the last team of its gender before, or
    after وعضوية كل من, with the last team before."""
    rosters: Rosters | None = None
    for place, _ in reading.find(frozenset({_MEMBERSHIP})):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        team = _any_team(reading, start, token.start) if reading.phrases.key(place + 1) in _ALL else None
        if team:
            rosters = rosters or Rosters(reading)
            _claim(reading, rosters, team, (start, place, end))
    for place, word in reading.find(frozenset(_OF)):
        told = reading.phrases.key(place - 2).removeprefix("و") in cues("acts")["be_made_up"]
        if reading.phrases.key(place - 1) != _IN or not told:
            continue
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        team = _team(reading, max(start, token.start - _BACK), token.start, _OF[word])
        if team:
            rosters = rosters or Rosters(reading)
            _claim(reading, rosters, team, (start, place, end))


def _claim(reading: Reading, rosters: Rosters, team: Mark, told: tuple[int, int, int]) -> None:
    """Claim that all in the list behind a token are of a team; where the sentence begins, the token, where the sentence ends."""
    start, place, end = told
    token = reading.phrases.tokens[place]
    for who, mark in rosters.listed(token.end, end):
        if who.kind in _MEMBERS and not reading.tells("member_of", who, team.referent):
            how, why = along(reading, team, start, place - 2), reason("unseen")
            reading.claim(Claim("member_of", who, team.referent, token.start, mark.end, how, confidence=_SURE, reason=why))


def _any_team(reading: Reading, start: int, at: int) -> Mark | None:
    """The last committee, team or board before a place in its sentence, by its classification or its first word."""
    heads = _MASCULINE | _FEMININE
    bodies = reading.outer(start, at, _BODIES)
    teams = [m for m in bodies if m.referent.classification in _TEAMS or reading.phrases.key(reading.token_at(m.start)) in heads]
    return teams[-1] if teams else None


def _team(reading: Reading, start: int, at: int, heads: frozenset[str]) -> Mark | None:
    teams = [m for m in reading.within(start, at, _BODIES) if reading.phrases.key(reading.token_at(m.start)) in heads]
    return teams[-1] if teams else None
