"""Word files: what stands on the printed page is read, in its order, with its place; what does not is left out and counted."""

from __future__ import annotations

import io
import warnings
import zipfile

import pytest

from rawabit.graph.errors import InputError
from rawabit.importers.readers import read
from rawabit.importers.readers.docx_numbers import written

from ..made import docx, p, zipped

T = "<w:r><w:t>{}</w:t></w:r>"


def text(body: str, **parts: str) -> str:
    return read(docx(body, **parts), "a.docx").text


def labels(data: bytes) -> list[str]:
    return [place.label for place in read(data, "a.docx").places]


READ = [
    ("<w:p><w:ins>" + T.format("مضاف") + "</w:ins><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del></w:p>", "مضاف\n"),
    ("<w:p><w:moveFrom>" + T.format("قبل") + "</w:moveFrom><w:moveTo>" + T.format("بعد") + "</w:moveTo></w:p>", "بعد\n"),
    ("<w:sdt><w:sdtContent>" + p("داخل") + "</w:sdtContent></w:sdt>", "داخل\n"),
    ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("انقر هنا") + "</w:sdtContent></w:sdt>" + p("نص"), "نص\n"),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>سر</w:t></w:r>" + T.format("نص") + "</w:p>", "نص\n"),
    ('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>ظاهر</w:t></w:r></w:p>', "ظاهر\n"),
    ("<w:p><w:r><w:t>أ</w:t><w:tab/><w:t>ب</w:t><w:br/><w:t>ج</w:t><w:noBreakHyphen/></w:r></w:p>", "أ\tب\nج-\n"),
    ("<w:p><w:hyperlink>" + T.format("را") + "</w:hyperlink><w:smartTag>" + T.format("بط") + "</w:smartTag></w:p>", "رابط\n"),
    ("<w:p><w:r><w:fldChar/><w:instrText>DATE</w:instrText><w:t>7 نوفمبر</w:t></w:r></w:p>", "7 نوفمبر\n"),
    (
        "<w:p>" + T.format("أول") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("مربع")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p("مربع") + "</w:txbxContent></mc:Fallback>"
        + "</mc:AlternateContent></w:r></w:p>",
        "أول\nمربع\n",
    ),
    ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + T.format("أو") + "</w:p>" + p("ل"), "أول\n"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), READ)
def test_what_is_on_the_page(body: str, wanted: str) -> None:
    assert text(body) == wanted


def test_what_was_left_out_is_counted() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>سر</w:t></w:r>"
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    found = read(docx(body + p("نص")), "a.docx")
    assert found.warnings == ("1 comment left out", "1 deleted passage left out", "1 hidden passage left out")
    assert not found.partial


def test_a_style_hides_and_what_is_based_on_it_too() -> None:
    styles = (
        '<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:styleId="c"><w:basedOn w:val="c"/></w:style>'
    )
    body = p("سر", '<w:pStyle w:val="b"/>') + p("دائرة", '<w:pStyle w:val="c"/>')
    assert text(body, styles=styles) == "دائرة\n"


ROW = "<w:tr>{}</w:tr>"
CELL = "<w:tc>{}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>" + "".join(ROW.format("".join(CELL.format(p(cell)) for cell in row)) for row in rows) + "</w:tbl>"


def test_a_row_is_a_line_and_a_cell_a_place() -> None:
    data = docx(p("الحضور") + table(("الاسم", "الصفة"), ("منى الهمامي", "مدير عام")))
    assert read(data, "a.docx").text == "الحضور\nالاسم\tالصفة\nمنى الهمامي\tمدير عام\n"
    assert labels(data) == ["paragraph 1", *(f"table 1, row {row}, cell {cell}" for row in (1, 2) for cell in (1, 2))]


def test_a_table_for_layout_is_read_as_paragraphs_and_one_with_a_long_value_as_rows() -> None:
    long = "نص طويل " * 30
    assert text(table((long, "جانب"))) == f"{long.strip()}\nجانب\n"
    assert text(table(("1", long, "وزارة المياه"))) == f"1\t{long.strip()}\tوزارة المياه\n"
    for row in (("1", long, long), ("1", long * 3, "جانب")):
        assert text(table(row)).splitlines() == [cell.strip() for cell in row]
    inner = "<w:tbl>" + ROW.format(CELL.format(p("عنوان") + table(("أ", "ب")))) + "</w:tbl>"
    assert text(inner) == "عنوان\nأ\tب\n"


def boxed(*blocks: str) -> str:
    return "<w:p><w:r><w:txbxContent>" + "".join(blocks) + "</w:txbxContent></w:r></w:p>"


def test_a_text_box_in_a_text_box_in_a_cell_is_read_once() -> None:
    cell = "<w:tbl><w:tr><w:tc>" + p("خلية") + boxed(p("مربع"), boxed(p("داخله"))) + "</w:tc></w:tr></w:tbl>"
    assert text(cell) == "خلية\nمربع\nداخله\n"


def test_a_deleted_row_is_left_out() -> None:
    row = "<w:tr><w:trPr><w:del/></w:trPr>" + CELL.format(p("محذوف")) + "</w:tr>"
    found = read(docx(f"<w:tbl>{row}{ROW.format(CELL.format(p('باق')))}</w:tbl>"), "a.docx")
    assert (found.text, found.warnings) == ("باق\n", ("1 deleted passage left out",))


