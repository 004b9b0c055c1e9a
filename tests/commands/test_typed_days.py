"""Days that are typed for options, of either calendar. All that is told is made up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.commands.typed_days import gregorian
from rawabit.graph.dates import first_day, last_day
from rawabit.graph.errors import InputError

NOTICE = "الدوحة، 15 رجب 1447هـ\nاستقبل وزير المياه السيد سامي النعيمي سفير فرنسا السيد جان مارتان.\n"


@pytest.fixture
def store(tmp_path: Path) -> str:
    (tmp_path / "notice.txt").write_text(NOTICE, encoding="utf-8")
    address = str(tmp_path / "graph.db")
    assert CliRunner().invoke(main, ["import", "--store", address, str(tmp_path / "notice.txt")]).exit_code == 0
    return address


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--since", "1447-07-15"], True),
        (["--since", "1447-07-16"], False),
        (["--since", "١٤٤٧"], True),
        (["--until", "1447-07-14"], False),
        (["--until", "1447"], True),
        (["--since", "2026-01-04"], True),
    ],
)
def test_a_year_of_the_hijri_calendar_is_of_that(store: str, options: list[str], found: bool) -> None:
    result = CliRunner().invoke(main, ["sources", "--store", store, "--format", "json", *options])
    assert result.exit_code == 0
    assert (NOTICE.split("\n")[1][:20] in result.stdout) == found


@pytest.mark.parametrize(
    "command",
    [["who", "--since"], ["who", "--as-of"], ["sources", "--until"], ["changes", "--imported-since"], ["followups", "--on"]],
)
@pytest.mark.parametrize("day", ["01/05/2025", "1447-13-40", "15/07/1447", "أمس"])
def test_what_is_no_day_is_refused_as_a_whole_with_what_to_type(store: str, command: list[str], day: str) -> None:
    result = CliRunner().invoke(main, [*command, day, "--store", store])
    assert result.exit_code == 2
    assert f"'{day}'" in result.stderr
    assert re.search(r"as (?:\S+, \S+ or )?\S*2024-11-07|as 1446, 1446-05", result.stderr)


def test_a_month_and_a_year_cover_their_days() -> None:
    assert gregorian("1446") == "2024-07-07/2025-06-25"
    assert last_day(gregorian("1446-12")) + 1 == first_day(gregorian("1447"))
    assert [gregorian(text) for text in ("", "2024", "1339", "1501", "soon")] == ["", "2024", "1339", "1501", "soon"]
    with pytest.raises(InputError, match="no date of the Hijri calendar"):
        gregorian("1446-33")
