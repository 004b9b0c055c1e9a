"""Groups that have no name of their own. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("عين سالم العواد خلفا لمدير مكتبه الخاص رائد الطيار.", "مكتبه الخاص"),
        (
            "تلبي المذكرة احتياجات الجامعات من أعضاء هيئة التدريس المصريين في كل المجالات.",
            "هيئة التدريس المصريين",
        ),
        (
            "ثمن الوزير جلب أجهزة حديثة والسعي لاستقطاب أمهر وأفضل الاطباء والكفاءات العلمية العالية وذلك للعلاج.",
            "أفضل الاطباء والكفاءات العلمية العالية",
        ),
    ],
)
def test_such_a_group_is_a_common_noun(text: str, group: str) -> None:
    document = extract(text)
    found = [m for m in document.mentions if m.text == group]
    assert [m.form.value for m in found] == ["nominal"]
    assert [e.named for e in document.entities if e.id == found[0].entity] == [False]


def test_a_definite_head_alone_is_no_name_of_a_place() -> None:
    text = "قال رئيس الوزراء سالم العواد: يعقد المجلس جلساته في المحافظات، تكريسا لنهج العمل الميداني."
    assert [m.form.value for m in extract(text).mentions if m.text == "المحافظات"] == ["nominal"]


def test_a_library_is_no_office_of_somebody() -> None:
    document = extract("زار الوزير سالم العواد مكتبة الوادي العامة في المدينة.")
    assert [m.form.value for m in document.mentions if m.text == "مكتبة الوادي العامة"] == ["name"]
