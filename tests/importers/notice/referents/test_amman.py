"""Amman and Oman, which are one word without vowels. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.identity import entity_id
from rawabit.graph.model import Document, Entity, Review
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.steps import Aids

GOES = "وصل وزير الخارجية التونسي السيد سامي عواد إلى "
JORDAN, OMAN = entity_id("place", "الاردن"), entity_id("place", "عمان")
AMMAN = entity_id("place", "عمان", JORDAN)


def homonyms(document: Document) -> list[Entity]:
    """The places called عمان."""
    return [e for e in document.entities if e.id in {AMMAN, OMAN}]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{GOES}عمّان يوم الأحد.", AMMAN),
        (f"{GOES}عَمَّان يوم الأحد.", AMMAN),
        (f"{GOES}العاصمة عمان يوم الأحد.", AMMAN),
        (f"{GOES}العاصمة الأردنية عمان يوم الأحد.", AMMAN),
        (f"{GOES}عمان عاصمة الأردن يوم الأحد.", AMMAN),
        (f"{GOES}عمّان يوم الأحد. وقال السيد سامي عواد إن عمان مدينة جميلة.", AMMAN),
        ("عمّان 2 مارس 2025 - عقد وزير العمل السيد سامي عواد اجتماعا مع سفير فرنسا.", AMMAN),
        ("عمان، الأردن 2 مارس 2025 - عقد وزير العمل السيد سامي عواد اجتماعا مع سفير فرنسا.", AMMAN),
        ("عمان - ترأس وزير المالية الأردني السيد سامي عواد اجتماع اللجنة.", AMMAN),
        ("عمان 3 آذار (بترا) - عقد وزير المالية السيد سامي عواد اجتماعا مع سفير فرنسا.", AMMAN),
        ("بحث السيد سامي عواد في عمان تعزيز التعاون بين ليبيا والأردن.", AMMAN),
        ("بحث السيد سامي عواد في عمان التعاون مع وزارة الطاقة في المملكة الأردنية الهاشمية.", AMMAN),
        ("وصل وزير الخارجية الأردني السيد سامي عواد إلى عمان.", OMAN),
        ("غادر السيد سامي عواد الأردن متوجها إلى عمان.", OMAN),
        ("زار السيد سامي عواد الأردن وعمان.", OMAN),
        ("عمان - بحث السيد سامي عواد ووزير المالية الأردني زيارة مسقط.", OMAN),
        (f"{GOES}عُمان يوم الأحد.", OMAN),
        (f"{GOES}سلطنة عمان يوم الأحد.", OMAN),
        (f"{GOES}عمان يوم الأحد.", OMAN),
        ("مسقط، عمان 2 مارس 2025 - عقد وزير العمل السيد سامي عواد اجتماعا مع سفير فرنسا.", OMAN),
        ("تشارك في اللقاء قطر، عمان، الأردن ولبنان.", OMAN),
    ],
)
def test_vowels_and_the_words_beside_it_tell_amman_from_oman(text: str, wanted: str) -> None:
    assert {e.id for e in homonyms(extract(text))} == {wanted}


def test_both_may_stand_in_one_text() -> None:
    document = extract("وصل السيد سامي عواد من سلطنة عمان إلى العاصمة الأردنية عمان يوم الأحد.")
    classifications = {e.id: e.classification for e in homonyms(document)}
    assert classifications == {AMMAN: "city", OMAN: "country"}
    assert "عمان" in {name.text for e in homonyms(document) if e.id == AMMAN for name in e.names}


@pytest.mark.parametrize(
    ("place", "asked"),
    [("عمان", True), ("سلطنة عمان", False), ("العاصمة الأردنية عمان", False)],
)
def test_what_is_said_of_the_bare_word_waits_for_review(place: str, asked: bool) -> None:
    (visit,) = (r for r in extract(f"{GOES}{place} يوم الأحد.").relations if r.type == "visited")
    assert ("another place" in (visit.reason or "")) is asked
    assert not asked or visit.review is Review.PROPOSED


@pytest.mark.parametrize(
    ("text", "office", "wanted"),
    [
        ("عمان في 16 نوفمبر 2025\n\nترأس وزير العمل السيد سامي عواد اجتماع اللجنة.", "JO", AMMAN),
        ("عقد وزير العمل السيد سامي عواد اجتماعا في عمان مع سفير فرنسا.", "JO", AMMAN),
        ("عقد وزير العمل السيد سامي عواد اجتماعا في عمان مع سفير فرنسا.", "LY", OMAN),
        ("غادر وزير العمل السيد سامي عواد متوجها إلى عمان.", "JO", OMAN),
        ("عقد وزير العمل السيد سامي عواد اجتماعا في عمان مع سفير فرنسا، ثم زار صلالة.", "JO", OMAN),
        ("ضم الوفد ممثلين عن قطر وعمان والكويت.", "JO", OMAN),
    ],
)
def test_for_an_office_in_jordan_the_bare_word_is_amman_unless_something_speaks_for_oman(
    text: str, office: str, wanted: str
) -> None:
    assert {e.id for e in homonyms(extract(text, aids=Aids(country=office)))} == {wanted}


def test_what_is_amman_by_the_office_alone_waits() -> None:
    document = extract("عقد وزير العمل السيد سامي عواد اجتماعا في عمان مع سفير فرنسا.", aids=Aids(country="JO"))
    said = [r for r in document.relations if AMMAN in (r.source, r.target)]
    assert said
    assert {r.review for r in said} == {Review.PROPOSED}
    assert [name.text for e in homonyms(document) for name in e.names if name.lang == "en"] == ["Amman"]


def test_where_the_next_meeting_is_to_be_waits_too() -> None:
    document = extract(
        "محضر الاجتماع الأول للفريق الفني\nعقد الاجتماع في صفاقس يوم 6 يناير 2031.\nالاجتماع القادم: 3 مايو 2031 في عمان.\n"
    )
    held = [r.review for r in document.relations if r.type == "located_in" and r.target == OMAN]
    assert held == [Review.PROPOSED]
