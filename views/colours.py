"""What colours and sizes of a map may stand for besides kinds and ties: the community and the influence of each entity."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..graph.vocabulary import Lang
from ..queries.grouping import Community

_COLOURED = 9  # so many colours are told apart
_NAMED = 2
_ISOLATE, _POP = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Traits:
    """Communities in the order in which they have colours, and values of influence by id; without them kinds and ties count."""

    groups: Sequence[Community] = ()
    values: Mapping[str, float] = field(default_factory=dict)

    def listed(self, drawn: Mapping[str, Any]) -> tuple[list[dict[str, str]], dict[str, str]]:
        """The names of the communities of what is drawn, in both languages, and by id of an entity which is its own.

        Those of most members have a colour each; what is in another is in ``rest``, what is in none is in ``none``.
        """
        shown = [group for group in self.groups if any(member.id in drawn for member in group.members)]
        names = [{"id": f"g{n}", "ar": _name(group, "ar"), "en": _name(group, "en")} for n, group in enumerate(shown[:_COLOURED])]
        homes = {m.id: f"g{n}" if n < _COLOURED else "rest" for n, group in enumerate(shown) for m in group.members}
        return names, {ident: homes.get(ident, "none") for ident in drawn} if shown else {}

    def size(self, ident: str, ties: int) -> float:
        """How large an entity is drawn, in pixels: by the root of its influence, or of how many lines it has."""
        if not self.values:
            return 7 + 3 * math.sqrt(ties)
        return 7 + 13 * math.sqrt(self.values.get(ident, 0.0) / (max(self.values.values()) or 1.0))


def _name(group: Community, lang: Lang) -> str:
    """The members that are tied most closely, and how many others there are."""
    first = [f"{_ISOLATE}{member.label(lang)}{_POP}" for member in group.members[:_NAMED]]
    more = len(group.members) - len(first)
    return ("، " if lang == "ar" else ", ").join(first) + (f" +{more}" if more else "")
