"""Bodies and posts of one name in several countries: each country's its own, whatever comes first. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import permutations
from pathlib import Path

import pytest

from rawabit.graph.deciding import keep_apart, merge
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Name, Review, Source
from rawabit.graph.names.keys import match_key
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.identity.admission import admit
from rawabit.importers.identity.homonyms import told_apart
from rawabit.importers.identity.renaming import key_of
from rawabit.importers.notice.extract import extract
from rawabit.queries import conflicts, who, why

from ... import graphs
from ..noticed import extracted
from .homeless import NOTICES

HEALTH, MINISTER, CENTRE = "وزارة الصحة", "وزير الصحة", "المركز الوطني لمكافحة الأمراض"
LY, TN, EG, DZ, MR = "ليبيا", "تونس", "مصر", "الجزائر", "موريتانيا"
Found = Mapping[str | None, set[str]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "graph.db"), create=True) as opened:
        yield opened


def keep(store: Store, *names: str) -> None:
    """Import notices as the pipeline does; each comes under its name."""
    for name in names:
        document, proposals = admit(store, extracted(NOTICES[name], name))
        store.add(document, proposals)


def called(store: Store, name: str) -> list[Entity]:
    """The entities that have a name."""
    kind = "post" if name.split()[0] in {"وزير", "وزيرة", "رئيس", "وكيل", "الأمين", "Minister"} else "organization"
    key = match_key(name)
    return [e for e in store.all_entities([kind]) if key in {match_key(known.text) for known in e.names}]


def spoken(store: Store, name: str) -> list[tuple[str | None, set[str]]]:
    """The entities that have a name, each with its country and the titles of the notices that speak of it."""
    found = called(store, name)
    titles = {source.id: source.title for source in store.sources()}
    places = store.entities([e.qualifier for e in found if e.qualifier])
    by = store.appearances([e.id for e in found])
    return [(places[e.qualifier].label() if e.qualifier else None, {titles[s] for s in by[e.id]}) for e in found]


@pytest.mark.parametrize(
    ("names", "body", "wanted"),
    [
        (("طرابلس", "تونس", "القاهرة"), HEALTH, {LY: {"طرابلس"}, TN: {"تونس"}, EG: {"القاهرة"}}),
        (("طرابلس", "تونس", "القاهرة"), MINISTER, {LY: {"طرابلس"}, TN: {"تونس"}, EG: {"القاهرة"}}),
        (("طرابلس", "تونس"), CENTRE, {LY: {"طرابلس"}, TN: {"تونس"}}),
        (("القاهرة", "بنغازي"), "الهيئة العامة للاستثمار", {LY: {"بنغازي"}, EG: {"القاهرة"}}),
        (("طرابلس", "طرابلس 2"), HEALTH, {LY: {"طرابلس", "طرابلس 2"}}),
        (("طرابلس", "طرابلس 2", "مدينة"), MINISTER, {LY: {"طرابلس", "طرابلس 2"}, TN: {"مدينة"}}),
        (("طرابلس", "بلا"), HEALTH, {LY: {"طرابلس", "بلا"}}),
        (("طرابلس", "بلا"), MINISTER, {LY: {"طرابلس", "بلا"}}),
        (("بلا", "بلا 2"), HEALTH, {None: {"بلا", "بلا 2"}}),
        (("بلا", "طرابلس", "تونس"), HEALTH, {LY: {"بلا", "طرابلس"}, TN: {"تونس"}}),
        (("طرابلس", "بلا", "طرابلس 2", "بلا 2"), HEALTH, {LY: {"طرابلس", "بلا", "طرابلس 2"}, None: {"بلا 2"}}),
        (("صفة الوزير", "تونس"), HEALTH, {TN: {"صفة الوزير", "تونس"}}),
        (("صفة الوزير", "تونس", "طرابلس"), MINISTER, {TN: {"صفة الوزير", "تونس"}, LY: {"طرابلس"}}),
        (("صفة الوزارة", "صفة الوزير", "طرابلس"), HEALTH, {TN: {"صفة الوزارة", "صفة الوزير"}, LY: {"طرابلس"}}),
        (("بعد الوزير", "طرابلس", "صفة الوزير"), MINISTER, {TN: {"بعد الوزير", "صفة الوزير"}, LY: {"طرابلس"}}),
        (("بعد الوزارة", "تونس"), HEALTH, {LY: {"بعد الوزارة"}, TN: {"تونس"}}),
        (("صفة الوزيرة",), "وزارة الفلاحة", {TN: {"صفة الوزيرة"}}),
        (("الحكومة", "الحكومة 2"), "رئيس الحكومة", {LY: {"الحكومة"}, "المغرب": {"الحكومة 2"}}),
        (("نظيره", "طرابلس", "تونس"), MINISTER, {LY: {"نظيره", "طرابلس"}, TN: {"نظيره", "تونس"}}),
        (("ضيف", "طرابلس", "تونس"), MINISTER, {LY: {"ضيف", "طرابلس"}, TN: {"ضيف", "تونس"}}),
        (("ضيف", "طرابلس", "تونس"), CENTRE, {LY: {"ضيف", "طرابلس"}, TN: {"تونس"}}),
        (("وفد", "طرابلس", "تونس"), MINISTER, {LY: {"طرابلس"}, TN: {"وفد", "تونس"}}),
        (("مذكرة", "لجنة"), HEALTH, {DZ: {"مذكرة", "لجنة"}, MR: {"مذكرة", "لجنة"}}),
        (("خارج", "القاهرة", "تونس"), MINISTER, {EG: {"خارج", "القاهرة"}, TN: {"خارج", "تونس"}}),
        (("Tunis", "Tripoli", "Libyan"), "Ministry of Health", {TN: {"Tunis"}, LY: {"Tripoli", "Libyan"}}),
        (("Tunis", "Tripoli", "Libyan"), "Minister of Health", {TN: {"Tunis"}, LY: {"Tripoli", "Libyan"}}),
        (("مجلس", "مجلس 2"), "مجلس الأمن الدولي", {None: {"مجلس", "مجلس 2"}}),
        (("مجلس", "مجلس 2"), "مركز الملك سلمان للإغاثة", {None: {"مجلس", "مجلس 2"}}),
        (("إدارة", "إدارة 2"), "إدارة الشؤون الإدارية والمالية", {LY: {"إدارة"}, TN: {"إدارة 2"}}),
        (("في الخارج", "طرابلس", "تونس"), HEALTH, {LY: {"في الخارج", "طرابلس"}, TN: {"تونس"}}),
        (("طرابلس", "القاهرة", "وزير في الخارج"), MINISTER, {LY: {"طرابلس", "وزير في الخارج"}, EG: {"القاهرة"}}),
        (("وكالة", "تونس"), MINISTER, {TN: {"وكالة", "تونس"}, "إيران": {"وكالة"}}),
        (("وزيران في الخارج",), MINISTER, {None: {"وزيران في الخارج"}, "فيتنام": {"وزيران في الخارج"}}),
        (("وزيران في الخارج", "طرابلس"), MINISTER, {LY: {"وزيران في الخارج", "طرابلس"}, "فيتنام": {"وزيران في الخارج"}}),
        (("صفة غير مدرجة", "تونس"), HEALTH, {"تشيلي": {"صفة غير مدرجة"}, TN: {"تونس"}}),
        (("تعيين", "تعيين 2"), "وزير النقل", {LY: {"تعيين", "تعيين 2"}}),
        (("المالية",), "وزارة المالية", {None: {"المالية"}}),
        (
            ("جهة معروفة", "طرابلس", "تونس", "بلا، بجهة معروفة"),
            HEALTH,
            {LY: {"طرابلس"}, TN: {"تونس"}, None: {"بلا، بجهة معروفة"}},
        ),
        (("طرابلس", "تونس", "بلا، بوزير معروف"), MINISTER, {LY: {"طرابلس"}, TN: {"تونس", "بلا، بوزير معروف"}}),
    ],
)
def test_each_country_has_its_own(store: Store, names: tuple[str, ...], body: str, wanted: Found) -> None:
    keep(store, *names)
    found = spoken(store, body)
    assert dict(found) == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize("names", list(permutations(("طرابلس", "تونس", "صفة الوزير", "القاهرة"))))
def test_the_order_of_imports_tells_nobody_apart(store: Store, names: tuple[str, ...]) -> None:
    keep(store, *names)
    for body in (HEALTH, MINISTER):
        assert dict(spoken(store, body)) == {LY: {"طرابلس"}, TN: {"تونس", "صفة الوزير"}, EG: {"القاهرة"}}
    assert not conflicts(store)


def test_a_title_that_refers_to_its_body_is_of_that_body(store: Store) -> None:
    keep(store, "وكيل", "وكيل 2", "وكيل 3")
    (libya, tunisia), (justice,) = called(store, HEALTH), called(store, "وزارة العدل")
    assert {e.qualifier for e in called(store, "وكيل الوزارة")} == {libya.id, tunisia.id, justice.id}
    assert not conflicts(store)


@pytest.mark.parametrize(("name", "chosen"), [("وزارتان", {HEALTH, "وزارة الصحة الليبية"}), ("وزارتان، بلا مكان", None)])
def test_a_word_that_may_mean_either_of_two_ministries_waits(store: Store, name: str, chosen: set[str] | None) -> None:
    keep(store, name)
    (post,) = called(store, "الأمين العام للوزارة")
    (claim,) = [r for r in store.relations([post.id], EVERYTHING) if r.type == "post_in"]
    ministries = {e.id: e for e in store.all_entities(["organization"]) if e.classification == "ministry"}
    assert claim.review is Review.PROPOSED
    assert {claim.target, *(a.entity for a in claim.alternatives)} == set(ministries)
    assert len(claim.alternatives) == 1
    assert chosen is None or {n.text for n in ministries[claim.target].names} == chosen


def test_the_only_one_of_a_sentence_is_meant(store: Store) -> None:
    keep(store, "وزارة وأخرى")
    (post,) = called(store, "وكيل الوزارة")
    (claim,) = [r for r in store.relations([post.id], EVERYTHING) if r.type == "post_in"]
    assert not claim.alternatives
    assert store.entities([claim.target])[claim.target].qualifier == store.search(TN, kinds=["place"])[0].entity.id


def test_a_notice_that_leaves_its_country_out_waits_where_two_are_known(store: Store) -> None:
    keep(store, "طرابلس", "تونس")
    known = {e.id for e in called(store, HEALTH)}
    keep(store, "بلا 2")
    (waiting,) = {e.id for e in called(store, HEALTH)} - known
    asked = {one for p in store.proposals() if waiting in (p.one, p.other) for one in (p.one, p.other)}
    assert asked == {waiting, *known}
    assert (None, {"بلا 2"}) in spoken(store, HEALTH)


def test_why_tells_how_the_country_is_known(store: Store) -> None:
    keep(store, "طرابلس", "صفة الوزارة")
    reasons = {e.qualifier: [r for r in why(store, e) if r.sort == "country"] for e in called(store, HEALTH)}
    told = {r.text: r.why for found in reasons.values() for r in found}
    assert told[LY] == "the country is that of the dateline: طرابلس"
    assert told[TN] == "in its name"


def test_cooperation_of_three_countries_is_not_mixed(store: Store) -> None:
    keep(store, "مذكرة", "طرابلس", "تونس")
    homes = {e.id: spoken_of for e, (spoken_of, _) in zip(called(store, HEALTH), spoken(store, HEALTH), strict=True)}
    for ident, country in homes.items():
        rows = who(store, store.entities([ident])[ident])
        partners = {homes[end.id] for row in rows for end in (row.one, row.other) if end.id in homes and end.id != ident}
        assert partners <= ({DZ: {MR}, MR: {DZ}}.get(country or "", set()))


@pytest.mark.parametrize(("name", "asked"), [("من تونس", 1), ("من القاهرة", 0)])
def test_a_ministry_that_a_dateline_alone_places_is_asked_about_where_the_other_country_is_spoken_of(
    store: Store, name: str, asked: int
) -> None:
    keep(store, "طرابلس")
    _, proposals = admit(store, extract(NOTICES[name], title=name))
    assert len(proposals) == asked


BARE, BOTH = "قال وزير الصحة إن الحملة تبدأ الأسبوع المقبل.", "استقبل وزير الصحة سالم الفرجاني وزير الصحة التونسي علي المرابط."


@pytest.mark.parametrize("texts", [(BARE, BOTH), (BOTH, BARE)])
def test_two_ministers_of_one_notice_are_never_one(store: Store, texts: tuple[str, str]) -> None:
    for text in texts:
        document, proposals = admit(store, extracted(text))
        store.add(document, proposals)
    posts = {r.source: r.target for r in store.scan() if r.type == "holds"}
    assert len(set(posts.values())) == 2
    assert not store.proposals()  # the notice that names both tells them apart


AT_HOME = "استقبل وزير الصحة السيد علي سالم في مكتبه مدير مستشفى الخضراء السيد عمر الجبالي."
GUEST = "الرياض – قال وزير الصحة السعودي السيد فهد العتيق إن المملكة تدعم ذلك."
BESIDE = "عقد وزير المالية الأردني الدكتور محمد العسعس اجتماعا بحضور ممثلين عن وزارة المالية."
OUR_MONEY = "بحث وزير المالية السيد خالد المبروك نتائج المشاورات، وأكدت وزارة المالية أن الصندوق لا يقدم قروضا لليبيا."
NOBODY = "أعلنت وزارة الصحة عن حملة، وقال وزير الصحة إنها تبدأ غدا."
TUNIS = "تونس – قال وزير الصحة السيد نبيل بن عمر إن وزارة الصحة ستفتح ثلاثة مستشفيات."
TRIPOLI = "طرابلس – قال وزير الصحة السيد علي سالم إن وزارة الصحة ستفتح ثلاثة مستشفيات."


def read(store: Store, *texts: str) -> None:
    for text in texts:
        document, proposals = admit(store, extracted(text))
        store.add(document, proposals)


def homes(store: Store, name: str) -> list[str | None]:
    """The countries of those that have a name."""
    found = called(store, name)
    places = store.entities([e.qualifier for e in found if e.qualifier])
    return sorted((places[e.qualifier].label() if e.qualifier else None for e in found), key=str)


@pytest.mark.parametrize(
    ("texts", "name", "wanted", "asked"),
    [
        ((AT_HOME, GUEST), MINISTER, [None, "المملكة العربية السعودية"], 1),
        ((BESIDE, OUR_MONEY), "وزير المالية", [None, "الأردن"], 2),
        ((BESIDE, OUR_MONEY), "وزارة المالية", [None, "الأردن"], 2),
        ((BESIDE, f"طرابلس – {OUR_MONEY}"), "وزارة المالية", ["الأردن", LY], 0),
        ((NOBODY, TUNIS), HEALTH, [None, TN], 2),
        ((AT_HOME, TRIPOLI), MINISTER, [LY], 0),
        ((AT_HOME, TUNIS, TRIPOLI), MINISTER, [TN, LY], None),
        ((NOBODY, TUNIS, TRIPOLI, GUEST), HEALTH, [None, TN, LY], None),
    ],
)
def test_what_tells_no_country_is_never_silently_that_of_another(
    tmp_path: Path, texts: tuple[str, ...], name: str, wanted: list[str | None], asked: int | None
) -> None:
    """In every order the same; an official whom both name is what makes one of a notice without a country and one with."""
    for number, order in enumerate(permutations(texts)):
        with open_store(str(tmp_path / f"{number}.db"), create=True) as store:
            read(store, *order)
            assert homes(store, name) == sorted(wanted, key=str)
            assert asked is None or len(store.proposals()) == asked


@pytest.mark.parametrize("answer", [merge, keep_apart])
def test_a_pair_is_asked_about_once(store: Store, answer: Callable[[Store, str, str], object]) -> None:
    read(store, AT_HOME, GUEST)
    (question,) = store.proposals()
    answer(store, question.one, question.other)
    assert not store.proposals()
    before = {e.id for e in called(store, MINISTER)}
    read(store, "قال وزير الصحة إن الحملة تبدأ غدا.", "الرياض – وصل وزير الصحة السعودي إلى جدة.")
    assert not [p for p in store.proposals() if {p.one, p.other} & {e.id for e in called(store, MINISTER)}]
    assert {e.id for e in called(store, MINISTER)} == before


def test_the_first_post_keeps_its_name_and_the_question_its_reason(store: Store) -> None:
    read(store, AT_HOME, GUEST)
    (ours,) = [e for e in called(store, MINISTER) if e.qualifier is None]
    assert [name.text for name in ours.names] == [MINISTER]
    assert ["no source tells the country" in p.reason for p in store.proposals()] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "وقعت وزارة الصحة اتفاقية مع وزارة الصحة التونسية.",
        "The Ministry of Health signed an agreement with the Tunisian Ministry of Health.",
    ],
)
def test_a_ministry_without_its_country_beside_one_with_it_is_another(text: str) -> None:
    document = extract(text)
    ministries = [e for e in document.entities if e.classification == "ministry"]
    assert sorted(e.qualifier is None for e in ministries) == [False, True]
    assert any(r.type == "cooperates_with" for r in document.relations)


def test_a_minister_abroad_is_not_of_the_place_he_is_in() -> None:
    text = (
        "وزارة البيئة تبحث في الكويت التعاون\n\nالكويت – 12 مارس 2026\n"
        "التقى وزير البيئة سالم القريتلي المدير العام للهيئة العامة للبيئة الكويتية جاسم الشمري.\n"
        "ووقعت وزارة البيئة الليبية والهيئة العامة للبيئة الكويتية مذكرة تفاهم في مجال الرصد."
    )
    document = extract(text)
    homes = {e.id: next((n.text for n in e.names if n.lang == "ar"), "") for e in document.entities if e.kind == "place"}
    of = {
        (e.kind, homes.get(e.qualifier or ""))
        for e in document.entities
        if "وزير البيئة" in e.label() or "وزارة البيئة" in e.label()
    }
    assert ("post", "الكويت") not in of
    assert ("organization", "الكويت") not in of


def test_a_long_post_costs_no_time(store: Store) -> None:
    name = Name("مدير " + "إدارة السدود " * 200)
    long = Entity("post-00000000000000aa", "post", (name,), qualifier="organization-00000000000000bb")
    assert key_of(long) is None


def test_who_has_no_country_beside_one_who_has_is_not_of_the_place_either() -> None:
    text = "التقى وزير التجارة السيد سالم الورفلي بوزيرة التجارة التركية السيدة نسرين يلمازي في أنقرة."
    document = extract(text)
    posts = {entity.label(): entity.qualifier for entity in document.entities if entity.kind == "post"}
    assert posts["وزير التجارة"] is None
    assert posts["وزيرة التجارة التركية"] is not None


def ministry_of(store: Store, name: str) -> str:
    """The id that the ministry of a notice got."""
    told, proposals = admit(store, extract(NOTICES[name], title=name))
    store.add(told, proposals)
    return next(e.id for e in told.entities if e.classification == "ministry")


def forget(store: Store, *names: str) -> None:
    for name in names:
        store.remove(source_id(NOTICES[name]))


def test_an_id_that_people_spoke_of_comes_before_the_plain_one(store: Store) -> None:
    plain, libya, egypt = (ministry_of(store, name) for name in ("تونس", "طرابلس", "القاهرة"))
    forget(store, "تونس", "القاهرة")
    assert ministry_of(store, "القاهرة") == plain  # nobody spoke of the other one, and the plain one is free
    forget(store, "القاهرة")
    keep(store, "تونس")
    assert ministry_of(store, "القاهرة") == egypt
    keep_apart(store, egypt, libya)
    forget(store, "تونس", "القاهرة")
    assert ministry_of(store, "القاهرة") == egypt


def test_a_ministry_of_no_known_country_never_gets_the_plain_id_beside_others(store: Store) -> None:
    plain, *_ = (ministry_of(store, name) for name in ("تونس", "طرابلس", "القاهرة"))
    forget(store, "تونس")
    assert ministry_of(store, "بلا 2") != plain


def test_centres_of_two_countries_are_asked_about_and_ministries_are_not(store: Store) -> None:
    keep(store, "طرابلس", "تونس")
    (question,) = store.proposals()
    assert {question.one, question.other} == {e.id for e in called(store, CENTRE)}
    assert question.score == 0.4
    assert question.reason.endswith("they are spoken of in different countries")


@pytest.mark.parametrize("first", ["وزير الصحة سالم الفرجاني وزير الصحة التونسي علي المرابط"])
def test_who_says_where_he_belongs_is_judged_first(store: Store, first: str) -> None:
    keep(store, "تونس")
    known = {e.id for e in called(store, MINISTER)}
    told, _ = admit(store, extract(f"استقبل {first}."))
    labels = {e.id: e.label() for e in told.entities}
    posts = {labels[r.source]: r.target for r in told.relations if r.type == "holds"}
    assert {posts["علي المرابط"]} == known
    assert posts["سالم الفرجاني"] not in known


def test_a_country_that_only_the_store_tells_comes_with_the_document(store: Store) -> None:
    keep(store, "طرابلس", "تونس")
    read = extract(NOTICES["بلا، بوزير معروف"])
    told, _ = admit(store, read)
    (country,) = [hit.entity for hit in store.search(TN, kinds=["place"]) if hit.entity.label() == TN]
    assert country.id not in {e.id for e in read.entities}
    assert country in told.entities
    (ministry,) = [e for e in told.entities if e.classification == "ministry"]
    assert (ministry.qualifier, ministry.date_reason) == (
        country.id,
        "the country is that of others in the document, whom the graph knows",
    )


@pytest.mark.parametrize(("bodies", "asked"), [(10, 10), (11, 0)])
def test_of_a_title_that_many_bodies_have_nobody_is_asked_which_is_meant(store: Store, bodies: int, asked: int) -> None:
    def post(text: str, home: Entity | None) -> Document:
        title = Name("المدير العام")
        home_id = home.id if home else None
        entity = Entity(entity_id("post", match_key(title.text), home_id), "post", (title,), qualifier=home_id)
        return Document(Source(source_id(text), text, text, "0" * 64), (entity, *([home] if home else [])), ())

    for number in range(bodies):
        store.add(post(f"نص {number}", graphs.body(number)))
    _, questions = told_apart(store, post("نص", None))
    assert len(questions) == asked
