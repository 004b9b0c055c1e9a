"""Two versions of a small fictional document that tests share; nobody and nothing in it is real."""

from __future__ import annotations

from dataclasses import replace

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Mention, Modality, Name, Polarity, Relation, Review, Source

from .samples import CENTRE, DAMS, DESALINATION, MINISTER, MINISTRY, SEBHA

OLD = (
    "محضر اجتماع وزارة المياه في سبها 12 مارس 2025\n"
    "بحث وزير المياه سالم الفرجاني مع مركز بحوث المياه التعاون في تحلية المياه.\n"
    "وأعربت الوزارة عن رغبتها في التعاون مع مركز بحوث المياه. وكلف الوزير إدارة السدود بإعداد الخطة."
)
NEW = (
    "محضر اجتماع وزارة المياه في سبها 12 مارس 2025، نسخة منقحة\n"
    "بحث وزير المياه سالم الفرجاني مع مركز بحوث المياه التعاون في تحلية المياه.\n"
    "واتفقت الوزارة على التعاون مع مركز بحوث المياه. ولا يوجد مكتب للمركز في سبها."
)


def meeting(text: str) -> Entity:
    """The meeting of a version: it has no name of its own, so its id is that version's."""
    ident = entity_id("event", f"{source_id(text)}:1:اجتماع")
    return Entity(ident, "event", (Name("اجتماع وزارة المياه", "ar", "label"),), "meeting", named=False)


def relation(text: str, number: int, one: Entity, type_: str, other: Entity, quote: str, **more: object) -> Relation:
    """A relation whose evidence is where its words stand."""
    start, ident = text.index(quote), source_id(text)
    said = (Evidence(ident, start, start + len(quote), quote, "rules"),)
    return Relation(f"{ident}/{number}", type_, one.id, other.id, said, **more)  # type: ignore[arg-type]


def _document(text: str, relations: tuple[Relation, ...], bodies: tuple[Entity, ...]) -> Document:
    start, said = text.index("اجتماع"), meeting(text)
    marks = (Mention(start, start + 6, "اجتماع", "event", said.id),)
    source = Source(source_id(text), "محضر اجتماع", text, f"{len(text):064}", origin="minutes.docx")
    return Document(source, (said, *bodies), relations, marks)


def versions() -> tuple[Document, Document]:
    """An old and a new version: in the new one a wish is an agreement, one relation is new, and one is gone."""
    old, new = meeting(OLD), meeting(NEW)
    first = _document(
        OLD,
        (
            relation(OLD, 1, old, "about", DESALINATION, "التعاون في تحلية المياه"),
            relation(OLD, 2, MINISTER, "chaired", old, "بحث وزير المياه سالم الفرجاني"),
            relation(OLD, 3, MINISTRY, "cooperates_with", CENTRE, "رغبتها في التعاون", modality=Modality.WISHED),
            relation(OLD, 4, MINISTER, "directed", DAMS, "وكلف الوزير إدارة السدود", review=Review.PROPOSED),
        ),
        (MINISTER, MINISTRY, CENTRE, DESALINATION, replace(DAMS, qualifier=MINISTRY.id)),
    )
    second = _document(
        NEW,
        (
            relation(NEW, 1, new, "about", DESALINATION, "التعاون في تحلية المياه"),
            relation(NEW, 2, MINISTER, "chaired", new, "بحث وزير المياه سالم الفرجاني"),
            relation(NEW, 3, CENTRE, "cooperates_with", MINISTRY, "واتفقت الوزارة على التعاون", modality=Modality.AGREED),
            relation(NEW, 4, CENTRE, "has_office_in", SEBHA, "ولا يوجد مكتب للمركز في سبها", polarity=Polarity.NEGATED),
        ),
        (MINISTER, MINISTRY, CENTRE, DESALINATION, SEBHA),
    )
    return first, second
