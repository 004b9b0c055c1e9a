"""A store damaged in its middle: every command answers, or says so with what to do; none takes it for its own fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit import open_store
from rawabit.cli import main

from .. import samples
from ..databases import database

PAGE = 4096
NAME = samples.MINISTRY.label()
COMMANDS = (
    ("find", NAME),
    ("find", "nobody of this name"),
    ("show", samples.MINISTRY.id, "--evidence"),
    ("who", "--evidence"),
    ("path", samples.MINISTRY.id, samples.MINISTER.id),
    ("brief", samples.MINISTRY.id),
    ("map", "-o", "-"),
    ("export",),
    ("review", "--list"),
    ("review", "--export", "-"),
    ("check",),
    ("stats",),
)


def spoilt(raw: bytes, page: int, how: str) -> bytes:
    """A file with one page of zeros or of other bytes, or cut in the middle of that page."""
    start = page * PAGE
    if how == "cut":
        return raw[: start + 100]
    return raw[:start] + (b"\x00" if how == "zeros" else b"\xa5") * PAGE + raw[start + PAGE :]


@pytest.mark.parametrize("how", ["zeros", "other bytes", "cut"])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_damage_anywhere_is_told_as_damage(
    address: str, how: str, words: tuple[str, ...], runner: CliRunner, tmp_path: Path
) -> None:
    with open_store(address, create=True) as store:
        store.add(samples.DOCUMENT)
    raw = Path(address).read_bytes()
    told: list[str] = []
    for page in range(1, len(raw) // PAGE):
        path = tmp_path / f"{page}.db"
        path.write_bytes(spoilt(raw, page, how))
        done = runner.invoke(main, [words[0], "--store", str(path), *words[1:]])
        assert done.exit_code in (0, 4, 5), (page, done.stderr)
        assert "Traceback" not in done.stderr
        if done.exit_code == 4:
            assert "damaged" in done.stderr or words[0] == "check", (page, done.stderr)
            told.append(done.stderr)
    assert any("Restore a copy; or save what" in one for one in told) or words[0] == "check"


GONE = "DELETE FROM source"
NO_TEXT = "UPDATE name SET text = CAST(x'ff' AS TEXT)"
NONSENSE = [
    *((GONE, words) for words in (("who", "--evidence"), ("map", "-o", "-"), ("check",))),
    *((NO_TEXT, words) for words in (("show", samples.MINISTRY.id), ("map", "-o", "-"), ("export",))),
]


@pytest.mark.parametrize(("change", "words"), NONSENSE)
def test_nonsense_in_sound_pages_is_damage_too(address: str, change: str, words: tuple[str, ...], runner: CliRunner) -> None:
    """The pages are well formed, but a text is not there, or is none."""
    with open_store(address, create=True) as store:
        store.add(samples.DOCUMENT)
    with database(address) as db:
        db.execute(change)
    db.close()
    done = runner.invoke(main, [words[0], "--store", address, *words[1:]])
    assert (done.exit_code, "fault in rawabit" in done.stderr) == (4, False), done.stderr
    assert "damaged" in done.stderr or words[0] == "check"
