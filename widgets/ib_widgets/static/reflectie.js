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
function countWords(text) {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
function wordsText(count, range) {
  const words = countText(count, "woord", "woorden");
  return range ? `${words} · richtlijn ${range[0]}–${range[1]}` : words;
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
function makeNonce() {
  return globalThis.crypto?.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
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
  const notice = makeNotice(field, choose);
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
  const heading2 = h("span");
  const text = h("blockquote", { class: "ib-eigen-tekst" });
  const element = h(
    "div",
    { class: "ib-ander", hidden: true, role: "group", "aria-label": "Tekst uit een ander venster" },
    h("p", { class: "ib-ander-kop" }, icon("warning"), " ", heading2),
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
    setText(heading2, `In een ander venster schreef je iets anders${moment ? ` (${moment})` : ""}:`);
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

// common/reading.js
function rubric(criteria) {
  if (!criteria?.length) return null;
  return disclosure("Waar let je trainer op?", h("ul", {}, ...criteria.map((text) => h("li", {}, text))));
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
    const text = earlier?.value?.text?.trim() ?? "";
    const label = h("p", { class: "ib-eerder-kop", id: labelId }, heading(quotes, text ? earlier : null));
    const link = model.get("host") === "lab" ? h("a", { href: address(quotes) }, text ? "Naar die vraag" : "Schrijf hem eerst") : null;
    element.replaceChildren(label);
    if (text) element.append(h("blockquote", { class: "ib-eigen-tekst" }, text));
    if (text && isRevised(earlier, own)) {
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
function citation({ name, summary }) {
  return summary ? `Scenario «${name}» (${summary})` : `Scenario «${name}»`;
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
    show(text) {
      if (textarea.value === text) return;
      textarea.value = text;
      copyText();
    },
    /**
     * Put a text where the caret is, as if typed (so that Ctrl-Z takes it back).
     *
     * @param {string} text
     */
    insert(text) {
      textarea.focus();
      if (!document.execCommand?.("insertText", false, text)) {
        textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, "end");
        textarea.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  };
}

// reflectie.js
function render(mount) {
  const { mirror, title } = mount.model.get("spec");
  if (!mirror) return mountQuestion(mount, { label: "Reflectie", icon: "pen", field: makeField });
  const own = (title ?? "").replace(/^Spiegel:\s*/, "");
  return mountQuestion(mount, { label: "Spiegel aan jouw praktijk", title: own, icon: "pen", field: makeField });
}
var reflectie_default = { render };
function makeField(question) {
  const { spec, change } = question;
  const words = h("p", { class: "ib-woorden", id: uniqueId("ib-woorden") });
  const area = writingArea({
    attributes: {
      "aria-labelledby": question.titleId,
      "aria-describedby": `${question.promptId} ${words.id}`,
      placeholder: "Schrijf hier…"
    },
    rows: spec.words && spec.words[0] >= 60 ? 7 : 4,
    onInput: (text) => {
      showWords(text);
      change({ text });
    }
  });
  const compare = comparePoints(spec.compare);
  const earlier = spec.quotes ? lookBack(question, spec.quotes) : null;
  const cites = spec.cites ? citeChoice(question, spec.cites, area.insert) : null;
  function showWords(text) {
    setText(words, wordsText(countWords(text), spec.words));
  }
  showWords("");
  return {
    element: h("div", { class: "ib-reflectie-veld" }, earlier?.element, area.element, cites?.element),
    note: words,
    blank: { text: "" },
    show: ({ text = "" }) => {
      area.show(text);
      showWords(text);
    },
    describe: ({ text = "" }) => text,
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
function citeChoice({ model, announce }, id, insert) {
  const select = h("select", { class: "ib-keuzelijst", id: uniqueId("ib-scenario") });
  const cite = button("Haal aan in je tekst", () => {
    const scenario = scenarios()[Number(select.value)];
    if (!scenario) return;
    insert(citation(scenario));
    announce(`Scenario ${scenario.name} staat in je tekst.`);
  });
  const none = h("p", { class: "ib-hulp" }, "Bewaar eerst een scenario in het model; dan kun je het hier aanhalen.");
  const row = h("div", { class: "ib-aanhalen" }, h("label", { for: select.id }, "Jouw scenario’s"), select, cite);
  const element = h("div", {}, row, none);
  let related = model.get("related") ?? {};
  const scenarios = () => related[id]?.value?.scenarios ?? [];
  function show() {
    const kept = scenarios();
    row.hidden = kept.length === 0;
    none.hidden = kept.length > 0;
    const chosen = select.value;
    select.replaceChildren(...kept.map(({ name }, n) => h("option", { value: n }, name)));
    if (Number(chosen) < kept.length && chosen !== "") select.value = chosen;
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
export {
  reflectie_default as default,
  render
};
