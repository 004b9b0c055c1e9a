"""What a terminal may be given: no character of a document acts on it, and each piece of text keeps its own direction."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

import click

from ..graph.quoting import shortened
from .language import language

Bidi = Literal["terminal", "reorder"]
# Control characters (an escape could move the cursor or rename the window), line ends, marks that turn the direction of what
# follows, and characters that are none.
_MARKS = "\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f{_MARKS}\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"[\t\n\r ]+")
_ISOLATE, _POP = "\u2068", "\u2069"
# The keys of a command in an Arabic keyboard layout, where the same key gives another letter.
_ARABIC_KEYS = dict(zip("شقثةنمعض؟١٢٣٤٥٦٧٨٩", "aremkluq?123456789", strict=True))


def safe(text: str) -> str:
    r"""Text of a document as one line that only shows itself: what would act on the terminal is written out.

    >>> safe("a\x1b[31mred\nb\u202e")
    'a\\x1b[31mred b\\u202e'
    """
    return _harmless(_SPACE.sub(" ", text))


def tell(text: str) -> None:
    """Print lines for people on standard error, in their language; what documents and files are called acts on no terminal."""
    lang = language()
    plain = "\n".join(map(_harmless, shortened(text).expandtabs().split("\n")))
    if lang == "ar":
        from .messages import said

        plain = said(plain, lang)
    with suppress(OSError):  # nobody can be told that nobody can be told
        click.echo(plain, err=True)


def _harmless(text: str) -> str:
    return _UNSAFE.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text)


def isolated(text: str) -> str:
    """Text whose direction is its own and leaves its neighbours alone (Unicode Bidirectional Algorithm, FSI and PDI)."""
    return f"{_ISOLATE}{text}{_POP}" if text else ""


def width(text: str) -> int:
    """How many columns a text takes: marks that combine take none, wide characters two."""
    total = 0
    for c in text:
        if not unicodedata.combining(c) and c not in "\u200e\u200f\u2068\u2069":
            total += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return total


def coloured() -> bool:
    """Whether what is printed may be in colour: on a terminal that knows colours, unless NO_COLOR says otherwise."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@dataclass(frozen=True, slots=True)
class Screen:
    """How lines are shown: in colour or with brackets, and who puts right-to-left text in order, the terminal or this program."""

    colour: bool
    bidi: Bidi
    width: int = 100

    def piece(self, text: str) -> str:
        """A piece of a line, in its own direction (Unicode Bidirectional Algorithm, FSI and PDI); already safe."""
        return text if self.bidi == "reorder" else isolated(text)

    def style(self, text: str, **how: object) -> str:
        """Text in colour where there is colour; colours would be torn apart when this program reorders."""
        return click.style(text, **how) if self.colour and self.bidi == "terminal" else text  # type: ignore[arg-type]

    def line(self, text: str = "", *, indent: int = 0) -> None:
        """Print one line; broken first where this program has to put it in order."""
        pad = " " * indent
        if self.bidi == "terminal":
            click.echo(pad + text)
            return
        import textwrap

        for part in textwrap.wrap(text, max(20, self.width - indent)) or [""]:
            click.echo(pad + reordered(part))


def reordered(line: str) -> str:
    """A line with its characters in the order in which they stand on the screen from left to right."""
    from bidi.algorithm import get_display

    try:
        return str(get_display(line))
    except AssertionError:  # a character that the algorithm does not know; as it was is better than nothing
        return line


class Keys:
    """Keys as they are pressed on a terminal; else the lines of standard input, a key each."""

    def __init__(self) -> None:
        self._terminal = sys.stdin.isatty()

    def key(self) -> str:
        """The next key, in lower case, Arabic layout or not; ``q`` at the end of input and for Ctrl-C and Ctrl-D.

        Of keys that send several characters (arrows) the first is given: an escape, which is no command.
        """
        if self._terminal:
            try:
                pressed = click.getchar()
            except (KeyboardInterrupt, EOFError):
                return "q"
        else:
            line = sys.stdin.readline()
            pressed = line.strip() or " " if line else "q"
        first = "q" if pressed[0] in "\x03\x04" else pressed[0].lower()
        return _ARABIC_KEYS.get(first, first)

    def line(self, question: str) -> str:
        """A line that is typed; empty at the end of input."""
        click.echo(f"{question} ", nl=False)
        if not self._terminal:
            click.echo()
        try:
            return sys.stdin.readline().strip()
        except KeyboardInterrupt:
            return "x"
