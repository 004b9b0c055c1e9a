"""A counterpart and who is named with the country between: بنظيره {في جمهورية سيراليون} فلان is one person.

The fields mark both; models are fitted to that.
"""

from __future__ import annotations

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from ..uniting import unite

_PEOPLE, _PLACES = frozenset({"person"}), frozenset({"place"})
_IN = frozenset(fold(w) for w in ("في", "فى", "من", "لدى"))
_FAR = 60  # characters from a counterpart to the name


def name_counterparts(reading: Reading) -> None:
    """Make one of a counterpart and of who is named after it with nothing but a country, a nationality and titles between."""
    for mark in reading.within(0, len(reading.text), _PEOPLE):
        head = reading.phrases.reading(reading.token_at(mark.start + 1) - 1, cues("nouns")["counterpart"])
        named = _named_after(reading, mark) if mark.form is not Form.NAME and head else None
        if named and named is not mark.referent and mark.referent in reading.referents and not mark.referent.named:
            mark.referent.names.clear()  # نظيره is no name of anybody
            unite(reading, mark.referent, named)


def without_own_counterparts(reading: Reading) -> None:
    """Forget that somebody holds the post of the counterpart behind their name: التقى {معاليه نظيره العراقي} names two people."""
    reading.replace_claims([claim for claim in reading.claims if claim.type != "holds" or not _is_of_counterpart(reading, claim)])


def _is_of_counterpart(reading: Reading, claim: Claim) -> bool:
    who, post = reading.holding(claim)
    if who is None or post is None or post.form is Form.NAME or who.end > post.start:
        return False
    return reading.phrases.reading(reading.token_at(post.start + 1) - 1, cues("nouns")["counterpart"]) is not None


def _named_after(reading: Reading, mark: Mark) -> Referent | None:
    person = next((m for m in reading.within(mark.end, mark.end + 2 * _FAR, _PEOPLE) if m.form is Form.NAME), None)
    if person is None or person.start - mark.end > _FAR:
        return None
    between = range(reading.token_at(mark.end), reading.token_at(person.start))
    return person.referent if all(_leads_on(reading, at) for at in between) else None


def _leads_on(reading: Reading, at: int) -> bool:
    """Whether a word stands between a counterpart and the name: a title, في, a place or an adjective of a country."""
    phrases, token = reading.phrases, reading.phrases.tokens[at]
    if not phrases.same_line(at):
        return False
    titled = phrases.reading(at, lexicon().honorifics) is not None or token.text in "،,./"
    return titled or token.key in _IN or token.key in lexicon().nationalities or reading.at(token.end - 1, _PLACES) is not None
