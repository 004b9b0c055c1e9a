"""The review session as it is typed, over a pipe; merge, undo and history; files of decisions."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main
from rawabit.commands.words import amount
from rawabit.graph.deciding import accept, edit, keep_apart, reject
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Alternative, Modality, Polarity, Review
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.vocabulary import Lang, vocabulary
from rawabit.importers.identity.admission import admit
from rawabit.importers.notice.extract import extract

from .. import samples
from ..contract.test_doubtful_names import CENTRE
from ..contract.test_doubtful_names import document as doubtful
from ..contract.test_inherited import POSTS, chair
from ..graphs import body, document


@pytest.fixture
def asked(sample: Store, address: str, runner: CliRunner):  # type: ignore[no-untyped-def]
    """Asks the sample store, with keys on standard input."""

    def ask(*words: str, keys: str = "") -> Result:
        return runner.invoke(
            main, [words[0], "--store", address, *words[1:]], input="".join(f"{key}\n" for key in keys.split("|"))
        )

    return ask


def reviews(store: Store) -> dict[str, Review]:
    return {r.type: r.review for r in store.scan(EVERYTHING)}


def queued(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, list)
    return found


def test_the_queue_is_listed_in_every_format(asked) -> None:  # type: ignore[no-untyped-def]
    rows = queued(asked("review", "--list", "--format", "json"))
    assert len(rows) == 10
    assert [row["value"] for row in rows] == sorted((row["value"] for row in rows), reverse=True)
    assert rows[0]["evidence"]
    assert len(asked("review", "--list", "--format", "csv", "--limit", "3").stdout.splitlines()) == 4
    assert "مرغوب" in asked("review", "--list", "--lang", "ar").stdout
    assert queued(asked("review", "--list", "--format", "json", "--kind", "identities")) == []
    assert len(queued(asked("review", "--list", "--format", "json", "--source", "وزارة المياه"))) == 10
    assert asked("review", "--list", "--source", "لا شيء").exit_code == 5


def test_one_key_a_decision(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    order = [row["id"] for row in queued(asked("review", "--list", "--format", "json"))]
    result = asked("review", "--by", "هدى", keys="a|r|l|q")
    assert result.exit_code == 0
    assert [(d.review, d.by) for d in sample.decisions()].count((Review.ACCEPTED, "هدى")) == 1
    states = {r.id: r.review for r in sample.scan(EVERYTHING)}
    assert [states[ident] for ident in order[:4]] == [Review.ACCEPTED, Review.REJECTED, Review.PROPOSED, Review.PROPOSED]
    assert "1 accept, 1 later, 1 reject; 8 relations and 0 pairs wait" in result.stderr
    again = [row["id"] for row in queued(asked("review", "--list", "--format", "json"))]
    assert set(again) == set(order[2:])  # what was left comes back, what was decided does not


def test_the_last_line_counts_in_the_language_and_names_undo_only_where_something_was_decided(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    for keys in ("q", "l|q", "a|u|q"):
        assert "undo" not in asked("review", "--lang", "en", keys=keys).stderr
    assert asked("review", "--lang", "en", keys="a|q").stderr.endswith("`rawabit undo` takes back the latest decision.\n")
    sample.add(doubtful("قال الوفد إن مركز تجريبي أ بعيد. ثم عاد.", (CENTRE, 0.55)))
    assert asked("review", "--lang", "en", keys="q").stderr.strip() == "nothing decided; 9 relations, 0 pairs and 1 name wait."
    arabic = asked("review", "--lang", "ar", keys="l|a|q").stderr.strip()
    waits = "ينتظر القرار: 8 علاقات، لا أزواج، اسم واحد."
    assert arabic == f"قبول 1، تأجيل 1؛ {waits} الأمر `rawabit undo` يتراجع عن آخر قرار."


@pytest.mark.parametrize(
    ("number", "ar"),
    [
        *((0, "لا أزواج"), (1, "زوج واحد"), (2, "زوجان"), (3, "3 أزواج"), (10, "10 أزواج"), (11, "11 زوجاً")),
        *((100, "100 زوج"), (102, "102 زوج"), (103, "103 أزواج"), (199, "199 زوجاً")),
    ],
)
def test_numbers_of_things_in_arabic(number: int, ar: str) -> None:
    assert amount(number, "pairs", "ar") == ar


def test_what_a_person_sees(asked) -> None:  # type: ignore[no-untyped-def]
    shown = asked("review", "--lang", "en", keys="q").stdout
    plain = re.sub("[\u2068\u2069]", "", shown)
    assert "1 of 10 · relation" in plain
    assert "اجتماع في وزارة المياه · 2025-03-12 · page 2, line 1 87-99" in plain
    assert re.search(r"\[[^]\n]+\].*\{[^}\n]+\}", plain)
    assert "[a] accept  [r] reject  [e] edit  [l] later" in plain
    assert "doubtful: confidence" in plain
    arabic = asked("review", "--lang", "ar", keys="?|q").stdout
    assert "موضع الشك" in arabic
    assert "[a]  قبول: هو كما قُرئ" in arabic
    assert "[m]" not in arabic  # what answers another question only would be pressed in vain


def test_the_sentence_marks_both_ends_and_says_who_says_it(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    for relation in list(sample.scan(EVERYTHING)):
        if relation.type != "pays" and relation.review is Review.PROPOSED:
            accept(sample, relation.id)
    plain = re.sub("[\u2068\u2069]", "", asked("review", "--lang", "en", keys="q").stdout)
    assert "وأوضح الوزير أن [بلاده] تدفع اشتراكات ل{منظمة المياه العربية}، وأنه" in plain
    assert "[Libya] (country)  ‹pays›  {Arab Water Organization} (intergovernmental organization)" in plain
    assert "actual · affirmed · undated · said by Salem Elferjani" in plain


def test_what_was_decided_is_told_in_the_language_asked_for(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    relation = next(r for r in sample.scan(EVERYTHING) if r.type == "cooperates_with")
    accept(sample, relation.id)
    sample.undo()
    for lang, words, undone in (("ar", " يتعاون مع ", "قبول "), ("en", " cooperates with ", "accept ")):
        rows = csv.reader(StringIO(asked("history", "--lang", lang, "--format", "csv").stdout))
        latest, before = [row[3] for row in rows][1:3]
        assert words in latest
        assert latest == undone + before


def test_what_was_denied_planned_or_edited_is_told_as_that(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    denied = next(r for r in sample.scan(EVERYTHING) if r.polarity is Polarity.NEGATED)
    wished = next(r for r in sample.scan(EVERYTHING) if r.modality is Modality.WISHED)
    accept(sample, denied.id)
    edit(sample, wished.id, {"modality": "planned", "polarity": "negated", "target": samples.ARAB_WATER.id, "start": "2025-04"})
    for lang, office, wish in (
        ("en", "has an office in (negated)", "(wished); to: {}; modality: planned; polarity: negated; start: 2025-04"),
        ("ar", "له مكتب في (منفي)", "(مرغوب)؛ إلى: {}؛ المرحلة: مخطط؛ الإثبات: منفي؛ البداية: 2025-04"),
    ):
        rows = [row[3] for row in csv.reader(StringIO(asked("history", "--lang", lang, "--format", "csv").stdout))]
        assert rows[1].endswith(wish.format(samples.ARAB_WATER.label()))
        assert f" {office} " in rows[2]


def test_undo_tells_what_was_denied_in_the_language_asked_for(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    denied = next(r for r in sample.scan(EVERYTHING) if r.polarity is Polarity.NEGATED)
    accept(sample, denied.id)
    reject(sample, denied.id)
    for lang, words in (("en", "undone: reject of {} has an office in (negated)"), ("ar", "له مكتب في (منفي)")):
        assert words.format(samples.ARAB_WATER.label()) in re.sub("[\u2068\u2069]", "", asked("undo", "--lang", lang).stderr)
    asked("undo", "--number", "5")  # the second undo: accepted again
    rows = [row[3] for row in csv.reader(StringIO(asked("history", "--lang", "ar", "--format", "csv").stdout))]
    assert rows[1].startswith("تراجع قبول ")
    assert all("(منفي)" in row for row in rows[1:-1])


def test_the_session_echoes_what_is_denied(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    denied = next(r for r in sample.scan(EVERYTHING) if r.polarity is Polarity.NEGATED)
    order = [row["id"] for row in queued(asked("review", "--list", "--format", "json"))]
    shown = asked("review", "--lang", "ar", keys="|".join(["l"] * order.index(denied.id) + ["a", "u", "q"])).stdout
    plain = re.sub("[\u2068\u2069]", "", shown)
    assert re.search(r"قبول: .* له مكتب في \(منفي\) ", plain)
    assert re.search(r"تم التراجع: قبول .* له مكتب في \(منفي\) ", plain)


def test_the_queue_gives_its_reasons_in_the_language_asked_for(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    for text in ("قال سالم الفرجاني إن السد آمن.", "قال سالم علي الفرجاني إن السد آمن."):
        read, proposals = admit(sample, extract(text))
        sample.add(read, proposals)
    listed = ("review", "--list", "--kind", "identities", "--lang")
    english = {row["why"] for row in queued(asked(*listed, "ar", "--format", "json"))}  # to programs always in English
    assert english
    pairs: tuple[tuple[Lang, Lang], ...] = (("en", "ar"), ("ar", "en"))
    for language, other in pairs:
        shown = asked(*listed, language, "--format", "csv").stdout
        assert all(vocabulary().reason(why, language) in shown for why in english)
        assert not any(vocabulary().reason(why, other) in shown for why in english)


def test_a_doubtful_name_is_shown_in_its_sentence_and_answered(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    sample.add(doubtful("قال الوفد إن مركز تجريبي أ بعيد. ثم عاد.", (CENTRE, 0.55)))
    (row,) = queued(asked("review", "--list", "--kind", "names", "--format", "json"))
    assert (row["relation"], row["sure"], row["other"]) == ("?", 0.55, None)
    result = asked("review", "--kind", "names", "--lang", "en", keys="e|a")
    plain = re.sub("[\u2068\u2069]", "", result.stdout)
    assert "1 of 1 · is this a name? · documents that name it: 1" in plain
    assert "قال الوفد إن [مركز تجريبي أ] بعيد." in plain
    assert "that key answers nothing here" in plain
    assert "accept: مركز تجريبي أ" in plain
    assert [(d.claim.type, d.review) for d in sample.decisions()] == [("named", Review.ACCEPTED)]
    assert queued(asked("review", "--list", "--kind", "names", "--format", "json")) == []


def test_keys_of_an_arabic_layout(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    asked("review", keys="ش|ق|م|ض")
    assert sorted(d.review for d in sample.decisions()) == ["accepted", "rejected"]


def test_undo_asks_again(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    result = asked("review", keys="u|a|r|u|u|r|q")
    assert "no decision of this session" in result.stdout
    assert [d.review for d in sample.decisions()] == ["rejected"]
    assert [e.action for e in sample.journal()] == ["import", "accept", "reject", "undo", "undo", "reject"]


def test_edit_is_a_small_prompt(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    typed = "e|modality pl|من ليبيا|type cooperates|start = 2025-13|start = 2025-05|colour red|to مركز بحوث المياه||q"
    result = asked("review", keys=typed)
    assert "'2025-13' is not a date" in result.stdout
    assert "'colour' is no field. Choose one of: type, from, to, modality" in result.stdout
    assert {"from = Libya", "modality = planned", "type = cooperates with"} <= {
        line.strip() for line in result.stdout.split("\n")
    }
    (decision,) = sample.decisions()
    assert dict(decision.changes) == {
        "type": "cooperates_with",
        "source": samples.LIBYA.id,
        "target": samples.CENTRE.id,
        "modality": "planned",
        "start": "2025-05",
    }
    assert dict(decision.new_names) == {"source": "ليبيا", "target": "مركز بحوث المياه"}


def test_who_edits_in_arabic_is_told_in_arabic_what_cannot_be(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    result = asked("review", "--lang", "ar", keys="e|الإثبات ربما|لون أحمر|البداية 2025-13|إلى سبها||q")
    told = re.sub("[\u2068\u2069]", "", result.stdout)
    assert "لا تصلح القيمة 'ربما' للحقل الإثبات. اختر مما يأتي:" in told
    assert "لا حقل اسمه 'لون'. اختر مما يأتي: النوع، من" in told
    assert "'2025-13' ليس تاريخاً" in told
    assert not re.search("Choose one|is no |cannot join", told)


def test_an_edit_can_be_given_up_or_refused(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    result = asked("review", keys="e|modality pl|x|e||e|to سبها||q")
    assert result.stdout.count("nothing was changed") == 2
    assert "cannot join" in result.stdout
    assert sample.decisions() == []


def test_the_end_of_input_ends_the_session(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    assert asked("review", keys="a").exit_code == 0
    assert len(sample.decisions()) == 1
    assert asked("review", "--limit", "1", keys="|z|r|a").exit_code == 0
    assert len(sample.decisions()) == 2


def test_the_other_reading_and_pairs(address: str, runner: CliRunner) -> None:
    d = document("قراءتان", [(1, 2), (3, 4)])
    other = (Alternative("target", body(4).id, "the words may mean another body"),)
    d = replace(d, relations=(replace(d.relations[0], confidence=0.5, alternatives=other), d.relations[1]))
    with open_store(address, create=True) as store:
        store.add(d, [samples.proposal(body(1).id, body(3).id), samples.proposal(body(2).id, body(3).id)])
        command = ["review", "--store", address, "--lang", "en"]
        result = runner.invoke(main, command, input="a\nm\nk\n1\na\n")
        assert "that key answers nothing here" in result.stdout
        assert "[1] other reading: to" in result.stdout
        assert [e.action for e in store.journal()] == ["import", "merge", "apart", "edit", "accept"]
        assert next(r for r in store.scan(EVERYTHING) if r.id.endswith("/1")).target == body(4).id
        assert runner.invoke(main, [*command, "--list"]).stdout.count("\n") == 1  # the heading


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ورد في التقرير ذكر مركز بحوث الرمال.", "ونُشر كتاب عن مركز بحوث الرمل."),
        ("لا تتعاون وزارة المياه مع مركز بحوث الرمال.", "ونُشر كتاب عن مركز بحوث الرمل."),
        ("The report speaks of the Sand Research Centre.", "A book on the Sands Research Centre has come out."),
    ],
)
def test_an_entity_without_relations_shows_where_it_is_named(address: str, runner: CliRunner, one: str, other: str) -> None:
    with open_store(address, create=True) as store:
        read = [replace(extract(text), relations=()) if "لا " not in text else extract(text) for text in (one, other)]
        ids = [next(e.id for e in d.entities if e.classification == "centre") for d in read]
        store.add(read[0])
        store.add(read[1], [samples.proposal(ids[0], ids[1])])
        shown = runner.invoke(main, ["review", "--store", address, "--lang", "en", "--kind", "identities"], input="q\n").stdout
        for text in (one, other):
            assert f"«{text}»" in shown


def test_a_merge_that_contradicts_is_refused_in_words(address: str, runner: CliRunner) -> None:
    with open_store(address, create=True) as store:
        store.add(document("أ", [(1, 2), (2, 3)]), [samples.proposal(body(1).id, body(2).id)])
        command = ["review", "--store", address, "--lang", "en", "--kind", "identities"]
        keep_apart(store, body(1).id, body(3).id)
        store.decide("merge", "", [samples.same(body(2).id, body(3).id, ("", ""))])
        assert runner.invoke(main, command, input="m\n").stdout == ""  # it needs no answer any more
        result = runner.invoke(main, ["merge", "--store", address, body(1).id, body(2).id])
        assert result.exit_code == 2
        assert "this makes them one" in result.stderr
        assert "≠" in result.stderr


def test_a_note_is_told_where_its_entity_is(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    done = asked("note", "سالم الفرجاني", "يفضل\tالمراسلة\x1b[2J", "--by", "هدى")
    assert re.search(r"To take it back: rawabit forget source-[0-9a-f]{16}\n", done.stderr)
    shown = asked("show", "سالم الفرجاني", "--lang", "ar").stdout
    assert re.search("ملاحظة [0-9-]{10}، هدى: يفضل", shown)
    assert "\x1b" not in shown
    listed = list(csv.reader(StringIO(asked("note", "سالم الفرجاني", "--format", "csv", "--lang", "en").stdout)))
    assert [listed[0], listed[1][2]] == [["date", "note", "by", "id"], "هدى"]
    assert asked("note", "سالم الفرجاني", " ").exit_code == 2
    asked("undo")
    assert "ملاحظة" not in asked("show", "سالم الفرجاني", "--lang", "ar").stdout.split("\n\n")[0]


def test_merge_unmerge_undo_history(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    sample.add(document("آخر", [(1, 2), (3, 4)]))
    one, other = body(1).label(), body(3).label()
    done = asked("merge", one, other)
    assert done.exit_code == 0
    assert "one entity now" in done.stderr
    assert "rawabit undo --number 3" in done.stderr
    assert asked("merge", one, other).exit_code == 2
    assert "was merged" not in asked("unmerge", other).stderr
    assert sample.judgements() == []
    asked("undo")
    assert len(sample.judgements()) == 1
    assert "undone: merge of" in asked("undo").stderr
    rows = queued(asked("history", "--format", "json"))
    assert [row["action"] for row in rows] == ["undo 3", "undo 4", "unmerge", "merge", "import", "import"]
    assert len(queued(asked("history", one, "--format", "json"))) == 5
    assert asked("undo", "--number", "1", "--last", "2").exit_code == 2
    assert asked("undo", "--last", "2").exit_code == 0
    assert asked("undo", "--number", "6").exit_code == 0
    assert len(sample.sources()) == 0
    assert asked("undo", "--number", "8").exit_code == 0
    assert len(sample.sources()) == 1
    assert "undone" in asked("history", "--limit", "3").stdout


def test_merge_names_what_may_be_one_now(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    sample.add(POSTS)
    two = sorted((chair(body(1)).id, chair(body(2)).id))
    for lang, words in (("en", "may be one now, too"), ("ar", "وربما صارا واحداً أيضاً")):
        told = re.sub("[\u2068\u2069]", "", asked("merge", body(1).id, body(2).id, "--lang", lang).stderr)
        assert words in told
        assert f"rawabit merge {two[0]} {two[1]}" in told
        assert asked("undo").exit_code == 0
    assert asked("merge", body(1).id, body(2).id).exit_code == 0
    assert "1 pair wait" in asked("review", "--lang", "en", keys="q").stderr
    assert "may be one" not in asked("merge", *two).stderr


def test_what_was_accepted_without_a_person_is_asked_about(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    rows = queued(asked("review", "--accepted", "--list", "--format", "json"))
    assert rows
    assert {reviews(sample)[r.type] for r in sample.scan() if r.id in {row["id"] for row in rows}} == {Review.ACCEPTED}
    result = asked("review", "--accepted", "--about", "سالم الفرجاني", "--lang", "en", keys="r|u|r|q")
    assert "1 reject; 10 relations" in result.stderr
    (decision,) = sample.decisions()
    assert (decision.review, decision.claim.source) == (Review.REJECTED, samples.MINISTER.id)
    assert len(queued(asked("review", "--accepted", "--list", "--format", "json"))) == len(rows) - 1
    assert "goes with" in asked("review", "--about", "سالم الفرجاني").stderr
    assert asked("review", "--accepted", "--kind", "names").exit_code == 2
    assert asked("review", "--accepted", "--about", "لا أحد").exit_code == 5


def test_history_tells_who_made_a_change(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    sample.add(document("آخر", [(1, 2), (3, 4)]))
    one, other = body(1).label(), body(3).label()
    asked("merge", one, other, "--by", "سالم")
    asked("unmerge", one, "--by", "منى")
    asked("undo", "--by", "هدى")
    assert [row["by"] for row in queued(asked("history", "--format", "json"))[:3]] == ["هدى", "منى", "سالم"]


def test_merge_means_the_name_that_was_typed(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    """Of an entity that is several already, the one with that name is judged, so that taking another back leaves it."""
    sample.add(document("آخر", [(1, 2), (3, 4)]))
    asked("merge", body(1).label(), body(2).label())
    asked("merge", body(2).label(), body(3).label())
    assert {frozenset(j.key) for j in sample.judgements()} == {
        frozenset({body(1).id, body(2).id}),
        frozenset({body(2).id, body(3).id}),
    }
    assert asked("merge", "ليبيا", "وزارة المياه").exit_code == 2
    assert asked("merge", "المياه", "سبها").exit_code == 2
    assert asked("unmerge", body(1).label(), body(3).label()).exit_code == 2


def test_decisions_travel_in_a_file(asked, sample: Store, runner: CliRunner, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    asked("review", "--by", "هدى", keys="a|r|e|modality wished||q")
    asked("merge", samples.CENTRE.id, samples.DAMS.id)
    file, other = tmp_path / "decisions.txt", str(tmp_path / "other.db")
    assert asked("review", "--export", str(file)).exit_code == 0
    assert asked("review", "--export", "-").stdout == file.read_text("utf-8")
    assert samples.CENTRE.label() in file.read_text("utf-8")
    brought = runner.invoke(main, ["review", "--store", other, "--import", str(file)])
    assert brought.exit_code == 0
    assert "4 decisions taken over, 0 known" in brought.stderr
    assert brought.stderr.count("waits until its document says so") == 3
    with open_store(other) as store:
        store.add(samples.DOCUMENT)
        assert reviews(store) == reviews(sample)
    again = runner.invoke(main, ["review", "--store", other, "--import", "-"], input=file.read_bytes())
    assert "0 decisions taken over, 4 known" in again.stderr
    assert runner.invoke(main, ["review", "--store", other, "--export", "-"]).stdout == file.read_text("utf-8")


def test_a_decision_at_other_characters_is_told_to_wait_beside_its_document(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    asked("review", keys="a|q")
    text = re.sub(r"(?m)^words: \d+-\d+", "words: 90000-90004", asked("review", "--export", "-").stdout)
    told = asked("review", "--import", "-", keys=text).stderr
    assert f"its document is there, and no such relation at characters 90000-90004 ({samples.SOURCE.id} " in told
    assert "until its document says so" not in told


def test_no_more_is_taken_in_through_a_pipe_than_from_a_file(asked, sample: Store, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("rawabit.commands.named_files._MEGABYTE", 1)
    result = asked("review", "--import", "-", keys="|".join(["a"] * 30))
    assert result.exit_code == 2
    assert "What comes in through - is larger than 50 MB" in result.stderr


def test_a_file_with_a_fault_changes_nothing(asked, sample: Store, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "decisions.txt"
    for content, words in (
        (b"rawabit decisions 1\n\nsame\none: x\n", "line 4: 'x' is not an id"),
        (b"\xff", "not UTF-8"),
        (b"", "line 1"),
    ):
        file.write_bytes(content)
        result = asked("review", "--import", str(file))
        assert result.exit_code == 2
        assert words in result.stderr
    assert asked("review", "--import", str(tmp_path / "none")).exit_code == 2
    assert asked("review", "--import", str(file), "--list").exit_code == 2
    assert len(sample.journal()) == 1


def test_what_contradicts_in_a_file_ends_with_3(asked, sample: Store, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "decisions.txt"
    asked("merge", samples.CENTRE.id, samples.DAMS.id)
    asked("merge", samples.DAMS.id, samples.ARAB_WATER.id)
    asked("review", "--export", str(file))
    asked("undo", "--last", "2")
    keep_apart(sample, samples.CENTRE.id, samples.ARAB_WATER.id)
    result = asked("review", "--import", str(file))
    assert result.exit_code == 3
    assert "1 refused" in result.stderr
    assert len(sample.judgements()) == 2


def test_export_with_decisions(asked) -> None:  # type: ignore[no-untyped-def]
    asked("review", keys="a|q")
    assert "decisions" not in json.loads(asked("export").stdout)
    assert len(json.loads(asked("export", "--decisions").stdout)["decisions"]) == 1


def test_show_why_and_conflicts(asked) -> None:  # type: ignore[no-untyped-def]
    asked("review", "--by", "هدى", keys="a|q")
    rows = queued(asked("show", "--why", "وزارة المياه", "--format", "json", "--lang", "en"))
    assert {row["kind"] for row in rows} == {"name", "relation"}
    assert "the name that this id comes from" in str([row["why"] for row in rows])
    assert {row["place"] for row in rows if row["kind"] == "relation"} == {"page 2, line 1", "page 2, line 3"}
    assert "صفحة 2، سطر 1" in asked("show", "--why", "وزارة المياه", "--lang", "ar").stdout
    assert queued(asked("conflicts", "--format", "json")) == []


def test_a_conflict_names_the_relation_in_question(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    pays = next(r for r in sample.scan(EVERYTHING) if r.type == "pays")
    ends = sample.entities([pays.source, pays.target])
    for n, polarity in enumerate(Polarity):
        d = document(f"وثيقة {n}", [(1, 2)])
        r = replace(d.relations[0], type="pays", source=pays.source, target=pays.target, polarity=polarity)
        sample.add(replace(d, entities=tuple(ends.values()), relations=(r,), mentions=()))
    (row,) = queued(asked("conflicts", "--format", "json", "--lang", "en"))
    assert (row["what"], row["relation"]) == ("affirmed and denied", "pays")
    assert "يدفع إلى" in asked("conflicts", "--lang", "ar").stdout


def test_a_conflict_of_holders_is_read_from_the_post(asked, sample: Store) -> None:  # type: ignore[no-untyped-def]
    types = {r.type: r for r in sample.scan(EVERYTHING)}
    home, post = types["post_in"], sample.entities([types["post_in"].source])
    for n in (1, 2):
        d = document(f"وثيقة {n}", [(1, 2)])
        holder = samples.entity("person", f"شخص تجريبي {n}")
        r = replace(d.relations[0], type="holds", source=holder.id, target=home.source)
        sample.add(replace(d, entities=(holder, *post.values()), relations=(r,), mentions=()))
    rows = queued(asked("conflicts", "--format", "json", "--lang", "en"))
    assert {row["relation"] for row in rows if row["what"] == "two holders"} == {"held by"}


def test_two_versions_that_tell_a_task_otherwise_are_both_seen(runner: CliRunner, tmp_path: Path, address: str) -> None:
    for folder, told in (("one", "2025-01-31,done"), ("two", "2025-08-31,open")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "tasks.csv").write_text(f"task,owner,due,status\nPrepare the report,Ali Hassan,{told}\n", "utf-8")
    files = [str(tmp_path / folder / "tasks.csv") for folder in ("one", "two")]
    assert runner.invoke(main, ["import", "--store", address, "--newer", "keep-both", *files]).exit_code == 0
    shown = runner.invoke(main, ["conflicts", "--store", address, "--format", "json", "--lang", "en"])
    rows = json.loads(shown.stdout)
    assert {(row["what"], *sorted(row["one"] + row["other"])) for row in rows} == {
        ("two due dates", "2025-01-31", "2025-08-31"),
        ("two states of a task", "done", "open"),
    }
    assert "حالتان لمهمة" in runner.invoke(main, ["conflicts", "--store", address, "--lang", "ar"]).stdout
