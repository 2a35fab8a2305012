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
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
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
  let kept = true;
  let problem = "";
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
    kept = drafts.write({ ...current, base, time: clock.now(), writer });
  }
  function state() {
    const time = answer?.time ?? null;
    return { phase: phase(), time, text: failure?.text ?? "", problem, kept, other: others[0] ?? null, answer };
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
    problem = reply.problem ?? "";
    stop("reply");
    if (reply.conflict) offer(otherOf(reply.conflict));
    if (isSaved()) {
      drafts.remove(writer);
      kept = true;
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
      kept = true;
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
          if (kept) drafts.remove(draft.writer);
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
    wouldLose: () => !kept && !isSaved(),
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
function bad(text) {
  return { text, tone: "bad", aloud: true };
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
  const heading = makeHeading(spec, kind);
  const prompt = h("div", { class: "ib-opdracht", id: uniqueId("ib-opdracht") });
  setMarkup(prompt, spec.prompt);
  const status = makeStatus();
  const side = h("div", { class: "ib-terzijde" });
  const question = {
    model,
    spec,
    titleId: heading.titleId,
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
  const notice = makeNotice(field, choose);
  const body = h("div", { class: "ib-veld" }, field.element, notice.element);
  const foot = h("div", { class: "ib-voet" }, h("div", { class: "ib-regel" }, status.element, field.note), share.element);
  const root = h(
    "section",
    { class: `ib ib-vraag ib-${spec.kind}`, lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading.titleId },
    heading.element,
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
  function choose(choice) {
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
  const text = h("span", { class: "ib-stand-tekst" });
  const element = h("p", { class: "ib-stand", "data-toon": "rest" }, sign, text);
  const region = h("div", { class: "ib-verborgen", role: "status" });
  let said = "";
  let tone = "";
  function announce(message) {
    setText(region, message);
  }
  function show(state) {
    const status = statusOf(state, /* @__PURE__ */ new Date());
    setText(text, status.text);
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
function makeNotice(field, choose) {
  const heading = h("span");
  const text = h("blockquote", { class: "ib-eigen-tekst" });
  const element = h(
    "div",
    { class: "ib-ander", hidden: true, role: "group", "aria-label": "Tekst uit een ander venster" },
    h("p", { class: "ib-ander-kop" }, icon("warning"), " ", heading),
    text,
    h("p", { class: "ib-ander-uitleg" }, "Kies wat je wilt houden. Tot je kiest, blijven beide bewaard."),
    h(
      "div",
      { class: "ib-knoppen" },
      button("Houd wat in het veld staat", () => choose("mine")),
      button("Neem deze tekst", () => choose("theirs")),
      field.merge ? button("Zet ze onder elkaar", () => choose("both")) : null
    )
  );
  function show(other) {
    element.hidden = other === null;
    if (!other) return;
    const moment = momentText(other.time, /* @__PURE__ */ new Date());
    setText(heading, `In een ander venster schreef je iets anders${moment ? ` (${moment})` : ""}:`);
    setText(text, (other.value ? field.describe(other.value) : "") || "(leeg)");
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
  const { score, max_score: most, comment, unread, time } = feedback;
  const date = time ? new Date(time) : null;
  const day = date && !Number.isNaN(date.getTime()) ? dateText(date) : "";
  const scored = typeof score === "number" && !unread;
  return h(
    "aside",
    { class: "ib-feedback", "aria-label": "Feedback" },
    h("p", { class: "ib-feedback-kop" }, icon("speech"), " Feedback van je trainer"),
    scored ? h("p", { class: "ib-score" }, most ? `${numberText(score)} van ${countText(most, "punt", "punten")}` : countText(score, "punt", "punten")) : null,
    unread ? h("p", { class: "ib-score" }, most ? `Nog niet nagekeken (${countText(most, "punt", "punten")})` : "Nog niet nagekeken") : null,
    comment ? h("p", { class: "ib-feedback-tekst" }, comment) : null,
    day ? h("p", { class: "ib-feedback-dag" }, day) : null
  );
}
function previousBlock(previous, field) {
  if (!previous?.value) return null;
  const text = field.describe(previous.value);
  if (!text) return null;
  return h(
    "details",
    { class: "ib-uitklap ib-vorig", open: true },
    h("summary", {}, previousLabel(previous.round ?? "", /* @__PURE__ */ new Date())),
    h("blockquote", { class: "ib-eigen-tekst" }, text)
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
  "jaaruren": {
    "title": "Het jaar in uren",
    "parameters": [
      {
        "name": "fte",
        "label": "Aanstelling als ib’er",
        "unit": "fte",
        "default": 0.4,
        "minimum": 0.1,
        "maximum": 1.2,
        "step": 0.05,
        "explanation": "Een volledige baan telt hier 1659 uur per jaar.",
        "group": "Je jaar",
        "choices": [],
        "whole": false
      },
      {
        "name": "leerlingen",
        "label": "Leerlingen op school",
        "unit": "leerlingen",
        "default": 200,
        "minimum": 20,
        "maximum": 900,
        "step": 5,
        "explanation": "Alleen om uit te rekenen wat er per leerling is. Taken groeien niet vanzelf mee.",
        "group": "Je jaar",
        "choices": [],
        "whole": true
      },
      {
        "name": "opps",
        "label": "Ontwikkelingsperspectieven",
        "unit": "keer per jaar",
        "default": 12,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Schrijven, bespreken en bijstellen.",
        "group": "Rond één kind",
        "choices": [],
        "whole": true
      },
      {
        "name": "opp_uren",
        "label": "Tijd per ontwikkelingsperspectief",
        "unit": "uur",
        "default": 10,
        "minimum": 0,
        "maximum": 25,
        "step": 0.5,
        "explanation": "Voor één leerling, over het hele jaar.",
        "group": "Rond één kind",
        "choices": [],
        "whole": false
      },
      {
        "name": "besprekingen",
        "label": "Leerlingbesprekingen",
        "unit": "keer per jaar",
        "default": 30,
        "minimum": 0,
        "maximum": 150,
        "step": 1,
        "explanation": "Gesprekken over één leerling, met of zonder ouders.",
        "group": "Rond één kind",
        "choices": [],
        "whole": true
      },
      {
        "name": "bespreking_uren",
        "label": "Tijd per leerlingbespreking",
        "unit": "uur",
        "default": 3,
        "minimum": 0,
        "maximum": 8,
        "step": 0.25,
        "explanation": "Met voorbereiding en verslag.",
        "group": "Rond één kind",
        "choices": [],
        "whole": false
      },
      {
        "name": "team",
        "label": "Ondersteuningsteam",
        "unit": "keer per jaar",
        "default": 6,
        "minimum": 0,
        "maximum": 20,
        "step": 1,
        "explanation": "Overleg met mensen van buiten de school.",
        "group": "Rond één kind",
        "choices": [],
        "whole": true
      },
      {
        "name": "team_uren",
        "label": "Tijd per ondersteuningsteam",
        "unit": "uur",
        "default": 12,
        "minimum": 0,
        "maximum": 30,
        "step": 0.5,
        "explanation": "Alles bij elkaar: uitnodigen, dossiers, het overleg en wat eruit volgt.",
        "group": "Rond één kind",
        "choices": [],
        "whole": false
      },
      {
        "name": "groepen",
        "label": "Groepen op school",
        "unit": "groepen",
        "default": 8,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Elke groep krijgt evenveel van je.",
        "group": "Rond de groep",
        "choices": [],
        "whole": true
      },
      {
        "name": "groepsbesprekingen",
        "label": "Groepsbesprekingen",
        "unit": "keer per groep",
        "default": 3,
        "minimum": 0,
        "maximum": 8,
        "step": 1,
        "explanation": "Met de leerkracht over de hele groep.",
        "group": "Rond de groep",
        "choices": [],
        "whole": true
      },
      {
        "name": "groepsbespreking_uren",
        "label": "Tijd per groepsbespreking",
        "unit": "uur",
        "default": 1.5,
        "minimum": 0,
        "maximum": 5,
        "step": 0.25,
        "explanation": "Met voorbereiding en verslag.",
        "group": "Rond de groep",
        "choices": [],
        "whole": false
      },
      {
        "name": "bezoeken",
        "label": "Klasbezoeken",
        "unit": "keer per groep",
        "default": 4,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Meekijken in de les.",
        "group": "Rond de groep",
        "choices": [],
        "whole": true
      },
      {
        "name": "bezoek_uren",
        "label": "Tijd per klasbezoek",
        "unit": "uur",
        "default": 1.5,
        "minimum": 0,
        "maximum": 5,
        "step": 0.25,
        "explanation": "Met het gesprek erna.",
        "group": "Rond de groep",
        "choices": [],
        "whole": false
      },
      {
        "name": "overleggen",
        "label": "Overleg in het mt",
        "unit": "keer per jaar",
        "default": 40,
        "minimum": 0,
        "maximum": 80,
        "step": 1,
        "explanation": "Een schooljaar telt hier 40 weken.",
        "group": "Rond de school",
        "choices": [],
        "whole": true
      },
      {
        "name": "overleg_uren",
        "label": "Tijd per overleg",
        "unit": "uur",
        "default": 2,
        "minimum": 0,
        "maximum": 5,
        "step": 0.25,
        "explanation": "Met voorbereiding.",
        "group": "Rond de school",
        "choices": [],
        "whole": false
      },
      {
        "name": "overig",
        "label": "Mail, scholing en netwerk",
        "unit": "uur per schoolweek",
        "default": 0,
        "minimum": 0,
        "maximum": 8,
        "step": 0.25,
        "explanation": "In het voorbeeld nul. Vul in wat het jou kost.",
        "group": "Rond de school",
        "choices": [],
        "whole": false
      },
      {
        "name": "vragen",
        "label": "Vragen op de gang",
        "unit": "per dag",
        "default": 5,
        "minimum": 0,
        "maximum": 20,
        "step": 0.5,
        "explanation": "Alles wat begint met ‘heb je even’.",
        "group": "Wat niet in je agenda staat",
        "choices": [],
        "whole": false
      },
      {
        "name": "minuten",
        "label": "Tijd per vraag",
        "unit": "minuten",
        "default": 10,
        "minimum": 0,
        "maximum": 30,
        "step": 1,
        "explanation": "Tot je weer bezig bent met wat je deed.",
        "group": "Wat niet in je agenda staat",
        "choices": [],
        "whole": false
      },
      {
        "name": "dagen",
        "label": "Dagen dat je er bent",
        "unit": "dagen per jaar",
        "default": 80,
        "minimum": 10,
        "maximum": 200,
        "step": 5,
        "explanation": "Twee dagen per week is ongeveer 80 dagen per schooljaar.",
        "group": "Wat niet in je agenda staat",
        "choices": [],
        "whole": false
      },
      {
        "name": "uitloop",
        "label": "Alles loopt uit",
        "unit": "%",
        "default": 0,
        "minimum": 0,
        "maximum": 60,
        "step": 5,
        "explanation": "Zoveel meer tijd dan gepland kosten alle taken en vragen samen.",
        "group": "Wat niet in je agenda staat",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Alle beginwaarden zijn verzonnen, op de 1659 uur na. Kijk voor dat getal in de cao die nu geldt.",
      "Elke keer kost evenveel. In het echt is het ene ontwikkelingsperspectief het andere niet.",
      "De uren zijn eerlijk over veertig weken verdeeld. Een echt jaar heeft oktober, februari en juni.",
      "Uren zijn uitwisselbaar: een vrij uur op vrijdagmiddag telt net zo zwaar als een op dinsdagochtend.",
      "Ziekte, verlof, crises en reistijd komen niet voor. Wat vrij lijkt, is dat dus niet allemaal.",
      "Het model zegt wat iets kost, niet wat het waard is."
    ],
    "measures": [],
    "play": {}
  },
  "netwerk": {
    "title": "Als jij er niet bent",
    "parameters": [
      {
        "name": "ib",
        "label": "Met de ib’er",
        "unit": "lijnen",
        "default": 9,
        "minimum": 0,
        "maximum": 9,
        "step": 1,
        "explanation": "Eerst de schoolleider en de assistent, dan de leerkrachten.",
        "group": "Wie vraagt wie om raad?",
        "choices": [],
        "whole": true
      },
      {
        "name": "buren",
        "label": "Buren",
        "unit": "lijnen",
        "default": 0,
        "minimum": 0,
        "maximum": 6,
        "step": 1,
        "explanation": "Leerkrachten van leerjaren die op elkaar volgen.",
        "group": "Wie vraagt wie om raad?",
        "choices": [],
        "whole": true
      },
      {
        "name": "dwars",
        "label": "Dwarsverbanden",
        "unit": "lijnen",
        "default": 0,
        "minimum": 0,
        "maximum": 7,
        "step": 1,
        "explanation": "Leerkrachten van leerjaren die verder uit elkaar liggen.",
        "group": "Wie vraagt wie om raad?",
        "choices": [],
        "whole": true
      },
      {
        "name": "leider",
        "label": "Met de schoolleider",
        "unit": "lijnen",
        "default": 0,
        "minimum": 0,
        "maximum": 8,
        "step": 1,
        "explanation": "Eerst de leerkrachten, dan de assistent.",
        "group": "Wie vraagt wie om raad?",
        "choices": [],
        "whole": true
      },
      {
        "name": "assistent",
        "label": "Met de onderwijsassistent",
        "unit": "lijnen",
        "default": 0,
        "minimum": 0,
        "maximum": 7,
        "step": 1,
        "explanation": "Alle leerkrachten, van groep 1/2 tot en met groep 8.",
        "group": "Wie vraagt wie om raad?",
        "choices": [],
        "whole": true
      },
      {
        "name": "weg",
        "label": "Wie ontbreekt in het tweede team",
        "unit": "",
        "default": 0,
        "minimum": 0,
        "maximum": 9,
        "step": 1,
        "explanation": "Wie wegvalt, neemt de eigen lijnen mee. De anderen maken geen nieuwe.",
        "group": "Wie valt er weg?",
        "choices": [
          "ib’er",
          "groep 1/2",
          "groep 3",
          "groep 4",
          "groep 5",
          "groep 6",
          "groep 7",
          "groep 8",
          "schoolleider",
          "onderwijsassistent"
        ],
        "whole": true
      }
    ],
    "notes": [
      "De school, de mensen en de lijnen zijn verzonnen.",
      "Een lijn is er wel of niet. Hoe vaak, hoe graag en waarover er overlegd wordt, telt niet mee.",
      "Een lijn werkt naar twee kanten. In het echt vraagt de een soms altijd en geeft de ander altijd.",
      "De volgorde waarin lijnen erbij komen, ligt vast. Een andere volgorde geeft soms een andere uitkomst.",
      "Valt er iemand weg, dan blijft de rest stilzitten. Echte mensen zoeken na een week iemand anders.",
      "Meer lijnen is niet vanzelf beter. Overleg kost tijd, en die staat hier niet op."
    ],
    "measures": [],
    "play": {}
  },
  "rollenkaart": {
    "title": "Rollen en lagen",
    "parameters": [
      {
        "name": "leerling_zorg",
        "label": "Leerling: zorg",
        "unit": "momenten",
        "default": 1,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: een gesprek met een kind dat niet naar binnen wil.",
        "group": "Met één leerling",
        "choices": [],
        "whole": true
      },
      {
        "name": "leerling_leren",
        "label": "Leerling: leren",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: met een collega naar één kind kijken en elkaar vertellen wat je zag.",
        "group": "Met één leerling",
        "choices": [],
        "whole": true
      },
      {
        "name": "leerling_trend",
        "label": "Leerling: trend",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: drie jaar toetsen van één kind naast elkaar leggen.",
        "group": "Met één leerling",
        "choices": [],
        "whole": true
      },
      {
        "name": "leerling_rest",
        "label": "Leerling: rest",
        "unit": "momenten",
        "default": 1,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: een klas opvangen als er geen invaller is.",
        "group": "Met één leerling",
        "choices": [],
        "whole": true
      },
      {
        "name": "leerkracht_zorg",
        "label": "Leerkracht: zorg",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: samen hulp voor een kind in de groep voorbereiden.",
        "group": "Met een leerkracht",
        "choices": [],
        "whole": true
      },
      {
        "name": "leerkracht_leren",
        "label": "Leerkracht: leren",
        "unit": "momenten",
        "default": 1,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: een les meekijken en er samen over napraten.",
        "group": "Met een leerkracht",
        "choices": [],
        "whole": true
      },
      {
        "name": "leerkracht_trend",
        "label": "Leerkracht: trend",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: de uitslagen van een groep doornemen met wie er lesgeeft.",
        "group": "Met een leerkracht",
        "choices": [],
        "whole": true
      },
      {
        "name": "leerkracht_rest",
        "label": "Leerkracht: rest",
        "unit": "momenten",
        "default": 1,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: luisteren naar een collega bij wie het even niet gaat.",
        "group": "Met een leerkracht",
        "choices": [],
        "whole": true
      },
      {
        "name": "team_zorg",
        "label": "Team: zorg",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: met het team afspreken wie wat doet als een kind vastloopt.",
        "group": "Met het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "team_leren",
        "label": "Team: leren",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: twee collega’s bij elkaar laten kijken, zonder jou erbij.",
        "group": "Met het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "team_trend",
        "label": "Team: trend",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: met het team zoeken wat er achter een uitslag kan zitten.",
        "group": "Met het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "team_rest",
        "label": "Team: rest",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: de zaal, de soep en de stiften van een studiedag regelen.",
        "group": "Met het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "school_zorg",
        "label": "School: zorg",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: met de schoolleider opschrijven wat jullie basisondersteuning is.",
        "group": "Met de school",
        "choices": [],
        "whole": true
      },
      {
        "name": "school_leren",
        "label": "School: leren",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: met de schoolleider plannen wie dit jaar van wie leert.",
        "group": "Met de school",
        "choices": [],
        "whole": true
      },
      {
        "name": "school_trend",
        "label": "School: trend",
        "unit": "momenten",
        "default": 1,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: de cijfers van zes jaar op een rij zetten.",
        "group": "Met de school",
        "choices": [],
        "whole": true
      },
      {
        "name": "school_rest",
        "label": "School: rest",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: de toetskalender maken.",
        "group": "Met de school",
        "choices": [],
        "whole": true
      },
      {
        "name": "omgeving_zorg",
        "label": "Omgeving: zorg",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: overleggen met ouders en jeugdhulp.",
        "group": "Met de omgeving",
        "choices": [],
        "whole": true
      },
      {
        "name": "omgeving_leren",
        "label": "Omgeving: leren",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: met ib’ers van andere scholen een vraag doorspreken.",
        "group": "Met de omgeving",
        "choices": [],
        "whole": true
      },
      {
        "name": "omgeving_trend",
        "label": "Omgeving: trend",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: jullie cijfers naast die van het samenwerkingsverband leggen.",
        "group": "Met de omgeving",
        "choices": [],
        "whole": true
      },
      {
        "name": "omgeving_rest",
        "label": "Omgeving: rest",
        "unit": "momenten",
        "default": 0,
        "minimum": 0,
        "maximum": 12,
        "step": 1,
        "explanation": "Bijvoorbeeld: een vragenlijst van buiten invullen.",
        "group": "Met de omgeving",
        "choices": [],
        "whole": true
      }
    ],
    "notes": [
      "Het begin is de verzonnen dinsdagochtend uit 2.1. Wij hebben de momenten ingedeeld; jij had het anders gekund.",
      "Elk moment telt even zwaar. Een gesprek van een uur en een vraag van een minuut zijn hier evenveel.",
      "Een moment ligt op één laag en onder één pet. In het echt horen er vaak twee bij; kies waar het werk gebeurde.",
      "Hoe verder naar boven op de kaart, hoe meer kinderen het aangaat. Hoger is niet beter.",
      "Een leeg vak kan goed nieuws zijn: misschien doet een ander het al. Dat staat er niet op."
    ],
    "measures": [],
    "play": {}
  },
  "spelden": {
    "title": "Drie spelden",
    "parameters": [
      {
        "name": "ik_x",
        "label": "Ik: leerling of team",
        "unit": "van de 10",
        "default": 6,
        "minimum": 0,
        "maximum": 10,
        "step": 0.5,
        "explanation": "0 is helemaal voor de leerling, 10 helemaal voor het team.",
        "group": "Waar jij jezelf ziet",
        "choices": [],
        "whole": false
      },
      {
        "name": "ik_y",
        "label": "Ik: ondersteunend of leidinggevend",
        "unit": "van de 10",
        "default": 7,
        "minimum": 0,
        "maximum": 10,
        "step": 0.5,
        "explanation": "0 is helemaal ondersteunend, 10 helemaal leidinggevend.",
        "group": "Waar jij jezelf ziet",
        "choices": [],
        "whole": false
      },
      {
        "name": "leider_x",
        "label": "Schoolleider: leerling of team",
        "unit": "van de 10",
        "default": 4,
        "minimum": 0,
        "maximum": 10,
        "step": 0.5,
        "explanation": "0 is helemaal voor de leerling, 10 helemaal voor het team.",
        "group": "Waar je schoolleider je ziet",
        "choices": [],
        "whole": false
      },
      {
        "name": "leider_y",
        "label": "Schoolleider: ondersteunend of leidinggevend",
        "unit": "van de 10",
        "default": 3,
        "minimum": 0,
        "maximum": 10,
        "step": 0.5,
        "explanation": "0 is helemaal ondersteunend, 10 helemaal leidinggevend.",
        "group": "Waar je schoolleider je ziet",
        "choices": [],
        "whole": false
      },
      {
        "name": "team_x",
        "label": "Team: leerling of team",
        "unit": "van de 10",
        "default": 8,
        "minimum": 0,
        "maximum": 10,
        "step": 0.5,
        "explanation": "0 is helemaal voor de leerling, 10 helemaal voor het team.",
        "group": "Waar het team je ziet",
        "choices": [],
        "whole": false
      },
      {
        "name": "team_y",
        "label": "Team: ondersteunend of leidinggevend",
        "unit": "van de 10",
        "default": 2,
        "minimum": 0,
        "maximum": 10,
        "step": 0.5,
        "explanation": "0 is helemaal ondersteunend, 10 helemaal leidinggevend.",
        "group": "Waar het team je ziet",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "De beginplekken zijn verzonnen. Geen plek op de kaart is de goede.",
      "Twee assen zijn er twee. Je plek heeft meer kanten, zoals dichtbij of op afstand, en vast of tijdelijk.",
      "Beide assen tellen even zwaar en elk punt is even groot. Dat is een afspraak, geen meting.",
      "Een team is hier één speld. Mensen die heel verschillend kijken, verdwijnen in het midden.",
      "Voor een leerling en voor een team tegelijk werken kan. Op deze kaart zie je dat niet."
    ],
    "measures": [],
    "play": {}
  },
  "onderbrekingen": {
    "title": "De prijs van ‘heb je even?’",
    "parameters": [
      {
        "name": "vragen",
        "label": "Vragen op een dag",
        "unit": "vragen",
        "default": 12,
        "minimum": 0,
        "maximum": 30,
        "step": 1,
        "explanation": "Alles waarvoor je stopt met wat je deed: de deur, de gang, de telefoon.",
        "group": "De vragen",
        "choices": [],
        "whole": true
      },
      {
        "name": "gesprek",
        "label": "Duur van een gesprek",
        "unit": "minuten",
        "default": 4,
        "minimum": 1,
        "maximum": 15,
        "step": 1,
        "explanation": "Elk gesprek duurt even lang.",
        "group": "De vragen",
        "choices": [],
        "whole": false
      },
      {
        "name": "terug",
        "label": "Tijd om terug te komen",
        "unit": "minuten",
        "default": 6,
        "minimum": 0,
        "maximum": 25,
        "step": 1,
        "explanation": "Zo lang duurt het na een gesprek voor je weer bent waar je was.",
        "group": "De vragen",
        "choices": [],
        "whole": false
      },
      {
        "name": "wachten",
        "label": "Vragen die kunnen wachten",
        "unit": "% van de vragen",
        "default": 100,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "De rest komt tussendoor, ook als er blokken zijn.",
        "group": "Bundelen",
        "choices": [],
        "whole": false
      },
      {
        "name": "blokken",
        "label": "Vaste blokken op een dag",
        "unit": "blokken",
        "default": 2,
        "minimum": 1,
        "maximum": 6,
        "step": 1,
        "explanation": "In een blok komen de vragen die konden wachten na elkaar. Daarna kom je één keer terug.",
        "group": "Bundelen",
        "choices": [],
        "whole": true
      },
      {
        "name": "werkdag",
        "label": "Werkdag",
        "unit": "uur",
        "default": 8,
        "minimum": 4,
        "maximum": 10,
        "step": 0.5,
        "explanation": "Zonder pauzes en vaste afspraken: alles wat je zelf kunt indelen.",
        "group": "Jouw dag",
        "choices": [],
        "whole": false
      },
      {
        "name": "lang",
        "label": "Zo lang heb je aan één stuk nodig",
        "unit": "minuten",
        "default": 45,
        "minimum": 15,
        "maximum": 120,
        "step": 5,
        "explanation": "Voor werk waar je in moet komen. Een korter stuk telt daarvoor niet mee.",
        "group": "Jouw dag",
        "choices": [],
        "whole": false
      },
      {
        "name": "week",
        "label": "Welke week",
        "unit": "",
        "default": 1,
        "minimum": 1,
        "maximum": 6,
        "step": 1,
        "explanation": "Even veel vragen, op andere momenten. Zo zie je wat het toeval doet.",
        "group": "Jouw dag",
        "choices": [
          "week 1",
          "week 2",
          "week 3",
          "week 4",
          "week 5",
          "week 6"
        ],
        "whole": true
      }
    ],
    "notes": [
      "Alle getallen zijn aannames. Niemand heeft gemeten hoe lang jij nodig hebt om terug te komen.",
      "Elk moment van de dag is even waarschijnlijk. In een school komen vragen in golven: voor de bel, in de pauze, om kwart over drie.",
      "Wie komt terwijl je nog in gesprek bent, wacht even. Elke vraag kost dus altijd het hele gesprek en het hele terugkomen.",
      "Wachten kost hier niemand iets. In het echt wacht er soms een leerkracht, of een kind.",
      "Vragen leveren hier niets op. In het echt hoor je aan de deur wat je anders had gemist.",
      "Tijd in een kort stuk is niet verloren: er past een telefoontje in, of een mail. Alleen geen werk dat lang duurt."
    ],
    "measures": [],
    "play": {}
  },
  "toeval": {
    "title": "Toeval of signaal?",
    "parameters": [
      {
        "name": "mensen",
        "label": "Mensen in het team",
        "unit": "mensen",
        "default": 24,
        "minimum": 2,
        "maximum": 60,
        "step": 1,
        "explanation": "Iedereen die meetelt, ook wie vandaag niet werkt.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "aantal",
        "label": "Zoveel mensen melden het",
        "unit": "mensen",
        "default": 9,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Nooit meer dan er in het team zitten.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "kans",
        "label": "Kans dat iemand het meldt",
        "unit": "%",
        "default": 25,
        "minimum": 1,
        "maximum": 90,
        "step": 1,
        "explanation": "Voor iedereen in elk team dezelfde kans. De 25 is een afgerond getal uit een landelijke enquête.",
        "group": "De kans",
        "choices": [],
        "whole": false
      },
      {
        "name": "samenhang",
        "label": "Hoeveel mensen in een team op elkaar lijken",
        "unit": "%",
        "default": 0,
        "minimum": 0,
        "maximum": 60,
        "step": 5,
        "explanation": "0 procent: ieder voor zich. Hoe hoger, hoe meer een team goede en slechte jaren deelt. Hoeveel het in het echt is, weten wij niet.",
        "group": "De kans",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "De teams zijn verzonnen en hebben allemaal dezelfde kans. Zo zie je wat het toeval alleen al doet.",
      "De som gaat ervan uit dat collega’s los van elkaar zijn. In een team is dat nooit helemaal waar; daarvoor is de schuif met samenhang.",
      "Samenhang verandert hier niets aan de kans van één mens. Teams gaan alleen meer van elkaar verschillen.",
      "Zeldzaam is geen bewijs dat er iets mis is, en gewoon is geen bewijs dat alles goed gaat.",
      "Melden is iets anders dan hebben. Wie zwijgt, telt hier niet mee.",
      "Het model gaat over aantallen. Over één mens zegt het niets."
    ],
    "measures": [],
    "play": {}
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
  "terugval": {
    "title": "Regressie naar het gemiddelde",
    "parameters": [
      {
        "name": "leerlingen",
        "label": "Leerlingen in de school",
        "unit": "leerlingen",
        "default": 200,
        "minimum": 20,
        "maximum": 300,
        "step": 10,
        "explanation": "Allemaal maken ze de eerste toets.",
        "group": "Wie wordt uitgekozen",
        "choices": [],
        "whole": true
      },
      {
        "name": "aandeel",
        "label": "Deel dat je uitkiest",
        "unit": "%",
        "default": 20,
        "minimum": 5,
        "maximum": 50,
        "step": 5,
        "explanation": "Van de leerlingen, en minstens twee.",
        "group": "Wie wordt uitgekozen",
        "choices": [],
        "whole": false
      },
      {
        "name": "kant",
        "label": "Uitgekozen zijn",
        "unit": "",
        "default": 0,
        "minimum": 0,
        "maximum": 1,
        "step": 1,
        "explanation": "Met de hoogste scores kies je een plusklas.",
        "group": "Wie wordt uitgekozen",
        "choices": [
          "de laagste scores",
          "de hoogste scores"
        ],
        "whole": true
      },
      {
        "name": "betrouwbaarheid",
        "label": "Betrouwbaarheid van de toets",
        "unit": "van 1",
        "default": 0.8,
        "minimum": 0.3,
        "maximum": 1,
        "step": 0.01,
        "explanation": "Het deel van de verschillen tussen leerlingen dat echt is. Bij 1 bestaat er geen dagkoers.",
        "group": "De toets",
        "choices": [],
        "whole": false
      },
      {
        "name": "metingen",
        "label": "Uitgekozen op",
        "unit": "",
        "default": 1,
        "minimum": 1,
        "maximum": 3,
        "step": 1,
        "explanation": "Wie meer dan één keer meet, middelt een deel van de dagkoers weg.",
        "group": "De toets",
        "choices": [
          "één toets",
          "het gemiddelde van twee",
          "het gemiddelde van drie"
        ],
        "whole": true
      },
      {
        "name": "aanpak",
        "label": "Wat de aanpak echt doet",
        "unit": "sd",
        "default": 0,
        "minimum": 0,
        "maximum": 1,
        "step": 0.05,
        "explanation": "Voor iedereen die de aanpak krijgt evenveel. Bij 0 doet de aanpak niets.",
        "group": "Wat er gebeurt",
        "choices": [],
        "whole": false
      },
      {
        "name": "groei",
        "label": "Gewone groei tussen de toetsen",
        "unit": "sd",
        "default": 0,
        "minimum": 0,
        "maximum": 1,
        "step": 0.05,
        "explanation": "Wat ieder kind er zonder aanpak ook bij leert.",
        "group": "Wat er gebeurt",
        "choices": [],
        "whole": false
      },
      {
        "name": "loting",
        "label": "De aanpak is er voor",
        "unit": "",
        "default": 0,
        "minimum": 0,
        "maximum": 1,
        "step": 1,
        "explanation": "Bij loting krijgt de ene helft van de uitgekozen leerlingen de aanpak en de andere helft niet.",
        "group": "Wat er gebeurt",
        "choices": [
          "alle uitgekozen leerlingen",
          "de helft, door loting"
        ],
        "whole": true
      }
    ],
    "notes": [
      "Alle getallen zijn aannames, geen metingen. De beginwaarden zijn die van de sommen erboven.",
      "Scores en niveaus zijn normaal verdeeld. Een echte toets heeft een bodem en een plafond.",
      "De dagkoers van de ene toets zegt niets over die van de volgende. Een slechte maand bestaat hier niet.",
      "De aanpak doet bij iedereen evenveel, en wie niet is ingeloot, merkt er niets van.",
      "In het model kun je groei en aanpak van het verschil aftrekken. Op school ken je die twee niet."
    ],
    "measures": [],
    "play": {}
  },
  "waarnemen": {
    "title": "Een dubbele observatie",
    "parameters": [
      {
        "name": "beide",
        "label": "Beide: taakgericht",
        "unit": "intervallen",
        "default": 22,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Jullie zeggen allebei: taakgericht.",
        "group": "De vier aantallen",
        "choices": [],
        "whole": true
      },
      {
        "name": "alleen_ik",
        "label": "Alleen jij: taakgericht",
        "unit": "intervallen",
        "default": 6,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Jij zegt taakgericht, de ander niet.",
        "group": "De vier aantallen",
        "choices": [],
        "whole": true
      },
      {
        "name": "alleen_ander",
        "label": "Alleen de ander: taakgericht",
        "unit": "intervallen",
        "default": 4,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "De ander zegt taakgericht, jij niet.",
        "group": "De vier aantallen",
        "choices": [],
        "whole": true
      },
      {
        "name": "geen",
        "label": "Beide: niet",
        "unit": "intervallen",
        "default": 8,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Jullie zeggen allebei: niet taakgericht.",
        "group": "De vier aantallen",
        "choices": [],
        "whole": true
      }
    ],
    "notes": [
      "Elk interval staat op zichzelf. In een echte les niet: wie eenmaal uit het raam kijkt, doet dat meestal even.",
      "Kappa zegt hoe eensgezind jullie waren, niet of jullie gelijk hadden.",
      "De marge komt van 400 keer loten met deze verhoudingen. Over een andere les of een ander kind zegt ze niets.",
      "De beginwaarden zijn verzonnen; het zijn die van de sommen erboven."
    ],
    "measures": [],
    "play": {}
  },
  "spreekuur": {
    "title": "Wandelgang of spreekuur",
    "parameters": [
      {
        "name": "vragen",
        "label": "Vragen in een week",
        "unit": "vragen",
        "default": 25,
        "minimum": 5,
        "maximum": 60,
        "step": 1,
        "explanation": "Gemiddeld. De ene week zijn het er meer dan de andere.",
        "group": "De vragen",
        "choices": [],
        "whole": true
      },
      {
        "name": "minuten",
        "label": "Tijd per vraag",
        "unit": "minuten",
        "default": 7,
        "minimum": 1,
        "maximum": 20,
        "step": 1,
        "explanation": "In de wandelgang en in het spreekuur even lang.",
        "group": "De vragen",
        "choices": [],
        "whole": false
      },
      {
        "name": "terugkomen",
        "label": "Terugkomen in je werk",
        "unit": "minuten",
        "default": 6,
        "minimum": 0,
        "maximum": 20,
        "step": 1,
        "explanation": "Na elke onderbreking. Een spreekuur is één onderbreking.",
        "group": "De vragen",
        "choices": [],
        "whole": false
      },
      {
        "name": "ingepland",
        "label": "Naar het spreekuur",
        "unit": "% van de vragen",
        "default": 40,
        "minimum": 0,
        "maximum": 100,
        "step": 4,
        "explanation": "Vragen die kunnen wachten.",
        "group": "Waar ze heen gaan",
        "choices": [],
        "whole": false
      },
      {
        "name": "opgelost",
        "label": "Naar elkaar",
        "unit": "% van de vragen",
        "default": 20,
        "minimum": 0,
        "maximum": 100,
        "step": 4,
        "explanation": "Vragen die collega’s onderling oplossen; nooit meer dan er over zijn. De rest blijft in de wandelgang.",
        "group": "Waar ze heen gaan",
        "choices": [],
        "whole": false
      },
      {
        "name": "spreekuren",
        "label": "Spreekuren in een week",
        "unit": "spreekuren",
        "default": 2,
        "minimum": 1,
        "maximum": 5,
        "step": 1,
        "explanation": "Om drie uur, zo gelijk mogelijk over de week verdeeld.",
        "group": "Het spreekuur",
        "choices": [],
        "whole": true
      },
      {
        "name": "duur",
        "label": "Duur van een spreekuur",
        "unit": "minuten",
        "default": 30,
        "minimum": 10,
        "maximum": 90,
        "step": 5,
        "explanation": "Voor één vraag is altijd plek. Een leeg spreekuur houdt je ook vast.",
        "group": "Het spreekuur",
        "choices": [],
        "whole": false
      },
      {
        "name": "week",
        "label": "Laat deze week zien",
        "unit": "van 40",
        "default": 1,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Van het eerste van de veertig schooljaren die het model naspeelt.",
        "group": "Kijken",
        "choices": [],
        "whole": true
      }
    ],
    "notes": [
      "Alle getallen zijn aannames. Tel een week streepjes voordat je er iets op bouwt.",
      "Je bent elke schooldag te vinden, ook buiten je ib-uren. Een vraag in de wandelgang krijgt meteen antwoord.",
      "Vragen komen los van elkaar, op elk moment van de schooldag even vaak. Na een studiedag is dat anders.",
      "Elke vraag duurt even lang, en niemand haakt af. In het echt lost een vraag die wacht zich soms vanzelf op.",
      "Een leeg spreekuur kost hier zijn volle duur. Werk je ondertussen door, dan is dat te somber.",
      "Wat collega’s elkaar vragen, kost hun tijd. Die staat er niet bij.",
      "Het model telt minuten en geen kwaliteit: een rustig gesprek is meer waard dan een gesprek op de trap."
    ],
    "measures": [],
    "play": {}
  },
  "beurten": {
    "title": "De beurtenteller",
    "parameters": [
      {
        "name": "advies",
        "label": "Advies",
        "unit": "beurten",
        "default": 9,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Een idee dat van jou komt, ook als er een vraagteken achter staat.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "gesloten",
        "label": "Gesloten vraag",
        "unit": "beurten",
        "default": 4,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Ja, nee of één woord is genoeg als antwoord.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "open",
        "label": "Open vraag",
        "unit": "beurten",
        "default": 5,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "De ander moet het antwoord zelf bedenken.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "samenvatting",
        "label": "Samenvatting",
        "unit": "beurten",
        "default": 2,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Je geeft terug wat je hoorde, zonder er iets bij te doen.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "stilte",
        "label": "Stilte of iets anders",
        "unit": "beurten",
        "default": 0,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Je laat een stilte vallen, of je doet iets wat nergens bij past.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "jij",
        "label": "Jij bent aan het woord",
        "unit": "minuten",
        "default": 11,
        "minimum": 0,
        "maximum": 90,
        "step": 0.5,
        "explanation": "Schatten mag.",
        "group": "Spreektijd",
        "choices": [],
        "whole": false
      },
      {
        "name": "ander",
        "label": "De ander is aan het woord",
        "unit": "minuten",
        "default": 7,
        "minimum": 0,
        "maximum": 90,
        "step": 0.5,
        "explanation": "Schatten mag.",
        "group": "Spreektijd",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Er bestaat geen norm voor deze verdeling. Een gesprek met veel advies kan precies zijn wat iemand nodig had.",
      "Alleen jouw beurten worden geteld. Wat de ander met een beurt doet, zie je hier niet.",
      "Waar in het gesprek een beurt viel, telt niet mee. Juist daar zit vaak het verschil.",
      "Twee mensen die hetzelfde gesprek tellen, komen zelden op hetzelfde uit. Bespreek dat verschil."
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
function scale([low, high], from, to) {
  const size = (to - from) / (high - low || 1);
  return (value) => from + (value - low) * size;
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
function readNumber(text) {
  const plain = text.trim().replace(/[\u2212\u2013]/, "-").replace(",", ".").replace(/\s*%$/, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}
function digitsOf(step) {
  return (String(step).split(".")[1] ?? "").length;
}

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
function tables(values) {
  const rows = forms(values).map((form) => [form.label, nl(form.alone, 2), nl(form.shared, 2), nl(form.watched, 2), nl(form.silent, 2)]);
  const caption = `Wat één kind krijgt, in minuten: ${classText(values)} les`;
  return [{ caption, header: ["Manier", "alleen les", "samen les", "met toezicht", "zonder hulp"], rows }];
}
function summary(values) {
  const [each, together, mixed, groups] = forms(values);
  return `${classText(values)}: hoofdelijk ${nl(each.alone, 2)} minuten les per kind, klassikaal ${nl(together.shared, 2)}, eerst klassikaal en dan hoofdelijk ${nl(mixed.shared + mixed.alone, 2)}, ${groups.label.toLowerCase()} ${nl(groups.shared, 2)}.`;
}
function classText({ leerlingen, minuten }) {
  return `${count(leerlingen, "leerling", "leerlingen")}, ${nl(minuten)} minuten`;
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
function label(text, x, y, kind = "", anchor = "start") {
  return s("text", { x, y, class: `ib-svg-tekst ${kind}`.trim(), "text-anchor": anchor }, text);
}
function line(x1, y1, x2, y2, kind) {
  return s("line", { x1, y1, x2, y2, class: kind });
}
function hatch(id) {
  const pattern = { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return s("defs", {}, s("pattern", pattern, s("rect", { width: 7, height: 7, class: "ib-arcering-grond" }), line(0, 0, 0, 7, "ib-arcering-lijn")));
}
function textWidth(text, size = 14) {
  return text.length * size * 0.53;
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
  const steps = (value - minimum) / step;
  return nl(value, digitsOf(step) + (Math.abs(steps - Math.round(steps)) > 1e-6 ? 1 : 0));
}
var SINGULAR = {
  ...{ leerlingen: "leerling", minuten: "minuut", stappen: "stap", lessen: "les", weken: "week", groepen: "groep", lijnen: "lijn" },
  ...{ vragen: "vraag", blokken: "blok", mensen: "mens" },
  ...{ gesprekken: "gesprek" },
  ...{ intervallen: "interval", momenten: "moment" },
  ...{ spreekuren: "spreekuur", beurten: "beurt" },
  ...{ leraren: "leraar", jaren: "jaar" }
};

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
  return scenarios.map(({ name, summary: summary2 }) => `«${name}»: ${summary2}`).join("\n");
}

// workbench/controls.js
function makeControls(parameters, onChange, announce, open) {
  const controls = /* @__PURE__ */ new Map();
  for (const parameter of parameters) {
    const change = (value) => onChange(parameter.name, value);
    controls.set(parameter.name, parameter.choices.length ? makeChoice(parameter, change) : makeSlider(parameter, change, announce));
  }
  const headings = [...new Set(parameters.map(({ group }) => group))];
  const groups = headings.map((heading) => {
    const own = parameters.filter(({ group }) => group === heading).flatMap(({ name }) => controls.get(name)?.element ?? []);
    return h("details", { class: "ib-groep", open: open.includes(heading) }, h("summary", {}, heading), h("div", { class: "ib-groep-inhoud" }, ...own));
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
  const { label: label2, unit, minimum, maximum, step, explanation } = parameter;
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation);
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
function makeChoice({ label: label2, minimum, choices, explanation }, change) {
  const name = uniqueId("ib-keus");
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation);
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
  const kept = h("div", { class: "ib-figuur-bewaard" });
  const ask = button("Figuur bewaren", () => void keep());
  const element = h("div", { class: "ib-figuur-bewaren" }, ask, told, kept);
  async function keep() {
    const { parameters, summary: summary2 } = current();
    ask.setAttribute("aria-busy", "true");
    setText(told, "De figuur wordt getekend…");
    const reply = await request(model, { type: "figure", parameters });
    ask.removeAttribute("aria-busy");
    if (reply.type !== "figure") {
      setText(told, reply.text || "De figuur kon niet worden getekend. Probeer het zo opnieuw.");
      return;
    }
    const address = `data:${reply.mime};base64,${reply.data}`;
    const suffix = reply.mime === "image/svg+xml" ? "svg" : "png";
    kept.replaceChildren(
      h("img", { src: address, alt: summary2 }),
      h("a", { class: "ib-knop", href: address, download: `${name}.${suffix}` }, "Bewaar de figuur op je computer")
    );
    setText(told, "De figuur staat klaar.");
  }
  return element;
}

// workbench/tables.js
function makeTable({ caption, header, rows }) {
  const head = h("tr", {}, ...header.map((text) => h("th", { scope: "col" }, text)));
  const body = rows.map(([first, ...cells]) => h("tr", {}, h("th", { scope: "row" }, first), ...cells.map((text) => h("td", {}, text))));
  const element = h("table", { class: "ib-tabel" }, h("caption", {}, h("span", { class: "ib-bijschrift" }, caption)), h("thead", {}, head), h("tbody", {}, ...body));
  return h("div", { class: "ib-tabel-kader", tabindex: 0, role: "group", "aria-label": caption }, element);
}
function showTables(target, tables2) {
  const shown = [...target.children];
  tables2.forEach((table, place) => {
    const old = shown[place]?.querySelector("table");
    const cells = old ? [...old.querySelectorAll("th, td")] : [];
    const texts = [...table.header, ...table.rows.flat()];
    if (!old || cells.length !== texts.length) {
      const fresh = makeTable(table);
      if (shown[place]) shown[place].replaceWith(fresh);
      else target.append(fresh);
      return;
    }
    texts.forEach((text, cell) => {
      if (cells[cell].textContent !== text) cells[cell].textContent = text;
    });
    const caption = old.querySelector(".ib-bijschrift");
    if (caption) caption.textContent = table.caption;
    shown[place].setAttribute("aria-label", table.caption);
  });
}

// workbench/scenarios.js
function makeScenarios({ parameters, current, outcomes: outcomes2, onChange, onBack, announce }) {
  let kept = [];
  let removed = null;
  const heading = h("h4", { class: "ib-tussenkop", tabindex: -1, id: uniqueId("ib-scenarios") }, "Jouw scenario’s");
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
  const comparing = disclosure("Vergelijk je scenario’s", compare);
  const element = h(
    "div",
    { class: "ib-scenario-blok", role: "group", "aria-labelledby": heading.id },
    heading,
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
    set(add(kept, { ...current(), name: name.value }));
    name.value = "";
    announce(`Scenario «${kept[kept.length - 1].name}» is bewaard.`);
  }
  function drop(place) {
    removed = { place, scenario: kept[place] };
    set(remove(kept, place));
    const back = undo.querySelector("button");
    if (back) back.focus();
    announce(`Scenario «${removed.scenario.name}» is verwijderd. Je kunt het nog terugzetten.`);
  }
  function restore() {
    if (!removed) return;
    const { place, scenario } = removed;
    removed = null;
    set(insert(kept, place, scenario));
    const item = list.children[Math.min(place, list.children.length - 1)]?.querySelector("button");
    if (item) item.focus();
    announce(`Scenario «${scenario.name}» staat er weer.`);
  }
  function set(scenarios) {
    show(scenarios);
    onChange(scenarios);
  }
  function show(scenarios) {
    kept = scenarios;
    list.replaceChildren(...kept.map((scenario, place) => makeItem(scenario, () => onBack(scenario), () => drop(place))));
    list.hidden = kept.length === 0;
    undo.replaceChildren(...removed ? [h("p", {}, `«${removed.scenario.name}» is verwijderd. `, button("Zet terug", restore, { class: "ib-knop ib-knop-klein" }))] : []);
    comparing.hidden = kept.length < 2;
    compare.replaceChildren(...kept.length < 2 ? [] : [makeTable(comparison(kept, parameters, outcomes2))]);
  }
  show([]);
  return { element, show };
}
function makeItem({ name, summary: summary2 }, back, drop) {
  return h(
    "li",
    { class: "ib-scenario" },
    h("p", { class: "ib-scenario-naam" }, name),
    h("p", { class: "ib-scenario-tekst" }, summary2),
    h(
      "div",
      { class: "ib-knoppen" },
      button("Terug naar dit scenario", back, { class: "ib-knop ib-knop-klein", "aria-label": `Terug naar dit scenario: ${name}` }),
      button("Verwijder", drop, { class: "ib-knop ib-knop-klein", "aria-label": `Verwijder: ${name}` })
    )
  );
}
function comparison(scenarios, parameters, outcomes2) {
  const sets = scenarios.map((scenario) => complete(parameters, scenario.parameters));
  const found = sets.map(outcomes2);
  const assumed = differing(parameters, sets).map((parameter) => [parameter.label, ...sets.map((values) => valueText(parameter, values[parameter.name]))]);
  const results = found[0].map(([label2], row) => [label2, ...found.map((each) => each[row][1])]);
  return { caption: "Je scenario’s naast elkaar: waarin ze verschillen, en wat eruit komt", header: ["Aanname of uitkomst", ...scenarios.map(({ name }) => name)], rows: [...assumed, ...results] };
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
  const tables2 = h("div", { class: "ib-tabellen" });
  const table = disclosure("Bekijk de cijfers als tabel", tables2);
  table.addEventListener("toggle", () => table.open && showTables(tables2, kit.tables(values, outcome)));
  const controls = makeControls(parameters, (name, value) => set({ ...values, [name]: value }), question.announce, kit.open);
  const current = () => {
    settle();
    return { name: "", parameters: { ...values }, summary: kit.summary(values, outcome) };
  };
  const tool = kit.tool?.({ values: () => values, goTo, announce: question.announce });
  const scenarios = makeScenarios({
    parameters,
    current,
    outcomes: kit.outcomes,
    onChange: (kept) => {
      question.change({ scenarios: kept });
      question.flush();
    },
    onBack: (scenario) => {
      goTo(complete(parameters, scenario.parameters));
      canvas.scrollIntoView({ block: "nearest" });
      question.announce(`Het model staat weer op scenario «${scenario.name}». ${kit.summary(values, outcome)}`);
    },
    announce: question.announce
  });
  function goTo(next) {
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
    tool?.show();
    if (width) canvas.replaceChildren(kit.draw(values, outcome, width));
    if (table.open) showTables(tables2, kit.tables(values, outcome));
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
  tool?.show();
  setText(sentence, kit.summary(values, outcome));
  const presets = startingPoints(kit, first).map(
    (preset) => button(preset.label, () => goTo(complete(parameters, preset.values)), { class: "ib-knop ib-knop-klein" })
  );
  const element = h(
    "div",
    { class: `ib-bank ib-bank-${kit.name}` },
    kit.lead?.({ goTo: (given) => goTo(complete(parameters, given)), announce: question.announce }),
    h(
      "div",
      { class: "ib-werkbank" },
      h("div", { class: "ib-bank-beeld" }, ...tool ? [tool.element] : [], canvas, kit.legend, sentence),
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
    show: ({ scenarios: kept = [] }) => scenarios.show(kept),
    describe: ({ scenarios: kept = [] }) => describe(kept),
    merge: (mine, theirs) => ({ scenarios: merge(mine.scenarios ?? [], theirs.scenarios ?? []) }),
    close() {
      tool?.close();
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
var NARROW = 520;
function render(mount) {
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
    draw: (values, ways, width) => draw(values, ways, width, hatchId),
    legend: makeLegend(),
    summary,
    tables,
    outcomes
  };
  return mountQuestion(mount, { label: "Model", icon: "clock", field: workbench(kit) });
}
var scheepstra_default = { render };
function outcomes(values) {
  return forms(values).map((form) => [`${form.label}: minuten les per kind`, nl(form.alone + form.shared, 2)]);
}
function makeLegend() {
  const items = KINDS.map(
    ([key, kind]) => h("li", {}, h("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), MEANING[key])
  );
  return h("ul", { class: "ib-legenda" }, ...items);
}
function draw(values, ways, width, hatchId) {
  const narrow = width < NARROW;
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
    const text = `${nl(form[key], 2)} min ${word}`;
    const short = `${nl(form[key], 2)} min`;
    const shown = [text, short].find((one) => textWidth(one) + 16 < size);
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
export {
  scheepstra_default as default,
  render
};
