"""Lists of people, as the tests of tables below titles and of attendance need them; everybody here is fictional."""

from __future__ import annotations

from .workbooks import csv, ods, xlsx

FORMS = [(csv, "t.csv"), (xlsx, "t.xlsx"), (ods, "t.ods")]
PEOPLE = [["م", "الاسم", "الصفة", "الجهة"], ["1", "خالد الورفلي", "مدير إدارة السدود", "وزارة المياه"]]
HELD = {
    ("خالد الورفلي", "holds", "مدير إدارة السدود"),
    ("مدير إدارة السدود", "post_in", "إدارة السدود"),
    ("إدارة السدود", "part_of", "وزارة المياه"),
}
