"""PDF files: reading order from what stands where, what is left out, and clear words for what cannot be read."""

from __future__ import annotations

import io
import shutil
import zlib
from typing import Any

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.errors import InputError, PicturesOnly
from rawabit.graph.model import Document, Evidence, Relation, Review, Source
from rawabit.importers.doubtful import waiting
from rawabit.importers.readers import ocr, pdf, read
from rawabit.importers.readers.pdf_glyphs import Sheet, sheet
from rawabit.importers.readers.pdf_quality import quality
from rawabit.importers.readers.visual import closed, logical
from rawabit.importers.recognized import doubted

from ..forms.conftest import missing

LINES = [
    "السيد Marco Bellini (AWO) عن المنظمة",
    "منظمة الأمم المتحدة (UNIDO) في مجال",
    "بنسبة بلغت 42.5% حتى 1/2/2025",
    "هاتف 021-3334455 من 9:30 إلى 14:00 ([القاعة 3] الدور",
    "2024-2026 كانت الفترة",
    "خلال الفترة 2024-2026.",
    "برنامج Horizon 2020، وأن www.example.org/water سينشر",
    "شركة Delta (Ports) B.V. والسيد",
    "نسبة ٧٥٪ من",
    "35.5%",
    "يوم ٧ نوفمبر ٢٠٢٤، ثم 12 March 2025 في",
    "(UNIDO) (AWO) معاً",
    "(أ) تدريب 120 فنياً، (ب) بقيمة 1,250,000 دينار",
    "زيارة Alpha، Beta وغيرها",
    "بقيمة $500 أو +218",
    "قال: «لا إله إلا الله» [1]",
    "جائزة ((الأرض)) و(الماء) و((التميز)) معاً",
]


def back(line: str, *, from_right: bool = True) -> str:
    """A line as a page shows it, by another program (UAX #9), and read back."""
    shown = str(get_display(line, base_dir="R" if from_right else "L"))
    return closed("".join(shown[n] for n in logical(shown, from_right=from_right, opens=True)))


@pytest.mark.parametrize("line", LINES)
def test_a_displayed_line_is_read_as_it_was_written(line: str) -> None:
    assert back(line) == line


def test_a_line_from_the_left() -> None:
    line = "the Ministry of Water (وزارة المياه والري) said on 12 March"
    assert back(line, from_right=False) == line


def test_a_sum_that_begins_a_line_and_ends_a_sentence_is_read_first() -> None:
    shown = str(get_display("1,750,000. وحضر المدير", base_dir="L"))
    assert "".join(shown[n] for n in logical(shown, from_right=False, opens=False)) == "1,750,000. وحضر المدير"


@pytest.mark.parametrize("end", ["/", "?", "?id=", "?id=15&"])
def test_an_address_may_go_on_in_the_next_line(end: str) -> None:
    shown = "https://water.example/news" + end + " اهعقومو"
    found = "".join(shown[n] for n in logical(shown, from_right=True, goes_on=True))
    assert found == "وموقعها https://water.example/news" + end


WORD = st.text("ابتثجحخدرزسشصطعغفقكلمنهوي", min_size=1, max_size=7)
LATIN = st.text("ABCDEFGHIabcdefghi", min_size=1, max_size=7)
NUMBER = st.integers(0, 99_999).map(str)
DATE = st.dates().map(lambda d: f"{d.day}/{d.month}/{d.year:04}")
PIECE = st.one_of(WORD, WORD, WORD, NUMBER, DATE, st.lists(LATIN, min_size=1, max_size=3).map(" ".join))


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Arabic words with Latin names, numbers and dates among them, some in brackets, never two of these side by side."""
    pieces = [draw(WORD)]
    for piece in draw(st.lists(PIECE, max_size=8)):
        pieces += [f"({piece})" if draw(st.integers(0, 4)) == 0 else piece, draw(WORD)]
    return " ".join(pieces) + draw(st.sampled_from(["", ".", "؟", "،"]))


@given(sentences())
@settings(max_examples=300)
def test_any_sentence_is_read_as_it_was_written(line: str) -> None:
    assert back(line) == line


@given(st.lists(st.text(max_size=3).filter(bool), max_size=20), st.booleans(), st.booleans())
def test_nothing_is_lost_or_doubled(line: list[str], from_right: bool, opens: bool) -> None:
    assert sorted(logical(line, from_right=from_right, opens=opens)) == list(range(len(line)))


def test_quality_tells_words_from_noise() -> None:
    assert not quality("عقد وزير المياه والري اجتماعاً مع مدير إدارة السدود و 3 خبراء " * 5, 0).is_bad()
    assert quality("االجتماع األول لإلدارة العامة االقتصادية في الوزارة االتحادية " * 5, 0).is_bad()
    assert quality("ةرازولا يف عامتجا ةيمنتلا ةرادإ ىلع " * 5, 0).is_bad()
    assert quality("نص قصير", 40).is_bad()


def made(*objects: bytes, encrypt: bool = False) -> bytes:
    """A PDF file of numbered objects, the first of which is the catalogue."""
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.7\n")
    places = []
    for number, inside in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, inside))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"00" * 32 + b"> /U <" + b"11" * 32 + b"> >> /ID [<00> <00>]"
    out.write(
        b"trailer << /Root 1 0 R /Size %d %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, lock if encrypt else b"", start)
    )
    return out.getvalue()


def stream(data: bytes) -> bytes:
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def pages(*contents: bytes, encoding: bytes = b"") -> bytes:
    """A PDF file with a page for each content stream, in Helvetica."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % encoding
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for content in contents:
        objects.append(stream(content))
        box = b"/MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R %s >>" % (len(objects), box))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return made(*objects)


