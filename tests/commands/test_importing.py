"""import and extract as they are typed: words on stderr, data on stdout, an exit code that says how much was done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite.store import SqliteStore

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
Typed = Callable[..., Result]
NOTICE = NOTICES / "01-water-ministry.txt"


@pytest.fixture
def typed(runner: CliRunner, address: str) -> Typed:
    """Types ``rawabit import`` with a store of its own."""

    def run(*words: object, stdin: bytes | None = None) -> Result:
        return runner.invoke(main, ["import", "--store", address, *map(str, words)], input=stdin)

    return run


def test_the_report_says_what_was_added_and_what_waits(typed: Typed) -> None:
    first = typed(NOTICES)
    assert (first.exit_code, first.stdout) == (0, "")
    count = len(list(NOTICES.iterdir()))
    assert f"{count} imported, 0 already known, 0 refused" in first.stderr
    assert "wait for review" in first.stderr
    again = typed(NOTICES)
    assert again.exit_code == 0
    assert again.stderr.count("already known, nothing changed") == count
    assert "0 relations added" in again.stderr


def test_some_refused_is_3_and_all_refused_is_2(typed: Typed, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    assert typed(missing).exit_code == 2
    result = typed(missing, NOTICE)
    assert result.exit_code == 3
    assert f"{missing}: refused. It cannot be opened: No such file" in result.stderr
    assert result.stderr.strip().splitlines()[-1].startswith("1 imported, 0 already known, 1 refused; ")


def test_the_report_as_json(typed: Typed, tmp_path: Path) -> None:
    good, bad = json.loads(typed("--format", "json", NOTICE, tmp_path / "missing.txt").stdout)
    assert good["added"]["relations"] > 10
    assert (bad["added"], bad["file"]) == (None, str(tmp_path / "missing.txt"))
    assert bad["refused"]


def test_text_that_was_read_in_part_is_3(typed: Typed, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.txt"
    raw = NOTICE.read_bytes()
    second = raw.index(b"\n", raw.index(b"\n") + 1)
    spoilt.write_bytes(raw[:second] + b"\xff" + raw[second:])
    result = typed(spoilt)
    assert result.exit_code == 3
    assert "1 character is damaged" in result.stderr
    assert "first in line 2" in result.stderr


@pytest.mark.parametrize("name", ["06-seminar.html", "05-municipality-windows-1256.txt"])
def test_standard_input_is_told_by_its_content(typed: Typed, address: str, name: str) -> None:
    assert typed("-", stdin=(NOTICES / name).read_bytes()).exit_code == 0
    with open_store(address) as store:
        (source,) = store.sources()
    assert source.origin == "stdin"
    assert "<" not in source.text
    assert "\ufffd" not in source.text


def test_an_empty_folder_is_refused_in_words(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "photo.avif").write_bytes(b"x")
    result = typed(tmp_path / "papers")
    assert result.exit_code == 2
    assert "no file in this folder that can be read" in result.stderr


BAD = [
    (["--date", "2024-99"], 2, "not a date"),
    (["--encoding", "klingon"], 2, "is no encoding"),
    (["--encoding", "utf-16"], 2, "It is not utf-16"),
]


@pytest.mark.parametrize(("words", "code", "said"), BAD)
def test_options_that_do_not_fit(typed: Typed, words: list[str], code: int, said: str) -> None:
    result = typed(*words, NOTICE)
    assert result.exit_code == code
    assert said in result.stderr


def test_stores_that_cannot_be_written(runner: CliRunner, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_text("not a database, though it is long enough to look like one" * 20)
    before = other.read_bytes()
    for address in (other, other / "below" / "s.db", tmp_path):
        result = runner.invoke(main, ["import", "--store", str(address), str(NOTICE)])
        assert result.exit_code == 4, result.output
        assert len(result.stderr.strip().splitlines()) == 1
    assert other.read_bytes() == before


FULL = """
import resource, sys
from rawabit.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
main(sys.argv[1:], prog_name="rawabit")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are set as on Unix")
def test_a_disk_that_fills_keeps_what_was_acknowledged_and_nothing_half(tmp_path: Path, address: str) -> None:
    files = []
    for n in range(40):
        path = tmp_path / f"{n:02}.txt"
        path.write_text(f"{NOTICE.read_text('utf-8')}\n{n} " + "حاشية طويلة. " * 1500, "utf-8")
        files.append(str(path))
    command = [sys.executable, "-c", FULL, "import", "--store", address, "--format", "json", *files]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert result.returncode == 4, result.stderr
    assert "Traceback" not in result.stderr
    reported = {outcome["added"]["source"] for outcome in json.loads(result.stdout)}
    assert 0 < len(reported) < len(files)
    with open_store(address) as store:
        assert {source.id for source in store.sources()} == reported
        assert store.check() == []


