"""People named once more where the fields do not see them. All names are made up."""

from __future__ import annotations

from ..reads import named

_TOLD = "السرحان يؤكد أهمية الري\nأكد وزير الري، فائز السرحان، أهمية المياه. وخلال ذلك عبر السرحان عن تطلعه."


def test_a_family_name_is_its_bearer_in_the_headline_too() -> None:
    assert named(_TOLD, "person") == ["السرحان", "فائز السرحان", "السرحان"]


def test_a_family_name_beside_another_name_is_somebody_else() -> None:
    text = "أكد وزير الري، فائز السرحان، أهمية المياه. وحضر اللقاء معتمد الوادي نوفل السرحان والوفد المرافق."
    assert "السرحان" not in named(text, "person")


def test_a_post_ends_before_the_family_name_of_somebody_told() -> None:
    text = "وأكد وزير التعليم والبحث فائز عمر الرمضاني ذلك، وحضر معاليه. واستقبل وزير التعليم والبحث الرمضاني الوفد."
    assert named(text, "post") == ["وزير التعليم والبحث", "وزير التعليم والبحث"]
    assert named(text, "person") == ["فائز عمر الرمضاني", "معاليه", "الرمضاني"]


def test_an_adviser_of_somebody_told_keeps_him_in_his_post() -> None:
    text = "ترأس رئيس الحكومة سعد رائد السرحان اللقاء، في حضور المستشار الاقتصادي للرئيس السرحان مازن الطيار."
    assert "المستشار الاقتصادي للرئيس السرحان" in named(text, "post")
