"""What stands before بن, بنت and ولد begins a name. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.sons import name_sons

from ..reads import ends, named


@pytest.mark.parametrize(
    ("text", "seen", "name"),
    [
        ("وشيهانة بنت سيف الحارثية وكيلة الوزارة", None, "شيهانة بنت سيف الحارثية"),
        ("وحضرها ميثاء بنت سيف", "بنت سيف", "ميثاء بنت سيف"),
        ("وليد بن سيف بن عامر حضر", None, "وليد بن سيف بن عامر"),
        ("قال ولد سيف إن", "ولد سيف", "ولد سيف"),
        ("مراد ولد سيف", "ولد سيف", "مراد ولد سيف"),
        ("أكد بن سيف أن", "بن سيف", "بن سيف"),
        ("ووعد بن سيف بفتح حساب", "بن سيف", "بن سيف"),
        ("الوزير بن سيف", "بن سيف", "بن سيف"),
        ("وزارة\nبن سيف", "بن سيف", "بن سيف"),
    ],
)
def test_whose_son_somebody_is(text: str, seen: str | None, name: str) -> None:
    at = text.find(seen) if seen else 0
    spans = [Span(at, at + len(seen), seen, "person")] if seen else []
    assert [span.text for span in name_sons(Phrases(text), spans)] == [name]


@pytest.mark.parametrize("text", ["بنت الدولة مدرسة جديدة", "ابن البلد", "حضر بن", "جامعة محمد بن سعود", "السيد بن"])
def test_nobody_is_named(text: str) -> None:
    body = [Span(0, len(text), text, "organization")] if text.startswith("جامعة") else []
    assert name_sons(Phrases(text), body) == body


def test_a_daughter_in_a_list_has_her_own_post() -> None:
    text = "حضر اللقاء السيد سامي بن علي الصقري وكيل وزارة النقل، وشيهانة بنت سيف الحارثية وكيلة وزارة السياحة."
    assert named(text, "person") == ["سامي بن علي الصقري", "شيهانة بنت سيف الحارثية"]
    assert ("شيهانة بنت سيف الحارثية", "وكيلة وزارة السياحة") in ends(text, "holds")


def test_a_father_with_a_title_is_part_of_the_name() -> None:
    text = "اجتمعت الدكتورة سلمى بنت السيد جواد الهاشمي وزيرة الصحة مع نديم جان وزير الصحة بجمهورية باكستان."
    assert named(text, "person") == ["سلمى بنت السيد جواد الهاشمي", "نديم جان"]
    assert ("سلمى بنت السيد جواد الهاشمي", "وزيرة الصحة") in ends(text, "holds")


@pytest.mark.parametrize("text", ["استقبله بن سالم في مكتبه", "رافقه بن عمر إلى المقر", "وترأسها بن يوسف", "وسيدي بن نور"])
def test_a_verb_with_its_object_begins_no_name(text: str) -> None:
    assert name_sons(Phrases(text), []) == []
