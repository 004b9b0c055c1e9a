"""The streams that the program was started with, whatever they are: in which encoding they speak, and none that is missing."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

_MODES = {"stdin": "r", "stdout": "w", "stderr": "w"}  # in the order of their numbers: what is opened takes the lowest free one


def settle() -> None:
    """Let programs get what is printed in UTF-8, whatever the locale; a terminal has its own encoding, and gets ``?`` beside it.

    Where the program was started without an output (``>&-``), what it prints goes nowhere; without an input, it reads nothing.
    """
    for name, mode in _MODES.items():
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 (open until the program ends)
    if not isinstance(sys.stdout, TextIOWrapper):
        return
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")
    else:
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def drop_output() -> None:
    """Let what waits for an output that cannot be written go nowhere: at its end Python would try again, and complain."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
