"""rawabit: a stakeholder relationship graph explorer.

>>> import rawabit
>>> rawabit.open_store.__module__
'rawabit.graph.opening'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .graph.filter import Filter
    from .graph.opening import open_store
    from .graph.store import Store

__all__ = ["Filter", "Store", "__version__", "open_store"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Fetch a public name when it is first used, so that ``import rawabit`` costs nothing."""
    if name == "open_store":
        from .graph.opening import open_store

        return open_store
    if name in {"Filter", "Store"}:
        from .graph import store

        return getattr(store, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
