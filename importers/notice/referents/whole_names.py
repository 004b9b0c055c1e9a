"""Names as they are, where the fields took a word too many or one too few: رئيس الدولة {"حفظه الله"}, الجمهورية التركية
{الشقيقة}, الفريق {أول} سامي النجار, و{علي} أحمد ناصر, whose first name reads like a preposition.

Models are fitted to what comes before; what was claimed has been weighed.
"""

from __future__ import annotations

import re

from ....graph.model import Form
from ..claims import Mark
from ..reading import Reading
from .respelling import respan

_KINDS = frozenset({"person", "post", "organization"})
_BLESSING = re.compile(
    r"""(?<!\s)\s*(?:["“«(]\s*)?(?:حفظه|حفظها|حفظهم|رعاه|رعاها|أعزه|أيده|نصره)\s+الله(?:\s+و?رعاه)?\s*["”»)]?$"""
)
_DASH = re.compile(r"(?<![\s–—ـ،,-])[\s–—ـ،,-]*[–—ـ،,-]\s*$")  # from the first of them, in time that grows with their number
_FRIENDLY = re.compile(r"(?<=\w)\s+(?:الشقيقة|الشقيق|الشقيقين|الصديقة)$")
_THOSE = re.compile(
    r"(?<=\S)\s+وال\w{3,}\s+(?:المعنية|المختصة|المعنيين|المختصين|الشريكة|الأخرى)$"
)  # وزارة التخطيط {والوزارات المعنية}
_RANK = re.compile(r"(?:[أا]ول|ركن)\s+(?=\S+\s+\S)(?:ركن\s+(?=\S+\s+\S))?")
_ALI = re.compile(r"(?:^|(?<=[\s،,.؛:(]))و?(علي)\s$")  # with dots: على of the same text is the preposition
_BACK = 6  # characters of وعلي with the blanks around
_TWO = 2  # words of a name that a first name may be wanting of


def whole_names(reading: Reading) -> None:
    """Give names the ends that they have, in the order of the text."""
    for mark in list(reading.marks):
        if mark.form is Form.NAME and mark.kind in _KINDS:
            start, end = _bounds(reading, mark)
            if (start, end) != (mark.start, mark.end):
                respan(reading, mark, start, end)


def _bounds(reading: Reading, mark: Mark) -> tuple[int, int]:
    name = reading.text[mark.start : mark.end]
    too_many = _BLESSING.search(name) or _DASH.search(name)
    if mark.kind != "person":
        too_many = too_many or _FRIENDLY.search(name) or _THOSE.search(name)
    end = mark.start + too_many.start() if too_many and too_many.start() else mark.end
    if mark.kind != "person":
        return mark.start, end
    if rank := _RANK.match(name):
        return mark.start + rank.end(), end
    before = _ALI.search(reading.text[max(0, mark.start - _BACK) : mark.start])
    first = mark.start - len("علي ") if before and len(name.split()) >= _TWO and _is_spelt_apart(reading) else mark.start
    return first, end


def _is_spelt_apart(reading: Reading) -> bool:
    """Whether the text writes the preposition without dots, so that علي is a name."""
    return "على" in reading.text or not re.search(r"\sعلي\s+ال", reading.text)
