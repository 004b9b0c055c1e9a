"""Members whom the words after a committee or after the members of a body name. All people and bodies are made up."""

from __future__ import annotations

from .reads import ends


def test_the_bodies_that_a_committee_is_made_of() -> None:
    text = (
        "وذكر الوزير أن لجنة متابعة الاتفاق المشكلة من وزارة الصحة وجمعية النخيل وإدارة الجوازات اجتمعت أمس. "
        "وقالت اللجنة إنها ستجتمع مرة أخرى."
    )
    found = {body for body, team in ends(text, "member_of") if "لجنة" in team}
    assert found >= {"وزارة الصحة", "جمعية النخيل", "إدارة الجوازات"}


def test_the_members_of_a_council() -> None:
    text = (
        "عقد المجلس البلدي لمدينة النخيل جلسته الثانية. وحضر الجلسة أعضاء المجلس وهم: رئيس البلدية المهندس محمد العوادي "
        "ومدير المستشفى العام عقيل المنصوري."
    )
    assert {who for who, _ in ends(text, "member_of")} >= {"محمد العوادي", "عقيل المنصوري"}
