"""The map in a real browser: it opens alone, is searched in any spelling, shows the sentence, and runs nothing from a label."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

from rawabit.cli import main
from rawabit.graph.filter import EVERYTHING, Filter
from rawabit.graph.identity import entity_id
from rawabit.graph.model import Document, Entity, Modality, Name
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.vocabulary import vocabulary
from rawabit.queries import communities, influence
from rawabit.queries.selection import select
from rawabit.views.colours import Traits
from rawabit.views.drawing import drawing
from rawabit.views.layout import positions
from rawabit.views.page import page as render

from .. import samples
from ..graphs import body, document, link
from ..meetings import led, met

SHARED = Path(__file__).resolve().parents[3] / "shared"
Visit = Callable[..., Page]

pytestmark = pytest.mark.browser


def drawn(
    store: Store, path: Path, *, lang: str = "ar", where: Filter = EVERYTHING, title: str = "خريطة", limit: int = 300
) -> Path:
    chosen = select(store, where=where, limit=limit)
    titles = {"ar": title, "en": f"Map {title}"}
    path.write_text(render(drawing(store, chosen), titles=titles, lang=lang), encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def sample_map(sample: Store, tmp_path: Path) -> Path:
    """The sample document as a map."""
    return drawn(sample, tmp_path / "map.html")


def opaque(page: Page) -> int:
    """How many pixels of the canvas are drawn on."""
    script = """() => { const c = document.querySelector('#net canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n; }"""
    return int(page.evaluate(script))


def search(page: Page, text: str) -> list[str]:
    page.fill("#q", "")
    page.fill("#q", text)
    return page.locator("#hits li bdi").all_inner_texts()


def test_it_opens_alone_and_draws(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    assert opaque(page) > 2_000
    assert page.locator("#count").inner_text() == "12 من 12 كياناً، 13 علاقة"
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_no_outside_address_and_no_open_policy_in_the_file(sample_map: Path) -> None:
    text = sample_map.read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert "unsafe" not in policy[1]
    assert policy[1].startswith("default-src 'none'")
    assert not re.search(r'(?:src|href)="(?!#)', text.split("<script", 1)[0])
    assert re.search(r"\son\w+=", text.split("<script", 1)[0]) is None


def test_search_in_any_spelling(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    for typed in ("سالم الفرجاني", "سالم الفرجانى", "Salem", "الفِرجاني"):
        assert not page.locator("#panel h3").is_visible()
        assert search(page, typed) == ["سالم الفرجاني"], typed
        page.keyboard.press("Enter")
        assert page.locator("#panel h3").inner_text() == "سالم الفرجاني"
        page.evaluate("R.select(null)")


def test_a_click_on_a_line_shows_the_sentence(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    edge = page.evaluate("[...rawabit.edges.values()].find(e => e.type === 'has_office_in').id")
    x, y = page.evaluate(
        """id => { rawabit.draw.fit(); const [x, y] = rawabit.draw.middle(rawabit.edges.get(id));
        const p = rawabit.draw.net.canvasToDOM({x, y}),
        box = document.getElementById('net').getBoundingClientRect(); return [p.x + box.x, p.y + box.y]; }""",
        edge,
    )
    page.mouse.click(x, y)
    assert page.locator("#panel mark").inner_text() == "لا يوجد مكتب للمنظمة في سبها"
    assert "منظمة المياه العربية، وأنه لا يوجد" in page.locator("#panel blockquote").inner_text()
    assert "اجتماع في وزارة المياه" in page.locator("#panel .src").first.inner_text()
    assert "على لسان سالم الفرجاني" in page.locator("#panel .src").first.inner_text()
    assert page.locator("#panel .chip.no").inner_text() == "منفي"


def test_a_click_on_a_node_shows_its_ties(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    x, y = page.evaluate(
        """id => { rawabit.draw.fit(); const n = rawabit.nodes.get(id), p = rawabit.draw.net.canvasToDOM({x: n.x, y: n.y}),
        box = document.getElementById('net').getBoundingClientRect(); return [p.x + box.x, p.y + box.y]; }""",
        samples.MINISTER.id,
    )
    page.mouse.click(x, y)
    assert page.locator("#panel h3").inner_text() == "سالم الفرجاني"
    assert page.locator("#panel .tie").count() == 3
    page.keyboard.press("Escape")
    assert page.evaluate("rawabit.state.selected") is None


def test_filters(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)

    def shown() -> tuple[int, int]:
        return tuple(page.evaluate("[rawabit.filters.visible.nodes.size, rawabit.filters.visible.edges.size]"))

    assert shown() == (12, 13)
    page.locator("#states label", has_text="منفي").click()
    assert shown()[1] == 12
    page.locator("#states label", has_text="منفي").click()
    page.locator("#modalities label", has_text="مرغوب").click()
    assert shown()[1] == 12
    page.locator("#modalities label", has_text="مرغوب").click()
    page.locator("#kinds label", has_text="أحداث").click()
    assert shown()[1] == 9
    page.locator("#kinds label", has_text="أحداث").click()
    page.locator("#undated").click()
    assert 0 < shown()[1] < 13


def test_the_language_turns_the_page(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    page.click("#b-lang")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["en", "ltr"]
    assert page.locator("#count").inner_text() == "12 of 12 entities, 13 relations"
    assert "Salem Elferjani" in page.locator("#list").inner_text()
    assert [page.title(), page.locator("h1").inner_text()] == ["Map خريطة", "Map خريطة"]
    page.click("#b-lang")
    assert page.locator("h1").inner_text() == "خريطة"
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_the_keyboard_walks(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.focus("#net")
    page.keyboard.press("ArrowRight")
    first = page.evaluate("rawabit.state.selected")
    seen = {first}
    for key in ("ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"):
        before = page.evaluate("(() => { const n = rawabit.nodes.get(rawabit.state.selected); return [n.x, n.y]; })()")
        page.keyboard.press(key)
        after = page.evaluate("(() => { const n = rawabit.nodes.get(rawabit.state.selected); return [n.x, n.y]; })()")
        if after != before:
            axis, sign = {"ArrowLeft": (0, -1), "ArrowRight": (0, 1), "ArrowUp": (1, -1), "ArrowDown": (1, 1)}[key]
            assert (after[axis] - before[axis]) * sign > 0
        seen.add(page.evaluate("rawabit.state.selected"))
    assert len(seen) >= 2


def test_esc_comes_back_from_the_evidence(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    page.focus("#net")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Tab")
    assert page.evaluate("[document.activeElement.className, rawabit.state.selected !== null]") == ["link", True]
    page.keyboard.press("Escape")
    assert page.evaluate("[document.activeElement.id, rawabit.state.selected]") == ["net", None]


def test_the_list_is_the_canvas_in_words(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    assert page.locator("#list tbody tr").count() == 12
    page.locator("#list button", has_text="مركز بحوث المياه").click()
    assert page.locator("#panel h3").inner_text() == "مركز بحوث المياه"


def test_svg_has_every_shape_line_and_label(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    svg = page.evaluate("new XMLSerializer().serializeToString(rawabit.save.svg())")
    assert svg.count("<text") >= 12
    assert "stroke-dasharray" in svg
    assert "سالم الفرجاني" in svg
    with page.expect_download() as saved:
        page.click("#b-svg")
    assert saved.value.suggested_filename == "map.svg"
    with page.expect_download() as saved:
        page.click("#b-png")
    assert Path(saved.value.path()).read_bytes().startswith(b"\x89PNG")


def test_print_has_the_picture_and_the_evidence(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#printout svg").first.is_visible()
    assert "لا يوجد مكتب للمنظمة في سبها" in page.locator("#printout table").inner_text()


PAYLOADS = [
    "</script><script>window.__pwned=1</script>",
    "<img src=x onerror=window.__pwned=1>",
    "<!--<script>window.__pwned=1",
    "{{ 7*7 }}{% raw %}",
    "\u2028window.__pwned=1//",
    '" onmouseover="window.__pwned=1',
    "javascript:window.__pwned=1",
    '<a href="javascript:window.__pwned=1">href</a>',
]


def hostile() -> Document:
    """The sample with a payload in every field that a page may show."""
    text = samples.TEXT
    entities = tuple(
        replace(
            e,
            names=(Name(PAYLOADS[n % len(PAYLOADS)] + f" {n}"), Name(PAYLOADS[(n + 3) % len(PAYLOADS)], "en")),
            date_reason=PAYLOADS[n % 8],
        )
        for n, e in enumerate(samples.DOCUMENT.entities)
    )
    relations = tuple(
        replace(r, reason=PAYLOADS[n % 8], confidence=0.5, date_reason=PAYLOADS[(n + 1) % 8])
        for n, r in enumerate(samples.RELATIONS)
    )
    source = replace(samples.SOURCE, title=PAYLOADS[0], origin=PAYLOADS[1], date_reason=PAYLOADS[2], text=text)
    return replace(samples.DOCUMENT, source=source, entities=entities, relations=relations)


def test_nothing_from_a_label_runs(visit: Visit, address: str, tmp_path: Path) -> None:
    with open_store(address, create=True) as store:
        store.add(hostile())
        path = drawn(store, tmp_path / "map.html", title=PAYLOADS[0])
    page = visit(path)
    scripts = page.evaluate("document.scripts.length")
    for n in page.evaluate("[...rawabit.nodes.keys(), ...rawabit.edges.keys()]"):
        page.evaluate("id => rawabit.select(id)", n)
    page.click("#b-about")
    search(page, "pwned")
    page.mouse.move(700, 450)
    assert page.evaluate("window.__pwned") is None
    assert page.evaluate("document.scripts.length") == scripts
    assert page.locator("h1").inner_text() == PAYLOADS[0]
    assert page.locator("img").count() == 0


def test_the_hostile_names_of_the_corpus(visit: Visit, address: str, tmp_path: Path) -> None:
    path = SHARED / "hostile" / "01_xss_labels.json"
    if not path.exists():
        pytest.skip("the folder of hostile files is not beside this checkout")
    strings = sorted({s for s in re.findall(r'"((?:[^"\\]|\\.)*)"', path.read_text("utf-8")) if len(s) > 3})
    names = [json.loads(f'"{s}"') for s in strings]
    entities = [replace(e, names=(Name(names[n % len(names)]),)) for n, e in enumerate(samples.DOCUMENT.entities)]
    with open_store(address, create=True) as store:
        store.add(replace(samples.DOCUMENT, entities=tuple(entities)))
        page = visit(drawn(store, tmp_path / "map.html"))
    assert page.evaluate("window.__pwned") is None
    assert {page.evaluate("id => rawabit.nodes.get(id).names[0]", e.id) for e in entities} == {e.names[0].text for e in entities}


def test_two_thousand_nodes(visit: Visit, address: str, tmp_path: Path) -> None:
    pairs = [(n, (n * 7 + k * 13) % 2000) for n in range(2000) for k in (1, 2, 3)]
    with open_store(address, create=True) as store:
        store.add(document("كبيرة", [p for p in pairs if p[0] != p[1]]))
        path = drawn(store, tmp_path / "map.html", limit=2000)
    page = visit(path)
    assert page.evaluate("rawabit.nodes.size") == 2000
    assert opaque(page) > 2_000


def test_the_command_says_what_it_left_out(runner: CliRunner, address: str, tmp_path: Path) -> None:
    with open_store(address, create=True) as store:
        store.add(document("سلسلة", [(n, n + 1) for n in range(1, 40)]))
    out = str(tmp_path / "map.html")
    result = runner.invoke(main, ["map", "--store", address, "--limit", "10", "-o", out])
    assert result.exit_code == 0
    assert "10 of 40 entities shown" in result.stderr
    assert runner.invoke(main, ["map", "--store", address, "--limit", "5001", "-o", out]).exit_code == 2
    assert runner.invoke(main, ["map", "--store", address, "--focus", "كخضغظ", "-o", out]).exit_code == 5


def test_the_left_out_is_told_on_the_page(visit: Visit, address: str, tmp_path: Path) -> None:
    with open_store(address, create=True) as store:
        store.add(document("سلسلة", [(n, n + 1) for n in range(1, 40)]))
        path = drawn(store, tmp_path / "map.html", lang="en", limit=10)
    assert "10 of 40 drawn" in visit(path).locator("#count").inner_text()


def test_the_page_says_with_what_options_it_was_drawn(visit: Visit, runner: CliRunner, address: str, tmp_path: Path) -> None:
    """Whoever is handed the page sees a part of the network, and would take it for the whole."""
    path, words = tmp_path / "map.html", ["map", "--store", address, "--lang", "ar", "-o", str(tmp_path / "map.html")]
    with open_store(address, create=True) as store:
        store.add(document("سلسلة", [(1, 2), (2, 3)]))
    runner.invoke(main, words)
    assert not visit(path).locator("#typed").inner_text()
    runner.invoke(main, [*words, "--until", "2030", "--min-modality", "discussed"])
    page = visit(path)
    told = page.locator("#typed").inner_text()
    assert told.startswith("رُسمت بالخيارات")
    assert "--until 2030" in told
    page.click("#b-about")
    for place in ("#typed bdi", "#about bdi"):
        assert page.evaluate("place => getComputedStyle(document.querySelector(place)).direction", place) == "ltr"
    assert "وثيقة واحدة، 3 كيانات، علاقتان" in page.locator("#about").inner_text()


def test_what_no_relation_touches_is_counted(visit: Visit, runner: CliRunner, address: str, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    with open_store(address, create=True) as store:
        chain = document("سلسلة", [(1, 2), (2, 3)])
        store.add(replace(chain, relations=chain.relations[:1]))
    result = runner.invoke(main, ["map", "--store", address, "--lang", "en", "-o", str(path)])
    assert "2 of 2 entities shown, 1 relation; 1 without any such relation is not drawn" in result.stderr
    assert visit(path).locator("#count").inner_text() == "2 of 2 entities, 1 relation — 1 without a relation not drawn"
    runner.invoke(main, ["map", "--store", address, "--lang", "en", "--until", "2030", "-o", str(path)])
    assert visit(path).locator("#count").inner_text().endswith("1 without any such relation not drawn")
    around = runner.invoke(main, ["map", "--store", address, "--focus", body(1).id, "-o", str(path)])
    assert "2 of 2 entities shown, 1 relation: " in around.stderr


def test_the_partners_that_are_left_out_are_counted(visit: Visit, runner: CliRunner, address: str, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    with open_store(address, create=True) as store:
        for one in (led(0, 1, 2, 3), met(0, 1, "2025-01-10"), met(0, 2, "2025-02-10"), met(0, 3, "2025-03-10")):
            store.add(one)
    asked = ["map", "--store", address, "--lang", "ar", "--focus", body(0).id, "-o", str(path)]
    assert runner.invoke(main, asked).exit_code == 0
    assert "رُسم" not in visit(path).locator("#count").inner_text()
    result = runner.invoke(main, [*asked[:4], "en", *asked[5:], "--limit", "7"])
    assert "partners that rawabit who lists and that are not drawn: 2; --limit draws more" in result.stderr
    page = visit(path)
    assert page.locator("#count").inner_text() == "7 of 7 entities, 6 relations — 7 of 15 drawn — 2 partners not drawn"
    page.locator("#b-lang").click()
    assert page.locator("#count").inner_text().endswith("لم يُرسم شريكان")


@pytest.mark.parametrize(
    ("bodies", "ar", "en"),
    [
        (1, "2 من كيانين، علاقة واحدة", "2 of 2 entities, 1 relation"),
        (2, "3 من 3 كيانات، علاقتان", "3 of 3 entities, 2 relations"),
        (3, "4 من 4 كيانات، 3 علاقات", "4 of 4 entities, 3 relations"),
        (11, "12 من 12 كياناً، 11 علاقة", "12 of 12 entities, 11 relations"),
        (99, "100 من 100 كيان، 99 علاقة", "100 of 100 entities, 99 relations"),
    ],
)
def test_numbers_of_things_have_their_forms(visit: Visit, address: str, tmp_path: Path, bodies: int, ar: str, en: str) -> None:
    with open_store(address, create=True) as store:
        store.add(document("سلسلة", [(n, n + 1) for n in range(1, bodies + 1)]))
        page = visit(drawn(store, tmp_path / "map.html", lang="ar"))
    assert page.locator("#count").inner_text() == ar
    page.locator("#b-lang").click()
    assert page.locator("#count").inner_text() == en


def test_the_page_counts_relations_and_not_lines(visit: Visit, address: str, tmp_path: Path) -> None:
    with open_store(address, create=True) as store:
        store.add(document("أول", [(1, 2), (2, 3)]))
        store.add(document("ثانٍ", [(1, 2)]))
        page = visit(drawn(store, tmp_path / "map.html", lang="en"))
    assert page.evaluate("R.edges.size") == 2
    assert page.locator("#count").inner_text() == "3 of 3 entities, 3 relations"
    assert page.locator("#types small").all_inner_texts() == ["3"]


def test_paper_shows_labels_as_large_as_the_screen_and_none_over_another(visit: Visit, address: str, tmp_path: Path) -> None:
    with open_store(address, create=True) as store:
        store.add(document("شبكة", [(n, (n * 3 + 1) % 60) for n in range(60)]))
        page = visit(drawn(store, tmp_path / "map.html"))
    assert page.evaluate("R.facts.unit") > 1
    small, large = (page.evaluate(f"Number(R.save.svg({paper}).getAttribute('font-size'))") for paper in ("false", "true"))
    assert (small, large) == (13, 13 * page.evaluate("R.facts.unit"))
    boxes = page.evaluate(
        """() => { const s = document.body.appendChild(R.save.svg(true)), u = R.facts.unit;
        return [...s.querySelectorAll('text')].map(t => [t.getBBox(), Number(t.getAttribute('y'))])
            .map(([b, y]) => [b.x, y - 10 * u, b.x + b.width, y + 3 * u]); }"""
    )
    assert len(boxes) > 10
    for one, other in combinations(boxes, 2):
        assert one[0] >= other[2] or other[0] >= one[2] or one[3] <= other[1] or other[3] <= one[1]


def test_those_of_one_name_say_where_they_belong(visit: Visit, address: str, tmp_path: Path) -> None:
    name = Name("وزارة الصحة", "ar")
    countries = [Entity(entity_id("place", text), "place", (Name(text, "ar"),)) for text in ("تونس", "ليبيا")]
    homes = {entity_id("organization", name.text, home.id): home for home in countries}
    ministries = [Entity(ident, "organization", (name,), "ministry", qualifier=home.id) for ident, home in homes.items()]
    told = document("وزارات", [(1, 2)])
    tie = link(told.source.id, 2, *ministries)
    with open_store(address, create=True) as store:
        store.add(replace(told, entities=(*told.entities, *countries, *ministries), relations=(*told.relations, tie)))
        page = visit(drawn(store, tmp_path / "map.html", lang="ar"))
    names = page.evaluate("[...R.nodes.values()].filter(n => n.sort === 'ministry').map(n => n.ar)")
    assert set(names) == {"وزارة الصحة (تونس)", "وزارة الصحة (ليبيا)"}


def test_a_citation_and_a_day_stand_in_the_direction_of_the_page(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    for lang, direction in (("ar", "rtl"), ("en", "ltr")):
        if page.evaluate("R.state.lang") != lang:
            page.locator("#b-lang").click()
        page.evaluate("id => R.select(id)", samples.MINISTRY.id)
        found = page.evaluate("[...document.querySelectorAll('#panel .src')].map(p => getComputedStyle(p).direction)")
        assert set(found) == {direction}
    assert page.locator("#panel h4").inner_text().split()[1] in {"tie", "ties"}


def test_a_reason_with_a_colon_of_its_own_is_read_whole(visit: Visit, sample_map: Path) -> None:
    page, words = visit(sample_map), vocabulary().reasons
    page.evaluate("R.state.lang = 'ar'")
    for reason in ("homonym_untold", "kind_told"):
        kept = f"{words['name_equal'].en}: {words[reason].en}: 12"
        assert page.evaluate("text => R.reason(text)", kept) == f"{words['name_equal'].ar}: {words[reason].ar}: 12"


def test_no_label_is_cut_where_it_has_room_elsewhere(visit: Visit, address: str, tmp_path: Path) -> None:
    chain = document("سلسلة", [(n, n + 1) for n in range(1, 12)])
    wordy = [replace(e, names=(Name(f"{e.label()} للتعاون الدولي والتخطيط", "ar"),)) for e in chain.entities]
    with open_store(address, create=True) as store:
        store.add(replace(chain, entities=tuple(wordy)))
        page = visit(drawn(store, tmp_path / "map.html"))
    opened = page.evaluate("R.labels.last")
    assert (opened["drawn"], opened["skipped"], opened["cut"]) == (12, 0, 0)
    for _ in range(8):
        page.evaluate("R.draw.zoom(1.15)")
        page.wait_for_timeout(50)
        assert page.evaluate("R.labels.last.cut") == 0


def test_those_with_most_ties_have_their_labels_however_close_the_others_stand(
    visit: Visit, address: str, tmp_path: Path
) -> None:
    pairs = [(hub, n) for hub in (0, 1, 2) for n in range(3, 90)] + [(n, (n * 5 + 7) % 87 + 3) for n in range(3, 90)]
    crowd = document("زحام", [(a, b) for a, b in pairs if a != b])
    wordy = [replace(e, names=(Name(f"{e.label()} للتعاون الدولي والتخطيط", "ar"),)) for e in crowd.entities]
    with open_store(address, create=True) as store:
        store.add(replace(crowd, entities=tuple(wordy)))
        page = visit(drawn(store, tmp_path / "map.html"))
    first = page.evaluate("[...R.nodes.keys()].sort((a, b) => R.ties.get(b).length - R.ties.get(a).length).slice(0, 3)")
    last = page.evaluate("R.labels.last")
    assert last["skipped"] > 0
    assert set(first) <= set(last["ids"])


def test_who_is_searched_for_is_shown_with_all_they_are_tied_to(visit: Visit, address: str, tmp_path: Path) -> None:
    pairs = [(0, n) for n in range(1, 20)] + [(n, n + 20) for n in range(1, 20)] + [(n + 20, n + 40) for n in range(1, 20)]
    with open_store(address, create=True) as store:
        store.add(document("بحث", pairs))
        page = visit(drawn(store, tmp_path / "map.html"))
    hub = page.evaluate("[...R.nodes.keys()].sort((a, b) => R.ties.get(b).length - R.ties.get(a).length)[0]")
    page.evaluate("R.draw.zoom(8)")
    page.evaluate("id => R.select(id, true)", hub)
    page.wait_for_timeout(600)
    out = page.evaluate(
        """id => { const b = document.getElementById('net'), near = [id, ...R.ties.get(id).flatMap(e => [e.from, e.to])];
        return near.map(n => R.draw.net.canvasToDOM(R.nodes.get(n)))
            .filter(p => p.x < 0 || p.y < 0 || p.x > b.clientWidth || p.y > b.clientHeight).length; }""",
        hub,
    )
    assert out == 0


def test_a_label_in_two_scripts_keeps_its_brackets(visit: Visit, sample_map: Path) -> None:
    page = visit(sample_map)
    label, lines = "مديرة التعاون (Ministry of Industry)", ["(Ministry of Industry", "مديرة التعاون", "مكتب UNIDO"]
    found = page.evaluate("([lines, label]) => lines.map(line => R.labels.runs(line, label))", [lines, label])
    assert found == ["ltr", "rtl", "rtl"]


def test_the_frame_goes_around_nodes_and_labels(visit: Visit, address: str, tmp_path: Path) -> None:
    hub = document("نجمة", [(0, n) for n in range(1, 9)])
    wordy = [replace(e, names=(Name(f"{e.label()} للتعاون الدولي والتخطيط الإقليمي", "ar"),)) for e in hub.entities]
    with open_store(address, create=True) as store:
        store.add(replace(hub, entities=tuple(wordy)))
        page = visit(drawn(store, tmp_path / "map.html"))
    for width in (900, 1100, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("R.draw.fit()")
        assert_frame(page)


def assert_frame(page: Page) -> None:
    """Nodes and labels fill the frame, and nothing of them lies outside."""
    left, top, right, bottom = page.evaluate(
        """(() => { const [l, t, r, b] = R.labels.last.frame, net = R.draw.net;
        const p = net.canvasToDOM({x: l, y: t}), q = net.canvasToDOM({x: r, y: b});
        return [p.x, p.y, q.x, q.y]; })()"""
    )
    wide, high = page.evaluate("[document.getElementById('net').clientWidth, document.getElementById('net').clientHeight]")
    assert page.evaluate("R.labels.last.cut") == 0
    assert left >= 0
    assert top >= 0
    assert right <= wide
    assert bottom <= high
    assert max((right - left) / wide, (bottom - top) / high) > 0.6  # and does not draw the map small to be safe


def test_positions_are_the_same_each_time_and_apart() -> None:
    pairs = [(n, (n * 3 + 1) % 60) for n in range(60)]
    points = positions(60, pairs)
    assert positions(60, pairs) == points
    assert positions(0, []) == []
    close = [(a, b) for n, a in enumerate(points) for b in points[n + 1 :] if abs(a[0] - b[0]) < 120 and abs(a[1] - b[1]) < 60]
    assert close == []


def test_the_real_notice(visit: Visit, address: str, tmp_path: Path) -> None:
    """The bar on the first real record, where the folder with it is beside this checkout."""
    if not SHARED.exists():
        pytest.skip("the folder with the real notice is not beside this checkout")
    from rawabit.importers.notice.extract import extract

    with open_store(address, create=True) as store:
        store.add(extract((SHARED / "seed" / "notice-2024-11-07.txt").read_text("utf-8")))
        page = visit(drawn(store, tmp_path / "map.html"))
    for typed in ("احمد ابوهيسه", "أحمد أبو هيسة"):
        assert search(page, typed) == ["احمد ابوهيسه"]
    page.keyboard.press("Enter")
    assert page.locator("#panel blockquote").count() > 3
    assert page.locator("#panel mark").first.inner_text().strip()


def grouped(tmp_path: Path, *words: str) -> tuple[Path, Store]:
    """Two groups of bodies that one line joins, and a body beside them, as a map that the command draws."""
    store = open_store(str(tmp_path / "groups.db"), create=True)
    groups = [pair for bodies in ((1, 2, 3, 4), (5, 6, 7)) for pair in combinations(bodies, 2)]
    store.add(document("جماعات", [*groups, (4, 5)], modality=Modality.ACTUAL))
    store.add(document("أمنية", [(1, 9)], modality=Modality.WISHED))
    path = tmp_path / "groups.html"
    result = CliRunner().invoke(main, ["map", "--store", store.address, "-o", str(path), *words])
    assert result.exit_code == 0, result.output
    return path, store


def test_colours_stand_for_the_communities_that_the_command_lists(tmp_path: Path, visit: Visit) -> None:
    path, store = grouped(tmp_path, "--colour", "communities", "--lang", "ar")
    with store:
        rows = communities(store)
    found = [{member.id for member in row.members} for row in rows]
    page = visit(path)
    data = json.loads(str(page.locator("#data").text_content()))
    drawn = {n: {node["id"] for node in data["nodes"] if node["group"] == n} for n in ("g0", "g1", "none")}
    assert [drawn["g0"], drawn["g1"], drawn["none"]] == [*found, {body(9).id}]
    colours = page.evaluate("() => rawabit.draw.net.body.data.nodes.get().map(n => [n.id, n.color.background])")
    assert {frozenset(ident for ident, colour in colours if colour == each) for each in dict(colours).values()} == {
        frozenset(group) for group in drawn.values()
    }
    legend = page.locator("#groups li")
    assert legend.count() == 3
    assert legend.nth(0).locator("small").text_content() == "4"
    assert rows[0].members[0].label() in str(legend.nth(0).text_content())
    legend.nth(0).locator("input").uncheck()
    assert set(page.evaluate("() => [...rawabit.filters.visible.nodes]")) == drawn["g1"]
    page.click("#b-lang")
    assert page.locator("#groups").locator("xpath=..").locator("h2").text_content() == "Communities"
    assert "in no community" in str(legend.nth(2).text_content())


def test_without_communities_there_is_no_legend_of_them(sample_map: Path, visit: Visit) -> None:
    assert not visit(sample_map).locator("#groups").is_visible()


def test_sizes_stand_for_influence(tmp_path: Path) -> None:
    path, store = grouped(tmp_path, "--size", "betweenness")
    with store:
        best = influence(store, measure="betweenness").rows
    nodes = {
        n["id"]: n["size"] for n in json.loads(re.findall(r'id="data">(.*?)</script>', path.read_text("utf-8"), re.S)[0])["nodes"]
    }
    between, others = {row.entity.id for row in best if row.value}, {row.entity.id for row in best if not row.value}
    assert between == {body(4).id, body(5).id}
    assert min(nodes[one] for one in between) > max(nodes[one] for one in others)


def test_what_is_of_a_small_community_shares_a_colour(sample: Store) -> None:
    one, *_ = communities(sample)
    many = [replace(one, members=(member,)) for member in sample.all_entities()][:12]
    names, homes = Traits(many).listed({group.members[0].id: 0 for group in many})
    assert [name["id"] for name in names] == [f"g{n}" for n in range(9)]
    assert sorted(homes.values()) == sorted([*(f"g{n}" for n in range(9)), *["rest"] * 3])
