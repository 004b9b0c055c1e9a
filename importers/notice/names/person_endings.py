"""Where the name of a person ends: before what the person is given, receives or says, which the fields take for a family name.

Only Arabic words end one; the first word is always kept. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns
from ...grammar.lexicon import is_listed, lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.family_names import is_family_name
from ...grammar.text.spans import Span
from ...grammar.trie import find
from .ali import is_on, with_ali
from .common_words import TITLES, is_blessing, is_gathering, is_no_name, is_object, is_thing
from .person_starts import is_joined_name

_BY = "ب"
_SEATS = frozenset(fold(word) for word in ("قاعة", "مقر", "مكتبه", "مكتبها", "ديوان", "مبنى", "قصر", "فندق", "مطار", "ميناء"))
_SHORT = 3
_FAR = 10  # tokens from a name back to the verb whose subject it is
_JOINED = frozenset("بول")
_SONS = frozenset(fold(word) for word in ("بن", "ابن", "بنت"))
_THINGS = frozenset("NTSGAL")  # senses that a family name may have; not one of people, roles or doings
_NO_OBJECTS = frozenset("TSG")  # of these, words for times and names of people, none is what a verb acts on
_SAID = frozenset(fold(word) for word in ("أن", "إن", "أنه", "إنه", "بأن"))
_SITES = frozenset("NHC")  # senses: a common noun, the head of a body, a word of records
_OPENS = frozenset(fold(word) for word in ("افتتح", "افتتحت", "دشن", "دشنت"))
_EVERYDAY = 40  # in tenths of the Zipf scale
_OFTEN = 35  # the same for a word that is a verb and nothing else
_TWO, _TITLED = 2, 0.9
_PLURAL = "ات"
_VERB = "V"  # a sense: a verb
_AHEAD = frozenset({"سي", "ست"})

_LONGEST = 60  # words; more in a row, a title said a thousand times over, are no name


def end_person(phrases: Phrases, span: Span) -> list[Span]:
    """The name up to the first word that cannot belong to it, and the country that it ran into.

    السيد سامي عواد {رسالة}, {وفداً}, {وسام} الاستحقاق, {على} ورشة, {نظيره}, {عمّان}, {السيد} رامي بدر (another person).
    Nothing where no person is named: سلم الوزير {هدية} إلى …, أصدر الوزير {قراراً} أعفى بموجبه …. After a father's name the family
    name belongs to it too: بندر بن إبراهيم {الخريف}; and so does علي where it is no preposition.
    """
    span = with_ali(phrases, _with_family(phrases, span))
    first = bisect_left(phrases.starts, span.start)
    last = bisect_left(phrases.starts, span.end)
    if (
        last - first > _LONGEST
        or (last - first == 1 and is_thing(phrases, first))
        or is_object(phrases, first)
        or _is_held(phrases, first)
        or is_blessing(phrases, first)
        or is_gathering(phrases, first)
    ):
        return []
    ends = (
        at
        for at in range(first + 1, last)
        if is_no_name(phrases, at)
        or _is_place(phrases, at, first)
        or is_on(phrases, at, first)
        or _is_event(phrases, at, first)
        or _is_seated(phrases, at, first)
        or _is_inspected(phrases, at, first)
        or _is_told(phrases, at, first)
    )
    again = (at for at in range(first + 2, last - 1) if _begins_again(phrases, at, first))
    end = next(again, None) or next(ends, last)
    if end == last:
        return [span]
    until = phrases.tokens[end - 1].end
    # What made the fields unsure was the end that is gone, where a title says that a name begins.
    sure = max(span.confidence, _TITLED) if phrases.key(first - 1) in TITLES and end - first >= _TWO else span.confidence
    person = replace(span, end=until, text=phrases.text[span.start : until], confidence=sure)
    place = phrases.tokens[end]
    titled = _is_titled_again(phrases, end, first)
    if titled or (end < last - 1 and _begins_again(phrases, end, first)):
        begins = phrases.tokens[end + titled].start + (not titled and is_joined_name(phrases.key(end)))
        return [person, *end_person(phrases, replace(span, start=begins, text=phrases.text[begins : span.end]))]
    return [person, Span(place.start, place.end, place.text, "place")] if _is_place(phrases, end, first) else [person]


def _is_held(phrases: Phrases, first: int) -> bool:
    """Whether a name begins with an event in the accusative, which no title stands before: ترأس العميد {اجتماعا} ضم …."""
    key = phrases.key(first)
    return key.endswith("ا") and key in event_nouns() and phrases.key(first - 1) not in TITLES


def _with_family(phrases: Phrases, span: Span) -> Span:
    """A name that ends with that of the father after بن, with the family name after it, which may be a common noun too."""
    first, at = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if phrases.key(at - 2) not in _SONS or at - _TWO <= first or not phrases.same_line(at) or not _is_family(phrases, at, first):
        return span
    end = phrases.tokens[at].end
    return replace(span, end=end, text=phrases.text[span.start : end])


def _is_family(phrases: Phrases, at: int, first: int) -> bool:
    """Whether a word after a name is the family's: one that is nothing else, or a noun that cannot be the object of a verb."""
    key = phrases.key(at)
    if is_family_name(key):
        return True
    letters, after = lexicon().senses.get(key.removeprefix("ال"), ""), phrases.key(at + 1)
    named = key.removeprefix("ال") in lexicon().names
    noun = named and phrases.is_definite(at) and key not in lexicon().nationalities and set(letters) <= _THINGS
    listed = key in lexicon().honorifics or key in lexicon().heads or key in event_nouns() or key in lexicon().words["objects"]
    if not noun or listed or phrases.is_definite(at + 1):
        return False
    begins = next(n for n in range(first, -1, -1) if n == 0 or not phrases.same_line(n) or phrases.word(n - 1) in ".؛!؟")
    verbs = [n for n in range(begins, first) if lexicon().senses.get(phrases.key(n).removeprefix("و"), "?")[0] == "V"]
    return after in _SAID or not verbs or set(letters) <= _NO_OBJECTS


