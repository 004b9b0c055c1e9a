"""Events told apart by their number and dated by their own clause; bodies with one head. Every sentence and name is made up."""

import pytest

from rawabit.graph.model import Entity, Relation
from rawabit.importers.notice.extract import extract


def _read(text: str) -> tuple[dict[str, Entity], list[Relation]]:
    document = extract(text)
    return {entity.id: entity for entity in document.entities}, list(document.relations)


def test_the_ninth_session_is_not_the_eighth() -> None:
    entities, relations = _read("عقدت الدورة الثامنة للجنة المشتركة بطرابلس. وستعقد الدورة التاسعة بروما في يونيو 2026.")
    where = {(entities[r.source].label().split()[1], entities[r.target].label()) for r in relations if r.type == "located_in"}
    assert where == {("الثامنة", "طرابلس"), ("التاسعة", "روما")}
    held = next(e for e in entities.values() if e.kind == "event" and "الثامنة" in e.label())
    assert held.start is None


@pytest.mark.parametrize(
    ("clause", "date"),
    [
        ("المنتدى العربي المنعقد في روما خلال الفترة من 12 إلى 15 أكتوبر 2025", "2025-10-12/2025-10-15"),
        ("المؤتمر العربي للصحة الذي عقد في روما يومي 10 و11 أكتوبر 2025", "2025-10-10/2025-10-11"),
        ("المنتدى العربي المنعقد في روما", "2025-10-14"),
    ],
)
def test_an_event_takes_the_days_of_its_own_clause_before_that_of_the_notice(clause: str, date: str) -> None:
    entities, _ = _read(f"طرابلس – 14 أكتوبر 2025\nشارك وزير الصحة السيد علي سالم في {clause}.")
    assert [e.start for e in entities.values() if e.kind == "event"] == [date]


def test_an_event_gets_back_the_article_that_lam_swallowed() -> None:
    entities, _ = _read("بحث وزير الصحة السيد علي سالم الاستعدادات للدورة التاسعة للجنة المشتركة.")
    assert [e.label() for e in entities.values() if e.kind == "event"] == ["الدورة التاسعة للجنة المشتركة"]


def test_whose_post_a_head_alone_tells_is_asked_where_two_bodies_have_it() -> None:
    text = "اجتمع رئيس مصلحة الجمارك السيد سليمان سالم مع السيد عمر المبروك بمقر مصلحة الضرائب.\nوقال رئيس المصلحة إنه مهم."
    entities, relations = _read(text)
    asked = [r for r in relations if r.type == "post_in" and entities[r.source].label() == "رئيس المصلحة"]
    assert [(r.review.value, len(r.alternatives)) for r in asked] == [("proposed", 1)]


def test_whose_post_a_head_tells_is_accepted_where_one_body_has_it() -> None:
    entities, relations = _read("اجتمع السيد عمر المبروك بمقر مصلحة الضرائب.\nوقال رئيس المصلحة إنه مهم.")
    assert not any(r.alternatives for r in relations if r.type == "post_in")
    assert "رئيس المصلحة" in {entity.label() for entity in entities.values()}
