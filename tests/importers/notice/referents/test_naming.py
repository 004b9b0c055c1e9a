"""Who is who in one text: one name is one person, unless titles contradict it. All sentences are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.referents.naming import written


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("عقد وزير المياه السيد نور التجريبي اجتماعاً حضرته السيدة نور التجريبي مديرة مركز السدود.", 2),
        ("التقى وزير المياه السيد نور التجريبي مدير مركز السدود. وقال السيد نور التجريبي إن العمل جار.", 1),
        ("التقت السيدة هدى المثالية وزير المياه. وأضافت هدى المثالية أن العمل جار.", 1),
        ("وصل الوزير سالم بن فهد التجريبي. وعقد سالم بن فهد اجتماعا.", 1),
        ("حضر سالم بن فهد التجريبي وسالم بن فهد.", 2),
        ("وصل الوزير سالم بن فهد التجريبي والسيد سالم بن فهد المثالي. وعقد سالم بن فهد اجتماعا.", 3),
        ("التقى السيد هدى المثالية والسيدة هدى المثالية وزير المياه. وقالت السيدة هدى المثالية إن العمل جار.", 2),
    ],
)
def test_one_name_is_one_person_unless_titles_contradict(text: str, people: int) -> None:
    document = extract(text)
    named = [entity.id for entity in document.entities if entity.kind == "person"]
    assert len(named) == people
    assert {m.entity for m in document.mentions if m.kind == "person"} == set(named)


def test_other_leaders_in_a_list_are_nothing_that_is_led() -> None:
    text = "ترأس وزير الأوقاف محمد التجريبي اجتماعًا لمجلس الوزارة ضم وكلاء الوزارة والوكلاء المساعدين ومدراء العموم."
    assert not [e.label() for e in extract(text).entities if e.kind == "post" and "الوكلاء" in e.label()]


@pytest.mark.parametrize(
    ("title", "ministry"),
    [
        ("وزير الموارد المائية المكلف", "وزارة الموارد المائية"),
        ("وزيرة الشؤون الاجتماعية المكلفة", "وزارة الشؤون الاجتماعية"),
        ("وزير الطاقة والتعدين", "وزارة الطاقة والتعدين"),
    ],
)
def test_who_acts_for_a_minister_is_in_the_same_ministry(title: str, ministry: str) -> None:
    document = extract(f"اجتمع {title} السيد سامي عواد بوكيل الوزارة للشؤون الفنية السيد هاني شكر.")
    names = {entity.id: entity.label() for entity in document.entities}
    assert {names[r.target] for r in document.relations if r.type == "post_in"} == {ministry}


def test_an_and_that_stands_apart_makes_no_other_body() -> None:
    text = "وقعت وزارة الصناعة و التجارة مذكرة تفاهم. وقالت وزارة الصناعة والتجارة إن المذكرة مهمة."
    bodies = [entity for entity in extract(text).entities if entity.kind == "organization"]
    assert [name.text for body in bodies for name in body.names] == ["وزارة الصناعة والتجارة"]


def test_a_family_name_of_two_words_is_the_person_named_before() -> None:
    text = "عقد وزير الصناعة الدكتور عماد حب الله اجتماعا. وتواصل الوزير حب الله مع السفير محمد عواد."
    assert len([entity for entity in extract(text).entities if entity.kind == "person"]) == 2


def test_a_name_in_a_hashtag_has_blanks() -> None:
    assert written("سالم_الحارثي") == "سالم الحارثي"
