"""With whose help something is done. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.names.finder import find_names


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("وترجم الكتاب علي بن حمد الراشدي بمساعدة المترجمة التونسية هند الجلاصي.", []),
        ("ويشرف على الورشة الدكتور سالم الحارثي بمساعدة الباحثة المصرية منى الجندي من مركز البحوث.", []),
        ("وأنقذ الصيادون القارب بمساعدة مدير الميناء خالد المسماري.", ["مدير الميناء"]),
        ("والتقى الوزير بمساعدة المدير العام منى الجندي.", ["مساعدة المدير العام"]),
    ],
)
def test_help_is_no_post(text: str, posts: list[str]) -> None:
    assert [span.text for span in find_names(text) if span.kind == "post"] == posts
