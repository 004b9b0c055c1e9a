"""Every example in a docstring runs, under the module's real name."""

from __future__ import annotations

import doctest
import importlib
import linecache

import pytest

from .source import LAYERS, files, module

NAMES = [module(path) for layer in LAYERS for path in files(layer)]


@pytest.mark.parametrize("name", ["rawabit", *NAMES])
def test_examples(name: str) -> None:
    runner = doctest.DocTestRunner()
    for found in doctest.DocTestFinder().find(importlib.import_module(name)):
        if found.examples:
            linecache.clearcache()  # else each file of which lines were ever shown is looked for on the disk
            runner.run(found)
    assert runner.failures == 0
