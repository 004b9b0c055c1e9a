"""What the rows of a table say, as the tests of tables ask for it; everybody here is fictional."""

from __future__ import annotations

from typing import Any

from rawabit.graph.document import faults
from rawabit.graph.model import Document
from rawabit.importers.record_files import documents
from rawabit.importers.records.made import Made


def read(data: bytes, name: str = "t.csv", **tables: Any) -> list[Made]:
    made = list(documents(data, {"name": name, "encoding": None, "date": None, "tables": tables}))
    assert [fault for one in made for fault in faults(one.document)] == []
    return made


def unusable(made: Made) -> tuple[str, ...]:
    """What is said of cells that cannot be used, before the rows are counted."""
    *found, count = made.warnings
    assert count.removeprefix("sheet ورقة: ").startswith("of ")
    return tuple(found)


def said(document: Document) -> set[tuple[str, str, str]]:
    labels = {entity.id: entity.label() for entity in document.entities}
    return {(labels[r.source], r.type, labels[r.target]) for r in document.relations}


EXPECTED = {
    ("اجتماع متابعة السدود", "located_in", "سبها"),
    ("سالم الفرجاني", "chaired", "اجتماع متابعة السدود"),
    ("سالم الفرجاني", "holds", "وزير المياه"),
    ("وزير المياه", "post_in", "وزارة المياه"),
    ("خالد الورفلي", "attended", "اجتماع متابعة السدود"),
    ("خالد الورفلي", "holds", "مدير إدارة السدود"),
    ("مدير إدارة السدود", "post_in", "إدارة السدود"),
    ("منى الهمامي", "attended", "اجتماع متابعة السدود"),
    ("اجتماع متابعة السدود", "about", "صيانة السدود"),
    ("اجتماع متابعة السدود", "about", "التدريب"),
    ("إعداد خطة الصيانة", "about", "اجتماع متابعة السدود"),
    ("سالم الفرجاني", "directed", "إعداد خطة الصيانة"),
    ("إعداد خطة الصيانة", "assigned_to", "إدارة السدود"),
}
