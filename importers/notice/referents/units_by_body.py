"""Units of one name in two bodies of one text: مدير إدارة التخطيط {بوزارة التعليم} ومدير إدارة التخطيط {بوزارة العمل}."""

from __future__ import annotations

from collections.abc import Sequence

from ....graph.model import Name
from ....graph.names.keys import language, match_key
from ...grammar.lexicon import UNITS
from ...grammar.text.spans import Span
from ..claims import Referent
from ..reading import Reading

_INTO = frozenset({" ب", " في ", " لدى ", " ل", " لل", " of ", " of the ", " at the ", " in the ", " within the ", " under the "})


class Units:
    """Which unit is which, by the body whose name follows its own."""

    def __init__(self, reading: Reading, spans: Sequence[Span]) -> None:
        self._reading = reading
        bodies = {span.start: span for span in spans if span.kind == "organization"}
        self._homes: dict[int, str] = {}
        for span in bodies.values():
            for gap in _INTO:
                home = bodies.get(span.end + len(gap))
                if span.classification in UNITS and home and reading.text[span.end : home.start] == gap:
                    self._homes[span.start] = match_key(home.text)
        self._homes_of: dict[int, str] = {}

    def known(self, span: Span) -> Referent | None:
        """The unit of this name in the same body, a new one where all of the name are in others; None where the name tells."""
        home, key = self._homes.get(span.start), match_key(span.text)
        alike = self._reading.register.called("organization", key)
        if home is None or not alike:
            return None
        same = [r for r in alike if self._homes_of.get(id(r), home) == home]
        name = Name(" ".join(span.text.split()), language(span.text))
        return same[0] if same else self._reading.add(Referent("organization", key, [name], span.classification))

    def note(self, span: Span, referent: Referent) -> None:
        """Note whose a unit is."""
        if home := self._homes.get(span.start):
            self._homes_of[id(referent)] = home
