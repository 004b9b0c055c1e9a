"""Fields as they are used, against python-crfsuite, which fitted them. All texts are made up."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rawabit.graph.errors import InputError
from rawabit.importers.grammar.names.rules import find_by_rules
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.fitted import features, models, sights, tagger
from rawabit.importers.notice.fitted.chains import Chains
from rawabit.importers.notice.fitted.columns import Column, rows
from rawabit.importers.notice.fitted.crf_file import parse
from rawabit.importers.notice.fitted.fields import Fields, Labelled
from rawabit.importers.training.fit import CORPUS, fit_layer, is_test
from rawabit.importers.training.lessons import annotated_names, lesson
from rawabit.importers.training.markup import Annotated, read_corpus
from rawabit.importers.training.relations import fit_field

TEXTS = [
    "عقد معالي وزير المياه والري السيد سالم عمر الفرجاني اجتماعاً مع مدير إدارة السدود بالوزارة في طبرق يوم 3 مارس 2024.",
    "أكد رئيس المركز أن المنظمة العربية لتنمية المياه ستوقع اتفاقية.\nوحضر اللقاء عدد من الخبراء لبحث تدريب الفنيين.",
    "طبرق",
    "ـ",
]


Fitted = Mapping[str, bytes]  # by field, as crfsuite writes it


def opened(data: bytes, folder: Path) -> pycrfsuite.Tagger:
    (folder / "model").write_bytes(data)
    found = pycrfsuite.Tagger()
    found.open(str(folder / "model"))
    return found


@pytest.fixture(scope="module")
def some() -> list[Annotated]:
    """A few notices that fields are fitted to here."""
    return [notice for notice in read_corpus(CORPUS)[::300] if not is_test(notice)]


@pytest.fixture(scope="module")
def names(some: list[Annotated]) -> Fitted:
    """The fields for names, fitted to them."""
    return {layer: fit_layer(some, layer) for layer in tagger.LAYERS}


@pytest.fixture(scope="module")
def things(some: list[Annotated]) -> Fitted:
    """Those for what has no name."""
    learnt = [lesson(notice, annotated_names(notice)) for notice in some]
    return {name: fit_field(learnt, name) for name in models.FIELDS}


def kept(fitted: Fitted) -> Fields:
    """Fields as they are used: put into files and taken out again."""
    return Fields.unpack(Fields.of(fitted.items()).pack().__getitem__)


def agree(seen: Labelled, crf: pycrfsuite.Tagger, items: pycrfsuite.ItemSequence) -> None:
    crf.set(items)
    assert seen.best == crf.tag()
    assert set(seen.labels) == set(crf.labels())
    for n in range(len(seen.best)):
        assert [seen.chance(label, n) for label in seen.labels] == pytest.approx(
            [crf.marginal(x, n) for x in seen.labels], abs=1e-9
        )


@pytest.mark.parametrize("text", TEXTS)
def test_names_are_read_as_crfsuite_reads_them(text: str, names: Fitted, tmp_path: Path) -> None:
    phrases = Phrases(text)
    found = find_by_rules(phrases)
    items = pycrfsuite.ItemSequence(features.features(phrases.segments, found, text))
    read = kept(names).read(features.columns(phrases.segments, found, text))
    assert list(read) == list(tagger.LAYERS)
    for layer, seen in read.items():
        agree(seen, opened(names[layer], tmp_path), items)


@pytest.mark.parametrize("text", TEXTS)
def test_things_are_read_as_crfsuite_reads_them(text: str, things: Fitted, tmp_path: Path) -> None:
    reading = read_by_rules(text, Phrases(text), find_by_rules(Phrases(text)))
    columns = sights.columns(reading, reading.phrases.segments)
    for name, seen in kept(things).read(columns).items():
        agree(seen, opened(things[name], tmp_path), pycrfsuite.ItemSequence(rows(columns)))


def test_a_file_says_what_crfsuite_says_is_in_it(names: Fitted, tmp_path: Path) -> None:
    read = parse(names["bodies"])
    known, told = opened(names["bodies"], tmp_path).info(), list(read.attributes)
    weights = {(told[row], read.labels[column]): w for row, column, w in zip(read.rows, read.columns, read.weights, strict=True)}
    assert weights == pytest.approx(known.state_features, abs=1e-6)
    between = {(a, b): read.between[n, m] for n, a in enumerate(read.labels) for m, b in enumerate(read.labels)}
    assert between == pytest.approx({pair: known.transitions.get(pair, 0.0) for pair in between}, abs=1e-6)


def test_other_bytes_are_no_model() -> None:
    with pytest.raises(ValueError, match="crfsuite"):
        parse(b"PK" + bytes(60))


def test_a_label_that_a_field_does_not_know_has_no_chance() -> None:
    assert Labelled(("O",), ["O"], np.ones((1, 1))).chance("B-person", 0) == 0


def test_a_long_text_of_one_word_keeps_its_chances() -> None:
    read = models.Models().fields().read([Column([("w=من",)] * 3000), Column([()] * 3000)])
    assert np.allclose(read["things"].chances.sum(axis=1), 1)


SOME = st.integers(1, 4).flatmap(
    lambda count: st.tuples(
        arrays(np.float64, (2, 2), elements=st.floats(-4, 4)),
        arrays(np.float64, (3, 3), elements=st.floats(-4, 4)),
        arrays(np.float64, (count, 5), elements=st.floats(-9, 9)),
    )
)


@given(SOME)
def test_chains_find_what_counting_all_ways_finds(case: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    two, three, scores = case
    chains = Chains([two, three])
    for between, own, way, chances in zip(
        (two, three), (scores[:, :2], scores[:, 2:]), chains.best(scores), chains.chances(scores), strict=True
    ):
        ways = [*itertools.product(range(len(between)), repeat=len(own))]
        sums = np.array(
            [sum(own[n, y] for n, y in enumerate(w)) + sum(between[a, b] for a, b in itertools.pairwise(w)) for w in ways]
        )
        assert sums[ways.index(tuple(way))] == pytest.approx(sums.max())
        likely = np.exp(sums - sums.max()) / np.exp(sums - sums.max()).sum()
        wanted = [
            [sum(p for p, w in zip(likely, ways, strict=True) if w[n] == y) for y in range(len(between))] for n in range(len(own))
        ]
        assert np.allclose(chances, wanted)


def test_what_is_told_once_more_counts_once_more() -> None:
    fields = models.Models().fields()
    once, twice = ([Column([told]), Column([()])] for told in (("w=الاجتماع",), ("w=الاجتماع", "w=الاجتماع")))
    assert np.allclose(2 * fields._scores(once), fields._scores(twice))


def test_fields_come_back_from_their_files(names: Fitted) -> None:
    fields = Fields.of(names.items())
    assert Fields.unpack(fields.pack().__getitem__).pack() == fields.pack()
    assert list(fields.read([Column([("w=طبرق",)])])) == list(tagger.LAYERS)


def zipped(parts: Mapping[str, bytes], path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("size", [0, 3, 40, 5_000])
def test_damaged_models_are_refused_in_words(names: Fitted, tmp_path: Path, size: int) -> None:
    parts = Fields.of(names.items()).pack()
    assert tagger.fields(zipped(parts, tmp_path / "whole.zip"))
    for name, data in parts.items():
        if len(data) > size:
            with pytest.raises(InputError, match="are damaged"):
                tagger.fields(zipped({**parts, name: data[:size]}, tmp_path / f"{name}.zip"))


def test_the_files_of_two_models_are_refused_in_words(names: Fitted, things: Fitted, tmp_path: Path) -> None:
    parts, others = Fields.of(names.items()).pack(), Fields.of(things.items()).pack()
    for name in parts:
        with pytest.raises(InputError, match="are damaged"):
            tagger.fields(zipped({**parts, name: others[name]}, tmp_path / f"{name}.zip"))


def test_models_as_crfsuite_writes_them_are_of_another_version(names: Fitted, tmp_path: Path) -> None:
    path = zipped({f"{name}.crfsuite": data for name, data in names.items()}, tmp_path / "old.zip")
    with pytest.raises(InputError, match="of another version"):
        tagger.fields(path)


def test_what_is_no_model_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "names.zip"
    path.write_bytes(b"hello")
    with pytest.raises(InputError, match="are damaged"):
        tagger.fields(path)


def test_words_that_go_on_without_an_end_are_no_name() -> None:
    text = "وقعت وزارة " + "المياه الري البيئة " * 300
    assert max(guess.end - guess.start for guess in tagger.guess(Phrases(f"{text[:100]} مذكرة تفاهم"), ())) < 100
    assert [guess for guess in tagger.guess(Phrases(text), ()) if guess.end - guess.start > 1_000] == []


@pytest.mark.parametrize(("size", "found"), [(200, 1), (201, 0)])
def test_segments_that_go_on_without_an_end_are_no_thing(size: int, found: int) -> None:
    labels, best = ("O", "B-topic", "I-topic"), ["B-topic", *["I-topic"] * (size - 1), "O"]
    chances = np.array([[float(label == said) for label in labels] for said in best])
    assert len(models.stretches(Labelled(labels, best, chances), 0.5)) == found
