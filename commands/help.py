"""What ``--help`` says, in Arabic: what click writes in English passes through here and is looked up in ``help.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import click

_PARAGRAPH = re.compile(r"\n\s*\n")
# The text of an option, and what click adds to it: what it is where nothing is given, in which range it lies.
_OPTION = re.compile(r"(?P<text>.*?)(?:  \[(?P<extra>[^\]]*)\])?", re.DOTALL)
# A line: its indent, the option or command that begins it, and what is said of it.
_LINE = re.compile(r"(?P<head> *(?:\S[^\u0600-\u06ff]*? {2,})?)(?P<said>\S.*)")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HYPHEN = "\u2011"  # one at which no line is broken


class Helped(click.Context):
    """The context of a command whose help is in the language that was asked for."""

    def get_help(self) -> str:
        """The help of the command."""
        from .language import language

        if language() == "en":
            return super().get_help()
        formatter = ArabicHelp(width=self.terminal_width, max_width=self.max_content_width)
        self.command.format_help(self, formatter)
        return formatter.getvalue().rstrip("\n")


class ArabicHelp(click.HelpFormatter):
    """Writes help in Arabic; options, commands and what stands for values stay as they are typed, left to right."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is typed."""
        super().write_usage(prog, args, f"{in_arabic(prefix or 'Usage:')} ")

    def write_heading(self, heading: str) -> None:
        """Write what stands above options or commands."""
        super().write_heading(in_arabic(heading))

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        super().write_text(_whole("\n\n".join(map(in_arabic, _PARAGRAPH.split(text)))))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands, each with what is said of it."""
        super().write_dl([(first, _whole(_explained(second))) for first, second in rows], col_max, col_spacing)

    def getvalue(self) -> str:
        """All that was written, each line in its own direction."""
        return "\n".join(map(_directed, super().getvalue().replace(_HYPHEN, "-").split("\n")))


@lru_cache(maxsize=1)
def helps() -> dict[str, str]:
    """The Arabic of every paragraph of the help, by its English on one line."""
    import tomllib
    from importlib.resources import files

    return tomllib.loads((files("rawabit.commands") / "help.toml").read_text(encoding="utf-8"))


def in_arabic(text: str) -> str:
    """A paragraph of the help in Arabic; what is not known of it stays as it is.

    >>> in_arabic("Do not\\nask.")
    'بلا سؤال.'
    """
    return helps().get(" ".join(text.split()), text)


def _whole(text: str) -> str:
    """Text in which no option is broken: half of one on the next line, in Arabic, is none."""
    return text.replace("-", _HYPHEN)


def _explained(text: str) -> str:
    found = _OPTION.fullmatch(text)
    assert found
    extra = "؛ ".join(map(_extra, (found["extra"] or "").split("; ")))
    return f"{in_arabic(found['text'])} ({extra})" if extra else in_arabic(found["text"])


def _extra(text: str) -> str:
    name, colon, value = text.partition(": ")
    return f"{in_arabic(name)}{colon}{in_arabic(value)}"


def _directed(line: str) -> str:
    """A line whose Arabic leaves the option before it alone, and in which words that are typed keep their direction."""
    from .messages import with_code
    from .terminal import isolated

    found = _LINE.fullmatch(line)
    if not found or not _ARABIC.search(found["said"]):
        return line
    return found["head"] + isolated(with_code(found["said"]))
