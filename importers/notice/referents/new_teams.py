"""Teams that are formed with the words that name their members: ستشكل {لجنة} تضم …, تشكيل {فريق عمل} يتكون من …."""

from __future__ import annotations

from ....graph.model import Form, Name
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Referent
from ..reading import Reading

_SORTS = {fold("لجنة"): "committee", fold("فريق"): "team", fold("فريقا"): "team"}
_KINDS = frozenset({"organization", "post", "person", "event"})
_BACK, _LONGEST = 3, 6  # tokens from what forms it, and of its name


def new_teams(reading: Reading) -> None:
    """Mark each team that no field saw, between a word of forming it and one of what it is made up."""
    acts, phrases = cues("acts"), reading.phrases
    for place, word in reading.find(frozenset(_SORTS)):
        token = phrases.tokens[place]
        formed = any(phrases.reading(n, acts["forming"] | acts["form"]) for n in range(max(0, place - _BACK), place))
        limit = reading.sentence(token.start)[1]
        ends = (n for n in range(place + 1, place + _LONGEST) if phrases.key(n) in acts["be_made_up"])
        end = next((n for n in ends if phrases.tokens[n].end <= limit), None)
        if not formed or end is None or reading.at(token.end - 1, _KINDS):
            continue
        start, last = token.start + len(token.text) - len(word), phrases.tokens[end - 1].end
        name = Name(" ".join(reading.text[start:last].split()), "ar", "label")
        team = reading.add(Referent("organization", "", [name], _SORTS[word], named=False, local=True, first=start))
        reading.mark(start, last, team, Form.NOMINAL)
