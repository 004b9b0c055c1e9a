"""Hindrances that are over, that would have been, and that are there all the same. All is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

ROAD = "تنفيذ مشروع الطريق الساحلي"


def _hindered(text: str) -> set[tuple[str, str]]:
    return {(how, polarity) for _, _, how, polarity in related(text, "hinders")}


@pytest.mark.parametrize(
    ("text", "how", "polarity"),
    [
        (f"أكد المدير أن نقص التمويل كان سيعرقل {ROAD}.", "planned", "affirmed"),
        ("أضاف الوزير أن ارتفاع الأسعار كان سيعرقل إنجاز السدود لولا دعم البنك الإفريقي للتنمية.", "planned", "negated"),
        (f"أعلنت وزارة النقل زوال نقص التمويل الذي كان يعرقل {ROAD}.", "ended", "affirmed"),
        ("أوضح المدير أنه تم تذليل نقص المعدات الذي كان يعيق تشغيل المحطة.", "ended", "affirmed"),
        ("قال الوزير إنه لو كان نقص التمويل، في رأيه، يعرقل تنفيذ مشروع السد لتوقفت الأشغال.", "discussed", "affirmed"),
        ("كما لو كان نقص التمويل يعرقل تنفيذ مشروع السد.", "actual", "affirmed"),
        ("لولا نقص التمويل الذي يعرقل تنفيذ مشروع السد لانتهت الأشغال.", "actual", "affirmed"),
        (f"أكد المدير أن نقص التمويل كان يعرقل {ROAD}.", "actual", "affirmed"),
        ("أفاد المدير أن تأخر الموردين يعود إلى عدم سداد فواتيرهم.", "actual", "affirmed"),
        ("أكد الوزير العمل على إزالة نقص الوقود الذي يعيق تشغيل المحطة.", "actual", "affirmed"),
    ],
)
def test_what_hinders_no_more_or_may_not_waits(text: str, how: str, polarity: str) -> None:
    assert _hindered(text) == {(how, polarity)}
    assert not accepted(text, "hinders")


@pytest.mark.parametrize("verb", ["يعرقل", "ما زال يعرقل", "لا يزال يعرقل"])
def test_what_goes_on_is_accepted(verb: str) -> None:
    text = f"أكد المدير أن نقص التمويل {verb} {ROAD}."
    assert _hindered(text) == {("actual", "affirmed")}
    assert accepted(text, "hinders")


def test_what_would_have_been_but_for_something_is_no_fact() -> None:
    text = "لولا نقص التمويل لوقعت وزارة الري اتفاقية مع شركة النور."
    assert {how for type_ in ("signed", "cooperates_with") for _, _, how, _ in related(text, type_)} == {"discussed"}


def test_what_somebody_will_do_about_a_hindrance_leaves_it_as_it_is() -> None:
    assert _hindered("كان الوزير قد قال إن نقص التمويل يعيق مشروع المياه وسيبحث الحلول.") == {("actual", "affirmed")}
