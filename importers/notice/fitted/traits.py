"""A text as classifiers see it: its words cut to stems, the cues in it, the lists that its marks stand in, what rules claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from ...grammar.text.stems import cue_names, stem
from ..claims import Claim, Mark
from ..lists import Member, members
from ..modality.posture import is_future
from ..reading import Reading
from .pairs import Pair

_GUARD = "g."  # how the names of words of wish, plan, talk and denial begin (``stems.cue_names``)
_ACTORS = frozenset({"person", "post", "organization"})
_HOLDERS = frozenset({"post", "organization", "agreement", "event", "topic"})


class Traits:
    """One reading as classifiers see it.

    Args:
        reading: the text with what is marked in it.
        claims: what the rules claimed before the fields were asked. What rules claim later is not looked at: they were written
            with the corpus in hand, so a classifier that learns from it would trust them more than they deserve elsewhere.
    """

    def __init__(self, reading: Reading, claims: Sequence[Claim]) -> None:
        self.reading = reading
        self.tokens = reading.phrases.tokens
        self.keys = [token.key for token in self.tokens]
        self.stems = [stem(key) for key in self.keys]
        self.cues = [cue_names(key) for key in self.keys]
        self.cued = [n for n, names in enumerate(self.cues) if names]
        self.guards = [tuple(name for name in names if name.startswith(_GUARD)) for names in self.cues]
        self._guarded = [n for n, names in enumerate(self.guards) if names]
        self._future = reading.phrases.where(is_future)
        self.ruled = _by_ends(claims)
        self.held = {id(claim.target) for claim in claims if claim.type == "holds"}
        self.times = Counter(id(mark.referent) for mark in reading.marks)
        self.main = next((m.referent for m in reading.marks if m.kind == "event"), None)
        self.members = members(reading)
        self._begins = [member.start for member in self.members]
        self._parts: dict[int, str] = {}
        self._homes: dict[int, Member] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}

    def part(self, mark: Mark) -> str:
        """What a mark can be in a sentence: someone who acts (also a post without a holder), a holder's post, or what it is."""
        if id(mark) not in self._parts:
            self._parts[id(mark)] = self._part(mark)
        return self._parts[id(mark)]

    def _part(self, mark: Mark) -> str:
        if mark.kind == "post" and id(mark.referent) in self.held:
            return "held"
        if mark.kind not in _ACTORS:
            return mark.kind
        return "inside" if mark.kind == "organization" and self.holder(mark) else "actor"

    def holder(self, mark: Mark) -> Mark | None:
        """What a mark stands inside of: a post, a body, an agreement, an event or a theme."""
        inside = self.reading.at(mark.start, _HOLDERS - {mark.kind})
        return inside if inside and inside.end >= mark.end else None

    def home(self, mark: Mark) -> Member:
        """The member of a list that holds a mark."""
        if id(mark) not in self._homes:
            at = bisect_right(self._begins, mark.start) - 1
            alone = Member(mark.start, mark.end, mark.kind, [mark], mark.start, mark.end)
            self._homes[id(mark)] = self.members[at] if at >= 0 and mark.end <= self.members[at].end else alone
        return self._homes[id(mark)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that some characters lie in."""
        if (start, end) not in self._spans:
            low = self.reading.token_at(start)
            if low and self.tokens[low - 1].end > start:
                low -= 1  # a proclitic stands in the same token
            self._spans[start, end] = low, max(low + 1, self.reading.token_at(end))
        return self._spans[start, end]

    def clitic(self, place: int, start: int) -> str:
        """The last letter of a token before the character where a mark in it begins, if any."""
        return self.reading.text[self.tokens[place].start : start][-1:]

    def with_cues(self, low: int, high: int) -> list[int]:
        """The tokens from one place to before another that are cues, in order."""
        return self.cued[bisect_left(self.cued, low) : bisect_left(self.cued, high)]

    def with_guards(self, low: int, high: int) -> list[int]:
        """Those of them that are words of wish, plan, talk and denial."""
        return self._guarded[bisect_left(self._guarded, low) : bisect_left(self._guarded, high)]

    def looks_ahead(self, low: int, high: int) -> bool:
        """Whether a verb of the future stands there."""
        return bisect_left(self._future, low) < bisect_left(self._future, high)

    def claimed(self, pair: Pair) -> list[Claim]:
        """What the rules claim between the two ends of a pair."""
        return self.ruled.get((id(pair.first.referent), id(pair.second.referent)), [])


def _by_ends(claims: Collection[Claim]) -> Mapping[tuple[int, int], list[Claim]]:
    """The claims between any two, under both in either order."""
    found: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        for one, other in ((claim.source, claim.target), (claim.target, claim.source)):
            found.setdefault((id(one), id(other)), []).append(claim)
    return found
