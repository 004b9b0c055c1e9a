"""Sentences of notices in any order and number: every reading is a whole document. All sentences are made up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.importers.notice.extract import extract

SENTENCES = (
    "The MoU was signed by the Egyptian Minister of Petroleum Tarek El-Tajribi and the Saudi Minister of Trade Badr Misaal.",
    "According to a statement by the Ministry of Petroleum and Mineral Resources, Egypt and Saudi Arabia signed an agreement.",
    "The two ministers agreed upon forming a joint working team to activate this MoU.",
    "The Ministry of Petroleum hosted the delegation of the World Health Organisation (WHO).",
    "The Minister of Health met the Director General of the Centre. He denied that he had met the Ambassador of Tunisia.",
    "Maros Shipping Company and Maros signed with the Ministry of Transport.",
    "طرابلس – 14 أكتوبر 2025",
    "استقبل وزير الصناعة والمعادن السيد سالم الورفلي وفداً من منظمة الأمم المتحدة للتنمية الصناعية (يونيدو).",
    "عقد وزيرا خارجية ليبيا السيد علي كامل وتونس السيد منير الطاهر الدورة الثانية للجنة العليا المشتركة.",
    "وقعت وزارة الصحة الليبية مذكرة تفاهم مع وزارة الصحة التونسية، بحضور السفير التونسي.",
    "كلف الوزير مدير إدارة التخطيط بإعداد تقرير قبل 1 ديسمبر، رفقة مدير مركز السدود.",
    "وأكدت الوزارة أن ليبيا لم تدفع اشتراكها للمنظمة، وأن المنظمة تعتزم فتح مكتب في عمّان.",
    "1- أوصت اللجنة بتشكيل فريق عمل. 2- يتولى المركز المتابعة.",
    "| الاسم | الصفة |\n| سالم الورفلي | مدير إدارة التخطيط |",
)


@settings(max_examples=50)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from(["\n", "\n\n", " "]))
def test_every_relation_joins_two_entities_of_the_document(chosen: list[str], between: str) -> None:
    document = extract(between.join(chosen))
    known = {entity.id for entity in document.entities}
    for relation in document.relations:
        assert {relation.source, relation.target} <= known
        assert all(part.quote == document.source.text[part.start : part.end] for part in relation.evidence)
    assert {mention.entity for mention in document.mentions} <= known
    assert {entity.qualifier for entity in document.entities if entity.qualifier} <= known


@pytest.mark.parametrize("text", ["H.E. \u00ad", "H.E. \u200f", "معالي \u00ad"])
def test_signs_that_nobody_sees_are_nobody(text: str) -> None:
    assert extract(text).mentions == ()


def test_a_sign_that_nobody_sees_before_words_is_no_post() -> None:
    found = extract("\u00adعلىدتانضمت ماليt me")
    assert all(any(letter.isalpha() for letter in mention.text) for mention in found.mentions)
