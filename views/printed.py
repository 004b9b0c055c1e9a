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
_TEMPLATE, _STYLE = "brief.html.j2", "brief.css"


def printed(sheet: Sheet, *, lang: str) -> str:
    """The HTML text of a sheet.

    Args:
        sheet: what it shows.
        lang: ``ar`` or ``en``; Arabic is laid out from right to left, and every cell in the direction of its own words.

    Returns:
        A whole page with ``\\n`` line ends; write it in UTF-8.
    """
    style = _own(_STYLE)
    environment = Environment(loader=FunctionLoader(_own), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["dated"] = _dated
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
    return Markup("").join(Markup('<bdi dir="ltr">{}</bdi>').format(p) if n % 2 else escape(p) for n, p in enumerate(parts))


def _own(name: str) -> str:
    return (files("rawabit.views") / "brief" / name).read_text(encoding="utf-8").replace("\r\n", "\n")
