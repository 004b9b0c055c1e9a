"""The stroke that joins a particle to its word, لـجمعية, بـمركز: names are looked for as if it were not written.

The fields cut no particle off a word with a stroke in it, and so begin the name with the next: {واحة النور} for لـ{جمعية واحة
النور}. They were fitted to texts as they stand, so this is for reading alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.text.tokens import TATWEEL

_STROKE = re.compile(rf"(?<!\w)([وف]?[بلك])({TATWEEL}+)(?=[^\W\d_{TATWEEL}])")


def look_under_strokes(phrases: Phrases, look: Callable[[Phrases], list[Span]]) -> list[Span]:
    """What is found in a text without the strokes after its particles, at the places and with the words of the text.

    Args:
        phrases: the text as it stands.
        look: how names are found.
    """
    if TATWEEL not in phrases.text:
        return look(phrases)
    bare = without_strokes(phrases.text)
    found = look(phrases if bare == phrases.text else Phrases(bare))
    return [replace(span, text=phrases.text[span.start : span.end]) for span in found]


def without_strokes(text: str) -> str:
    """The text with each such stroke as a blank before its particle, so that the words stand where they stood.

    >>> without_strokes("المبلغ لـجمعية")
    'المبلغ  لجمعية'
    """
    return _STROKE.sub(lambda match: " " * len(match[2]) + match[1], text)
