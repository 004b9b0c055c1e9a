"""The source tree as the tests about it see it: files, modules and the imports between them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAYERS = {
    "graph": {"graph"},
    "importers": {"importers", "graph"},
    "queries": {"queries", "graph"},
    "exporters": {"exporters", "graph"},
    "views": {"views", "queries", "graph"},
    "commands": {"commands", "views", "exporters", "importers", "queries", "graph"},
}

# Rooms inside a folder, those that are taken from first: a room takes from itself and from rows above it (docs/adr/0016). What
# is not named in graph is taken from by all, and takes from the first row alone.
ORDER = {
    "importers": (
        {"garbage", "lexicon", "parsers", "read_text", "waiting"},
        {"grammar"},
        {"cells"},
        {"notice"},
        {"identity"},
        {"records"},
        {"tables"},
        {"exchange"},
        {"steady"},
        {"record_files"},
        {"readers"},
        {"recognized"},
        {"doubtful"},
        {"sandbox"},
        {"given"},
        {"ahead", "arrivals", "groups", "newer"},
        {"outcomes", "pictures"},
        {"load"},
        {"training"},
    ),
    "importers/grammar": (
        {"trie"},
        {"list_files"},
        {"gazetteer"},
        {"cues", "lexicon"},
        {"text"},
        {"classes", "english_words", "phrases", "tenure"},
        {"chains", "dates"},
        {"names"},
    ),
    "importers/notice": (
        {"claims"},
        {"key_order", "marked"},
        {"register"},
        {"ledger", "payment_days"},
        {"reading"},
        {"genders", "governing", "over_titles"},
        {"apposition", "dates", "uniting"},
        {"lists"},
        {"modality"},
        {"fitted", "referents", "topics"},
        {"english", "names", "relations"},
        {"countries"},
        {"first_round", "second_round"},
        {"third_round", "fourth_round", "fifth_round"},
        {"steps"},
        {"document"},
        {"extract"},
    ),
    "importers/notice/english": (
        {"page"},
        {"clauses"},
        {"names", "sides"},
        {"offices"},
        {"meetings"},
        {"bodies", "encounters"},
        {"money", "tasks"},
        {"agreements", "minutes"},
        {"doubts", "statements"},
        {"rounds"},
        {"reader"},
    ),
    "importers/notice/relations": (
        {"clauses"},
        {"bodies", "meetings", "offices"},
        {"agreements", "encounters", "tasks"},
        {"minutes", "money"},
        {"sides"},
    ),
    "importers/tables": (
        {"files"},
        {"rows"},
        {"headings", "portion", "template"},
        {"tally"},
        {"aside", "entities", "progress"},
        {"relations", "tasks"},
        {"meetings"},
        {"row_readers"},
        {"reading"},
    ),
    "graph": ({"names"}, {"neo4j", "sqlite"}, {"native", "opening"}),
}


def files(layer: str) -> list[Path]:
    """The Python files of a layer, sorted."""
    return sorted((ROOT / layer).rglob("*.py"))


def module(path: Path) -> str:
    """The name under which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(("rawabit", *(parts[:-1] if parts[-1] == "__init__" else parts)))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module that a file names in an import, as an absolute name, wherever in the file it stands."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    package = ("rawabit", *path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            name = ".".join((*base, *([node.module] if node.module else [])))
            yield from (name,) if node.module else (f"{name}.{alias.name}" for alias in node.names)
