"""Signings that somebody gives out. All that is told is made up."""

from __future__ import annotations

import pytest

from .reads import related

HEAD = "طرابلس، 12 مايو 2025\n"


def along(text: str) -> set[str]:
    return {modality for _, _, modality, _ in related(HEAD + text, "signed")}


@pytest.mark.parametrize("verb", ["أعلنت", "كشفت"])
def test_a_signing_that_is_given_out_is_done(verb: str) -> None:
    assert along(f"{verb} مصلحة الموانئ عن توقيع مذكرة تفاهم مع هيئة ميناء مارسا المالطية بشأن تدريب المهندسين.") == {"actual"}


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت مصلحة الموانئ عن قرب توقيع مذكرة تفاهم مع هيئة ميناء مارسا المالطية بشأن تدريب المهندسين.",
        "أعلنت مصلحة الموانئ عن توقيع مذكرة تفاهم مع هيئة ميناء مارسا المالطية الأسبوع المقبل.",
    ],
)
def test_one_that_is_to_come_is_not(text: str) -> None:
    assert "actual" not in along(text)
