"""Write docs/commands.md and the tables of docs/data-model.md anew from the program itself: ``make docs``."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from rawabit.cli import COMMANDS, main
from rawabit.graph.sqlite.schema import APPLICATION_ID, TABLES, VERSION

HERE = Path(__file__).parent
_MARK = "<!-- the schema, written by docs/generate.py -->"


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


def run() -> None:
    """Write both."""
    (HERE / "commands.md").write_text(commands(), encoding="utf-8", newline="\n")
    page = HERE / "data-model.md"
    page.write_text(data_model(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    run()
