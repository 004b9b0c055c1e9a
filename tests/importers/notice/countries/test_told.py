"""What the form of a clause tells: who arrived where, who leads and stands for whom, who agreed. All made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Modality
from rawabit.importers.notice.extract import extract

from ..test_look_again import ends, looked_at


def told(text: str, type_: str) -> set[tuple[str, str]]:
    """The ends of the claims of a type that the rules make."""
    return ends(looked_at(text).claims, type_)


def test_each_place_of_a_list_was_visited() -> None:
    found = told("وزار الوزير سالم الفرجاني مدينة سبها وطرابلس يوم الأحد.", "visited")
    assert found >= {("سالم الفرجاني", "سبها"), ("سالم الفرجاني", "طرابلس")}


@pytest.mark.parametrize(
    "text",
    [
        "وصل وزير المياه سالم الفرجاني إلى تونس صباح أمس.",
        "حل وزير المياه سالم الفرجاني، مساء أمس، بتونس في زيارة عمل.",
        "ووصل إلى تونس لحضور الحفل وزير المياه سالم الفرجاني.",
        "وشملت زيارة قام بها سالم الفرجاني إلى تونس عدة مصانع.",
    ],
)
def test_who_arrives_visits(text: str) -> None:
    assert ("سالم الفرجاني", "تونس") in told(text, "visited")


def test_a_name_that_looks_like_a_verb_of_arrival_is_none() -> None:
    assert told("التقى وزير المياه فيصل علي المدير عادل الصويعي في تونس.", "visited") == set()


def test_who_leads_a_delegation_is_of_it() -> None:
    text = "استقبل وزير المياه سالم الفرجاني وفدا من شركة النهر للمقاولات برئاسة عادل الصويعي."
    assert "عادل الصويعي" in {source for source, _ in told(text, "member_of")}


def test_who_leads_a_meeting_is_of_no_team() -> None:
    text = "عقدت لجنة السدود الفنية اجتماعا برئاسة عادل الصويعي."
    assert told(text, "member_of") == set()


@pytest.mark.parametrize(
    "words", ["(غرفة تجارة السدادة)", "عن غرفة تجارة السدادة", "، ممثلا عن غرفة تجارة السدادة", "من غرفة تجارة السدادة"]
)
def test_whom_somebody_stands_for(words: str) -> None:
    assert ("عادل الصويعي", "غرفة تجارة السدادة") in told(f"وحضر اللقاء عادل الصويعي {words} وآخرون.", "member_of")


def test_a_list_goes_on_over_lines() -> None:
    lines = (
        "عقد الوزير لقاء في سبها. وحضر اللقاء كل من:",
        "- العميد المتقاعد عادل الصويعي، عن الغرفة",
        "2. هدى الفيتوري",
        "وانتهى.",
    )
    text = "\n".join(lines)
    assert {source for source, _ in told(text, "attended")} >= {"عادل الصويعي", "هدى الفيتوري"}


def test_a_post_is_not_handed_on_to_the_next_in_a_list() -> None:
    text = "حضر اللقاء عادل الصويعي مدير مركز بحوث الري، والدكتورة هدى الفيتوري."
    assert told(text, "holds") == {("عادل الصويعي", "مدير مركز بحوث الري")}


def test_those_an_agreement_is_between() -> None:
    text = "وتنظم اتفاقية تعاون بين شركة النهر للمقاولات ومركز بحوث الري تدريب الفنيين."
    assert {source for source, _ in told(text, "signed")} == {"شركة النهر للمقاولات", "مركز بحوث الري"}


def test_an_agreement_still_to_come_is_planned() -> None:
    text = "ومن المقرر إعداد اتفاقية تعاون بين شركة النهر للمقاولات ومركز بحوث الري."
    assert {c.modality for c in looked_at(text).claims if c.type == "signed"} == {Modality.PLANNED}


def test_who_welcomed_met_who_arrived() -> None:
    text = "وصل سالم الفرجاني إلى تونس، وكان في استقباله بالمطار عادل الصويعي وهدى الفيتوري."
    assert told(text, "met_with") >= {("سالم الفرجاني", "عادل الصويعي"), ("سالم الفرجاني", "هدى الفيتوري")}


def test_who_will_welcome_did_not_meet_yet() -> None:
    text = "وسيصل سالم الفرجاني إلى تونس غدا، وسيكون في استقباله بالمطار عادل الصويعي."
    assert {c.modality for c in looked_at(text).claims if c.type == "met_with"} == {Modality.PLANNED}


def test_what_is_still_to_come_is_planned() -> None:
    text = "ومن المقرر أن يلتقي الوزير سالم الفرجاني رئيس غرفة تجارة السدادة عادل الصويعي غدا."
    met = [c for c in looked_at(text).claims if c.type == "met_with"]
    assert met
    assert {c.modality for c in met} == {Modality.PLANNED}


def test_the_body_after_a_title() -> None:
    text = "قالت الهيئة العامة للري إن العمل بدأ. وأكد منسق المشاريع في الهيئة عادل الصويعي ذلك."
    assert ("منسق المشاريع", "الهيئة العامة للري") in told(text, "post_in")


@pytest.mark.parametrize(
    "text",
    [
        "انسحبت شركة النهر للمقاولات من عضوية الجمعية العربية للسدود.",
        "شركة النهر للمقاولات انسحبت من الجمعية العربية للسدود العام الماضي.",
    ],
)
def test_who_left_was_a_member(text: str) -> None:
    found = {c.modality for c in looked_at(text).claims if c.type == "member_of"}
    assert found == {Modality.ENDED}


def test_who_did_not_leave_or_only_will_is_none_who_left() -> None:
    for text in (
        "ما انسحبت شركة النهر للمقاولات من الجمعية العربية للسدود.",
        "ومن المقرر أن تكون انسحبت شركة النهر للمقاولات من الجمعية العربية للسدود.",
    ):
        assert Modality.ENDED not in {c.modality for c in looked_at(text).claims if c.type == "member_of"}


def test_who_walks_out_of_a_ministry_is_not_of_it() -> None:
    assert told("قالت وزارة المياه إن العمل بدأ. وخرج سالم الفرجاني من الوزارة غاضبا.", "member_of") == set()


def test_a_title_goes_back_to_who_was_spoken_of_with_it() -> None:
    text = (
        "استقبل معالي وزير المياه سالم الفرجاني سعادة السفير عادل الصويعي.\nوكلف معاليه مدير مركز بحوث الري بإعداد خطة الصيانة."
    )
    assert {source for source, _ in told(text, "directed")} == {"سالم الفرجاني"}


def test_who_pays_stands_right_after_the_verb() -> None:
    text = "وفي اجتماع الهيئة العامة للسدود سددت وزارة المياه مساهمتها السنوية في الجمعية العربية للسدود."
    assert told(text, "pays") == {("وزارة المياه", "الجمعية العربية للسدود")}


def test_who_agreed_to_sign_did_not_agree_yet() -> None:
    text = "واتفق الجانبان على توقيع مذكرة تفاهم بين وزارة المياه ومركز بحوث الري خلال الشهر القادم."
    found = {r.modality for r in extract(text).relations if r.type in {"signed", "cooperates_with"}}
    assert found == {Modality.PLANNED}


@pytest.mark.parametrize("when", ["بتاريخ 5 يناير 2025", "بمناسبة يوم العمل", "باجتماع اليوم"])
def test_an_order_is_no_task_by_its_day_or_place_and_its_giver_does_not_carry_it_out(when: str) -> None:
    read = extract(f"وجّه وزير العمل السيد سامي عواد {when} إدارة الموانئ بإعداد دراسة عن الربط البحري.")
    names = {entity.id: entity.label() for entity in read.entities}
    told = {(names[r.source], r.type, names[r.target]) for r in read.relations if r.type in {"directed", "assigned_to"}}
    assert told == {
        ("سامي عواد", "directed", "إعداد دراسة عن الربط البحري"),
        ("إعداد دراسة عن الربط البحري", "assigned_to", "إدارة الموانئ"),
    }
    assert all(entity.end is None for entity in read.entities)


@pytest.mark.parametrize(
    "address",
    ["file:///srv/office/forms/n5.html", "https://news.example.org/2024/12/05/ports.", "www.example.org/a", "s.q@example.org"],
)
def test_an_address_is_no_words_and_changes_nothing_that_is_read(address: str) -> None:
    text = "وتعتزم مصلحة الموانئ توقيع مذكرة تفاهم مع هيئة قناة السويس العام المقبل.\n"
    alone, beside = extract(text), extract(f"{text}{address}\n")
    assert [(m.start, m.end, m.kind) for m in beside.mentions] == [(m.start, m.end, m.kind) for m in alone.mentions]
    assert [(r.type, r.evidence[0].quote) for r in beside.relations] == [(r.type, r.evidence[0].quote) for r in alone.relations]
    assert beside.dates == alone.dates
    assert beside.source.text.endswith(f"{address}\n")
