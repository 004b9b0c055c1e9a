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


@pytest.mark.parametrize("width", [45, 52, 60, 72, 90])
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


@given(st.text(alphabet="ابو م.\n\t-1:،", max_size=400))
def test_characters_keep_their_places(text: str) -> None:
    found = unwrapped(text)
    assert len(found) == len(text)
    assert all(one == other or (one, other) == ("\n", " ") for one, other in zip(text, found, strict=True))
