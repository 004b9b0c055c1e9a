"""Fixtures that every test may use."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import settings

from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from . import samples
from .kept_readers import kept_readers

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from .neo4j_server import Server

# Tests measure no time: a machine that is busy would fail them. What is slow is measured in bench/.
settings.register_profile("rawabit", deadline=None)
settings.load_profile("rawabit")

NO_SERVER = (
    "no Neo4j server: what needs one was left out. `make neo4j` brings one (Java 17 or newer and Maven); or set NEO4J_HOME or "
    "RAWABIT_TEST_NEO4J."
)

# A run starts one of each, and the tests of a group share it. What LibreOffice wrote is compared with what the browser prints.
SHARED = {"neo4j_server": "neo4j_server", "browser": "browser", "written": "browser"}

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--process-per-site",
]


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Where a store may be made."""
    return str(tmp_path / "graph.db")


@pytest.fixture
def sample(address: str) -> Iterator[Store]:
    """A store that holds the sample document."""
    with open_store(address, create=True) as store:
        store.add(samples.DOCUMENT)
        yield store


@pytest.fixture
def runner() -> CliRunner:
    """Runs commands in this process, with standard output and error apart."""
    return CliRunner(env={"RAWABIT_LANG": "en", "RAWABIT_STORE": None})


@pytest.fixture(scope="session", autouse=True)
def readers() -> Iterator[None]:
    """The readers of this run, each started when a test first wants one like it."""
    with kept_readers():
        yield


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The Neo4j server of this run, started when the first test asks for it."""
    from .neo4j_server import server

    found = server(tmp_path_factory.mktemp("neo4j") / "home")
    if found is None:
        # In CI a server belongs there: its absence is a failure.
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_SERVER)
    try:
        found.start()
        yield found
    finally:
        found.stop()


@pytest.fixture
def neo4j_address(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of that server, without data; the environment has the credentials."""
    for name, value in neo4j_server.credentials.items():
        monkeypatch.setenv(name, value)
    neo4j_server.wipe()
    return neo4j_server.address


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no memory to free while tests are collected: nearly all that is made then stays, and is never looked at again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each process of a run whole files, and to one process all that share a server or a browser; say what comes first."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        shared = next((group for name, group in SHARED.items() if name in names), str(item.path))
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(shared))
    long = {*SHARED.values(), *(group(item) for item in items if item.get_closest_marker("slow"))}
    # What takes long is begun first: else a process is busy with it when the others are done.
    # Within a group, what makes the rest of it slower is done last, and what leaves nothing to go on with after that.
    items.sort(key=lambda i: (group(i) not in SHARED.values(), group(i) not in long, spoils(i)))


def spoils(item: pytest.Item) -> int:
    """What a test does to those after it: nothing, it takes the plans of the server away (1), or the server (2)."""
    return 2 if "doomed_server" in getattr(item, "fixturenames", ()) else int(bool(item.get_closest_marker("last")))


def group(item: pytest.Item) -> str:
    """The tests that go to one process with this one."""
    mark = item.get_closest_marker("xdist_group")
    assert mark is not None, f"{item.nodeid} is of no group"
    return str(mark.args[0])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud that a part was left out, which a row of letters would not."""
    skipped = [report for report in terminalreporter.getreports("skipped") if NO_SERVER in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} tests skipped, {NO_SERVER}", yellow=True, bold=True)


def chromium() -> str | None:
    """The path of a Chromium, where there is one."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """The one browser of a run; where there is none the tests are skipped by name, and in CI they fail.

    One profile and one process show all pages: of its own each would cost twice what it takes to draw a map.
    """
    path = chromium()
    if path is None:
        message = "no Chromium: `make browser` brings it (or set CHROMIUM to its path)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        profile = browser.new_context(viewport={"width": 1400, "height": 900})
        # The process ends with its last page: this one stays.
        blank = tmp_path_factory.mktemp("browser") / "blank.html"
        blank.touch()
        profile.new_page().goto(blank.as_uri())
        yield profile
        browser.close()
