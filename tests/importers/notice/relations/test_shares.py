"""Who owns a share of what, and who became what under another name. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEAD, ONE, TWO, BODY = "طرابلس، 12 مايو 2025\n", "شركة المرجان للهندسة", "شركة بلتيس", "وزارة المياه"


def told(text: str) -> set[tuple[str, str, str | None, str]]:
    document = extract(HEAD + text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    found = (r for r in document.relations if r.type == "related_to")
    return {(names[r.source], names[r.target], r.reason, r.polarity.value) for r in found}


@pytest.mark.parametrize(
    ("text", "owner", "owned", "share"),
    [
        (f"تملك {ONE} نسبة 40% من {TWO}.", ONE, TWO, ": 40%"),
        (f"وتمتلك {BODY} 60 في المئة من أسهم {TWO}.", BODY, TWO, ": 60 في المئة"),
        (f"استحوذت {ONE} على حصة ٢٥٪ في رأس مال {TWO}.", ONE, TWO, ": ٢٥٪"),
        (f"وقال الوزير إن {ONE} مملوكة ل{BODY} بنسبة 51 بالمئة.", BODY, ONE, ": 51 بالمئة"),
        (f"تملك {BODY} حصة في {TWO}.", BODY, TWO, ""),
    ],
)
def test_who_owns_a_share_is_tied_to_it_with_the_share(text: str, owner: str, owned: str, share: str) -> None:
    assert told(text) == {(owner, owned, f"owner{share}", "affirmed")}


def test_who_owns_none_is_denied() -> None:
    assert told(f"لا تملك {BODY} أي أسهم في {TWO}.") == {(BODY, TWO, "owner", "negated")}


@pytest.mark.parametrize(
    "text",
    [
        f"تملك {ONE} خبرة واسعة بنسبة نجاح 90% في مشاريع {BODY}.",
        f"قال الوزير إن {BODY} تملك 40% من حاجتها من المضخات لدى {TWO}.",
        f"ارتفعت نسبة الإنجاز إلى 40% في {TWO} التي تملك مقرا في طرابلس.",
    ],
)
def test_what_is_no_share_of_a_body_is_no_ownership(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "before", "after", "word"),
    [
        ("صدر قرار بتغيير اسم وزارة الزراعة إلى وزارة الأمن الغذائي.", "وزارة الزراعة", "وزارة الأمن الغذائي", "renamed to"),
        (f"غيرت {ONE} اسمها إلى {TWO}.", ONE, TWO, "renamed to"),
        (f"وأصبحت {ONE} تسمى {TWO}.", ONE, TWO, "renamed to"),
        ("وتقرر دمج هيئة الطرق في هيئة النقل.", "هيئة الطرق", "هيئة النقل", "merged into"),
    ],
)  # fmt: skip
def test_a_body_is_tied_to_what_it_became(text: str, before: str, after: str, word: str) -> None:
    assert told(text) == {(before, after, word, "affirmed")}


def test_who_went_into_another_is_no_part_of_it() -> None:
    document = extract(f"{HEAD}وقرر المجلس دمج الهيئة العامة للطرق في الهيئة الوطنية للنقل.")
    assert {r.type for r in document.relations} == {"related_to"}


@pytest.mark.parametrize(
    "text",
    [
        f"تغيرت {BODY} كثيرا، وانتقل مقر {ONE} إلى {TWO}.",
        "غير المجلس رئيس هيئة الطرق إلى عضو في هيئة النقل.",
    ],
)
def test_what_changes_no_name_is_no_renaming(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize("between", [" " * 80, "من رأس مال " * 7, "، " * 40])
def test_what_leads_from_a_share_to_a_body_is_looked_at_once(between: str) -> None:
    """Tried in every way in which blanks and words can be parted, forty of them would take years."""
    owner, owned = "شركة مرجان للملاحة", "شركة وادي الزيتون للأغذية"
    assert told(f"تملك {owner} نسبة 40%{between}و{owned}.") == set()
