"""Text from pictures of pages, by tesseract, where it is installed and a person asked for it.

Tesseract gives Arabic letters well and Arabic digits badly, so what it reads is marked as recognized, and dates in it wait for
review.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from ...graph.errors import InputError

LANGUAGES = ("ara", "eng")
DPI = (300, 150)  # large letters are read better when they are made smaller
_SURE = 80.0  # mean confidence, 0 to 100, from which the first try is enough
_LEVEL, _CONFIDENCE, _TEXT, _COLUMNS = 0, 10, 11, 12
_WORD = "5"


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
    lines: dict[tuple[str, ...], list[str]] = {}
    sure = []
    for row in done.stdout.decode("utf-8", "replace").splitlines():
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[_LEVEL] == _WORD and cells[_TEXT].strip():
            lines.setdefault(tuple(cells[1:5]), []).append(cells[_TEXT])
            sure.append(float(cells[_CONFIDENCE]) if re.fullmatch(r"[\d.]+", cells[_CONFIDENCE]) else 0.0)
    return "\n".join(" ".join(words) for words in lines.values()), sum(sure) / len(sure) if sure else 0.0
