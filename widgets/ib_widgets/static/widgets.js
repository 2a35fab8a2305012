var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// differentiatie.js
var differentiatie_exports = {};
__export(differentiatie_exports, {
  default: () => differentiatie_default,
  render: () => render
});

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
function setText(element, text2) {
  if (element.textContent !== text2) element.textContent = text2;
}
function whenLeft(element, change) {
  if (!element.matches(":focus-within")) change();
  else element.addEventListener("focusout", () => setTimeout(() => whenLeft(element, change)), { once: true });
}
function button(label2, onclick, attributes = {}) {
  return h("button", { type: "button", class: "ib-knop", ...attributes, onclick }, label2);
}
function disclosure(label2, ...content) {
  return h("details", { class: "ib-uitklap" }, h("summary", {}, label2), h("div", { class: "ib-uitklap-inhoud" }, ...content));
}
var SVG = "http://www.w3.org/2000/svg";
var ICONS = {
  pen: "M4 20l1.2-4.6L16.4 4.2a1.8 1.8 0 0 1 2.6 0l.8.8a1.8 1.8 0 0 1 0 2.6L8.6 18.8zM14.4 6.2l3.4 3.4",
  calculator: "M6 3h12v18H6zM9 7h6M9 12h.01M12 12h.01M15 12h.01M9 16h.01M12 16h.01M15 16h.01",
  choice: "M9 6h11M9 12h11M9 18h11M4 6l.8.8L6.4 5M4.2 12h1.6M4.2 18h1.6",
  scale: "M3 12h18M3 9v6M21 9v6M14 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  order: "M11 6h9M11 12h9M11 18h9M5.5 4v16M3 6.5L5.5 4 8 6.5M3 17.5L5.5 20 8 17.5",
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
function momentText(iso, now) {
  const date = new Date(iso ?? "");
  if (Number.isNaN(date.getTime())) return "";
  const today = date.toDateString() === now.toDateString();
  return `${today ? "" : `op ${dateText(date)} `}om ${clockText(date)}`;
}
function numberText(number, decimals = 2) {
  return new Intl.NumberFormat("nl-NL", { maximumFractionDigits: decimals }).format(number);
}
function countText(number, one, many) {
  return `${numberText(number)} ${number === 1 ? one : many}`;
}
function countWords(text2) {
  return text2.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
function wordsText(count2, range) {
  const words2 = countText(count2, "woord", "woorden");
  return range ? `${words2} · richtlijn ${range[0]}–${range[1]}` : words2;
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

// common/revisions.js
function isLater(revision, other) {
  if (typeof revision === "string" && typeof other === "string") return revision > other;
  if (typeof revision === "number" && typeof other === "number") return revision > other;
  return revision !== other;
}

// common/saving.js
var PAUSE = 600;
var MAX_WAIT = 3e3;
var REPLY_TIMEOUT = 8e3;
var RETRIES = [1e3, 2e3, 4e3, 8e3, 15e3, 3e4];
function createSaver(options) {
  const { drafts, clock, writer } = options;
  let answer = options.answer;
  let current = contentOf(answer) ?? options.blank;
  let underWay = null;
  let failure = null;
  let unsavedSince = null;
  let waiting = null;
  let others = [];
  const settled = /* @__PURE__ */ new Set();
  let kept2 = true;
  let problem2 = "";
  let tries = 0;
  const timers = { pause: null, reply: null, retry: null };
  function stop(name) {
    if (timers[name] !== null) clock.clearTimeout(timers[name]);
    timers[name] = null;
  }
  function start(name, milliseconds, callback) {
    stop(name);
    timers[name] = clock.setTimeout(() => {
      timers[name] = null;
      callback();
    }, milliseconds);
  }
  const acknowledged = () => contentOf(answer) ?? options.blank;
  const isSaved = () => sameContent(current, acknowledged()) && underWay === null;
  function keepDraft() {
    const base = answer?.revision ?? null;
    kept2 = drafts.write({ ...current, base, time: clock.now(), writer });
  }
  function state() {
    const time = answer?.time ?? null;
    return { phase: phase(), time, text: failure?.text ?? "", problem: problem2, kept: kept2, other: others[0] ?? null, answer };
  }
  function phase() {
    if (failure) return failure.reason;
    if (underWay) return "saving";
    if (!isSaved()) return "unsaved";
    return answer ? "saved" : "empty";
  }
  let waiters = [];
  function answerWaiters(saved) {
    const told = waiters;
    waiters = [];
    for (const resolve of told) resolve(saved);
  }
  function tell() {
    options.onState(state());
    if (isSaved()) answerWaiters(true);
  }
  function schedule() {
    if (underWay || timers.retry !== null) return;
    if (isSaved()) {
      stop("pause");
      return;
    }
    unsavedSince ??= clock.now();
    const wait = Math.min(PAUSE, Math.max(0, unsavedSince + MAX_WAIT - clock.now()));
    start("pause", wait, transmit);
  }
  function transmit() {
    stop("pause");
    stop("retry");
    if (isSaved()) {
      failure = null;
      tries = 0;
      tell();
      return;
    }
    if (!underWay) {
      unsavedSince = null;
      const base = answer?.revision ?? null;
      underWay = { type: "save", nonce: options.nonce(), value: current.value, share: current.share, base, writer };
    }
    start("reply", REPLY_TIMEOUT, () => fail({ reason: "offline", text: "" }));
    tell();
    const message = underWay;
    try {
      options.send(message);
    } catch {
      fail({ reason: "offline", text: "" });
    }
  }
  function fail(what) {
    stop("reply");
    failure = what;
    if (what.reason !== "offline") underWay = null;
    start("retry", RETRIES[Math.min(tries, RETRIES.length - 1)], transmit);
    tries += 1;
    tell();
    answerWaiters(false);
  }
  function offer(other) {
    if (settled.has(other.revision) || others.some((it) => isEqual(it.value, other.value))) return;
    const earlier = others.findIndex((it) => it.writer === other.writer && it.revision !== null && other.revision !== null);
    if (earlier >= 0 && Date.parse(others[earlier].time ?? "") > Date.parse(other.time ?? "")) return;
    const differs = isEqual(other.value, current.value) ? [] : [other];
    others.splice(earlier >= 0 ? earlier : others.length, earlier >= 0 ? 1 : 0, ...differs);
  }
  function acknowledge(reply) {
    if (!underWay) return;
    const { value, share } = underWay;
    answer = { revision: reply.revision, value, share, time: reply.time, writer };
    underWay = null;
    failure = null;
    waiting = null;
    tries = 0;
    problem2 = reply.problem ?? "";
    stop("reply");
    if (reply.conflict) offer(otherOf(reply.conflict));
    if (isSaved()) {
      drafts.remove(writer);
      kept2 = true;
      unsavedSince = null;
    } else {
      keepDraft();
    }
    schedule();
    tell();
  }
  function show(content) {
    current = { value: content.value, share: content.share };
    options.onContent(current);
  }
  function adopt(newer) {
    waiting = null;
    answer = newer;
    show(newer);
    tell();
  }
  function change(change2) {
    current = { ...current, ...change2 };
    if (isSaved()) {
      drafts.remove(writer);
      kept2 = true;
      unsavedSince = null;
    } else {
      keepDraft();
    }
    schedule();
    tell();
  }
  return {
    state,
    /** What the field holds, as the saver knows it. */
    content: () => current,
    /**
     * Show what was left behind unsent on an earlier visit, and send it. Call once, when the field is there.
     */
    open() {
      const found = drafts.read().filter((draft) => draft.writer !== writer);
      const held = acknowledged();
      for (const draft of found) {
        if (sameContent(draft, held) || sameContent(draft, current)) drafts.remove(draft.writer);
        else if (isSaved() && isNewer(draft, answer)) {
          const old = answer;
          show(draft);
          keepDraft();
          if (kept2) drafts.remove(draft.writer);
          const sameHand = old && (draft.base === old.revision || draft.writer === old.writer);
          if (old && !sameHand) offer(otherOf(old));
        } else offer({ ...draft, time: new Date(draft.time).toISOString(), revision: null });
      }
      if (!isSaved()) transmit();
      tell();
    },
    /** The participant changed something: the value, with whom it is shared, or both. */
    change,
    /**
     * A message of the host to this save or to another one.
     *
     * @param {any} message
     */
    reply(message) {
      if (!underWay || message?.nonce !== underWay.nonce) return;
      if (message.type === "saved") acknowledge(message);
      else if (message.type === "failed") fail({ reason: message.reason ?? "error", text: message.text ?? "" });
    },
    /**
     * The host knows an answer, saved by whatever tab; one that is no news is left alone.
     *
     * @param {Answer | null} newer
     */
    receive(newer) {
      if (!newer || newer.writer === writer || !isLater(newer.revision, (waiting ?? answer)?.revision)) return;
      if (sameContent(newer, current) && !underWay) {
        adopt(newer);
        drafts.remove(writer);
      } else if (!isSaved() || failure) {
        offer(otherOf(newer));
        tell();
      } else if (options.isBusy()) {
        waiting = newer;
      } else {
        adopt(newer);
      }
    },
    /** The field lost the focus: what was saved elsewhere meanwhile may be shown. */
    release() {
      if (waiting && isSaved()) adopt(waiting);
    },
    /** Save now: the page is going away, or the participant is done. */
    flush() {
      if (failure || !underWay && !isSaved()) transmit();
    },
    /**
     * Save now, and tell when that is done or has failed.
     *
     * @returns {Promise<boolean>} whether what stands in the field is saved
     */
    settle() {
      if (isSaved()) return Promise.resolve(true);
      const promise = new Promise((resolve) => waiters.push(resolve));
      if (failure || !underWay) transmit();
      return promise;
    },
    /** The connection is back. */
    retry() {
      if (failure) transmit();
    },
    /**
     * The participant chose between what stands in the field and what was written elsewhere.
     *
     * @param {"mine" | "theirs" | "both"} choice
     */
    choose(choice) {
      const other = others.shift();
      if (!other) return;
      const { value, share } = current;
      if (choice === "both") show({ value: options.merge(value, other.value), share: strictest(share, other.share) });
      if (choice === "theirs") show(other);
      if (choice !== "mine") change({});
      if (other.revision === null) drafts.remove(other.writer ?? "");
      else settled.add(other.revision);
      tell();
    },
    /** Whether leaving the page now would lose something: the browser refused to keep it, and it is not saved. */
    wouldLose: () => !kept2 && !isSaved(),
    /** Save what can still be saved, and stop. */
    close() {
      if (!underWay && !isSaved()) transmit();
      stop("pause");
      stop("reply");
      stop("retry");
    }
  };
}
function contentOf(answer) {
  return answer ? { value: answer.value, share: answer.share } : null;
}
function otherOf({ value, share, time, revision, writer }) {
  return { value, share, time, revision, writer: writer ?? null };
}
function isNewer(draft, answer) {
  if (!answer || draft.base === answer.revision || draft.writer === answer.writer) return true;
  return draft.time > Date.parse(answer.time);
}
function sameContent(a, b) {
  return a.share === b.share && isEqual(a.value, b.value);
}
function strictest(a, b) {
  return a === b ? a : "prive";
}
function isEqual(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = (
    /** @type {Record<string, unknown>} */
    a
  );
  const right = (
    /** @type {Record<string, unknown>} */
    b
  );
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && isEqual(left[key], right[key]));
}

// common/sharing.js
var CHOICES = {
  trainer: { name: "Mijn trainer", meaning: "Je trainer leest dit antwoord nadat je hebt ingeleverd.", icon: "speech" },
  prive: { name: "Alleen ik", meaning: "Dit antwoord blijft in je eigen map en gaat niet mee als je inlevert.", icon: "lock" },
  team: { name: "Mijn team", meaning: "Je bewaart dit voor een gesprek in je team. Je trainer krijgt het niet.", icon: "people" }
};
var WITHOUT_POINTS = " Je trainer kan er dan ook geen punten voor geven.";
function meaningOf(share, points) {
  return CHOICES[share].meaning + (share !== "trainer" && points > 0 ? WITHOUT_POINTS : "");
}
function shareChoice({ share, points, onChange }) {
  const meaningId = uniqueId("ib-delen");
  const select = h(
    "select",
    {
      class: "ib-keuzelijst",
      "aria-describedby": meaningId,
      onchange: () => {
        show(
          /** @type {Share} */
          select.value
        );
        onChange(
          /** @type {Share} */
          select.value
        );
      }
    },
    ...Object.entries(CHOICES).map(([value, { name }]) => h("option", { value }, name))
  );
  const meaning = h("p", { class: "ib-delen-uitleg", id: meaningId });
  const sign = h("span", { class: "ib-delen-teken" });
  const element = h("div", { class: "ib-delen" }, h("label", { class: "ib-delen-label" }, sign, "Wie leest dit? ", select), meaning);
  function show(value) {
    const known = value in CHOICES ? value : "trainer";
    if (select.value !== known) select.value = known;
    setText(meaning, meaningOf(known, points));
    element.dataset.keuze = known;
    sign.replaceChildren(icon(CHOICES[known].icon));
  }
  show(share);
  return { element, show };
}

// common/status.js
var LEAVE_OPEN = "Laat dit venster open: je browser kan je tekst niet bewaren.";
var SAFE = "Je tekst staat veilig in deze browser.";
function statusOf(state, now) {
  switch (state.phase) {
    case "empty":
      return { text: "", tone: "rest", aloud: false };
    case "unsaved":
      return { text: "Nog niet opgeslagen", tone: "busy", aloud: false };
    case "saving":
      return { text: "Opslaan…", tone: "busy", aloud: false };
    case "saved":
      if (state.problem) return bad(state.problem);
      return { text: `Opgeslagen ${momentText(state.time, now)}`.trim(), tone: "good", aloud: true };
    case "offline":
      return bad(state.kept ? "Geen verbinding: je tekst staat veilig in deze browser" : `Geen verbinding. ${LEAVE_OPEN}`);
    case "session":
      return bad(explain(state, "Je bent niet meer aangemeld. Meld je opnieuw aan in een ander tabblad."));
    default:
      return bad(explain(state, "Opslaan lukte niet. We proberen het zo weer."));
  }
}
function explain(state, otherwise) {
  const claims = /deze browser/.test(state.text);
  if (!state.kept) return `${claims || !state.text ? otherwise : state.text} ${LEAVE_OPEN}`;
  return claims ? state.text : `${state.text || otherwise} ${SAFE}`;
}
function bad(text2) {
  return { text: text2, tone: "bad", aloud: true };
}

// common/storage.js
function browserStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
function openDrafts(storage, person, id) {
  const prefix = `ib-draft:${person}:${id}:`;
  return {
    read: () => keysOf(storage, prefix).flatMap((key) => parse(storage, key)).sort((a, b) => b.time - a.time),
    write(draft) {
      try {
        storage?.setItem(prefix + draft.writer, JSON.stringify(draft));
        return storage !== null;
      } catch {
        return false;
      }
    },
    remove(writer) {
      try {
        storage?.removeItem(prefix + writer);
      } catch {
      }
    }
  };
}
function keysOf(storage, prefix) {
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, n) => storage?.key(n) ?? "");
    return keys.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
function parse(storage, key) {
  try {
    const draft = JSON.parse(storage?.getItem(key) ?? "null");
    const whole = draft && typeof draft.time === "number" && typeof draft.writer === "string" && "value" in draft;
    return whole ? [draft] : [];
  } catch {
    return [];
  }
}

// common/frame.js
function mountQuestion({ model, el }, kind) {
  const spec = model.get("spec");
  const heading2 = makeHeading(spec, kind);
  const prompt = h("div", { class: "ib-opdracht", id: uniqueId("ib-opdracht") });
  setMarkup(prompt, spec.prompt);
  const status = makeStatus();
  const side = h("div", { class: "ib-terzijde" });
  const question = {
    model,
    spec,
    titleId: heading2.titleId,
    promptId: prompt.id,
    change: (value) => saver.change({ value }),
    flush: () => saver.flush(),
    answer: () => saver.state().answer,
    announce: status.announce
  };
  const field = kind.field(question);
  const share = shareChoice({
    share: spec.share ?? "trainer",
    points: spec.points ?? 0,
    onChange: (choice) => saver.change({ share: choice })
  });
  const notice = makeNotice(field, choose2);
  const body = h("div", { class: "ib-veld" }, field.element, notice.element);
  const foot = h("div", { class: "ib-voet" }, h("div", { class: "ib-regel" }, status.element, field.note), share.element);
  const root = h(
    "section",
    { class: `ib ib-vraag ib-${spec.kind}`, lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading2.titleId },
    heading2.element,
    prompt,
    h("div", { class: "ib-werk" }, h("div", { class: "ib-eigen" }, body, foot), side),
    ...(field.after ?? []).filter((element) => element !== null),
    status.region
  );
  const saver = createSaver({
    answer: model.get("answer") ?? null,
    blank: { value: field.blank, share: spec.share ?? "trainer" },
    drafts: openDrafts(browserStorage(), model.get("person") ?? "", spec.id),
    send: (message) => model.send(message),
    writer: makeNonce(),
    clock: { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout: (timer) => clearTimeout(timer) },
    nonce: makeNonce,
    isBusy: () => root.matches(":focus-within"),
    onState: show,
    onContent: showContent,
    merge: (mine, theirs) => field.merge ? field.merge(mine ?? field.blank, theirs ?? field.blank) : mine
  });
  function showContent(content) {
    field.show(content.value ?? field.blank);
    share.show(content.share);
  }
  let told;
  let offered = null;
  function show(state) {
    status.show(state);
    if (state.answer !== told) {
      told = state.answer;
      field.acknowledged?.(told);
      if (told) document.dispatchEvent(new CustomEvent("ib-saved", { detail: { id: spec.id } }));
    }
    if (state.other !== offered) {
      const isNew = offered === null;
      offered = state.other;
      notice.show(offered);
      if (offered && isNew) status.announce("In een ander venster schreef je iets anders. De andere tekst staat onder je antwoord.");
    }
  }
  function choose2(choice) {
    saver.choose(choice);
    focusFirst(body);
  }
  const showSide = () => whenLeft(side, () => side.replaceChildren(...sideBlocks(model, field)));
  showSide();
  showContent(saver.content());
  el.replaceChildren(root);
  saver.open();
  const stop = listen(model, root, saver, showSide);
  return () => {
    stop();
    saver.close();
    field.close?.();
  };
}
function listen(model, root, saver, showSide) {
  const onMessage = (message) => message?.type === "answer" ? saver.receive(message.answer) : saver.reply(message);
  const onAnswer = () => saver.receive(model.get("answer"));
  const onHide = () => {
    if (document.visibilityState === "hidden") saver.flush();
    else saver.retry();
  };
  const onLeave = () => saver.flush();
  const onFlush = (event) => (
    /** @type {CustomEvent} */
    event.detail.waits.push(saver.settle())
  );
  const onOnline = () => saver.retry();
  const onBlur = (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) saver.release();
  };
  const onUnload = (event) => {
    if (saver.wouldLose()) event.preventDefault();
  };
  const events = (
    /** @type {const} */
    [
      ["msg:custom", onMessage],
      ["change:answer", onAnswer],
      ["change:feedback", showSide],
      ["change:previous", showSide]
    ]
  );
  for (const [name, callback] of events) model.on(name, callback);
  root.addEventListener("focusout", onBlur);
  document.addEventListener("visibilitychange", onHide);
  document.addEventListener("ib-flush", onFlush);
  addEventListener("pagehide", onLeave);
  addEventListener("online", onOnline);
  addEventListener("beforeunload", onUnload);
  return () => {
    for (const [name, callback] of events) model.off(name, callback);
    document.removeEventListener("visibilitychange", onHide);
    document.removeEventListener("ib-flush", onFlush);
    removeEventListener("pagehide", onLeave);
    removeEventListener("online", onOnline);
    removeEventListener("beforeunload", onUnload);
  };
}
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
function makeStatus() {
  const sign = h("span", { class: "ib-stand-teken" });
  const text2 = h("span", { class: "ib-stand-tekst" });
  const element = h("p", { class: "ib-stand", "data-toon": "rest" }, sign, text2);
  const region = h("div", { class: "ib-verborgen", role: "status" });
  let said = "";
  let tone = "";
  function announce(message) {
    setText(region, message);
  }
  function show(state) {
    const status = statusOf(state, /* @__PURE__ */ new Date());
    setText(text2, status.text);
    if (status.tone !== tone) {
      tone = status.tone;
      element.dataset.toon = tone;
      const drawing = { rest: null, busy: icon("pen"), good: icon("check"), bad: icon("warning") }[status.tone];
      sign.replaceChildren(...drawing ? [drawing] : []);
    }
    if (status.aloud && status.text !== said) {
      said = status.text;
      announce(said);
    }
  }
  return { element, region, show, announce };
}
function makeNotice(field, choose2) {
  const heading2 = h("span");
  const text2 = h("blockquote", { class: "ib-eigen-tekst" });
  const element = h(
    "div",
    { class: "ib-ander", hidden: true, role: "group", "aria-label": "Tekst uit een ander venster" },
    h("p", { class: "ib-ander-kop" }, icon("warning"), " ", heading2),
    text2,
    h("p", { class: "ib-ander-uitleg" }, "Kies wat je wilt houden. Tot je kiest, blijven beide bewaard."),
    h(
      "div",
      { class: "ib-knoppen" },
      button("Houd wat in het veld staat", () => choose2("mine")),
      button("Neem deze tekst", () => choose2("theirs")),
      field.merge ? button("Zet ze onder elkaar", () => choose2("both")) : null
    )
  );
  function show(other) {
    element.hidden = other === null;
    if (!other) return;
    const moment2 = momentText(other.time, /* @__PURE__ */ new Date());
    setText(heading2, `In een ander venster schreef je iets anders${moment2 ? ` (${moment2})` : ""}:`);
    setText(text2, (other.value ? field.describe(other.value) : "") || "(leeg)");
  }
  return { element, show };
}
function focusFirst(body) {
  const first = body.querySelector("textarea, input, select, button");
  if (first instanceof HTMLElement) first.focus();
}
function sideBlocks(model, field) {
  return [feedbackBlock(model.get("feedback")), previousBlock(model.get("previous"), field)].filter((block) => block !== null);
}
function feedbackBlock(feedback) {
  if (!feedback) return null;
  const { score, max_score: most, comment, time } = feedback;
  const date = time ? new Date(time) : null;
  const day = date && !Number.isNaN(date.getTime()) ? dateText(date) : "";
  const scored = typeof score === "number";
  return h(
    "aside",
    { class: "ib-feedback", "aria-label": "Feedback" },
    h("p", { class: "ib-feedback-kop" }, icon("speech"), " Feedback van je trainer"),
    scored ? h("p", { class: "ib-score" }, most ? `${numberText(score)} van ${countText(most, "punt", "punten")}` : countText(score, "punt", "punten")) : null,
    comment ? h("p", { class: "ib-feedback-tekst" }, comment) : null,
    day ? h("p", { class: "ib-feedback-dag" }, day) : null
  );
}
function previousBlock(previous, field) {
  if (!previous?.value) return null;
  const text2 = field.describe(previous.value);
  if (!text2) return null;
  return h(
    "details",
    { class: "ib-uitklap ib-vorig", open: true },
    h("summary", {}, previousLabel(previous.round ?? "", /* @__PURE__ */ new Date())),
    h("blockquote", { class: "ib-eigen-tekst" }, text2)
  );
}
function previousLabel(round, now) {
  const begin = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
  if (round === `${begin - 1}-${begin}`) return "Vorig schooljaar schreef je";
  return round ? `In schooljaar ${round} schreef je` : "Eerder schreef je";
}

