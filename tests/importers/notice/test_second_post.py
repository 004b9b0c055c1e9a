"""A name with two posts after it. All people are made up."""

import pytest

from rawabit.importers.notice.extract import extract


def posts(text: str) -> dict[str, set[str]]:
    """The posts of each person."""
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    held: dict[str, set[str]] = {}
    for r in document.relations:
        if r.type == "holds":
            held.setdefault(names[r.source], set()).add(names[r.target])
    return held


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("رئيس هيئة الموانئ", "مدير عام المركز الوطني للبحوث"),
        ("رئيس الهيئة العامة للمياه", "مدير عام مركز أبحاث البيئة"),
        ("رئيس مجلس الأعمال", "رئيس غرفة التجارة"),
    ],
)
def test_both_posts_are_held(first: str, second: str) -> None:
    assert posts(f"شارك في الندوة السيد سالم الورفلي، {first} و{second}.") == {"سالم الورفلي": {first, second}}


def test_the_second_post_waits() -> None:
    """Its holder may be one more who is not named."""
    told = extract("شارك في الندوة السيد سالم الورفلي، رئيس هيئة الموانئ ومدير عام المركز الوطني للبحوث.").relations
    assert sorted(r.review.value for r in told if r.type == "holds") == ["accepted", "proposed"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("حضر الاجتماع كل من السيد سالم الورفلي رئيس هيئة الموانئ ووزير النقل.", "وزير النقل"),
        ("شارك في الافتتاح السيد سالم الورفلي رئيس هيئة الموانئ ومحافظ الولاية وعدد من المسؤولين.", "محافظ الولاية"),
    ],
)
def test_who_is_listed_without_a_name_is_somebody_else(text: str, other: str) -> None:
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    assert other in {names[r.source] for r in document.relations if r.type == "attended"}
    assert not [r for r in document.relations if r.type == "holds" and names[r.target] == other and r.review.value == "accepted"]


def test_a_post_with_its_own_holder_is_no_second_one() -> None:
    text = "شارك في الندوة السيد سالم الورفلي، رئيس هيئة الموانئ ومدير عام مركز البيئة السيد علي كامل."
    assert posts(text) == {"سالم الورفلي": {"رئيس هيئة الموانئ"}, "علي كامل": {"مدير عام مركز البيئة"}}
