"""شركته is the one company that a text names. All notices are fictional."""

from __future__ import annotations

from ..reads import ends

HEAD = "وزير المياه يبحث مع شركة تركية إقامة محطة\n"
ONE = "استقبل وزير المياه السيد سالم الفرجاني رئيس شركة الأفق للإسمنت السيد عمر البوزنتاني. "
WISH = "وأعرب رئيس الشركة عن رغبة شركته في الاستثمار في موريتانيا."


def test_his_company_is_the_one_that_is_named() -> None:
    assert {who for who, _ in ends(HEAD + ONE + WISH, "seeks")} == {"شركة الأفق للإسمنت"}


def test_of_two_companies_it_may_be_either() -> None:
    two = "وحضر اللقاء مدير شركة النخيل للسدود السيد ناجي السرتيوي. "
    assert "شركة الأفق للإسمنت" not in {who for who, _ in ends(HEAD + ONE + two + WISH, "seeks")}
