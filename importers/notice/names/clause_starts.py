"""Bodies and posts that ran into the clause after them: a verb, what for, or for how long.

مدير شركة الكهرباء {زار} …, غادر مجلس النواب {ليعلن} …, الاتحاد الدولي للاتصالات {للفترة} من …. Of 15,000 bodies and posts
of the corpus one holds such a word after a definite one, and there it was wrong. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from .body_endings import until

_TERMS = frozenset(fold(w) for w in ("للفترة", "للمدة", "للأعوام", "للسنوات", "للعام", "لعام", "لسنة", "للموسم"))
_VERBS, _FOR, _IMPERFECT, _JOINS = frozenset({"V", "VI"}), "ل", ("ي", "ت"), ("", "و", "ف")


def before_clause(phrases: Phrases, span: Span) -> Span:
    """A name up to the word that begins another clause, which stands after a definite one.

    Args:
        phrases: the text.
        span: a body or post.
    """
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    ends = (at for at in range(first + 1, last) if phrases.is_definite(at - 1) and _begins(phrases.key(at)))
    end = next(ends, None)
    return until(phrases, span, phrases.tokens[end - 1].end) if end else span


def _begins(key: str) -> bool:
    """Whether a word is a verb and nothing else, also with و or ف or, in the imperfect, the ل of purpose; or tells a term."""
    senses = lexicon().senses
    verb = any(key.startswith(join) and senses.get(key.removeprefix(join)) in _VERBS and _alone(key, join) for join in _JOINS)
    aim = key[:1] == _FOR and key[1:].startswith(_IMPERFECT) and senses.get(key[1:]) in _VERBS
    return verb or aim or key in _TERMS


def _alone(key: str, join: str) -> bool:
    """Whether a word with a conjunction is no other word as it stands."""
    return not join or key not in lexicon().senses
