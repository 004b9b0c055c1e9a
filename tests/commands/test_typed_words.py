"""Words of the vocabulary in options, by name or by a label in either language. All that is told is made up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.commands.typed_words import names
from rawabit.graph.vocabulary import vocabulary

NOTICE = "عمّان، 5 مايو 2025\nاستقبل وزير المياه السيد سامي النعيمي سفير فرنسا. ودفعت وزارة المياه لمركز النخيل 300 ألف دينار.\n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("words")
    (folder / "notice.txt").write_text(NOTICE, encoding="utf-8")
    address = str(folder / "graph.db")
    assert CliRunner().invoke(main, ["import", "--store", address, str(folder / "notice.txt")]).exit_code == 0
    return address


@pytest.mark.parametrize("name", vocabulary().types)
def test_each_label_of_a_type_means_it(name: str) -> None:
    term = vocabulary().types[name]
    for label in (name, term.ar, term.en, term.back_ar):
        found, lacking = names(label, "types")
        assert lacking is None
        assert name in found


@pytest.mark.parametrize(
    ("command", "option", "name", "label"),
    [
        (["who"], "--types", "pays", vocabulary().types["pays"].ar),
        (["who"], "--types", "pays,member_of", f"{vocabulary().types['pays'].ar}، {vocabulary().types['member_of'].ar}"),
        (["who"], "--min-modality", "actual", vocabulary().modalities["actual"].ar),
        (["show", "وزارة المياه"], "--review", "accepted", vocabulary().reviews["accepted"].ar),
        (["find", "المياه"], "--kinds", "organization", vocabulary().kinds["organization"].ar),
        (["find", "المياه"], "--kinds", "organization", vocabulary().kinds["organization"].plural_ar),
        (["followups"], "--status", "open", vocabulary().statuses["open"].ar),
        (["followups"], "--status", "overdue", "انقضى أجلها"),
    ],
)
def test_a_label_in_arabic_asks_what_the_name_does(store: str, command: list[str], option: str, name: str, label: str) -> None:
    by_name, by_label = (
        CliRunner().invoke(main, [*command, option, word, "--store", store, "--format", "json"]) for word in (name, label)
    )
    assert (by_label.exit_code, by_label.stdout) == (by_name.exit_code, by_name.stdout)
    assert by_label.exit_code in {0, 5}


@pytest.mark.parametrize(("option", "what"), [("--types", "يدفع إلى"), ("--types", "حاضر في")])
def test_who_asks_in_arabic_is_told_the_labels(store: str, option: str, what: str) -> None:
    result = CliRunner().invoke(main, ["who", option, f"لا {what}", "--store", store, "--lang", "ar"])
    assert result.exit_code == 2
    told = re.sub("[\u2068\u2069]", "", result.stderr)
    assert f"لا نوع علاقة اسمه 'لا {what}'" in told
    assert vocabulary().types["member_of"].ar in told
    assert "member_of" not in told
