"""Fit what reads relations: the fields for things without a name, the classifier over pairs, and those of modality and polarity.

Like the names of a lesson, its things come from fields that have not seen the notice.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import pycrfsuite

from ...graph.model import Form
from ..notice.fitted.columns import rows
from ..notice.fitted.feature_names import Spelt
from ..notice.fitted.fields import Fields
from ..notice.fitted.linear import Linear
from ..notice.fitted.models import FIELDS, LINEAR, stretches
from ..notice.fitted.pair_features import PairFeatures
from ..notice.fitted.pairs import pairs
from ..notice.fitted.stance import views
from ..notice.fitted.things import LEAST, mark_things
from ..notice.fitted.ties import NONE
from ..notice.fitted.traits import Traits
from .fit import Pupil, processes, write_models
from .lessons import FOLDS, NAMED, Lesson, Unseen, aligned, facts_of, fold, lessons
from .markup import Annotated

TOLD = tuple(told for each in LINEAR.values() for told in each)
Weights = Mapping[tuple[str, str], float]  # by feature and label
Field = tuple[str, int | None]  # which field, and the part that it has not seen; None where it has seen all
_FIELD = {"c1": 0.3, "c2": 0.3, "max_iterations": 80, "feature.minfreq": 2, "feature.possible_transitions": True}
_LINEAR = {"c1": 0.2, "c2": 0.5, "max_iterations": 60, "feature.minfreq": 2}


def fit_relations(notices: Sequence[Annotated], unseen: Unseen, target: Path) -> None:
    """Fit all that reads relations and write its file, the same bytes from the same notices.

    Args:
        notices: what to learn from, in a fixed order.
        unseen: for each notice the names and dates found by fields that were not fitted to it, as ``find_unseen`` gives them.
        target: where the models go.
    """
    wanted = [(name, part) for part in (None, *range(FOLDS)) for name in FIELDS]
    with processes() as pool:
        fields = dict(zip(wanted, pool.map(partial(_fit_unseen, notices, unseen), wanted), strict=True))
        weights = dict(zip(TOLD, pool.map(partial(_fit_linear, notices, unseen, fields), TOLD), strict=True))
    models = {name: linear({told: weights[told] for told in LINEAR[name]}).pack() for name in LINEAR}
    models["fields"] = Fields.of((name, fields[name, None]) for name in FIELDS).pack()
    write_models(target, {f"{name}.{part}": data for name, parts in models.items() for part, data in parts.items()})


def linear(weights: Mapping[str, Weights]) -> Linear:
    """One linear model of what was fitted apart, which has no label in common."""
    told = {key: weight for own in weights.values() for key, weight in own.items()}
    return Linear.of({label for _, label in told}, told)


def _see_things(learnt: Sequence[Lesson], fields: Mapping[Field, bytes]) -> None:
    """Mark in every lesson what fields fitted to the other notices see."""
    for part in range(FOLDS):
        seeing = Fields.of((name, fields[name, part]) for name in FIELDS)
        for one in learnt:
            if fold(one.notice) == part and one.parts:
                found = {name: stretches(seen, LEAST) for name, seen in seeing.read(one.columns).items()}
                mark_things(one.reading, one.parts, found)


def _opened(data: bytes, path: Path) -> pycrfsuite.Tagger:
    path.write_bytes(data)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def _fit_unseen(notices: Sequence[Annotated], unseen: Unseen, wanted: Field) -> bytes:
    """A field fitted to all notices, or to those outside one part."""
    name, part = wanted
    return fit_field(lessons([n for n in notices if fold(n) != part], unseen), name)


def fit_field(learnt: Sequence[Lesson], name: str) -> bytes:
    """A field fitted to lessons, as crfsuite writes it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in learnt:
        teach_field(trainer, name, one)
    return _trained(trainer, _FIELD)


def _fit_linear(notices: Sequence[Annotated], unseen: Unseen, fields: Mapping[Field, bytes], name: str) -> Weights:
    """What linear models tell, fitted to all notices with what the fields see in them."""
    learnt, trainer = lessons(notices, unseen), pycrfsuite.Trainer(verbose=False)
    _see_things(learnt, fields)
    for one in learnt:
        teach_linear(trainer, name, one)
    return _weights(trainer)


def _labels(one: Lesson, name: str) -> list[str]:
    """The label of every segment: ``B-kind``, ``I-kind`` or ``O``; of nested mentions the longest."""
    found = ["O"] * len(one.parts)
    marks = [m for m in one.notice.marks if m.entity and m.kind in FIELDS[name]]
    marks = [m for m in marks if m.kind not in NAMED or m.form is not Form.NAME]
    for mark in sorted(marks, key=lambda m: m.start - m.end):
        inside = [n for n, part in enumerate(one.parts) if part.start >= mark.start and part.end <= mark.end]
        if inside and all(found[n] == "O" for n in inside):
            found[inside[0] : inside[-1] + 1] = [f"B-{mark.kind}", *[f"I-{mark.kind}"] * (len(inside) - 1)]
    return found


def teach_field(trainer: Pupil, name: str, one: Lesson) -> None:
    """Show a field the segments of a lesson."""
    if one.parts:
        trainer.append(rows(one.columns), _labels(one, name))


def teach_linear(trainer: Pupil, name: str, one: Lesson) -> None:
    """Show every pair of a lesson, or every relation between the two; each as a sequence of one."""
    meant, traits = aligned(one.notice, one.reading), Traits(one.reading, one.reading.claims)
    features = PairFeatures(traits, Spelt())
    for pair in pairs(one.reading):
        known = dict(facts_of(one.notice, meant, pair))
        if name == "ties":
            seen = _with([f for group in features.groups(pair) for f in group], features.context(pair))
            for label in known or (NONE,):
                trainer.append([seen], [label])
            continue
        for fact in known.values():
            told = _with(views(Spelt(), traits, pair, fact.type), (fact.type,))
            trainer.append([told], [fact.modality if name == "modality" else fact.polarity])


def _weights(trainer: pycrfsuite.Trainer) -> Weights:
    with tempfile.TemporaryDirectory() as folder:
        return _opened(_trained(trainer, _LINEAR), Path(folder, "model")).info().state_features


def _with(features: Sequence[str], context: Sequence[str]) -> list[str]:
    """Features alone and with every context, as ``Linear`` calls them."""
    return [*features, *(f"{c}\t{f}" for c in dict.fromkeys(context) for f in features)]


def _trained(trainer: pycrfsuite.Trainer, settings: Mapping[str, float]) -> bytes:
    trainer.set_params(settings)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model")
        trainer.train(str(path))
        return path.read_bytes()
