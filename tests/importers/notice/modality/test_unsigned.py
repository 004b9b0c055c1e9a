"""Agreements that were refused, drafted or not signed yet. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def signings(text: str) -> set[str]:
    """How far along what is told of signing is; none that did not happen is accepted without a person."""
    found = [r for r in extract("طرابلس 4 فبراير 2026\n" + text).relations if r.type == "signed"]
    told = {"negated" if r.polarity == "negated" else str(r.modality) for r in found}
    assert told == {"actual"} or {str(r.review) for r in found} <= {"proposed"}
    return told


@pytest.mark.parametrize(
    "text",
    [
        "رفض وزير الصحة السيد سالم الورفلي التوقيع على اتفاقية التعاون مع شركة الدواء.",
        "رفضت وزارة الصحة توقيع اتفاقية التعاون مع شركة الدواء.",
        "امتنعت وزارة الصحة عن توقيع مذكرة التفاهم مع شركة الدواء.",
        "مذكرة التفاهم بين وزارة الطاقة ووزارة النقل لم توقع بعد.",
        "The Ministry of Health refused to sign the cooperation agreement with Basin Water Company.",
        "The Ministry of Health declined to sign the memorandum with Basin Water Company.",
    ],
)
def test_what_was_refused_was_not_signed(text: str) -> None:
    assert signings(text) == {"negated"}


@pytest.mark.parametrize(
    "text",
    [
        "أبلغت إدارة التعاون الدولي الوزير بأن مسودة مذكرة التفاهم مع وزارة الطاقة التونسية لم تكتمل بعد.",
        "قالت وزارة النقل إن مذكرة التفاهم بين الوزارة ووزارة الطاقة التونسية لم تكتمل بعد.",
        "ناقش الجانبان مسودة مذكرة التفاهم بين وزارة الطاقة ووزارة النقل.",
    ],
)
def test_a_draft_is_still_to_be_signed(text: str) -> None:
    assert signings(text) == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "وقع وزير الصحة السيد سالم الورفلي اتفاقية التعاون مع شركة الدواء.",
        "رفض وزير الصحة السيد سالم الورفلي العرض. ووقعت وزارة الصحة اتفاقية التعاون مع شركة الدواء.",
        "وقعت وزارة الصحة مع شركة الدواء مسودة اتفاقية التعاون.",
        "تم توقيع الاتفاق من طرف وزير الصحة سالم الورفلي، وممثلة شركة الدواء منى بدر، في مقر الوزارة بطرابلس.",
        "The Ministry of Health signed the cooperation agreement with Basin Water Company.",
        "The Ministry of Health refused the first offer, and signed the cooperation agreement with Basin Water Company.",
    ],
)
def test_what_was_signed_is_signed(text: str) -> None:
    assert signings(text) == {"actual"}


def test_a_signing_that_was_only_approved_is_still_to_come() -> None:
    text = "وتمت الموافقة على توقيع اتفاقية تبادل طلابي مع جامعة الواحة للعلوم البحرية."
    assert "actual" not in signings(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "أعدت وزارة الصناعة الليبية مسودة مذكرة تفاهم مع منظمة اليونيدو.",
        "راجع الوزير مسودة مذكرة التفاهم بين وزارة الصناعة الليبية ومنظمة اليونيدو.",
        "The Ministry of Industry and UNIDO agreed on a draft memorandum of understanding on industrial zones.",
        "The Ministry of Industry prepared a draft memorandum of understanding with UNIDO.",
        "The Minister reviewed the draft agreement between the Ministry of Industry and UNIDO.",
    ],
)
def test_the_parties_of_a_draft_have_still_to_sign_it(sentence: str) -> None:
    signed = [r for r in extract(sentence).relations if r.type == "signed"]
    assert [(r.modality.value, r.polarity.value, r.review.value) for r in signed] == [("planned", "affirmed", "proposed")] * 2


def test_a_draft_with_one_party_has_none() -> None:
    assert not [r for r in extract("أعدت وزارة الصناعة الليبية مسودة اتفاقية.").relations if r.type == "signed"]
