"""What is no fact: nearly done, not meant, supposed, asked, weighed, given up; and what is one all the same. All is made up."""

import pytest

from rawabit.importers.notice.extract import extract

_PAIR = "وزير الصحة السيد علي سالم {} وزير الداخلية السيد خالد الورفلي"
_BOTH = _PAIR.replace("{} ", "")


def _told(text: str, type_: str) -> set[tuple[str, str, str]]:
    found = [r for r in extract(text).relations if r.type == type_]
    return {(r.modality.value, r.polarity.value, r.review.value) for r in found}


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        (f"كاد {_PAIR.format('يلتقي')}.", "actual", "negated"),
        (f"من غير المقرر أن يلتقي {_BOTH}.", "planned", "negated"),
        (f"لو التقى {_BOTH} لانتهى الخلاف.", "discussed", "affirmed"),
        (f"لو {_PAIR.format('كان يلتقي')}، لانتهى الخلاف.", "discussed", "affirmed"),
        (f"هل التقى {_BOTH}؟", "discussed", "affirmed"),
        (f"قبل أن يلتقي {_BOTH} زار المركز.", "actual", "affirmed"),
    ],
)
def test_a_meeting_that_is_only_spoken_of_is_never_accepted(text: str, modality: str, polarity: str) -> None:
    assert _told(text, "met_with") == {(modality, polarity, "proposed")}


def test_a_condition_reaches_the_last_word_of_a_text_without_a_full_stop() -> None:
    text = "إذا وقعت وزارة الصناعة اتفاقية مع شركة النور"
    assert _told(text, "signed") == _told(f"{text}.", "signed") == {("planned", "affirmed", "proposed")}


def test_what_before_tells_at_the_end_of_a_sentence_came_about() -> None:
    text = f"عاد الوفد قبل أن يجتمع {_PAIR.format('مع')}."
    assert _told(text, "met_with") == {("actual", "affirmed", "accepted")}


def test_she_who_says_that_she_will_not_take_part_does_not() -> None:
    text = "أكدت وزيرة الثقافة السيدة مبروكة الطرهوني أنها لن تشارك في المؤتمر العربي للآثار المنعقد في بغداد."
    assert {polarity for _, polarity, _ in _told(text, "attended")} == {"negated"}


def test_a_signing_that_is_weighed_is_none() -> None:
    text = "وأكدت الوزيرة أنه جارٍ دراسة توقيع بروتوكول تعاون مع جمعية الواحة."
    assert {modality for modality, _, _ in _told(text, "signed")} == {"discussed"}


def test_what_was_given_up_is_paid_no_more() -> None:
    text = "توقفت ليبيا عن دفع اشتراكاتها في منظمة الصحة العالمية."
    assert {modality for modality, _, _ in _told(text, "pays")} == {"ended"}


@pytest.mark.parametrize(
    "text",
    [
        "تأجل الاجتماع الذي كان مقرراً بين وزير الصحة السيد علي سالم ووزير الداخلية السيد خالد الورفلي.",
        "تأجل اجتماع وزير الصحة السيد علي سالم مع وزير الداخلية السيد خالد الورفلي الذي كان مقرراً غدا.",
    ],
)
def test_a_meeting_that_was_to_be_and_was_put_off_was_not_attended(text: str) -> None:
    assert {modality for type_ in ("attended", "met_with") for modality, _, _ in _told(text, type_)} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "وقال العيسوي إن الوزارة وقعت اتفاقية مع الاتحاد الأوروبي.",
        "أشار الوزير السيد علي سالم إلى أن وزارة الكهرباء سبق أن وقعت اتفاقية مع شركة سيمنز عام 2019.",
    ],
)
def test_what_a_verb_of_the_perfect_tells_to_be_signed_is(text: str) -> None:
    assert _told(text, "signed") == {("actual", "affirmed", "proposed")}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("التقى المدير السابق لمركز السكري الدكتور خالد الورفلي سفير تونس.", "ended"),
        ("استقبل الرئيس وزير الصحة المقال السيد علي سالم.", "ended"),
        ("التقى الوزير المرشح لمنصب وزير الصحة السيد علي سالم.", "planned"),
    ],
)
def test_who_held_a_post_or_may_hold_it_does_not_hold_it(text: str, modality: str) -> None:
    assert {how for how, _, _ in _told(text, "holds")} == {modality}


def test_a_signing_of_another_sentence_does_not_make_a_planned_one_done() -> None:
    text = (
        "ومن المقرر أن توقع شركة النهر عقد التأهيل مع شركة السدود في ديسمبر. "
        "ولفت الوزير إلى أن مركز المياه وقع في تونس مذكرة تفاهم مع معهد الواحة."
    )
    document = extract(text)
    names = {entity.id: entity.label() for entity in document.entities}
    done = {names[r.source] for r in document.relations if r.type == "signed" and r.modality == "actual"}
    assert "شركة النهر" not in done


@pytest.mark.parametrize("opens", ["حضر لو رونغ مدير شركة النور الاجتماع و", "زار السيد لو شياو المصنع و"])
def test_a_given_name_supposes_nothing(opens: str) -> None:
    assert _told(f"{opens}{_PAIR.format('التقى')}.", "met_with") == _told(f"{_PAIR.format('التقى')}.", "met_with")
