"""What stands over a column, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..graph.vocabulary import Lang

# A column's name is its key in JSON.
HEADINGS: dict[str, tuple[str, str]] = {
    "name": ("الاسم", "name"),
    "kind": ("النوع", "kind"),
    "classification": ("التصنيف", "classification"),
    "of": ("تتبع", "of"),
    "fits": ("المطابقة", "fits"),
    "id": ("المعرف", "id"),
    "relation": ("العلاقة", "relation"),
    "with": ("مع", "with"),
    "modality": ("المرحلة", "modality"),
    "polarity": ("الإثبات", "polarity"),
    "review": ("المراجعة", "review"),
    "date": ("التاريخ", "date"),
    "spells": ("الفترات", "spells"),
    "documents": ("الوثائق", "documents"),
    "distance": ("البعد", "distance"),
    "one": ("الطرف الأول", "one"),
    "other": ("الطرف الثاني", "other"),
    "topics": ("المواضيع", "topics"),
    "meetings": ("اللقاءات", "meetings"),
    "basis": ("الأساس", "basis"),
    "latest": ("آخر تاريخ", "latest"),
    "from": ("من", "from"),
    "to": ("إلى", "to"),
    "piece": ("القطعة", "piece"),
    "note": ("ملاحظة", "note"),
    "with_first": ("مع الأول", "with_first"),
    "with_second": ("مع الثاني", "with_second"),
    "body": ("الجهة", "body"),
    "members": ("الأعضاء", "members"),
    "paid_by": ("يدفع لها", "paid_by"),
    "amount": ("المبلغ", "amount"),
    "owed_by": ("مستحق أو متعهد به على", "due or pledged by"),
    "owed": ("المستحق أو المتعهد به", "due or pledged"),
    "not_paid_by": ("لم يدفع لها", "not_paid_by"),
    "not_paid": ("ما لم يُدفع", "not_paid"),
    "received": ("ما استُفيد منه", "received"),
    "not_taken_up": ("معروض لم يُستفد منه", "not_taken_up"),
    "sought": ("مطلوب", "sought"),
    "office": ("المكتب", "office"),
    "last_contact": ("آخر تواصل", "last_contact"),
    "task": ("المهمة", "task"),
    "directed_by": ("بتوجيه من", "directed_by"),
    "assigned_to": ("المكلف", "assigned_to"),
    "due": ("الأجل", "due"),
    "status": ("الحالة", "status"),
    "waits_for": ("تنتظر", "waits_for"),
    "post": ("المنصب", "post"),
    "holder": ("شاغله", "holder"),
    "agreement": ("الاتفاق", "agreement"),
    "signed_by": ("الموقّعون", "signed_by"),
    "meeting": ("اللقاء", "meeting"),
    "attended": ("الحضور", "attended"),
    "attributed_to": ("على لسان", "attributed_to"),
    "chain": ("السلسلة", "chain"),
    "change": ("التغيّر", "change"),
    "before": ("المرحلة قبله", "before"),
    "influence": ("التأثير", "influence"),
    "ties": ("الصلات", "ties"),
    "by_type": ("حسب العلاقة", "by_type"),
    "connects": ("يصل بين", "connects"),
    "pivots": ("عدد نقاط التقدير", "pivots"),
    "size": ("الحجم", "size"),
    "people": ("الأشخاص", "people"),
    "bodies": ("الجهات", "bodies"),
    "links": ("حلقات الوصل", "links"),
    "what": ("البند", "what"),
    "value": ("الأهمية", "value"),
    "sure": ("الثقة", "sure"),
    "why": ("السبب", "why"),
    "place": ("الموضع", "place"),
    "number": ("الرقم", "number"),
    "action": ("الإجراء", "action"),
    "subject": ("الموضوع", "subject"),
    "decided": ("القرار", "decided"),
    "by": ("صاحب القرار", "by"),
    "undone": ("تراجع", "undone"),
    "count": ("العدد", "count"),
    "title": ("العنوان", "title"),
    "language": ("اللغة", "language"),
    "file": ("الملف", "file"),
    "imported": ("تاريخ الإدخال", "imported"),
    "read_by": ("طريقة القراءة", "read_by"),
    "encoding": ("الترميز", "encoding"),
    "claims": ("العلاقات", "claims"),
    "waiting": ("بانتظار المراجعة", "waiting"),
    "newer": ("نسخة أحدث", "newer"),
}


def heading(name: str, lang: Lang) -> str:
    """The heading of a column; a column that the user named is its own heading.

    Example:
        >>> heading("not_taken_up", "en")
        'not taken up'
    """
    if name not in HEADINGS:
        return name
    return HEADINGS[name][0 if lang == "ar" else 1].replace("_", " ")
