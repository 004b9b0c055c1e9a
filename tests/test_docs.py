"""The pages are true: the command reference, the schema, the words of the README, and every link."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from rawabit.cli import COMMANDS, main

from .source import LAYERS, ROOT

PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "examples").glob("*.md")),
]
_ENDINGS = {"py", "toml", "tsv", "zip"}


def generate() -> Any:
    """The script that writes the pages, as a module."""
    spec = util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_command_reference_is_up_to_date() -> None:
    assert (ROOT / "docs" / "commands.md").read_text("utf-8") == generate().commands(), "run `make docs`"


def test_the_page_of_rules_is_up_to_date() -> None:
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == generate().rules(), "run `make docs`"


def test_the_schema_page_is_up_to_date() -> None:
    text = (ROOT / "docs" / "data-model.md").read_text("utf-8")
    assert text == generate().data_model(text), "run `make docs`"


def test_the_relation_types_of_tables_are_those_of_the_vocabulary() -> None:
    text = (ROOT / "docs" / "tables.md").read_text("utf-8")
    assert text == generate().tables(text), "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("folder", ["commands", "exporters", "graph", "importers", "queries", "views"])
def test_modules_that_are_named_are_there(folder: str) -> None:
    """In the pages and in the modules: rawabit.graph.store, and what a module defines."""
    for path in (*PAGES, *sorted((ROOT / folder).rglob("*.py"))):
        for name in re.findall(r"\brawabit((?:\.[a-z]\w*)+)(?![\w.]*@)", path.read_text("utf-8")):
            first, *rest = name[1:].split(".")
            if (ROOT / first / "__init__.py").exists():
                assert _is_there(ROOT / first, rest), f"{path.relative_to(ROOT)} names rawabit{name}"


def _is_there(folder: Path, names: list[str]) -> bool:
    """Whether a folder has a module, or a module of it a name; what a name has is not looked at."""
    if not names or not folder.is_dir():
        return not names or re.search(rf"\b{names[0]}\b", folder.with_suffix(".py").read_text("utf-8")) is not None
    inside = folder / names[0]
    return (inside.is_dir() or inside.with_suffix(".py").is_file()) and _is_there(inside, names[1:])


def test_what_a_comment_names_is_there() -> None:
    """``module.name`` between two backquotes each: a module that is called so has the name, or is a folder that has it."""
    paths = [path for folder in LAYERS for path in sorted((ROOT / folder).rglob("*.py"))]
    texts: dict[str, str] = {}
    for path in paths:
        inside = path.stem if path.stem != "__init__" else path.parent.name
        texts[inside] = texts.get(inside, "") + _code(path)
        texts[path.parent.name] = f"{texts.get(path.parent.name, '')} {path.stem}"
    for path in paths:
        for dotted, name in re.findall(r"``([a-z]\w*(?:\.[a-z]\w*)*)\.(\w+)``", path.read_text("utf-8")):
            first, *_, last = dotted.split(".") * 2
            others = name in _ENDINGS or first in sys.stdlib_module_names or (last not in texts and last in _code(path))
            assert others or re.search(rf"\b{name}\b", texts.get(last, "")), f"{path.name} names {dotted}.{name}"


def _code(path: Path) -> str:
    """A module without what its comments name."""
    return re.sub(r"``.*?``", "", path.read_text("utf-8"))


def test_every_command_is_in_the_readme_or_reference() -> None:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert all(f"## rawabit {name}\n" in text for name in COMMANDS)


def sessions() -> list[tuple[str, str]]:
    """The commands of the README's shell sessions with what they print."""
    text = (ROOT / "README.md").read_text("utf-8")
    found: list[tuple[str, str]] = []
    for block in re.findall(r"```console\n(.*?)```", text, re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def test_the_shell_session_of_the_readme_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the session is run in order, in an empty folder with the examples beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    runner = CliRunner(env={"RAWABIT_LANG": "en", "RAWABIT_STORE": None})
    ran = 0
    for command, output in sessions():
        words = shlex.split(command)
        if words[0] != "rawabit":
            continue
        result = runner.invoke(main, words[1:])
        assert result.exit_code == 0, result.output
        assert (result.stderr + result.stdout).strip() == output.strip(), command
        ran += 1
    assert ran >= 6


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    subprocess.run(
        [sys.executable, "-m", "rawabit", "import", "--store", "water.db", str(ROOT / "examples" / "notices")],
        cwd=tmp_path,
        check=True,
    )
    done = subprocess.run([sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip()


def test_the_page_starts_the_server_that_the_tests_use() -> None:
    from .neo4j_server import MAIN, VERSION

    page = (ROOT / "docs" / "neo4j.md").read_text("utf-8")
    assert f"neo4j-{VERSION}/*" in page
    assert MAIN in page
