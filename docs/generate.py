"""Write docs/commands.md, docs/rules.md, the tables of docs/data-model.md and the types in docs/tables.md anew: ``make docs``."""

from __future__ import annotations

import ast
from pathlib import Path

from click.testing import CliRunner

from rawabit.cli import COMMANDS, main
from rawabit.graph.sqlite.schema import APPLICATION_ID, TABLES, VERSION
from rawabit.graph.vocabulary import vocabulary

HERE = Path(__file__).parent
NOTICE = HERE.parent / "importers" / "notice"
_MARK = "<!-- the schema, written by docs/generate.py -->"
_TYPES, _TYPES_END = "<!-- the types, written by docs/generate.py -->", "<!-- the end of the types -->"


def commands() -> str:
    """The reference of all commands, from their --help."""
    runner = CliRunner(env={"LANG": "C", "COLUMNS": "100"})
    parts = ["# Commands\n\nWritten by `make docs` from `--help`; a test keeps it true.\n"]
    for words in ([], *([name] for name in COMMANDS)):
        shown = runner.invoke(main, [*words, "--help"], prog_name="rawabit", terminal_width=100).stdout
        parts.append(f"## {' '.join(['rawabit', *words])}\n\n```\n{shown.rstrip()}\n```\n")
    return "\n".join(parts)


def schema() -> str:
    """The tables of a store, as SQL."""
    sql = ";\n\n".join(TABLES) + ";"
    return f"{_MARK}\n\n`application_id` is {APPLICATION_ID:#x}, `user_version` {VERSION}.\n\n```sql\n{sql}\n```\n"


def data_model(text: str) -> str:
    """The page on the data model with its tables brought up to date."""
    return text[: text.index(_MARK)] + schema()


def types() -> str:
    """The relation types with their labels read from either end, as a table."""
    terms = vocabulary().types.values()
    rows = (f"| `{t.name}` | {t.ar} | {t.back_ar} | {t.en} | {t.back_en} |" for t in terms)
    return "\n".join(
        [_TYPES, "", "| type | | read backwards | | read backwards |", "|---|---|---|---|---|", *rows, "", _TYPES_END]
    )


def tables(text: str) -> str:
    """The page on tables with its relation types brought up to date."""
    return text[: text.index(_TYPES)] + types() + text[text.index(_TYPES_END) + len(_TYPES_END) :]


def rules() -> str:
    """What each module that reads notices does, by its first sentence, in the rooms in which they lie."""
    rooms = [path.parent for path in sorted(NOTICE.rglob("__init__.py"))]
    parts = [
        "# How a notice is read, module by module\n\n"
        "Written by `make docs` from the first sentence of each module, a room at a time; a test keeps it true. What it is\n"
        "part of: [extraction.md](extraction.md)."
    ]
    for room in rooms:
        lines = [f"- `{path.name}`: {_first_sentence(path)}" for path in sorted(room.glob("*.py")) if path.name != "__init__.py"]
        heading = f"## {room.relative_to(NOTICE.parent).as_posix()}/\n\n{_first_sentence(room / '__init__.py')}"
        parts.append("\n\n".join([heading, *(["\n".join(lines)] if lines else [])]))
    return "\n\n".join(parts) + "\n"


def _first_sentence(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split())


def run() -> None:
    """Write all of them."""
    (HERE / "rules.md").write_text(rules(), encoding="utf-8", newline="\n")
    page = HERE / "tables.md"
    page.write_text(tables(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    (HERE / "commands.md").write_text(commands(), encoding="utf-8", newline="\n")
    page = HERE / "data-model.md"
    page.write_text(data_model(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    run()
