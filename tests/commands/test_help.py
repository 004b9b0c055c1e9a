"""Help in Arabic: every command, option and argument has its own, and what is typed stays in it as it is."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from rawabit.cli import COMMANDS, main
from rawabit.commands.help import helps

# Words of a program: options, what stands for values, pages, variables, commands that are named.
_TYPED = re.compile(r"--[a-z-]+|\b[A-Z][A-Z_]+\b|\bdocs/[\w.]+|\brawabit (?!is\b)[a-z]+|\.[a-z]{2,4}\b")
CLICK = {"Usage:", "Options", "Commands", "default", "required", "Show this message and exit."}  # what click says
_ENGLISH = re.compile(r"[a-z]{2,} [a-z]{2,}")


def commands() -> dict[str, click.Command]:
    context = click.Context(main)
    return {"": main, **{name: command for name in COMMANDS if (command := main.get_command(context, name))}}


def said() -> Iterator[str]:
    """All paragraphs that the help of any command has."""
    yield from (line for _, line in COMMANDS.values())
    for command in commands().values():
        yield from inspect.cleandoc(command.help or "").split("\n\n")
        yield from filter(None, [command.epilog])
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, parameter.opts
                yield parameter.help
                if isinstance(parameter.show_default, str):
                    yield f"({parameter.show_default})"


def test_every_command_option_and_argument_has_its_arabic() -> None:
    assert sorted(set(helps()) ^ CLICK ^ {" ".join(text.split()) for text in said()}) == []


def test_what_is_typed_stays_as_it_is() -> None:
    for english, arabic in helps().items():
        assert not [word for word in _TYPED.findall(english) if word not in arabic], english
        assert re.search("[\u0600-\u06ff]", arabic), english
        assert not re.search("[\u2066-\u2069\u200e\u200f]", arabic), "each line is given its direction where it is printed"


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_the_help_of_a_command_is_in_arabic_and_as_wide_as_a_terminal(name: str) -> None:
    words = ["--lang", "ar", *filter(None, [name]), "--help"]
    shown = CliRunner().invoke(main, words, prog_name="rawabit", env={"COLUMNS": "80"}).stdout
    lines = re.sub("[\u2068\u2069]", "", shown).splitlines()
    assert lines[0].startswith("الاستعمال: ")
    assert "الخيارات:" in lines
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if _ENGLISH.search(re.sub(r"\brawabit [a-z]+|\[.*?\]|^  .* WHERE .*", "", line))]


def test_a_line_of_arabic_leaves_the_option_before_it_alone() -> None:
    shown = CliRunner().invoke(main, ["import", "--help", "--lang", "ar"], env={"COLUMNS": "80"}).stdout
    line = next(line for line in shown.splitlines() if line.startswith("  --once"))
    assert line.endswith("⁨مع ⁨--watch⁩: إدخال ما وصل ثم الانتهاء.⁩")
    assert all(line.count("\u2068") == line.count("\u2069") for line in shown.splitlines())


def test_no_option_is_broken() -> None:
    shown = CliRunner().invoke(main, ["influence", "--help"], env={"COLUMNS": "80", "RAWABIT_LANG": "ar"}).stdout
    assert "--min-modality⁩" in shown


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("connect", "\u2068RAWABIT_STORE\u2069. (الافتراضي"),
        ("brief", "\u2068.html\u2069 (صفحة للطباعة)"),
        ("cypher", "  rawabit cypher 'MATCH (p:Person {id: $id}) RETURN p' -p id=person-…\n"),
        ("sql", "  rawabit sql 'SELECT * FROM entity_view WHERE id = :id' -p id=person-…\n"),
    ],
)
def test_brackets_of_arabic_are_none_of_the_word_before_and_an_example_is_whole(name: str, line: str) -> None:
    assert line in CliRunner().invoke(main, ["--lang", "ar", name, "--help"], env={"COLUMNS": "80"}).stdout


def test_the_group_names_the_language_for_the_command_and_the_command_may_name_another() -> None:
    told = CliRunner().invoke(main, ["--lang", "ar", "stats", "-s", "/no/place.db"])
    assert "لا مخزن في" in told.stderr
    assert "There is no store" in CliRunner().invoke(main, ["--lang", "ar", "stats", "-s", "/no/place.db", "--lang", "en"]).stderr
    assert "There is no store" in CliRunner().invoke(main, ["stats", "-s", "/no/place.db"], env={"RAWABIT_LANG": "en"}).stderr


def test_who_types_no_command_reads_the_help() -> None:
    assert "الأوامر:" in CliRunner().invoke(main, [], env={"RAWABIT_LANG": "ar"}).stderr
    assert "Commands:" in CliRunner().invoke(main, [], env={"RAWABIT_LANG": "en"}).stderr
