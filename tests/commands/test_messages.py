"""Messages in Arabic: each that the code has, and each of click, is in the catalogue; what stands in it stays as it is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.cli import main
from rawabit.commands.messages import catalogue, in_arabic, said

from ..source import LAYERS, ROOT, files

CLICK = Path(click.__file__).parent
# What click says in help and to who writes commands: no fault of what was typed.
NOT_FAULTS = (
    "Options", "Commands", "Positional arguments", "Usage:", "file", "directory", "path", "(dynamic)", "deprecated", "required",
    "default: {}", "env var: {}", "(DEPRECATED{})", "{}(DEPRECATED)", "Name ", "The value of {} has {} item",
    "No options defined", "Arguments take exactly one", "Could not determine name", "Boolean option", "DeprecationWarning",
    "Invalid start character", "Choice({})",
)  # fmt: skip
# What is told as it came: it was put together elsewhere, where it is walked, or is in both languages already.
PASSED_ON = {
    "file.member.refused", "why", "str(error)", "line", "one", "text", "safe(line)", "str(target / path.name)", "self.told[at]",
    "tally.told(store)", "session.closing()", "_NEAREST[asked.lang != 'ar'].format(safe(name), safe(found.title))",
    "'; '.join(found.warnings)", "'\\n'.join([f'{len(brought.refused)} refused:', *brought.refused])",
    "shown.getvalue().rstrip('\\n')",
}  # fmt: skip


class Messages(ast.NodeVisitor):
    """The templates of what a module raises and tells; ``unread`` are calls whose message is not written there."""

    def __init__(self, calls: set[str], known: dict[str, list[ast.expr]]) -> None:
        self.found: set[str] = set()
        self.unread: set[str] = set()
        self._calls, self._known = calls, known

    def visit_Call(self, node: ast.Call) -> None:
        if _name(node.func) in self._calls and node.args:
            here = set(self._strings(node.args[0], ()))
            self.found |= here
            if not here:
                self.unread.add(ast.unparse(node.args[0]))
        self.generic_visit(node)

    def _strings(self, node: ast.expr, seen: tuple[str, ...]) -> Iterator[str]:
        """The texts, with holes, that an expression may be: those of constants and functions of the module too."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr(values=values):
                yield "".join(str(value.value) if isinstance(value, ast.Constant) else "{}" for value in values)
            case ast.IfExp(body=first, orelse=second) | ast.BinOp(left=first, right=second):
                yield from self._strings(first, seen)
                yield from self._strings(second, seen)
            case ast.Dict(values=values):
                for value in values:
                    yield from self._strings(value, seen)
            case ast.Subscript(value=inner) | ast.Call(func=ast.Attribute(value=inner, attr="format")):
                yield from self._strings(inner, seen)
            case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)) if name not in seen:
                for value in self._known.get(name, ()):
                    yield from self._strings(value, (*seen, name))


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


class Known(ast.NodeVisitor):
    """What constants of a module are, and what functions give back, by their names; and its classes."""

    def __init__(self, tree: ast.Module) -> None:
        self.known: dict[str, list[ast.expr]] = {}
        self.classes: list[ast.ClassDef] = []
        self._inside: list[str] = []
        for node in tree.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    self.known.setdefault(name, []).append(value)
        self.visit(tree)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._inside.append(node.name)
        self.known.setdefault(node.name, [])
        self.generic_visit(node)
        self._inside.pop()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.classes.append(node)
        self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value:
            for name in self._inside:
                self.known[name].append(node.value)

    def generic_visit(self, node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, ast.expr):  # holds no statement
                self.visit(child)


def _errors(classes: list[ast.ClassDef]) -> set[str]:
    """The names of all our errors."""
    names, before = {"RawabitError"}, 0
    while len(names) > before:
        before = len(names)
        names |= {one.name for one in classes if any(_name(base) in names for base in one.bases)}
    return names


