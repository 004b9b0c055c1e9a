"""A text of twice the length makes about twice the work, module by module; all people and bodies are fictional."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import cycle, islice, product

import pytest

from rawabit.importers.grammar.text.segments import Segment
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.claims import Referent
from rawabit.importers.notice.countries import named_before, rivals
from rawabit.importers.notice.english.names import last_names
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.fitted import features

from .work import lines_run

_GIVEN = ("سالم", "خالد", "منى", "هدى", "سامي", "نادر", "كريم", "ليلى", "عمر", "يوسف", "سعاد", "جمال", "فريد", "رانيا")
_FAMILY = ("الفرجاني", "الورفلي", "الهمامي", "العبار", "بوشناق", "القاسم", "عواد", "الزروق", "الصويعي", "المبروك")
_NAMES = ("النخيل", "الواحة", "المنارة", "الهضبة", "السنابل", "الربيع", "النسيم", "الأفق", "الفجر", "الياسمين")
_ENGLISH = ("Omar", "Ali", "Mona", "Huda", "Sami", "Karim", "Layla", "Adam", "Yusuf", "Jamal")
_SURNAMES = ("Berg", "Salem", "Awad", "Nadir", "Saab", "Barri", "Hamdan", "Costa", "Khan", "Miller")
_MOST = 2.5  # times the work for twice the text, with what only a longer text has


def _people(count: int) -> str:
    return "\n".join(f"حضر السيد {one} {two} الاجتماع." for one, two in islice(product(_GIVEN, _FAMILY), count))


def _posts(count: int) -> str:
    return "\n".join(f"زار رئيس مجلس إدارة شركة {name} القابضة المصنع." for name in islice(cycle(_NAMES), count))


def _turn(count: int) -> str:
    other = "من جهة أخرى عقد وزير النقل اجتماعا مع سفير مالطا."
    spoke = _people(count).replace("حضر", "شكر").replace("الاجتماع", "المواطنين")
    return "\n".join([spoke, "استقبل وزير النقل سفير مالطا في اجتماع بمكتبه.", _people(count), other])


def _dated(count: int) -> str:
    days = ("March", "April", "May", "June", "July")
    return "\n".join(f"On {n % 28 + 1} {days[n % 5]} 2024 Ms. Anna Berg met Mr. Salem Awad in Tripoli." for n in range(count))


def _parted(count: int) -> str:
    return "\n".join(["this is said twice in two tongues.\nنعم."] * count)


def _in_prose(count: int) -> str:
    told = (
        "Ms. Anna Berg, previously logistics officer at the Nile Fund, met Wadi Looms, a Danish firm which pays the Wadi Union. "
        "The first meeting of the Joint Technical Committee took place on 4 May 2026 in Sfax; it has offices in Aden and Tunis. "
    )
    return told * count


def _of_meetings(count: int) -> str:
    return "Minutes of the meeting. " * count


def _ministers(count: int) -> str:
    return "الوزير الأول " * count


def _ministries(count: int) -> str:
    return "\n".join(["أعلنت وزارة الصناعة في مالطا عن خطة. وأكدت الوزارة ذلك."] * count)


def _with_sums(count: int) -> str:
    return "\n".join(["وتدفع ليبيا اشتراكات لليونيدو بقيمة 5000 دولار"] * count)


def _hosts(count: int) -> str:
    return "\n".join(["والتقى وزير الصناعة أحمد سالم وفدا من اليونيدو."] * count)


def _signers(count: int) -> str:
    return "\n".join(["وقعت وزارة المياه والري واليونيدو مذكرة تفاهم في مجال تحلية المياه"] * count)


def _themes(count: int) -> str:
    return "\n".join(["UNIDO discussed cooperation on water with the Nile Fund."] * count)


def _actions(count: int) -> str:
    return "Action items:\n" + "- The Ministry of Water to prepare the plan by 30 April 2025\n" * count


def _roll(count: int) -> str:
    return "الحضور:\n" + "- السيد أحمد سالم، مدير إدارة السدود\n" * count


def _english_roll(count: int) -> str:
    people = (f"{one} {two}" for one, two in islice(product(_ENGLISH, _SURNAMES), count))
    return "Participants:\n" + "".join(f"- Mr. {person}, Director of the {person.split()[1]} Fund\n" for person in people)


def _held(count: int) -> str:
    names = (f"{one} {two}" for one, two in islice(cycle(product(_GIVEN, _FAMILY)), count))
    return " ".join(f"وتولى {name} منصب وزير الصناعة، وقال الوزير إنه ملتزم." for name in names)


def _said_by_ministers(count: int) -> str:
    return " ".join(f"قال وزير {name} إن الوزير سيزور مالطا." for name in islice(cycle(_NAMES), count))


def _instalments(count: int) -> str:
    names = islice(cycle(product(_NAMES, _NAMES)), count)
    return " ".join(f"دفعت شركة {one} مبلغ {n + 1},000 دينار إلى شركة {two} القابضة." for n, (one, two) in enumerate(names))


def _of_companies(count: int) -> str:
    names = islice(cycle(product(_SURNAMES, _ENGLISH)), count)
    return " ".join(f"The Minister discussed cooperation with {one} {two} Company. He thanked all." for one, two in names)


@pytest.mark.parametrize(
    ("module", "text", "count"),
    [
        pytest.param("referents/naming.py", _people, 60, id="people"),
        pytest.param("names/nested.py", _posts, 50, id="posts"),
        pytest.param("names/endings.py", _people, 60, id="ends of names"),
        pytest.param("relations/bodies/adjoining.py", _posts, 50, id="bodies of posts"),
        pytest.param("relations/clauses/turns.py", _turn, 60, id="turns"),
        pytest.param("countries/other_side.py", _ministers, 60, id="sides"),
        pytest.param("referents/naming.py", _ministries, 60, id="heads of bodies"),
        pytest.param("english/reader.py", _dated, 40, id="English days"),
        pytest.param("english/names/people.py", _dated, 40, id="English people"),
        pytest.param("english/page/runs.py", _parted, 150, id="English parts"),
        pytest.param("english/meetings/meetings.py", _of_meetings, 100, id="English meetings"),
        pytest.param("english/clauses/clauses.py", _themes, 40, id="English themes"),
        pytest.param("english/tasks/action_items.py", _actions, 40, id="English action items"),
        pytest.param("english/names/people.py", _english_roll, 40, id="English names again"),
        pytest.param("relations/encounters/companions.py", _hosts, 40, id="companions"),
        pytest.param("relations/agreements/cosigners.py", _signers, 30, id="signers"),
        pytest.param("topics/clauses.py", _with_sums, 40, id="themes with sums"),
        pytest.param("marked.py", _roll, 40, id="marks"),
        pytest.param("referents/said_again.py", _people, 70, id="names said again"),
        pytest.param("referents/bare_titles.py", _said_by_ministers, 60, id="titles alone"),
        pytest.param("reading.py", _instalments, 60, id="payments"),
        pytest.param("english/names/headless.py", _in_prose, 40, id="English bodies without a head"),
        pytest.param("english/offices/loose_offices.py", _in_prose, 40, id="English offices"),
        pytest.param("english/clauses/doers.py", _in_prose, 40, id="English doers"),
        pytest.param("english/meetings/of_events.py", _in_prose, 40, id="English events"),
        pytest.param("english/names/short_names.py", _of_companies, 60, id="short names"),
        pytest.param("english/offices/refer.py", _of_companies, 60, id="he"),
    ],
)
def test_work_grows_with_the_text(module: str, text: Callable[[int], str], count: int) -> None:
    lines_run(text(count))  # what is read once of the word lists
    once, twice = (lines_run(text(size))[module] for size in (count, 2 * count))
    assert 0 < twice <= _MOST * once


def test_what_a_title_may_mean_is_not_sought_through_the_whole_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_before, "_BACK", 20)
    lines_run(_said_by_ministers(5))
    once, twice = (lines_run(_said_by_ministers(size))["countries/named_before.py"] for size in (60, 120))
    assert 0 < twice <= _MOST * once


def test_the_names_of_who_holds_one_title_are_parted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Referent] = []
    words = rivals._words

    def counted(person: Referent) -> frozenset[str]:
        asked.append(person)
        return words(person)

    monkeypatch.setattr(rivals, "_words", counted)
    extract(_held(30))
    assert 0 < len(asked) <= 30


@pytest.mark.skipif(sys.platform == "win32", reason="has no processor time to read")
def test_a_word_said_a_hundred_thousand_times_is_looked_for_in_no_list_of_all() -> None:
    parts = [Segment(n, n + 1, "ا", n) for n in range(100_000)]
    before = time.process_time()
    assert set(features._again(parts, [Span(0, len(parts), "ا", "person")])) == {("d=person",)}
    assert time.process_time() - before < 20  # it took minutes


def test_the_last_words_of_each_name_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    words = last_names._words

    def counted(person: Referent) -> tuple[str, ...]:
        asked.append(person.names[0].text)
        return words(person)

    monkeypatch.setattr(last_names, "_words", counted)
    extract(_english_roll(30))
    assert len(asked) == len(set(asked)) >= 30
