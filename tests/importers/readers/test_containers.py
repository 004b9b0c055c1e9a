"""Files inside files: e-mail with attachments, zip archives, folders; every file in them has an outcome of its own."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest

from rawabit.graph.errors import InputError
from rawabit.graph.opening import open_store
from rawabit.importers.given import Given, Room, read_given
from rawabit.importers.load import load
from rawabit.importers.outcomes import Outcome
from rawabit.importers.parsers.archive import Archive
from rawabit.importers.read_text import Member
from rawabit.importers.readers import eml_nested, read
from rawabit.importers.readers.formats import by_content
from rawabit.importers.sandbox.process import SECONDS, Sandbox

from ..made import docx, odt, p, zipped
from ..tables.workbooks import MEETING, MEETINGS, xlsx

NOTICE = "سبها 12 مارس 2025\nترأس وزير المياه السيد سالم الفرجاني اجتماعاً بمقر الوزارة.\n"
OTHER = "طبرق 3 أبريل 2025\nزار وزير المياه السيد سالم الفرجاني مدينة طبرق.\n"


def mail(body: str, subtype: str = "plain") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "منى الهمامي <mona@example.org>"
    message["To"] = "salem@example.org"
    message["Subject"] = "دعوة إلى اجتماع"
    message["Date"] = "Thu, 13 Mar 2025 09:00:00 +0200"
    message.set_content(body, subtype=subtype)
    return message


def test_a_message_is_its_body_and_then_its_fields() -> None:
    found = read(bytes(mail("عقد اجتماع.\n\nحضره المدير.\n")), "a.eml")
    lines = found.text.splitlines()
    assert lines[:2] == ["عقد اجتماع.", "حضره المدير."]
    assert lines[2:4] == ["From: منى الهمامي <mona@example.org>", "To: salem@example.org"]
    assert (found.title, found.date) == ("دعوة إلى اجتماع", "2025-03-13")
    assert [place.label for place in found.places][1:3] == ["paragraph 2", "e-mail field From"]


def test_a_name_that_a_folded_field_cuts_is_whole() -> None:
    message = mail("نص")
    del message["To"]
    message["To"] = "وزير الطاقة والمياه السيد طارق سليمان الحوراني <t@example.org>, رنا القضاة <r@example.org>"
    data = bytes(message)
    assert data.count(b"=?utf-8?") > 3
    assert (
        "To: وزير الطاقة والمياه السيد طارق سليمان الحوراني <t@example.org>, رنا القضاة <r@example.org>"
        in read(data, "a.eml").text.splitlines()
    )
    raw = b"From: a@b\nSubject: =?utf-8?b?2YXYrdi22LE=?=\n =?klingon?b?2YXYrdi22LE=?=\nTo: b@c\n\nText here\n"
    assert "Text here" in read(raw, "a.eml").text


def test_plain_text_comes_before_a_page_and_a_page_alone_is_read_as_one() -> None:
    both = mail("نص")
    both.add_alternative("<p>صفحة</p>", subtype="html")
    assert read(bytes(both), "a.eml").text.startswith("نص\n")
    assert read(bytes(mail("<p>صفحة <b>أولى</b></p><script>x</script>", "html")), "a.eml").text.startswith("صفحة أولى\n")


def test_a_message_that_lies_about_its_encoding() -> None:
    raw = b"From: a@b\nTo: b@c\nContent-Type: text/plain; charset=%s\nContent-Transfer-Encoding: 8bit\n\n"
    for declared, real in [("us-ascii", "cp1256"), ("iso-8859-1", "utf-8"), ("windows-1256", "cp1256"), ("klingon", "utf-8")]:
        data = raw % declared.encode() + NOTICE.encode(real)
        assert read(data, "a.eml").text.startswith("سبها 12 مارس 2025"), declared


def test_a_page_saved_as_one_file_is_the_page_and_was_not_published_when_it_was_saved() -> None:
    raw = (
        "From: <Saved by a browser>\nSubject: خبر\nDate: Thu, 13 Mar 2025 09:00:00 +0200\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html; charset=utf-8\n'
        "Content-Transfer-Encoding: 8bit\n\n<nav>قائمة</nav><p>نص</p>\n--B\nContent-Type: image/png\n\nx\n--B--\n"
    )
    found = read(raw.encode(), "a.mht")
    assert (found.text, found.title, found.date, found.members) == ("نص", "خبر", None, ())


def test_attached_files_are_members() -> None:
    message = mail("انظر المرفق")
    message.add_attachment(docx(p("نص")), maintype="application", subtype="x", filename="قائمة.docx")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(mail("رسالة داخلية"))
    found = read(bytes(message), "a.eml")
    assert [member.name for member in found.members] == ["قائمة.docx", "3.eml"]
    assert found.warnings == ("1 file in it is of a format that is not read: logo.png",)
    assert read(found.members[1].data, "3.eml").text.startswith("رسالة داخلية")


@pytest.mark.parametrize("field", ["Date: Thu, 13 Mar 999999999999 09:00:00", "Date: x", "Date: =?utf-8?b?////?="])
def test_a_broken_date_is_none(field: str) -> None:
    assert read(f"From: a@b\n{field}\n\nنص".encode(), "a.eml").date is None


def test_a_field_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="50,000"):
        read(b"From: a@b\nSubject: " + b"=?utf-8?q?x?= " * 10_000 + b"\n\nx", "a.eml")


@pytest.mark.parametrize("before", [b"From: a@b\n", b"From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"])
def test_a_field_that_the_library_looks_into_at_once_is_refused_before_it_does(before: bytes) -> None:
    """A minute for 300,000 parameters, whose time grows with their square."""
    parameters = b"".join(b"x*%d=a; " % n for n in range(300_000))
    with pytest.raises(InputError, match="longer than 50,000"):
        read(before + b"Content-Type: text/plain; " + parameters + b"\n\nx", "a.eml")


def test_names_in_an_archive() -> None:
    found = read(zipped({"ب/2.txt": "ب", "ا.txt": "أ", "__MACOSX/._a.txt": "x", "a.png": "x"}), "a.zip")
    assert [member.name for member in found.members] == ["ا.txt", "ب/2.txt"]
    raw = zipped({"XXXXXXXX.txt": "نص"}).replace(b"XXXXXXXX", "محضر".encode())  # no mark says that it is UTF-8
    assert read(raw, "a.zip").members[0].name == "محضر.txt"


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "a/../../b.txt", "..\\a.txt", "C:\\a.txt", "\\a.txt"])
def test_an_archive_with_a_name_that_leads_out_of_it_is_refused_whole(name: str) -> None:
    with pytest.raises(InputError, match="leads out of it"):
        read(zipped({"good.txt": "نص", name: "x"}), "a.zip")


def test_a_link_in_an_archive() -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(InputError, match="leads out of it"):
        read(out.getvalue(), "a.zip")


def locked(data: bytes) -> bytes:
    """The same archive with the mark that its first member is encrypted."""
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    raw = bytearray(data)
    raw[local + 6] |= 1
    raw[central + 8] |= 1
    return bytes(raw)


def test_what_cannot_be_unpacked_is_named_and_the_rest_is_read() -> None:
    found = read(locked(zipped({"a.txt": "سر", "b.txt": "نص"})), "a.zip")
    assert [(m.name, bool(m.refused)) for m in found.members] == [("a.txt", True), ("b.txt", False)]
    assert "password" in (found.members[0].refused or "")
    damaged = zipped({"a.txt": "نص " * 500, "b.txt": "نص"}, zipfile.ZIP_STORED).replace("نص نص".encode(), b"xxxxxxxxx", 1)
    assert [bool(m.refused) for m in read(damaged, "a.zip").members] == [True, False]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({f"{n}.txt": "x" for n in range(1_001)}), "1,001 files"),
        (zipped({"a.txt": b"\0" * 15_000_000}), "200 times"),
        (zipped({}), "no file in it"),
        (zipped({"a.png": "x"}), "no file in it"),
        (zipped({"a.txt": "x"})[:60], "damaged"),
        (zipped({"": "x", "a.txt": "x"}), "a file in it has no name"),
    ],
)
def test_archives_that_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(data, "a.zip")


def imported(tmp_path: Path, name: str, data: bytes) -> list[Outcome]:
    (tmp_path / name).write_bytes(data)
    with open_store(str(tmp_path / "s.db"), create=True) as store:
        return list(load(store, [str(tmp_path / name)]))


def test_each_file_in_an_archive_is_a_source_of_its_own(tmp_path: Path) -> None:
    message = mail(NOTICE)
    message.add_attachment(docx(p("زار الوزير مدينة طبرق")), maintype="a", subtype="b", filename="list.docx")
    inner = zipped({"deep.txt": OTHER})
    outcomes = imported(tmp_path, "a.zip", zipped({"1.txt": b"\0\1" * 50, "invitation.eml": bytes(message), "in.zip": inner}))
    names = [outcome.file.removeprefix(f"{tmp_path}/") for outcome in outcomes]
    assert names == [
        *("a.zip", "a.zip › 1.txt", "a.zip › in.zip", "a.zip › in.zip › deep.txt"),
        *("a.zip › invitation.eml", "a.zip › invitation.eml › list.docx"),
    ]
    assert [bool(o.refused) for o in outcomes] == [False, True, False, False, False, False]
    assert [o.unpacked for o in outcomes] == [3, None, 1, None, None, None]
    with open_store(str(tmp_path / "s.db")) as store:
        origins = {source.origin: source for source in store.sources()}
    assert set(origins) == {"a.zip › in.zip › deep.txt", "a.zip › invitation.eml", "a.zip › invitation.eml › list.docx"}
    assert origins["a.zip › invitation.eml"].places


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    data = OTHER.encode()
    for depth in range(6):
        data = zipped({f"{depth}.zip" if depth else "a.txt": data})
    outcomes = imported(tmp_path, "a.zip", data)
    assert [o.unpacked for o in outcomes[:-1]] == [1, 1, 1, 1]
    assert "3 files deep" in (outcomes[-1].refused or "")


def test_many_bad_archives_in_an_archive_are_not_all_tried(tmp_path: Path) -> None:
    outcomes = imported(tmp_path, "a.zip", zipped({f"{n}.zip": b"PK\x03\x04" for n in range(9)} | {"z.txt": OTHER}))
    assert sum("damaged" in (o.refused or "") for o in outcomes) == 4
    assert sum("bad archives" in (o.refused or "") for o in outcomes) == 6


def test_no_more_files_in_an_archive_are_tried_when_its_time_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.importers.given.Room.__init__.__defaults__", (9, 1_000_000, 3, SECONDS))
    outcomes = imported(tmp_path, "a.zip", zipped({"1.txt": OTHER, "2.txt": b"\0\1" * 50}))
    assert ["were refused" in (o.refused or "") for o in outcomes] == [False, True, True]


def test_only_files_that_are_refused_take_of_its_time() -> None:
    room = Room()
    with Sandbox() as sandbox:
        for member, gone in ((Member("1.txt", OTHER.encode()), False), (Member("2.txt", b"\0\1" * 50), True)):
            with suppress(InputError):
                list(read_given(sandbox, Given(f"a.zip › {member.name}", member, 1, room), stdin=None))
            assert (room.spent > 0) is gone


def test_a_file_that_had_only_what_was_left_of_the_time_is_not_called_slow() -> None:
    room = Room(spent=SECONDS - 0.001)
    with Sandbox() as sandbox, pytest.raises(InputError, match="Unpack it"):
        list(read_given(sandbox, Given("a.zip › 1.txt", Member("1.txt", OTHER.encode()), 1, room), stdin=None))


def test_many_files_in_archives_in_an_archive_end_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.importers.given.Room.__init__.__defaults__", (3, 1_000_000, 3, 0.0))
    inner = zipped({f"{n}.txt": f"{OTHER}{n}" for n in range(3)})
    outcomes = imported(tmp_path, "a.zip", zipped({"x.zip": inner, "y.zip": inner}))
    assert sum("More lies" in (o.refused or "") for o in outcomes) == 2  # the third text of the first, and the second archive


KEPT = {
    "a.docx": docx(p("زار وزير المياه مدينة طبرق.")),
    "b.odt": odt("<text:p>زار وزير المياه مدينة سبها.</text:p>"),
    "c.xlsx": xlsx(MEETINGS, MEETING),
    "d.pdf": b"%PDF-1.7\n",
}


@pytest.mark.parametrize("first", KEPT)
def test_an_archive_is_no_file_that_it_keeps_as_it_is(first: str) -> None:
    data = zipped({first: KEPT[first], **KEPT}, zipfile.ZIP_STORED)
    assert by_content(data) == ".zip"
    assert {member.name for member in read(data, "a.zip").members} == set(KEPT)


@pytest.mark.parametrize("name", ["a.docx", "b.odt", "c.xlsx"])
def test_an_archive_that_was_cut_off_is_not_the_last_whole_file_in_it(name: str) -> None:
    data = zipped({"first.txt": NOTICE, name: KEPT[name], "last.txt": OTHER}, zipfile.ZIP_STORED)
    cut = data[: data.rindex(b"PK\x03\x04")]
    assert zipfile.is_zipfile(io.BytesIO(cut))
    assert by_content(cut) is None
    for said in ("a.zip", "a.docx"):
        with pytest.raises(InputError):
            read(cut, said)
    with pytest.raises(InputError, match="cut off"):
        Archive(cut)


def test_an_archive_with_a_workbook_kept_as_it_is_is_stored_file_by_file(tmp_path: Path) -> None:
    outcomes = imported(tmp_path, "week.zip", zipped({"n.txt": NOTICE, **KEPT}, zipfile.ZIP_STORED))
    read_ = [outcome.file.rpartition("week.zip › ")[2] for outcome in outcomes if outcome.added]
    assert read_ == ["a.docx", "b.odt", "c.xlsx › ورقة", "n.txt"]


def test_of_two_files_with_one_name_in_an_archive_the_other_is_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("محضر.txt", NOTICE)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("محضر.txt", OTHER)
    last, first = read(out.getvalue(), "a.zip").members
    assert last.data == OTHER.encode()
    assert first.name == "محضر.txt"
    assert "has this name" in (first.refused or "")


def test_a_file_that_is_in_an_archive_twice_is_read_once_and_no_system_file_is_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("محضر.txt", NOTICE)
        archive.writestr(".DS_Store", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("محضر.txt", NOTICE)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(".DS_Store", "2")
    assert [(member.name, member.refused) for member in read(out.getvalue(), "a.zip").members] == [("محضر.txt", None)]


def parted(kind: str, *parts: tuple[str, str]) -> bytes:
    """A message of several parts, given as their types and texts."""
    inside = "".join(f"--b\r\nContent-Type: text/{subtype}; charset=utf-8\r\n\r\n{text}\r\n" for subtype, text in parts)
    head = f"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary=b\r\n\r\n"
    return f"{head}{inside}--b--\r\n".encode()


def test_parts_that_stand_one_after_the_other_are_all_read() -> None:
    both = read(parted("mixed", ("html", f"<p>{NOTICE}</p>"), ("plain", OTHER)), "a.eml").text
    assert "ترأس وزير" in both
    assert "مدينة طبرق" in both
    one = read(parted("alternative", ("html", f"<p>{NOTICE}</p>"), ("plain", OTHER)), "a.eml").text
    assert "ترأس وزير" not in one


def test_parts_in_the_same_words_are_one_text() -> None:
    twice = read(parted("mixed", ("plain", NOTICE), ("html", f"<p>{NOTICE}</p>")), "a.eml")
    assert twice.text.count("ترأس وزير") == 1


def test_texts_that_belong_to_a_page_are_counted() -> None:
    found = read(parted("related", ("html", f"<p>{NOTICE}</p>"), ("plain", OTHER)), "a.eml")
    assert "مدينة طبرق" not in found.text
    assert found.warnings == ("not read: 1 text beside the page",)


@pytest.mark.parametrize(
    ("frame", "fields"),
    [
        ("cid:f1", "Content-ID: <f1>"),
        ("news/2.html", "Content-Location: https://water.example/news/2.html"),
        ("https://water.example/news/2.html", "Content-Location: https://water.example/news/2.html"),
    ],
)
def test_a_frame_of_a_saved_page_is_read_where_it_stands(frame: str, fields: str) -> None:
    outer = f"Content-Location: https://water.example/\n\n<p>{NOTICE}</p><iframe src='{frame}'></iframe><p>النهاية</p>"
    inner = f"{fields}\n\n<p>{OTHER}</p><iframe src='{frame}'></iframe>"
    found = read(saved_page(outer, inner), "a.mht")
    assert [line.split()[0] for line in found.text.splitlines()] == [NOTICE.split()[0], OTHER.split()[0], "النهاية"]
    assert len(found.warnings) == (frame == "news/2.html")  # which from there is news/news/2.html


def test_a_frame_that_shows_itself_ends() -> None:
    fan = [f"Content-ID: <f{n}>\n\n<p>صفحة {n}</p>" + f"<iframe src='cid:f{n + 1}'></iframe>" * 9 for n in range(12)]
    found = read(saved_page(*fan), "a.mht")
    assert found.text.splitlines() == [f"صفحة {n}" for n in range(6)]
    assert "too deep in it" in found.warnings[0]


def saved_page(*pages: str) -> bytes:
    parts = "".join(f"--b\nContent-Type: text/html; charset=utf-8\n{page}\n" for page in pages)
    return f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n{parts}--b--\n".encode()


def test_a_message_whose_parts_have_no_bounds_is_read_in_part_only() -> None:
    found = read(parted("mixed", ("plain", NOTICE)).replace(b"boundary=b", b"a=b"), "a.eml")
    assert found.partial
    assert "not read" in found.warnings[0]


def passed_on(times: int, lines: str = "") -> bytes:
    """A message (fictional) that was passed on so often, each time with a word beside it."""
    fields, text = "From: a@example.org\nMIME-Version: 1.0\n", "Content-Type: text/plain; charset=utf-8\n\n" + NOTICE + lines
    inner = fields + text
    for number in range(times):
        bound = f"--b{number}b\n"
        begins = f"{fields}Content-Type: multipart/mixed; boundary=b{number}b\n\n{bound}"
        inner = f"{begins}{text}\n{bound}Content-Type: message/rfc822\n\n{inner}\n--b{number}b--\n"
    return inner.encode()


def test_a_message_that_was_passed_on_a_hundred_times_is_read() -> None:
    found = read(passed_on(100), "a.eml")
    assert found.text.startswith("سبها 12 مارس 2025")
    assert len(found.members) == 1


def test_messages_in_one_another_are_refused_before_they_are_taken_apart() -> None:
    with pytest.raises(InputError, match="more than 220 deep"):
        read(passed_on(300), "a.eml")


def test_the_more_lines_a_message_has_the_less_may_lie_in_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eml_nested, "MOST", 200_000)
    asked = Counter[str]()
    matched = re.compile
    monkeypatch.setattr("email.feedparser.re.compile", lambda *given: asked.update(["bound"]) or matched(*given))
    nested = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(200))
    with pytest.raises(InputError, match="more than 9 deep"):
        read(b"From: a@example.org\nContent-Type: multipart/mixed; boundary=b0\n\n" + nested.encode() + b"\n" * 19_597, "a.eml")
    assert asked["bound"] <= 11


def test_more_parts_than_any_message_has_are_refused_before_they_are_taken_apart() -> None:
    with pytest.raises(InputError, match="more than 1,000 parts"):
        read(parted("mixed", *[("plain", "")] * 20_001), "a.eml")
    with pytest.raises(InputError, match="more than 1,000 parts"):
        read(parted("mixed", *[("plain", "")] * 1_001), "a.eml")
