"""People named once more where the fields do not see them. All names are made up."""

from __future__ import annotations

from .reads import named

_TOLD = "السرحان يؤكد أهمية الري\nأكد وزير الري، فائز السرحان، أهمية المياه. وخلال ذلك عبر السرحان عن تطلعه."


def test_a_family_name_is_its_bearer_in_the_headline_too() -> None:
    assert named(_TOLD, "person") == ["السرحان", "فائز السرحان", "السرحان"]


def test_a_family_name_beside_another_name_is_somebody_else() -> None:
    text = "أكد وزير الري، فائز السرحان، أهمية المياه. وحضر اللقاء معتمد الوادي نوفل السرحان والوفد المرافق."
    assert "السرحان" not in named(text, "person")
