"""Arabic in Word files that do not say it is written from the right, printed: sentences end at the wrong end of the line."""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from rapidfuzz.distance import Levenshtein

from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read
from rawabit.importers.readers.visual import closed, logical

from ..made import zipped
from .conftest import convert, missing
from .notices import NOTICES, Notice
from .test_forms import IDS, facts, folded

FONTS = ("Amiri", "Noto Naskh Arabic", "DejaVu Sans")
_OFFICE = "application/vnd.openxmlformats-"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{_OFFICE}package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    'Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def unmarked(notice: Notice, font: str) -> bytes:
    """The notice as a Word file with neither ``w:bidi`` nor ``w:rtl``."""
    body = _paragraph(notice.title, font)
    for block in notice.blocks:
        if isinstance(block, str):
            body += _paragraph(block, font)
        else:
            rows = "".join(f"<w:tr>{''.join(f'<w:tc>{_paragraph(cell, font)}</w:tc>' for cell in row)}</w:tr>" for row in block)
            columns = '<w:gridCol w:w="3000"/>' * len(block[0])
            body += f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
    text = f'<w:document xmlns:w="{_MAIN}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": text})


def _paragraph(text: str, font: str) -> str:
    face = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/></w:rPr>'
    return f'<w:p><w:r>{face}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every notice in every font, as LibreOffice prints such a file."""
    if shutil.which("soffice") is None:
        missing("no LibreOffice: `make office` brings it")
    folder = tmp_path_factory.mktemp("unmarked")
    for notice in NOTICES:
        for number, font in enumerate(FONTS):
            (folder / f"{notice.name}-{number}.docx").write_bytes(unmarked(notice, font))
    convert(folder, "pdf", *sorted(map(str, folder.glob("*.docx"))))
    return folder


@pytest.mark.office
@pytest.mark.parametrize("number", range(len(FONTS)), ids=FONTS)
@pytest.mark.parametrize("notice", NOTICES, ids=IDS)
def test_arabic_that_is_not_marked_as_from_the_right(printed: Path, notice: Notice, number: int) -> None:
    found = read((printed / f"{notice.name}-{number}.pdf").read_bytes(), "a.pdf")
    text, wanted = folded(found.text), folded(notice.text)
    assert Levenshtein.distance(text, wanted) / len(wanted) < 0.006  # a range of years or a bracket at the end of a line
    assert [line for line in found.text.splitlines() if line[0] in ".،؛»"] == []
    assert [quoted[:6] for quoted in facts(extract(found.text))] == [quoted[:6] for quoted in facts(extract(notice.text))]


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("ريزولا رضح.", "حضر الوزير."),
        ("12 2025 سرام.", "12 مارس 2025."),
        ("1- ةنجللا تعلطا.", "1- اطلعت اللجنة."),
        ("35 مقر رارق ردص.", "صدر قرار رقم 35."),
        ("ديسلا Marco Bellini نع.", "السيد Marco Bellini عن."),
        ("جمانرب Horizon 2020، نأو.", "برنامج Horizon 2020، وأن."),
    ],
)
def test_a_line_of_arabic_that_is_set_from_the_left(shown: str, text: str) -> None:
    assert closed("".join(shown[n] for n in logical(shown, from_right=False, opens=True))) == text
