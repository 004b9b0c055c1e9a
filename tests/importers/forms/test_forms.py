"""One notice in every form that offices keep: the same text, the same relations, whoever wrote the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read

from .conftest import FONTS
from .notices import NOTICES, Notice

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
@pytest.mark.browser
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_every_form_of_a_notice_says_the_same(written: Path, printed: Path, notice: Notice) -> None:
    said = facts(extract(notice.text))
    assert len(said) > 3
    forms = [written / f"{notice.name}-1.{form}" for form in ("docx", "odt", "html", "pdf")]
    for path in (*forms, printed / f"{notice.name}-1.pdf"):
        assert facts(extract(read(path.read_bytes(), path.name).text)) == said, path.name
