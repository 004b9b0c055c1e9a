"""A step that takes more memory than it may ends, and what comes after it has the room that it had."""

from __future__ import annotations

import subprocess
import sys

import pytest

STEP = """
from rawabit.importers.parsers.room import room
try:
    with room(100 << 20):
        kept = bytearray(50 << 20)
        bytearray(200 << 20)
except MemoryError:
    print(len(bytearray(200 << 20)) >> 20)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells and bounds what a process takes")
def test_a_step_has_so_much_room_and_no_more() -> None:
    found = subprocess.run([sys.executable, "-c", STEP], capture_output=True, text=True, check=True)
    assert found.stdout == "200\n"