// models/assumptions.js
var ASSUMPTIONS = {
  "scheepstra": {
    "title": "De klok van Scheepstra",
    "parameters": [
      {
        "name": "leerlingen",
        "label": "Leerlingen in de klas",
        "unit": "leerlingen",
        "default": 40,
        "minimum": 1,
        "maximum": 60,
        "step": 1,
        "explanation": "Alle kinderen krijgen evenveel tijd.",
        "group": "Je klas",
        "choices": [],
        "whole": true
      },
      {
        "name": "minuten",
        "label": "Lestijd",
        "unit": "minuten",
        "default": 180,
        "minimum": 15,
        "maximum": 360,
        "step": 5,
        "explanation": "Alle minuten zijn les: pauze, opstarten en opruimen tellen niet mee.",
        "group": "Je klas",
        "choices": [],
        "whole": false
      },
      {
        "name": "klassikaal",
        "label": "Deel dat klassikaal is",
        "unit": "% van de tijd",
        "default": 50,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "Scheepstra gaf de helft van de tijd mondeling les aan allen en zag de andere helft toe op schriftelijk werk.",
        "group": "Manier van lesgeven",
        "choices": [],
        "whole": false
      },
      {
        "name": "groepen",
        "label": "Aantal groepen",
        "unit": "groepen",
        "default": 3,
        "minimum": 1,
        "maximum": 8,
        "step": 1,
        "explanation": "De groepen zijn even groot en om de beurt aan de beurt.",
        "group": "Manier van lesgeven",
        "choices": [],
        "whole": true
      },
      {
        "name": "wissel",
        "label": "Tijd per wissel",
        "unit": "minuten",
        "default": 0,
        "minimum": 0,
        "maximum": 3,
        "step": 0.25,
        "explanation": "Wat het kost om van het ene kind of de ene groep naar de volgende te gaan.",
        "group": "Manier van lesgeven",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Het is een rekenvoorbeeld, geen meting: niemand heeft geteld wat een kind in 1918 werkelijk kreeg.",
      "Ieder kind krijgt evenveel. Wie meer nodig heeft, krijgt het hier niet.",
      "Alle lestijd is les. Er gaat niets af voor opstarten, pauze of orde.",
      "Een minuut samen met de hele klas telt even zwaar als een minuut alleen. Of dat zo is, is juist de vraag.",
      "De leerkracht is alleen. Een onderwijsassistent, of kinderen die elkaar helpen, komen niet voor."
    ],
    "measures": [],
    "play": {}
  },
  "differentiatie": {
    "title": "Eén doel of eigen doel",
    "parameters": [
      {
        "name": "leerlingen",
        "label": "Leerlingen in de klas",
        "unit": "leerlingen",
        "default": 25,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Eén leerkracht, de hele periode dezelfde kinderen.",
        "group": "De klas",
        "choices": [],
        "whole": true
      },
      {
        "name": "spreiding",
        "label": "Spreiding van de beginniveaus",
        "unit": "stappen",
        "default": 1,
        "minimum": 0,
        "maximum": 2,
        "step": 0.1,
        "explanation": "De standaardafwijking: twee op de drie kinderen beginnen niet verder dan dit van het midden. Denk bij een stap aan ongeveer een half leerjaar.",
        "group": "De klas",
        "choices": [],
        "whole": false
      },
      {
        "name": "vast",
        "label": "Beginniveaus",
        "unit": "",
        "default": 0,
        "minimum": 0,
        "maximum": 1,
        "step": 1,
        "explanation": "Door toeval: elke klas valt anders uit. Vast: op elk van de niveaus −2, −1, 0, 1 en 2 (maal de spreiding) evenveel kinderen.",
        "group": "De klas",
        "choices": [
          "door toeval",
          "vijf vaste niveaus"
        ],
        "whole": true
      },
      {
        "name": "minuten",
        "label": "Duur van een les",
        "unit": "minuten",
        "default": 45,
        "minimum": 15,
        "maximum": 90,
        "step": 5,
        "explanation": "De hele les, uitleg en werken samen.",
        "group": "De lessen",
        "choices": [],
        "whole": false
      },
      {
        "name": "lessen",
        "label": "Lessen per week",
        "unit": "lessen",
        "default": 4,
        "minimum": 1,
        "maximum": 5,
        "step": 1,
        "explanation": "Elke les verloopt hetzelfde.",
        "group": "De lessen",
        "choices": [],
        "whole": true
      },
      {
        "name": "weken",
        "label": "Aantal weken",
        "unit": "weken",
        "default": 20,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Een schooljaar telt er ongeveer 40.",
        "group": "De lessen",
        "choices": [],
        "whole": true
      },
      {
        "name": "doel",
        "label": "Het gezamenlijke doel ligt hoger",
        "unit": "stappen",
        "default": 1,
        "minimum": 0,
        "maximum": 3,
        "step": 0.1,
        "explanation": "De klassikale uitleg begint op niveau 0 en schuift elke week een even groot stuk op naar het doel.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "pasbreedte",
        "label": "Uitleg past tot een afstand van",
        "unit": "stappen",
        "default": 2,
        "minimum": 0.5,
        "maximum": 5,
        "step": 0.1,
        "explanation": "Precies op niveau komt elke minuut uitleg aan. Op deze afstand, naar boven of beneden, geen enkele meer.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "grens_laag",
        "label": "Verlengde instructie voor wie begint onder",
        "unit": "stappen",
        "default": -0.5,
        "minimum": -3,
        "maximum": 0,
        "step": 0.1,
        "explanation": "De ondergrens van de basisgroep.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "grens_hoog",
        "label": "Verkorte instructie voor wie begint boven",
        "unit": "stappen",
        "default": 1,
        "minimum": 0,
        "maximum": 3,
        "step": 0.1,
        "explanation": "De bovengrens van de basisgroep. Wie erboven begint, verlaat de uitleg eerder en gaat verder met eigen werk.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "verlengd",
        "label": "Deel van de les voor verlengde instructie",
        "unit": "% van de les",
        "default": 33,
        "minimum": 0,
        "maximum": 80,
        "step": 1,
        "explanation": "De rest van de les is klassikale uitleg. Verlengde instructie past precies bij wie haar krijgt; de anderen werken dan zelfstandig.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "verkort",
        "label": "Deel van de uitleg bij verkorte instructie",
        "unit": "% van de uitleg",
        "default": 50,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "Zoveel van de klassikale uitleg volgt wie verkorte instructie krijgt.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "wissel",
        "label": "Tijd om naar de volgende leerling te gaan",
        "unit": "minuten",
        "default": 0.5,
        "minimum": 0,
        "maximum": 2,
        "step": 0.1,
        "explanation": "Bij eigen doelen gaat de leerkracht alle kinderen langs: één wissel minder dan er kinderen zijn.",
        "group": "Eigen doel (divergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "zelfstandig",
        "label": "Wat een minuut zelfstandig werken oplevert",
        "unit": "% van een passende minuut uitleg",
        "default": 40,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "Bij 100% leert een kind alleen evenveel als met de leerkracht, bij 0% niets. Deze aanname weegt het zwaarst.",
        "group": "Leren",
        "choices": [],
        "whole": false
      },
      {
        "name": "opbrengst",
        "label": "Groei per 100 effectieve minuten",
        "unit": "stappen",
        "default": 0.05,
        "minimum": 0.01,
        "maximum": 0.2,
        "step": 0.01,
        "explanation": "Een effectieve minuut is een minuut uitleg die helemaal past.",
        "group": "Leren",
        "choices": [],
        "whole": false
      },
      {
        "name": "toeval",
        "label": "Toeval van week tot week",
        "unit": "% van de groei",
        "default": 30,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "De ene week zit mee, de andere tegen; voor beide vormen dezelfde weken.",
        "group": "Leren",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Alle getallen zijn aannames, geen metingen. Het model laat zien wat er uit volgt, niet hoe jouw klas is.",
      "Een doel en een niveau zijn hier één getal. Een kind is meer dan dat.",
      "Kinderen leren hier niet van elkaar en worden niet gemotiveerder of moedelozer van hun groep.",
      "De groepen blijven de hele periode gelijk. In de klas kun je elke week opnieuw kijken wie wat nodig heeft.",
      "Bij eigen doelen past alle leerstof vanzelf. Het maken en kiezen ervan kost de leerkracht hier geen tijd.",
      "Echte klassen mengen beide vormen."
    ],
    "measures": [
      {
        "name": "growth",
        "label": "Groei per leerling",
        "unit": "stappen",
        "decimals": 2
      },
      {
        "name": "spread",
        "label": "Spreiding van de eindniveaus",
        "unit": "stappen",
        "decimals": 2
      },
      {
        "name": "reached",
        "label": "Haalt het gezamenlijke doel",
        "unit": "% van de klas",
        "decimals": 0
      },
      {
        "name": "teacher",
        "label": "Tijd met de leerkracht",
        "unit": "minuten per les",
        "decimals": 1
      },
      {
        "name": "effective",
        "label": "Effectieve tijd",
        "unit": "minuten per les",
        "decimals": 1
      },
      {
        "name": "range",
        "label": "Effectieve tijd: meeste min minste",
        "unit": "minuten",
        "decimals": 1
      }
    ],
    "play": {
      "vast": 1,
      "spreiding": 1,
      "minuten": 45,
      "lessen": 1,
      "weken": 1,
      "verlengd": 33.333333333333336,
      "grens_hoog": 2,
      "wissel": 0,
      "zelfstandig": 0,
      "toeval": 0
    }
  },
  "verspreiding": {
    "title": "Een idee op reis",
    "parameters": [
      {
        "name": "vorm",
        "label": "Wie spreekt wie",
        "unit": "",
        "default": 0,
        "minimum": 0,
        "maximum": 3,
        "step": 1,
        "explanation": "Altijd twintig mensen. Bij een brug spreekt één persoon per bouw de andere bouwen; bij maatjes heeft ieder één vaste collega in een andere bouw; in de ster spreekt iedereen alleen de ib’er.",
        "group": "Het team",
        "choices": [
          "iedereen met iedereen",
          "vier bouwen met een brug",
          "vier bouwen met maatjes",
          "een ster rond de ib’er"
        ],
        "whole": true
      },
      {
        "name": "plaats",
        "label": "Waar de starters zitten",
        "unit": "",
        "default": 1,
        "minimum": 0,
        "maximum": 2,
        "step": 1,
        "explanation": "Bij elkaar: eerst in één bouw. Op de kruispunten: eerst de bruggen, en in de ster de ib’er.",
        "group": "Het team",
        "choices": [
          "bij elkaar",
          "verspreid",
          "op de kruispunten"
        ],
        "whole": true
      },
      {
        "name": "starters",
        "label": "Starters",
        "unit": "mensen",
        "default": 2,
        "minimum": 1,
        "maximum": 10,
        "step": 1,
        "explanation": "Wie het idee kent op de dag dat het begint.",
        "group": "Het idee",
        "choices": [],
        "whole": true
      },
      {
        "name": "contacten",
        "label": "Gesprekken per week",
        "unit": "gesprekken",
        "default": 3,
        "minimum": 0.5,
        "maximum": 10,
        "step": 0.5,
        "explanation": "Zo vaak praat iemand die het idee kent erover, elke keer met een van de eigen contacten.",
        "group": "Het idee",
        "choices": [],
        "whole": false
      },
      {
        "name": "kans",
        "label": "Kans dat de ander het overneemt",
        "unit": "% per gesprek",
        "default": 5,
        "minimum": 1,
        "maximum": 20,
        "step": 1,
        "explanation": "Per gesprek, en voor iedereen gelijk.",
        "group": "Het idee",
        "choices": [],
        "whole": false
      },
      {
        "name": "volhouden",
        "label": "Zo lang vertelt iemand het door",
        "unit": "weken",
        "default": 40,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Daarna praat iemand er niet meer over. Bij 40 weken houdt niemand op.",
        "group": "Het idee",
        "choices": [],
        "whole": true
      },
      {
        "name": "week",
        "label": "Weken na de start",
        "unit": "weken",
        "default": 16,
        "minimum": 0,
        "maximum": 40,
        "step": 1,
        "explanation": "Het moment waarvan je het netwerk ziet.",
        "group": "Waar je kijkt",
        "choices": [],
        "whole": true
      },
      {
        "name": "schooljaar",
        "label": "Schooljaar dat je ziet",
        "unit": "van de 200",
        "default": 1,
        "minimum": 1,
        "maximum": 200,
        "step": 1,
        "explanation": "Hetzelfde team met ander toeval. De band en het gemiddelde gaan over alle schooljaren samen.",
        "group": "Waar je kijkt",
        "choices": [],
        "whole": true
      },
      {
        "name": "starturen",
        "label": "Een starter op weg helpen",
        "unit": "uur",
        "default": 4,
        "minimum": 0,
        "maximum": 40,
        "step": 1,
        "explanation": "Scholing, lezen, uitproberen: per starter, eenmalig.",
        "group": "Wat het kost",
        "choices": [],
        "whole": false
      },
      {
        "name": "gespreksminuten",
        "label": "Duur van een gesprek",
        "unit": "minuten",
        "default": 5,
        "minimum": 1,
        "maximum": 30,
        "step": 1,
        "explanation": "Twee mensen zijn die tijd kwijt.",
        "group": "Wat het kost",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Alle getallen zijn verzonnen. Niemand heeft gemeten hoe groot de kans is dat een idee per gesprek overspringt.",
      "Iedereen praat even vaak en laat zich even makkelijk overtuigen. In een team kent ieder de uitzonderingen.",
      "Het idee verandert onderweg niet, wordt niet beter en ook niet verkeerd begrepen.",
      "Kennen is hier meteen doorvertellen. Of iemand er in de klas iets mee doet, weet het model niet.",
      "Wie met wie praat, ligt het hele jaar vast. Er zijn geen studiedagen, ruzies of vakanties.",
      "De formule gaat altijd over een team waarin iedereen iedereen spreekt en niemand ophoudt, zonder toeval."
    ],
    "measures": [],
    "play": {}
  },
  "geluk": {
    "title": "Acht jaar geluk",
    "parameters": [
      {
        "name": "leraren",
        "label": "Leraren in het team",
        "unit": "leraren",
        "default": 12,
        "minimum": 8,
        "maximum": 20,
        "step": 1,
        "explanation": "Elk jaar krijgt een kind een ander; welke, bepaalt het toeval.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "kennen",
        "label": "Kennen de aanpak aan het begin",
        "unit": "leraren",
        "default": 3,
        "minimum": 0,
        "maximum": 20,
        "step": 1,
        "explanation": "Zijn het er meer dan het team groot is, dan kent iedereen hem.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "erbij",
        "label": "Leren het er elk schooljaar bij",
        "unit": "leraren",
        "default": 0,
        "minimum": 0,
        "maximum": 3,
        "step": 1,
        "explanation": "Na het eerste jaar van een kind komen de eersten erbij. Bij 0 leert niemand van een ander.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "jaren",
        "label": "Jaren op deze school",
        "unit": "jaren",
        "default": 8,
        "minimum": 1,
        "maximum": 8,
        "step": 1,
        "explanation": "Wie later instroomt of verhuist, heeft er minder.",
        "group": "Het kind",
        "choices": [],
        "whole": true
      }
    ],
    "notes": [
      "De getallen zijn verzonnen. Op een echte school loot niemand: groepen en leraren liggen vaak jaren vast.",
      "Een leraar kent de aanpak of kent hem niet. Half kennen, vergeten of het niet gebruiken komt niet voor.",
      "Niemand vertrekt en niemand komt erbij. Met elk vertrek kan een aanpak mee de deur uit.",
      "Duo’s, invallers en vakleerkrachten zijn er niet.",
      "Een jaar is een jaar: of de aanpak in groep 3 meer doet dan in groep 7, weet het model niet."
    ],
    "measures": [],
    "play": {}
  }
};

// models/axes.js
function ticks(low, high, most = 5) {
  const span = Math.max(high - low, 1e-6);
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough - 1e-12) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)));
}
function scale([low, high], from, to) {
  const size = (to - from) / (high - low || 1);
  return (value) => from + (value - low) * size;
}
function outline(points, closed = false) {
  const steps2 = points.map(([x, y], place) => `${place ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`);
  return steps2.join("") + (closed && steps2.length ? "Z" : "");
}

