"""Which questions a review asks: what waits, or what was accepted without a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..queries.review import Question


def refuse_what_does_not_go_together(accepted: bool, about: str | None, kinds: str | None) -> None:
    """Refuse options of which one would count for nothing.

    Raises:
        InputError: the message says which.
    """
    from ..graph.errors import InputError

    if about is not None and not accepted:
        raise InputError("--about goes with --accepted.")
    if accepted and kinds not in (None, "relations"):
        raise InputError("--accepted asks about relations alone. Leave --kind out.")


def questions(
    opened: Store, *, kinds: str | None, source: str | None, limit: int, accepted: bool, about: str | None, **_: Any
) -> list[Question]:
    """The questions that were asked for, in the order in which they are put."""
    from ..queries.sources import find_source

    sources = [find_source(opened, source).id] if source else []
    if accepted:
        from ..queries.confirming import unconfirmed

        return unconfirmed(opened, about, sources=sources, limit=limit)
    from ..queries.review import KINDS, queue

    return queue(opened, kinds=(kinds,) if kinds else KINDS, sources=sources, limit=limit)
