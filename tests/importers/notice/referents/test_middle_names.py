"""People who are named in full once and then without the names between. All are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, named

WHOLE, SHORT = "سالم عمر البوزنتاني", "سالم البوزنتاني"
MET = "التقى وزير الصناعة بالسيد هيثم الجبالوي في طرابلس. "


def people(text: str) -> list[list[str]]:
    """The names of each person, as they are kept."""
    return [[name.text for name in e.names] for e in extract(text).entities if e.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        f"حضر الاجتماع السيد {WHOLE}، مدير إدارة الجودة. وأكد السيد {SHORT} أهمية التعاون.",
        f"أكد السيد {SHORT} أهمية التعاون. وجاء ذلك في لقاء حضره السيد {WHOLE}، مدير إدارة الجودة.",
        "استقبل الوزير الدكتور منصف بن حسين الزواري. وأوضح الدكتور منصف الزواري أن البرنامج بدأ.",
    ],
)
def test_one_longer_name_that_fits_is_the_same_person(text: str) -> None:
    assert [len(names) for names in people(text)] == [2]


@pytest.mark.parametrize(
    "text",
    [
        f"حضر السيد {WHOLE} والسيد سالم خالد البوزنتاني. وأكد السيد {SHORT} أهمية التعاون.",  # two that fit
        f"حضر السيد {WHOLE} والسيد {SHORT} الاجتماع.",  # one sentence
        f"حضر السيد {WHOLE} اللقاء. وأكدت السيدة {SHORT} أهمية التعاون.",
        f"حضر السيد {WHOLE}، مدير إدارة الجودة. وأكد السفير {SHORT}، سفير ليبيا في تونس، أهمية التعاون.",  # two posts
        f"محضر اجتماع اللجنة الفنية بتاريخ 12 أكتوبر 2025\nالحضور:\n- {WHOLE}\n- {SHORT}\n- هدى علي القرقطاوي\n",  # one list
        "حضر السيد محمد خالد علي اللقاء. وأكد السيد محمد علي أهمية التعاون.",  # no family name
    ],
)
def test_what_may_be_two_people_stays_two(text: str) -> None:
    assert all(len(names) == 1 for names in people(text))
    assert len(people(text)) > 1


def test_the_list_of_minutes_and_their_text_tell_of_one_person() -> None:
    text = (
        f"محضر اجتماع اللجنة الفنية بتاريخ 12 أكتوبر 2025\nالحضور:\n- {WHOLE}، رئيسا\n- هدى علي القرقطاوي\n"
        f"افتتح الاجتماع السيد {SHORT} ورحب بالحاضرين.\nرئيس الاجتماع: {WHOLE}\n"
    )
    assert ends(text, "chaired") == accepted(text, "chaired") == {(WHOLE, "اجتماع اللجنة الفنية")}


def test_no_theme_is_part_of_a_name() -> None:
    text = (
        "محضر الاجتماع الثاني للجنة المشتركة للتعاون الصناعي\nالتاريخ: 12 مارس 2025\n"
        "الحضور:\n1. السيد/ عبدالسلام مفتاح القريدي – رئيسا\n"
        "القرارات:\n1. يعقد الاجتماع الثالث للجنة خلال شهر سبتمبر 2025.\n"
        "رفعت الجلسة.\nرئيس الاجتماع: عبدالسلام مفتاح القريدي\n"
    )
    assert "مفتاح القريدي" not in named(text, "topic")
