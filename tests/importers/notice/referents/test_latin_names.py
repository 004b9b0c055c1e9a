"""The Latin form of a name in brackets after it. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, named

TEXT = "استقبل وزير الفلاحة سامي العوادي السيد ماركو بيانكي (Marco Bianchi) سفير إيطاليا بتونس."


def test_it_is_the_same_person() -> None:
    mentions = {m.text: m.entity for m in extract(TEXT).mentions if m.kind == "person"}
    assert mentions["Marco Bianchi"] == mentions["ماركو بيانكي"] != mentions["سامي العوادي"]


def test_the_name_in_arabic_is_shown_however_long_the_other_is() -> None:
    text = "استقبل وزير الفلاحة سفير فرنسا بيير دوبون (Pierre Dupont) أمس."
    assert ("بيير دوبون", "سفير فرنسا") in ends(text, "holds")


def test_it_is_no_body_that_anybody_is_of() -> None:
    assert "Marco Bianchi" not in named(TEXT, "organization")
    assert not ends(TEXT, "member_of")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("التقى الوزير مدير الوكالة الفرنسية للتنمية (AFD) أمس.", "AFD"),
        ("زار السيد سامي العوادي شركة الواحة (Oasis Water) أمس.", "Oasis Water"),
    ],
)
def test_the_latin_form_of_a_body_stays_one(text: str, body: str) -> None:
    assert body not in named(text, "person")
