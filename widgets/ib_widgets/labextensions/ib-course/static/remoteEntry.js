"use strict";
(() => {
  // ../common/storage.js
  function browserStorage() {
    try {
      return globalThis.localStorage ?? null;
    } catch {
      return null;
    }
  }

  // ../common/scale.js
  var UNTOUCHED = 50;

  // progress.js
  var QUESTION_KINDS = /* @__PURE__ */ new Set(["reflectie", "rekenvraag", "keuze", "stelling", "volgorde", "sorteren", "model"]);
  var LIST_FIELDS = { keuze: "choice", volgorde: "order", model: "scenarios" };
  function isAnswered(spec, value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const hasText = typeof value.text === "string" && value.text.trim() !== "";
    if (spec.kind === "reflectie" || spec.kind === "rekenvraag") return hasText;
    if (spec.kind === "stelling") return hasText || typeof value.position === "number" && value.position !== UNTOUCHED;
    if (spec.kind === "sorteren") return typeof value.sorted === "object" && value.sorted !== null && !Array.isArray(value.sorted) && Object.keys(value.sorted).length > 0;
    const given = value[LIST_FIELDS[spec.kind]];
    return Array.isArray(given) && given.length > 0;
  }
  function countProgress(specs, valueOf2) {
    const all = { answered: 0, total: 0 };
    const sections = /* @__PURE__ */ new Map();
    for (const spec of specs) {
      if (!QUESTION_KINDS.has(spec.kind)) continue;
      const section = spec.section ?? "";
      const count2 = sections.get(section) ?? { answered: 0, total: 0 };
      sections.set(section, count2);
      const answered = isAnswered(spec, valueOf2(spec.id)) ? 1 : 0;
      for (const it2 of [all, count2]) {
        it2.total += 1;
        it2.answered += answered;
      }
    }
    return { all, sections };
  }

  // ../common/revisions.js
  function isLater(revision, other) {
    if (typeof revision === "string" && typeof other === "string") return revision > other;
    if (typeof revision === "number" && typeof other === "number") return revision > other;
    return revision !== other;
  }

  // shim.js
  var FAILED = "Dat lukte niet. Probeer het zo opnieuw; blijft het zo, meld het dan aan je trainer.";
  function createModel(traits, request2) {
    const state = { ...traits };
    const listeners = /* @__PURE__ */ new Map();
    function emit(event, ...args) {
      for (const callback of [...listeners.get(event) ?? []]) {
        try {
          callback(...args);
        } catch (error) {
          console.error(error);
        }
      }
    }
    const model = {
      get: (name) => state[name],
      set(name, value) {
        if (state[name] === value) return;
        state[name] = value;
        emit(`change:${name}`, model, value);
        emit("change", model);
      },
      save_changes() {
      },
      on(event, callback) {
        if (!listeners.has(event)) listeners.set(event, /* @__PURE__ */ new Set());
        listeners.get(event)?.add(callback);
      },
      off(event, callback) {
        if (!event) listeners.clear();
        else if (!callback) listeners.delete(event);
        else listeners.get(event)?.delete(callback);
      },
      send(message) {
        const { nonce } = message;
        request2(message).then(
          (reply) => model.deliver({ ...reply, nonce }),
          (error) => {
            console.error(error);
            model.deliver({ type: "failed", nonce, reason: "error", text: FAILED });
          }
        );
      },
      deliver: (message) => emit("msg:custom", message, [])
    };
    return model;
  }
  function openChapter({ specs, host, data, request: request2, onSaved, onAnswer }) {
    const models = /* @__PURE__ */ new Map();
    const answerOf = (id) => (
      /** @type {Answer | null} */
      models.get(id)?.get("answer") ?? null
    );
    function spread2(id, answer) {
      for (const spec of specs) {
        const model = models.get(spec.id);
        if (!relatesTo(spec).includes(id) || !model) continue;
        model.set("related", { ...model.get("related"), [id]: answer });
        model.deliver({ type: "related", id, answer });
      }
      onAnswer?.(id);
    }
    async function save(message, spec) {
      const reply = await request2(message, spec);
      if (reply.type === "saved") {
        const { value, share, writer } = message;
        const answer = { revision: reply.revision, time: reply.time, value, share, writer };
        models.get(spec.id)?.set("answer", answer);
        spread2(spec.id, answer);
        onSaved?.(spec.id, answer);
      }
      return reply;
    }
    const overview = () => specs.filter(({ kind }) => QUESTION_KINDS.has(kind)).map((spec) => {
      const { id, title = "", section = null, points = 0 } = spec;
      const answer = answerOf(id);
      const share = answer?.share ?? spec.share ?? "trainer";
      return { id, title, section, points, share, answered: isAnswered(spec, answer?.value) };
    });
    async function pass(message, spec) {
      if (message.type === "save") return save(message, spec);
      const reply = await request2(message, spec);
      return reply.type === "handin-status" ? { ...reply, questions: overview() } : reply;
    }
    for (const spec of specs) {
      const related = Object.fromEntries(relatesTo(spec).flatMap((id) => data.answers[id] ? [[id, data.answers[id]]] : []));
      const traits = {
        spec,
        answer: data.answers[spec.id] ?? null,
        previous: data.previous[spec.id] ?? null,
        related,
        feedback: data.feedback[spec.id] ?? null,
        person: data.person,
        host
      };
      models.set(spec.id, createModel(traits, (message) => pass(message, spec)));
    }
    return {
      models,
      answerOf,
      /**
       * An answer was saved elsewhere, in another tab or before this page had a connection. One that is older than what
       * is known already (read before a save, told after it) is no news.
       *
       * @param {string} id
       * @param {Answer} answer
       */
      receive(id, answer) {
        const model = models.get(id);
        if (!model || !isLater(answer.revision, answerOf(id)?.revision)) return;
        model.set("answer", answer);
        model.deliver({ type: "answer", answer });
        spread2(id, answer);
      },
      /**
       * An answer from another chapter, which a question of this one brings back.
       *
       * @param {string} id
       * @param {Answer} answer
       */
      receiveRelated: spread2,
      /** @param {Record<string, Feedback>} feedback */
      receiveFeedback(feedback) {
        for (const [id, given] of Object.entries(feedback)) models.get(id)?.set("feedback", given);
      },
      /** @param {Record<string, Answer>} previous */
      receivePrevious(previous) {
        for (const [id, answer] of Object.entries(previous)) models.get(id)?.set("previous", answer);
      }
    };
  }
  function relatesTo({ cites, quotes }) {
    return [cites, quotes?.id].filter((id) => typeof id === "string");
  }

  // ../common/dom.js
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
  function button(label2, onclick, attributes = {}) {
    return h("button", { type: "button", class: "ib-knop", ...attributes, onclick }, label2);
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

  // lab/paths.js
  function hubAddress({ hubHost, hubPrefix, baseUrl }) {
    if (!hubPrefix) return "";
    const above = hubPrefix.replace(/hub\/$/, "");
    return `${hubHost}${hubPrefix}${baseUrl.startsWith(above) ? baseUrl.slice(above.length) : baseUrl.slice(1)}`;
  }
  function wayBack({ hubHost, hubPrefix, baseUrl }, path) {
    if (!hubPrefix) return `${baseUrl}login?next=${encodeURIComponent(path)}`;
    return `${hubHost}${hubPrefix}user-redirect/${path.startsWith(baseUrl) ? path.slice(baseUrl.length) : ""}`;
  }
  function readConfig(json) {
    if (!json) return null;
    const config = JSON.parse(json);
    return {
      baseUrl: `/${String(config.baseUrl ?? "").replace(/^\/+|\/+$/g, "")}/`.replace("//", "/"),
      token: config.token ?? "",
      treePath: decodePath(String(config.treePath ?? "").replace(/^\/+/, "")),
      single: config.mode === "single-document",
      hubPrefix: config.hubPrefix ?? "",
      hubHost: config.hubHost ?? ""
    };
  }
  function decodePath(path) {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }
  function encodePath(path) {
    return path.split("/").map(encodeURIComponent).join("/");
  }
  function resolvePath(from, path) {
    const parts2 = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
    for (const part of decodePath(path).split("/")) {
      if (part === "..") {
        if (!parts2.length) return null;
        parts2.pop();
      } else if (part && part !== ".") parts2.push(part);
    }
    return parts2.join("/");
  }
  function resolveLink(config, href) {
    if (href.startsWith("#")) return { href, external: false };
    if (/^(?:https?:|mailto:)/i.test(href)) return { href, external: true };
    if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("//")) return null;
    const [, path, rest] = (
      /** @type {RegExpExecArray} */
      /^([^?#]*)(.*)$/s.exec(href)
    );
    const target = resolvePath(config.treePath, path);
    if (target === null) return null;
    const view = target.endsWith(".ipynb") ? "doc/tree" : "files";
    return { href: `${config.baseUrl}${view}/${encodePath(target)}${rest}`, external: false };
  }
  function siblingPath(treePath, chapter) {
    return resolvePath(treePath, treePath.includes("/") ? `../${chapter}/${chapter}.ipynb` : `${chapter}/${chapter}.ipynb`);
  }

  // lab/place.js
  var KEY = "ib-plek";
  function chooseCell(cells, height) {
    return cells.filter(({ top }) => top < height / 2).at(-1) ?? cells[0] ?? null;
  }
  var field = "";
  function followField() {
    document.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.matches("textarea, input")) field = target.closest(".ib-cell")?.id ?? "";
    });
  }
  function keepPlace() {
    const cells = [...document.querySelectorAll(".ib-cell[id]")].map((cell2) => ({ id: cell2.id, top: cell2.getBoundingClientRect().top }));
    const chosen = chooseCell(cells, innerHeight);
    if (!chosen) return;
    const place2 = { path: location.pathname, ...chosen, field };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place2));
    } catch {
    }
  }
  function findPlace() {
    let place2 = null;
    try {
      place2 = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
      sessionStorage.removeItem(KEY);
    } catch {
      return false;
    }
    const cell2 = place2?.path === location.pathname ? document.getElementById(place2.id) : null;
    if (!place2 || !cell2) return false;
    scrollBy({ top: cell2.getBoundingClientRect().top - place2.top, behavior: "instant" });
    const box = place2.field ? document.getElementById(place2.field)?.querySelector("textarea, input") : null;
    if (box instanceof HTMLElement) box.focus({ preventScroll: true });
    return true;
  }

  // lab/banner.js
  var SHORT = 6e3;
  function createBanner(config, retry) {
    const connection = h("div", { class: "ibc-melding", role: "alert", hidden: true });
    const notices = h("div", { class: "ibc-meldingen", role: "status" });
    function showConnection(state) {
      connection.hidden = state === "connected";
      for (const good of notices.querySelectorAll(".ibc-goed")) good.remove();
      if (state === "connected") connection.replaceChildren();
      else connection.replaceChildren(icon(state === "session" ? "lock" : "offline"), ...PARTS[state](config, retry));
    }
    function notify(text2, { short = false, good = false } = {}) {
      if ([...notices.children].some((it2) => it2.firstChild?.nextSibling?.textContent === text2)) return;
      const notice = h("div", { class: `ibc-melding ${good ? "ibc-goed" : ""}` }, icon(good ? "check" : "warning"), h("p", {}, text2));
      notice.append(button("Sluiten", () => notice.remove(), { class: "ib-knop ibc-sluiten" }));
      notices.append(notice);
      if (short) setTimeout(() => notice.contains(document.activeElement) || notice.remove(), SHORT);
    }
    return { element: h("div", { class: "ibc-berichten" }, connection, notices), showConnection, notify };
  }
  var PARTS = { offline, session, stopped };
  function offline(_2, retry) {
    const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
    const cause = local ? "Draait de cursus op deze computer? Kijk dan of het venster waarin je hem startte nog open is." : "Kijk of je internet het doet. Duurt het lang, ververs dan deze bladzijde.";
    return [
      h(
        "p",
        {},
        h("strong", {}, "Geen verbinding met de cursus."),
        " Schrijf gerust door: je tekst staat veilig in deze browser en wordt bewaard zodra de verbinding terug is.",
        h("span", { class: "ibc-oorzaak" }, ` ${cause}`)
      ),
      button("Probeer nu", retry, { class: "ib-knop" })
    ];
  }
  function session(config) {
    return [
      h(
        "p",
        {},
        h("strong", {}, "Je bent niet meer ingelogd."),
        " Je tekst staat veilig in deze browser. Log opnieuw in; daarna gaat het hier vanzelf verder."
      ),
      h(
        "a",
        { class: "ib-knop", href: wayBack(config, location.pathname), target: "_blank", rel: "noopener" },
        "Log in",
        h("span", { class: "ib-verborgen" }, " (opent in een nieuw tabblad)")
      )
    ];
  }
  function stopped(config) {
    const onward = h("a", { class: "ib-knop", href: wayBack(config, location.pathname) }, "Ga verder");
    onward.addEventListener("click", () => keepPlace());
    return [
      h(
        "p",
        {},
        h("strong", {}, "De cursus staat stil."),
        " Er gebeurde een tijd niets. Je tekst staat veilig in deze browser en wordt bewaard zodra je verdergaat. Je komt hier weer terug."
      ),
      onward
    ];
  }

  // ../common/format.js
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

  // lab/book.js
  var PACE = 220;
  var BOX = (
    /** @type {Record<string, string>} */
    { praktijk: "Praktijkvoorbeeld", achtergrond: "Achtergrond" }
  );
  var LOOSE = (
    /** @type {Record<string, string>} */
    { inleiding: "Inleiding", leeswijzer: "Leeswijzer" }
  );
  function showBook(article2, chapter, { open, sections }) {
    for (const [key, blocks] of Object.entries(sections)) {
      const section = chapter.sections.find(({ number }) => number === key);
      const page2 = section?.page ?? (key === "" ? chapter.pages?.[0] : null);
      const name = section ? `${section.number} ${section.part || section.title}` : LOOSE[key] ?? chapter.title;
      const fold = foldOf(name, page2 ?? null, blocks, open);
      if (section) document.getElementById(section.id)?.after(fold);
      else if (key === "" && chapter.sections[0]) document.getElementById(chapter.sections[0].id)?.before(fold);
      else article2.append(fold);
    }
  }
  function foldOf(name, page2, blocks, open) {
    const about = [page2 ? `vanaf bladzijde ${page2}` : "", `ongeveer ${countText(minutesOf(blocks), "minuut", "minuten")} lezen`];
    const summary15 = h(
      "summary",
      {},
      icon("book"),
      h("span", {}, h("strong", {}, "Uit het boek: "), name),
      h("span", { class: "ibc-boek-over" }, about.filter(Boolean).join(", "))
    );
    const details = h("details", { class: "ibc-boek", ...open ? { open: true } : {} }, summary15, h("div", { class: "ibc-boek-tekst" }, ...blocks.map(elementOf)));
    return h("div", { class: "ib-cell ib-boek" }, details);
  }
  function elementOf({ kind, text: text2, by, blocks }) {
    if (BOX[kind]) {
      const label2 = h("p", { class: "ibc-boek-soort" }, `${BOX[kind]} uit het boek`);
      return h("section", { class: `ibc-boek-kader ibc-boek-${kind}` }, label2, h("h3", {}, text2), ...(blocks ?? []).map(elementOf));
    }
    if (kind === "kop") return h("h3", {}, text2);
    if (kind === "citaat") return h("blockquote", {}, h("p", {}, text2), by ? h("footer", {}, by) : null);
    return h("p", kind === "bron" ? { class: "ibc-boek-bron" } : {}, text2);
  }
  function minutesOf(blocks) {
    const words2 = blocks.flatMap(({ text: text2, blocks: inside }) => [text2, ...(inside ?? []).map((block) => block.text)]).join(" ").split(/\s+/).length;
    return Math.max(1, Math.round(words2 / PACE));
  }

  // lab/connection.js
  var DELAYS = [1e3, 2e3, 3e3, 5e3, 1e4];
  var HEARTBEAT = 6e4;
  var IDLE = 15 * 6e4;
  function createConnection({ ping, onChange, clock }) {
    let state = "connected";
    let tries = 0;
    let asking = false;
    let lastSign = clock.now();
    let timer = null;
    function schedule() {
      if (timer !== null) clock.clearTimeout(timer);
      const delay = state === "connected" ? HEARTBEAT : DELAYS[Math.min(tries, DELAYS.length - 1)];
      timer = clock.setTimeout(() => {
        timer = null;
        if (state === "connected" && clock.now() - lastSign > IDLE) schedule();
        else void check();
      }, delay);
    }
    function report(found) {
      const before = state;
      state = found;
      if (found === "connected") tries = 0;
      schedule();
      if (found !== before) onChange(found, before);
    }
    async function check() {
      if (asking) return;
      asking = true;
      tries += 1;
      try {
        report(await ping());
      } finally {
        asking = false;
      }
    }
    schedule();
    return {
      state: () => state,
      report,
      check,
      /** The reader is there: keep the server awake. */
      touch() {
        lastSign = clock.now();
      },
      stop() {
        if (timer !== null) clock.clearTimeout(timer);
      }
    };
  }

  // lab/feedback.js
  function summarise(feedback, order, seen) {
    const first = order.find((id) => feedback[id]) ?? null;
    const newest = Object.values(feedback).reduce((latest, { time }) => time && time > latest ? time : latest, "");
    return { first, newest, fresh: first !== null && newest > seen };
  }
  function openFeedback({ server, chapter, person, questions, navigation, order }) {
    const key = `ib-feedback-gezien:${person}:${chapter}`;
    const storage = browserStorage();
    let known2 = {};
    let total2 = null;
    let newest = "";
    function show() {
      const news2 = summarise(known2, order, storage?.getItem(key) ?? "");
      newest = news2.newest;
      navigation.showFeedback({ first: news2.first, fresh: news2.fresh, total: total2 });
    }
    navigation.element.addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(".ibc-feedback[href]")) return;
      try {
        storage?.setItem(key, newest);
      } catch {
      }
      show();
    });
    return {
      /** @param {Record<string, Feedback>} feedback */
      show(feedback) {
        known2 = feedback;
        questions.receiveFeedback(feedback);
        show();
      },
      /** Ask whether the trainer released new feedback. */
      async fetch() {
        const { status, body } = await server.call("POST", `ib/chapter/${chapter}/feedback`, {}, { quiet: true });
        if (status !== 200 || !body?.feedback) return;
        total2 = body.total ?? null;
        this.show(body.feedback);
      }
    };
  }

  // lab/notebook.js
  var WIDGET_KINDS = /* @__PURE__ */ new Set([...QUESTION_KINDS, "inleveren"]);
  function chapterOf(notebook) {
    const ib = notebook?.metadata?.ib;
    if (!ib || typeof ib.chapter !== "string" || !Array.isArray(notebook.cells)) return null;
    return {
      chapter: ib.chapter,
      number: ib.number ?? null,
      title: String(ib.title ?? ib.chapter),
      pages: Array.isArray(ib.pages) ? ib.pages : null,
      previous: ib.previous ?? null,
      next: ib.next ?? null,
      sections: Array.isArray(ib.sections) ? ib.sections : []
    };
  }
  function blocksOf(notebook) {
    return notebook.cells.flatMap((cell2, n) => {
      const ib = cell2.metadata?.ib ?? {};
      const isWidget = cell2.cell_type === "code" && WIDGET_KINDS.has(ib.kind);
      if (!isWidget && cell2.cell_type !== "markdown") return [];
      const block = {
        id: String(ib.id ?? cell2.id ?? `cel-${n}`),
        kind: String(ib.kind ?? "tekst"),
        section: ib.section ?? null,
        page: ib.page ?? null,
        source: isWidget ? "" : textOf(cell2.source),
        attachments: cell2.attachments ?? {},
        spec: isWidget ? ib : null
      };
      return [block];
    });
  }
  function nameOf({ number, title }) {
    return number === null ? title : `H${number} ${title}`;
  }
  function textOf(source) {
    return Array.isArray(source) ? source.join("") : String(source ?? "");
  }

  // lab/neighbours.js
  var START = "start";
  async function findNeighbours(server, config, chapter) {
    const isPage = chapter.number === null;
    const top = config.treePath.split("/").slice(0, isPage ? -1 : -2).join("/");
    const { body } = await server.call("GET", `api/contents/${encodePath(top)}?content=1&type=directory`, void 0, { quiet: true });
    const names = new Set((body?.content ?? []).map((it2) => it2.name));
    const linkTo2 = (name) => {
      const path = name && names.has(name) ? siblingPath(config.treePath, name) : null;
      return path ? { href: `${config.baseUrl}doc/tree/${encodePath(path)}`, text: `Hoofdstuk ${String(name).replace(/^h/, "")}` } : null;
    };
    const file = `${START}.ipynb`;
    const start = names.has(file) && chapter.chapter !== START ? `${config.baseUrl}doc/tree/${encodePath(top ? `${top}/${file}` : file)}` : null;
    return { previous: linkTo2(chapter.previous), next: linkTo2(chapter.next), start };
  }

  // ../common/handing.js
  function deadlineText({ mode, deadline }, now) {
    const date = new Date(deadline ?? "");
    if (mode === "alone" || Number.isNaN(date.getTime())) return "";
    const moment3 = `${dateText(date)} om ${clockText(date)}`;
    if (date >= now) return `Inleveren kan tot ${moment3}. Tot dan mag je opnieuw inleveren; de laatste keer telt.`;
    return `De inleverdatum was ${moment3}. Je kunt nog inleveren; je trainer ziet dat het later is.`;
  }

  // lab/overview.js
  async function showOverview(cell2, server, config) {
    const content = h("div", { class: "ib-inhoud" }, h("p", {}, "Even kijken hoe ver je bent …"));
    cell2.replaceChildren(content);
    const state = await load(server);
    if (!state) {
      content.replaceChildren(h("p", {}, "Hoe ver je bent, is nu niet op te halen. Ververs de bladzijde om het opnieuw te proberen."));
      return;
    }
    const draw15 = () => content.replaceChildren(...draft(state, config));
    draw15();
    for (const chapter of state.chapters.filter(({ handed_in: handedIn }) => handedIn)) {
      const { status, body } = await server.call("POST", `ib/chapter/${chapter.chapter}/feedback`, {}, { quiet: true });
      if (status !== 200 || !body?.time || body.time === chapter.feedback) continue;
      chapter.feedback = body.time;
      draw15();
    }
  }
  function placeToGoOn(chapters) {
    const begun = chapters.filter(({ last }) => last);
    if (!begun.length) return chapters.length ? { chapter: chapters[0], anchor: "" } : null;
    const chapter = begun.reduce((newest, it2) => String(it2.last?.time) > String(newest.last?.time) ? it2 : newest);
    return { chapter, anchor: `#${chapter.last?.id}` };
  }
  function studyTime(minutes) {
    if (!minutes) return "";
    if (minutes < 120) return `ongeveer ${countText(minutes, "minuut", "minuten")}`;
    const halves = Math.round(minutes / 30);
    return `ongeveer ${Math.floor(halves / 2)}${halves % 2 ? "½" : ""} uur`;
  }
  async function load(server) {
    const { status, body } = await server.call("GET", "ib/progress");
    return status === 200 && Array.isArray(body?.chapters) ? (
      /** @type {CourseState} */
      body
    ) : null;
  }
  function draft(state, config) {
    const { chapters, previous, problems } = state;
    const address2 = (path) => resolveLink(config, path)?.href ?? "";
    const goOn = placeToGoOn(chapters);
    return [
      ...problems.map((text2) => h("p", { class: "ibc-stand-probleem" }, icon("warning"), text2)),
      goOn ? goOnLink(goOn, address2) : h("p", {}, "Er staan nog geen hoofdstukken in je map. Vraag je trainer, of start de cursus opnieuw."),
      previous ? h("p", {}, "Je antwoorden van een eerder schooljaar zijn bewaard. Ze staan bij elke vraag, naast die van nu.") : null,
      h("ol", { class: "ibc-hoofdstukken" }, ...chapters.map((chapter) => h("li", {}, card(chapter, state.person, address2))))
    ].filter((it2) => it2 !== null);
  }
  function goOnLink({ chapter, anchor }, address2) {
    const [verb, place2] = anchor ? ["Ga verder waar je was", `hoofdstuk ${chapter.number}, ${chapter.title}`] : ["Begin", `met hoofdstuk ${chapter.number}, ${chapter.title}`];
    return h("p", {}, h("a", { class: "ibc-ga-verder", href: address2(chapter.path) + anchor }, h("strong", {}, verb), h("span", {}, place2)));
  }
  function card(chapter, person, address2) {
    const { number, title, answered, total: total2, minutes, sections, path } = chapter;
    const name = `Hoofdstuk ${number}`;
    const done = `${answered} van ${countText(total2, "vraag", "vragen")} beantwoord`;
    const meter = h("progress", { class: "ibc-meter", max: String(Math.max(total2, 1)), value: String(answered), "aria-label": `Voortgang in hoofdstuk ${number}` });
    return h(
      "article",
      { class: "ibc-kaart", "aria-labelledby": `ibc-kaart-${chapter.chapter}` },
      h("h2", { id: `ibc-kaart-${chapter.chapter}` }, h("a", { href: address2(path) }, h("span", { class: "ibc-nummer" }, name), " ", title)),
      h("p", { class: "ibc-kaart-stand" }, meter, h("span", {}, [done, studyTime(minutes)].filter(Boolean).join(" · "))),
      ...news(chapter, person),
      h(
        "ul",
        { class: "ibc-kaart-delen" },
        ...sections.map(
          (it2) => h("li", {}, h("a", { href: `${address2(path)}#${it2.id}` }, `${it2.number} ${it2.part}`), h("span", {}, [it2.total ? `${it2.answered}/${it2.total}` : "", studyTime(it2.minutes)].filter(Boolean).join(" · ")))
        )
      )
    );
  }
  function news({ chapter, deadline, handed_in: handedIn, feedback }, person) {
    const lines2 = [];
    const due = deadline ? deadlineText({ mode: "course", deadline }, /* @__PURE__ */ new Date()) : "";
    if (handedIn) lines2.push(["send", `${handedIn.mode === "alone" ? "Vastgelegd" : "Ingeleverd"} op ${dateText(new Date(handedIn.time))}.`]);
    if (due) lines2.push(["clock", due]);
    if (feedback) {
      const fresh = feedback > (browserStorage()?.getItem(`ib-feedback-gezien:${person}:${chapter}`) ?? "");
      lines2.push(["speech", `${fresh ? "Nieuwe feedback" : "Feedback"} van ${dateText(new Date(feedback))}.`]);
    }
    return lines2.map(([sign, text2]) => h("p", { class: "ibc-kaart-nieuws" }, icon(sign), text2));
  }

  // lab/preferences.js
  var KEY2 = "ib-weergave";
  var SIZES = (
    /** @type {const} */
    [
      ["100", "Gewoon"],
      ["115", "Groot"],
      ["130", "Groter"],
      ["150", "Grootst"]
    ]
  );
  var THEMES = (
    /** @type {const} */
    [
      ["auto", "Zoals je apparaat"],
      ["light", "Licht"],
      ["dark", "Donker"]
    ]
  );
  function readPreferences() {
    const chosen = { size: "100", theme: "auto" };
    try {
      const kept4 = JSON.parse(browserStorage()?.getItem(KEY2) ?? "{}");
      if (SIZES.some(([size]) => size === kept4.size)) chosen.size = kept4.size;
      if (THEMES.some(([theme]) => theme === kept4.theme)) chosen.theme = kept4.theme;
    } catch {
    }
    return chosen;
  }
  function keepPreferences(preferences) {
    try {
      browserStorage()?.setItem(KEY2, JSON.stringify(preferences));
    } catch {
    }
  }
  function openPreferences() {
    const preferences = readPreferences();
    const dark = matchMedia("(prefers-color-scheme: dark)");
    function apply() {
      const light = preferences.theme === "auto" ? !dark.matches : preferences.theme === "light";
      const root = document.documentElement;
      root.style.fontSize = `${preferences.size}%`;
      root.dataset.ibTheme = light ? "light" : "dark";
    }
    dark.addEventListener("change", apply);
    addEventListener("storage", (event) => {
      if (event.key !== KEY2) return;
      Object.assign(preferences, readPreferences());
      apply();
    });
    apply();
    function choose2(key, value) {
      preferences[key] = value;
      keepPreferences(preferences);
      apply();
    }
    return h(
      "div",
      { class: "ibc-voorkeuren" },
      choices("Tekstgrootte", "size", SIZES, preferences, choose2),
      choices("Kleuren", "theme", THEMES, preferences, choose2)
    );
  }
  function choices(legend, key, options, preferences, choose2) {
    const items = options.map(
      ([value, label2]) => h(
        "label",
        { class: "ibc-keus" },
        h("input", { type: "radio", name: `ibc-${key}`, value, checked: preferences[key] === value, onchange: () => choose2(key, value) }),
        h("span", {}, label2)
      )
    );
    return h("fieldset", { class: "ibc-keuzes" }, h("legend", {}, legend), ...items);
  }

  // lab/page.js
  var COURSE = "Inspirerend Begeleiden";
  var CONTENT = "ibc-inhoud";
  function createPage(config, chapter, asks) {
    document.documentElement.lang = "nl";
    document.title = `${nameOf(chapter)} · ${COURSE}`;
    const bar = createBar(chapter, asks);
    const article2 = h("article", { class: "ibc-tekst" });
    const others = h("nav", { class: "ibc-anders", "aria-label": "Andere hoofdstukken", hidden: true });
    const main = h("main", { id: CONTENT, class: "ibc-inhoud", tabindex: "-1" }, article2, others);
    const middle2 = h("div", { class: "ibc-midden" }, main);
    const root = h(
      "div",
      { class: "ib-cursus", lang: "nl" },
      h("a", { class: "ibc-overslaan", href: `#${CONTENT}` }, "Naar de tekst"),
      bar.element,
      middle2,
      createFooter(config)
    );
    return { root, main, middle: middle2, article: article2, bar, others };
  }
  function createBar(chapter, asks) {
    const meter = h("progress", { class: "ibc-meter", max: "1", value: "0", "aria-label": "Voortgang in dit hoofdstuk" });
    const counted = h("span", { class: "ibc-geteld" });
    const saving = h("p", { class: "ibc-opslag" });
    const menu = h(
      "details",
      { class: "ibc-weergave" },
      h("summary", {}, h("span", { class: "ibc-aa", "aria-hidden": "true" }, "Aa"), h("span", {}, "Weergave")),
      h(
        "div",
        { class: "ibc-paneel" },
        openPreferences(),
        button("Hoofdstuk afdrukken", () => print())
      )
    );
    foldAway(menu);
    const element = h(
      "header",
      { class: "ibc-balk" },
      h(
        "div",
        { class: "ibc-balk-binnen" },
        h("p", { class: "ibc-naam" }, h("span", { class: "ibc-cursus" }, COURSE), h("span", { class: "ibc-hoofdstuk" }, nameOf(chapter))),
        h("div", { class: "ibc-stand", hidden: !asks }, h("p", { class: "ibc-voortgang" }, meter, counted), saving),
        menu
      )
    );
    return {
      element,
      saving,
      /** @param {Count} count */
      showProgress({ answered, total: total2 }) {
        meter.max = Math.max(total2, 1);
        meter.value = answered;
        setText(counted, `${answered} van ${countText(total2, "vraag", "vragen")} beantwoord`);
      }
    };
  }
  function watchTop(bar, messages) {
    const anchors = CSS.supports("overflow-anchor", "auto");
    let height = messages.offsetHeight;
    const covered = (element) => getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0;
    const measure7 = () => {
      const { style } = document.documentElement;
      if (!anchors && scrollY > 0) scrollBy(0, messages.offsetHeight - height);
      height = messages.offsetHeight;
      style.setProperty("--ibc-bar", `${covered(bar)}px`);
      style.setProperty("--ibc-top", `${covered(bar) + covered(messages)}px`);
    };
    const observer = new ResizeObserver(measure7);
    observer.observe(bar);
    observer.observe(messages);
    measure7();
  }
  function foldAway(menu) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    const leave = (event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
  }
  function createFooter(config) {
    const lab = `${config.baseUrl}lab/tree/${encodePath(config.treePath)}`;
    return h(
      "footer",
      { class: "ibc-voet" },
      // On a hub there is nothing there for who follows the course; trainers have pages of their own.
      config.hubPrefix ? null : h("a", { href: lab }, "Voor trainers en auteurs"),
      config.hubPrefix ? h("a", { href: `${config.hubHost}${config.hubPrefix}logout` }, "Afmelden") : null
    );
  }
  function showWayBack(bar, start) {
    const name = bar.querySelector(".ibc-cursus");
    if (name && start) name.replaceChildren(h("a", { href: start, "aria-label": `${COURSE}, naar de startpagina` }, COURSE));
  }
  function showOthers(place2, { previous, next }) {
    place2.hidden = !previous && !next;
    place2.replaceChildren(
      ...previous ? [h("a", { class: "ibc-vorige", rel: "prev", href: previous.href }, h("span", {}, "Vorig hoofdstuk"), previous.text)] : [],
      ...next ? [h("a", { class: "ibc-volgende", rel: "next", href: next.href }, h("span", {}, "Volgend hoofdstuk"), next.text)] : []
    );
  }
  function createProblem(config, { title, text: text2 }) {
    document.documentElement.lang = "nl";
    document.title = `${title} · ${COURSE}`;
    openPreferences();
    return h(
      "div",
      { class: "ib-cursus", lang: "nl" },
      h(
        "main",
        { class: "ibc-probleem" },
        icon("warning"),
        h("h1", {}, title),
        h("p", {}, text2),
        button("Probeer opnieuw", () => location.reload(), { class: "ib-knop ib-knop-hoofd" })
      ),
      createFooter(config)
    );
  }

  // lab/print.js
  function watchPrinting(content) {
    let unfolded = [];
    addEventListener("beforeprint", () => {
      unfolded = [...content.querySelectorAll("details:not([open])")];
      for (const fold of unfolded) fold.setAttribute("open", "");
    });
    addEventListener("afterprint", () => {
      for (const fold of unfolded) fold.removeAttribute("open");
      unfolded = [];
    });
  }

  // lab/saving_state.js
  var TEXTS = {
    good: "Alles opgeslagen",
    busy: "Bezig met opslaan…",
    bad: "Nog niet alles opgeslagen"
  };
  function worstTone(tones) {
    const all = new Set(tones);
    return all.has("bad") ? "bad" : all.has("busy") ? "busy" : "good";
  }
  function watchSaving(content, line2) {
    const states = () => [...content.querySelectorAll(".ib-stand")].map((it2) => it2 instanceof HTMLElement ? it2.dataset.toon : void 0);
    function update() {
      const tone = worstTone(states());
      line2.dataset.toon = tone;
      setText(line2, TEXTS[tone]);
    }
    update();
    new MutationObserver(update).observe(content, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-toon"] });
  }

  // lab/server.js
  var TEXTS2 = {
    offline: "Geen verbinding: je tekst staat veilig in deze browser.",
    session: "Je bent niet meer ingelogd. Je tekst staat veilig in deze browser.",
    stopped: "De cursus staat stil: je tekst staat veilig in deze browser.",
    error: "Opslaan lukte niet. Je tekst staat veilig in deze browser; we proberen het opnieuw."
  };
  var ABSENT = /* @__PURE__ */ new Set([424, 502, 503, 504]);
  var PATIENCE = { GET: 8e3, POST: 6e4 };
  function createServer({ baseUrl, token, hub = "", fetch: fetch2, cookie, onState }) {
    async function call(method, path, body, { keepalive = false, quiet = false } = {}) {
      const outcome = await attempt(method, path, body, keepalive);
      if (!quiet) onState?.(outcome.state);
      return outcome;
    }
    async function attempt(method, path, body, keepalive) {
      const headers = { Accept: "application/json" };
      const xsrf = xsrfToken(cookie());
      if (token) headers.Authorization = `token ${token}`;
      if (xsrf) headers["X-XSRFToken"] = xsrf;
      if (body !== void 0) headers["Content-Type"] = "application/json";
      try {
        const response = await fetch2(baseUrl + path, {
          method,
          headers,
          body: body === void 0 ? void 0 : JSON.stringify(body),
          credentials: "same-origin",
          cache: "no-store",
          // A redirect leads to a login page, which must not be taken for an answer.
          redirect: "manual",
          keepalive,
          signal: AbortSignal.timeout(PATIENCE[method])
        });
        const content = await jsonOf(response);
        const state = stateOf(response, content);
        return { status: response.status, body: content, state: hub && state === "session" ? await askHub() : state };
      } catch {
        return { status: 0, body: null, state: "offline" };
      }
    }
    async function askHub() {
      try {
        const { status } = await fetch2(`${hub}ib/ping`, {
          headers: { Accept: "application/json" },
          credentials: "same-origin",
          cache: "no-store",
          redirect: "manual",
          signal: AbortSignal.timeout(PATIENCE.GET)
        });
        return ABSENT.has(status) ? "stopped" : "session";
      } catch {
        return "stopped";
      }
    }
    function routeOf(message, spec) {
      const { chapter } = spec;
      switch (message.type) {
        case "save":
          return { method: "POST", path: `ib/chapter/${chapter}/answer/${spec.id}`, body: message, reply: "saved" };
        case "check": {
          const { kind, check, decimals, unit } = spec;
          return { method: "POST", path: "ib/check", body: { kind, check, decimals, unit, value: message.value }, reply: "checked" };
        }
        case "figure":
          return { method: "POST", path: "ib/figure", body: { model: spec.model, parameters: message.parameters }, reply: "figure" };
        case "handin-status":
          return { method: "GET", path: `ib/chapter/${chapter}/handin`, reply: "handin-status" };
        case "handin":
          return { method: "POST", path: `ib/chapter/${chapter}/handin`, body: { nonce: message.nonce }, reply: "handedin" };
        default:
          return null;
      }
    }
    return {
      call,
      /** @returns {Promise<ConnectionState>} */
      ping: async () => (await call("GET", "ib/ping", void 0, { quiet: true })).state,
      /**
       * Put a widget's message to the server and return its reply.
       *
       * @param {Message} message
       * @param {Spec} spec
       * @returns {Promise<Message>}
       */
      async request(message, spec) {
        const route = routeOf(message, spec);
        if (!route) return failed("error", `Deze vraag stuurde een bericht dat de cursus niet kent («${message.type}»).`);
        const keepalive = message.type === "save" && JSON.stringify(message).length < KEEPALIVE_LIMIT;
        const { status, body, state } = await call(route.method, route.path, route.body, { keepalive });
        if (state !== "connected") return failed(state === "stopped" ? "offline" : state, TEXTS2[state]);
        if (status >= 200 && status < 300 && body) return { ...body, type: route.reply };
        return failed(body?.reason ?? "error", body?.text ?? TEXTS2.error);
      }
    };
  }
  var KEEPALIVE_LIMIT = 3e4;
  function failed(reason, text2) {
    return { type: "failed", reason, text: text2 };
  }
  function xsrfToken(cookies) {
    return /(?:^|;\s*)_xsrf=([^;]*)/.exec(cookies)?.[1] ?? "";
  }
  async function jsonOf(response) {
    try {
      return await response.json();
    } catch {
      return null;
    }
  }
  function stateOf(response, body) {
    if (response.type === "opaqueredirect") return "session";
    if ((response.status === 401 || response.status === 403) && !body?.reason) return "session";
    if (ABSENT.has(response.status) && !body?.reason) return "offline";
    return "connected";
  }

  // lab/tabs.js
  function openTabs(scope, onAnswer) {
    if (typeof BroadcastChannel === "undefined") return { post() {
    }, close() {
    } };
    const channel = new BroadcastChannel(`ib:${scope}`);
    channel.onmessage = ({ data }) => {
      if (data?.type === "answer" && typeof data.id === "string" && data.answer) onAnswer(data.id, data.answer);
    };
    return {
      /**
       * @param {string} id
       * @param {Answer} answer
       */
      post: (id, answer) => channel.postMessage({ type: "answer", id, answer }),
      close: () => channel.close()
    };
  }

  // lab/term_state.js
  var REST = 150;
  var GRACE = 350;
  var GAP = 4;
  var MARGIN = 8;
  function createTermState({ clock, show }) {
    let shown = null;
    let focused = null;
    let dismissed = null;
    let over = false;
    let timer = null;
    function later(callback, ms) {
      stop();
      timer = clock.setTimeout(() => {
        timer = null;
        callback();
      }, ms);
    }
    function stop() {
      if (timer !== null) clock.clearTimeout(timer);
      timer = null;
    }
    function open(term, cause) {
      stop();
      shown = { term, cause };
      show(term, cause);
    }
    function close() {
      stop();
      if (!shown) return;
      shown = null;
      show(null, null);
    }
    return {
      /** @returns {T | null} the term whose card is open */
      shown: () => shown?.term ?? null,
      /** The pointer is on a word. @param {T} term */
      point(term) {
        if (term === dismissed) return;
        over = true;
        if (shown?.term === term) stop();
        else later(() => open(term, "hover"), REST);
      },
      /** The pointer is on the card. */
      stay() {
        over = true;
        stop();
      },
      /** The pointer is on neither. */
      leave() {
        over = false;
        dismissed = null;
        stop();
        if (!shown || shown.cause === "touch" || shown.term === focused) return;
        later(close, GRACE);
      },
      /** The focus came to a word, by keyboard. @param {T} term */
      focus(term) {
        focused = term;
        if (shown?.term !== term) open(term, "focus");
      },
      /** The focus left the word. */
      blur() {
        const left = focused;
        focused = null;
        if (left && shown?.term === left && shown.cause !== "touch" && !over) close();
      },
      /**
       * A finger came down on a word and went up again.
       *
       * @param {T} term
       * @returns {boolean} whether this opened the card, and so is no following of the link
       */
      tap(term) {
        if (shown?.term === term) return false;
        open(term, "touch");
        return true;
      },
      /** Close what is open: Escape, or something else is being done. */
      dismiss() {
        dismissed = over ? shown?.term ?? null : null;
        over = false;
        close();
      }
    };
  }
  function placeCard(word2, start, card2, view) {
    const left = Math.max(MARGIN, Math.min(start, view.width - MARGIN - card2.width));
    const [below, above] = [word2.bottom + GAP, word2.top - GAP - card2.height];
    if (below + card2.height <= view.height - MARGIN) return { left, top: below };
    if (above >= MARGIN) return { left, top: above };
    return { left, top: Math.max(MARGIN, view.height - MARGIN - card2.height) };
  }

  // lab/terms.js
  var TERM = 'a[href^="#"][href*="-begrip-"]:not(.ibc-uitleg > a)';
  function watchTerms(article2) {
    describe(article2);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof Element) describe(node);
      }
    }).observe(article2, { childList: true, subtree: true });
    if (!("popover" in HTMLElement.prototype)) return;
    let card2 = null;
    let pointed = null;
    let touching = null;
    const clock = { setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout };
    const state = createTermState({
      clock,
      show(term, cause) {
        card2?.remove();
        card2 = term && cause ? createCard(term, cause) : null;
        if (!card2 || !term) return;
        term.after(card2);
        card2.showPopover();
        place(card2, term, cause === "hover" ? pointed : null);
      }
    });
    const termAt = (target) => {
      const link = target instanceof Element ? target.closest(TERM) : null;
      return link instanceof HTMLAnchorElement && article2.contains(link) && meaningOf(link).length ? link : null;
    };
    const inCard = (target) => target instanceof Node && Boolean(card2?.contains(target));
    article2.addEventListener("pointerover", ({ target, pointerType, clientY }) => {
      if (pointerType === "touch") return;
      pointed = clientY;
      const term = termAt(target);
      if (inCard(target)) state.stay();
      else if (term) state.point(term);
    });
    article2.addEventListener("pointerout", ({ target, relatedTarget, pointerType }) => {
      const from = inCard(target) || termAt(target);
      if (pointerType !== "touch" && from && !inCard(relatedTarget) && !(termAt(relatedTarget) && termAt(relatedTarget) === termAt(target))) state.leave();
    });
    article2.addEventListener("focusin", ({ target }) => {
      const term = termAt(target);
      if (term?.matches(":focus-visible") && touching === null) state.focus(term);
    });
    article2.addEventListener("focusout", ({ target }) => void (termAt(target) && state.blur()));
    document.addEventListener("pointerdown", ({ target, pointerType }) => {
      touching = pointerType !== "mouse";
      if (!inCard(target) && termAt(target) !== state.shown()) state.dismiss();
    });
    document.addEventListener(
      "keydown",
      (event) => {
        touching = null;
        if (event.key !== "Escape" || !card2) return;
        event.stopPropagation();
        if (card2.contains(document.activeElement)) state.shown()?.focus();
        state.dismiss();
      },
      { capture: true }
    );
    article2.addEventListener("click", (event) => {
      const term = termAt(event.target);
      if (term && touching && event.detail > 0 && state.tap(term)) event.preventDefault();
      else if (term || inCard(event.target) && event.target instanceof HTMLAnchorElement) setTimeout(state.dismiss);
      else if (inCard(event.target)) event.preventDefault();
    });
    addEventListener("resize", () => state.dismiss());
  }
  function describe(content) {
    for (const link of content.querySelectorAll(TERM)) {
      const meaning = link instanceof HTMLAnchorElement ? meaningOf(link) : [];
      if (!meaning.length) continue;
      meaning.forEach((paragraph, n) => paragraph.id ||= `${decodeURIComponent(
        /** @type {HTMLAnchorElement} */
        link.hash.slice(1)
      )}-uitleg-${n + 1}`);
      link.setAttribute("aria-describedby", meaning.map(({ id }) => id).join(" "));
      link.classList.add("ibc-begrip");
    }
  }
  function meaningOf(link) {
    const anchor = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const first = anchor?.closest("[id$='-begrippen']") ? anchor.closest("p") : null;
    const found = [];
    for (let it2 = (
      /** @type {Element | null} */
      first
    ); it2 && (it2 === first || !it2.querySelector("a[id]")); it2 = it2.nextElementSibling) found.push(it2);
    return found;
  }
  function createCard(term, cause) {
    const lines2 = meaningOf(term).map((paragraph) => {
      const line2 = h("span", { class: "ibc-uitleg-tekst" }, ...[...paragraph.childNodes].map((node) => node.cloneNode(true)));
      for (const extra of line2.querySelectorAll("a[id], br, .ib-verborgen")) extra.remove();
      for (const link2 of line2.querySelectorAll("a")) link2.replaceWith(...link2.childNodes);
      return line2;
    });
    lines2[0]?.querySelector("strong")?.classList.add("ibc-uitleg-naam");
    const link = cause === "touch" ? h("a", { href: term.getAttribute("href") }, "Naar de begrippen") : null;
    return h("span", { class: "ibc-uitleg", popover: "manual", role: link ? "note" : "tooltip" }, ...lines2, link);
  }
  function place(card2, term, pointed) {
    const lines2 = [...term.getClientRects()];
    const line2 = lines2.find(({ top: top2, bottom }) => pointed !== null && top2 <= pointed && pointed <= bottom) ?? lines2[0];
    const { clientWidth, clientHeight } = document.documentElement;
    const view = { width: clientWidth, height: clientHeight };
    const { left, top } = placeCard(term.getBoundingClientRect(), line2?.left ?? 0, card2.getBoundingClientRect(), view);
    card2.style.left = `${left + scrollX}px`;
    card2.style.top = `${top + scrollY}px`;
  }

  // ../static/widgets.js
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var beurten_exports = {};
  __export(beurten_exports, {
    default: () => beurten_default,
    render: () => render
  });
  var counter = 0;
  function uniqueId(stem = "ib") {
    counter += 1;
    return `${stem}-${counter.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  }
  function h2(tag, attributes = {}, ...children) {
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
  function setText2(element, text2) {
    if (element.textContent !== text2) element.textContent = text2;
  }
  function whenLeft(element, change) {
    if (!element.matches(":focus-within")) change();
    else element.addEventListener("focusout", () => setTimeout(() => whenLeft(element, change)), { once: true });
  }
  function button2(label2, onclick, attributes = {}) {
    return h2("button", { type: "button", class: "ib-knop", ...attributes, onclick }, label2);
  }
  function disclosure(label2, ...content) {
    return h2("details", { class: "ib-uitklap" }, h2("summary", {}, label2), h2("div", { class: "ib-uitklap-inhoud" }, ...content));
  }
  var SVG2 = "http://www.w3.org/2000/svg";
  var ICONS2 = {
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
  function icon2(name) {
    const svg = document.createElementNS(SVG2, "svg");
    for (const [key, value] of Object.entries({ class: "ib-icoon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" })) {
      svg.setAttribute(key, value);
    }
    const path = document.createElementNS(SVG2, "path");
    path.setAttribute("d", ICONS2[name]);
    svg.append(path);
    return svg;
  }
  var MONTHS2 = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
  function clockText2(date) {
    return `${date.getHours()}.${String(date.getMinutes()).padStart(2, "0")}`;
  }
  function dateText2(date) {
    return `${date.getDate()} ${MONTHS2[date.getMonth()]} ${date.getFullYear()}`;
  }
  function momentText(iso, now) {
    const date = new Date(iso ?? "");
    if (Number.isNaN(date.getTime())) return "";
    const today = date.toDateString() === now.toDateString();
    return `${today ? "" : `op ${dateText2(date)} `}om ${clockText2(date)}`;
  }
  function numberText2(number, decimals = 2) {
    return new Intl.NumberFormat("nl-NL", { maximumFractionDigits: decimals }).format(number);
  }
  function countText2(number, one, many) {
    return `${numberText2(number)} ${number === 1 ? one : many}`;
  }
  function countWords(text2) {
    return text2.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  }
  function wordsText(count2, range) {
    const words2 = countText2(count2, "woord", "woorden");
    return range ? `${words2} · richtlijn ${range[0]}–${range[1]}` : words2;
  }
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
  function isLater2(revision, other) {
    if (typeof revision === "string" && typeof other === "string") return revision > other;
    if (typeof revision === "number" && typeof other === "number") return revision > other;
    return revision !== other;
  }
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
    let kept4 = true;
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
      kept4 = drafts.write({ ...current, base, time: clock.now(), writer });
    }
    function state() {
      const time = answer?.time ?? null;
      return { phase: phase(), time, text: failure?.text ?? "", problem: problem2, kept: kept4, other: others[0] ?? null, answer };
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
      const wait2 = Math.min(PAUSE, Math.max(0, unsavedSince + MAX_WAIT - clock.now()));
      start("pause", wait2, transmit);
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
      if (settled.has(other.revision) || others.some((it2) => isEqual(it2.value, other.value))) return;
      const earlier = others.findIndex((it2) => it2.writer === other.writer && it2.revision !== null && other.revision !== null);
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
        kept4 = true;
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
        kept4 = true;
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
        const found = drafts.read().filter((draft2) => draft2.writer !== writer);
        const held = acknowledged();
        for (const draft2 of found) {
          if (sameContent(draft2, held) || sameContent(draft2, current)) drafts.remove(draft2.writer);
          else if (isSaved() && isNewer(draft2, answer)) {
            const old = answer;
            show(draft2);
            keepDraft();
            if (kept4) drafts.remove(draft2.writer);
            const sameHand = old && (draft2.base === old.revision || draft2.writer === old.writer);
            if (old && !sameHand) offer(otherOf(old));
          } else offer({ ...draft2, time: new Date(draft2.time).toISOString(), revision: null });
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
        if (!newer || newer.writer === writer || !isLater2(newer.revision, (waiting ?? answer)?.revision)) return;
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
      wouldLose: () => !kept4 && !isSaved(),
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
  function isNewer(draft2, answer) {
    if (!answer || draft2.base === answer.revision || draft2.writer === answer.writer) return true;
    return draft2.time > Date.parse(answer.time);
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
  var CHOICES = {
    trainer: { name: "Mijn trainer", meaning: "Je trainer leest dit antwoord nadat je hebt ingeleverd.", icon: "speech" },
    prive: { name: "Alleen ik", meaning: "Dit antwoord blijft in je eigen map en gaat niet mee als je inlevert.", icon: "lock" },
    team: { name: "Mijn team", meaning: "Je bewaart dit voor een gesprek in je team. Je trainer krijgt het niet.", icon: "people" }
  };
  var WITHOUT_POINTS = " Je trainer kan er dan ook geen punten voor geven.";
  function meaningOf2(share, points) {
    return CHOICES[share].meaning + (share !== "trainer" && points > 0 ? WITHOUT_POINTS : "");
  }
  function shareChoice({ share, points, onChange }) {
    const meaningId = uniqueId("ib-delen");
    const select = h2(
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
      ...Object.entries(CHOICES).map(([value, { name }]) => h2("option", { value }, name))
    );
    const meaning = h2("p", { class: "ib-delen-uitleg", id: meaningId });
    const sign = h2("span", { class: "ib-delen-teken" });
    const element = h2("div", { class: "ib-delen" }, h2("label", { class: "ib-delen-label" }, sign, "Wie leest dit? ", select), meaning);
    function show(value) {
      const known2 = value in CHOICES ? value : "trainer";
      if (select.value !== known2) select.value = known2;
      setText2(meaning, meaningOf2(known2, points));
      element.dataset.keuze = known2;
      sign.replaceChildren(icon2(CHOICES[known2].icon));
    }
    show(share);
    return { element, show };
  }
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
  function browserStorage2() {
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
      write(draft2) {
        try {
          storage?.setItem(prefix + draft2.writer, JSON.stringify(draft2));
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
      const keys = Array.from({ length: storage?.length ?? 0 }, (_2, n) => storage?.key(n) ?? "");
      return keys.filter((key) => key.startsWith(prefix));
    } catch {
      return [];
    }
  }
  function parse(storage, key) {
    try {
      const draft2 = JSON.parse(storage?.getItem(key) ?? "null");
      const whole = draft2 && typeof draft2.time === "number" && typeof draft2.writer === "string" && "value" in draft2;
      return whole ? [draft2] : [];
    } catch {
      return [];
    }
  }
  function mountQuestion({ model, el }, kind) {
    const spec = model.get("spec");
    const heading2 = makeHeading(spec, kind);
    const prompt = h2("div", { class: "ib-opdracht", id: uniqueId("ib-opdracht") });
    setMarkup(prompt, spec.prompt);
    const status = makeStatus();
    const side = h2("div", { class: "ib-terzijde" });
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
    const field2 = kind.field(question);
    const share = shareChoice({
      share: spec.share ?? "trainer",
      points: spec.points ?? 0,
      onChange: (choice) => saver.change({ share: choice })
    });
    const notice = makeNotice(field2, choose2);
    const body = h2("div", { class: "ib-veld" }, field2.element, notice.element);
    const foot = h2("div", { class: "ib-voet" }, h2("div", { class: "ib-regel" }, status.element, field2.note), share.element);
    const root = h2(
      "section",
      { class: `ib ib-vraag ib-${spec.kind}`, lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading2.titleId },
      heading2.element,
      prompt,
      h2("div", { class: "ib-werk" }, h2("div", { class: "ib-eigen" }, body, foot), side),
      ...(field2.after ?? []).filter((element) => element !== null),
      status.region
    );
    const saver = createSaver({
      answer: model.get("answer") ?? null,
      blank: { value: field2.blank, share: spec.share ?? "trainer" },
      drafts: openDrafts(browserStorage2(), model.get("person") ?? "", spec.id),
      send: (message) => model.send(message),
      writer: makeNonce(),
      clock: { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout: (timer) => clearTimeout(timer) },
      nonce: makeNonce,
      isBusy: () => root.matches(":focus-within"),
      onState: show,
      onContent: showContent,
      merge: (mine, theirs) => field2.merge ? field2.merge(mine ?? field2.blank, theirs ?? field2.blank) : mine
    });
    function showContent(content) {
      field2.show(content.value ?? field2.blank);
      share.show(content.share);
    }
    let told;
    let offered = null;
    function show(state) {
      status.show(state);
      if (state.answer !== told) {
        told = state.answer;
        field2.acknowledged?.(told);
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
    const showSide = () => whenLeft(side, () => side.replaceChildren(...sideBlocks(model, field2)));
    showSide();
    showContent(saver.content());
    el.replaceChildren(root);
    saver.open();
    const stop = listen(model, root, saver, showSide);
    return () => {
      stop();
      saver.close();
      field2.close?.();
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
    const points = spec.points ? countText2(spec.points, "punt", "punten") : "";
    const element = h2(
      "div",
      { class: "ib-kop" },
      h2("span", { class: "ib-kop-teken" }, icon2(kind.icon)),
      h2(
        "h3",
        { class: "ib-kop-tekst", id: titleId },
        h2("span", { class: "ib-soort" }, kind.label),
        title ? h2("span", { class: "ib-titel" }, title) : null
      ),
      points ? h2("p", { class: "ib-punten" }, points) : null
    );
    return { element, titleId };
  }
  function makeStatus() {
    const sign = h2("span", { class: "ib-stand-teken" });
    const text2 = h2("span", { class: "ib-stand-tekst" });
    const element = h2("p", { class: "ib-stand", "data-toon": "rest" }, sign, text2);
    const region = h2("div", { class: "ib-verborgen", role: "status" });
    let said = "";
    let tone = "";
    function announce(message) {
      setText2(region, message);
    }
    function show(state) {
      const status = statusOf(state, /* @__PURE__ */ new Date());
      setText2(text2, status.text);
      if (status.tone !== tone) {
        tone = status.tone;
        element.dataset.toon = tone;
        const drawing = { rest: null, busy: icon2("pen"), good: icon2("check"), bad: icon2("warning") }[status.tone];
        sign.replaceChildren(...drawing ? [drawing] : []);
      }
      if (status.aloud && status.text !== said) {
        said = status.text;
        announce(said);
      }
    }
    return { element, region, show, announce };
  }
  function makeNotice(field2, choose2) {
    const heading2 = h2("span");
    const text2 = h2("blockquote", { class: "ib-eigen-tekst" });
    const element = h2(
      "div",
      { class: "ib-ander", hidden: true, role: "group", "aria-label": "Tekst uit een ander venster" },
      h2("p", { class: "ib-ander-kop" }, icon2("warning"), " ", heading2),
      text2,
      h2("p", { class: "ib-ander-uitleg" }, "Kies wat je wilt houden. Tot je kiest, blijven beide bewaard."),
      h2(
        "div",
        { class: "ib-knoppen" },
        button2("Houd wat in het veld staat", () => choose2("mine")),
        button2("Neem deze tekst", () => choose2("theirs")),
        field2.merge ? button2("Zet ze onder elkaar", () => choose2("both")) : null
      )
    );
    function show(other) {
      element.hidden = other === null;
      if (!other) return;
      const moment3 = momentText(other.time, /* @__PURE__ */ new Date());
      setText2(heading2, `In een ander venster schreef je iets anders${moment3 ? ` (${moment3})` : ""}:`);
      setText2(text2, (other.value ? field2.describe(other.value) : "") || "(leeg)");
    }
    return { element, show };
  }
  function focusFirst(body) {
    const first = body.querySelector("textarea, input, select, button");
    if (first instanceof HTMLElement) first.focus();
  }
  function sideBlocks(model, field2) {
    return [feedbackBlock(model.get("feedback")), previousBlock(model.get("previous"), field2)].filter((block) => block !== null);
  }
  function feedbackBlock(feedback) {
    if (!feedback) return null;
    const { score, max_score: most, comment, unread, time } = feedback;
    const date = time ? new Date(time) : null;
    const day = date && !Number.isNaN(date.getTime()) ? dateText2(date) : "";
    const scored = typeof score === "number" && !unread;
    return h2(
      "aside",
      { class: "ib-feedback", "aria-label": "Feedback" },
      h2("p", { class: "ib-feedback-kop" }, icon2("speech"), " Feedback van je trainer"),
      scored ? h2("p", { class: "ib-score" }, most ? `${numberText2(score)} van ${countText2(most, "punt", "punten")}` : countText2(score, "punt", "punten")) : null,
      unread ? h2("p", { class: "ib-score" }, most ? `Nog niet nagekeken (${countText2(most, "punt", "punten")})` : "Nog niet nagekeken") : null,
      comment ? h2("p", { class: "ib-feedback-tekst" }, comment) : null,
      day ? h2("p", { class: "ib-feedback-dag" }, day) : null
    );
  }
  function previousBlock(previous, field2) {
    if (!previous?.value) return null;
    const text2 = field2.describe(previous.value);
    if (!text2) return null;
    return h2(
      "details",
      { class: "ib-uitklap ib-vorig", open: true },
      h2("summary", {}, previousLabel(previous.round ?? "", /* @__PURE__ */ new Date())),
      h2("blockquote", { class: "ib-eigen-tekst" }, text2)
    );
  }
  function previousLabel(round, now) {
    const begin = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
    if (round === `${begin - 1}-${begin}`) return "Vorig schooljaar schreef je";
    return round ? `In schooljaar ${round} schreef je` : "Eerder schreef je";
  }
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
    const plain2 = text2.trim().replace(/[\u2212\u2013]/, "-").replace(",", ".").replace(/\s*%$/, "");
    return /^-?(\d+\.?\d*|\.\d+)$/.test(plain2) ? Number(plain2) : NaN;
  }
  function digitsOf(step) {
    return (String(step).split(".")[1] ?? "").length;
  }
  var KINDS = (
    /** @type {const} */
    ["advies", "gesloten", "open", "samenvatting", "stilte"]
  );
  function measure(values) {
    const turns = KINDS.reduce((total2, kind) => total2 + values[kind], 0);
    const minutes = values.jij + values.ander;
    return {
      turns,
      minutes,
      shares: Object.fromEntries(KINDS.map((kind) => [kind, turns ? 100 * values[kind] / turns : 0])),
      spoken: minutes ? 100 * values.jij / minutes : 0
    };
  }
  function tables(values) {
    const talk = measure(values);
    const turns = KINDS.map((kind) => [labelOf(kind), nl(values[kind]), `${nl(talk.shares[kind])}%`]);
    const other = talk.minutes ? 100 - talk.spoken : 0;
    const spoken = [["jij", nl(values.jij), `${nl(talk.spoken)}%`], ["de ander", nl(values.ander), `${nl(other)}%`]];
    return [
      { caption: `Jouw beurten: ${nl(talk.turns)}`, header: ["Soort beurt", "aantal", "aandeel"], rows: turns },
      { caption: `Spreektijd: ${nl(talk.minutes)} minuten`, header: ["Wie", "minuten", "aandeel"], rows: spoken }
    ];
  }
  function summary(values) {
    const talk = measure(values);
    const part = (kind) => `${nl(talk.shares[kind], 0)}%`;
    const turns = talk.turns ? `${count(talk.turns, "beurt", "beurten")}: ${part("advies")} advies, ${part("gesloten")} gesloten vragen, ${part("open")} open vragen, ${part("samenvatting")} samenvattingen, ${part("stilte")} stilte of anders.` : "Er zijn nog geen beurten geteld.";
    const spoken = talk.minutes ? `Jij bent ${nl(values.jij)} van de ${nl(talk.minutes)} minuten aan het woord, ${nl(talk.spoken, 0)}%.` : "Er is nog geen spreektijd.";
    return `${turns} ${spoken}`;
  }
  function labelOf(kind) {
    return ASSUMPTIONS.beurten.parameters.find(({ name }) => name === kind)?.label ?? kind;
  }
  function ticks(low, high, most = 5) {
    const span = Math.max(high - low, 1e-6);
    const rough = span / most;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough - 1e-12) ?? 10 * power;
    const first = Math.floor(low / step + 1e-9);
    const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
    return Array.from({ length: last - first + 1 }, (_2, place2) => Number(((first + place2) * step).toPrecision(12)));
  }
  function scale([low, high], from, to) {
    const size = (to - from) / (high - low || 1);
    return (value) => from + (value - low) * size;
  }
  function outline(points, closed = false) {
    const steps2 = points.map(([x2, y2], place2) => `${place2 ? "L" : "M"}${x2.toFixed(1)} ${y2.toFixed(1)}`);
    return steps2.join("") + (closed && steps2.length ? "Z" : "");
  }
  var KEYS = { advies: "A", gesloten: "G", open: "O", samenvatting: "S", stilte: "X" };
  var SPEAKERS = (
    /** @type {const} */
    [["jij", "Ik praat", "I"], ["ander", "De ander praat", "D"]]
  );
  var MOST_TURNS = 60;
  var MOST_MINUTES = 90;
  var TICK = 1e3;
  function makePad(desk) {
    const counted = [];
    const clock = makeClock(desk);
    const numbers = KINDS.map(() => h2("span", { class: "ib-pad-aantal", "aria-hidden": "true" }));
    const turns = KINDS.map(
      (kind, place2) => h2("button", { type: "button", class: `ib-knop ib-pad-knop ib-pad-${kind}`, "aria-keyshortcuts": KEYS[kind], onclick: () => add2(kind) }, h2("span", {}, labelOf(kind)), numbers[place2], keyOf(KEYS[kind]))
    );
    const undo = button2("Laatste ongedaan maken", takeBack, { class: "ib-knop ib-knop-klein", "aria-keyshortcuts": "Backspace" });
    function add2(kind) {
      const values = desk.values();
      if (values[kind] >= MOST_TURNS) return;
      counted.push(kind);
      desk.goTo({ ...values, [kind]: values[kind] + 1 });
    }
    function takeBack() {
      const kind = counted.pop();
      if (!kind) return desk.announce("Er is hier nog niets geteld om ongedaan te maken.");
      const values = desk.values();
      desk.goTo({ ...values, [kind]: Math.max(0, values[kind] - 1) });
      desk.announce(`${labelOf(kind)} ongedaan gemaakt.`);
    }
    function onKey(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.key.toUpperCase();
      const kind = KINDS.find((one) => KEYS[one] === key);
      const speaker = SPEAKERS.find(([, , letter]) => letter === key);
      if (kind) add2(kind);
      else if (speaker) clock.toggle(speaker[0]);
      else if (event.key === "Backspace") takeBack();
      else return;
      event.preventDefault();
    }
    const help = "Tik of klik bij elke beurt van jou. Staat de focus op een van deze knoppen, dan werken ook de letters; Backspace haalt de laatste beurt weg.";
    const element = h2(
      "div",
      { class: "ib-pad", role: "group", "aria-label": "Beurten tellen", onkeydown: onKey },
      h2("div", { class: "ib-pad-knoppen" }, ...turns),
      h2("div", { class: "ib-pad-rij" }, ...clock.buttons, undo),
      h2("p", { class: "ib-hulp" }, help)
    );
    return {
      element,
      show: () => KINDS.forEach((kind, place2) => setText2(numbers[place2], nl(desk.values()[kind]))),
      close: clock.stop
    };
  }
  function makeClock(desk) {
    let talking = null;
    let timer;
    let since = 0;
    let begun = 0;
    const buttons2 = SPEAKERS.map(
      ([speaker, text2, letter]) => h2("button", { type: "button", class: "ib-knop ib-knop-klein ib-pad-klok", "aria-pressed": "false", "aria-keyshortcuts": letter, onclick: () => toggle(speaker) }, h2("span", {}, text2), keyOf(letter))
    );
    function count2() {
      if (!talking) return;
      const minutes = begun + (performance.now() - since) / 6e4;
      desk.goTo({ ...desk.values(), [talking]: Math.min(MOST_MINUTES, Math.round(minutes * 100) / 100) });
    }
    function stop() {
      clearInterval(timer);
      talking = null;
    }
    function toggle(speaker) {
      const next = talking === speaker ? null : speaker;
      count2();
      stop();
      if (next) {
        talking = next;
        [since, begun] = [performance.now(), desk.values()[next]];
        timer = setInterval(count2, TICK);
      }
      buttons2.forEach((one, place2) => one.setAttribute("aria-pressed", String(SPEAKERS[place2][0] === next)));
    }
    return { buttons: buttons2, toggle, stop };
  }
  function keyOf(letter) {
    return h2("kbd", { class: "ib-pad-toets", "aria-hidden": "true" }, letter);
  }
  var NAMESPACE = "http://www.w3.org/2000/svg";
  function s(tag, attributes = {}, ...children) {
    const element = document.createElementNS(NAMESPACE, tag);
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
    }
    element.append(...children);
    return element;
  }
  function label(text2, x2, y2, kind = "", anchor = "start") {
    return s("text", { x: x2, y: y2, class: `ib-svg-tekst ${kind}`.trim(), "text-anchor": anchor }, text2);
  }
  function line(x1, y1, x2, y2, kind) {
    return s("line", { x1, y1, x2, y2, class: kind });
  }
  function mark(shape, x2, y2, size, kind) {
    if (shape === "circle") return s("circle", { cx: x2, cy: y2, r: size, class: kind });
    const reach = size * 1.25;
    const points = [[x2, y2 - reach], [x2 + reach, y2], [x2, y2 + reach], [x2 - reach, y2]];
    return s("polygon", { points: points.map((point) => point.map((value) => value.toFixed(1)).join(",")).join(" "), class: kind });
  }
  function hatch(id) {
    const pattern = { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
    return s("defs", {}, s("pattern", pattern, s("rect", { width: 7, height: 7, class: "ib-arcering-grond" }), line(0, 0, 0, 7, "ib-arcering-lijn")));
  }
  function textWidth(text2, size = 14) {
    return text2.length * size * 0.53;
  }
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
    const number = numberText22(parameter, value);
    if (parameter.unit.startsWith("%")) return `${number}${parameter.unit}`;
    return `${number} ${value === 1 ? SINGULAR[parameter.unit] ?? parameter.unit : parameter.unit}`;
  }
  function numberText22({ step, minimum }, value) {
    const steps2 = (value - minimum) / step;
    return nl(value, digitsOf(step) + (Math.abs(steps2 - Math.round(steps2)) > 1e-6 ? 1 : 0));
  }
  var SINGULAR = {
    ...{ leerlingen: "leerling", minuten: "minuut", stappen: "stap", lessen: "les", weken: "week", groepen: "groep", lijnen: "lijn" },
    ...{ vragen: "vraag", blokken: "blok", mensen: "mens" },
    ...{ gesprekken: "gesprek" },
    ...{ intervallen: "interval", momenten: "moment" },
    ...{ spreekuren: "spreekuur", beurten: "beurt" },
    ...{ leraren: "leraar", jaren: "jaar" }
  };
  var LONGEST_NAME = 60;
  function add(scenarios, scenario) {
    const wanted = scenario.name.trim().slice(0, LONGEST_NAME);
    const base = wanted || "Scenario";
    const taken2 = new Set(scenarios.map(({ name: name2 }) => name2));
    let number = wanted ? 1 : scenarios.length + 1;
    let name = wanted || `${base} ${number}`;
    while (taken2.has(name)) {
      number += 1;
      name = wanted ? `${base} (${number})` : `${base} ${number}`;
    }
    return [...scenarios, { ...scenario, name }];
  }
  function remove(scenarios, place2) {
    return scenarios.filter((_2, other) => other !== place2);
  }
  function insert(scenarios, place2, scenario) {
    return [...scenarios.slice(0, place2), scenario, ...scenarios.slice(place2)];
  }
  function merge(mine, theirs) {
    const known2 = new Set(mine.map(({ parameters, name }) => JSON.stringify([name, parameters])));
    return theirs.filter(({ parameters, name }) => !known2.has(JSON.stringify([name, parameters]))).reduce(add, mine);
  }
  function describe2(scenarios) {
    return scenarios.map(({ name, summary: summary15 }) => `«${name}»: ${summary15}`).join("\n");
  }
  function makeControls(parameters, onChange, announce, open) {
    const controls = /* @__PURE__ */ new Map();
    for (const parameter of parameters) {
      const change = (value) => onChange(parameter.name, value);
      controls.set(parameter.name, parameter.choices.length ? makeChoice(parameter, change) : makeSlider(parameter, change, announce));
    }
    const headings = [...new Set(parameters.map(({ group }) => group))];
    const groups = headings.map((heading2) => {
      const own = parameters.filter(({ group }) => group === heading2).flatMap(({ name }) => controls.get(name)?.element ?? []);
      return h2("details", { class: "ib-groep", open: open.includes(heading2) }, h2("summary", {}, heading2), h2("div", { class: "ib-groep-inhoud" }, ...own));
    });
    return {
      element: h2("div", { class: "ib-aannames", role: "group", "aria-label": "Aannames van het model" }, ...groups),
      /** @param {Values} values */
      show(values) {
        for (const [name, control] of controls) control.show(values[name]);
      }
    };
  }
  function makeSlider(parameter, change, announce) {
    const { label: label2, unit, minimum, maximum, step, explanation: explanation2 } = parameter;
    const help = h2("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation2);
    let current = minimum;
    const range = h2("input", {
      type: "range",
      class: "ib-regelaar",
      id: uniqueId("ib-schuif"),
      min: minimum,
      max: maximum,
      step,
      "aria-describedby": help.id,
      oninput: () => move(Number(range.value))
    });
    const field2 = h2("input", {
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
      const typed = readNumber(field2.value);
      const limits = `tussen ${numberText22(parameter, minimum)} en ${numberText22(parameter, maximum)}`;
      if (Number.isNaN(typed)) {
        announce(`«${field2.value}» is geen getal. Typ een getal ${limits}.`);
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
      field2.value = numberText22(parameter, value);
    }
    const element = h2(
      "div",
      { class: "ib-aanname" },
      h2("label", { class: "ib-aanname-label", for: range.id }, label2),
      h2("div", { class: "ib-aanname-rij" }, range, h2("span", { class: "ib-aanname-waarde" }, field2, h2("span", { class: "ib-eenheid", "aria-hidden": "true" }, unit))),
      help
    );
    return { element, show };
  }
  function makeChoice({ label: label2, minimum, choices: choices2, explanation: explanation2 }, change) {
    const name = uniqueId("ib-keus");
    const help = h2("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation2);
    const inputs = choices2.map((_2, place2) => h2("input", { type: "radio", name, value: minimum + place2, onchange: () => change(minimum + place2) }));
    const element = h2(
      "fieldset",
      { class: "ib-aanname", "aria-describedby": help.id },
      h2("legend", { class: "ib-aanname-label" }, label2),
      h2("div", { class: "ib-keuzes" }, ...inputs.map((input, place2) => h2("label", {}, input, choices2[place2]))),
      help
    );
    return {
      element,
      show(value) {
        for (const input of inputs) input.checked = Number(input.value) === value;
      }
    };
  }
  function figureKeeper({ model, name, current }) {
    if (model.get("host") === "web") return null;
    const told = h2("p", { class: "ib-hulp", role: "status" });
    const kept4 = h2("div", { class: "ib-figuur-bewaard" });
    const ask = button2("Figuur bewaren", () => void keep());
    const element = h2("div", { class: "ib-figuur-bewaren" }, ask, told, kept4);
    async function keep() {
      const { parameters, summary: summary15 } = current();
      ask.setAttribute("aria-busy", "true");
      setText2(told, "De figuur wordt getekend…");
      const reply = await request(model, { type: "figure", parameters });
      ask.removeAttribute("aria-busy");
      if (reply.type !== "figure") {
        setText2(told, reply.text || "De figuur kon niet worden getekend. Probeer het zo opnieuw.");
        return;
      }
      const address2 = `data:${reply.mime};base64,${reply.data}`;
      const suffix = reply.mime === "image/svg+xml" ? "svg" : "png";
      kept4.replaceChildren(
        h2("img", { src: address2, alt: summary15 }),
        h2("a", { class: "ib-knop", href: address2, download: `${name}.${suffix}` }, "Bewaar de figuur op je computer")
      );
      setText2(told, "De figuur staat klaar.");
    }
    return element;
  }
  function makeTable({ caption, header, rows }) {
    const head = h2("tr", {}, ...header.map((text2) => h2("th", { scope: "col" }, text2)));
    const body = rows.map(([first, ...cells]) => h2("tr", {}, h2("th", { scope: "row" }, first), ...cells.map((text2) => h2("td", {}, text2))));
    const element = h2("table", { class: "ib-tabel" }, h2("caption", {}, h2("span", { class: "ib-bijschrift" }, caption)), h2("thead", {}, head), h2("tbody", {}, ...body));
    return h2("div", { class: "ib-tabel-kader", tabindex: 0, role: "group", "aria-label": caption }, element);
  }
  function showTables(target, tables15) {
    const shown = [...target.children];
    tables15.forEach((table, place2) => {
      const old = shown[place2]?.querySelector("table");
      const cells = old ? [...old.querySelectorAll("th, td")] : [];
      const texts = [...table.header, ...table.rows.flat()];
      if (!old || cells.length !== texts.length) {
        const fresh = makeTable(table);
        if (shown[place2]) shown[place2].replaceWith(fresh);
        else target.append(fresh);
        return;
      }
      texts.forEach((text2, cell2) => {
        if (cells[cell2].textContent !== text2) cells[cell2].textContent = text2;
      });
      const caption = old.querySelector(".ib-bijschrift");
      if (caption) caption.textContent = table.caption;
      shown[place2].setAttribute("aria-label", table.caption);
    });
  }
  function makeScenarios({ parameters, current, outcomes: outcomes14, onChange, onBack, announce }) {
    let kept4 = [];
    let removed = null;
    const heading2 = h2("h4", { class: "ib-tussenkop", tabindex: -1, id: uniqueId("ib-scenarios") }, "Jouw scenario’s");
    const name = h2("input", {
      type: "text",
      class: "ib-invoer ib-naam",
      id: uniqueId("ib-naam"),
      maxlength: LONGEST_NAME,
      autocomplete: "off",
      onkeydown: (event) => {
        if (event.key === "Enter") keep();
      }
    });
    const list = h2("ul", { class: "ib-scenarios" });
    const undo = h2("div", { class: "ib-terugzetten" });
    const compare = h2("div", {});
    const comparing = disclosure("Vergelijk je scenario’s", compare);
    const element = h2(
      "div",
      { class: "ib-scenario-blok", role: "group", "aria-labelledby": heading2.id },
      heading2,
      h2(
        "div",
        { class: "ib-scenario-nieuw" },
        h2("label", { for: name.id }, "Naam van dit scenario"),
        h2("div", { class: "ib-naamrij" }, name, button2("Scenario bewaren", keep, { class: "ib-knop ib-knop-hoofd" })),
        h2("p", { class: "ib-hulp" }, "Bewaar wat het model nu laat zien. Je kunt het later terugzetten, vergelijken en aanhalen in een reflectie.")
      ),
      list,
      undo,
      comparing
    );
    function keep() {
      removed = null;
      set(add(kept4, { ...current(), name: name.value }));
      name.value = "";
      announce(`Scenario «${kept4[kept4.length - 1].name}» is bewaard.`);
    }
    function drop(place2) {
      removed = { place: place2, scenario: kept4[place2] };
      set(remove(kept4, place2));
      const back = undo.querySelector("button");
      if (back) back.focus();
      announce(`Scenario «${removed.scenario.name}» is verwijderd. Je kunt het nog terugzetten.`);
    }
    function restore() {
      if (!removed) return;
      const { place: place2, scenario } = removed;
      removed = null;
      set(insert(kept4, place2, scenario));
      const item = list.children[Math.min(place2, list.children.length - 1)]?.querySelector("button");
      if (item) item.focus();
      announce(`Scenario «${scenario.name}» staat er weer.`);
    }
    function set(scenarios) {
      show(scenarios);
      onChange(scenarios);
    }
    function show(scenarios) {
      kept4 = scenarios;
      list.replaceChildren(...kept4.map((scenario, place2) => makeItem(scenario, () => onBack(scenario), () => drop(place2))));
      list.hidden = kept4.length === 0;
      undo.replaceChildren(...removed ? [h2("p", {}, `«${removed.scenario.name}» is verwijderd. `, button2("Zet terug", restore, { class: "ib-knop ib-knop-klein" }))] : []);
      comparing.hidden = kept4.length < 2;
      compare.replaceChildren(...kept4.length < 2 ? [] : [makeTable(comparison(kept4, parameters, outcomes14))]);
    }
    show([]);
    return { element, show };
  }
  function makeItem({ name, summary: summary15 }, back, drop) {
    return h2(
      "li",
      { class: "ib-scenario" },
      h2("p", { class: "ib-scenario-naam" }, name),
      h2("p", { class: "ib-scenario-tekst" }, summary15),
      h2(
        "div",
        { class: "ib-knoppen" },
        button2("Terug naar dit scenario", back, { class: "ib-knop ib-knop-klein", "aria-label": `Terug naar dit scenario: ${name}` }),
        button2("Verwijder", drop, { class: "ib-knop ib-knop-klein", "aria-label": `Verwijder: ${name}` })
      )
    );
  }
  function comparison(scenarios, parameters, outcomes14) {
    const sets = scenarios.map((scenario) => complete(parameters, scenario.parameters));
    const found = sets.map(outcomes14);
    const assumed = differing(parameters, sets).map((parameter) => [parameter.label, ...sets.map((values) => valueText(parameter, values[parameter.name]))]);
    const results = found[0].map(([label2], row) => [label2, ...found.map((each) => each[row][1])]);
    return { caption: "Je scenario’s naast elkaar: waarin ze verschillen, en wat eruit komt", header: ["Aanname of uitkomst", ...scenarios.map(({ name }) => name)], rows: [...assumed, ...results] };
  }
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
    const sentence = h2("p", { class: "ib-samenvatting", id: uniqueId("ib-samenvatting") });
    const canvas = h2("div", { class: "ib-doek", role: "img", "aria-labelledby": sentence.id });
    const tables15 = h2("div", { class: "ib-tabellen" });
    const table = disclosure("Bekijk de cijfers als tabel", tables15);
    table.addEventListener("toggle", () => table.open && showTables(tables15, kit.tables(values, outcome)));
    const controls = makeControls(parameters, (name, value) => set({ ...values, [name]: value }), question.announce, kit.open);
    const current = () => {
      settle();
      return { name: "", parameters: { ...values }, summary: kit.summary(values, outcome) };
    };
    const tool = kit.tool?.({ values: () => values, goTo: goTo2, announce: question.announce });
    const scenarios = makeScenarios({
      parameters,
      current,
      outcomes: kit.outcomes,
      onChange: (kept4) => {
        question.change({ scenarios: kept4 });
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
      setText2(sentence, kit.summary(values, outcome));
      tool?.show();
      if (width) canvas.replaceChildren(kit.draw(values, outcome, width));
      if (table.open) showTables(tables15, kit.tables(values, outcome));
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
    setText2(sentence, kit.summary(values, outcome));
    const presets = startingPoints(kit, first).map(
      (preset) => button2(preset.label, () => goTo2(complete(parameters, preset.values)), { class: "ib-knop ib-knop-klein" })
    );
    const element = h2(
      "div",
      { class: `ib-bank ib-bank-${kit.name}` },
      kit.lead?.({ goTo: (given) => goTo2(complete(parameters, given)), announce: question.announce }),
      h2(
        "div",
        { class: "ib-werkbank" },
        h2("div", { class: "ib-bank-beeld" }, ...tool ? [tool.element] : [], canvas, kit.legend, sentence),
        h2("div", { class: "ib-bank-aannames" }, h2("div", { class: "ib-knoppen ib-standen", role: "group", "aria-label": "Zet alle aannames tegelijk" }, ...presets), controls.element)
      ),
      h2(
        "div",
        { class: "ib-bank-onder" },
        table,
        disclosure("Waar gaat dit model van uit?", h2("ul", {}, ...notes.map((note) => h2("li", {}, note)))),
        figureKeeper({ model: question.model, name: kit.name, current }),
        scenarios.element
      )
    );
    return {
      element,
      blank: { scenarios: [] },
      show: ({ scenarios: kept4 = [] }) => scenarios.show(kept4),
      describe: ({ scenarios: kept4 = [] }) => describe2(kept4),
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
    const known2 = presets.some(({ values }) => differing(parameters, [first, complete(parameters, values)]).length === 0);
    return known2 ? presets : [{ label: "Beginwaarden", values: first }, ...presets];
  }
  var ROW = 48;
  var BAR = 34;
  var CELL = 22;
  var NONE = Object.fromEntries([...KINDS, "jij", "ander"].map((name) => [name, 0]));
  function render(mount2) {
    const kit = {
      name: "beurten",
      assumptions: ASSUMPTIONS.beurten,
      open: ["Spreektijd"],
      presets: [
        { label: "Het gesprek uit 5.1", values: {} },
        { label: "Begin op nul", values: NONE }
      ],
      compute: measure,
      tool: makePad,
      draw,
      legend: h2(
        "ul",
        { class: "ib-legenda" },
        ...[["ib-bt-advies", "jij brengt iets in"], ["ib-bt-gesloten", "jij vraagt iets na"], ["ib-bt-open", "je geeft de ander ruimte"], ["ib-bt-samenvatting", "je geeft terug"], ["ib-bt-stilte", "stilte of anders"]].map(
          ([kind, text2]) => h2("li", {}, h2("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), text2)
        )
      ),
      summary,
      tables,
      outcomes
    };
    return mountQuestion(mount2, { label: "Model", icon: "clock", field: workbench(kit) });
  }
  var beurten_default = { render };
  function outcomes(values) {
    const talk = measure(values);
    const shares3 = KINDS.map((kind) => (
      /** @type {[string, string]} */
      [`${labelOf(kind)} (aandeel)`, `${nl(talk.shares[kind], 0)}%`]
    ));
    return [["Beurten", nl(talk.turns)], ...shares3, ["Jouw deel van de spreektijd", `${nl(talk.spoken, 0)}%`]];
  }
  function draw(values, talk, width) {
    const most = Math.max(...KINDS.map((kind) => values[kind]), 1);
    const cell2 = Math.min(CELL, width / most);
    const rows = KINDS.flatMap((kind, row) => {
      const top2 = row * ROW;
      const blocks = Array.from({ length: values[kind] }, (_2, place2) => s("rect", { x: place2 * cell2, y: top2 + 22, width: Math.max(cell2 - 3, 1.5), height: 18, rx: 3, class: `ib-bt ib-bt-${kind}` }));
      const base = values[kind] ? [] : [s("rect", { x: 0, y: top2 + 38, width: 19, height: 2, class: "ib-bt-leeg" })];
      return [label(labelOf(kind), 0, top2 + 14, "ib-svg-maat"), label(`${nl(values[kind])} · ${nl(talk.shares[kind], 0)}%`, width, top2 + 14, "ib-svg-uitkomst", "end"), ...blocks, ...base];
    });
    const top = KINDS.length * ROW + 14;
    const height = top + 22 + BAR + 4;
    return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, ...rows, ...drawTime(values, talk, width, top));
  }
  function drawTime({ jij, ander }, { minutes, spoken }, width, top) {
    const x2 = scale([0, minutes || 1], 0, width - 1);
    const parts2 = (
      /** @type {const} */
      [["jij", 0, jij, "ib-bt-jij"], ["de ander", jij, ander, "ib-bt-ander"]]
    );
    return [
      label("Wie praat", 0, top + 12, "ib-svg-maat"),
      label(minutes ? `jij ${nl(spoken, 0)}%` : "nog geen tijd", width, top + 12, "ib-svg-uitkomst", "end"),
      s("rect", { x: 0.5, y: top + 22, width: width - 2, height: BAR, class: "ib-bt-baan" }),
      ...parts2.flatMap(([name, from, size, kind]) => {
        if (!size) return [];
        const room2 = x2(size) - x2(0);
        const shown = [`${name} ${nl(size)} min`, `${nl(size)} min`].find((text2) => textWidth(text2) + 16 < room2);
        return [s("rect", { x: x2(from), y: top + 22, width: Math.max(room2 - 1.5, 1), height: BAR, class: `ib-bt ${kind}` }), ...shown ? [label(shown, x2(from) + 8, top + 22 + BAR / 2 + 5, `ib-svg-in ${kind}-tekst`)] : []];
      })
    ];
  }
  var differentiatie_exports = {};
  __export(differentiatie_exports, {
    default: () => differentiatie_default,
    render: () => render2
  });
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
  function fillUniforms(stream, row, into) {
    const words2 = new Uint32Array(2);
    for (let column = 0; column < into.length; column += 1) {
      if (column % 2 === 0) threefry([SEED, stream], row, column >> 1, words2);
      into[column] = (words2[column % 2] + 0.5) / 4294967296;
    }
    return into;
  }
  function fillNormals(stream, row, into) {
    fillUniforms(stream, row, into);
    for (let column = 0; column < into.length; column += 1) into[column] = normalQuantile(into[column]);
    return into;
  }
  function polynomial(coefficients, x2) {
    let total2 = coefficients[0];
    for (let place2 = 1; place2 < coefficients.length; place2 += 1) total2 = total2 * x2 + coefficients[place2];
    return total2;
  }
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
    const spread2 = values.toeval / 100;
    const kinds = convergentMinutes(values);
    const aims = Float64Array.from({ length: weeks }, (_2, week) => values.doel * week / weeks);
    const size = start.length;
    const convergent = { effective: new Float64Array(size), teacher: new Float64Array(size), final: new Float64Array(size) };
    const divergent = { effective: new Float64Array(size).fill(alone), teacher: new Float64Array(size).fill(own), final: new Float64Array(size) };
    for (let place2 = 0; place2 < size; place2 += 1) {
      const begin = start[place2];
      const kind = kinds[begin < values.grens_laag ? 0 : begin > values.grens_hoog ? 2 : 1];
      convergent.effective[place2] = kind.fitted * Math.max(1 - Math.abs(begin) / width, 0) + kind.always;
      convergent.teacher[place2] = kind.teacher;
      const always = rate * kind.always;
      const fitted = rate * kind.fitted;
      const slope = fitted / width;
      const top = fitted + always;
      const luck = weeklyNormals(Math.floor(place2 / pupils), place2 % pupils);
      let level = begin;
      let total2 = 0;
      for (let week = 0; week < weeks; week += 1) {
        const chance = 1 + spread2 * luck[week];
        level += Math.max(top - Math.abs(level - aims[week]) * slope, always) * chance;
        total2 += chance;
      }
      convergent.final[place2] = level;
      divergent.final[place2] = begin + rate * alone * total2;
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
    for (let place2 = 0; place2 < start.length; place2 += 1) {
      const z2 = sorted ? sorted[place2] : Math.floor(5 * (place2 % pupils) / pupils) - 2;
      start[place2] = z2 * spreiding;
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
    const place2 = row * ROWS_PER_CLASS + pupil;
    const kept4 = keptWeeks.get(place2);
    if (kept4) return kept4;
    const drawn4 = fillNormals(WEEK_STREAM, place2, new Float64Array(MOST_WEEKS));
    keptWeeks.set(place2, drawn4);
    return drawn4;
  }
  var MEASURES = ASSUMPTIONS.differentiatie.measures;
  var REACHED = 1e-9;
  function measure2(values, outcome, form) {
    const { pupils, classes, start } = outcome;
    const found = Object.fromEntries(MEASURES.map(({ name }) => [name, new Float64Array(classes)]));
    const goal = values.doel - REACHED;
    for (let row = 0; row < classes; row += 1) {
      let [growth, level, reached, teacher, effective, most, least] = [0, 0, 0, 0, 0, -Infinity, Infinity];
      const end = (row + 1) * pupils;
      for (let place2 = row * pupils; place2 < end; place2 += 1) {
        const minutes = form.effective[place2];
        growth += form.final[place2] - start[place2];
        level += form.final[place2];
        teacher += form.teacher[place2];
        effective += minutes;
        if (form.final[place2] >= goal) reached += 1;
        if (minutes > most) most = minutes;
        if (minutes < least) least = minutes;
      }
      const middle2 = level / pupils;
      let squares = 0;
      for (let place2 = row * pupils; place2 < end; place2 += 1) squares += (form.final[place2] - middle2) ** 2;
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
    return Array.from({ length: pupils }, (_2, rank) => {
      const ofClass = new Float64Array(shown.length / pupils);
      for (let row = 0; row < ofClass.length; row += 1) ofClass[row] = shown[row * pupils + rank];
      return interval(ofClass, 0.1, 0.9);
    });
  }
  function pictured(values, { start }, form) {
    return isOneLesson(values) ? form.effective : form.final.map((level, place2) => level - start[place2]);
  }
  function isOneLesson({ weken, lessen }) {
    return weken === 1 && lessen === 1;
  }
  function tables2(values, outcome = simulate(values)) {
    const found = [outcome.convergent, outcome.divergent].map((form) => measure2(values, outcome, form));
    const rows = MEASURES.map(({ name, label: label2, unit, decimals }) => [`${label2} (${unit})`, ...found.map((each) => intervalText(each[name], decimals))]);
    const caption = `${REPLICATIONS} klassen van ${pupilsText(values)} na ${periodText(values)}: het gemiddelde, en tussen haakjes waar negen van de tien klassen liggen`;
    return [{ caption, header: ["Uitkomst", "één doel (convergent)", "eigen doel (divergent)"], rows }, tableOfFifths(outcome)];
  }
  function summary2(values, outcome = simulate(values)) {
    const [convergent, divergent] = [outcome.convergent, outcome.divergent].map((form) => measure2(values, outcome, form));
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
    for (let place2 = 0; place2 < start.length; place2 += 1) {
      const begin = start[place2];
      const fifth = sums[Math.floor(5 * (place2 % pupils) / pupils)];
      fifth.count += 1;
      fifth.totals[0] += begin;
      fifth.totals[1] += convergent.final[place2] - begin;
      fifth.totals[2] += divergent.final[place2] - begin;
      fifth.totals[3] += convergent.effective[place2];
      fifth.totals[4] += divergent.effective[place2];
    }
    const rows = sums.filter(({ count: count2 }) => count2).map(({ count: count2, totals }) => totals.map((total2, column) => nl(total2 / count2, decimals[column], true)));
    return {
      caption: "Van de leerlingen die het laagst beginnen naar die het hoogst beginnen, in gelijke delen",
      header: ["Beginniveau", "groei, één doel", "groei, eigen doel", "min. effectief, één doel", "min. effectief, eigen doel"],
      rows
    };
  }
  function interval(ofClass, low, high) {
    let total2 = 0;
    for (const value of ofClass) total2 += value;
    const mean = total2 / ofClass.length;
    ofClass.sort();
    const quantile2 = (part) => {
      const place2 = part * (ofClass.length - 1);
      const below = Math.floor(place2);
      const next = Math.min(below + 1, ofClass.length - 1);
      return ofClass[below] + (ofClass[next] - ofClass[below]) * (place2 - below);
    };
    return [mean, quantile2(low), quantile2(high)];
  }
  function intervalText(given, decimals) {
    const [mean, low, high] = given.map((value) => nl(value, decimals, true));
    return `${mean} (${low} tot ${high})`;
  }
  var PANEL = 280;
  function drawPanel(look2, own, other, { values, levels, reach, marks, unit, goal }, width) {
    const box = { left: 38, right: width - 6, top: 46, bottom: PANEL - 38 };
    const [low, high] = [marks[0], marks[marks.length - 1]];
    const x2 = scale([-reach, reach], box.left, box.right);
    const y2 = scale([low, high], box.bottom, box.top);
    return [
      label(look2.title, box.left, 16, `ib-svg-kop ${look2.kind}-tekst`),
      label(look2.subtitle, box.right, 16, "ib-svg-as", "end"),
      ...look2.key === "convergent" ? drawGroups(values, x2, box) : [],
      ...drawAxes(marks, reach, unit, x2, y2, box),
      ...goal ? drawGoal(values.doel, x2, y2, { reach, low, high }) : [],
      ...drawBand(look2.kind, levels, own.ranks, x2, y2),
      s("path", { d: outline(levels.map((level, rank) => [x2(level), y2(other[rank][0])])), class: `${look2.kind === "ib-conv" ? "ib-div" : "ib-conv"} ib-schim` }),
      ...own.pupils.map(({ level, value, reached }) => mark(look2.shape, x2(level), y2(value), 4.2, `${look2.kind} ${reached ? "ib-vol" : "ib-open"}`))
    ];
  }
  function drawAxes(marks, reach, unit, x2, y2, { left, right, top, bottom }) {
    const levels = ticks(-reach, reach, 6).filter((level) => Math.abs(level) <= reach);
    return [
      ...marks.flatMap((value) => [
        line(left, y2(value), right, y2(value), value === 0 ? "ib-svg-nul" : "ib-svg-raster"),
        label(nl(value, 4), left - 6, y2(value) + 4, "ib-svg-as", "end")
      ]),
      ...levels.map((level) => label(nl(level), x2(level), bottom + 16, "ib-svg-as", "middle")),
      label("beginniveau, in stappen", (left + right) / 2, bottom + 33, "ib-svg-as", "middle"),
      label(unit, 0, top - 10, "ib-svg-as")
    ];
  }
  function drawGoal(goal, x2, y2, { reach, low, high }) {
    const from = Math.max(-reach, goal - high);
    const to = Math.min(reach, goal - low);
    return from < to ? [line(x2(from), y2(goal - from), x2(to), y2(goal - to), "ib-doellijn")] : [];
  }
  function drawGroups({ grens_laag: low, grens_hoog: high }, x2, { left, right, top, bottom }) {
    const [from, to] = [Math.max(left, x2(low)), Math.min(right, x2(high))];
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
  function drawBand(kind, levels, ranks, x2, y2) {
    const wide = x2(levels[levels.length - 1]) - x2(levels[0]) > 2;
    const places2 = wide ? levels.map(x2) : [x2(levels[0]) - 9, x2(levels[0]) + 9];
    const rows = wide ? ranks : [pooled(ranks), pooled(ranks)];
    const high = places2.map((place2, row) => (
      /** @type {const} */
      [place2, y2(rows[row][2])]
    ));
    const low = places2.map((place2, row) => (
      /** @type {const} */
      [place2, y2(rows[row][1])]
    ));
    return [
      s("path", { d: outline([...high, ...low.reverse()], true), class: `${kind} ib-band` }),
      s("path", { d: outline(places2.map((place2, row) => [place2, y2(rows[row][0])])), class: `${kind} ib-lijn` })
    ];
  }
  function pooled(ranks) {
    const mean = ranks.reduce((total2, [value]) => total2 + value, 0) / ranks.length;
    return [mean, Math.min(...ranks.map(([, low]) => low)), Math.max(...ranks.map(([, , high]) => high))];
  }
  var ROW2 = 66;
  var GAP2 = 20;
  function drawStrips(measures2, looks, found, { width, top, columns }) {
    const size = (width - (columns - 1) * GAP2) / columns;
    const drawn4 = measures2.map(({ name, label: text2, unit, decimals }, place2) => {
      const most = Math.max(...found.map((each) => each[name][2]), 0.01);
      const high = name === "reached" ? 100 : ticks(0, most, 3).at(-1) ?? most;
      const low = Math.min(0, ...found.map((each) => each[name][1]));
      const x2 = scale([low, high], 8, size - 52);
      const lines2 = looks.flatMap((look2, which) => drawInterval(look2, found[which][name], decimals, x2, 26 + which * 18, size));
      const at2 = `translate(${place2 % columns * (size + GAP2)} ${top + Math.floor(place2 / columns) * ROW2})`;
      return s("g", { transform: at2 }, label(text2, 0, 12, "ib-svg-maat"), label(unit, size, 12, "ib-svg-as", "end"), ...lines2);
    });
    return { drawn: drawn4, height: Math.ceil(measures2.length / columns) * ROW2 };
  }
  function drawInterval({ shape, kind }, [mean, low, high], decimals, x2, y2, width) {
    return [
      line(8, y2, width - 46, y2, "ib-svg-raster"),
      line(x2(low), y2, x2(high), y2, `${kind} ib-marge`),
      mark(shape, x2(mean), y2, 5, `${kind} ib-vol`),
      label(nl(mean, decimals, true), width, y2 + 5, `ib-svg-getal ${kind}-tekst`, "end")
    ];
  }
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
  function render2(mount2) {
    const kit = {
      name: "differentiatie",
      assumptions: ASSUMPTIONS.differentiatie,
      open: ["De klas"],
      presets: [{ label: "Het speelmodel: één les", values: ASSUMPTIONS.differentiatie.play }],
      compute: simulate,
      draw: draw2,
      legend: makeLegend(),
      summary: summary2,
      tables: tables2,
      outcomes: outcomes2
    };
    return mountQuestion(mount2, { label: "Simulatie", icon: "chart", field: workbench(kit) });
  }
  var differentiatie_default = { render: render2 };
  function outcomes2(values) {
    const outcome = simulate(values);
    const found = FORMS.map(({ key }) => measure2(values, outcome, outcome[key]));
    return MEASURES.flatMap(
      ({ name, label: text2, unit, decimals }) => FORMS.map(({ title }, place2) => (
        /** @type {[string, string]} */
        [`${text2} (${unit}), ${title.toLowerCase()}`, nl(found[place2][name][0], decimals, true)]
      ))
    );
  }
  function makeLegend() {
    const sample = (...drawn4) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn4);
    const item = (text2, drawn4) => h2("li", {}, drawn4, text2);
    return h2(
      "ul",
      { class: "ib-legenda" },
      item("een leerling van één klas", sample(mark("circle", 9, 9, 4.5, "ib-conv ib-open"), mark("diamond", 25, 9, 4.5, "ib-div ib-open"))),
      item("haalt het gezamenlijke doel", sample(mark("circle", 9, 9, 4.5, "ib-conv ib-vol"), mark("diamond", 25, 9, 4.5, "ib-div ib-vol"))),
      item("gemiddeld over 200 klassen, met waar acht van de tien liggen", sample(s("rect", { x: 1, y: 3, width: 32, height: 12, class: "ib-conv ib-band" }), line(1, 9, 33, 9, "ib-conv ib-lijn"))),
      item("groei die nodig is voor het doel", sample(line(1, 15, 33, 3, "ib-doellijn"))),
      item("gemiddelde van de andere vorm", sample(line(1, 9, 33, 9, "ib-div ib-schim")))
    );
  }
  function draw2(values, outcome, width) {
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
    const panels = FORMS.map((look2, place2) => {
      const at2 = narrow ? `translate(0 ${place2 * (PANEL + 14)})` : `translate(${place2 * (size + 20)} 0)`;
      return s("g", { transform: at2 }, ...drawPanel(look2, shown[place2], shown[1 - place2].ranks, scene, size));
    });
    const top = (narrow ? 2 : 1) * (PANEL + 14) + 8;
    const found = FORMS.map(({ key }) => measure2(values, outcome, outcome[key]));
    const measures2 = MEASURES.filter(({ name }) => (lesson ? SHOWN_OF_LESSON : SHOWN).includes(name));
    const strips = drawStrips(measures2, FORMS, found, { width, top, columns: narrow ? 1 : 2 });
    const height = top + strips.height;
    return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, ...panels, ...strips.drawn);
  }
  function showForm(values, outcome, form) {
    const all = pictured(values, outcome, form);
    const lesson = isOneLesson(values);
    const pupils = Array.from({ length: outcome.pupils }, (_2, pupil) => ({
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
  var geluk_exports = {};
  __export(geluk_exports, {
    default: () => geluk_default,
    render: () => render3
  });
  var CHILDREN = 1e3;
  var MOST = 20;
  var STREAM = 4;
  var words = null;
  function knownByYear({ leraren, kennen, erbij, jaren }) {
    return Array.from({ length: jaren }, (_2, year) => Math.min(leraren, kennen + erbij * year));
  }
  function distribution(values) {
    const { leraren: teachers, jaren: years } = values;
    const rooks = [1, ...Array(years).fill(0)];
    const unknowing = knownByYear(values).map((known2) => teachers - known2).sort((one, other) => one - other);
    for (const size of unknowing) for (let placed = years; placed > 0; placed -= 1) rooks[placed] += rooks[placed - 1] * Math.max(0, size - placed + 1);
    const orders = rooks.map((ways, placed) => ways * falling(teachers - placed, years - placed));
    const without = orders.map((_2, exactly) => orders.reduce((total2, ways, placed) => placed < exactly ? total2 : total2 + (-1) ** (placed - exactly) * choose(placed, exactly) * ways, 0));
    return without.reverse().map((ways) => ways / falling(teachers, years));
  }
  function expected(values) {
    return knownByYear(values).reduce((total2, known2) => total2 + known2, 0) / values.leraren;
  }
  function simulate2(values) {
    const known2 = knownByYear(values);
    const drawn4 = drawWords();
    return Array.from({ length: CHILDREN }, (_2, child) => {
      const own = drawn4.subarray(child * MOST, child * MOST + values.leraren);
      const order = Array.from(own, (_word, teacher) => teacher).sort((one, other) => own[one] - own[other]);
      return known2.map((number, year) => order[year] < number);
    });
  }
  function yearsOf(children) {
    return children.map((years) => years.filter(Boolean).length);
  }
  function tables3(values, children) {
    const met = yearsOf(children);
    const chances = distribution(values);
    const half = Math.floor(values.jaren / 2) + 1;
    const share = (holds) => percent(met.filter(holds).length / CHILDREN);
    const rows = [
      ["Jaren met de aanpak, gemiddeld", nl(met.reduce((total2, years) => total2 + years, 0) / CHILDREN, 2, true), nl(expected(values), 2, true)],
      ["Treft de aanpak nooit (% van de kinderen)", share((years) => years === 0), percent(chances[0])],
      ["Meer dan de helft van de jaren (% van de kinderen)", share((years) => years >= half), percent(chances.slice(half).reduce((total2, chance) => total2 + chance, 0))]
    ];
    const caption = `${text(values)}: ${CHILDREN} gelote kinderen, en wat je precies kunt uitrekenen`;
    const counted = chances.map((chance, years) => [`${years}`, `${met.filter((one) => one === years).length}`, percent(chance)]);
    return [
      { caption, header: ["Uitkomst", "gelote kinderen", "uitgerekend"], rows },
      { caption: "Hoeveel kinderen hoeveel jaren krijgen", header: ["Jaren met de aanpak", `kinderen (van de ${CHILDREN})`, "uitgerekend (%)"], rows: counted }
    ];
  }
  function summary3(values) {
    const [never] = distribution(values);
    const missing = never ? `${percent(never)}% van de kinderen nooit` : "geen enkel kind loopt hem helemaal mis";
    return `${text(values)}: een kind treft de aanpak gemiddeld ${nl(expected(values), 2)} jaar, en ${missing}.`;
  }
  function percent(part) {
    return nl(100 * part, 1, true);
  }
  function text(values) {
    const growing = values.erbij ? `, elk schooljaar ${values.erbij} erbij` : "";
    const known2 = knownByYear(values)[0];
    return `${known2} van de ${nl(values.leraren)} leraren ${known2 === 1 ? "kent" : "kennen"} de aanpak${growing}, ${count(values.jaren, "jaar", "jaar")} op school`;
  }
  function drawWords() {
    if (words) return words;
    words = new Uint32Array(CHILDREN * MOST);
    for (let child = 0; child < CHILDREN; child += 1) {
      for (let pair = 0; pair < MOST / 2; pair += 1) {
        const at2 = child * MOST + 2 * pair;
        threefry([SEED, STREAM], child, pair, words.subarray(at2, at2 + 2));
      }
    }
    return words;
  }
  function falling(number, factors) {
    let product = 1;
    for (let place2 = 0; place2 < factors; place2 += 1) product *= number - place2;
    return product;
  }
  function choose(number, chosen) {
    return falling(number, chosen) / falling(chosen, chosen);
  }
  var NARROW2 = 600;
  var SHOWN2 = 40;
  var ROWS = 20;
  var DOT = 14;
  var HEAD = 44;
  var PANEL2 = HEAD + ROWS * DOT + 8;
  function render3(mount2) {
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
      draw: draw3,
      legend: makeLegend2(),
      summary: summary3,
      tables: tables3,
      outcomes: outcomes3
    };
    return mountQuestion(mount2, { label: "Simulatie", icon: "chart", field: workbench(kit) });
  }
  var geluk_default = { render: render3 };
  function outcomes3(values) {
    return [
      ["Jaren met de aanpak, gemiddeld", nl(expected(values), 2, true)],
      ["Treft de aanpak nooit (% van de kinderen)", percent(distribution(values)[0])]
    ];
  }
  function makeLegend2() {
    const item = (text2, drawn4) => h2("li", {}, s("svg", { class: "ib-staal-lijn", viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" }, drawn4), text2);
    return h2(
      "ul",
      { class: "ib-legenda" },
      item("een jaar met de aanpak", mark("circle", 9, 9, 5, "ib-geluk-wel")),
      item("een jaar zonder", mark("circle", 9, 9, 5, "ib-geluk-niet")),
      item(`kinderen, van de ${CHILDREN} die lootten`, s("rect", { x: 3, y: 3, width: 12, height: 14, class: "ib-geluk-staaf" })),
      item("kinderen die hem nooit treffen", s("rect", { x: 3, y: 3, width: 12, height: 14, class: "ib-geluk-staaf ib-geluk-pech" })),
      item("uitgerekend", mark("diamond", 9, 9, 5, "ib-geluk-kans"))
    );
  }
  function draw3(values, children, width) {
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
        const y2 = HEAD + child % ROWS * DOT;
        const dots = years.map((met, year) => mark("circle", left + 6 + year * 12.5, y2, 4.6, met ? "ib-geluk-wel" : "ib-geluk-niet"));
        return years.some(Boolean) ? dots : [...dots, label("nooit", left + 6 + years.length * 12.5, y2 + 4.5, "ib-svg-as ib-geluk-nooit")];
      })
    ];
  }
  function drawBars(values, children, width) {
    const chances = distribution(values);
    const met = yearsOf(children);
    const parts2 = chances.map((_2, years) => met.filter((one) => one === years).length / CHILDREN);
    const marks = ticks(0, 100 * Math.max(...parts2, ...chances), 4);
    const box = { left: 34, right: width - 4, top: HEAD, bottom: PANEL2 - 46 };
    const y2 = scale([0, marks[marks.length - 1]], box.bottom, box.top);
    const step = (box.right - box.left) / chances.length;
    const x2 = (years) => box.left + (years + 0.5) * step;
    const bar = Math.min(step * 0.66, 42);
    return [
      label("Kinderen, in procenten", 0, 16, "ib-svg-kop"),
      ...marks.flatMap((value) => [line(box.left, y2(value), box.right, y2(value), value ? "ib-svg-raster" : "ib-svg-nul"), label(nl(value), box.left - 6, y2(value) + 4, "ib-svg-as", "end")]),
      ...parts2.flatMap((part, years) => [
        s("rect", { x: x2(years) - bar / 2, y: y2(100 * part), width: bar, height: Math.max(0, box.bottom - y2(100 * part)), class: `ib-geluk-staaf${years ? "" : " ib-geluk-pech"}` }),
        mark("diamond", x2(years), y2(100 * chances[years]), 4, "ib-geluk-kans"),
        label(`${years}`, x2(years), box.bottom + 18, "ib-svg-as", "middle")
      ]),
      label("jaren met de aanpak", (box.left + box.right) / 2, box.bottom + 38, "ib-svg-as", "middle")
    ];
  }
  var inleveren_exports = {};
  __export(inleveren_exports, {
    default: () => inleveren_default,
    render: () => render4
  });
  var CODE_LENGTH = 8;
  var ALONE = "Je werkt zonder trainer: er wordt niets verstuurd. Je krijgt een bewijs en er blijft een kopie bewaard.";
  var SEES = "Je trainer ziet de antwoorden die je met je trainer deelt, je naam in de cursus en wanneer je inlevert. Wat je voor jezelf of voor je team bewaart, gaat niet mee.";
  function seesText({ mode, trainer_sees: sees }) {
    return sees || (mode === "alone" ? ALONE : SEES);
  }
  function deadlineText2({ mode, deadline }, now) {
    const date = new Date(deadline ?? "");
    if (mode === "alone" || Number.isNaN(date.getTime())) return "";
    const moment3 = `${dateText2(date)} om ${clockText2(date)}`;
    if (date >= now) return `Inleveren kan tot ${moment3}. Tot dan mag je opnieuw inleveren; de laatste keer telt.`;
    return `De inleverdatum was ${moment3}. Je kunt nog inleveren; je trainer ziet dat het later is.`;
  }
  function overviewText(questions) {
    const open = questions.filter((it2) => !it2.answered).length;
    const own = questions.filter((it2) => it2.answered && it2.share && it2.share !== "trainer").length;
    const first = open === 0 ? "Je hebt alle vragen beantwoord." : `Nog open: ${countText2(open, "vraag", "vragen")} van de ${questions.length}.`;
    if (own === 0) return first;
    return `${first} ${own === 1 ? "Eén antwoord deel je niet met je trainer; dat gaat niet mee." : `${own} antwoorden deel je niet met je trainer; die gaan niet mee.`}`;
  }
  function receiptText(receipt) {
    const date = new Date(receipt.time);
    const moment3 = Number.isNaN(date.getTime()) ? "" : ` op ${dateText2(date)} om ${clockText2(date)}`;
    const verb = receipt.mode === "alone" ? "Vastgelegd" : "Ingeleverd";
    const late = receipt.late ? ", na de inleverdatum" : "";
    return `${verb}${moment3}${late}: ${countText2(receipt.answers, "antwoord", "antwoorden")}, code ${codeOf(receipt)}.`;
  }
  function codeOf({ sha256 }) {
    return sha256.slice(0, CODE_LENGTH);
  }
  function newestFirst(receipts) {
    return [...receipts ?? []].sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
  }
  var REFRESH = 800;
  var FEW = 8;
  var PATIENCE2 = 6e4;
  var ELSEWHERE = "Hier kun je niet inleveren. Je antwoorden zijn wel bewaard: open dit hoofdstuk in de cursus (met «cursus start», of via de cursus op je server) en lever daar in. Ze staan er dan al.";
  var ALONE2 = "Nodig is het niet: sommen kijk je meteen zelf na, en zodra je iets hebt geschreven, zie je waarmee je het kunt vergelijken.";
  function render4({ model, el }) {
    const spec = model.get("spec");
    const heading2 = makeHeading({ ...spec, title: spec.title ?? "" }, { label: "Inleveren", icon: "send" });
    const prompt = h2("div", { class: "ib-opdracht" });
    setMarkup(prompt, spec.prompt);
    const body = h2("div", { class: "ib-inleveren-veld" });
    const root = h2(
      "section",
      { class: "ib ib-vraag ib-inleveren", lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading2.titleId },
      heading2.element,
      prompt,
      body
    );
    el.replaceChildren(root);
    if (model.get("host") === "kernel") {
      body.append(h2("p", {}, ELSEWHERE));
      return () => {
      };
    }
    return handIn(model, body);
  }
  var inleveren_default = { render: render4 };
  function handIn(model, body) {
    const info = h2("div", { class: "ib-inleveren-info" }, h2("p", { class: "ib-hulp" }, "Even kijken wat er klaarstaat…"));
    const act = button2("Lever in", () => void submit(), { class: "ib-knop ib-knop-hoofd", hidden: true });
    const result = h2("div", { class: "ib-inleveren-uitslag", role: "status" });
    const earlier = h2("div", { class: "ib-inleveren-eerder" });
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
        info.replaceChildren(problem(status.text), button2("Probeer opnieuw", () => void refresh()));
        return;
      }
      act.hidden = false;
      receipts = newestFirst(status.receipts);
      whenLeft(info, () => {
        const unfolded = info.querySelector("details")?.open ?? false;
        info.replaceChildren(...describe22(status));
        info.querySelector("details")?.toggleAttribute("open", unfolded);
      });
      showReceipts(status.mode);
    }
    function showReceipts(mode) {
      act.textContent = { course: ["Lever in", "Lever opnieuw in"], alone: ["Leg vast", "Leg opnieuw vast"] }[mode][receipts.length ? 1 : 0];
      const rest = receipts.filter((receipt) => receipt.time !== told?.time);
      const newest = told ? [] : rest.slice(0, 1);
      const older = rest.slice(newest.length);
      const list = h2("ul", {}, ...older.map((receipt) => h2("li", {}, receiptText(receipt))));
      const blocks = [...newest.map(receiptBlock), ...older.length ? [disclosure("Eerdere keren", list)] : []];
      whenLeft(earlier, () => earlier.replaceChildren(...blocks));
    }
    async function submit() {
      if (busy) return;
      busy = true;
      act.setAttribute("aria-disabled", "true");
      told = null;
      result.replaceChildren(h2("p", { class: "ib-hulp" }, "Je antwoorden worden opgeslagen en ingeleverd…"));
      const outcome = await saveAll() ? await request(model, { type: "handin" }, PATIENCE2) : UNSAVED;
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
  function describe22(status) {
    const now = /* @__PURE__ */ new Date();
    const questions = status.questions ?? [];
    const open = questions.filter((it2) => !it2.answered);
    const intro = status.mode === "course" && status.course ? `Je levert in voor de cursus ${status.course}.` : "";
    return [
      ...[intro, deadlineText2(status, now)].filter(Boolean).map((text2) => h2("p", {}, text2)),
      questions.length ? h2("p", { class: "ib-overzicht" }, icon2(open.length ? "question" : "check"), h2("span", {}, overviewText(questions))) : null,
      openList(open),
      h2("p", { class: "ib-ziet" }, icon2("speech"), h2("span", {}, seesText(status))),
      status.mode === "alone" ? h2("p", {}, ALONE2) : null
    ].filter((element) => element !== null);
  }
  function openList(open) {
    if (!open.length) return null;
    const list = h2("ul", { class: "ib-openstaand" }, ...open.map((it2) => h2("li", {}, linkTo(it2))));
    return open.length <= FEW ? list : disclosure("Welke vragen zijn dat?", list);
  }
  function linkTo({ id, title, section }) {
    const text2 = [section, title || "Vraag zonder titel"].filter(Boolean).join(" ");
    return h2("a", { href: `#${id}`, onclick: (event) => goTo(event, id) }, text2);
  }
  function goTo(event, id) {
    const target = document.querySelector(`[data-ib-id="${CSS.escape(id)}"]`);
    if (!target) return;
    event.preventDefault();
    const field2 = target.querySelector("textarea, input, button");
    target.scrollIntoView({ block: "start" });
    if (field2 instanceof HTMLElement) field2.focus({ preventScroll: true });
  }
  function receiptBlock(receipt) {
    return h2(
      "div",
      { class: "ib-bewijs" },
      h2("p", { class: "ib-oordeel", "data-toon": "good" }, icon2("check"), h2("strong", {}, receiptText(receipt))),
      receipt.problem ? problem(receipt.problem) : null,
      receipt.copy ? h2("p", { class: "ib-hulp" }, `Er is een kopie bewaard: ${receipt.copy}`) : null
    );
  }
  function problem(text2) {
    return h2("p", { class: "ib-oordeel", "data-toon": "bad" }, icon2("warning"), h2("strong", {}, text2));
  }
  var jaaruren_exports = {};
  __export(jaaruren_exports, {
    default: () => jaaruren_default,
    render: () => render5
  });
  var FULL_TIME = 1659;
  var WEEKS = 40;
  function plan(v2) {
    const more = 1 + v2.uitloop / 100;
    const costs2 = [
      { name: "opp", label: "Ontwikkelingsperspectieven", layer: "kind", hours: v2.opps * v2.opp_uren },
      { name: "bespreking", label: "Leerlingbesprekingen", layer: "kind", hours: v2.besprekingen * v2.bespreking_uren },
      { name: "team", label: "Ondersteuningsteam", layer: "kind", hours: v2.team * v2.team_uren },
      { name: "groep", label: "Groepsbesprekingen", layer: "groep", hours: v2.groepen * v2.groepsbesprekingen * v2.groepsbespreking_uren },
      { name: "bezoek", label: "Klasbezoeken", layer: "groep", hours: v2.groepen * v2.bezoeken * v2.bezoek_uren },
      { name: "mt", label: "Overleg in het mt", layer: "school", hours: v2.overleggen * v2.overleg_uren },
      { name: "overig", label: "Mail, scholing en netwerk", layer: "school", hours: v2.overig * WEEKS },
      { name: "gang", label: "Vragen op de gang", layer: "gang", hours: v2.vragen * v2.minuten * v2.dagen / 60 }
    ];
    const planned = total(costs2);
    const hours3 = v2.fte * FULL_TIME;
    const posts = costs2.map((post) => ({ ...post, hours: post.hours * more }));
    const taken2 = total(posts);
    const corridor = total(posts.filter(({ layer }) => layer === "gang"));
    return { posts, hours: hours3, slack: planned ? 100 * (hours3 / planned - 1) : null, taken: taken2, left: hours3 - taken2, corridor };
  }
  function tables4(values, year = plan(values)) {
    const rows = [...year.posts.map((post) => (
      /** @type {[string, number]} */
      [post.label, post.hours]
    )), ["Samen bezet", year.taken], ["Nog vrij", year.left], ["Hele aanstelling", year.hours]];
    return [
      {
        caption: `Waar het jaar blijft: ${appointment(values)}, ${count(values.leerlingen, "leerling", "leerlingen")}`,
        header: ["Taak", "uur per jaar", "% van het jaar", "uur per schoolweek", "minuten per leerling"],
        rows: rows.map(([label2, hours3]) => [label2, nl(hours3), nl(100 * hours3 / year.hours), nl(hours3 / WEEKS), nl(60 * hours3 / values.leerlingen, 0)])
      }
    ];
  }
  function summary4(values, year = plan(values)) {
    const share = nl(100 * Math.abs(year.left) / year.hours);
    const late = values.uitloop ? `, als alles ${nl(values.uitloop)}% uitloopt` : "";
    const begin = `${appointment(values)} is ${nl(year.hours)} uur per jaar: ${nl(year.taken - year.corridor)} uur aan taken en ${nl(year.corridor)} uur op de gang${late}. `;
    if (year.left < 0) return `${begin}Dat past niet: je komt ${nl(-year.left)} uur te kort (${share}% van je jaar).`;
    const each = nl(60 * year.left / values.leerlingen, 0);
    return `${begin}Er blijft ${nl(year.left)} uur vrij (${share}%): ${nl(year.left / WEEKS)} uur per schoolweek, of ${each} ${each === "1" ? "minuut" : "minuten"} per leerling in een heel jaar.`;
  }
  function slackText({ slack }) {
    if (slack === null) return "er is niets gepland";
    return slack < 0 ? "het past al niet" : `${nl(slack, 0)}%`;
  }
  function total(posts) {
    return posts.reduce((sum3, { hours: hours3 }) => sum3 + hours3, 0);
  }
  function appointment({ fte }) {
    return `${nl(fte, 2)} fte`;
  }
  var LAYERS = (
    /** @type {const} */
    [
      ["kind", "rond één kind"],
      ["groep", "rond de groep"],
      ["school", "rond de school"],
      ["gang", "vragen op de gang"],
      ["vrij", "nog vrij"],
      ["over", "past niet"]
    ]
  );
  var NARROW3 = 520;
  var AXIS = 34;
  function render5(mount2) {
    const hatchId = uniqueId("ib-arcering");
    const kit = {
      name: "jaaruren",
      assumptions: ASSUMPTIONS.jaaruren,
      open: ["Je jaar", "Wat niet in je agenda staat"],
      presets: [
        { label: "Het voorbeeld", values: {} },
        { label: "Eén dag, kleine school", values: { fte: 0.2, leerlingen: 90, dagen: 40, opps: 5, besprekingen: 14, team: 5, team_uren: 6, groepen: 4, overleggen: 10, vragen: 6 } },
        { label: "Voltijds, grote school", values: { fte: 1, leerlingen: 520, dagen: 200, opps: 30, besprekingen: 80, team: 8, team_uren: 16, groepen: 21, overig: 3, vragen: 8 } }
      ],
      compute: plan,
      draw: (_2, year, width) => draw4(year, width, hatchId),
      legend: makeLegend3(),
      summary: summary4,
      tables: tables4,
      outcomes: outcomes4
    };
    return mountQuestion(mount2, { label: "Model", icon: "clock", field: workbench(kit) });
  }
  var jaaruren_default = { render: render5 };
  function outcomes4(values) {
    const year = plan(values);
    return [
      ["Uren per jaar", nl(year.hours)],
      ["Aan taken", nl(year.taken - year.corridor)],
      ["Op de gang", nl(year.corridor)],
      ["Nog vrij", nl(year.left)],
      ["Nog vrij, % van het jaar", nl(100 * year.left / year.hours)],
      ["Zo ver mag alles uitlopen", slackText(year)]
    ];
  }
  function makeLegend3() {
    const items = LAYERS.map(([layer, meaning]) => h2("li", {}, h2("span", { class: `ib-staal ib-uur-${layer}`, "aria-hidden": "true" }), meaning));
    return h2("ul", { class: "ib-legenda" }, ...items);
  }
  function draw4(year, width, hatchId) {
    const sheet = drawSheet(year, width, hatchId);
    const bars = drawBars2(year, width, sheet.height + 18, hatchId);
    const height = sheet.height + 18 + bars.height;
    const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    picture.append(hatch2(hatchId), ...sheet.drawn, ...bars.drawn);
    return picture;
  }
  function drawSheet(year, width, hatchId) {
    const hours3 = Math.max(year.hours, year.taken);
    const rows = Math.ceil(hours3 / WEEKS);
    const across = (width - AXIS) / WEEKS;
    const up = Math.max(3, Math.min(across * 0.8, 12, 330 / rows));
    const top = 26;
    const bottom = top + rows * up;
    const y2 = (perWeek) => bottom - perWeek * up;
    const drawn4 = [
      label("uur per week", 0, 12, "ib-svg-as"),
      ...ticks(0, rows, 4).filter((hour) => hour <= rows).flatMap((hour) => [line(AXIS - 4, y2(hour), width, y2(hour), "ib-svg-raster"), label(nl(hour), AXIS - 8, y2(hour) + 4, "ib-svg-as", "end")]),
      ...fillSheet(year, hatchId).map(({ layer, from, to, hatched }) => s("path", { d: boxes(from, to, across, up, bottom), class: `ib-uur ib-uur-${layer}`, ...hatched ? { fill: `url(#${hatched})` } : {} })),
      s("path", { d: edge(Math.round(year.hours), across, y2), class: "ib-uur-grens" }),
      label(`je aanstelling: ${nl(year.hours / WEEKS)} uur per week`, width, 12, "ib-svg-maat", "end"),
      ...[1, 10, 20, 30, 40].map((week) => label(week === 1 ? "week 1" : nl(week), AXIS + (week - 0.5) * across, bottom + 16, "ib-svg-as", week === 1 ? "start" : week === 40 ? "end" : "middle"))
    ];
    return { drawn: drawn4, height: bottom + 22 };
  }
  function fillSheet(year, hatchId) {
    const most = Math.round(year.hours);
    let sum3 = 0;
    const parts2 = LAYERS.slice(0, 4).map(([layer]) => {
      const from = Math.round(sum3);
      for (const post of year.posts) if (post.layer === layer) sum3 += post.hours;
      return { layer, from: Math.min(from, most), to: Math.min(Math.round(sum3), most), hatched: layer === "gang" ? hatchId : "" };
    });
    const taken2 = Math.round(sum3);
    const rest = { layer: "vrij", from: Math.min(taken2, most), to: most, hatched: "" };
    const over = { layer: "over", from: most, to: Math.max(taken2, most), hatched: "" };
    return [...parts2, rest, over].filter(({ from, to }) => to > from);
  }
  function edge(hours3, across, y2) {
    const full = Math.floor(hours3 / WEEKS);
    const step = AXIS + hours3 % WEEKS * across;
    return `M${AXIS} ${y2(hours3 % WEEKS ? full + 1 : full)}H${step}V${y2(full)}H${AXIS + WEEKS * across}`;
  }
  function boxes(from, to, across, up, bottom) {
    const gap = across > 9 ? 1.5 : 0.8;
    const size = `h${(across - gap).toFixed(2)}v${(up - gap).toFixed(2)}h-${(across - gap).toFixed(2)}z`;
    return Array.from({ length: to - from }, (_2, place2) => {
      const hour = from + place2;
      const x2 = AXIS + hour % WEEKS * across;
      const y2 = bottom - (Math.floor(hour / WEEKS) + 1) * up;
      return `M${x2.toFixed(2)} ${(y2 + gap).toFixed(2)}${size}`;
    }).join("");
  }
  function drawBars2(year, width, top, hatchId) {
    const narrow = width < NARROW3;
    const posts = year.posts.filter(({ hours: hours3 }) => hours3 > 0);
    const rest = { label: year.left < 0 ? "Past niet" : "Nog vrij", layer: year.left < 0 ? "over" : "vrij", hours: Math.abs(year.left) };
    const all = [...posts, rest];
    const row = narrow ? 40 : 27;
    const left = narrow ? 0 : 200;
    const most = Math.max(...all.map(({ hours: hours3 }) => hours3), 1);
    const x2 = scale([0, most], left, width - 92);
    const drawn4 = all.flatMap(({ label: text2, layer, hours: hours3 }, place2) => {
      const y2 = top + place2 * row;
      const size = Math.max(x2(hours3) - left, 1.5);
      const bar = narrow ? y2 + 20 : y2 + 3;
      const amount = `${nl(hours3)} uur`;
      return [
        label(text2, 0, narrow ? y2 + 14 : y2 + 17, layer === "vrij" || layer === "over" ? "ib-svg-maat" : ""),
        s("rect", { x: left, y: bar, width: size, height: narrow ? 14 : 18, rx: 2, class: `ib-uur ib-uur-${layer}`, ...layer === "gang" ? { fill: `url(#${hatchId})` } : {} }),
        label(amount, Math.min(left + size + 8, width - textWidth(amount)), bar + (narrow ? 12 : 14), "ib-svg-getal")
      ];
    });
    return { drawn: drawn4, height: all.length * row + 6 };
  }
  function hatch2(id) {
    const pattern = { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
    return s("defs", {}, s("pattern", pattern, s("rect", { width: 6, height: 6, class: "ib-arcering-grond" }), line(0, 0, 0, 6, "ib-arcering-lijn")));
  }
  var keuze_exports = {};
  __export(keuze_exports, {
    default: () => keuze_default,
    render: () => render6
  });
  var VERDICTS = {
    right: { text: "Goed.", icon: "check", tone: "good" },
    wrong: { text: "Nog niet goed.", icon: "cross", tone: "bad" },
    unreadable: { text: "Dit kan ik niet lezen.", icon: "question", tone: "hint" }
  };
  function checker({ question, read, isAnswered: isAnswered2, missing }) {
    const { model } = question;
    const result = h2("div", { class: "ib-uitslag", role: "status" });
    const more = h2("div", { class: "ib-uitleg" });
    const check = button2("Controleer", () => void run(), { class: "ib-knop ib-knop-hoofd" });
    const element = h2("div", { class: "ib-controle" }, check, result, more);
    let round = 0;
    async function run() {
      if (!isAnswered2()) {
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
      if (reply.read_as) lines2.push(h2("p", { class: "ib-gelezen" }, `Gelezen als ${reply.read_as}.`));
      const hint = (reply.hint ?? "").replace(/^Nog niet\.\s*/, "");
      if (hint) lines2.push(h2("p", { class: "ib-tip" }, icon2("hint"), h2("span", {}, hint)));
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
    return h2("p", { class: "ib-oordeel", "data-toon": tone }, icon2(sign), h2("strong", {}, text2));
  }
  function explanation(text2, open) {
    const paragraphs = text2.split(/\n+/).map((line2) => h2("p", {}, line2));
    return h2(
      "details",
      { class: "ib-uitklap", open },
      h2("summary", {}, open ? "Uitleg" : "Laat de uitleg zien"),
      h2("div", { class: "ib-uitklap-inhoud" }, ...paragraphs)
    );
  }
  function render6(mount2) {
    return mountQuestion(mount2, { label: mount2.model.get("spec").check ? "Keuzevraag" : "Keuze", icon: "choice", field: makeField });
  }
  var keuze_default = { render: render6 };
  function makeField(question) {
    const { spec } = question;
    const options = spec.options ?? [];
    const name = uniqueId("ib-keuze");
    const inputs = options.map(
      ({ id }) => h2("input", { type: spec.multiple ? "checkbox" : "radio", name, value: id, id: `${name}-${id}`, onchange: onChange })
    );
    const labels = options.map(({ id, text: text2 }) => {
      const label2 = h2("label", { for: `${name}-${id}` });
      setMarkup(label2, text2);
      return label2;
    });
    const legend = h2("legend", { id: uniqueId("ib-legenda") }, spec.multiple ? "Kies alles wat past" : "Kies één antwoord");
    const rows = inputs.map((input, n) => h2("div", { class: "ib-optie" }, input, labels[n]));
    const fieldset = h2(
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
      element: h2("div", { class: "ib-keuze-veld" }, fieldset, check?.element),
      blank: { choice: [] },
      show: ({ choice = [] }) => {
        for (const input of inputs) input.checked = choice.includes(input.value);
        check?.clear();
        if (choice.length > 0) void check?.recall({ choice });
      },
      describe: ({ choice = [] }) => choice.map((id) => labels[options.findIndex((it2) => it2.id === id)]?.textContent ?? id).join("\n")
    };
  }
  var netwerk_exports = {};
  __export(netwerk_exports, {
    default: () => netwerk_default,
    render: () => render7
  });
  var PEOPLE = ASSUMPTIONS.netwerk.parameters.find(({ name }) => name === "weg")?.choices ?? [];
  var KINDS2 = (
    /** @type {Record<string, readonly Line[]>} */
    {
      ib: [[0, 8], [0, 9], [0, 4], [0, 2], [0, 6], [0, 1], [0, 7], [0, 3], [0, 5]],
      buren: [[1, 2], [3, 4], [5, 6], [6, 7], [2, 3], [4, 5]],
      dwars: [[1, 7], [2, 6], [3, 5], [1, 4], [4, 7], [2, 5], [3, 7]],
      leider: [[4, 8], [1, 8], [7, 8], [2, 8], [6, 8], [3, 8], [5, 8], [8, 9]],
      assistent: [[1, 9], [2, 9], [3, 9], [4, 9], [5, 9], [6, 9], [7, 9]]
    }
  );
  function linesOf(values) {
    return Object.fromEntries(Object.entries(KINDS2).map(([kind, order]) => [kind, order.slice(0, Math.trunc(values[kind]))]));
  }
  function networks(values) {
    const lines2 = Object.values(linesOf(values)).flat();
    const everyone = PEOPLE.map((_2, place2) => place2);
    const gone = Math.trunc(values.weg);
    return [
      measure3(everyone, lines2),
      measure3(
        everyone.filter((person) => person !== gone),
        lines2.filter((line2) => !line2.includes(gone))
      )
    ];
  }
  function measure3(people, lines2) {
    const reach = people.map((person) => distances(person, lines2));
    return {
      people,
      lines: lines2,
      density: lines2.length / (people.length * (people.length - 1) / 2),
      alone: people.filter((_2, place2) => reach[place2].size === 1),
      groups: people.filter((person, place2) => Math.min(...reach[place2].keys()) === person && reach[place2].size > 1).length,
      chain: Math.max(...reach.map((found) => Math.max(...found.values())))
    };
  }
  function distances(start, lines2) {
    const found = /* @__PURE__ */ new Map([[start, 0]]);
    for (const [person, steps2] of found) {
      for (const [one, other] of lines2) {
        const there = one === person ? other : other === person ? one : person;
        if (!found.has(there)) found.set(there, steps2 + 1);
      }
    }
    return found;
  }
  function tables5(values, both = networks(values)) {
    const header = ["Compleet", `Zonder ${article(PEOPLE[Math.trunc(values.weg)])}`];
    const measures2 = [
      ["Mensen", ({ people }) => nl(people.length)],
      ["Lijnen", ({ lines: lines2 }) => nl(lines2.length)],
      ["Dichtheid", ({ density }) => nl(density, 2, true)],
      ["Mensen die alleen staan", ({ alone }) => nl(alone.length)],
      ["Losse groepjes van twee of meer", ({ groups }) => nl(groups)],
      ["Langste keten, in stappen", ({ chain }) => nl(chain)]
    ];
    return [
      { caption: "Het netwerk in cijfers", header: ["Maat", ...header], rows: measures2.map(([label2, of]) => [label2, ...both.map(of)]) },
      {
        caption: "Lijnen per persoon",
        header: ["Persoon", ...header],
        rows: PEOPLE.map((name, place2) => [name, ...both.map(({ people, lines: lines2 }) => people.includes(place2) ? nl(lines2.filter((line2) => line2.includes(place2)).length) : "weg")])
      }
    ];
  }
  function summary5(values, both = networks(values)) {
    return `Compleet: ${networkText(both[0])}. Zonder ${article(PEOPLE[Math.trunc(values.weg)])}: ${networkText(both[1])}.`;
  }
  function networkText({ lines: lines2, density, alone, groups, chain }) {
    const stand = alone.length ? `${nl(alone.length)} ${alone.length === 1 ? "staat" : "staan"} alleen` : "niemand staat alleen";
    const apart = groups > 1 ? `, ${nl(groups)} losse groepjes` : "";
    const steps2 = chain ? `, langste keten ${count(chain, "stap", "stappen")}` : "";
    return `${count(lines2.length, "lijn", "lijnen")}, dichtheid ${nl(density, 2, true)}, ${stand}${apart}${steps2}`;
  }
  function article(person) {
    return person.startsWith("groep") ? person : `de ${person}`;
  }
  var KINDS3 = (
    /** @type {const} */
    [
      ["ib", "met de ib’er"],
      ["buren", "buren"],
      ["dwars", "dwarsverbanden"],
      ["leider", "met de schoolleider"],
      ["assistent", "met de assistent"]
    ]
  );
  var SHORT2 = ["ib", "1/2", "3", "4", "5", "6", "7", "8", "sl", "oa"];
  var RING = [8, 1, 2, 3, 4, 5, 6, 7, 9];
  var SIDE_BY_SIDE = 540;
  var GAP22 = 24;
  var NODE = 17;
  function render7(mount2) {
    const kit = {
      name: "netwerk",
      assumptions: ASSUMPTIONS.netwerk,
      open: ["Wie vraagt wie om raad?", "Wie valt er weg?"],
      presets: [
        { label: "Iedereen bij de ib’er", values: {} },
        { label: "Met zes buurlijnen", values: { buren: 6 } },
        { label: "Twee eilanden", values: { ib: 4, dwars: 6 } },
        { label: "Alles loopt via de schoolleider", values: { ib: 2, leider: 8, weg: 8 } }
      ],
      compute: networks,
      draw: draw5,
      legend: makeLegend4(),
      summary: summary5,
      tables: tables5,
      outcomes: outcomes5
    };
    return mountQuestion(mount2, { label: "Model", icon: "people", field: workbench(kit) });
  }
  var netwerk_default = { render: render7 };
  function outcomes5(values) {
    const [measures2] = tables5(values);
    return measures2.rows.slice(1).flatMap(([name, whole, rest]) => [
      /** @type {[string, string]} */
      [`${name}: compleet`, whole],
      /** @type {[string, string]} */
      [`${name}: zonder wie wegvalt`, rest]
    ]);
  }
  function makeLegend4() {
    const sample = (kind) => s("svg", { class: "ib-staal-lijn", width: 28, height: 10, "aria-hidden": "true", focusable: "false" }, line(1, 5, 27, 5, `ib-netwerk-lijn ib-netwerk-lijn-${kind}`));
    const items = KINDS3.map(([kind, meaning]) => h2("li", {}, sample(kind), meaning));
    const alone = s("svg", { class: "ib-staal-lijn", width: 18, height: 18, "aria-hidden": "true", focusable: "false" }, s("circle", { cx: 9, cy: 9, r: 7.5, class: "ib-netwerk-mens ib-netwerk-mens-alleen" }));
    return h2("ul", { class: "ib-legenda" }, ...items, h2("li", {}, alone, "staat alleen"), h2("li", {}, "sl: schoolleider, oa: onderwijsassistent, cijfers: groepen"));
  }
  function draw5(values, both, width) {
    const beside = width >= SIDE_BY_SIDE;
    const size = Math.min(beside ? (width - GAP22) / 2 : width, 380);
    const gone = Math.trunc(values.weg);
    const panel = size + 118;
    const height = beside ? panel : 2 * panel + GAP22;
    const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    const titles = ["Compleet", `Zonder ${article(PEOPLE[gone])}`];
    both.forEach((network, place2) => {
      const column = beside ? (width - GAP22) / 2 : width;
      const left = beside ? place2 * (column + GAP22) : 0;
      const at2 = `translate(${left} ${beside ? 0 : place2 * (panel + GAP22)})`;
      const absent = place2 === 1 ? gone : -1;
      picture.append(s("g", { transform: at2 }, label(titles[place2], 0, 18, "ib-svg-kop"), ...drawTeam(values, network, absent, size, (column - size) / 2, 34), ...drawMeasures(network, column, size + 52)));
    });
    return picture;
  }
  function drawTeam(values, network, absent, size, left, top) {
    const places2 = layout(size, left, top);
    const lines2 = Object.entries(linesOf(values)).flatMap(
      ([kind, some]) => some.filter((pair) => !pair.includes(absent)).map(([one, other]) => line(places2[one].x, places2[one].y, places2[other].x, places2[other].y, `ib-netwerk-lijn ib-netwerk-lijn-${kind}`))
    );
    const nodes = PEOPLE.flatMap((_2, person) => {
      const { x: x2, y: y2 } = places2[person];
      const kind = person === absent ? "weg" : network.alone.includes(person) ? "alleen" : person === 0 ? "ib" : person > 7 ? "school" : "groep";
      return [s("circle", { cx: x2, cy: y2, r: person === 0 ? NODE + 2 : NODE, class: `ib-netwerk-mens ib-netwerk-mens-${kind}` }), label(SHORT2[person], x2, y2 + 5, `ib-svg-maat ib-netwerk-mens-tekst-${kind}`, "middle")];
    });
    return [...lines2, ...nodes];
  }
  function layout(size, left, top) {
    const [x2, y2, radius] = [left + size / 2, top + size / 2, size / 2 - NODE - 4];
    const places2 = PEOPLE.map(() => ({ x: x2, y: y2 }));
    RING.forEach((person, place2) => {
      const angle = (110 + 40 * place2) * Math.PI / 180;
      places2[person] = { x: x2 + radius * Math.cos(angle), y: y2 + radius * Math.sin(angle) };
    });
    return places2;
  }
  function drawMeasures({ density, alone, groups, chain }, width, top) {
    const bar = width - 2;
    const apart = groups > 1 ? `${nl(groups)} losse groepjes` : groups ? "één groep" : "geen groep";
    return [
      label("dichtheid", 0, top, "ib-svg-as"),
      label(nl(density, 2, true), width, top, "ib-svg-getal", "end"),
      s("rect", { x: 1, y: top + 8, width: bar, height: 8, rx: 4, class: "ib-dicht-spoor" }),
      s("rect", { x: 1, y: top + 8, width: Math.max(bar * density, 0.01), height: 8, rx: 4, class: "ib-dicht" }),
      label(alone.length ? `${nl(alone.length)} alleen` : "niemand alleen", 0, top + 38, alone.length ? "ib-svg-maat ib-tekst-alleen" : "ib-svg-maat"),
      label(apart, 0, top + 58, "ib-svg-as"),
      label("langste keten", width, top + 58, "ib-svg-as", "end"),
      label(chain ? `${nl(chain)} ${chain === 1 ? "stap" : "stappen"}` : "geen", width, top + 38, "ib-svg-maat", "end")
    ];
  }
  var onderbrekingen_exports = {};
  __export(onderbrekingen_exports, {
    default: () => onderbrekingen_default,
    render: () => render8
  });
  var DAYS = 200;
  var WEEK = 5;
  var DAY_NAMES = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"];
  var MOST2 = 30;
  var PLACE_STREAM = 31;
  var PATIENCE_STREAM = 32;
  var SLACK = 1e-9;
  function measures(values) {
    const lang = nl(values.lang);
    return [
      { name: "fits", label: `${lang} minuten aan één stuk`, unit: "keer per dag", decimals: 1 },
      { name: "usable", label: `In stukken van ${lang} of langer`, unit: "minuten per dag", decimals: 0 },
      { name: "longest", label: "Langste stuk", unit: "minuten", decimals: 0 },
      { name: "lost", label: "Kwijt aan vragen", unit: "minuten per dag", decimals: 0 }
    ];
  }
  function simulate3(values, days = DAYS) {
    const { vragen: asked, gesprek: talk, terug: back } = values;
    const waiting = Math.floor(asked * values.wachten / 100 + 0.5);
    const blocks = Math.min(values.blokken, waiting);
    const fixed = Array.from({ length: blocks }, (_2, place2) => ({ place: (place2 + 1) / (blocks + 1), talk: talk * waiting / blocks }));
    const chance = chanceOf(days);
    const loose = [];
    const bundled = [];
    for (let day = 0; day < days; day += 1) {
      const places2 = chance.places[day];
      const patience = chance.patience[day];
      const all = Array.from({ length: asked }, (_2, question) => question);
      const hurried = [...all].sort((a, b) => patience[a] - patience[b]).slice(0, asked - waiting);
      const one = (question) => ({ place: places2[question], talk });
      loose.push(cutDay(values, all.map(one)));
      bundled.push(cutDay(values, [...fixed, ...hurried.map(one)]));
    }
    const lost = (asked - waiting) * (talk + back) + waiting * talk + blocks * back;
    return [
      { name: "los", label: "Zoals het komt", lost: asked * (talk + back), days: loose },
      { name: "blokken", label: bundledLabel(blocks), lost, days: bundled }
    ];
  }
  function measure4({ lang: need }, way) {
    const stretches = way.days.map(workOf);
    const over = (of) => interval(Float64Array.from(stretches, of), 0.05, 0.95);
    return {
      fits: over((each) => fitting(each, need)),
      usable: over((each) => each.reduce((total2, one) => total2 + (one >= need - SLACK ? one : 0), 0)),
      longest: over((each) => Math.max(0, ...each)),
      lost: [way.lost, way.lost, way.lost]
    };
  }
  function workOf(pieces) {
    return pieces.filter(({ kind }) => kind === "lang" || kind === "kort").map(({ minutes }) => minutes);
  }
  function fitting(stretches, need) {
    return stretches.reduce((total2, one) => total2 + Math.floor(one / need + SLACK), 0);
  }
  function shownDays({ week }) {
    return DAY_NAMES.map((_2, place2) => (week - 1) * WEEK + place2);
  }
  function cutDay({ werkdag, terug: back, lang: need }, breaks) {
    const work = Math.max(0, 60 * werkdag - breaks.reduce((total2, { talk }) => total2 + (talk + back), 0));
    const pieces = [];
    let at2 = 0;
    let done = 0;
    for (const { place: place2, talk } of [...[...breaks].sort((a, b) => a.place - b.place), { place: 1, talk: 0 }]) {
      const minutes = place2 * work - done;
      pieces.push({ kind: minutes >= need - SLACK ? "lang" : "kort", begin: at2, minutes });
      pieces.push({ kind: "gesprek", begin: at2 + minutes, minutes: talk });
      pieces.push({ kind: "terug", begin: at2 + minutes + talk, minutes: talk ? back : 0 });
      done = place2 * work;
      at2 += minutes + talk + back;
    }
    return pieces.filter(({ minutes }) => minutes > 0);
  }
  var drawn = { places: [], patience: [] };
  function chanceOf(days) {
    for (let day = drawn.places.length; day < days; day += 1) {
      drawn.places.push(fillUniforms(PLACE_STREAM, day, new Float64Array(MOST2)));
      drawn.patience.push(fillUniforms(PATIENCE_STREAM, day, new Float64Array(MOST2)));
    }
    return drawn;
  }
  function tables6(values, ways = simulate3(values)) {
    const found = ways.map((way) => measure4(values, way));
    const rows = measures(values).map(({ name, label: label2, unit, decimals }) => [`${label2} (${unit})`, ...found.map((each) => intervalText2(each[name], decimals))]);
    const caption = `${DAYS} verzonnen dagen van ${nl(values.werkdag)} uur: het gemiddelde, en tussen haakjes waar negen van de tien dagen liggen`;
    return [{ caption, header: ["Uitkomst", ...ways.map(({ label: label2 }) => label2.toLowerCase())], rows }, tableOfWeek(values, ways)];
  }
  function tableOfWeek(values, ways) {
    const days = shownDays(values);
    const rows = DAY_NAMES.map((name, place2) => {
      const stretches = ways.map((way) => workOf(way.days[days[place2]]));
      return [name, ...stretches.map((each) => nl(Math.max(0, ...each), 0)), ...stretches.map((each) => nl(fitting(each, values.lang), 0))];
    });
    const labels = ways.map(({ label: label2 }) => label2.toLowerCase());
    return {
      caption: `De week in beeld: het langste stuk in minuten, en hoe vaak er ${nl(values.lang)} minuten in past`,
      header: ["Dag", ...labels.map((label2) => `langste stuk, ${label2}`), ...labels.map((label2) => `keer, ${label2}`)],
      rows
    };
  }
  function summary6(values, ways = simulate3(values)) {
    const [loose, bundled] = ways;
    const [first, second] = ways.map((way) => measure4(values, way).fits[0]);
    return `${count(values.vragen, "vraag", "vragen")} van ${count(values.gesprek, "minuut", "minuten")} en telkens ${nl(values.terug)} om terug te komen. ${costText(values, loose)}; er past gemiddeld ${nl(first)} keer ${nl(values.lang)} minuten aan één stuk in. ${costText(values, bundled)}; dan past het er ${nl(second)} keer in.`;
  }
  function costText({ werkdag }, { label: label2, lost }) {
    const text2 = `${label2}: ${nl(lost, 0)} minuten kwijt, ${nl(100 * lost / (60 * werkdag))}% van de dag`;
    return lost > 60 * werkdag + SLACK ? `${text2} (dat past er niet in)` : text2;
  }
  function bundledLabel(blocks) {
    return blocks ? `Gebundeld in ${count(blocks, "blok", "blokken")}` : "Zonder blok, want niets kan wachten";
  }
  function intervalText2(given, decimals) {
    const [mean, low, high] = given.map((value) => nl(value, decimals, true));
    return low === mean && mean === high ? mean : `${mean} (${low} tot ${high})`;
  }
  var LOOKS = (
    /** @type {const} */
    [
      { key: "divergent", title: "", subtitle: "", shape: "circle", kind: "ib-div" },
      { key: "convergent", title: "", subtitle: "", shape: "diamond", kind: "ib-conv" }
    ]
  );
  var MEANING = (
    /** @type {const} */
    [
      ["ib-stuk-lang", "aan één stuk, lang genoeg"],
      ["ib-stuk-kort", "te kort daarvoor"],
      ["ib-stuk-gesprek", "gesprek"],
      ["ib-stuk-terug", "terugkomen"]
    ]
  );
  var STRIP = 20;
  var GAP3 = 6;
  var HEAD2 = 34;
  var AXIS2 = 28;
  var NARROW4 = 560;
  function render8(mount2) {
    const hatchId = uniqueId("ib-arcering");
    const kit = {
      name: "onderbrekingen",
      assumptions: ASSUMPTIONS.onderbrekingen,
      open: ["De vragen", "Bundelen"],
      presets: [
        { label: "De som van 3.1", values: {} },
        { label: "Een derde kan niet wachten", values: { wachten: 65 } },
        { label: "Een rustige dag", values: { vragen: 4 } },
        { label: "De week voor de rapporten", values: { vragen: 20, gesprek: 6, wachten: 50, blokken: 3 } }
      ],
      compute: (values) => simulate3(values),
      draw: (values, ways, width) => draw6(values, ways, width, hatchId),
      legend: makeLegend5(),
      summary: summary6,
      tables: tables6,
      outcomes: outcomes6
    };
    return mountQuestion(mount2, { label: "Model", icon: "clock", field: workbench(kit) });
  }
  var onderbrekingen_default = { render: render8 };
  function outcomes6(values) {
    return simulate3(values).flatMap((way) => {
      const found = measure4(values, way);
      return measures(values).map(({ name, label: text2, unit, decimals }) => (
        /** @type {[string, string]} */
        [`${way.name === "los" ? "Zoals het komt" : "Gebundeld"}: ${text2.toLowerCase()} (${unit})`, intervalText2(found[name], decimals)]
      ));
    });
  }
  function makeLegend5() {
    const items = MEANING.map(([kind, text2]) => h2("li", {}, h2("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), text2));
    return h2("ul", { class: "ib-legenda" }, ...items);
  }
  function draw6(values, ways, width, hatchId) {
    const box = { left: 28, right: width - 58 };
    const x2 = scale([0, 60 * values.werkdag], box.left, box.right);
    const block = HEAD2 + DAY_NAMES.length * (STRIP + GAP3) + AXIS2;
    const weeks = ways.flatMap((way, which) => drawWeek(values, way, which, { x: x2, top: which * block, width, hatchId }));
    const found = ways.map((way) => measure4(values, way));
    const asked = measures(values);
    const strips = drawStrips(asked, LOOKS, found, { width, top: 2 * block + 10, columns: width < NARROW4 ? 1 : 2 });
    const height = 2 * block + 10 + strips.height;
    const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    picture.append(hatch(hatchId), ...weeks, ...strips.drawn);
    return picture;
  }
  function drawWeek(values, way, which, { x: x2, top, width, hatchId }) {
    const { shape, kind } = LOOKS[which];
    const end = 60 * values.werkdag;
    const bottom = top + HEAD2 + DAY_NAMES.length * (STRIP + GAP3);
    const lost = `${nl(way.lost, 0)} min kwijt`;
    const rows = shownDays(values).flatMap((day, place2) => {
      const y2 = top + HEAD2 + place2 * (STRIP + GAP3);
      const times = fitting(workOf(way.days[day]), values.lang);
      return [
        label(DAY_NAMES[place2].slice(0, 2), 0, y2 + 15, "ib-svg-as"),
        ...way.days[day].flatMap((piece) => drawPiece(piece, end, x2, y2, hatchId)),
        label(`${times} keer`, width, y2 + 15, times ? "ib-svg-maat" : "ib-svg-as", "end")
      ];
    });
    return [
      mark(shape, 7, top + 15, 5.5, `${kind} ib-vol`),
      label(way.label, 20, top + 20, "ib-svg-kop"),
      ...textWidth(way.label + lost, 16) + 40 < width ? [label(lost, width, top + 20, "ib-svg-as", "end")] : [],
      ...hours(values.werkdag, width).flatMap((hour) => [
        line(x2(60 * hour), top + HEAD2 - 4, x2(60 * hour), bottom, "ib-svg-raster"),
        label(hour ? `${nl(hour)} uur` : "0", x2(60 * hour), bottom + 13, "ib-svg-as", hour ? "middle" : "start")
      ]),
      ...rows
    ];
  }
  function hours(most, width) {
    const step = width / most > 60 ? 1 : 2;
    return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_2, place2) => place2 * step);
  }
  function drawPiece({ kind, begin, minutes }, end, x2, y2, hatchId) {
    const until = Math.min(begin + minutes, end);
    const size = x2(until) - x2(begin);
    if (size <= 0) return [];
    const text2 = `${nl(minutes, 0)} min`;
    const fill = kind === "terug" ? { fill: `url(#${hatchId})` } : {};
    return [
      s("rect", { x: x2(begin), y: y2, width: Math.max(size, 0.8), height: STRIP, class: `ib-stuk-${kind}`, ...fill }),
      ...kind === "lang" && textWidth(text2, 13) + 8 < size ? [label(text2, x2(begin) + size / 2, y2 + 15, "ib-stuk-tekst", "middle")] : []
    ];
  }
  var reflectie_exports = {};
  __export(reflectie_exports, {
    default: () => reflectie_default,
    render: () => render9
  });
  function rubric(criteria) {
    if (!criteria?.length) return null;
    return disclosure("Waar let je trainer op?", h2("ul", {}, ...criteria.map((text2) => h2("li", {}, text2))));
  }
  function comparePoints(html) {
    if (!html) return null;
    const content = h2("div");
    setMarkup(content, html);
    const element = disclosure("Vergelijk met wat anderen noemen", content);
    element.hidden = true;
    return element;
  }
  function lookBack({ model }, quotes) {
    const labelId = uniqueId("ib-eerder");
    const element = h2("section", { class: "ib-eerder", "aria-labelledby": labelId });
    let earlier = (model.get("related") ?? {})[quotes.id] ?? null;
    let own = model.get("answer") ?? null;
    function show() {
      const text2 = earlier?.value?.text?.trim() ?? "";
      const label2 = h2("p", { class: "ib-eerder-kop", id: labelId }, heading(quotes, text2 ? earlier : null));
      const link = model.get("host") === "lab" ? h2("a", { href: address(quotes) }, text2 ? "Naar die vraag" : "Schrijf hem eerst") : null;
      element.replaceChildren(label2);
      if (text2) element.append(h2("blockquote", { class: "ib-eigen-tekst" }, text2));
      if (text2 && isRevised(earlier, own)) {
        element.append(h2("p", { class: "ib-hulp" }, "Je hebt die tekst veranderd nadat je deze vraag beantwoordde. Wil je je antwoord hier ook herzien?"));
      }
      if (link) element.append(h2("p", {}, link));
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
    const place2 = `${title ? `«${title}», ` : ""}hoofdstuk ${chapter.slice(1)}`;
    if (!answer) return `Hier komt terug wat je schrijft bij ${place2}.`;
    const date = new Date(answer.time);
    return `Dit schreef je ${Number.isNaN(date.getTime()) ? "eerder" : `op ${dateText2(date)}`} bij ${place2}:`;
  }
  function address({ id, chapter }) {
    return `../${chapter}/${chapter}.ipynb#${id}`;
  }
  function joinTexts(mine, theirs) {
    if (mine.includes(theirs.trim())) return mine;
    if (theirs.includes(mine.trim())) return theirs;
    return `${mine.trimEnd()}

${theirs.trim()}`;
  }
  function citation({ name, summary: summary15 }) {
    return summary15 ? `Scenario «${name}» (${summary15})` : `Scenario «${name}»`;
  }
  function writingArea({ attributes, rows = 5, onInput }) {
    const copy = h2("div", { class: "ib-kopie", "aria-hidden": "true" });
    const textarea = h2("textarea", {
      ...attributes,
      lang: "nl",
      spellcheck: "true",
      rows,
      oninput: () => {
        copyText();
        onInput(textarea.value);
      }
    });
    const element = h2("div", { class: "ib-schrijfvel", style: `--ib-rows: ${rows * 1.875 + 1.5}rem` }, textarea, copy);
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
  function render9(mount2) {
    const { mirror, title } = mount2.model.get("spec");
    if (!mirror) return mountQuestion(mount2, { label: "Reflectie", icon: "pen", field: makeField2 });
    const own = (title ?? "").replace(/^Spiegel:\s*/, "");
    return mountQuestion(mount2, { label: "Spiegel aan jouw praktijk", title: own, icon: "pen", field: makeField2 });
  }
  var reflectie_default = { render: render9 };
  function makeField2(question) {
    const { spec, change } = question;
    const words2 = h2("p", { class: "ib-woorden", id: uniqueId("ib-woorden") });
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
      setText2(words2, wordsText(countWords(text2), spec.words));
    }
    showWords("");
    return {
      element: h2("div", { class: "ib-reflectie-veld" }, earlier?.element, area.element, cites?.element),
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
    const select = h2("select", { class: "ib-keuzelijst", id: uniqueId("ib-scenario") });
    const cite = button2("Haal aan in je tekst", () => {
      const scenario = scenarios()[Number(select.value)];
      if (!scenario) return;
      insert2(citation(scenario));
      announce(`Scenario ${scenario.name} staat in je tekst.`);
    });
    const none = h2("p", { class: "ib-hulp" }, "Bewaar eerst een scenario in het model; dan kun je het hier aanhalen.");
    const row = h2("div", { class: "ib-aanhalen" }, h2("label", { for: select.id }, "Jouw scenario’s"), select, cite);
    const element = h2("div", {}, row, none);
    let related = model.get("related") ?? {};
    const scenarios = () => related[id]?.value?.scenarios ?? [];
    function show() {
      const kept4 = scenarios();
      row.hidden = kept4.length === 0;
      none.hidden = kept4.length > 0;
      const chosen = select.value;
      select.replaceChildren(...kept4.map(({ name }, n) => h2("option", { value: n }, name)));
      if (Number(chosen) < kept4.length && chosen !== "") select.value = chosen;
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
  var rekenvraag_exports = {};
  __export(rekenvraag_exports, {
    default: () => rekenvraag_default,
    render: () => render10
  });
  function render10(mount2) {
    const isPrediction = !mount2.model.get("spec").check;
    return mountQuestion(mount2, { label: isPrediction ? "Voorspelling" : "Rekenvraag", icon: "calculator", field: makeField3 });
  }
  var rekenvraag_default = { render: render10 };
  function makeField3(question) {
    const { spec } = question;
    const unit = h2("span", { class: "ib-rekeneenheid", id: uniqueId("ib-eenheid") }, spec.unit ?? "");
    const help = h2("p", { class: "ib-hulp", id: uniqueId("ib-hulp") }, helpFor(spec.unit, spec.decimals));
    const label2 = h2("label", { class: "ib-invoer-label", id: uniqueId("ib-label") }, spec.check ? "Jouw antwoord" : "Jouw schatting");
    const input = h2("input", {
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
    const row = h2("div", { class: "ib-rekenrij" }, label2, h2("span", { class: "ib-rekenvak" }, input, spec.unit ? unit : null));
    return {
      element: h2("div", { class: "ib-rekenvraag-veld" }, row, help, action.element),
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
    const line2 = h2("p", { class: "ib-bevestiging", role: "status" });
    const { spec } = question;
    async function run() {
      const text2 = input.value.trim();
      if (!text2) {
        setText2(line2, "Vul eerst een getal in. Een ruwe schatting is genoeg.");
        return;
      }
      question.flush();
      setText2(line2, `Je schatting staat: ${text2}${spec.unit ? ` ${spec.unit}` : ""}. Lees verder en vergelijk.`);
    }
    const element = h2("div", { class: "ib-controle" }, button2("Leg vast", () => void run(), { class: "ib-knop ib-knop-hoofd" }), line2);
    return { element, run, recall: () => {
    }, clear: () => setText2(line2, "") };
  }
  var rollenkaart_exports = {};
  __export(rollenkaart_exports, {
    default: () => rollenkaart_default,
    render: () => render11
  });
  var LAYERS2 = (
    /** @type {const} */
    ["leerling", "leerkracht", "team", "school", "omgeving"]
  );
  var ROLES = (
    /** @type {const} */
    ["zorg", "leren", "trend", "rest"]
  );
  var MOST3 = 12;
  function spread(values) {
    const layers = LAYERS2.map((layer) => ({ word: layer, moments: sum(ROLES.map((role) => values[`${layer}_${role}`])) }));
    const roles = ROLES.map((role) => ({ word: role, moments: sum(LAYERS2.map((layer) => values[`${layer}_${role}`])) }));
    return { total: sum(layers.map(({ moments: moments3 }) => moments3)), layers, roles };
  }
  var sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  function moved(values, place2, step) {
    const next = values[place2] + step;
    return next < 0 || next > MOST3 ? null : { ...values, [place2]: next };
  }
  function tables7(values, found = spread(values)) {
    const rows = LAYERS2.map((layer, place2) => [layer, ...ROLES.map((role) => String(values[`${layer}_${role}`])), String(found.layers[place2].moments)]);
    const sums = ["samen", ...found.roles.map(({ moments: moments3 }) => String(moments3)), String(found.total)];
    return [{ caption: "Momenten per laag en per pet", header: ["Laag", ...ROLES, "samen"], rows: [...rows.reverse(), sums] }];
  }
  function summary7(values, found = spread(values)) {
    if (!found.total) return "Er staat nog niets op de kaart.";
    const empty = found.layers.filter(({ moments: moments3 }) => !moments3).map(({ word: word2 }) => word2);
    const left = empty.length ? `Leeg: ${and(empty)}.` : "Op elke laag ligt iets.";
    return `${count(found.total, "moment", "momenten")}. Volste laag: ${fullest(found.layers)}. Meest gedragen pet: ${fullest(found.roles)}. ${left}`;
  }
  function fullest(shares3) {
    const most = Math.max(...shares3.map(({ moments: moments3 }) => moments3));
    const found = shares3.filter(({ moments: moments3 }) => moments3 === most).map(({ word: word2 }) => word2);
    return `${and(found)} (${found.length > 1 ? "elk " : ""}${most})`;
  }
  function and(words2) {
    return words2.length > 1 ? `${words2.slice(0, -1).join(", ")} en ${words2.at(-1)}` : words2[0];
  }
  var ROW3 = 58;
  var NARROW5 = 480;
  var TOP = 30;
  var NOTHING = Object.fromEntries(LAYERS2.flatMap((layer) => ROLES.map((role) => [`${layer}_${role}`, 0])));
  var CHILDREN2 = { ...NOTHING, leerling_zorg: 9, leerling_rest: 4, leerkracht_zorg: 4, leerkracht_leren: 1, school_trend: 1, school_rest: 2, omgeving_zorg: 5 };
  var TEAM = { ...NOTHING, leerling_zorg: 3, leerkracht_zorg: 2, leerkracht_leren: 3, leerkracht_trend: 1, team_leren: 6, team_trend: 4, school_leren: 1, school_trend: 2, school_rest: 1, omgeving_zorg: 3 };
  function render11(mount2) {
    let goTo2 = () => {
    };
    const kit = {
      name: "rollenkaart",
      assumptions: ASSUMPTIONS.rollenkaart,
      open: ["Met één leerling"],
      presets: [
        { label: "De dinsdag uit 2.1", values: {} },
        { label: "Een week rond kinderen", values: CHILDREN2 },
        { label: "Een week rond het team", values: TEAM },
        { label: "Lege kaart", values: NOTHING }
      ],
      compute: spread,
      draw: (values, found, width) => draw7(values, found, width, (place2, step) => {
        const next = moved(values, place2, step);
        if (next) goTo2(next);
      }),
      legend: makeLegend6(),
      summary: summary7,
      tables: tables7,
      outcomes: outcomes7,
      lead: (bench) => {
        goTo2 = bench.goTo;
        return h2("p", { class: "ib-rol-uitleg" }, "Klik in een vak om er een moment in te leggen, en op het minteken om er een uit te halen. Met de schuiven kan het ook.");
      }
    };
    return mountQuestion(mount2, { label: "Model", icon: "scale", field: workbench(kit) });
  }
  var rollenkaart_default = { render: render11 };
  function outcomes7(values) {
    const { total: total2, layers, roles } = spread(values);
    return [
      ["Momenten", String(total2)],
      ...layers.map(({ word: word2, moments: moments3 }) => (
        /** @type {[string, string]} */
        [`Laag ${word2}`, String(moments3)]
      )),
      ...roles.map(({ word: word2, moments: moments3 }) => (
        /** @type {[string, string]} */
        [`Pet ${word2}`, String(moments3)]
      ))
    ];
  }
  function makeLegend6() {
    const disc = s("svg", { class: "ib-staal-lijn", width: 20, height: 20, "aria-hidden": "true", focusable: "false" }, s("circle", { cx: 10, cy: 10, r: 8, class: "ib-rol-schijf" }));
    const empty = h2("span", { class: "ib-staal ib-rol-leeg", "aria-hidden": "true" });
    return h2("ul", { class: "ib-legenda" }, h2("li", {}, disc, "momenten: hoe meer, hoe groter"), h2("li", {}, empty, "laag zonder momenten"));
  }
  function draw7(values, found, width, click) {
    const narrow = width < NARROW5;
    const left = narrow ? 78 : 110;
    const across = (width - left - (narrow ? 36 : 70)) / ROLES.length;
    const bottom = TOP + LAYERS2.length * ROW3;
    const height = bottom + 34;
    const middle2 = (column) => left + (column + 0.5) * across;
    const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    picture.append(...ROLES.map((role, column) => label(role, middle2(column), 18, "ib-svg-zone", "middle")));
    picture.append(label("samen", width, 18, "ib-svg-as", "end"));
    LAYERS2.forEach((layer, place2) => {
      const top = bottom - (place2 + 1) * ROW3;
      const { moments: moments3 } = found.layers[place2];
      picture.append(
        s("rect", { x: 0.5, y: top + 2, width: width - 1, height: ROW3 - 4, rx: 6, class: `ib-rol-laag ib-rol-laag-${place2 + 1}${moments3 ? "" : " ib-rol-leeg"}` }),
        label(layer, 8, top + ROW3 / 2 + 5, "ib-svg-zone"),
        ...ROLES.map((role, column) => cell(values, `${layer}_${role}`, { x: middle2(column), y: top + ROW3 / 2, across }, click)),
        label(String(moments3), width - 10, top + ROW3 / 2 + 5, "ib-svg-getal", "end")
      );
    });
    picture.append(line(left, bottom + 4, width, bottom + 4, "ib-svg-nul"), label("samen", 8, bottom + 24, "ib-svg-as"));
    picture.append(...found.roles.map(({ moments: moments3 }, column) => label(String(moments3), middle2(column), bottom + 24, "ib-svg-getal", "middle")));
    picture.append(label(String(found.total), width - 10, bottom + 24, "ib-svg-getal", "end"));
    return picture;
  }
  function cell(values, place2, { x: x2, y: y2, across }, click) {
    const moments3 = values[place2];
    const size = moments3 ? 9 + 13 * Math.sqrt((moments3 - 1) / (MOST3 - 1)) : 0;
    const area = s("rect", { x: x2 - across / 2 + 1, y: y2 - ROW3 / 2 + 4, width: across - 2, height: ROW3 - 8, rx: 5, class: "ib-rol-vak" });
    const group = s("g", { class: "ib-rol-plek" }, area);
    group.addEventListener("click", () => click(place2, 1));
    if (!moments3) {
      group.append(s("circle", { cx: x2, cy: y2, r: 2.5, class: "ib-rol-stip" }));
      return group;
    }
    const wide = across > 74;
    const [minusX, minusY] = wide ? [x2 - size - 14, y2] : [x2 - across / 2 + 13, y2 + ROW3 / 2 - 16];
    const less = s(
      "g",
      { class: "ib-rol-min" },
      s("rect", { x: minusX - 12, y: minusY - 12, width: 24, height: 24, rx: 5, class: "ib-rol-minvak" }),
      line(minusX - 4, wide ? minusY : minusY + 6, minusX + 4, wide ? minusY : minusY + 6, "ib-rol-minteken")
    );
    less.addEventListener("click", (event) => {
      event.stopPropagation();
      click(place2, -1);
    });
    group.append(s("circle", { cx: x2, cy: y2, r: size, class: "ib-rol-schijf" }), label(String(moments3), x2, y2 + 5, "ib-svg-getal ib-rol-aantal", "middle"), less);
    return group;
  }
  var scheepstra_exports = {};
  __export(scheepstra_exports, {
    default: () => scheepstra_default,
    render: () => render12
  });
  function forms({ leerlingen: pupils, minuten: total2, klassikaal, groepen: groups, wissel }) {
    const shared = total2 * klassikaal / 100;
    const lost = wissel * (pupils - 1);
    const alone = Math.max(0, total2 - lost) / pupils;
    const partly = Math.max(0, total2 - shared - lost) / pupils;
    const grouped = Math.max(0, total2 - wissel * (groups - 1)) / groups;
    return [
      { name: "hoofdelijk", label: "Hoofdelijk, één voor één", alone, shared: 0, watched: 0, silent: total2 - alone },
      { name: "klassikaal", label: "Klassikaal", alone: 0, shared, watched: total2 - shared, silent: 0 },
      { name: "gemengd", label: "Eerst klassikaal, dan hoofdelijk", alone: partly, shared, watched: 0, silent: total2 - shared - partly },
      { name: "groepen", label: groups === 1 ? "In één groep" : `In ${nl(groups)} groepen`, alone: 0, shared: grouped, watched: 0, silent: total2 - grouped }
    ];
  }
  function tables8(values) {
    const rows = forms(values).map((form) => [form.label, nl(form.alone, 2), nl(form.shared, 2), nl(form.watched, 2), nl(form.silent, 2)]);
    const caption = `Wat één kind krijgt, in minuten: ${classText(values)} les`;
    return [{ caption, header: ["Manier", "alleen les", "samen les", "met toezicht", "zonder hulp"], rows }];
  }
  function summary8(values) {
    const [each, together, mixed, groups] = forms(values);
    return `${classText(values)}: hoofdelijk ${nl(each.alone, 2)} minuten les per kind, klassikaal ${nl(together.shared, 2)}, eerst klassikaal en dan hoofdelijk ${nl(mixed.shared + mixed.alone, 2)}, ${groups.label.toLowerCase()} ${nl(groups.shared, 2)}.`;
  }
  function classText({ leerlingen, minuten }) {
    return `${count(leerlingen, "leerling", "leerlingen")}, ${nl(minuten)} minuten`;
  }
  var KINDS4 = (
    /** @type {const} */
    [
      ["shared", "ib-min-samen", "samen"],
      ["alone", "ib-min-alleen", "alleen"],
      ["watched", "ib-min-toezicht", "met toezicht"],
      ["silent", "ib-min-stil", "zonder hulp"]
    ]
  );
  var MEANING2 = {
    alone: "les, alleen met de leerkracht",
    shared: "les, samen met anderen",
    watched: "werken terwijl de leerkracht toeziet",
    silent: "werken zonder hulp"
  };
  var BAR2 = 44;
  var NARROW6 = 520;
  function render12(mount2) {
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
      draw: (values, ways, width) => draw8(values, ways, width, hatchId),
      legend: makeLegend7(),
      summary: summary8,
      tables: tables8,
      outcomes: outcomes8
    };
    return mountQuestion(mount2, { label: "Model", icon: "clock", field: workbench(kit) });
  }
  var scheepstra_default = { render: render12 };
  function outcomes8(values) {
    return forms(values).map((form) => [`${form.label}: minuten les per kind`, nl(form.alone + form.shared, 2)]);
  }
  function makeLegend7() {
    const items = KINDS4.map(
      ([key, kind]) => h2("li", {}, h2("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), MEANING2[key])
    );
    return h2("ul", { class: "ib-legenda" }, ...items);
  }
  function draw8(values, ways, width, hatchId) {
    const narrow = width < NARROW6;
    const left = narrow ? 0 : 132;
    const dots = dotGrid(values.leerlingen, narrow ? width : left - 28);
    const head = narrow ? 48 + dots.height : 26;
    const row = Math.max(head + BAR2, narrow ? 0 : dots.height + 38) + 26;
    const height = ways.length * row + 20;
    const x2 = scale([0, values.minuten], left, width - 1);
    const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    picture.append(hatch(hatchId), ...drawHours(values.minuten, x2, height, width));
    ways.forEach((form, place2) => {
      const top = place2 * row;
      const taught = `${nl(form.alone + form.shared, 2)} minuten les`;
      const now = taughtNow(form, values);
      picture.append(label(form.label, left, top + 16, "ib-svg-kop"));
      picture.append(label(taught, narrow ? 0 : width, top + (narrow ? 36 : 16), "ib-svg-uitkomst", narrow ? "start" : "end"));
      picture.append(label(now.text, narrow ? width : 0, top + (narrow ? 36 : 16), "ib-svg-as", narrow ? "end" : "start"));
      picture.append(...dots.draw(now, 0, top + (narrow ? 44 : 27)), ...drawBar(form, x2, top + head, hatchId));
    });
    return picture;
  }
  function drawBar(form, x2, top, hatchId) {
    let minutes = 0;
    return KINDS4.flatMap(([key, kind, word2]) => {
      const from = x2(minutes);
      minutes += form[key];
      const size = x2(minutes) - from;
      if (form[key] <= 0) return [];
      const text2 = `${nl(form[key], 2)} min ${word2}`;
      const short = `${nl(form[key], 2)} min`;
      const shown = [text2, short].find((one) => textWidth(one) + 16 < size);
      return [
        s("rect", { x: from, y: top, width: Math.max(size - (size > 3 ? 1.5 : 0), 1), height: BAR2, class: `ib-min ${kind}`, ...key === "watched" ? { fill: `url(#${hatchId})` } : {} }),
        ...shown ? [label(shown, from + 8, top + BAR2 / 2 + 5, `ib-svg-in ${kind}-tekst`)] : []
      ];
    });
  }
  function drawHours(total2, x2, height, width) {
    const step = total2 / (width - x2(0)) > 0.7 ? 60 : 30;
    const count2 = Math.floor(total2 / step + 1e-9);
    return Array.from({ length: count2 + 1 }, (_2, place2) => place2 * step).flatMap((minutes) => [
      line(x2(minutes), 26, x2(minutes), height - 20, "ib-svg-raster"),
      label(hourText(minutes), x2(minutes), height - 6, "ib-svg-as", minutes === 0 ? "start" : x2(minutes) > width - 30 ? "end" : "middle")
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
      draw: ({ alone, shared }, left, top) => Array.from({ length: pupils }, (_2, place2) => {
        const kind = place2 < alone ? "ib-kind-alleen" : place2 < shared ? "ib-kind-samen" : "ib-kind-stil";
        return s("circle", { cx: left + place2 % columns * size + 4.5, cy: top + Math.floor(place2 / columns) * size + 4.5, r: 3.4, class: kind });
      })
    };
  }
  var sorteren_exports = {};
  __export(sorteren_exports, {
    default: () => sorteren_default,
    render: () => render13
  });
  var HOLDS = (
    /** @type {const} */
    { both: [true, true], first: [true, false], second: [false, true], neither: [false, false] }
  );
  function fieldsOf([first, second]) {
    return [
      { id: "both", name: `${first} en ${second}` },
      { id: "first", name: `${first}, niet ${second}` },
      { id: "second", name: `${second}, niet ${first}` },
      { id: "neither", name: `niet ${first}, niet ${second}` }
    ];
  }
  function known(sorted, ids) {
    const given = (
      /** @type {Sorted} */
      typeof sorted === "object" && sorted !== null ? sorted : {}
    );
    const found = ids.filter((id) => Object.hasOwn(given, id) && Object.hasOwn(HOLDS, given[id]));
    return Object.fromEntries(found.map((id) => [id, given[id]]));
  }
  function agreement(ids, own, other) {
    const both = ids.filter((id) => own[id] && other[id]);
    const holds = (field2) => HOLDS[
      /** @type {FieldId} */
      field2
    ];
    const count2 = (sorted, field2) => both.filter((id) => sorted[id] === field2).length;
    const chance = Object.keys(HOLDS).reduce((total2, field2) => total2 + count2(own, field2) * count2(other, field2), 0);
    return {
      total: both.length,
      same: both.filter((id) => own[id] === other[id]).length,
      differing: both.filter((id) => own[id] !== other[id]),
      first: both.filter((id) => holds(own[id])[0] === holds(other[id])[0]).length,
      second: both.filter((id) => holds(own[id])[1] === holds(other[id])[1]).length,
      byChance: both.length ? chance / both.length : 0
    };
  }
  function render13(mount2) {
    return mountQuestion(mount2, { label: "Sorteren", icon: "grid", field: makeField4 });
  }
  var sorteren_default = { render: render13 };
  function makeField4(question) {
    const { spec } = question;
    const items = spec.items ?? [];
    const ids = items.map(({ id }) => id);
    const names = new Map(items.map((item) => [item.id, plain(item.text)]));
    const nameOf22 = (id) => names.get(id) ?? id;
    const axes = spec.axes ?? ["belangrijk", "dringend"];
    const fields = fieldsOf(axes);
    const fieldName = (field2) => fields.find(({ id }) => id === field2)?.name ?? field2;
    let own = {};
    let other = {};
    let turn = (
      /** @type {"own" | "colleague"} */
      "own"
    );
    let held = null;
    const spoken = h2("p", { class: "ib-verborgen", role: "status" });
    const deck = makeDeck(fields, place2);
    const board = makeBoard(fields, nameOf22, pickUp);
    dragTo(deck.grip, board.element, place2);
    const result = makeResult({ ids, axes, nameOf: nameOf22, fieldName });
    const invite = button2("Laat een collega ook sorteren", hand, { class: "ib-knop ib-knop-hoofd" });
    const stop = button2("Terug naar mijn vakken", back);
    const again = button2("Laat nog een collega sorteren", hand);
    const actions = h2("div", { class: "ib-knoppen" }, invite, stop, again);
    const element = h2("div", { class: "ib-sorteer-veld", role: "group", "aria-labelledby": question.titleId, "aria-describedby": question.promptId }, deck.element, board.element, actions, result.element, spoken);
    const sorted = () => turn === "own" ? own : other;
    const current = () => held ?? ids.find((id) => !sorted()[id]) ?? null;
    const isDone = (one) => ids.every((id) => one[id]);
    function place2(field2) {
      const id = current();
      if (!id) return;
      held = null;
      if (turn === "own") own = { ...own, [id]: field2 };
      else other = { ...other, [id]: field2 };
      question.change(value());
      const next = current();
      if (turn === "colleague" && !next) {
        finish();
        return;
      }
      show();
      setText2(spoken, `${nameOf22(id)}: ${fieldName(field2)}. ${next ? `Nu: ${nameOf22(next)}` : "Alles ligt in een vak."}`);
      if (!next) (invite.hidden ? deck.rest : invite).focus();
    }
    function pickUp(id) {
      held = held === id ? null : id;
      show();
      if (!held) setText2(spoken, "Teruggelegd.");
      else deck.focus();
    }
    function hand() {
      turn = "colleague";
      other = {};
      held = null;
      show();
      deck.focus();
    }
    function back() {
      turn = "own";
      held = null;
      show();
      deck.rest.focus();
    }
    function finish() {
      turn = "own";
      show();
      result.focus();
    }
    function value() {
      return { sorted: own, ...Object.keys(other).length ? { colleague: other } : {} };
    }
    function show() {
      const id = current();
      const done = ids.filter((it2) => sorted()[it2]).length;
      deck.show({ text: id ? nameOf22(id) : "", at: Math.min(done + (held ? 0 : 1), ids.length), total: ids.length, turn, held: held !== null, field: id ? sorted()[id] ?? "" : "" });
      board.show(ids.filter((it2) => sorted()[it2]), sorted(), held);
      const compared = turn === "own" && Object.keys(other).length > 0;
      invite.hidden = turn === "colleague" || compared || !isDone(own);
      again.hidden = turn === "colleague" || !compared;
      stop.hidden = turn === "own";
      result.show(compared ? { own, other } : null);
    }
    show();
    return {
      element,
      blank: { sorted: {} },
      show: (given) => {
        own = known(given.sorted, ids);
        other = known(given.colleague, ids);
        held = null;
        show();
      },
      describe: (given) => describe3(fields, ids, nameOf22, known(given.sorted, ids))
    };
  }
  function plain(markup) {
    const content = h2("div");
    setMarkup(content, markup);
    return (content.textContent ?? "").trim();
  }
  function describe3(fields, ids, nameOf22, sorted) {
    const lines2 = fields.map(({ id: field2, name }) => {
      const inside = ids.filter((id) => sorted[id] === field2).map(nameOf22);
      return inside.length ? `${name}: ${inside.join("; ")}` : "";
    });
    return lines2.filter(Boolean).join("\n");
  }
  function makeDeck(fields, place2) {
    const count2 = h2("p", { class: "ib-stapel-plaats" });
    const text2 = h2("p", { class: "ib-stapel-tekst", id: uniqueId("ib-taak") });
    const grip = h2("span", { class: "ib-sorteer-greep", "aria-hidden": "true" }, icon2("grip"));
    const card2 = h2("div", { class: "ib-stapel-kaart" }, grip, h2("div", {}, count2, text2));
    const buttons2 = fields.map(({ id, name }) => button2(name, () => place2(id), { class: "ib-knop ib-vakknop", "aria-describedby": text2.id, "data-vak": id }));
    const where = h2("div", { class: "ib-vakknoppen", role: "group", "aria-label": "Leg in het vak" }, ...buttons2);
    const rest = h2("p", { class: "ib-hulp ib-stapel-leeg", tabindex: -1 }, "Alles ligt in een vak. Klik op een taak om hem weer op te pakken.");
    const element = h2("div", { class: "ib-stapel" }, card2, where, rest);
    return {
      element,
      grip,
      rest,
      focus: () => buttons2[0].focus(),
      /** @param {{text: string, at: number, total: number, turn: "own" | "colleague", held: boolean, field: string}} now */
      show(now) {
        const empty = now.text === "";
        element.dataset.beurt = now.turn;
        for (const part of [card2, where]) part.hidden = empty;
        rest.hidden = !empty;
        const who = now.turn === "colleague" ? "Je collega sorteert; jouw vakken zijn even weg. " : "";
        setText2(count2, who + (now.held ? "Opgepakt. Waar hoort deze?" : `Taak ${now.at} van ${now.total}`));
        setText2(text2, now.text);
        for (const one of buttons2) one.toggleAttribute("data-hier", one.dataset.vak === now.field);
      }
    };
  }
  function makeBoard(fields, nameOf22, pickUp) {
    const chips = /* @__PURE__ */ new Map();
    const made = fields.map(({ id, name }) => {
      const list = h2("ul", { class: "ib-vak-taken", role: "list", "aria-label": name });
      return { id, list, element: h2("div", { class: "ib-vak", "data-vak": id }, h2("p", { class: "ib-vak-naam" }, name), list) };
    });
    function chipOf(id) {
      const text2 = nameOf22(id);
      const chip = chips.get(id) ?? h2("li", {}, button2(text2, () => pickUp(id), { class: "ib-taak", "aria-pressed": "false", title: "Weer oppakken" }));
      chips.set(id, chip);
      return chip;
    }
    return {
      element: h2("div", { class: "ib-bord" }, ...made.map(({ element }) => element)),
      /**
       * @param {string[]} placed
       * @param {Sorted} sorted
       * @param {string | null} held
       */
      show(placed, sorted, held) {
        for (const { id: field2, list } of made) {
          const inside = placed.filter((id) => sorted[id] === field2).map(chipOf);
          if (inside.length !== list.children.length || inside.some((chip, at2) => list.children[at2] !== chip)) list.replaceChildren(...inside);
        }
        for (const [id, chip] of chips) chip.firstElementChild?.setAttribute("aria-pressed", String(id === held));
      }
    };
  }
  function makeResult({ ids, axes, nameOf: nameOf22, fieldName }) {
    const heading2 = h2("h4", { class: "ib-tussenkop", tabindex: -1 });
    const body = h2("div");
    const element = h2("div", { class: "ib-overeenkomst" }, heading2, body);
    return {
      element,
      focus: () => heading2.focus(),
      /** @param {{own: Sorted, other: Sorted} | null} both */
      show(both) {
        element.hidden = both === null;
        if (!both) return;
        const { own, other } = both;
        const { total: total2, same, differing: differing2, first, second, byChance } = agreement(ids, own, other);
        setText2(heading2, `${same} van de ${total2} taken liggen bij jullie in hetzelfde vak`);
        const rows = differing2.map(
          (id) => h2("li", {}, h2("p", { class: "ib-verschil-taak" }, nameOf22(id)), h2("p", { class: "ib-verschil" }, h2("span", {}, h2("strong", {}, "jij: "), fieldName(own[id])), h2("span", {}, h2("strong", {}, "je collega: "), fieldName(other[id]))))
        );
        body.replaceChildren(
          h2("p", {}, "Over ", h2("em", {}, axes[0]), ` waren jullie het ${first} van de ${total2} keer eens, over `, h2("em", {}, axes[1]), ` ${second} keer. Wie blind sorteert, met evenveel taken per vak, komt gemiddeld op ${numberText2(Math.round(10 * byChance) / 10)} gelijke.`),
          ...rows.length ? [h2("p", { class: "ib-verschil-kop" }, "Hier begint het gesprek:"), h2("ul", { class: "ib-verschillen", role: "list" }, ...rows)] : [h2("p", {}, "Geen enkele taak ligt ergens anders. Kijk eens of jullie ook hetzelfde bedoelden.")]
        );
      }
    };
  }
  function dragTo(grip, board, place2) {
    const under = ({ clientX, clientY }) => {
      const root = (
        /** @type {Document | ShadowRoot} */
        board.getRootNode()
      );
      const found = root.elementFromPoint(clientX, clientY)?.closest("[data-vak]");
      return found instanceof HTMLElement ? found : null;
    };
    const mark2 = (field2) => {
      for (const one of board.children) one.toggleAttribute("data-onder", one === field2);
    };
    const onMove = (event) => mark2(under(event));
    grip.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      grip.addEventListener("pointermove", onMove);
    });
    const stop = () => {
      mark2(null);
      grip.removeEventListener("pointermove", onMove);
    };
    grip.addEventListener("pointerup", (event) => {
      const field2 = under(event)?.dataset.vak;
      stop();
      if (field2) place2(
        /** @type {FieldId} */
        field2
      );
    });
    grip.addEventListener("pointercancel", stop);
  }
  var spelden_exports = {};
  __export(spelden_exports, {
    default: () => spelden_default,
    render: () => render14
  });
  var PINS = (
    /** @type {const} */
    [["ik", "Ik"], ["leider", "Schoolleider"], ["team", "Team"]]
  );
  var PAIRS = (
    /** @type {const} */
    [[0, 1], [0, 2], [1, 2]]
  );
  var ACROSS = "leerling–team";
  var UP = "ondersteunend–leidinggevend";
  function threads(values) {
    return PAIRS.map(([first, second]) => {
      const [[one, label2], [other, otherLabel]] = [PINS[first], PINS[second]];
      const across = Math.abs(values[`${one}_x`] - values[`${other}_x`]);
      const up = Math.abs(values[`${one}_y`] - values[`${other}_y`]);
      return { one: label2, other: otherLabel, across, up, distance: Math.sqrt(across * across + up * up) };
    });
  }
  function longest(found) {
    const most = Math.max(...found.map(({ distance }) => distance));
    return found.filter(({ distance }) => distance >= most - 1e-9);
  }
  function tables9(values, found = threads(values)) {
    return [
      { caption: "Waar de spelden staan, van 0 tot 10", header: ["Speld", ACROSS, UP], rows: PINS.map(([name, label2]) => [label2, nl(values[`${name}_x`]), nl(values[`${name}_y`])]) },
      {
        caption: "Hoe ver ze uit elkaar liggen",
        header: ["Draad", `verschil ${ACROSS}`, `verschil ${UP}`, "afstand"],
        rows: found.map(({ one, other, across, up, distance }) => [`${one} – ${other.toLowerCase()}`, nl(across), nl(up), nl(distance, 2, true)])
      }
    ];
  }
  function summary9(values, found = threads(values)) {
    const distances2 = found.map(({ one, other, distance }) => `${one.toLowerCase()} – ${other.toLowerCase()} ${nl(distance, 2, true)}`).join("; ");
    return `Afstanden: ${distances2}. ${longestText(longest(found))}`;
  }
  function longestText(most) {
    const [{ one, other, across, up, distance }] = most;
    if (distance === 0) return "Alle spelden staan op dezelfde plek.";
    if (most.length > 1) return "Er is niet één langste draad.";
    const name = `${one.toLowerCase()} en ${other.toLowerCase()}`;
    if (across === up) return `De langste draad loopt tussen ${name}, op beide assen evenveel.`;
    const [axis, size] = across > up ? [ACROSS, across] : [UP, up];
    return `De langste draad loopt tussen ${name}, vooral op de as ${axis} (${nl(size)} van de 10).`;
  }
  var LARGEST = 460;
  function render14(mount2) {
    const kit = {
      name: "spelden",
      assumptions: ASSUMPTIONS.spelden,
      open: ["Waar jij jezelf ziet", "Waar je schoolleider je ziet", "Waar het team je ziet"],
      presets: [
        { label: "Het voorbeeld", values: {} },
        { label: "Alles in het midden", values: { ik_x: 5, ik_y: 5, leider_x: 5, leider_y: 5, team_x: 5, team_y: 5 } },
        { label: "Eens over voor wie, niet over hoe", values: { ik_x: 7, ik_y: 2, leider_x: 7, leider_y: 8, team_x: 6.5, team_y: 4 } }
      ],
      compute: threads,
      draw: draw9,
      legend: makeLegend8(),
      summary: summary9,
      tables: tables9,
      outcomes: (values) => threads(values).map(({ one, other, distance }) => [`Afstand ${one.toLowerCase()} – ${other.toLowerCase()}`, nl(distance, 2, true)])
    };
    return mountQuestion(mount2, { label: "Model", icon: "scale", field: workbench(kit) });
  }
  var spelden_default = { render: render14 };
  function makeLegend8() {
    const items = PINS.map(([name, text2]) => h2("li", {}, s("svg", { class: "ib-staal-lijn", width: 20, height: 20, "aria-hidden": "true", focusable: "false" }, ...pin(name, 10, 10, 6)), text2));
    const thread = s("svg", { class: "ib-staal-lijn", width: 28, height: 10, "aria-hidden": "true", focusable: "false" }, line(1, 5, 27, 5, "ib-draad ib-draad-langst"));
    return h2("ul", { class: "ib-legenda" }, ...items, h2("li", {}, thread, "langste draad"));
  }
  function draw9(values, found, width) {
    const size = Math.min(width, LARGEST);
    const left = (width - size) / 2;
    const [top, bottom] = [24, 24 + size];
    const [x2, y2] = [scale([0, 10], left + 1, left + size - 1), scale([0, 10], bottom - 1, top + 1)];
    const places2 = Object.fromEntries(PINS.map(([name]) => [name, { x: x2(values[`${name}_x`]), y: y2(values[`${name}_y`]) }]));
    const middle2 = PINS.reduce((sum3, [name]) => sum3 + places2[name].y / PINS.length, 0);
    const height = bottom + 26;
    const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    picture.append(
      s("rect", { x: left, y: top, width: size, height: size, rx: 6, class: "ib-kaart" }),
      ...[2, 4, 6, 8].flatMap((step) => [line(x2(step), top, x2(step), bottom, "ib-svg-raster"), line(left, y2(step), left + size, y2(step), "ib-svg-raster")]),
      line(x2(5), top, x2(5), bottom, "ib-svg-nul"),
      line(left, y2(5), left + size, y2(5), "ib-svg-nul"),
      label("leidinggevend", left + size / 2, 14, "ib-svg-zone", "middle"),
      label("ondersteunend", left + size / 2, bottom + 18, "ib-svg-zone", "middle"),
      label("leerling", left + 8, y2(5) - 8, "ib-svg-zone"),
      label("team", left + size - 8, y2(5) - 8, "ib-svg-zone", "end"),
      ...drawThreads(found, places2),
      ...PINS.flatMap(([name]) => pin(name, places2[name].x, places2[name].y, 9)),
      ...PINS.map(([name, text2]) => nameOf2(text2, places2[name], { left, right: left + size, top, bottom, middle: middle2 }))
    );
    return picture;
  }
  function drawThreads(found, places2) {
    const most = longest(found);
    const by = (text2) => places2[PINS.find(([, name]) => name === text2)?.[0] ?? "ik"];
    const drawn4 = found.map((thread) => {
      const [one, other] = [by(thread.one), by(thread.other)];
      const long = thread.distance > 0 && most.length === 1 && most[0] === thread;
      return { thread, one, other, kind: long ? "ib-draad ib-draad-langst" : "ib-draad" };
    });
    return [
      ...drawn4.map(({ one, other, kind }) => line(one.x, one.y, other.x, other.y, kind)),
      ...drawn4.filter(({ thread }) => thread.distance >= 2).map(({ thread, one, other }) => label(nl(thread.distance, 2, true), (one.x + other.x) / 2, (one.y + other.y) / 2 + 5, "ib-svg-getal ib-draad-tekst", "middle"))
    ];
  }
  function pin(name, x2, y2, size) {
    if (name === "ik") return [mark("circle", x2, y2, size, "ib-speld ib-speld-ik")];
    if (name === "team") return [mark("diamond", x2, y2, size, "ib-speld ib-speld-team")];
    return [s("rect", { x: x2 - size, y: y2 - size, width: 2 * size, height: 2 * size, rx: 2, class: "ib-speld ib-speld-leider" })];
  }
  function nameOf2(text2, { x: x2, y: y2 }, { left, right, top, bottom, middle: middle2 }) {
    const anchor = x2 < left + 50 ? "start" : x2 > right - 50 ? "end" : "middle";
    const shift = anchor === "start" ? -8 : anchor === "end" ? 8 : 0;
    const below = y2 - top < 30 || y2 > middle2 && bottom - y2 > 34;
    return label(text2, x2 + shift, below ? y2 + 27 : y2 - 16, "ib-svg-maat ib-draad-tekst", anchor);
  }
  var spreekuur_exports = {};
  __export(spreekuur_exports, {
    default: () => spreekuur_default,
    render: () => render15
  });
  var STREAM2 = 60;
  var YEARS = 40;
  var WEEKS2 = 40;
  var DAY = 480;
  var WEEK2 = 5 * DAY;
  var BEGIN = 390;
  var END = WEEKS2 * WEEK2;
  var PIECE = 64;
  var DAYS2 = { 1: [2], 2: [1, 3], 3: [0, 2, 4], 4: [0, 1, 3, 4], 5: [0, 1, 2, 3, 4] };
  function shares({ ingepland, opgelost }) {
    const planned = ingepland / 100;
    return [planned, Math.min(opgelost / 100, 1 - planned)];
  }
  function capacity({ duur, minuten }) {
    return Math.max(1, Math.floor(duur / minuten + 1e-9));
  }
  function costs(values) {
    const { vragen: asked, minuten, terugkomen: back, spreekuren: hours3, duur } = values;
    const [planned, team] = shares(values);
    const left = asked * Math.max(0, 1 - (planned + team));
    return [
      { corridor: asked * minuten, consulting: 0, returning: asked * back },
      { corridor: left * minuten, consulting: hours3 * duur, returning: (left + hours3) * back }
    ];
  }
  function simulate4(values) {
    const [before, after] = costs(values);
    const [planned, team] = shares(values);
    const begins = moments(values.spreekuren);
    const room2 = capacity(values);
    const waits = [];
    const queue = Array.from({ length: WEEKS2 }, () => new Float64Array(YEARS));
    let used = 0;
    let week = [];
    for (let year = 0; year < YEARS; year += 1) {
      const { times, marks } = questionsOf(year, values.vragen);
      const arrivals = times.filter((_2, place2) => marks[place2] < planned);
      const { served, hour } = serve(arrivals, begins, room2);
      arrivals.forEach((arrived, place2) => waits.push(((begins[hour[place2]] ?? END) - arrived) / DAY));
      countQueue(queue, year, arrivals, served, values.spreekuren);
      used += served.reduce((total2, all, place2) => total2 + Math.min((all - (served[place2 - 1] ?? 0)) * values.minuten, values.duur), 0);
      if (year === 0) week = showWeek(times, marks, { planned, team, hour, begins, week: values.week });
    }
    return {
      before,
      after,
      week,
      queue,
      places: values.spreekuren * room2,
      coming: values.vragen * planned,
      waits: Float64Array.from(waits),
      full: used / (YEARS * begins.length) / values.duur
    };
  }
  function moments(hours3) {
    return Array.from({ length: WEEKS2 }, (_2, week) => DAYS2[hours3].map((day) => week * WEEK2 + day * DAY + BEGIN)).flat();
  }
  var drawn2 = [];
  function questionsOf(year, asked) {
    const own = drawn2[year] ??= { sums: [], marks: [], normals: new Float64Array(0) };
    while (!own.sums.length || own.sums[own.sums.length - 1] * WEEK2 / asked < END) drawMore(own, year);
    const times = own.sums.map((sum3) => sum3 * WEEK2 / asked).filter((time) => time < END);
    return { times, marks: own.marks };
  }
  function drawMore(own, year) {
    const from = own.sums.length;
    const to = from + Math.max(PIECE, Math.floor(from / 2));
    own.normals = fillNormals(STREAM2, year, new Float64Array(2 * to));
    let sum3 = own.sums[from - 1] ?? 0;
    for (let place2 = from; place2 < to; place2 += 1) {
      const [x2, y2] = own.normals.subarray(2 * place2, 2 * place2 + 2);
      sum3 += (x2 * x2 + y2 * y2) / 2;
      own.sums.push(sum3);
      own.marks.push(Math.atan2(y2, x2) / (2 * Math.PI) + 0.5);
    }
  }
  function serve(arrivals, begins, room2) {
    let arrived = 0;
    let done = 0;
    const hour = [];
    const served = begins.map((begin, place2) => {
      while (arrived < arrivals.length && arrivals[arrived] < begin) arrived += 1;
      const now = Math.min(arrived, done + room2);
      for (; done < now; done += 1) hour.push(place2);
      return done;
    });
    return { served, hour };
  }
  function countQueue(queue, year, arrivals, served, hours3) {
    let came = 0;
    queue.forEach((ofWeek, week) => {
      while (came < arrivals.length && arrivals[came] < (week + 1) * WEEK2) came += 1;
      ofWeek[year] = came - served[(week + 1) * hours3 - 1];
    });
  }
  function showWeek(times, marks, { planned, team, hour, begins, week }) {
    const first = (week - 1) * WEEK2;
    const shown = [];
    let turn = -1;
    times.forEach((time, place2) => {
      const toHour = marks[place2] < planned;
      if (toHour) turn += 1;
      if (time < first || time >= first + WEEK2) return;
      const begin = toHour ? begins[hour[turn]] : void 0;
      shown.push({
        day: Math.floor((time - first) / DAY),
        minute: (time - first) % DAY,
        place: toHour ? "spreekuur" : marks[place2] >= 1 - team ? "team" : "wandelgang",
        hour: begin === void 0 ? null : [Math.floor(begin / WEEK2) + 1, Math.floor(begin % WEEK2 / DAY)]
      });
    });
    return shown;
  }
  var SHOWN_WEEKS = [1, 10, 20, 30, 40];
  var FEW2 = 0.5;
  var TIGHT = 0.85;
  function queueByWeek({ queue }) {
    return queue.map((ofYears) => {
      const sorted = Float64Array.from(ofYears).sort();
      return [meanOf(sorted), quantile(sorted, 0.1), quantile(sorted, 0.9)];
    });
  }
  function wait({ waits }) {
    if (!waits.length) return [0, 0];
    const sorted = Float64Array.from(waits).sort();
    return [meanOf(sorted), quantile(sorted, 0.9)];
  }
  function room({ coming, places: places2 }) {
    if (coming > places2 + 1e-9) return "De rij groeit week na week";
    return coming > TIGHT * places2 ? "Er is maar net genoeg plek" : "Er is ruim genoeg plek";
  }
  function tables10(values, outcome = simulate4(values)) {
    const { before, after, coming, places: places2, full } = outcome;
    const costs2 = (
      /** @type {const} */
      [["Alles in de wandelgang", before], ["Met spreekuur", after]].map(([name, cost]) => {
        const talking = cost.corridor + cost.consulting;
        return [name, ...[cost.corridor, cost.consulting, talking, cost.returning, talking + cost.returning].map((minutes) => nl(minutes))];
      })
    );
    const [mean, most] = wait(outcome);
    const chance = [
      ["Vragen die naar het spreekuur komen (per week)", nl(coming)],
      ["Vragen waar plek voor is (per week)", nl(places2)],
      ["Van een spreekuur is bezet", `${nl(100 * full, 0)}%`],
      ["Een vraag wacht gemiddeld", daysText(mean)],
      ["Negen van de tien vragen zijn aan de beurt binnen", daysText(most)]
    ];
    const byWeek = queueByWeek(outcome);
    const rows = SHOWN_WEEKS.map((week) => {
      const [average, low, high] = byWeek[week - 1].map((value) => nl(value, 1, true));
      return [nl(week), average, `${low} tot ${high}`];
    });
    return [
      {
        caption: `Wat een week kost, in minuten, bij ${askedText(values)}`,
        header: ["Week", "gesprek in de gang", "spreekuur", "gesprek samen", "terugkomen", "alles samen"],
        rows: costs2
      },
      { caption: `Wachten, in ${YEARS} nagespeelde schooljaren`, header: ["Uitkomst", "waarde"], rows: chance },
      { caption: "Vragen in de rij", header: ["Aan het eind van week", "gemiddeld", "acht van de tien jaren"], rows }
    ];
  }
  function summary10(values, outcome = simulate4(values)) {
    const { before, after } = outcome;
    const hours3 = count(values.spreekuren, "spreekuur", "spreekuren");
    const begin = `${askedText(values)} in een week. Alles in de wandelgang kost ${nl(before.corridor, 0)} minuten gesprek en ${nl(before.returning, 0)} minuten terugkomen. Met ${hours3} van ${nl(values.duur)} minuten wordt dat ${nl(after.corridor + after.consulting, 0)} en ${nl(after.returning, 0)}.`;
    if (!outcome.waits.length) return `${begin} Niemand wacht, want er gaat geen vraag naar het spreekuur.`;
    const [last] = queueByWeek(outcome)[WEEKS2 - 1];
    const waiting = count(Math.floor(last + FEW2), "vraag", "vragen");
    const end = last < FEW2 ? "staat er vrijwel niemand in de rij" : `is de rij gemiddeld ${waiting} lang`;
    return `${begin} Een vraag wacht gemiddeld ${daysText(wait(outcome)[0])}. ${room(outcome)}; na ${WEEKS2} weken ${end}.`;
  }
  function askedText({ vragen }) {
    return count(vragen, "vraag", "vragen");
  }
  function daysText(days) {
    const text2 = nl(days);
    return `${text2} ${text2 === "1" ? "schooldag" : "schooldagen"}`;
  }
  function meanOf(values) {
    return values.reduce((total2, value) => total2 + value, 0) / values.length;
  }
  function quantile(sorted, part) {
    const place2 = part * (sorted.length - 1);
    const below = Math.floor(place2);
    const next = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[next] - sorted[below]) * (place2 - below);
  }
  var KINDS5 = (
    /** @type {const} */
    [
      ["corridor", "ib-su-gang", "gang", "gesprek in de wandelgang"],
      ["consulting", "ib-su-uur", "spreekuur", "spreekuur"],
      ["returning", "ib-su-terug", "terugkomen", "terugkomen in je werk"]
    ]
  );
  var DAY_NAMES2 = ["ma", "di", "wo", "do", "vr"];
  var BAR3 = 36;
  var ROW4 = 34;
  var CHART = 150;
  var NARROW7 = 520;
  function render15(mount2) {
    const hatchId = uniqueId("ib-arcering");
    const kit = {
      name: "spreekuur",
      assumptions: ASSUMPTIONS.spreekuur,
      open: ["Waar ze heen gaan", "Het spreekuur", "Kijken"],
      presets: [
        { label: "De school uit 5.2", values: {} },
        { label: "Twee keer drie kwartier", values: { duur: 45 } },
        { label: "Elke dag een kwartier", values: { spreekuren: 5, duur: 15 } },
        { label: "Een lijstje in het team", values: { ingepland: 24, opgelost: 36 } }
      ],
      compute: simulate4,
      draw: (values, outcome, width) => draw10(values, outcome, width, hatchId),
      legend: makeLegend9(),
      summary: summary10,
      tables: tables10,
      outcomes: outcomes9
    };
    return mountQuestion(mount2, { label: "Model", icon: "clock", field: workbench(kit) });
  }
  var spreekuur_default = { render: render15 };
  function outcomes9(values) {
    const outcome = simulate4(values);
    const { after } = outcome;
    const [last] = queueByWeek(outcome)[WEEKS2 - 1];
    return [
      ["Gesprek en spreekuur (minuten per week)", nl(after.corridor + after.consulting)],
      ["Terugkomen (minuten per week)", nl(after.returning)],
      ["Een vraag wacht gemiddeld", outcome.waits.length ? daysText(wait(outcome)[0]) : "niet"],
      [`In de rij na ${WEEKS2} weken`, nl(last)],
      ["Van een spreekuur is bezet", `${nl(100 * outcome.full, 0)}%`]
    ];
  }
  function makeLegend9() {
    const sample = (...drawn4) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 20 18", width: 20, height: 18, "aria-hidden": "true" }, ...drawn4);
    const fills = KINDS5.map(([, kind, , meaning]) => h2("li", {}, h2("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), meaning));
    const marks = (
      /** @type {const} */
      [
        ["blijft in de wandelgang", mark("circle", 10, 9, 5, "ib-su-vraag-gang")],
        ["gaat naar het spreekuur", mark("diamond", 10, 9, 5, "ib-su-vraag-uur")],
        ["moet wachten tot na deze week", mark("diamond", 10, 9, 5, "ib-su-vraag-later")],
        ["gaat naar elkaar", mark("circle", 10, 9, 4.5, "ib-su-vraag-team")]
      ]
    );
    const band = sample(s("rect", { x: 0, y: 3, width: 20, height: 12, class: "ib-su-band" }), line(0, 9, 20, 9, "ib-su-lijn"));
    return h2("ul", { class: "ib-legenda" }, ...fills, ...marks.map(([text2, drawn4]) => h2("li", {}, sample(drawn4), text2)), h2("li", {}, band, "de rij: gemiddeld, en waar acht van de tien jaren liggen"));
  }
  function draw10(values, outcome, width, hatchId) {
    const costs2 = drawCosts(outcome, width, hatchId);
    const week = drawWeek2(values, outcome.week, width, costs2.height + 14);
    const queue = drawQueue(values, outcome, width, costs2.height + week.height + 26);
    const height = costs2.height + week.height + queue.height + 26;
    return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, hatch3(hatchId), ...costs2.drawn, ...week.drawn, ...queue.drawn);
  }
  function drawCosts({ before, after }, width, hatchId) {
    const narrow = width < NARROW7;
    const bars = (
      /** @type {const} */
      [["Alles in de wandelgang", before], ["Met spreekuur", after]]
    );
    const total2 = (cost) => cost.corridor + cost.consulting + cost.returning;
    const x2 = scale([0, Math.max(total2(before), total2(after), 1)], 0, width - 1);
    const row = BAR3 + (narrow ? 48 : 34);
    const drawn4 = bars.flatMap(([name, cost], place2) => {
      const top = place2 * row;
      const talk = `${nl(cost.corridor + cost.consulting, 0)} minuten bezet`;
      const text2 = `${talk} + ${nl(cost.returning, 0)} terugkomen`;
      let minutes = 0;
      const parts2 = KINDS5.flatMap(([key, kind, word2]) => {
        const from = x2(minutes);
        minutes += cost[key];
        const size = x2(minutes) - from;
        if (cost[key] <= 0) return [];
        const shown = [`${nl(cost[key], 0)} min ${word2}`, `${nl(cost[key], 0)} min`, nl(cost[key], 0)].find((one) => textWidth(one) + 14 < size);
        return [
          s("rect", { x: from, y: top + row - BAR3 - 8, width: Math.max(size - 1.5, 1), height: BAR3, class: `ib-su ${kind}`, ...key === "returning" ? { fill: `url(#${hatchId})` } : {} }),
          ...shown ? [label(shown, from + 8, top + row - BAR3 / 2 - 3, `ib-svg-in ${kind}-tekst`)] : []
        ];
      });
      return [label(name, 0, top + 16, "ib-svg-kop"), label(text2, narrow ? 0 : width, top + (narrow ? 36 : 16), "ib-svg-uitkomst", narrow ? "start" : "end"), ...parts2];
    });
    return { drawn: drawn4, height: 2 * row };
  }
  function drawWeek2(values, asked, width, top) {
    const x2 = scale([0, DAY], 34, width - 4);
    const y2 = (day) => top + 46 + day * ROW4;
    const later = asked.filter((one) => one.place === "spreekuur" && one.hour?.[0] !== values.week).length;
    const heading2 = `Week ${nl(values.week)}: ${asked.length} ${asked.length === 1 ? "vraag" : "vragen"}`;
    const waiting = later ? `${later} wacht${later === 1 ? "" : "en"} tot later` : "niemand wacht tot later";
    const hours3 = [1.5, 3.5, 5.5, 7.5].map((past) => past * 60);
    const drawn4 = [
      label(heading2, 0, top + 16, "ib-svg-kop"),
      label(waiting, width, top + 16, "ib-svg-uitkomst", "end"),
      ...hours3.flatMap((minute) => [line(x2(minute), y2(0) - 16, x2(minute), y2(4) + 16, "ib-svg-raster"), label(`${8.5 + minute / 60} uur`, x2(minute), y2(4) + 32, "ib-svg-as", minute > 400 ? "end" : "middle")]),
      ...DAY_NAMES2.flatMap((name, day) => [label(name, 0, y2(day) + 5, "ib-svg-maat"), line(x2(0), y2(day), x2(DAY), y2(day), "ib-svg-nul")]),
      ...DAYS2[values.spreekuren].map((day) => s("rect", { x: x2(BEGIN), y: y2(day) - 13, width: x2(BEGIN + values.duur) - x2(BEGIN), height: 26, rx: 4, class: "ib-su-blok" })),
      ...asked.map((one) => drawAsked(one, x2(one.minute), y2(one.day), values.week))
    ];
    return { drawn: drawn4, height: 46 + 4 * ROW4 + 40 };
  }
  function drawAsked({ place: place2, hour }, x2, y2, week) {
    if (place2 === "spreekuur") return mark("diamond", x2, y2, 5.5, hour?.[0] === week ? "ib-su-vraag-uur" : "ib-su-vraag-later");
    return mark("circle", x2, y2, place2 === "team" ? 5 : 5.5, place2 === "team" ? "ib-su-vraag-team" : "ib-su-vraag-gang");
  }
  function drawQueue(values, outcome, width, top) {
    const rows = queueByWeek(outcome);
    const shown = outcome.queue[values.week - 1][0];
    const marks = ticks(0, Math.max(5, shown, ...rows.map(([, , high2]) => high2)), 4);
    const [low, high] = [top + 46 + CHART, top + 46];
    const x2 = scale([1, WEEKS2], 34, width - 8);
    const y2 = scale([0, marks[marks.length - 1]], low, high);
    const band = [...rows.map(([, , most], week) => (
      /** @type {const} */
      [x2(week + 1), y2(most)]
    )), ...rows.map(([, least], week) => (
      /** @type {const} */
      [x2(week + 1), y2(least)]
    )).reverse()];
    const mean = rows.map(([value], week) => (
      /** @type {const} */
      [x2(week + 1), y2(value)]
    ));
    const drawn4 = [
      label("De rij, aan het eind van elke week", 0, top + 16, "ib-svg-kop"),
      label("vragen die wachten", 0, top + 34, "ib-svg-as"),
      ...marks.flatMap((value) => [line(34, y2(value), width - 8, y2(value), value ? "ib-svg-raster" : "ib-svg-nul"), label(nl(value), 26, y2(value) + 4, "ib-svg-as", "end")]),
      ...[1, 10, 20, 30, 40].map((week) => label(week === 1 ? "week 1" : nl(week), x2(week), low + 18, "ib-svg-as", week === 1 ? "start" : week === WEEKS2 ? "end" : "middle")),
      s("path", { d: outline(band, true), class: "ib-su-band" }),
      s("path", { d: outline(mean), class: "ib-su-lijn" }),
      line(x2(values.week), low, x2(values.week), high, "ib-su-nu"),
      mark("diamond", x2(values.week), y2(shown), 5.5, "ib-su-vraag-later"),
      label(nl(shown), x2(values.week) + (values.week > 35 ? -10 : 10), Math.max(y2(shown) - 8, high + 8), "ib-svg-getal ib-su-getal", values.week > 35 ? "end" : "start")
    ];
    return { drawn: drawn4, height: 46 + CHART + 26 };
  }
  function hatch3(id) {
    const pattern = { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
    return s("defs", {}, s("pattern", pattern, s("rect", { width: 7, height: 7, class: "ib-su-grond" }), line(0, 0, 0, 7, "ib-su-arcering")));
  }
  var stelling_exports = {};
  __export(stelling_exports, {
    default: () => stelling_default,
    render: () => render16
  });
  var UNTOUCHED2 = 50;
  function positionText(position, poles) {
    const distance = Math.abs(position - 50);
    const pole = `«${poles[position < 50 ? 0 : 1]}»`;
    if (distance === 0) return "in het midden";
    if (distance <= 10) return `net iets naar ${pole}`;
    if (distance <= 25) return `meer naar ${pole}`;
    if (distance <= 40) return `duidelijk naar ${pole}`;
    return distance < 50 ? `dicht bij ${pole}` : `helemaal bij ${pole}`;
  }
  var NOT_CHOSEN = "Nog niet gekozen. Verschuif de knop naar waar jij staat.";
  function render16(mount2) {
    return mountQuestion(mount2, { label: "Stelling", icon: "scale", field: makeField5 });
  }
  var stelling_default = { render: render16 };
  function makeField5(question) {
    const { spec } = question;
    const poles = spec.poles ?? ["", ""];
    const left = h2("span", { class: "ib-pool" }, poles[0]);
    const right = h2("span", { class: "ib-pool ib-pool-rechts" }, poles[1]);
    const words2 = h2("p", { class: "ib-positie", "aria-hidden": "true" });
    let touched = false;
    const range = h2("input", {
      type: "range",
      class: "ib-schuif",
      min: 0,
      max: 100,
      step: 1,
      value: UNTOUCHED2,
      "aria-labelledby": question.titleId,
      "aria-describedby": question.promptId,
      oninput: onMove,
      // A click on the middle, or space, is a choice as well, though the value does not change.
      onpointerup: () => touched || onMove(),
      onkeydown: (event) => {
        if (event.key === " " || event.key === "Enter") onMove();
      }
    });
    const label2 = h2("label", { class: "ib-invoer-label", id: uniqueId("ib-waarom") }, "Waarom daar?");
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
      const middle2 = touched && position === UNTOUCHED2 && !area.textarea.value.trim();
      setText2(words2, touched ? `Jij staat ${text2}.${middle2 ? " Schrijf hieronder waarom: dan telt het midden ook als antwoord." : ""}` : NOT_CHOSEN);
      range.setAttribute("aria-valuetext", text2);
      range.dataset.gekozen = String(touched);
    }
    showWords();
    return {
      element: h2(
        "div",
        { class: "ib-stelling-veld" },
        h2("div", { class: "ib-polen" }, left, right),
        h2("div", { class: "ib-schuifbaan" }, range),
        words2,
        label2,
        area.element
      ),
      blank: { position: UNTOUCHED2, text: "" },
      show: ({ position = UNTOUCHED2, text: text2 = "" }) => {
        touched = position !== UNTOUCHED2 || touched && text2 !== "";
        range.value = String(position);
        area.show(text2);
        showWords();
      },
      describe: ({ position = UNTOUCHED2, text: text2 = "" }) => [position === UNTOUCHED2 ? "" : `Je stond ${positionText(position, poles)}.`, text2].filter(Boolean).join("\n"),
      merge: (mine, theirs) => ({ position: mine.position, text: joinTexts(mine.text ?? "", theirs.text ?? "") }),
      acknowledged: (answer) => {
        if (compare) compare.hidden = !answer || answer.value?.position === UNTOUCHED2 && !answer.value?.text?.trim();
      },
      after: [rubric(spec.rubric), compare]
    };
  }
  var terugval_exports = {};
  __export(terugval_exports, {
    default: () => terugval_default,
    render: () => render17
  });
  var SCHOOLS = 200;
  var MOST_PUPILS = 300;
  var MOST_TESTS = 3;
  var [LEVEL_STREAM2, SECOND_STREAM, DRAW_STREAM, FIRST_STREAM] = [41, 42, 43, 44];
  var MEASURES2 = [
    { name: "first", label: "Gemiddelde op de eerste toets", unit: "sd", decimals: 2 },
    { name: "second", label: "Gemiddelde op de tweede toets", unit: "sd", decimals: 2 },
    { name: "gain", label: "Gemeten verschil", unit: "sd", decimals: 2 },
    { name: "apparent", label: "Daarvan schijn", unit: "sd", decimals: 2 }
  ];
  function simulate5({ leerlingen: pupils, aandeel, kant, betrouwbaarheid, metingen, aanpak, groei, loting }) {
    const chance = allChance();
    const [real, luck] = [Math.sqrt(betrouwbaarheid), Math.sqrt(1 - betrouwbaarheid)];
    const chosen = Math.max(2, Math.floor(pupils * aandeel / 100 + 0.5));
    const first = new Float64Array(SCHOOLS * pupils);
    const second = new Float64Array(SCHOOLS * pupils);
    const selected = new Int32Array(SCHOOLS * chosen);
    const helped = new Uint8Array(SCHOOLS * chosen);
    for (let school = 0; school < SCHOOLS; school += 1) {
      const from = school * pupils;
      for (let pupil = 0; pupil < pupils; pupil += 1) {
        const place2 = school * MOST_PUPILS + pupil;
        const level = real * chance.level[place2];
        let day = 0;
        for (let test = 0; test < metingen; test += 1) day += chance.first[test][place2];
        first[from + pupil] = level + luck * day / metingen;
        second[from + pupil] = level + luck * chance.second[place2] + groei;
      }
      const ranked = lowest(first.subarray(from, from + pupils), chosen, kant ? -1 : 1);
      for (let rank = 0; rank < chosen; rank += 1) {
        const own = school * chosen + rank;
        const coin = chance.draw[school * MOST_PUPILS + ranked[rank - rank % 2]] < 0;
        selected[own] = from + ranked[rank];
        helped[own] = !loting || coin !== (rank % 2 === 1) ? 1 : 0;
        if (helped[own]) second[selected[own]] += aanpak;
      }
    }
    return { pupils, chosen, first, second, selected, helped };
  }
  function lowest(scores, chosen, side) {
    const keys = scores.map((score) => side * score);
    const limit2 = keys.slice().sort()[chosen - 1];
    const places2 = [];
    for (let place2 = 0; place2 < keys.length; place2 += 1) if (keys[place2] <= limit2) places2.push(place2);
    return places2.sort((one, other) => keys[one] - keys[other]).slice(0, chosen);
  }
  function measure5(values, outcome, helped) {
    return Object.fromEntries(Object.entries(perSchool(values, outcome, helped)).map(([name, each]) => [name, interval2(each)]));
  }
  function contrast(values, outcome) {
    const [withIt, without] = [true, false].map((helped) => perSchool(values, outcome, helped).gain);
    return interval2(withIt.map((gain, school) => gain - without[school]));
  }
  function perSchool({ groei, aanpak }, outcome, helped) {
    const [first, second] = [new Float64Array(SCHOOLS), new Float64Array(SCHOOLS)];
    for (let school = 0; school < SCHOOLS; school += 1) {
      let size = 0;
      for (let own = school * outcome.chosen; own < (school + 1) * outcome.chosen; own += 1) {
        if (Boolean(outcome.helped[own]) !== helped) continue;
        size += 1;
        first[school] += outcome.first[outcome.selected[own]];
        second[school] += outcome.second[outcome.selected[own]];
      }
      first[school] /= size;
      second[school] /= size;
    }
    const gain = second.map((score, school) => score - first[school]);
    const real = groei + (helped ? aanpak : 0);
    return { first, second, gain, apparent: gain.map((one) => one - real) };
  }
  function fifths({ pupils, first, second }) {
    const sums = Array.from({ length: 5 }, () => [0, 0, 0]);
    for (let school = 0; school < SCHOOLS; school += 1) {
      const order = Array.from({ length: pupils }, (_2, pupil) => school * pupils + pupil).sort((one, other) => first[one] - first[other]);
      order.forEach((place2, rank) => {
        const sum3 = sums[Math.floor(5 * rank / pupils)];
        sum3[0] += first[place2];
        sum3[1] += second[place2];
        sum3[2] += 1;
      });
    }
    return sums.map(([one, other, size]) => (
      /** @type {[number, number]} */
      [one / size, other / size]
    ));
  }
  function tables11(values, outcome = simulate5(values)) {
    const groups = values.loting ? [true, false] : [true];
    const found = groups.map((helped) => measure5(values, outcome, helped));
    const rows = MEASURES2.map(({ name, label: label2, unit }) => [`${label2} (${unit})`, ...found.map((each) => intervalText3(each[name]))]);
    if (values.loting) rows.push(["Verschil tussen de groepen (sd)", intervalText3(contrast(values, outcome)), ""]);
    const names = ["laagste vijfde", "tweede vijfde", "middelste vijfde", "vierde vijfde", "hoogste vijfde"];
    const caption = `${SCHOOLS} scholen, de ${chosenText(values, outcome)}: het gemiddelde, en tussen haakjes waar negen van de tien scholen liggen`;
    return [
      { caption, header: values.loting ? ["Uitkomst", "met de aanpak", "zonder de aanpak"] : ["Uitkomst", "uitgekozen"], rows },
      {
        caption: "Alle leerlingen van alle scholen, in vijf gelijke delen naar hun eerste score",
        header: ["Leerlingen", "eerste toets (sd)", "tweede toets (sd)", "verschil (sd)"],
        rows: fifths(outcome).map(([one, other], place2) => [names[place2], nl(one, 2, true), nl(other, 2, true), signed(other - one)])
      }
    ];
  }
  function summary11(values, outcome = simulate5(values)) {
    const own = measure5(values, outcome, true);
    const begin = `De ${chosenText(values, outcome)}, betrouwbaarheid ${nl(values.betrouwbaarheid, 2, true)}: `;
    const [gain, low, high] = own.gain;
    if (values.loting) {
      const [between, least, most] = contrast(values, outcome);
      return `${begin}met de aanpak is het verschil tussen de toetsen gemiddeld ${signed(gain)} sd, zonder aanpak ${signed(measure5(values, outcome, false).gain[0])} sd. De groepen schelen ${signed(between)} sd; in negen van de tien scholen ligt dat ${betweenText(least, most)}.`;
    }
    return `${begin}gemiddeld van ${nl(own.first[0], 2, true)} naar ${nl(own.second[0], 2, true)} sd, afgerond een verschil van ${signed(gain)}. Daarvan is ${signed(own.apparent[0])} schijn en ${signed(values.groei + values.aanpak)} echt. In negen van de tien scholen ligt het gemeten verschil ${betweenText(low, high)}.`;
  }
  function chosenText({ kant, leerlingen }, { chosen }) {
    return `${nl(chosen)} ${kant ? "hoogste" : "laagste"} scores van ${count(leerlingen, "leerling", "leerlingen")}`;
  }
  function betweenText(low, high) {
    return signed(low) === signed(high) ? `op ${signed(low)}` : `tussen ${signed(low)} en ${signed(high)}`;
  }
  function signed(value) {
    const text2 = nl(value, 2, true);
    return value > 0 && text2 !== "0,00" ? `+${text2}` : text2;
  }
  function interval2(ofSchools) {
    const mean = ofSchools.reduce((total2, value) => total2 + value, 0) / ofSchools.length;
    const sorted = ofSchools.slice().sort();
    const quantile2 = (part) => {
      const place2 = part * (sorted.length - 1);
      const below = Math.floor(place2);
      return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place2 - below);
    };
    return [mean, quantile2(0.05), quantile2(0.95)];
  }
  function intervalText3(given) {
    const [mean, low, high] = given.map((value) => nl(value, 2, true));
    return `${mean} (${low} tot ${high})`;
  }
  var kept = null;
  function allChance() {
    kept ??= {
      level: drawRows(LEVEL_STREAM2),
      second: drawRows(SECOND_STREAM),
      draw: drawRows(DRAW_STREAM),
      first: Array.from({ length: MOST_TESTS }, (_2, test) => drawRows(FIRST_STREAM + test))
    };
    return kept;
  }
  function drawRows(stream) {
    const drawn4 = new Float64Array(SCHOOLS * MOST_PUPILS);
    for (let school = 0; school < SCHOOLS; school += 1) {
      fillNormals(stream, school, drawn4.subarray(school * MOST_PUPILS, (school + 1) * MOST_PUPILS));
    }
    return drawn4;
  }
  var LOOKS2 = (
    /** @type {const} */
    {
      helped: { kind: "ib-tv-met", shape: "circle" },
      waiting: { kind: "ib-tv-zonder", shape: "diamond" },
      apparent: { kind: "ib-tv-schijn", shape: "circle" }
    }
  );
  var PANEL3 = 380;
  var ROW5 = 34;
  var NARROW8 = 520;
  var DOT2 = 5.6;
  function render17(mount2) {
    const kit = {
      name: "terugval",
      assumptions: ASSUMPTIONS.terugval,
      open: ["Wie wordt uitgekozen", "De toets", "Wat er gebeurt"],
      presets: [
        { label: "De leesgroep uit de som", values: {} },
        { label: "Een aanpak die werkt", values: { aanpak: 0.3 } },
        { label: "Een aanpak die werkt, met loting", values: { aanpak: 0.3, loting: 1 } },
        { label: "De plusklas", values: { kant: 1, aandeel: 10 } }
      ],
      compute: simulate5,
      draw: draw11,
      legend: makeLegend10(),
      summary: summary11,
      tables: tables11,
      outcomes: outcomes10
    };
    return mountQuestion(mount2, { label: "Simulatie", icon: "chart", field: workbench(kit) });
  }
  var terugval_default = { render: render17 };
  function outcomes10(values) {
    const outcome = simulate5(values);
    const own = measure5(values, outcome, true);
    const text2 = ([mean, low, high]) => `${signed(mean)} (${signed(low)} tot ${signed(high)})`;
    return [
      [values.loting ? "Gemeten verschil met de aanpak (sd)" : "Gemeten verschil (sd)", text2(own.gain)],
      ["Daarvan schijn (sd)", text2(own.apparent)],
      ["Verschil tussen wel en niet ingeloot (sd)", values.loting ? text2(contrast(values, outcome)) : "geen loting"]
    ];
  }
  function makeLegend10() {
    const sample = (...drawn4) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn4);
    const item = (text2, drawn4) => h2("li", {}, drawn4, text2);
    return h2(
      "ul",
      { class: "ib-legenda" },
      item("een leerling van één school", sample(s("circle", { cx: 17, cy: 9, r: 3.2, class: "ib-tv-rest" }))),
      item("uitgekozen: steeg, of zakte (streepjes)", sample(line(2, 15, 16, 4, "ib-tv-met ib-tv-pad"), line(19, 4, 32, 14, "ib-tv-met ib-tv-pad ib-tv-zakt"))),
      item("bij loting: met en zonder de aanpak", sample(mark("circle", 9, 9, 4.5, "ib-tv-met ib-tv-stip"), mark("diamond", 25, 9, 4.5, "ib-tv-zonder ib-tv-stip"))),
      item("gemiddeld over 200 scholen, met waar negen van de tien liggen", sample(s("rect", { x: 1, y: 3, width: 32, height: 12, class: "ib-tv-met ib-tv-band" }), line(1, 9, 33, 9, "ib-tv-met ib-tv-lijn")))
    );
  }
  function draw11(values, outcome, width) {
    const narrow = width < NARROW8;
    const side = Math.min(150, width * 0.27);
    const box = { left: 34, first: 34 + side, second: width - side, right: width, top: 44, bottom: PANEL3 - 12 };
    const reach = reachOf(values, outcome);
    const y2 = scale(reach, box.bottom, box.top);
    const groups = values.loting ? [true, false] : [true];
    const rows = rowsOf(values, outcome);
    const strips = drawRows2(rows, { width, top: PANEL3 + 26, narrow });
    const height = PANEL3 + 26 + strips.height;
    return s(
      "svg",
      { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
      ...drawAxis(reach, y2, box),
      ...drawSchool(outcome, y2, box),
      ...groups.flatMap((helped) => drawMean(measure5(values, outcome, helped), look(helped), y2, box)),
      ...strips.drawn
    );
  }
  function look(helped) {
    return helped ? LOOKS2.helped : LOOKS2.waiting;
  }
  function reachOf({ groei, aanpak }, { first, second, pupils }) {
    const scores = [...first.subarray(0, pupils), ...second.subarray(0, pupils)];
    return [Math.floor(Math.min(-2.5, ...scores)), Math.ceil(Math.max(2.5 + Math.max(groei, aanpak), ...scores))];
  }
  function drawAxis([low, high], y2, { left, first, second, right, top, bottom }) {
    return [
      ...ticks(low, high, 6).filter((value) => value >= low && value <= high).flatMap((value) => [
        line(left, y2(value), right, y2(value), value === 0 ? "ib-svg-nul" : "ib-svg-raster"),
        label(nl(value), left - 8, y2(value) + 4, "ib-svg-as", "end")
      ]),
      label("eerste toets", first, 16, "ib-svg-kop", "end"),
      label("tweede toets", second, 16, "ib-svg-kop"),
      label("score, in sd", 0, 34, "ib-svg-as"),
      line(first, top, first, bottom, "ib-tv-as"),
      line(second, top, second, bottom, "ib-tv-as")
    ];
  }
  function drawSchool({ pupils, chosen, first, second, selected, helped }, y2, box) {
    const picked = new Map(Array.from({ length: chosen }, (_2, rank) => [selected[rank], Boolean(helped[rank])]));
    const all = Array.from({ length: pupils }, (_2, place2) => place2);
    const before = stack(all.map((place2) => y2(first[place2])), box.first - 7, box.left + 4);
    const chosenOnes = [...picked.keys()];
    const after = stack(chosenOnes.map((place2) => y2(second[place2])), box.second + 7, box.right - 44);
    const dot = (place2, [x2, at2]) => picked.has(place2) ? mark(look(picked.get(place2) ?? true).shape, x2, at2, 2.7, `${look(picked.get(place2) ?? true).kind} ib-tv-stip`) : s("circle", { cx: x2, cy: at2, r: 2.4, class: "ib-tv-rest" });
    const paths = chosenOnes.map((place2) => {
      const down = second[place2] < first[place2];
      const kind = look(picked.get(place2) ?? true).kind;
      return line(box.first, y2(first[place2]), box.second, y2(second[place2]), `${kind} ib-tv-pad${down ? " ib-tv-zakt" : ""}`);
    });
    return [...paths, ...all.map((place2) => dot(place2, before[place2])), ...chosenOnes.map((place2, order) => dot(place2, after[order]))];
  }
  function stack(heights, from, to) {
    const filled = /* @__PURE__ */ new Map();
    const places2 = heights.map((height) => {
      const bin = Math.round(height / DOT2);
      const place2 = filled.get(bin) ?? 0;
      filled.set(bin, place2 + 1);
      return place2;
    });
    const most = Math.max(1, ...filled.values());
    const step = Math.sign(to - from) * Math.min(DOT2, Math.abs(to - from) / most);
    return heights.map((height, order) => [from + places2[order] * step, height]);
  }
  function drawMean({ first, second }, { kind, shape }, y2, box) {
    const corners = (
      /** @type {[number, number][]} */
      [[box.first, y2(first[1])], [box.second, y2(second[1])], [box.second, y2(second[2])], [box.first, y2(first[2])]]
    );
    return [
      s("path", { d: outline(corners, true), class: `${kind} ib-tv-band` }),
      line(box.first, y2(first[0]), box.second, y2(second[0]), `${kind} ib-tv-lijn`),
      mark(shape, box.first, y2(first[0]), 6, `${kind} ib-tv-stip`),
      mark(shape, box.second, y2(second[0]), 6, `${kind} ib-tv-stip`),
      label(nl(first[0], 2, true), box.first + 12, y2(first[0]) + (kind === "ib-tv-met" ? -20 : 28), `ib-svg-getal ib-tv-rand ${kind}-tekst`),
      label(nl(second[0], 2, true), box.right, y2(second[0]) + 5, `ib-svg-getal ib-tv-rand ${kind}-tekst`, "end")
    ];
  }
  function rowsOf(values, outcome) {
    const own = measure5(values, outcome, true);
    if (values.loting) {
      return [
        { text: "Gemeten, met de aanpak", look: LOOKS2.helped, interval: own.gain },
        { text: "Gemeten, zonder de aanpak", look: LOOKS2.waiting, interval: measure5(values, outcome, false).gain },
        { text: "Verschil tussen die twee", look: LOOKS2.helped, interval: contrast(values, outcome) },
        { text: "Wat de aanpak echt doet", look: LOOKS2.helped, interval: [values.aanpak, values.aanpak, values.aanpak], exact: true }
      ];
    }
    const real = values.groei + values.aanpak;
    return [
      { text: "Gemeten verschil", look: LOOKS2.helped, interval: own.gain },
      { text: "Daarvan schijn", look: LOOKS2.apparent, interval: own.apparent },
      { text: "Daarvan echt", look: LOOKS2.helped, interval: [real, real, real], exact: true }
    ];
  }
  function drawRows2(rows, { width, top, narrow }) {
    const all = rows.flatMap(({ interval: interval4 }) => interval4);
    const marks = ticks(Math.min(-0.1, ...all), Math.max(0.5, ...all), 5);
    const left = narrow ? 8 : Math.max(...rows.map(({ text: text2 }) => textWidth(text2))) + 26;
    const x2 = scale([marks[0], marks[marks.length - 1]], left, width - 62);
    const size = narrow ? ROW5 + 14 : ROW5;
    const base = top + 12 + rows.length * size;
    const drawn4 = rows.flatMap(({ text: text2, look: { kind, shape }, interval: [mean, low, high], exact }, place2) => {
      const at2 = top + 16 + place2 * size + (narrow ? 20 : 0);
      return [
        label(text2, 0, narrow ? at2 - 18 : at2 + 5, "ib-svg-maat"),
        ...exact ? [] : [line(x2(low), at2, x2(high), at2, `${kind} ib-tv-marge`)],
        mark(shape, x2(mean), at2, exact ? 4.5 : 5.5, `${kind} ${exact ? "ib-tv-open" : "ib-tv-stip"}`),
        label(signed(mean), width, at2 + 5, `ib-svg-getal ${kind}-tekst`, "end")
      ];
    });
    const axis = marks.flatMap((value) => [
      line(x2(value), top + 2, x2(value), base, value === 0 ? "ib-svg-nul" : "ib-svg-raster"),
      label(signed(value).replace(/,?0+$/, "") || "0", x2(value), base + 17, "ib-svg-as", "middle")
    ]);
    return { drawn: [...axis, ...drawn4, label("verschil, in sd", x2(0), base + 36, "ib-svg-as", "middle")], height: base + 44 - top };
  }
  var toeval_exports = {};
  __export(toeval_exports, {
    default: () => toeval_default,
    render: () => render18
  });
  var TEAMS = 1e3;
  var LARGEST2 = 60;
  var TEAM_STREAM = 33;
  var PERSON_STREAM = 34;
  function simulate6(values) {
    const { mensen: people } = values;
    const p = values.kans / 100;
    const shared = values.samenhang / 100;
    const { team, person } = chanceOf2();
    const limit2 = normalQuantile(p);
    const teams = new Array(people + 1).fill(0);
    for (let one = 0; one < TEAMS; one += 1) {
      const common = Math.sqrt(shared) * team[one];
      let reports = 0;
      for (let column = 0; column < people; column += 1) if (common + Math.sqrt(1 - shared) * person[one][column] < limit2) reports += 1;
      teams[reports] += 1;
    }
    const chances = teams.map((_2, k) => binomial(people, k) * p ** k * (1 - p) ** (people - k));
    const reported = Math.min(values.aantal, people);
    return {
      reported,
      teams,
      chances,
      expected: sum2(chances.map((chance, k) => k * chance)),
      tail: 100 * sum2(chances.slice(reported)),
      simulatedTail: sum2(teams.slice(reported))
    };
  }
  function sum2(numbers) {
    return numbers.reduce((total2, one) => total2 + one, 0);
  }
  function binomial(n, k) {
    let ways = 1;
    for (let one = 1; one <= Math.min(k, n - k); one += 1) ways = ways * (n - one + 1) / one;
    return ways;
  }
  var drawn3 = null;
  function chanceOf2() {
    drawn3 ??= {
      team: Float64Array.from({ length: TEAMS }, (_2, one) => fillNormals(TEAM_STREAM, one, new Float64Array(1))[0]),
      person: Array.from({ length: TEAMS }, (_2, one) => fillNormals(PERSON_STREAM, one, new Float64Array(LARGEST2)))
    };
    return drawn3;
  }
  function tables12(values, outcome = simulate6(values)) {
    const { chances, teams, reported } = outcome;
    const rows = chances.flatMap((chance, k) => {
      if (!teams[k] && chance < 5e-4 && k !== reported) return [];
      const own = k === reported ? " (jullie)" : "";
      const above = nl(100 * sum2(chances.slice(k)), 1, true);
      return [[`${k}${own}`, nl(100 * chance, 1, true), above, nl(teams[k], 0), nl(sum2(teams.slice(k)), 0)]];
    });
    const header = ["Aantal", "kans, in %", "kans op zoveel of meer, in %", "teams", "teams met zoveel of meer"];
    const caption = `Van ${nl(values.mensen)} mensen met elk ${nl(values.kans)}% kans: de som zonder samenhang, en ${TEAMS} verzonnen teams met ${nl(values.samenhang)}% samenhang`;
    return [{ caption, header, rows }];
  }
  function summary12(values, outcome = simulate6(values)) {
    const shared = values.samenhang ? ` met ${nl(values.samenhang)}% samenhang` : "";
    return `In een team van ${nl(values.mensen)} mensen met elk ${nl(values.kans)}% kans verwacht je er gemiddeld ${nl(outcome.expected, 2)}. Het zijn er ${outcome.reported} of meer in ${nl(outcome.tail, 1, true)}% van de teams, volgens de som voor mensen die los van elkaar zijn, en in ${outcome.simulatedTail} van de ${TEAMS} verzonnen teams${shared}.`;
  }
  var CHART2 = 240;
  var PERSON = 18;
  function render18(mount2) {
    const kit = {
      name: "toeval",
      assumptions: ASSUMPTIONS.toeval,
      open: ["Het team", "De kans"],
      presets: [
        { label: "24 mensen, 9 meldingen", values: {} },
        { label: "Klein team: 3 van de 6", values: { mensen: 6, aantal: 3 } },
        { label: "Met samenhang", values: { samenhang: 20 } }
      ],
      compute: (values) => simulate6(values),
      draw: draw12,
      legend: makeLegend11(),
      summary: summary12,
      tables: tables12,
      outcomes: outcomes11
    };
    return mountQuestion(mount2, { label: "Model", icon: "chart", field: workbench(kit) });
  }
  var toeval_default = { render: render18 };
  function outcomes11(values) {
    const { expected: expected2, reported, tail, simulatedTail } = simulate6(values);
    return [
      ["Verwacht", nl(expected2)],
      ["Gemeld", `${reported} van de ${nl(values.mensen)}`],
      ["Zoveel of meer, volgens de som", `${nl(tail, 1, true)}%`],
      ["Zoveel of meer, in het model", `${simulatedTail} van de ${TEAMS} teams`]
    ];
  }
  function makeLegend11() {
    const swatch = (kind) => h2("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" });
    return h2(
      "ul",
      { class: "ib-legenda" },
      h2("li", {}, swatch("ib-teams-hoog"), "teams met zoveel meldingen of meer"),
      h2("li", {}, swatch("ib-teams"), "de andere teams"),
      h2("li", {}, swatch("ib-staal-som"), "de som, zonder samenhang")
    );
  }
  function draw12(values, outcome, width) {
    const people = drawPeople(values.mensen, outcome.reported, width);
    const top = people.height + 34;
    const height = top + CHART2;
    const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    picture.append(...people.drawn, ...drawTeams(outcome, width, top));
    return picture;
  }
  function drawPeople(all, reported, width) {
    const columns = Math.max(1, Math.min(30, Math.floor(width / PERSON)));
    const drawn4 = Array.from({ length: all }, (_2, place2) => {
      const x2 = place2 % columns * PERSON + 8;
      const y2 = 32 + Math.floor(place2 / columns) * (PERSON + 6);
      const kind = place2 < reported ? "ib-mens-meldt" : "ib-mens";
      return s("g", { class: kind }, s("circle", { cx: x2, cy: y2, r: 3.6 }), s("path", { d: `M${x2 - 6} ${y2 + 12}a6 7 0 0 1 12 0z` }));
    });
    const text2 = label(`Jullie team: ${reported} van de ${nl(all)}`, 0, 16, "ib-svg-kop");
    return { drawn: [text2, ...drawn4], height: 32 + Math.ceil(all / columns) * (PERSON + 6) };
  }
  function drawTeams({ teams, chances, reported, expected: expected2, simulatedTail }, width, top) {
    const last = Math.max(reported, ...teams.map((count2, k) => count2 || chances[k] > 5e-4 ? k : 0));
    const marks = ticks(0, Math.max(...teams, ...chances.map((chance) => TEAMS * chance)), 4);
    const box = { left: 38, right: width - 4, top: top + 30, bottom: top + CHART2 - 40 };
    const x2 = scale([-0.5, last + 0.5], box.left, box.right);
    const y2 = scale([0, marks[marks.length - 1]], box.bottom, box.top);
    const size = x2(1) - x2(0);
    const every = [1, 2, 5, 10].find((step) => step * size > 22) ?? 10;
    const shown = teams.slice(0, last + 1);
    const room2 = x2(expected2) < (box.left + box.right) / 2;
    return [
      label(`teams, van de ${TEAMS}`, 0, top + 10, "ib-svg-as"),
      label(`${reported} of meer: ${simulatedTail} teams`, width, top + 10, "ib-svg-maat ib-div-tekst", "end"),
      ...marks.flatMap((value) => [
        line(box.left, y2(value), box.right, y2(value), value ? "ib-svg-raster" : "ib-svg-nul"),
        label(nl(value, 0), box.left - 6, y2(value) + 4, "ib-svg-as", "end")
      ]),
      ...shown.map((count2, k) => s("rect", { x: x2(k - 0.5) + Math.min(1.5, size / 8), y: y2(count2), width: Math.max(1, size - Math.min(3, size / 4)), height: box.bottom - y2(count2), class: k >= reported ? "ib-teams-hoog" : "ib-teams" })),
      ...shown.map((_2, k) => line(x2(k) - size * 0.36, y2(TEAMS * chances[k]), x2(k) + size * 0.36, y2(TEAMS * chances[k]), "ib-som")),
      ...shown.flatMap((_2, k) => k % every && k !== reported ? [] : [label(String(k), x2(k), box.bottom + 16, k === reported ? "ib-svg-maat ib-div-tekst" : "ib-svg-as", "middle")]),
      line(x2(expected2), box.top - 14, x2(expected2), box.bottom, "ib-doellijn"),
      label(`verwacht: ${nl(expected2)}`, x2(expected2) + (room2 ? 5 : -5), box.top - 6, "ib-svg-as", room2 ? "start" : "end"),
      label("mensen die het melden", (box.left + box.right) / 2, box.bottom + 34, "ib-svg-as", "middle")
    ];
  }
  var verspreiding_exports = {};
  __export(verspreiding_exports, {
    default: () => verspreiding_default,
    render: () => render19
  });
  var TEAM2 = 20;
  var WEEKS3 = 40;
  var NEVER = WEEKS3 + 1;
  var REPLICATIONS2 = 200;
  var STARTERS = [
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [1, 6, 11, 16, 2, 7, 12, 17, 3, 8],
    [0, 5, 10, 15, 1, 6, 11, 16, 2, 7]
  ];
  var BUDDIES = [[0, 5], [1, 10], [2, 15], [3, 6], [4, 11], [7, 12], [8, 16], [9, 17], [13, 18], [14, 19]];
  var PART = 5;
  var STREAM3 = 3;
  var kept2 = /* @__PURE__ */ new Map();
  function lines(shape) {
    const pairs = [];
    for (let one = 0; one < TEAM2; one += 1) for (let other = one + 1; other < TEAM2; other += 1) pairs.push([one, other]);
    if (shape === 0) return pairs;
    if (shape === 3) return pairs.filter(([one]) => one === 0);
    const inside = pairs.filter(([one, other]) => Math.floor(one / PART) === Math.floor(other / PART));
    const bridges = pairs.filter(([one, other]) => one % PART === 0 && other % PART === 0);
    return [...inside, ...shape === 1 ? bridges : BUDDIES];
  }
  function starters(values) {
    return STARTERS[values.plaats].slice(0, values.starters);
  }
  function simulate7(values, years = REPLICATIONS2) {
    const share = shares2(values.vorm);
    const rate = values.contacten * values.kans / 100;
    const limits = thresholds(years);
    const lasting = values.volhouden < WEEKS3 ? values.volhouden : NEVER;
    const first = starters(values);
    const took = new Int32Array(years * TEAM2).fill(NEVER);
    const reached = new Int32Array(years * (WEEKS3 + 1));
    const telling = new Int32Array(years * (WEEKS3 + 1));
    for (let year = 0; year < years; year += 1) {
      const from = year * TEAM2;
      for (const person of first) took[from + person] = 0;
      followYear({ share, rate, lasting }, limits.subarray(from, from + TEAM2), took.subarray(from, from + TEAM2), {
        reached: reached.subarray(year * (WEEKS3 + 1)),
        telling: telling.subarray(year * (WEEKS3 + 1))
      });
    }
    return { years, took, reached, telling, formula: followFormula(values.starters, rate) };
  }
  function followYear({ share, rate, lasting }, limits, took, { reached, telling }) {
    const pressure = new Float64Array(TEAM2);
    const added = new Float64Array(TEAM2);
    let known2 = took.reduce((total2, week) => total2 + (week === 0 ? 1 : 0), 0);
    reached[0] = known2;
    for (let week = 1; week <= WEEKS3; week += 1) {
      added.fill(0);
      for (let one = 0; one < TEAM2; one += 1) {
        if (took[one] >= week || week - took[one] > lasting) continue;
        telling[week] += 1;
        for (let other = 0; other < TEAM2; other += 1) added[other] += share[one * TEAM2 + other];
      }
      for (let other = 0; other < TEAM2; other += 1) {
        pressure[other] += rate * added[other];
        if (took[other] !== NEVER || pressure[other] < limits[other]) continue;
        took[other] = week;
        known2 += 1;
      }
      reached[week] = known2;
    }
  }
  function followFormula(first, rate) {
    const reached = [first];
    for (let week = 1; week <= WEEKS3; week += 1) {
      const known2 = reached[week - 1];
      reached.push(Math.min(TEAM2, known2 + rate * known2 * (TEAM2 - known2) / TEAM2));
    }
    return reached;
  }
  function shares2(shape) {
    const contact = new Float64Array(TEAM2 * TEAM2);
    for (const [one, other] of lines(shape)) contact[one * TEAM2 + other] = contact[other * TEAM2 + one] = 1;
    for (let one = 0; one < TEAM2; one += 1) {
      const row = contact.subarray(one * TEAM2, (one + 1) * TEAM2);
      const total2 = row.reduce((sum3, value) => sum3 + value, 0);
      row.forEach((value, other) => row[other] = value / total2);
    }
    return contact;
  }
  function thresholds(years) {
    const found = kept2.get(years);
    if (found) return found;
    const drawn4 = new Float64Array(years * TEAM2);
    const words2 = new Uint32Array(2);
    drawn4.forEach((_2, place2) => {
      const person = place2 % TEAM2;
      if (person % 2 === 0) threefry([SEED, STREAM3], Math.floor(place2 / TEAM2), person >> 1, words2);
      drawn4[place2] = -Math.log((words2[person % 2] + 0.5) / 4294967296);
    });
    kept2.set(years, drawn4);
    return drawn4;
  }
  var HALF = 10;
  var MOST4 = 18;
  var SLACK2 = 1e-9;
  var [{ choices: SHAPES }, { choices: PLACES }] = ASSUMPTIONS.verspreiding.parameters;
  function measure6(values, { years, reached, telling, formula }) {
    const size = WEEKS3 + 1;
    const rows = (table) => Array.from({ length: years }, (_2, year) => table.subarray(year * size, (year + 1) * size));
    const all = rows(reached);
    const told = rows(telling);
    const known2 = [0, ...formula.slice(0, -1)];
    const [half, most] = [HALF, MOST4].map((goal) => all.map((year) => weekUntil(year, goal)));
    const [first, second] = [weekUntil(formula, HALF), weekUntil(formula, MOST4)];
    return {
      curve: Array.from({ length: size }, (_2, week) => interval3(all.map((year) => year[week]))),
      half: middle(half),
      most: middle(most),
      formula: [first, second],
      share: 100 * most.filter((week) => week <= WEEKS3).length / years,
      hours: [hours2(values, told, half), hours2(values, told, most)],
      formulaHours: [hours2(values, [known2], [first]), hours2(values, [known2], [second])]
    };
  }
  function tables13(values, spread2, found) {
    const [mean, low, high] = found.curve[values.week];
    const rows = [
      [`${HALF} mensen kennen het idee`, weekText(found.half), moment(found.formula[0])],
      [`${MOST4} mensen kennen het idee`, weekText(found.most), moment(found.formula[1])],
      [`In week ${values.week} kennen het (mensen)`, `${nl(mean, 1, true)} (${low} tot ${high})`, nl(spread2.formula[values.week], 1, true)],
      [`${MOST4} gehaald in ${WEEKS3} weken (% van de schooljaren)`, nl(found.share, 0), found.formula[1] <= WEEKS3 ? "ja" : "nee"],
      [`Tijd tot ${HALF} bereikt zijn (uur, alle mensen samen)`, nl(found.hours[0], 0), nl(found.formulaHours[0], 0)],
      [`Tijd tot ${MOST4} bereikt zijn (uur, alle mensen samen)`, nl(found.hours[1], 0), nl(found.formulaHours[1], 0)]
    ];
    const caption = `${REPLICATIONS2} schooljaren, ${teamText(values)}: het midden, en tussen haakjes waar acht van de tien schooljaren liggen. Wat in ${WEEKS3} weken niet lukt, telt bij de tijd tot en met week ${WEEKS3}`;
    return [{ caption, header: ["Uitkomst", "in het model", "volgens de formule"], rows }, weekly(values, spread2, found)];
  }
  function summary13(values, found) {
    return `${teamText(values)}, ${count(values.contacten, "gesprek", "gesprekken")} per week met ${nl(values.kans)}% kans: de helft kent het idee ${inWeek(found.half)}, ${MOST4} mensen ${inWeek(found.most)}. Volgens de formule ${moments2(found.formula)}.`;
  }
  function moments2([half, most]) {
    return half > WEEKS3 ? `geen van beide binnen ${WEEKS3} weken` : `${moment(half)} en ${moment(most)}`;
  }
  function weekText(week) {
    return week[1] > WEEKS3 ? moment(week[0]) : `${moment(week[0])} (${rangeText(week)})`;
  }
  function weekly({ schooljaar }, { reached, formula }, found) {
    const seen = reached.subarray((schooljaar - 1) * (WEEKS3 + 1));
    const rows = found.curve.map(([mean, low, high], week) => [`${week}`, nl(formula[week], 2, true), nl(mean, 1, true), `${low} tot ${high}`, `${seen[week]}`]);
    const header = ["Week", "formule", "gemiddeld", "acht van de tien", `schooljaar ${schooljaar}`];
    return { caption: `Hoeveel van de ${TEAM2} mensen het idee kennen, week voor week`, header, rows };
  }
  function weekUntil(reached, goal) {
    for (let week = 0; week <= WEEKS3; week += 1) if (reached[week] >= goal - SLACK2) return week;
    return NEVER;
  }
  function middle(weeks) {
    const ordered = Int32Array.from(weeks).sort();
    return [valueAt(ordered, 0.5), valueAt(ordered, 0.1), valueAt(ordered, 0.9)];
  }
  function interval3(values) {
    const ordered = Int32Array.from(values).sort();
    return [values.reduce((total2, value) => total2 + value, 0) / values.length, valueAt(ordered, 0.1), valueAt(ordered, 0.9)];
  }
  function valueAt(ordered, part) {
    return ordered[Math.max(0, Math.ceil(part * ordered.length - SLACK2) - 1)];
  }
  function hours2(values, telling, weeks) {
    const talks = telling.reduce((total2, row, place2) => {
      for (let week = 0; week <= Math.min(weeks[place2], WEEKS3); week += 1) total2 += row[week];
      return total2;
    }, 0);
    return values.starters * values.starturen + talks / telling.length * values.contacten * 2 * values.gespreksminuten / 60;
  }
  function teamText(values) {
    const first = values.starters === 1 ? "1 starter" : `${nl(values.starters)} starters`;
    const text2 = `${SHAPES[values.vorm]}, ${first}${values.vorm === 0 ? "" : ` ${PLACES[values.plaats]}`}`;
    return text2[0].toUpperCase() + text2.slice(1);
  }
  function moment(week) {
    return week <= WEEKS3 ? `week ${week}` : `niet binnen ${WEEKS3} weken`;
  }
  function inWeek(week) {
    if (week.every((each) => each === 0)) return "vanaf het begin";
    const text2 = week[0] <= WEEKS3 ? `in ${moment(week[0])}` : moment(week[0]);
    return week[1] > WEEKS3 ? text2 : `${text2} (meestal ${rangeText(week)})`;
  }
  function rangeText([, low, high]) {
    return high > WEEKS3 ? `${low} tot later dan ${WEEKS3}` : `${low} tot ${high}`;
  }
  var CURVE = 340;
  function drawCurve({ week, schooljaar: year }, spread2, { curve }, width) {
    const box = { left: 28, right: width - 8, top: 44, bottom: CURVE - 46 };
    const x2 = scale([0, WEEKS3], box.left, box.right);
    const y2 = scale([0, TEAM2], box.bottom, box.top);
    const seen = spread2.reached.subarray((year - 1) * (WEEKS3 + 1), year * (WEEKS3 + 1));
    const high = curve.map(([, , most], at2) => (
      /** @type {const} */
      [x2(at2), y2(most)]
    ));
    const low = curve.map(([, least], at2) => (
      /** @type {const} */
      [x2(at2), y2(least)]
    ));
    return [
      label("Mensen die het idee kennen", 0, 16, "ib-svg-kop"),
      ...drawAxes2(x2, y2, box),
      s("path", { d: outline([...high, ...low.reverse()], true), class: "ib-reis-band" }),
      line(x2(week), box.top, x2(week), box.bottom, "ib-reis-week"),
      s("path", { d: steps(seen, x2, y2), class: "ib-reis-jaar" }),
      s("path", { d: outline(curve.map(([mean], at2) => [x2(at2), y2(mean)])), class: "ib-reis-midden" }),
      s("path", { d: outline(spread2.formula.map((value, at2) => [x2(at2), y2(value)])), class: "ib-reis-formule" }),
      mark("circle", x2(week), y2(curve[week][0]), 5, "ib-net-kent"),
      mark("diamond", x2(week), y2(seen[week]), 4.5, "ib-net-starter")
    ];
  }
  function drawAxes2(x2, y2, { left, right, bottom }) {
    return [
      ...[0, 5, HALF, 15, MOST4, TEAM2].flatMap((people) => [
        line(left, y2(people), right, y2(people), people === HALF || people === MOST4 ? "ib-reis-doel" : people ? "ib-svg-raster" : "ib-svg-nul"),
        label(`${people}`, left - 6, y2(people) + 4, `ib-svg-as${people === HALF || people === MOST4 ? " ib-reis-merk" : ""}`, "end")
      ]),
      ...[0, 10, 20, 30, WEEKS3].map((week) => label(`${week}`, x2(week), bottom + 18, "ib-svg-as", week === WEEKS3 ? "end" : "middle")),
      label("weken na de start", (left + right) / 2, bottom + 38, "ib-svg-as", "middle")
    ];
  }
  function steps(seen, x2, y2) {
    const points = [];
    seen.forEach((people, week) => {
      if (week) points.push([x2(week), y2(seen[week - 1])]);
      points.push([x2(week), y2(people)]);
    });
    return outline(points);
  }
  var HEAD3 = 44;
  var STAR = 3;
  var PARTS2 = ["bouw 1", "bouw 2", "bouw 3", "bouw 4"];
  function drawNetwork(values, spread2, size) {
    const { vorm: shape, week, schooljaar: year } = values;
    const took = spread2.took.subarray((year - 1) * TEAM2, year * TEAM2);
    const first = new Set(starters(values));
    const known2 = took.filter((at2) => at2 <= week).length;
    const points = places(shape).map(({ x: x2, y: y2 }) => ({ x: x2 * size, y: HEAD3 + y2 * size }));
    const telling = (person) => took[person] <= week && (values.volhouden >= 40 || week - took[person] < values.volhouden);
    return [
      label(`Week ${week}: ${known2} van de ${TEAM2}`, 0, 16, "ib-svg-kop"),
      label(`schooljaar ${year}`, size, 16, "ib-svg-as", "end"),
      ...drawParts(shape, size),
      ...drawLines(shape, points, took, week, telling),
      ...points.map(({ x: x2, y: y2 }, person) => {
        if (first.has(person)) return mark("diamond", x2, y2, 8, telling(person) ? "ib-net-starter" : "ib-net-starter ib-net-moe");
        return mark("circle", x2, y2, 8, took[person] > week ? "ib-net-niet" : telling(person) ? "ib-net-kent" : "ib-net-stil");
      }),
      ...shape === STAR ? [label("ib’er", points[0].x, points[0].y + 26, "ib-svg-zone ib-net-naam", "middle")] : []
    ];
  }
  function drawLines(shape, points, took, week, telling) {
    const open = (one, other) => telling(one) && took[other] > week;
    const faint = shape === 0 ? " ib-net-vaag" : "";
    const drawn4 = lines(shape).map(([one, other]) => {
      const isOpen = open(one, other) || open(other, one);
      const { x: x2, y: y2 } = points[one];
      return { isOpen, element: line(x2, y2, points[other].x, points[other].y, `ib-net-lijn${isOpen ? " ib-net-open" : ""}${faint}`) };
    });
    return [...drawn4.filter(({ isOpen }) => !isOpen), ...drawn4.filter(({ isOpen }) => isOpen)].map(({ element }) => element);
  }
  function drawParts(shape, size) {
    if (shape === 0 || shape === STAR) return [];
    return CORNERS.flatMap(([x2, y2], part) => [
      s("circle", { cx: x2 * size, cy: HEAD3 + y2 * size, r: 0.225 * size, class: "ib-net-bouw" }),
      label(PARTS2[part], x2 * size, HEAD3 + y2 * size + (y2 < 0.5 ? -0.225 * size + 16 : 0.225 * size - 7), "ib-svg-zone", "middle")
    ]);
  }
  var CORNERS = (
    /** @type {const} */
    [[0.24, 0.24], [0.76, 0.24], [0.76, 0.76], [0.24, 0.76]]
  );
  function places(shape) {
    if (shape === 0) return ring(TEAM2, 0.5, 0.5, 0.45, -Math.PI / 2);
    if (shape === STAR) return [{ x: 0.5, y: 0.5 }, ...ring(TEAM2 - 1, 0.5, 0.5, 0.45, -Math.PI / 2)];
    return CORNERS.flatMap(([x2, y2]) => ring(5, x2, y2, 0.135, Math.atan2(0.5 - y2, 0.5 - x2)));
  }
  function ring(count2, x2, y2, radius, turned) {
    return Array.from({ length: count2 }, (_2, place2) => {
      const angle = turned + 2 * Math.PI * place2 / count2;
      return { x: x2 + radius * Math.cos(angle), y: y2 + radius * Math.sin(angle) };
    });
  }
  var NARROW9 = 600;
  function render19(mount2) {
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
      draw: draw13,
      legend: makeLegend12(),
      summary: (values, { found }) => summary13(values, found),
      tables: (values, { spread: spread2, found }) => tables13(values, spread2, found),
      outcomes: outcomes12
    };
    return mountQuestion(mount2, { label: "Simulatie", icon: "chart", field: workbench(kit) });
  }
  var verspreiding_default = { render: render19 };
  function compute(values) {
    const spread2 = simulate7(values);
    return { spread: spread2, found: measure6(values, spread2) };
  }
  function outcomes12(values) {
    const { found } = compute(values);
    return [
      ["Tien mensen kennen het", weekText(found.half)],
      ["Achttien mensen kennen het", weekText(found.most)],
      ["Achttien gehaald (% van de schooljaren)", nl(found.share, 0)],
      ["Tijd tot tien bereikt zijn (uur)", nl(found.hours[0], 0)],
      ["Tijd tot achttien bereikt zijn (uur)", nl(found.hours[1], 0)]
    ];
  }
  function makeLegend12() {
    const sample = (...drawn4) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn4);
    const item = (text2, ...drawn4) => h2("li", {}, sample(...drawn4), text2);
    return h2(
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
  function draw13(values, { spread: spread2, found }, width) {
    const narrow = width < NARROW9;
    const size = narrow ? Math.min(width, 380) : Math.min(width * 0.44, 340);
    const left = narrow ? 0 : size + 28;
    const top = narrow ? size + 62 : 0;
    const height = top + (narrow ? CURVE : Math.max(CURVE, size + 44));
    const network = s("g", { transform: `translate(${narrow ? (width - size) / 2 : 0} 0)` }, ...drawNetwork(values, spread2, size));
    const curve = s("g", { transform: `translate(${left} ${top})` }, ...drawCurve(values, spread2, found, width - left));
    return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, network, curve);
  }
  var volgorde_exports = {};
  __export(volgorde_exports, {
    default: () => volgorde_default,
    render: () => render20
  });
  function moveTo(order, id, place2) {
    const rest = order.filter((it2) => it2 !== id);
    if (rest.length === order.length || place2 < 0 || place2 > rest.length) return [...order];
    return [...rest.slice(0, place2), id, ...rest.slice(place2)];
  }
  function complete2(order, ids) {
    const known2 = [...new Set(order)].filter((id) => ids.includes(id));
    return [...known2, ...ids.filter((id) => !known2.includes(id))];
  }
  function render20(mount2) {
    return mountQuestion(mount2, { label: "Volgorde", icon: "order", field: makeField6 });
  }
  var volgorde_default = { render: render20 };
  function makeField6(question) {
    const { spec } = question;
    const items = spec.items ?? [];
    const ids = items.map(({ id }) => id);
    let order = ids;
    let given = false;
    const rows = new Map(items.map((item) => [item.id, makeRow(item, move)]));
    const list = h2("ol", { class: "ib-rij", role: "list", "aria-labelledby": question.titleId, "aria-describedby": question.promptId });
    const spoken = h2("p", { class: "ib-verborgen", role: "status" });
    const help = h2("p", { class: "ib-hulp" }, "Verplaats met de pijlknoppen, met Alt en een pijltoets, of sleep aan de puntjes.");
    const check = spec.check ? checker({ question, read: record, isAnswered: () => true, missing: "" }) : null;
    const keep = button2("Zo is mijn volgorde", () => {
      record();
      setText2(spoken, "Je volgorde staat vast.");
    });
    function record() {
      given = true;
      question.change({ order });
      return { order };
    }
    function move(id, step) {
      const place2 = order.indexOf(id) + step;
      const next = moveTo(order, id, place2);
      if (next.join() === order.join()) {
        setText2(spoken, step < 0 ? "Dit staat al bovenaan." : "Dit staat al onderaan.");
        return;
      }
      order = next;
      placeRows(id);
      check?.clear();
      record();
      setText2(spoken, `${rows.get(id)?.name}: nu plaats ${place2 + 1} van ${order.length}.`);
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
      order.forEach((id, place2) => rows.get(id)?.setPlace(place2, order.length));
    }
    list.append(...ids.map((id) => (
      /** @type {HTMLElement} */
      rows.get(id)?.element
    )));
    placeRows();
    return {
      element: h2("div", { class: "ib-volgorde-veld" }, list, help, check?.element ?? h2("div", { class: "ib-controle" }, keep), spoken),
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
    const content = h2("div", { class: "ib-rij-tekst" });
    setMarkup(content, text2);
    const name = (content.textContent ?? "").trim();
    const up = button2("", () => move(id, -1), { class: "ib-knop ib-pijl", "aria-label": `Omhoog: ${name}` });
    const down = button2("", () => move(id, 1), { class: "ib-knop ib-pijl", "aria-label": `Omlaag: ${name}` });
    up.append(icon2("up"));
    down.append(icon2("down"));
    const grip = h2("span", { class: "ib-greep", "aria-hidden": "true" }, icon2("grip"));
    const element = h2(
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
      h2("span", { class: "ib-pijlen" }, up, down)
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
      setPlace(place2, total2) {
        up.setAttribute("aria-disabled", String(place2 === 0));
        down.setAttribute("aria-disabled", String(place2 === total2 - 1));
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
  var waarnemen_exports = {};
  __export(waarnemen_exports, {
    default: () => waarnemen_default,
    render: () => render21
  });
  var DRAWS = 400;
  var MOST_INTERVALS = 240;
  var STREAM4 = 51;
  function observe({ beide, alleen_ik: mine, alleen_ander: theirs, geen }) {
    const counts = [beide, mine, theirs, geen];
    const intervals = counts.reduce((total2, each) => total2 + each, 0);
    if (!intervals) return { intervals, observed: 0, expected: 0, kappa: null, margin: null };
    const [observed, expected2] = parts(counts);
    const kappa = expected2 === 1 ? null : (observed - expected2) / (1 - expected2);
    return { intervals, observed, expected: expected2, kappa, margin: kappa === null ? null : marginOf(counts, intervals) };
  }
  function parts({ 0: both, 1: mine, 2: theirs, 3: neither }) {
    const n = both + mine + theirs + neither;
    const expected2 = ((both + mine) * (both + theirs) + (theirs + neither) * (mine + neither)) / (n * n);
    return [(both + neither) / n, expected2];
  }
  function marginOf(counts, intervals) {
    let sum3 = 0;
    const limits = counts.slice(0, 3).map((each) => {
      sum3 += each;
      const chance = sum3 / intervals;
      return chance <= 0 ? -Infinity : chance >= 1 ? Infinity : normalQuantile(chance);
    });
    const drawn4 = allDraws();
    const kappas = [];
    for (let row = 0; row < DRAWS; row += 1) {
      const again = [0, 0, 0, 0];
      for (let place2 = row * MOST_INTERVALS; place2 < row * MOST_INTERVALS + intervals; place2 += 1) {
        const z2 = drawn4[place2];
        again[Number(z2 > limits[0]) + Number(z2 > limits[1]) + Number(z2 > limits[2])] += 1;
      }
      const [observed, expected2] = parts(again);
      if (expected2 < 1) kappas.push((observed - expected2) / (1 - expected2));
    }
    const sorted = Float64Array.from(kappas).sort();
    const quantile2 = (part) => {
      const place2 = part * (sorted.length - 1);
      const below = Math.floor(place2);
      return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place2 - below);
    };
    return [quantile2(0.05), quantile2(0.95)];
  }
  var kept3 = null;
  function allDraws() {
    if (kept3) return kept3;
    kept3 = new Float64Array(DRAWS * MOST_INTERVALS);
    for (let row = 0; row < DRAWS; row += 1) fillNormals(STREAM4, row, kept3.subarray(row * MOST_INTERVALS, (row + 1) * MOST_INTERVALS));
    return kept3;
  }
  function tables14(values, outcome = observe(values)) {
    const { beide: both, alleen_ik: mine, alleen_ander: theirs, geen: neither } = values;
    const row = (name, one, other) => [name, nl(one), nl(other), nl(one + other)];
    return [
      {
        caption: "Hoe vaak jullie wat zeiden, in intervallen",
        header: ["Jouw oordeel", "ander: taakgericht", "ander: niet", "samen"],
        rows: [row("Jij: taakgericht", both, mine), row("Jij: niet", theirs, neither), row("Samen", both + theirs, mine + neither)]
      },
      {
        caption: "Wat eruit volgt",
        header: ["Maat", "uitkomst"],
        rows: [
          ["Eens", nl(outcome.observed, 2, true)],
          ["Door toeval verwacht", nl(outcome.expected, 2, true)],
          ["Kappa", outcome.kappa === null ? "bestaat niet" : nl(outcome.kappa, 2, true)],
          ["Kappa in nieuwe intervallen, negen van de tien keer", marginText(outcome)]
        ]
      }
    ];
  }
  function summary14(values, outcome = observe(values)) {
    if (!outcome.intervals) return "Er is nog geen enkel interval geteld.";
    const begin = `Eens bij ${nl(values.beide + values.geen)} van ${count(outcome.intervals, "interval", "intervallen")} (${nl(outcome.observed, 2, true)}); door toeval verwacht je ${nl(outcome.expected, 2, true)}.`;
    if (outcome.kappa === null) {
      return `${begin} Kappa bestaat hier niet: allebei zeggen jullie altijd hetzelfde, dus het toeval laat niets over.`;
    }
    const kappa = `${begin} Kappa is ${nl(outcome.kappa, 2, true)}`;
    if (new Set(outcome.margin?.map((limit2) => nl(limit2, 2, true))).size < 2) return `${kappa}, hoe vaak je met deze verhoudingen ook opnieuw kijkt.`;
    return `${kappa}. Kijk je ${nl(outcome.intervals)} nieuwe intervallen met deze verhoudingen, dan ligt hij negen van de tien keer tussen ${marginText(outcome, " en ")}.`;
  }
  function marginText({ margin }, word2 = " tot ") {
    return margin ? margin.map((limit2) => nl(limit2, 2, true)).join(word2) : "geen";
  }
  var moment2 = (text2, gaze, hand, onTask, more = {}) => ({ text: text2, gaze, hand, onTask, body: "zit", mouth: "dicht", book: true, ...more });
  var LESSON = [
    moment2("Slaat het rekenschrift open, potlood in de hand.", "schrift", "stil", true),
    moment2("Leest de opgave, vinger bij de regel.", "schrift", "wijst", true),
    moment2("Schrijft een som op.", "schrift", "schrijft", true),
    moment2("Schrijft het antwoord op.", "schrift", "schrijft", true),
    moment2("Kijkt uit het raam, potlood in de hand.", "raam", "stil", true),
    moment2("Kijkt naar het plafond, zijn lippen bewegen.", "plafond", "stil", true, { mouth: "praat" }),
    moment2("Schrijft.", "schrift", "schrijft", true),
    moment2("Gumt een antwoord uit.", "schrift", "gumt", true),
    moment2("Gumt nog steeds. Het papier is al schoon.", "schrift", "gumt", false),
    moment2("Tikt met het potlood op tafel, blik op de opgave.", "schrift", "tikt", false),
    moment2("Tikt met het potlood, blik op het raam.", "raam", "tikt", false),
    moment2("Draait zich naar de jongen naast hem.", "buur", "weg", false),
    moment2("Fluistert en wijst iets aan in het schrift van de buurjongen.", "buur", "buur", false, { mouth: "praat" }),
    moment2("Luistert naar de buurjongen, potlood in de hand.", "buur", "stil", false),
    moment2("Schrijft, met grote cijfers.", "schrift", "schrijft", true),
    moment2("Staat, een knie op de stoel, en schrijft door.", "schrift", "schrijft", false, { body: "staat" }),
    moment2("Staat naast zijn stoel en kijkt naar buiten.", "raam", "weg", false, { body: "staat" }),
    moment2("Steekt zijn vinger op. De leerkracht is bezig.", "bord", "vinger", true),
    moment2("Vinger nog omhoog, blik op het raam.", "raam", "vinger", true),
    moment2("Hangt met zijn wang op zijn hand boven het schrift.", "schrift", "wang", false, { body: "leunt" }),
    moment2("Zoekt iets onder de tafel.", "schoot", "weg", false, { body: "leunt" }),
    moment2("Telt op zijn vingers.", "schrift", "telt", true),
    moment2("Schrijft een antwoord op.", "schrift", "schrijft", true),
    moment2("Krast het antwoord door.", "schrift", "schrijft", true),
    moment2("Tekent een poppetje in de kantlijn.", "schrift", "schrijft", true),
    moment2("Lacht om iets wat de buurjongen doet.", "buur", "weg", false, { mouth: "lacht" }),
    moment2("Kijkt naar het bord, waar een voorbeeld staat.", "bord", "stil", true),
    moment2("Schrijft een som van het bord over.", "schrift", "schrijft", true),
    moment2("Slaat het schrift dicht en kijkt op de klok.", "bord", "weg", false, { book: false }),
    moment2("Schrift dicht, armen over elkaar, blik naar voren.", "bord", "gevouwen", true, { book: false })
  ];
  var COLLEAGUE = LESSON.map(({ onTask }) => onTask);
  function countBoth(mine, theirs) {
    const counts = { beide: 0, alleen_ik: 0, alleen_ander: 0, geen: 0 };
    mine.forEach((own, place2) => {
      if (own) counts[theirs[place2] ? "beide" : "alleen_ik"] += 1;
      else counts[theirs[place2] ? "alleen_ander" : "geen"] += 1;
    });
    return counts;
  }
  function differences(mine, theirs) {
    return mine.flatMap((own, place2) => own === theirs[place2] ? [] : [place2]);
  }
  var [WIDTH, HEIGHT] = [360, 240];
  var GAZES = (
    /** @type {const} */
    {
      schrift: { to: [180, 186], eyes: [0, 5] },
      raam: { to: [66, 70], eyes: [-6, -1] },
      buur: { to: [296, 128], eyes: [6, 2] },
      plafond: { to: [196, 6], eyes: [2, -6] },
      bord: { to: null, eyes: [0, 1] },
      schoot: { to: [132, 214], eyes: [-4, 6] }
    }
  );
  var HANDS = {
    schrijft: [[150, 190], [196, 182]],
    stil: [[150, 190], [206, 172]],
    tikt: [[150, 190], [222, 184]],
    gumt: [[150, 190], [190, 184]],
    wijst: [[150, 190], [186, 178]],
    vinger: [[150, 190], [228, 66]],
    telt: [[160, 158], [200, 158]],
    weg: [[146, 206], [214, 206]],
    wang: [[150, 190], [204, 116]],
    buur: [[150, 190], [276, 178]],
    gevouwen: [[204, 174], [156, 174]]
  };
  function drawScene({ gaze, hand, body, mouth, book }) {
    const up = body === "staat" ? -26 : 0;
    const lean = body === "leunt" ? 12 : 0;
    const head = (
      /** @type {Point} */
      [180 + lean, 92 + up + (lean ? 16 : 0)]
    );
    const { to, eyes } = GAZES[gaze];
    const shoulders = [[154, 144 + up], [206, 144 + up]];
    const arms = HANDS[hand].map(([x2, y2], side) => s("path", { d: arm(shoulders[side], [x2, y2]), class: "ib-ta-arm" }));
    return s(
      "svg",
      { class: "ib-tafereel", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" },
      s("rect", { x: 0, y: 0, width: WIDTH, height: HEIGHT, rx: 12, class: "ib-ta-muur" }),
      ...drawRoom(),
      s("rect", { x: head[0] - 9, y: head[1] + 24, width: 18, height: 26, class: "ib-ta-huid" }),
      s("path", { d: `M150 200 Q146 ${138 + up} 180 ${134 + up} Q214 ${138 + up} 210 200Z`, class: "ib-ta-trui" }),
      ...hand === "weg" ? arms : [],
      s("rect", { x: 12, y: 192, width: 336, height: 48, class: "ib-ta-tafel" }),
      ...drawBook(book),
      ...to ? [line(head[0], head[1], to[0], to[1], "ib-ta-blik")] : [],
      ...drawHead(head, eyes, mouth),
      ...hand === "weg" ? [] : arms,
      ...HANDS[hand].filter(() => hand !== "weg").map(([x2, y2]) => s("circle", { cx: x2, cy: y2, r: 7, class: "ib-ta-huid" })),
      ...drawTool(hand)
    );
  }
  function arm([x2, y2], [toX, toY]) {
    const out = x2 < 180 ? -14 : 14;
    return `M${x2} ${y2} Q${(x2 + toX) / 2 + out} ${(y2 + toY) / 2 + 8} ${toX} ${toY}`;
  }
  function drawRoom() {
    return [
      s("rect", { x: 30, y: 30, width: 72, height: 82, rx: 4, class: "ib-ta-raam" }),
      line(66, 30, 66, 112, "ib-ta-lijn"),
      line(30, 71, 102, 71, "ib-ta-lijn"),
      s("path", { d: "M284 192 Q282 156 304 154 Q328 156 326 192Z", class: "ib-ta-buur" }),
      s("circle", { cx: 304, cy: 130, r: 20, class: "ib-ta-buur" })
    ];
  }
  function drawBook(open) {
    if (!open) return [s("rect", { x: 160, y: 196, width: 42, height: 26, rx: 2, class: "ib-ta-kaft" })];
    return [
      s("path", { d: "M136 196 L180 200 L224 196 L228 222 L180 226 L132 222Z", class: "ib-ta-papier" }),
      line(180, 200, 180, 226, "ib-ta-lijn"),
      ...[206, 212, 218].map((y2) => line(188, y2, 216, y2 - 2, "ib-ta-regel"))
    ];
  }
  function drawHead([x2, y2], [dx, dy], mouth) {
    const lips = {
      dicht: line(x2 - 6 + dx / 2, y2 + 15, x2 + 6 + dx / 2, y2 + 15, "ib-ta-trek"),
      praat: s("ellipse", { cx: x2 + dx / 2, cy: y2 + 15, rx: 5, ry: 4, class: "ib-ta-mond" }),
      lacht: s("path", { d: `M${x2 - 9 + dx / 2} ${y2 + 11} q9 11 18 0`, class: "ib-ta-trek" })
    };
    return [
      s("circle", { cx: x2, cy: y2, r: 31, class: "ib-ta-huid" }),
      s("path", { d: `M${x2 - 31} ${y2 - 4} Q${x2 - 30} ${y2 - 36} ${x2} ${y2 - 35} Q${x2 + 30} ${y2 - 36} ${x2 + 31} ${y2 - 4} Q${x2 + 12} ${y2 - 20} ${x2} ${y2 - 19} Q${x2 - 12} ${y2 - 20} ${x2 - 31} ${y2 - 4}Z`, class: "ib-ta-haar" }),
      ...[-11, 11].flatMap((side) => [
        s("circle", { cx: x2 + side, cy: y2, r: 7, class: "ib-ta-oog" }),
        s("circle", { cx: x2 + side + dx * 0.6, cy: y2 + dy * 0.6, r: 3.2, class: "ib-ta-pupil" })
      ]),
      lips[mouth]
    ];
  }
  function drawTool(hand) {
    const pencil = ([x1, y1, x2, y2]) => line(x1, y1, x2, y2, "ib-ta-potlood");
    const waves = (x2, y2) => [0, 1].map((step) => s("path", { d: `M${x2 + step * 8} ${y2 - 6} q4 6 0 12`, class: "ib-ta-beweging" }));
    switch (hand) {
      case "schrijft":
        return [pencil([192, 206, 206, 168]), ...waves(216, 190)];
      case "stil":
        return [pencil([200, 188, 214, 150])];
      case "tikt":
        return [pencil([204, 194, 246, 172]), ...waves(238, 192), ...waves(250, 188)];
      case "gumt":
        return [s("rect", { x: 182, y: 190, width: 16, height: 10, rx: 2, class: "ib-ta-gum" }), ...waves(206, 196)];
      case "vinger":
        return [line(228, 66, 228, 44, "ib-ta-vinger")];
      case "telt":
        return [160, 200].flatMap((x2) => [-6, 0, 6].map((step) => line(x2 + step, 154, x2 + step * 1.4, 138, "ib-ta-vinger")));
      case "wijst":
        return [line(186, 180, 184, 202, "ib-ta-vinger")];
      case "buur":
        return [line(276, 178, 292, 192, "ib-ta-vinger")];
      default:
        return [];
    }
  }
  var ON_TASK = "taakgericht";
  var OFF_TASK = "niet";
  var word = (onTask) => onTask ? ON_TASK : OFF_TASK;
  function makeRound({ onCounted, announce }) {
    let mine = [];
    const heading2 = h2("h4", { class: "ib-tussenkop", tabindex: -1, id: uniqueId("ib-kijken") }, "Kijk mee in de les");
    const stage = h2("div", {});
    const element = h2("div", { class: "ib-kijkbeurt", role: "group", "aria-labelledby": heading2.id }, heading2, stage);
    function show(title, ...content) {
      const pressed = stage.childElementCount > 0;
      setText2(heading2, title);
      stage.replaceChildren(...content);
      if (pressed) heading2.focus();
    }
    function begin() {
      const text2 = "Dertig plaatjes van een jongen die zelfstandig rekent. Bij elk plaatje kies je: taakgericht of niet. Neem de tijd; teruggaan mag.";
      show("Kijk mee in de les", h2("p", {}, text2), buttons(button2("Begin met kijken", () => watch("Jouw kijkbeurt", choosePartner), { class: "ib-knop ib-knop-hoofd" })));
    }
    function watch(title, onDone) {
      show(title, makeWatch(onDone, announce));
    }
    function choosePartner(given) {
      mine = given;
      const yes = mine.filter(Boolean).length;
      show(
        "Klaar met kijken",
        h2("p", {}, `Je zei ${yes} keer ${ON_TASK} en ${LESSON.length - yes} keer ${OFF_TASK}. Naast wie leg je jouw vel?`),
        buttons(
          button2("Naast de verzonnen collega", () => compare(COLLEAGUE, "de verzonnen collega"), { class: "ib-knop ib-knop-hoofd" }),
          button2("Een echte collega kijkt nu hier", () => watch("De kijkbeurt van je collega", (theirs) => compare(theirs, "je collega")))
        )
      );
    }
    function compare(theirs, who) {
      const counts = countBoth(mine, theirs);
      const apart = differences(mine, theirs);
      const rows = LESSON.map(({ text: text2 }, place2) => [`${place2 + 1}. ${text2}`, word(mine[place2]), word(theirs[place2])]);
      const items = apart.map((place2) => h2("li", {}, h2("strong", {}, `${place2 + 1}. ${LESSON[place2].text}`), ` Jij: ${word(mine[place2])}. De ander: ${word(theirs[place2])}.`));
      onCounted(counts);
      show(
        `Jij en ${who}: ${LESSON.length - apart.length} van de ${LESSON.length} keer eens`,
        drawBoth(mine, theirs),
        h2("p", {}, apart.length ? "Hier zagen jullie iets anders:" : "Jullie zagen elke keer hetzelfde."),
        h2("ul", { class: "ib-verschillen" }, ...items),
        disclosure("Bekijk alle dertig plaatjes als tabel", makeTable({ caption: "Wat jullie bij elk plaatje zeiden", header: ["Plaatje", "jij", "de ander"], rows })),
        h2("p", { class: "ib-hulp" }, "De vier aantallen staan nu in het model hieronder. Bewaar ze daar met een naam, dan kun je ze aanhalen. De lijst met verschillen blijft niet bewaard."),
        buttons(button2("Kijk opnieuw", begin))
      );
    }
    begin();
    return element;
  }
  function buttons(...content) {
    return h2("div", { class: "ib-knoppen" }, ...content);
  }
  function makeWatch(onDone, announce) {
    const given = [];
    let place2 = 0;
    const scene = h2("div", { class: "ib-plaatje" });
    const count2 = h2("p", { class: "ib-plaatje-nummer" });
    const caption = h2("p", { class: "ib-plaatje-tekst" });
    const bar = h2("progress", { class: "ib-plaatje-balk", max: LESSON.length, "aria-label": "Bekeken plaatjes" });
    const back = button2("Vorige", () => go(place2 - 1), { class: "ib-knop ib-knop-klein" });
    const choices2 = h2(
      "div",
      { class: "ib-knoppen ib-oordeel" },
      button2("Taakgericht", () => judge(true), { "aria-keyshortcuts": "t" }),
      button2("Niet", () => judge(false), { "aria-keyshortcuts": "n" }),
      back
    );
    function judge(onTask) {
      given[place2] = onTask;
      if (place2 + 1 === LESSON.length) onDone(given);
      else go(place2 + 1);
    }
    function go(next) {
      place2 = Math.max(0, next);
      const { text: text2 } = LESSON[place2];
      const number = `Plaatje ${place2 + 1} van ${LESSON.length}`;
      scene.replaceChildren(drawScene(LESSON[place2]));
      setText2(count2, given[place2] === void 0 ? number : `${number}. Je koos eerst: ${word(given[place2])}.`);
      setText2(caption, text2);
      bar.value = place2;
      back.setAttribute("aria-disabled", String(place2 === 0));
      announce(`${number}. ${text2}`);
    }
    go(0);
    const onkeydown = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() === "t") judge(true);
      else if (event.key.toLowerCase() === "n") judge(false);
    };
    return h2(
      "div",
      { class: "ib-kijkvenster", onkeydown },
      scene,
      h2("div", { class: "ib-plaatje-zij" }, count2, caption, choices2, bar, h2("p", { class: "ib-hulp" }, "Met het toetsenbord kan het ook: T voor taakgericht, N voor niet, zolang een van de knoppen gekozen is."))
    );
  }
  function drawBoth(mine, theirs) {
    const [size, left] = [20, 64];
    const width = left + mine.length * size;
    const row = (given, y2) => given.map((onTask, place2) => s("rect", { x: left + place2 * size + 1, y: y2, width: size - 2, height: 20, rx: 3, class: onTask ? "ib-wn-ja" : "ib-wn-nee" }));
    const text2 = (content, y2) => s("text", { x: 0, y: y2, class: "ib-svg-tekst ib-svg-as" }, content);
    const picture = s(
      "svg",
      { class: "ib-wn-stroken", viewBox: `0 0 ${width} 72`, "aria-hidden": "true", focusable: "false" },
      text2("jij", 18),
      text2("de ander", 42),
      ...row(mine, 3),
      ...row(theirs, 27),
      ...differences(mine, theirs).flatMap((place2) => [line(left + place2 * size + 10, 3, left + place2 * size + 10, 54, "ib-wn-haal"), mark("diamond", left + place2 * size + 10, 60, 4.5, "ib-wn-oneens ib-wn-merk")])
    );
    return h2("div", { class: "ib-wn-kader" }, picture);
  }
  var CELLS = (
    /** @type {const} */
    [
      { name: "beide", agree: true, row: 0, column: 0 },
      { name: "alleen_ik", agree: false, row: 0, column: 1 },
      { name: "alleen_ander", agree: false, row: 1, column: 0 },
      { name: "geen", agree: true, row: 1, column: 1 }
    ]
  );
  var CELL2 = 92;
  var BAR4 = 30;
  function render21(mount2) {
    const kit = {
      name: "waarnemen",
      assumptions: ASSUMPTIONS.waarnemen,
      open: ["De vier aantallen"],
      presets: [
        { label: "De observatie uit de som", values: {} },
        { label: "Bijna altijd aan het werk", values: { beide: 36, alleen_ik: 2, alleen_ander: 2, geen: 0 } },
        { label: "Twee muntjes", values: { beide: 10, alleen_ik: 10, alleen_ander: 10, geen: 10 } },
        { label: "Eerst samen geoefend", values: { beide: 25, alleen_ik: 2, alleen_ander: 1, geen: 12 } }
      ],
      lead: ({ goTo: goTo2, announce }) => makeRound({ onCounted: goTo2, announce }),
      compute: observe,
      draw: draw14,
      legend: makeLegend13(),
      summary: summary14,
      tables: tables14,
      outcomes: outcomes13
    };
    return mountQuestion(mount2, { label: "Observatie", icon: "people", field: workbench(kit) });
  }
  var waarnemen_default = { render: render21 };
  function outcomes13(values) {
    const outcome = observe(values);
    return [
      ["Eens, deel van de intervallen", nl(outcome.observed, 2, true)],
      ["Door toeval verwacht", nl(outcome.expected, 2, true)],
      ["Kappa", outcome.kappa === null ? "bestaat niet" : nl(outcome.kappa, 2, true)],
      ["Kappa in nieuwe intervallen, negen van de tien keer", marginText(outcome)]
    ];
  }
  function makeLegend13() {
    const sample = (drawn4) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, drawn4);
    const item = (text2, drawn4) => h2("li", {}, drawn4, text2);
    const box = (kind) => sample(s("rect", { x: 2, y: 3, width: 30, height: 12, rx: 2, class: kind }));
    return h2(
      "ul",
      { class: "ib-legenda" },
      item("interval waarover jullie het eens zijn", sample(mark("circle", 17, 9, 4.5, "ib-wn-eens ib-wn-merk"))),
      item("interval waarover niet", sample(mark("diamond", 17, 9, 4.5, "ib-wn-oneens ib-wn-merk"))),
      item("wat het toeval al geeft", box("ib-wn-toeval")),
      item("eens boven het toeval uit", box("ib-wn-boven")),
      item("negen van de tien keer, in nieuwe intervallen", sample(line(6, 9, 28, 9, "ib-wn-marge")))
    );
  }
  function draw14(values, outcome, width) {
    const narrow = width < 460;
    const left = narrow ? 0 : 118;
    const size = (Math.min(width, 640) - left - 8) / 2;
    const step = CELL2 + (narrow ? 26 : 8);
    const grid = CELLS.flatMap(({ name, agree, row, column }) => {
      const [x2, y2] = [left + column * (size + 8), 26 + row * step + (narrow ? 20 : 0)];
      return [s("rect", { x: x2, y: y2, width: size, height: CELL2, rx: 8, class: `ib-wn-vak ${agree ? "ib-wn-vak-eens" : ""}` }), label(nl(values[name]), x2 + 10, y2 + 26, "ib-svg-uitkomst ib-wn-aantal"), ...drawDots(values[name], agree, x2 + 46, y2 + 12, size - 56)];
    });
    const rows = ["jij: taakgericht", "jij: niet"].map((text2, row) => label(text2, 0, narrow ? 40 + row * step : 26 + row * step + CELL2 / 2 + 5, "ib-svg-maat"));
    const columns = ["ander: taakgericht", "ander: niet"].map((text2, column) => label(text2, left + column * (size + 8) + 2, 16, "ib-svg-maat"));
    const top = 26 + 2 * step + (narrow ? 20 : 0) + 18;
    const height = top + 190;
    return s(
      "svg",
      { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
      ...columns,
      ...rows,
      ...grid,
      ...outcome.intervals ? drawBars3(outcome, top, width) : []
    );
  }
  function drawDots(count2, agree, left, top, width) {
    const gap = Math.min(13, Math.sqrt(width * (CELL2 - 20) / Math.max(count2, 1)));
    const across = Math.max(1, Math.floor(width / gap));
    return Array.from(
      { length: count2 },
      (_2, place2) => mark(agree ? "circle" : "diamond", left + place2 % across * gap + gap / 2, top + Math.floor(place2 / across) * gap + gap / 2, gap * 0.36, `${agree ? "ib-wn-eens" : "ib-wn-oneens"} ib-wn-merk`)
    );
  }
  function drawBars3({ observed, expected: expected2, kappa, margin }, top, width) {
    const all = scale([0, 1], 1, width - 1);
    const [low, high] = [Math.min(observed, expected2), Math.max(observed, expected2)];
    const part = (from, to, kind) => to > from ? [s("rect", { x: all(from), y: top + 22, width: all(to) - all(from), height: BAR4, class: kind })] : [];
    const bar = [
      label(`Van alle intervallen: ${nl(observed, 2, true)} eens`, 0, top + 12, "ib-svg-maat"),
      ...part(0, low, "ib-wn-toeval"),
      ...part(low, high, observed >= expected2 ? "ib-wn-boven" : "ib-wn-onder"),
      ...part(high, 1, "ib-wn-open"),
      line(all(expected2), top + 17, all(expected2), top + 22 + BAR4 + 5, "ib-wn-grens"),
      ...within(`toeval ${nl(expected2, 2, true)}`, all(0) + 8, all(low), top + 22 + BAR4 / 2 + 5)
    ];
    if (kappa === null) return [...bar, label("Het toeval laat niets over: kappa bestaat hier niet.", 0, top + 92, "ib-svg-maat")];
    const least = Math.min(-0.2, Math.floor((margin?.[0] ?? 0) * 5) / 5, Math.floor(kappa * 5) / 5);
    const x2 = scale([least, 1], 12, width - 12);
    const y2 = top + 128;
    const zoom = outline([[all(expected2), top + 22 + BAR4], [all(1), top + 22 + BAR4], [x2(1), y2 - 16], [x2(0), y2 - 16]], true);
    const marks = [0, 0.2, 0.4, 0.6, 0.8, 1, ...least < 0 ? [least] : []];
    return [
      s("path", { d: zoom, class: "ib-wn-zoom" }),
      ...bar,
      label(`Kappa: ${nl(kappa, 2, true)}${kappa < 0 ? ", minder dan een blinddoek haalt" : " van wat het toeval overliet"}`, 0, top + 92, "ib-svg-maat ib-wn-rand"),
      line(x2(least), y2, x2(1), y2, "ib-wn-grens"),
      ...marks.flatMap((value) => [line(x2(value), y2 - 5, x2(value), y2 + 5, "ib-wn-grens"), label(nl(value), x2(value), y2 + 26, "ib-svg-as", "middle")]),
      ...margin ? [line(x2(margin[0]), y2, x2(margin[1]), y2, "ib-wn-marge")] : [],
      mark("circle", x2(kappa), y2, 8, "ib-wn-eens ib-wn-merk"),
      label("zoals een blinddoek", x2(0), y2 + 46, "ib-svg-zone", "middle"),
      label("altijd hetzelfde", x2(1), y2 + 46, "ib-svg-zone", "end")
    ];
  }
  function within(text2, from, to, y2) {
    return textWidth(text2) < to - from ? [label(text2, from, y2, "ib-wn-op-toeval")] : [];
  }
  var widgets = {
    inleveren: inleveren_exports,
    keuze: keuze_exports,
    reflectie: reflectie_exports,
    rekenvraag: rekenvraag_exports,
    sorteren: sorteren_exports,
    stelling: stelling_exports,
    volgorde: volgorde_exports,
    "model:beurten": beurten_exports,
    "model:differentiatie": differentiatie_exports,
    "model:onderbrekingen": onderbrekingen_exports,
    "model:geluk": geluk_exports,
    "model:scheepstra": scheepstra_exports,
    "model:jaaruren": jaaruren_exports,
    "model:netwerk": netwerk_exports,
    "model:rollenkaart": rollenkaart_exports,
    "model:spelden": spelden_exports,
    "model:toeval": toeval_exports,
    "model:verspreiding": verspreiding_exports,
    "model:terugval": terugval_exports,
    "model:waarnemen": waarnemen_exports,
    "model:spreekuur": spreekuur_exports
  };
  function widgetFor({ kind, model }) {
    const name = kind === "model" ? `model:${model}` : kind;
    return Object.hasOwn(widgets, name) ? widgets[name] : void 0;
  }

  // ../../../node_modules/marked/lib/marked.esm.js
  function G() {
    return { async: false, breaks: false, extensions: null, gfm: true, hooks: null, pedantic: false, renderer: null, silent: false, tokenizer: null, walkTokens: null };
  }
  var S = G();
  function ue(l3) {
    S = l3;
  }
  var q = { exec: () => null };
  function D(l3) {
    let e = [];
    return (t) => {
      let n = Math.max(0, Math.min(3, t - 1)), r = e[n];
      return r || (r = l3(n), e[n] = r), r;
    };
  }
  function g(l3, e = "") {
    let t = typeof l3 == "string" ? l3 : l3.source, n = { replace: (r, s2) => {
      let o = typeof s2 == "string" ? s2 : s2.source;
      return o = o.replace(O.caret, "$1"), t = t.replace(r, o), n;
    }, getRegex: () => new RegExp(t, e) };
    return n;
  }
  var _e = ((l3 = "") => {
    try {
      return !!new RegExp("(?<=1)(?<!1)" + l3);
    } catch {
      return false;
    }
  })();
  var O = { codeRemoveIndent: /^(?: {0,3}\t| {1,4})/gm, listInterruptsParagraph: /^ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/, outputLinkReplace: /\\([\[\]])/g, indentCodeCompensation: /^(\s+)(?:```)/, beginningSpace: /^\s+/, endingHash: /#$/, startingSpaceChar: /^ /, endingSpaceChar: / $/, endingSpaceTabChar: /[ \t]$/, nonSpaceChar: /[^ ]/, newLineCharGlobal: /\n/g, tabCharGlobal: /\t/g, leadingSpaceTab: /^[ \t]+/, multipleSpaceGlobal: /\s+/g, blankLine: /^[ \t]*$/, doubleBlankLine: /\n[ \t]*\n[ \t]*$/, blockquoteStart: /^ {0,3}>/, blockquoteSetextReplace: /\n {0,3}((?:=+|-+)[ \t]*)(?=\n|$)/g, blockquoteSetextReplace2: /^ {0,3}>[ \t]?/gm, blockquoteMarkerWhitespace: /^( {0,3}>)(\t[ \t]*)/gm, nestedBlockMarker: /^ {0,3}(?:(?:[*+-]|\d{1,9}[.)])(?: |$)|> ?)/, listReplaceNesting: /^ {1,4}(?=( {4})*[^ ])/g, listIsTask: /^\[[ xX]\][ \t]+\S/, listReplaceTask: /^\[[ xX]\][ \t]+/, listTaskCheckbox: /\[[ xX]\]/, anyLine: /\n.*\n/, hrefBrackets: /^<(.*)>$/, tableDelimiter: /[:|]/, tableAlignChars: /^\||\| *$/g, tableRowBlankLine: /\n[ \t]*$/, tableAlignRight: /^ *-+: *$/, tableAlignCenter: /^ *:-+: *$/, tableAlignLeft: /^ *:-+ *$/, startATag: /^<a /i, endATag: /^<\/a>/i, startPreScriptTag: /^<(pre|code|kbd|script)(\s|>)/i, endPreScriptTag: /^<\/(pre|code|kbd|script)(\s|>)/i, startAngleBracket: /^</, endAngleBracket: />$/, pedanticHrefTitle: /^([^'"]*[^\s])\s+(['"])(.*)\2/, unicodeAlphaNumeric: /[\p{L}\p{N}]/u, numericCharacterReference: /&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));/, numericCharacterReferenceOrAmpersand: /&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g, escapeTest: /[&<>"']/, escapeReplace: /[&<>"']/g, escapeTestNoEncode: /[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/, escapeReplaceNoEncode: /[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g, caret: /(^|[^\[])\^/g, percentDecode: /%25/g, findPipe: /\|/g, splitPipe: / \|/, slashPipe: /\\\|/g, carriageReturn: /\r\n|\r/g, spaceLine: /^ +$/gm, notSpaceStart: /^\S*/, endingNewline: /\n$/, listItemRegex: (l3) => new RegExp(`^( {0,3}${l3})((?:[	 ][^\\n]*)?(?:\\n|$))`), nextBulletRegex: D((l3) => new RegExp(`^ {0,${l3}}(?:[*+-]|\\d{1,9}[.)])((?:[ 	][^\\n]*)?(?:\\n|$))`)), hrRegex: D((l3) => new RegExp(`^ {0,${l3}}((?:-[ 	]*){3,}|(?:_[ 	]*){3,}|(?:\\*[ 	]*){3,})(?:\\n+|$)`)), fencesBeginRegex: D((l3) => new RegExp(`^ {0,${l3}}(?:\`\`\`|~~~)`)), headingBeginRegex: D((l3) => new RegExp(`^ {0,${l3}}#{1,6}(?:\\s|$)`)), pedanticHeadingBeginRegex: D((l3) => new RegExp(`^ {0,${l3}}#`)), htmlBeginRegex: D((l3) => new RegExp(`^ {0,${l3}}(?:</?(?:${he})(?:[ \\t]+|$|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)`, "i")), blockquoteBeginRegex: D((l3) => new RegExp(`^ {0,${l3}}>`)), nestedContainerMarkers: /^(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?))+/ };
  var Ge = /^(?:[ \t]*(?:\n|$))+/;
  var Ne = /^((?: {4}| {0,3}\t)[^\n]+(?:\n(?:[ \t]*(?:\n|$))*)?)+/;
  var Fe = /^ {0,3}(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)(?:\n|$)(?:|([\s\S]*?)(?:\n|$))(?: {0,3}(?:(?=`)\1`*|(?=~)\1~*) *(?=\n|$)|$)/;
  var V = /^ {0,3}((?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/;
  var Qe = /^ {0,3}(#{1,6})(?=\s|$)(.*)(?:\n+|$)/;
  var ce = / {0,3}(?:[*+-]|\d{1,9}[.)])/;
  var he = "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
  var J = g(" {0,3}(?:</?(?:tag)(?:[ \\t]+|\\n|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)").replace("tag", he).getRegex();
  var $e = /^(?!bull |blockCode|fences|blockquote|heading|html|table)((?:.|\n(?!\s*?\n|bull |fences|blockquote|heading|hr|html|table))+?)\n {0,3}(=+|-+)[ \t]*(?:\n+|$)/;
  var Le = g($e).replace(/bull/g, ce).replace(/blockCode/g, /(?: {4}| {0,3}\t)/).replace(/fences/g, / {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g, / {0,3}>/).replace(/heading/g, / {0,3}#{1,6}(?:\s|$)/).replace(/hr/g, / {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/\|table/g, "").replace(/html/g, J).getRegex();
  var We = g($e).replace(/bull/g, ce).replace(/blockCode/g, /(?: {4}| {0,3}\t)/).replace(/fences/g, / {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g, / {0,3}>/).replace(/heading/g, / {0,3}#{1,6}(?:\s|$)/).replace(/hr/g, / {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/table/g, / {0,3}\|?(?:[:\- ]*\|)+[\:\- ]*\n/).replace(/html/g, J).getRegex();
  var de = /^([^\n]+(?:\n(?!hr|heading|lheading|blockquote|fences|list|html|table|[ \t]+\n)[^\n]+)*)/;
  var Ue = /^[^\n]+/;
  var ge = /(?!\s*\])(?:\\[\s\S]|[^\[\]\\\n]|\n(?![ \t]*\n))+/;
  var Ke = g(/^ {0,3}\[(label)\]: *(?:\n[ \t]*)?([^<\s][^\s]*|<(?:\\.|[^\n<>\\])*>)(?:(?: +(?:\n[ \t]*)?| *\n[ \t]*)(title))? *(?:\n+|$)/).replace("label", ge).replace("title", /(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\\n]|\n(?!\n))*'|\((?:\\[\s\S]|[^()\\])*\))/).getRegex();
  var Xe = g(/^(bull)([ \t][^\n]*?)?(?:\n|$)/).replace(/bull/g, ce).getRegex();
  var ke = /<!--(?:-?>|[\s\S]*?(?:-->|$))/;
  var Ve = g("^ {0,3}(?:<(script|pre|style|textarea)[\\s>][\\s\\S]*?(?:</\\1>[^\\n]*\\n*|$)|comment[^\\n]*(\\n+|$)|<\\?[\\s\\S]*?(?:\\?>[^\\n]*\\n*|$)|<![A-Z][\\s\\S]*?(?:>[^\\n]*\\n*|$)|<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>[^\\n]*\\n*|$)|</?(tag)(?:[ \\t]+|\\n|/?>|$)[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|<(?!(?:script|pre|style|textarea)(?![a-z0-9-]))([a-z][a-z0-9-]*)(?:attribute)*?[ \\t]*/?>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|</[a-z][a-z0-9-]*\\s*>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$))", "i").replace("comment", ke).replace("tag", he).replace("attribute", /[ \t]+[a-zA-Z:_][\w.:-]*(?:[ \t]*=[ \t]*"[^"\n]*"|[ \t]*=[ \t]*'[^'\n]*'|[ \t]*=[ \t]*[^\s"'=<>`]+)?/).getRegex();
  var Ce = (l3) => g(de).replace("hr", V).replace("heading", " {0,3}#{1,6}(?:\\s|$)").replace("|lheading", "").replace("|table", "").replace("blockquote", " {0,3}>").replace("fences", " {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list", l3).replace("html", J).getRegex();
  var Je = Ce(/ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/);
  var Ye = Ce(/ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/);
  var et = g(/^( {0,3}> ?(?:(?![ \t]*(?:\n|$))(paragraph)|[^\n]*)(?:\n|$))+/).replace("paragraph", Ye).getRegex();
  var fe = { blockquote: et, code: Ne, def: Ke, fences: Fe, heading: Qe, hr: V, html: Ve, lheading: Le, list: Xe, newline: Ge, paragraph: Je, table: q, text: Ue };
  var Pe = g("^ *([^\\n ].*)\\n {0,3}((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)(?:\\n((?:(?! *\\n|hr|heading|blockquote|code|fences|list|html).*(?:\\n|$))*)\\n*|$)").replace("hr", V).replace("heading", " {0,3}#{1,6}(?:\\s|$)").replace("blockquote", " {0,3}>").replace("code", "(?: {4}| {0,3}	)[^\\n]").replace("fences", " {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list", " {0,3}(?:[*+-]|1[.)])[ \\t]").replace("html", J).getRegex();
  var tt = { ...fe, lheading: We, table: Pe, paragraph: g(de).replace("hr", V).replace("heading", " {0,3}#{1,6}(?:\\s|$)").replace("|lheading", "").replace("table", Pe).replace("blockquote", " {0,3}>").replace("fences", " {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list", " {0,3}(?:[*+-]|1[.)])[ \\t]+[^ \\t\\n]").replace("html", J).getRegex() };
  var nt = { ...fe, html: g(`^ *(?:comment(?: *\\n|\\s*$)|<(tag)[\\s\\S]+?</\\1>(?: *\\n{2,}|\\s*$)|<tag(?:"[^"]*"|'[^']*'|\\s[^'"/>\\s]*)*?/?>(?: *\\n{2,}|\\s*$))`).replace("comment", ke).replace(/tag/g, "(?!(?:a|em|strong|small|s|cite|q|dfn|abbr|data|time|code|var|samp|kbd|sub|sup|i|b|u|mark|ruby|rt|rp|bdi|bdo|span|br|wbr|ins|del|img)\\b)\\w+(?!:|[^\\w\\s@]*@)\\b").getRegex(), def: /^ *\[([^\]]+)\]: *<?([^\s>]+)>?(?: +(["(][^\n]+[")]))? *(?:\n+|$)/, heading: /^(#{1,6})(.*)(?:\n+|$)/, fences: q, lheading: /^(.+?)\n {0,3}(=+|-+) *(?:\n+|$)/, paragraph: g(de).replace("hr", V).replace("heading", ` *#{1,6} *[^
]`).replace("|table", "").replace("blockquote", " {0,3}>").replace("|fences", "").replace("|list", "").replace("|html", "").replace("|tag", "").replace("lheading", Le).getRegex() };
  var rt = /^\\([!"#$%&'()*+,\-./:;<=>?@\[\]\\^_`{|}~])/;
  var st = /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/;
  var Ie = /^( {2,}|\\)\n(?!\s*$)[ \t]*/;
  var it = /^(`+|[^`])(?:(?= {2,}\n)|[\s\S]*?(?:(?=[\\<!\[`*_]|\b_|$)|[^ ](?= {2,}\n)))/;
  var L = /[\p{P}\p{S}]/u;
  var N = /[\s\p{P}\p{S}]/u;
  var Y = /[^\s\p{P}\p{S}]/u;
  var ot = g(/^((?![*_])punctSpace)/, "u").replace(/punctSpace/g, N).getRegex();
  var at = /[\p{Pi}\p{Ps}"']/u;
  var Ae = /(?!~)[\p{P}\p{S}]/u;
  var lt = /(?!~)[\s\p{P}\p{S}]/u;
  var ut = /(?:[^\s\p{P}\p{S}]|~)/u;
  var pt = g(/link|precode-code|html/, "g").replace("link", /\[(?:[^\[\]`]|(?<a>`+)[^`]+\k<a>(?!`))*?\]\((?:\\[\s\S]|[^\\\(\)]|\((?:\\[\s\S]|[^\\\(\)])*\))*\)/).replace("precode-", _e ? "(?<!`)()" : "(^^|[^`])").replace("code", /(?<b>`+)[^`]+\k<b>(?!`)/).replace("html", /<(?! )[^<>]*?>/).getRegex();
  var Ee = /^(?:\*+(?:((?!\*)punct)|([^\s*]))?)|^_+(?:((?!_)punct)|([^\s_]))?/;
  var ct = g(Ee, "u").replace(/punct/g, L).getRegex();
  var ht = g(Ee, "u").replace(/punct/g, Ae).getRegex();
  var dt = /^(?:\*+(?:((?!\*)(?!openQuote)punct)|([^\s*]))?)|^_+(?:((?!_)(?!openQuote)punct)|([^\s_]))?/;
  var gt = g(dt, "u").replace(/openQuote/g, at).replace(/punct/g, L).getRegex();
  var ze = "^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)punctSpace(\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|notPunctSpace(\\*+)(?=notPunctSpace)";
  var kt = g(ze, "gu").replace(/notPunctSpace/g, Y).replace(/punctSpace/g, N).replace(/punct/g, L).getRegex();
  var ft = g(ze, "gu").replace(/notPunctSpace/g, ut).replace(/punctSpace/g, lt).replace(/punct/g, Ae).getRegex();
  var mt = "^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)[\\s](\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|(?:(?!\\*)punct|notPunctSpace)(\\*+)(?!\\*)(?=notPunctSpace)";
  var xt = g(mt, "gu").replace(/notPunctSpace/g, Y).replace(/punctSpace/g, N).replace(/punct/g, L).getRegex();
  var bt = g("^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)punctSpace(_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)", "gu").replace(/notPunctSpace/g, Y).replace(/punctSpace/g, N).replace(/punct/g, L).getRegex();
  var Rt = "^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)[\\s](_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)|(?:(?!_)punct|notPunctSpace)(_+)(?!_)(?=notPunctSpace)";
  var Tt = g(Rt, "gu").replace(/notPunctSpace/g, Y).replace(/punctSpace/g, N).replace(/punct/g, L).getRegex();
  var Ot = g(/^~~?(?:((?!~)punct)|[^\s~])/, "u").replace(/punct/g, L).getRegex();
  var wt = "^[^~]+(?=[^~])|(?!~)punct(~~?)(?=[\\s]|$)|notPunctSpace(~~?)(?!~)(?=punctSpace|$)|(?!~)punctSpace(~~?)(?=notPunctSpace)|[\\s](~~?)(?!~)(?=punct)|(?!~)punct(~~?)(?!~)(?=punct)|notPunctSpace(~~?)(?=notPunctSpace)";
  var Pt = g(wt, "gu").replace(/notPunctSpace/g, Y).replace(/punctSpace/g, N).replace(/punct/g, L).getRegex();
  var yt = g(/\\(punct)/, "gu").replace(/punct/g, L).getRegex();
  var St = g(/(`+)(?:[^`]|[^`][\s\S]*?[^`])\1(?!`)|`+|\\(punct)/, "gu").replace(/punct/g, L).getRegex();
  var _t = g(/^<(scheme:[^\s\x00-\x1f<>]*|email)>/).replace("scheme", /[a-zA-Z][a-zA-Z0-9+.-]{1,31}/).replace("email", /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+(@)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+(?![-_])/).getRegex();
  var $t = g(ke).replace("(?:-->|$)", "-->").getRegex();
  var Lt = g("^comment|^</[a-zA-Z][a-zA-Z0-9-]*\\s*>|^<[a-zA-Z][a-zA-Z0-9-]*(?:attribute)*?\\s*/?>|^<\\?[\\s\\S]*?\\?>|^<![a-zA-Z]+\\s[\\s\\S]*?>|^<!\\[CDATA\\[[\\s\\S]*?\\]\\]>").replace("comment", $t).replace("attribute", /\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*"[^"]*"|\s*=\s*'[^']*'|\s*=\s*[^\s"'=<>`]+)?/).getRegex();
  var Me = /\[(?:\\[\s\S]|[^\[\]\\])*\]/;
  var ie = g(/(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\])|[^\[\]\\`])*?/).replace("brackets", Me).getRegex();
  var Ct = g(/^!?\[(label)\]\([ \t\n]*(href)(?:(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)(title))?[ \t\n]*\)/).replace("label", ie).replace("href", /<(?:\\.|[^\n<>\\])*>|(?!<)[^ \t\n\x00-\x1f]+|(?=\))/).replace("title", /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^)\\])*\)/).getRegex();
  var It = g(/^!?\[(label)\]\[(ref)\]/).replace("label", ie).replace("ref", ge).getRegex();
  var At = g(/^!?\[(ref)\](?:\[\])?/).replace("ref", ge).getRegex();
  var ye = /(?!\s*\])(?:\\[\s\S]|[^\[\]\\]){1,999}/;
  var Et = g(/(?:[^\[\]\\`]*(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\]))){0,999}?[^\[\]\\`]*?/).replace("brackets", Me).getRegex();
  var zt = g("reflink|nolink(?!\\()", "g").replace("reflink", g(/^!?\[(label)\]\[(ref)\]/).replace("label", Et).replace("ref", ye).getRegex()).replace("nolink", g(/^!?\[(ref)\](?:\[\])?/).replace("ref", ye).getRegex()).getRegex();
  var Se = /[hH][tT][tT][pP][sS]?|[fF][tT][pP]/;
  var Mt = /[A-Za-z0-9._+-]+@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/;
  var Bt = g(/(?:mailto:email|xmpp:email(?:\/[A-Za-z0-9@.]+)?)/).replace(/email/g, Mt).getRegex();
  var me = { _backpedal: q, anyPunctuation: yt, anyPunctuationOutsideCode: St, autolink: _t, blockSkip: pt, br: Ie, code: st, del: q, delLDelim: q, delRDelim: q, emStrongLDelim: ct, emStrongRDelimAst: kt, emStrongRDelimUnd: bt, escape: rt, link: Ct, nolink: At, punctuation: ot, reflink: It, reflinkSearch: zt, tag: Lt, text: it, url: q };
  var Dt = { ...me, emStrongLDelim: gt, emStrongRDelimAst: xt, emStrongRDelimUnd: Tt, link: g(/^!?\[(label)\]\((.*?)\)/).replace("label", ie).getRegex(), reflink: g(/^!?\[(label)\]\s*\[([^\]]*)\]/).replace("label", ie).getRegex() };
  var pe = { ...me, emStrongRDelimAst: ft, emStrongLDelim: ht, delLDelim: Ot, delRDelim: Pt, url: g(/^emailProtocol|^((?:protocol):\/\/|www\.)(?:[a-zA-Z0-9\-]+\.?)+[^\s<]*|^email/).replace("emailProtocol", Bt).replace("protocol", Se).replace("email", /[A-Za-z0-9._+-]+(@)[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/).getRegex(), _backpedal: /(?:[^?!.,:;*_'"~()&]+|\([^)]*\)|&(?![a-zA-Z0-9]+;$)|[?!.,:;*_'"~)]+(?!$))+/, del: /^(~~?)(?=[^\s~])((?:\\[\s\S]|[^\\])*?(?:\\[\s\S]|[^\s~\\]))\1(?=[^~]|$)/, text: g(/^(?:[^a-zA-Z0-9](?=emailProtocol)|(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|(?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@)|[\s\S]*?(?:(?=[\\<!\[`*~_]|\b_|protocol:\/\/|wwwStart|$)|[^ ](?= {2,}\n)|[^a-zA-Z0-9](?=emailProtocol)|[^a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-](?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@))))/).replace("protocol", Se).replace(/emailProtocol/g, /(?:mailto|xmpp):/).replace("wwwStart", _e ? "(?<![^\\s*_~(])www\\." : "www\\.").getRegex() };
  var qt = { ...pe, br: g(Ie).replace("{2,}", "*").getRegex(), text: g(pe.text).replace("\\b_", "\\b_| {2,}\\n").replace(/\{2,\}/g, "*").getRegex() };
  var ee = { normal: fe, gfm: tt, pedantic: nt };
  var F = { normal: me, gfm: pe, breaks: qt, pedantic: Dt };
  var vt = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  var Be = (l3) => vt[l3];
  function y(l3, e) {
    if (e) {
      if (O.escapeTest.test(l3)) return l3.replace(O.escapeReplace, Be);
    } else if (O.escapeTestNoEncode.test(l3)) return l3.replace(O.escapeReplaceNoEncode, Be);
    return l3;
  }
  function De(l3) {
    return O.numericCharacterReference.test(l3) ? l3.replace(O.numericCharacterReferenceOrAmpersand, (e, t, n) => {
      if (t === void 0 && n === void 0) return "&amp;";
      let r = t === void 0 ? Number.parseInt(n, 16) : Number.parseInt(t, 10);
      return r === 0 || r > 1114111 || r >= 55296 && r <= 57343 ? "�" : r === 38 ? "&amp;" : String.fromCodePoint(r);
    }) : l3;
  }
  function xe(l3) {
    try {
      l3 = encodeURI(l3).replace(O.percentDecode, "%");
    } catch {
      return null;
    }
    return l3;
  }
  function be(l3, e) {
    let t = l3.replace(O.findPipe, (s2, o, i) => {
      let a = false, c = o;
      for (; --c >= 0 && i[c] === "\\"; ) a = !a;
      return a ? "|" : " |";
    }), n = t.split(O.splitPipe), r = 0;
    if (n[0].trim() || n.shift(), n.length > 0 && !n.at(-1)?.trim() && n.pop(), e) if (n.length > e) n.splice(e);
    else for (; n.length < e; ) n.push("");
    for (; r < n.length; r++) n[r] = n[r].trim().replace(O.slashPipe, "|");
    return n;
  }
  function C(l3, e, t) {
    let n = l3.length;
    if (n === 0) return "";
    let r = 0;
    for (; r < n; ) {
      let s2 = l3.charAt(n - r - 1);
      if (s2 === e && !t) r++;
      else if (s2 !== e && t) r++;
      else break;
    }
    return l3.slice(0, n - r);
  }
  function Re(l3) {
    let e = l3.split(`
`), t = e.length - 1;
    for (; t >= 0 && O.blankLine.test(e[t]); ) t--;
    return e.length - t <= 2 ? l3 : e.slice(0, t + 1).join(`
`);
  }
  function W(l3) {
    return l3.trim().replace(O.multipleSpaceGlobal, " ").toLowerCase().toUpperCase().toLowerCase();
  }
  function Te(l3, e) {
    if (l3.indexOf(e[0]) === -1 && l3.indexOf(e[1]) === -1) return -1;
    let t = 0;
    for (let n = 0; n < l3.length; n++) if (l3[n] === "\\") n++;
    else if (l3[n] === e[0]) t++;
    else if (l3[n] === e[1] && (t--, t < 0)) return n;
    return t > 0 ? -2 : -1;
  }
  var Q = /* @__PURE__ */ new WeakMap();
  function Oe(l3) {
    let e = { "*": -1, _: -1 }, t = -1, n = l3.length;
    for (let r = 0; r < n; r++) {
      let s2 = l3[r];
      if (s2 !== "*" && s2 !== "_" && s2 !== "~") continue;
      let o = r === 0 ? `
` : l3[r - 1], i = r + 1;
      for (; i < n && l3[i] === s2; ) i++;
      o !== " " && o !== "	" && o !== `
` && o !== "\r" && o !== "\f" && (s2 === "~" ? t = r : e[s2] = r), r = i - 1;
    }
    return { maskedSrc: l3, lastPossibleEmStrongCloserIndex: e, lastPossibleDelCloserIndex: t };
  }
  function qe(l3, e) {
    let t = Oe(e), n = Q.get(l3);
    n ? n.push(t) : Q.set(l3, [t]);
  }
  function ve(l3) {
    let e = Q.get(l3);
    e && (e.pop(), e.length === 0 && Q.delete(l3));
  }
  function oe(l3, e, t) {
    let n = Q.get(l3)?.at(-1);
    return n && n.maskedSrc === e ? n.lastPossibleEmStrongCloserIndex[t] : Oe(e).lastPossibleEmStrongCloserIndex[t];
  }
  function ae(l3, e) {
    let t = Q.get(l3)?.at(-1);
    return t && t.maskedSrc === e ? t.lastPossibleDelCloserIndex : Oe(e).lastPossibleDelCloserIndex;
  }
  function te(l3, e = 0) {
    let t = e, n = "";
    for (let r of l3) if (r === "	") {
      let s2 = 4 - t % 4;
      n += " ".repeat(s2), t += s2;
    } else n += r, t++;
    return n;
  }
  function Ht(l3, e) {
    let t = "";
    for (let n = 0; n < l3.length; n++) {
      if (l3[n] === "`") {
        let r = e.inline.code.exec(l3.slice(n));
        if (r) {
          t += r[0], n += r[0].length - 1;
          continue;
        }
      }
      if (l3[n] === "\\" && (l3[n + 1] === "[" || l3[n + 1] === "]")) {
        t += l3[n + 1], n++;
        continue;
      }
      t += l3[n];
    }
    return t;
  }
  function He(l3, e, t, n, r) {
    let s2 = e.href, o = e.title || null, i = Ht(l3[1], r), a = l3[0].charAt(0) === "!", c = n.state.inLink, u = n.state.linkEmitted, d = n.state.inRawBlock;
    n.state.inLink = true, n.state.linkEmitted = false;
    let h3 = n.inlineTokens(i), p = n.state.linkEmitted;
    if (n.state.linkEmitted = u, n.state.inLink = c, !a) {
      if (p) {
        n.state.inRawBlock = d;
        return;
      }
      n.state.linkEmitted = true;
    }
    return { type: a ? "image" : "link", raw: t, href: s2, title: o, text: i, tokens: h3 };
  }
  function Zt(l3, e, t) {
    let n = l3.match(t.other.indentCodeCompensation);
    if (n === null) return e;
    let r = n[1];
    return e.split(`
`).map((s2) => {
      let o = s2.match(t.other.beginningSpace);
      if (o === null) return s2;
      let [i] = o;
      return s2.slice(Math.min(i.length, r.length));
    }).join(`
`);
  }
  function Ze(l3, e, t, n) {
    if (!e.includes("<")) return false;
    for (let r = 0; r < e.length; r++) {
      if (e[r] === "\\") {
        r++;
        continue;
      }
      if (e[r] === "`") {
        let i = n.inline.code.exec(e.slice(r));
        if (i) {
          r += i[0].length - 1;
          continue;
        }
      }
      if (e[r] !== "<") continue;
      let s2 = l3.slice(t + r), o = n.inline.tag.exec(s2) || n.inline.autolink.exec(s2);
      if (o) {
        if (o[0].length > e.length - r) return true;
        r += o[0].length - 1;
      }
    }
    return false;
  }
  var _ = class {
    options;
    rules;
    lexer;
    constructor(e) {
      this.options = e || S;
    }
    space(e) {
      let t = this.rules.block.newline.exec(e);
      if (t && t[0].length > 0) return { type: "space", raw: t[0] };
    }
    code(e) {
      let t = this.rules.block.code.exec(e);
      if (t) {
        let n = this.options.pedantic ? t[0] : Re(t[0]), r = n.replace(this.rules.other.codeRemoveIndent, "");
        return { type: "code", raw: n, codeBlockStyle: "indented", text: r };
      }
    }
    fences(e) {
      let t = this.rules.block.fences.exec(e);
      if (t) {
        let n = t[0], r = Zt(n, t[3] || "", this.rules);
        return t[3] !== void 0 && (r === "" || r.endsWith(`
`)) && (r += `
`), { type: "code", raw: n, lang: t[2] ? t[2].trim().replace(this.rules.inline.anyPunctuation, "$1") : t[2], text: r };
      }
    }
    heading(e) {
      let t = this.rules.block.heading.exec(e);
      if (t) {
        let n = t[2].trim();
        if (this.rules.other.endingHash.test(n)) {
          let r = C(n, "#");
          (this.options.pedantic || !r || this.rules.other.endingSpaceTabChar.test(r)) && (n = r.trim());
        }
        return { type: "heading", raw: C(t[0], `
`), depth: t[1].length, text: n, tokens: this.lexer.inline(n) };
      }
    }
    hr(e) {
      let t = this.rules.block.hr.exec(e);
      if (t) return { type: "hr", raw: C(t[0], `
`) };
    }
    blockquote(e) {
      let t = this.rules.block.blockquote.exec(e);
      if (t) {
        let n = C(t[0], `
`).split(`
`), r = "", s2 = "", o = [];
        for (; n.length > 0; ) {
          let i = false, a = [], c;
          for (c = 0; c < n.length; c++) if (this.rules.other.blockquoteStart.test(n[c])) a.push(n[c]), i = true;
          else if (!i) a.push(n[c]);
          else break;
          n = n.slice(c);
          let u = a.join(`
`), d = u.replace(this.rules.other.blockquoteMarkerWhitespace, (k, m, b) => b.startsWith(" ") ? m + " " + b.slice(1) : m + te(b, m.length)).replace(this.rules.other.blockquoteSetextReplace, `
    $1`).replace(this.rules.other.blockquoteSetextReplace2, "");
          r = r ? `${r}
${u}` : u, s2 = s2 ? `${s2}
${d}` : d;
          let h3 = this.lexer.state.top;
          if (this.lexer.state.top = true, this.lexer.blockTokens(d, o, true), this.lexer.state.top = h3, n.length === 0) break;
          let p = o.at(-1);
          if (p?.type === "code" || p?.type === "heading" || p?.type === "hr" || p?.type === "html" || p?.type === "table") break;
          if (p?.type === "blockquote") {
            let k = p, m = n.join(`
`), b = k.raw + `
` + m.replace(this.rules.other.blockquoteSetextReplace2, ""), f = this.blockquote(b);
            o[o.length - 1] = f;
            let R = b.substring(f.raw.length).replace(/^\n/, ""), E = R ? R.split(`
`).length : 0, T = E ? n.slice(0, -E) : n;
            if (T.length > 0 && (r = `${r}
${T.join(`
`)}`), s2 = s2.substring(0, s2.length - k.text.length) + f.text, n = n.slice(T.length), n.length > 0 && this.rules.other.blockquoteStart.test(n[0])) continue;
            break;
          } else if (p?.type === "list") {
            let k = p, m = k.raw + `
` + n.join(`
`), b = this.list(m);
            o[o.length - 1] = b;
            let f = b.raw.length > k.raw.length ? m.slice(k.raw.length + 1, b.raw.length).split(`
`).length : 0;
            if (f > 0) {
              let R = n.slice(0, f).join(`
`);
              r = `${r}
${R}`, s2 = `${s2}
${R}`;
            }
            if (n = n.slice(f), n.length > 0 && !this.rules.other.blockquoteStart.test(n[0])) break;
            continue;
          }
        }
        return { type: "blockquote", raw: r, tokens: o, text: s2 };
      }
    }
    list(e) {
      let t = this.rules.block.list.exec(e);
      if (t) {
        if (!this.options.pedantic && this.lexer.state.lastToken?.type === "text" && !this.rules.other.listInterruptsParagraph.test(e)) return;
        let n = e, r = () => n.length - e.length, s2 = t[1].trim(), o = s2.length > 1, i = { type: "list", raw: "", ordered: o, start: o ? +s2.slice(0, -1) : "", loose: false, items: [] };
        s2 = o ? `\\d{1,9}\\${s2.slice(-1)}` : `\\${s2}`, this.options.pedantic && (s2 = o ? s2 : "[*+-]");
        let a = this.rules.other.listItemRegex(s2), c = false;
        for (; e; ) {
          let h3 = false, p = "";
          if (!(t = a.exec(e)) || this.rules.block.hr.test(e)) break;
          let k = r();
          e = e.substring(t[0].length);
          let m = t[2].split(`
`, 1)[0], b = t[1].length, f = this.options.pedantic ? te(m, b) : m.replace(this.rules.other.leadingSpaceTab, (H) => te(H, b)), R = e.split(`
`, 1)[0], E = !f.trim(), T = 0;
          if (this.options.pedantic ? (T = 2, p = f.trimStart()) : E ? T = b + 1 : (T = f.search(this.rules.other.nonSpaceChar), T = T > 4 ? 1 : T, p = f.slice(T), T += b), E && this.rules.other.blankLine.test(R) && (e = e.substring(R.length + 1), h3 = true), !h3) {
            let H = this.rules.other.nextBulletRegex(T), K = this.rules.other.hrRegex(T), re = this.rules.other.fencesBeginRegex(T), B = this.options.pedantic ? this.rules.other.pedanticHeadingBeginRegex(T) : this.rules.other.headingBeginRegex(T), X = this.rules.other.htmlBeginRegex(T), se = this.rules.other.blockquoteBeginRegex(T), le = false;
            for (; e; ) {
              let we = e.split(`
`, 1)[0], Z;
              if (R = we, this.options.pedantic ? (R = R.replace(this.rules.other.listReplaceNesting, "  "), Z = R) : Z = R.replace(this.rules.other.leadingSpaceTab, ($) => te($)), re.test(R) || B.test(R) || X.test(R) || se.test(R) || H.test(R) || K.test(R)) break;
              if (Z.search(this.rules.other.nonSpaceChar) >= T || !R.trim()) p += `
` + Z.slice(T), le = false;
              else {
                if (E) break;
                let $ = f;
                if (!this.options.pedantic && !p.includes(`
`) && !f.includes("	")) {
                  let j;
                  for (; !K.test($) && (j = this.rules.other.nestedBlockMarker.exec($)); ) $ = $.slice(j[0].length);
                  if (!$.trim()) break;
                }
                if ($.replace(this.rules.other.tabCharGlobal, "    ").search(this.rules.other.nonSpaceChar) >= 4 || re.test($) || B.test($) || X.test($) || K.test($)) break;
                if (!this.options.pedantic && !le) {
                  let j = f.replace(this.rules.other.nestedContainerMarkers, "");
                  if (this.rules.block.fences.test(j) || this.rules.block.heading.test(j) || this.rules.block.hr.test(j)) break;
                }
                let je = !this.options.pedantic && /^ {0,3}(?:=+|-+) *$/.test(R) && this.rules.block.lheading.test(`${f}
${R}`) ? `    ${Z.replace(/^ {0,3}/, "")}` : R;
                p += `
` + je, le = true;
              }
              E = !R.trim(), e = e.substring(we.length + 1), f = Z.slice(T);
            }
          }
          let U = n.slice(k, r());
          i.loose || (c ? i.loose = true : this.rules.other.doubleBlankLine.test(U) && (c = true)), i.items.push({ type: "list_item", raw: U, task: !!this.options.gfm && this.rules.other.listIsTask.test(p), loose: false, text: p, tokens: [] });
        }
        let u = i.items.at(-1);
        if (u) u.raw = u.raw.trimEnd(), u.text = u.text.trimEnd();
        else return;
        i.raw = n.slice(0, r()).trimEnd();
        let d = [];
        for (let h3 of i.items) if (this.lexer.state.top = false, d.push(this.lexer.inlineQueue.length), h3.tokens = this.lexer.blockTokens(h3.text, []), !i.loose) {
          let p = h3.tokens.filter((m) => m.type === "space"), k = p.length > 0 && p.some((m) => this.rules.other.anyLine.test(m.raw));
          i.loose = k;
        }
        for (let h3 = 0; h3 < i.items.length; h3++) {
          let p = i.items[h3], k = p.tokens[0];
          if (p.task && (k?.type === "text" || k?.type === "paragraph")) {
            p.text = p.text.replace(this.rules.other.listReplaceTask, ""), k.raw = k.raw.replace(this.rules.other.listReplaceTask, ""), k.text = k.text.replace(this.rules.other.listReplaceTask, "");
            let m = this.lexer.inlineQueue;
            for (let f = d[h3]; f < m.length; f++) if (m[f].tokens === k.tokens) {
              m[f].src = m[f].src.replace(this.rules.other.listReplaceTask, "");
              break;
            }
            let b = this.rules.other.listTaskCheckbox.exec(p.raw);
            if (b) {
              let f = { type: "checkbox", raw: b[0] + " ", checked: b[0] !== "[ ]" };
              p.checked = f.checked, i.loose ? p.tokens[0] && ["paragraph", "text"].includes(p.tokens[0].type) && "tokens" in p.tokens[0] && p.tokens[0].tokens ? (p.tokens[0].raw = f.raw + p.tokens[0].raw, p.tokens[0].text = f.raw + p.tokens[0].text, p.tokens[0].tokens.unshift(f)) : p.tokens.unshift({ type: "paragraph", raw: f.raw, text: f.raw, tokens: [f] }) : p.tokens.unshift(f);
            }
          } else p.task && (p.task = false);
        }
        if (i.loose) for (let h3 of i.items) {
          h3.loose = true;
          for (let p of h3.tokens) p.type === "text" && (p.type = "paragraph");
        }
        return i;
      }
    }
    html(e) {
      let t = this.rules.block.html.exec(e);
      if (t) {
        if (this.lexer.state.lastToken?.type === "paragraph" && !this.rules.other.htmlBeginRegex(4).test(e)) return;
        let n = Re(t[0]);
        return { type: "html", block: true, raw: n, pre: t[1] === "pre" || t[1] === "script" || t[1] === "style", text: n };
      }
    }
    def(e) {
      let t = this.rules.block.def.exec(e);
      if (t) {
        if (!this.rules.other.startAngleBracket.test(t[2]) && Te(t[2], "()") !== -1) return;
        let n = W(t[1]), r = t[2] ? t[2].replace(this.rules.other.hrefBrackets, "$1").replace(this.rules.inline.anyPunctuation, "$1") : "", s2 = t[3] ? t[3].substring(1, t[3].length - 1).replace(this.rules.inline.anyPunctuation, "$1") : t[3];
        return { type: "def", tag: n, raw: C(t[0], `
`), href: r, title: s2 };
      }
    }
    table(e) {
      let t = this.rules.block.table.exec(e);
      if (!t || !this.rules.other.tableDelimiter.test(t[2])) return;
      let n = be(t[1]), r = t[2].replace(this.rules.other.tableAlignChars, "").split("|"), s2 = t[3]?.trim() ? t[3].replace(this.rules.other.tableRowBlankLine, "").split(`
`) : [], o = { type: "table", raw: C(t[0], `
`), header: [], align: [], rows: [] };
      if (n.length === r.length) {
        for (let i of r) this.rules.other.tableAlignRight.test(i) ? o.align.push("right") : this.rules.other.tableAlignCenter.test(i) ? o.align.push("center") : this.rules.other.tableAlignLeft.test(i) ? o.align.push("left") : o.align.push(null);
        for (let i = 0; i < n.length; i++) o.header.push({ text: n[i], tokens: this.lexer.inline(n[i]), header: true, align: o.align[i] });
        for (let i of s2) o.rows.push(be(i, o.header.length).map((a, c) => ({ text: a, tokens: this.lexer.inline(a), header: false, align: o.align[c] })));
        return o;
      }
    }
    lheading(e) {
      let t = this.rules.block.lheading.exec(e);
      if (t) {
        let n = t[1].trim();
        return { type: "heading", raw: C(t[0], `
`), depth: t[2].charAt(0) === "=" ? 1 : 2, text: n, tokens: this.lexer.inline(n) };
      }
    }
    paragraph(e) {
      let t = this.rules.block.paragraph.exec(e);
      if (t) {
        let n = t[1].charAt(t[1].length - 1) === `
` ? t[1].slice(0, -1) : t[1];
        return { type: "paragraph", raw: t[0], text: n, tokens: this.lexer.inline(n) };
      }
    }
    text(e) {
      let t = this.rules.block.text.exec(e);
      if (t) return { type: "text", raw: t[0], text: t[0], tokens: this.lexer.inline(t[0]) };
    }
    escape(e) {
      if (e.charCodeAt(0) !== 92) return;
      let t = this.rules.inline.escape.exec(e);
      if (t) return { type: "escape", raw: t[0], text: t[1] };
    }
    tag(e) {
      if (e.charCodeAt(0) !== 60) return;
      let t = this.rules.inline.tag.exec(e);
      if (t) return !this.lexer.state.inLink && this.rules.other.startATag.test(t[0]) ? this.lexer.state.inLink = true : this.lexer.state.inLink && this.rules.other.endATag.test(t[0]) && (this.lexer.state.inLink = false), !this.lexer.state.inRawBlock && this.rules.other.startPreScriptTag.test(t[0]) ? this.lexer.state.inRawBlock = true : this.lexer.state.inRawBlock && this.rules.other.endPreScriptTag.test(t[0]) && (this.lexer.state.inRawBlock = false), { type: "html", raw: t[0], inLink: this.lexer.state.inLink, inRawBlock: this.lexer.state.inRawBlock, block: false, text: t[0] };
    }
    link(e) {
      if (this.lexer.state.linkParenPossible === false) return;
      let t = e.charCodeAt(0);
      if (t !== 91 && t !== 33) return;
      let n = this.rules.inline.link.exec(e);
      if (n) {
        let r = n[0].charAt(0) === "!" ? 2 : 1;
        if (!this.options.pedantic && Ze(e, n[1], r, this.rules)) return;
        let s2 = n[2].trim();
        if (!this.options.pedantic && this.rules.other.startAngleBracket.test(s2)) {
          if (!this.rules.other.endAngleBracket.test(s2)) return;
          let c = C(s2.slice(0, -1), "\\");
          if ((s2.length - c.length) % 2 === 0) return;
        } else {
          let c = Te(n[2], "()");
          if (c === -2) return;
          if (c > -1) {
            let d = (n[0].indexOf("!") === 0 ? 5 : 4) + n[1].length + c;
            n[2] = n[2].substring(0, c), n[0] = n[0].substring(0, d).trim(), n[3] = "";
          }
        }
        let o = C(n[0].slice(0, -1), "\\");
        if ((n[0].length - o.length) % 2 === 0) return;
        let i = n[2], a = "";
        if (this.options.pedantic) {
          let c = this.rules.other.pedanticHrefTitle.exec(i);
          c && (i = c[1], a = c[3]);
        } else a = n[3] ? n[3].slice(1, -1) : "";
        return i = i.trim(), this.rules.other.startAngleBracket.test(i) && (this.options.pedantic && !this.rules.other.endAngleBracket.test(s2) ? i = i.slice(1) : i = i.slice(1, -1)), He(n, { href: i && i.replace(this.rules.inline.anyPunctuation, "$1"), title: a && a.replace(this.rules.inline.anyPunctuation, "$1") }, n[0], this.lexer, this.rules);
      }
    }
    reflink(e, t) {
      let n = e.charCodeAt(0);
      if (n !== 91 && n !== 33) return;
      let r;
      if ((r = this.rules.inline.reflink.exec(e)) || (r = this.rules.inline.nolink.exec(e))) {
        let s2 = r[0].charAt(0) === "!" ? 2 : 1;
        if (!this.options.pedantic && Ze(e, r[1], s2, this.rules)) return;
        let o = t[W(r[2] || r[1])];
        if (!o) {
          let i = r[0].charAt(0);
          return { type: "text", raw: i, text: i };
        }
        return He(r, o, r[0], this.lexer, this.rules);
      }
    }
    emStrong(e, t, n = "") {
      let r = this.rules.inline.emStrongLDelim.exec(e);
      if (!r || !r[1] && !r[2] && !r[3] && !r[4]) return;
      let s2 = r[0][0], o = n === s2, i = t.length - e.length, a = i;
      for (; !this.options.pedantic && a > 0 && t[a - 1] === s2; ) a--;
      let c = [...t.slice(Math.max(0, a - 2), a)].at(-1) ?? "", u = c === "*" || c === "_" || !!this.rules.inline.punctuation.exec(c);
      a < i && (n = c);
      let d = a < i ? u : n === "*" || n === "_" || !!this.rules.inline.punctuation.exec(n);
      if (r[4] && n.match(this.rules.other.unicodeAlphaNumeric)) return;
      let h3 = r[1] || r[3] || "";
      if (!h3 || !n || d) {
        let p = [...r[0]].length - 1, k, m, b = p, f = 0, R = i - a + p, E = !this.options.pedantic && !!c.trim() && (!!h3 || s2 === "*" && !u);
        if (s2 !== "*" && s2 !== "_") return;
        let T = s2 === "*" ? this.rules.inline.emStrongRDelimAst : this.rules.inline.emStrongRDelimUnd, U = oe(this, t, s2), H = t.length - e.length + p;
        if (U < H) return;
        t = t.slice(-1 * e.length + p);
        let K = U - H;
        for (T.lastIndex = 0; (r = T.exec(t)) !== null && !(r.index > K); ) {
          if (k = r[1] || r[2] || r[3] || r[4] || r[5] || r[6], !k) continue;
          if (m = [...k].length, r[3] || r[4]) {
            b += m;
            continue;
          } else if ((r[5] || r[6] || E) && R % 3 && !((R + m) % 3)) {
            if (o && (r[5] || r[6])) break;
            f += m;
            continue;
          }
          if (b -= m, b > 0) continue;
          m = Math.min(m, m + b + f);
          let re = [...r[0]][0].length, B = e.slice(0, p + r.index + re + m);
          if (Math.min(p, m) % 2) {
            let se = B.slice(1, -1);
            return { type: "em", raw: B, text: se, tokens: this.lexer.inlineTokens(se) };
          }
          let X = B.slice(2, -2);
          return { type: "strong", raw: B, text: X, tokens: this.lexer.inlineTokens(X) };
        }
      }
    }
    codespan(e) {
      if (e.charCodeAt(0) !== 96) return;
      let t = this.rules.inline.code.exec(e);
      if (t) {
        let n = t[2].replace(this.rules.other.newLineCharGlobal, " "), r = this.rules.other.nonSpaceChar.test(n), s2 = this.rules.other.startingSpaceChar.test(n) && this.rules.other.endingSpaceChar.test(n);
        return r && s2 && (n = n.substring(1, n.length - 1)), { type: "codespan", raw: t[0], text: n };
      }
    }
    br(e) {
      let t = e.charCodeAt(0);
      if (t !== 32 && t !== 92 && t !== 10) return;
      let n = this.rules.inline.br.exec(e);
      if (n) return { type: "br", raw: n[0] };
    }
    del(e, t, n = "") {
      if (e.charCodeAt(0) !== 126) return;
      let r = this.rules.inline.delLDelim.exec(e);
      if (!r) return;
      if (!(r[1] || "") || !n || this.rules.inline.punctuation.exec(n)) {
        let o = [...r[0]].length - 1, i, a, c = o, u = this.rules.inline.delRDelim, d = ae(this, t), h3 = t.length - e.length + o;
        if (d < h3) return;
        t = t.slice(-1 * e.length + o);
        let p = d - h3;
        for (u.lastIndex = 0; (r = u.exec(t)) !== null && !(r.index > p); ) {
          if (i = r[1] || r[2] || r[3] || r[4] || r[5] || r[6], !i || (a = [...i].length, a !== o)) continue;
          if (r[3] || r[4]) {
            c += a;
            continue;
          }
          if (c -= a, c > 0) continue;
          a = Math.min(a, a + c);
          let k = [...r[0]][0].length, m = e.slice(0, o + r.index + k + a), b = m.slice(o, -o);
          return { type: "del", raw: m, text: b, tokens: this.lexer.inlineTokens(b) };
        }
      }
    }
    autolink(e) {
      if (e.charCodeAt(0) !== 60) return;
      let t = this.rules.inline.autolink.exec(e);
      if (t) {
        let n, r;
        return t[2] === "@" ? (n = t[1], r = "mailto:" + n) : (n = t[1], r = n), { type: "link", raw: t[0], text: n, href: r, autolink: true, tokens: [{ type: "text", raw: n, text: n }] };
      }
    }
    url(e) {
      let t;
      if (t = this.rules.inline.url.exec(e)) {
        let n, r;
        if (t[2] === "@") n = t[0], r = "mailto:" + n;
        else {
          let s2;
          do
            s2 = t[0], t[0] = this.rules.inline._backpedal.exec(t[0])?.[0] ?? "";
          while (s2 !== t[0]);
          n = t[0], t[1] === "www." ? r = "http://" + t[0] : r = t[0];
        }
        return { type: "link", raw: t[0], text: n, href: r, autolink: true, tokens: [{ type: "text", raw: n, text: n }] };
      }
    }
    inlineText(e) {
      let t = this.rules.inline.text.exec(e);
      if (t) {
        let n = this.lexer.state.inRawBlock;
        return { type: "text", raw: t[0], text: n ? t[0] : De(t[0]), escaped: n };
      }
    }
  };
  var w = class l {
    tokens;
    options;
    state;
    inlineQueue;
    tokenizer;
    constructor(e) {
      this.tokens = [], this.tokens.links = /* @__PURE__ */ Object.create(null), this.options = e || S, this.options.tokenizer = this.options.tokenizer || new _(), this.tokenizer = this.options.tokenizer, this.tokenizer.options = this.options, this.tokenizer.lexer = this, this.inlineQueue = [], this.state = { inLink: false, inRawBlock: false, linkEmitted: false, linkParenPossible: true, top: true };
      let t = { other: O, block: ee.normal, inline: F.normal };
      this.options.pedantic ? (t.block = ee.pedantic, t.inline = F.pedantic) : this.options.gfm && (t.block = ee.gfm, this.options.breaks ? t.inline = F.breaks : t.inline = F.gfm), this.tokenizer.rules = t;
    }
    static get rules() {
      return { block: ee, inline: F };
    }
    static lex(e, t) {
      return new l(t).lex(e);
    }
    static lexInline(e, t) {
      return new l(t).inlineTokens(e);
    }
    lex(e) {
      e = e.replace(O.carriageReturn, `
`), this.blockTokens(e, this.tokens);
      for (let t = 0; t < this.inlineQueue.length; t++) {
        let n = this.inlineQueue[t];
        this.state.inRawBlock = false, this.inlineTokens(n.src, n.tokens);
      }
      return this.inlineQueue = [], this.tokens;
    }
    blockTokens(e, t = [], n = false) {
      this.tokenizer.lexer = this;
      let r = this.state.lastToken;
      this.options.pedantic && (e = e.replace(O.tabCharGlobal, "    ").replace(O.spaceLine, ""));
      let s2 = 1 / 0, o, i = this.options.gfm && !this.options.pedantic && this.tokenizer.paragraph === _.prototype.paragraph;
      for (; e; ) {
        if (e.length < s2) s2 = e.length;
        else {
          this.infiniteLoopError(e.charCodeAt(0));
          break;
        }
        this.state.lastToken = t.at(-1);
        let a;
        if (this.options.extensions?.block?.some((u) => (a = u.call({ lexer: this }, e, t)) ? (e = e.substring(a.raw.length), t.push(a), true) : false)) continue;
        if (a = this.tokenizer.space(e)) {
          e = e.substring(a.raw.length);
          let u = t.at(-1);
          a.raw.length === 1 && u !== void 0 ? u.raw += `
` : t.push(a);
          continue;
        }
        if (a = this.tokenizer.code(e)) {
          e = e.substring(a.raw.length);
          let u = t.at(-1);
          u?.type === "paragraph" || u?.type === "text" ? (u.raw += (u.raw.endsWith(`
`) ? "" : `
`) + a.raw, u.text += `
` + a.text, this.inlineQueue.at(-1).src = u.text) : t.push(a);
          continue;
        }
        if (a = this.tokenizer.fences(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        if (a = this.tokenizer.heading(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        if (a = this.tokenizer.hr(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        if (a = this.tokenizer.blockquote(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        if (a = this.tokenizer.list(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        if (a = this.tokenizer.html(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        if (a = this.tokenizer.def(e)) {
          e = e.substring(a.raw.length);
          let u = t.at(-1);
          u?.type === "paragraph" || u?.type === "text" ? (u.raw += (u.raw.endsWith(`
`) ? "" : `
`) + a.raw, u.text += `
` + a.raw, this.inlineQueue.at(-1).src = u.text) : (this.tokens.links[a.tag] || (this.tokens.links[a.tag] = { href: a.href, title: a.title }), t.push(a));
          continue;
        }
        if (a = this.tokenizer.table(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        if (a = this.tokenizer.lheading(e)) {
          e = e.substring(a.raw.length), t.push(a);
          continue;
        }
        let c = e;
        if (this.options.extensions?.startBlock) {
          let u = 1 / 0, d = e.slice(1), h3;
          this.options.extensions.startBlock.forEach((p) => {
            h3 = p.call({ lexer: this }, d), typeof h3 == "number" && h3 >= 0 && (u = Math.min(u, h3));
          }), u < 1 / 0 && u >= 0 && (c = e.substring(0, u + 1));
        }
        if (this.state.top && (a = this.tokenizer.paragraph(c))) {
          let u = t.at(-1);
          (n || u === o && i) && u?.type === "paragraph" ? (u.raw += (u.raw.endsWith(`
`) ? "" : `
`) + a.raw, u.text += `
` + a.text, this.inlineQueue.pop(), this.inlineQueue.at(-1).src = u.text, o = u) : (t.push(a), o = a), n = c.length !== e.length, e = e.substring(a.raw.length);
          continue;
        }
        if (a = this.tokenizer.text(e)) {
          e = e.substring(a.raw.length);
          let u = t.at(-1);
          u?.type === "text" ? (u.raw += (u.raw.endsWith(`
`) ? "" : `
`) + a.raw, u.text += `
` + a.text, this.inlineQueue.pop(), this.inlineQueue.at(-1).src = u.text) : t.push(a);
          continue;
        }
        if (e) {
          this.infiniteLoopError(e.charCodeAt(0));
          break;
        }
      }
      return this.state.top = true, this.state.lastToken = r, t;
    }
    inline(e, t = []) {
      return this.inlineQueue.push({ src: e, tokens: t }), t;
    }
    linkInText(e) {
      if (!e.includes("[")) return false;
      let t = this.tokenizer.rules.inline.link;
      for (let n of e.matchAll(this.tokenizer.rules.inline.blockSkip)) if (t.test(n[0]) && e.charAt(n.index - 1) !== "!") return true;
      for (let n of e.matchAll(this.tokenizer.rules.inline.reflinkSearch)) {
        let r = n[0], s2 = r.lastIndexOf("[");
        if (!(r.charAt(0) === "!" || !Object.hasOwn(this.tokens.links, W(r.slice(s2 + 1, -1)))) && !(s2 > 1 && this.linkInText(r.slice(1, s2 - 1)))) return true;
      }
      return false;
    }
    inlineTokens(e, t = []) {
      this.tokenizer.lexer = this;
      let n = this.state.linkParenPossible;
      this.state.linkParenPossible = e.includes(")");
      try {
        return this.#t(e, t);
      } finally {
        this.state.linkParenPossible = n;
      }
    }
    #t(e, t) {
      let n = e.includes("*") || e.includes("_") || e.includes("~"), r = n || this.options.hooks?.emStrongMask || this.tokenizer.emStrong !== _.prototype.emStrong || this.tokenizer.del !== _.prototype.del ? this.#r(e) : e;
      if (!n) return this.#e(e, r, t);
      qe(this.tokenizer, r);
      try {
        return this.#e(e, r, t);
      } finally {
        ve(this.tokenizer);
      }
    }
    #e(e, t, n) {
      let r = false, s2 = "", o = 1 / 0;
      for (; e; ) {
        if (e.length < o) o = e.length;
        else {
          this.infiniteLoopError(e.charCodeAt(0));
          break;
        }
        r || (s2 = ""), r = false;
        let i;
        if (this.options.extensions?.inline?.some((u) => (i = u.call({ lexer: this }, e, n)) ? (e = e.substring(i.raw.length), n.push(i), true) : false)) continue;
        if (i = this.tokenizer.escape(e)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (i = this.tokenizer.tag(e)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (i = this.tokenizer.link(e)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (i = this.tokenizer.reflink(e, this.tokens.links)) {
          e = e.substring(i.raw.length);
          let u = n.at(-1);
          i.type === "text" && u?.type === "text" ? (u.raw += i.raw, u.text += i.text) : n.push(i);
          continue;
        }
        let a = e[0];
        if (a === "*" || a === "_") {
          let u = t.length - e.length;
          if (oe(this.tokenizer, t, a) <= u) {
            let h3 = 1;
            for (; h3 < e.length && e.charCodeAt(h3) === a.charCodeAt(0); ) h3++;
            let p = e.substring(0, h3), k = n.at(-1);
            k?.type === "text" && !k.escaped ? (k.raw += p, k.text += p) : n.push({ type: "text", raw: p, text: p, escaped: false }), e = e.substring(h3), s2 = a, r = true;
            continue;
          }
        } else if (a === "~") {
          let u = t.length - e.length;
          if (ae(this.tokenizer, t) <= u) {
            let h3 = 1;
            for (; h3 < e.length && e.charCodeAt(h3) === 126; ) h3++;
            let p = e.substring(0, h3), k = n.at(-1);
            k?.type === "text" && !k.escaped ? (k.raw += p, k.text += p) : n.push({ type: "text", raw: p, text: p, escaped: false }), e = e.substring(h3), s2 = a, r = true;
            continue;
          }
        }
        if (i = this.tokenizer.emStrong(e, t, s2)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (i = this.tokenizer.codespan(e)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (i = this.tokenizer.br(e)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (i = this.tokenizer.del(e, t, s2)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (i = this.tokenizer.autolink(e)) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        if (!this.state.inLink && (i = this.tokenizer.url(e))) {
          e = e.substring(i.raw.length), n.push(i);
          continue;
        }
        let c = e;
        if (this.options.extensions?.startInline) {
          let u = 1 / 0, d = e.slice(1), h3;
          this.options.extensions.startInline.forEach((p) => {
            h3 = p.call({ lexer: this }, d), typeof h3 == "number" && h3 >= 0 && (u = Math.min(u, h3));
          }), u < 1 / 0 && u >= 0 && (c = e.substring(0, u + 1));
        }
        if (i = this.tokenizer.inlineText(c)) {
          e = e.substring(i.raw.length), i.raw.slice(-1) !== "_" && (s2 = i.raw.slice(-1)), r = true;
          let u = n.at(-1);
          u?.type === "text" ? (u.raw += i.raw, u.text += i.text) : n.push(i);
          continue;
        }
        if (e) {
          this.infiniteLoopError(e.charCodeAt(0));
          break;
        }
      }
      return n;
    }
    #n(e) {
      let { blockSkip: t, tag: n, autolink: r } = this.tokenizer.rules.inline, s2 = "", o = 0, i;
      for (t.lastIndex = 0; i = t.exec(e); ) {
        let a = i.index + (i[2] ? i[2].length : 0), c = i.index + i[0].length;
        if (e.charAt(a) === "<") {
          let u = e.slice(a), d = n.exec(u) || r.exec(u);
          if (!d) {
            t.lastIndex = a + 1;
            continue;
          }
          c = a + d[0].length, t.lastIndex = c;
        }
        s2 += e.slice(o, a) + "[" + "a".repeat(c - a - 2) + "]", o = c;
      }
      return s2 + e.slice(o);
    }
    #r(e) {
      let t = e;
      if (this.tokens.links && e.includes("[")) {
        let n = this.tokenizer.rules.inline.reflinkSearch, r = (s2) => {
          let o = s2.lastIndexOf("[");
          if (!Object.hasOwn(this.tokens.links, W(s2.slice(o + 1, -1)))) return s2;
          if (o > 1 && s2.charAt(0) !== "!") {
            let i = s2.slice(1, o - 1);
            if (this.linkInText(i)) return "[" + i.replace(n, r) + "][" + "a".repeat(s2.length - o - 2) + "]";
          }
          return "[" + "a".repeat(s2.length - 2) + "]";
        };
        t = t.replace(n, r);
      }
      return t = t.replace(this.tokenizer.rules.inline.anyPunctuationOutsideCode, (n, r, s2) => s2 ? "+".repeat(n.length) : r ? r + n.slice(r.length, -r.length).replace(/`/g, "+") + r : n), t = this.#n(t), t = this.options.hooks?.emStrongMask?.call({ lexer: this }, t) ?? t, t;
    }
    infiniteLoopError(e) {
      let t = "Infinite loop on byte: " + e;
      if (this.options.silent) console.error(t);
      else throw new Error(t);
    }
  };
  var I = class {
    options;
    parser;
    constructor(e) {
      this.options = e || S;
    }
    space(e) {
      return "";
    }
    code({ text: e, lang: t, escaped: n }) {
      let r = (t || "").match(O.notSpaceStart)?.[0], s2 = e ? e.replace(O.endingNewline, "") + `
` : "";
      return r ? '<pre><code class="language-' + y(r) + '">' + (n ? s2 : y(s2, true)) + `</code></pre>
` : "<pre><code>" + (n ? s2 : y(s2, true)) + `</code></pre>
`;
    }
    blockquote({ tokens: e }) {
      return `<blockquote>
${this.parser.parse(e)}</blockquote>
`;
    }
    html({ text: e }) {
      return e;
    }
    def(e) {
      return "";
    }
    heading({ tokens: e, depth: t }) {
      return `<h${t}>${this.parser.parseInline(e)}</h${t}>
`;
    }
    hr(e) {
      return `<hr>
`;
    }
    list(e) {
      let t = e.ordered, n = e.start, r = "";
      for (let i = 0; i < e.items.length; i++) {
        let a = e.items[i];
        r += this.listitem(a);
      }
      let s2 = t ? "ol" : "ul", o = t && n !== 1 ? ' start="' + n + '"' : "";
      return "<" + s2 + o + `>
` + r + "</" + s2 + `>
`;
    }
    listitem(e) {
      return `<li>${this.parser.parse(e.tokens)}</li>
`;
    }
    checkbox({ checked: e }) {
      return "<input " + (e ? 'checked="" ' : "") + 'disabled="" type="checkbox"> ';
    }
    paragraph({ tokens: e }) {
      return `<p>${this.parser.parseInline(e)}</p>
`;
    }
    table(e) {
      let t = "", n = "";
      for (let s2 = 0; s2 < e.header.length; s2++) n += this.tablecell(e.header[s2]);
      t += this.tablerow({ text: n });
      let r = "";
      for (let s2 = 0; s2 < e.rows.length; s2++) {
        let o = e.rows[s2];
        n = "";
        for (let i = 0; i < o.length; i++) n += this.tablecell(o[i]);
        r += this.tablerow({ text: n });
      }
      return r && (r = `<tbody>${r}</tbody>`), `<table>
<thead>
` + t + `</thead>
` + r + `</table>
`;
    }
    tablerow({ text: e }) {
      return `<tr>
${e}</tr>
`;
    }
    tablecell(e) {
      let t = this.parser.parseInline(e.tokens), n = e.header ? "th" : "td";
      return (e.align ? `<${n} align="${e.align}">` : `<${n}>`) + t + `</${n}>
`;
    }
    strong({ tokens: e }) {
      return `<strong>${this.parser.parseInline(e)}</strong>`;
    }
    em({ tokens: e }) {
      return `<em>${this.parser.parseInline(e)}</em>`;
    }
    codespan({ text: e }) {
      return `<code>${y(e, true)}</code>`;
    }
    br(e) {
      return "<br>";
    }
    del({ tokens: e }) {
      return `<del>${this.parser.parseInline(e)}</del>`;
    }
    link({ href: e, title: t, text: n, tokens: r, autolink: s2 }) {
      let o = s2 ? y(n, true) : this.parser.parseInline(r), i = xe(e);
      if (i === null) return o;
      e = y(i, s2);
      let a = '<a href="' + e + '"';
      return t && (a += ' title="' + y(t) + '"'), a += ">" + o + "</a>", a;
    }
    image({ href: e, title: t, text: n, tokens: r }) {
      r && (n = this.parser.parseInline(r, this.parser.textRenderer));
      let s2 = xe(e);
      if (s2 === null) return y(n);
      e = s2;
      let o = `<img src="${y(e)}" alt="${y(n)}"`;
      return t && (o += ` title="${y(t)}"`), o += ">", o;
    }
    text(e) {
      return "tokens" in e && e.tokens ? this.parser.parseInline(e.tokens) : "escaped" in e && e.escaped ? e.text : y(e.text);
    }
  };
  var z = class {
    parser;
    strong({ text: e, tokens: t }) {
      return t ? this.parser.parseInline(t, this) : e;
    }
    em({ text: e, tokens: t }) {
      return t ? this.parser.parseInline(t, this) : e;
    }
    codespan({ text: e }) {
      return e;
    }
    del({ text: e, tokens: t }) {
      return t ? this.parser.parseInline(t, this) : e;
    }
    html({ text: e }) {
      return e;
    }
    text({ text: e }) {
      return e;
    }
    link({ text: e, tokens: t }) {
      return t ? this.parser.parseInline(t, this) : e;
    }
    image({ text: e, tokens: t }) {
      return t ? this.parser.parseInline(t, this) : e;
    }
    br() {
      return `
`;
    }
    checkbox({ raw: e }) {
      return e;
    }
  };
  var P = class l2 {
    options;
    renderer;
    textRenderer;
    constructor(e) {
      this.options = e || S, this.options.renderer = this.options.renderer || new I(), this.renderer = this.options.renderer, this.renderer.options = this.options, this.renderer.parser = this, this.textRenderer = new z(), this.textRenderer.parser = this;
    }
    static parse(e, t) {
      return new l2(t).parse(e);
    }
    static parseInline(e, t) {
      return new l2(t).parseInline(e);
    }
    parse(e) {
      this.renderer.parser = this;
      let t = "";
      for (let n = 0; n < e.length; n++) {
        let r = e[n];
        if (this.options.extensions?.renderers?.[r.type]) {
          let o = r, i = this.options.extensions.renderers[o.type].call({ parser: this }, o);
          if (i !== false || !["space", "hr", "heading", "code", "table", "blockquote", "list", "checkbox", "html", "def", "paragraph", "text"].includes(o.type)) {
            t += i === false ? "" : i ?? "";
            continue;
          }
        }
        let s2 = r;
        switch (s2.type) {
          case "space": {
            t += this.renderer.space(s2);
            break;
          }
          case "hr": {
            t += this.renderer.hr(s2);
            break;
          }
          case "heading": {
            t += this.renderer.heading(s2);
            break;
          }
          case "code": {
            t += this.renderer.code(s2);
            break;
          }
          case "table": {
            t += this.renderer.table(s2);
            break;
          }
          case "blockquote": {
            t += this.renderer.blockquote(s2);
            break;
          }
          case "list": {
            t += this.renderer.list(s2);
            break;
          }
          case "checkbox": {
            t += this.renderer.checkbox(s2);
            break;
          }
          case "html": {
            t += this.renderer.html(s2);
            break;
          }
          case "def": {
            t += this.renderer.def(s2);
            break;
          }
          case "paragraph": {
            t += this.renderer.paragraph(s2);
            break;
          }
          case "text": {
            t += this.renderer.text(s2);
            break;
          }
          default: {
            let o = 'Token with "' + s2.type + '" type was not found.';
            if (this.options.silent) return console.error(o), "";
            throw new Error(o);
          }
        }
      }
      return t;
    }
    parseInline(e, t = this.renderer) {
      this.renderer.parser = this;
      let n = "";
      for (let r = 0; r < e.length; r++) {
        let s2 = e[r];
        if (this.options.extensions?.renderers?.[s2.type]) {
          let i = this.options.extensions.renderers[s2.type].call({ parser: this }, s2);
          if (i !== false || !["escape", "html", "link", "image", "checkbox", "strong", "em", "codespan", "br", "del", "text"].includes(s2.type)) {
            n += i === false ? "" : i ?? "";
            continue;
          }
        }
        let o = s2;
        switch (o.type) {
          case "escape": {
            n += t.text(o);
            break;
          }
          case "html": {
            n += t.html(o);
            break;
          }
          case "link": {
            n += t.link(o);
            break;
          }
          case "image": {
            n += t.image(o);
            break;
          }
          case "checkbox": {
            n += t.checkbox(o);
            break;
          }
          case "strong": {
            n += t.strong(o);
            break;
          }
          case "em": {
            n += t.em(o);
            break;
          }
          case "codespan": {
            n += t.codespan(o);
            break;
          }
          case "br": {
            n += t.br(o);
            break;
          }
          case "del": {
            n += t.del(o);
            break;
          }
          case "text": {
            n += t.text(o);
            break;
          }
          default: {
            let i = 'Token with "' + o.type + '" type was not found.';
            if (this.options.silent) return console.error(i), "";
            throw new Error(i);
          }
        }
      }
      return n;
    }
  };
  var A = class {
    options;
    block;
    constructor(e) {
      this.options = e || S;
    }
    static passThroughHooks = /* @__PURE__ */ new Set(["preprocess", "postprocess", "processAllTokens", "emStrongMask"]);
    static passThroughHooksRespectAsync = /* @__PURE__ */ new Set(["preprocess", "postprocess", "processAllTokens"]);
    preprocess(e) {
      return e;
    }
    postprocess(e) {
      return e;
    }
    processAllTokens(e) {
      return e;
    }
    emStrongMask(e) {
      return e;
    }
    provideLexer(e = this.block) {
      return e ? w.lex : w.lexInline;
    }
    provideParser(e = this.block) {
      return e ? P.parse : P.parseInline;
    }
  };
  function M(l3, e) {
    if (Array.isArray(e)) for (let t = 0; t < e.length; t++) l3.push(e[t]);
    else l3.push(e);
  }
  var ne = class {
    defaults = G();
    options = this.setOptions;
    parse = this.parseMarkdown(true);
    parseInline = this.parseMarkdown(false);
    Parser = P;
    Renderer = I;
    TextRenderer = z;
    Lexer = w;
    Tokenizer = _;
    Hooks = A;
    constructor(...e) {
      this.use(...e);
    }
    walkTokens(e, t) {
      let n = [];
      for (let r of e) switch (M(n, t.call(this, r)), r.type) {
        case "table": {
          let s2 = r;
          for (let o of s2.header) M(n, this.walkTokens(o.tokens, t));
          for (let o of s2.rows) for (let i of o) M(n, this.walkTokens(i.tokens, t));
          break;
        }
        case "list": {
          let s2 = r;
          M(n, this.walkTokens(s2.items, t));
          break;
        }
        default: {
          let s2 = r;
          this.defaults.extensions?.childTokens?.[s2.type] ? this.defaults.extensions.childTokens[s2.type].forEach((o) => {
            let i = s2[o].flat(1 / 0);
            M(n, this.walkTokens(i, t));
          }) : s2.tokens && M(n, this.walkTokens(s2.tokens, t));
        }
      }
      return n;
    }
    use(...e) {
      let t = this.defaults.extensions || { renderers: /* @__PURE__ */ Object.create(null), childTokens: /* @__PURE__ */ Object.create(null) };
      return e.forEach((n) => {
        let r = { ...n };
        if (r.async = this.defaults.async || r.async || false, n.extensions && (n.extensions.forEach((s2) => {
          if (!s2.name) throw new Error("extension name required");
          if ("renderer" in s2) {
            let o = t.renderers[s2.name];
            o ? t.renderers[s2.name] = function(...i) {
              let a = s2.renderer.apply(this, i);
              return a === false && (a = o.apply(this, i)), a;
            } : t.renderers[s2.name] = s2.renderer;
          }
          if ("tokenizer" in s2) {
            if (!s2.level || s2.level !== "block" && s2.level !== "inline") throw new Error("extension level must be 'block' or 'inline'");
            let o = t[s2.level];
            o ? o.unshift(s2.tokenizer) : t[s2.level] = [s2.tokenizer], s2.start && (s2.level === "block" ? t.startBlock ? t.startBlock.push(s2.start) : t.startBlock = [s2.start] : s2.level === "inline" && (t.startInline ? t.startInline.push(s2.start) : t.startInline = [s2.start]));
          }
          "childTokens" in s2 && s2.childTokens && (t.childTokens[s2.name] = s2.childTokens);
        }), r.extensions = t), n.renderer) {
          let s2 = this.defaults.renderer || new I(this.defaults);
          for (let o in n.renderer) {
            if (!(o in s2)) throw new Error(`renderer '${o}' does not exist`);
            if (["options", "parser"].includes(o)) continue;
            let i = o, a = n.renderer[i], c = s2[i];
            s2[i] = (...u) => {
              let d = a.apply(s2, u);
              return d === false && (d = c.apply(s2, u)), d === false ? "" : d ?? "";
            };
          }
          r.renderer = s2;
        }
        if (n.tokenizer) {
          let s2 = this.defaults.tokenizer || new _(this.defaults);
          for (let o in n.tokenizer) {
            if (!(o in s2)) throw new Error(`tokenizer '${o}' does not exist`);
            if (["options", "rules", "lexer"].includes(o)) continue;
            let i = o, a = n.tokenizer[i], c = s2[i];
            s2[i] = (...u) => {
              let d = a.apply(s2, u);
              return d === false && (d = c.apply(s2, u)), d;
            };
          }
          r.tokenizer = s2;
        }
        if (n.hooks) {
          let s2 = this.defaults.hooks || new A();
          for (let o in n.hooks) {
            if (!(o in s2)) throw new Error(`hook '${o}' does not exist`);
            if (["options", "block"].includes(o)) continue;
            let i = o, a = n.hooks[i], c = s2[i];
            A.passThroughHooks.has(o) ? s2[i] = (u) => {
              if (s2.options.async && A.passThroughHooksRespectAsync.has(o)) return (async () => {
                let h3 = await a.call(s2, u);
                return c.call(s2, h3);
              })();
              let d = a.call(s2, u);
              return c.call(s2, d);
            } : s2[i] = (...u) => {
              if (s2.options.async) return (async () => {
                let h3 = await a.apply(s2, u);
                return h3 === false && (h3 = await c.apply(s2, u)), h3;
              })();
              let d = a.apply(s2, u);
              return d === false && (d = c.apply(s2, u)), d;
            };
          }
          r.hooks = s2;
        }
        if (n.walkTokens) {
          let s2 = this.defaults.walkTokens, o = n.walkTokens;
          r.walkTokens = function(i) {
            let a = [];
            return M(a, o.call(this, i)), s2 && M(a, s2.call(this, i)), a;
          };
        }
        this.defaults = { ...this.defaults, ...r };
      }), this;
    }
    setOptions(e) {
      return this.defaults = { ...this.defaults, ...e }, this;
    }
    lexer(e, t) {
      return w.lex(e, t ?? this.defaults);
    }
    parser(e, t) {
      return P.parse(e, t ?? this.defaults);
    }
    parseMarkdown(e) {
      return (n, r) => {
        let s2 = { ...r }, o = { ...this.defaults, ...s2 }, i = this.onError(!!o.silent, !!o.async);
        if (this.defaults.async === true && s2.async === false) return i(new Error("marked(): The async option was set to true by an extension. Remove async: false from the parse options object to return a Promise."));
        if (typeof n > "u" || n === null) return i(new Error("marked(): input parameter is undefined or null"));
        if (typeof n != "string") return i(new Error("marked(): input parameter is of type " + Object.prototype.toString.call(n) + ", string expected"));
        if (o.hooks && (o.hooks.options = o, o.hooks.block = e), o.async) return (async () => {
          let a = o.hooks ? await o.hooks.preprocess(n) : n, u = await (o.hooks ? await o.hooks.provideLexer(e) : e ? w.lex : w.lexInline)(a, o), d = o.hooks ? await o.hooks.processAllTokens(u) : u;
          o.walkTokens && await Promise.all(this.walkTokens(d, o.walkTokens));
          let p = await (o.hooks ? await o.hooks.provideParser(e) : e ? P.parse : P.parseInline)(d, o);
          return o.hooks ? await o.hooks.postprocess(p) : p;
        })().catch(i);
        try {
          o.hooks && (n = o.hooks.preprocess(n));
          let c = (o.hooks ? o.hooks.provideLexer(e) : e ? w.lex : w.lexInline)(n, o);
          o.hooks && (c = o.hooks.processAllTokens(c)), o.walkTokens && this.walkTokens(c, o.walkTokens);
          let d = (o.hooks ? o.hooks.provideParser(e) : e ? P.parse : P.parseInline)(c, o);
          return o.hooks && (d = o.hooks.postprocess(d)), d;
        } catch (a) {
          return i(a);
        }
      };
    }
    onError(e, t) {
      return (n) => {
        if (n.message += `
Please report this to https://github.com/markedjs/marked.`, e) {
          let r = "<p>An error occurred:</p><pre>" + y(n.message + "", true) + "</pre>";
          return t ? Promise.resolve(r) : r;
        }
        if (t) return Promise.reject(n);
        throw n;
      };
    }
  };
  var v = new ne();
  function x(l3, e) {
    return v.parse(l3, e);
  }
  x.options = x.setOptions = function(l3) {
    return v.setOptions(l3), x.defaults = v.defaults, ue(x.defaults), x;
  };
  x.getDefaults = G;
  x.defaults = S;
  function jt(...l3) {
    return v.use(...l3), x.defaults = v.defaults, ue(x.defaults), x;
  }
  x.use = jt;
  x.walkTokens = function(l3, e) {
    return v.walkTokens(l3, e);
  };
  x.parseInline = v.parseInline;
  x.Parser = P;
  x.parser = P.parse;
  x.Renderer = I;
  x.TextRenderer = z;
  x.Lexer = w;
  x.lexer = w.lex;
  x.Tokenizer = _;
  x.Hooks = A;
  x.parse = x;
  var En = x.options;
  var zn = x.setOptions;
  var Mn = x.walkTokens;
  var Bn = x.parseInline;
  var qn = P.parse;
  var vn = w.lex;

  // lab/markdown.js
  var ELEMENTS2 = new Set(
    "p br hr em strong b i s del u small mark sub sup code pre kbd q cite abbr dfn time span div a img blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td figure figcaption details summary".split(" ")
  );
  var DROPPED = /* @__PURE__ */ new Set(["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "textarea", "select", "title"]);
  var ATTRIBUTES2 = new Set("title lang id start scope colspan rowspan alt width height datetime open align".split(" "));
  var PAGE_ONLY = /^\(boek, blz\. \d+(?:–\d+)?\)(?: · studietijd .+)?$/;
  var IMAGE_TYPE = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/;
  function renderMarkdown(block, config) {
    const source = new DOMParser().parseFromString(htmlOf(block.source), "text/html");
    const fragment = document.createDocumentFragment();
    fragment.append(...copyChildren2(source.body, { block, config }));
    for (const paragraph of fragment.querySelectorAll("p")) {
      if (PAGE_ONLY.test(paragraph.textContent ?? "")) paragraph.className = "ib-blz";
    }
    return fragment;
  }
  function htmlOf(markdown) {
    try {
      return x.parse(markdown, { async: false, gfm: true });
    } catch (error) {
      console.error(error);
      const holder = document.createElement("pre");
      holder.textContent = markdown;
      return holder.outerHTML;
    }
  }
  function copyChildren2(parent, context) {
    return [...parent.childNodes].flatMap((node) => {
      if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
      if (!(node instanceof Element) || DROPPED.has(node.localName)) return [];
      if (!ELEMENTS2.has(node.localName)) return copyChildren2(node, context);
      const copy = document.createElement(node.localName);
      copyAttributes(node, copy, context);
      copy.append(...copyChildren2(node, context));
      return [copy.localName === "table" ? scrollable(copy) : copy];
    });
  }
  function copyAttributes(source, copy, context) {
    for (const { name, value } of source.attributes) {
      if (ATTRIBUTES2.has(name) && !(name === "id" && value === context.block.id)) copy.setAttribute(name, value);
    }
    const own = [...source.classList].filter((name) => name.startsWith("ib-"));
    if (own.length) copy.className = own.join(" ");
    if (copy instanceof HTMLAnchorElement) setAddress(copy, source.getAttribute("href"), context);
    if (copy instanceof HTMLImageElement) setImage(copy, source.getAttribute("src") ?? "", context);
  }
  function setAddress(link, href, { config }) {
    const target = href === null ? null : resolveLink(config, href);
    if (!target) return;
    link.href = target.href;
    if (!target.external || target.href.startsWith("mailto:")) return;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.classList.add("ib-buiten");
    const note = document.createElement("span");
    note.className = "ib-verborgen";
    note.textContent = " (opent in een nieuw tabblad)";
    queueMicrotask(() => link.append(note));
  }
  function setImage(image, src, { block, config }) {
    image.decoding = "async";
    if (!image.hasAttribute("alt")) image.alt = "";
    if (src.startsWith("attachment:")) {
      const bundle = block.attachments[decodeURIComponent(src.slice(11))] ?? {};
      const [type, content] = Object.entries(bundle).find(([it2]) => IMAGE_TYPE.test(it2)) ?? ["", ""];
      if (type) image.src = `data:${type};base64,${[content].flat().join("")}`;
      return;
    }
    const [, dataType] = /^data:([^;,]*)/.exec(src) ?? [];
    if (dataType !== void 0) {
      if (IMAGE_TYPE.test(dataType)) image.src = src;
      return;
    }
    const target = resolveLink(config, src);
    if (target && !target.external && !src.startsWith("#")) image.src = target.href;
  }
  function scrollable(table) {
    const frame = document.createElement("div");
    frame.className = "ib-tabel";
    frame.append(table);
    return frame;
  }
  function slugOf(text2) {
    const plain2 = text2.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain2.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  // lab/navigation.js
  function createNavigation({ parts: parts2, appendices, handin, asks }) {
    const entries = /* @__PURE__ */ new Map();
    const list = h("ol", { class: "ibc-delen" }, ...parts2.map((part) => partItem(part, entries)));
    const more = h("ul", { class: "ibc-verder" }, ...appendices.map(({ id, text: text2 }) => h("li", {}, h("a", { href: `#${id}` }, text2))));
    const feedback = feedbackLink();
    const actions = h(
      "ul",
      { class: "ibc-acties" },
      handin ? h("li", {}, h("a", { href: `#${handin}` }, icon("send"), h("span", {}, "Inleveren"))) : null,
      asks ? h("li", {}, feedback.element) : null
    );
    const summary15 = h("summary", {}, h("span", {}, "Inhoud"));
    const box = h("details", { class: "ibc-uitklap" }, summary15, list, appendices.length ? more : null, actions);
    const hidden = !asks && !parts2.length && !appendices.length;
    const element = h("nav", { class: "ibc-navigatie", "aria-label": "Inhoud van dit hoofdstuk", hidden }, box);
    const adapt = followWidth(box, summary15);
    return {
      element,
      /** Fold or unfold for the width there is; before the first drawing, so that nothing jumps. */
      adapt,
      showFeedback: feedback.show,
      /** @param {Map<string, Count>} counts per section number */
      showProgress(counts) {
        for (const part of parts2) {
          const count2 = counts.get(part.number);
          const entry = entries.get(part.id);
          if (!count2 || !entry) continue;
          const done = count2.answered === count2.total;
          entry.count.dataset.klaar = String(done);
          setText(entry.count, `${count2.answered}/${count2.total}`);
          entry.count.setAttribute("role", "img");
          entry.count.setAttribute("aria-label", `${count2.answered} van ${countText(count2.total, "vraag", "vragen")} beantwoord`);
        }
      },
      /** @param {string} id of the heading that the reader is at */
      showCurrent(id) {
        for (const link of element.querySelectorAll("a[href^='#']")) {
          if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "location");
          else link.removeAttribute("aria-current");
        }
        const part = parts2.find((it2) => it2.id === id || it2.headings.some((heading2) => heading2.id === id));
        for (const item of list.children) item.classList.toggle("ibc-hier", item.getAttribute("data-deel") === part?.id);
      }
    };
  }
  function partItem(part, entries) {
    const count2 = h("span", { class: "ibc-telling" });
    const name = part.part || part.title;
    const link = h("a", { href: `#${part.id}`, class: "ibc-deel" }, h("span", { class: "ibc-nummer" }, part.number), h("span", {}, name), count2);
    entries.set(part.id, { count: count2, link });
    const headings = part.headings.map(({ id, text: text2 }) => h("li", {}, h("a", { href: `#${id}` }, text2)));
    return h("li", { "data-deel": part.id }, link, headings.length ? h("ol", { class: "ibc-koppen" }, ...headings) : null);
  }
  function followWidth(box, summary15) {
    let beside = null;
    const adapt = () => {
      const now = getComputedStyle(summary15).display === "none";
      if (now !== beside) box.open = now;
      beside = now;
    };
    new ResizeObserver(adapt).observe(document.documentElement);
    box.addEventListener("click", (event) => {
      if (!beside && event.target instanceof Element && event.target.closest("a")) box.open = false;
    });
    return adapt;
  }
  function feedbackLink() {
    const label2 = h("span", {}, "Nog geen feedback");
    const badge = h("span", { class: "ibc-nieuw", hidden: true }, "nieuw");
    const link = h("a", { class: "ibc-feedback", role: "link", "aria-disabled": "true" }, icon("speech"), label2, badge);
    return {
      element: link,
      /** @param {{first: string | null, total: import("./feedback.js").Total | null, fresh: boolean}} news */
      show({ first, total: total2, fresh }) {
        badge.hidden = !fresh;
        if (!first) return;
        link.href = `#${first}`;
        link.removeAttribute("aria-disabled");
        link.removeAttribute("role");
        const score = total2 && typeof total2.score === "number" && total2.max_score;
        const open = total2?.unread ? `${countText(total2.unread, "vraag", "vragen")} nog niet nagekeken` : "";
        const told = score ? `${numberText(Number(total2.score))} van ${countText(Number(total2.max_score), "punt", "punten")}` : "";
        const both = [told, open].filter(Boolean).join("; ");
        setText(label2, both ? `Feedback: ${both}` : "Feedback");
      }
    };
  }
  function watchPlace(headings, onCurrent) {
    const line2 = 0.3;
    let waiting = false;
    function look2() {
      waiting = false;
      const passed = headings.filter((heading2) => heading2.getBoundingClientRect().top <= innerHeight * line2);
      const current = passed.at(-1) ?? headings[0];
      if (current?.id) onCurrent(current.id);
    }
    const observer = new IntersectionObserver(
      () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(look2);
      },
      // All that lies above counts as in view, so that a jump past several headings is noticed too.
      { rootMargin: `10000000px 0px -${(1 - line2) * 100}% 0px`, threshold: [0, 1] }
    );
    for (const heading2 of headings) observer.observe(heading2);
    look2();
  }

  // lab/view.js
  function createView(config, chapter, blocks) {
    const asks = blocks.some((block) => block.spec);
    const page2 = createPage(config, chapter, asks);
    const cells = /* @__PURE__ */ new Map();
    for (const block of blocks) {
      const cell2 = h("div", { class: `ib-cell ib-${block.kind}`, id: block.id });
      if (!block.spec) cell2.append(h("div", { class: "ib-inhoud" }, renderMarkdown(block, config)));
      cells.set(block.id, cell2);
      page2.article.append(cell2);
    }
    if (!page2.article.querySelector("h1")) page2.article.prepend(titleCell(chapter));
    const headings = nameHeadings(chapter, blocks, cells);
    const handin = blocks.find((block) => block.kind === "inleveren")?.id ?? null;
    const parts2 = chapter.sections.map((section) => ({ ...section, headings: headings.get(section.number) ?? [] }));
    const appendices = appendicesOf(blocks.filter(({ id }) => !chapter.sections.some((section) => section.id === id)), cells);
    const navigation = createNavigation({ parts: parts2, appendices, handin, asks });
    page2.main.before(navigation.element);
    const places2 = [...parts2.flatMap((part) => [part.id, ...part.headings.map(({ id }) => id)]), ...appendices.map(({ id }) => id), handin];
    watchPlace(
      [...page2.article.querySelectorAll("[id]")].filter(({ id }) => places2.includes(id)),
      navigation.showCurrent
    );
    return { page: page2, navigation, cells, blocks, asks };
  }
  function titleCell({ title, pages }) {
    const book = pages ? h("p", { class: "ibc-bladzijden" }, `Bij bladzijde ${pages[0]}–${pages[1]} van het boek`) : null;
    return h("div", { class: "ib-cell ib-tekst ibc-titel" }, h("div", { class: "ib-inhoud" }, h("h1", {}, title), book));
  }
  function nameHeadings(chapter, blocks, cells) {
    const found = /* @__PURE__ */ new Map();
    const taken2 = new Set(blocks.map((block) => block.id));
    for (const block of blocks) {
      if (block.spec || !block.section || !["deel", "tekst"].includes(block.kind)) continue;
      for (const heading2 of cells.get(block.id)?.querySelectorAll("h3") ?? []) {
        const text2 = heading2.textContent ?? "";
        const stem = `${chapter.chapter}-${slugOf(text2)}`;
        if (!heading2.id) heading2.id = taken2.has(stem) ? `${stem}-${taken2.size}` : stem;
        taken2.add(heading2.id);
        found.set(block.section, [...found.get(block.section) ?? [], { id: heading2.id, text: text2 }]);
      }
    }
    return found;
  }
  function appendicesOf(blocks, cells) {
    return blocks.flatMap(({ id, section, spec }) => {
      const heading2 = spec || section ? null : cells.get(id)?.querySelector("h2");
      return heading2 ? [{ id, text: heading2.textContent ?? "" }] : [];
    });
  }
  function mount(spec, target) {
    try {
      const widget = widgetFor(spec);
      if (!widget) throw new Error(`No widget for ${spec.id}, a ${spec.kind} ${spec.model ?? ""}`);
      widget.render(target);
    } catch (error) {
      console.error(error);
      target.el.replaceChildren(h("p", { class: "ibc-kapot" }, "Deze vraag kan nu niet worden getoond. Ververs de bladzijde; blijft het zo, meld het je trainer."));
    }
  }
  function makeTablesReachable(content) {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const wide = target.scrollWidth > target.clientWidth;
        for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", "Tabel, schuift opzij"]]) {
          if (wide) target.setAttribute(name, value);
          else target.removeAttribute(name);
        }
      }
    });
    for (const table of content.querySelectorAll(".ib-tabel")) observer.observe(table);
  }
  function openElsewhere(content) {
    content.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !link.host || link.host === location.host) return;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    });
  }
  function arrive() {
    function go(scroll) {
      const id = decodeURIComponent(location.hash.slice(1));
      const target = id ? document.getElementById(id) : null;
      if (!target) return;
      if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
      target.focus({ preventScroll: true });
      if (scroll) target.scrollIntoView();
    }
    addEventListener("hashchange", () => go(false));
    go(true);
  }

  // lab/course.js
  var NO_ANSWERS = Promise.resolve({ status: 200, body: { person: "" }, state: "connected" });
  async function openCourse(config, styled) {
    let connection = null;
    const { baseUrl, token } = config;
    const server = createServer({
      baseUrl,
      token,
      hub: hubAddress(config),
      fetch: (input, init) => fetch(input, init),
      cookie: () => document.cookie,
      onState: (state2) => connection?.report(state2)
    });
    const { status, body, state } = await server.call("GET", `api/contents/${encodePath(config.treePath)}?type=file&format=text&content=1`);
    if (status !== 200) {
      await styled;
      document.body.append(createProblem(config, problemOf(status, state)));
      return true;
    }
    const notebook = parse2(body?.content);
    const chapter = chapterOf(notebook);
    if (!chapter) return false;
    const blocks = blocksOf(notebook);
    const arriving = blocks.some((block) => block.spec) ? server.call("GET", `ib/chapter/${chapter.chapter}`) : NO_ANSWERS;
    await styled;
    const view = createView(config, chapter, blocks);
    document.body.append(view.page.root);
    view.navigation.adapt();
    const { data, complete: complete3, problems } = chapterData(config, await arriving);
    const banner = createBanner(config, () => void connection?.check());
    view.page.middle.before(banner.element);
    watchTop(view.page.bar.element, banner.element);
    const running = runChapter({ config, server, chapter, view, data, banner });
    connection = running.connection;
    connection.report((await arriving).state);
    for (const problem2 of problems) banner.notify(problem2);
    if (!complete3) banner.notify("Je eerdere antwoorden zijn nog niet geladen. Schrijf gerust: wat je nu schrijft, gaat niet verloren.");
    if (!findPlace()) arrive();
    return true;
  }
  function runChapter({ config, server, chapter, view, data, banner }) {
    const { page: page2, navigation, cells, blocks } = view;
    const specs = blocks.flatMap((block) => block.spec ?? []);
    watchSaving(page2.article, page2.bar.saving);
    const tabs = openTabs(`${config.baseUrl}:${chapter.chapter}`, (id, answer) => questions.receive(id, answer));
    const questions = openChapter({
      specs,
      host: "lab",
      data,
      request: server.request,
      onSaved: tabs.post,
      onAnswer: () => showProgress()
    });
    function showProgress() {
      const { all, sections } = countProgress(specs, (id) => questions.answerOf(id)?.value);
      page2.bar.showProgress(all);
      navigation.showProgress(sections);
    }
    for (const spec of specs) {
      const [el, model] = [cells.get(spec.id), questions.models.get(spec.id)];
      if (el && model) mount(spec, { el, model });
    }
    showProgress();
    makeTablesReachable(page2.article);
    openElsewhere(page2.article);
    watchPrinting(page2.article);
    watchTerms(page2.article);
    const feedback = openFeedback({ server, chapter: chapter.chapter, person: data.person, questions, navigation, order: specs.map(({ id }) => id) });
    feedback.show(data.feedback);
    const connection = createConnection({
      ping: server.ping,
      clock: { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout: (timer) => clearTimeout(timer) },
      onChange(state) {
        banner.showConnection(state);
        if (state === "connected") void comeBack();
      }
    });
    async function comeBack() {
      banner.notify("De verbinding is terug.", { short: true, good: true });
      dispatchEvent(new Event("online"));
      if (!view.asks) return;
      const { data: fresh, complete: complete3 } = chapterData(config, await server.call("GET", `ib/chapter/${chapter.chapter}`));
      if (!complete3) return;
      for (const [id, answer] of Object.entries(fresh.answers)) questions.receive(id, answer);
      questions.receivePrevious(fresh.previous);
      feedback.show(fresh.feedback);
    }
    saveOnRequest(banner);
    followField();
    for (const sign of ["pointerdown", "keydown", "scroll"]) addEventListener(sign, connection.touch, { passive: true });
    addEventListener("offline", () => void connection.check());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void connection.check();
    });
    void bringBack(server, chapter.chapter, specs, questions);
    for (const { id } of blocks.filter(({ kind }) => kind === "overzicht")) {
      const cell2 = cells.get(id);
      if (cell2) void showOverview(cell2, server, config);
    }
    if (chapter.number !== null || chapter.chapter === START) void loadBook();
    async function loadBook() {
      const { status, body } = await server.call("GET", `ib/book/${chapter.chapter}`);
      if (status === 200 && body?.sections) showBook(page2.article, chapter, body);
    }
    whenIdle(async () => {
      const others = await findNeighbours(server, config, chapter);
      showOthers(page2.others, others);
      showWayBack(page2.bar.element, others.start);
      if (view.asks) await feedback.fetch();
    });
    return { connection };
  }
  async function bringBack(server, chapter, specs, questions) {
    const wanted = specs.flatMap(({ quotes }) => quotes && quotes.chapter !== chapter ? [quotes] : []);
    for (const other of new Set(wanted.map((it2) => it2.chapter))) {
      const { status, body } = await server.call("GET", `ib/chapter/${other}`);
      if (status !== 200) continue;
      for (const { id } of wanted.filter((it2) => it2.chapter === other)) {
        const answer = body.answers?.[id] ?? body.previous?.[id];
        if (answer) questions.receiveRelated(id, answer);
      }
    }
  }
  function saveOnRequest(banner) {
    addEventListener("keydown", async (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const waits = [];
      document.dispatchEvent(new CustomEvent("ib-flush", { detail: { waits } }));
      const saved = (await Promise.all(waits)).every(Boolean);
      if (saved) banner.notify("Alles is opgeslagen. Dat gaat hier ook vanzelf.", { short: true, good: true });
    });
  }
  function chapterData({ baseUrl }, { status, body }) {
    const key = `ib-persoon:${baseUrl}`;
    const complete3 = status === 200 && typeof body?.person === "string";
    const storage = browserStorage();
    try {
      if (complete3 && body.person) storage?.setItem(key, body.person);
      const person = complete3 ? body.person : storage?.getItem(key) ?? "";
      return { data: dataOf(person, complete3 ? body : {}), complete: complete3, problems: body?.problems ?? [] };
    } catch {
      return { data: dataOf(complete3 ? body.person : "", complete3 ? body : {}), complete: complete3, problems: body?.problems ?? [] };
    }
  }
  function dataOf(person, { answers = {}, previous = {}, feedback = {} }) {
    return { person, answers, previous, feedback };
  }
  function whenIdle(callback) {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => void callback(), { timeout: 3e3 });
    else setTimeout(() => void callback(), 500);
  }
  function parse2(content) {
    try {
      return JSON.parse(String(content));
    } catch {
      return null;
    }
  }
  function problemOf(status, state) {
    if (state === "stopped") return { title: "De cursus staat stil", text: "Er gebeurde een tijd niets. Probeer opnieuw, dan gaat ze weer open." };
    if (state === "session") return { title: "Je bent niet ingelogd", text: "Log opnieuw in en open daarna dit hoofdstuk." };
    if (state === "offline") return { title: "Geen verbinding met de cursus", text: "Kijk of je internet het doet en of de cursus nog draait." };
    if (status === 404) return { title: "Dit hoofdstuk is er niet", text: "Het bestand staat niet in je map. Klopt het adres? Vraag het anders je trainer." };
    return { title: "Dit hoofdstuk gaat nu niet open", text: "De cursus gaf een fout. Probeer het opnieuw; blijft het zo, meld het je trainer." };
  }

  // lab/entry.js
  async function takeOver() {
    const config = readConfig(document.getElementById("jupyter-config-data")?.textContent);
    if (!config?.single || !config.treePath.endsWith(".ipynb")) return false;
    return openCourse(config, loadStyle());
  }
  function loadStyle() {
    const script = document.currentScript ?? document.querySelector('script[src*="/ib-course/"]');
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("course.css", script instanceof HTMLScriptElement ? script.src : location.href).href;
    return new Promise((resolve) => {
      link.onload = link.onerror = () => resolve();
      document.head.append(link);
    });
  }
  var taken = takeOver().catch((error) => {
    console.error(error);
    return document.querySelector(".ib-cursus") !== null;
  });
  function catchUpWithLoad() {
    if (document.readyState !== "complete") return;
    const listen2 = globalThis.addEventListener;
    globalThis.addEventListener = (type, listener, options) => {
      if (type === "load" && typeof listener === "function") queueMicrotask(() => listener(new Event("load")));
      else listen2.call(globalThis, type, listener, options);
    };
  }
  var page = globalThis;
  page._JUPYTERLAB ??= {};
  page._JUPYTERLAB["ib-course"] = {
    init: () => taken.then((ours) => ours ? new Promise(() => {
    }) : catchUpWithLoad()),
    get: async () => () => []
  };
})();
