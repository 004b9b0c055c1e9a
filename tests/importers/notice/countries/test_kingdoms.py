"""المملكة alone names no country: it is that of the notice, or nobody's. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.identity import entity_id
from rawabit.graph.model import Form
from rawabit.importers.notice.extract import extract

SAUDI, MOROCCO = entity_id("place", "المملكه العربيه السعوديه"), entity_id("place", "المغرب")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("الرياض – قال وزير الصحة السيد فهد العتيق إن المملكة تدعم ذلك.", SAUDI),
        ("الرباط – استقبل وسيط المملكة السيد حسن طارق سفير تونس السيد نبيل بن عمر.", MOROCCO),
        ("زار الوفد المملكة المغربية، وقال رئيسه إن المملكة بلد شقيق.", MOROCCO),
        ("طرابلس – قال وزير الصحة السعودي السيد فهد العتيق إن المملكة تدعم ذلك.", SAUDI),
    ],
)
def test_the_kingdom_is_that_of_the_notice(text: str, wanted: str) -> None:
    document = extract(text)
    told = [m for m in document.mentions if m.text == "المملكة"]
    assert [(m.entity, m.form) for m in told] == [(wanted, Form.NAME)]
    (country,) = [e for e in document.entities if e.id == wanted]
    assert "المملكة" not in {name.text for name in country.names}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل وسيط المملكة السيد حسن طارق سفير تونس السيد نبيل بن عمر.",
        "زار وزير الصحة السعودي ووزير الصحة المغربي المملكة.",
        "مسقط – قال السيد سالم العلي إن المملكة تدعم ذلك.",
    ],
)
def test_where_nothing_tells_which_it_has_no_name_and_is_no_other_documents(text: str) -> None:
    found = [{e.id: e for e in extract(t).entities if e.label() == "المملكة"} for t in (text, f"{text} انتهى الخبر.")]
    assert [[(e.named, e.classification) for e in each.values()] for each in found] == [[(False, "country")]] * 2
    assert not found[0].keys() & found[1].keys()
