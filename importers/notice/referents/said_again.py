"""People whom a notice names once more in the same words, or by the family name alone, where no finder saw them: the fields
look at each place by itself. In a headline they may stand before the whole name.

In the corpus 510 of 514 such mentions are of that person; models are fitted to what comes before. Of bodies the same words are
often but a part of another (الأمانة العامة), so they are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Piece
from ...grammar.text.ground import Ground
from ...grammar.text.tokens import readings
from ...grammar.trie import find
from ..claims import Referent
from ..reading import Reading
from .respelling import respan

_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_NAMED = frozenset({"person", "post", "organization", "place"})
_FEWEST, _LEAST = 2, 5  # words of a whole name; letters of a family name with its article
_ARTICLE = "ال"
_SURELY = 2  # the weight of a word that can only be a name
_OTHERS = ("V", "F")  # senses: a verb, a function word
_LEADS = frozenset(fold(w) for w in ("أيت", "آيت", "ود", "بن", "أبو"))  # to a family name of two words


def name_said_again(reading: Reading) -> None:
    """Mark every further mention of a person by the whole name or by a family name that is nobody else's."""
    whole: dict[tuple[str, ...], Referent] = {}
    for mark in reading.within(0, len(reading.text), _PERSON):
        words = tuple(reading.phrases.key(n) for n in range(reading.token_at(mark.start + 1) - 1, reading.token_at(mark.end)))
        if mark.form is Form.NAME and len(words) >= _FEWEST:
            whole.setdefault(words, mark.referent)
    families = _families(whole)
    _free(reading, families)
    _mark(reading, _again(reading, whole))
    _mark(reading, _by_family(reading, families))


def _free(reading: Reading, families: Mapping[str, Referent]) -> None:
    """Let posts end before the family name of somebody whom the text names whole: وزير الري {السرحان}."""
    for post in [m for m in reading.within(0, len(reading.text), _POST) if m.form is Form.NAME]:
        last = reading.token_at(post.end) - 1
        token, before = reading.phrases.tokens[last], reading.phrases.tokens[last - 1]
        named = reading.after(post.end, _PERSON)  # المستشار الاقتصادي للرئيس السرحان {رائد العواد} is his adviser
        alone = named is None or named.start > post.end + 1
        if token.key in families and before.start > post.start and alone and post in reading.marks:
            respan(reading, post, post.start, before.end)


def _mark(reading: Reading, pieces: Iterator[tuple[Piece, Referent]]) -> None:
    """Mark these words where they belong to no name."""
    taken = Ground([m for m in reading.marks if m.kind in _NAMED and m.form is Form.NAME], lambda mark: (mark.start, mark.end))
    for piece, who in pieces:
        start, end = reading.phrases.span(piece)
        if not taken.touching(start, end):
            reading.mark(start, end, who, Form.NAME)


def _again(reading: Reading, whole: Mapping[tuple[str, ...], Referent]) -> Iterator[tuple[Piece, Referent]]:
    """Where the words of a whole name stand in one line, with proclitics or without."""
    phrases = reading.phrases
    begun: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for word in dict.fromkeys(words[0] for words in whole):
        for first, (_, skipped) in phrases.each(frozenset((word,))):
            begun.setdefault((word, phrases.key(first + 1)), []).append((first, skipped))
    for words, who in whole.items():
        for first, skipped in begun.get(words[:2], ()):
            places = range(first + 1, first + len(words))
            if all(phrases.key(n) == word and phrases.same_line(n) for n, word in zip(places, words[1:], strict=True)):
                yield (first, first + len(words), skipped), who


def _families(whole: Mapping[tuple[str, ...], Referent]) -> dict[str, Referent]:
    """The last words with the article of which one person alone is the last, and which are no title, country's or town's."""
    found: dict[str, set[int]] = {}
    for words, who in whole.items():
        found.setdefault(words[-1], set()).add(id(who))
    return {words[-1]: who for words, who in whole.items() if len(found[words[-1]]) == 1 and _is_family(words[-1])}


def _is_family(key: str) -> bool:
    lists = lexicon()
    other = key in lists.honorifics or key in lists.nationalities or key in lists.heads or find(lists.places, [key])[1]
    return key.startswith(_ARTICLE) and len(key) >= _LEAST and not other


def _by_family(reading: Reading, families: Mapping[str, Referent]) -> Iterator[tuple[Piece, Referent]]:
    """Where a family name stands between words that can be no part of a name."""
    for place, (form, skipped) in reading.phrases.each(frozenset(families)):
        joined = reading.phrases.key(place - 1) in _LEADS
        if not (joined or _is_name(reading, place - 1) or _is_name(reading, place + 1)):
            yield (place, place + 1, skipped), families[form]


def _is_name(reading: Reading, place: int) -> bool:
    """Whether a word of the same phrase can only be a name; what is a verb or preposition too is none beside one."""
    lists = lexicon()
    key = reading.phrases.key(place)
    other = any(lists.senses.get(form, "").startswith(_OTHERS) for form, _ in readings(key)) or key in lists.honorifics
    return reading.phrases.name_weight(place) >= _SURELY and not other
