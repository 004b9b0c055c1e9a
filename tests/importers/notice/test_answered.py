"""What a mail answers, behind its > signs. All that is told is made up."""

from __future__ import annotations

import pytest

from .reads import related

SAID = "يلتقي وفد صندوق الواحات وكيل وزارة المياه الدكتور مأمون الصباغ.\nتستضيف البلدية اللقاء."


@pytest.mark.parametrize("sign", ["> ", ">> ", "> > "])
def test_what_a_mail_answers_is_read_as_it_was_written(sign: str) -> None:
    answered = "أفيدكم بأن الموعد تغير.\n\n" + "".join(f"{sign}{line}\n" for line in SAID.split("\n"))
    assert {how for _, _, how, _ in related(answered, "met_with")} == {"planned"}
    assert related(answered, "met_with") == related(SAID, "met_with")