def show(*placed: tuple[int, int, str]) -> bytes:
    return b"BT /F 12 Tf " + b" ".join(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, text.encode()) for x, y, text in placed) + b" ET"


def test_lines_become_paragraphs_and_rows() -> None:
    body = show(
        (60, 700, "The committee met on 12 March and heard the report of the director of the dams, who"),
        (60, 685, "asked for a plan."),
        (60, 650, "Name"),
        (300, 650, "Post"),
        (60, 635, "Mona"),
        (300, 635, "Director"),
    )
    found = read(pages(body), "a.pdf")
    assert found.text == (
        "The committee met on 12 March and heard the report of the director of the dams, who asked for a plan.\n"
        "Name\tPost\nMona\tDirector\n"
    )
    assert [place.label for place in found.places][:3] == ["page 1, line 1", "page 1, line 2", "page 1, line 3, cell 1"]


NOTED = [
    ("The minister met the envoy", 8, "1", "1 Named in March"),
    ("The minister met the envoy", 8, "12", "12Named in March"),
]


@pytest.mark.parametrize(("line", "size", "mark", "foot"), NOTED)
def test_marks_of_footnotes_are_no_text(line: str, size: int, mark: str, foot: str) -> None:
    raised = b"BT /F %d Tf 1 0 0 1 206 704 Tm (%s) Tj ET" % (size, mark.encode())
    found = read(pages(show((60, 700, line), (230, 700, "in Sebha."), (60, 100, foot)) + b" " + raised), "a.pdf")
    assert found.text.splitlines()[0].split() == [*line.split(), "in", "Sebha."]


def test_notes_of_a_page_are_read_without_their_numbers() -> None:
    raised = b" ".join(b"BT /F 8 Tf 1 0 0 1 %d 704 Tm (%d) Tj ET" % (x, n) for x, n in ((206, 1), (288, 2)))
    notes = ((60, 100, "1 Named in March"), (60, 85, "2 In the south"))
    found = read(
        pages(show((60, 700, "The minister met the envoy"), (230, 700, "in Sebha,"), (300, 700, "today."), *notes) + raised), "a"
    )
    assert found.text.splitlines()[-2:] == ["Named in March", "In the south"]
    alone = show((60, 700, "The minister met the envoy"), (300, 700, "today."), (60, 100, "2 April is the day"))
    assert read(pages(alone + b" BT /F 8 Tf 1 0 0 1 206 704 Tm (2) Tj ET"), "a").text.splitlines()[-1] == "2 April is the day"


LISTED = [
    ["1 car", "2 pumps", "3 pipes", "(1) Named in March", "(2) In the south"],
    ["1 car", "2 pumps", "1. Named in March", "2. In the south"],
    ["1 car", "2 pumps", "3 pipes"],
]


