"""Who was to come and was replaced took no part. All that is told is made up."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract

HELD = (
    "طرابلس، 12 مايو 2025\n"
    "استقبل وكيل وزارة المياه السيد طاهر الكيشاني وفدا من وزارة البيئة التونسية برئاسة السيد حافظ المناني.\n"
)
THERE = "وحضر اللقاء السيدة سهام البوسيفي.\n"
PART = {"met_with", "attended", "chaired", "member_of", "accompanied"}


def told(text: str) -> set[str]:
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    return {names[end] for r in document.relations if r.type in PART for end in (r.source, r.target)}


def test_who_was_due_and_replaced_took_no_part() -> None:
    due = "وكان من المقرر أن يترأس الوفد السيد فيصل الرزاقي قبل أن يحل محله السيد حافظ المناني.\n"
    assert {"حافظ المناني", "سهام البوسيفي"} <= told(HELD + due + THERE)
    assert "فيصل الرزاقي" not in told(HELD + due + THERE)
    assert "فيصل الرزاقي" in told(f"{HELD}{due}{THERE}وحضر اللقاء السيد فيصل الرزاقي.\n")
