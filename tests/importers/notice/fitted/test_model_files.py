"""Files that are given for models of names and are none: refused in words, without waiting for them or filling the memory."""

from __future__ import annotations

import os
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from rawabit.graph.errors import InputError
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.fitted.array_files import to_array, to_bytes
from rawabit.importers.notice.fitted.tagger import MODEL, fields, guess

TEXT = "استقبل وزير الصناعة سالم العبار وفد شركة النخيل في مالطا."
posix = pytest.mark.skipif(sys.platform == "win32", reason="no such files here")


def changed(tmp_path: Path, name: str, data: bytes) -> Path:
    """The models that ship, with other bytes in one of their files."""
    path = tmp_path / "names.zip"
    with zipfile.ZipFile(MODEL) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, data if member == name else old.read(member))
    return path


@posix
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="pipe are damaged or of another version"):
        fields(tmp_path / "pipe")


@posix
def test_a_device_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "zero").symlink_to("/dev/zero")
    with pytest.raises(InputError, match="zero are damaged"):
        fields(tmp_path / "zero")


def test_a_folder_is_no_file_of_models(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="are damaged"):
        fields(tmp_path)


def test_a_file_that_is_gone_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be read: .* Name another file with RAWABIT_MODEL"):
        fields(tmp_path / "none.zip")


def test_a_member_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = changed(tmp_path, "features", bytes(300_000_000))
    read: list[str] = []

    def noted(_: zipfile.ZipFile, name: str) -> bytes:
        read.append(name)
        return b""

    monkeypatch.setattr(zipfile.ZipFile, "read", noted)
    with pytest.raises(InputError, match="are damaged"):
        fields(path)
    assert not read


@pytest.mark.parametrize("name", ["ranks", "counts", "columns", "weights", "between"])
@pytest.mark.parametrize("fault", ["nothing", "numbers", "flat", "negative", "large", "none", "text"])
def test_arrays_that_do_not_belong_together_are_refused_or_survived(tmp_path: Path, name: str, fault: str) -> None:
    with zipfile.ZipFile(MODEL) as archive:
        was = to_array(archive.read(name))
    made = {
        "nothing": was[:0],
        "numbers": np.full(was.shape, np.nan),
        "flat": was.ravel()[: was.size // 2],
        "negative": np.full(was.shape, -1, np.int64),
        "large": np.full(was.shape, 255, np.uint8),
        "none": np.zeros((), np.float32),
        "text": np.full(was.shape, "x"),
    }[fault]
    with suppress(InputError):
        assert guess(Phrases(TEXT), [], model=changed(tmp_path, name, to_bytes(made))) is not None
