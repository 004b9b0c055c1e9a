"""Whose company somebody speaks of: أعرب رئيس الشركة عن رغبة {شركته}, {شركتها}: the one company that the text names.

Only a company is meant so: every ministry has its own هيئة or إدارة.
"""

from __future__ import annotations

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Referent
from ..reading import Reading
from ..uniting import unite

_OWN = frozenset(fold(w) for w in ("شركته", "شركتها", "شركتهم", "شركتنا"))
_COMPANY, _BODIES = "company", frozenset({"organization"})


def own_companies(reading: Reading) -> None:
    """Let شركته be the company that a text names, where it names one alone."""
    marks = [mark for mark in reading.marks if mark.kind in _BODIES]
    own = {id(m.referent): m.referent for m in marks if fold(reading.text[m.start : m.end]) in _OWN}
    named = {id(m.referent): m.referent for m in marks if m.referent.classification == _COMPANY and m.referent.named}
    others = [company for key, company in named.items() if key not in own and not _is_any(company)]
    if len(others) == 1:
        for company in own.values():
            names = list(others[0].names)
            unite(reading, company, others[0])
            others[0].names[:] = names


def _is_any(company: Referent) -> bool:
    """Whether a company is told by its country alone: {شركة تركية}."""
    words = fold(company.names[0].text).split()[1:]
    return all(word in lexicon().nationalities for word in words)
