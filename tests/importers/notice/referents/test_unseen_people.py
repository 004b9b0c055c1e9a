"""People whom the fields do not see, behind posts and titles and where they are appointed or followed. All names are made up."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.referents.unseen_people import name_unseen

from ..reads import accepted, ends, named


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("شكل القرار تعيين سامي غصنون بديلا عن رائد حلقوم في وزارة الري.", "سامي غصنون"),
        ("جاء ذلك خلال استقبال معالي مسعود شهرزاني - في قصر الضيافة.", "مسعود شهرزاني"),
        ("وقع الاتفاقية رئيس الاتحاد الزهيري للامتياز محمد الفنان، وأخذ نسخة منها.", "محمد الفنان"),
    ],
)
def test_who_stands_where_only_a_person_can_is_named(text: str, person: str) -> None:
    assert person in named(text, "person")


def test_who_is_named_behind_a_post_is_proposed_to_hold_it() -> None:
    text = "وقع الاتفاقية رئيس الاتحاد الزهيري للامتياز محمد الفنان، وأخذ نسخة منها."
    assert ("محمد الفنان", "رئيس الاتحاد الزهيري للامتياز") in ends(text, "holds")
    assert not accepted(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        "أبدى الوزير رغبته في تعيين سفير مقيم، وهو أمر لم يتقرر.",
        "أقيم الحفل بمركز الملك فهد الثقافي، في المدينة.",
        "سلم معالي الوزير درعا تذكارية، وأثنى على الحضور.",
    ],
)
def test_what_is_no_name_is_none_there(text: str) -> None:
    assert not named(text, "person")


def test_titles_in_a_row_are_each_looked_at_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, look = [0], Phrases.reading

    def counted(self: Phrases, place: int, words: Collection[str]) -> tuple[str, int] | None:
        asked[0] += 1
        return look(self, place, words)

    monkeypatch.setattr(Phrases, "reading", counted)
    text = "السيد " * 2_000
    name_unseen(Reading(text, Phrases(text)))
    assert 2_000 <= asked[0] < 40_000
