"""In what manner a text tells a relation, as far as that says how far to believe what is read (``acceptance``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.phrases import PUNCTUATION
from ..claims import Mark
from ..governing import sense_of
from ..modality.clauses import is_third
from ..modality.posture import is_future
from ..modality.scope import without_conjunction
from ..reading import Reading
from . import forms
from .pairs import Pair
from .stance import Stance
from .traits import Traits


class Manner(StrEnum):
    """What is so of a pair in its text."""

    LED = "led"  # both ends in one sentence, the event or post first
    NAMED = "named"  # both by name, not by a title or pronoun
    FULL = "full"  # who is a person, by two words or more of which none may be "and"
    SHORT = "short"  # the second end by two or three words
    NEAR = "near"  # no more than four words between, lists and names not counted
    CLOSE = "close"  # no more than two
    PLAIN = "plain"  # nobody else, nothing joined by و, no deputy, no أن and no object of a verb in between
    ONE = "one"  # no other body in between but as part of a post
    CLAUSE = "clause"  # no verb that و joins to what is told in between
    AGAIN = "again"  # the second end is spoken of elsewhere too
    FACT = "fact"  # as what is so, and no word of denial in the sentence
    UNQUOTED = "unquoted"  # no quotation marks in its sentences
    WITHIN = "within"  # a body in the words of a post
    TOWN = "town"  # a body and the town behind it
    HELD = "held"  # an event, a word of holding and a place
    SEAT = "seat"  # an event and the seat, hall or palace in which it was held
    OWN = "own"  # a body and its own session
    MET = "met"  # a meeting and one of those who met


_FORMS: Mapping[Manner, Callable[[Reading, Mark, Mark], bool]] = {
    Manner.WITHIN: forms.is_within,
    Manner.TOWN: forms.is_in_town,
    Manner.HELD: forms.is_held_in,
    Manner.SEAT: forms.is_at_seat,
    Manner.OWN: forms.is_own_session,
    Manner.MET: forms.is_meeting_of,
}
_LEADING = frozenset({"event", "post"})
_PERSON = frozenset({"person"})
_NEAR, _CLOSE = 4, 2
_SHORT = range(2, 4)
_AND, _BY, _AND_SO, _OBJECT = "و", "ب", "وف", re.compile("(?:ه|ها|هم|هما)$")
_NAMES = frozenset({"person", "post", "organization", "place"})
_NOT_HELD = ("المساعد", "المساعدة", "المقترح", "المقترحة", "المرشح", "المرشحة", "المحتمل", "المحتملة")
_APART = {fold(w) for w in (*_NOT_HELD, "أن", "إن", "بأن", "أنه", "عن", "مع")}
_NOT = {fold(w) for w in ("لم", "لن", "لا", "ليس", "ليست", "غير", "عدم", "دون")}
_IN, _TIMES, _VERB = fold("في"), "T", "V"
# Verbs of saying and being there whose object is no person: not أبلغ, دعا, طالب, انتقد.
_SAY = ("قال", "أكد", "أوضح", "أعلن", "أضاف", "أشار", "صرح", "أفاد", "لفت", "شدد", "كشف", "أشاد", "أعرب", "تحدث", "حضر", "شارك")
_TELLING = frozenset(fold(verb + her) for verb in _SAY for her in ("", "ت"))
_OFFICES, _PLACE, _COMMAS = frozenset({"post", "organization"}), frozenset({"place"}), frozenset("،,")
_QUOTES = frozenset('"«»“”')


class Manners:
    """What is so of a pair; each is looked at when it is asked for, since few matter to a relation (``acceptance.WAYS``).

    Args:
        traits: the reading that holds it.
        pair: two marks.
        how: what is read of its modality and polarity.
    """

    def __init__(self, traits: Traits, pair: Pair, how: Stance) -> None:
        self._traits, self._pair, self._how = traits, pair, how

    def __contains__(self, manner: object) -> bool:
        traits, (first, second, sentences) = self._traits, self._pair
        match manner:
            case Manner.LED:
                return not sentences and first.kind in _LEADING
            case Manner.NAMED:
                return first.form is second.form is Form.NAME
            case Manner.FULL:
                return all(_is_full(traits, mark) for mark in (first, second) if mark.kind == "person")
            case Manner.SHORT:
                return len(traits.reading.text[second.start : second.end].split()) in _SHORT
            case Manner.NEAR:
                return _apart(traits, self._pair) <= _NEAR
            case Manner.CLOSE:
                return _apart(traits, self._pair) <= _CLOSE
            case Manner.PLAIN:
                return _is_plain(traits, first, second)
            case Manner.ONE:
                return all(mark.kind == "post" for mark in traits.reading.outer(first.end, second.start, _OFFICES))
            case Manner.CLAUSE:
                return not _goes_on(traits.reading, first, second)
            case Manner.AGAIN:
                return traits.times[id(second.referent)] > 1
            case Manner.FACT:
                return self._how.is_fact and not _is_denied(traits, self._pair)
            case Manner.UNQUOTED:
                return not _is_quoted(traits, self._pair)
        form = _FORMS.get(manner) if isinstance(manner, Manner) else None
        return form is not None and form(traits.reading, first, second)


def _apart(traits: Traits, pair: Pair) -> int:
    """How many words stand between the lists that hold the two ends."""
    one, other = traits.home(pair.first), traits.home(pair.second)
    return traits.span(other.low, other.high)[0] - traits.span(one.low, one.high)[1]


def _is_full(traits: Traits, person: Mark) -> bool:
    """Whether a name has two words or more and is surely that of one: not فلان {ومدير}."""
    words = traits.reading.text[person.start : person.end].split()
    return len(words) > 1 and not any(word.startswith(_AND) for word in words[1:])


def _is_plain(traits: Traits, first: Mark, second: Mark) -> bool:
    """Whether nothing makes the first end another's or a longer one: not وزير الصحة {ومدير المركز} فلان, {المساعد} فلان."""
    low, high = traits.reading.token_at(first.end), traits.reading.token_at(second.start)
    joined = (key for key in traits.keys[low:high] if key.startswith(_AND) and key not in lexicon().words["posts"])
    parted = not _APART.isdisjoint(traits.keys[low:high])
    return not (
        parted or any(joined) or traits.reading.outer(first.end, second.start, _PERSON) or _is_object(traits, first, second)
    )


