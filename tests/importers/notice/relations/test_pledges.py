"""What donors pledge is promised to whom they meet for. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.amounts import amounts
from rawabit.importers.notice.extract import extract

from ..reads import accepted, related

MEETING = "انطلقت اليوم في داكار أعمال مؤتمر المانحين لدعم الأمن الغذائي في السنغال."


@pytest.mark.parametrize(
    ("told", "giver", "sum_"),
    [
        ("تعهدت المملكة العربية السعودية بمبلغ 60 مليون دولار", "المملكة العربية السعودية", "60 مليون دولار"),
        ("وأعلنت الصين على لسان السيدة منى بدر عن منحة بقيمة 200 مليون يوان", "الصين", "200 مليون يوان"),
        ("تعهد البنك الإسلامي للتنمية بتقديم 150 مليون دولار", "البنك الإسلامي للتنمية", "150 مليون دولار"),
    ],
)
@pytest.mark.parametrize(("before", "to"), [("", " للسنغال."), (MEETING + " ", ".")])
def test_a_pledge_is_promised_with_its_sum(told: str, giver: str, sum_: str, before: str, to: str) -> None:
    """To whom the clause says, else to the country for which the donors meet."""
    document = extract(before + told + to)
    names = {e.id: e.label() for e in document.entities}
    (claim,) = [r for r in document.relations if r.type == "pays"]
    assert (names[claim.source], names[claim.target], claim.modality) == (giver, "السنغال", "planned")
    quote = claim.evidence[0].quote
    assert [quote[slice(*span)] for span in amounts(quote)] == [sum_]


def test_two_pledges_of_a_sentence_have_their_own_sums() -> None:
    told = MEETING + " وتعهدت كندا بتقديم 10 ملايين دولار، وأعلن الاتحاد الأوروبي عن مساهمة قدرها 80 مليون يورو."
    quotes = {r.evidence[0].quote.split()[1].strip("،"): r.evidence[0].quote for r in extract(told).relations if r.type == "pays"}
    assert len(quotes) == 2
    assert "80" not in quotes["كندا"]


def test_who_pledges_nothing_does_not_pay() -> None:
    found = related(MEETING + " ولم تقدم البرازيل أي تعهد.", "pays")
    assert {(who, modality, polarity) for who, _, modality, polarity in found} == {("البرازيل", "actual", "negated")}


@pytest.mark.parametrize(
    "told",
    [
        "تعهدت كندا بتقديم 10 ملايين دولار.",
        MEETING + " وأعلنت كندا عن فتح سفارة جديدة تكلفتها 10 ملايين دولار.",
        MEETING + " وتعهدت كندا بمواصلة التعاون.",
        MEETING + " وأعلنت السنغال عن منحة بقيمة 10 ملايين دولار.",
    ],
)
def test_without_a_sum_a_gift_or_who_gets_it_nothing_is_claimed(told: str) -> None:
    assert related(told, "pays") == set()


def test_pledges_wait_for_review() -> None:
    assert accepted(MEETING + " وتعهدت كندا بمبلغ 10 ملايين دولار.", "pays") == set()
