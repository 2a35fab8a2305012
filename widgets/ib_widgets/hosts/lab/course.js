/**
 * Opens a chapter in JupyterLab's single-document page, in place of JupyterLab's own windows.
 *
 * No kernel, no document of JupyterLab's, and so nothing of it to get in the way: no cell to select or
 * delete, nothing to save over, no dialog. The text is there as soon as the notebook file is.
 */

import { h } from "../../common/dom.js";
import { browserStorage } from "../../common/storage.js";
import { widgetFor } from "../../static/widgets.js";
import { countProgress } from "../progress.js";
import { openChapter } from "../shim.js";
import { createBanner } from "./banner.js";
import { createConnection } from "./connection.js";
import { openFeedback } from "./feedback.js";
import { renderMarkdown, slugOf } from "./markdown.js";
import { createNavigation, watchPlace } from "./navigation.js";
import { blocksOf, chapterOf } from "./notebook.js";
import { findNeighbours } from "./neighbours.js";
import { createPage, createProblem, showOthers, watchTop } from "./page.js";
import { encodePath } from "./paths.js";
import { watchPrinting } from "./print.js";
import { watchSaving } from "./saving_state.js";
import { createServer } from "./server.js";
import { openTabs } from "./tabs.js";

/** @typedef {import("./notebook.js").Block} Block */
/** @typedef {import("./notebook.js").Chapter} ChapterInfo */
/** @typedef {import("./paths.js").LabConfig} LabConfig */
/** @typedef {import("./server.js").Server} Server */
/** @typedef {import("../shim.js").ChapterData} ChapterData */

/**
 * Show the notebook of the page as a chapter.
 *
 * @param {LabConfig} config
 * @param {Promise<void>} styled resolves when the stylesheet is there
 * @returns {Promise<boolean>} false when it is no chapter, and JupyterLab should show it
 */
export async function openCourse(config, styled) {
  /** @type {ReturnType<typeof createConnection> | null} */
  let connection = null;
  const { baseUrl, token } = config;
  const server = createServer({
    baseUrl,
    token,
    fetch: (input, init) => fetch(input, init),
    cookie: () => document.cookie,
    onState: (state) => connection?.report(state),
  });
  const { status, body, state } = await server.call("GET", `api/contents/${encodePath(config.treePath)}?type=file&format=text&content=1`);
  if (status !== 200) {
    await styled;
    document.body.append(createProblem(config, problemOf(status, state)));
    return true;
  }
  const notebook = parse(body?.content);
  const chapter = chapterOf(notebook);
  if (!chapter) return false;

  const arriving = server.call("GET", `ib/chapter/${chapter.chapter}`);
  await styled;
  const view = createView(config, chapter, blocksOf(notebook));
  document.body.append(view.page.root);
  view.navigation.adapt();
  const { data, complete, problems } = chapterData(config, await arriving);
  const banner = createBanner(config, () => void connection?.check());
  view.page.middle.before(banner.element);
  watchTop(view.page.bar.element, banner.element);
  const running = runChapter({ config, server, chapter, view, data, banner });
  connection = running.connection;
  connection.report((await arriving).state);
  for (const problem of problems) banner.notify(problem);
  if (!complete) banner.notify("Je eerdere antwoorden zijn nog niet geladen. Schrijf gerust: wat je nu schrijft, gaat niet verloren.");
  arrive();
  return true;
}

/**
 * Put the text on the page, with an empty place for each widget.
 *
 * @param {LabConfig} config
 * @param {ChapterInfo} chapter
 * @param {Block[]} blocks
 */
