"""The brief on every store: what belongs to a side, what is past and to come on a day, and nothing without its relations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rawabit.graph.deciding import edit
from rawabit.graph.errors import NotFound
from rawabit.graph.identity import source_id
from rawabit.graph.model import Document, Entity, Evidence, Relation, Source
from rawabit.graph.store import Store
from rawabit.importers.notice.extract import extract
from rawabit.queries import brief
from rawabit.queries.briefing.brief import Brief, Section

from .. import briefs, samples
from ..briefs import DAY, DIRECTOR, DRILLING, FUND, LIST, MINISTER, MINISTRY, made


@pytest.fixture
def told(store: Store) -> Store:
    """A store of two documents, of which only one has to do with the fund."""
    for document in (briefs.DOCUMENT, samples.DOCUMENT):
        store.add(document)
    return store


def sections(found: Brief) -> dict[str, Section]:
    return {section.name: section for section in found.sections}


def test_every_section_that_has_something_is_there_and_no_other(told: Store) -> None:
    found = brief(told, "صندوق الواحات", DAY, ours="وزارة الري", late="2020")
    assert [section.name for section in found.sections] == [
        *("posts", "ours", "agreements", "next", "last", "payments", "offers", "standing", "directives", "stated", "denied"),
        *("chains", "changes"),
    ]
    assert all(row.relations for section in found.sections for row in section.rows)
    assert all(evidence for section in found.sections for row in section.rows for r in row.relations for evidence in r.evidence)


def test_without_our_side_there_are_ties_and_no_chains(told: Store) -> None:
    names = {section.name for section in brief(told, FUND, DAY).sections}
    assert "ties" in names
    assert names.isdisjoint({"ours", "chains", "changes"})


def test_a_post_is_held_by_who_holds_it_on_the_day(told: Store) -> None:
    (now,) = sections(brief(told, FUND, DAY))["posts"].rows
    assert now.one.id == DIRECTOR.id
    (then,) = sections(brief(told, FUND, "2024-01-01"))["posts"].rows
    assert then.one.id == briefs.BEFORE.id


def test_meetings_are_past_or_to_come_by_the_day(told: Store) -> None:
    found = sections(brief(told, FUND, DAY))
    (last,), (ahead,) = found["last"].rows, found["next"].rows
    assert (last.event, ahead.event) == (briefs.MET, briefs.COMING)
    assert [one.id for one in last.attended] == [MINISTER.id, DIRECTOR.id]
    assert {r.type for r in last.relations} == {"chaired", "attended", "met_with", "about"}
    later = sections(brief(told, FUND, "2026-05-21"))
    assert [row.event for row in later["last"].rows] == [briefs.COMING, briefs.MET]
    assert "next" not in later


@pytest.mark.parametrize(("day", "ahead"), [("2026-04-01", True), ("2026-12-10", False)])
def test_a_plan_of_no_day_is_to_come_while_it_is_news(store: Store, day: str, ahead: bool) -> None:
    undated = replace(briefs.COMING, start=None)
    entities = tuple(undated if one.id == undated.id else one for one in briefs.DOCUMENT.entities)
    relations = tuple(replace(r, start=None) if r.target == undated.id else r for r in briefs.RELATIONS)
    store.add(replace(briefs.DOCUMENT, entities=entities, relations=relations))
    found = sections(brief(store, FUND, day))
    assert (undated in [row.event for row in found["next"].rows] if "next" in found else False) is ahead
    assert (undated in [row.event for row in found["last"].rows]) is not ahead


@pytest.mark.parametrize(("written", "date"), [("2026-03-05", "../2026-03-05"), (None, None)])
def test_a_meeting_of_no_day_was_held_by_the_day_of_the_document(store: Store, written: str | None, date: str | None) -> None:
    undated = replace(briefs.MET, start=None)
    entities = tuple(undated if one.id == undated.id else one for one in briefs.DOCUMENT.entities)
    relations = tuple(replace(r, start=None) for r in briefs.RELATIONS)
    source = replace(briefs.SOURCE, date=written)
    store.add(replace(briefs.DOCUMENT, source=source, entities=entities, relations=relations))
    (row,) = (row for row in sections(brief(store, FUND, DAY))["last"].rows if row.event == undated)
    assert row.date == date


@pytest.mark.parametrize("written", [None, "2026"])
def test_a_plan_of_no_day_in_a_document_that_may_be_of_late_is_to_come(store: Store, written: str | None) -> None:
    undated = replace(briefs.COMING, start=None)
    entities = tuple(undated if one.id == undated.id else one for one in briefs.DOCUMENT.entities)
    relations = tuple(replace(r, start=None) if r.target == undated.id else r for r in briefs.RELATIONS)
    source = replace(briefs.SOURCE, date=written)
    store.add(replace(briefs.DOCUMENT, source=source, entities=entities, relations=relations))
    assert undated in [row.event for row in sections(brief(store, FUND, "2026-12-10"))["next"].rows]


def test_money_is_told_apart_by_what_became_of_it(told: Store) -> None:
    rows = sections(brief(told, FUND, DAY))["payments"].rows
    assert [(row.relations[0].modality, row.relations[0].polarity) for row in rows] == [
        ("planned", "affirmed"),
        ("actual", "negated"),
    ]


def test_a_task_whose_words_name_the_entity_is_about_it(told: Store) -> None:
    (row,) = sections(brief(told, FUND, DAY))["directives"].rows
    assert row.task.id == LIST.id
    assert "directives" not in sections(brief(told, samples.ARAB_WATER, DAY))


_MINUTES = (
    "محضر اجتماع اللجنة الفنية المشتركة\nعقد الجانبان الليبي والمغربي اجتماع اللجنة الفنية المشتركة في الرباط يوم 5 مايو 2026.\n"
    "واتفق الجانبان على ما يلي:\n1. يتولى الجانب الليبي إعداد مسودة البرنامج التنفيذي قبل 1 يونيو 2026.\n"
    "2. يتولى الجانب المغربي إعداد قائمة الخبراء قبل 15 يونيو 2026.\n"
)
_OTHER_MINUTES = (
    "MINUTES OF THE JOINT COMMITTEE\nMadrid, 7 May 2026\nThe Spanish side and the Libyan side met in Madrid on 7 May 2026.\n"
    "1. The Spanish side will send a list of laboratories by 1 June 2026.\n"
    "2. The Libyan side will prepare a draft programme by 15 June 2026.\n"
)
_AT_HOME = "كلفت ليبيا إدارة المناطق الصناعية بإعداد تقرير عن المصانع المتوقفة قبل 20 يونيو 2026."


@pytest.fixture
def minuted(store: Store) -> Store:
    """A store of the minutes of two countries with a third, and of what that one directs at home."""
    for text in (_MINUTES, _OTHER_MINUTES, _AT_HOME):
        store.add(extract(text))
    return store


@pytest.mark.parametrize(
    ("country", "own", "due"), [("المغرب", "الجانب المغربي", "2026-06-01"), ("Spain", "Spanish side", "2026-06-15")]
)
def test_what_our_side_took_on_at_a_meeting_is_there_where_we_are_named(minuted: Store, country: str, own: str, due: str) -> None:
    alone = sections(brief(minuted, country, DAY))["directives"].rows
    assert [one.label() for row in alone for one in row.assigned_to] == [own]
    both = sections(brief(minuted, country, DAY, ours="ليبيا"))["directives"].rows
    assert [row.due for row in both if row not in alone] == [due]
    assert len(both) == len(alone) + 1


@pytest.mark.parametrize(("country", "met"), [("المغرب", "2026-05-05"), ("Spain", "2026-05-07")])
def test_the_meetings_of_the_side_of_a_country_are_its_own(minuted: Store, country: str, met: str) -> None:
    assert [row.date for row in sections(brief(minuted, country, DAY))["last"].rows] == [met]


def test_what_is_said_is_told_once(told: Store) -> None:
    found = sections(brief(told, FUND, DAY))
    (statement,) = found["stated"].rows
    assert (statement.one.id, statement.other.id) == (DIRECTOR.id, DRILLING.id)
    assert [row.by.id for row in (*found["offers"].rows, *found["standing"].rows)] == [DIRECTOR.id, DIRECTOR.id]
    assert [row.received for row in found["offers"].rows] == [False]


def test_a_chain_leads_from_our_side_to_who_holds_its_post(told: Store) -> None:
    (chain,) = sections(brief(told, FUND, DAY, ours=MINISTRY))["chains"].rows
    assert [chain.steps[0].source.id, chain.steps[-1].target.id] == [MINISTRY.id, DIRECTOR.id]
    assert len(chain.relations) == len(chain.steps) == 3


def test_people_countries_and_topics_have_briefs_too(told: Store) -> None:
    person = sections(brief(told, DIRECTOR, DAY))
    assert {"posts", "last", "stated"} <= person.keys()
    topic = sections(brief(told, DRILLING, DAY))
    assert [row.agreement for row in topic["agreements"].rows] == [briefs.MEMORANDUM]
    assert [row.event for row in topic["last"].rows] == [briefs.MET]
    assert {"payments", "standing"} & sections(brief(told, samples.LIBYA, DAY)).keys() == {"payments"}


def test_how_much_waits_is_counted(told: Store) -> None:
    wait = [r for r in briefs.RELATIONS if FUND.id in {r.source, r.target} and r.review == "proposed"]
    assert brief(told, FUND, DAY).waiting == len(wait)


def test_an_entity_of_no_relation_has_no_section_and_an_unknown_one_no_brief(store: Store) -> None:
    store.add(Document(briefs.SOURCE, (FUND,)))
    assert brief(store, FUND, DAY, ours=FUND).sections == ()
    with pytest.raises(NotFound):
        brief(store, "no such body", DAY)


def test_who_was_made_the_speaker_by_a_decision_has_stated_it_though_the_source_does_not_name_them(told: Store) -> None:
    (spoken,) = (r for r in told.scan() if r.type == "stated" and r.source == DIRECTOR.id)
    edit(told, spoken.id, {"source": samples.MINISTER.id})
    rows = sections(brief(told, samples.MINISTER, DAY))["stated"].rows
    assert spoken.id in {r.id for row in rows for r in row.relations}


COUNTRIES = {
    name: made("place", name, english, classification="country") for name, english in (("مالطا", "Malta"), ("غينيا", "Guinea"))
}
EMBASSY = made("organization", "سفارة مالطا في ليبيا", classification="embassy")
# By whom the post is held, and for which of the two countries it speaks.
POSTS = {
    "سفير جمهورية مالطا لدى ليبيا": ("أنطون فيلا", "مالطا"),
    "القنصل": ("كريم الطبال", None),
    "سفيرة غينيا": ("مريم كوندي", "غينيا"),
    "سفير غينيا بيساو": ("جواو منديس", None),
    "سفير ليبيا لدى مالطا": ("فرج البكوش", None),
    "مدير إدارة شؤون مالطا": ("عادل الزوي", None),
    "Ambassador of Malta to Tunisia": ("Rita Camilleri", "مالطا"),
    "السفير المالطي في تونس": ("جورج أتارد", "مالطا"),
    "القنصل العام المالطي": ("بول زاميت", "مالطا"),
    "السفير الليبي لدى مالطا": ("حسن البوري", None),
    "السفيرة الغينية": ("فاتو سيلا", "غينيا"),
}


def abroad() -> Document:
    """A document that names who holds posts, and the chargé d'affaires of an embassy."""
    posts = [*POSTS, "القائم بأعمال السفارة"]
    people = [person for person, _ in POSTS.values()] + ["ماريا بورغ"]
    text = "\n".join(f"{post} {person}" for post, person in zip(posts, people, strict=True))
    source, said, entities = source_id(text), list[Relation](), list[Entity]([EMBASSY, *COUNTRIES.values()])
    for post, person in zip(posts, people, strict=True):
        quote = f"{post} {person}"
        start = text.index(quote)
        evidence = (Evidence(source, start, start + len(quote), quote, "rules"),)
        ends = made("person", person), made("post", post)
        entities += ends
        said.append(Relation(f"{source}/{len(said) + 1}", "holds", ends[0].id, ends[1].id, evidence))
    said.append(Relation(f"{source}/{len(said) + 1}", "post_in", entities[-1].id, EMBASSY.id, said[-1].evidence))
    return Document(Source(source, "السفراء", text, "0" * 64), tuple(entities), tuple(said))


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_is_spoken_for_by_its_embassies_and_ambassadors_and_no_other(store: Store, country: str) -> None:
    store.add(abroad())
    rows = sections(brief(store, COUNTRIES[country], DAY))["posts"].rows
    wanted = {person for person, of in POSTS.values() if of == country} | ({"ماريا بورغ"} if country == "مالطا" else set())
    assert {row.one.label() for row in rows} == wanted
    assert all(row.relations for row in rows)


