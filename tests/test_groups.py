"""Tests that share a server, or a file, go to one process, else each starts its own; in what order (tests/conftest.py)."""

from __future__ import annotations

import os

import pytest

from .conftest import SHARED, group, spoils


def test_what_deals_out_the_tests_is_told_the_group_of_each(request: pytest.FixtureRequest) -> None:
    dealt = request.config.getoption("loadgroup", default=False)
    in_ci = os.environ.get("CI") == "true"
    assert dealt or not in_ci, "CI runs the tests in groups: make test"
    for item in request.session.items:
        told = item.nodeid.endswith(f"@{group(item)}")
        assert told or not dealt, "pytest-xdist loses the groups: not the pytest of uv.lock?"


def test_what_takes_long_is_begun_first(request: pytest.FixtureRequest) -> None:
    groups = list(dict.fromkeys(map(group, request.session.items)))
    slow = {group(item) for item in request.session.items if item.get_closest_marker("slow")}
    turns = [0 if each in SHARED.values() else 1 if each in slow else 2 for each in groups]
    assert turns == sorted(turns)
    own_order = request.config.getoption("loadgroup", default=False) and request.config.getoption("loadscopereorder")
    assert not own_order or os.environ.get("CI") != "true", "CI keeps this order: make test"


def test_what_takes_the_plans_of_the_server_comes_last_and_what_breaks_it_after_that(request: pytest.FixtureRequest) -> None:
    last = [spoils(item) for item in request.session.items if group(item) == "neo4j_server"]
    assert last == sorted(last)
