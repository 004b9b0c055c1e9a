"""Tables as they are typed: template, fill in, import, look at the result; everybody here is fictional."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.exporters.csv_tables import write_csv
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from ..importers.tables.workbooks import csv, xlsx

ROWS = {"meetings": 15, "entities": 2, "relations": 1}


@pytest.mark.parametrize("kind", ROWS)
def test_a_template_that_was_filled_in_comes_in(runner: CliRunner, tmp_path: Path, address: str, kind: str) -> None:
    path = tmp_path / "new.xlsx"
    assert runner.invoke(main, ["template", kind, "-o", str(path)]).exit_code == 0
    empty = runner.invoke(main, ["import", "--store", address, str(path)])
    assert empty.exit_code == 2
    assert not Path(address).exists()
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert sheet.sheet_view.rightToLeft
    assert sheet.data_validations.dataValidation
    sheet["A2"] = 1
    book.save(path)
    done = runner.invoke(main, ["import", "--store", address, "--as", kind, str(path)])
    assert done.exit_code == 0, done.stderr
    with open_store(address) as store:
        assert sum(store.counts().relations.values()) == ROWS[kind]


def test_a_template_is_a_workbook_by_its_name_too(runner: CliRunner, tmp_path: Path) -> None:
    told = runner.invoke(main, ["template", "meetings", "-o", str(tmp_path / "new.csv")])
    assert (told.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "Give it a name that ends with .xlsx" in told.stderr


def test_an_exported_folder_comes_in_without_a_refusal(runner: CliRunner, tmp_path: Path, sample: Store) -> None:
    folder, other = tmp_path / "tables", str(tmp_path / "other.db")
    folder.mkdir()
    write_csv(sample, folder)
    done = runner.invoke(main, ["import", "--store", other, str(folder)])
    assert done.exit_code == 0, done.stderr
    assert "sources.csv: passed over: a table of an export" in done.stderr
    alone = runner.invoke(main, ["import", "--store", other, str(folder / "evidence.csv")])
    assert alone.exit_code == 2
    told = runner.invoke(main, ["extract", str(folder / "evidence.csv")])
    assert (told.exit_code, "passed over" in told.stderr) == (2, True)


def test_columns_are_named_on_the_command_line_or_in_a_file(runner: CliRunner, tmp_path: Path, address: str) -> None:
    table, saved = tmp_path / "t.csv", tmp_path / "columns.txt"
    table.write_text("متى,مين\n2024-11-07,سالم الفرجاني\n", "utf-8")
    saved.write_text("# أعمدتنا\nمتى = date\n", "utf-8")
    words = ["import", "--store", address, "--as", "meetings", "--mapping", str(saved)]
    done = runner.invoke(main, [*words, "--map", "مين=attendees", str(table)])
    assert done.exit_code == 0, done.stderr
    assert "1 relation, " in done.stderr
    wrong = runner.invoke(main, [*words, "--map", "مين=attendee", str(table)])
    assert wrong.exit_code == 2
    assert "There is no field 'attendee'" in wrong.stderr
    assert runner.invoke(main, [*words, "--map", "مين", str(table)]).exit_code == 2


@pytest.mark.parametrize("name", ["t.xlsx", "t.csv"])
def test_a_relation_of_a_row_says_which_row(runner: CliRunner, tmp_path: Path, address: str, name: str) -> None:
    rows = [["م", "من", "العلاقة", "إلى"], ["1", "مركز البحوث", "يتعاون مع", "معهد الدراسات"]]
    (tmp_path / name).write_bytes(xlsx(*rows) if name == "t.xlsx" else csv(*rows))
    assert runner.invoke(main, ["import", "--store", address, str(tmp_path / name)]).exit_code == 0
    row = "sheet ورقة, row 2" if name == "t.xlsx" else "row 2"
    for words in (["show", name], ["show", "--why", "مركز البحوث"], ["who", "--evidence", "مركز البحوث"]):
        shown = runner.invoke(main, [*words, "--store", address, "--lang", "en"])
        assert row in shown.stdout, shown.output


def test_a_mapping_that_has_no_effect_is_told(runner: CliRunner, tmp_path: Path, address: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("التاريخ,عنوان الاجتماع,الحضور,جهة العمل\n2025-01-01,اجتماع السدود,سالم الفرجاني,وزارة المياه\n", "utf-8")
    words = ["import", "--store", address, "--as", "meetings", str(table), "--map"]
    first = runner.invoke(main, [*words, "جهة العملل=organisations"])
    assert "no column is called جهة العملل (--map); there are: التاريخ, " in first.stderr
    second = runner.invoke(main, [*words, "جهة العمل=organisations"])
    assert "it was read with other columns, and stays as it is: `rawabit forget` it" in second.stderr
    assert runner.invoke(main, ["forget", "--store", address, "--yes", "t.csv"]).exit_code == 0
    third = runner.invoke(main, [*words, "جهة العمل=organisations"])
    assert "2 relations" in third.stderr
    assert "no column" not in third.stderr
    assert "it was read with" not in runner.invoke(main, [*words, "جهة العمل=organisations"]).stderr


def test_a_mapping_that_turns_a_relation_round_is_told(runner: CliRunner, tmp_path: Path, address: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("A,type,B\nليبيا,pays,منظمة المياه العربية\n", "utf-8")
    words = ["import", "--store", address, "--as", "relations", str(table)]
    assert runner.invoke(main, [*words, "--map", "A=source", "--map", "B=target"]).exit_code == 0
    turned = runner.invoke(main, [*words, "--map", "A=target", "--map", "B=source"])
    assert "it was read with other columns" in turned.stderr


@pytest.mark.parametrize("words", [[], ["--as", "relations"]])
def test_an_empty_table_is_called_empty(runner: CliRunner, tmp_path: Path, address: str, words: list[str]) -> None:
    (tmp_path / "t.csv").write_bytes(b"")
    assert "The file is empty" in runner.invoke(main, ["import", "--store", address, *words, str(tmp_path / "t.csv")]).stderr


def test_what_is_not_read_is_told_all_that_is(runner: CliRunner, tmp_path: Path, address: str) -> None:
    for name, data in (("a.exe", b"MZ\x90\x00"), ("a.foo", b"x")):
        (tmp_path / name).write_bytes(data)
        told = runner.invoke(main, ["import", "--store", address, str(tmp_path / name)]).stderr
        assert all(ending in told for ending in (".xlsx", ".ods", ".csv", ".json"))


def test_bad_rows_end_with_3_and_strict_with_2(runner: CliRunner, tmp_path: Path, address: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("من,العلاقة,إلى\nمركز أ,يتعاون مع,مركز ب\nمركز أ,يهوى,مركز ب\n", "utf-8")
    strict = runner.invoke(main, ["import", "--store", address, "--strict", str(table)])
    assert (strict.exit_code, Path(address).exists()) == (2, False)
    done = runner.invoke(main, ["import", "--store", address, str(table)])
    assert done.exit_code == 3
    assert "row 3, column B (العلاقة): read 'يهوى', expected a relation type" in done.stderr


def test_people_read_sums_with_their_thousands_parted_and_programs_as_they_are(tmp_path: Path, runner: CliRunner) -> None:
    table, store = tmp_path / "دفعات.csv", str(tmp_path / "graph.db")
    table.write_text(
        "source,relation,target,amount,currency\nوزارة المياه,يدفع إلى,صندوق الواحات,1500000.75,EUR\n", encoding="utf-8"
    )
    runner.invoke(main, ["import", "-s", store, str(table)])
    for question in (["gaps"], ["brief", "صندوق الواحات"]):
        for form, sum_ in (([], "1,500,000.75 EUR"), (["--format", "json"], "1500000.75 EUR")):
            assert sum_ in runner.invoke(main, [*question, "-s", store, *form]).stdout
