"""Places that no field sees, and the clitic before them that says what they are."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.joined_places import join_places


def joined(text: str, *known: tuple[str, str]) -> list[str]:
    """The places that are added to some names of a text."""
    spans = [Span(text.index(words), text.index(words) + len(words), words, kind) for kind, words in known]
    added = [span for span in join_places(Phrases(text), spans) if span not in spans]
    assert all(text[span.start : span.end] == span.text and span.kind == "place" for span in added)
    return [span.text for span in added]


@pytest.mark.parametrize(
    ("text", "known", "added"),
    [
        ("زار الوفد رواندا وملاوي وأنغولا", [("place", "رواندا")], ["ملاوي", "أنغولا"]),
        ("فروع في نالوت وجادو ويفرن", [("place", "نالوت")], ["جادو", "يفرن"]),
        ("مدارس في السنية وغماسبوري وملاوي", [("place", "السنية")], ["غماسبوري", "ملاوي"]),  # on no list
        ("اختتم أمس ببرازافيل", [], ["برازافيل"]),
        ("منحت المساعدة لأنغولا", [], ["أنغولا"]),
    ],
)
def test_a_place_after_its_clitic_is_read(text: str, known: list[tuple[str, str]], added: list[str]) -> None:
    assert joined(text, *known) == added


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("اجتمع الوزير وجادو", []),  # no place before it
        ("سدد الرسوم لجادو", []),  # a town after ل may be anybody
        ("وعد ببادر", []),
        ("زار السنية وألغيت الزيارة", [("place", "السنية")]),  # a verb
        ("تجاوز أزمة السنية وانتهاج الحوار", [("place", "السنية")]),  # an act and its object
        ("زار السنية\nوغماسبوري حاضرة", [("place", "السنية")]),  # a new line
        ("أصدر في الزرقاء قرارا وزاريا", [("place", "الزرقاء")]),  # a word of its own with the و
        ("في تونس والسفيرة", [("place", "تونس")]),  # a post, though a town is called so too
        ("زار متحف نالوت وجادو", [("organization", "متحف نالوت وجادو")]),  # within another name
    ],
)
def test_other_words_are_no_places(text: str, known: list[tuple[str, str]]) -> None:
    assert joined(text, *known) == []
