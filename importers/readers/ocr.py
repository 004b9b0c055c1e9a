"""Text from pictures of pages, by tesseract, where it is installed and a person asked for it.

Tesseract gives Arabic letters well and Arabic digits badly, so what it reads is marked as recognized, and waits for review.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from ...graph.errors import InputError
from .visual import closed

LANGUAGES = ("ara", "eng")
DPI = (300, 150)  # large letters are read better when they are made smaller
_SURE = 80.0  # mean confidence, 0 to 100, from which the first try is enough
_COLUMNS = 12  # of what it prints: level, page, block, paragraph, line, word, left, top, width, height, confidence, text
_WORD = "5"  # the level of words
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ROOM = 1.3  # of the width of the next word


@dataclass(slots=True)
class Recognizer:
    """The program that recognizes letters; ``program`` is None where it may not be used."""

    program: str | None = None


RECOGNIZER = Recognizer()  # of this process: set once, before the process is locked down


def find() -> str:
    """The path of tesseract.

    Raises:
        InputError: it is not installed, or without Arabic.
    """
    program = shutil.which("tesseract")
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True).stdout.split() if program else []
    if not program or not set(LANGUAGES) <= set(listed):
        raise InputError("--ocr needs tesseract with Arabic and English. Install tesseract-ocr and tesseract-ocr-ara.")
    return program


def recognized(picture: Callable[[int], bytes]) -> str:
    """The text of a picture.

    Args:
        picture: gives it as a portable graymap (PGM), at a resolution in dots an inch.

    Returns:
        Lines in reading order; of two tries the one that tesseract is surer of.

    Raises:
        InputError: tesseract does not run.
    """
    best, surest = "", -1.0
    for dpi in DPI:
        text, sure = _read(picture(dpi), dpi)
        if sure > surest:
            best, surest = text, sure
        if surest >= _SURE:
            break
    return best


def _read(picture: bytes, dpi: int) -> tuple[str, float]:
    command = [
        RECOGNIZER.program or "tesseract",
        "stdin",
        "stdout",
        "-l",
        "+".join(LANGUAGES),
        "--psm",
        "6",
        "--dpi",
        str(dpi),
        "tsv",
    ]
    done = subprocess.run(command, input=picture, capture_output=True, env={"OMP_THREAD_LIMIT": "1"})
    if done.returncode:
        raise InputError(f"tesseract could not read it ({done.stderr.decode('utf-8', 'replace').strip()[:120]})")
    words = [_word(row.split("\t")) for row in done.stdout.decode("utf-8", "replace").splitlines()]
    found = [word for word in words if word]
    return _joined(found), sum(word.sure for word in found) / len(found) if found else 0.0


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    line: tuple[str, ...]
    left: int
    right: int
    sure: float


def _word(cells: list[str]) -> _Word | None:
    """A row of what tesseract prints, where it is about a word."""
    text = _CONTROLS.sub("", cells[-1]).strip()
    if len(cells) != _COLUMNS or cells[0] != _WORD or not text:
        return None
    left, width = (int(cell) if cell.isdecimal() else 0 for cell in (cells[6], cells[8]))
    sure = float(cells[10]) if re.fullmatch(r"\d+(?:\.\d+)?", cells[10]) else 0.0
    return _Word(text, tuple(cells[1:5]), left, left + width, sure)


def _joined(words: list[_Word]) -> str:
    """Words as lines; where a line ends only because the next word did not fit, the paragraph goes on."""
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.line)]
    width = max((word.right for word in words), default=0) - min((word.left for word in words), default=0)
    parts: list[str] = []
    room = width
    for line in lines:
        following = line[0].right - line[0].left
        parts.append(("\n" if room > following * _ROOM else " ") if parts else "")
        parts.append(closed(" ".join(word.text for word in line)))
        room = width - (max(word.right for word in line) - min(word.left for word in line))
    return "".join(parts)
