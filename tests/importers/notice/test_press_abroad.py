"""What notices in the manner of other countries taught: agencies, companions, objects, who stands for whom. All is made up."""

from __future__ import annotations

import pytest

from .reads import accepted, ends, named, related

SALEM, RAMI, MARIO = "سالم الطاهري", "رامي بدر", "ماريو روسي"


@pytest.mark.parametrize("agency", ["(وما)", "(وال)", "(وات)"])
def test_an_agency_in_brackets_denies_nothing(agency: str) -> None:
    text = f"نواكشوط، 12 مايو 2025 {agency} - استقبل وزير الصيد السيد {SALEM} بمكتبه سفير إيطاليا السيد {MARIO}."
    assert {polarity for _, _, _, polarity in related(text, "met_with")} == {"affirmed"}


def test_who_stood_beside_somebody_was_not_met() -> None:
    text = f"بحث وزير النقل السيد {SALEM}، ومعه نائب وزير النقل السيد {RAMI}، مع سفير إيطاليا السيد {MARIO}."
    met = {frozenset(pair) for pair in ends(text, "met_with")}
    assert frozenset((SALEM, RAMI)) not in met
    assert frozenset((SALEM, MARIO)) in met


def test_who_is_informed_has_no_post_of_who_informs_him() -> None:
    text = f"استقبل وزير الأشغال السيد {SALEM} القنصل العام. وأطلع الطاهري القنصل على احتياجات الوزارة."
    assert not [post for _, post in accepted(text, "holds") if post.startswith("القنصل")]
    assert "القنصل على احتياجات الوزارة" not in named(text, "post")


def test_a_supervisor_is_over_something() -> None:
    text = f"حضر الاجتماع المشرف العام على صندوق الإعمار السيد {SALEM}."
    assert "المشرف العام على صندوق الإعمار" in named(text, "post")


def test_an_event_is_nobody() -> None:
    text = f"ترأس عميد البلدية اجتماعا ضم مدير شركة المياه السيد {SALEM} ورئيس جهاز الإسعاف السيد {RAMI}."
    assert named(text, "person") == [SALEM, RAMI]


def test_who_charges_an_adviser_is_the_minister() -> None:
    text = f"كلف وزير الثقافة السيد {SALEM} مستشارا قانونيا بإعداد مشروع القانون."
    assert ends(text, "holds") == {(SALEM, "وزير الثقافة")}
    assert not accepted(text, "holds")
    assert not accepted(f"كلف رئيس الحكومة السيد {SALEM} وزيرا للثقافة.", "holds")  # he may be the head of the government


def test_a_family_name_after_a_post_is_that_of_its_holder() -> None:
    text = "حضر وزير الأوقاف الأزهري الحفل."
    assert (named(text, "post"), named(text, "person")) == (["وزير الأوقاف"], ["الأزهري"])


def test_who_signs_for_somebody_signs_no_part_of_him() -> None:
    text = f"وقع عقدا لتوريد مضخات نيابة عن الوزير السيد {SALEM} وكيل الوزارة."
    assert {theme for _, theme in ends(text, "about")} == {"توريد مضخات"}
