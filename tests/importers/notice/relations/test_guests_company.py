"""Whose company a delegation is. All notices are made up."""

from __future__ import annotations

import pytest

from ..reads import ends


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "استقبل والي صحار سالم الحارثي في مكتبه سفير غانا كوامي بواتينغ والوفد المرافق له.",
            ("الوفد المرافق له", "كوامي بواتينغ"),
        ),
        (
            "التقى رئيس الغرفة سالم الحارثي نائب وزير التجارة الكيني بيتر أوتينو والوفد المرافق له، وبحثا زيادة التبادل التجاري.",
            ("الوفد المرافق له", "بيتر أوتينو"),
        ),
        ("وصل سفير غانا كوامي بواتينغ والوفد المرافق له إلى صحار.", ("الوفد المرافق له", "كوامي بواتينغ")),
    ],
)
def test_the_delegation_came_with_the_guest(text: str, pair: tuple[str, str]) -> None:
    assert ends(f"صحار 3 مارس 2025\n{text}", "accompanied") == {pair}


@pytest.mark.parametrize(
    "text",
    [
        "تفقد وكيل وزارة النقل المهندس سالم الحارثي برفقة والي صحار خالد المعمري اليوم أعمال توسعة الطريق، حيث استمعا إلى شرح "
        "قدمه مدير فرع المؤسسة العامة للطرق بالولاية المهندس يونس البلوشي.",
        "تفقد المحافظ سالم الحارثي برفقة عميد البلدية خالد المعمري أمس أشغال ترميم القلعة، حيث استمعا إلى عرض من مدير المشروع "
        "المهندس يونس البلوشي.",
    ],
)
def test_who_explains_it_to_them_did_not_come_along(text: str) -> None:
    assert ends(f"صحار 3 مارس 2025\n{text}", "accompanied") == {("خالد المعمري", "سالم الحارثي")}
