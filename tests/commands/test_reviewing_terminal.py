"""Review in a terminal: no text acts on it, keys are read one at a time, and what was decided is kept."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from rawabit.cli import main
from rawabit.commands.terminal import Screen, reordered, safe
from rawabit.graph.identity import source_id
from rawabit.graph.model import Name
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from ..graphs import body, document

NASTY = "شريط \x1b]0;pwned\x07 \x1b[2J\u202e عكس \u2066 a\r\nb \x9b31m"


def nasty(address: str) -> None:
    """A store in which titles, names and sentences try to act on the terminal."""
    text = f"نص {NASTY} نهاية"
    ident = source_id(text)
    d = document("خبيث", [(1, 2)])
    (r,) = d.relations
    e = replace(r.evidence[0], source=ident, start=0, end=len(text), quote=text)
    wicked = replace(body(1), names=(Name(NASTY),))
    relation = replace(r, id=f"{ident}/1", evidence=(e,), reason=NASTY)
    source = replace(d.source, id=ident, text=text, title=NASTY)
    with open_store(address, create=True) as store:
        store.add(replace(d, source=source, entities=(wicked, d.entities[1]), relations=(relation,)))


@pytest.mark.parametrize("words", [["review"], ["review", "--bidi", "reorder"], ["review", "--list"], ["history"], ["conflicts"]])
def test_no_text_acts_on_the_terminal(address: str, runner: CliRunner, words: list[str]) -> None:
    nasty(address)
    result = runner.invoke(main, [words[0], "--store", address, *words[1:]], input="?\ne\n\na\n")
    assert result.exit_code == 0, result.output
    shown = result.stdout + result.stderr
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]", shown)
    assert "pwned" in shown or words[0] == "conflicts"


@given(st.text(max_size=80))
def test_safe_text_is_one_line_without_controls(text: str) -> None:
    shown = safe(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]", shown)
    shown.encode("utf-8")
    assert isinstance(reordered(shown), str)


def test_a_terminal_that_cannot_turn_text_is_given_turned_text(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen(colour=True, bidi="reorder", width=40)
    screen.line(f"[1] {screen.piece('سالم (12) UNIDO')}")
    assert capsys.readouterr().out == "UNIDO (12) ملاس [1]\n"  # from the right, as the line begins in Arabic
    screen.line("سبها " * 20, indent=2)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 2
    assert all(len(line) <= 40 for line in lines)
    assert screen.style("x", fg="red") == "x"


def converse(command: list[str], keys: list[bytes]) -> str:
    """Run a command in a pseudo-terminal, pressing each key when the list of keys has appeared again and all is quiet.

    A key that is pressed before its question is there does not count, as for a person.
    """
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": "120"}
        os.execv(sys.executable, [sys.executable, "-m", "rawabit", *command])
    seen, answered, limit = b"", 0, time.monotonic() + 60
    while time.monotonic() < limit:
        if select.select([terminal], [], [], 0.3)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:  # the other side is closed
                break
        elif keys and seen.count(b"[q]") > answered:
            answered = seen.count(b"[q]")
            os.write(terminal, keys.pop(0))
    else:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    assert time.monotonic() < limit, seen.decode()
    assert not keys, seen.decode()
    return seen.decode("utf-8")


def test_in_a_real_terminal(sample: Store, address: str) -> None:
    command = ["review", "--store", address, "--lang", "ar", "--by", "هدى"]
    seen = converse(command, [b"a", "ق".encode(), b"\x1b[A", b"l", b"u", b"q"])
    assert [e.action for e in sample.journal()] == ["import", "accept", "reject", "undo"]
    assert "\x1b[32m\x1b[1m" in seen  # the first end in colour
    assert "\u2068" in seen
    assert "ينتظر القرار: 9 علاقات، لا أزواج" in seen


def test_ctrl_c_leaves_with_everything_stored(sample: Store, address: str) -> None:
    seen = converse(["review", "--store", address, "--lang", "en"], [b"a", b"\x03"])
    assert "Traceback" not in seen
    assert len(sample.decisions()) == 1


def test_the_session_imports_nothing_heavy(sample: Store, address: str) -> None:
    probe = "import sys; from rawabit.cli import main\ntry:\n main(sys.argv[1:])\nexcept SystemExit: pass\n"
    probe += "print(sorted({'networkx', 'neo4j', 'pyvis', 'pycrfsuite', 'numpy'} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", probe, "review", "--store", address], input="a\nq\n", capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == "[]"
