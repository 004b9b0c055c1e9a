"""People by name: after an honorific, beside a post, in quotes, or by a family name met before in the same text."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.names.keys import fold
from ..cues import cues
from ..lexicon import lexicon
from ..phrases import Phrases, Piece
from ..text.tokens import unwidened

_OPEN = set('"“”«(/:ـ-')
_TITLED = {fold(w) for w in ("السيد", "السيدة", "السادة", "الأستاذ", "الأستاذة", "الدكتور", "الدكتورة", "المهندس", "المهندسة")}
_PERSONAL = frozenset({"civil", "prof", "mil", "social"})  # sorts of titles that people have
_ABBREVIATIONS = {"د", "م", "ا", "أ"}
_BETWEEN = {
    fold(w) for w in ("المكلف", "المكلفة", "السابق", "بالإنابة", "بالوزارة", "بالمركز", "بالهيئة", "بالمنظمة", "معالي", "سعادة")
}
_ENGLISH_TITLES = {"mr", "mrs", "ms", "dr", "eng", "prof"}
_MOST = 8


def find_people(phrases: Phrases, posts: list[Piece], taken: set[int]) -> list[Piece]:
    """The people of a text by name, in order, none overlapping another.

    Args:
        phrases: the text.
        posts: the posts found in it.
        taken: tokens that belong to bodies, posts or dates.
    """
    found: dict[int, Piece] = {}
    named: set[int] = set()
    for start, sure in sorted(_triggers(phrases, posts, taken).items()):
        _keep(_name(phrases, start, sure, taken), found, named)
    for piece in _before_posts(phrases, posts, taken):
        _keep(piece, found, named)
    found |= _again(phrases, list(found.values()), taken)
    return [found[start] for start in sorted(found)]


def _keep(piece: Piece | None, found: dict[int, Piece], named: set[int]) -> None:
    """Keep a name that overlaps none that was found before, and note its tokens."""
    tokens = range(piece[0], piece[1]) if piece else ()
    if piece and named.isdisjoint(tokens):
        found[piece[0]] = piece
        named.update(tokens)


def _triggers(phrases: Phrases, posts: list[Piece], taken: set[int]) -> dict[int, bool]:
    """Where a name may begin: after a title (sure) or after a post (not sure)."""
    found: dict[int, bool] = dict.fromkeys(_listed(phrases), False)
    honorifics = lexicon().honorifics
    for post in posts:
        found[_skip(phrases, post[1])] = False
    titles = dict(phrases.each(honorifics))
    for place, token in enumerate(phrases.tokens):
        title = titles.get(place, ("", 0))[0]
        if honorifics.get(title) in _PERSONAL and place not in taken:
            found[place + 1] = title in _TITLED
        elif token.key in _ABBREVIATIONS and phrases.word(place + 1) in {".", "/"}:
            found[place + 2] = True
        elif token.key.rstrip(".") in _ENGLISH_TITLES:
            found[place + 1 + (phrases.word(place + 1) == ".")] = True
    return found


def _listed(phrases: Phrases) -> Iterator[int]:
    """Where the lines with a number or dash begin that stand under الحضور: and name who was there without a title."""
    for place in phrases.places(cues("scopes")["present"]):
        at = place + 2 if phrases.word(place + 1) == ":" else len(phrases)
        while at < len(phrases) and not phrases.same_line(at) and not phrases.key(at).isalpha():
            while at + 1 < len(phrases) and not phrases.key(at).isalpha() and phrases.same_line(at + 1):
                at += 1
            yield at
            at += 1
            while at < len(phrases) and phrases.same_line(at):
                at += 1


def _skip(phrases: Phrases, at: int) -> int:
    """Over what may stand between a post and its holder: commas, honorifics, a country, بالوزارة."""
    for _ in range(14):
        honorific = phrases.reading(at, lexicon().honorifics)
        if phrases.word(at) in {"،", ",", "/"} or (honorific and honorific[1] == 0) or phrases.key(at) in _BETWEEN:
            at += 1
        elif size := phrases.place_at(at):
            at += size
        elif phrases.key(at)[:1] in {"ب", "ل"} and (place := phrases.known(lexicon().places, at)) and place[1] == 1:
            at += place[0]
        else:
            break
    return at


def _name(phrases: Phrases, at: int, sure: bool, taken: set[int]) -> Piece | None:
    quote = False
    while phrases.word(at) in _OPEN:
        quote = quote or phrases.word(at) in {'"', "“", "«", "("}
        at += 1
    end, joins = at, lexicon().words["name_joins"]
    while end < len(phrases) and end - at < _MOST and end not in taken and phrases.name_weight(end) > 0:
        weight, size = phrases.name_weight(end), end - at
        after_join = size > 0 and phrases.key(end - 1) in joins
        if (end > at and not phrases.same_line(end)) or (size == 0 and not _may_begin(phrases, end)):
            break
        needed = 0.5 if after_join else 1 if sure and size < 2 else 1.5 if size < 2 or (sure and size < 3) else 2
        if size and weight < needed:
            break
        end += 1
    while end > at and phrases.key(end - 1) in joins:
        end -= 1
    strong = end > at and (phrases.name_weight(at) >= 2 or quote)
    if (end - at >= 2 and (sure or strong or phrases.name_weight(at + 1) >= 2)) or (
        end - at == 1 and ((strong and sure) or (quote and strong))
    ):
        return at, end, 0
    return None


def _may_begin(phrases: Phrases, at: int) -> bool:
    key = phrases.key(at)
    return not key.startswith("ال") or key in lexicon().given or key in lexicon().family


def _before_posts(phrases: Phrases, posts: list[Piece], taken: set[int]) -> list[Piece]:
    """``المهندس عادل الصقر المدير العام``: a name that ends where a post begins."""
    found = []
    for post in posts:
        end = post[0]
        while end > 0 and phrases.word(end - 1) in {"،", ",", ")", '"', "”", "»", "("}:
            end -= 1
        at, best = end - 1, None
        while (
            at >= 0
            and end - at <= 5
            and at not in taken
            and phrases.name_weight(at) > 0
            and (at + 1 == end or phrases.same_line(at + 1))
        ):
            joined = phrases.key(at).startswith("و") and phrases.key(at)[1:] in lexicon().given
            if phrases.key(at) in lexicon().given or joined:
                best = (at, end, int(joined))
            if joined or phrases.reading(at - 1, lexicon().honorifics):
                best = (at, end, int(joined))
                break
            at -= 1
        if best and best[1] - best[0] >= 2:
            found.append(best)
    return found


def _is_adjective(word: str) -> bool:
    """Whether a folded word with the article is an adjective and no name: الصناعية, not الحديدي."""
    sense, lists = lexicon().senses.get(word.removeprefix("ال"), ""), lexicon()
    return word.startswith("ال") and sense[:1] == "A" and word not in lists.family and word not in lists.names


def _again(phrases: Phrases, people: list[Piece], taken: set[int]) -> dict[int, Piece]:
    """The family name alone, once the whole name was met."""
    joins = lexicon().words["name_joins"]
    families = set()
    for start, end, _ in people:
        if end - start >= 2:
            joined = end - start >= 3 and phrases.key(end - 2) in joins
            families.add(tuple(phrases.key(n) for n in range(end - 1 - joined, end)))
    used = {n for start, end, _ in people for n in range(start, end)} | taken
    found: dict[int, Piece] = {}
    firsts = {words[0] for words in families}
    for place in [n for n, token in enumerate(phrases.tokens) if token.key in firsts]:
        for size in (2, 1):
            words = tuple(phrases.key(n) for n in range(place, place + size))
            rare = size == 2 or (len(words[0]) > 3 and lexicon().frequency.get(unwidened(phrases.word(place)), 0) < 50)
            rare = rare and not _is_adjective(words[-1])
            if words in families and rare and not used & set(range(place, place + size)):
                found[place] = (place, place + size, 0)
                used |= set(range(place, place + size))
                break
    return found