@pytest.mark.parametrize("rows", LISTED)
def test_a_list_that_notes_could_be_keeps_its_numbers(rows: list[str]) -> None:
    raised = b" ".join(b"BT /F 8 Tf 1 0 0 1 %d 704 Tm (%d) Tj ET" % (x, n) for x, n in ((206, 1), (288, 2)))
    below = [(60, 660 - 40 * at, row) for at, row in enumerate(rows)]
    shown = show((60, 700, "The minister met the envoy"), (230, 700, "in Sebha,"), (300, 700, "today."), *below)
    assert read(pages(shown + b" " + raised), "a.pdf").text.splitlines()[-len(rows) :] == rows


def test_a_line_of_the_text_that_begins_with_a_number_keeps_it() -> None:
    raised = b" BT /F 8 Tf 1 0 0 1 206 704 Tm (1) Tj ET"
    sum_ = ((60, 670, "The grant is of"), (60, 655, "1 million dinars a year."))
    shown = show((60, 700, "The minister met the envoy"), (230, 700, "in Sebha."), *sum_)
    assert read(pages(shown + raised), "a.pdf").text.splitlines()[-1].endswith("1 million dinars a year.")


def test_raised_numbers_that_no_line_answers_stay_in_their_line() -> None:
    raised = b"BT /F 8 Tf 1 0 0 1 88 704 Tm (2) Tj ET"
    for foot in ("2. Mona", "Mona"):
        found = read(pages(show((60, 700, "35 m"), (97, 700, "of land."), (60, 100, foot)) + b" " + raised), "a.pdf")
        assert found.text.splitlines() == ["35 m2 of land.", foot]


def test_a_number_stands_apart_from_its_item() -> None:
    assert read(pages(show((60, 700, "1.Mona"), (60, 650, "3.5 million"))), "a.pdf").text == "1. Mona\n3.5 million\n"


LEFT = [
    "The committee met in the city of Sebha on",
    "Wednesday and heard the report of its",
    "director, who spoke of the dams, of their",
    "repair, of what it will cost, and of the",
    "people who are to do the work in spring,",
    "until all is done.",
]
RIGHT = [
    "They agreed on the training of thirty five",
    "engineers, on an exchange of experts, and",
    "on a study of the pipes, which is to be on",
    "the table before the end of April, and on",
    "a meeting in the third quarter of the year",
    "in Rotterdam.",
]


def test_columns_that_begin_at_other_heights_are_read_one_after_the_other() -> None:
    placed = [(x, top - 15 * n, line) for x, top, some in ((60, 700, LEFT), (330, 692, RIGHT)) for n, line in enumerate(some)]
    assert read(pages(show(*placed)), "a.pdf").text == f"{' '.join(LEFT)}\n{' '.join(RIGHT)}\n"


def test_columns_are_read_one_after_the_other_and_tables_across() -> None:
    beside = [(60 + 260 * side, 700 - 15 * n, text) for n in range(6) for side, text in enumerate((LEFT[n], RIGHT[n]))]
    found = read(pages(show((60, 740, "News of the week"), *beside)), "a.pdf")
    assert found.text == f"News of the week\n{' '.join(LEFT)}\n{' '.join(RIGHT)}\n"
    rows = [
        (x, 700 - 15 * n, word)
        for n in range(6)
        for x, word in ((60, f"Item {n}"), (320, "The director of the dams" * (n % 2) or "Mona"))
    ]
    assert read(pages(show(*rows)), "a.pdf").text.startswith("Item 0\tMona\nItem 1\tThe director of the dams\n")


def test_words_cut_at_the_end_of_a_line() -> None:
    body = show(
        (60, 700, "The ministers spoke of their long cooperation in the field of water and of its develop-"),
        (60, 685, "ment."),
    )
    assert read(pages(body), "a.pdf").text.endswith("its development.\n")


def test_running_headers_are_kept_once_and_page_numbers_not_at_all() -> None:
    bodies = ["They met.", "They spoke of 3 dams.", "They spoke of 4 dams."]
    made_of = [show((60, 780, f"Ministry, {n}"), (60, 700, body), (300, 20, f"- {n} -")) for n, body in enumerate(bodies, 1)]
    found = read(pages(*made_of), "a.pdf")
    assert found.text == "Ministry, 1\nThey met.\nThey spoke of 3 dams.\nThey spoke of 4 dams.\n"
    assert found.places[-1].label == "page 3, line 2"


