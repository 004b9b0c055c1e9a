"""Posts and directorates of two sides are two, though they have one name. All people are made up."""

import pytest

from rawabit.importers.notice.extract import extract


def held(text: str) -> dict[str, str]:
    """The id of the post that each person holds."""
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    return {names[r.source]: r.target for r in document.relations if r.type == "holds"}


@pytest.mark.parametrize(
    "told",
    [
        "عن الجانب الليبي مدير إدارة التعاون الدولي السيد مراد الكيلاني، "
        "وعن الجانب التونسي مدير إدارة التعاون الدولي السيد سامي الغربي",
        "مدير إدارة التعاون الدولي السيد مراد الكيلاني، ومن الجانب المصري كل من مدير إدارة التعاون الدولي السيد سامي الغربي",
        "مدير إدارة التعاون الدولي السيد مراد الكيلاني. ومثل الوفد الجزائري مدير إدارة التعاون الدولي السيد سامي الغربي",
    ],
)
def test_the_other_sides_director_is_of_the_other_country(told: str) -> None:
    """One name is one post only on one side."""
    found = held(f"طرابلس 5 مايو 2024\nحضر الاجتماع {told}.")
    assert found["مراد الكيلاني"] != found["سامي الغربي"]


def test_our_side_is_the_one_told_before() -> None:
    """Who stands under the side of the dateline's country has the post that was named before."""
    text = (
        "طرابلس 5 مايو 2024\nاستقبل مدير إدارة التعاون الدولي السيد مراد الكيلاني وفداً تونسياً. "
        "وحضر اللقاء عن الجانب الليبي مدير إدارة التعاون الدولي السيد مراد الكيلاني."
    )
    document = extract(text)
    posts = [e for e in document.entities if e.kind == "post"]
    assert len(posts) == 1


def test_a_directorate_of_the_other_side_is_no_part_of_our_ministry() -> None:
    text = (
        "طرابلس 5 مايو 2024\nاجتمع وكيل وزارة الصناعة السيد مراد الكيلاني مع وفد تونسي. وحضر عن الجانب التونسي "
        "وكيل الوزارة السيد الهادي المرزوقي ومدير إدارة التخطيط السيد سامي الغربي."
    )
    document = extract(text)
    units = {e.id for e in document.entities if e.classification == "directorate"}
    assert units
    assert not [r for r in document.relations if r.type == "part_of" and r.source in units]
    found = held(text)
    assert found["الهادي المرزوقي"] != found["مراد الكيلاني"]


def test_who_takes_something_from_the_other_side_is_of_ours() -> None:
    """من leads to who stands on a side only where people come together."""
    text = "طرابلس 5 مايو 2024\nتسلمت الوثائق من الجانب التونسي إدارة التعاون الدولي بوزارة الصناعة."
    document = extract(text)
    units = {e.id for e in document.entities if e.classification == "directorate"}
    assert [r for r in document.relations if r.type == "part_of" and r.source in units]


def test_what_the_side_only_says_is_not_its_own() -> None:
    """Who is named after what a side says or does stands on no side."""
    text = "طرابلس 5 مايو 2024\nوأكد الجانب التونسي تقديره لجهود مدير إدارة التعاون الدولي السيد مراد الكيلاني."
    assert not [
        e for e in extract(text).entities if e.kind == "place" and e.classification == "country" and e.names[0].text == "تونس"
    ]


def test_who_leads_a_side_in_the_meeting_is_of_that_side() -> None:
    text = (
        "انعقد أمس اجتماع اللجنة العسكرية العمانية الأمريكية بمقر وزارة الدفاع الأمريكية. وقد ترأس الجانب العماني في الاجتماع"
        " الدكتور محمد بن ناصر العواد الأمين العام بوزارة الدفاع."
    )
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    housed = {(names[r.source], names[r.target]) for r in document.relations if r.type == "post_in"}
    assert ("الأمين العام", "وزارة الدفاع الأمريكية") not in housed


def test_a_post_before_its_side_is_of_that_country() -> None:
    """عن الجانب … may follow the post and its holder."""
    document = extract(
        "طرابلس 5 مايو 2024\nعقدت اللجنة اجتماعها برئاسة السيد مراد الكيلاني وزير التجارة والصناعة عن الجانب الليبي، "
        "والسيد سامي الغربي وزير التجارة والتموين عن الجانب التونسي."
    )
    entities = {e.id: e for e in document.entities}
    countries = {e.label("en"): entities[e.qualifier].label("en") for e in document.entities if e.kind == "post" and e.qualifier}
    assert countries == {"وزير التجارة والصناعة": "Libya", "وزير التجارة والتموين": "Tunisia"}


def test_two_ministers_of_one_name_before_their_sides_are_two() -> None:
    found = held(
        "طرابلس 5 مايو 2024\nعقدت اللجنة اجتماعها برئاسة وزير التجارة السيد مراد الكيلاني عن الجانب الليبي، "
        "ووزير التجارة السيد سامي الغربي عن الجانب التونسي. وعن الجانب الليبي وزير النقل السيد كامل العبار."
    )
    assert found["مراد الكيلاني"] != found["سامي الغربي"]


def test_a_body_that_another_side_takes_over_is_no_reading_of_a_title_either() -> None:
    text = (
        "الدوحة في 6 مايو - بحث وزير التجارة والصناعة سالم الورفلي مع نظيره التركي كريم الهاني إنشاء منطقة صناعية. وحضر المباحثات"
        " من الجانب القطري منى العواد الوكيل المساعد لشؤون الصناعة، ومن الجانب التركي هدى الألتان نائبة رئيس مجلس المصدّرين"
        " بالأناضول.\n\nترأست محافظ الساحل السيدة منى العواد اجتماعا خصص لعرض خطة أعدها مجلس إعمار المناطق المتضررة. حضر الاجتماع"
        " رئيس المجلس المهندس ناصر الهوني."
    )
    document = extract(text)
    assert {other.entity for r in document.relations for other in r.alternatives} <= {entity.id for entity in document.entities}
