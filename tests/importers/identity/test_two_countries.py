"""What two countries, ministries or ministers have under one name stays two. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawabit.graph.errors import NotFound
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Entity, Review
from rawabit.graph.store import Store
from rawabit.importers.notice.countries.national import is_national
from rawabit.importers.notice.extract import extract
from rawabit.queries import path

Kept = Callable[..., Store]


def called(store: Store, kind: str, name: str) -> list[Entity]:
    """The entities that have a name."""
    return [e for e in store.all_entities([kind]) if name in {known.text for known in e.names}]


@pytest.mark.parametrize(
    "body",
    [
        "إدارة التعاون الدولي",
        "قسم العلاقات الدولية",
        "مكتب التعاون الدولي",
        "الإدارة العامة للعلاقات الدولية",
        "شعبة الشؤون الأفريقية",
        "إدارة الشؤون العربية",
        "وزارة التخطيط والتعاون الدولي",
        "وزارة الشؤون الإسلامية",
    ],
)
def test_what_a_body_does_with_others_makes_it_no_body_of_theirs(kept: Kept, body: str) -> None:
    store = kept(
        f"طرابلس 4 فبراير 2026\nاجتمع وزير الكهرباء السيد عبد الباسط المجبري مع مدير {body} السيدة هناء بن رمضان.",
        f"القاهرة 5 فبراير 2026\nاجتمع وزير الكهرباء السيد كمال الدمنهوري مع مدير {body} السيدة نهى شلبي.",
    )
    assert len({e.qualifier for e in called(store, "organization", body)}) == 2
    people = [called(store, "person", name)[0] for name in ("هناء بن رمضان", "نهى شلبي")]
    with pytest.raises(NotFound):
        path(store, *people)


@pytest.mark.parametrize(
    ("name", "sort", "national"),
    [
        ("International Cooperation Department", "directorate", True),
        ("Office of International Relations", "office", True),
        ("قسم اللغة العربية", "section", True),
        ("مديرية الأمن", "directorate", True),
        ("مكتب شؤون المنظمات الدولية", "office", True),
        ("هيئة التعاون الدولي", "authority", True),
        ("مكتب العمل الدولي", "office", False),
        ("المكتب الإقليمي للصحة", "office", False),
        ("إدارة الأمم المتحدة للإعلام", "directorate", False),
        ("مجلس التعاون لدول الخليج العربية", "council", False),
        ("مؤسسة التمويل الدولية", "institution", False),
        ("الهيئة العربية للاستثمار", "authority", False),
    ],
)
def test_bodies_of_many_countries_are_of_none(name: str, sort: str, national: bool) -> None:
    assert is_national("organization", name, sort) is national


@pytest.mark.parametrize(
    "text",
    [
        "طرابلس 25 يونيو 2026\nاختتم {0} الدكتور عمران القيب زيارته إلى القاهرة حيث التقى {0} الدكتور أشرف الدمنهوري.",
        "طرابلس 25 يونيو 2026\nاستقبل {0} الدكتور عمران القيب {0} الدكتور أشرف الدمنهوري.",
        "القاهرة 25 يونيو 2026\nالتقى {0} الدكتور أشرف الدمنهوري {0} الدكتور عمران القيب.",
    ],
)
@pytest.mark.parametrize("title", ["وزير التعليم العالي والبحث العلمي", "وزير الصحة"])
def test_two_ministers_of_one_title_are_those_of_two_countries(kept: Kept, text: str, title: str) -> None:
    opened = f"القاهرة 12 يوليو 2026\nافتتح {title} المصري الدكتور أشرف الدمنهوري مركز البحوث."
    store = kept(opened, text.format(title))
    (egyptian,), (libyan,) = called(store, "person", "أشرف الدمنهوري"), called(store, "person", "عمران القيب")
    held = [r for r in store.relations([egyptian.id, libyan.id], EVERYTHING) if r.type == "holds"]
    posts = [{r.target for r in held if r.source == who.id} for who in (egyptian, libyan)]
    assert not posts[0] & posts[1]
    (sure,) = [r for r in held if r.review is Review.ACCEPTED]
    (egypt,) = called(store, "place", "مصر")
    assert (sure.source, store.entities([sure.target])[sure.target].qualifier) == (egyptian.id, egypt.id)


@pytest.mark.parametrize(
    "said",
    [
        "وزير الصحة عمران القيب",
        "وزير الصحة الدكتور القيب",
        "وزير الصحة السابق السيد علي التواتي",
        "وزير المالية السيد علي التواتي",
    ],
)
def test_one_minister_who_is_named_twice_keeps_his_post(kept: Kept, said: str) -> None:
    store = kept(f"طرابلس 4 فبراير 2026\nاستقبل وزير الصحة الدكتور عمران القيب وفدا. وقال {said} إن العمل مستمر.")
    (minister,) = called(store, "person", "عمران القيب")
    (held,) = [r for r in store.relations([minister.id], EVERYTHING) if r.type == "holds"]
    assert held.review is Review.ACCEPTED


def test_english_notices_tell_two_ministers_of_one_title_apart(kept: Kept) -> None:
    store = kept(
        "The Minister of Health, Mr. Salem Warfalli, met the Minister of Health, Mr. Ali Bensalem, in Tripoli.",
    )
    posts = [
        {r.target for r in store.relations([called(store, "person", name)[0].id], EVERYTHING) if r.type == "holds"}
        for name in ("Salem Warfalli", "Ali Bensalem")
    ]
    assert not posts[0] & posts[1]


JORDAN, EGYPT = "وليد المعايطة", "أشرف الدمنهوري"
MET = {
    "عمّان": f"عمّان 12 مايو 2026\nبحث وزير التعليم العالي الدكتور {JORDAN} مع وزير التعليم العالي المصري {EGYPT} التعاون.\n",
    "القاهرة": f"القاهرة 12 مايو 2026\nالتقى وزير التعليم العالي المصري {EGYPT} في عمّان نظيره الأردني الدكتور {JORDAN}.\n",
    "عمّان 2": f"عمّان 12 مايو 2026\nالتقى وزير التعليم العالي المصري الدكتور {EGYPT} وزير التعليم العالي الدكتور {JORDAN}.\n",
}


@pytest.mark.parametrize(
    ("place", "said", "wanted", "other"),
    [
        ("عمّان", "ووجه الوزير", JORDAN, EGYPT),
        ("عمّان", "وكلف الوزير", JORDAN, EGYPT),
        ("عمّان", "ووجه الوزير المصري", EGYPT, None),
        ("عمّان", "ووجه الوزير الأردني", JORDAN, None),
        ("القاهرة", "وكلف الوزير", EGYPT, JORDAN),
        ("القاهرة", "وكلف الوزير الأردني", JORDAN, None),
        ("عمّان 2", "وكلف الوزير المصري", EGYPT, None),
        ("عمّان 2", "وكلف الوزير", JORDAN, EGYPT),
    ],
)
def test_the_minister_is_the_one_of_the_notice_s_own_country_unless_a_word_says_whose(
    place: str, said: str, wanted: str, other: str | None
) -> None:
    read = extract(f"{MET[place]}{said} مديرية العلاقات الثقافية بإعداد قائمة المنح خلال أسبوعين.")
    labels, homes = {e.id: e.label() for e in read.entities}, {e.id: e.qualifier or "" for e in read.entities}
    orders = [r for r in read.relations if r.type == "directed"]
    assert orders
    assert {labels[r.source] for r in orders} == {wanted}
    assert {labels[a.entity] for r in orders for a in r.alternatives} == ({other} if other else set())
    assert not other or {r.review for r in orders} == {Review.PROPOSED}
    (body,) = [e for e in read.entities if e.label() == "مديرية العلاقات الثقافية"]
    assert labels[homes[body.qualifier or ""]] == ("مصر" if wanted is EGYPT else "الأردن")


@pytest.mark.parametrize(
    ("place", "said", "wanted"),
    [("القاهرة", "وقال الوزير", EGYPT), ("القاهرة", "وقال الوزير الأردني", JORDAN), ("عمّان", "وأكد الوزير", JORDAN)],
)
def test_so_is_the_minister_who_says_something(place: str, said: str, wanted: str) -> None:
    read = extract(f"{MET[place]}{said} إن مصر تعهدت بدفع 400 ألف دولار لصندوق البحث العلمي العربي.")
    labels = {e.id: e.label() for e in read.entities}
    (paid,) = [r for r in read.relations if r.type == "pays"]
    assert (labels[paid.attributed_to or ""], paid.review) == (wanted, Review.PROPOSED)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("وقعت وزارة الصحة التونسية اتفاقية مع وزارة الصحة.", None),
        ("وقعت وزارة الصحة اتفاقية مع وزارة الصحة التونسية.", None),
        ("طرابلس 4 فبراير 2026\nوقعت وزارة الصحة التونسية اتفاقية مع وزارة الصحة.", "ليبيا"),
        ("طرابلس (وال) - وقعت وزارة الصحة التونسية ووزارة الصحة مذكرة تفاهم.", "ليبيا"),
        ("تونس 4 فبراير 2026\nوقعت وزارة الصحة التونسية اتفاقية مع وزارة الصحة.", None),
        ("The Tunisian Ministry of Health signed an agreement with the Ministry of Health.", None),
        ("Tripoli, 4 March 2026 - The Tunisian Ministry of Health signed an agreement with the Ministry of Health.", "ليبيا"),
    ],
)
def test_no_ministry_makes_an_agreement_with_itself(kept: Kept, text: str, country: str | None) -> None:
    store = kept("تونس 2 فبراير 2026\nأعلنت وزارة الصحة عن حملة لتطعيم الأطفال.\n", text)
    labels = {e.id: e.label() for e in store.all_entities()}
    of = {labels.get(e.qualifier or "") for e in store.all_entities(["organization"]) if e.classification == "ministry"}
    assert of == {"تونس", country}
    (dealt,) = [r for r in store.scan() if r.type == "cooperates_with"]
    assert dealt.review is Review.PROPOSED
    assert not store.proposals()


def test_a_ministry_that_is_named_again_is_still_the_same(kept: Kept) -> None:
    store = kept("طرابلس 4 فبراير 2026\nقالت وزارة الصحة التونسية إن الحملة بدأت. وأضافت وزارة الصحة أن اللقاح متوفر.")
    assert len([e for e in store.all_entities(["organization"]) if e.classification == "ministry"]) == 1


@pytest.mark.parametrize("body", ["الهيئة العامة للاستثمار", "ديوان المحاسبة", "المركز الوطني لمكافحة الأمراض"])
@pytest.mark.parametrize("first", [0, 1])
def test_a_guests_body_never_takes_in_the_one_that_is_named_as_at_home(kept: Kept, body: str, first: int) -> None:
    head = "رئيس" if not body.startswith("المركز") else "مدير"
    texts = [
        f"عقد {head} {body} السيد سالم الورفلي اجتماعا.",
        f"الرياض – قال {head} {body} السعودي{'ة' * body.startswith('الهيئة')} السيد فهد العتيق إن العمل مستمر.",
    ]
    store = kept(texts[first], texts[1 - first])
    held = {relation.target for relation in store.scan() if relation.type == "holds"}
    bodies = {e.id for e in store.all_entities(["organization"]) if any(body in known.text for known in e.names)}
    assert (len(held), len(bodies)) == (2, 2)
    assert {tuple(sorted(bodies))} <= {(p.one, p.other) for p in store.proposals()}