def test_a_running_foot_cuts_no_paragraph_that_goes_on_over_the_page() -> None:
    line = "The committee heard the report of the director of the dams of the south, the east and the west, who"
    foot = (60, 20, "Ministry of Water")
    first = show((60, 700, "Report"), (60, 685, line), foot, (500, 20, "1"))
    second = show((60, 780, "asked for a plan."), (60, 765, "They spoke of 3 dams."), foot, (500, 20, "2"))
    found = read(pages(first, second), "a.pdf")
    assert found.text == f"Report\n{line} asked for a plan.\nThey spoke of 3 dams.\nMinistry of Water\n"
    assert found.places[-1].label == "page 1, line 3"


def test_a_number_that_numbers_no_page_is_kept() -> None:
    bodies = ["They met in the year", "They spoke of dams.", "They parted."]
    numbered = [show((60, 700, body), (300, 20, str(n))) for n, body in enumerate(bodies, 5)]
    assert read(pages(*numbered), "a.pdf").text == "\n".join(bodies) + "\n"
    years = [show((60, 700, body), (60, 400, n)) for n, body in zip(("2023", "1999", "7"), bodies, strict=True)]
    assert read(pages(*years), "a.pdf").text.split()[-1] == "7"


def test_lines_are_joined_where_one_margin_is_wider_than_the_other() -> None:
    rows = [
        "The committee met in the city of Sebha on Wednesday and heard the report of its director, who spoke of",
        "the dams, of their repair and of what it will cost, and asked for a plan.",
        "They agreed on the training of thirty five engineers.",
        "The third meeting is to take place in Rotterdam.",
    ]
    text = [(20, 700 - 15 * n - 15 * (n > 1) - 15 * (n > 2), row) for n, row in enumerate(rows)]
    assert read(pages(show(*text)), "a.pdf").text.splitlines() == [f"{rows[0]} {rows[1]}", *rows[2:]]
    header = [(5, 780, "Letter 12"), (520, 780, "Office"), (5, 20, "of the ministry " * 5)]
    moved = [(x + 40, y, row) for x, y, row in text]
    assert f"{rows[0]} {rows[1]}\n" in read(pages(show(*header, *moved)), "a.pdf").text


def printed(title: str, address: str, page: str, *body: tuple[int, int, str]) -> bytes:
    """A page as Chromium prints it."""
    around = (24, 780, "11/26/26, 6:30 PM"), (250, 780, title), (24, 15, f"https://example.org/{address}"), (570, 15, page)
    return show(*around, *body)


def test_two_web_pages_in_one_file_keep_their_titles_and_addresses() -> None:
    one = [printed("News of dams", "a", f"{n}/2", (60, 700 - n, f"They met {n} times.")) for n in (1, 2)]
    other = printed("News of ports", "b", "1/1", (60, 700, "They parted."))
    found = read(pages(*one, other), "a.pdf")
    assert found.title == "News of dams"
    assert found.text.splitlines() == [
        *("They met 1 times.", "They met 2 times.", "https://example.org/a"),
        *("News of ports", "They parted.", "https://example.org/b"),
    ]


def test_only_what_a_browser_prints_is_taken_for_it() -> None:
    minutes = (24, 780, "12/1/2025 10:00"), (250, 780, "Minutes"), (60, 700, "They met."), (300, 15, "https://example.org")
    assert read(pages(show(*minutes[:3], (300, 15, "1/1"))), "a.pdf").text == "12/1/2025 10:00\tMinutes\nThey met.\n1/1\n"
    assert read(pages(show(*minutes[1:])), "a.pdf").text == "Minutes\nThey met.\nhttps://example.org\n"
    twice = show((24, 780, "https://example.org/a"), (60, 700, "They met."), (24, 15, "https://example.org"), (570, 15, "1/1"))
    assert read(pages(twice), "a.pdf").text.startswith("https://example.org/a\nThey met.\n")


def test_a_line_of_the_text_that_comes_again_is_no_running_header() -> None:
    bodies = [((60, 700 - 9 * n, f"Item {n}"), (60, 685 - 9 * n, "It was put off.")) for n in (1, 2, 3)]
    found = read(pages(*(show(*body) for body in bodies)), "a.pdf")
    assert found.text == "".join(f"Item {n}\nIt was put off.\n" for n in (1, 2, 3))


IMAGE = b"q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def test_a_scan_is_refused_with_what_to_do_and_a_scanned_page_is_named() -> None:
    with pytest.raises(PicturesOnly, match="--ocr"):
        read(pages(IMAGE), "a.pdf")
    found = read(pages(show((60, 700, "Some text that is long enough")), IMAGE), "a.pdf")
    assert found.partial
    assert found.warnings[0].startswith("page 2 was not read: its pages are pictures of text")


