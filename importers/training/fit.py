"""Fit the tagger to annotated notices and write its file, the same bytes from the same notices."""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Protocol

import pycrfsuite

from ..notice.fitted.fields import Fields
from ..notice.fitted.tagger import LAYERS
from .examples import Example, copies, example, labels
from .markup import Annotated

CORPUS = Path(__file__).with_name("corpus")
_EVERY = 12  # one notice in this many is kept for the test, and no shipped model is fitted to it
_SETTINGS = {"c1": 0.4, "c2": 0.4, "max_iterations": 120, "feature.minfreq": 2}
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Pupil(Protocol):
    """Whoever is shown sequences: what is told of each of their parts, and the label of each."""

    def append(self, xseq: Sequence[Any], yseq: Sequence[str], /) -> None:
        """Take one sequence."""


def is_test(notice: Annotated) -> bool:
    """Whether a notice is of the part that no model is fitted to: by its id, so that the part stays when others are added."""
    return hashlib.sha256(notice.id.encode()).digest()[0] % _EVERY == 0


def fit(notices: Iterable[Annotated], target: Path) -> None:
    """Fit every layer to these notices and write the file of models.

    Args:
        notices: what to learn from, in a fixed order.
        target: where the models go; written beside and then put in place.
    """
    with processes() as pool:
        fitted = pool.map(partial(fit_layer, list(notices)), LAYERS)
        write_models(target, Fields.of(zip(LAYERS, fitted, strict=True)).pack())


def fit_here(notices: Sequence[Annotated], target: Path) -> None:
    """The same in this process alone."""
    write_models(target, Fields.of((layer, fit_layer(notices, layer)) for layer in LAYERS).pack())


def processes() -> ProcessPoolExecutor:
    """A process for each processor; each fits a model of its own, so that their number changes nothing in the models."""
    return ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn"))


def fit_layer(notices: Sequence[Annotated], layer: str) -> bytes:
    """One layer fitted to notices, as crfsuite writes it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for notice in notices:
        teach_names(trainer, example(notice), layer)
    trainer.set_params(_SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model")
        trainer.train(str(path))
        return path.read_bytes()


def teach_names(trainer: Pupil, one: Example, layer: str) -> None:
    """Show a layer one notice, as it is and with lists and rules silent here and there."""
    if one.parts:
        wanted = labels(one, layer)
        for seen in copies(one):
            trainer.append(seen, wanted)


def write_models(target: Path, parts: Mapping[str, bytes]) -> None:
    """Write a file of models from its parts; no time and no path gets into it."""
    beside = target.with_suffix(".new")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(parts.items()):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    beside.replace(target)
