"""A counterpart and who is named after the country are one. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, named


@pytest.mark.parametrize("country", ["في جمهورية سيراليون ", "بجمهورية سيراليون ", "في سيراليون السيد "])
def test_who_is_named_after_the_country_is_the_counterpart(country: str) -> None:
    text = f"التقى وزير الخارجية السيد فيصل بن فرحان اليوم بنظيره {country}تيموثي موسى بدر. وجرى خلال اللقاء بحث العلاقات."
    assert "تيموثي موسى بدر" in named(text, "person")
    assert not [pair for type_ in ("met_with", "attended") for pair in ends(text, type_) if "نظيره" in pair]


def test_who_was_there_too_is_no_counterpart() -> None:
    text = "التقى وزير الخارجية السيد سامي عواد نظيره، وحضر اللقاء السيد رامي بدر."
    assert "نظيره" in {other for type_ in ("met_with", "attended") for pair in ends(text, type_) for other in pair}


def test_who_is_named_on_the_next_line_is_no_counterpart() -> None:
    text = "التقى وزير الصحة سالم الهادي نظيره في تونس\nالسيد علي عواد مدير المستشفى العام بصفاقس"
    assert ("سالم الهادي", "علي عواد") not in ends(text, "met_with")


@pytest.mark.parametrize("guests", ["والدكتورة هند الهلالي ممثلة منظمة الصحة العالمية", "وسفيرة إيطاليا السيدة هند الهلالي"])
def test_a_counterpart_is_of_a_post_that_can_have_one(guests: str) -> None:
    text = (
        "مسقط، 11 مايو 2025\n"
        "رعى حفل الافتتاح معالي الدكتور سالم الورفلي وزير الصحة، بحضور وزير الصحة العراقي الدكتور حيدر السامري، "
        f"{guests}.\nوعلى هامش الملتقى التقى معاليه نظيره العراقي."
    )
    assert ("سالم الورفلي", "وزير الصحة العراقي") in ends(text, "met_with")
    assert ("حيدر السامري", "وزير الصحة العراقي") in accepted(text, "holds")
    assert "هند الهلالي" not in {one for pair in ends(text, "met_with") for one in pair}