@cache
def _walked() -> tuple[set[str], set[str]]:
    # What notices are trained with is the developers'.
    paths = [ROOT / "cli.py", *(path for layer in LAYERS for path in files(layer) if "training" not in path.parts)]
    texts = [path.read_text("utf-8") for path in paths]
    trees = list(map(ast.parse, texts))
    modules = list(map(Known, trees))
    calls = _errors([one for module in modules for one in module.classes]) | {"UsageError", "BadParameter", "tell"}
    everywhere: dict[str, list[ast.expr]] = {}
    for module in modules:
        for name, values in module.known.items():
            everywhere.setdefault(name, []).extend(values)
    calling = re.compile(rf"\b(?:{'|'.join(sorted(calls))})\s*\(")
    found, unread = set[str](), set[str]()
    for text, tree, module in zip(texts, trees, modules, strict=True):
        if calling.search(text):
            walk = Messages(calls, everywhere | module.known)
            walk.visit(tree)
            found |= walk.found
            unread |= walk.unread
    return found, unread


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _unknown(templates: set[str]) -> list[str]:
    """Those that have words which no message in Arabic stands for, whatever stands in their holes."""
    return sorted(text for text in templates if in_arabic(_example(text))[0] < _letters(text.replace("{}", "")))


def _example(template: str) -> str:
    """A message: holes behind a word are for what may follow and is left out, all others have a number."""
    return re.sub(r"(?<=[\w.])\{\}", "", template).replace("{}", "7").expandtabs()


def test_every_message_has_its_arabic() -> None:
    found, _ = _walked()
    assert len(found) > 250
    assert _unknown({text for text in found if _letters(text) > 1}) == []


def test_no_message_is_put_together_where_nobody_looks() -> None:
    assert _walked()[1] <= PASSED_ON