def test_extract_prints_one_document_and_stores_nothing(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(main, ["extract", str(NOTICE), "--format", "json"])
    document = json.loads(result.stdout)
    assert document["format"] == "rawabit/1"
    text = document["source"]["text"]
    assert text == NOTICE.read_text("utf-8")
    assert all(text[m["start"] : m["end"]] == m["text"] for m in document["mentions"])
    assert document["relations"]
    same = runner.invoke(main, ["extract", "-"], input=NOTICE.read_bytes())
    assert json.loads(same.stdout)["relations"] == document["relations"]
    table = runner.invoke(main, ["extract", str(NOTICE), "--format", "table"])
    assert len(table.stdout.splitlines()) >= len(document["relations"])


def test_extract_says_why_not(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    result = runner.invoke(main, ["extract", str(tmp_path / "a.pdf")])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "It is damaged" in result.stderr
    assert ".." not in result.stderr


HOSTILE = Path(__file__).resolve().parents[2] / "../shared/hostile"


@pytest.mark.skipif(not HOSTILE.exists(), reason="the collection of hostile files is not beside this checkout")
def test_hostile_files_are_read_or_refused_as_they_should_be(runner: CliRunner, tmp_path: Path) -> None:
    codes = {"import": 0, "partial": 3, "reject": 2}
    for number, entry in enumerate(json.loads((HOSTILE / "index.json").read_text("utf-8"))):
        path = HOSTILE / entry["file"]
        if entry["expect"] not in codes:
            continue
        result = runner.invoke(main, ["import", "--store", str(tmp_path / f"{number}.db"), str(path)])
        assert result.exit_code == codes[entry["expect"]], f"{path.name}: {result.stderr}"
        if result.exit_code == 2:
            assert f"{path}: refused. " in result.stderr


def test_an_import_of_which_nothing_can_be_used_leaves_no_store(runner: CliRunner, tmp_path: Path) -> None:
    bad, store = tmp_path / "bad.txt", tmp_path / "s.db"
    bad.write_bytes(b"")
    assert runner.invoke(main, ["import", "--store", str(store), str(bad)]).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["bad.txt"]


def test_what_an_import_stored_is_not_counted_to_see_that_it_stored_anything(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SqliteStore, "counts", None)
    notice = tmp_path / "a.txt"
    notice.write_text("التقى وزير المياه سالم الفرجاني منى الكافوري.", encoding="utf-8")
    assert runner.invoke(main, ["import", "--store", str(tmp_path / "s.db"), str(notice)]).exit_code == 0
    assert (tmp_path / "s.db").exists()


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_followups_tell_of_the_other_day_that_another_list_gives(
    typed: Typed, runner: CliRunner, address: str, tmp_path: Path, form: str
) -> None:
    """Each list has tasks of its own, so that neither is a version of the other."""
    own = {"one": "Mend the pump of the northern well before the summer", "two": "Translate the agreement on groundwater"}
    for folder, task in own.items():
        (tmp_path / folder).mkdir()
        day = "2025-03-01" if folder == "one" else "2025-04-15"
        rows = ["task,owner,due", f"Prepare the report,Ali Hassan,{day}", f"{task},Rana Qudah,2024-04-30"]
        (tmp_path / folder / "tasks.csv").write_text("\n".join(rows), "utf-8")
        assert typed("--newer", "keep-both", tmp_path / folder / "tasks.csv").exit_code == 0
    shown = runner.invoke(main, ["followups", "--store", address, "--lang", "en", "--format", form]).stdout
    told = [task["note"] for task in json.loads(shown)] if form == "json" else shown.splitlines()[1:]
    assert sum("also due 2025-0" in str(note) for note in told) == 1
    assert len(told) == 3
    both = next(line for line in (json.loads(shown) if form == "json" else told) if "report" in str(line))
    assert {day for day in ("2025-03-01", "2025-04-15") if day in str(both)} == {"2025-03-01", "2025-04-15"}


def test_tasks_that_another_list_of_the_name_has_are_named(typed: Typed, tmp_path: Path) -> None:
    rows = {
        "one": [
            "Mend the pump of the northern well before the summer,Salem Ferjani,2024-04-30",
            "Order new pipes for the drinking water network of Sebha,Dams Directorate,2024-05-31",
            "Renew the licences of all measuring stations,Mona Hamami,2024-06-15",
        ],
        "two": [
            "Hire two drivers with a permit for heavy lorries,Rana Qudah,2025-09-15",
            "Translate the agreement on groundwater into English,Huda Mansouri,2026-01-10",
            "Invite donors to a workshop at the end of autumn,Transport Office,2025-11-20",
        ],
    }
    files = [tmp_path / folder / "tasks.csv" for folder in rows]
    for file in files:
        file.parent.mkdir()
        told = ["task,owner,due", "Prepare the report,Ali Hassan,2025-03-01", *rows[file.parent.name]]
        file.write_text("\n".join(told), "utf-8")
    first, second = (typed(file) for file in files)
    assert "known from another file" not in first.stderr
    assert second.exit_code == 0
    assert (
        "1 task is known from another file, and what both say is kept (`rawabit conflicts`): Prepare the report\n"
        in second.stderr
    )
    assert "known from another file" not in typed(files[1]).stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are letters")
def test_a_name_of_bytes_that_are_no_utf_8_is_read_as_windows_wrote_it(
    typed: Typed, runner: CliRunner, tmp_path: Path, address: str
) -> None:
    odd = Path(os.fsdecode(bytes(tmp_path) + "/محضر 1.txt".encode("cp1256")))
    odd.write_bytes(NOTICE.read_bytes())
    told = json.loads(typed("--format", "json", odd).stdout_bytes)
    assert (told[0]["refused"], told[0]["file"]) == (None, str(odd))
    with open_store(address) as store:
        assert [source.origin for source in store.sources()] == ["محضر 1.txt"]
    other = odd.with_name(os.fsdecode("خطاب 1.txt".encode("cp1256")))
    other.write_text(f"{NOTICE.read_text('utf-8')} وهذا ملف آخر.", "utf-8")
    assert typed(other).stderr.splitlines()[0].startswith(f"{tmp_path}/خطاب 1.txt: ")  # no newer version of the first
    assert runner.invoke(main, ["forget", str(odd), "--yes", "--store", address]).exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no file is called that there")
def test_names_of_files_and_frames_act_on_no_terminal(typed: Typed, runner: CliRunner, tmp_path: Path) -> None:
    marks = "\x1b[31m\u202e"
    page = tmp_path / f"page{marks}.html"
    page.write_text(f"<p>{NOTICE.read_text('utf-8')}\u202e</p><iframe src='there{marks}.html'></iframe>", "utf-8")
    told = (
        typed(str(page), f"nothing{marks}.html").stderr + runner.invoke(main, ["extract", "--format", "table", str(page)]).output
    )
    for name in ("page", "there", "nothing"):
        assert f"{name}\\x1b[31m\\u202e.html" in told
    assert not {"\x1b", "\u202e"} & set(told)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such devices")
@pytest.mark.parametrize("words", [("import", "--mapping"), ("review", "--import")])
def test_a_device_is_no_file_of_mappings_or_decisions(
    runner: CliRunner, address: str, tmp_path: Path, words: tuple[str, str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    command, option = words
    for path, why in (("/dev/zero", "is larger than"), (str(tmp_path / "pipe"), "is a pipe or a device")):
        result = runner.invoke(main, [command, "--store", address, option, path, *([str(NOTICE)] if command == "import" else [])])
        assert result.exit_code == 2
        assert result.stderr.startswith(f"rawabit: {path} {why}") or f"{path} {why}" in str(result.exception)


def test_the_day_of_publication_may_be_typed_in_any_digits_and_must_be_one(typed: Typed, address: str) -> None:
    assert typed("--date", "٢٠٢٥-٠٣-١٢", NOTICES / "03-memorandum.md").exit_code == 0
    with open_store(address) as store:
        assert {source.date for source in store.sources()} <= {"2025-03-12", "2025-04-03"}
    for wrong in ("soon", "2025/.."):
        assert typed("--date", wrong, NOTICE).exit_code == 2


def test_extract_takes_the_same_day(runner: CliRunner) -> None:
    result = runner.invoke(main, ["extract", "--date", "2025/..", str(NOTICE)])
    assert (result.exit_code, result.stdout) == (2, "")
