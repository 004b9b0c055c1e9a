"""Tests that share a server, or a file, go to one process: else each process starts its own (tests/conftest.py)."""

from __future__ import annotations

import os

import pytest


def test_what_deals_out_the_tests_is_told_the_group_of_each(request: pytest.FixtureRequest) -> None:
    dealt = request.config.getoption("loadgroup", default=False)
    in_ci = os.environ.get("CI") == "true"
    assert dealt or not in_ci, "CI runs the tests in groups: make test"
    for item in request.session.items:
        mark = item.get_closest_marker("xdist_group")
        assert mark is not None, f"{item.nodeid} is of no group"
        assert not dealt or item.nodeid.endswith(f"@{mark.args[0]}"), "pytest-xdist loses the groups: not the pytest of uv.lock?"
