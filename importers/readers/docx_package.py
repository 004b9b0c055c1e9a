"""The parts of a Word file: which there are, how they point to one another, and what their styles hide."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property

from ...graph.errors import InputError
from ..parsers.archive import Archive
from ..parsers.xml_tree import Element, tree
from .docx_numbers import Numbers

_OFF = frozenset({"0", "false", "off", "none"})
_PROPERTIES = "docProps/core.xml"


@dataclass(frozen=True, slots=True)
class Style:
    """What a style does to text, its own or what it is based on: its name, whether it hides, and its list and level."""

    name: str = ""
    hidden: bool = False
    number: str = ""
    level: int = 0


class Package:
    """An Office file of the kind that Word writes (ECMA-376).

    Raises:
        InputError: it is damaged, or has no main part.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        roots = self._pointers("")
        self.main = next((target for kind, target in roots.values() if kind == "officeDocument"), "word/document.xml")
        if self.main not in self._archive:
            raise InputError("It is damaged, or no Word file: there is no document in it")
        self._points = self._pointers(self.main)

    def part(self, name: str) -> Element | None:
        """The root of a part; None where there is no such part."""
        return tree(self._archive.pieces(name)) if name in self._archive else None

    def pointed(self, ident: str) -> str:
        """The name of the part that an id in the main part points to; empty where it points outside or nowhere."""
        return self._points.get(ident, ("", ""))[1]

    def of_kind(self, kind: str) -> Element | None:
        """The part of a kind that the main part points to: ``footnotes``, ``numbering``, ``styles``."""
        return next((self.part(target) for found, target in self._points.values() if found == kind), None)

    @cached_property
    def title(self) -> str:
        """The title in the file's properties."""
        root = self.part(_PROPERTIES)
        found = root.first("title") if root else None
        return " ".join(found.text.split()) if found else ""

    @cached_property
    def numbers(self) -> Numbers:
        """How lists are numbered."""
        return Numbers(self.of_kind("numbering"))

    @cached_property
    def styles(self) -> dict[str, Style]:
        """The styles by their ids."""
        root = self.of_kind("styles")
        given = {e.get("styleId"): e for e in root if e.tag == "style"} if root else {}
        found: dict[str, Style] = {}
        for ident in given:
            _settle(ident, given, found, 0)
        return found

    def _pointers(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part points to inside the file: kind and name by id. What lies outside is never fetched."""
        folder, _, last = name.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", f"{last}.rels"))
        return {
            e.get("Id"): (e.get("Type").rpartition("/")[2], _inside(folder, e.get("Target")))
            for e in root or ()
            if e.tag == "Relationship" and e.get("TargetMode") != "External"
        }


def is_on(properties: Element | None, name: str) -> bool | None:
    """Whether a property is switched on; None where nothing is said."""
    found = properties.first(name) if properties else None
    return None if found is None else found.get("val").lower() not in _OFF


def _settle(ident: str, given: dict[str, Element], found: dict[str, Style], depth: int) -> Style:
    """A style with what it takes from the one it is based on; a circle is cut."""
    if ident in found or ident not in given or depth > 20:
        return found.get(ident, Style())
    style = given[ident]
    based = style.first("basedOn")
    above = _settle(based.get("val"), given, found, depth + 1) if based else Style()
    name, numbered = style.first("name"), style.first("pPr", "numPr")
    own = is_on(style.first("rPr"), "vanish")
    number, level = list_of(numbered, above)
    found[ident] = Style(name.get("val").lower() if name else "", above.hidden if own is None else own, number, level)
    return found[ident]


def list_of(numbered: Element | None, style: Style) -> tuple[str, int]:
    """The list and the level of a paragraph; what it does not say itself its style says."""
    if numbered is None:
        return style.number, style.level
    given = {e.tag: e.get("val") for e in numbered}
    level = given.get("ilvl", "")
    return given.get("numId", style.number), int(level) if level.isdecimal() and len(level) < 3 else style.level


def _inside(folder: str, target: str) -> str:
    path = posixpath.normpath(posixpath.join("/" + folder, target))
    return path.lstrip("/")
