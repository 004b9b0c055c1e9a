"""The ``rawabit`` group: which command lives in which file, and how errors end.

Commands are loaded when they are called, so that ``rawabit --help`` imports nothing but click (docs/adr/0007).
"""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from io import StringIO
from types import FrameType
from typing import NoReturn

import click

from . import __version__
from .commands.help import Helped
from .graph.errors import RawabitError

# command -> (file in commands/, its line in --help)
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("drawing", "Import the examples, ask a few questions, draw a map."),
    "import": ("importing", "Import notices, minutes, tables and graphs into the store."),
    "sources": ("documents", "List what was imported, when and from what file."),
    "forget": ("documents", "Take a document back: what only it says."),
    "template": ("tables", "Make an empty workbook to fill in: meetings, entities, relations or payments."),
    "extract": ("importing", "Print the graph that one file holds; store nothing."),
    "find": ("asking", "Find people, bodies, topics by name, in any spelling."),
    "show": ("asking", "Show one entity with all its relations, or one document."),
    "timeline": ("happening", "List what is dated of one entity, or of two together, the earliest first."),
    "neighbours": ("walking", "List who and what is near an entity."),
    "who": ("reporting", "Show who cooperates with whom, on what, how far along."),
    "path": ("walking", "Show the shortest chain between two entities."),
    "connect": ("walking", "Show the smallest network that ties several entities."),
    "common": ("walking", "List the contacts that two entities share."),
    "influence": ("ranking", "Rank people and bodies by what they are in the network."),
    "communities": ("ranking", "List groups that are closely tied among themselves."),
    "gaps": ("reporting", "Show what was paid and what was received, body by body."),
    "followups": ("reporting", "List what was directed, to whom, and whether it is done."),
    "brief": ("briefing", "Print what is known of somebody or something for a meeting, on a page."),
    "changes": ("happening", "List what new documents say that no earlier one did."),
    "note": ("noting", "Write a note of your own to an entity, or list the notes to it."),
    "conflicts": ("reviewing", "List what documents say that cannot all be so."),
    "review": ("reviewing", "Decide what waits for review, one key a decision."),
    "stats": ("asking", "Count what the store holds."),
    "map": ("drawing", "Draw an interactive map as one HTML file."),
    "merge": ("keeping", "Make two entities one."),
    "unmerge": ("keeping", "Take back that two entities are one."),
    "undo": ("keeping", "Take back the latest change."),
    "history": ("keeping", "List the changes of the store."),
    "train": ("training", "Fit the models for names anew with what was reviewed."),
    "export": ("exporting", "Write the graph for people and other tools, in nine formats."),
    "copy": ("copying", "Copy a whole graph to another store."),
    "verify": ("copying", "Compare two stores by reading both through."),
    "cypher": ("querying", "Ask a Neo4j store in Cypher, reading only."),
    "sql": ("querying", "Ask a SQLite store in SQL, reading only."),
    "check": ("keeping", "Check the store for faults."),
}


_GOES_ON = {"import", "copy"}


class LazyGroup(click.Group):
    """A group that imports a command's file when the command is called, and turns our errors into one line and an exit code."""

    context_class = Helped
    _listening = False

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the file that holds the command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f".commands.{COMMANDS[cmd_name][0]}", __package__)
        command = getattr(module, f"{cmd_name}_command")
        assert isinstance(command, click.Command)
        command.context_class = Helped
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; of one that there is not, name the nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options of the group; what was typed is kept, for it names the language in which its faults are told."""
        from .commands import streams
        from .commands.language import WORDS

        streams.settle()  # the help is printed from here
        ctx.meta[WORDS] = tuple(args)
        try:
            return super().parse_args(ctx, args)
        except click.ClickException as error:
            _mistyped(error)
        except BrokenPipeError:
            raise
        except OSError as error:
            _unwritten(error)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error is one line on stderr and an exit code, never a traceback unless RAWABIT_DEBUG is set."""
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:  # as ``__main__.start`` leaves it
            signal.signal(signal.SIGINT, self._stop)
        outer, self._listening = self._listening, True
        try:
            return self._run(ctx)
        except KeyboardInterrupt:
            kept = " What was finished is kept; typed again, it goes on." if ctx.invoked_subcommand in _GOES_ON else ""
            tell(f"rawabit: stopped.{kept}")
            sys.exit(130)
        finally:
            self._listening = outer

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        """Stop what is under way; where nothing is, and the second time, end as the system does."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if not self._listening:
            signal.raise_signal(signal.SIGINT)
        raise KeyboardInterrupt

    def _run(self, ctx: click.Context) -> object:
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()  # what waits in a buffer may not fit where it goes; here there are words for that
        except RawabitError as error:
            tell(f"rawabit: {error}")
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _mistyped(error)
        except (click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("RAWABIT_DEBUG"):
                raise
            if isinstance(error, OSError) and error.strerror:
                _unwritten(error)
            if isinstance(error, MemoryError):
                tell("rawabit: There is not enough memory for this. Close other programs, or ask for less.")
                sys.exit(2)
            what = f"{type(error).__name__}: {error}"
            tell(f"rawabit: a fault in rawabit itself ({what}). Set RAWABIT_DEBUG=1 for the details to report.")
            sys.exit(1)
        return done


def tell(text: str) -> None:
    """See ``commands.terminal.tell``."""
    from .commands import terminal

    terminal.tell(text)


def _mistyped(error: click.ClickException) -> NoReturn:
    """Show what click found wrong with a command, in Arabic where that is asked for.

    Raises:
        click.ClickException: the language is English, which click speaks, or nothing was typed, and it is the help.
    """
    from .commands.language import language

    if language() == "en" or isinstance(error, click.exceptions.NoArgsIsHelpError):
        raise error
    shown = StringIO()
    error.show(shown)
    tell(shown.getvalue().rstrip("\n"))
    sys.exit(error.exit_code)


def _unwritten(error: OSError) -> NoReturn:
    """Say that something cannot be read or written, and end."""
    from .commands.streams import drop_output

    tell(f"rawabit: {error.filename or 'the output'}: {error.strerror}. Choose another place.")
    drop_output()
    sys.exit(2)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Ends with 0 done, 2 refused, 3 done in part, 4 the store cannot be used, 5 not found (docs/programs.md).",
)
@click.version_option(__version__, prog_name="rawabit")
@click.option("--any-server", is_flag=True, help="Write to a server even if it is not Neo4j. RAWABIT_ANY_SERVER=1 does the same.")
@click.option(
    "--lang",
    envvar="RAWABIT_LANG",
    type=click.Choice(["ar", "en"]),
    show_default="your locale's",
    help="Language of help, messages and labels. RAWABIT_LANG sets it for good.",
)
@click.pass_context
def main(ctx: click.Context, any_server: bool, lang: str | None) -> None:
    """Explore who is tied to whom, since when, and who says so."""
    set_for = {"RAWABIT_ANY_SERVER": "1" if any_server else None, "RAWABIT_LANG": lang}
    for name, value in set_for.items():
        if value:
            _set(ctx, name, value)


def _set(ctx: click.Context, name: str, value: str) -> None:
    """Set a variable as long as a command runs: for it, and the processes that it starts."""
    before = os.environ.get(name, "")
    os.environ[name] = value
    ctx.call_on_close(lambda: os.environ.update({name: before}))


if __name__ == "__main__":
    main(prog_name="rawabit")
