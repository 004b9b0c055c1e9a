"""What a bare head means where the list alone has the name that it heads: after الفاو, المنظمة is منظمة الأغذية والزراعة."""

from __future__ import annotations

from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Referent
from ..reading import Reading
from ..uniting import unite

_ARTICLE = "ال"
_BODY = frozenset({"organization"})


def refer_by_list(reading: Reading) -> None:
    """Make a body that is no more than a head (المنظمة) the only one named before whose listed name has it; its claims wait.

    Args:
        reading: the text; its bodies have their names of the list. Models that saw the head as a body have been asked.
    """
    for bare in [r for r in reading.referents if r.kind == "organization" and _head(r)]:
        first = next((m.start for m in reading.marks if m.referent is bare), 0)
        before = {id(m.referent): m.referent for m in reading.within(0, first, _BODY) if m.referent.named}
        meant = [r for r in before.values() if _head(bare) in _heads(r)]
        if len(meant) == 1:
            reading.replace_claims([_waiting(claim, bare) for claim in reading.claims])
            bare.names.clear()
            unite(reading, bare, meant[0])


def _head(body: Referent) -> str:
    """The head that is all there is of a body's name, without article; nothing where there is more."""
    (word, *more) = fold(body.names[0].text).split() if len(body.names) == 1 else ("", "")
    return word.removeprefix(_ARTICLE) if not more and word.startswith(_ARTICLE) and word in lexicon().heads else ""


def _heads(body: Referent) -> set[str]:
    """The first words of a body's names of two words and more, without articles."""
    return {fold(name.text).split()[0].removeprefix(_ARTICLE) for name in body.names if " " in name.text}


def _waiting(claim: Claim, bare: Referent) -> Claim:
    rests = bare in (claim.source, claim.target, claim.by)
    return replace(claim, sure=False, reason=claim.reason or reason("another")) if rests else claim
