"""The options that commands share, with one name and one meaning everywhere."""

from __future__ import annotations

import datetime
import getpass
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal

import click

from .filters import filter_of, filters
from .language import default_lang
from .terminal import tell
from .typed_days import gregorian

if TYPE_CHECKING:
    from pathlib import Path

    from ..graph.filter import Filter
    from ..graph.store import Store

Lang = Literal["ar", "en"]

EXPORTS = ("json", "csv", "xlsx", "graphml", "gexf", "ftm", "popolo", "jsonld", "cypher")
TABLES = ("meetings", "entities", "relations", "payments")
# Files are opened by who reads or writes them; the type lets a shell complete their names.
FILE = click.Path()


def default_store() -> str:
    """The store that is meant where none is named: rawabit.db in the user's data folder."""
    return os.path.join(click.get_app_dir("rawabit"), "rawabit.db")


def model() -> Path | None:
    """The models that ``rawabit train`` fitted, where there are some."""
    from pathlib import Path

    path = Path(model_path())
    return path if path.exists() else None


def model_path() -> str:
    """Where ``rawabit train`` keeps the models that it fits: in the user's data folder, or where RAWABIT_MODEL says."""
    return os.environ.get("RAWABIT_MODEL") or os.path.join(click.get_app_dir("rawabit"), "names.zip")


def login() -> str:
    """The name of who is logged in; empty where the system has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


store = click.option(
    "--store",
    "-s",
    type=FILE,
    envvar="RAWABIT_STORE",
    default=default_store,
    show_default="rawabit.db in your data folder",
    metavar="STORE",
    help="The store: a file, or a server (neo4j://HOST). RAWABIT_STORE sets it for good.",
)
_LANG = lang = click.option(
    "--lang",
    envvar="RAWABIT_LANG",
    type=click.Choice(["ar", "en"]),
    default=default_lang,
    show_default="your locale's",
    help="Language of labels and headings.",
)
# Of commands whose answers are in no language of their own: ``language`` reads it from what was typed.
spoken = click.option(
    "--lang",
    envvar="RAWABIT_LANG",
    type=click.Choice(["ar", "en"]),
    show_default="your locale's",
    expose_value=False,
    help="Language of messages.",
)
_FORMAT = output_format = click.option(
    "--format", "format_", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True, help="How to print."
)
by = click.option(
    "--by",
    envvar="RAWABIT_BY",
    default=login,
    show_default="your login name",
    metavar="NAME",
    help="Who decides; kept with every decision.",
)
bidi = click.option(
    "--bidi",
    type=click.Choice(["terminal", "reorder"]),
    default="terminal",
    show_default=True,
    envvar="RAWABIT_BIDI",
    help="Who puts right-to-left text in order; reorder for a terminal that shows Arabic backwards.",
)


def _whole_day(ctx: click.Context, param: click.Parameter, day: str) -> str:
    """Refuse a day that is none.

    Raises:
        InputError: it is not a whole day.
    """
    from ..graph.errors import InputError

    try:
        return datetime.date.fromisoformat(gregorian(day)).isoformat()
    except ValueError:
        raise InputError(f"--on {day!r} is no day. Give it as 2024-11-07.") from None


def _today() -> str:
    return datetime.date.today().isoformat()


def on(words: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option of the day that a command speaks of, today where none is given; the command gets it as ``day``."""
    return click.option("--on", "day", metavar="DATE", default=_today, show_default="today", callback=_whole_day, help=words)


_EVIDENCE = click.option("--evidence", is_flag=True, help="Print the sentences that each row rests on.")
_LIMIT = click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="The most rows to print.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What every question is asked with: which store, which relations count, and how to print."""

    store: str
    where: Filter
    evidence: bool
    limit: int
    format_: str
    lang: Lang

    @property
    def words(self) -> Lang:
        """The language of words of the vocabulary; ``lang`` is that of names, headings and what people alone read."""
        return words_for(self.format_, self.lang)


def words_for(format_: str, lang: Lang) -> Lang:
    """The language in which words of the vocabulary are given: to programs (JSON) in English, whatever the names are in."""
    return "en" if format_ == "json" else lang


def question(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that every question has; the command gets them as one ``asked``."""

    @wraps(command)
    def run(*, store: str, evidence: bool, limit: int, format_: str, lang: Lang, **given: Any) -> None:
        command(asked=Asked(store, filter_of(given), evidence, limit, format_, lang), **given)

    asked: Callable[..., None] = run
    for option in (_LANG, _FORMAT, _LIMIT, _EVIDENCE):
        asked = option(asked)
    return store(filters(asked))


@contextmanager
def opened(address: str, *, create: bool = False, write: bool = False) -> Iterator[Store]:
    """Open the store that a command names; for reading only, and of one moment, unless it writes.

    One of an earlier format is brought up to date.
    """
    with (
        _open(address, create=create, write=write) as store,
        nullcontext() if write else store.unchanging(),
        _damage_told(store, address),
    ):
        yield store


@contextmanager
def _damage_told(store: Store, address: str) -> Iterator[None]:
    """What no command expects may come of a damaged store, whose pages can be sound and hold nonsense: then that is told."""
    from ..graph.errors import DamagedStore, RawabitError

    try:
        yield
    except (RawabitError, click.ClickException, click.exceptions.Exit, click.Abort, OSError):
        raise
    except Exception as error:
        if faults := store.check():
            what = faults[0].splitlines()[-1]
            raise DamagedStore(
                f"{address} is damaged ({what}). Nothing was changed. Restore a copy; or save what rawabit export and "
                "rawabit review --export can still read of it, and import that and the documents into a new store."
            ) from error
        raise


def _open(address: str, *, create: bool, write: bool) -> Store:
    from ..graph.errors import EarlierStore
    from ..graph.opening import open_store

    try:
        return open_store(address, create=create, read_only=not write)
    except EarlierStore:
        open_store(address).close()
        tell(f"{address} was brought up to date; a copy of it as it was is kept beside it.")
        return open_store(address, create=create, read_only=not write)