// models/noise.js
var SEED = 28360926;
var ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
var PARITY = 466688986;
var CENTRE = [
  [2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665],
  [5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091, 1]
];
var TAIL = [
  [7745450142783414e-19, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835],
  [10507500716444169e-25, 5475938084995345e-19, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759, 1]
];
function threefry(key, first, second, into = new Uint32Array(2)) {
  const keys = [key[0] | 0, key[1] | 0, key[0] ^ key[1] ^ PARITY];
  let left = first + keys[0] | 0;
  let right = second + keys[1] | 0;
  for (let turn = 0; turn < 20; turn += 1) {
    const rotation = ROTATIONS[turn % 8];
    left = left + right | 0;
    right = (right << rotation | right >>> 32 - rotation) ^ left;
    if (turn % 4 === 3) {
      const injection = (turn >> 2) + 1;
      left = left + keys[injection % 3] | 0;
      right = right + keys[(injection + 1) % 3] + injection | 0;
    }
  }
  into[0] = left;
  into[1] = right;
  return into;
}
function normalQuantile(chance) {
  const centred = chance - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const square = 0.180625 - centred * centred;
    return centred * polynomial(CENTRE[0], square) / polynomial(CENTRE[1], square);
  }
  const tail = Math.sqrt(-Math.log(Math.min(chance, 1 - chance))) - 1.6;
  return Math.sign(centred) * polynomial(TAIL[0], tail) / polynomial(TAIL[1], tail);
}
function fillNormals(stream, row, into) {
  const words2 = new Uint32Array(2);
  for (let column = 0; column < into.length; column += 1) {
    if (column % 2 === 0) threefry([SEED, stream], row, column >> 1, words2);
    into[column] = normalQuantile((words2[column % 2] + 0.5) / 4294967296);
  }
  return into;
}
function polynomial(coefficients, x) {
  let total = coefficients[0];
  for (let place = 1; place < coefficients.length; place += 1) total = total * x + coefficients[place];
  return total;
}

// models/differentiatie.js
var REPLICATIONS = 200;
var ROWS_PER_CLASS = 64;
var LEVEL_STREAM = 1;
var WEEK_STREAM = 2;
function simulate(values, classes = REPLICATIONS) {
  const { leerlingen: pupils, minuten, weken: weeks, pasbreedte: width } = values;
  const start = startLevels(values, classes);
  const own = Math.max(0, minuten - values.wissel * (pupils - 1)) / pupils;
  const alone = own + values.zelfstandig / 100 * (minuten - own);
  const rate = values.opbrengst / 100 * values.lessen;
  const spread = values.toeval / 100;
  const kinds = convergentMinutes(values);
  const aims = Float64Array.from({ length: weeks }, (_, week) => values.doel * week / weeks);
  const size = start.length;
  const convergent = { effective: new Float64Array(size), teacher: new Float64Array(size), final: new Float64Array(size) };
  const divergent = { effective: new Float64Array(size).fill(alone), teacher: new Float64Array(size).fill(own), final: new Float64Array(size) };
  for (let place = 0; place < size; place += 1) {
    const begin = start[place];
    const kind = kinds[begin < values.grens_laag ? 0 : begin > values.grens_hoog ? 2 : 1];
    convergent.effective[place] = kind.fitted * Math.max(1 - Math.abs(begin) / width, 0) + kind.always;
    convergent.teacher[place] = kind.teacher;
    const always = rate * kind.always;
    const fitted = rate * kind.fitted;
    const slope = fitted / width;
    const top = fitted + always;
    const luck = weeklyNormals(Math.floor(place / pupils), place % pupils);
    let level = begin;
    let total = 0;
    for (let week = 0; week < weeks; week += 1) {
      const chance = 1 + spread * luck[week];
      level += Math.max(top - Math.abs(level - aims[week]) * slope, always) * chance;
      total += chance;
    }
    convergent.final[place] = level;
    divergent.final[place] = begin + rate * alone * total;
  }
  return { pupils, classes, start, convergent, divergent };
}
function convergentMinutes({ minuten, verlengd, verkort, zelfstandig }) {
  const extended = minuten * verlengd / 100;
  const common = minuten - extended;
  const short = common * verkort / 100;
  const alone = zelfstandig / 100;
  return [
    { fitted: common, always: extended, teacher: common + extended },
    { fitted: common + alone * extended, always: 0, teacher: common },
    { fitted: short, always: alone * (minuten - short), teacher: short }
  ];
}
function startLevels({ leerlingen: pupils, vast, spreiding }, classes) {
  const start = new Float64Array(classes * pupils);
  const sorted = vast ? null : sortedNormals(pupils, classes);
  for (let place = 0; place < start.length; place += 1) {
    const z = sorted ? sorted[place] : Math.floor(5 * (place % pupils) / pupils) - 2;
    start[place] = z * spreiding;
  }
  return start;
}
var keptStart = null;
function sortedNormals(pupils, classes) {
  if (keptStart?.pupils === pupils && keptStart.classes === classes) return keptStart.sorted;
  const sorted = new Float64Array(classes * pupils);
  for (let row = 0; row < classes; row += 1) {
    fillNormals(LEVEL_STREAM, row, sorted.subarray(row * pupils, (row + 1) * pupils)).sort();
  }
  keptStart = { pupils, classes, sorted };
  return sorted;
}
var keptWeeks = /* @__PURE__ */ new Map();
var MOST_WEEKS = 40;
function weeklyNormals(row, pupil) {
  const place = row * ROWS_PER_CLASS + pupil;
  const kept2 = keptWeeks.get(place);
  if (kept2) return kept2;
  const drawn = fillNormals(WEEK_STREAM, place, new Float64Array(MOST_WEEKS));
  keptWeeks.set(place, drawn);
  return drawn;
}

// models/numbers.js
function nl(value, decimals = 1, fixed = false) {
  const unit = 10n ** BigInt(9 - decimals);
  const rounded = (BigInt(Math.abs(value).toFixed(9).replace(".", "")) + unit / 2n) / unit;
  const digits = String(rounded).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const whole = cut > 4 ? digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ".") : digits.slice(0, cut);
  const fraction = fixed ? digits.slice(cut) : digits.slice(cut).replace(/0+$/, "");
  return `${value < 0 && rounded ? "−" : ""}${whole}${fraction ? `,${fraction}` : ""}`;
}
function count(number, one, many) {
  return `${nl(number)} ${number === 1 ? one : many}`;
}
function readNumber(text2) {
  const plain = text2.trim().replace(/[\u2212\u2013]/, "-").replace(",", ".").replace(/\s*%$/, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}
function digitsOf(step) {
  return (String(step).split(".")[1] ?? "").length;
}

// models/comparison.js
var MEASURES = ASSUMPTIONS.differentiatie.measures;
var REACHED = 1e-9;
function measure(values, outcome, form) {
  const { pupils, classes, start } = outcome;
  const found = Object.fromEntries(MEASURES.map(({ name }) => [name, new Float64Array(classes)]));
  const goal = values.doel - REACHED;
  for (let row = 0; row < classes; row += 1) {
    let [growth, level, reached, teacher, effective, most, least] = [0, 0, 0, 0, 0, -Infinity, Infinity];
    const end = (row + 1) * pupils;
    for (let place = row * pupils; place < end; place += 1) {
      const minutes = form.effective[place];
      growth += form.final[place] - start[place];
      level += form.final[place];
      teacher += form.teacher[place];
      effective += minutes;
      if (form.final[place] >= goal) reached += 1;
      if (minutes > most) most = minutes;
      if (minutes < least) least = minutes;
    }
    const middle2 = level / pupils;
    let squares = 0;
    for (let place = row * pupils; place < end; place += 1) squares += (form.final[place] - middle2) ** 2;
    found.growth[row] = growth / pupils;
    found.spread[row] = Math.sqrt(squares / pupils);
    found.reached[row] = 100 * reached / pupils;
    found.teacher[row] = teacher / pupils;
    found.effective[row] = effective / pupils;
    found.range[row] = most - least;
  }
  return Object.fromEntries(Object.entries(found).map(([name, ofClass]) => [name, interval(ofClass, 0.05, 0.95)]));
}
function byRank(shown, pupils) {
  return Array.from({ length: pupils }, (_, rank) => {
    const ofClass = new Float64Array(shown.length / pupils);
    for (let row = 0; row < ofClass.length; row += 1) ofClass[row] = shown[row * pupils + rank];
    return interval(ofClass, 0.1, 0.9);
  });
}
function pictured(values, { start }, form) {
  return isOneLesson(values) ? form.effective : form.final.map((level, place) => level - start[place]);
}
function isOneLesson({ weken, lessen }) {
  return weken === 1 && lessen === 1;
}
function tables(values, outcome = simulate(values)) {
  const found = [outcome.convergent, outcome.divergent].map((form) => measure(values, outcome, form));
  const rows = MEASURES.map(({ name, label: label2, unit, decimals }) => [`${label2} (${unit})`, ...found.map((each) => intervalText(each[name], decimals))]);
  const caption = `${REPLICATIONS} klassen van ${pupilsText(values)} na ${periodText(values)}: het gemiddelde, en tussen haakjes waar negen van de tien klassen liggen`;
  return [{ caption, header: ["Uitkomst", "één doel (convergent)", "eigen doel (divergent)"], rows }, tableOfFifths(outcome)];
}
function summary(values, outcome = simulate(values)) {
  const [convergent, divergent] = [outcome.convergent, outcome.divergent].map((form) => measure(values, outcome, form));
  const begin = `${pupilsText(values)}, ${periodText(values)}: `;
  if (isOneLesson(values)) {
    return `${begin}met één doel krijgt een leerling gemiddeld ${nl(convergent.effective[0])} effectieve minuten, met ${nl(convergent.range[0])} verschil tussen de meeste en de minste; met een eigen doel ${nl(divergent.effective[0])}.`;
  }
  return `${begin}met één doel groeit een leerling gemiddeld ${nl(convergent.growth[0], 2)} stappen en haalt ${nl(convergent.reached[0], 0)}% het doel; met een eigen doel ${nl(divergent.growth[0], 2)} stappen en ${nl(divergent.reached[0], 0)}%.`;
}
function pupilsText({ leerlingen }) {
  return count(leerlingen, "leerling", "leerlingen");
}
function periodText(values) {
  return isOneLesson(values) ? `één les van ${nl(values.minuten)} minuten` : count(values.weken, "week", "weken");
}
function tableOfFifths({ pupils, start, convergent, divergent }) {
  const decimals = [2, 2, 2, 1, 1];
  const sums = Array.from({ length: 5 }, () => ({ count: 0, totals: [0, 0, 0, 0, 0] }));
  for (let place = 0; place < start.length; place += 1) {
    const begin = start[place];
    const fifth = sums[Math.floor(5 * (place % pupils) / pupils)];
    fifth.count += 1;
    fifth.totals[0] += begin;
    fifth.totals[1] += convergent.final[place] - begin;
    fifth.totals[2] += divergent.final[place] - begin;
    fifth.totals[3] += convergent.effective[place];
    fifth.totals[4] += divergent.effective[place];
  }
  const rows = sums.filter(({ count: count2 }) => count2).map(({ count: count2, totals }) => totals.map((total, column) => nl(total / count2, decimals[column], true)));
  return {
    caption: "Van de leerlingen die het laagst beginnen naar die het hoogst beginnen, in gelijke delen",
    header: ["Beginniveau", "groei, één doel", "groei, eigen doel", "min. effectief, één doel", "min. effectief, eigen doel"],
    rows
  };
}
function interval(ofClass, low, high) {
  let total = 0;
  for (const value of ofClass) total += value;
  const mean = total / ofClass.length;
  ofClass.sort();
  const quantile = (part) => {
    const place = part * (ofClass.length - 1);
    const below = Math.floor(place);
    const next = Math.min(below + 1, ofClass.length - 1);
    return ofClass[below] + (ofClass[next] - ofClass[below]) * (place - below);
  };
  return [mean, quantile(low), quantile(high)];
}
function intervalText(given, decimals) {
  const [mean, low, high] = given.map((value) => nl(value, decimals, true));
  return `${mean} (${low} tot ${high})`;
}

// workbench/svg.js
var NAMESPACE = "http://www.w3.org/2000/svg";
function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  }
  element.append(...children);
  return element;
}
function label(text2, x, y, kind = "", anchor = "start") {
  return s("text", { x, y, class: `ib-svg-tekst ${kind}`.trim(), "text-anchor": anchor }, text2);
}
function line(x1, y1, x2, y2, kind) {
  return s("line", { x1, y1, x2, y2, class: kind });
}
function mark(shape, x, y, size, kind) {
  if (shape === "circle") return s("circle", { cx: x, cy: y, r: size, class: kind });
  const reach = size * 1.25;
  const points = [[x, y - reach], [x + reach, y], [x, y + reach], [x - reach, y]];
  return s("polygon", { points: points.map((point) => point.map((value) => value.toFixed(1)).join(",")).join(" "), class: kind });
}
function textWidth(text2, size = 14) {
  return text2.length * size * 0.53;
}

