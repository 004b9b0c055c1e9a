"""PDF"""

from ..read_text import ReadText


def read(data: bytes, encoding: str | None = None) -> ReadText:
    raise NotImplementedError
