"""OpenDocument texts: what stands on the printed page is read, in its order, with its place."""

from __future__ import annotations

import pytest

from rawabit.graph.errors import InputError
from rawabit.importers.readers import read

from ..made import ODT, odt, zipped

HIDDEN = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<text:p>أ<text:span>ب</text:span>ج</text:p>", "أبج\n"),
        ("<text:p>أ \n  ب<text:s text:c='2'/>ج<text:tab/>د<text:line-break/>ه</text:p>", "أ ب  ج\tد\nه\n"),
        ("<text:p>نص<text:span text:style-name='H'>سر</text:span></text:p>", "نص\n"),
        ("<text:p text:style-name='H'>سر</text:p><text:p>نص</text:p>", "نص\n"),
        ("<text:section text:display='none'><text:p>سر</text:p></text:section><text:p>نص</text:p>", "نص\n"),
        (
            "<text:tracked-changes><text:deletion><text:p>محذوف</text:p></text:deletion></text:tracked-changes><text:p>نص</text:p>",
            "نص\n",
        ),
        ("<text:p>نص<office:annotation><text:p>رأي</text:p></office:annotation></text:p>", "نص\n"),
        ("<text:p>أ<draw:frame><draw:text-box><text:p>مربع</text:p></draw:text-box></draw:frame></text:p>", "أ\nمربع\n"),
        ("<text:list><text:list-item><text:p>بند</text:p></text:list-item></text:list>", "بند\n"),
        ("<text:p>أ<text:ruby><text:ruby-base>ب</text:ruby-base><text:ruby-text>ج</text:ruby-text></text:ruby></text:p>", "أب\n"),
    ],
)
def test_what_is_on_the_page(body: str, wanted: str) -> None:
    assert read(odt(body, HIDDEN), "a.odt").text == wanted


def test_tables_lists_and_notes() -> None:
    numbers = (
        "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
    )
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("منى", "مدير"))
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ("أول", "ثان"))
    note = (
        "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>حاشية</text:p>"
    )
    body = (
        f"<text:p>نص{note}</text:note-body></text:note></text:p><table:table><table:table-row>{cells}</table:table-row></table:table>"
        f"<text:list text:style-name='L'>{items}</text:list>"
    )
    found = read(odt(body, numbers + "</text:list-style>"), "a.odt")
    assert found.text == "نص\nمنى\tمدير\n1. أول\n2. ثان\nحاشية\n"
    wanted = ["paragraph 1", "table 1, row 1, cell 1", "table 1, row 1, cell 2", "paragraph 2", "paragraph 3", "footnote 1"]
    assert [place.label for place in found.places] == wanted


def test_headers_pages_and_titles() -> None:
    header = (
        "<style:header><text:p>وزارة المياه</text:p><text:p>صفحة <text:page-number>1</text:page-number></text:p></style:header>"
    )
    styles = f"<office:master-styles><style:master-page>{header}</style:master-page></office:master-styles>"
    body = "<text:h text:outline-level='1'>عنوان</text:h><text:soft-page-break/><text:p>نص</text:p>"
    found = read(odt(body, styles=styles), "a.odt")
    assert (found.text, found.title) == ("وزارة المياه\nعنوان\nنص\n", "عنوان")
    assert [place.label for place in found.places] == ["header", "page 1, paragraph 1", "page 2, paragraph 2"]
    assert read(odt(body, title="آخر"), "a.odt").title == "آخر"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"mimetype": ODT, "content.xml": "<a/>"}, 0), "no text document"),
        (zipped({"mimetype": ODT, "content.xml": "<!DOCTYPE a><a/>"}, 0), "document type"),
        (zipped({"mimetype": ODT, "content.xml": "<a>" * 150}, 0), "nested more than 100"),
        (odt("<text:p>نص</text:p>")[:300], "damaged"),
    ],
)
def test_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(data, "a.odt")
