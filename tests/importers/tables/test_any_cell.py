"""Cells of any text: whoever they name stands in them, and no cell stops its table; nobody here is real."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rawabit.graph.document import faults
from rawabit.graph.errors import InputError, PassedOver
from rawabit.importers.cells import beside
from rawabit.importers.cells.heading_words import fields
from rawabit.importers.cells.parties import parties
from rawabit.importers.record_files import documents

from .reads import read, unusable
from .workbooks import csv

_SAID = """\
سالم الفرجاني منى وليد الناصر عبد أبو و ب مدير وزير السفير رئيس أمين عضو مقرراً إدارة السدود وزارة ليبيا طرابلس
د. أ.د م/ السيد السيدة نيابة عن الوزير بالإنابة المكلف السابق سابقاً غائب اعتذر لم يحضر المعتذرون ما عدا كل من
لا يوجد منجزة اليوم 2024 1446 7 نوفمبر 5/6/2024 acting former Minister Ali Hassan Dr. of absent for XXXX 50%
place-0123456789abcdef person-0123456789abcdef organization-0123456789abcdef event-0123456789abcdef post-0123456789abcdef
"""
_MARKS = [*" -–—/()[]،,؛;|:.\n\t\u00a0\u202f\u200f؟•", " - ", ": ", " (", ") ", ""]
CELLS = st.lists(st.sampled_from([*_SAID.split(), *_MARKS]) | st.sampled_from(_MARKS), max_size=14).map("".join) | st.text(
    max_size=20
)


@given(CELLS, st.sampled_from(["person", "organization"]))
@example("سالم-الفرجاني-مدير إدارة السدود", "person")
@example("سالم\u00a0الفرجاني\u00a0مدير\u00a0إدارة\u00a0السدود", "person")
@example("سالم\tالفرجاني\tمدير إدارة السدود", "person")
@example("الناصر/و–عضو (", "person")
def test_whoever_a_cell_names_stands_in_it(cell: str, default: str) -> None:
    for party in parties(cell, default):
        for span in (party.span, party.post, party.body, party.said):
            if span:
                assert 0 <= span[0] < span[1] <= len(cell)
                assert cell[slice(*span)].strip()


@pytest.mark.parametrize(
    "cell",
    [
        "سالم الفرجاني مدير إدارة السدود",
        "سالم\u00a0الفرجاني\u00a0مدير إدارة السدود",
        "سالم\tالفرجاني\t(مدير إدارة السدود",
        "سالم الفرجاني  مدير إدارة السدود",
    ],
)
def test_a_post_beside_a_name_is_found_whatever_parts_them(cell: str) -> None:
    (party,) = parties(cell)
    assert party.post
    assert " ".join(cell[slice(*party.span)].split()) == "سالم الفرجاني"
    assert cell[slice(*party.post)] == "مدير إدارة السدود"


@pytest.mark.parametrize("kind", ["meetings", "entities", "relations"])
@settings(max_examples=40)
@given(st.data())
def test_no_cell_stops_its_table(kind: str, data: st.DataObject) -> None:
    names = fields(kind)
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(names), max_size=len(names)), min_size=1, max_size=3))
    try:
        made = list(documents(csv(names, *rows), {"name": "t.csv", "encoding": None, "date": None, "tables": {"kind": kind}}))
    except (InputError, PassedOver):
        return
    assert [fault for one in made for fault in faults(one.document)] == []


LONG = " ".join(["وزارة المياه"] * 800)  # ten thousand characters and some


@pytest.mark.parametrize(
    ("heads", "row", "column"),
    [
        (["الاسم", "النوع"], [LONG, "جهة"], "A (الاسم)"),
        (["من", "العلاقة", "إلى"], ["مركز البحوث", "يتعاون مع", LONG], "C (إلى)"),
        (["التاريخ", "عنوان الاجتماع", "الحضور"], ["2024-11-07", LONG, "سالم الفرجاني"], "B (عنوان الاجتماع)"),
        (["التاريخ", "عنوان الاجتماع", "الحضور"], ["2024-11-07", "اجتماع", LONG * 4], "C (الحضور)"),
    ],
)
def test_a_cell_longer_than_any_name_is_named_and_the_other_rows_go_in(heads: list[str], row: list[str], column: str) -> None:
    good = [cell.replace(LONG * 4, "سالم الفرجاني").replace(LONG, "وزارة المياه") for cell in row]
    (made,) = read(csv(heads, good, row))
    (fault,) = unusable(made)
    assert fault.startswith(f"row 3, column {column}: read 'وزارة المياه")
    assert "characters; perhaps a quotation mark is never closed" in fault
    assert len(fault) < 300


def test_no_post_is_looked_for_in_words_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def is_post(text: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(beside, "is_post", is_post)
    (party,) = parties("سالم " * 1_000)
    assert party.kind == "person"
    assert 0 < len(asked) < 100
