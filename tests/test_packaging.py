"""The repository root is the package ``rawabit`` (docs/adr/0001); these tests keep that true, and the arrows pointing one way."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from .source import LAYERS, ORDER, ROOT, files, imports, module

CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ONLY_THERE = {
    "click": {"cli.py", "commands"},
    "neo4j": {"graph"},
    "pyvis": {"views"},
    "networkx": {"graph", "queries", "views"},
    "sqlite3": {"graph"},
}


def sources() -> Iterator[Path]:
    """Every file of the package: the layers and the three files of the root."""
    yield from (path for layer in LAYERS for path in files(layer))
    yield from (ROOT / name for name in ("__init__.py", "__main__.py", "cli.py"))


def test_every_source_folder_is_declared() -> None:
    found = {"rawabit"} | {
        ".".join(("rawabit", *path.parent.relative_to(ROOT).parts)) for path in sources() if path.parent != ROOT
    }
    assert set(CONFIG["tool"]["setuptools"]["packages"]) == found


@pytest.mark.parametrize(("name", "runs"), [("csv", False), ("json", False), ("email", False), ("rawabit", True), ("work", True)])
def test_a_checkout_called_as_a_module_of_python_is_refused(tmp_path: Path, name: str, runs: bool) -> None:
    folder = tmp_path / name
    folder.mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    said = subprocess.run(["make", "name"], cwd=folder, capture_output=True, text=True, check=False)
    assert (said.returncode == 0) is runs
    assert runs or f"This folder is called {name}" in said.stderr


def test_root_holds_no_stray_module() -> None:
    """Every ``*.py`` beside pyproject.toml ships in the wheel."""
    assert {path.name for path in ROOT.glob("*.py")} == {"__init__.py", "__main__.py", "cli.py"}


@pytest.mark.parametrize("layer", LAYERS)
def test_arrows_point_one_way(layer: str) -> None:
    for path in files(layer):
        for name in imports(path):
            room = name.split(".")[1] if name.startswith("rawabit.") else None
            assert room is None or room not in LAYERS or room in LAYERS[layer], f"{path.relative_to(ROOT)} imports {name}"


@pytest.mark.parametrize("folder", ORDER)
def test_rooms_take_from_rooms_before_them(folder: str) -> None:
    base = f"rawabit.{folder.replace('/', '.')}."
    level = {room: number for number, rooms in enumerate(ORDER[folder]) for room in rooms}
    for path in files(folder):
        here = module(path).removeprefix(base).split(".")[0]
        for name in imports(path):
            there = name.removeprefix(base).split(".")[0] if name.startswith(base) else here
            if there != here and {here, there} & level.keys():
                known = {here, there} <= level.keys() or folder == "graph"
                assert known, f"{path.relative_to(ROOT)}: give {here} and {there} a place in ORDER"
                before = level.get(there, -1) < level.get(here, 1)
                assert before, f"{path.relative_to(ROOT)} imports {name}"


def test_no_modules_take_from_each_other() -> None:
    """Not even by way of others, inside functions, or for types only: a circle has no place to begin reading it."""
    paths = {module(path): path for layer in LAYERS for path in files(layer)}
    taken = {
        name: {each if each in paths else each.rpartition(".")[0] for each in imports(path)} & paths.keys()
        for name, path in paths.items()
    }
    assert len(list(TopologicalSorter(taken).static_order())) == len(paths)


@pytest.mark.parametrize("library", ONLY_THERE)
def test_library_is_fenced(library: str) -> None:
    for path in sources():
        place = path.relative_to(ROOT).parts[0]
        if library in {name.split(".")[0] for name in imports(path)}:
            assert place in ONLY_THERE[library], f"{path.relative_to(ROOT)} imports {library}"


def test_imports_inside_the_package_are_relative() -> None:
    for path in sources():
        text = path.read_text(encoding="utf-8")
        assert "\nfrom rawabit" not in text, path
        assert "\nimport rawabit" not in text, path


def test_typings_mirror_the_root() -> None:
    """mypy and pyright find ``rawabit`` through these links; see typings/README.md."""
    folder = ROOT / "typings" / "rawabit"
    if not all(path.is_symlink() for path in folder.iterdir()):
        pytest.skip("this checkout has no symbolic links (Windows without Developer Mode)")
    assert {path.name: path.resolve() for path in folder.iterdir()} == {
        name: ROOT / name for name in (*LAYERS, "cli.py", "__init__.py", "py.typed")
    }
