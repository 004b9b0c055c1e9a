"""The map as one HTML file: pyvis holds the graph, our own template and scripts draw it (docs/adr/0004).

The only importer of pyvis. vis-network comes from the installed pyvis and its hash is checked; the content security policy
allows nothing but the hashes of the scripts and the style that stand in the page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup
from pyvis.network import Network

from .. import __version__
from ..graph.errors import RawabitError
from .policy import policy

_VIS = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
_VIS_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"  # of pyvis 0.3.2
SCRIPTS = (
    "core.js",
    "style.js",
    "period.js",
    "filters.js",
    "labels.js",
    "draw.js",
    "panel.js",
    "search.js",
    "list.js",
    "keys.js",
    "hidden.js",
    "save.js",
    "page.js",
)
STYLE = "map.css"


def page(data: dict[str, Any], *, titles: Mapping[str, str], lang: str) -> str:
    """The HTML text of a map.

    Args:
        data: what ``views.drawing.drawing`` gives: nodes, edges, documents, paragraphs, vocabulary, facts.
        titles: the heading in each language, ``ar`` and ``en``; it turns with the page.
        lang: the language in which the page opens, ``ar`` or ``en``.

    Returns:
        A whole page with ``\\n`` line ends; write it in UTF-8.

    Raises:
        RawabitError: the installed pyvis is not the one that was checked.
    """
    network = Network(directed=True)  # directed: an undirected one drops parallel relations
    network.nodes, network.edges = data.pop("nodes"), data.pop("edges")
    network.heading = titles[lang]
    network.templateEnv = _environment({**data, "titles": dict(titles)}, lang)
    network.path = "map.html.j2"
    return str(network.generate_html())


def _environment(data: dict[str, Any], lang: str) -> Environment:
    environment = Environment(loader=FunctionLoader(_own), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False, "separators": (",", ":")}
    scripts = [_vis(), *(_own(name) for name in SCRIPTS)]
    style = _own(STYLE)
    environment.globals.update(
        data=data,
        lang=lang,
        version=__version__,
        scripts=[Markup(script) for script in scripts],
        style=Markup(style),
        policy=Markup(policy(scripts, style)),
    )
    return environment


def _own(name: str) -> str:
    return _safe((files("rawabit.views") / "map" / name).read_bytes(), name)


def _vis() -> str:
    raw = files("pyvis").joinpath(*_VIS).read_bytes()
    if hashlib.sha256(raw).hexdigest() != _VIS_SHA256:
        raise RawabitError("The installed pyvis is not the version that was checked. Install pyvis 0.3.2.")
    return _safe(raw, "vis-network")


def _safe(raw: bytes, name: str) -> str:
    text = raw.decode("utf-8").replace("\r\n", "\n")
    if name != "map.html.j2" and "</script" in text.lower():
        raise RawabitError(f"{name} could end its script element; the page is not written.")
    return text
