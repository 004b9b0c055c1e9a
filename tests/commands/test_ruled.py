"""Tables on a terminal: no word is broken, whatever the width."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from rawabit.commands.ruled import GAP, fitting, print_ruled
from rawabit.commands.terminal import width

HEADS = ["name", "relation", "id"]
ROW = ["منظمة الأمم المتحدة للتنمية الصناعية", "cooperates with", "organization-0e421b97d6a950a4"]
_TEXT = st.text(st.sampled_from("ab ابت"), max_size=12).map(" ".join).map(str.strip) | st.text(
    st.sampled_from("ab ابت"), max_size=30
)
_TABLES = st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(_TEXT, min_size=n, max_size=n), min_size=2, max_size=5))


def printed(room: int, lang: str = "en", row: list[str] = ROW) -> str:
    out = io.StringIO()
    print_ruled(Console(file=out, width=room, highlight=False), HEADS, [row, row], [(), ("«sentence»",)], lang)  # type: ignore[arg-type]
    return out.getvalue()


@given(_TABLES, st.integers(1, 90))
def test_every_word_fits_and_all_fit_into_the_room(table: list[list[str]], room: int) -> None:
    heads, *cells = table
    widths = fitting(heads, cells, room)
    words = [max(width(word) for text in column for word in text.split() or [""]) for column in zip(*table, strict=True)]
    if widths is None:
        assert sum(words) + GAP * (len(heads) - 1) > room
    else:
        assert sum(widths) + GAP * (len(heads) - 1) <= room
        assert all(wide >= least for wide, least in zip(widths, words, strict=True))


def test_rows_are_a_table_where_there_is_room_and_blocks_where_there_is_none() -> None:
    assert printed(100).splitlines()[0].split() == HEADS
    for room in (30, 40, 50):
        shown = printed(room)
        assert ROW[2] in shown
        assert shown.count("name: ") == 2
        assert shown.count("«sentence»") == 1
        assert all(width(line) <= room for line in shown.splitlines())


def test_a_block_leaves_out_what_is_empty_and_stands_right_in_arabic() -> None:
    assert "relation" not in printed(40, row=[ROW[0], "", ROW[2]])
    assert all(line.startswith(" ") for line in printed(60, "ar", [ROW[0], "", "م" * 50]).splitlines() if "name" in line)


def test_a_chain_stands_in_the_direction_of_the_language() -> None:
    chain = "وزارة الري → has post → وزيرة الري"
    assert f"\u2066{chain}\u2069" in printed(120, row=[chain, "", ""])
    assert "\u2067" in printed(120, "ar", [chain.replace("→", "←"), "", ""])
