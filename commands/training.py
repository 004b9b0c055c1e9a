"""train: the models for names, fitted anew with what was reviewed."""

from __future__ import annotations

import os

import click

from ..graph.counting import counted
from . import options
from .terminal import tell


@click.command("train")
@options.store
@options.spoken
def train_command(store: str) -> None:
    """Fit the models for names anew with the sentences that were reviewed to the end.

    Takes some minutes. The new models read the next import where they find names in a fixed part of the corpus no worse than
    the old ones; else the old ones stay. They lie in your data folder, or where RAWABIT_MODEL says.
    """
    from pathlib import Path

    from ..graph.errors import InputError
    from ..importers.training.refit import refit
    from ..importers.training.reviewed import reviewed

    with options.opened(store) as opened:
        added = reviewed(opened)
    if not added:
        raise InputError(f"No sentence of {store} was reviewed to the end. Decide all that is read from one in `rawabit review`.")
    target = Path(options.model_path())
    tell(f"{counted(len(added), 'reviewed sentence')}; fitting …")
    try:
        done = refit(added, target)
    except OSError as error:
        raise InputError(
            f"{target} cannot be written: {error.strerror or error}. Name another file with RAWABIT_MODEL."
        ) from error
    click.echo(f"F1 of names on the fixed part: {done.before:.4f} before, {done.after:.4f} after")
    tell(f"kept: {os.fspath(target)}" if done.kept else "not kept: the old models are better")
