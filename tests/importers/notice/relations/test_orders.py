"""Who has to do what is ordered, where the giver of the order is not named again."""

import pytest

from rawabit.importers.notice.extract import extract


def told(text: str) -> set[tuple[str, str]]:
    """Who gave an order and whose task it is, by the names of the people."""
    document = extract(text)
    names = {e.id: e.names[0].text for e in document.entities}
    ends = {"directed": "source", "assigned_to": "target"}
    people = {(r.type, names[getattr(r, ends[r.type])]) for r in document.relations if r.type in ends}
    return {(type_, name) for type_, name in people if " " in name and not name.startswith(("مدير", "رئيس"))}


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوزير حرص الوزارة على دعم المصانع وكلف مدير إدارة التخطيط السيد سالم القاضي بإعداد خطة للتدريب.",
        "واطلع الوزير على سير العمل، وأوعز إلى مدير عام الموانئ السيد سالم القاضي بمتابعة أعمال الصيانة.",
        "وكُلّف مدير إدارة المشروعات المهندس سالم القاضي بإعداد تقرير عن سير العمل.",
        "وكُلف وزير النقل السيد سالم القاضي بإعداد تقرير عن سير العمل.",
        "واستمع الوزير إلى عرض عن المشروع، ووجه مدير إدارة الشؤون الفنية المهندس سالم القاضي بمعالجة الأعطال.",
        "وافتتح المحافظ المعرض ثم كلف رئيس مصلحة الطرق المهندس سالم القاضي بمراجعة التصاميم.",
        "كما أوعز الوزير إلى مدير الموانئ السيد سالم القاضي بإعداد تقرير عن سير العمل.",
    ],
)
def test_who_is_charged_gives_no_order(text: str) -> None:
    """The post with its holder after the verb is its object: the subject was named before."""
    assert told(text) == {("assigned_to", "سالم القاضي")}


@pytest.mark.parametrize(
    "text",
    [
        "ووجه مدير إدارة الشؤون الفنية المهندس سالم القاضي بمعالجة الأعطال.",
        "وكلف وزير النقل السيد سالم القاضي بإعداد تقرير عن سير العمل.",
        "كلف رئيس الوزراء السيد سالم القاضي بإعداد تقرير عن سير العمل.",
        "أكد وزير الزراعة أهمية الري، ووجه مدير عام البحوث الزراعية السيد سالم القاضي بحصر الآبار.",
        "وافتتح الوزير الورشة، ووجه رئيس مصلحة الموانئ المهندس سالم القاضي بإعداد تقرير عن سير العمل.",
    ],
)
def test_who_may_be_the_subject_is_not_charged(text: str) -> None:
    """Who stands alone after وجه, or leads a ministry, a state or a body, gives the order."""
    assert told(text) == {("directed", "سالم القاضي")}


def test_giver_and_owner_stay_apart() -> None:
    """Where both are named the first gives the order and the second has the task."""
    text = "وكلف وزير النقل السيد علي الغرياني مدير الموانئ السيد سالم القاضي بإعداد تقرير عن سير العمل."
    assert told(text) == {("directed", "علي الغرياني"), ("assigned_to", "سالم القاضي")}


def test_a_minister_alone_is_charged() -> None:
    """كلف wants somebody who is charged; وجه does not."""
    document = extract("وكلف وزير الري بإعداد تقرير عن السدود.")
    names = {e.id: e.names[0].text for e in document.entities}
    assert [names[r.target] for r in document.relations if r.type == "assigned_to"] == ["وزير الري"]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("أوعزت الوزيرة منى بدر إلى مدير المصنع بمراجعة العقود.", "مدير المصنع"),
        ("يكلف المدير العام إدارة المشاريع بإعداد خطة للصيانة.", "إدارة المشاريع"),
    ],
)
def test_whom_somebody_hints_to_or_charges_has_the_task(text: str, owner: str) -> None:
    document = extract(text)
    names = {e.id: e.label() for e in document.entities}
    assert [names[r.target] for r in document.relations if r.type == "assigned_to"] == [owner]


@pytest.mark.parametrize("who", ["سيادته", "معاليه"])
def test_who_orders_by_a_pronoun_of_rank_is_not_charged(who: str) -> None:
    text = (
        "القاهرة، 16 مارس 2025\nعقد معالي الدكتور هشام السامري، وزير الصحة، اجتماعا لمتابعة المشروع. واستعرض الوزير نسب التنفيذ، "
        f"حيث وجه {who} بسرعة الانتهاء من أعمال 12 وحدة صحية قبل 30 يونيو 2025."
    )
    assert told(text) == {("directed", "هشام السامري")}