// workbench/growth.js
var PANEL = 280;
function drawPanel(look, own, other, { values, levels, reach, marks, unit, goal }, width) {
  const box = { left: 38, right: width - 6, top: 46, bottom: PANEL - 38 };
  const [low, high] = [marks[0], marks[marks.length - 1]];
  const x = scale([-reach, reach], box.left, box.right);
  const y = scale([low, high], box.bottom, box.top);
  return [
    label(look.title, box.left, 16, `ib-svg-kop ${look.kind}-tekst`),
    label(look.subtitle, box.right, 16, "ib-svg-as", "end"),
    ...look.key === "convergent" ? drawGroups(values, x, box) : [],
    ...drawAxes(marks, reach, unit, x, y, box),
    ...goal ? drawGoal(values.doel, x, y, { reach, low, high }) : [],
    ...drawBand(look.kind, levels, own.ranks, x, y),
    s("path", { d: outline(levels.map((level, rank) => [x(level), y(other[rank][0])])), class: `${look.kind === "ib-conv" ? "ib-div" : "ib-conv"} ib-schim` }),
    ...own.pupils.map(({ level, value, reached }) => mark(look.shape, x(level), y(value), 4.2, `${look.kind} ${reached ? "ib-vol" : "ib-open"}`))
  ];
}
function drawAxes(marks, reach, unit, x, y, { left, right, top, bottom }) {
  const levels = ticks(-reach, reach, 6).filter((level) => Math.abs(level) <= reach);
  return [
    ...marks.flatMap((value) => [
      line(left, y(value), right, y(value), value === 0 ? "ib-svg-nul" : "ib-svg-raster"),
      label(nl(value, 4), left - 6, y(value) + 4, "ib-svg-as", "end")
    ]),
    ...levels.map((level) => label(nl(level), x(level), bottom + 16, "ib-svg-as", "middle")),
    label("beginniveau, in stappen", (left + right) / 2, bottom + 33, "ib-svg-as", "middle"),
    label(unit, 0, top - 10, "ib-svg-as")
  ];
}
function drawGoal(goal, x, y, { reach, low, high }) {
  const from = Math.max(-reach, goal - high);
  const to = Math.min(reach, goal - low);
  return from < to ? [line(x(from), y(goal - from), x(to), y(goal - to), "ib-doellijn")] : [];
}
function drawGroups({ grens_laag: low, grens_hoog: high }, x, { left, right, top, bottom }) {
  const [from, to] = [Math.max(left, x(low)), Math.min(right, x(high))];
  const zones = (
    /** @type {const} */
    [
      ["verlengd", left, from, "ib-zone-laag"],
      ["basis", from, to, "ib-zone-basis"],
      ["verkort", to, right, "ib-zone-hoog"]
    ]
  );
  return zones.flatMap(([text2, begin, end, kind]) => {
    if (end - begin < 1) return [];
    const ground = s("rect", { x: begin, y: top, width: end - begin, height: bottom - top, class: kind });
    return end - begin > text2.length * 8 ? [ground, label(text2, (begin + end) / 2, top + 14, "ib-svg-zone", "middle")] : [ground];
  });
}
function drawBand(kind, levels, ranks, x, y) {
  const wide = x(levels[levels.length - 1]) - x(levels[0]) > 2;
  const places2 = wide ? levels.map(x) : [x(levels[0]) - 9, x(levels[0]) + 9];
  const rows = wide ? ranks : [pooled(ranks), pooled(ranks)];
  const high = places2.map((place, row) => (
    /** @type {const} */
    [place, y(rows[row][2])]
  ));
  const low = places2.map((place, row) => (
    /** @type {const} */
    [place, y(rows[row][1])]
  ));
  return [
    s("path", { d: outline([...high, ...low.reverse()], true), class: `${kind} ib-band` }),
    s("path", { d: outline(places2.map((place, row) => [place, y(rows[row][0])])), class: `${kind} ib-lijn` })
  ];
}
function pooled(ranks) {
  const mean = ranks.reduce((total, [value]) => total + value, 0) / ranks.length;
  return [mean, Math.min(...ranks.map(([, low]) => low)), Math.max(...ranks.map(([, , high]) => high))];
}

// workbench/strips.js
var ROW = 66;
var GAP = 20;
function drawStrips(measures, looks, found, { width, top, columns }) {
  const size = (width - (columns - 1) * GAP) / columns;
  const drawn = measures.map(({ name, label: text2, unit, decimals }, place) => {
    const most = Math.max(...found.map((each) => each[name][2]), 0.01);
    const high = name === "reached" ? 100 : ticks(0, most, 3).at(-1) ?? most;
    const low = Math.min(0, ...found.map((each) => each[name][1]));
    const x = scale([low, high], 8, size - 52);
    const lines2 = looks.flatMap((look, which) => drawInterval(look, found[which][name], decimals, x, 26 + which * 18, size));
    const at = `translate(${place % columns * (size + GAP)} ${top + Math.floor(place / columns) * ROW})`;
    return s("g", { transform: at }, label(text2, 0, 12, "ib-svg-maat"), label(unit, size, 12, "ib-svg-as", "end"), ...lines2);
  });
  return { drawn, height: Math.ceil(measures.length / columns) * ROW };
}
function drawInterval({ shape, kind }, [mean, low, high], decimals, x, y, width) {
  return [
    line(8, y, width - 46, y, "ib-svg-raster"),
    line(x(low), y, x(high), y, `${kind} ib-marge`),
    mark(shape, x(mean), y, 5, `${kind} ib-vol`),
    label(nl(mean, decimals, true), width, y + 5, `ib-svg-getal ${kind}-tekst`, "end")
  ];
}

// models/parameters.js
function complete(parameters, given) {
  const values = parameters.map((parameter) => [parameter.name, valueOf(parameter, given?.[parameter.name])]);
  return Object.fromEntries(values);
}
function valueOf(parameter, value) {
  return typeof value === "number" && !Number.isNaN(value) ? limit(parameter, value) : parameter.default;
}
function limit({ minimum, maximum, whole }, value) {
  const inside = Math.min(Math.max(value, minimum), maximum);
  return whole ? Math.floor(inside + 0.5) : inside;
}
function differing(parameters, sets) {
  return parameters.filter(({ name }) => sets.some((values) => values[name] !== sets[0][name]));
}
function valueText(parameter, value) {
  if (parameter.choices.length) return parameter.choices[value - parameter.minimum] ?? "";
  const number = numberText2(parameter, value);
  if (parameter.unit.startsWith("%")) return `${number}${parameter.unit}`;
  return `${number} ${value === 1 ? SINGULAR[parameter.unit] ?? parameter.unit : parameter.unit}`;
}
function numberText2({ step, minimum }, value) {
  const steps2 = (value - minimum) / step;
  return nl(value, digitsOf(step) + (Math.abs(steps2 - Math.round(steps2)) > 1e-6 ? 1 : 0));
}
var SINGULAR = { leerlingen: "leerling", minuten: "minuut", stappen: "stap", lessen: "les", weken: "week", groepen: "groep", mensen: "mens", gesprekken: "gesprek", leraren: "leraar", jaren: "jaar" };

// models/scenarios.js
var LONGEST_NAME = 60;
function add(scenarios, scenario) {
  const wanted = scenario.name.trim().slice(0, LONGEST_NAME);
  const base = wanted || "Scenario";
  const taken = new Set(scenarios.map(({ name: name2 }) => name2));
  let number = wanted ? 1 : scenarios.length + 1;
  let name = wanted || `${base} ${number}`;
  while (taken.has(name)) {
    number += 1;
    name = wanted ? `${base} (${number})` : `${base} ${number}`;
  }
  return [...scenarios, { ...scenario, name }];
}
function remove(scenarios, place) {
  return scenarios.filter((_, other) => other !== place);
}
function insert(scenarios, place, scenario) {
  return [...scenarios.slice(0, place), scenario, ...scenarios.slice(place)];
}
function merge(mine, theirs) {
  const known = new Set(mine.map(({ parameters, name }) => JSON.stringify([name, parameters])));
  return theirs.filter(({ parameters, name }) => !known.has(JSON.stringify([name, parameters]))).reduce(add, mine);
}
function describe(scenarios) {
  return scenarios.map(({ name, summary: summary5 }) => `«${name}»: ${summary5}`).join("\n");
}

// workbench/controls.js
function makeControls(parameters, onChange, announce, open) {
  const controls = /* @__PURE__ */ new Map();
  for (const parameter of parameters) {
    const change = (value) => onChange(parameter.name, value);
    controls.set(parameter.name, parameter.choices.length ? makeChoice(parameter, change) : makeSlider(parameter, change, announce));
  }
  const headings = [...new Set(parameters.map(({ group }) => group))];
  const groups = headings.map((heading2) => {
    const own = parameters.filter(({ group }) => group === heading2).flatMap(({ name }) => controls.get(name)?.element ?? []);
    return h("details", { class: "ib-groep", open: open.includes(heading2) }, h("summary", {}, heading2), h("div", { class: "ib-groep-inhoud" }, ...own));
  });
  return {
    element: h("div", { class: "ib-aannames", role: "group", "aria-label": "Aannames van het model" }, ...groups),
    /** @param {Values} values */
    show(values) {
      for (const [name, control] of controls) control.show(values[name]);
    }
  };
}
function makeSlider(parameter, change, announce) {
  const { label: label2, unit, minimum, maximum, step, explanation: explanation2 } = parameter;
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation2);
  let current = minimum;
  const range = h("input", {
    type: "range",
    class: "ib-regelaar",
    id: uniqueId("ib-schuif"),
    min: minimum,
    max: maximum,
    step,
    "aria-describedby": help.id,
    oninput: () => move(Number(range.value))
  });
  const field = h("input", {
    type: "text",
    class: "ib-invoer ib-getal",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-label": `${label2}, als getal${unit ? ` (${unit})` : ""}`,
    onchange: onTyped,
    onkeydown: (event) => {
      if (event.key === "Enter") onTyped();
    }
  });
  function move(value) {
    show(value);
    change(value);
  }
  function onTyped() {
    const typed = readNumber(field.value);
    const limits = `tussen ${numberText2(parameter, minimum)} en ${numberText2(parameter, maximum)}`;
    if (Number.isNaN(typed)) {
      announce(`«${field.value}» is geen getal. Typ een getal ${limits}.`);
      show(current);
      return;
    }
    if (typed < minimum || typed > maximum) announce(`${label2} moet ${limits} liggen.`);
    const value = limit(parameter, typed);
    if (value === current) show(value);
    else move(value);
  }
  function show(value) {
    current = value;
    if (Number(range.value) !== value) range.value = String(value);
    range.setAttribute("aria-valuetext", valueText(parameter, value));
    range.style.setProperty("--ib-deel", `${100 * (value - minimum) / (maximum - minimum)}%`);
    field.value = numberText2(parameter, value);
  }
  const element = h(
    "div",
    { class: "ib-aanname" },
    h("label", { class: "ib-aanname-label", for: range.id }, label2),
    h("div", { class: "ib-aanname-rij" }, range, h("span", { class: "ib-aanname-waarde" }, field, h("span", { class: "ib-eenheid", "aria-hidden": "true" }, unit))),
    help
  );
  return { element, show };
}
function makeChoice({ label: label2, minimum, choices, explanation: explanation2 }, change) {
  const name = uniqueId("ib-keus");
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation2);
  const inputs = choices.map((_, place) => h("input", { type: "radio", name, value: minimum + place, onchange: () => change(minimum + place) }));
  const element = h(
    "fieldset",
    { class: "ib-aanname", "aria-describedby": help.id },
    h("legend", { class: "ib-aanname-label" }, label2),
    h("div", { class: "ib-keuzes" }, ...inputs.map((input, place) => h("label", {}, input, choices[place]))),
    help
  );
  return {
    element,
    show(value) {
      for (const input of inputs) input.checked = Number(input.value) === value;
    }
  };
}

// workbench/figure.js
function figureKeeper({ model, name, current }) {
  if (model.get("host") === "web") return null;
  const told = h("p", { class: "ib-hulp", role: "status" });
  const kept2 = h("div", { class: "ib-figuur-bewaard" });
  const ask = button("Figuur bewaren", () => void keep());
  const element = h("div", { class: "ib-figuur-bewaren" }, ask, told, kept2);
  async function keep() {
    const { parameters, summary: summary5 } = current();
    ask.setAttribute("aria-busy", "true");
    setText(told, "De figuur wordt getekend…");
    const reply = await request(model, { type: "figure", parameters });
    ask.removeAttribute("aria-busy");
    if (reply.type !== "figure") {
      setText(told, reply.text || "De figuur kon niet worden getekend. Probeer het zo opnieuw.");
      return;
    }
    const address2 = `data:${reply.mime};base64,${reply.data}`;
    const suffix = reply.mime === "image/svg+xml" ? "svg" : "png";
    kept2.replaceChildren(
      h("img", { src: address2, alt: summary5 }),
      h("a", { class: "ib-knop", href: address2, download: `${name}.${suffix}` }, "Bewaar de figuur op je computer")
    );
    setText(told, "De figuur staat klaar.");
  }
  return element;
}

// workbench/tables.js
function makeTable({ caption, header, rows }) {
  const head = h("tr", {}, ...header.map((text2) => h("th", { scope: "col" }, text2)));
  const body = rows.map(([first, ...cells]) => h("tr", {}, h("th", { scope: "row" }, first), ...cells.map((text2) => h("td", {}, text2))));
  const element = h("table", { class: "ib-tabel" }, h("caption", {}, h("span", { class: "ib-bijschrift" }, caption)), h("thead", {}, head), h("tbody", {}, ...body));
  return h("div", { class: "ib-tabel-kader", tabindex: 0, role: "group", "aria-label": caption }, element);
}
function showTables(target, tables5) {
  const shown = [...target.children];
  tables5.forEach((table, place) => {
    const old = shown[place]?.querySelector("table");
    const cells = old ? [...old.querySelectorAll("th, td")] : [];
    const texts = [...table.header, ...table.rows.flat()];
    if (!old || cells.length !== texts.length) {
      const fresh = makeTable(table);
      if (shown[place]) shown[place].replaceWith(fresh);
      else target.append(fresh);
      return;
    }
    texts.forEach((text2, cell) => {
      if (cells[cell].textContent !== text2) cells[cell].textContent = text2;
    });
    const caption = old.querySelector(".ib-bijschrift");
    if (caption) caption.textContent = table.caption;
    shown[place].setAttribute("aria-label", table.caption);
  });
}

// workbench/scenarios.js
function makeScenarios({ parameters, current, outcomes: outcomes5, onChange, onBack, announce }) {
  let kept2 = [];
  let removed = null;
  const heading2 = h("h4", { class: "ib-tussenkop", tabindex: -1, id: uniqueId("ib-scenarios") }, "Jouw scenario's");
  const name = h("input", {
    type: "text",
    class: "ib-invoer ib-naam",
    id: uniqueId("ib-naam"),
    maxlength: LONGEST_NAME,
    autocomplete: "off",
    onkeydown: (event) => {
      if (event.key === "Enter") keep();
    }
  });
  const list = h("ul", { class: "ib-scenarios" });
  const undo = h("div", { class: "ib-terugzetten" });
  const compare = h("div", {});
  const comparing = disclosure("Vergelijk je scenario's", compare);
  const element = h(
    "div",
    { class: "ib-scenario-blok", role: "group", "aria-labelledby": heading2.id },
    heading2,
    h(
      "div",
      { class: "ib-scenario-nieuw" },
      h("label", { for: name.id }, "Naam van dit scenario"),
      h("div", { class: "ib-naamrij" }, name, button("Scenario bewaren", keep, { class: "ib-knop ib-knop-hoofd" })),
      h("p", { class: "ib-hulp" }, "Bewaar wat het model nu laat zien. Je kunt het later terugzetten, vergelijken en aanhalen in een reflectie.")
    ),
    list,
    undo,
    comparing
  );
  function keep() {
    removed = null;
    set(add(kept2, { ...current(), name: name.value }));
    name.value = "";
    announce(`Scenario «${kept2[kept2.length - 1].name}» is bewaard.`);
  }
  function drop(place) {
    removed = { place, scenario: kept2[place] };
    set(remove(kept2, place));
    const back = undo.querySelector("button");
    if (back) back.focus();
    announce(`Scenario «${removed.scenario.name}» is verwijderd. Je kunt het nog terugzetten.`);
  }
  function restore() {
    if (!removed) return;
    const { place, scenario } = removed;
    removed = null;
    set(insert(kept2, place, scenario));
    const item = list.children[Math.min(place, list.children.length - 1)]?.querySelector("button");
    if (item) item.focus();
    announce(`Scenario «${scenario.name}» staat er weer.`);
  }
  function set(scenarios) {
    show(scenarios);
    onChange(scenarios);
  }
  function show(scenarios) {
    kept2 = scenarios;
    list.replaceChildren(...kept2.map((scenario, place) => makeItem(scenario, () => onBack(scenario), () => drop(place))));
    list.hidden = kept2.length === 0;
    undo.replaceChildren(...removed ? [h("p", {}, `«${removed.scenario.name}» is verwijderd. `, button("Zet terug", restore, { class: "ib-knop ib-knop-klein" }))] : []);
    comparing.hidden = kept2.length < 2;
    compare.replaceChildren(...kept2.length < 2 ? [] : [makeTable(comparison(kept2, parameters, outcomes5))]);
  }
  show([]);
  return { element, show };
}
function makeItem({ name, summary: summary5 }, back, drop) {
  return h(
    "li",
    { class: "ib-scenario" },
    h("p", { class: "ib-scenario-naam" }, name),
    h("p", { class: "ib-scenario-tekst" }, summary5),
    h(
      "div",
      { class: "ib-knoppen" },
      button("Terug naar dit scenario", back, { class: "ib-knop ib-knop-klein", "aria-label": `Terug naar dit scenario: ${name}` }),
      button("Verwijder", drop, { class: "ib-knop ib-knop-klein", "aria-label": `Verwijder: ${name}` })
    )
  );
}
function comparison(scenarios, parameters, outcomes5) {
  const sets = scenarios.map((scenario) => complete(parameters, scenario.parameters));
  const found = sets.map(outcomes5);
  const assumed = differing(parameters, sets).map((parameter) => [parameter.label, ...sets.map((values) => valueText(parameter, values[parameter.name]))]);
  const results = found[0].map(([label2], row) => [label2, ...found.map((each) => each[row][1])]);
  return { caption: "Je scenario's naast elkaar: waarin ze verschillen, en wat eruit komt", header: ["Aanname of uitkomst", ...scenarios.map(({ name }) => name)], rows: [...assumed, ...results] };
}

