"""Titles that stand for people: معاليه, سموه, القنصل, الضيف; everybody here is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Form, Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Claim, Referent
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.referents.office_holders import office_holders

MINISTER, GUEST = "سالم الورفلي", "كريم الهاني"
_ASIDE = "وأكد {} أهمية التعاون في مجال المياه."


def meant(text: str, words: str) -> str:
    """Who is meant by some words, the last ones of these in a text."""
    document = extract(text)
    labels = {entity.id: entity.names[0].text for entity in document.entities}
    at = text.rindex(words)
    (mention,) = [m for m in document.mentions if m.kind == "person" and m.start <= at < m.end]
    return labels[mention.entity or ""]


@pytest.mark.parametrize(
    ("told", "pronoun"),
    [
        (f"استقبل معالي الدكتور {MINISTER}، وزير الموارد، اليوم سعادة السفير {GUEST}.", "معاليه"),
        (f"استقبل معالي وزير الموارد المهندس {MINISTER} اليوم السفير {GUEST}.", "معاليه"),
        (f"استقبل وزير الموارد {MINISTER} اليوم السفير {GUEST}.", "معاليه"),
        (f"استقبل صاحب السمو الملكي الأمير {MINISTER} أمير المنطقة اليوم السفير {GUEST}.", "سموه"),
        (f"استقبل سمو الشيخ {MINISTER} في مكتبه أمس مدير عام الجمارك اللواء {GUEST}.", "سموه"),
        (f"استقبل سعادة الدكتور {MINISTER} محافظ الساحل أمس الخبير {GUEST}.", "سعادته"),
        (f"قام محافظ الساحل {MINISTER} بجولة في الميناء يرافقه مدير الميناء المهندس {GUEST}.", "سعادته"),
        (f"استقبل وزير الموارد {GUEST} اليوم السفير {MINISTER}.", "سعادته"),
        (
            f"التقى معالي وزير الموارد {GUEST} معالي وزير النقل {MINISTER}. ومن جانبه رحب معالي الوزير {MINISTER} بالوفد.",
            "معاليه",
        ),
    ],
)
def test_who_bears_a_rank_is_meant_by_it(told: str, pronoun: str) -> None:
    assert meant(f"{told} {_ASIDE.format(pronoun)}", pronoun) == MINISTER


def test_of_two_who_bear_it_the_first_of_a_sentence_is_meant() -> None:
    text = f"التقى معالي وزير الموارد {MINISTER} معالي وزير النقل {GUEST}. {_ASIDE.format('معاليه')}"
    assert meant(text, "معاليه") == MINISTER


def test_what_is_claimed_by_the_word_is_claimed_of_its_bearer() -> None:
    text = f"استقبل معالي الدكتور {MINISTER}، وزير الموارد، السفير {GUEST}. وأكد معاليه عمق العلاقات بين البلدين."
    document = extract(text)
    labels = {entity.id: entity.names[0].text for entity in document.entities}
    assert {labels[r.source] for r in document.relations if r.type == "stated"} == {MINISTER}


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (f"استقبل رئيس الغرفة {GUEST} القنصل العام لجيبوتي {MINISTER}.", "القنصل"),
        (f"انتهت زيارة قام بها {MINISTER}، مفوض العون بالساحل، مع الخبير {GUEST}.", "المفوض"),
        (f"التقى رئيس الغرفة {GUEST} نائب وزير الخارجية التركي {MINISTER}.", "المسؤول التركي"),
        (f"التقى رئيس الغرفة {GUEST} سفير الأرجنتين لدى المغرب {MINISTER}.", "الدبلوماسي الأرجنتيني"),
        (f"استقبل رئيس الغرفة {GUEST} نائب رئيس شركة الأمواج {MINISTER}.", "الضيف"),
        (f"التقى وزير الموارد {MINISTER} وزير النقل {GUEST}.", "الوزير"),
        (f"استقبل وزير الموارد {GUEST} وزير النقل التشادي {MINISTER}.", "الوزير الضيف"),
    ],
)
def test_a_title_alone_is_of_the_only_one_whom_it_fits(told: str, title: str) -> None:
    assert meant(f"{told} {_ASIDE.format(title)}", title) == MINISTER


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (f"التقى القنصل العام لجيبوتي {MINISTER} القنصل العام لتشاد {GUEST}.", "القنصل"),
        (f"التقى رئيس الغرفة {GUEST} نائب وزير الخارجية التركي {MINISTER}.", "المسؤول الصيني"),
    ],
)
def test_who_may_be_several_or_nobody_stays_open(told: str, title: str) -> None:
    assert meant(f"{told} {_ASIDE.format(title)}", title) not in {MINISTER, GUEST}


def test_a_woman_who_is_called_by_her_title_is_no_man() -> None:
    text = f"التقت وزيرة الصحة منى العواد وزير النقل {GUEST}. {_ASIDE.format('الوزيرة')}"
    assert meant(text, "الوزيرة") == "منى العواد"


def test_a_post_that_begins_with_where_it_is_held_tells_no_title() -> None:
    reading = Reading("سالم الورفلي لدى ليبيا", Phrases("سالم الورفلي لدى ليبيا"))
    who, post = Referent("person", "salem", [Name(MINISTER)]), Referent("post", "post", [Name("لدى ليبيا")])
    reading.mark(0, len(MINISTER), who, Form.NAME)
    reading.claim(Claim("holds", who, post, 0, len(reading.text)))
    assert [one.posts for one in office_holders(reading)] == [()]
