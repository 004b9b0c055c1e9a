"""Lines broken for want of room are one line; lists and paragraphs are left. All names are made up."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Review
from rawabit.importers.grammar.text.wraps import unwrapped
from rawabit.importers.notice.extract import extract

PROSE = (
    "حضر الافتتاح السيد عبدالسلام عبدالرحمن السائح وزير الخدمة المدنية، والسيد أبوعجيلة سيف النصر مدير عام المعهد الوطني "
    "للإدارة، والسيدة انتصار مصباح الهنشيري رئيس اللجنة التحضيرية للملتقى، وعدد من مديري الإدارات والمكاتب بالوزارة."
)


@pytest.mark.parametrize("width", [45, 48, 60, 72, 90])
def test_prose_of_a_fixed_width_is_one_line(width: int) -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, width))
    assert unwrapped(wrapped) == PROSE
    assert unwrapped(f"افتتاح الملتقى\n{wrapped}\nانتهى") == f"افتتاح الملتقى\n{PROSE}\nانتهى"


def test_a_name_goes_on_in_the_next_line() -> None:
    found = extract("\n".join(textwrap.wrap(PROSE, 48)))
    names = {entity.id: entity.label() for entity in found.entities}
    held = {(names[r.source], names[r.target]): r.review for r in found.relations if r.type == "holds"}
    assert held["عبدالسلام عبدالرحمن السائح", "وزير الخدمة المدنية"] is Review.ACCEPTED
    assert held["أبوعجيلة سيف النصر", "مدير عام المعهد الوطني للإدارة"] is Review.ACCEPTED


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع الوزير بالمديرين.\nثم زار الميناء برفقة السيد سامي عواد مدير الميناء.\nوعاد إلى مكتبه في المساء ثم غادر.",
        "السيد سامي عواد مدير إدارة التخطيط بوزارة النقل\nالسيد هاني شكر مدير إدارة المتابعة بوزارة النقل\n"
        "السيد كمال رشيد مدير إدارة الموانئ بوزارة العمل.",
        "- سامي عواد مدير إدارة التخطيط بوزارة النقل\n- هاني شكر مدير إدارة المتابعة بوزارة النقل\n- كمال رشيد مدير إدارة العمل.",
        "1. تكليف إدارة التخطيط بإعداد مذكرة شاملة عن المشروع\n2. مخاطبة وزارة المالية بشأن المبالغ المتأخرة\n3. تأجيل البت.",
        "سامي عواد مدير إدارة التخطيط بوزارة النقل\nهاني شكر رئيس مصلحة الموانئ بوزارة العمل\nكمال رشيد مدير مكتب وزير الصحة",
        "الاسم\tالصفة\tالجهة التي يتبعها في هذا الاجتماع\nسامي عواد\tمدير\tوزارة النقل والموانئ والطيران\nمنى\tعضو\tوزارة العمل.",
        "حضر:\nسامي\nمنى.",
    ],
)
def test_lists_and_paragraphs_are_left(text: str) -> None:
    assert unwrapped(text) == text


LISTS = [
    "سالم العياري، وزارة الصحة، مدير إدارة التعاون الدولي\nهدى المرزوقي، وزارة التعليم العالي، مديرة مكتب الوزير\n"
    "حسن الفيتوري، وزارة الزراعة، رئيس قسم المنظمات الدولية.",
    "سالم العياري – مدير إدارة التعاون الدولي – وزارة الصحة\nهدى المرزوقي – مديرة مكتب التعاون – وزارة التعليم العالي\n"
    "حسن الفيتوري – رئيس قسم المنظمات – وزارة الزراعة والري.",
    "وزير الصحة السيد سالم العياري يستقبل وفدا من منظمة الصحة\nالسفير الإيطالي يزور مصنع الأدوية في مدينة صفاقس الجنوبية\n"
    "مدير الجمارك يلتقي ممثل البنك الإسلامي للتنمية في الرياض.",
    "إلى: السيد سالم العياري مدير إدارة التعاون الدولي بالوزارة\nمن: السيدة هدى المرزوقي مديرة إدارة التخطيط بالوزارة\n"
    "الموضوع: دعوة إلى اجتماع اللجنة المشتركة يوم 3 مايو 2026\nنرجو حضوركم الاجتماع مع السيد حسن الفيتوري وزير الزراعة.",
    "القرارات:\nتكلف وزارة الصحة بإعداد تقرير عن سير المشروع قبل 3 مايو 2026\n"
    "تتولى وزارة التعليم متابعة تنفيذ الاتفاقية قبل 10 يونيو 2026\n"
    "يقدم المدير العام للجمارك عرضا عن الإجراءات قبل 1 يوليو 2026.",
    "التوصيات\n\nأن تعد وزارة الزراعة خطة عمل للموسم الزراعي القادم كله\n"
    "أن تقدم وزارة الصحة تقريرا عن برنامج التلقيح الوطني\nوأن تتابع اللجنة في كل شهر ما تم إنجازه من هذه الأعمال.",
    "القرارات\nإعداد تقرير عن سير المشروع من قبل وزارة الصحة في موعد أقصاه\n"
    "متابعة تنفيذ الاتفاقية من قبل وزارة التعليم في مدة أقصاها شهر\nتنظيم ورشة عمل من قبل وزارة الزراعة خلال الشهر القادم.",
    "المكان قاعة الاجتماعات الكبرى بفندق النخيل في مدينة صفاقس\nالمشاركون ممثلو وزارة التعليم وممثلو سفارة إيطاليا بتونس\n"
    "التاريخ يوم الأحد 3 مايو 2026 على الساعة التاسعة صباحا.",
    "Salem Ayari, Ministry of Health, Director of Cooperation\nHuda Marzouki, Ministry of Education, Minister's Adviser\n"
    "Hassan Fituri, Ministry of Agriculture, Head of Section.",
    "Minister of Health Salem Ayari meets the Italian ambassador\nCentral Bank signs an agreement with the World Bank in Tunis\n"
    "Minister of Foreign Affairs Nabil Salhi visits Rome on Sunday.",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_whose_last_line_alone_has_a_full_stop_keeps_its_lines(text: str) -> None:
    assert unwrapped(text) == text


def test_nobody_of_a_list_holds_the_post_of_the_line_above() -> None:
    for text in LISTS:
        found = extract(text)
        names = {entity.id: entity.label() for entity in found.entities}
        for held in (r for r in found.relations if r.type == "holds" and r.review is Review.ACCEPTED):
            assert any(names[held.source] in line and names[held.target] in line for line in text.split("\n"))


def test_prose_with_several_posts_and_names_is_still_one_line() -> None:
    lines = [
        "استقبل وزير الصحة السيد سالم العياري السيد ماركو روسيني السفير",
        "الإيطالي لدى ليبيا، وبحث معه سبل التعاون بين وزارة الصحة الليبية",
        "والوكالة الإيطالية للتعاون، ولم يوقع الوزير أي اتفاقية مع شركة",
        "النور للأدوية. وكلف الوزير السيد حسن الفيتوري بإعداد تقرير عن",
        "سير المشروع قبل 3 مايو 2026.",
    ]
    assert unwrapped("\n".join(lines)) == " ".join(lines)


def test_prose_in_english_is_one_line() -> None:
    lines = [
        "The Minister of Health, Salem Ayari, received on Sunday the",
        "Italian Ambassador Marco Rossini and discussed with him the",
        "cooperation between the Ministry of Health and the Italian",
        "Agency for Development. No agreement was signed by them.",
    ]
    assert unwrapped("\n".join(lines)) == " ".join(lines)


@given(st.text(alphabet="ابو م.\n\t-1:،", max_size=400))
def test_characters_keep_their_places(text: str) -> None:
    found = unwrapped(text)
    assert len(found) == len(text)
    assert all(one == other or (one, other) == ("\n", " ") for one, other in zip(text, found, strict=True))
