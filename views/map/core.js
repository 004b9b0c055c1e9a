"use strict";
// The data of the page, the state of the view, and the words of both languages. Everything hangs on one name, R.
const R = (() => {
  const raw = JSON.parse(document.getElementById("data").textContent);
  const nodes = new Map(raw.nodes.map(n => [n.id, n]));
  const edges = new Map(raw.edges.map(e => [e.id, e]));
  const ties = new Map(raw.nodes.map(n => [n.id, []]));
  for (const e of edges.values()) { ties.get(e.from).push(e); if (e.to !== e.from) ties.get(e.to).push(e); }
  const { words, facts, documents, paragraphs, others, titles, groups } = raw.more;

  // A number with what it counts, # being the number: Arabic has a form for two, three to ten, eleven to ninety-nine and hundreds.
  const counted = (lang, n, forms) => (forms[new Intl.PluralRules(lang).select(n)] || forms.other).replace("#", n);
  const RELATIONS = {
    ar: { zero: "لا علاقات", one: "علاقة واحدة", two: "علاقتان", few: "# علاقات", other: "# علاقة" }, en: { one: "# relation", other: "# relations" },
  };
  const TIES = { ar: RELATIONS.ar, en: { one: "# tie", other: "# ties" } };
  const HELD = {
    ar: [{ one: "وثيقة واحدة", two: "وثيقتان", few: "# وثائق", other: "# وثيقة" }, { one: "كيان واحد", two: "كيانان", few: "# كيانات", many: "# كياناً", other: "# كيان" }, RELATIONS.ar],
    en: [{ one: "# document", other: "# documents" }, { one: "# entity", other: "# entities" }, RELATIONS.en],
  };
  const OF_ENTITIES = {
    ar: { one: "كيان واحد", two: "كيانين", few: "# كيانات", many: "# كياناً", other: "# كيان" }, en: { one: "# entity", other: "# entities" },
  };
  const PARTNERS = {
    ar: { one: "شريك واحد", two: "شريكان", few: "# شركاء", many: "# شريكاً", other: "# شريك" }, en: { one: "# partner", other: "# partners" },
  };
  const CLAIMS = {
    ar: { one: "دليل واحد", two: "دليلان", few: "# أدلة", many: "# دليلاً", other: "# دليل" }, en: { one: "# piece of evidence", other: "# pieces of evidence" },
  };

  const TEXT = {
    ar: {
      kinds: "الكيانات", groups: "الجماعات", rest: "جماعات أخرى", none: "في غير جماعة", types: "العلاقات", modality: "المرحلة", state: "الإثبات والمراجعة", period: "الفترة", from: "من ", to: "إلى ",
      undated: "وما لا تاريخ له", fit: "ملاءمة", print: "طباعة", about: "حول", lang: "English", skip: "انتقل إلى القائمة",
      search: "ابحث عن شخص أو جهة أو موضوع…", list: "الظاهر على الخريطة", name: "الاسم", kind: "النوع", ties: "علاقات",
      hint: "نقرة: الدليل · نقرتان: طيّ الجيران أو بسطهم · / للبحث · الأسهم للتنقل · + − 0 للتكبير · Esc",
      welcome: "انقر كياناً أو خطاً ليظهر نصّ الدليل.", late: "انقضى أجلها", unnamed: "بلا اسم علم", says: "على لسان", document: "الوثيقة", sure: "الثقة",
      other: "قراءة أخرى", inferred: "تاريخ مستنتج", claims: n => counted("ar", n, CLAIMS.ar), tied: n => counted("ar", n, TIES.ar), map: "خريطة العلاقات", close: "إغلاق", noHits: "لا نتيجة",
      count: (n, m, e, all, alone, left, pale) => `${n} من ${counted("ar", m, OF_ENTITIES.ar)}، ${counted("ar", e, RELATIONS.ar)}` + (all > m ? ` — رُسم ${m} من ${all}` : "") + (alone ? ` — لم يُرسم ${alone} بلا علاقة${facts.filters ? " كهذه" : ""}` : "") + (left ? ` — لم يُرسم ${counted("ar", left, PARTNERS.ar)}` : "") + (pale ? ` — باهت ${pale}: كل علاقاته تنتظر المراجعة` : ""),
      inStore: (...all) => all.map((n, i) => counted("ar", n, HELD.ar[i])).join("، "),
      made: "أُعدّت في", filters: "المرشحات", holds: "في المخزن", drawn: "المرسوم", licences: "الرخص", evidence: "الدليل", relation: "العلاقة",
      comma: "، ", then: "؛ ", leftOut: "لا يظهر:", outside: "ما هو خارج الفترة", noDate: "ما لا تاريخ له", typed: "رُسمت بالخيارات", nothingHidden: "لا مرشح يخفي شيئاً مما رُسم.", legend: "المفتاح",
      folds: n => `مطوي: ${counted("ar", n, OF_ENTITIES.ar)}`, hiddenCount: (n, m) => `المخفي: ${[n && counted("ar", n, OF_ENTITIES.ar), m && counted("ar", m, RELATIONS.ar)].filter(Boolean).join("، ")}`,
      grammar: "خط متصل: قائم. متقطع: متفق عليه أو مخطط. منقط: نوقش أو مرغوب. باهت: مقترح لم يُراجع. أحمر بعلامة ×: منفي. رمز مفرغ: بلا اسم علم.",
    },
    en: {
      kinds: "Entities", groups: "Communities", rest: "other communities", none: "in no community", types: "Relations", modality: "How far along", state: "Affirmed and reviewed", period: "Period", from: "From ", to: "To ",
      undated: "and what has no date", fit: "Fit", print: "Print", about: "About", lang: "العربية", skip: "Skip to the list",
      search: "Find a person, body or topic…", list: "On the map", name: "Name", kind: "Kind", ties: "ties",
      hint: "Click: evidence · double click: fold or unfold neighbours · / search · arrows walk · + − 0 zoom · Esc",
      welcome: "Click an entity or a line to read its evidence.", late: "overdue", unnamed: "no name of its own", says: "according to", document: "Document", sure: "confidence",
      other: "other reading", inferred: "inferred date", claims: n => counted("en", n, CLAIMS.en), tied: n => counted("en", n, TIES.en), map: "Map of relations", close: "Close", noHits: "Nothing found",
      count: (n, m, e, all, alone, left, pale) => `${n} of ${counted("en", m, OF_ENTITIES.en)}, ${counted("en", e, RELATIONS.en)}` + (all > m ? ` — ${m} of ${all} drawn` : "") + (alone ? ` — ${alone} without ${facts.filters ? "any such" : "a"} relation not drawn` : "") + (left ? ` — ${counted("en", left, PARTNERS.en)} not drawn` : "") + (pale ? ` — ${pale} pale: all relations wait for review` : ""),
      inStore: (...all) => all.map((n, i) => counted("en", n, HELD.en[i])).join(", "),
      made: "Made on", filters: "Filters", holds: "In the store", drawn: "Drawn", licences: "Licences", evidence: "Evidence", relation: "Relation",
      comma: ", ", then: "; ", leftOut: "Not shown:", outside: "what is outside of", noDate: "what has no date", typed: "Drawn with", nothingHidden: "No filter hides anything of what was drawn.", legend: "Legend",
      folds: n => `folded: ${counted("en", n, OF_ENTITIES.en)}`, hiddenCount: (n, m) => `Hidden: ${[n && counted("en", n, OF_ENTITIES.en), m && counted("en", m, RELATIONS.en)].filter(Boolean).join(", ")}`,
      grammar: "Solid: actual. Dashed: agreed or planned. Dotted: discussed or wished. Pale: proposed, not reviewed. Red with a cross: denied. Hollow: no name of its own.",
    },
  };

  const state = {
    lang: raw.lang, selected: null, folded: new Set(),
    kinds: new Set(), groups: new Set(), types: new Set(), modalities: new Set(), states: new Set(), since: null, until: null, undated: true,
  };
  const t = (key, ...rest) => { const v = TEXT[state.lang][key]; return typeof v === "function" ? v(...rest) : v; };
  const label = term => term ? term[state.lang] : "";
  // A kept reason is in English; its parts that the vocabulary knows are shown in the reader's language.
  const reason = text => {
    const known = Object.values(words.reasons).filter(r => text.startsWith(r.en)).sort((a, b) => b.en.length - a.en.length)[0];
    const after = text.indexOf(": ", known ? known.en.length : 0), end = after < 0 ? text.length : after;
    return (known ? known[state.lang] + text.slice(known.en.length, end) : text.slice(0, end)) + (after < 0 ? "" : ": " + reason(text.slice(after + 2)));
  };
  const name = id => { const n = nodes.get(id) || others[id]; return n ? n[state.lang] || n.ar : id; };

  // The communities that colours stand for, with the words for what is in another or in none; nothing where colours stand for kinds.
  const communities = groups.length ? Object.fromEntries([...groups.map(g => [g.id, g]), ...["rest", "none"].map(k => [k, { ar: TEXT.ar[k], en: TEXT.en[k] }])]) : {};

  const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/, LTR = /[A-Za-z\u00c0-\u024f]/;
  const direction = s => { for (const c of s) { if (RTL.test(c)) return "rtl"; if (LTR.test(c)) return "ltr"; } return state.lang === "ar" ? "rtl" : "ltr"; };

  // Build an element; text only ever becomes text.
  const el = (tag, props = {}, ...children) => {
    const x = document.createElement(tag);
    for (const [k, v] of Object.entries(props)) {
      if (k.startsWith("on")) x.addEventListener(k.slice(2), v); else if (k in x) x[k] = v; else x.setAttribute(k, v);
    }
    x.append(...children.filter(c => c !== null && c !== undefined));
    return x;
  };
  return { nodes, edges, ties, titles, words, facts, documents, paragraphs, others, communities, state, t, label, reason, name, direction, el, $: id => document.getElementById(id) };
})();
