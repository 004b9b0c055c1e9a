"""People whom no finder of names saw, where only a person can stand: behind a post or a title (وزير الري، {سالم الدرديري}، …),
who is followed (بدلا من {سالم الدرديري}) and who is appointed or relieved (تعيين {سالم الدرديري} في …).

The first word is a given name, what follows looks like one and the phrase ends there. In the corpus 732 of 754 such stretches are
people, whoever saw them; models are fitted to what comes before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice, takewhile

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.text.spans import Span
from ..claims import Claim, Mark
from ..reading import Reading
from .naming import referent_of

_POST, _NAMED = frozenset({"post"}), frozenset({"person", "post", "organization"})
_INSTEAD = frozenset(fold(w) for w in ("خلفا", "بدلا", "بديلا"))
_OF = frozenset(fold(w) for w in ("من", "عن"))
_NAMING = frozenset(fold(w) for w in ("تعيين", "بتعيين", "تكليف", "بتكليف", "تسمية", "بتسمية"))
_ELSE = frozenset(fold(w) for w in ("على", "علي", "صاحب"))  # given names that mostly are other words
_FEWEST, _MOST = 2, 5  # words of a name
_TITLES = 8  # before a name: معالي السيد الأستاذ الدكتور
_LIKE_NAMES, _SURELY = 1, 2  # the weights of a word that may be part of one, and of one that is
_ROYAL = frozenset(fold(w) for w in ("الملك", "الأمير", "الأميرة"))  # what is called after them is no person: مركز الأمير فلان
_VERB, _ROLE, _LED = "V", "R", "وبلفك"  # senses; letters that lead to another word
_TO = "ل"

_Opening = tuple[int, int, Mark | None]  # token, characters of it before the name, the post that is held


def name_unseen(reading: Reading) -> None:
    """Mark such people, and claim of who stands behind a post that they hold it; that waits for review."""
    for place, skipped, post in sorted(_openings(reading), key=lambda opening: opening[:2]):
        last = _last(reading, place, skipped)
        if last is None:
            continue
        start, end = reading.phrases.span((place, last, skipped))
        who = referent_of(reading, Span(start, end, reading.text[start:end], "person"))
        reading.mark(start, end, who, Form.NAME)
        if post:
            reading.claim(Claim("holds", who, post.referent, post.start, end))


def _openings(reading: Reading) -> Iterator[_Opening]:
    """Where somebody may be named."""
    phrases = reading.phrases
    for post in reading.within(0, len(reading.text), _POST):
        if post.form is Form.NAME:
            place = reading.token_at(post.end)
            yield _titled(reading, place + (phrases.word(place) in {"،", ","})), 0, post
    for place, _ in reading.find(_NAMING | cues("nouns")["dismissal"] | _INSTEAD):
        if phrases.key(place).removeprefix("و") not in _INSTEAD:
            yield _titled(reading, place + 1), 0, None
        elif phrases.key(place + 1) in _OF:
            yield _titled(reading, place + 2), 0, None
        elif phrases.key(place + 1).startswith(_TO):
            yield place + 1, len(_TO), None
    for place, _ in phrases.each(lexicon().honorifics):
        if phrases.key(place) not in _ROYAL and reading.at(phrases.tokens[place].start, _NAMED) is None:
            yield _titled(reading, place + 1), 0, None


def _titled(reading: Reading, place: int) -> int:
    """The token behind the titles that begin at one, of which nobody has more than a few."""
    honorifics, given = lexicon().honorifics, lexicon().given
    titles = takewhile(lambda n: reading.phrases.reading(n, honorifics) and reading.phrases.key(n) not in given, count(place))
    return place + sum(1 for _ in islice(titles, _TITLES))


def _last(reading: Reading, first: int, skipped: int) -> int | None:
    """The token behind a name that begins here; None where none does."""
    phrases, given = reading.phrases, lexicon().given
    key = phrases.key(first)
    other = key in _ELSE or lexicon().senses.get(key, "?").startswith(_ROLE)
    if key[skipped:] not in given or other or not phrases.same_line(first) or _is_taken(reading, first):
        return None
    place = first + 1
    while place - first < _MOST and _goes_on(reading, place) and not _is_taken(reading, place):
        place += 1
    whole = place - first >= _FEWEST and phrases.key(place - 1) not in lexicon().words["name_joins"]
    return place if whole and _is_closed(reading, place) else None


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether a word may be part of the name."""
    phrases = reading.phrases
    key = phrases.key(place)
    verb = lexicon().senses.get(key, "?").startswith(_VERB)
    like = len(key) > 1 and phrases.same_line(place) and phrases.name_weight(place) >= _LIKE_NAMES
    return like and not (verb or key in _INSTEAD or _leads(key))


def _leads(key: str) -> bool:
    """Whether a word is no name but leads to another: {بمهام} مدير, {وعدد} من."""
    lists = lexicon()
    return key[:1] in _LED and key[1:] in lists.frequency and key not in lists.given | lists.family | lists.words["name_joins"]


def _is_closed(reading: Reading, place: int) -> bool:
    """Whether the phrase ends before a token: with punctuation, the line or a post; a preposition ends it behind what can only be
    a name, for وفدا من … goes on with one too."""
    phrases = reading.phrases
    ends = not phrases.word(place)[:1].isalnum() or not phrases.same_line(place) or phrases.key(place) in _INSTEAD
    name = phrases.is_stop(place) and phrases.name_weight(place - 1) >= _SURELY
    return ends or name or reading.at(phrases.tokens[place].start, _POST) is not None


def _is_taken(reading: Reading, place: int) -> bool:
    """Whether a word belongs to another name; one begins behind the letters that lead to it, so the last letter tells."""
    return reading.at(reading.phrases.tokens[place].end - 1, _NAMED) is not None
