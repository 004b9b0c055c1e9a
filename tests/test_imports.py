"""Start-up is a feature: a simple question loads nothing heavy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rawabit.graph.store import Store

HEAVY = {
    "networkx",
    "neo4j",
    "pyvis",
    "IPython",
    "numpy",
    "rustworkx",
    "rich",
    "msgspec",
    "babel",
    "jinja2",
    "rapidfuzz",
    "pycrfsuite",
}
PROBE = """
import json, sys
from rawabit.cli import main
try:
    main(sys.argv[1:], prog_name="rawabit")
except SystemExit:
    pass
sys.stderr.write(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
"""

QUESTIONS = [
    ["--help"],
    ["--version"],
    ["find", "سالم الفرجاني"],
    ["show", "سالم الفرجاني"],
    ["neighbours", "سالم الفرجاني"],
    ["who"],
    ["path", "سالم الفرجاني", "وزارة المياه"],
    ["common", "سالم الفرجاني", "مدير إدارة السدود"],
    ["gaps"],
    ["followups"],
    ["influence"],
    ["stats"],
]


@pytest.mark.parametrize("words", QUESTIONS, ids=lambda words: words[0])
def test_light(sample: Store, words: list[str]) -> None:
    loaded = _loaded(sample, words)
    assert loaded & HEAVY == set()
    assert "click" in loaded


def test_a_brief_in_the_terminal_loads_nothing_that_makes_pages(sample: Store) -> None:
    """It counts what may be the same, which a SQLite store knows with msgspec; of the rest nothing."""
    assert _loaded(sample, ["brief", "وزارة المياه", "--with", "سالم الفرجاني"]) & HEAVY == {"msgspec"}


def _loaded(sample: Store, words: list[str]) -> set[str]:
    store = [] if words[0].startswith("-") else ["--store", sample.address]
    done = subprocess.run([sys.executable, "-c", PROBE, words[0], *store, *words[1:]], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_importing_the_package_costs_nothing() -> None:
    probe = (
        "import sys; before = set(sys.modules); import rawabit; print(len({m for m in sys.modules if m.startswith('rawabit')}))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"


def test_a_table_of_people_and_bodies_is_read_without_the_word_lists_of_notices(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("من,نوع المصدر,العلاقة,إلى,نوع الهدف\nمنى الكافوري,شخص,عضو في,وزارة المياه,جهة\n", encoding="utf-8")
    probe = (
        "import sys; from pathlib import Path; from rawabit.importers.record_files import documents; "
        "from rawabit.importers.grammar.lexicon import heads, lexicon; "
        "request = {'name': 't.csv', 'encoding': None, 'date': None}; "
        "(made,) = documents(Path(sys.argv[1]), request); "
        "print(len(made.document.entities), heads.cache_info().currsize, lexicon.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", probe, str(table)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2", "1", "0"]
