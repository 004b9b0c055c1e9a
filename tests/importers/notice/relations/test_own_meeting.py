"""Which meeting minutes are of, and what tables of their head and their lists say of it. Everything here is fictional."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read

from ..reads import accepted, related

MINUTES = """# محضر اجتماع لجنة الموانئ

| البند | البيان |
|---|---|
| التاريخ | 4 مايو 2031 |
| المكان | وزارة النقل، تونس |

## الحضور
| م | الاسم | الجهة | الصفة |
|---|---|---|---|
| 1 | السيد سمير القروي | وزارة النقل | رئيسا |
| 2 | السيدة ليلى العبدلي | ديوان الموانئ | عضوا |

## الاعتذارات
- السيد نوري الهمامي، وزارة المالية

## التوصيات
| م | التوصية | الجهة المسؤولة | الموعد |
|---|---|---|---|
| 1 | تنظيم ورشة توعية للعمال | ديوان الموانئ | نهاية يونيو 2031 |
"""
MEETING = "اجتماع لجنة الموانئ"


def text_of(page: str) -> str:
    return read(page.encode(), "m.md").text


def test_minutes_are_of_the_meeting_of_their_title_and_not_of_a_workshop_in_a_row() -> None:
    text = text_of(MINUTES)
    (own,) = [e for e in extract(text).entities if e.label() == MEETING]
    assert own.start == "2031-05-04"
    assert accepted(text, "chaired") == {("سمير القروي", MEETING)}
    there = {(who, event, how) for who, event, _, how in related(text, "attended") if not who.startswith("لجنة")}
    assert there == {("ليلى العبدلي", MEETING, "affirmed"), ("نوري الهمامي", MEETING, "negated")}
    assert {site for event, site in accepted(text, "located_in") if event == MEETING} == {"وزارة النقل", "Tunisia"}


def test_the_meeting_before_is_not_the_one_of_the_title() -> None:
    there = "الحضور: السيد سمير القروي مدير الديوان (رئيسا)."
    text = f"محضر الاجتماع التنسيقي الثالث\n{there}\nأولا: ما تم في الاجتماع السابق\n- شراء رافعة: تم\n"
    assert {event for _, event in accepted(text, "chaired")} == {"الاجتماع"}
    assert {(e.label(), e.status) for e in extract(text).entities if e.kind == "task"} == {("شراء رافعة", "done")}


def test_a_line_for_each_decision() -> None:
    lines = [
        "القرار رقم (1): الموافقة على الحساب.",
        "القرار رقم (2): تكليف ديوان الموانئ بإعداد خطة الصيانة.",
        "التوصية الثالثة: على وزارة النقل أن تقدم كشف الأجور.",
    ]
    document = extract("\n".join([f"محضر {MEETING}", *lines, ""]))
    names = {e.id: e.label() for e in document.entities}
    told = {(names[r.source], names[r.target], r.review.value) for r in document.relations if r.type == "assigned_to"}
    assert told == {("إعداد خطة الصيانة", "ديوان الموانئ", "accepted"), ("تقدم كشف الأجور", "وزارة النقل", "accepted")}
