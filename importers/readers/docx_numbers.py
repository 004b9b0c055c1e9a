"""The numbers of lists and headings, which a Word file does not hold as text: counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..parsers.xml_tree import Element

_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = dict(m=1000, cm=900, d=500, cd=400, c=100, xc=90, l=50, xl=40, x=10, ix=9, v=5, iv=4, i=1)  # noqa: C408  shorter
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_MOST = 5_000  # what is numbered higher gets its plain number


@dataclass(slots=True)
class _List:
    """Levels as ``(start, format, pattern)``, and how far each has been counted."""

    levels: dict[int, tuple[int, str, str]]
    counts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """The numbering part of a Word file; without one there are no numbers."""

    def __init__(self, root: Element | None) -> None:
        definitions = {} if root is None else {e.get("abstractNumId"): _levels(e) for e in root if e.tag == "abstractNum"}
        self._lists: dict[str, _List] = {}
        shared: dict[str, _List] = {}
        for number in () if root is None else (e for e in root if e.tag == "num"):
            base = number.first("abstractNumId")
            name = base.get("val") if base else ""
            overrides = {_int(e.get("ilvl"), 0): e for e in number if e.tag == "lvlOverride"}
            if overrides:
                self._lists[number.get("numId")] = _List(_overridden(definitions.get(name, {}), overrides))
            else:  # lists with one definition are one list
                shared.setdefault(name, _List(definitions.get(name, {})))
                self._lists[number.get("numId")] = shared[name]

    def next(self, number: str, level: int) -> str:
        """What stands before the next paragraph of a list: ``1.``, ``أ)``, ``2.3``, ``-``; empty where there is nothing."""
        found = self._lists.get(number)
        if not found or level not in found.levels:
            return ""
        start, form, pattern = found.levels[level]
        found.counts = {k: v for k, v in found.counts.items() if k <= level}
        found.counts[level] = found.counts.get(level, start - 1) + 1
        if form == "bullet":
            return "-"
        return re.sub("%([1-9])", lambda m: _counted(found, int(m[1]) - 1), pattern).strip() if form != "none" else ""


def _counted(found: _List, level: int) -> str:
    start, form, _ = found.levels.get(level, (1, "decimal", ""))
    return written(found.counts.get(level, start), form)


def _levels(definition: Element) -> dict[int, tuple[int, str, str]]:
    return {_int(level.get("ilvl"), 0): _level(level) for level in definition if level.tag == "lvl"}


def _level(level: Element) -> tuple[int, str, str]:
    given = {e.tag: e.get("val") for e in level}
    return _int(given.get("start", ""), 1), given.get("numFmt", "decimal"), given.get("lvlText", "")


def _overridden(levels: dict[int, tuple[int, str, str]], overrides: dict[int, Element]) -> dict[int, tuple[int, str, str]]:
    found = dict(levels)
    for place, override in overrides.items():
        if level := override.first("lvl"):
            found[place] = _level(level)
        if (start := override.first("startOverride")) and place in found:
            found[place] = (_int(start.get("val"), 1), *found[place][1:])
    return found


def written(number: int, form: str) -> str:
    """A number of a list in a form that Word knows; plain where it is another."""
    if not 0 < number < _MOST:
        return str(number)
    if form == "hindiNumbers":
        return str(number).translate(_DIGITS)
    if form in ("arabicAbjad", "arabicAlpha", "lowerLetter", "upperLetter"):
        letters = {"arabicAbjad": _ABJAD, "arabicAlpha": _ALPHABET}.get(form, _LATIN)
        text = letters[(number - 1) % len(letters)] * min(9, (number - 1) // len(letters) + 1)
    elif form in ("lowerRoman", "upperRoman"):
        text = _roman(number)
    else:
        return f"{number:02}" if form == "decimalZero" else str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for letters, value in _ROMAN.items():
        text += letters * (number // value)
        number %= value
    return text


def _int(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else default
