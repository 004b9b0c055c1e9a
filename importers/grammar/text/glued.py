"""Words between which the blank is missing, as they are typed in haste: وزيرالبيئة, التنميةالمستدامة, وحضرالاجتماع."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from ..lexicon import lexicon
from ..trie import find
from .tokens import Token, fold_word, tokenize

_ARTICLE = "ال"
_LEAST, _SHORT = 8, 3  # letters of both words together, and of the first
_LAST = re.compile(r"[ةى](?=[\u0620-\u063f\u0641-\u064a])")  # letters that only end a word
_WHOSE = "R"  # the sense of a noun of persons: وزير, مدير
_VERB = "V"
_AND = "و"
_NOUNS = frozenset("MNAER")  # senses: a verbal noun, another common noun, an adjective, an event, a noun of persons
_TITLES = tuple(
    fold_word(word)
    for word in ("السيدة", "السيد", "الدكتورة", "الدكتور", "المهندسة", "المهندس", "الأستاذة", "الأستاذ", "الاستاذ")
)
_IN_NAMES = frozenset(fold_word(word) for word in ("الدين", "الله", "الحق", "الإسلام", "النبي", "الملك"))


def unglued(tokens: Iterable[Token]) -> Iterator[Token]:
    """Tokens in order, words that stand without a blank between them as two.

    Args:
        tokens: words as ``tokenize`` cuts them.

    >>> [t.text for t in unglued(tokenize("قال وزيرالبيئة والتنميةالمستدامة في دارالسلام"))]
    ['قال', 'وزير', 'البيئة', 'والتنمية', 'المستدامة', 'في', 'دارالسلام']
    """
    for token in tokens:
        if at := _seam(token.text, token.key):
            for start, end in ((token.start, token.start + at), (token.start + at, token.end)):
                text = token.text[start - token.start : end - token.start]
                yield Token(start, end, text, fold_word(text))
        else:
            yield token


def with_blanks(name: str) -> str:
    """A name with the blanks that it lacks.

    >>> with_blanks("وزيرالبيئة والتنميةالمستدامة")
    'وزير البيئة والتنمية المستدامة'
    """
    words = (token for token in unglued(tokenize(name)) if token.text[-1:].isalpha())  # no blank behind what opens: {"}النخيل"
    seams = [token.end for token in words if name[token.end : token.end + 1].isalpha()]
    return " ".join(name[start:end] for start, end in pairwise([0, *seams, len(name)])) if seams else name


@lru_cache(maxsize=20_000)
def _seam(text: str, key: str) -> int:
    """After how many letters the second word begins; 0 where there is one word. What is on the list of frequent words is one."""
    if len(key) < _LEAST or len(text) != len(key) or not key.isalpha() or key in lexicon().common:
        return 0
    last = _LAST.search(text, _SHORT - 1)
    if last and len(text) - last.end() >= _SHORT:
        return last.end()
    if titled := _title(key):
        return titled
    at = key.find(_ARTICLE, _SHORT)
    return at if at > 0 and _parts(key[:at], key[at:]) else 0


def _title(key: str) -> int:
    """How many letters of a word are a title that a given name follows without a blank: {الدكتور}سعيد, {والسيد}ة no."""
    lists = lexicon()
    return next(
        (
            len(title)
            for title in _TITLES
            for title in (title, _AND + title)
            if key.startswith(title) and key[len(title) :] in lists.given
        ),
        0,
    )


def _parts(first: str, second: str) -> bool:
    """Whether two words may follow each other so: a post or a verb and a known noun, or a body on the list; not جمالالدين."""
    lists = lexicon()
    if first.removeprefix(_AND) in lists.words["posts"] and second in lists.places:
        return True  # سفيرالجزائر
    if second not in lists.common or second in _IN_NAMES or not _NOUNS & set(lists.senses.get(second.removeprefix(_ARTICLE), "")):
        return False
    return find(lists.bodies, [first, second])[0] == 2 or any(_leads(word) for word in {first, first.removeprefix(_AND)})


def _leads(word: str) -> bool:
    """Whether a word is a post, a verb, a title or what a body is."""
    lists = lexicon()
    sense = lists.senses.get(word.removeprefix(_ARTICLE), " ")[0]
    acts = len(word) >= _SHORT and (sense == _WHOSE or (sense == _VERB and not word.startswith(_ARTICLE)))
    return acts or word in lists.heads or word in lists.honorifics
