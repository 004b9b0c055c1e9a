"""Tables in Markdown. Everything in them is made up."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import markdown, plain

TABLE = """# Minutes of the third meeting

## Actions

| No | Action | Owner | Deadline | Status |
|----|:-------|:-----:|----------|--------|
| 1 | Submit the audit report | UNIDO | 31 October 2025 | Open |
2 | Send the draft \\| annex | Ministry of Transport | 15 November 2025 | Done

a | b is no row of it, nor are | bars | in prose.
"""


def test_bars_of_a_table_are_tabs_and_every_character_stays_in_place() -> None:
    text = markdown.read(TABLE.encode()).text
    assert len(text) == len(TABLE)
    assert [i for i, (one, other) in enumerate(zip(text, TABLE, strict=True)) if one != other and other not in "|:-"] == []
    first, rule, second, third, _, prose = text.split("\n")[4:10]
    assert first.split("\t")[1:3] == [" Action ", " Owner "]
    assert rule.strip() == ""
    assert [cell.strip() for cell in second.split("\t")] == ["1", "Submit the audit report", "UNIDO", "31 October 2025", "Open"]
    assert [cell.strip() for cell in third.split("\t")][1] == "Send the draft \\| annex"
    assert prose == "a | b is no row of it, nor are | bars | in prose."


def test_a_table_of_tasks_in_markdown_is_read_as_in_other_formats() -> None:
    document = extract(markdown.read(TABLE.encode()).text)
    tasks = {e.names[0].text: (e.end, e.status) for e in document.entities if e.kind == "task"}
    assert tasks == {
        "Submit the audit report": ("2025-10-31", "open"),
        "Send the draft \\| annex": ("2025-11-15", "done"),
    }


def test_a_plain_text_that_draws_a_table_has_its_rows_too() -> None:
    assert plain.read(TABLE.encode()).text == markdown.read(TABLE.encode()).text
    prose = "a | b\nc | d\n"
    assert plain.read(prose.encode()).text == prose
