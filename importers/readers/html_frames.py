"""Pages in the frames of a page: those that lie in the same file are found, the others are noted."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from urllib.parse import unquote_to_bytes, urljoin

from ...graph.counting import counted
from ...graph.errors import InputError
from ..parsers.encoding import decode
from .spanned import Reach

FRAMES = frozenset({"iframe", "frame", "object", "embed"})
DEEPEST = 5
MOST = 1_000_000  # marks of tags; a page of a hundred thousand cells has a quarter of them
_IN_ADDRESS = re.compile(r"data:text/html[^,]*,", re.IGNORECASE)  # RFC 2397
_FETCHED = re.compile(r"(?!about:|blob:|data:|javascript:|#|\s*$)", re.IGNORECASE)  # addresses of pages, as against none
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_UNSEEN = frozenset({"0", "1", "0px", "1px"})
_NAMED, _LONGEST = 3, 80


class Frames:
    """The pages that the frames of a page may show, each once.

    Args:
        inside: pages that lie in the same file, by address or ``cid:`` and id (RFC 2392, RFC 2557).
    """

    def __init__(self, inside: Iterable[tuple[str, str]] = ()) -> None:
        self._inside = dict(inside)
        self._shown: set[str] = set()
        self.read = 0
        self.reach = Reach()
        self._tags = 0
        self._outside: dict[str, None] = {}

    def page(self, tag: str, given: Mapping[str, str], address: str) -> tuple[str, str] | None:
        """The page that a frame shows, and its address; None where there is none in the file.

        Args:
            tag: the element.
            given: its attributes.
            address: that of the page in which it stands.

        Raises:
            InputError: a page in an address is too large; each encoded byte of it takes a hundred to be decoded.
        """
        if tag == "iframe" and "srcdoc" in given:
            return given["srcdoc"], address
        target = given.get("data" if tag == "object" else "src", "").strip()
        if found := _IN_ADDRESS.match(target):
            if target.count("%") > MOST:
                raise InputError(f"An address in it has more than {MOST:,} encoded bytes, as none has")
            return _decoded(found[0], target[found.end() :]), address
        with suppress(ValueError):
            target = target if target[:4].lower() == "cid:" else urljoin(address, target)
        if target in self._inside:
            self.read += 1
            self._shown.add(target)
            return self._inside.pop(target), target
        if target in self._shown | {address}:
            return None
        if _shows_page(tag, given) and _FETCHED.match(target):
            self.leave(target)
        return None

    def count(self, text: str) -> None:
        """Count the tags of a page or of what stands in a frame of it.

        Raises:
            InputError: there are more than in any page, and they would take long.
        """
        self._tags += text.count("<")
        if self._tags > MOST:
            raise InputError(f"It has more than {MOST:,} tags, as no page does. Split it")

    def leave(self, address: str) -> None:
        """Note that a frame is not read."""
        self._outside[address] = None

    @property
    def left(self) -> str:
        """Whose pages were not read, in words; empty where all were."""
        if not self._outside:
            return ""
        some = [f"{name[:_LONGEST]}…" if len(name) > _LONGEST else name for name in list(self._outside)[:_NAMED]]
        named = ", ".join(some) + (", …" if len(self._outside) > _NAMED else "")
        count = counted(len(self._outside), "frame whose page is", "frames whose pages are")
        return f"{count} not in the file, or too deep in it: {named}"


def _shows_page(tag: str, given: Mapping[str, str]) -> bool:
    """Whether a page is to be seen in it: not a picture, a film, or what only counts visitors."""
    if tag in {"object", "embed"}:
        return given.get("type", "").lower() in _PAGE_TYPES
    return not {given.get("width", "").strip(), given.get("height", "").strip()} & _UNSEEN


def _decoded(head: str, body: str) -> str:
    data = unquote_to_bytes(body)
    with suppress(InputError, binascii.Error):
        return decode(base64.b64decode(data) if head.lower().endswith(";base64,") else data).text
    return ""
