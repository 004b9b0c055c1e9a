"""Bodies with whom they serve, which a finder cut or passed over. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.names.finder import find_names


def _bodies(text: str) -> list[str]:
    return [span.text for span in find_names(text) if span.kind == "organization"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("وأضاف أن الاتحاد العام لمربي النحل لم يحضر الجلسة.", "الاتحاد العام لمربي النحل"),
        ("ورحب الوفد بمشاركة الشبكة الإقليمية لعلوم التربة في المعرض.", "الشبكة الإقليمية لعلوم التربة"),
        ("وستنضم كينيا إلى الهيئة الإقليمية للزيوت العطرية عام 2026.", "الهيئة الإقليمية للزيوت العطرية"),
        ("وتعاونت البلدية مع المديرية الإقليمية للسياحة والآثار في المشروع.", "المديرية الإقليمية للسياحة والآثار"),
        ("واتفق الوزير مع الاتحاد العام لعمال جيبوتي على الأجور.", "الاتحاد العام لعمال جيبوتي"),
    ],
)
def test_a_word_that_ends_other_names_goes_on_with_whom_it_is_for(text: str, body: str) -> None:
    assert _bodies(text).count(body) == 1


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("وتعتزم غينيا الانضمام إلى الاتحاد الأفريقي لمنتجي الكاكاو.", ["الاتحاد الأفريقي لمنتجي الكاكاو"]),
        ("ونظمت الورشة الفيدرالية المغربية لصناع الحلويات في فاس.", ["الفيدرالية المغربية لصناع الحلويات"]),
        ("ودعا الاتحاد الأفريقي لبحث الأزمة في السودان.", ["الاتحاد الأفريقي"]),
    ],
)
def test_a_body_goes_on_with_its_people_and_not_with_a_purpose(text: str, bodies: list[str]) -> None:
    assert _bodies(text) == bodies


def test_a_year_and_a_session_are_no_bodies() -> None:
    assert _bodies("وبلغ الإنتاج خلال هذا العام للمرة الأولى مليون طن، في الدورة الإقليمية للكرة.") == []


def test_the_place_in_such_a_name_is_none_of_its_own() -> None:
    assert [s.text for s in find_names("وحضر الجلسة الاتحاد العام لعمال جيبوتي.") if s.kind == "place"] == []
