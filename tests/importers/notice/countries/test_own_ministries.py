"""Ministers of two countries are in two ministries. Everybody here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def countries(text: str) -> set[tuple[str, str]]:
    """For each post in a ministry the country of the post and that of the ministry."""
    document = extract(text)
    of = {e.id: e for e in document.entities}
    ends = [(of[r.source], of[r.target]) for r in document.relations if r.type == "post_in"]
    return {
        (of[post.qualifier].label("en"), of[ministry.qualifier].label("en"))
        for post, ministry in ends
        if post.qualifier in of and ministry.qualifier in of and ministry.classification == "ministry"
    }


@pytest.mark.parametrize("verb", ["استقبل", "التقى"])
def test_a_counterpart_is_in_another_ministry(verb: str) -> None:
    text = (
        f"الجزائر، 14 جانفي 2026 - {verb} وزير الطاقة السيد مراد عواد نظيره النيجيري السيد عمر بدر. "
        "وحضر اللقاء الأمينة العامة للوزارة السيدة نصيرة سالم."
    )
    found = countries(text)
    assert found
    assert all(post == ministry for post, ministry in found)


def test_a_ministry_that_is_named_stays_whose_it_is() -> None:
    text = "تونس 5 مارس 2025\nزار وزير الصحة السيد علي كامل وزارة الصحة الليبية."
    document = extract(text)
    assert "وزارة الصحة الليبية" in {name.text for e in document.entities for name in e.names}