class Warned(ast.NodeVisitor):
    """The sentences that a module writes, with what is counted in them, one and more."""

    def __init__(self, tree: ast.Module) -> None:
        self.found: set[str] = set()
        self._known: dict[str, list[ast.expr]] = {}
        self.visit(tree)

    def visit_Assign(self, node: ast.Assign) -> None:
        match node.targets:
            case [ast.Name(id=name)]:
                self._known.setdefault(name, []).append(node.value)
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # no docstring
            self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self.found |= set(self._texts(node))

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.found.add(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        if _name(node.func) != "counted":  # stands in a sentence
            self.generic_visit(node)

    def _texts(self, node: ast.expr) -> list[str]:
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.JoinedStr(values=values):
                return ["".join(parts) for parts in product(*map(self._texts, values))]
            case ast.Call(func=ast.Name(id="counted"), args=[_, ast.Constant(value=str(one)), *more]):
                several = str(more[0].value) if more and isinstance(more[0], ast.Constant) else f"{one}s"
                return [f"1 {one}", f"7 {several}"]
            case ast.FormattedValue(value=ast.Name(id=name)) if len(self._known.get(name, ())) == 1:
                return self._texts(self._known[name][0])
            case ast.FormattedValue(value=ast.Call(func=ast.Name(id="counted")) as inner):
                return self._texts(inner)
            case _:
                return ["7"]


# Labels of places, reasons of dates, cells of a template and words that are looked for: none is a sentence of a reader. The last
# two are put together of parts that stand alone here; tables that have them are imported below.
NO_WARNINGS = ("text box ", "e-mail field ", "the page gives its day", "pictures of the page were", "reads badly",
               "what to write", "7these columns are", "; 77 7 equal")  # fmt: skip
WARNING = ("importers/readers", "importers/parsers", "importers/read_text.py", "importers/outcomes.py",
           "importers/tables", "importers/exchange", "importers/cells/dates.py", "graph/sqlite/check.py",
           "graph/neo4j/check.py")  # fmt: skip


def test_every_warning_of_a_reader_and_fault_of_a_store_has_its_arabic() -> None:
    paths = [
        path for name in WARNING for path in ([ROOT / name] if name.endswith(".py") else sorted((ROOT / name).rglob("*.py")))
    ]
    found = {text for path in paths for text in Warned(ast.parse(path.read_text("utf-8"))).found}
    said_to_people = {t for t in found if re.search("[a-z]{2} [a-z]+ [a-z]", t) and not re.search(r"SELECT|MATCH|\\\\|\n", t)}
    assert len(said_to_people) > 60
    unknown = _unknown({text for text in said_to_people if not text.startswith(NO_WARNINGS)})
    headed = _unknown({f"{text}: {{}}" for text in unknown})  # what stands before rows and cells that are named
    assert not headed, headed


def test_every_fault_of_click_has_its_arabic() -> None:
    found = set[str]()
    for name in ("core", "exceptions", "parser", "types"):
        for node in ast.walk(ast.parse((CLICK / f"{name}.py").read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in {"_", "ngettext"}:
                found |= {str(arg.value) for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)}
    faults = {text for one in found if not (text := re.sub(r"\{\w+(!r)?\}", "{}", one)).startswith(NOT_FAULTS)}
    assert len(faults) > 30
    assert _unknown(faults - {"d"}) == []


def test_arabic_has_the_holes_of_english() -> None:
    for parts, arabic in catalogue().items():
        holes = [f"<{n}>" for n in range(len(parts) - 1)]
        assert all(hole in arabic.format(*holes) for hole in holes), arabic


WORD = st.text(max_size=20)


@settings(max_examples=20)
@given(st.sampled_from(sorted(catalogue())), st.lists(WORD, min_size=8, max_size=8))
def test_whatever_stands_in_a_message_is_told(parts: tuple[str, ...], values: list[str]) -> None:
    message = "".join(part + value for part, value in zip(parts, [*values[: len(parts) - 1], ""], strict=True))
    assert said(message, "en") == message
    told = said(message, "ar")
    wordless = not _is_arabic(catalogue()[parts])  # "{} were" has no word for it in Arabic
    assert told == message or wordless or _is_arabic(told)


def _is_arabic(text: str) -> bool:
    return any("\u0600" <= character <= "\u06ff" for character in text)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["show", "--lang", "ar"], "خطأ: ينقص الوسيط 'NAME'."),
        (["sho", "--lang=ar"], "خطأ: لا أمر اسمه 'sho'. هل تقصد 'show'؟"),
        (["show", "x", "--limt", "3", "--lang", "ar"], "خطأ: لا خيار اسمه '--limt'. هل تقصد '--limit'؟"),
        (["show", "x", "--limit", "0", "--lang", "ar"], "خطأ: قيمة غير صالحة لـ'--limit': 0 ليس في المدى x>=1."),
        (
            ["show", "x", "--limit", "b", "--lang", "ar"],
            "خطأ: قيمة غير صالحة لـ'--limit': 'b' ليست قيمة صالحة. المطلوب: عدد صحيح.",
        ),
        (["who", "--sinc", "2025", "--lang", "ar"], "خطأ: لا خيار اسمه '--sinc'. هل تقصد أحد هذه: '--evidence', '--since'؟"),
        (["--nothing", "show", "--lang", "ar"], "خطأ: لا خيار اسمه '--nothing'."),
        (
            ["show", "x", "--as-of", "أمس", "--lang", "ar"],
            "rawabit: 'أمس' ليس تاريخاً. اكتبه هكذا: 2024 أو 2024-11 أو 2024-11-07.",
        ),
        (
            ["stats", "--lang", "ar", "-s", "/no/place.db"],
            "rawabit: لا مخزن في /no/place.db. أدخل شيئاً أولاً، أو اختر مخزناً آخر بالخيار --store.",
        ),
    ],
)
def test_who_asks_in_arabic_is_told_in_arabic_what_is_wrong(typed: list[str], told: str) -> None:
    result = CliRunner().invoke(main, typed)
    assert result.exit_code in {2, 4}
    assert re.sub("[\u2068\u2069]", "", result.stderr).splitlines()[-1] == told


def test_the_environment_names_the_language_too_and_the_command_goes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWABIT_LANG", "ar")
    assert "خطأ" in CliRunner().invoke(main, ["show"]).stderr
    assert "Error" in CliRunner().invoke(main, ["show", "--lang", "en"]).stderr


def test_what_a_reader_tells_from_its_own_process_is_told_in_arabic(tmp_path: Path) -> None:
    (tmp_path / "فارغ.txt").write_text("", encoding="utf-8")
    store = ["--store", str(tmp_path / "graph.db"), "--lang", "ar"]
    told = CliRunner().invoke(main, ["import", *store, str(tmp_path / "فارغ.txt")]).stderr
    assert "رُفض. الملف فارغ." in told


