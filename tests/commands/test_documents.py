"""sources, show and forget of documents, as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main
from rawabit.commands.document_screen import lines
from rawabit.commands.terminal import Screen
from rawabit.graph.deciding import accept
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.queries.marking import marked

from .. import samples
from ..graphs import document
from ..importers.made import zipped
from ..versions import NEW, versions

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
Typed = Callable[..., Result]
OLD, SECOND = versions()


@pytest.fixture
def typed(runner: CliRunner, address: str) -> Typed:
    """Types a command on a store with the sample and both versions of another document."""
    with open_store(address, create=True) as store:
        for document in (samples.DOCUMENT, OLD, SECOND):
            store.add(document)

    def run(command: str, *words: str, stdin: str | None = None) -> Result:
        return runner.invoke(main, [command, "--store", address, *words], input=stdin)

    return run


def test_sources_tells_what_came_in_latest_first(typed: Typed) -> None:
    rows = json.loads(typed("sources", "--format", "json").stdout)
    assert [row["id"] for row in rows] == [SECOND.source.id, OLD.source.id, samples.SOURCE.id]
    assert [row["newer"] for row in rows] == [None, SECOND.source.id, None]
    assert [(row["claims"], row["waiting"]) for row in rows] == [(4, 4), (4, 4), (13, 10)]
    assert rows[0]["read_by"] == ["rules"]
    assert rows[0]["imported"].startswith("20")


def test_a_table_of_sources_tells_times_and_readers_in_words(typed: Typed) -> None:
    table = typed("sources", "--lang", "ar").stdout
    exact = json.loads(typed("sources", "--lang", "ar", "--format", "json").stdout)[0]
    at = exact["imported"]
    assert exact["read_by"] == ["rules"]
    assert "القواعد" in table
    assert f"{at[:10]} {at[11:16]} UTC" in table
    assert at not in table
    assert at in typed("sources", "--format", "csv").stdout


FILTERS = [
    (["--since", "2025"], {samples.SOURCE.id}),
    (["--since", "٢٠٢٥", "--until", "٢٠٢٥-١٢"], {samples.SOURCE.id}),
    (["--until", "2025-03-11"], set()),
    (["--until", "2025-03"], {samples.SOURCE.id}),
    (["--file", "MINUTES"], {OLD.source.id, SECOND.source.id}),
    (["--imported-since", "2999"], set()),
    (["--imported-since", "2020-01-01"], {OLD.source.id, SECOND.source.id, samples.SOURCE.id}),
]


@pytest.mark.parametrize(("words", "ids"), FILTERS)
def test_sources_by_date_and_file(typed: Typed, words: list[str], ids: set[str]) -> None:
    assert {row["id"] for row in json.loads(typed("sources", *words, "--format", "json").stdout)} == ids


def test_sources_that_wait(typed: Typed, address: str) -> None:
    with open_store(address) as store:
        for relation in OLD.relations:
            accept(store, relation.id)
    rows = json.loads(typed("sources", "--waiting", "--format", "json").stdout)
    assert {row["id"] for row in rows} == {SECOND.source.id, samples.SOURCE.id}
    limited = typed("sources", "--limit", "1")
    assert "1 of 3 rows" in limited.stderr
    assert typed("sources", "--since", "yesterday").exit_code == 2


@pytest.mark.parametrize("name", [samples.SOURCE.id, samples.SOURCE.title, "وزاره المياه اجتماع"])
def test_show_prints_a_document_with_its_names_and_numbers(typed: Typed, name: str) -> None:
    shown = typed("show", name)
    assert shown.exit_code == 0, shown.output
    assert "ترأس [وزير المياه]" in shown.stdout
    assert "[سالم الفرجاني]" in shown.stdout
    assert "لبحث [تحلية المياه]‹" in shown.stdout
    assert not {"\x1b", "\u2067", "\u2068"} & set(shown.stdout)
    assert shown.stdout.count("\n") > len(samples.TEXT.splitlines()) + len(samples.RELATIONS)


def test_show_knows_files_and_says_which_where_there_are_several(typed: Typed, address: str) -> None:
    several = typed("show", "folder/minutes.docx")
    assert several.exit_code == 2
    assert OLD.source.id in several.stderr
    with open_store(address) as store:
        store.remove(OLD.source.id)
    assert SECOND.source.id in typed("show", "folder/minutes.docx").stdout


def test_show_of_names_is_as_it_was(typed: Typed) -> None:
    assert typed("show", "وزارة المياه").stdout.startswith("Ministry of Water  (")
    assert typed("show", "Salem Elferjani").exit_code == 0
    assert typed("show", "xyzzy").exit_code == 5


def test_show_says_from_when_to_when_somebody_was_in_office(runner: CliRunner, address: str, tmp_path: Path) -> None:
    rows = [
        "relation,from,to,start,end",
        "holds,منى الخيالية,مدير إدارة الموانئ الخيالية,2020-01-15,2024-05-01",
        "holds,منى الخيالية,مدير إدارة الموانئ الخيالية,,2012",
        "holds,منى الخيالية,وزير الموانئ الخيالية,2024-05-01,",
    ]
    (tmp_path / "posts.csv").write_text("\n".join(rows), encoding="utf-8")
    assert runner.invoke(main, ["import", "--store", address, "--as", "relations", str(tmp_path / "posts.csv")]).exit_code == 0
    show = ["show", "--store", address, "منى الخيالية"]
    arabic, english = (runner.invoke(main, [*show, "--lang", lang]).stdout for lang in ("ar", "en"))
    assert "من 2020-01-15 إلى 2024-05-01، حتى 2012" in arabic
    assert "from 2020-01-15 to 2024-05-01, until 2012" in english
    assert "2024-05-01 " in english.replace("to 2024-05-01", "")
    found = json.loads(runner.invoke(main, [*show, "--format", "json"]).stdout)
    assert [(row["date"], row["spells"]) for row in found] == [
        ("2024-05-01", []),
        ("2020-01-15", ["2020-01-15/2024-05-01", "/2012"]),
    ]
    whole = runner.invoke(main, ["show", "--store", address, "posts.csv", "--lang", "en"]).stdout
    assert "from 2020-01-15 to 2024-05-01" in whole


def test_show_says_that_no_entity_is_called_so_before_a_document_that_has_the_words(typed: Typed, address: str) -> None:
    for name in (samples.SOURCE.id, samples.SOURCE.title):
        assert typed("show", name).stderr == ""
    near = typed("show", "وزاره المياه اجتماع", "--lang", "en")
    title = samples.SOURCE.title
    assert near.stderr == f"No entity is called وزاره المياه اجتماع. This is the document whose title has these words: {title}\n"
    assert typed("show", "وزاره المياه اجتماع", "--lang", "ar").stderr.startswith("لا كيان بهذا الاسم: وزاره المياه اجتماع.")
    other = document("زيارة الجامعة الأردنية", [(8, 9)])
    with open_store(address) as store:
        store.add(other)
    assert other.source.title == "زيارة الجامعة الأردنية"
    piece = typed("show", "الأردن")
    assert (piece.exit_code, piece.stdout) == (5, "")
    assert "الأردن" in piece.stderr
    assert typed("show", "الأردنية", "--lang", "en").stderr.startswith("No entity is called الأردنية.")


def test_show_as_json_has_the_characters(typed: Typed) -> None:
    body = json.loads(typed("show", samples.SOURCE.id, "--format", "json").stdout)
    assert body["text"] == samples.TEXT
    assert all(body["text"][m["start"] : m["end"]] == m["text"] for m in body["names"])
    assert [r["number"] for r in body["relations"]] == list(range(1, 14))
    assert all(samples.TEXT[e["start"] : e["end"]] == e["quote"] for r in body["relations"] for e in r["evidence"])
    rows = typed("show", samples.SOURCE.id, "--format", "csv", "--types", "pays").stdout.splitlines()
    assert len(rows) == 2


def test_without_its_marks_the_text_is_the_text(sample: Store) -> None:
    found = marked(sample, samples.SOURCE)
    plain = "\n".join(lines(found, Screen(False, "terminal")))
    for sign in ("[", "]"):
        plain = plain.replace(sign, "")
    numbers = {f"‹{','.join(map(str, n))}›" for n in found.numbers().values()}
    for number in sorted(numbers, key=len, reverse=True):
        plain = plain.replace(number, "")
    assert plain == samples.TEXT
    coloured = "\n".join(lines(found, Screen(True, "terminal")))
    assert "[" not in coloured.replace("\x1b[", "")
    assert "\x1b[36m\x1b[1mسالم الفرجاني\x1b[0m" in coloured


def test_what_a_document_holds_does_not_act_on_the_terminal(runner: CliRunner, address: str) -> None:
    from dataclasses import replace

    from rawabit.graph.identity import source_id
    from rawabit.graph.model import Document

    text = "سطر أول \x1b]0;x\x07\nسطر \u202eثان"
    with open_store(address, create=True) as store:
        store.add(Document(replace(samples.SOURCE, id=source_id(text), text=text, title="عنوان \x1b[2J", places=())))
    shown = runner.invoke(main, ["show", "--store", address, source_id(text)])
    assert "\\x1b]0;x" in shown.stdout
    assert not {"\x1b", "\x07", "\u202e"} & set(shown.stdout)


def test_forget_says_what_goes_and_asks(typed: Typed, address: str) -> None:
    refused = typed("forget", SECOND.source.id)
    assert refused.exit_code == 2
    assert "goes: 4 relations; 1 of them other documents say too" in refused.stderr
    assert "goes: 1 entity" in refused.stderr
    assert "stays: 5 entities" in refused.stderr
    with open_store(address) as store:
        assert len(store.sources()) == 3
    done = typed("forget", SECOND.source.id, "--yes")
    assert done.exit_code == 0
    assert "rawabit undo --number 4" in done.stderr
    with open_store(address) as store:
        assert {s.id for s in store.sources()} == {OLD.source.id, samples.SOURCE.id}
        assert store.check() == []
        store.undo()
        assert store.document(SECOND.source.id).source.text == NEW


def test_forget_tells_of_decisions_and_of_what_is_not_there(typed: Typed, address: str) -> None:
    with open_store(address) as store:
        accept(store, samples.RELATIONS[0].id)
    assert "waits: 1 decision" in typed("forget", samples.SOURCE.id, "--yes").stderr
    assert typed("forget", samples.SOURCE.id, "--yes").exit_code == 5
    assert typed("forget", "minutes.docx", "--yes").exit_code == 2


def test_sources_tells_the_encoding_and_a_store_keeps_it(runner: CliRunner, address: str) -> None:
    assert runner.invoke(main, ["import", "--store", address, str(NOTICES)]).exit_code == 0
    rows = json.loads(runner.invoke(main, ["sources", "--store", address, "--format", "json"]).stdout)
    told = {row["file"]: row["encoding"] for row in rows}
    assert told["05-municipality-windows-1256.txt"] == "cp1256"
    assert set(told.values()) == {"cp1256", "utf-8"}
    exported = json.loads(runner.invoke(main, ["export", "--store", address]).stdout)
    assert {source["origin"]: source["encoding"] for source in exported["sources"]} == told


def test_a_file_inside_another_is_called_by_its_own_name_or_that_of_the_outer_one(
    runner: CliRunner, tmp_path: Path, address: str
) -> None:
    notice = "التقى وزير المياه السيد سالم الفرجاني مدير مركز البحوث السيد خالد الورفلي."
    (tmp_path / "all.zip").write_bytes(zipped({"january/one.txt": notice, "two.txt": f"خبر ثان. {notice}"}))
    (tmp_path / "copy.txt").write_text(notice, "utf-8")
    assert runner.invoke(main, ["import", "--store", address, str(tmp_path / "all.zip")]).exit_code == 0
    for name in ("one.txt", "january/one.txt", "all.zip › january/one.txt"):
        shown = runner.invoke(main, ["show", "--store", address, name])
        assert (shown.exit_code, "all.zip › january/one.txt" in shown.stdout) == (0, True), shown.output
    several = runner.invoke(main, ["forget", "--store", address, str(tmp_path / "all.zip")])
    assert several.exit_code == 2
    assert several.stderr.count("  source-") == 2
    assert runner.invoke(main, ["show", "--store", address, "three.txt"]).exit_code == 5
    again = runner.invoke(main, ["import", "--store", address, str(tmp_path / "copy.txt")])
    assert "already known as all.zip › january/one.txt, nothing changed" in again.stderr


def test_a_file_that_is_not_there_is_told_with_those_that_are_called_nearly_so(
    typed: Typed, address: str, tmp_path: Path
) -> None:
    with open_store(address) as store:
        source = replace(samples.DOCUMENT.source, id="source-00000000000000aa", origin="10-افتتاح-معرض.txt", title="افتتاح")
        store.add(replace(samples.DOCUMENT, source=source, relations=(), mentions=()))
    for command in (["forget", "10-افتتاح.txt", "--yes"], ["show", "10-معرض_افتتاح.pdf"]):
        told = typed(*command)
        assert told.exit_code == 5
        assert "source-00000000000000aa  افتتاح (10-افتتاح-معرض.txt" in told.stderr


def test_what_looks_like_a_file_is_looked_for_among_the_documents(typed: Typed) -> None:
    told = typed("show", "16-xxx.txt")
    assert told.exit_code == 5
    assert "rawabit sources" in told.stderr
    assert "rawabit find" in typed("show", "xxx").stderr


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "no relation rests on this document"), ("ar", "لا علاقة تستند إلى هذه الوثيقة")]
)
def test_where_nothing_is_told_no_headings_stand_over_nothing(
    address: str, tmp_path: Path, runner: CliRunner, lang: str, said: str
) -> None:
    (tmp_path / "poem.txt").write_text("يا ليل الصب متى غده.\n", "utf-8")
    (tmp_path / "met.txt").write_text("التقى وزير المياه السيد سالم الفرجاني السفيرة مارية كوستا.\n", "utf-8")
    runner.invoke(main, ["import", "--store", address, str(tmp_path / "poem.txt"), str(tmp_path / "met.txt")])
    shown = runner.invoke(main, ["show", "poem.txt", "--store", address, "--lang", lang])
    assert said in shown.stderr
    assert shown.stdout.rstrip().endswith("غده.")
    asked = runner.invoke(main, ["common", "سالم الفرجاني", "وزير المياه", "--store", address, "--lang", lang])
    assert (asked.stdout, bool(asked.stderr)) == ("", True)
    headed = runner.invoke(
        main, ["common", "سالم الفرجاني", "وزير المياه", "--store", address, "--lang", lang, "--format", "csv"]
    )
    assert len(headed.stdout.splitlines()) == 1
