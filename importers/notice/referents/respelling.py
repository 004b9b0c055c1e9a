"""A name that was read with a letter, a word or an end too many or too few: its referent is renamed; what is then one is one."""

from __future__ import annotations

from dataclasses import replace

from ....graph.names.keys import match_key
from ..claims import Mark, Referent
from ..reading import Reading
from ..uniting import unite


def respell(reading: Reading, referent: Referent, wrong: str, right: str) -> None:
    """Give a referent another spelling of one of its names, and make it the one that has it already.

    Args:
        reading: the text.
        referent: whom the name is of.
        wrong: the name as it was read.
        right: the name as it is.
    """
    names = [replace(name, text=right) if name.text == wrong else name for name in referent.names]
    referent.names[:] = dict.fromkeys(names)
    for kind in (None, "person"):
        if referent.key == match_key(wrong, kind):
            reading.register.rename(referent, match_key(right, kind))
            break
    else:
        return
    other = next((r for r in reading.register.called(referent.kind, referent.key) if r is not referent), None)
    if other and not (referent.local or other.local) and other.qualifier in {None, referent.qualifier}:
        unite(reading, referent, other)


def respan(reading: Reading, mark: Mark, start: int, end: int) -> None:
    """Let a mark of a name have other ends, with its referent's name and the claims that begin with it.

    Args:
        reading: the text.
        mark: one of its marks.
        start: the character where the name begins.
        end: the one after its last.
    """
    wrong, right = (" ".join(reading.text[low:high].split()) for low, high in ((mark.start, mark.end), (start, end)))
    own = next(other for other in reading.marks if other == mark)
    reading.keep_marks(replace(m, start=start, end=end) if m is own else m for m in reading.marks)
    early = [replace(c, start=start) if c.start == mark.start > start else c for c in reading.claims]
    reading.replace_claims(early)
    written = next((name.text for name in mark.referent.names if _bare(name.text) == _bare(wrong)), wrong)
    respell(reading, mark.referent, written, right)


def _bare(name: str) -> str:
    """A name without its blanks, which are written otherwise about quotation marks."""
    return "".join(name.split())
