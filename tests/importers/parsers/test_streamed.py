"""Text in pieces is the text as a whole, whatever its encoding; of what is too large to be held only UTF-8 is read."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.importers.parsers import streamed as module
from rawabit.importers.parsers.encoding import decode
from rawabit.importers.parsers.streamed import streamed
from rawabit.importers.tables.files import delimited

WORDS = "وزارة المياه,يتعاون مع,هيئة السدود\r\n"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1256"]))
def test_pieces_give_the_whole(text: str, encoding: str) -> None:
    data = (WORDS + text).encode(encoding, "replace")
    try:
        whole = decode(data)
    except InputError as error:
        with pytest.raises(InputError, match=re.escape(str(error))):
            streamed(data)
        return
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_PIECE", 7)
        path = Path(folder) / "t.csv"
        path.write_bytes(data)
        for given_ in (data, path):
            found = streamed(given_)
            with found.lines as lines:
                assert lines.read() == whole.text
            assert (found.nuls, found.quotes) == (whole.text.count("\0"), whole.text.count('"'))
            assert (found.warnings, found.partial) == (whole.warnings, whole.partial)


@pytest.mark.parametrize("encoding", ["hex", "zlib", "rot13"])
def test_what_is_no_encoding_of_text_is_refused(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes((WORDS * 3).encode())
    for data in (path, path.read_bytes()):
        with pytest.raises(InputError, match="is no encoding"):
            streamed(data, encoding)


def test_rows_are_the_same_from_bytes_and_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes((WORDS * 3 + '"سطر\r\nآخر";x\n').encode())
    rows = [[row for sheet in delimited.read(data) for row in sheet.rows] for data in (path, path.read_bytes())]
    assert rows[0] == rows[1]
    assert [row.number for row in rows[0]] == [1, 2, 3, 4]


@pytest.mark.parametrize(("encoding", "refused"), [("utf-8", False), ("utf-16", False), ("cp1256", True)])
def test_what_is_too_large_to_be_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, refused: bool) -> None:
    monkeypatch.setattr(module, "LARGEST_WHOLE", 50)
    path = tmp_path / "t.csv"
    path.write_bytes((WORDS * 3).encode(encoding))
    if refused:
        with pytest.raises(InputError, match="neither UTF-8 nor marked as UTF-16"):
            streamed(path)
    found = streamed(path, encoding)
    with found.lines as lines:
        assert lines.read() == WORDS * 3
