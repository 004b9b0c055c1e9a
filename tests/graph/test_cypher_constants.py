"""Values never become Cypher: each query is a constant of its module, made of constants alone, or of the vocabulary."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeGuard

import pytest

from ..graphs import document

GRAPH = Path(__file__).resolve().parents[2] / "graph"
# The connection hands texts on, and a query that a person typed runs in a transaction that can only read.
HANDED_ON = {"connection.py", "native.py"}
MODULES = sorted(path for path in GRAPH.glob("neo4j/*.py") if path.name not in HANDED_ON)
CONSTANT = re.compile(r"_?[A-Z][A-Z_]*")
FROM_WORDS = {"per_length"}
CYPHER = re.compile(r"\b(MATCH|MERGE|CREATE|RETURN|UNWIND|DELETE|CALL)\b")


def faults(source: str) -> Iterator[str]:
    """What is run and is no constant, and constants that are made of something else."""
    tree = ast.parse(source)
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _is_cypher(node.value):
            yield from (f"line {part.lineno} makes a query of {ast.unparse(part)}" for part in _parts(node.value))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        listed = set(_listed(function))
        runs = (call for call in ast.walk(function) if isinstance(call, ast.Call) and ast.unparse(call.func).endswith(".run"))
        yield from (f"line {run.lineno} runs {ast.unparse(run)}" for run in runs if not _is_constant(run.args[0], listed))
        yield from (f"line {node.lineno} has a query in a function" for node in ast.walk(function) if _text(node))


def _is_cypher(value: ast.expr) -> bool:
    return any(_text(node) for node in ast.walk(value))


def _text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(CYPHER.search(node.value))


def _parts(value: ast.expr) -> Iterator[ast.expr]:
    """The parts of a constant that are neither constants nor made by the vocabulary."""
    match value:
        case ast.Constant():
            return
        case ast.Name(id=name) if CONSTANT.fullmatch(name):
            return
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            yield from _parts(left)
            yield from _parts(right)
        case ast.Tuple(elts=parts):
            for part in parts:
                yield from _parts(part)
        case ast.Dict(keys=keys, values=values):
            for part in (*(key for key in keys if key), *values):
                yield from _parts(part)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FROM_WORDS:
            for part in args:
                yield from _parts(part)
        case _:
            yield value


def _listed(function: ast.FunctionDef) -> Iterator[str]:
    """The names that go through the constants of a loop."""
    for loop in (node for node in ast.walk(function) if isinstance(node, ast.For)):
        over = (
            loop.iter.func.value if isinstance(loop.iter, ast.Call) and isinstance(loop.iter.func, ast.Attribute) else loop.iter
        )
        if isinstance(over, ast.Name) and CONSTANT.fullmatch(over.id):
            yield from (node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name))


def _is_constant(value: ast.expr, listed: set[str]) -> bool:
    match value:
        case ast.Name(id=name):
            return bool(CONSTANT.fullmatch(name)) or name in listed
        case ast.Subscript(value=ast.Name(id=name)):
            return bool(CONSTANT.fullmatch(name))
        case ast.IfExp(body=body, orelse=other):
            return _is_constant(body, listed) and _is_constant(other, listed)
    return False


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_queries_are_constants(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'def f(tx, x): tx.run(f"MATCH (n:{x}) RETURN n")',
        'def f(tx, x): tx.run("MATCH (n:" + x + ") RETURN n")',
        "def f(tx, x): tx.run(x)",
        "def f(tx, x): tx.run(_TEXT + x)",
        "def f(tx, x): tx.run(_TEXT.format(x))",
        "def f(tx, xs):\n for x in xs: tx.run(x)",
        '_TEXT = "MATCH (n) RETURN " + name()',
        '_TEXT = f"MATCH (n:{label}) RETURN n"',
        '_TEXT = "MATCH (n:%s) RETURN n" % label',
        '_TEXT = per_length("MATCH ()-[r:$$]-() RETURN r", 2, more=label)',
    ],
)
def test_what_is_none_is_found(source: str) -> None:
    assert list(faults(source))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_labels_and_types_that_are_values_stand_in_rows(path: Path) -> None:
    """Which the next test looks at: a parameter of its own would be whatever somebody gave."""
    assert all(re.match(r"row\[\d\]\)", part) for part in path.read_text(encoding="utf-8").split(":$(")[1:])


def test_labels_and_types_that_are_values_come_from_the_vocabulary() -> None:
    from rawabit.graph.neo4j import parts

    made = document("1", [(1, 2)])
    entity, relation = made.entities[0], made.relations[0]
    assert parts.entity_row(entity)[0] == "Organization"
    assert parts.relation_row(relation, {})[2] == "COOPERATES_WITH"
    with pytest.raises(KeyError):
        parts.entity_row(replace(entity, kind="Rawabit"))
    with pytest.raises(KeyError):
        parts.relation_row(replace(relation, type="WITHIN"), {})


def test_words_of_the_vocabulary_are_words() -> None:
    from rawabit.graph.neo4j.words import LABELS, TYPES

    assert all(re.fullmatch(r"[A-Z][a-z]+", label) for label in LABELS.values())
    assert all(re.fullmatch(r"[A-Z]+(_[A-Z]+)*", type_) for type_ in TYPES.values())