// workbench/workbench.js
var CALM = 1200;
function workbench(kit) {
  return (question) => makeBench(kit, question);
}
function makeBench(kit, question) {
  const { parameters, notes } = kit.assumptions;
  const first = complete(parameters, question.spec.parameters);
  let values = { ...first };
  let outcome = kit.compute(values);
  let frame = 0;
  let calm;
  let width = 0;
  const sentence = h("p", { class: "ib-samenvatting", id: uniqueId("ib-samenvatting") });
  const canvas = h("div", { class: "ib-doek", role: "img", "aria-labelledby": sentence.id });
  const tables5 = h("div", { class: "ib-tabellen" });
  const table = disclosure("Bekijk de cijfers als tabel", tables5);
  table.addEventListener("toggle", () => table.open && showTables(tables5, kit.tables(values, outcome)));
  const controls = makeControls(parameters, (name, value) => set({ ...values, [name]: value }), question.announce, kit.open);
  const current = () => {
    settle();
    return { name: "", parameters: { ...values }, summary: kit.summary(values, outcome) };
  };
  const scenarios = makeScenarios({
    parameters,
    current,
    outcomes: kit.outcomes,
    onChange: (kept2) => {
      question.change({ scenarios: kept2 });
      question.flush();
    },
    onBack: (scenario) => {
      goTo2(complete(parameters, scenario.parameters));
      canvas.scrollIntoView({ block: "nearest" });
      question.announce(`Het model staat weer op scenario «${scenario.name}». ${kit.summary(values, outcome)}`);
    },
    announce: question.announce
  });
  function goTo2(next) {
    controls.show(next);
    set(next);
    settle();
  }
  function set(next) {
    values = next;
    if (!frame) frame = requestAnimationFrame(redraw);
    clearTimeout(calm);
    calm = setTimeout(() => question.announce(kit.summary(values, outcome)), CALM);
  }
  function redraw() {
    frame = 0;
    outcome = kit.compute(values);
    setText(sentence, kit.summary(values, outcome));
    if (width) canvas.replaceChildren(kit.draw(values, outcome, width));
    if (table.open) showTables(tables5, kit.tables(values, outcome));
  }
  function settle() {
    if (!frame) return;
    cancelAnimationFrame(frame);
    redraw();
  }
  const observer = new ResizeObserver(() => {
    const now = Math.floor(canvas.clientWidth);
    if (now === width || !now) return;
    width = now;
    redraw();
  });
  observer.observe(canvas);
  controls.show(values);
  setText(sentence, kit.summary(values, outcome));
  const presets = startingPoints(kit, first).map(
    (preset) => button(preset.label, () => goTo2(complete(parameters, preset.values)), { class: "ib-knop ib-knop-klein" })
  );
  const element = h(
    "div",
    { class: `ib-bank ib-bank-${kit.name}` },
    h(
      "div",
      { class: "ib-werkbank" },
      h("div", { class: "ib-bank-beeld" }, canvas, kit.legend, sentence),
      h("div", { class: "ib-bank-aannames" }, h("div", { class: "ib-knoppen ib-standen", role: "group", "aria-label": "Zet alle aannames tegelijk" }, ...presets), controls.element)
    ),
    h(
      "div",
      { class: "ib-bank-onder" },
      table,
      disclosure("Waar gaat dit model van uit?", h("ul", {}, ...notes.map((note) => h("li", {}, note)))),
      figureKeeper({ model: question.model, name: kit.name, current }),
      scenarios.element
    )
  );
  return {
    element,
    blank: { scenarios: [] },
    show: ({ scenarios: kept2 = [] }) => scenarios.show(kept2),
    describe: ({ scenarios: kept2 = [] }) => describe(kept2),
    merge: (mine, theirs) => ({ scenarios: merge(mine.scenarios ?? [], theirs.scenarios ?? []) }),
    close() {
      observer.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(calm);
    }
  };
}
function startingPoints({ presets, assumptions: { parameters } }, first) {
  const known = presets.some(({ values }) => differing(parameters, [first, complete(parameters, values)]).length === 0);
  return known ? presets : [{ label: "Beginwaarden", values: first }, ...presets];
}

// differentiatie.js
var FORMS = (
  /** @type {const} */
  [
    { key: "convergent", title: "Eén doel", subtitle: "convergent", shape: "circle", kind: "ib-conv" },
    { key: "divergent", title: "Eigen doel", subtitle: "divergent", shape: "diamond", kind: "ib-div" }
  ]
);
var SHOWN = ["growth", "spread", "reached", "teacher"];
var SHOWN_OF_LESSON = ["effective", "range", "teacher"];
var NARROW = 560;
function render(mount) {
  const kit = {
    name: "differentiatie",
    assumptions: ASSUMPTIONS.differentiatie,
    open: ["De klas"],
    presets: [{ label: "Het speelmodel: één les", values: ASSUMPTIONS.differentiatie.play }],
    compute: simulate,
    draw,
    legend: makeLegend(),
    summary,
    tables,
    outcomes
  };
  return mountQuestion(mount, { label: "Simulatie", icon: "chart", field: workbench(kit) });
}
var differentiatie_default = { render };
function outcomes(values) {
  const outcome = simulate(values);
  const found = FORMS.map(({ key }) => measure(values, outcome, outcome[key]));
  return MEASURES.flatMap(
    ({ name, label: text2, unit, decimals }) => FORMS.map(({ title }, place) => (
      /** @type {[string, string]} */
      [`${text2} (${unit}), ${title.toLowerCase()}`, nl(found[place][name][0], decimals, true)]
    ))
  );
}
function makeLegend() {
  const sample = (...drawn) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn);
  const item = (text2, drawn) => h("li", {}, drawn, text2);
  return h(
    "ul",
    { class: "ib-legenda" },
    item("een leerling van één klas", sample(mark("circle", 9, 9, 4.5, "ib-conv ib-open"), mark("diamond", 25, 9, 4.5, "ib-div ib-open"))),
    item("haalt het gezamenlijke doel", sample(mark("circle", 9, 9, 4.5, "ib-conv ib-vol"), mark("diamond", 25, 9, 4.5, "ib-div ib-vol"))),
    item("gemiddeld over 200 klassen, met waar acht van de tien liggen", sample(s("rect", { x: 1, y: 3, width: 32, height: 12, class: "ib-conv ib-band" }), line(1, 9, 33, 9, "ib-conv ib-lijn"))),
    item("groei die nodig is voor het doel", sample(line(1, 15, 33, 3, "ib-doellijn"))),
    item("gemiddelde van de andere vorm", sample(line(1, 9, 33, 9, "ib-div ib-schim")))
  );
}
function draw(values, outcome, width) {
  const narrow = width < NARROW;
  const size = narrow ? width : (width - 20) / 2;
  const lesson = isOneLesson(values);
  const shown = FORMS.map(({ key }) => showForm(values, outcome, outcome[key]));
  const scene = {
    values,
    levels: byRank(outcome.start, outcome.pupils).map(([mean]) => mean),
    reach: Math.max(3, Math.ceil(2.6 * values.spreiding * 2) / 2),
    marks: ticks(...rangeOf(shown), 4),
    unit: lesson ? "effectieve minuten" : "groei, in stappen",
    goal: !lesson
  };
  const panels = FORMS.map((look, place) => {
    const at = narrow ? `translate(0 ${place * (PANEL + 14)})` : `translate(${place * (size + 20)} 0)`;
    return s("g", { transform: at }, ...drawPanel(look, shown[place], shown[1 - place].ranks, scene, size));
  });
  const top = (narrow ? 2 : 1) * (PANEL + 14) + 8;
  const found = FORMS.map(({ key }) => measure(values, outcome, outcome[key]));
  const measures = MEASURES.filter(({ name }) => (lesson ? SHOWN_OF_LESSON : SHOWN).includes(name));
  const strips = drawStrips(measures, FORMS, found, { width, top, columns: narrow ? 1 : 2 });
  const height = top + strips.height;
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, ...panels, ...strips.drawn);
}
function showForm(values, outcome, form) {
  const all = pictured(values, outcome, form);
  const lesson = isOneLesson(values);
  const pupils = Array.from({ length: outcome.pupils }, (_, pupil) => ({
    level: outcome.start[pupil],
    value: all[pupil],
    reached: !lesson && form.final[pupil] >= values.doel - REACHED
  }));
  return { ranks: byRank(all, outcome.pupils), pupils };
}
function rangeOf(shown) {
  const all = shown.flatMap(({ ranks, pupils }) => [...ranks.flatMap(([, low2, high2]) => [low2, high2]), ...pupils.map(({ value }) => value)]);
  const high = Math.max(...all, 1e-3);
  const low = Math.min(...all, 0);
  return [low < -0.02 * high ? low : 0, high];
}

// geluk.js
var geluk_exports = {};
__export(geluk_exports, {
  default: () => geluk_default,
  render: () => render2
});

// models/geluk.js
var CHILDREN = 1e3;
var MOST = 20;
var STREAM = 4;
var words = null;
function knownByYear({ leraren, kennen, erbij, jaren }) {
  return Array.from({ length: jaren }, (_, year) => Math.min(leraren, kennen + erbij * year));
}
function distribution(values) {
  const { leraren: teachers, jaren: years } = values;
  const rooks = [1, ...Array(years).fill(0)];
  const unknowing = knownByYear(values).map((known) => teachers - known).sort((one, other) => one - other);
  for (const size of unknowing) for (let placed = years; placed > 0; placed -= 1) rooks[placed] += rooks[placed - 1] * Math.max(0, size - placed + 1);
  const orders = rooks.map((ways, placed) => ways * falling(teachers - placed, years - placed));
  const without = orders.map((_, exactly) => orders.reduce((total, ways, placed) => placed < exactly ? total : total + (-1) ** (placed - exactly) * choose(placed, exactly) * ways, 0));
  return without.reverse().map((ways) => ways / falling(teachers, years));
}
function expected(values) {
  return knownByYear(values).reduce((total, known) => total + known, 0) / values.leraren;
}
function simulate2(values) {
  const known = knownByYear(values);
  const drawn = drawWords();
  return Array.from({ length: CHILDREN }, (_, child) => {
    const own = drawn.subarray(child * MOST, child * MOST + values.leraren);
    const order = Array.from(own, (_word, teacher) => teacher).sort((one, other) => own[one] - own[other]);
    return known.map((number, year) => order[year] < number);
  });
}
function yearsOf(children) {
  return children.map((years) => years.filter(Boolean).length);
}
function tables2(values, children) {
  const met = yearsOf(children);
  const chances = distribution(values);
  const half = Math.floor(values.jaren / 2) + 1;
  const share = (holds) => percent(met.filter(holds).length / CHILDREN);
  const rows = [
    ["Jaren met de aanpak, gemiddeld", nl(met.reduce((total, years) => total + years, 0) / CHILDREN, 2, true), nl(expected(values), 2, true)],
    ["Treft de aanpak nooit (% van de kinderen)", share((years) => years === 0), percent(chances[0])],
    ["Meer dan de helft van de jaren (% van de kinderen)", share((years) => years >= half), percent(chances.slice(half).reduce((total, chance) => total + chance, 0))]
  ];
  const caption = `${text(values)}: ${CHILDREN} gelote kinderen, en wat je precies kunt uitrekenen`;
  const counted = chances.map((chance, years) => [`${years}`, `${met.filter((one) => one === years).length}`, percent(chance)]);
  return [
    { caption, header: ["Uitkomst", "gelote kinderen", "uitgerekend"], rows },
    { caption: "Hoeveel kinderen hoeveel jaren krijgen", header: ["Jaren met de aanpak", `kinderen (van de ${CHILDREN})`, "uitgerekend (%)"], rows: counted }
  ];
}
function summary2(values) {
  return `${text(values)}: een kind treft de aanpak gemiddeld ${nl(expected(values), 2)} jaar, en ${percent(distribution(values)[0])}% van de kinderen nooit.`;
}
function percent(part) {
  return nl(100 * part, 1, true);
}
function text(values) {
  const growing = values.erbij ? `, elk schooljaar ${values.erbij} erbij` : "";
  const known = knownByYear(values)[0];
  return `${known} van de ${nl(values.leraren)} leraren ${known === 1 ? "kent" : "kennen"} de aanpak${growing}, ${count(values.jaren, "jaar", "jaren")} op school`;
}
function drawWords() {
  if (words) return words;
  words = new Uint32Array(CHILDREN * MOST);
  for (let child = 0; child < CHILDREN; child += 1) {
    for (let pair = 0; pair < MOST / 2; pair += 1) {
      const at = child * MOST + 2 * pair;
      threefry([SEED, STREAM], child, pair, words.subarray(at, at + 2));
    }
  }
  return words;
}
function falling(number, factors) {
  let product = 1;
  for (let place = 0; place < factors; place += 1) product *= number - place;
  return product;
}
function choose(number, chosen) {
  return falling(number, chosen) / falling(chosen, chosen);
}

