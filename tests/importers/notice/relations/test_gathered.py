"""Who met whom where كل من opens the list: with each other, or each of them with the others. All sentences are made up."""

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import FIRM, Claim, Referent
from rawabit.importers.notice.reading import Reading

from ..meetings import met, pairs

SALEM, ADEL, LAILA = "سالم الفرجاني", "عادل الهوني", "ليلى المنصوري"
HOSTS = f"كل من وزير الصناعة السيد {SALEM} ووزير التجارة السيد {ADEL}"


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        (f"اجتمع {HOSTS} اليوم الثلاثاء بمقر الوزارة لبحث تطوير الموانئ.", "actual", "affirmed"),
        (f"والتقى {HOSTS}، في العاصمة.", "actual", "affirmed"),
        (f"وعقد {HOSTS} اجتماعا لمتابعة الميزانية.", "actual", "affirmed"),
        (f"سيجتمع {HOSTS} غدا.", "planned", "affirmed"),
        (f"لم يجتمع {HOSTS} أمس.", "actual", "negated"),
    ],
)
def test_all_of_the_list_met_each_other(text: str, modality: str, polarity: str) -> None:
    assert met(text) == {(frozenset((SALEM, ADEL)), modality, polarity)}


def test_three_of_a_list_make_three_pairs() -> None:
    text = f"التقى {HOSTS} وممثل منظمة الصحة العالمية السيدة {LAILA}."
    assert pairs(text) == {frozenset((SALEM, ADEL)), frozenset((SALEM, LAILA)), frozenset((ADEL, LAILA))}


@pytest.mark.parametrize(
    "text",
    [
        f"اجتمع {HOSTS} مع مدير البنك الدولي السيدة {LAILA} لبحث التمويل.",
        f"استقبل {HOSTS} السفيرة اليابانية السيدة {LAILA}.",
        f"التقى {HOSTS} بالسفيرة اليابانية السيدة {LAILA}.",
    ],
)
def test_each_of_the_list_met_the_other(text: str) -> None:
    assert pairs(text) >= {frozenset((SALEM, LAILA)), frozenset((ADEL, LAILA))}


def test_a_counterpart_is_met_by_the_one_after_each() -> None:
    text = f"بحث كل من وزير النقل السيد {SALEM} بنظيره التونسي السيد {ADEL} سبل تطوير النقل البحري."
    assert pairs(text) == {frozenset((SALEM, ADEL))}


@pytest.mark.parametrize("each", ["كلا من", "بكل من", "مع كل من"])
def test_the_subject_met_each_of_the_list(each: str) -> None:
    text = f"التقى وزير الاقتصاد السيد {SALEM} {each} سفير إيطاليا السيد {ADEL} وسفيرة فرنسا السيدة {LAILA}."
    assert pairs(text) == {frozenset((SALEM, ADEL)), frozenset((SALEM, LAILA))}


@pytest.mark.parametrize(
    "text",
    [
        f"أكد {HOSTS} أهمية التعاون.",
        f"وعقد {HOSTS} مؤتمرا صحفيا.",
        f"زار {HOSTS} معرض الكتاب.",
    ],
)
def test_what_two_did_each_is_no_meeting(text: str) -> None:
    assert not pairs(text)


def test_a_firm_claim_takes_the_place_of_another() -> None:
    """In the place where the other stood, once."""
    reading = Reading("", Phrases(""))
    one, other, third = (Referent("person", key, []) for key in ("a", "b", "c"))
    for claim in (Claim("met_with", one, other, 0, 0), Claim("met_with", one, third, 0, 0)):
        reading.claim(claim)
    reading.claim(Claim("met_with", one, other, 0, 0, confidence=FIRM))
    reading.claim(Claim("met_with", one, other, 0, 0, confidence=0.9))
    assert [(c.target.key, c.confidence) for c in reading.claims] == [("b", FIRM), ("c", 0.8)]


@pytest.mark.parametrize(
    "text",
    [
        f"ناقش كل من النائب {SALEM} والنائب {ADEL} في البرلمان مشروع الموازنة.",
        f"ناقش كل من السيد {SALEM} والسيد {ADEL} بمجلس النواب مشروع الموازنة.",
        f"ناقش كل من السيد {SALEM} والسيد {ADEL} مشروع الموازنة تحت قبة البرلمان.",
        f"ناقش كل من أعضاء المجلس {SALEM} و{ADEL} مشروع الموازنة.",
        f"بدأت الجلسة وناقش كل من السيد {SALEM} والسيد {ADEL} مواد القانون.",
    ],
)
def test_members_of_a_house_who_discuss_meet_nobody(text: str) -> None:
    assert not pairs(text)


def test_ministers_who_discuss_met() -> None:
    assert pairs(f"ناقش {HOSTS} مشروع الميناء.") == {frozenset((SALEM, ADEL))}


@pytest.mark.parametrize(
    "text",
    [
        f"ناقش {HOSTS} زيارة وفد مجلس النواب.",
        f"ناقش كل من وزير الخارجية السيد {SALEM} ورئيس مجلس النواب السيد {ADEL} سبل التعاون.",
        f"بحث كل من وزير الخارجية السيد {SALEM} ورئيس لجنة الخارجية بمجلس النواب السيد {ADEL} سبل التعاون.",
        f"ناقش كل من النائب العام السيد {SALEM} ووزير العدل السيد {ADEL} مشروع القانون.",
    ],
)
def test_a_house_that_is_only_named_leaves_a_meeting(text: str) -> None:
    assert pairs(text) == {frozenset((SALEM, ADEL))}
