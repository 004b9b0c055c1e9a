"""What a text speaks of, by kind and key, so that a name is looked up in the same time however much was named before."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from .claims import Referent
from .key_order import KeyOrder


@dataclass(slots=True)
class Register:
    """Referents under their kinds and keys; those under one in the order in which they were added, people also by how they begin
    and end.

    >>> register = Register()
    >>> register.add(Referent("person", "salem awad", []))
    >>> [len(found) for found in (register.called("person", "salem"), register.longer("salem"), register.ending("awad"))]
    [0, 1, 1]
    """

    _called: dict[tuple[str, str], list[Referent]] = field(default_factory=dict)
    _number: dict[int, int] = field(default_factory=dict)
    _begun: KeyOrder = field(default_factory=KeyOrder)
    _ended: KeyOrder = field(default_factory=KeyOrder)

    def called(self, kind: str, key: str) -> Sequence[Referent]:
        """Those of a kind that are known by a key."""
        return self._called.get((kind, key), ())

    def longer(self, key: str) -> list[Referent]:
        """The people whose names begin with the words of a key and go on."""
        return self._in_order(self._begun.going_on(key))

    def ending(self, key: str) -> list[Referent]:
        """The people whose names end with the words of a key, or are these."""
        return self._in_order([*self.called("person", key), *self._ended.going_on(key[::-1])])

    def add(self, referent: Referent) -> None:
        """Enter a referent after all others."""
        self._number[id(referent)] = len(self._number)
        self._enter(referent)

    def remove(self, referent: Referent) -> None:
        """Strike a referent out."""
        self._called[referent.kind, referent.key].remove(referent)
        if referent.kind == "person":
            self._begun.remove(referent.key, referent)
            self._ended.remove(referent.key[::-1], referent)

    def rename(self, referent: Referent, key: str) -> None:
        """Enter a referent under another key, in the place that it has among all."""
        self.remove(referent)
        referent.key = key
        self._enter(referent)

    def _enter(self, referent: Referent) -> None:
        insort(self._called.setdefault((referent.kind, referent.key), []), referent, key=self._place)
        if referent.kind == "person":
            self._begun.add(referent.key, referent)
            self._ended.add(referent.key[::-1], referent)

    def _in_order(self, found: list[Referent]) -> list[Referent]:
        return sorted(found, key=self._place)

    def _place(self, referent: Referent) -> int:
        return self._number[id(referent)]