// geluk.js
var NARROW2 = 600;
var SHOWN2 = 40;
var ROWS = 20;
var DOT = 14;
var HEAD = 44;
var PANEL2 = HEAD + ROWS * DOT + 8;
function render2(mount) {
  const kit = {
    name: "geluk",
    assumptions: ASSUMPTIONS.geluk,
    open: ["Het team", "Het kind"],
    presets: [
      { label: "Drie kenners", values: {} },
      { label: "Negen kenners", values: { kennen: 9 } },
      { label: "Drie, en elk jaar één erbij", values: { erbij: 1 } }
    ],
    compute: simulate2,
    draw: draw2,
    legend: makeLegend2(),
    summary: summary2,
    tables: tables2,
    outcomes: outcomes2
  };
  return mountQuestion(mount, { label: "Simulatie", icon: "chart", field: workbench(kit) });
}
var geluk_default = { render: render2 };
function outcomes2(values) {
  return [
    ["Jaren met de aanpak, gemiddeld", nl(expected(values), 2, true)],
    ["Treft de aanpak nooit (% van de kinderen)", percent(distribution(values)[0])]
  ];
}
function makeLegend2() {
  const item = (text2, drawn) => h("li", {}, s("svg", { class: "ib-staal-lijn", viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" }, drawn), text2);
  return h(
    "ul",
    { class: "ib-legenda" },
    item("een jaar met de aanpak", mark("circle", 9, 9, 5, "ib-geluk-wel")),
    item("een jaar zonder", mark("circle", 9, 9, 5, "ib-geluk-niet")),
    item(`kinderen, van de ${CHILDREN} die lootten`, s("rect", { x: 3, y: 3, width: 12, height: 14, class: "ib-geluk-staaf" })),
    item("waarvan wie hem nooit treft", s("rect", { x: 3, y: 3, width: 12, height: 14, class: "ib-geluk-staaf ib-geluk-pech" })),
    item("uitgerekend", mark("diamond", 9, 9, 5, "ib-geluk-kans"))
  );
}
function draw2(values, children, width) {
  const narrow = width < NARROW2;
  const size = narrow ? width : 300;
  const left = narrow ? 0 : size + 32;
  const top = narrow ? PANEL2 + 24 : 0;
  const height = top + PANEL2;
  const dots = s("g", {}, ...drawChildren(children.slice(0, SHOWN2), size));
  const bars = s("g", { transform: `translate(${left} ${top})` }, ...drawBars(values, children, width - left));
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, dots, bars);
}
function drawChildren(children, width) {
  const column = Math.min(width / 2, 160);
  return [
    label(`De eerste ${SHOWN2} kinderen`, 0, 16, "ib-svg-kop"),
    ...children.flatMap((years, child) => {
      const left = Math.floor(child / ROWS) * column;
      const y = HEAD + child % ROWS * DOT;
      const dots = years.map((met, year) => mark("circle", left + 6 + year * 12.5, y, 4.6, met ? "ib-geluk-wel" : "ib-geluk-niet"));
      return years.some(Boolean) ? dots : [...dots, label("nooit", left + 6 + years.length * 12.5, y + 4.5, "ib-svg-as ib-geluk-nooit")];
    })
  ];
}
function drawBars(values, children, width) {
  const chances = distribution(values);
  const met = yearsOf(children);
  const parts = chances.map((_, years) => met.filter((one) => one === years).length / CHILDREN);
  const marks = ticks(0, 100 * Math.max(...parts, ...chances), 4);
  const box = { left: 34, right: width - 4, top: HEAD, bottom: PANEL2 - 46 };
  const y = scale([0, marks[marks.length - 1]], box.bottom, box.top);
  const step = (box.right - box.left) / chances.length;
  const x = (years) => box.left + (years + 0.5) * step;
  const bar = Math.min(step * 0.66, 42);
  return [
    label("Kinderen, in procenten", 0, 16, "ib-svg-kop"),
    ...marks.flatMap((value) => [line(box.left, y(value), box.right, y(value), value ? "ib-svg-raster" : "ib-svg-nul"), label(nl(value), box.left - 6, y(value) + 4, "ib-svg-as", "end")]),
    ...parts.flatMap((part, years) => [
      s("rect", { x: x(years) - bar / 2, y: y(100 * part), width: bar, height: Math.max(0, box.bottom - y(100 * part)), class: `ib-geluk-staaf${years ? "" : " ib-geluk-pech"}` }),
      mark("diamond", x(years), y(100 * chances[years]), 4, "ib-geluk-kans"),
      label(`${years}`, x(years), box.bottom + 18, "ib-svg-as", "middle")
    ]),
    label("jaren met de aanpak", (box.left + box.right) / 2, box.bottom + 38, "ib-svg-as", "middle")
  ];
}

// inleveren.js
var inleveren_exports = {};
__export(inleveren_exports, {
  default: () => inleveren_default,
  render: () => render3
});

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
  const moment2 = `${dateText(date)} om ${clockText(date)}`;
  if (date >= now) return `Inleveren kan tot ${moment2}. Tot dan mag je opnieuw inleveren; de laatste keer telt.`;
  return `De inleverdatum was ${moment2}. Je kunt nog inleveren; je trainer ziet dat het later is.`;
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
  const moment2 = Number.isNaN(date.getTime()) ? "" : ` op ${dateText(date)} om ${clockText(date)}`;
  const verb = receipt.mode === "alone" ? "Vastgelegd" : "Ingeleverd";
  const late = receipt.late ? ", na de inleverdatum" : "";
  return `${verb}${moment2}${late}: ${countText(receipt.answers, "antwoord", "antwoorden")}, code ${codeOf(receipt)}.`;
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
function render3({ model, el }) {
  const spec = model.get("spec");
  const heading2 = makeHeading({ ...spec, title: spec.title ?? "" }, { label: "Inleveren", icon: "send" });
  const prompt = h("div", { class: "ib-opdracht" });
  setMarkup(prompt, spec.prompt);
  const body = h("div", { class: "ib-inleveren-veld" });
  const root = h(
    "section",
    { class: "ib ib-vraag ib-inleveren", lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading2.titleId },
    heading2.element,
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
var inleveren_default = { render: render3 };
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
      info.replaceChildren(...describe2(status));
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
function describe2(status) {
  const now = /* @__PURE__ */ new Date();
  const questions = status.questions ?? [];
  const open = questions.filter((it) => !it.answered);
  const intro = status.mode === "course" && status.course ? `Je levert in voor de cursus ${status.course}.` : "";
  return [
    ...[intro, deadlineText(status, now)].filter(Boolean).map((text2) => h("p", {}, text2)),
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
  const text2 = [section, title || "Vraag zonder titel"].filter(Boolean).join(" ");
  return h("a", { href: `#${id}`, onclick: (event) => goTo(event, id) }, text2);
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
function problem(text2) {
  return h("p", { class: "ib-oordeel", "data-toon": "bad" }, icon("warning"), h("strong", {}, text2));
}

// keuze.js
var keuze_exports = {};
__export(keuze_exports, {
  default: () => keuze_default,
  render: () => render4
});

// common/checking.js
var VERDICTS = {
  right: { text: "Goed.", icon: "check", tone: "good" },
  wrong: { text: "Nog niet goed.", icon: "cross", tone: "bad" },
  unreadable: { text: "Dit kan ik niet lezen.", icon: "question", tone: "hint" }
};
function checker({ question, read, isAnswered, missing }) {
  const { model } = question;
  const result = h("div", { class: "ib-uitslag", role: "status" });
  const more = h("div", { class: "ib-uitleg" });
  const check = button("Controleer", () => void run(), { class: "ib-knop ib-knop-hoofd" });
  const element = h("div", { class: "ib-controle" }, check, result, more);
  let round = 0;
  async function run() {
    if (!isAnswered()) {
      result.replaceChildren(verdictLine("question", "hint", missing));
      return;
    }
    const value = read();
    result.setAttribute("aria-live", "polite");
    question.flush();
    check.setAttribute("aria-busy", "true");
    const reply = await ask(value);
    check.removeAttribute("aria-busy");
    if (reply) show(reply);
  }
  async function recall(value) {
    result.setAttribute("aria-live", "off");
    const reply = await ask(value);
    if (reply?.type === "checked") show(reply);
  }
  async function ask(value) {
    round += 1;
    const mine = round;
    const reply = await request(model, { type: "check", value });
    return mine === round ? reply : null;
  }
  function show(reply) {
    more.replaceChildren();
    if (reply.type !== "checked") {
      result.replaceChildren(verdictLine("warning", "hint", reply.text || "Controleren lukte niet. Probeer het zo opnieuw."));
      return;
    }
    const verdict = VERDICTS[
      /** @type {Verdict} */
      reply.status
    ] ?? VERDICTS.unreadable;
    const lines2 = [verdictLine(verdict.icon, verdict.tone, verdict.text)];
    if (reply.read_as) lines2.push(h("p", { class: "ib-gelezen" }, `Gelezen als ${reply.read_as}.`));
    const hint = (reply.hint ?? "").replace(/^Nog niet\.\s*/, "");
    if (hint) lines2.push(h("p", { class: "ib-tip" }, icon("hint"), h("span", {}, hint)));
    result.replaceChildren(...lines2);
    if (reply.explanation) more.append(explanation(reply.explanation, reply.status === "right"));
  }
  return {
    element,
    run,
    recall,
    /** The value changed: a verdict about an older one must not stand beside it. */
    clear() {
      round += 1;
      if (result.hasChildNodes()) result.replaceChildren();
      if (more.hasChildNodes()) more.replaceChildren();
    }
  };
}
function verdictLine(sign, tone, text2) {
  return h("p", { class: "ib-oordeel", "data-toon": tone }, icon(sign), h("strong", {}, text2));
}
function explanation(text2, open) {
  const paragraphs = text2.split(/\n+/).map((line2) => h("p", {}, line2));
  return h(
    "details",
    { class: "ib-uitklap", open },
    h("summary", {}, open ? "Uitleg" : "Laat de uitleg zien"),
    h("div", { class: "ib-uitklap-inhoud" }, ...paragraphs)
  );
}

// keuze.js
function render4(mount) {
  return mountQuestion(mount, { label: mount.model.get("spec").check ? "Keuzevraag" : "Keuze", icon: "choice", field: makeField });
}
var keuze_default = { render: render4 };
function makeField(question) {
  const { spec } = question;
  const options = spec.options ?? [];
  const name = uniqueId("ib-keuze");
  const inputs = options.map(
    ({ id }) => h("input", { type: spec.multiple ? "checkbox" : "radio", name, value: id, id: `${name}-${id}`, onchange: onChange })
  );
  const labels = options.map(({ id, text: text2 }) => {
    const label2 = h("label", { for: `${name}-${id}` });
    setMarkup(label2, text2);
    return label2;
  });
  const legend = h("legend", { id: uniqueId("ib-legenda") }, spec.multiple ? "Kies alles wat past" : "Kies één antwoord");
  const rows = inputs.map((input, n) => h("div", { class: "ib-optie" }, input, labels[n]));
  const fieldset = h(
    "fieldset",
    { class: "ib-opties", "aria-labelledby": `${question.titleId} ${legend.id}`, "aria-describedby": question.promptId },
    legend,
    ...rows
  );
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const check = spec.check ? checker({ question, read: () => ({ choice: chosen() }), isAnswered: () => chosen().length > 0, missing: "Kies eerst een antwoord." }) : null;
  function onChange() {
    check?.clear();
    question.change({ choice: chosen() });
  }
  return {
    element: h("div", { class: "ib-keuze-veld" }, fieldset, check?.element),
    blank: { choice: [] },
    show: ({ choice = [] }) => {
      for (const input of inputs) input.checked = choice.includes(input.value);
      check?.clear();
      if (choice.length > 0) void check?.recall({ choice });
    },
    describe: ({ choice = [] }) => choice.map((id) => labels[options.findIndex((it) => it.id === id)]?.textContent ?? id).join("\n")
  };
}

// reflectie.js
var reflectie_exports = {};
__export(reflectie_exports, {
  default: () => reflectie_default,
  render: () => render5
});

// common/reading.js
function rubric(criteria) {
  if (!criteria?.length) return null;
  return disclosure("Waar let je trainer op?", h("ul", {}, ...criteria.map((text2) => h("li", {}, text2))));
}
function comparePoints(html) {
  if (!html) return null;
  const content = h("div");
  setMarkup(content, html);
  const element = disclosure("Vergelijk met wat anderen noemen", content);
  element.hidden = true;
  return element;
}

// common/looking_back.js
function lookBack({ model }, quotes) {
  const labelId = uniqueId("ib-eerder");
  const element = h("section", { class: "ib-eerder", "aria-labelledby": labelId });
  let earlier = (model.get("related") ?? {})[quotes.id] ?? null;
  let own = model.get("answer") ?? null;
  function show() {
    const text2 = earlier?.value?.text?.trim() ?? "";
    const label2 = h("p", { class: "ib-eerder-kop", id: labelId }, heading(quotes, text2 ? earlier : null));
    const link = model.get("host") === "lab" ? h("a", { href: address(quotes) }, text2 ? "Naar die vraag" : "Schrijf hem eerst") : null;
    element.replaceChildren(label2);
    if (text2) element.append(h("blockquote", { class: "ib-eigen-tekst" }, text2));
    if (text2 && isRevised(earlier, own)) {
      element.append(h("p", { class: "ib-hulp" }, "Je hebt die tekst veranderd nadat je deze vraag beantwoordde. Wil je je antwoord hier ook herzien?"));
    }
    if (link) element.append(h("p", {}, link));
  }
  const onTrait = () => {
    earlier = (model.get("related") ?? {})[quotes.id] ?? earlier;
    show();
  };
  model.on("change:related", onTrait);
  show();
  return {
    element,
    /** @param {Answer | null | undefined} answer this question's, as it is saved now */
    acknowledged(answer) {
      own = answer ?? null;
      show();
    },
    close: () => model.off("change:related", onTrait)
  };
}
function isRevised(earlier, own) {
  return Boolean(earlier && own?.value?.text?.trim() && new Date(earlier.time) > new Date(own.time));
}
function heading({ chapter, title }, answer) {
  const place = `${title ? `«${title}», ` : ""}hoofdstuk ${chapter.slice(1)}`;
  if (!answer) return `Hier komt terug wat je schrijft bij ${place}.`;
  const date = new Date(answer.time);
  return `Dit schreef je ${Number.isNaN(date.getTime()) ? "eerder" : `op ${dateText(date)}`} bij ${place}:`;
}
function address({ id, chapter }) {
  return `../${chapter}/${chapter}.ipynb#${id}`;
}

// common/texts.js
function joinTexts(mine, theirs) {
  if (mine.includes(theirs.trim())) return mine;
  if (theirs.includes(mine.trim())) return theirs;
  return `${mine.trimEnd()}

${theirs.trim()}`;
}
function citation({ name, summary: summary5 }) {
  return summary5 ? `Scenario «${name}» (${summary5})` : `Scenario «${name}»`;
}

// common/writing.js
function writingArea({ attributes, rows = 5, onInput }) {
  const copy = h("div", { class: "ib-kopie", "aria-hidden": "true" });
  const textarea = h("textarea", {
    ...attributes,
    lang: "nl",
    spellcheck: "true",
    rows,
    oninput: () => {
      copyText();
      onInput(textarea.value);
    }
  });
  const element = h("div", { class: "ib-schrijfvel", style: `--ib-rows: ${rows * 1.875 + 1.5}rem` }, textarea, copy);
  function copyText() {
    copy.textContent = `${textarea.value}​`;
  }
  copyText();
  return {
    element,
    textarea,
    /**
     * Show a text; the caret stays where it is when nothing changes.
     *
     * @param {string} text
     */
    show(text2) {
      if (textarea.value === text2) return;
      textarea.value = text2;
      copyText();
    },
    /**
     * Put a text where the caret is, as if typed (so that Ctrl-Z takes it back).
     *
     * @param {string} text
     */
    insert(text2) {
      textarea.focus();
      if (!document.execCommand?.("insertText", false, text2)) {
        textarea.setRangeText(text2, textarea.selectionStart, textarea.selectionEnd, "end");
        textarea.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  };
}

// reflectie.js
function render5(mount) {
  const { mirror, title } = mount.model.get("spec");
  if (!mirror) return mountQuestion(mount, { label: "Reflectie", icon: "pen", field: makeField2 });
  const own = (title ?? "").replace(/^Spiegel:\s*/, "");
  return mountQuestion(mount, { label: "Spiegel aan jouw praktijk", title: own, icon: "pen", field: makeField2 });
}
var reflectie_default = { render: render5 };
function makeField2(question) {
  const { spec, change } = question;
  const words2 = h("p", { class: "ib-woorden", id: uniqueId("ib-woorden") });
  const area = writingArea({
    attributes: {
      "aria-labelledby": question.titleId,
      "aria-describedby": `${question.promptId} ${words2.id}`,
      placeholder: "Schrijf hier…"
    },
    rows: spec.words && spec.words[0] >= 60 ? 7 : 4,
    onInput: (text2) => {
      showWords(text2);
      change({ text: text2 });
    }
  });
  const compare = comparePoints(spec.compare);
  const earlier = spec.quotes ? lookBack(question, spec.quotes) : null;
  const cites = spec.cites ? citeChoice(question, spec.cites, area.insert) : null;
  function showWords(text2) {
    setText(words2, wordsText(countWords(text2), spec.words));
  }
  showWords("");
  return {
    element: h("div", { class: "ib-reflectie-veld" }, earlier?.element, area.element, cites?.element),
    note: words2,
    blank: { text: "" },
    show: ({ text: text2 = "" }) => {
      area.show(text2);
      showWords(text2);
    },
    describe: ({ text: text2 = "" }) => text2,
    merge: (mine, theirs) => ({ text: joinTexts(mine.text ?? "", theirs.text ?? "") }),
    acknowledged: (answer) => {
      if (compare) compare.hidden = !answer?.value?.text?.trim();
      earlier?.acknowledged(answer);
    },
    after: [rubric(spec.rubric), compare],
    close() {
      earlier?.close();
      cites?.close();
    }
  };
}
function citeChoice({ model, announce }, id, insert2) {
  const select = h("select", { class: "ib-keuzelijst", id: uniqueId("ib-scenario") });
  const cite = button("Haal aan in je tekst", () => {
    const scenario = scenarios()[Number(select.value)];
    if (!scenario) return;
    insert2(citation(scenario));
    announce(`Scenario ${scenario.name} staat in je tekst.`);
  });
  const none = h("p", { class: "ib-hulp" }, "Bewaar eerst een scenario in het model; dan kun je het hier aanhalen.");
  const row = h("div", { class: "ib-aanhalen" }, h("label", { for: select.id }, "Jouw scenario's"), select, cite);
  const element = h("div", {}, row, none);
  let related = model.get("related") ?? {};
  const scenarios = () => related[id]?.value?.scenarios ?? [];
  function show() {
    const kept2 = scenarios();
    row.hidden = kept2.length === 0;
    none.hidden = kept2.length > 0;
    const chosen = select.value;
    select.replaceChildren(...kept2.map(({ name }, n) => h("option", { value: n }, name)));
    if (Number(chosen) < kept2.length && chosen !== "") select.value = chosen;
  }
  const onTrait = () => {
    related = model.get("related") ?? {};
    show();
  };
  const onMessage = (message) => {
    if (message?.type !== "related") return;
    related = { ...related, [message.id]: message.answer };
    show();
  };
  model.on("change:related", onTrait);
  model.on("msg:custom", onMessage);
  show();
  return {
    element,
    close() {
      model.off("change:related", onTrait);
      model.off("msg:custom", onMessage);
    }
  };
}

// rekenvraag.js
var rekenvraag_exports = {};
__export(rekenvraag_exports, {
  default: () => rekenvraag_default,
  render: () => render6
});
function render6(mount) {
  const isPrediction = !mount.model.get("spec").check;
  return mountQuestion(mount, { label: isPrediction ? "Voorspelling" : "Rekenvraag", icon: "calculator", field: makeField3 });
}
var rekenvraag_default = { render: render6 };
function makeField3(question) {
  const { spec } = question;
  const unit = h("span", { class: "ib-rekeneenheid", id: uniqueId("ib-eenheid") }, spec.unit ?? "");
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-hulp") }, helpFor(spec.unit, spec.decimals));
  const label2 = h("label", { class: "ib-invoer-label", id: uniqueId("ib-label") }, spec.check ? "Jouw antwoord" : "Jouw schatting");
  const input = h("input", {
    class: "ib-invoer ib-rekenveld",
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    id: uniqueId("ib-getal"),
    "aria-labelledby": `${question.titleId} ${label2.id}`,
    "aria-describedby": `${question.promptId} ${unit.id} ${help.id}`,
    oninput: () => {
      action.clear();
      question.change({ text: input.value });
    },
    onkeydown: (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      void action.run();
    }
  });
  label2.htmlFor = input.id;
  const action = spec.check ? checker({
    question,
    read: () => ({ text: input.value }),
    isAnswered: () => input.value.trim() !== "",
    missing: "Vul eerst een getal in."
  }) : recorder(question, input);
  const row = h("div", { class: "ib-rekenrij" }, label2, h("span", { class: "ib-rekenvak" }, input, spec.unit ? unit : null));
  return {
    element: h("div", { class: "ib-rekenvraag-veld" }, row, help, action.element),
    blank: { text: "" },
    show: ({ text: text2 = "" }) => {
      if (input.value === text2) return;
      input.value = text2;
      action.clear();
      if (text2.trim()) void action.recall({ text: text2 });
    },
    describe: ({ text: text2 = "" }) => `${text2} ${text2 ? spec.unit ?? "" : ""}`.trim()
  };
}
function helpFor(unit, decimals) {
  if (unit === "minuten") return "Schrijf het zoals je wilt: 7,5 of 7½ of 7 min 30.";
  if (decimals === 0) return "Een heel getal is genoeg.";
  if (unit === "%" || unit === "procent") return "Schrijf het als getal, bijvoorbeeld 12,5.";
  return "Schrijf een komma voor de decimalen, bijvoorbeeld 12,5.";
}
function recorder(question, input) {
  const line2 = h("p", { class: "ib-bevestiging", role: "status" });
  const { spec } = question;
  async function run() {
    const text2 = input.value.trim();
    if (!text2) {
      setText(line2, "Vul eerst een getal in. Een ruwe schatting is genoeg.");
      return;
    }
    question.flush();
    setText(line2, `Je schatting staat: ${text2}${spec.unit ? ` ${spec.unit}` : ""}. Lees verder en vergelijk.`);
  }
  const element = h("div", { class: "ib-controle" }, button("Leg vast", () => void run(), { class: "ib-knop ib-knop-hoofd" }), line2);
  return { element, run, recall: () => {
  }, clear: () => setText(line2, "") };
}

// scheepstra.js
var scheepstra_exports = {};
__export(scheepstra_exports, {
  default: () => scheepstra_default,
  render: () => render7
});

// models/scheepstra.js
function forms({ leerlingen: pupils, minuten: total, klassikaal, groepen: groups, wissel }) {
  const shared = total * klassikaal / 100;
  const lost = wissel * (pupils - 1);
  const alone = Math.max(0, total - lost) / pupils;
  const partly = Math.max(0, total - shared - lost) / pupils;
  const grouped = Math.max(0, total - wissel * (groups - 1)) / groups;
  return [
    { name: "hoofdelijk", label: "Hoofdelijk, één voor één", alone, shared: 0, watched: 0, silent: total - alone },
    { name: "klassikaal", label: "Klassikaal", alone: 0, shared, watched: total - shared, silent: 0 },
    { name: "gemengd", label: "Eerst klassikaal, dan hoofdelijk", alone: partly, shared, watched: 0, silent: total - shared - partly },
    { name: "groepen", label: groups === 1 ? "In één groep" : `In ${nl(groups)} groepen`, alone: 0, shared: grouped, watched: 0, silent: total - grouped }
  ];
}
function tables3(values) {
  const rows = forms(values).map((form) => [form.label, nl(form.alone, 2), nl(form.shared, 2), nl(form.watched, 2), nl(form.silent, 2)]);
  const caption = `Wat één kind krijgt, in minuten: ${classText(values)} les`;
  return [{ caption, header: ["Manier", "alleen les", "samen les", "met toezicht", "zonder hulp"], rows }];
}
function summary3(values) {
  const [each, together, mixed, groups] = forms(values);
  return `${classText(values)}: hoofdelijk ${nl(each.alone, 2)} minuten les per kind, klassikaal ${nl(together.shared, 2)}, eerst klassikaal en dan hoofdelijk ${nl(mixed.shared + mixed.alone, 2)}, ${groups.label.toLowerCase()} ${nl(groups.shared, 2)}.`;
}
function classText({ leerlingen, minuten }) {
  return `${count(leerlingen, "leerling", "leerlingen")}, ${nl(minuten)} minuten`;
}

// scheepstra.js
var KINDS = (
  /** @type {const} */
  [
    ["shared", "ib-min-samen", "samen"],
    ["alone", "ib-min-alleen", "alleen"],
    ["watched", "ib-min-toezicht", "met toezicht"],
    ["silent", "ib-min-stil", "zonder hulp"]
  ]
);
var MEANING = {
  alone: "les, alleen met de leerkracht",
  shared: "les, samen met anderen",
  watched: "werken terwijl de leerkracht toeziet",
  silent: "werken zonder hulp"
};
var BAR = 44;
var NARROW3 = 520;
function render7(mount) {
  const hatchId = uniqueId("ib-arcering");
  const kit = {
    name: "scheepstra",
    assumptions: ASSUMPTIONS.scheepstra,
    open: ["Je klas", "Manier van lesgeven"],
    presets: [
      { label: "De klas van Scheepstra", values: {} },
      { label: "Een klas van nu", values: { leerlingen: 25, minuten: 330 } }
    ],
    compute: forms,
    draw: (values, ways, width) => draw3(values, ways, width, hatchId),
    legend: makeLegend3(),
    summary: summary3,
    tables: tables3,
    outcomes: outcomes3
  };
  return mountQuestion(mount, { label: "Model", icon: "clock", field: workbench(kit) });
}
var scheepstra_default = { render: render7 };
function outcomes3(values) {
  return forms(values).map((form) => [`${form.label}: minuten les per kind`, nl(form.alone + form.shared, 2)]);
}
function makeLegend3() {
  const items = KINDS.map(
    ([key, kind]) => h("li", {}, h("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), MEANING[key])
  );
  return h("ul", { class: "ib-legenda" }, ...items);
}
function draw3(values, ways, width, hatchId) {
  const narrow = width < NARROW3;
  const left = narrow ? 0 : 132;
  const dots = dotGrid(values.leerlingen, narrow ? width : left - 28);
  const head = narrow ? 48 + dots.height : 26;
  const row = Math.max(head + BAR, narrow ? 0 : dots.height + 38) + 26;
  const height = ways.length * row + 20;
  const x = scale([0, values.minuten], left, width - 1);
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  picture.append(hatch(hatchId), ...drawHours(values.minuten, x, height, width));
  ways.forEach((form, place) => {
    const top = place * row;
    const taught = `${nl(form.alone + form.shared, 2)} minuten les`;
    const now = taughtNow(form, values);
    picture.append(label(form.label, left, top + 16, "ib-svg-kop"));
    picture.append(label(taught, narrow ? 0 : width, top + (narrow ? 36 : 16), "ib-svg-uitkomst", narrow ? "start" : "end"));
    picture.append(label(now.text, narrow ? width : 0, top + (narrow ? 36 : 16), "ib-svg-as", narrow ? "end" : "start"));
    picture.append(...dots.draw(now, 0, top + (narrow ? 44 : 27)), ...drawBar(form, x, top + head, hatchId));
  });
  return picture;
}
function drawBar(form, x, top, hatchId) {
  let minutes = 0;
  return KINDS.flatMap(([key, kind, word]) => {
    const from = x(minutes);
    minutes += form[key];
    const size = x(minutes) - from;
    if (form[key] <= 0) return [];
    const text2 = `${nl(form[key], 2)} min ${word}`;
    const short = `${nl(form[key], 2)} min`;
    const shown = [text2, short].find((one) => textWidth(one) + 16 < size);
    return [
      s("rect", { x: from, y: top, width: Math.max(size - (size > 3 ? 1.5 : 0), 1), height: BAR, class: `ib-min ${kind}`, ...key === "watched" ? { fill: `url(#${hatchId})` } : {} }),
      ...shown ? [label(shown, from + 8, top + BAR / 2 + 5, `ib-svg-in ${kind}-tekst`)] : []
    ];
  });
}
function drawHours(total, x, height, width) {
  const step = total / (width - x(0)) > 0.7 ? 60 : 30;
  const count2 = Math.floor(total / step + 1e-9);
  return Array.from({ length: count2 + 1 }, (_, place) => place * step).flatMap((minutes) => [
    line(x(minutes), 26, x(minutes), height - 20, "ib-svg-raster"),
    label(hourText(minutes), x(minutes), height - 6, "ib-svg-as", minutes === 0 ? "start" : x(minutes) > width - 30 ? "end" : "middle")
  ]);
}
function hourText(minutes) {
  if (minutes === 0) return "0";
  return minutes % 60 ? `${nl(minutes / 60)}` : `${minutes / 60} uur`;
}
function taughtNow(form, { leerlingen: pupils, groepen }) {
  const group = Math.ceil(pupils / groepen);
  if (form.name === "groepen") return { alone: 0, shared: group, text: `${group} van ${pupils} tegelijk` };
  const [alone, shared] = [form.alone > 0 ? 1 : 0, form.shared > 0 ? pupils : 0];
  const all = `alle ${pupils} tegelijk`;
  return { alone, shared, text: alone && shared ? `alle ${pupils}, dan 1` : shared ? all : `${alone} van ${pupils} tegelijk` };
}
function dotGrid(pupils, width) {
  const size = 10;
  const columns = Math.max(1, Math.min(pupils, Math.floor(width / size)));
  const rows = Math.ceil(pupils / columns);
  return {
    height: rows * size,
    /**
     * @param {{alone: number, shared: number}} now
     * @param {number} left
     * @param {number} top
     */
    draw: ({ alone, shared }, left, top) => Array.from({ length: pupils }, (_, place) => {
      const kind = place < alone ? "ib-kind-alleen" : place < shared ? "ib-kind-samen" : "ib-kind-stil";
      return s("circle", { cx: left + place % columns * size + 4.5, cy: top + Math.floor(place / columns) * size + 4.5, r: 3.4, class: kind });
    })
  };
}
function hatch(id) {
  const pattern = { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return s("defs", {}, s("pattern", pattern, s("rect", { width: 7, height: 7, class: "ib-arcering-grond" }), line(0, 0, 0, 7, "ib-arcering-lijn")));
}

// stelling.js
var stelling_exports = {};
__export(stelling_exports, {
  default: () => stelling_default,
  render: () => render8
});

// common/scale.js
var UNTOUCHED = 50;
function positionText(position, poles) {
  const distance = Math.abs(position - 50);
  const pole = `«${poles[position < 50 ? 0 : 1]}»`;
  if (distance === 0) return "in het midden";
  if (distance <= 10) return `net iets naar ${pole}`;
  if (distance <= 25) return `meer naar ${pole}`;
  if (distance <= 40) return `duidelijk naar ${pole}`;
  return distance < 50 ? `dicht bij ${pole}` : `helemaal bij ${pole}`;
}

// stelling.js
var NOT_CHOSEN = "Nog niet gekozen. Verschuif de knop naar waar jij staat.";
function render8(mount) {
  return mountQuestion(mount, { label: "Stelling", icon: "scale", field: makeField4 });
}
var stelling_default = { render: render8 };
function makeField4(question) {
  const { spec } = question;
  const poles = spec.poles ?? ["", ""];
  const left = h("span", { class: "ib-pool" }, poles[0]);
  const right = h("span", { class: "ib-pool ib-pool-rechts" }, poles[1]);
  const words2 = h("p", { class: "ib-positie", "aria-hidden": "true" });
  let touched = false;
  const range = h("input", {
    type: "range",
    class: "ib-schuif",
    min: 0,
    max: 100,
    step: 1,
    value: UNTOUCHED,
    "aria-labelledby": question.titleId,
    "aria-describedby": question.promptId,
    oninput: onMove,
    // A click on the middle, or space, is a choice as well, though the value does not change.
    onpointerup: () => touched || onMove(),
    onkeydown: (event) => {
      if (event.key === " " || event.key === "Enter") onMove();
    }
  });
  const label2 = h("label", { class: "ib-invoer-label", id: uniqueId("ib-waarom") }, "Waarom daar?");
  const area = writingArea({
    attributes: { id: uniqueId("ib-tekst"), "aria-labelledby": `${question.titleId} ${label2.id}`, placeholder: "Schrijf hier…" },
    rows: 3,
    onInput: change
  });
  label2.htmlFor = area.textarea.id;
  const compare = comparePoints(spec.compare);
  function onMove() {
    touched = true;
    showWords();
    change();
  }
  function change() {
    question.change({ position: Number(range.value), text: area.textarea.value });
    showWords();
  }
  function showWords() {
    const position = Number(range.value);
    const text2 = touched ? positionText(position, poles) : "nog niet gekozen";
    const middle2 = touched && position === UNTOUCHED && !area.textarea.value.trim();
    setText(words2, touched ? `Jij staat ${text2}.${middle2 ? " Schrijf hieronder waarom: dan telt het midden ook als antwoord." : ""}` : NOT_CHOSEN);
    range.setAttribute("aria-valuetext", text2);
    range.dataset.gekozen = String(touched);
  }
  showWords();
  return {
    element: h(
      "div",
      { class: "ib-stelling-veld" },
      h("div", { class: "ib-polen" }, left, right),
      h("div", { class: "ib-schuifbaan" }, range),
      words2,
      label2,
      area.element
    ),
    blank: { position: UNTOUCHED, text: "" },
    show: ({ position = UNTOUCHED, text: text2 = "" }) => {
      touched = position !== UNTOUCHED || touched && text2 !== "";
      range.value = String(position);
      area.show(text2);
      showWords();
    },
    describe: ({ position = UNTOUCHED, text: text2 = "" }) => [position === UNTOUCHED ? "" : `Je stond ${positionText(position, poles)}.`, text2].filter(Boolean).join("\n"),
    merge: (mine, theirs) => ({ position: mine.position, text: joinTexts(mine.text ?? "", theirs.text ?? "") }),
    acknowledged: (answer) => {
      if (compare) compare.hidden = !answer || answer.value?.position === UNTOUCHED && !answer.value?.text?.trim();
    },
    after: [rubric(spec.rubric), compare]
  };
}

// verspreiding.js
var verspreiding_exports = {};
__export(verspreiding_exports, {
  default: () => verspreiding_default,
  render: () => render9
});

// models/verspreiding.js
var TEAM = 20;
var WEEKS = 40;
var NEVER = WEEKS + 1;
var REPLICATIONS2 = 200;
var STARTERS = [
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [1, 6, 11, 16, 2, 7, 12, 17, 3, 8],
  [0, 5, 10, 15, 1, 6, 11, 16, 2, 7]
];
var BUDDIES = [[0, 5], [1, 10], [2, 15], [3, 6], [4, 11], [7, 12], [8, 16], [9, 17], [13, 18], [14, 19]];
var PART = 5;
var STREAM2 = 3;
var kept = /* @__PURE__ */ new Map();
function lines(shape) {
  const pairs = [];
  for (let one = 0; one < TEAM; one += 1) for (let other = one + 1; other < TEAM; other += 1) pairs.push([one, other]);
  if (shape === 0) return pairs;
  if (shape === 3) return pairs.filter(([one]) => one === 0);
  const inside = pairs.filter(([one, other]) => Math.floor(one / PART) === Math.floor(other / PART));
  const bridges = pairs.filter(([one, other]) => one % PART === 0 && other % PART === 0);
  return [...inside, ...shape === 1 ? bridges : BUDDIES];
}
function starters(values) {
  return STARTERS[values.plaats].slice(0, values.starters);
}
function simulate3(values, years = REPLICATIONS2) {
  const share = shares(values.vorm);
  const rate = values.contacten * values.kans / 100;
  const limits = thresholds(years);
  const lasting = values.volhouden < WEEKS ? values.volhouden : NEVER;
  const first = starters(values);
  const took = new Int32Array(years * TEAM).fill(NEVER);
  const reached = new Int32Array(years * (WEEKS + 1));
  const telling = new Int32Array(years * (WEEKS + 1));
  for (let year = 0; year < years; year += 1) {
    const from = year * TEAM;
    for (const person of first) took[from + person] = 0;
    followYear({ share, rate, lasting }, limits.subarray(from, from + TEAM), took.subarray(from, from + TEAM), {
      reached: reached.subarray(year * (WEEKS + 1)),
      telling: telling.subarray(year * (WEEKS + 1))
    });
  }
  return { years, took, reached, telling, formula: followFormula(values.starters, rate) };
}
function followYear({ share, rate, lasting }, limits, took, { reached, telling }) {
  const pressure = new Float64Array(TEAM);
  const added = new Float64Array(TEAM);
  let known = took.reduce((total, week) => total + (week === 0 ? 1 : 0), 0);
  reached[0] = known;
  for (let week = 1; week <= WEEKS; week += 1) {
    added.fill(0);
    for (let one = 0; one < TEAM; one += 1) {
      if (took[one] >= week || week - took[one] > lasting) continue;
      telling[week] += 1;
      for (let other = 0; other < TEAM; other += 1) added[other] += share[one * TEAM + other];
    }
    for (let other = 0; other < TEAM; other += 1) {
      pressure[other] += rate * added[other];
      if (took[other] !== NEVER || pressure[other] < limits[other]) continue;
      took[other] = week;
      known += 1;
    }
    reached[week] = known;
  }
}
function followFormula(first, rate) {
  const reached = [first];
  for (let week = 1; week <= WEEKS; week += 1) {
    const known = reached[week - 1];
    reached.push(Math.min(TEAM, known + rate * known * (TEAM - known) / TEAM));
  }
  return reached;
}
function shares(shape) {
  const contact = new Float64Array(TEAM * TEAM);
  for (const [one, other] of lines(shape)) contact[one * TEAM + other] = contact[other * TEAM + one] = 1;
  for (let one = 0; one < TEAM; one += 1) {
    const row = contact.subarray(one * TEAM, (one + 1) * TEAM);
    const total = row.reduce((sum, value) => sum + value, 0);
    row.forEach((value, other) => row[other] = value / total);
  }
  return contact;
}
function thresholds(years) {
  const found = kept.get(years);
  if (found) return found;
  const drawn = new Float64Array(years * TEAM);
  const words2 = new Uint32Array(2);
  drawn.forEach((_, place) => {
    const person = place % TEAM;
    if (person % 2 === 0) threefry([SEED, STREAM2], Math.floor(place / TEAM), person >> 1, words2);
    drawn[place] = -Math.log((words2[person % 2] + 0.5) / 4294967296);
  });
  kept.set(years, drawn);
  return drawn;
}

// models/reach.js
var HALF = 10;
var MOST2 = 18;
var SLACK = 1e-9;
var [{ choices: SHAPES }, { choices: PLACES }] = ASSUMPTIONS.verspreiding.parameters;
function measure2(values, { years, reached, telling, formula }) {
  const size = WEEKS + 1;
  const rows = (table) => Array.from({ length: years }, (_, year) => table.subarray(year * size, (year + 1) * size));
  const all = rows(reached);
  const told = rows(telling);
  const known = [0, ...formula.slice(0, -1)];
  const [half, most] = [HALF, MOST2].map((goal) => all.map((year) => weekUntil(year, goal)));
  const [first, second] = [weekUntil(formula, HALF), weekUntil(formula, MOST2)];
  return {
    curve: Array.from({ length: size }, (_, week) => interval2(all.map((year) => year[week]))),
    half: middle(half),
    most: middle(most),
    formula: [first, second],
    share: 100 * most.filter((week) => week <= WEEKS).length / years,
    hours: [hours(values, told, half), hours(values, told, most)],
    formulaHours: [hours(values, [known], [first]), hours(values, [known], [second])]
  };
}
function tables4(values, spread, found) {
  const [mean, low, high] = found.curve[values.week];
  const rows = [
    [`${HALF} mensen kennen het idee`, weekText(found.half), moment(found.formula[0])],
    [`${MOST2} mensen kennen het idee`, weekText(found.most), moment(found.formula[1])],
    [`In week ${values.week} kennen het (mensen)`, `${nl(mean, 1, true)} (${low} tot ${high})`, nl(spread.formula[values.week], 1, true)],
    [`${MOST2} gehaald in ${WEEKS} weken (% van de schooljaren)`, nl(found.share, 0), found.formula[1] <= WEEKS ? "ja" : "nee"],
    [`Tijd tot ${HALF} bereikt zijn (uur, alle mensen samen)`, nl(found.hours[0], 0), nl(found.formulaHours[0], 0)],
    [`Tijd tot ${MOST2} bereikt zijn (uur, alle mensen samen)`, nl(found.hours[1], 0), nl(found.formulaHours[1], 0)]
  ];
  const caption = `${REPLICATIONS2} schooljaren, ${teamText(values)}: het midden, en tussen haakjes waar acht van de tien schooljaren liggen. Wat in ${WEEKS} weken niet lukt, telt bij de tijd tot en met week ${WEEKS}`;
  return [{ caption, header: ["Uitkomst", "in het model", "volgens de formule"], rows }, weekly(values, spread, found)];
}
function summary4(values, found) {
  return `${teamText(values)}, ${count(values.contacten, "gesprek", "gesprekken")} per week met ${nl(values.kans)}% kans: de helft kent het idee ${inWeek(found.half)}, ${MOST2} mensen ${inWeek(found.most)}. Volgens de formule ${moment(found.formula[0])} en ${moment(found.formula[1])}.`;
}
function weekText(week) {
  return week[1] > WEEKS ? moment(week[0]) : `${moment(week[0])} (${rangeText(week)})`;
}
function weekly({ schooljaar }, { reached, formula }, found) {
  const seen = reached.subarray((schooljaar - 1) * (WEEKS + 1));
  const rows = found.curve.map(([mean, low, high], week) => [`${week}`, nl(formula[week], 2, true), nl(mean, 1, true), `${low} tot ${high}`, `${seen[week]}`]);
  const header = ["Week", "formule", "gemiddeld", "acht van de tien", `schooljaar ${schooljaar}`];
  return { caption: `Hoeveel van de ${TEAM} mensen het idee kennen, week voor week`, header, rows };
}
function weekUntil(reached, goal) {
  for (let week = 0; week <= WEEKS; week += 1) if (reached[week] >= goal - SLACK) return week;
  return NEVER;
}
function middle(weeks) {
  const ordered = Int32Array.from(weeks).sort();
  return [valueAt(ordered, 0.5), valueAt(ordered, 0.1), valueAt(ordered, 0.9)];
}
function interval2(values) {
  const ordered = Int32Array.from(values).sort();
  return [values.reduce((total, value) => total + value, 0) / values.length, valueAt(ordered, 0.1), valueAt(ordered, 0.9)];
}
function valueAt(ordered, part) {
  return ordered[Math.max(0, Math.ceil(part * ordered.length - SLACK) - 1)];
}
function hours(values, telling, weeks) {
  const talks = telling.reduce((total, row, place) => {
    for (let week = 0; week <= Math.min(weeks[place], WEEKS); week += 1) total += row[week];
    return total;
  }, 0);
  return values.starters * values.starturen + talks / telling.length * values.contacten * 2 * values.gespreksminuten / 60;
}
function teamText(values) {
  const first = values.starters === 1 ? "1 starter" : `${nl(values.starters)} starters`;
  const text2 = `${SHAPES[values.vorm]}, ${first}${values.vorm === 0 ? "" : ` ${PLACES[values.plaats]}`}`;
  return text2[0].toUpperCase() + text2.slice(1);
}
function moment(week) {
  return week <= WEEKS ? `week ${week}` : `niet binnen ${WEEKS} weken`;
}
function inWeek(week) {
  const text2 = week[0] <= WEEKS ? `in ${moment(week[0])}` : moment(week[0]);
  return week[1] > WEEKS ? text2 : `${text2} (meestal ${rangeText(week)})`;
}
function rangeText([, low, high]) {
  return high > WEEKS ? `${low} tot later dan ${WEEKS}` : `${low} tot ${high}`;
}

// workbench/curve.js
var CURVE = 340;
function drawCurve({ week, schooljaar: year }, spread, { curve }, width) {
  const box = { left: 28, right: width - 8, top: 44, bottom: CURVE - 46 };
  const x = scale([0, WEEKS], box.left, box.right);
  const y = scale([0, TEAM], box.bottom, box.top);
  const seen = spread.reached.subarray((year - 1) * (WEEKS + 1), year * (WEEKS + 1));
  const high = curve.map(([, , most], at) => (
    /** @type {const} */
    [x(at), y(most)]
  ));
  const low = curve.map(([, least], at) => (
    /** @type {const} */
    [x(at), y(least)]
  ));
  return [
    label("Mensen die het idee kennen", 0, 16, "ib-svg-kop"),
    ...drawAxes2(x, y, box),
    s("path", { d: outline([...high, ...low.reverse()], true), class: "ib-reis-band" }),
    line(x(week), box.top, x(week), box.bottom, "ib-reis-week"),
    s("path", { d: steps(seen, x, y), class: "ib-reis-jaar" }),
    s("path", { d: outline(curve.map(([mean], at) => [x(at), y(mean)])), class: "ib-reis-midden" }),
    s("path", { d: outline(spread.formula.map((value, at) => [x(at), y(value)])), class: "ib-reis-formule" }),
    mark("circle", x(week), y(curve[week][0]), 5, "ib-net-kent"),
    mark("diamond", x(week), y(seen[week]), 4.5, "ib-net-starter")
  ];
}
function drawAxes2(x, y, { left, right, bottom }) {
  return [
    ...[0, 5, HALF, 15, MOST2, TEAM].flatMap((people) => [
      line(left, y(people), right, y(people), people === HALF || people === MOST2 ? "ib-reis-doel" : people ? "ib-svg-raster" : "ib-svg-nul"),
      label(`${people}`, left - 6, y(people) + 4, `ib-svg-as${people === HALF || people === MOST2 ? " ib-reis-merk" : ""}`, "end")
    ]),
    ...[0, 10, 20, 30, WEEKS].map((week) => label(`${week}`, x(week), bottom + 18, "ib-svg-as", week === WEEKS ? "end" : "middle")),
    label("weken na de start", (left + right) / 2, bottom + 38, "ib-svg-as", "middle")
  ];
}
function steps(seen, x, y) {
  const points = [];
  seen.forEach((people, week) => {
    if (week) points.push([x(week), y(seen[week - 1])]);
    points.push([x(week), y(people)]);
  });
  return outline(points);
}

// workbench/network.js
var HEAD2 = 44;
var STAR = 3;
var PARTS = ["bouw 1", "bouw 2", "bouw 3", "bouw 4"];
function drawNetwork(values, spread, size) {
  const { vorm: shape, week, schooljaar: year } = values;
  const took = spread.took.subarray((year - 1) * TEAM, year * TEAM);
  const first = new Set(starters(values));
  const known = took.filter((at) => at <= week).length;
  const points = places(shape).map(({ x, y }) => ({ x: x * size, y: HEAD2 + y * size }));
  const telling = (person) => took[person] <= week && (values.volhouden >= 40 || week - took[person] < values.volhouden);
  return [
    label(`Week ${week}: ${known} van de ${TEAM}`, 0, 16, "ib-svg-kop"),
    label(`schooljaar ${year}`, size, 16, "ib-svg-as", "end"),
    ...drawParts(shape, size),
    ...drawLines(shape, points, took, week, telling),
    ...points.map(({ x, y }, person) => {
      if (first.has(person)) return mark("diamond", x, y, 8, telling(person) ? "ib-net-starter" : "ib-net-starter ib-net-moe");
      return mark("circle", x, y, 8, took[person] > week ? "ib-net-niet" : telling(person) ? "ib-net-kent" : "ib-net-stil");
    }),
    ...shape === STAR ? [label("ib’er", points[0].x, points[0].y + 26, "ib-svg-zone ib-net-naam", "middle")] : []
  ];
}
function drawLines(shape, points, took, week, telling) {
  const open = (one, other) => telling(one) && took[other] > week;
  const faint = shape === 0 ? " ib-net-vaag" : "";
  const drawn = lines(shape).map(([one, other]) => {
    const isOpen = open(one, other) || open(other, one);
    const { x, y } = points[one];
    return { isOpen, element: line(x, y, points[other].x, points[other].y, `ib-net-lijn${isOpen ? " ib-net-open" : ""}${faint}`) };
  });
  return [...drawn.filter(({ isOpen }) => !isOpen), ...drawn.filter(({ isOpen }) => isOpen)].map(({ element }) => element);
}
function drawParts(shape, size) {
  if (shape === 0 || shape === STAR) return [];
  return CORNERS.flatMap(([x, y], part) => [
    s("circle", { cx: x * size, cy: HEAD2 + y * size, r: 0.225 * size, class: "ib-net-bouw" }),
    label(PARTS[part], x * size, HEAD2 + y * size + (y < 0.5 ? -0.225 * size + 16 : 0.225 * size - 7), "ib-svg-zone", "middle")
  ]);
}
var CORNERS = (
  /** @type {const} */
  [[0.24, 0.24], [0.76, 0.24], [0.76, 0.76], [0.24, 0.76]]
);
function places(shape) {
  if (shape === 0) return ring(TEAM, 0.5, 0.5, 0.45, -Math.PI / 2);
  if (shape === STAR) return [{ x: 0.5, y: 0.5 }, ...ring(TEAM - 1, 0.5, 0.5, 0.45, -Math.PI / 2)];
  return CORNERS.flatMap(([x, y]) => ring(5, x, y, 0.135, Math.atan2(0.5 - y, 0.5 - x)));
}
function ring(count2, x, y, radius, turned) {
  return Array.from({ length: count2 }, (_, place) => {
    const angle = turned + 2 * Math.PI * place / count2;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

// verspreiding.js
var NARROW4 = 600;
function render9(mount) {
  const kit = {
    name: "verspreiding",
    assumptions: ASSUMPTIONS.verspreiding,
    open: ["Het team", "Het idee", "Waar je kijkt"],
    presets: [
      { label: "De som", values: {} },
      { label: "Twee keer zo veel gesprekken", values: { contacten: 6 } },
      { label: "Vijf starters", values: { starters: 5 } },
      { label: "Eilanden met een brug", values: { vorm: 1, plaats: 0 } },
      { label: "Alles via de ib’er", values: { vorm: 3, plaats: 2 } }
    ],
    compute,
    draw: draw4,
    legend: makeLegend4(),
    summary: (values, { found }) => summary4(values, found),
    tables: (values, { spread, found }) => tables4(values, spread, found),
    outcomes: outcomes4
  };
  return mountQuestion(mount, { label: "Simulatie", icon: "chart", field: workbench(kit) });
}
var verspreiding_default = { render: render9 };
function compute(values) {
  const spread = simulate3(values);
  return { spread, found: measure2(values, spread) };
}
function outcomes4(values) {
  const { found } = compute(values);
  return [
    ["Tien mensen kennen het", weekText(found.half)],
    ["Achttien mensen kennen het", weekText(found.most)],
    ["Achttien gehaald (% van de schooljaren)", nl(found.share, 0)],
    ["Tijd tot tien bereikt zijn (uur)", nl(found.hours[0], 0)],
    ["Tijd tot achttien bereikt zijn (uur)", nl(found.hours[1], 0)]
  ];
}
function makeLegend4() {
  const sample = (...drawn) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn);
  const item = (text2, ...drawn) => h("li", {}, sample(...drawn), text2);
  return h(
    "ul",
    { class: "ib-legenda" },
    item("starter", mark("diamond", 17, 9, 5.5, "ib-net-starter")),
    item("kent het idee", mark("circle", 17, 9, 6, "ib-net-kent")),
    item("kent het, praat er niet meer over", mark("circle", 17, 9, 6, "ib-net-stil")),
    item("kent het nog niet", mark("circle", 17, 9, 6, "ib-net-niet")),
    item("hier kan het nu overspringen", line(1, 9, 33, 9, "ib-net-lijn ib-net-open")),
    item("gemiddeld over 200 schooljaren, met waar acht van de tien liggen", s("rect", { x: 1, y: 3, width: 32, height: 12, class: "ib-reis-band" }), line(1, 9, 33, 9, "ib-reis-midden")),
    item("dit schooljaar", s("path", { d: "M1 14H12V9H22V4H33", class: "ib-reis-jaar" })),
    item("de formule", line(1, 14, 33, 4, "ib-reis-formule"))
  );
}
function draw4(values, { spread, found }, width) {
  const narrow = width < NARROW4;
  const size = narrow ? Math.min(width, 380) : Math.min(width * 0.44, 340);
  const left = narrow ? 0 : size + 28;
  const top = narrow ? size + 62 : 0;
  const height = top + (narrow ? CURVE : Math.max(CURVE, size + 44));
  const network = s("g", { transform: `translate(${narrow ? (width - size) / 2 : 0} 0)` }, ...drawNetwork(values, spread, size));
  const curve = s("g", { transform: `translate(${left} ${top})` }, ...drawCurve(values, spread, found, width - left));
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, network, curve);
}

// volgorde.js
var volgorde_exports = {};
__export(volgorde_exports, {
  default: () => volgorde_default,
  render: () => render10
});

// common/order.js
function moveTo(order, id, place) {
  const rest = order.filter((it) => it !== id);
  if (rest.length === order.length || place < 0 || place > rest.length) return [...order];
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
function complete2(order, ids) {
  const known = [...new Set(order)].filter((id) => ids.includes(id));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

// volgorde.js
function render10(mount) {
  return mountQuestion(mount, { label: "Volgorde", icon: "order", field: makeField5 });
}
var volgorde_default = { render: render10 };
function makeField5(question) {
  const { spec } = question;
  const items = spec.items ?? [];
  const ids = items.map(({ id }) => id);
  let order = ids;
  let given = false;
  const rows = new Map(items.map((item) => [item.id, makeRow(item, move)]));
  const list = h("ol", { class: "ib-rij", role: "list", "aria-labelledby": question.titleId, "aria-describedby": question.promptId });
  const spoken = h("p", { class: "ib-verborgen", role: "status" });
  const help = h("p", { class: "ib-hulp" }, "Verplaats met de pijlknoppen, met Alt en een pijltoets, of sleep aan de puntjes.");
  const check = spec.check ? checker({ question, read: record, isAnswered: () => true, missing: "" }) : null;
  const keep = button("Zo is mijn volgorde", () => {
    record();
    setText(spoken, "Je volgorde staat vast.");
  });
  function record() {
    given = true;
    question.change({ order });
    return { order };
  }
  function move(id, step) {
    const place = order.indexOf(id) + step;
    const next = moveTo(order, id, place);
    if (next.join() === order.join()) {
      setText(spoken, step < 0 ? "Dit staat al bovenaan." : "Dit staat al onderaan.");
      return;
    }
    order = next;
    placeRows(id);
    check?.clear();
    record();
    setText(spoken, `${rows.get(id)?.name}: nu plaats ${place + 1} van ${order.length}.`);
  }
  function placeRows(still) {
    const fixed = still ? rows.get(still)?.element : null;
    let before = true;
    for (const id of order) {
      const element = (
        /** @type {HTMLElement} */
        rows.get(id)?.element
      );
      if (element === fixed) before = false;
      else if (before && fixed) fixed.before(element);
      else list.append(element);
    }
    order.forEach((id, place) => rows.get(id)?.setPlace(place, order.length));
  }
  list.append(...ids.map((id) => (
    /** @type {HTMLElement} */
    rows.get(id)?.element
  )));
  placeRows();
  return {
    element: h("div", { class: "ib-volgorde-veld" }, list, help, check?.element ?? h("div", { class: "ib-controle" }, keep), spoken),
    blank: { order: [] },
    show: (value) => {
      given = (value.order ?? []).length > 0;
      order = complete2(value.order ?? [], ids);
      placeRows();
      check?.clear();
      if (given) void check?.recall(value);
    },
    describe: ({ order: told = [] }) => told.map((id, n) => `${n + 1}. ${rows.get(id)?.name ?? id}`).join("\n"),
    acknowledged: () => {
      keep.hidden = given;
    }
  };
}
function makeRow({ id, text: text2 }, move) {
  const content = h("div", { class: "ib-rij-tekst" });
  setMarkup(content, text2);
  const name = (content.textContent ?? "").trim();
  const up = button("", () => move(id, -1), { class: "ib-knop ib-pijl", "aria-label": `Omhoog: ${name}` });
  const down = button("", () => move(id, 1), { class: "ib-knop ib-pijl", "aria-label": `Omlaag: ${name}` });
  up.append(icon("up"));
  down.append(icon("down"));
  const grip = h("span", { class: "ib-greep", "aria-hidden": "true" }, icon("grip"));
  const element = h(
    "li",
    {
      class: "ib-rij-deel",
      onkeydown: (event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!event.altKey || !step) return;
        event.preventDefault();
        move(id, step);
      }
    },
    grip,
    content,
    h("span", { class: "ib-pijlen" }, up, down)
  );
  dragBy(grip, element, (step) => move(id, step));
  return {
    element,
    name,
    /**
     * A button that cannot do anything stays reachable: taking it away would drop the focus.
     *
     * @param {number} place
     * @param {number} total
     */
    setPlace(place, total) {
      up.setAttribute("aria-disabled", String(place === 0));
      down.setAttribute("aria-disabled", String(place === total - 1));
    }
  };
}
function dragBy(grip, row, move) {
  function onMove(event) {
    const { previousElementSibling: above, nextElementSibling: below } = row;
    if (above && event.clientY < middleOf(above)) move(-1);
    else if (below && event.clientY > middleOf(below)) move(1);
  }
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    row.dataset.sleep = "ja";
    grip.addEventListener("pointermove", onMove);
  });
  const stop = () => {
    delete row.dataset.sleep;
    grip.removeEventListener("pointermove", onMove);
  };
  grip.addEventListener("pointerup", stop);
  grip.addEventListener("pointercancel", stop);
}
function middleOf(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

// widgets.js
var widgets = {
  inleveren: inleveren_exports,
  keuze: keuze_exports,
  reflectie: reflectie_exports,
  rekenvraag: rekenvraag_exports,
  stelling: stelling_exports,
  volgorde: volgorde_exports,
  "model:differentiatie": differentiatie_exports,
  "model:geluk": geluk_exports,
  "model:scheepstra": scheepstra_exports,
  "model:verspreiding": verspreiding_exports
};
function widgetFor({ kind, model }) {
  const name = kind === "model" ? `model:${model}` : kind;
  return Object.hasOwn(widgets, name) ? widgets[name] : void 0;
}
export {
  widgetFor,
  widgets
};
