"""In which language people are spoken to: what is wrong with a command is told in it too, before the command was understood."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..graph.vocabulary import Lang

WORDS = f"{__package__}.words"
"""Under which key the context of a command keeps what was typed."""


def default_lang() -> Lang:
    """Arabic in an Arabic locale, else English."""
    return "ar" if (locale.getlocale()[0] or "").lower().startswith("ar") else "en"


def language() -> Lang:
    """The language of the command that runs: of its ``--lang``, else of RAWABIT_LANG, else of the locale."""
    context = click.get_current_context(silent=True)
    return spoken(context.meta.get(WORDS, ()) if context else ())


def comma(lang: Lang) -> str:
    """What stands between the items of a list.

    >>> comma("ar").join(["صندوق", "مجلس"])
    'صندوق، مجلس'
    """
    return "، " if lang == "ar" else ", "


def spoken(typed: Sequence[str]) -> Lang:
    """The language that the words of a command name.

    >>> spoken(["show", "--lang", "ar", "--limt", "3"])
    'ar'
    """
    named = [os.environ.get("RAWABIT_LANG", "")]
    for word, following in pairwise([*typed, ""]):
        name, equals, value = word.partition("=")
        if name == "--lang":
            named.append(value if equals else following)
    for lang in ("ar", "en"):
        if named[-1] == lang:
            return lang
    return default_lang()