@pytest.mark.parametrize("separator", ["; ", ": ", ", ", ". "])
def test_a_name_of_a_thousand_commas_is_no_list_of_messages(separator: str) -> None:
    assert "a" in said(f"{'a' + separator}" * 3_000, "ar")
    told = CliRunner().invoke(main, ["show", f"{'a' + separator}" * 1_000, "--lang", "ar", "-s", "/no/place.db"])
    assert told.exit_code == 4
    assert "/no/place.db" in told.stderr
    assert CliRunner().invoke(main, [f"{'a' + separator}" * 1_000, "--lang", "ar"]).exit_code == 2


def test_kinds_are_named_in_arabic_where_two_differ() -> None:
    told = said(
        "وادي (organization) is of the kind organization, رمل of the kind person: only entities of one kind can be one.", "ar"
    )
    assert re.sub("[\u2068\u2069]", "", told) == "وادي (organization) نوعه جهة، ورمل نوعه شخص: لا يُدمج إلا ما كان من نوع واحد."


def test_what_stands_behind_the_number_of_a_line_has_its_arabic() -> None:
    walk = Messages({"fault"}, {})
    walk.visit(ast.parse((ROOT / "graph" / "decisions_blocks.py").read_text("utf-8")))
    assert len(walk.found) > 9
    assert _unknown(walk.found - {"{} is not the id of {}"}) == []  # of a source or an entity: both are in the catalogue


def test_what_stands_behind_the_address_of_a_server_has_its_arabic() -> None:
    tree = ast.parse((ROOT / "graph" / "neo4j" / "errors.py").read_text("utf-8"))
    given = (node for node in ast.walk(tree) if isinstance(node, ast.Assign) and _name(node.targets[0]) == "why")
    why = {str(node.value.value) for node in given if isinstance(node.value, ast.Constant)}
    assert len(why) > 5
    assert _unknown({f"{{}} {text}" for text in why}) == []


def test_words_that_are_typed_stay_as_they_are_and_the_name_of_the_program_turns_nothing_around() -> None:
    told = said("rawabit: There is no field 'b' for the column 'a'. Fields are: date, decisions, due.", "ar")
    assert "\u2068date, decisions, due\u2069" in told
    assert told.startswith("\u2068rawabit\u2069: ")


def test_a_file_that_is_called_like_what_is_counted_is_no_count() -> None:
    assert said("exp.xlsx › entities: 12 relations", "ar") == "\u2068exp.xlsx › entities\u2069: \u206812\u2069 من العلاقات"


