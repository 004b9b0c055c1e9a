"""Whoever receives guests in a ministry does not meet that ministry. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Claim, Referent
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.relations.encounters.own_bodies import forget_own

NOTICE = (
    "استقبل معالي وزير الزراعة الدكتور سالم الفرجاني صباح اليوم الأحد الموافق 5 أكتوبر 2025 بمكتبه بديوان "
    "الوزارة في طبرق ممثلة منظمة الأغذية والزراعة للأمم المتحدة (الفاو) في المملكة السيدة مارية كوستا والوفد "
    "المرافق لها، بحضور أمين عام الوزارة المهندسة سلمى التاجوري ومدير مديرية التعاون الدولي السيد عمر الورفلي.\n\n"
    "وجرى خلال اللقاء بحث سبل تعزيز التعاون بين الوزارة والمنظمة في مجالات الأمن الغذائي والحصاد المائي "
    "ومكافحة الجراد الصحراوي، ومتابعة تنفيذ مشروع الزراعة الذكية مناخيا الذي تموله المنظمة بقيمة 2.5 مليون "
    "دولار."
)


def test_the_ministry_in_which_a_guest_is_received_is_met_by_nobody() -> None:
    document = extract(NOTICE)
    kinds = {entity.id: entity.kind for entity in document.entities}
    met = [{kinds[r.source], kinds[r.target]} for r in document.relations if r.type == "met_with"]
    assert met
    assert all(pair == {"person"} for pair in met)


@pytest.mark.parametrize(("turned", "own"), [(False, True), (True, True), (False, False)])
def test_only_the_body_of_the_post_is_meant(turned: bool, own: bool) -> None:
    text = "وزير وزارة هيئة سالم"
    reading = Reading(text, Phrases(text))
    post, ministry, other, person = (
        reading.add(Referent(kind, name, [Name(name, "ar")]))
        for kind, name in (("post", "وزير"), ("organization", "وزارة"), ("organization", "هيئة"), ("person", "سالم"))
    )
    met = ministry if own else other
    ends = (met, person) if turned else (person, met)
    for type_, one, two in (("post_in", post, ministry), ("holds", person, post), ("met_with", *ends)):
        reading.claim(Claim(type_, one, two, 0, len(text)))
    forget_own(reading)
    assert ("met_with" in {claim.type for claim in reading.claims}) is not own