function createView(config, chapter, blocks) {
  const page = createPage(config, chapter);
  /** @type {Map<string, HTMLElement>} */
  const cells = new Map();
  for (const block of blocks) {
    const cell = h("div", { class: `ib-cell ib-${block.kind}`, id: block.id });
    if (!block.spec) cell.append(h("div", { class: "ib-inhoud" }, renderMarkdown(block, config)));
    cells.set(block.id, cell);
    page.article.append(cell);
  }
  if (!page.article.querySelector("h1")) page.article.prepend(titleCell(chapter));
  const headings = nameHeadings(chapter, blocks, cells);
  const handin = blocks.find((block) => block.kind === "inleveren")?.id ?? null;
  const parts = chapter.sections.map((section) => ({ ...section, headings: headings.get(section.number) ?? [] }));
  const appendices = appendicesOf(blocks, cells);
  const navigation = createNavigation({ parts, appendices, handin });
  page.main.before(navigation.element);
  const places = [...parts.flatMap((part) => [part.id, ...part.headings.map(({ id }) => id)]), ...appendices.map(({ id }) => id), handin];
  watchPlace(
    [...page.article.querySelectorAll("[id]")].filter(({ id }) => places.includes(id)),
    navigation.showCurrent,
  );
  return { page, navigation, cells, blocks };
}

/** @typedef {ReturnType<typeof createView>} View */

/** @param {ChapterInfo} chapter */
function titleCell({ title, pages }) {
  const book = pages ? h("p", { class: "ibc-bladzijden" }, `Bij bladzijde ${pages[0]}–${pages[1]} van het boek`) : null;
  return h("div", { class: "ib-cell ib-tekst ibc-titel" }, h("div", { class: "ib-inhoud" }, h("h1", {}, title), book));
}

/**
 * Give each heading below a section an id, and list them per section.
 *
 * @param {ChapterInfo} chapter
 * @param {Block[]} blocks
 * @param {Map<string, HTMLElement>} cells
 */
function nameHeadings(chapter, blocks, cells) {
  /** @type {Map<string, {id: string, text: string}[]>} */
  const found = new Map();
  const taken = new Set(blocks.map((block) => block.id));
  for (const block of blocks) {
    if (block.spec || !block.section || !["deel", "tekst"].includes(block.kind)) continue;
    for (const heading of cells.get(block.id)?.querySelectorAll("h3") ?? []) {
      const text = heading.textContent ?? "";
      const stem = `${chapter.chapter}-${slugOf(text)}`;
      if (!heading.id) heading.id = taken.has(stem) ? `${stem}-${taken.size}` : stem;
      taken.add(heading.id);
      found.set(block.section, [...(found.get(block.section) ?? []), { id: heading.id, text }]);
    }
  }
  return found;
}

/**
 * Return what stands outside the sections under a heading of its own: terms, literature.
 *
 * @param {Block[]} blocks
 * @param {Map<string, HTMLElement>} cells
 */
function appendicesOf(blocks, cells) {
  return blocks.flatMap(({ id, section, spec }) => {
    const heading = spec || section ? null : cells.get(id)?.querySelector("h2");
    return heading ? [{ id, text: heading.textContent ?? "" }] : [];
  });
}

/**
 * Bring the questions to life and keep page, server and other tabs in step.
 *
 * @param {object} options
 * @param {LabConfig} options.config
 * @param {Server} options.server
 * @param {ChapterInfo} options.chapter
 * @param {View} options.view
 * @param {ChapterData} options.data
 * @param {ReturnType<typeof createBanner>} options.banner
 */
