"""That two countries agreed on what they do together, where minutes of their sides say so: ``{اتفق الجانبان} على ما يلي:``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ...claims import Claim, Mark
from ...modality.posture import negation
from ...reading import Reading
from ...referents.sides import PARTIES

_AGREE = frozenset(fold(w) for w in ("اتفق", "اتفقا", "يتفق"))
_TWO, _NEAR, _BACK = 2, 3, 12  # sides; tokens from the verb to الجانبان; characters back to what denies it
_SURE = 0.7


def agreed_sides(reading: Reading, sides: Sequence[Mark]) -> None:
    """Claim ``cooperates_with``, agreed, for the two countries whose sides agree on something; once, and it waits."""
    countries = {id(m.referent.qualifier): m.referent.qualifier for m in sides if m.referent.qualifier}
    if len(countries) != _TWO or any(_are(claim, countries) for claim in reading.claims):
        return
    one, other = countries.values()
    for place, _ in reading.find(_AGREE):
        token = reading.phrases.tokens[place]
        both = next((n for n in range(place, place + _NEAR) if reading.phrases.reading(n, PARTIES)), None)
        start, _ = reading.sentence(token.start)
        denied = negation(reading, max(start, token.start - _BACK), token.start) is not None
        if both and not denied:
            span = token.start, reading.phrases.tokens[both].end
            how, why = Modality.AGREED, reason("doubt")
            reading.claim(Claim("cooperates_with", one, other, *span, how, confidence=_SURE, reason=why))
            return


def _are(claim: Claim, countries: Mapping[int, object]) -> bool:
    """Whether a claim says already that these two work together."""
    return claim.type == "cooperates_with" and {id(claim.source), id(claim.target)} == countries.keys()
