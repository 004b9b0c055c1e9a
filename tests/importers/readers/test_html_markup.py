"""What stands open in a web page, however often. The pages are made up."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from rawabit.importers.readers import html, read
from rawabit.importers.readers.html_markup import Markup

BEGIN = "<!doctype html><html><body><p>عقد الوزير اجتماعاً</p>"


@pytest.mark.parametrize("section", ["<![foo bar]>", "<![ >", "<![1>", "<![if gte mso 9]>", "<![endif]>", "<!note>", "<!>"])
def test_what_is_no_section_is_a_comment(section: str) -> None:
    assert read(f"{BEGIN}{section}<p>بعد ذلك</p>".encode(), "a.html").text == "عقد الوزير اجتماعاً\nبعد ذلك"


def test_a_section_of_characters_ends_with_its_own_mark() -> None:
    assert read(f"{BEGIN}<![CDATA[ a > b ]]><p>بعد ذلك</p>".encode(), "a.html").text == "عقد الوزير اجتماعاً\nبعد ذلك"


@pytest.mark.parametrize("left", ["<!-- ملحق", "<a ", "<a href='", "</p", "<![CDATA[", "<?"])
def test_the_rest_of_a_page_that_was_cut_off_is_text(left: str) -> None:
    assert read(f"{BEGIN}<p>بعد {left}".encode(), "a.html").text.splitlines() == ["عقد الوزير اجتماعاً", f"بعد {left}".strip()]


@pytest.mark.parametrize("left", ["<!-- a>", "<![CDATA[ a>"])
def test_an_end_that_is_not_there_is_looked_for_once(left: str, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[int] = []

    def counted(name: str) -> Callable[[HTMLParser, int], int]:
        inherited: Callable[[HTMLParser, int], int] = getattr(HTMLParser, name)

        def parse(page: HTMLParser, at: int) -> int:
            searched.append(at)
            return inherited(page, at)

        return parse

    for name in ("parse_comment", "parse_marked_section"):
        monkeypatch.setattr(HTMLParser, name, counted(name))
    page = Markup()
    page.feed(BEGIN + left * 1000)
    page.close()
    assert len(searched) <= 1


@pytest.mark.parametrize("left", ["<a ", "<!-- ", "</p ", "<![CDATA[", "<a b='"])
def test_a_hundred_thousand_openings_are_read(left: str) -> None:
    """Each of these took from a minute to a quarter of an hour; the limit of a test tells."""
    assert "عقد الوزير" in html.read((BEGIN + left * 100_000).encode()).text
