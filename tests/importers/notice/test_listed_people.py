"""People named in the lines under الحضور: without a title. All people are made up."""

import pytest

from rawabit.importers.notice.extract import extract


def people(text: str) -> set[str]:
    """The people named."""
    return {m.text for m in extract(text).mentions if m.kind == "person"}


@pytest.mark.parametrize("mark", ["2-", "2.", "2 -", "•"])
def test_a_line_of_its_own_names_somebody(mark: str) -> None:
    text = f"محضر اجتماع لجنة السدود\nالحضور:\n1- عبد السلام الككلي، رئيس اللجنة\n{mark} منى الورفلي\n3- خليفة الزنتاني\n"
    assert "منى الورفلي" in people(text)


def test_lines_of_something_else_name_nobody() -> None:
    text = "محضر اجتماع لجنة السدود\nالحضور:\n1- ممثل وزارة المالية\n2- شركة الواحة للمقاولات\n3- مندوب البلدية\n"
    assert people(text) == set()
