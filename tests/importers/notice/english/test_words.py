"""International bodies in either English spelling."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Minister met the World Health Organisation in Geneva.", "منظمة الصحة العالمية"),
        ("The Minister met the World Health Organization in Geneva.", "منظمة الصحة العالمية"),
        ("The Minister met the International Labor Organization in Geneva.", "منظمة العمل الدولية"),
        ("The Minister met the United Nations Development Program in Geneva.", "برنامج الأمم المتحدة الإنمائي"),
    ],
)
def test_a_body_is_known_in_either_spelling(text: str, body: str) -> None:
    assert body in {name.text for entity in extract(text).entities for name in entity.names}
