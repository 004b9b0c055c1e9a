"""What is said of the bodies of a country where somebody asks for the country alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .terminal import safe, tell

if TYPE_CHECKING:
    from ..graph.model import Entity
    from ..graph.store import Store
    from ..graph.vocabulary import Lang

_SHOWN = 5  # bodies of a country that are named


def tell_apart(opened: Store, subject: str | Entity, called: str, lang: Lang, *, with_sides: bool = False) -> None:
    """Say which bodies of a country stand by themselves: who asks for the country alone does not see them.

    Args:
        opened: a store.
        subject: what was asked for.
        called: what it is called in the message.
        lang: of the labels.
        with_sides: whether the answer has what minutes call the side of the country.
    """
    from ..queries.compatriots import SIDE, bodies_of
    from .words import listed

    if apart := [one for one in bodies_of(opened, subject) if not (with_sides and one.classification == SIDE)]:
        more = ["…"] if len(apart) > _SHOWN else []
        shown = listed([*(body.label(lang) for body in apart[:_SHOWN]), *more], lang)
        tell(f"bodies of {called} stand by themselves, ask for each: {safe(shown)}")
