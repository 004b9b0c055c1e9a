"""One notice in every form that offices keep: the same text, the same relations, whoever wrote the file."""

from __future__ import annotations

import shutil
import unicodedata
import zlib
from pathlib import Path

import pytest
from click.testing import CliRunner
from rapidfuzz.distance import Levenshtein

from rawabit.cli import main
from rawabit.graph.document import from_json
from rawabit.graph.model import Document, Review
from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read
from rawabit.importers.readers.pdf_file import opened, picture

from ..readers.test_pdf import pages
from .conftest import FONTS, FRAMES, missing
from .notices import NOTICES, WATER, Notice

MOST_ERRORS = 0.005  # of the characters of a PDF file
IDS = [notice.name for notice in NOTICES]
NUMBERS = range(len(FONTS))


def folded(text: str) -> str:
    """A text with white space as one space: where a page breaks its lines says nothing."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def facts(document: Document) -> list[tuple[object, ...]]:
    """What a document says, whatever it is called."""
    names = {e.id: e.label() if e.named else e.kind for e in document.entities}
    return sorted(
        (r.type, names[r.source], names[r.target], r.modality, r.polarity, str(r.start), r.evidence[0].quote)
        for r in document.relations
    )


@pytest.mark.office
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
@pytest.mark.parametrize("form", ["docx", "odt", "html"])
def test_office_files_give_the_text_that_was_written(written: Path, notice: Notice, form: str) -> None:
    found = read((written / f"{notice.name}-0.{form}").read_bytes(), f"a.{form}")
    assert found.text.rstrip("\n") == notice.text.rstrip("\n")
    assert not found.partial
    assert all(found.text[p.start : p.end].strip() for p in found.places)


@pytest.mark.office
@pytest.mark.parametrize("number", NUMBERS, ids=FONTS)
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_pdf_files_of_libreoffice(written: Path, notice: Notice, number: int) -> None:
    check_pdf(written / f"{notice.name}-{number}.pdf", notice)


@pytest.mark.office
@pytest.mark.browser
@pytest.mark.parametrize("number", NUMBERS, ids=FONTS)
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_pdf_files_of_chromium(written: Path, printed: Path, notice: Notice, number: int) -> None:
    check_pdf(printed / f"{notice.name}-{number}.pdf", notice)


def check_pdf(path: Path, notice: Notice) -> None:
    """Few wrong characters, every date, number, bracket and Latin name exact, and nothing marked that is in order."""
    found = read(path.read_bytes(), path.name)
    text, wanted = folded(found.text), folded(notice.text)
    assert Levenshtein.distance(text, wanted) / len(wanted) <= MOST_ERRORS
    assert [key for key in notice.keys if key not in text] == []
    assert (found.warnings, found.partial) == ((), False)
    assert found.places[0].label == "page 1, line 1"


@pytest.mark.office
@pytest.mark.parametrize("number", NUMBERS, ids=FONTS)
def test_strokes_that_fill_lines_are_no_text(written: Path, number: int) -> None:
    check_pdf(written / f"filled-{number}.pdf", WATER)


@pytest.mark.office
@pytest.mark.browser
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_every_form_of_a_notice_says_the_same(written: Path, printed: Path, notice: Notice) -> None:
    said = facts(extract(notice.text))
    assert len(said) > 3
    forms = [written / f"{notice.name}-1.{form}" for form in ("docx", "odt", "html", "pdf")]
    for path in (*forms, printed / f"{notice.name}-1.pdf"):
        assert facts(extract(read(path.read_bytes(), path.name).text)) == said, path.name


@pytest.mark.browser
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_what_a_browser_prints_around_a_page_is_no_text(framed: Path, notice: Notice, frame: str) -> None:
    path = framed / f"{notice.name}-{frame}.pdf"
    found = read(path.read_bytes(), path.name)
    *lines, address = found.text.splitlines()
    assert lines == notice.text.splitlines()
    assert address == (framed / f"{notice.name}.html").as_uri()
    assert found.title == f"{notice.title} | موقع الوزارة"
    assert facts(extract(found.text)) == facts(extract(notice.text))


@pytest.mark.browser
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_what_a_browser_prints_cuts_no_paragraph(framed: Path, notice: Notice, frame: str) -> None:
    path = framed / f"many-{notice.name}-{frame}.pdf"
    title, *body = notice.text.splitlines()
    assert read(path.read_bytes(), path.name).text.splitlines() == [
        title,
        *body * 6,
        (framed / f"many-{notice.name}.html").as_uri(),
    ]


@pytest.mark.office
def test_paragraphs_are_joined_where_margins_differ(laid_out: Path) -> None:
    lines = read(laid_out.read_bytes(), laid_out.name).text.splitlines()
    wanted = [block for notice in NOTICES for block in notice.blocks if isinstance(block, str)]
    assert [block for block in wanted if lines.count(block) != 2] == []


@pytest.mark.office
def test_a_scan_is_recognized_and_all_of_it_waits(written: Path, tmp_path: Path, runner: CliRunner) -> None:
    if not shutil.which("tesseract"):
        missing("no tesseract: `make office` brings it")
    document = opened((written / "water-1.pdf").read_bytes())
    head, pixels = picture(document, 0, 200).split(b"255\n", 1)
    width, height = map(int, head.split()[1:3])
    image = b"q 595 0 0 842 0 0 cm BI /W %d /H %d /CS /G /BPC 8 /F /Fl ID %s EI Q" % (width, height, zlib.compress(pixels))
    (tmp_path / "scan.pdf").write_bytes(pages(image))
    without = runner.invoke(main, ["extract", str(tmp_path / "scan.pdf")])
    assert (without.exit_code, "--ocr" in without.stderr) == (3, True)
    found = runner.invoke(main, ["extract", "--ocr", str(tmp_path / "scan.pdf")])
    assert found.exit_code == 3, found.stderr
    document_read = from_json(found.stdout)
    words = set(folded(document_read.source.text).split())
    assert len(words & set(folded(WATER.text).split())) > 0.8 * len(words)
    assert (document_read.source.date or "?").endswith("?")
    dated = [r for r in document_read.relations if r.start or r.end]
    assert {r.review for r in document_read.relations} == {Review.PROPOSED}
    assert max(m.confidence for m in document_read.mentions) < 0.8
    assert all(date[-1] in "?~%" for r in dated for date in (r.start, r.end) if date)
