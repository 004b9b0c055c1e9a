"""A board that is told by a pronoun is called by its body, and so is the post in it. Everybody is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

_COMPANY = "شركة النخيل للكيماويات"
_CHAIR = f"رئيس مجلس إدارة {_COMPANY}"


def posts(text: str) -> list[str]:
    return sorted({one.label() for one in extract(text).entities if one.kind == "post" and "مجلس" in one.label()})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"زار الوزير {_COMPANY} والتقى رئيس مجلس إدارتها السيد عامر حدادين.", [_CHAIR]),
        (f"وقّع الاتفاقية عن {_COMPANY} رئيس مجلس إدارتها السيد عامر حدادين.", [_CHAIR]),
        (f"زار الوزير {_COMPANY}. ووقع الاتفاقية عن الشركة رئيس مجلس إدارتها السيد عامر حدادين.", [_CHAIR]),
        (f"وقعت {_COMPANY} مع وزارة الصناعة اتفاقية، ووقعها رئيس مجلس إدارتها السيد عامر حدادين.", [_CHAIR]),
        (
            "زار الوزير مصنع النخيل والتقى رئيس مجلس إدارته السيد عامر حدادين وعضو مجلس إدارته السيد فادي الزغول.",
            ["رئيس مجلس إدارة مصنع النخيل", "عضو مجلس إدارة مصنع النخيل"],
        ),
        ("التقى الوزير رئيس مجلس إدارتها السيد عامر حدادين.", ["رئيس مجلس إدارتها"]),
        ("زار الوزير مصنع النخيل والتقى رئيس مجلس إدارتها السيد عامر حدادين.", ["رئيس مجلس إدارتها"]),
        ("زار الوزير وزارة الصناعة والتقى رئيس مجلس إدارتها السيد عامر حدادين.", ["رئيس مجلس إدارتها"]),
    ],
)
def test_a_post_in_its_board_is_called_by_the_body(text: str, names: list[str]) -> None:
    assert posts(text) == names


def test_a_board_told_by_a_pronoun_is_a_part_of_its_body() -> None:
    document = extract(f"وقّع الاتفاقية عن {_COMPANY} رئيس مجلس إدارتها السيد عامر حدادين.")
    label = {one.id: one.label() for one in document.entities}
    told = [(label[r.source], label[r.target]) for r in document.relations if r.type == "part_of"]
    assert told == [(f"مجلس إدارة {_COMPANY}", _COMPANY)]


def test_it_is_the_post_that_is_named_in_full_elsewhere() -> None:
    text = f"التقى الوزير {_CHAIR} السيد عامر حدادين. ووقّع الاتفاقية عن {_COMPANY} رئيس مجلس إدارتها السيد عامر حدادين."
    document = extract(text)
    assert posts(text) == [_CHAIR]
    assert len([r for r in document.relations if r.type == "part_of"]) == 1


def test_boards_of_two_bodies_by_one_pronoun_keep_it() -> None:
    text = f"وقّع عن {_COMPANY} رئيس مجلس إدارتها السيد عامر حدادين، وعن شركة الموانئ المتحدة رئيس مجلس إدارتها السيد فادي الزغول."
    assert posts(text) == ["رئيس مجلس إدارتها"]


def test_the_board_is_of_the_company_and_not_of_its_delegation() -> None:
    text = 'استقبل وزير المياه السيد سالم الفرجاني وفدا من شركة "النخيل" التركية، يترأسه رئيس مجلس إدارتها السيد كمال أوزغون.'
    posts = [entity.label() for entity in extract(text).entities if entity.kind == "post"]
    assert any(post.startswith("رئيس مجلس إدارة شركة") for post in posts)
    assert not any("إدارتها" in post for post in posts)
