"""Who works with whom in English. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import told


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("A workshop on safety, planned for May, will be delivered by the Nile Bank together with the Desert Fund.", "planned"),
        ("The Nile Bank together with the Desert Fund organised a workshop.", "actual"),
        ("The Nile Bank and the Desert Fund jointly organised a workshop.", "actual"),
        ("The workshop was jointly organised by the Nile Bank and the Desert Fund.", "actual"),
        ("The programme is implemented by the Nile Bank with the Desert Fund.", "actual"),
        ("The Nile Bank has partnered with the Desert Fund.", "actual"),
        ("The Nile Bank wishes to work more closely with the Tunisian insurer Desert Fund.", "wished"),
        ("The Nile Bank plans to work with the Desert Fund on irrigation.", "planned"),
        ("The Nile Bank stopped working with the Desert Fund.", "ended"),
        ("The Nile Bank does not work with the Desert Fund.", "negated"),
    ],
)
def test_who_works_with_whom(text: str, how: str) -> None:
    ((one, other, along, polarity),) = told(text, "cooperates_with")
    assert {one, other} == {"Nile Bank", "Desert Fund"}
    assert how == (polarity if polarity == "negated" else along)


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Health met the Nile Bank together with the Desert Fund.",
        "The Nile Bank may work with the Desert Fund.",
        "The study was read by the Nile Bank with the Desert Fund in mind.",
    ],
)
def test_who_is_only_named_together_works_with_nobody(text: str) -> None:
    assert not told(text, "cooperates_with")
