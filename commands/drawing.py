"""map, demo: something to look at."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import click

from ..graph.counting import counted
from . import options
from .filters import filter_of, filters
from .messages import said
from .terminal import tell

if TYPE_CHECKING:
    from ..graph.filter import Filter
    from ..graph.store import Store
    from ..queries.selection import Selection
    from ..views.colours import Traits

HARD_CAP = 5_000
Size = Literal["ties", "betweenness", "pagerank"]


@click.command("map")
@options.store
@click.option("--focus", metavar="NAME", help="Draw what is around this entity.")
@click.option(
    "--depth",
    type=click.IntRange(1, 4),
    default=2,
    show_default=True,
    help="How many steps around it; whom rawabit who lists is drawn too.",
)
@click.option("--limit", type=click.IntRange(1, HARD_CAP), default=300, show_default=True, help="The most entities to draw.")
@click.option("--title", help="The heading of the page.")
@click.option(
    "--output",
    "-o",
    type=options.FILE,
    default="map.html",
    show_default=True,
    metavar="FILE",
    help="The file to write; - for standard output.",
)
@click.option(
    "--colour",
    "--color",
    type=click.Choice(["kinds", "communities"]),
    default="kinds",
    show_default=True,
    help="What colours stand for; communities are those of rawabit communities.",
)
@click.option(
    "--size",
    type=click.Choice(["ties", "betweenness", "pagerank"]),
    default="ties",
    show_default=True,
    help="What sizes stand for: lines, or a measure of rawabit influence.",
)
@filters
@options.lang
def map_command(
    store: str,
    focus: str | None,
    depth: int,
    limit: int,
    title: str | None,
    output: str,
    colour: str,
    size: Size,
    lang: options.Lang,
    **given: Any,
) -> None:
    """Draw an interactive map as one HTML file that opens with no network.

    Around an entity its partners are drawn too, whom rawabit who lists, with who is on the way, however many steps away; above
    the limit they go first. Denied relations are drawn, with a cross. Above the limit the best part is drawn: what has most and
    surest ties and hangs together. What no relation touches is not drawn. The page says how much was left out.
    Communities and influence are those of the whole store, by what is agreed or actual among what the filters leave.
    """
    from ..graph.model import Polarity
    from ..queries.selection import select
    from .compatriots import tell_apart

    words = _words({**given, "colour": colour, "size": size})
    where = filter_of(given, polarities=frozenset(Polarity))
    with options.opened(store) as opened:
        chosen = select(opened, focus, depth=depth, limit=limit, where=where)
        titles = {one: title or _heading(chosen, one) for one in get_args(options.Lang)}
        draw(opened, chosen, output, titles=titles, lang=lang, filters=words, traits=_traits(opened, colour, size, where))
        if focus:
            tell_apart(opened, focus, focus, lang)


def draw(
    store: Store,
    chosen: Selection,
    output: str,
    *,
    titles: Mapping[str, str],
    lang: options.Lang,
    filters: str = "",
    traits: Traits | None = None,
) -> None:
    """Write a map of what was chosen, and tell how much it is."""
    from ..views.drawing import drawing
    from ..views.page import page
    from .output import written

    data = drawing(store, chosen, filters=filters, traits=traits)
    with written(output) as out:
        out.write(page(data, titles=titles, lang=lang))
    verb = "is" if chosen.alone == 1 else "are"
    alone = f"; {chosen.alone} without any such relation {verb} not drawn" if chosen.alone else ""
    shown = f"{len(chosen.entities)} of {counted(chosen.total, 'entity', 'entities')} shown"
    tell(f"{shown}, {counted(len(chosen.relations), 'relation')}{alone}: {output}")
    if chosen.left:
        tell(f"partners that rawabit who lists and that are not drawn: {chosen.left}; --limit draws more")


def _traits(store: Store, colour: str, size: Size, where: Filter) -> Traits:
    """What colours and sizes stand for, of what ``communities`` and ``influence`` count."""
    from ..graph.filter import Filter
    from ..graph.model import Modality
    from ..queries import communities
    from ..queries.standing import values
    from ..views.colours import Traits

    least = max(where.min_modality, Modality.AGREED, key=lambda modality: modality.rank)
    where = replace(where, min_modality=least, polarities=Filter().polarities)
    groups = communities(store, where=where) if colour == "communities" else []
    return Traits(groups, values(store, measure=size, where=where) if size != "ties" else {})


def _words(given: dict[str, Any]) -> str:
    """The filters that were set, as they were typed."""
    plain = {"min_modality": "wished", "colour": "kinds", "size": "ties"}
    parts = []
    for name, value in given.items():
        if value and value != plain.get(name):
            shown = ",".join(value) if isinstance(value, tuple) else "" if value is True else value
            option = "review" if name == "reviews" else name.replace("_", "-")
            parts.append(f"--{option} {shown}".rstrip())
    return " ".join(parts)


def _heading(chosen: Any, lang: options.Lang) -> str:
    if chosen.focus:
        label = next(e.label(lang) for e in chosen.entities if e.id == chosen.focus)
        return f"خريطة علاقات: {label}" if lang == "ar" else f"Map of relations: {label}"
    return "خريطة العلاقات" if lang == "ar" else "Map of relations"


@click.command("demo")
@click.option(
    "--folder",
    "-o",
    type=options.FILE,
    default="rawabit-demo",
    show_default=True,
    metavar="FOLDER",
    help="Where the store and the map go.",
)
@options.lang
@click.pass_context
def demo_command(ctx: click.Context, folder: str, lang: options.Lang) -> None:
    """Import the fictional example notices, ask a few questions, draw a map: what rawabit is for, in a minute."""
    from importlib.resources import as_file, files

    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    store, drawn = place / "demo.db", place / "map.html"
    with as_file(files("rawabit") / "examples" / "notices") as notices:
        _clear(store, {path.name for path in Path(notices).iterdir()})
        _run(ctx, ["import", "--store", str(store), str(notices)])
    for asked in (
        ["who", "--evidence", "--limit", "6"],
        ["path", "وزارة المياه والري", "UNIDO"],
        ["gaps"],
        ["followups"],
        ["map", "--output", str(drawn)],
    ):
        _run(ctx, [asked[0], "--store", str(store), "--lang", lang, *asked[1:]])
    click.echo()
    for told in (f"The map is {drawn.resolve()}: open it in any browser, with or without a network.", "Try next:"):
        click.echo(said(told, lang))
    for line in (
        f'find "Salem" --store {store}',
        f"show UNIDO --store {store} --evidence",
        f"who --store {store} --lang ar --min-modality agreed",
    ):
        click.echo(f"  rawabit {line}")


def _clear(store: Path, examples: set[str]) -> None:
    """Take away the store of an earlier demo; one that holds anything else than the examples is somebody's own, and stays."""
    from ..graph.errors import EarlierStore, InputError
    from ..graph.opening import open_store

    if store.exists() and store.stat().st_size:
        with suppress(EarlierStore), open_store(str(store), read_only=True) as opened:
            if {Path(source.origin or "").name for source in opened.sources()} - examples:
                raise InputError(f"{store} holds documents that are no examples, and stays. Name another folder with -o.")
    for old in store.parent.glob(f"{store.name}*"):
        old.unlink()


def _run(ctx: click.Context, words: list[str]) -> None:
    """Run a command of ours as it would be typed, and show how that is."""
    click.secho(f"\n$ rawabit {' '.join(f'{chr(34)}{w}{chr(34)}' if ' ' in w else w for w in words)}", bold=True)
    root = ctx.find_root().command
    root.main(words, prog_name="rawabit", standalone_mode=False)
