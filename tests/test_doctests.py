"""Every example in a docstring runs, under the module's real name."""

from __future__ import annotations

import doctest
import importlib

import pytest

from .source import LAYERS, files, module

NAMES = [module(path) for layer in LAYERS for path in files(layer)]


@pytest.mark.parametrize("name", ["rawabit", *NAMES])
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
