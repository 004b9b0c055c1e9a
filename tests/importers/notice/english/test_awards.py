"""Lists of what is awarded. Everything told here is made up."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract

from ..reads import along

_LIST = """THE NILE TRUST – GRANTS FOR 2024

The trustees have made the following awards:
• £120,000 to the Rift Midwives' Association for training;
• £75,000 to the Desert Library for books.
"""
_BOTH = ("Rift Midwives' Association", "Desert Library")


def test_each_line_is_a_payment_agreed_upon() -> None:
    assert along(_LIST, "pays") == {(one, "agreed") for one in _BOTH}
    shown = " ".join(r.evidence[0].quote for r in extract(_LIST).relations if r.type == "pays")
    assert "£120,000" in shown
    assert "£75,000" in shown


def test_what_will_be_paid_is_still_to_come() -> None:
    assert along(_LIST + "\nAll sums will be paid on 1 March.\n", "pays") == {(one, "planned") for one in _BOTH}


def test_a_list_without_a_heading_or_of_something_else_is_none() -> None:
    assert not along("\n".join(_LIST.splitlines()[2:]), "pays")
    assert not along(_LIST.replace("GRANTS", "COSTS").replace("awards", "estimates"), "pays")
    assert not along(_LIST.replace("£120,000 to", "Letters to").replace("£75,000 to", "Visits to"), "pays")
