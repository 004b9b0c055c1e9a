"""Two posts of two countries under one head in the dual.

وزيرا خارجية {ليبيا} و{تونس}, وزيرا الصناعة {الليبي} فلان و{التونسي} فلان.
"""

from __future__ import annotations

from ....graph.model import Form, Name
from ....graph.names.keys import fold, match_key
from ...grammar.lexicon import lexicon
from ..claims import Referent
from ..reading import Reading

_HEADS = {fold(f"{head}{end}"): head for head in ("وزير", "رئيس", "سفير") for end in ("ا", "ي")}
_AND = "و"
_SUBJECT, _NAMED = 6, 9  # words of what the posts are of; of the first holder, with titles
Country = tuple[int, int]  # characters of its name or adjective


def deal_duals(reading: Reading) -> None:
    """Mark the post of each of the two countries: the first with the head, the second at the country's name."""
    tokens = reading.phrases.tokens
    for place, found in reading.phrases.each(_HEADS):
        start, limit = tokens[place].start + found[1], reading.sentence(tokens[place].start)[1]
        first = None if _is_one(reading, place) else _first(reading, place + 1, limit)
        second = _second(reading, first[1], limit) if first else None
        if first and second:
            subject = reading.text[tokens[place + 1].start : first[0]]
            _mark(reading, start, first, f"{_HEADS[found[0]]} {subject}")
            _mark(reading, second[0], second, f"{_HEADS[found[0]]} {subject}")


def _is_one(reading: Reading, place: int) -> bool:
    """Whether a head is one in the accusative, which no genitive follows: سفيرا لدى ليبيا, وزيراً للنقل, رئيسا تنفيذيا."""
    after = reading.phrases.key(place + 1)
    if not reading.phrases.key(place).endswith("ا") or after in lexicon().heads or _country(reading, place + 1):
        return False
    return after.startswith("ل") or after.endswith("ا") or after in lexicon().words["prepositions"]


def _first(reading: Reading, place: int, limit: int) -> Country | None:
    """The country after what the posts are of, which is one word at least."""
    found = (_country(reading, at) for at in range(place + 1, place + 1 + _SUBJECT))
    first = next((one for one in found if one), None)
    return first if first and first[1] <= limit else None


def _second(reading: Reading, start: int, limit: int) -> Country | None:
    """The country with و after the first, or after the first's holder with titles."""
    low = reading.token_at(start)
    people = reading.within(start, limit, {"person"})
    for at in range(low, min(low + _NAMED, len(reading.phrases))):
        token = reading.phrases.tokens[at]
        if token.key[:1] == _AND and (second := _country(reading, at, len(_AND))):
            return second if second[1] <= limit else None
        named = any(mark.start <= token.start and token.end <= mark.end for mark in people)
        if not named and not reading.phrases.reading(at, lexicon().honorifics):
            return None
    return None


def _country(reading: Reading, place: int, skipped: int = 0) -> Country | None:
    """The country that a word, or the name that begins with it, says."""
    if place >= len(reading.phrases):
        return None
    token = reading.phrases.tokens[place]
    if token.key[skipped:].startswith("ال") and token.key[skipped:] in lexicon().nationalities:
        return token.start + skipped, token.end
    named = reading.at(token.start + skipped, {"place"})
    country = named is not None and named.start == token.start + skipped and named.referent.classification == "country"
    return (named.start, named.end) if named and country else None


def _mark(reading: Reading, start: int, country: Country, title: str) -> None:
    text = " ".join(f"{title} {reading.text[slice(*country)]}".split())
    key = match_key(text)
    known: Referent | None = next(iter(reading.register.called("post", key)), None)
    post = known or reading.add(Referent("post", key, [Name(text, "ar", "label")]))
    reading.mark(start, country[1], post, Form.NOMINAL)
