// common/dom.js
var counter = 0;
function uniqueId(stem = "ib") {
  counter += 1;
  return `${stem}-${counter.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(
        name.slice(2),
        /** @type {EventListener} */
        value
      );
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== void 0) {
      element.setAttribute(name, String(value));
    }
  }
  for (const child of children) if (child) element.append(child);
  return element;
}
function whenLeft(element, change) {
  if (!element.matches(":focus-within")) change();
  else element.addEventListener("focusout", () => setTimeout(() => whenLeft(element, change)), { once: true });
}
function button(label, onclick, attributes = {}) {
  return h("button", { type: "button", class: "ib-knop", ...attributes, onclick }, label);
}
function disclosure(label, ...content) {
  return h("details", { class: "ib-uitklap" }, h("summary", {}, label), h("div", { class: "ib-uitklap-inhoud" }, ...content));
}
var SVG = "http://www.w3.org/2000/svg";
var ICONS = {
  pen: "M4 20l1.2-4.6L16.4 4.2a1.8 1.8 0 0 1 2.6 0l.8.8a1.8 1.8 0 0 1 0 2.6L8.6 18.8zM14.4 6.2l3.4 3.4",
  calculator: "M6 3h12v18H6zM9 7h6M9 12h.01M12 12h.01M15 12h.01M9 16h.01M12 16h.01M15 16h.01",
  choice: "M9 6h11M9 12h11M9 18h11M4 6l.8.8L6.4 5M4.2 12h1.6M4.2 18h1.6",
  scale: "M3 12h18M3 9v6M21 9v6M14 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  order: "M11 6h9M11 12h9M11 18h9M5.5 4v16M3 6.5L5.5 4 8 6.5M3 17.5L5.5 20 8 17.5",
  grid: "M4 4h16v16H4zM12 4v16M4 12h16",
  chart: "M4 4v16h16M8 15l3-4 3 2.5L19 7",
  send: "M12 15V4M7.5 8.5L12 4l4.5 4.5M4 14v4.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V14",
  check: "M4.5 12.5l5 5L19.5 7",
  cross: "M6 6l12 12M18 6L6 18",
  question: "M9 9.2a3 3 0 1 1 4.2 2.7c-.9.4-1.2 1-1.2 2.1M12 17.5h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
  hint: "M9.5 18h5M10.5 21h3M12 3a6 6 0 0 1 3.5 10.9c-.6.5-1 1.1-1 2.1h-5c0-1-.4-1.6-1-2.1A6 6 0 0 1 12 3z",
  book: "M12 6c-2-2-5.3-2-8.7-2v14.7c3.4 0 6.7 0 8.7 2 2-2 5.3-2 8.7-2V4c-3.4 0-6.7 0-8.7 2zM12 6v14.7",
  clock: "M12 7v5l3.2 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
  offline: "M3 3l18 18M8.5 8.6A9 9 0 0 0 4 11.2M20 11.2a9 9 0 0 0-7-3.1M7.5 14.8a5.5 5.5 0 0 1 3.4-1.7M16.5 14.8l-.6-.5M12 18.5h.01",
  warning: "M12 4l9 16H3zM12 10v4M12 17h.01",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  people: "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3.5 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M15.5 5a3 3 0 0 1 0 5.8M17 14.3c2.1.6 3.5 2.3 3.5 4.7",
  person: "M12 11a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM5 20c0-3.4 3-5.6 7-5.6s7 2.2 7 5.6",
  speech: "M4 5h16v11H10l-4.5 4v-4H4z",
  up: "M12 19V6M6.5 11.5L12 6l5.5 5.5",
  down: "M12 5v13M6.5 12.5L12 18l5.5-5.5",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01"
};
function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ class: "ib-icoon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

// common/format.js
var MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
function clockText(date) {
  return `${date.getHours()}.${String(date.getMinutes()).padStart(2, "0")}`;
}
function dateText(date) {
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
}
function numberText(number, decimals = 2) {
  return new Intl.NumberFormat("nl-NL", { maximumFractionDigits: decimals }).format(number);
}
function countText(number, one, many) {
  return `${numberText(number)} ${number === 1 ? one : many}`;
}

// common/markup.js
var ELEMENTS = new Set(
  "p br em strong a ul ol li blockquote code sup sub h3 h4 h5 h6 table thead tbody tr th td span cite q abbr dfn hr".split(" ")
);
var ATTRIBUTES = /* @__PURE__ */ new Set(["href", "title", "lang", "class", "id", "start", "scope", "colspan", "rowspan"]);
var SAFE_ADDRESS = /^(?:https?:|mailto:|#|\.{0,2}\/|[\w-]+(?:[./#]|$))/i;
var OWN_CLASS = /^ib-/;
function setMarkup(target, html) {
  const source = new DOMParser().parseFromString(html ?? "", "text/html");
  target.replaceChildren(...copyChildren(source.body));
}
function copyChildren(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
    if (!(node instanceof Element) || ["script", "style", "template", "svg", "math"].includes(node.localName)) return [];
    return ELEMENTS.has(node.localName) ? [copyElement(node)] : copyChildren(node);
  });
}
function copyElement(source) {
  const copy = document.createElement(source.localName);
  for (const { name, value } of source.attributes) {
    if (ATTRIBUTES.has(name) && isSafe(name, value)) copy.setAttribute(name, value);
  }
  copy.append(...copyChildren(source));
  return copy;
}
function isSafe(name, value) {
  if (name === "href") return SAFE_ADDRESS.test(value.trim()) && !/^\s*(?:javascript|data|vbscript):/i.test(value);
  if (name === "class") return value.split(/\s+/).every((part) => OWN_CLASS.test(part));
  return true;
}

// common/requests.js
var TIMEOUT = 2e4;
function makeNonce() {
  return globalThis.crypto?.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
function request(model, message, timeout = TIMEOUT) {
  const nonce = makeNonce();
  return new Promise((resolve) => {
    function settle(reply) {
      clearTimeout(timer);
      model.off("msg:custom", receive);
      resolve(reply);
    }
    function receive(reply) {
      if (reply?.nonce === nonce) settle(reply);
    }
    const lost = { type: "failed", nonce, reason: "offline", text: "Geen verbinding met de cursus. Probeer het zo opnieuw." };
    const timer = setTimeout(() => settle(lost), timeout);
    model.on("msg:custom", receive);
    try {
      model.send({ ...message, nonce });
    } catch {
      settle(lost);
    }
  });
}

// common/frame.js
function makeHeading(spec, kind) {
  const titleId = uniqueId("ib-kop");
  const title = kind.title ?? spec.title;
  const points = spec.points ? countText(spec.points, "punt", "punten") : "";
  const element = h(
    "div",
    { class: "ib-kop" },
    h("span", { class: "ib-kop-teken" }, icon(kind.icon)),
    h(
      "h3",
      { class: "ib-kop-tekst", id: titleId },
      h("span", { class: "ib-soort" }, kind.label),
      title ? h("span", { class: "ib-titel" }, title) : null
    ),
    points ? h("p", { class: "ib-punten" }, points) : null
  );
  return { element, titleId };
}

// common/handing.js
var CODE_LENGTH = 8;
var ALONE = "Je werkt zonder trainer: er wordt niets verstuurd. Je krijgt een bewijs en er blijft een kopie bewaard.";
var SEES = "Je trainer ziet de antwoorden die je met je trainer deelt, je naam in de cursus en wanneer je inlevert. Wat je voor jezelf of voor je team bewaart, gaat niet mee.";
function seesText({ mode, trainer_sees: sees }) {
  return sees || (mode === "alone" ? ALONE : SEES);
}
function deadlineText({ mode, deadline }, now) {
  const date = new Date(deadline ?? "");
  if (mode === "alone" || Number.isNaN(date.getTime())) return "";
  const moment = `${dateText(date)} om ${clockText(date)}`;
  if (date >= now) return `Inleveren kan tot ${moment}. Tot dan mag je opnieuw inleveren; de laatste keer telt.`;
  return `De inleverdatum was ${moment}. Je kunt nog inleveren; je trainer ziet dat het later is.`;
}
function overviewText(questions) {
  const open = questions.filter((it) => !it.answered).length;
  const own = questions.filter((it) => it.answered && it.share && it.share !== "trainer").length;
  const first = open === 0 ? "Je hebt alle vragen beantwoord." : `Nog open: ${countText(open, "vraag", "vragen")} van de ${questions.length}.`;
  if (own === 0) return first;
  return `${first} ${own === 1 ? "Eén antwoord deel je niet met je trainer; dat gaat niet mee." : `${own} antwoorden deel je niet met je trainer; die gaan niet mee.`}`;
}
function receiptText(receipt) {
  const date = new Date(receipt.time);
  const moment = Number.isNaN(date.getTime()) ? "" : ` op ${dateText(date)} om ${clockText(date)}`;
  const verb = receipt.mode === "alone" ? "Vastgelegd" : "Ingeleverd";
  const late = receipt.late ? ", na de inleverdatum" : "";
  return `${verb}${moment}${late}: ${countText(receipt.answers, "antwoord", "antwoorden")}, code ${codeOf(receipt)}.`;
}
function codeOf({ sha256 }) {
  return sha256.slice(0, CODE_LENGTH);
}
function newestFirst(receipts) {
  return [...receipts ?? []].sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
}

// inleveren.js
var REFRESH = 800;
var FEW = 8;
var PATIENCE = 6e4;
var ELSEWHERE = "Hier kun je niet inleveren. Je antwoorden zijn wel bewaard: open dit hoofdstuk in de cursus (met «cursus start», of via de cursus op je server) en lever daar in. Ze staan er dan al.";
var ALONE2 = "Nodig is het niet: sommen kijk je meteen zelf na, en zodra je iets hebt geschreven, zie je waarmee je het kunt vergelijken.";
function render({ model, el }) {
  const spec = model.get("spec");
  const heading = makeHeading({ ...spec, title: spec.title ?? "" }, { label: "Inleveren", icon: "send" });
  const prompt = h("div", { class: "ib-opdracht" });
  setMarkup(prompt, spec.prompt);
  const body = h("div", { class: "ib-inleveren-veld" });
  const root = h(
    "section",
    { class: "ib ib-vraag ib-inleveren", lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading.titleId },
    heading.element,
    prompt,
    body
  );
  el.replaceChildren(root);
  if (model.get("host") === "kernel") {
    body.append(h("p", {}, ELSEWHERE));
    return () => {
    };
  }
  return handIn(model, body);
}
var inleveren_default = { render };
function handIn(model, body) {
  const info = h("div", { class: "ib-inleveren-info" }, h("p", { class: "ib-hulp" }, "Even kijken wat er klaarstaat…"));
  const act = button("Lever in", () => void submit(), { class: "ib-knop ib-knop-hoofd", hidden: true });
  const result = h("div", { class: "ib-inleveren-uitslag", role: "status" });
  const earlier = h("div", { class: "ib-inleveren-eerder" });
  body.append(info, act, result, earlier);
  let receipts = [];
  let timer;
  let told = null;
  let busy = false;
  let closed = false;
  async function refresh() {
    const status = await request(model, { type: "handin-status" });
    if (closed || busy) return;
    if (status.type === "failed") {
      info.replaceChildren(problem(status.text), button("Probeer opnieuw", () => void refresh()));
      return;
    }
    act.hidden = false;
    receipts = newestFirst(status.receipts);
    whenLeft(info, () => {
      const unfolded = info.querySelector("details")?.open ?? false;
      info.replaceChildren(...describe(status));
      info.querySelector("details")?.toggleAttribute("open", unfolded);
    });
    showReceipts(status.mode);
  }
  function showReceipts(mode) {
    act.textContent = { course: ["Lever in", "Lever opnieuw in"], alone: ["Leg vast", "Leg opnieuw vast"] }[mode][receipts.length ? 1 : 0];
    const rest = receipts.filter((receipt) => receipt.time !== told?.time);
    const newest = told ? [] : rest.slice(0, 1);
    const older = rest.slice(newest.length);
    const list = h("ul", {}, ...older.map((receipt) => h("li", {}, receiptText(receipt))));
    const blocks = [...newest.map(receiptBlock), ...older.length ? [disclosure("Eerdere keren", list)] : []];
    whenLeft(earlier, () => earlier.replaceChildren(...blocks));
  }
  async function submit() {
    if (busy) return;
    busy = true;
    act.setAttribute("aria-disabled", "true");
    told = null;
    result.replaceChildren(h("p", { class: "ib-hulp" }, "Je antwoorden worden opgeslagen en ingeleverd…"));
    const outcome = await saveAll() ? await request(model, { type: "handin" }, PATIENCE) : UNSAVED;
    busy = false;
    act.removeAttribute("aria-disabled");
    if (closed) return;
    if (outcome.type === "failed") {
      result.replaceChildren(problem(outcome.text || "Inleveren lukte niet. Je antwoorden zijn bewaard; probeer het zo opnieuw."));
      return;
    }
    told = outcome;
    receipts = newestFirst([outcome, ...receipts]);
    result.replaceChildren(receiptBlock(outcome));
    showReceipts(outcome.mode ?? "course");
  }
  const onSaved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REFRESH);
  };
  document.addEventListener("ib-saved", onSaved);
  void refresh();
  return () => {
    closed = true;
    clearTimeout(timer);
    document.removeEventListener("ib-saved", onSaved);
  };
}
var UNSAVED = {
  type: "failed",
  text: "Niet alles is opgeslagen, dus er is nog niets ingeleverd. Kijk bij welke vraag dat staat, wacht tot de verbinding er weer is en probeer het dan opnieuw."
};
async function saveAll() {
  const waits = [];
  document.dispatchEvent(new CustomEvent("ib-flush", { detail: { waits } }));
  return (await Promise.all(waits)).every(Boolean);
}
function describe(status) {
  const now = /* @__PURE__ */ new Date();
  const questions = status.questions ?? [];
  const open = questions.filter((it) => !it.answered);
  const intro = status.mode === "course" && status.course ? `Je levert in voor de cursus ${status.course}.` : "";
  return [
    ...[intro, deadlineText(status, now)].filter(Boolean).map((text) => h("p", {}, text)),
    questions.length ? h("p", { class: "ib-overzicht" }, icon(open.length ? "question" : "check"), h("span", {}, overviewText(questions))) : null,
    openList(open),
    h("p", { class: "ib-ziet" }, icon("speech"), h("span", {}, seesText(status))),
    status.mode === "alone" ? h("p", {}, ALONE2) : null
  ].filter((element) => element !== null);
}
function openList(open) {
  if (!open.length) return null;
  const list = h("ul", { class: "ib-openstaand" }, ...open.map((it) => h("li", {}, linkTo(it))));
  return open.length <= FEW ? list : disclosure("Welke vragen zijn dat?", list);
}
function linkTo({ id, title, section }) {
  const text = [section, title || "Vraag zonder titel"].filter(Boolean).join(" ");
  return h("a", { href: `#${id}`, onclick: (event) => goTo(event, id) }, text);
}
function goTo(event, id) {
  const target = document.querySelector(`[data-ib-id="${CSS.escape(id)}"]`);
  if (!target) return;
  event.preventDefault();
  const field = target.querySelector("textarea, input, button");
  target.scrollIntoView({ block: "start" });
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
}
function receiptBlock(receipt) {
  return h(
    "div",
    { class: "ib-bewijs" },
    h("p", { class: "ib-oordeel", "data-toon": "good" }, icon("check"), h("strong", {}, receiptText(receipt))),
    receipt.problem ? problem(receipt.problem) : null,
    receipt.copy ? h("p", { class: "ib-hulp" }, `Er is een kopie bewaard: ${receipt.copy}`) : null
  );
}
function problem(text) {
  return h("p", { class: "ib-oordeel", "data-toon": "bad" }, icon("warning"), h("strong", {}, text));
}
export {
  inleveren_default as default,
  render
};
