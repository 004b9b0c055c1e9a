"""Money that goes from one to another, and how much: who gives, who gets, how far along. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.amounts import amount
from rawabit.graph.model import Review
from rawabit.importers.notice.extract import extract

EU, BANK, HEALTH = "الاتحاد الأوروبي", "البنك الدولي", "وزارة الصحة"


def paid(text: str) -> list[tuple[str, str, str, str | None]]:
    """Who gives money to whom, how far along, and the sum as written."""
    found = extract(text)
    names = {entity.id: entity.label() for entity in found.entities}
    return [
        (names[r.source], names[r.target], "negated" if r.polarity == "negated" else str(r.modality), amount(r))
        for r in found.relations
        if r.type in {"pays", "sponsors"}
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قدم الاتحاد الأوروبي منحة بقيمة 5 ملايين يورو إلى وزارة الصحة.", (EU, HEALTH, "actual", "5 ملايين يورو")),
        ("قدم الاتحاد الأوروبي منحة لوزارة الصحة.", (EU, HEALTH, "actual", None)),
        ("منح البنك الدولي وزارة الصحة قرضا بقيمة 20 مليون دولار.", (BANK, HEALTH, "actual", "20 مليون دولار")),
        ("منح البنك الدولي تونس قرضا بقيمة 20 مليون دولار.", (BANK, "تونس", "actual", "20 مليون دولار")),
        ("أعلن وزير المالية أن البنك الدولي منح وزارة الصحة قرضا بقيمة مليون دولار.", (BANK, HEALTH, "actual", "مليون دولار")),
        ("تلقت جمعية الهلال الأحمر هبة من الاتحاد الأوروبي.", (EU, "جمعية الهلال الأحمر", "actual", None)),
        ("تلقت وزارة الصحة منحة بقيمة مليون دولار من البنك الدولي.", (BANK, HEALTH, "actual", "مليون دولار")),
        (
            "تبرعت شركة النور بمبلغ 100 ألف دينار لجمعية الهلال الأحمر.",
            ("شركة النور", "جمعية الهلال الأحمر", "actual", "100 ألف دينار"),
        ),
        ("مولت وزارة المالية وزارة الصحة بمبلغ 3 ملايين يورو.", ("وزارة المالية", HEALTH, "actual", "3 ملايين يورو")),
        ("حصلت جامعة طرابلس على تمويل من الاتحاد الأوروبي قدره مليون يورو.", (EU, "جامعة طرابلس", "actual", "مليون يورو")),
        (
            "حولت وزارة المالية مبلغ 10 ملايين دينار إلى مصرف ليبيا المركزي.",
            ("وزارة المالية", "مصرف ليبيا المركزي", "actual", "10 ملايين دينار"),
        ),
        ("صرفت وزارة المالية مستحقات شركة البناء.", ("وزارة المالية", "شركة البناء", "actual", None)),
        (
            "سددت ليبيا مساهمتها السنوية لمنظمة الصحة العالمية وقدرها 200 ألف دولار.",
            ("ليبيا", "منظمة الصحة العالمية", "actual", "200 ألف دولار"),
        ),
        ("سيقدم الاتحاد الأوروبي منحة بقيمة 5 ملايين يورو إلى وزارة الصحة.", (EU, HEALTH, "planned", "5 ملايين يورو")),
        ("تعهد الاتحاد الأوروبي بتقديم منحة بقيمة 5 ملايين يورو إلى وزارة الصحة.", (EU, HEALTH, "planned", "5 ملايين يورو")),
        ("من المقرر أن يمنح البنك الدولي وزارة الصحة قرضا بقيمة مليون دولار.", (BANK, HEALTH, "planned", "مليون دولار")),
        ("لم يمنح البنك الدولي وزارة الصحة أي قرض.", (BANK, HEALTH, "negated", None)),
        ("The European Union paid 2 million euros to the Port Authority.", (EU, "Port Authority", "actual", "2 million euros")),
        (
            "The European Union will pay 5 million euros to the Port Authority.",
            (EU, "Port Authority", "planned", "5 million euros"),
        ),
        (
            "The Port Authority received a grant of $5 million from the European Union.",
            (EU, "Port Authority", "actual", "$5 million"),
        ),
        ("The European Union granted the Port Authority 5 million euros.", (EU, "Port Authority", "actual", "5 million euros")),
        ("The European Union funded the Port Authority with $3 million.", (EU, "Port Authority", "actual", "$3 million")),
        ("The European Union donated 100,000 euros to the Port Authority.", (EU, "Port Authority", "actual", "100,000 euros")),
        (
            "The Port Authority was granted a loan of $2 million by the European Union.",
            (EU, "Port Authority", "actual", "$2 million"),
        ),
        ("The European Union promised to pay $2 million to the Port Authority.", (EU, "Port Authority", "planned", "$2 million")),
        (
            "The European Union has not paid 2 million euros to the Port Authority.",
            (EU, "Port Authority", "negated", "2 million euros"),
        ),
    ],
)
def test_who_gives_whom_how_much(text: str, wanted: tuple[str, str, str, str | None]) -> None:
    assert paid(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "منح الرئيس وزارة الصحة صلاحيات واسعة.",
        "قدمت وزارة الصحة خدمات لجمعية الهلال الأحمر.",
        "ناقشت وزارة الصحة والبنك الدولي منحة بقيمة مليون دولار.",
        "طلبت وزارة الصحة منحة من البنك الدولي.",
        "The Port Authority received a delegation from the European Union.",
        "The European Union and the Port Authority discussed a grant of $5 million.",
    ],
)
def test_where_no_money_goes_nothing_is_paid(text: str) -> None:
    assert paid(text) == []


PAID, ALSO, WILL = (
    f"{words} إلى وزارة الصحة."
    for words in (
        "دفع الاتحاد الأوروبي 3 ملايين يورو",
        "ودفع الاتحاد الأوروبي مليوني يورو",
        "سيدفع الاتحاد الأوروبي 5 ملايين يورو",
    )
)
EN_PAID, EN_WILL = (
    f"The European Union {words} to the Port Authority." for words in ("paid 3 million euros", "will pay 5 million euros")
)


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ([WILL, PAID], {("planned", "5 ملايين يورو"), ("actual", "3 ملايين يورو")}),
        ([PAID, WILL], {("planned", "5 ملايين يورو"), ("actual", "3 ملايين يورو")}),
        ([PAID, ALSO], {("actual", "مليوني يورو"), ("actual", "3 ملايين يورو")}),
        ([WILL, PAID, ALSO], {("planned", "5 ملايين يورو"), ("actual", "مليوني يورو"), ("actual", "3 ملايين يورو")}),
        ([PAID, PAID], {("actual", "3 ملايين يورو")}),
        ([EN_WILL, EN_PAID], {("planned", "5 million euros"), ("actual", "3 million euros")}),
        ([EN_PAID, EN_WILL], {("planned", "5 million euros"), ("actual", "3 million euros")}),
    ],
)
def test_every_payment_between_two_stays_as_it_is_told(gap: str, sentences: list[str], wanted: set[tuple[str, str]]) -> None:
    told = paid(gap.join(sentences))
    assert {(how, sum_) for _, _, how, sum_ in told} == wanted
    assert len(told) == len(wanted)


def test_several_payments_between_two_wait_for_review() -> None:
    reviews = {(r.review, r.reason is None) for r in extract(f"{WILL} {PAID} {ALSO}").relations if r.type == "pays"}
    assert reviews == {(Review.PROPOSED, False)}


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("بحثت الوزارة مشروع تحلية المياه الذي تموله منظمة المياه العربية بقيمة 2.5 مليون يورو.", "2.5 مليون يورو"),
        ("تمول منظمة المياه العربية مشروع تحلية المياه بمبلغ 3 ملايين دينار.", "3 ملايين دينار"),
        ("بحثت الوزارة مشروع تحلية المياه الذي تموله منظمة المياه العربية وتبلغ ديونه 2 مليون يورو.", None),
    ],
)
def test_a_sum_right_behind_who_funds_is_what_is_given(text: str, sum_: str | None) -> None:
    assert [told[3] for told in paid(text)] == [sum_]
