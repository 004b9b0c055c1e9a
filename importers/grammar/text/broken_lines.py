"""What tells a line that goes on in the next from the items of a list: how the lines begin, and what parts no two of them."""

from __future__ import annotations

import re

from ....graph.names.keys import fold
from ..lexicon import lexicon
from .verbal_nouns import is_action

_AND, _AND_THE, _FOR_THE, _THE = "و", "وال", "لل", "ال"
_WHO = frozenset(fold(word) for word in ("الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين"))
_NAMES = frozenset({"علي", "عليّ"})  # folded, the name is a preposition
_SENTENCE = re.compile(r"[^\W\d_]{3}[.؟!]\s+\S")  # but not د. فلان
_LABEL = re.compile(r"\s*(?:[^\s:]+\s+){0,2}[^\s:]+\s*:(?!\d)")
_HEADING = re.compile(r"(?:.*[:؛]|(?:ال|[A-Za-z])\S*)")
_COMMAS = "،,;؛"


def is_item(line: str) -> bool:
    """Whether a line begins as an item of a list does: with somebody, a title, a post, a body or what is to be done.

    Args:
        line: a line that is not empty.

    >>> is_item("السيدة منى"), is_item("Mona Salem, Clerk"), is_item("المنعقد في")
    (True, True, False)
    """
    words, known = line.split(), lexicon()
    first = fold(words[0].strip(_COMMAS))
    named = len(words) > 1 and words[0][0].isascii() and words[0][0].isupper() and words[1][0].isupper()
    somebody = first in known.given or first in known.names or first in known.honorifics
    office = first in known.heads or first in known.words["posts"] or first in known.words["definite_posts"]
    return named or somebody or office or is_action(first)


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label: ``الموضوع: …``.

    >>> is_labelled("الموضوع: دعوة"), is_labelled("في الساعة 10:30")
    (True, False)
    """
    return bool(_LABEL.match(line))


def is_heading(line: str) -> bool:
    """Whether a line stands over a list: with a colon at its end, or alone one definite or Latin word.

    >>> is_heading("وأوصت اللجنة بما يلي:"), is_heading("القرارات"), is_heading("افتتاح الملتقى")
    (True, True, False)
    """
    return bool(_HEADING.fullmatch(line.strip()))


def goes_on(line: str, after: str) -> bool:
    """Whether a line ends, or the next begins, where no item does: within a phrase, or behind a sentence that ended in it.

    >>> goes_on("وحضر اللقاء السفير", "الإيطالي لدى تونس"), goes_on("منى سالم، وزارة الصحة", "سمير عواد، وزارة العدل")
    (True, False)
    """
    words, first = line.split(), after.split()[0]
    return _is_open(words) or _completes(first) or bool(_SENTENCE.search(line))


def _is_open(words: list[str]) -> bool:
    """Whether a line ends in a word that leads to another, or in the first of the names of a person."""
    last, before = fold(words[-1]), fold(words[-2]).removeprefix(_AND) if len(words) > 1 else ""
    head = last in lexicon().heads and not last.startswith(_THE)
    return _leads(words[-1]) or head or _is_title(last) or _is_title(before)


def _completes(word: str) -> bool:
    """Whether a line begins with a word that belongs to what stands before it."""
    key = fold(word)
    joined = key.startswith(_AND_THE) and not is_item(word.removeprefix(_AND))
    known = key in lexicon().nationalities or key in _WHO or key.startswith(_FOR_THE)
    return _leads(word) or word[0].islower() or known or joined


def _leads(word: str) -> bool:
    return fold(word) in lexicon().words["prepositions"] and word not in _NAMES


def _is_title(key: str) -> bool:
    """Whether a word is only said before a name; السفير is a post as well, and may end a line."""
    return key in lexicon().honorifics and key not in lexicon().words["definite_posts"]
