"""Where names end. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.names.endings import mend_endings
from rawabit.importers.notice.names.finder import find_names

from ..reads import ends, named


def mended(text: str, *found: tuple[str, str]) -> list[tuple[str, str]]:
    """Kind and words of what comes of these names (kind and words) of a text."""
    places = [(text.index(words), kind, words) for kind, words in found]
    spans = [Span(at, at + len(words), words, kind) for at, kind, words in sorted(places)]
    kept = mend_endings(Phrases(text), spans)
    assert all(text[span.start : span.end] == span.text for span in kept)
    return [(span.kind, span.text) for span in kept]


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        (
            "أعلنت وزارة خارجية مملكة البحرين أمس",
            [("organization", "وزارة خارجية"), ("place", "مملكة البحرين")],
            [("organization", "وزارة خارجية مملكة البحرين")],
        ),
        (
            "أصدرت اللجنة المصرية- العمانية المشتركة أمس بيانا",
            [("organization", "اللجنة المصرية")],
            [("organization", "اللجنة المصرية- العمانية المشتركة")],
        ),
        (
            "عقد مجلس الأعمال السعودي – الليبي اجتماعا",
            [("organization", "مجلس الأعمال السعودي")],
            [("organization", "مجلس الأعمال السعودي – الليبي")],
        ),
        (
            "أعلنت الوزارة الليبية - اللجنة غائبة",
            [("organization", "الوزارة الليبية")],
            [("organization", "الوزارة الليبية")],
        ),
        (
            "زار المركز العربي للمياه العذبة «كاما» أمس",
            [("organization", "المركز العربي للمياه العذبة «كاما»")],
            [("organization", "المركز العربي للمياه العذبة"), ("organization", "كاما")],
        ),
        ("قالت شركة «سيلوكا» إن", [("organization", "شركة «سيلوكا»")], [("organization", "شركة «سيلوكا»")]),
        ("نقلت صحيفة «مرفأ الريح» عنه", [("organization", "صحيفة «مرفأ الريح")], [("organization", "صحيفة «مرفأ الريح»")]),
        ('قال محرر مجلة "سراب" إن', [("organization", 'مجلة "سراب')], [("organization", 'مجلة "سراب"')]),
        ("عرضت شركة “لوزة” عقدا", [("organization", "شركة “لوزة")], [("organization", "شركة “لوزة”")]),
        ("انضمت شركة (نسيم الغرب) أمس", [("organization", "شركة (نسيم الغرب")], [("organization", "شركة (نسيم الغرب)")]),
        ("قالت (شركة لوزة) أمس", [("organization", "شركة لوزة")], [("organization", "شركة لوزة")]),
        ("زار الكوت ديفوار أمس", [("place", "الكوت")], [("place", "الكوت ديفوار")]),
        ("زار الكوت أمس", [("place", "الكوت")], [("place", "الكوت")]),
        (
            "زار جمهورية الكونغو الديمقراطية أمس",
            [("place", "جمهورية الكونغو")],
            [("place", "جمهورية الكونغو الديمقراطية")],
        ),
        ("زار الكونغو الديمقراطية", [("place", "الكونغو")], [("place", "الكونغو")]),
        ("حضر رئيس مجلس إدارتها فلان", [("post", "رئيس مجلس")], [("post", "رئيس مجلس إدارتها")]),
        ("حضر رئيس مجلس النواب", [("post", "رئيس مجلس")], [("post", "رئيس مجلس")]),
        (
            "قالت وكيلة الوزارة المساعدة للتنمية الصناعية منى",
            [("post", "وكيلة الوزارة")],
            [("post", "وكيلة الوزارة المساعدة للتنمية الصناعية")],
        ),
        ("قالت وكيلة الصحة المساعدة في اللقاء", [("post", "وكيلة الصحة")], [("post", "وكيلة الصحة المساعدة")]),
        ("طلب وكيل الصحة المساعدة في اللقاء", [("post", "وكيل الصحة")], [("post", "وكيل الصحة")]),
        (
            "قالت سفيرة تايلند لدى مملكة البحرين أمس",
            [("post", "سفيرة تايلند"), ("place", "مملكة البحرين")],
            [("post", "سفيرة تايلند لدى مملكة البحرين"), ("place", "مملكة البحرين")],
        ),
        (
            "قال مدير المبيعات لدى شركة لوزة",
            [("post", "مدير المبيعات"), ("organization", "شركة لوزة")],
            [("post", "مدير المبيعات"), ("organization", "شركة لوزة")],
        ),
        ("قال «إن شركة لوزة» غائبة", [("organization", "شركة لوزة")], [("organization", "شركة لوزة")]),
        (
            "بحث وكيل وزارة الزراعة والري الاداري سالم الفرجاني",
            [("organization", "وزارة الزراعة والري الاداري")],
            [("organization", "وزارة الزراعة والري")],
        ),
        (
            "قال وكيل وزارة الموارد المائية الفني إن",
            [("organization", "وزارة الموارد المائية الفني")],
            [("organization", "وزارة الموارد المائية")],
        ),
        ("زار وزارة التعليم الفني أمس", [("organization", "وزارة التعليم الفني")], [("organization", "وزارة التعليم الفني")]),
        ("زار المعهد الفني أمس", [("organization", "المعهد الفني")], [("organization", "المعهد الفني")]),
        ("تعقد بتونس العاصمة غدا", [("place", "تونس")], [("place", "تونس العاصمة")]),
        (
            "إلى الجمهورية الجزائرية الديمقراطية الشعبية اليوم",
            [("place", "الجمهورية الجزائرية")],
            [("place", "الجمهورية الجزائرية الديمقراطية الشعبية")],
        ),
        (
            "وكيل وزارة الزراعة والري والثروة السمكية صباح اليوم",
            [("organization", "وزارة الزراعة والري")],
            [("organization", "وزارة الزراعة والري والثروة السمكية")],
        ),
        (
            "مدير وكالة الحوض المائي لسبو أمس",
            [("post", "مدير وكالة الحوض المائي"), ("organization", "وكالة الحوض المائي")],
            [("post", "مدير وكالة الحوض المائي لسبو"), ("organization", "وكالة الحوض المائي لسبو")],
        ),
        (
            "قالت الوكالة الحضرية لتيارت إن",
            [("organization", "الوكالة الحضرية")],
            [("organization", "الوكالة الحضرية لتيارت")],
        ),
        (
            "خلال زيارة وفد الوكالة الحضرية لتيارت أمس",
            [("organization", "الوكالة الحضرية")],
            [("organization", "الوكالة الحضرية")],
        ),
        ("عقدت الوكالة الحضرية لقاء", [("organization", "الوكالة الحضرية")], [("organization", "الوكالة الحضرية")]),
        (
            "في جامعة سبها ليبيا",
            [("organization", "جامعة سبها"), ("place", "ليبيا")],
            [("organization", "جامعة سبها"), ("place", "ليبيا")],
        ),
    ],
)
def test_a_name_ends_where_it_is_complete(text: str, found: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> None:
    assert mended(text, *found) == wanted


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("زار وفد من وزارة الصحة المدرسة.", "وزارة الصحة المدرسة", ["وزارة الصحة"]),
        ("زار وفد من وزارة التعليم العالي الجامعة.", "وزارة التعليم العالي الجامعة", ["وزارة التعليم العالي"]),
        ("أبلغت وزارة المالية المصرف المركزي.", "وزارة المالية المصرف المركزي", ["وزارة المالية", "المصرف المركزي"]),
        ("دعمت وزارة الزراعة المزارعين.", "وزارة الزراعة المزارعين", ["وزارة الزراعة"]),
        ("كرمت وزارة التربية المعلمين المتقاعدين.", "وزارة التربية المعلمين المتقاعدين", ["وزارة التربية"]),
        ("زار وفد وزارة الثقافة المتحف الوطني.", "وزارة الثقافة المتحف الوطني", ["وزارة الثقافة"]),
        ("قالت وزارة الشؤون البلدية إن", "وزارة الشؤون البلدية", ["وزارة الشؤون البلدية"]),
        ("قالت إدارة الشؤون القنصلية إن", "إدارة الشؤون القنصلية", ["إدارة الشؤون القنصلية"]),
        ("قالت نقابة الأطباء البيطريين إن", "نقابة الأطباء البيطريين", ["نقابة الأطباء البيطريين"]),
        ("قالت هيئة الطلبة الجامعيين إن", "هيئة الطلبة الجامعيين", ["هيئة الطلبة الجامعيين"]),
        ("قالت وزارة الصناعة التقليدية إن", "وزارة الصناعة التقليدية", ["وزارة الصناعة التقليدية"]),
        ("قال مجلس النواب الليبي إن", "مجلس النواب الليبي", ["مجلس النواب الليبي"]),
        ("قال المركز الوطني للصحة العامة إن", "المركز الوطني للصحة العامة", ["المركز الوطني للصحة العامة"]),
    ],
)
def test_what_a_body_acts_on_is_no_part_of_its_name(text: str, found: str, wanted: list[str]) -> None:
    assert [words for _, words in mended(text, ("organization", found))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("دعا وزير الصحة المواطنين إلى التلقيح.", "وزير الصحة"),
        ("كرم وزير التربية المعلمين المتقاعدين.", "وزير التربية"),
        ("زار وزير الصحة المدرسة.", "وزير الصحة"),
        ("قال وزير الصحة المصري إن", "وزير الصحة المصري"),
        ("قال وزير الخارجية الفلسطيني إن", "وزير الخارجية الفلسطيني"),
        ("قال وزير الشؤون البلدية إن", "وزير الشؤون البلدية"),
    ],
)
def test_what_a_minister_acts_on_is_no_part_of_the_post(text: str, wanted: str) -> None:
    found = " ".join(text.removesuffix(".").split()[1:4])
    assert [words for _, words in mended(text, ("post", found))] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وجدة 2 مارس 2025", ["وجدة"]),
        ("زار الوزير وجدة أمس", ["وجدة"]),
        ("عقد في وزان أمس", ["وزان"]),
        ("زار الرياض وجدة أمس", ["الرياض", "جدة"]),
        ("زار الرياض، وجدة أمس", ["الرياض", "جدة"]),
        ("زار مكة المكرمة وجدة أمس", ["مكة المكرمة", "جدة"]),
        ("زار الوزير وتونس أمس", ["تونس"]),
    ],
)
def test_a_place_keeps_the_waw_that_is_its_own(text: str, wanted: list[str]) -> None:
    found = [(text.index(words), words) for words in ("الرياض", "مكة المكرمة", "جدة", "زان", "تونس") if words in text]
    spans = [Span(at, at + len(words), words, "place") for at, words in sorted(found)]
    assert [span.text for span in mend_endings(Phrases(text), spans)] == wanted


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("منحت وزارة الصناعة المستثمرين تسهيلات جديدة.", "وزارة الصناعة"),
        ("منحت وزارة الصناعة والمعادن المستثمرين المحليين تسهيلات.", "وزارة الصناعة والمعادن"),
        ("أعلنت وزارة العمال المهاجرين برنامجا جديدا.", "وزارة العمال المهاجرين"),
    ],
)
def test_whom_a_ministry_grants_something_is_no_part_of_its_name(sentence: str, body: str) -> None:
    labels = {entity.label() for entity in extract(sentence).entities if entity.kind == "organization"}
    assert body in labels
    assert not any("تسهيلات" in label for label in labels)


@pytest.mark.parametrize(
    ("text", "ministry", "kept"),
    [
        ("حضر وكيل وزارة الزراعة والري الإداري", "وزارة الزراعة والري الإداري", "وزارة الزراعة والري"),
        ("حضر وكيل أول وزارة الصحة المكلف", "وزارة الصحة المكلف", "وزارة الصحة"),
        ("حضر وكيل وزارة التعليم الفني", "وزارة التعليم الفني", "وزارة التعليم الفني"),
        ("وقعت وزارة الثقافة والإنتاج الفني", "وزارة الثقافة والإنتاج الفني", "وزارة الثقافة والإنتاج الفني"),
        ("زار وزارة الأشغال والتنسيق المالي", "وزارة الأشغال والتنسيق المالي", "وزارة الأشغال والتنسيق المالي"),
    ],
)
def test_a_deputys_adjective_is_cut_only_after_a_post(text: str, ministry: str, kept: str) -> None:
    assert mended(text, ("organization", ministry)) == [("organization", kept)]


@pytest.mark.parametrize(
    ("text", "post", "whole"),
    [
        ("حضر سامي عواد وزير الصحة ووقاية المجتمع، وغادر", "وزير الصحة", "وزير الصحة ووقاية المجتمع"),
        ("حضر سامي عواد، وزير الزراعة واستصلاح الأراضي", "وزير الزراعة", "وزير الزراعة واستصلاح الأراضي"),
        ("حضر سامي عواد وزير الاتصالات وتكنولوجيا المعلومات.", "وزير الاتصالات", "وزير الاتصالات وتكنولوجيا المعلومات"),
        ("تخلل الحفل تكريم سامي عواد وزير الصحة وتوقيع الاتفاقية.", "وزير الصحة", "وزير الصحة"),
        ("تم استقبال سامي عواد وزير الثقافة ومناقشة المشروع.", "وزير الثقافة", "وزير الثقافة"),
        ("شهد اليوم زيارة سامي عواد وزير التعليم وافتتاح المدرسة، ثم", "وزير التعليم", "وزير التعليم"),
        ("شمل الحفل كلمة سامي عواد وزير التجارة ومنح الجوائز.", "وزير التجارة", "وزير التجارة"),
        ("حضر سامي عواد وزير الصحة وتوقيع الاتفاقية بينهما", "وزير الصحة", "وزير الصحة"),
        ("حضر سامي عواد مدير الميناء وتوقيع الاتفاقية.", "مدير الميناء", "مدير الميناء"),
        ("حضر وزير الصحة وتوقيع الاتفاقية.", "وزير الصحة", "وزير الصحة"),
        ("سامي عواد وزير الصحة والسكان.", "وزير الصحة والسكان", "وزير الصحة والسكان"),
    ],
)
def test_a_minister_after_the_name_is_of_all_that_is_told(text: str, post: str, whole: str) -> None:
    name, at = "سامي عواد", text.index(post)
    spans = [Span(at, at + len(post), post, "post")]
    if name in text:
        spans.insert(0, Span(text.index(name), text.index(name) + len(name), name, "person"))
    assert [s.text for s in mend_endings(Phrases(text), spans) if s.kind == "post"] == [whole]


@pytest.mark.parametrize("deputy", ["المساعد", "المفوض"])
def test_a_deputy_is_of_the_body_that_follows(deputy: str) -> None:
    text = f"المدير العام {deputy} لمنظمة العمل العربية"
    body, post = "منظمة العمل العربية", "المدير العام"
    spans = [
        Span(0, len(post), post, "post"),
        Span(text.index(deputy), len(text), text[text.index(deputy) :], "post"),
        Span(text.index(body), len(text), body, "organization", "intergovernmental"),
    ]
    assert [s.text for s in mend_endings(Phrases(text), spans) if s.kind == "post"] == [text]


def test_what_says_where_somebody_is_ends_the_name_before_it() -> None:
    assert named("تغيب رئيس الجامعة المتواجد في مهمة خارج البلاد.", "post") == ["رئيس الجامعة"]
    assert named("انتخاب خلف للدكتورة هدى نواصرية المستقيلة من لجنة أخلاقيات المهنة.", "person") == ["هدى نواصرية"]


def test_no_man_holds_the_post_of_a_woman_by_a_definite_head_either() -> None:
    text = "استقبلت بياتريس نجانجي مفوضة التعليم والعلوم الأستاذ الدكتور خالد شتا رئيس الجامعة."
    assert ("خالد شتا", "مفوضة التعليم والعلوم") not in ends(text, "holds")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("زار الوفد أمس مصنع زجاج «الفجر» في تازة.", ["مصنع زجاج «الفجر»"]),
        ('وكلفت البلدية مكتب الدراسات الفرنسي "هيدرو سيرفيس" بإعداد المخطط.', ['مكتب الدراسات الفرنسي "هيدرو سيرفيس"']),
        ("وانضمت جمعية أولياء التلاميذ «السنابل» إلى المبادرة.", ["جمعية أولياء التلاميذ «السنابل»"]),
    ],
)
def test_what_only_tells_the_sort_is_one_name_with_the_quoted_words(text: str, bodies: list[str]) -> None:
    assert [
        s.text for s in find_names(text) if s.kind == "organization" and s.text in (bodies[0], *bodies[0].split(" «"))
    ] == bodies