NAMELESS = b"/Encoding << /Type /Encoding /Differences [65 %s] >>" % b" ".join(b"/g%d" % n for n in range(26))
UNTOLD = show((60, 700, "the ministerABCD met theEFGH council"), (60, 600, "and theIJKL heard a reportMNOP"))


@pytest.mark.parametrize("contents", [(UNTOLD,), (UNTOLD, IMAGE)])
def test_letters_that_a_font_does_not_tell_are_warned_of_beside_a_scan_too(
    contents: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    if IMAGE in contents:
        if not (program := shutil.which("tesseract")):
            missing("no tesseract: `make office` brings it")
        monkeypatch.setattr(ocr.RECOGNIZER, "program", program)
    found = read(pages(*contents, encoding=NAMELESS), "a.pdf")
    assert found.partial
    assert [warning for warning in found.warnings if "reads badly" in warning] == [
        "page 1 reads badly: its fonts do not say which letters they show. Compare it with the page"
    ]


def test_turned_characters_are_left_out() -> None:
    turned = b" BT /F 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET"
    found = read(pages(show((60, 700, "Some text that is long enough")) + turned), "a.pdf")
    assert (found.text, found.warnings) == (
        "Some text that is long enough\n",
        ("5 characters were left out for not standing upright",),
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\nnothing", "damaged"),
        (made(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>", encrypt=True), "password"),
        (pages(b"q Q"), "no text"),
    ],
)
def test_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(data, "a.pdf")


def test_recognized_dates_wait_for_review() -> None:
    text = "12 مارس"
    proof = (Evidence("source-1", 0, 7, text, "rules/1"),)
    dated = Relation("source-1/1", "met_with", "a", "b", proof, review=Review.ACCEPTED, start="2025-03-12")
    plain = Relation("source-1/2", "met_with", "a", "b", proof, review=Review.ACCEPTED)
    found = doubted(Document(Source("source-1", "", text, "", date="2025-03-12"), relations=(dated, plain)))
    assert (found.source.date, found.relations[0].start, found.relations[0].review) == ("2025-03-12?", "2025-03-12?", "proposed")
    assert "recognized" in (found.relations[0].reason or "")
    assert found.relations[0].confidence < dated.confidence
    assert found.relations[1] == plain


def test_without_tesseract_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match="tesseract-ocr-ara"):
        ocr.find()


def test_what_rests_on_a_recognized_page_waits_and_what_stands_on_another_does_not() -> None:
    text = "زار الوزير طبرق"
    here, there = (Evidence("source-1", start, start + 3, text[start : start + 3], "rules/1") for start in (0, 11))
    relations = tuple(
        Relation(f"source-1/{n}", "met_with", "a", "b", (proof,), review=Review.ACCEPTED) for n, proof in enumerate((here, there))
    )
    found = waiting(Document(Source("source-1", "", text, ""), relations=relations), ((0, 10),), "recognized")
    assert [r.review for r in found.relations] == ["proposed", "accepted"]
    assert "recognized from a picture" in (found.relations[0].reason or "")


def test_files_attached_to_a_pdf_file_are_counted() -> None:
    from pypdfium2 import PdfDocument

    out = io.BytesIO()
    with PdfDocument(io.BytesIO(pages(show((50, 700, "the Ministry of Water said on 12 March"))))) as document:
        document.new_attachment("list.txt").set_data(b"names")
        document.save(out)
    assert "1 file attached to it was not read" in read(out.getvalue(), "a.pdf").warnings


def test_more_characters_than_are_read_are_counted_before_all_pages_are_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    gone_through: list[int] = []

    def counting(document: Any, number: int) -> Sheet:
        gone_through.append(number)
        return sheet(document, number)

    monkeypatch.setattr(pdf, "_MANY", 100)
    monkeypatch.setattr(pdf, "CHARACTERS", 1_000)
    monkeypatch.setattr(pdf, "sheet", counting)
    page = b"BT /F 4 Tf 20 400 Td (%s) Tj ET" % (b"abcdefgh" * 10)
    with pytest.raises(InputError, match="more than 1,000 characters"):
        read(pages(*[page] * 20), "a.pdf")
    assert gone_through == [0, 1]
    read(pages(*[page] * 12), "a.pdf")
    assert gone_through[2:] == list(range(12))
