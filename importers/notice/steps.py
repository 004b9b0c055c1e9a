"""The steps in which a text is read: names, what refers to them, events, the families of relations, what fitted models add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...graph.names.keys import fold
from ..grammar.phrases import Phrases
from ..grammar.text.page_lines import without_page_lines
from ..grammar.text.spans import Span
from ..grammar.text.wraps import unwrapped
from ..grammar.trie import Trie
from .countries.own_house import own_house
from .countries.placing import place_nationals
from .dates.month_names import without_namesakes
from .dates.one_day import one_day
from .english.page.runs import parts as english_parts
from .english.reader import outside, read_english
from .fifth_round import read_forms
from .first_round import read_by_rules
from .fitted.models import Models, shipped
from .fitted.tagger import MODEL
from .fitted.things import add_things, drop_idle
from .fourth_round import retract, weigh
from .names.finder import find_names
from .names.known import KnownName, trie_of
from .reading import Reading
from .referents import amman
from .referents.articles import restore_articles
from .referents.body_names import call_by_list
from .referents.listed_heads import refer_by_list
from .referents.middle_names import join_middle_names
from .referents.naming import country_referent
from .referents.own_boards import name_own_boards
from .referents.pronoun_posts import name_pronoun_posts
from .third_round import claim_rest

_NO_WORDS = re.compile(
    r"!\[[^\[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # an image, in which none begins: many in one line take no longer
    r"|(?<!\w)(?:(?:https?|ftp|file)://|www\.)[^\s<>\"]*[^\s<>\".,:;!?،؛؟)»\]]"  # an address on the web
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"  # one of e-mail
    r"|(?m:^[ \t]*+>[> \t]*+)"  # what a mail puts before the lines that it answers
)


@dataclass(frozen=True, slots=True)
class Aids:
    """What a notice is read with beside the lists that ship: names that people accepted, the models for names, and the code of
    the office's country where a person gave it."""

    known: Trie = field(default_factory=dict)
    model: Path = MODEL
    country: str | None = None

    @classmethod
    def of(cls, names: Iterable[Sequence[str]], model: str | None, country: str | None = None) -> Aids:
        """From plain rows (text, kind, classification), the path of a model, passed over if it is not there, and a code."""
        path = Path(model) if model else MODEL
        return cls(trie_of(KnownName(*row) for row in names), path if path.exists() else MODEL, country)


def read(text: str, aids: Aids) -> Reading:
    """Everything found in a text, before it becomes a document."""
    words = words_of(text)
    phrases = Phrases(words)
    found = find_names(words, phrases=phrases, known=aids.known, model=aids.model)
    named = [_before_bracket(span) for span in found if fold(span.text).strip()]  # a sign that nobody sees is no name
    reading = read_by_rules(words, phrases, outside(without_namesakes(phrases, named), words))
    if models := shipped():
        complete(reading, models)
    if aids.country == amman.HOME:
        amman.at_home(reading, country_referent(reading, amman.HOME))
    amman.ask_which(reading)
    read_english(reading)
    read_forms(reading)
    amman.ask_which(reading)  # also of what forms tell
    own_house(reading)
    name_own_boards(reading)
    place_nationals(reading, aids.country)
    one_day(reading)
    name_pronoun_posts(reading)
    return reading


def _before_bracket(span: Span) -> Span:
    """A name without the bracket of the address behind it, whose letters are no words: سامي العبار {<}s@example.org>."""
    text = span.text.partition("<")[0].rstrip()
    return replace(span, end=span.start + len(text), text=text) if text and "<" in span.text else span


def complete(reading: Reading, models: Models) -> None:
    """Add what fitted models see to what the rules read."""
    add_things(reading, models, english_parts(reading.text))
    finish(reading, models)


def finish(reading: Reading, models: Models) -> None:
    """Add what clauses say of the things that the fields saw, weigh all claims, take back what is no fact, forget the rest."""
    claim_rest(reading, models)
    retract(reading)
    weigh(reading)
    drop_idle(reading)
    restore_articles(reading)
    call_by_list(reading)
    refer_by_list(reading)
    join_middle_names(reading)


def words_of(text: str) -> str:
    """The text with blanks in the place of images and addresses, which are no words, of what a page writes around a notice,
    and of line ends that are no ends."""
    return unwrapped(_NO_WORDS.sub(lambda m: " " * len(m[0]), without_page_lines(text)))
