"""Memberships that were suspended, frozen, lost or refused. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def memberships(text: str) -> set[str]:
    """How far along the memberships of a text are; none that was suspended is accepted without a person."""
    found = [r for r in extract("طرابلس 4 فبراير 2026\n" + text).relations if r.type == "member_of"]
    assert {str(r.review) for r in found if r.modality == "ended" or r.polarity == "negated"} <= {"proposed"}
    return {"negated" if r.polarity == "negated" else str(r.modality) for r in found}


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة التعليم تعليق عضوية ليبيا في صندوق البحث العلمي العربي.",
        "جمدت الجزائر عضويتها في اتحاد الطاقة العربي.",
        "فقدت الجزائر عضويتها في اتحاد الطاقة العربي.",
        "Algeria suspended its membership in the Arab Energy Union.",
        "Algeria froze its membership of the Arab Energy Union.",
        "Algeria has suspended its membership in the Arab Energy Union.",
    ],
)
def test_a_membership_that_was_suspended_is_over(text: str) -> None:
    assert memberships(text) == {"ended"}


def test_a_membership_that_was_refused_is_none() -> None:
    assert memberships("رفضت ليبيا العضوية في اتحاد الطاقة العربي.") == {"negated"}


@pytest.mark.parametrize(
    "text",
    [
        "لم تجمد الجزائر عضويتها في اتحاد الطاقة العربي.",
        "استعادت ليبيا عضويتها في اتحاد الطاقة العربي.",
        "انضمت تونس إلى اتحاد الطاقة العربي وسحبت ليبيا طلب عضويتها.",
        "Algeria has not suspended its membership in the Arab Energy Union.",
        "Algeria threatened to suspend its membership in the Arab Energy Union.",
    ],
)
def test_a_membership_that_was_not_suspended_goes_on(text: str) -> None:
    assert memberships(text) == {"actual"}


@pytest.mark.parametrize(
    "text",
    [
        "علقت جامعة الدول العربية عضوية سوريا.",
        "تم تجميد عضوية تونس في الاتحاد الأفريقي.",
        "هدد الاتحاد الأفريقي بتعليق عضوية السودان.",
        "The Arab Energy Union suspended the membership of Algeria.",
    ],
)
def test_what_names_no_member_and_body_side_by_side_tells_no_membership(text: str) -> None:
    assert memberships(text) <= {"ended"}
