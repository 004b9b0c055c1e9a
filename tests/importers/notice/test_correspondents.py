"""Who wrote a letter, and to whom, is no part of what it tells. All made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.text.correspondents import correspondents
from rawabit.importers.notice.extract import extract

NOTICE = "تونس، 3 مارس 2025\nوحضر مراسم التوقيع السيد كريم الطرابلسي.\n"
MAIL = "From: سالم الورفلي <s@example.org>\nTo: بدر العتيبي\nDate: Wed, 05 Mar 2025 10:11:12 +0100\nSubject: مراسم التوقيع\n"
MEMO = "من: سالم الورفلي\nإلى: وزير الطاقة السيد بدر العتيبي\nالموضوع: مراسم التوقيع\n"


@pytest.mark.parametrize("text", [NOTICE + MAIL, MAIL + NOTICE, MEMO + NOTICE])
def test_correspondents_were_not_there(text: str) -> None:
    document = extract(text)
    names = {e.id: e.label() for e in document.entities}
    assert {"سالم الورفلي", "بدر العتيبي", "كريم الطرابلسي"} <= set(names.values())
    assert {names[r.source] for r in document.relations if r.type == "attended"} == {"كريم الطرابلسي"}


def test_what_a_line_says_of_a_correspondent_is_kept() -> None:
    document = extract(MEMO + NOTICE)
    names = {e.id: e.label() for e in document.entities}
    assert [(names[r.source], names[r.target]) for r in document.relations if r.type == "holds"] == [
        ("بدر العتيبي", "وزير الطاقة")
    ]


def test_no_name_goes_on_into_a_field() -> None:
    document = extract(f"{NOTICE}الحضور:\n- السيد يونس الإدريسي\n- السيدة هند المرابط\n{MAIL}")
    people = {m.text for m in document.mentions if m.kind == "person"}
    assert people == {"كريم الطرابلسي", "يونس الإدريسي", "هند المرابط", "سالم الورفلي", "بدر العتيبي"}


def test_a_quoted_letter_is_one() -> None:
    text = "نص\n" + "".join(f"> {line}" for line in MAIL.splitlines(keepends=True))
    found = [text[start:end] for start, end in correspondents(text)]
    assert found == ["> From: سالم الورفلي <s@example.org>\n", "> To: بدر العتيبي\n"]


def test_one_field_alone_makes_no_letter() -> None:
    assert correspondents("من: الساعة 9\nاجتماع\n") == []
    assert correspondents("To: all\nSubject: dams\n") == []
    assert correspondents("") == []


def test_the_brackets_of_an_address_are_no_part_of_a_name() -> None:
    text = "From: سامي العبار <s@example.org>\nTo: فراس المنصوري <f.m@example.org>\nSubject: متابعة مذكرة الإحصاء\n\nتحية طيبة.\n"
    assert [m.text for m in extract(text).mentions if m.kind == "person"] == ["سامي العبار", "فراس المنصوري"]
