"""A sheet as one HTML file to be printed: no script, no network, every word of a document escaped."""

from __future__ import annotations

import re
from importlib.resources import files

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup, escape

from .. import __version__
from .policy import policy
from .sheet import Sheet

# In a line of Arabic the parts of a date would stand in the opposite order (Unicode Bidirectional Algorithm, rule W2).
_DATE = re.compile(r"((?:\d{4}|XXXX)(?:-\d\d){1,2}[?~%]?)")
# What stands between names in a cell: the names keep their own direction, their order is that of the page. In a line that turned
# with its first name, the arrows of an English chain would lead from the last name to the first.
_BETWEEN = {"ar": re.compile("(، | ← )"), "en": re.compile("(, | → )")}
_TEMPLATE, _STYLE = "brief.html.j2", "brief.css"


def printed(sheet: Sheet, *, lang: str) -> str:
    """The HTML text of a sheet.

    Args:
        sheet: what it shows.
        lang: ``ar`` or ``en``; Arabic is laid out from right to left, and every name in the direction of its own words.

    Returns:
        A whole page with ``\\n`` line ends; write it in UTF-8.
    """
    style = _own(_STYLE)
    environment = Environment(loader=FunctionLoader(_own), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["dated"] = _dated
    environment.filters["parted"] = lambda text: _parted(text, lang)
    template = environment.get_template(_TEMPLATE)
    return template.render(
        sheet=sheet,
        lang=lang,
        style=Markup(style),
        policy=Markup(policy((), style)),
        version=__version__,
    )


def _dated(text: str) -> Markup:
    """Text, escaped, with its dates from left to right."""
    parts = _DATE.split(text)
    return Markup("").join(
        Markup('<bdi class="day" dir="ltr">{}</bdi>').format(p) if n % 2 else escape(p) for n, p in enumerate(parts)
    )


def _parted(text: str, lang: str) -> Markup:
    """The names of a cell, each in its own direction, one after the other in that of the page."""
    parts = _BETWEEN[lang].split(text)
    if len(parts) == 1:
        return Markup("<bdi>{}</bdi>").format(_dated(text))
    inner = Markup("").join(escape(p) if n % 2 else Markup("<bdi>{}</bdi>").format(_dated(p)) for n, p in enumerate(parts))
    return Markup('<bdi dir="{}">{}</bdi>').format("rtl" if lang == "ar" else "ltr", inner)


def _own(name: str) -> str:
    return (files("rawabit.views") / "brief" / name).read_text(encoding="utf-8").replace("\r\n", "\n")
