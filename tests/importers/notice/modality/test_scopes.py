"""What stands under a plan, a wish or a denial is shown as that; the same words without it as done. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.names.keys import fold
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.modality.clauses import is_imperfect, is_perfect
from rawabit.importers.notice.modality.posture import is_future
from rawabit.importers.notice.modality.scopes import scopes
from rawabit.importers.notice.reading import Reading

from ..reads import related

MAKERS = "اتحاد منتجي الأسمنت"
FIRM = "شركة الواحة للأسمنت"
HEAD = "سالم الورفلي وزير الصناعة"
OPENING = "في مدينة طبرق المؤتمر الثالث للأسمنت برئاسة وزير الصناعة سالم الورفلي."

CASES = [
    ("signed", f"وقعت وزارة الصناعة و{FIRM} أمس مذكرة تفاهم.", {"actual affirmed"}),
    ("signed", f"تأجل توقيع مذكرة تفاهم بين وزارة الصناعة و{FIRM}.", {"planned affirmed"}),
    ("signed", f"اتفق الجانبان على أن توقع وزارة الصناعة مع {FIRM} مذكرة تفاهم.", {"planned affirmed"}),
    ("signed", f"نفى وزير الصناعة سالم الورفلي أن تكون وزارة الصناعة وقعت مذكرة تفاهم مع {FIRM}.", {"actual negated"}),
    ("has_office_in", f"فتحت {FIRM} مكتبا لها في طبرق.", {"actual affirmed"}),
    ("has_office_in", f"تعهدت {FIRM} بفتح مكتب لها في طبرق.", {"planned affirmed"}),
    ("has_office_in", f"طالب {HEAD} بفتح مكتب ل{FIRM} في طبرق.", {"wished affirmed"}),
    ("has_office_in", f"لا تمانع وزارة الصناعة في فتح مكتب ل{FIRM} في طبرق.", {"discussed affirmed"}),
    ("met_with", f"ترجو السفارة من الوزارة التكرم بترتيب لقاء للسيد {HEAD} مع السيد علي كامل.", {"wished affirmed"}),
    ("visited", f"يرجى ترتيب زيارة للسيد {HEAD} إلى تونس.", {"wished affirmed"}),
    ("chaired", f"انطلق أمس السبت {OPENING}", {"actual affirmed"}),
    ("chaired", f"ينطلق غدا السبت {OPENING}", {"planned affirmed"}),
    ("pays", f"لم تسدد {FIRM} اشتراكها ل{MAKERS}.", {"actual negated"}),
    ("pays", f"لم تسدد {FIRM} سوى نصف اشتراكها ل{MAKERS}.", {"actual affirmed"}),
    ("pays", f"وأضافت ان {FIRM} لم تدفع متأخراتها ل{MAKERS} منذ 2016 .", {"actual negated"}),
    ("pays", f"وأضافت ان {FIRM} دفعت متأخراتها ل{MAKERS} منذ 2016 .", {"actual affirmed"}),
    ("pays", f"تسدد {FIRM} اشتراكها ل{MAKERS}، ولم تسدد متأخراتها.", {"actual affirmed"}),
    ("pays", f"{FIRM} تدفع اشتراكات سنوية ل{MAKERS}.", {"actual affirmed"}),
    ("pays", f"{FIRM} ستدفع اشتراكات سنوية ل{MAKERS}.", {"planned affirmed"}),
    ("pays", f"وتدفع {FIRM} اشتراكات ل{MAKERS} العام المقبل.", {"planned affirmed"}),
    ("pays", f"تأمل {FIRM} أن تدفع اشتراكات سنوية ل{MAKERS}.", {"wished affirmed"}),
    ("has_office_in", f"يوجد ل{MAKERS} مكتب في طبرق.", {"actual affirmed"}),
    ("cooperates_with", "يتعاون مركز بحوث الأسمنت مع جامعة طبرق.", {"actual affirmed"}),
    ("attended", "تغيب عن الاجتماع رئيس غرفة التجارة بطبرق خالد المجبري.", {"actual negated"}),
    ("directed", f"كلف وزير الصناعة سالم الورفلي {FIRM} بإعداد تقرير قبل نهاية الشهر المقبل.", {"actual affirmed"}),
    ("holds", f"يعتزم {HEAD} زيارة طبرق غدا.", {"actual affirmed"}),
]


@pytest.mark.parametrize(
    ("word", "future"), [("سيتولى", True), ("سيرأس", True), ("ستبقى", True), ("سنوية", False), ("سيولة", False)]
)
def test_verbs_of_the_future_in_every_spelling(word: str, future: bool) -> None:
    assert is_future(fold(word)) is future


@pytest.mark.parametrize(("type_", "text", "wanted"), CASES)
def test_postures(type_: str, text: str, wanted: set[str]) -> None:
    assert {f"{r.modality} {r.polarity}" for r in extract(text).relations if r.type == type_} == wanted


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("نفى المدير توقيع العقد، وأكد تمديد المهلة.", "نفى المدير توقيع العقد"),
        ("قال إنه يأمل أن تفتح الشركة فرعا، مشيرا إلى العقد.", "أن تفتح الشركة فرعا"),
        ("تعهدت الشركة بفتح فرع بينما غادر الوفد.", "بفتح فرع"),
        ("سبق أن وقعت الشركة العقد.", ""),
        ("لا يزال العقد ساريا.", ""),
        ("فتحت الشركة فرعا من أجل توقيع العقد.", ""),
    ],
)
def test_how_far_a_scope_reaches(text: str, inside: str) -> None:
    phrases = Phrases(text)
    found = scopes(Reading(text, phrases))
    assert [text[phrases.tokens[s.first].start : phrases.tokens[s.last - 1].end] for s in found] == ([inside] if inside else [])


@pytest.mark.parametrize(
    ("word", "kinds"), [("يوقع", (True, False)), ("تصبح", (True, False)), ("وقع", (False, True)), ("تعاون", (False, False))]
)
def test_verbs(word: str, kinds: tuple[bool, bool]) -> None:
    assert (is_imperfect(word), is_perfect(word)) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "وسيحل وزير الخارجية المصري سامح عواد في العاصمة الرباط يوم الاثنين، للقاء وزير الخارجية المغربي ناصر بدر.",
        "سيصل وزير الخارجية المصري سامح عواد إلى تونس لإجراء مباحثات مع وزير الخارجية التونسي ناصر بدر.",
        "تزور وزيرة الصناعة المصرية منى عواد تونس.",
        "توقع الدكتورة منى عواد، وزيرة التعاون، في الثامنة من صباح اليوم، اتفاقية مع بنك التنمية.",
        "تلتقي الوزيرة منى عواد السفير ناصر بدر.",
    ],
)
def test_what_a_verb_of_the_imperfect_or_future_opens_is_planned(text: str) -> None:
    told = [one for type_ in ("visited", "met_with", "signed") for one in related(text, type_)]
    assert {how for _, _, how, _ in told} <= {"planned"}


@pytest.mark.parametrize(
    "text", ["ترأس الجلسة وزير الصناعة السيد سامي عواد.", "وقعت الوزيرة منى عواد اتفاقية مع بنك التنمية الأفريقي."]
)
def test_the_perfect_of_another_stem_is_told(text: str) -> None:
    told = [one for type_ in ("chaired", "signed") for one in related(text, type_)]
    assert "planned" not in {how for _, _, how, _ in told}


def test_what_a_notice_recalls_is_no_plan() -> None:
    told = related("يذكر أن مجلس الغرف وقع العام 2014 مذكرة تعاون مع اتحاد الصناعات الهولندي.", "signed")
    assert told
    assert {how for _, _, how, _ in told} == {"actual"}


@pytest.mark.parametrize(
    "text",
    [
        "تنعقد، غدا الأربعاء بأنقرة، الدورة الثانية للجنة المشتركة، برئاسة وزير الطاقة، سامي عواد، ووزيرة الأسرة، منى بدر.",
        "تعقد غدا بتونس الدورة الثانية للجنة المشتركة برئاسة وزير الطاقة، سامي عواد، ووزيرة الأسرة، منى بدر.",
    ],
)
def test_what_tomorrow_brings_is_planned_over_asides(text: str) -> None:
    told = [one for type_ in ("chaired", "located_in") for one in related(text, type_)]
    assert {who for who, _, _, _ in told} >= {"سامي عواد", "منى بدر"}
    assert {how for _, _, how, _ in told} == {"planned"}


def test_what_was_done_beside_it_is_told() -> None:
    told = related("تنطلق غداً، أعمال المؤتمر الوطني للمياه، وقد وصل وزير المياه سامي عواد إلى سبها اليوم.", "visited")
    assert {how for _, _, how, _ in told} == {"actual"}


def test_a_denial_in_brackets_denies() -> None:
    told = related("أكد الوزير أن بلاده (لم) توقع اتفاقا مع شركة الواحة.", "signed")
    assert {polarity for _, _, _, polarity in told} == {"negated"}


@pytest.mark.parametrize("month", ["فيفري", "يوليوز", "فبراير"])
def test_a_month_is_no_verb(month: str) -> None:
    text = f"تونس 4 {month} 2026 – أشرف وزير المالية السيد سالم الورفلي اليوم على جلسة عمل مع ممثل منظمة العمل الدولية."
    assert {how for _, _, how, _ in related(text, "chaired")} == {"actual"}


@pytest.mark.parametrize("when", ["كان من المنتظر", "كان من المفترض", "كان يفترض"])
def test_the_verb_of_a_plan_may_have_its_object_behind_it(when: str) -> None:
    told = related(f"ويضم البرنامج مشروع مراكز الإيواء الذي {when} أن تموله الوكالة الإيطالية للتعاون والتنمية.", "sponsors")
    assert {how for _, _, how, _ in told} == {"planned"}
    done = related("ويضم البرنامج مشروع مراكز الإيواء الذي تموله الوكالة الإيطالية للتعاون والتنمية.", "sponsors")
    assert {how for _, _, how, _ in done} == {"actual"}
