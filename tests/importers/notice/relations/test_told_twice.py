"""What is told of a post and of its holder is told once. All notices are made up."""

from __future__ import annotations

from ..reads import ends

_OPENING = "صحار 3 مارس 2025\nعقد والي صحار خالد المعمري اجتماعا بحضور مدير عام الزراعة. "


def _present(text: str) -> set[str]:
    return {who for who, _ in ends(text, "attended")}


def test_the_holder_was_there_and_not_the_post_beside() -> None:
    assert _present(f"{_OPENING}وقدم مدير عام الزراعة سالم الحارثي عرضا.") == {"سالم الحارثي"}


def test_a_post_whose_holder_nobody_names_was_there() -> None:
    assert _present(f"{_OPENING}وقدم مدير عام التخطيط سالم الحارثي عرضا.") >= {"مدير عام الزراعة"}
