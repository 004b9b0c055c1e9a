"""Rows of tables in a notice: names end with their cells, and what fills the cells of a row belongs together. All made up."""

from __future__ import annotations

from itertools import permutations

import pytest

from rawabit.graph.model import Document
from rawabit.importers.grammar.text.cells import row, within_cell
from rawabit.importers.notice.extract import extract

HEADINGS = ("م", "الاسم", "الوظيفة", "الجهة")
PEOPLE = [
    ("1", "السيد يونس الإدريسي", "مدير إدارة", "إدارة التعاون الدولي"),
    ("2", "السيدة هند المرابط", "رئيس قسم", "مصلحة الجمارك"),
    ("3", "السيد جمال الفاسي", "المدير العام", "مؤسسة الأفق للتنمية"),
    ("4", "د. منير الزواري", "مدير عام", "جامعة الواحة"),
    ("5", "السيد كريم الطرابلسي", "مستشار", "وزارة الخارجية"),
    ("6", "السيدة سلوى بن عمر", "مندوب", "منظمة المياه العربية"),
]
NAMES = ["يونس الإدريسي", "هند المرابط", "جمال الفاسي", "منير الزواري", "كريم الطرابلسي", "سلوى بن عمر"]


def table(order: tuple[int, ...] = (0, 1, 2, 3)) -> Document:
    """A list of those present, read from a table whose columns stand in this order."""
    rows = ["\t".join(cells[n] for n in order) for cells in (HEADINGS, *PEOPLE)]
    return extract("كشف الحضور في اجتماع اللجنة المشتركة، الرباط، 22 أبريل 2025\n" + "\n".join(rows) + "\n")


def told(document: Document, type_: str) -> set[tuple[str, str]]:
    names = {e.id: e.label() for e in document.entities}
    return {(names[r.source], names[r.target]) for r in document.relations if r.type == type_}


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_no_name_goes_on_into_another_cell(order: tuple[int, ...]) -> None:
    document = table(order)
    assert [m.text for m in document.mentions if "\t" in m.text or "\n" in m.text] == []
    assert [n.text for e in document.entities for n in e.names if len(n.text.split()) != len(n.text.split(" "))] == []


def test_a_person_holds_the_post_in_the_row_and_the_post_is_in_its_body() -> None:
    document = table()
    held, within = told(document, "holds"), told(document, "post_in")
    assert held == {(name, post) for name, (_, _, post, _) in zip(NAMES, PEOPLE, strict=True)}
    assert within == {(post, body) for _, _, post, body in PEOPLE}
    posts = {e.label(): e for e in document.entities if e.kind == "post"}
    assert all(posts[post].qualifier for _, _, post, _ in PEOPLE)


def test_a_body_between_a_name_and_a_post_parts_them_not() -> None:
    document = table((1, 3, 2))
    assert told(document, "holds") >= {("كريم الطرابلسي", "مستشار"), ("جمال الفاسي", "المدير العام")}
    assert ("مستشار", "وزارة الخارجية") in told(document, "post_in")


def test_a_row_with_two_bodies_does_not_say_whose_the_post_is() -> None:
    document = extract("السيد كريم الطرابلسي\tمستشار\tوزارة الخارجية\tوزارة المياه\n")
    assert told(document, "holds") == {("كريم الطرابلسي", "مستشار")}
    assert [e.qualifier for e in document.entities if e.kind == "post"] == [None]


def test_cells() -> None:
    text = "أول\nسمير\t \tمدير عام\nآخر"
    assert [text[start:end] for start, end in row(text, 6)] == ["سمير", "مدير عام"]
    assert row("ا\t" * 3_000, 3_000) == []
    assert within_cell("سمير\n2\tمدير", 0, 6) == (0, 4)
    assert within_cell("سمير\nمحمد", 0, 9) == (0, 9)
