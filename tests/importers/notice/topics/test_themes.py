"""Themes of talks, and verbs of giving and getting: who seeks, offers, receives, sponsors, pays what. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Claim, Referent
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.topics.noun_phrases import past_leads, phrase_end
from rawabit.importers.notice.topics.reach import topic
from rawabit.importers.notice.topics.themes import drop_shapeless

MAKERS = "اتحاد منتجي الأسمنت"
MINISTRY = "وزارة الصناعة"

CASES = [
    ("about", "تناول اللقاء تطوير الموانئ الجافة وتدريب المرشدين البحريين.", {"تطوير الموانئ الجافة", "تدريب المرشدين البحريين"}),
    ("about", f"وقعت {MINISTRY} اتفاقية لحماية الشواطئ الرملية.", {"حماية الشواطئ الرملية"}),
    ("about", f"وقعت {MINISTRY} في طبرق مذكرة تفاهم مدتها سنتان لتدريب الفنيين الشبان.", {"تدريب الفنيين الشبان"}),
    ("about", f"وقعت {MINISTRY} مذكرة تفاهم مع {MAKERS} أمس.", set()),
    (
        "about",
        f"وقعت {MINISTRY} مذكرة تفاهم مع {MAKERS}. ويشمل التعاون مجالات المصائد البحرية وتدريب الصيادين والسياحة الصحراوية.",
        {"المصائد البحرية", "تدريب الصيادين", "السياحة الصحراوية"},
    ),
    ("about", f"وقعت {MINISTRY} مذكرة تفاهم مع {MAKERS}. وزار الوزير مجالات الرعي القديمة والآبار.", set()),
    ("about", f"وقعت {MINISTRY} بروتوكول تعاون في مجال الأرشيف.", {"الأرشيف"}),
    ("about", f"وقعت {MINISTRY} اتفاقية تعاون في مجال السلامة البحرية يوم الثلاثاء 17 مارس 2026.", {"السلامة البحرية"}),
    ("pays", f"أكد سالم الورفلي أن {MINISTRY} سددت اشتراكها السنوي ل{MAKERS}.", {MAKERS}),
    ("pays", f"زارت {MINISTRY} {MAKERS} وسددت الرسوم.", set()),
    ("receives", "استفادت بلدية طبرق من برنامج تأهيل المعلمين.", {"برنامج تأهيل المعلمين"}),
    ("sponsors", "زار الوفد مشروع الري بالتنقيط الذي يموله اتحاد منتجي الأسمنت.", {"مشروع الري بالتنقيط"}),
    ("sponsors", "زار الوفد مشروع الري بالتنقيط برفقة اتحاد منتجي الأسمنت.", set()),
    ("offers", f"أوضح المدير أن {MINISTRY} ستقدم منحا دراسية لطلبة المعهد.", {"منحا دراسية لطلبة المعهد"}),
]


@pytest.mark.parametrize(("type_", "text", "wanted"), CASES)
def test_targets(type_: str, text: str, wanted: set[str]) -> None:
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    assert {names[r.target] for r in document.relations if r.type == type_} == wanted


@pytest.mark.parametrize(
    ("text", "polarity"),
    [(f"لم تسدد {MINISTRY} اشتراكها ل{MAKERS}.", "negated"), (f"سددت {MINISTRY} اشتراكها ل{MAKERS}.", "affirmed")],
)
def test_who_did_not_pay(text: str, polarity: str) -> None:
    assert [str(r.polarity) for r in extract(text).relations if r.type == "pays"] == [polarity]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("أهمية تطوير الموانئ الجافة في الجنوب", "تطوير الموانئ الجافة"),
        ("سبل الاستفادة من الخبرات المحلية، وغيرها", "الاستفادة من الخبرات المحلية"),
        ("لدعم صغار المزارعين الذين تضرروا", "دعم صغار المزارعين"),
        ("المقاييس والمعايير.", "المقاييس والمعايير"),
    ],
)
def test_where_a_theme_begins_and_ends(text: str, theme: str) -> None:
    reading = Reading(text, Phrases(text))
    place, skip = past_leads(reading, 0)
    end = phrase_end(reading, place, len(text), skip)
    assert end is not None
    assert text[reading.phrases.tokens[place].start + skip : reading.phrases.tokens[end - 1].end] == theme


@pytest.mark.parametrize(("verb", "modality"), [("وقعت", "actual"), ("ستوقع", "planned")])
def test_a_theme_is_no_fact_before_its_agreement(verb: str, modality: str) -> None:
    relations = extract(f"{verb} {MINISTRY} في طبرق مذكرة تفاهم مدتها سنتان لتدريب الفنيين الشبان.").relations
    assert {r.type: str(r.modality) for r in relations if r.type in {"about", "signed"}} == {
        "about": modality,
        "signed": modality,
    }


ORDER = "إدارة المشاريع بحصر المصانع المتوقفة قبل نهاية الشهر."


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (f"ترأس وزير الصناعة سالم الورفلي اجتماعا أمس. وكلف {ORDER}", {"إدارة المشاريع"}),
        (f"كلف وزير الصناعة سالم الورفلي {ORDER}", {"إدارة المشاريع"}),
    ],
)
def test_who_is_named_alone_or_last_after_an_order_has_to_do_it(text: str, owners: set[str]) -> None:
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    assert {names[r.target] for r in document.relations if r.type == "assigned_to"} - {"سالم الورفلي"} == owners
    assert {names[r.source] for r in document.relations if r.type == "directed"} == {"سالم الورفلي"}


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("التدريب", True),
        ("تدريب", False),
        ("تدريب الفنيين الشبان", True),
        ("تدريب " * 11, False),
        ("اعتبارا من 30 حزيران 2026", False),
    ],
)
def test_a_theme_has_a_shape(words: str, kept: bool) -> None:
    reading = Reading(words, Phrases(words))
    told = reading.add(Referent("event", "اجتماع", [Name("اجتماع", "ar")]))
    end = len(words.rstrip())
    reading.claim(Claim("about", told, topic(reading, 0, end), 0, end))
    drop_shapeless(reading)
    assert bool(reading.claims) is kept


@pytest.mark.parametrize(
    ("words", "kept"), [("مجال", False), ("المجالات", False), ("قطاعات", False), ("تدريب", True), ("مجال البذور", True)]
)
def test_that_an_area_follows_is_nothing_offered(words: str, kept: bool) -> None:
    reading = Reading(words, Phrases(words))
    body = reading.add(Referent("organization", "اتحاد", [Name("اتحاد", "ar")]))
    reading.claim(Claim("offers", body, topic(reading, 0, len(words), kind="programme"), 0, len(words)))
    drop_shapeless(reading)
    assert bool(reading.claims) is kept


def test_a_clause_of_its_own_after_a_comma_is_no_theme() -> None:
    text = "عقدت في طبرق ورشة حول التلاقيح، ووقعت وزارة الصحة اتفاقية تعاون مع معهد باستير."
    themes = {entity.label() for entity in extract(text).entities if entity.kind == "topic"}
    assert not any("وقعت" in theme for theme in themes)


def test_no_theme_begins_at_a_verb() -> None:
    reading = Reading("وصل الوفد", Phrases("وصل الوفد"))
    assert phrase_end(reading, 0, 9) is None


@pytest.mark.parametrize(
    "text",
    [
        "وخلال اللقاء تطرق الطرفان إلى سبل تعزيز التعاون الثنائي.",
        "تناول اللقاء فرص الاستثمار و التعدين في البلدين.",
        "واستعرض الوزير خلال اللقاء فرص التعاون والاستثمار وآليات تبادل الخبرات بين الشركات الصناعية.",
        "عقد لقاء جمع المدير العام بمدير المكتب، وخصّص لبحث سبل التعاون بين المؤسستين.",
        "أكد الوزير حرص بلاده على دفع التعاون في المجالات ذات الاهتمام المشترك، على غرار تطوير الصناعات التقليدية بتونس.",
    ],
)
def test_who_speaks_and_what_joins_are_no_part_of_a_theme(text: str) -> None:
    themes = {entity.label() for entity in extract(text).entities if entity.kind == "topic"}
    assert themes
    assert not any(theme.startswith(("الطرفان", "لبحث", "غرار")) or theme.endswith(" و") for theme in themes)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("تناول اللقاء واقع العلاقات الاقتصادية بين البلدين.", "واقع العلاقات الاقتصادية"),
        ("تناول اللقاء وضع الصناعة المحلية وتبادل الخبرات.", "تبادل الخبرات"),
    ],
)
def test_a_word_keeps_the_waw_that_is_its_own(text: str, theme: str) -> None:
    themes = {entity.label() for entity in extract(text).entities if entity.kind == "topic"}
    assert theme in themes
    assert not any(known.startswith(("اقع", "ضع ")) for known in themes)
