"""Posts said with another's words, people who were sent, sentences, events: what the rules read. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.names.keys import fold
from rawabit.importers.grammar.list_files import keys
from rawabit.importers.grammar.names.rules import find_by_rules
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.reading import Reading


def read(text: str) -> Reading:
    """A text as the rules read it."""
    phrases = Phrases(text)
    spans = sorted(find_by_rules(phrases), key=lambda s: (s.start, -s.end, s.kind))
    return read_by_rules(text, phrases, spans)


def told(reading: Reading, type_: str) -> set[tuple[str, str]]:
    """Source and target of the claims of a type, by their first names."""
    return {(c.source.names[0].text, c.target.names[0].text) for c in reading.claims if c.type == type_}


def test_each_body_under_one_plural_head_has_its_own_post() -> None:
    reading = read("وحضر مدراء عامي شركة الحديد والصلب وهيئة المواصفات الوطنية.")
    assert told(reading, "post_in") == {
        ("مدير عام شركة الحديد والصلب", "شركة الحديد والصلب"),
        ("مدير عام هيئة المواصفات الوطنية", "هيئة المواصفات الوطنية"),
    }


def test_a_plural_head_over_one_body_is_left_as_it_is() -> None:
    reading = read("وحضر مدراء شركة الحديد والصلب.")
    assert not told(reading, "post_in")


def test_subjects_under_one_head_are_posts_too() -> None:
    reading = read("وحضر الجلسة مديري البحث الجيولوجي والشرطة المعدنية.")
    posts = [m for m in reading.marks if m.kind == "post"]
    assert [m.referent.names[0].text for m in posts] == ["مدير البحث الجيولوجي", "مدير الشرطة المعدنية"]
    assert reading.text[posts[0].start : posts[0].end] == "مديري البحث الجيولوجي"
    assert reading.text[posts[1].start : posts[1].end] == "الشرطة المعدنية"


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("التقى وزير الصحة السيد سالم الفرجاني نظيره التونسي السيد عادل الصويعي.", "وزير الصحة التونسي"),
        ("التقت وزيرة الصحة السيدة منى الفرجاني نظيرها التونسي السيد عادل الصويعي.", "وزير الصحة التونسي"),
        ("التقى وزير الصحة السيد سالم الفرجاني نظيرته التونسية السيدة منى الصويعي.", "وزيرة الصحة التونسية"),
    ],
)
def test_a_counterpart_holds_the_same_post_elsewhere(text: str, post: str) -> None:
    assert post in {target for _, target in told(read(text), "holds")}


def test_the_counterpart_of_a_body_is_no_post() -> None:
    reading = read("قال وزير الصحة إن مركز البحوث الطبية سيتعاون مع نظيره التونسي.")
    assert [m.referent.names[0].text for m in reading.marks if m.kind == "post"] == ["وزير الصحة"]


def test_a_minister_of_another_country_is_not_in_the_ministry_of_this_one() -> None:
    reading = read("التقى وزير الصحة السيد سالم الفرجاني وزير الصحة التونسي السيد عادل الصويعي بمقر وزارة الصحة.")
    homes = {c.source.names[0].text: c.target for c in reading.claims if c.type == "post_in"}
    assert homes["وزير الصحة"] is not homes["وزير الصحة التونسي"]


def test_a_title_of_one_letter_ends_no_sentence() -> None:
    reading = read(
        "وقع وزير التعليم د. سالم الفرجاني ومدير المركز الوطني أ.د. عادل الصويعي المحضر. وانتهت الجلسة سنة 2015 م. ثم غادر."
    )
    assert [reading.text[a:b].strip()[:9] for a, b in reading.sentences()] == ["وقع وزير ", "وانتهت ال", "ثم غادر."]
    assert ("سالم الفرجاني", "وزير التعليم") in told(reading, "holds")


@pytest.mark.parametrize(
    "text", ["وفد من هيئة المواصفات الوطنية", "وفدا عن هيئة المواصفات الوطنية", "وفد هيئة المواصفات الوطنية"]
)
def test_people_sent_by_a_body_are_a_group_apart_from_it(text: str) -> None:
    reading = read(f"وصل {text} إلى سبها.")
    bodies = [m for m in reading.marks if m.kind == "organization"]
    group = next(m.referent for m in bodies if reading.text[m.start : m.end] == text)
    assert not group.named
    assert group.classification == "delegation"
    assert group is not next(m.referent for m in bodies if reading.text[m.start : m.end] == "هيئة المواصفات الوطنية")


def test_a_definite_noun_for_an_event_takes_nobody_after_it() -> None:
    reading = read("عقد وزير المياه اجتماعا بمقر الوزارة، وحضر الاجتماع مدير عام هيئة المواصفات الوطنية.")
    events = [m for m in reading.marks if m.kind == "event"]
    assert [reading.text[m.start : m.end] for m in events] == ["اجتماعا", "الاجتماع"]
    assert events[0].referent is events[1].referent


def test_two_nouns_of_one_event_are_one() -> None:
    reading = read("عقدت بديوان الوزارة جلسة مباحثات بين وزارة المياه وهيئة المواصفات الوطنية.")
    assert len({id(m.referent) for m in reading.marks if m.kind == "event"}) == 1


def test_the_session_of_a_body_is_named_by_it() -> None:
    reading = read("ترأس الوزير الدورة 19 للجنة متابعة المناطق الصناعية.")
    (event,) = [m for m in reading.marks if m.kind == "event"]
    assert keys(reading.text[event.start : event.end])[-1] == fold("الصناعية")


def test_a_visit_told_by_its_noun_has_a_visitor_and_a_goal() -> None:
    reading = read("قام معالي وزير المياه السيد سالم الفرجاني أمس بزيارة لمقر هيئة المواصفات الوطنية.")
    assert ("سالم الفرجاني", "هيئة المواصفات الوطنية") in told(reading, "visited")
