"""What an import reports: a line a file, or JSON, and a sum at the end that is the exit code too."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from .newer_versions import told

if TYPE_CHECKING:
    from ..importers.load import Outcome


def say(outcome: Outcome) -> None:
    """Print what happened to one file, on standard error."""
    if outcome.refused and not outcome.newer:
        click.echo(f"{outcome.file}: refused. {outcome.refused}.", err=True)
    elif outcome.unpacked is not None:
        click.echo(f"{outcome.file}: {outcome.unpacked} files in it", err=True)
    elif outcome.added and outcome.added.known:
        click.echo(f"{outcome.file}: already known, nothing changed", err=True)
    elif added := outcome.added:
        known = f" ({added.entities_known} known)" if added.entities_known else ""
        waiting = f", {added.waiting} to review" if added.waiting else ""
        total = added.entities + added.entities_known
        click.echo(f"{outcome.file}: {added.relations} relations{waiting}, {total} entities{known}", err=True)
    for line in told(outcome.newer) if outcome.newer else ():
        click.echo(f"{outcome.file}: {line}", err=True)
    if outcome.added and (outcome.added.decided or outcome.added.undecided):
        left = f", {outcome.added.undecided} find nothing in it and wait" if outcome.added.undecided else ""
        click.echo(f"{outcome.file}: {outcome.added.decided} decisions hold for the new version{left}", err=True)
    for warning in outcome.warnings:
        click.echo(f"{outcome.file}: {warning}", err=True)


def print_json(outcomes: Sequence[Outcome]) -> None:
    """Print what happened to all files, as JSON."""
    import dataclasses
    import json

    click.echo(json.dumps([dataclasses.asdict(outcome) for outcome in outcomes], ensure_ascii=False, indent=1))


def finish(outcomes: Sequence[Outcome], store: str) -> None:
    """Sum up, and end with 2 where nothing could be used and with 3 where something was refused or read in part.

    A newer version that was refused could be used: that is 3 too, and --newer says what becomes of it.
    """
    partial = any(outcome.partial for outcome in outcomes)
    outcomes = [outcome for outcome in outcomes if outcome.unpacked is None]
    refused = sum(outcome.refused is not None for outcome in outcomes)
    relations = sum(outcome.added.relations for outcome in outcomes if outcome.added)
    waiting = sum(outcome.added.waiting for outcome in outcomes if outcome.added)
    known = sum(bool(outcome.added and outcome.added.known) for outcome in outcomes)
    stored = len(outcomes) - refused - known
    added = f"{relations} relations added to {store}" + (f", {waiting} of them wait for review" if waiting else "")
    click.echo(f"{stored} imported, {known} already known, {refused} refused; {added}", err=True)
    if any(outcome.refused and outcome.newer for outcome in outcomes):
        click.echo("--newer replace puts newer versions in the place of the old ones, --newer keep-both keeps both.", err=True)
        sys.exit(3)
    if refused == len(outcomes):
        sys.exit(2)
    if refused or partial:
        sys.exit(3)