def test_headers_come_first_footers_last_and_notes_before_them() -> None:
    body = (
        '<w:p><w:r><w:t>نص</w:t><w:footnoteReference w:id="7"/></w:r></w:p><w:sectPr><w:headerReference r:id="header"/>'
        '<w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'
    )
    page = "<w:p>" + T.format("صفحة ") + "<w:r><w:instrText> PAGE </w:instrText></w:r>" + T.format("1") + "</w:p>"
    note = f'<w:footnote w:id="-1">{p("فاصل")}</w:footnote><w:footnote w:id="7">{p("حاشية أولى")}</w:footnote>'
    data = docx(body, header=p("وزارة المياه"), footer=p("ص.ب. 7") + page, footnotes=note)
    assert read(data, "a.docx").text == "وزارة المياه\nنص\nحاشية أولى\nص.ب. 7\n"
    assert labels(data) == ["header", "paragraph 1", "footnote 1", "footer"]


def test_pages_are_told_where_word_noted_them() -> None:
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>ثان</w:t></w:r></w:p>"
    over = "<w:p>" + T.format("من هنا ") + "<w:r><w:lastRenderedPageBreak/><w:t>إلى هنا</w:t></w:r></w:p>"
    assert labels(docx(p("أول") + turned + over)) == ["page 1, paragraph 1", "page 2, paragraph 2", "page 2, paragraph 3"]


def numbering(form: str, pattern: str) -> str:
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    inner = '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    number = '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="3">{level}{inner}</w:abstractNum>{number}'


def item(words: str, level: int = 0) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>')


def test_numbers_of_lists_are_written_out() -> None:
    body = item("أول") + item("فرع", 1) + item("فرع", 1) + item("ثان") + item("فرع", 1)
    wanted = "1- أول\n1.1 فرع\n1.2 فرع\n2- ثان\n2.1 فرع\n"
    assert text(body, numbering=numbering("decimal", "%1-")) == wanted
    assert text(item("أول"), numbering=numbering("bullet", "\uf0b7")) == "- أول\n"
    assert text(item("أول") + item("ثان"), numbering=numbering("arabicAbjad", "%1)")) == "أ) أول\nب) ثان\n"


@pytest.mark.parametrize(
    ("number", "form", "wanted"),
    [
        (3, "arabicAlpha", "ت"),
        (29, "arabicAbjad", "أأ"),
        (14, "lowerRoman", "xiv"),
        (27, "upperLetter", "AA"),
        (12, "hindiNumbers", "١٢"),
    ],
)
def test_forms_of_numbers(number: int, form: str, wanted: str) -> None:
    assert written(number, form) == wanted


def test_the_title_is_the_one_on_the_page_and_dates_of_the_file_are_none_of_the_notice() -> None:
    styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    properties = "<dc:title>قالب قديم</dc:title><dcterms:created xmlns:dcterms='t'>2019-01-01T00:00:00Z</dcterms:created>"
    found = read(docx(p("عنوان", '<w:pStyle w:val="T"/>'), properties, styles=styles), "a.docx")
    assert (found.title, found.date) == ("عنوان", None)
    assert read(docx(p("نص"), properties), "a.docx").title == "قالب قديم"
    assert read(docx(p("رأس", '<w:outlineLvl w:val="0"/>')), "a.docx").title == "رأس"


REFUSED = [
    (docx('<!DOCTYPE a [<!ENTITY b "c">]>'), "damaged"),
    (docx(p("نص"), header='<!DOCTYPE a [<!ENTITY b "c">]>'), None),
    (docx("<w:sdt>" * 120 + "</w:sdt>" * 120), "nested more than 100"),
    (docx("<w:p>"), "damaged"),
    (zipped({"word/document.xml": b"<a>" + b" " * 20_000_000, "_rels/.rels": "<a/>"}), "200 times"),
    (zipped({"word/document.xml": "<a/>", "_rels/.rels": "<a/>", "word/media/a.bmp": b" " * 20_000_000}), "200 times"),
    (zipped({"word/other.xml": "<a/>"}), "no file in it"),
    (docx(p("نص"))[:400], "damaged"),
    (docx(""), "no text"),
]


@pytest.mark.parametrize(("data", "words"), REFUSED)
def test_refused(data: bytes, words: str | None) -> None:
    if words is None:  # a part that nothing points to is not read
        assert read(data, "a.docx").text == "نص\n"
        return
    with pytest.raises(InputError, match=words):
        read(data, "a.docx")


def test_a_document_type_is_refused_in_the_main_part() -> None:
    with pytest.raises(InputError, match="document type"):
        read(zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "a.docx")


@pytest.mark.parametrize("name", ["word/document.xml", "word/Document.xml"])
def test_two_parts_of_one_name_are_refused(name: str) -> None:
    out = io.BytesIO(docx(p("نص")))
    with zipfile.ZipFile(out, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(name, docx(p("نص آخر")))
    with pytest.raises(InputError, match=r"Two parts of it are called word/.ocument\.xml"):
        read(out.getvalue(), "a.docx")


def test_a_template_that_lies_outside_is_never_fetched() -> None:
    outside = '<Relationship Id="x" Type="r/header" TargetMode="External" Target="http://127.0.0.1:9/t"/>'
    data = zipped(
        {
            "word/_rels/document.xml.rels": f"<Relationships>{outside}</Relationships>",
            "word/document.xml": "<d><body><p><r><t>نص</t></r></p><sectPr><headerReference id='x'/></sectPr></body></d>",
        }
    )
    assert read(data, "a.docx").text == "نص\n"
