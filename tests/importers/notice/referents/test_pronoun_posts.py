"""A post that is told by a pronoun is called by a name of its own. Everybody is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


@pytest.mark.parametrize(
    ("text", "post", "name"),
    [
        ("زار الوزير هيئة الموانئ والتقى مديرها العام السيد فادي الزغول.", "مديرها العام", "المدير العام لهيئة الموانئ"),
        ("زار الوزير هيئة الموانئ والتقى رئيسها السيد فادي الزغول.", "رئيسها", "رئيس هيئة الموانئ"),
        (
            "وقّع الصندوق العربي للموانئ اتفاقية. ووقع الاتفاقية عن الصندوق مديره العام الشيخ راشد بن سيف المهيري.",
            "مديره العام",
            "المدير العام للصندوق العربي للموانئ",
        ),
        ("زار الوزير هيئة الموانئ والتقى نائبه السيد عمر الزوي.", "نائبه", "النائب"),
        (
            "زار الوزير المؤسسة العامة للإسكان والتقى مديرتها العامة السيدة هدى عواد.",
            "مديرتها العامة",
            "المديرة العامة للمؤسسة العامة للإسكان",
        ),
        ("زار الوزير هيئة الموانئ والتقى وزير النقل السيد فادي الزغول.", "وزير النقل", "وزير النقل"),
    ],
)
def test_a_post_with_a_pronoun_has_a_name_of_its_own(text: str, post: str, name: str) -> None:
    document = extract(text)
    (mark,) = (mention for mention in document.mentions if mention.kind == "post" and mention.text == post)
    assert {one.id: one.label() for one in document.entities}[mark.entity or ""] == name
