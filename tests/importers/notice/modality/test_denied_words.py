"""The words that a denied relation rests on show the denial. All bodies are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def quotes(text: str, polarity: str) -> set[str]:
    """The first word of what payments of a text rest on, affirmed or denied."""
    found = (r for r in extract(text).relations if r.type == "pays" and r.polarity.value == polarity)
    return {r.evidence[0].quote.split()[0] for r in found}


@pytest.mark.parametrize("denial", ["لم", "ولم"])
def test_what_is_denied_is_quoted_with_its_denial(denial: str) -> None:
    text = f"عقد الاجتماع أمس. {denial} تسدد وزارة المالية 5 ملايين دينار لشركة الواحة للنقل."
    assert quotes(text, "negated") == {denial}
    (paid,) = (r for r in extract(text).relations if r.type == "pays")
    assert text[paid.evidence[0].start : paid.evidence[0].end] == paid.evidence[0].quote


def test_what_is_affirmed_begins_where_it_did() -> None:
    text = "لم يعقد الاجتماع. وسددت وزارة المالية 5 ملايين دينار لشركة الواحة للنقل."
    assert quotes(text, "affirmed") == {"وسددت"}
