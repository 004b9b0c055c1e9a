"""A file of every format for tests that spoil files; what is in them is fictional."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from rawabit.exporters.ftm import write_ftm
from rawabit.exporters.gexf import write_gexf
from rawabit.exporters.graphml import write_graphml
from rawabit.exporters.json_graph import write_json
from rawabit.exporters.jsonld import write_jsonld
from rawabit.exporters.popolo import write_popolo
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from .. import samples
from .made import docx, odt, p, zipped
from .readers.test_containers import mail
from .readers.test_pdf import IMAGE, pages, show
from .tables import workbooks


def attached() -> bytes:
    message = mail("نص\n\nفقرة")
    message.add_alternative("<p>صفحة</p>", subtype="html")
    message.add_attachment(b"x", maintype="a", subtype="b", filename="قائمة.txt")
    return bytes(message)


TABLE = f"<w:tbl><w:tr><w:tc>{p('منى')}</w:tc><w:tc>{p('مدير')}</w:tc></w:tr></w:tbl>"
TEXTS = {
    "a.docx": docx(
        p("أول", '<w:numPr><w:numId w:val="1"/></w:numPr>') + TABLE,
        styles='<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>',
        numbering='<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>',
    ),
    "a.odt": odt("<text:p>أول<text:s/></text:p><table:table><table:table-row><table:table-cell><text:p>منى</text:p>"
                 "</table:table-cell></table:table-row></table:table>"),
    "a.pdf": pages(show((60, 700, "Some text"), (60, 685, "that goes on"), (300, 685, "cell")), IMAGE),
    "a.eml": attached(),
    "a.zip": zipped({"a.txt": "نص " * 20, "b/c.docx": docx(p("نص"))}),
    "a.html": "<html><head><title>ع</title></head><body><table><tr><td>أ<td>ب</table><p>نص<a href=x>ر</a></body>".encode(),
    "a.txt": "سبها 12 مارس 2025\nنص".encode("cp1256"),
}  # fmt: skip
RECORDS: dict[str, Callable[[Store, TextIO], None]] = {
    "a.json": write_json,
    "a.graphml": write_graphml,
    "a.gexf": write_gexf,
    "a.ftm": write_ftm,
    "a.popolo.json": write_popolo,
    "a.jsonld": write_jsonld,
}
KUMU = {
    "elements": [{"label": "وزارة المياه", "type": "Organization"}, {"label": "سالم الفرجاني", "type": "Person"}],
    "connections": [{"from": "سالم الفرجاني", "to": "وزارة المياه", "type": "عضو"}],
}
OLIGRAPHER = {
    "nodes": {"a": {"id": "a", "name": "وزارة المياه"}, "b": {"id": "b", "name": "سالم الفرجاني"}},
    "edges": {"e": {"id": "e", "node1_id": "b", "node2_id": "a", "label": "عضو"}},
}


@cache
def seeds() -> dict[str, bytes]:
    """A whole file of every format, by its name."""
    table = [workbooks.MEETINGS, workbooks.MEETING]
    made = {
        "a.xlsx": workbooks.xlsx(*table),
        "a.ods": workbooks.ods(*table),
        "a.csv": workbooks.csv(*table),
        "kumu.json": json.dumps(KUMU, ensure_ascii=False).encode(),
        "oligrapher.json": json.dumps(OLIGRAPHER, ensure_ascii=False).encode(),
    }
    with TemporaryDirectory() as folder, open_store(str(Path(folder) / "graph.db"), create=True) as store:
        store.add(samples.DOCUMENT)
        for name, write in RECORDS.items():
            out = io.StringIO()
            write(store, out)
            made[name] = out.getvalue().encode()
    return {**TEXTS, **made}
