"""A made-up document about a ministry and a fund, with something for every section of a brief; nobody in it is real."""

from __future__ import annotations

from dataclasses import replace

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Form, Mention, Modality, Name, Polarity, Relation, Review, Source
from rawabit.graph.names.keys import match_key

DAY = "2026-05-10"
TEXT = (
    "التقت وزيرة الري هدى المنصوري مدير صندوق الواحات عمر السني في 4 مارس 2026. وقعت وزارة الري وصندوق الواحات مذكرة الآبار. "
    "يجتمع الطرفان في 20 مايو 2026. تدفع الوزارة 300 ألف دينار إلى صندوق الواحات. ولم تدفع حصة العام الماضي. "
    "كلفت الوزيرة إدارة الآبار بإعداد كشف مستحقات صندوق الواحات قبل 1 مايو 2026. قال السني إن للصندوق مكتباً في الجفرة."
)
SOURCE = Source(source_id(TEXT), "لقاء الوزارة والصندوق", TEXT, "0" * 64, date="2026-03-05")


def made(kind: str, text: str, english: str | None = None, **more: str | None) -> Entity:
    """An entity whose id comes from its Arabic name."""
    names = (Name(text), *((Name(english, "en"),) if english else ()))
    return Entity(entity_id(kind, match_key(text, kind), more.get("qualifier")), kind, names, **more)  # type: ignore[arg-type]


MINISTRY = made("organization", "وزارة الري", "Ministry of Irrigation", classification="ministry")
FUND = made("organization", "صندوق الواحات", "Oases Fund", classification="fund")
WELLS = made("organization", "إدارة الآبار", classification="directorate", qualifier=MINISTRY.id)
MINISTER = made("person", "هدى المنصوري")
DIRECTOR = made("person", "عمر السني", "Omar Essunni")
BEFORE = made("person", "نوري البوسيفي")
OFFICE = made("post", "وزيرة الري", qualifier=MINISTRY.id)
CHAIR = made("post", "مدير صندوق الواحات", qualifier=FUND.id)
MET = made("event", "لقاء الوزيرة والمدير", classification="meeting", start="2026-03-04")
COMING = made("event", "اجتماع الطرفين", classification="meeting", start="2026-05-20")
MEMORANDUM = made("agreement", "مذكرة الآبار")
DRILLING = made("topic", "حفر الآبار", "Drilling of wells")
LIST = made("task", "كشف المستحقات", status="open", end="2026-05-01")
JUFRA = made("place", "الجفرة", "Jufra", classification="region")


def _relation(number: int, one: Entity, type_: str, other: Entity, quote: str, **more: object) -> Relation:
    start = TEXT.index(quote)
    said = (Evidence(SOURCE.id, start, start + len(quote), quote, "rules"),)
    return Relation(f"{SOURCE.id}/{number}", type_, one.id, other.id, said, **more)  # type: ignore[arg-type]


_MEET = "التقت وزيرة الري هدى المنصوري مدير صندوق الواحات عمر السني في 4 مارس 2026"
_NEXT = "يجتمع الطرفان في 20 مايو 2026"
_SIGN = "وقعت وزارة الري وصندوق الواحات مذكرة الآبار"
_PAY = "تدفع الوزارة 300 ألف دينار إلى صندوق الواحات"
_OWED = "ولم تدفع حصة العام الماضي"
_TASK = "كلفت الوزيرة إدارة الآبار بإعداد كشف مستحقات صندوق الواحات قبل 1 مايو 2026"
_TOLD = "قال السني إن للصندوق مكتباً في الجفرة"
RELATIONS = (
    _relation(1, MINISTER, "holds", OFFICE, "وزيرة الري هدى المنصوري", review=Review.ACCEPTED),
    _relation(2, OFFICE, "post_in", MINISTRY, "وزيرة الري", review=Review.ACCEPTED),
    _relation(3, DIRECTOR, "holds", CHAIR, "مدير صندوق الواحات عمر السني", start="2026-01-01"),
    _relation(4, CHAIR, "post_in", FUND, "مدير صندوق الواحات", review=Review.ACCEPTED),
    _relation(5, BEFORE, "holds", CHAIR, "مدير صندوق الواحات", start="2020", end="2025-12-31"),
    _relation(6, MINISTER, "chaired", MET, _MEET, start="2026-03-04", review=Review.ACCEPTED),
    _relation(7, DIRECTOR, "attended", MET, _MEET, start="2026-03-04"),
    _relation(8, MINISTER, "met_with", DIRECTOR, _MEET, start="2026-03-04"),
    _relation(9, MET, "about", DRILLING, _MEET),
    _relation(10, FUND, "attended", COMING, _NEXT, start="2026-05-20", modality=Modality.PLANNED),
    _relation(11, MINISTRY, "attended", COMING, _NEXT, start="2026-05-20", modality=Modality.PLANNED),
    _relation(12, MINISTRY, "signed", MEMORANDUM, _SIGN),
    _relation(13, FUND, "signed", MEMORANDUM, _SIGN),
    _relation(14, MEMORANDUM, "about", DRILLING, _SIGN),
    _relation(15, MINISTRY, "pays", FUND, _PAY, start="2026-06-01", modality=Modality.PLANNED),
    _relation(16, MINISTRY, "pays", FUND, _OWED, start="2025", polarity=Polarity.NEGATED),
    _relation(17, MINISTER, "directed", LIST, _TASK),
    _relation(18, LIST, "assigned_to", WELLS, _TASK, modality=Modality.PLANNED),
    _relation(19, WELLS, "part_of", MINISTRY, "إدارة الآبار", review=Review.ACCEPTED),
    _relation(20, FUND, "has_office_in", JUFRA, _TOLD, attributed_to=DIRECTOR.id),
    _relation(21, DIRECTOR, "stated", DRILLING, _TOLD),
    _relation(22, FUND, "offers", DRILLING, _TOLD, attributed_to=DIRECTOR.id),
    _relation(23, MINISTRY, "cooperates_with", FUND, _SIGN, modality=Modality.AGREED),
)
_FOUND = TEXT.index("صندوق الواحات", TEXT.index(_TASK))
DOCUMENT = Document(
    SOURCE,
    (
        *(MINISTRY, FUND, WELLS, MINISTER, DIRECTOR, BEFORE, OFFICE, CHAIR),
        *(MET, COMING, MEMORANDUM, DRILLING, LIST, JUFRA),
    ),
    RELATIONS,
    (Mention(_FOUND, _FOUND + len("صندوق الواحات"), "صندوق الواحات", "organization", FUND.id, Form.NAME),),
)


def hostile(words: str) -> Document:
    """The same with a fund of another name, and in a document of another title."""
    named = replace(FUND, names=(Name(words), *FUND.names))
    entities = tuple(named if one.id == FUND.id else one for one in DOCUMENT.entities)
    return replace(DOCUMENT, source=replace(SOURCE, title=words), entities=entities)
