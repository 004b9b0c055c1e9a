"""Saved pages of ministries: what stands about a notice is no part of it. The pages are made up, and nobody in them is real."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from urllib.parse import quote

import pytest

from rawabit.graph.errors import InputError
from rawabit.importers.readers import read

NOTICE = [
    "عقد وزير المياه السيد سالم الفرجاني اجتماعاً مع سفير هولندا السيد يان دي فريس يوم 12 مارس 2025 في طرابلس.",
    "وكلف الوزير إدارة السدود بإعداد خطة الصيانة قبل 30 أبريل 2025.",
]
BODY = "".join(f"<p>{line}</p>" for line in NOTICE)
SHARE = "<span>شارك:</span><a href=f>فيسبوك</a><a href=t>تويتر</a><a href=w>واتساب</a>"
NEWS = "".join(
    f"<li><a href={n}>{title}</a><span>{n} مارس 2025</span></li>"
    for n, title in enumerate(
        ["وزير الصحة السيد علي حسن يزور تونس", "وزير المياه يستقبل وفداً من البنك", "توقيع اتفاقية الموانئ"], 8
    )
)


def lines(page: str) -> list[str]:
    return read(f"<!doctype html><html><body class='has-sidebar'>{page}</body></html>".encode(), "a.html").text.splitlines()


@pytest.mark.parametrize(
    "beside",
    [
        f'<div class="share-buttons">{SHARE}</div>',
        f'<div class="entry SocialShare"><div>{SHARE}</div><p>شارك</p></div>',
        '<div id="cookie-banner"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك. <a href=p>سياسة الخصوصية</a></p></div>',
        '<div class="breadcrumb"><a href=/>الرئيسية</a> / الأخبار</div>',
        f'<section class="related-posts"><h3>أخبار ذات صلة</h3><ul>{NEWS}</ul></section>',
        f"<ul>{NEWS}</ul>",
        '<div class="sidebar"><h3>الأكثر قراءة</h3><p>استقالة مدير الكهرباء السيد خالد منصور</p></div>',
        '<div class="comments-area"><p>أضف تعليقاً يا السيد عمر</p></div>',
    ],
)
def test_what_stands_beside_a_notice_is_no_text(beside: str) -> None:
    assert lines(f"{beside}<h1>لقاء الوزير</h1>{BODY}") == ["لقاء الوزير", *NOTICE]
    assert lines(f"<h1>لقاء الوزير</h1>{BODY}{beside}") == ["لقاء الوزير", *NOTICE]


def test_an_element_that_holds_the_heading_or_most_of_a_page_is_text() -> None:
    inner = f'<div class="related"><ul>{NEWS}</ul><p>ذات صلة</p></div>'
    assert lines(f'<div class="content has-sidebar"><h1>لقاء</h1>{BODY}{inner}</div>') == ["لقاء", *NOTICE]
    assert lines(f'<p>خبر</p><div class="modal">{BODY}</div>') == ["خبر", *NOTICE]


@pytest.mark.parametrize(
    "named",
    [
        *("class='ministry-social-affairs'", "id=socialAffairs", "class='post has-sidebar'", "class='share-content'"),
        *("class='social-affairs social-news'", "id='gdpr-law-text'", "class='profit-share'", "class='state-related-parties'"),
    ],
)
def test_a_word_in_a_name_does_not_say_that_it_stands_beside_the_text(named: str) -> None:
    assert lines(f"<div {named}><p>اجتماع</p></div>{BODY}") == ["اجتماع", *NOTICE]


def test_what_is_longer_than_the_rest_is_text_whatever_it_is_called() -> None:
    many = [f"الفقرة {n}: {line}" for n in range(10) for line in NOTICE]
    body = "".join(f"<p>{line}</p>" for line in many)
    assert lines(f'<div class="sidebar">{body}</div><div>{BODY}</div>') == [*many, *NOTICE]
    assert lines(f'<div class="sidebar">{BODY}</div><div>{body}</div>') == many


def test_a_letter_whose_number_has_no_end_is_none() -> None:
    page = f"<html><body><p>قبل&#{'9' * 5_000};بعد</p></body></html>"
    assert read(page.encode(), "a.html").text == "قبل\ufffdبعد"


FRAMED = "<p>التقى وزير المياه سفير تونس.</p>"


@pytest.mark.parametrize(
    "frame",
    [
        f"<iframe srcdoc='{escape(FRAMED)}'></iframe>",
        f"<iframe src='data:text/html;charset=utf-8,{quote(FRAMED)}'>لا إطارات</iframe>",
        f"<object type='text/html' data='data:text/html;base64,{b64encode(FRAMED.encode()).decode()}'></object>",
    ],
)
def test_what_a_frame_holds_is_read_where_it_stands(frame: str) -> None:
    found = read(f"<html><body><p>قبل</p>{frame}<p>بعد</p>".encode(), "a.html")
    assert found.text.splitlines() == ["قبل", "التقى وزير المياه سفير تونس.", "بعد"]
    assert found.warnings == ()


@pytest.mark.parametrize("open_mark", ["<table><tr><td>خلية", "<a href=x>رابط", "<div class=sidebar>جانب"])
def test_what_a_frame_leaves_open_ends_with_it(open_mark: str) -> None:
    page = f"<html><body><p>قبل هذا النص</p><iframe srcdoc='{escape(open_mark)}'></iframe><p>بعد هذا النص</p>"
    assert "بعد هذا النص" in read(page.encode(), "a.html").text.splitlines()


def test_frames_that_lie_elsewhere_are_told() -> None:
    found = read(b"<html><body><p>a</p><iframe src='news.html'></iframe><iframe src='about:blank'></iframe>", "a.html")
    assert found.warnings == ("not read: 1 frame whose page is not in the file, or too deep in it: news.html",)
    hidden = b"<html><body><p>a</p><iframe src='b.html' style='display:none'></iframe><iframe src='c.html' width=1></iframe>"
    assert read(hidden, "a.html").warnings == ()
    with pytest.raises(InputError, match=r"no text in it but .*menu\.html, main\.html\. Give these"):
        read(b"<html><frameset><frame src=menu.html><frame src=main.html></frameset>", "a.html")


def test_a_page_of_nothing_but_tags_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(InputError, match="more than 1,000,000 tags"):
        read(b"<html>" + b"<p>a" * 1_000_001, "a.html")
    with pytest.raises(InputError, match="more than 1,000,000 encoded bytes"):
        read(b"<html><iframe src='data:text/html," + b"%00" * 1_000_001 + b"'>", "a.html")
