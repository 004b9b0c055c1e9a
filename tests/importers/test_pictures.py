"""Pictures in folders that are imported are told of, once a folder."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from rawabit.cli import main
from rawabit.importers.pictures import passed_over

NOTICE = "عمّان، 5 مايو 2025\nاستقبل وزير المياه السيد سامي النعيمي سفير فرنسا.\n"


def folder(inside: Path) -> str:
    (inside / "scans").mkdir()
    for name in ("a.png", "scans/b.JPG", "scans/c.tiff", "scans/~d.png", "notice.txt"):
        (inside / name).write_text(NOTICE, encoding="utf-8")
    return str(inside)


def test_pictures_are_counted_in_and_below_a_folder(tmp_path: Path) -> None:
    given = folder(tmp_path)
    assert list(passed_over([given, "-", given, f"{given}/a.png", f"{given}/none"])) == [(given, 3)]
    assert list(passed_over([f"{given}/scans"])) == [(f"{given}/scans", 2)]


def test_an_import_says_so_and_what_to_do(tmp_path: Path) -> None:
    given = folder(tmp_path)
    store = ["--store", str(tmp_path / "graph.db")]
    told = CliRunner().invoke(main, ["import", *store, given]).stderr
    assert told.count("3 pictures passed over. Print pictures of pages to PDF, and import that with --ocr.") == 1
    told = CliRunner().invoke(main, ["import", *store, "--lang", "ar", given]).stderr
    assert "3 من الصور لم تُقرأ. اطبع صور الصفحات إلى PDF" in re.sub("[\u2068\u2069]", "", told)
    assert "passed over" not in CliRunner().invoke(main, ["import", *store, f"{given}/notice.txt"]).stderr
