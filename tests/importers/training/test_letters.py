"""The table of letters is fitted as it says: from a few pairs the usual groups come out, and the file that ships can be read."""

from __future__ import annotations

from collections.abc import Mapping

from rawabit.graph.names.alignment import Alignment
from rawabit.graph.names.keys import spelt
from rawabit.graph.names.letters import letters, spelt_letters
from rawabit.importers.training.letters import costs, fit, pairs, table_lines
from rawabit.importers.training.ranking import Lexicon, corrected, groups
from rawabit.importers.training.spelt import candidates
from rawabit.importers.training.spelt import corrected as corrected_as_spelt

LINES = [
    *(
        "salim\tس ا ل م\t9",
        "samir\tس م ي ر\t5",
        "karim\tك ر ي م\t7",
        "shakir\tش ا ك ر\t4",
        "shamil\tش ا م ل\t2",
        "rashid\tر ا ش د\t6",
    ),
    *("malik\tم ا ل ك\t8", "kamil\tك ا م ل\t3", "murad\tم ر ا د\t2", "rami\tر ا م ي\t4", "lamis\tل م ي س\t1", "sami\tس ا م ي\t9"),
]


def test_groups_of_letters_are_learnt() -> None:
    found = fit(list(pairs(LINES)), rounds=2)
    assert abs(sum(found.values()) - 1) < 1e-9
    assert found["م", "m"] > 10 * found.get(("م", "s"), 0.0)
    assert fit(list(pairs(LINES)), rounds=2) == found


def test_the_table_is_written_as_it_is_read() -> None:
    found = costs(fit(list(pairs(LINES)), rounds=2))
    lines = list(table_lines(found))
    assert lines[0].startswith("#")
    assert lines[1:] == sorted(lines[1:], key=lambda line: tuple(line.split("\t")[:2]))
    assert all(len(line.split("\t")) == 3 and int(line.split("\t")[2]) >= 0 for line in lines[1:])


def test_every_letter_of_both_scripts_can_be_written() -> None:
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهوي") <= set(letters().written)
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(letters().heard)


def test_a_name_is_nearer_to_its_own_spelling() -> None:
    for latin, own, other in (
        ("salem", "سالم", "خالد"),
        ("khaled", "خالد", "سالم"),
        ("chakir", "شاكر", "بكر"),
        ("djamel", "جمال", "كمال"),
    ):
        assert Alignment(latin).cost(own) < Alignment(latin).cost(other)


def test_the_groups_of_the_cheapest_way_cost_what_the_word_costs() -> None:
    written = {a: dict(row) for a, row in letters().written.items()}
    for arabic, latin in (
        ("سالم", "salem"),
        ("خالد", "khaled"),
        ("شاكر", "chakir"),
        ("جمال", "djamel"),
        ("الكسندر", "alexander"),
    ):
        found = groups(arabic, latin, written)
        assert "".join(a for a, _ in found) == f"^{arabic}$"
        assert "".join(b for _, b in found) == f"^{latin}$"
        assert abs(sum(written[a][b] for a, b in found) - Alignment(latin).cost(arabic)) < 1e-9


def test_what_comes_too_near_becomes_dearer() -> None:
    lexicon = Lexicon(["mona\tمنى\t6", "muna\tمنى\t6", "mina\tمينا\t6", "mani\tمان\t1"])
    written = {a: dict(row) for a, row in letters().written.items()}
    before = Alignment("mona", written).cost("مينا") - Alignment("mona", written).cost("مني")
    table = corrected(written, lexicon, rounds=6)
    after: dict[str, dict[str, float]] = {}
    for (a, b), cost in table.items():
        after.setdefault(a, {})[b] = cost
    assert Alignment("mona", after).cost("مينا") - Alignment("mona", after).cost("مني") >= before
    assert table != {(a, b): cost for a, row in letters().written.items() for b, cost in row.items()}
    assert min(table.values()) >= 0


def test_names_are_learnt_as_they_are_spelt() -> None:
    lines = ["mona\tم ن ى\t6", "amina\tأ م ي ن ة\t6"]
    assert [arabic for arabic, _, _ in pairs(lines, spelt)] == ["^منى$", "^أمينة$"]
    assert [arabic for arabic, _, _ in pairs(lines)] == ["^مني$", "^امينه$"]


def test_every_letter_that_keys_fold_can_be_written() -> None:
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةءؤئ") <= set(spelt_letters())


def test_of_words_that_sound_alike_other_spellings_of_the_right_one_are_not_wrong() -> None:
    found = candidates(["mona\tمنى\t6", "muna\tمنى\t6", "mina\tمينا\t6", "moni\tمني\t1", "manaa\tمنآ\t1"])
    assert {(one.word, one.right) for one in found["mona"]} == {("منى", True), ("مينا", False), ("منآ", False)}
    assert found["mona"] == sorted(found["mona"])


def test_what_comes_too_near_as_it_is_spelt_becomes_dearer() -> None:
    asked = candidates(["amina\tأمينة\t6", "amine\tأمين\t6", "iman\tإيمان\t6"])
    before = spelt_letters()
    written = {a: dict(row) for a, row in before.items()}
    after: dict[str, dict[str, float]] = {}
    for (a, b), cost in corrected_as_spelt(written, asked, rounds=6).items():
        after.setdefault(a, {})[b] = cost

    def lead(table: Mapping[str, Mapping[str, float]]) -> float:
        return Alignment("amine", table).cost("أمينة") - Alignment("amine", table).cost("أمين")

    assert lead(after) >= lead(before)
    assert after != before