def test_posts_of_parts_are_listed_with_the_part_behind_those_of_the_body(store: Store) -> None:
    board = made("organization", "مجلس إدارة صندوق الواحات", classification="council", qualifier=FUND.id)
    chair, chairman, former = made("post", "رئيس مجلس الإدارة", qualifier=board.id), made("person", "سعد"), made("person", "وليد")
    text = "رئيس مجلس إدارة صندوق الواحات سعد"
    source = Source(source_id(text), "مجلس الإدارة", text, "0" * 64, date="2026-03-05")
    said = (Evidence(source.id, 0, len(text), text, "rules"),)
    ties = [
        Relation(f"{source.id}/1", "part_of", board.id, FUND.id, said),
        Relation(f"{source.id}/2", "post_in", chair.id, board.id, said),
        Relation(f"{source.id}/3", "holds", chairman.id, chair.id, said),
        Relation(f"{source.id}/4", "holds", former.id, chair.id, said, end="2025"),
    ]
    store.add(briefs.DOCUMENT)
    store.add(Document(source, (board, chair, chairman, former, FUND), tuple(ties)))
    own, part = sections(brief(store, FUND, DAY))["posts"].rows
    assert (own.one.id, own.other.id) == (DIRECTOR.id, briefs.CHAIR.id)
    assert (part.one.id, part.other.id, part.unit.id) == (chairman.id, chair.id, board.id)
    assert [r.type for r in part.relations] == ["holds", "post_in", "part_of"]
    assert [row.one.id for row in sections(brief(store, board.id, DAY))["posts"].rows] == [chairman.id]
