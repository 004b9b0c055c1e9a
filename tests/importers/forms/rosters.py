"""Tables of names too long for their columns, as office programs and browsers lay them out; nobody in them is real."""

from __future__ import annotations

from html import escape

from .notices import Table

BEFORE = "كشف الحضور في الاجتماع الثالث للجنة المشتركة المنعقد في مدينة سبها يوم الأربعاء الموافق 12 مارس 2025، وقد حضره:"
AFTER = "وفي ختام الاجتماع كلف الوزير إدارة السدود بإعداد خطة الصيانة قبل 30 أبريل 2025."
ROSTERS: dict[int, Table] = {
    2: (
        ("الاسم", "الصفة"),
        ("المهندس يونس عبدالسلام محمد الفيتوري", "مدير إدارة التخطيط والمتابعة بوزارة التعليم العالي والبحث العلمي"),
        ("الدكتورة هدى عبدالرحمن علي الزروق", "رئيسة قسم التعاون الفني الدولي"),
        ("Marco Antonio Bellini", "خبير في شؤون المياه لدى منظمة المياه العربية (AWO)"),
    ),
    3: (
        ("الاسم", "الصفة", "الجهة"),
        ("خالد منصور عبدالكريم الورفلي", "مدير إدارة السدود والموارد المائية", "وزارة المياه والري"),
        ("منى علي الهمامي", "مدير عام", "المركز الوطني لبحوث المياه والبيئة الصحراوية"),
        ("Marco Bellini", "خبير", "منظمة المياه العربية"),
    ),
    4: (
        ("م", "الاسم", "الصفة", "الجهة"),
        ("1", "يونس عبدالسلام محمد الفيتوري", "مدير إدارة التخطيط والمتابعة", "وزارة التعليم العالي والبحث العلمي"),
        ("2", "منى علي الهمامي", "رئيسة قسم التعاون الدولي", "المركز الوطني لبحوث المياه"),
        (
            "3",
            "Anna-Maria van den Berg",
            "Regional Programme Manager",
            "United Nations Industrial Development Organization (UNIDO)",
        ),
    ),
    5: (
        ("م", "الاسم", "الصفة", "الجهة", "الهاتف"),
        (
            "1",
            "يونس عبدالسلام محمد الفيتوري",
            "مدير إدارة التخطيط والمتابعة",
            "وزارة التعليم العالي والبحث العلمي",
            "021-3334455",
        ),
        ("2", "منى علي الهمامي", "رئيسة قسم التعاون الدولي", "المركز الوطني لبحوث المياه", "091-2223344"),
        ("3", "سالم الفرجاني", "خبير", "منظمة المياه العربية", "092-1112233"),
    ),
}
BORDERS = ("", "td{border:1px solid #333}", "table{border-collapse:collapse} td{border:1px solid #333}")
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [
        *(("office", "office"), ("style", "style"), ("text", "text"), ("table", "table")),
        *(("svg", "svg-compatible"), ("fo", "xsl-fo-compatible")),
    ]
)


def written(rows: Table) -> list[str]:
    """The lines that a table is to be read as."""
    return ["\t".join(row) for row in rows]


def open_document(rows: Table, font: str, *, border: bool, align: str) -> str:
    """A table between two paragraphs, as a flat OpenDocument text."""
    body = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    face = 'style:font-name="F" style:font-name-complex="F" fo:font-size="13pt" style:font-size-complex="13pt"'
    lines = 'fo:border="0.5pt solid #000000"' if border else ""
    styles = (
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb" '
        f'fo:text-align="end"/><style:text-properties {face} style:language-complex="ar"/></style:style>'
        '<style:style style:name="R" style:family="table"><style:table-properties style:writing-mode="rl-tb"/></style:style>'
        '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" '
        f'style:vertical-align="{align}" {lines}/></style:style>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>'
        f'<style:font-face style:name="F" svg:font-family="&apos;{font}&apos;"/></office:font-face-decls>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{_paragraph(BEFORE)}"
        f'<table:table table:style-name="R"><table:table-column table:number-columns-repeated="{len(rows[0])}"/>{body}'
        f"</table:table>{_paragraph(AFTER)}</office:text></office:body></office:document>"
    )


def _paragraph(text: str) -> str:
    return f'<text:p text:style-name="P">{escape(text)}</text:p>'


def _cell(text: str) -> str:
    return f'<table:table-cell table:style-name="C">{_paragraph(text)}</table:table-cell>'


def web_page(rows: Table, font: str, border: str) -> str:
    """A table between two paragraphs, as a narrow web page."""
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    style = f"body{{font:15px '{font}'}} table{{width:420px}} td{{padding:4px 10px}} {border}"
    return (
        f'<!doctype html><html dir="rtl" lang="ar"><meta charset="utf-8"><style>{style}</style>'
        f"<p>{BEFORE}</p><table>{body}</table><p>{AFTER}</p></html>"
    )
