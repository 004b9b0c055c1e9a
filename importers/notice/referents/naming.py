"""Names become referents: one for each thing, whatever its spelling, length or script in this text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....graph.model import Form, Name
from ....graph.names.keys import fold, language, match_key
from ...grammar.gazetteer import country
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.national_lists import lists
from ...grammar.phrases import Phrases
from ...grammar.text.glued import with_blanks
from ...grammar.text.spans import Span
from ...grammar.text.tokens import fold_word, unwidened
from ...grammar.trie import Known, find
from ..claims import Mark, Referent
from ..key_order import KeyOrder
from ..reading import Reading
from ..uniting import unite
from . import amman, capitals
from .family_names import join_family_names
from .units_by_body import Units

_TAGGED = re.compile(r"(?<=[\u0621-\u064a])_+(?=[\u0621-\u064a])")  # a hashtag: وزارة_المياه
_MINISTER = {fold(w) for w in ("وزير", "وزيرة")}
_MINISTRY = fold("وزارة")
_REPUBLIC = frozenset(fold(w) for w in ("بالجمهورية", "بالمملكة", "بالدولة"))
_SIR_AND_MADAM = frozenset({fold("السيد"), fold("السيدة")})
_SON, _GENERATIONS, _AND, _GOD = "بن", 3, "و", " الله"
_ACRONYM = 3  # letters of an acronym of a place at most
_TITLE = 12  # letters in which one of them stands, with what joins it


def name_referents(reading: Reading, spans: list[Span]) -> None:
    """Give every span by name its referent: places and bodies first, then posts (which need their body), then people."""
    units = Units(reading, spans)
    for kind in ("place", "organization", "person"):
        for span in spans:
            if span.kind == kind:
                named = units.known(span) if kind == "organization" else None
                referent = named or referent_of(reading, span)
                reading.mark(span.start, span.end, referent, Form.NAME)
                units.note(span, referent)
    _short_names(reading)
    join_family_names(reading)


def referent_of(reading: Reading, span: Span) -> Referent:
    """What a name of a place, body or person refers to: what the text spoke of by it before, or something new."""
    return {"place": _place, "organization": _body, "person": _person}[span.kind](reading, span)


def ministry_of(reading: Reading, post: Referent) -> Referent | None:
    """The ministry that the title of a minister implies (وزير الصناعة is of وزارة الصناعة); its name need not stand there."""
    subject, nationality = _ministry(post)
    if not subject:
        return None
    text = f"وزارة {subject}"
    key = match_key(text)
    home = country_referent(reading, nationality) if nationality else None
    shared = home is not None and any(_ministry(p)[0] == subject for p in reading.referents if p.kind == "post" and p is not post)
    for referent in reading.register.called("organization", key):
        if not shared or referent.qualifier is home:
            return referent
    return reading.add(Referent("organization", key, [Name(text, "ar", "full")], "ministry", qualifier=home))


def _ministry(post: Referent) -> tuple[str, str | None]:
    """What a minister is minister of (nothing where the post is another), and the code of the country in the title."""
    words = post.names[0].text.split()
    while len(words) > 2 and fold(words[-1]) in lexicon().words["acting"]:
        words.pop()  # وزير الموارد المائية {المكلف}
    if len(words) < 2 or fold(words[0]) not in _MINISTER:
        return "", None
    nationality = lexicon().nationalities.get(fold(words[-1])) if len(words) > 2 else None
    if nationality is None or nationality in lists()["unlikely"]:
        return " ".join(words[1:]), None
    return " ".join(words[1:-2] if fold(words[-2]) in _REPUBLIC else words[1:-1]), nationality


def country_referent(reading: Reading, code: str) -> Referent | None:
    """The referent of a country by its code."""
    known = country(code)
    return _known_place(reading, known) if known else None


def same(reading: Reading, kind: str, key: str) -> Referent | None:
    """The referent of a kind that is known by a key."""
    return next(iter(reading.register.called(kind, key)), None)


def learn(referent: Referent, text: str, role: str = "full") -> Referent:
    """The referent, known by one more name."""
    name = Name(written(text), language(text), role)
    if name.text not in {known.text for known in referent.names}:
        referent.names.append(name)
    return referent


def written(text: str) -> str:
    """A name without line ends and tatweel, with the blanks it lacks, also for the _ of a hashtag, and its و joined to the next
    word where it stands apart."""
    return with_blanks(" ".join(unwidened(_TAGGED.sub(" ", text)).split())).replace(f" {_AND} ", f" {_AND}")


def _place(reading: Reading, span: Span) -> Referent:
    if amman.sense(reading, span.start, span.end) is amman.Sense.CITY:
        return learn(amman.city(reading, country_referent(reading, amman.HOME)), _cased(span.text), "short")
    if one := capitals.capital(reading, span.start, span.end):
        return capitals.city(reading, one, country_referent(reading, one.code))
    _, known = find(lexicon().places, keys(span.text))
    if known is None and len(keys(span.text)) > 1:
        _, known = find(lexicon().places, keys(span.text)[1:])
    if known and known.classification == "country":
        return learn(_known_place(reading, known), span.text, "short")
    key = match_key(span.text)
    found = same(reading, "place", key)
    return found or reading.add(
        Referent("place", key, [Name(_cased(written(span.text)), language(span.text))], span.classification or "city")
    )


def _cased(text: str) -> str:
    """A place that a dateline writes in capitals, as it is written elsewhere: Rabat for RABAT; USA is no such."""
    return text.title() if text.isupper() and len(text) > _ACRONYM else text


def _known_place(reading: Reading, known: Known) -> Referent:
    key = match_key(known.names[0])
    found = next((r for r in reading.register.called("place", key) if r.qualifier is None), None)
    names = [Name(known.names[0]), Name(known.english, "en")]
    return found or reading.add(Referent("place", key, names, known.classification))


def _body(reading: Reading, span: Span) -> Referent:
    size, known = find(lexicon().bodies, keys(span.text))
    if known and size == len(keys(span.text)):
        key = match_key(known.names[0] if known.names else known.key)
        names = [*(Name(n) for n in known.names[:1]), Name(known.english, "en"), Name(known.acronyms[0], "en", "acronym")]
        body = same(reading, "organization", key) or reading.add(Referent("organization", key, names, known.classification))
        return learn(body, span.text, "short")
    text = written(span.text)
    key = match_key(text)
    found = same(reading, "organization", key)
    return found or reading.add(Referent("organization", key, [Name(text, language(text))], span.classification))


def _person(reading: Reading, span: Span) -> Referent:
    """One name is one person in a text, but that السيد and السيدة of one name are two."""
    key, title = match_key(span.text, "person"), _title(reading.text[: span.start])
    alike = _named(reading, key) or _begun(reading, span, key)
    for referent in alike:
        if not title or referent.title in {None, title}:
            referent.title = referent.title or title
            return referent
    name = Name(written(span.text), language(span.text))
    return reading.add(Referent("person", key, [name], local=bool(alike), first=span.start, title=title))


def _named(reading: Reading, key: str) -> Sequence[Referent]:
    """The people of this name, and of a family name alone those whose names end with it."""
    one = " " not in key or (key.endswith(_GOD) and key.count(" ") == 1)  # حب الله, الحمد الله are one family name
    return reading.register.ending(key) if one else reading.register.called("person", key)


def _begun(reading: Reading, span: Span, key: str) -> list[Referent]:
    """The only person whose name begins with this one, a name and the father's at least: سالم بن فهد {التجريبي}. The two
    stand in two sentences, for in one they would be two people."""
    if len(key.split()) < _GENERATIONS and _SON not in span.text.split():
        return []
    longer = reading.register.longer(key)
    return longer if len(longer) == 1 and longer[0].first < reading.sentence(span.start)[0] else []


def _title(before: str) -> str | None:
    words = fold(before[-_TITLE:]).split()
    word = words[-1].removeprefix("و") if words else ""
    return word if word in _SIR_AND_MADAM else None


def _short_names(reading: Reading) -> None:
    """A body's shorter name is the longer one's beginning with the same head; both are one, if only one longer name fits."""
    bodies = [r for r in reading.referents if r.kind == "organization" and len(r.key.split()) >= 2]
    order = KeyOrder.of(bodies)
    for short in bodies:
        longer = order.going_on(short.key)
        if len(longer) == 1 and len(short.key.split()) >= 3:
            _replace(reading, short, longer[0])


def _replace(reading: Reading, old: Referent, new: Referent) -> None:
    for name in old.names:
        learn(new, name.text, "short")
    old.names.clear()
    unite(reading, old, new)


def head_word(phrases: Phrases, mark: Mark, reading: Reading) -> str:
    """The folded first word of a mark, without article and proclitics: منظمه for المنظمة العربية."""
    place = reading.token_at(mark.start)
    if place >= len(phrases) or phrases.tokens[place].start != mark.start:
        place = max(place - 1, 0)
    key = fold_word(reading.text[mark.start : phrases.tokens[place].end])
    if key.startswith("ل") and len(key) > 4 and reading.text[mark.start - 1 : mark.start] == "ل":
        return key[1:]  # the article that ل swallows
    return key[2:] if key.startswith("ال") and len(key) > 4 else key
