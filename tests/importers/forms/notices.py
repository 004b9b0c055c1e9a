"""Fictional notices to be written by other programs and read back; nobody and nothing in them is real."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

# What must come back exactly, whatever else does not: dates, digits of both kinds, Latin names, brackets, numbers.
Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Notice:
    """A notice: its title, its paragraphs and tables in order, and the pieces of text that must come back exactly."""

    name: str
    title: str
    blocks: tuple[str | Table, ...]
    keys: tuple[str, ...]

    @property
    def text(self) -> str:
        """The notice as a plain text: a line a paragraph, a line a row with tabs between its cells."""
        lines = [self.title]
        for block in self.blocks:
            lines += [block] if isinstance(block, str) else ["\t".join(row) for row in block]
        return "\n".join(lines) + "\n"


WATER = Notice(
    "water",
    "اجتماع في وزارة المياه والري لمتابعة التعاون الدولي",
    (
        "سبها 12 مارس 2025",
        "ترأس معالي وزير المياه والري السيد سالم الفرجاني اليوم الأربعاء 12 مارس 2025 اجتماعاً بمقر الوزارة، حضره مدير إدارة "
        "السدود المهندس خالد منصور الورفلي، ومدير مكتب التعاون الدولي، وممثل منظمة المياه العربية (AWO) السيد Marco Bellini.",
        "وناقش الاجتماع نتائج زيارة الوزير إلى المملكة المغربية يوم ٧ نوفمبر ٢٠٢٤، والتعاون مع منظمة الأمم المتحدة للتنمية "
        "الصناعية (UNIDO) في مجال تحلية المياه، وبرنامج تدريب (35) مهندساً بنسبة إنجاز بلغت 42.5% حتى 1/2/2025.",
        "وأكد الوزير أن ليبيا تدفع اشتراكات لمنظمة المياه العربية، وأنه لا يوجد مكتب للمنظمة في سبها، ودعا إلى الاستفادة من "
        "البرامج التي تطرحها المنظمة «دون تأخير».",
        (
            ("الاسم", "الصفة", "الجهة"),
            ("خالد منصور الورفلي", "مدير إدارة السدود", "وزارة المياه والري"),
            ("منى علي الهمامي", "مدير عام", "مركز بحوث المياه"),
            ("Marco Bellini", "خبير", "منظمة المياه العربية"),
        ),
        "وفي ختام الاجتماع كلف الوزير إدارة السدود بإعداد خطة الصيانة قبل 30 أبريل 2025، وتشكيل فريق عمل مشترك مع مركز بحوث "
        "المياه.",
    ),
    (
        *("12 مارس 2025", "٧ نوفمبر ٢٠٢٤", "1/2/2025", "42.5%", "(35)", "(AWO)", "(UNIDO)"),
        *("Marco Bellini", "30 أبريل 2025", "«دون تأخير»"),
    ),
)

TRAINING = Notice(
    "training",
    "توقيع مذكرة تفاهم بين مركز تقنيات التحلية وجامعة الواحات",
    (
        "طرابلس 5 جمادى الأولى 1446",
        "وقّع مركز تقنيات التحلية وجامعة الواحات مذكرة تفاهم رقم (17/2024) في مجال الاقتصاد الدائري والطاقة النظيفة، وذلك بحضور "
        "رئيس الجامعة الدكتور عبدالرحمن الأمين ومديرة المركز الدكتورة هدى الزروق.",
        "وتشمل المذكرة: (أ) تدريب 120 فنياً، (ب) تبادل الخبراء، (ج) إعداد دراسة بقيمة 1,250,000 دينار خلال الفترة 2024-2026.",
        "وأوضحت الدكتورة هدى أن التمويل يأتي من الاتحاد الأوروبي (EU) ومن برنامج Horizon Europe، وأن الموقع "
        "www.example.org/water "
        "سينشر التفاصيل، وأضافت: «لا إله إلا بالإرادة تُبنى الأوطان، والأولوية للآلات الإلكترونية والإنتاج الأنظف».",
        "للتواصل: info@example.org أو هاتف 021-3334455 من الساعة 9:30 إلى 14:00 ([القاعة 3] الدور الثاني).",
    ),
    (
        *("5 جمادى الأولى 1446", "(17/2024)", "(أ)", "(ب)", "(ج)", "1,250,000", "2024-2026", "(EU)", "Horizon Europe"),
        *("www.example.org/water", "info@example.org", "021-3334455", "9:30", "14:00", "[القاعة 3]", "120"),
    ),
)

MINUTES = Notice(
    "minutes",
    "محضر الاجتماع الثالث للجنة المشتركة",
    (
        "عقدت اللجنة المشتركة اجتماعها الثالث يوم الخميس الموافق ٢٠ فبراير ٢٠٢٥ بمدينة بنغازي برئاسة وكيل وزارة النقل السيد "
        "عمر الشريف، وبحضور السيدة Anna-Maria van den Berg عن شركة Delta Ports B.V. والسيد Jean O'Neil (رئيس الوفد).",
        "1- اطلعت اللجنة على تقرير تنفيذ اتفاقية النقل البحري الموقعة في 15 يناير 2023م، وبلغت نسبة الإنجاز ٧٥٪.",
        "2- اتفق الجانبان على تكليف مصلحة الموانئ بإعداد قائمة بالمشاريع قبل 2025/03/31، وعلى عقد الاجتماع الرابع في مدينة "
        "روتردام في الربع الثالث من عام 2025.",
        "3- تقدم الجانب الليبي بطلب دعم فني من المنظمة البحرية الدولية IMO لتأهيل كوادر ميناء بنغازي.",
        (
            ("البند", "المسؤول", "الأجل"),
            ("قائمة المشاريع", "مصلحة الموانئ", "2025/03/31"),
            ("خطة التدريب", "إدارة التدريب", "30 يونيو 2025"),
        ),
    ),
    (
        *("٢٠ فبراير ٢٠٢٥", "Anna-Maria van den Berg", "Delta Ports B.V.", "Jean O'Neil", "(رئيس الوفد)", "15 يناير 2023"),
        *("٧٥٪", "2025/03/31", "30 يونيو 2025", "IMO", "عام 2025"),
    ),
)

VOWELS = Notice(
    "vowels",
    "زيارة وفد الجامعة إلى المركز",
    (
        "أولاً: عقد مدير مركز تنمية الصيد السيد نوري الفقهي اجتماعًا تنسيقيًا موسّعًا مع رئيس جامعة الجنوب الدكتور طارق الأمين يوم "
        "الأحد 22 فبراير 2026 في مدينة سبها، وقدّم عرضًا عن برامج التدريب، مشيرًا إلى أن المركز يدفع اشتراكًا سنويًا قدره 25,000 "
        "دينار، ويقدّم منحًا للطلبة، وأن الاتفاقية تُوقّع لاحقًا.",
        "والتقى الدكتورُ طارق وكيلَ الوزارة السيدَ خالد المنصوري، وبحثا إنشاء كليّةٍ للطاقة المتجددة، ووقّعا مذكّرة تفاهم في هذا "
        "المجال، شكرًا وتقديرًا لجهدٍ كبيرٍ للمركز.",
    ),
    ("22 فبراير 2026", "25,000", "أولاً:", "اجتماعًا", "اشتراكًا", "منحًا"),
)

NOTICES = (WATER, TRAINING, MINUTES, VOWELS)

_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [("office", "office"), ("style", "style"), ("text", "text"), ("table", "table")]
)
_FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


def open_document(notice: Notice, font: str) -> str:
    """The notice as a flat OpenDocument text, from which LibreOffice writes all others."""
    body = f'<text:h text:outline-level="1" text:style-name="T">{escape(notice.title)}</text:h>'
    for block in notice.blocks:
        if isinstance(block, str):
            body += f'<text:p text:style-name="P">{escape(block)}</text:p>'
        else:
            rows = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in block)
            columns = f'<table:table-column table:number-columns-repeated="{len(block[0])}"/>'
            body += f'<table:table table:name="A" table:style-name="R">{columns}{rows}</table:table>'
    face = (
        'style:font-name="F" style:font-name-complex="F" fo:font-size="13pt" style:font-size-complex="13pt" '
        'style:language-complex="ar" style:country-complex="LY"'
    )
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb" '
        f'fo:text-align="end" fo:margin-bottom="0.2cm"/><style:text-properties {face} {more}/></style:style>'
        for name, more in [("P", ""), ("T", 'fo:font-weight="bold" style:font-weight-complex="bold"')]
    )
    styles += (
        '<style:style style:name="R" style:family="table"><style:table-properties style:writing-mode="rl-tb"/></style:style>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} {_FO} '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>'
        f'<style:font-face style:name="F" svg:font-family="&apos;{font}&apos;"/></office:font-face-decls>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _cell(text: str) -> str:
    return f'<table:table-cell><text:p text:style-name="P">{escape(text)}</text:p></table:table-cell>'


def web_page(notice: Notice, font: str, *, times: int = 1) -> str:
    """The notice as a web page, for a browser to print; its body several times over where it is to fill pages."""
    body = ""
    for block in notice.blocks:
        if isinstance(block, str):
            body += f"<p>{escape(block)}</p>"
        else:
            rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block)
            body += f"<table>{rows}</table>"
    body = f"<h1>{escape(notice.title)}</h1>{body * times}"
    head = f"<title>{escape(notice.title)} | موقع الوزارة</title>"
    style = f"body{{font:15px '{font}'}} h1{{font-size:20px}} td{{padding:2px 12px}}"
    return (
        f'<!doctype html><html dir="rtl" lang="ar"><meta charset="utf-8">{head}<style>{style}</style><body>{body}</body></html>'
    )
