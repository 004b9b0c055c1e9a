"""XML in pieces of any size: the same events, and no more work than the file is long."""

from __future__ import annotations

from itertools import pairwise
from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.importers.parsers.xml_events import Fed, events
from rawabit.importers.parsers.xml_tree import tree

DOCUMENT = '<w:a xmlns:w="x" b="نص"><!-- ملاحظة --><w:c>نص<w:d/>تابع</w:c><![CDATA[<نص>]]></w:a>'.encode()


@given(st.lists(st.integers(1, len(DOCUMENT)), max_size=40))
def test_pieces_of_any_size_give_the_same(cuts: list[int]) -> None:
    places = sorted({0, *cuts, len(DOCUMENT)})
    chunks = [DOCUMENT[a:b] for a, b in pairwise(places)]
    assert list(events(chunks, mixed=True)) == list(events([DOCUMENT], mixed=True))
    assert tree(chunks).first("c", "d") is not None


@pytest.mark.parametrize("opened", [b"<a><!--", b'<a b="', b"<a><![CDATA[", b"<a><?b "])
def test_a_token_that_does_not_end_is_begun_anew_a_few_times(opened: bytes) -> None:
    given = list[int]()

    class Counted:
        """Counts what a parser has to go through: what is new, and the token that it begins anew."""

        def __init__(self) -> None:
            self.parser = expat.ParserCreate()
            self.length = 0

        def Parse(self, piece: bytes, last: bool) -> None:
            given.append(self.length + len(piece) - max(0, self.CurrentByteIndex))
            self.length += len(piece)
            self.parser.Parse(piece, last)

        @property
        def CurrentByteIndex(self) -> int:
            return self.parser.CurrentByteIndex

    fed = Fed(Counted())  # type: ignore[arg-type]
    fed.feed(opened)
    for _ in range(1_000):
        fed.feed(b"." * 1_000)
    assert sum(given) < 5_000_000


def test_what_waits_is_read_at_the_end() -> None:
    with pytest.raises(InputError, match="not well-formed"):
        list(events([b"<a><!-- ", b"x" * 1_000, b" -- > <b>"]))
    long = [b"<a><!-- ", *[b"x" * 1_000] * 9, b"--><b/>", b"</a>"]
    assert [tag for begins, tag, _ in events(long) if begins] == ["a", "b"]
