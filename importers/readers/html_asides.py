"""What stands beside the text of a web page, by the classes and ids of its elements: shares, side bars, comments, cookies.

A name counts as a whole, or by its two ends where both say it (``share-buttons``, ``post-comments``). One word of it is not
enough: ``ministry-social-affairs`` and ``has-sidebar`` are the names of texts.
"""

from __future__ import annotations

import re

_ASIDES = frozenset(
    (
        *("cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs", "pagination", "sidebar", "popup", "modal"),
        *("share", "sharing", "social", "sharedaddy", "addtoany", "addthis", "newsletter", "subscribe", "related", "comments"),
    )
)
_FITTINGS = frozenset(  # what is made of them: a list, a box, a button
    (
        *("area", "banner", "bar", "block", "box", "button", "buttons", "container", "form", "icons", "inner", "items", "links"),
        *("list", "nav", "notice", "overlay", "widget", "wrap", "wrapper", "left", "right"),
    )
)
_RELATED = frozenset(("posts", "news", "articles"))  # social news are news
_OWNERS = frozenset(  # what has them
    ("post", "entry", "article", "page", "site", "left", "right", "primary", "secondary", "widget", "block")
)
_PARTS = re.compile("[a-z]+|[A-Z][a-z]*")


def is_aside(named: str) -> bool:
    """Whether the classes or ids of an element say that it stands beside the text.

    Args:
        named: class names and ids with blanks between.

    >>> [is_aside(name) for name in ("sidebar", "share-buttons", "has-sidebar", "social-affairs")]
    [True, True, False, False]
    """
    return any(_says_so(token) for token in named.split())


def _says_so(token: str) -> bool:
    parts = [part.lower() for part in _PARTS.findall(token)]
    first, last = (parts[0], parts[-1]) if parts else ("", "")
    made = (first in _ASIDES and last in _ASIDES | _FITTINGS) or (first == "related" and last in _RELATED)
    return made or (first in _OWNERS and last in _ASIDES) or token.lower() in _ASIDES
