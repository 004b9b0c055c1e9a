"""What lately came in: told apart from what was known before, and only where it says more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.errors import InputError
from rawabit.graph.filter import Filter
from rawabit.graph.model import Modality, Polarity, Review
from rawabit.graph.opening import open_store
from rawabit.queries import changes
from rawabit.queries.developments import Change
from rawabit.queries.sources import imported

from ..databases import database
from ..graphs import body, document

Said = dict[str, object]
SINCE = "2026-05"
EARLY, LATE = "2026-04-30T23:59:59+00:00", "2026-05-01T00:00:00+00:00"


def came(path: Path, early: list[Said], late: list[Said], **how: object) -> list[Change]:
    """What of a tie between two bodies lately came in, where documents said it so before and so later."""
    with open_store(str(path), create=True) as store:
        for number, said in enumerate([*early, *late]):
            store.add(document(f"d{number}", [(1, 2)], **said))
    with database(path) as db:  # a store as it is after a month
        db.execute("UPDATE journal SET at = iif(number <= ?, ?, ?)", (len(early), EARLY, LATE))
    with open_store(str(path), read_only=True) as store:
        return changes(store, SINCE, **how)  # type: ignore[arg-type]


WISHED: Said = {"modality": Modality.WISHED}
AGREED: Said = {"modality": Modality.AGREED}
ENDED: Said = {"modality": Modality.ENDED}
DENIED: Said = {"polarity": Polarity.NEGATED}


@pytest.mark.parametrize(
    ("early", "late", "sorts"),
    [
        ([], [WISHED], ["new"]),
        ([WISHED], [WISHED], []),
        ([AGREED], [WISHED], []),
        ([WISHED], [AGREED], ["further"]),
        ([WISHED], [WISHED, AGREED], ["further"]),
        ([AGREED], [ENDED], ["ended"]),
        ([{"start": "2024"}], [{"start": "2024", "end": "2026-04"}], ["ended"]),
        ([{"start": "2024", "end": "2026-04"}], [{"start": "2024", "end": "2026-04"}], []),
        ([{}], [DENIED], ["denied"]),
        ([DENIED], [{}], ["affirmed"]),
        ([DENIED], [DENIED], []),
        ([{}, DENIED], [DENIED], []),
        ([WISHED, DENIED], [{}], ["further"]),
        ([WISHED, DENIED], [DENIED], []),
        ([WISHED], [], []),
    ],
)
def test_only_what_says_more_than_was_known(tmp_path: Path, early: list[Said], late: list[Said], sorts: list[str]) -> None:
    assert [change.sort for change in came(tmp_path / "graph.db", early, late)] == sorts


def test_a_change_says_how_it_was_and_how_it_is_and_what_says_so(tmp_path: Path) -> None:
    (change,) = came(tmp_path / "graph.db", [WISHED], [AGREED, WISHED])
    assert (change.before, change.now.modality) == (Modality.WISHED, Modality.AGREED)
    assert {change.one.id, change.other.id} == {body(1).id, body(2).id}
    assert len(change.relations) == 2
    assert len(change.earlier) == 1
    assert change.now in change.relations


def test_what_was_denied_was_at_no_stage(tmp_path: Path) -> None:
    (change,) = came(tmp_path / "graph.db", [DENIED], [WISHED])
    assert (change.before, change.now.modality) == (None, Modality.WISHED)


def test_a_subject_and_a_filter_narrow(tmp_path: Path) -> None:
    assert len(came(tmp_path / "a.db", [], [WISHED], subject=body(1).id)) == 1
    assert came(tmp_path / "b.db", [], [WISHED], where=Filter(min_modality=Modality.AGREED)) == []
    assert came(tmp_path / "c.db", [], [WISHED], where=Filter(reviews=frozenset({Review.REJECTED}))) == []


@pytest.mark.parametrize("since", ["2026-05?", "2026-05~", "2026-05-01", "2026-05/2026-06"])
def test_a_day_is_the_same_in_every_form(tmp_path: Path, since: str) -> None:
    came(tmp_path / "graph.db", [WISHED], [AGREED])
    with open_store(str(tmp_path / "graph.db"), read_only=True) as store:
        assert [change.sort for change in changes(store, since)] == ["further"]
        assert len(imported(store, imported_since=since)) == 1


def test_a_word_that_is_no_date_is_refused(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store, pytest.raises(InputError, match="not a date"):
        changes(store, "yesterday")


def test_the_command_tells_it_with_its_evidence(tmp_path: Path, runner: CliRunner) -> None:
    path = tmp_path / "graph.db"
    came(path, [WISHED], [AGREED])
    asked = ["changes", "--store", str(path), "--imported-since", SINCE]
    (row,) = json.loads(runner.invoke(main, [*asked, "--format", "json", "--evidence"]).stdout)
    assert (row["change"], row["before"], row["modality"], len(row["evidence"])) == ("further along", "wished", "agreed", 1)
    assert "تقدّم" in runner.invoke(main, [*asked, "--lang", "ar"]).stdout


def test_who_was_never_named_before_is_new_and_told_once(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with open_store(str(path), create=True) as store:
        store.add(document("early", [(1, 2)]))
        store.add(document("late", [(1, 3), (2, 3), (1, 2)]))
    with database(path) as db:
        db.execute("UPDATE journal SET at = iif(number <= 1, ?, ?)", (EARLY, LATE))
    with open_store(str(path), read_only=True) as store:
        assert [entity.id for row in changes(store, SINCE) for entity in row.first] == [body(3).id]


def test_a_command_without_a_day_tells_of_the_last_week_and_names_who_is_new(tmp_path: Path, runner: CliRunner) -> None:
    path = tmp_path / "week.db"
    with open_store(str(path), create=True) as store:
        store.add(document("early", [(1, 2)]))
        store.add(document("late", [(2, 3)]))
    with database(path) as db:
        db.execute("UPDATE journal SET at = ? WHERE number = 1", (EARLY,))
    for lang, words in (("en", "named first: "), ("ar", "يُذكر لأول مرة: ")):
        told = runner.invoke(main, ["changes", "--store", str(path), "--lang", lang]).stdout
        assert words + body(3).label(lang) in told
        assert body(1).label(lang) not in told
    rows = json.loads(runner.invoke(main, ["changes", "--store", str(path), "--format", "json"]).stdout)
    assert [one["id"] for row in rows for one in row["first"]] == [body(3).id]