def _begins_again(phrases: Phrases, at: int, first: int) -> bool:
    """Whether another person's name begins at a word of a name: after a title, on a new line, or after و."""
    joined = at - first >= _TWO and is_joined_name(phrases.key(at))
    return joined or _is_titled_again(phrases, at, first) or _is_next_line(phrases, at, first)


def _is_titled_again(phrases: Phrases, at: int, first: int) -> bool:
    """Whether the title before a name comes again in it, after two names or more: السيد حسن رشيد {السيد} علي كامل, {بالسيد}; not
    that of a father: السيدة سلمى بنت {السيد} علي."""
    title = phrases.key(first - 1)
    key = phrases.key(at)
    return title in TITLES and phrases.key(at - 1) not in _SONS and (key in TITLES or (key[:1] in _JOINED and key[1:] in TITLES))


def _is_next_line(phrases: Phrases, at: int, first: int) -> bool:
    """Whether a given name opens a line as the name before it does: in a list of people nobody's name goes on there."""
    opens = next(n for n in range(first, -1, -1) if not (n and phrases.reading(n - 1, lexicon().honorifics)))
    return not phrases.same_line(at) and not phrases.same_line(opens) and phrases.key(at) in lexicon().given


def _is_place(phrases: Phrases, at: int, first: int) -> bool:
    return _is_country(phrases, at, first) or _is_visited(phrases, at, first)


def _is_visited(phrases: Phrases, at: int, first: int) -> bool:
    """Whether a word after two names, which no list of names holds, is the town that a verb before says was visited: زار السيد
    سامي عواد {بنغازي}.
    """
    if at - first < _TWO or not _is_town(phrases, at):
        return False
    verbs, back = cues("verbs")["visit"], range(max(0, first - _FAR), first)
    return any(phrases.key(n).removeprefix("و") in verbs and phrases.same_line(n + 1) for n in back)


def _is_town(phrases: Phrases, at: int) -> bool:
    key, lists = phrases.key(at), lexicon()
    known = find(lists.places, [key])[1] or find(lists.listed, [key])[1]
    named = key in lists.given or key in lists.family or key in lists.names
    return known is not None and known.classification == "city" and not named and phrases.same_line(at)


def _is_seated(phrases: Phrases, at: int, first: int) -> bool:
    """Whether a word after two names is ب with a town or a seat, and no name: أشرفت السيدة منى عواد {بصفاقس}, {بقاعة}."""
    key = phrases.key(at)
    town = len(key) > _SHORT + 1 and find(lexicon().places, [key[1:]])[1] is not None
    return at - first >= _TWO and key[:1] == _BY and (town or key[1:] in _SEATS) and not is_listed(key)


def _is_inspected(phrases: Phrases, at: int, first: int) -> bool:
    """Whether an everyday noun after two names is what a verb says was visited or opened: زار السيد سامي العوادي {الميناء}."""
    key, lists = phrases.key(at), lexicon()
    noun = phrases.is_definite(at) and lists.senses.get(key.removeprefix("ال"), "")[:1] in _SITES
    if at - first < _TWO or not noun or lists.frequency.get(key, 0) < _EVERYDAY or key in lists.given or key in lists.family:
        return False
    verbs, back = cues("verbs")["visit"] | _OPENS, range(max(0, first - _FAR), first)
    return any(phrases.key(n).removeprefix("و") in verbs and phrases.same_line(n + 1) for n in back)


def _is_event(phrases: Phrases, at: int, first: int) -> bool:
    """Whether a word after two names is a noun for an event, definite or in the plural: حضر السيد سامي عواد {المؤتمر} العربي,
    أجرى السيد سامي عواد {مباحثات}."""
    key = phrases.key(at)
    return at - first >= _TWO and (key.startswith("ال") or key.endswith(_PLURAL)) and key in event_nouns() and not is_listed(key)


def _is_told(phrases: Phrases, at: int, first: int) -> bool:
    """Whether an everyday word after two names is a verb and nothing else, or one with the س of the future: مرسوم وقعه السيد سامي
    عواد {قضى} بتكليف …, الوزير سامي عواد {سيوقع} …."""
    key, lists = phrases.key(at), lexicon()
    if at - first >= _TWO and key[:2] in _AHEAD and len(key) > _SHORT + 1 and key[1:] in lists.common and not is_listed(key):
        return True
    everyday = lists.common.get(key, 0) >= _OFTEN
    return at - first >= _TWO and everyday and lists.senses.get(key) == _VERB and not is_listed(key)


def _is_country(phrases: Phrases, at: int, first: int) -> bool:
    """Whether a word after two names is a country, written with vowels that tell it from other words: عمّان, الأُردن."""
    key, lists = phrases.key(at), lexicon()
    known = find(lists.places, [key])[1]
    vowelled = len(phrases.word(at)) > len(key)
    return at - first > 1 and known is not None and known.classification == "country" and vowelled