function runChapter({ config, server, chapter, view, data, banner }) {
  const { page, navigation, cells, blocks } = view;
  const specs = blocks.flatMap((block) => block.spec ?? []);
  watchSaving(page.article, page.bar.saving);
  const tabs = openTabs(`${config.baseUrl}:${chapter.chapter}`, (id, answer) => questions.receive(id, answer));
  const questions = openChapter({
    specs,
    host: "lab",
    data,
    request: server.request,
    onSaved: tabs.post,
    onAnswer: () => showProgress(),
  });
  function showProgress() {
    const { all, sections } = countProgress(specs, (id) => questions.answerOf(id)?.value);
    page.bar.showProgress(all);
    navigation.showProgress(sections);
  }
  for (const spec of specs) {
    const [el, model] = [cells.get(spec.id), questions.models.get(spec.id)];
    if (el && model) mount(spec, { el, model });
  }
  showProgress();
  makeTablesReachable(page.article);
  openElsewhere(page.article);
  watchPrinting(page.article);

  const feedback = openFeedback({ server, chapter: chapter.chapter, person: data.person, questions, navigation, order: specs.map(({ id }) => id) });
  feedback.show(data.feedback);
  const connection = createConnection({
    ping: server.ping,
    clock: { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout: (timer) => clearTimeout(timer) },
    onChange(state) {
      banner.showConnection(state);
      if (state === "connected") void comeBack();
    },
  });

  /** The server is there again: widgets send what is left, and what was saved elsewhere arrives. */
  async function comeBack() {
    banner.notify("De verbinding is terug.", { short: true, good: true });
    dispatchEvent(new Event("online"));
    const { data: fresh, complete } = chapterData(config, await server.call("GET", `ib/chapter/${chapter.chapter}`));
    if (!complete) return;
    for (const [id, answer] of Object.entries(fresh.answers)) questions.receive(id, answer);
    questions.receivePrevious(fresh.previous);
    feedback.show(fresh.feedback);
  }

  for (const sign of ["pointerdown", "keydown", "scroll"]) addEventListener(sign, connection.touch, { passive: true });
  addEventListener("offline", () => void connection.check());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void connection.check();
  });
  whenIdle(async () => {
    showOthers(page.others, await findNeighbours(server, config, chapter));
    await feedback.fetch();
  });
  return { connection };
}

/**
 * A widget that fails must not take the rest of the chapter with it.
 *
 * @param {import("../../common/types.js").Spec} spec
 * @param {import("../../common/types.js").Mount} target
 */
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

/**
 * Return what the server knows of the chapter; without an answer, an empty chapter of the person known last.
 *
 * @param {LabConfig} config
 * @param {import("./server.js").Outcome} outcome
 * @returns {{data: ChapterData, complete: boolean, problems: string[]}}
 */
function chapterData({ baseUrl }, { status, body }) {
  const key = `ib-persoon:${baseUrl}`;
  const complete = status === 200 && typeof body?.person === "string";
  const storage = browserStorage();
  try {
    if (complete) storage?.setItem(key, body.person);
    const person = complete ? body.person : (storage?.getItem(key) ?? "");
    return { data: dataOf(person, complete ? body : {}), complete, problems: body?.problems ?? [] };
  } catch {
    return { data: dataOf(complete ? body.person : "", complete ? body : {}), complete, problems: body?.problems ?? [] };
  }
}

/**
 * @param {string} person
 * @param {Partial<ChapterData>} body
 * @returns {ChapterData}
 */
function dataOf(person, { answers = {}, previous = {}, feedback = {} }) {
  return { person, answers, previous, feedback };
}

/** @param {HTMLElement} content */
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

/**
 * A link in a question leads out of the course too: a new tab, so that what is being written stays open.
 *
 * @param {HTMLElement} content
 */
function openElsewhere(content) {
  content.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !link.host || link.host === location.host) return;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  });
}

/** Go to the place in the address, now and whenever it changes, and let a screen reader follow. */
function arrive() {
  /** @param {boolean} scroll */
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

/** @param {() => Promise<void>} callback */
function whenIdle(callback) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => void callback(), { timeout: 3000 });
  else setTimeout(() => void callback(), 500);
}

/** @param {unknown} content */
function parse(content) {
  try {
    return JSON.parse(String(content));
  } catch {
    return null;
  }
}

/**
 * @param {number} status
 * @param {import("./connection.js").ConnectionState} state
 */
function problemOf(status, state) {
  if (state === "session") return { title: "Je bent niet ingelogd", text: "Log opnieuw in en open daarna dit hoofdstuk." };
  if (state === "offline") return { title: "Geen verbinding met de cursus", text: "Kijk of je internet het doet en of de cursus nog draait." };
  if (status === 404) return { title: "Dit hoofdstuk is er niet", text: "Het bestand staat niet in je map. Klopt het adres? Vraag het anders je trainer." };
  return { title: "Dit hoofdstuk gaat nu niet open", text: "De cursus gaf een fout. Probeer het opnieuw; blijft het zo, meld het je trainer." };
}
