"""What a name in a cell tells of the kind of thing that it names: a body, a place, a post."""

from __future__ import annotations

from ...graph.names.keys import fold, language
from ..grammar.english_words import listed, sorts
from ..grammar.gazetteer import named_bodies
from ..grammar.lexicon import lexicon
from ..grammar.list_files import keys
from ..grammar.tenure import tenure
from ..grammar.trie import find
from .joining import ALSO_NAMES

# Staff that no list of posts has, with what they are in charge of; and zones that are run by a body of their own.
_STAFF = frozenset(
    fold(w)
    for w in (
        "مسؤول", "مسؤولة", "مسئول", "مسئولة", "أخصائي", "أخصائية", "اختصاصي", "اختصاصية", "خبير", "خبيرة", "باحث", "باحثة",
        "موظف", "موظفة", "محاسب", "محاسبة", "سكرتير", "سكرتيرة", "ضابط", "ضابطة",
    )
)  # fmt: skip
_ZONE = frozenset(fold(w) for w in ("منطقة", "المنطقة"))
_RUN = frozenset(fold(w) for w in ("الحرة", "الصناعية", "الاقتصادية", "اللوجستية"))


def sort(text: str) -> str | None:
    """``organization`` or ``place`` where a list or the first word tells it; None else."""
    words = keys(text)
    size, known = find(named_bodies(), words)
    if (size and size == len(words)) or (words and words[0] in lexicon().heads and len(words) > 1):
        return "organization"
    if not _ZONE.isdisjoint(words[:1]) and not _RUN.isdisjoint(words[1:]):
        return "organization"
    size, known = find(lexicon().places, words)
    if size and size == len(words) and known and (known.classification == "country" or len(words) == 1):
        return "place"
    if language(text) == "en" and any(word in sorts("heads") for word in words):
        return "organization"
    return None


def is_post(text: str) -> bool:
    """Whether a text begins with the head of a post that has something after it."""
    words = keys(over.text) if (over := tenure(text)) else keys(text)
    if not words:
        return False
    if over and words[0] in lexicon().words["posts"]:
        return True
    if words[0] in _STAFF:
        return len(words) > 1
    if words[0] in lexicon().words["posts"]:
        return len(words) > 1 and (words[0] not in ALSO_NAMES or _is_office(words))
    return words[0] in lexicon().words["definite_posts"] or (words[0].strip(".,") in listed("posts", "heads"))


def bare_title(text: str) -> int | None:
    """Where the post begins in a text that is nothing but titles and a post, and no name: معالي {الوزير}, سيادة {المدير}.

    >>> bare_title("معالي الوزير"), bare_title("معالي سالم"), bare_title("الوزير")
    (6, None, 0)
    """
    *titles, last = text.split() or [""]
    word = fold(last)
    is_office = word.startswith("ال") and word[2:] in lexicon().words["posts"]
    return text.rindex(last) if is_office and all(fold(title) in lexicon().honorifics for title in titles) else None


def _is_office(words: tuple[str, ...]) -> bool:
    """Whether after a head that may be a name something stands that only an office has."""
    after = words[1]
    if after in lexicon().nationalities or find(lexicon().places, words[1:])[0]:
        return True
    return after in lexicon().words["post_nouns"] or after in lexicon().heads or after.startswith(("ال", "لل"))
