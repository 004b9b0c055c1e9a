"""Office files made by hand, with just what a test is about in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SPACES = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="{_MC}"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODT = "application/vnd.oasis.opendocument.text"


def zipped(members: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file, the same bytes whenever it is made: its members carry the first day a zip file can say."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return out.getvalue()


def docx(body: str, properties: str = "", **parts: str) -> bytes:
    """A Word file: the inside of its body; further parts by kind (``header``, ``footnotes``), which are their ids too."""
    named = {f"word/{kind}.xml": f'<w:{_root(kind)} xmlns:w="{_W}">{xml}</w:{_root(kind)}>' for kind, xml in parts.items()}
    points = "".join(f'<Relationship Id="{kind}" Type="{_R}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": _relationships(f'<Relationship Id="a" Type="{_R}/officeDocument" Target="word/document.xml"/>'),
            "word/_rels/document.xml.rels": _relationships(points),
            "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
            "docProps/core.xml": f'<cp:coreProperties xmlns:cp="c" xmlns:dc="d">{properties}</cp:coreProperties>',
            **named,
        }
    )


def p(text: str, properties: str = "") -> str:
    """A paragraph of a Word file."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, automatic: str = "", styles: str = "", title: str = "") -> bytes:
    """An OpenDocument text: the inside of its body."""
    spaces = " ".join(f'xmlns:{name}="{name}"' for name in ("office", "text", "table", "style", "fo", "draw"))
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>{text}"
    facts = f"<office:meta><dc:title>{title}</dc:title></office:meta>"
    return zipped(
        {
            "mimetype": ODT,
            "content.xml": f"<office:document-content {spaces}>{content}</office:document-content>",
            "styles.xml": f"<office:document-styles {spaces}>{styles}</office:document-styles>",
            "meta.xml": f'<office:document-meta xmlns:office="o" xmlns:dc="d">{facts}</office:document-meta>',
        },
        zipfile.ZIP_STORED,
    )


def _root(kind: str) -> str:
    return {"header": "hdr", "footer": "ftr"}.get(kind, kind)


def _relationships(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'