def _is_object(traits: Traits, first: Mark, second: Mark) -> bool:
    """Whether who bears the first end may do something to the second: كلف رئيس الجمهورية {وزير الصحة} فلان, كرم الوزير {الشاعر}
    فلان, شكر الوزير {للمدير} فلان. After a verb of saying and without one the words between tell more of the bearer, but for a
    comma, which may part two of a list, and for words that are no names and no part of a post: قال الوزير {إن} ….
    """
    reading = traits.reading
    between = range(reading.token_at(first.end), reading.token_at(second.start))
    if any(traits.keys[place].startswith("لل") for place in between):
        return True
    told = _is_telling(reading, first) and not any(reading.phrases.word(place) in _COMMAS for place in between)
    return not all(_is_title(reading, place) or (told and _tells_more(reading, place)) for place in between)


def _goes_on(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether something else is told before the second end: يرافقه فلان، {وتوجه} إلى لقاء فلان, {واستقبله} فلان."""
    places = range(reading.token_at(first.end), reading.token_at(second.start))
    return any(
        _is_joined_verb(reading.phrases.key(n)) for n in places if not reading.at(reading.phrases.tokens[n].end - 1, _NAMES)
    )


def _is_joined_verb(key: str) -> bool:
    verb = _OBJECT.sub("", key[1:]) if key[:1] in _AND_SO else ""
    return sense_of(verb).startswith(_VERB) or is_third(verb) or is_future(verb) or verb in lexicon().words["speech"]


def _is_telling(reading: Reading, mark: Mark) -> bool:
    """Whether a verb of saying or being there stands before a mark, over titles and times, or no verb: إلى جانب {وزير …}."""
    if reading.text[mark.start - 1 : mark.start] == _AND:
        return True
    place, phrases = reading.token_at(mark.start) - 1, reading.phrases
    while place >= 0 and (phrases.reading(place, lexicon().honorifics) or sense_of(phrases.key(place)).startswith(_TIMES)):
        place -= 1
    if place < 0 or PUNCTUATION.fullmatch(phrases.word(place)):
        return True
    key = without_conjunction(phrases.key(place))
    prepositions = lexicon().words["prepositions"]
    noun = key in prepositions or key[:1] == _BY or key.startswith("ال") or phrases.key(place - 1) in prepositions
    return noun or key in _TELLING


def _is_title(reading: Reading, place: int) -> bool:
    """Whether a word between a post and a name is a title, a comma or says how the post is held: بالتكليف, not {بتونس}, nor the
    name of a trade, which is another's: كرم وزير الصحة {الشاعر} فلان."""
    token, how = reading.phrases.tokens[place], reading.phrases.key(place)
    acting = how in lexicon().words["acting"] or (how[:1] == _BY and reading.at(token.end - 1, _PLACE) is None)
    if acting or token.text in _COMMAS:
        return True
    return how not in cues("acts")["trades"] and reading.phrases.reading(place, lexicon().honorifics) is not None


def _tells_more(reading: Reading, place: int) -> bool:
    """Whether a word is of a post or place, or one that such a one may have beside it: العقيد {البحري}, بزغوان, في باريس."""
    key, at = reading.phrases.key(place), reading.phrases.tokens[place].start
    return key == _IN or key.startswith((_BY, "ال")) or reading.at(at, _PLACE | _OFFICES) is not None


def _is_quoted(traits: Traits, pair: Pair) -> bool:
    reading = traits.reading
    start, end = reading.sentence(pair.first.start)[0], reading.sentence(pair.second.start)[1]
    return not _QUOTES.isdisjoint(reading.text[start:end])


def _is_denied(traits: Traits, pair: Pair) -> bool:
    """Whether a word of denial stands in its sentences, whatever it governs."""
    start, end = traits.reading.sentence(pair.first.start)[0], traits.reading.sentence(pair.second.start)[1]
    return not _NOT.isdisjoint(traits.keys[traits.reading.token_at(start) : traits.reading.token_at(end)])
