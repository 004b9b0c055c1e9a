"""What the rules read once events and actors are known: who was there, where, whose an office is. All sentences are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Claim
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.fitted.models import shipped
from rawabit.importers.notice.fitted.things import add_things
from rawabit.importers.notice.names.finder import find_names
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.referents.sides import sides
from rawabit.importers.notice.second_round import look_again
from rawabit.importers.notice.topics.extents import whole_agreements


def looked_at(text: str) -> Reading:
    """A text as the rules read it before any classifier judges."""
    phrases = Phrases(text)
    reading = read_by_rules(text, phrases, find_names(text, phrases=phrases))
    models = shipped()
    assert models
    add_things(reading, models)
    look_again(reading)
    return reading


def ends(claims: list[Claim], type_: str) -> set[tuple[str, str]]:
    """The ends of the claims of a type, by their first names."""
    return {(c.source.names[0].text, c.target.names[0].text) for c in claims if c.type == type_}


def sources(reading: Reading, type_: str) -> set[str]:
    """Who does what a type of claim tells."""
    return {source for source, _ in ends(reading.claims, type_)}


def test_all_in_the_list_after_a_verb_of_attendance() -> None:
    text = (
        "عقد وزير المياه سالم الفرجاني اجتماعا بطرابلس.\n"
        "وحضر الاجتماع مدير مركز بحوث الري عادل الصويعي ووكيل وزارة المياه وممثلون عن شركة النهر للمقاولات."
    )
    assert {"عادل الصويعي", "وكيل وزارة المياه"} <= sources(looked_at(text), "attended")


def test_the_list_ends_where_something_else_is_told() -> None:
    text = "وحضر الاجتماع مدير مركز بحوث الري عادل الصويعي الذي انتقد وكيل وزارة المياه ناجي العبيدي."
    assert "ناجي العبيدي" not in sources(looked_at(text), "attended")


def test_a_dual_head_is_a_post_for_each_body() -> None:
    text = "وحضر اللقاء مدير عام مصلحة السدود ومديرا إدارة الآبار وإدارة التحلية."
    found = [post for post in sources(looked_at(text), "attended") if post.endswith(("إدارة الآبار", "إدارة التحلية"))]
    assert len(found) == 2


def test_attendance_belongs_to_the_event_right_before() -> None:
    text = "عقد وزير المياه سالم الفرجاني ندوة حول الري، وجرى اللقاء بحضور مدير مركز بحوث الري عادل الصويعي."
    reading = looked_at(text)
    told = [c.target for c in reading.claims if c.type == "attended" and c.source.names[0].text == "عادل الصويعي"]
    assert told == [m.referent for m in reading.marks if reading.text[m.start : m.end] == "اللقاء"]


def test_those_with_whom_a_meeting_was_over_its_venue() -> None:
    text = "وعقد الوزير لقاء بمقر البلدية مع رئيس غرفة تجارة السدادة ومدير مركز بحوث الري."
    assert {"رئيس غرفة تجارة السدادة", "مدير مركز بحوث الري"} <= sources(looked_at(text), "attended")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("وسيعقد الاجتماع بحضور مدير مركز بحوث الري عادل الصويعي.", "planned"),
        ("وعقد الاجتماع بحضور مدير مركز بحوث الري عادل الصويعي.", "actual"),
    ],
)
def test_attendance_to_come_is_planned(text: str, modality: str) -> None:
    found = {
        c.modality.value for c in looked_at(text).claims if c.type == "attended" and c.source.names[0].text == "عادل الصويعي"
    }
    assert found == {modality}


def test_attendance_that_is_denied() -> None:
    text = "ولم يحضر الاجتماع مدير مركز بحوث الري عادل الصويعي."
    assert {c.polarity.value for c in looked_at(text).claims if c.type == "attended"} == {"negated"}


def test_the_venue_of_a_meeting_that_a_verb_tells() -> None:
    text = "استقبل وزير المياه سالم الفرجاني بمقر وزارة المياه السفير عادل الصويعي.\nوتناول اللقاء مشاريع الري."
    assert ("اللقاء", "وزارة المياه") in ends(looked_at(text).claims, "located_in")


def test_a_seat_without_an_event_is_no_venue() -> None:
    text = "وتسلم وزير المياه سالم الفرجاني المفاتيح بمقر وزارة المياه.\nوتناول اللقاء مشاريع الري."
    assert not ends(looked_at(text).claims, "located_in")


def test_the_seat_of_a_body() -> None:
    text = "وقالت منظمة المياه العربية ومقرها في بيروت إن الخطة جاهزة."
    assert ("منظمة المياه العربية", "بيروت") in ends(looked_at(text).claims, "located_in")


def test_the_diwan_of_a_ministry_is_a_body() -> None:
    found = looked_at("ترأس وزير النقل سالم الفرجاني اجتماعا بديوان وزارة الاقتصاد.").claims
    assert ("ديوان وزارة الاقتصاد", "وزارة الاقتصاد") in ends(found, "part_of")
    assert {target for _, target in ends(found, "located_in")} == {"ديوان وزارة الاقتصاد"}


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("زار الوفد معهد النهر العالي، واستقبله عميد المعهد.", "عميد المعهد", "معهد النهر العالي"),
        ("وقعت شركة النهر للمقاولات العقد، وحضر مديرها التنفيذي سالم الفرجاني.", "مديرها التنفيذي", "شركة النهر للمقاولات"),
        ("أعلنت وزارة المياه خطتها، وأكد نائب وزير المياه سالم الفرجاني ذلك.", "نائب وزير المياه", "وزارة المياه"),
    ],
)
def test_whose_an_office_is(text: str, post: str, body: str) -> None:
    assert (post, body) in ends(looked_at(text).claims, "post_in")


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة المياه خطتها، وأكد نائب وزير المياه السوداني سالم الفرجاني ذلك.",  # another country's
        "أعلنت شركة النهر للمقاولات خطتها بحضور سفيرة السودان سعاد الفرجاني.",  # سفيرة has no pronoun
    ],
)
def test_an_office_of_another_is_left_alone(text: str) -> None:
    assert not ends(looked_at(text).claims, "post_in") & {
        ("نائب وزير المياه السوداني", "وزارة المياه"),
        ("سفيرة السودان", "شركة النهر للمقاولات"),
    }


def test_a_definite_noun_goes_back_to_the_body_it_heads() -> None:
    reading = looked_at("زار السفير صحيفة الأفق الجديد. وأشاد السفير بما تنشره الصحيفة من مقالات.")
    found = {m.referent.names[0].text for m in reading.marks if reading.text[m.start : m.end] == "الصحيفة"}
    assert found == {"صحيفة الأفق الجديد"}


def test_a_definite_noun_that_two_bodies_share_is_not_the_first() -> None:
    reading = looked_at("زار السفير صحيفة الأفق الجديد وصحيفة النهر اليوم. وأشاد السفير بما تنشره الصحيفة من مقالات.")
    found = {m.referent.names[0].text for m in reading.marks if reading.text[m.start : m.end] == "الصحيفة"}
    assert "صحيفة الأفق الجديد" not in found


def test_a_title_alone_is_its_holder_again() -> None:
    text = "قال مدير مركز بحوث الري عادل الصويعي إن الخطة جاهزة.\nوالتقى مدير مركز بحوث الري رئيس بلدية السدادة ناجي العبيدي."
    assert ("عادل الصويعي", "ناجي العبيدي") in ends(looked_at(text).claims, "met_with")


def test_a_shorter_title_is_the_same_post() -> None:
    text = "حضر وكيل وزارة المياه لشؤون السدود سالم الفرجاني.\nوقال وكيل وزارة المياه إن الخطة جاهزة."
    posts = [m.referent for m in looked_at(text).marks if m.kind == "post"]
    assert len({id(post) for post in posts}) == 1


def test_two_longer_titles_leave_the_shorter_one_alone() -> None:
    text = (
        "حضر وكيل وزارة المياه لشؤون السدود سالم الفرجاني ووكيل وزارة المياه لشؤون الري ناجي العبيدي.\n"
        "وقال وكيل وزارة المياه إن الخطة جاهزة."
    )
    posts = [m.referent for m in looked_at(text).marks if m.kind == "post"]
    assert len({id(post) for post in posts}) == 3


def test_a_visit_told_of_somebody_beside() -> None:
    text = "التقى الوزير السفير عادل الصويعي الذي يزور السودان حاليا."
    assert ("عادل الصويعي", "السودان") in ends(looked_at(text).claims, "visited")


def test_a_visit_that_nobody_made() -> None:
    assert not ends(looked_at("وتحدث الوزير سالم الفرجاني عن أهمية زيارة للسودان.").claims, "visited")


def test_units_and_what_they_are_under() -> None:
    found = ends(looked_at("زار السفير مركز بحوث الري التابع لوزارة المياه.").claims, "part_of")
    assert ("مركز بحوث الري", "وزارة المياه") in found


def test_the_members_of_a_committee() -> None:
    text = "شكلت لجنة متابعة مشاريع السدود، وتضم اللجنة عادل الصويعي وناجي العبيدي."
    assert {"عادل الصويعي", "ناجي العبيدي"} <= sources(looked_at(text), "member_of")


def test_the_two_sides_are_those_who_met() -> None:
    reading = looked_at(
        "التقى مدير مركز بحوث الري عادل الصويعي مدير شركة النهر للمقاولات ناجي العبيدي.\nوبحث الجانبان سبل التعاون في مجال الري."
    )
    sides(reading)
    [claim] = [c for c in reading.claims if c.type == "cooperates_with"]
    assert {claim.source.names[0].text, claim.target.names[0].text} == {"مركز بحوث الري", "شركة النهر للمقاولات"}
    assert claim.modality == "discussed"


def test_two_countries_are_not_three() -> None:
    reading = looked_at("زار الوزير السودان وتونس والمغرب. وأشاد بالتعاون بين البلدين.")
    sides(reading)
    assert not ends(reading.claims, "cooperates_with")


def test_an_agreement_is_also_marked_with_what_it_is_for() -> None:
    reading = looked_at("وقعت شركة النهر للمقاولات عقدا لتوريد مضخات المياه مع وزارة الري.")
    whole_agreements(reading)
    found = {reading.text[m.start : m.end]: id(m.referent) for m in reading.marks if m.kind == "agreement"}
    assert "عقدا" in found
    assert len(found) > 1
    assert len(set(found.values())) == 1
    assert not any(text.endswith((".", "مع")) for text in found)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("يؤدي وزير المياه سالم الفرجاني يوم السبت زيارة إلى السودان.", "planned"),
        ("أدى وزير المياه سالم الفرجاني يوم السبت زيارة إلى السودان.", "actual"),
        ("استقبل الوزير السفير عادل الصويعي الذي يؤدي زيارة إلى السودان.", "actual"),
    ],
)
def test_a_visit_that_is_announced_is_not_made_yet(text: str, modality: str) -> None:
    assert {r.modality.value for r in extract(text).relations if r.type == "visited"} == {modality}


def test_an_exhibition_that_is_only_spoken_of_was_not_attended() -> None:
    text = "بحث الوزير خلال اللقاء فرص إقامة معرض للمضخات في السدادة، بحضور مدير مركز بحوث الري عادل الصويعي."
    reading = looked_at(text)
    told = {c.target.classification for c in reading.claims if c.type == "attended" and c.source.names[0].text == "عادل الصويعي"}
    assert told == {"meeting"}


def test_the_seat_that_a_visit_goes_to_is_no_venue() -> None:
    reading = looked_at("قام الوزير سالم الفرجاني بزيارة لمقر شركة النهر للمقاولات.")
    assert not ends(reading.claims, "located_in")
    assert ("سالم الفرجاني", "شركة النهر للمقاولات") in ends(reading.claims, "visited")
