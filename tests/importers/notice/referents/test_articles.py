"""The article that ل swallows comes back in the name, and what is then one becomes one."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract


def test_a_body_after_lam_is_the_body_with_its_article() -> None:
    document = extract(
        "أعلن سالم الفرجاني أن ليبيا تدفع اشتراكها للمنظمة العربية للسدود. وقالت المنظمة العربية للسدود إنها تسلمته."
    )
    bodies = [e for e in document.entities if "للسدود" in e.label()]
    assert [name.text for body in bodies for name in body.names] == ["المنظمة العربية للسدود"]
    spans = [m for m in document.mentions if m.entity == bodies[0].id and m.form == "name"]
    assert [m.text for m in spans] == ["لمنظمة العربية للسدود", "المنظمة العربية للسدود"]


def test_a_word_that_begins_with_lam_keeps_it() -> None:
    document = extract("سلم وزير المياه السيد سالم الفرجاني التقرير للجنة السدود الوطنية.")
    assert not [e for e in document.entities if e.label().startswith("الجنة")]


def test_a_noun_with_lam_gets_the_whole_article_before_an_adjective() -> None:
    document = extract("عقدت الدورة الخامسة للجنة العليا المشتركة في الدوحة، وترأست اللجنة العليا المشتركة وزيرة المياه.")
    assert [e.label() for e in document.entities if "العليا" in e.label() and e.kind == "organization"] == [
        "اللجنة العليا المشتركة"
    ]


def test_an_adjective_of_relation_is_known_by_its_ending() -> None:
    document = extract("انطلقت الدورة الثانية للجنة الوزارية المشتركة الليبية التركية في طرابلس.")
    assert "اللجنة الوزارية المشتركة الليبية التركية" in {e.label() for e in document.entities}


def test_a_body_that_no_name_tells_has_its_article() -> None:
    text = "حضر اللقاء الأمينة العامة للوزارة السيدة منى بنت سالم ومدير التعاون السيد محمد ولد عواد."
    assert "لوزارة" not in [name.text for entity in extract(text).entities for name in entity.names]


def test_a_post_that_begins_behind_a_whole_article_gets_it_back() -> None:
    text = "09:00 – 09:30 كلمة ترحيبية للكاتب العام لوزارة الصناعة والتجارة المغربية السيد سالم الفرجاني\n"
    document = extract(text)
    assert [e.names[0].text for e in document.entities if e.kind == "post"] == ["الكاتب العام لوزارة الصناعة والتجارة المغربية"]
    assert [m.text[:6] for m in document.mentions if m.kind == "post"] == ["لكاتب "]
