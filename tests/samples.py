"""A small fictional graph document that tests of the store, the queries and the map share; nobody and nothing in it is real."""

from __future__ import annotations

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.judgements import Judgement, Verdict, judged
from rawabit.graph.model import (
    Document,
    Entity,
    Evidence,
    Form,
    Mention,
    Modality,
    Name,
    Place,
    Polarity,
    Proposal,
    Relation,
    Review,
    Source,
)
from rawabit.graph.names.keys import match_key

TEXT = """سبها 12 مارس 2025
ترأس وزير المياه السيد سالم الفرجاني اجتماعاً بمقر الوزارة حضره مدير إدارة السدود لبحث تحلية المياه.
وأوضح الوزير أن بلاده تدفع اشتراكات لمنظمة المياه العربية، وأنه لا يوجد مكتب للمنظمة في سبها.
وأعربت الوزارة عن رغبتها في التعاون مع مركز بحوث المياه، وكلف الوزير إدارة السدود بإعداد خطة الصيانة.
"""

SOURCE = Source(
    id=source_id(TEXT),
    title="اجتماع في وزارة المياه",
    text=TEXT,
    sha256="0" * 64,
    date="2025-03-12",
    date_words="12 مارس 2025",
    places=(Place(0, 17, "page 1, paragraph 1"), Place(18, len(TEXT), "page 2")),
)


def entity(kind: str, text: str, english: str | None = None, *, named: bool = True, **more: str | None) -> Entity:
    """An entity whose id comes from its first name."""
    names = (Name(text),) + ((Name(english, "en"),) if english else ())
    ident = entity_id(kind, match_key(text, kind), more.get("qualifier"))
    return Entity(ident, kind, names, named=named, **more)


SEBHA = entity("place", "سبها", "Sebha", classification="city")
LIBYA = entity("place", "ليبيا", "Libya", classification="country")
MINISTER = entity("person", "سالم الفرجاني", "Salem Elferjani")
MINISTRY = entity("organization", "وزارة المياه", "Ministry of Water", classification="ministry")
POST = entity("post", "وزير المياه", "Minister of Water", qualifier=MINISTRY.id)
DAMS = entity("organization", "إدارة السدود", "Dams Directorate", classification="directorate", qualifier=MINISTRY.id)
DIRECTOR = entity("post", "مدير إدارة السدود", "Director of the Dams Directorate", qualifier=DAMS.id)
ARAB_WATER = entity("organization", "منظمة المياه العربية", "Arab Water Organization", classification="intergovernmental")
CENTRE = entity("organization", "مركز بحوث المياه", "Water Research Centre", classification="centre")
MEETING = entity("event", "اجتماع وزير المياه", classification="meeting", start="2025-03-12", named=False)
DESALINATION = entity("topic", "تحلية المياه", "Desalination")
PLAN = entity("task", "خطة الصيانة", "Maintenance plan", status="open")


def evidence(quote: str) -> tuple[Evidence, ...]:
    """Evidence from the words of the text."""
    start = TEXT.index(quote)
    return (Evidence(SOURCE.id, start, start + len(quote), quote, "rules"),)


def relation(number: int, source: Entity, type_: str, target: Entity, quote: str, **more: object) -> Relation:
    """A relation of the sample source."""
    return Relation(f"{SOURCE.id}/{number}", type_, source.id, target.id, evidence(quote), **more)  # type: ignore[arg-type]


RELATIONS = (
    relation(1, MINISTER, "holds", POST, "وزير المياه السيد سالم الفرجاني", review=Review.ACCEPTED, start="2025-03-12"),
    relation(2, POST, "post_in", MINISTRY, "وزير المياه", review=Review.ACCEPTED),
    relation(3, MINISTER, "chaired", MEETING, "ترأس وزير المياه السيد سالم الفرجاني اجتماعاً", start="2025-03-12"),
    relation(4, MEETING, "located_in", MINISTRY, "بمقر الوزارة", start="2025-03-12"),
    relation(5, DIRECTOR, "attended", MEETING, "حضره مدير إدارة السدود", start="2025-03-12"),
    relation(6, DIRECTOR, "post_in", DAMS, "مدير إدارة السدود", review=Review.ACCEPTED),
    relation(7, DAMS, "part_of", MINISTRY, "إدارة السدود", confidence=0.7, reason="inferred from the venue"),
    relation(8, MEETING, "about", DESALINATION, "لبحث تحلية المياه", start="2025-03-12"),
    relation(9, LIBYA, "pays", ARAB_WATER, "بلاده تدفع اشتراكات لمنظمة المياه العربية", attributed_to=MINISTER.id),
    relation(
        10,
        ARAB_WATER,
        "has_office_in",
        SEBHA,
        "لا يوجد مكتب للمنظمة في سبها",
        polarity=Polarity.NEGATED,
        attributed_to=MINISTER.id,
    ),
    relation(11, MINISTRY, "cooperates_with", CENTRE, "رغبتها في التعاون مع مركز بحوث المياه", modality=Modality.WISHED),
    relation(12, MINISTER, "directed", PLAN, "كلف الوزير إدارة السدود بإعداد خطة الصيانة", start="2025-03-12"),
    relation(13, PLAN, "assigned_to", DAMS, "كلف الوزير إدارة السدود بإعداد خطة الصيانة", modality=Modality.PLANNED),
)


def mention(who: Entity, words: str, form: Form = Form.NAME) -> Mention:
    """The first place where the words stand."""
    start = TEXT.index(words)
    return Mention(start, start + len(words), words, who.kind, who.id, form)


DOCUMENT = Document(
    source=SOURCE,
    entities=(
        SEBHA,
        LIBYA,
        MINISTER,
        MINISTRY,
        POST,
        DAMS,
        DIRECTOR,
        ARAB_WATER,
        CENTRE,
        MEETING,
        DESALINATION,
        PLAN,
    ),
    relations=RELATIONS,
    mentions=(
        mention(SEBHA, "سبها"),
        mention(POST, "وزير المياه"),
        mention(MINISTER, "سالم الفرجاني"),
        mention(MEETING, "اجتماعاً", Form.NOMINAL),
        mention(DIRECTOR, "مدير إدارة السدود"),
        mention(DAMS, "إدارة السدود"),
        mention(DESALINATION, "تحلية المياه"),
        mention(LIBYA, "بلاده", Form.NOMINAL),
        mention(ARAB_WATER, "منظمة المياه العربية"),
        mention(CENTRE, "مركز بحوث المياه"),
        mention(PLAN, "خطة الصيانة"),
    ),
)


def proposal(one: str, other: str, score: float = 0.5) -> Proposal:
    """The two may be the same."""
    first, second = sorted((one, other))
    return Proposal(first, second, score, "equal loose keys")


def same(one: str, other: str, names: tuple[str, str]) -> Judgement:
    """A judgement of a fixed time."""
    return judged(one, other, Verdict.SAME, names=names, at="2026-01-02T03:04:05+00:00", by="هدى")
