"""Posts that somebody is appointed to, whole. All names are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.names.named_posts import name_posts

from ..reads import accepted, ends, named, related


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("عين سامي عواد أمينًا عامًا لدار الوثائق القومية، ورامي", "أمينًا عامًا لدار الوثائق القومية"),
        ("بتعيين سامي عواد وزيراً للصحة، خلفا", "وزيراً للصحة"),
        ("بتعيين سامي عواد وزيراً للخارجية وشئون المغتربين، بدلا", "وزيراً للخارجية وشئون المغتربين"),
        ("تعيين سامي عواد وزيرا للتخطيط والتعاون الدولي", "وزيرا للتخطيط والتعاون الدولي"),
        ("عين مؤخرا سفيرا لليمن لدى مصر.", "سفيرا لليمن لدى مصر"),
        ("عين سامي عواد مديرا لمكتب رئاسة الجمهورية", "مديرا لمكتب رئاسة الجمهورية"),
        ("عين سامي عواد وزيرا للصحة والسيد رامي بدر", "وزيرا للصحة"),
        ("كلف سامي عواد رئيسا جديدا للهيئة", "رئيسا جديدا للهيئة"),
    ],
)
def test_a_post_has_all_that_completes_it(text: str, post: str) -> None:
    assert [span.text for span in name_posts(Phrases(text), [])] == [post]


@pytest.mark.parametrize(
    "text", ["عين سامي عواد وزيرا", "حضر سامي عواد مديرا للهيئة", "عين رامي. كان سامي مديرا للهيئة", "عين مديرا لكنه"]
)
def test_no_post_is_made_up(text: str) -> None:
    assert name_posts(Phrases(text), []) == []


_WORDS = ("عين", "سامي", "وزيرا", "أمينا", "عاما", "للصحة", "لدار", "الوثائق", "والتعاون", "لدى", "مصر", "،", ".", "لليمن", "\n")


@given(st.lists(st.sampled_from(_WORDS), max_size=12))
def test_every_post_is_a_stretch_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for span in name_posts(Phrases(text), []):
        assert span.text == text[span.start : span.end]
        assert "\n" not in span.text


def test_each_of_a_list_has_the_post_after_the_name() -> None:
    text = (
        "أصدر الرئيس قرارا بتعيين عادل كمال أمينًا عامًا لدار الوثائق القومية، ورشيد حسن أمينًا عامًا لمجلس الصداقة الشعبية، "
        "وسامي عواد وزيرا للصحة، خلفا لرامي بدر."
    )
    assert {
        ("عادل كمال", "الأمين العام لدار الوثائق القومية"),
        ("رشيد حسن", "الأمين العام لمجلس الصداقة الشعبية"),
        ("سامي عواد", "وزير الصحة"),
    } <= ends(text, "holds")
    assert ("رامي بدر", "وزير الصحة", "ended", "affirmed") in related(text, "holds")
    assert not {pair for pair in accepted(text, "holds") if pair[0] == "رامي بدر"}


def test_who_takes_the_oath_as_minister_has_no_post_of_another() -> None:
    text = "أدى اليمين أمام الرئيس كل من سامي عواد كوزير للتخطيط والتعاون الدولي، ورامي بدر كوزير للصناعة والتجارة."
    assert ends(text, "holds") == {("سامي عواد", "وزير التخطيط والتعاون الدولي"), ("رامي بدر", "وزير الصناعة والتجارة")}


def test_who_appoints_a_new_minister_is_not_the_minister() -> None:
    assert not ends("عيّن الرئيس سامي عواد، اليوم السبت، وزيرا جديدا للصحة.", "holds")
    assert ends("عُيّن السيد سامي عواد وزيرا جديدا للصحة.", "holds") == {("سامي عواد", "الوزير الجديد للصحة")}


def test_who_left_and_was_appointed_elsewhere_holds_the_new_post() -> None:
    text = "صدر قرار بتعيين عادل كمال مديرا لمكتب رئاسة الجمهورية، خلفا لرامي بدر الذي عين مؤخرا سفيرا لليمن لدى مصر."
    held = {(who, post): how for who, post, how, _ in related(text, "holds")}
    assert held["رامي بدر", "سفير لليمن لدى مصر"] == "actual"
    assert held["رامي بدر", "مدير مكتب رئاسة الجمهورية"] == "ended"


def test_a_minister_named_twice_has_one_post() -> None:
    text = "قال سامي عواد وزير التخطيط والتعاون الدولي إن الخطة جاهزة. وصدر قرار بتعيين سامي عواد وزيرا للتخطيط والتعاون الدولي."
    assert ends(text, "holds") == {("سامي عواد", "وزير التخطيط والتعاون الدولي")}
    assert named(text, "post") == ["وزير التخطيط والتعاون الدولي", "وزيرا للتخطيط والتعاون الدولي"]


@pytest.mark.parametrize(
    "text",
    [
        "تداولت مواقع شائعات عن تعيين سامي عواد وزيرا للصحة.",
        "في حال تعيين سامي عواد وزيرا للصحة سيغادر الوفد.",
        "صدرت أنباء عن قرار بتعيين سامي عواد وزيرا للصحة.",
    ],
)
def test_an_appointment_that_nothing_decides_waits(text: str) -> None:
    assert ends(text, "holds") == {("سامي عواد", "وزير الصحة")}
    assert not accepted(text, "holds")


def test_an_appointment_by_decree_is_a_fact() -> None:
    assert accepted("أصدر الرئيس مرسوما بتعيين سامي عواد وزيرا للصحة.", "holds") == {("سامي عواد", "وزير الصحة")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("عُيّن علي سالم وزيرا للخارجية والتقى الرئيس", "وزيرا للخارجية"),
        ("عُيّن علي سالم مديرا للمركز والتحق بعمله", "مديرا للمركز"),
        ("عين سالم الهادي وزيرا للدفاع والقائد علي عواد", "وزيرا للدفاع"),
    ],
)
def test_what_comes_after_a_post_is_no_part_of_it(text: str, post: str) -> None:
    assert [span.text for span in name_posts(Phrases(text), [])] == [post]