def test_a_table_without_known_headings_is_refused_in_arabic(tmp_path: Path) -> None:
    (tmp_path / "جدول.csv").write_text("لون,طعم\nأحمر,حلو\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["import", "-s", str(tmp_path / "graph.db"), "--lang", "ar", str(tmp_path / "جدول.csv")])
    assert told.exit_code == 2
    assert "اجتماعات أو كيانات أو علاقات أو مدفوعات" in told.stderr


def test_a_remark_on_a_sheet_names_it_in_arabic() -> None:
    told = said("a.xlsx › الحضور: sheet الحضور: 6 rows do not say of what kind the name is; it was told from the name", "ar")
    assert "الورقة \u2068الحضور\u2069: \u20686\u2069 من الصفوف" in told


def test_the_rows_of_a_remark_are_in_arabic_and_what_they_say_is_as_it_is() -> None:
    told = said("what stands above the headings is kept as text only: row 1 'متابعة, row 2 of 3', row 12 'x'", "ar")
    assert "الصف 1 'متابعة, row 2 of 3', الصف 12 'x'" in told


TABLES = {
    "relations": (
        "source,relation,target,start,end,confidence,polarity,modality,review,hue\n"
        "وزارة المياه,يتعاون مع,بلدية الوادي,2024,2023,1,مثبت,قائم,مقبول,أحمر\n"
        "وزارة المياه,يتعاون مع,بلدية الوادي,أمس الأول,,كثير,ربما,ربما,ربما,\n"
        "وزارة المياه,يغني مع,بلدية الوادي,,,,,,,\n"
        "وزارة المياه,يتعاون مع,,,,,,,,\n"
        "وزارة المياه,يتعاون مع,وزارة المياه,,,,,,,\n"
        "وزارة المياه,يتعاون مع,بلدية الوادي,,,,,,,\n"
        "وزارة المياه,يتعاون مع,بلدية الوادي,,,,,,,\n"
    ),
    "entities": (
        "id,name,kind,status\n,الجسر,شيء,\n,حفر البئر,مهمة,ربما\n,,شخص,\nperson-0000000000000001,بلدية الوادي,جهة,\n"
        ",بلدية التل,جهة,\n"
    ),
    "payments": "source,target,amount\nوزارة المياه,وزارة المياه,10 دينار\nوزارة المياه,بلدية الوادي,20 دينار\n",
    "meetings": (
        "التاريخ,العنوان,الحضور,الحالة\n2024-05-01,لقاء المياه,ليبيا,ربما\nأمس الأول,لقاء الوادي,بلدية الوادي,\n,,بلدية الوادي,\n"
        "2024-05-02,لقاء التل,بلدية التل؛ وزارة المياه,\n"
    ),
}


@pytest.mark.parametrize("kind", TABLES)
def test_cells_that_cannot_be_used_are_named_in_arabic(tmp_path: Path, kind: str) -> None:
    (tmp_path / "جدول.csv").write_text(TABLES[kind], encoding="utf-8")
    words = ["--as", kind, "-s", str(tmp_path / "graph.db"), "--lang", "ar", str(tmp_path / "جدول.csv")]
    told = CliRunner().invoke(main, ["import", *words])
    assert told.exit_code == 3
    english = re.sub("\u2068[^\u2068\u2069]*\u2069", "", told.stderr)
    assert not re.search("[a-z]{2}", english), english
    refused = CliRunner().invoke(main, ["import", "--strict", *words])
    assert refused.exit_code == 2
    assert not re.search("expected|taken|column", refused.stderr), refused.stderr


NOTICE = (
    "التقى وزير المياه السيد سالم الفرجاني في طرابلس يوم 4 مايو 2024 مدير مركز بحوث المياه السيد عمر التاجوري. "
    "وبحث الجانبان التعاون في تحلية المياه.\n"
)
# Commands, options and what quotes of documents and names of files hold are no words of a message.
NO_WORDS = re.compile("rawabit [a-z]+.*|--[a-z-]+ [a-z-]+|(?:/[^/ ]+)+")


def test_whoever_imports_compares_and_exports_in_arabic_meets_no_english(tmp_path: Path) -> None:
    file, store = tmp_path / "خبر.txt", ["-s", str(tmp_path / "graph.db")]
    runner = CliRunner(env={"RAWABIT_LANG": "ar"})
    file.write_text(NOTICE, encoding="utf-8")
    told = [runner.invoke(main, ["import", *store, str(file)]).stderr]
    for newer, more in (("refuse", "زار الوزير مصر."), ("replace", "زار الوزير تونس."), ("keep-both", "زار الوزير مالطا.")):
        file.write_text(f"{NOTICE}{more}\n", encoding="utf-8")
        told.append(runner.invoke(main, ["import", "--newer", newer, *store, str(file)]).stderr)
    for format_ in ("csv", "xlsx", "cypher"):
        out = ["--format", format_, "-o", str(tmp_path / f"out.{format_}"), "--types", "holds"]
        told.append(runner.invoke(main, ["export", *store, *out]).stderr)
    assert all(map(_is_arabic, told))
    lines = [NO_WORDS.sub("", re.sub("[\u2068\u2069]", "", line)) for text in told for line in text.splitlines()]
    assert not [line for line in lines if re.search("[a-z]{2,} [a-z]{2,}|[a-z]{5,}[.،]", line)]


def test_those_who_may_be_meant_are_of_a_sort_in_arabic() -> None:
    lines = "  organization-0e421b97d6a950a4  مجلس (council, تونس)\n  post-0e421b97d6a950a4  مدير (post)"
    arabic = said(f"Several are called 'x':\n{lines}\nGive the full name or the id.", "ar")
    assert "(مجلس، تونس)" in arabic
    assert "(منصب)" in arabic
