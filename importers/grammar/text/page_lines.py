"""What a web page writes around a notice: who wrote it, where it is from, what a reader may do; nothing that happened."""

from __future__ import annotations

import re

from ....graph.names.keys import fold
from ..lexicon import lexicon

# A line of its own; a label alone says where a meeting was too (الموقع: قاعة الاجتماعات), unless an address follows.
_LINE = re.compile(
    r"^[ \t]*(?:"
    r"(?:المصدر|الرابط(?: المختصر)?|رابط الخبر)[ \t]*(?:[:(][^\n]{0,80})?"
    r"|الكاتب[ \t]*(?:[:(][^\n]{0,80})?(?!\n[^\n:]{2,30}:)"  # one label of many is that of who wrote the minutes
    r"|الموقع[ \t]*:[ \t]*[\w.\-/]+\.[a-z]{2,}[^\n]{0,40}"
    r"|(?:تابعوا|تابعونا|(?:متابعة|تابع)(?= (?:[اآأ]خر|كل|جميع|جديد|[اأ]خبار|قنا|صفح|حساب|موقع)))\b[^\n:]{0,60}"
    r"(?:تلغرام|تليجرام|تيليجرام|فيسبوك|تويتر|واتساب|[Gg]oogle [Nn]ews)[^\n]{0,80}"
    r"|[^\n]{0,40}اشترك بقناتنا[^\n]{0,40}"
    r"|نشر (?:هذا )?الخبر[^\n]{0,40}بتاريخ[^\n]{0,40}"
    r"|[إا]دارة الموقع لا تتبنى[^\n]{0,120}"
    r"|(?:[اأ]ترك|[أا]رسل|[أا]ضف) (?:تعليق|رد)\S*"
    r"|لن يتم نشر عنوان بريدك[^\n]{0,80}"
    r"|تعليقات القر[ّ]?اء"
    r"|التعليقات المنشورة لا تعبر[^\n]{0,80}"
    r"|جميع الحقوق محفوظة[^\n]{0,60}"
    r")[ \t]*$",
    re.MULTILINE,
)
# At the start of a line or after what parts a byline from the rest: what somebody كتب: … is told.
_BYLINE = re.compile(
    r"(?:^|(?<=[-–—|/)\]]))(?P<lead>[ \t]*)(?:كتبت?|تصوير|عدسة|بقلم)[ \t]*[:/][ \t]*(?P<name>[^\n|–—،:]{3,60})", re.MULTILINE
)
_ENDS = frozenset(".!؟?")
_MOST, _TWO = 4, 2  # words of the name of a writer
_LABELS = frozenset({"المصدر", "الكاتب"})
_INITIAL = 2  # signs of a title that is cut short: د.


def without_page_lines(text: str) -> str:
    """The text with blanks in the place of such lines, and of كتب: فلان wherever it stands.

    Args:
        text: as read.

    Returns:
        As long as the text.

    >>> without_page_lines("كتبت: منى سالم استقبل الوزير السفير.").split()[0]
    'استقبل'
    """
    text = _LINE.sub(lambda m: m[0] if _tells(m[0]) else " " * len(m[0]), text)
    for found in reversed(list(_BYLINE.finditer(text))):
        end = found.start("name") + _length(found["name"])
        text = f"{text[: found.start()]}{' ' * (end - found.start())}{text[end:]}"
    return text


def _tells(line: str) -> bool:
    """Whether a verb is told of somebody after a label: المصدر: وزارة الصناعة {وقعت} اتفاقا …; not المصدر: صحيفة المساء."""
    label, _, rest = line.partition(":")
    return label.strip() in _LABELS and any(_is_verb(word) for word in rest.split()[1:])


def _length(name: str) -> int:
    """The characters of a writer's name: to the end where it is short, else before the verb of the sentence that follows."""
    words = list(re.finditer(r"\S+", name))
    ends = next((n for n, word in enumerate(words) if word[0][-1] in _ENDS and len(word[0]) > _INITIAL), None)
    if ends is not None and ends < _MOST:
        return words[ends].end()
    verb = next((n for n, word in enumerate(words) if n >= _TWO and _is_verb(word[0])), None)
    if verb is not None and verb <= _MOST:
        return words[verb - 1].end()
    return len(name) if len(words) <= _MOST else 0


def _is_verb(word: str) -> bool:
    return lexicon().senses.get(fold(word), "")[:1] == "V"
