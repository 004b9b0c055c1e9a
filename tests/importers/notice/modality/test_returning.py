"""Who is in office again is no former holder. All people are made up."""

import pytest

from rawabit.importers.notice.extract import extract

POST = "مدير عام هيئة الموانئ"


def tenures(text: str) -> set[str]:
    """How far along it is that the one who is asked about holds the post."""
    document = extract(text)
    who = {entity.id for entity in document.entities if entity.label() == "سالم الغرياني"}
    return {r.modality.value for r in document.relations if r.type == "holds" and r.source in who}


@pytest.mark.parametrize(
    "text",
    [
        f"جدد مجلس الوزراء الثقة في {POST} السيد سالم الغرياني بعد أن قدم استقالته.",
        f"رفض الوزير استقالة {POST} السيد سالم الغرياني.",
        f"تراجع {POST} السيد سالم الغرياني عن استقالته.",
        f"وأعيد السيد سالم الغرياني إلى منصبه {POST}، وكان قد أعفي من منصبه في مارس 2023.",
        "أعيد تعيين السيد سالم الغرياني مديراً عاماً لهيئة الموانئ، وكان قد استقال في مارس 2023.",
    ],
)
def test_who_is_back_holds_the_post(text: str) -> None:
    """The leaving that such a sentence tells came before, or came to nothing."""
    assert tenures(text) == {"actual"}


@pytest.mark.parametrize(
    "text",
    [
        f"قبل الوزير استقالة {POST} السيد سالم الغرياني.",
        f"قدم {POST} السيد سالم الغرياني استقالته.",
        f"عاد الوزير إلى طرابلس وأقيل {POST} السيد سالم الغرياني من منصبه.",
        f"استقال {POST} السيد سالم الغرياني ورفض التراجع عن استقالته.",
        f"أقيل السيد سالم الغرياني {POST} بعد أن رفض سحب استقالته.",
        f"توفي السيد سالم الغرياني {POST}، وكان قد أعيد تعيينه عام 2020.",
        "أعفي السيد سالم الغرياني من منصبه مديراً عاماً لهيئة الموانئ وعاد إلى عمله في الجامعة.",
        f"رفض الوزير الخطة وقدم {POST} السيد سالم الغرياني استقالته.",
    ],
)
def test_who_left_held_the_post(text: str) -> None:
    assert tenures(text) == {"ended"}


def test_who_left_and_is_back_is_asked_about() -> None:
    """Which of the two came last is for a person to say."""
    text = f"عاد {POST} السيد سالم الغرياني إلى منصبه ثم قدم استقالته."
    assert not [r for r in extract(text).relations if r.type == "holds" and r.review.value == "accepted"]
