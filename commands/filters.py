"""The options that say which relations and kinds count, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from .typed_days import asked_day
from .typed_words import Words, names, shown

if TYPE_CHECKING:
    from ..graph.filter import Filter

Command = TypeVar("Command", bound=Callable[..., Any])

MODALITIES = ("wished", "discussed", "planned", "agreed", "actual", "ended")
REVIEWS = ("proposed", "accepted", "rejected")
_MODALITIES, _REVIEWS = Words(MODALITIES, "modalities"), Words(REVIEWS, "reviews")


def completed(table: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """How a shell completes the last of words with commas between them, which are in a table of the vocabulary."""

    def words(ctx: click.Context, param: click.Parameter, typed: str) -> list[str]:
        from ..graph.vocabulary import vocabulary

        before, comma, begun = typed.rpartition(",")
        return [f"{before}{comma}{word}" for word in getattr(vocabulary(), table) if word.startswith(begun)]

    return words


kinds = click.option(
    "--kinds",
    metavar="KIND,…",
    shell_complete=completed("kinds"),
    help="Only these kinds, for example person,organization; labels in Arabic will do.",
)
_FILTERS = (
    click.option(
        "--types",
        metavar="TYPE,…",
        shell_complete=completed("types"),
        help="Only these relation types, for example pays,member_of; labels in Arabic will do.",
    ),
    click.option(
        "--since",
        metavar="DATE",
        callback=asked_day,
        help="Only what may have been on or after it: 2024, 2024-11 or 2024-11-07, Hijri too.",
    ),
    click.option("--until", metavar="DATE", callback=asked_day, help="Only what may have been on or before it."),
    click.option("--as-of", metavar="DATE", callback=asked_day, help="Only what may have held on that day."),
    click.option("--dated", is_flag=True, help="Leave out what has no date, posts too: it may have been at any time."),
    click.option(
        "--min-modality",
        type=Words(MODALITIES, "modalities"),
        default="wished",
        show_default=True,
        help="At least this far along.",
    ),
    click.option(
        "--review",
        "reviews",
        type=Words(REVIEWS, "reviews"),
        multiple=True,
        help="Only relations in this state; may be repeated.",
    ),
)


def filters(command: Command) -> Command:
    """Add the options that say which relations count; ``filter_of`` turns them into a ``Filter``."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


def filter_of(given: dict[str, Any], **more: Any) -> Filter:
    """The filter that the options give.

    Args:
        given: the values of ``filters``; they are taken out of it.
        more: fields of the filter to set besides.

    Raises:
        VocabularyError: a relation type that the vocabulary lacks.
    """
    from ..graph.errors import VocabularyError
    from ..graph.filter import Filter
    from ..graph.model import Modality, Review

    types, lacking = names(given.pop("types"), "types")
    if lacking:
        raise VocabularyError(f"There is no relation type {lacking!r}. Types are: {shown('types')}.")
    dates = {name: given.pop(name) for name in ("since", "until", "as_of")}
    in_order(dates["since"], dates["until"])
    reviews = frozenset(Review(name) for name in given.pop("reviews"))
    chosen = {
        "types": frozenset(types),
        **dates,
        "dated": given.pop("dated"),
        "min_modality": Modality(given.pop("min_modality")),
        **({"reviews": reviews} if reviews else {}),
    }
    return Filter(**cast(dict[str, Any], chosen | more))


def in_order(since: str | None, until: str | None) -> None:
    """Refuse a period that ends before it begins.

    Raises:
        InputError: it does.
    """
    from ..graph.dates import first_day, last_day
    from ..graph.errors import InputError

    if since and until and last_day(until) < first_day(since):
        raise InputError(f"--since {since} is after --until {until}: no day is in between.")


def kinds_of(text: str | None) -> list[str]:
    """The kinds of entities of a list that was typed with commas.

    Raises:
        VocabularyError: a kind that the vocabulary lacks.
    """
    from ..graph.errors import VocabularyError

    found, lacking = names(text, "kinds")
    if lacking:
        raise VocabularyError(f"There is no kind {lacking!r}. Kinds are: {shown('kinds')}.")
    return found
