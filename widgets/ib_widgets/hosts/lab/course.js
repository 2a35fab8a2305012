/**
 * Opens a chapter in JupyterLab's single-document page, in place of JupyterLab's own windows.
 *
 * No kernel, no document of JupyterLab's, and so nothing of it to get in the way: no cell to select or
 * delete, nothing to save over, no dialog. The text is there as soon as the notebook file is.
 */

import { browserStorage } from "../../common/storage.js";
import { countProgress } from "../progress.js";
import { openChapter } from "../shim.js";
import { createBanner } from "./banner.js";
import { showBook } from "./book.js";
import { createConnection } from "./connection.js";
import { openFeedback } from "./feedback.js";
import { blocksOf, chapterOf } from "./notebook.js";
import { START, findNeighbours } from "./neighbours.js";
import { showOverview } from "./overview.js";
import { createProblem, showOthers, showWayBack, watchTop } from "./page.js";
import { encodePath } from "./paths.js";
import { watchPrinting } from "./print.js";
import { watchSaving } from "./saving_state.js";
import { createServer } from "./server.js";
import { openTabs } from "./tabs.js";
import { watchTerms } from "./terms.js";
import { arrive, createView, makeTablesReachable, mount, openElsewhere } from "./view.js";

/** @typedef {import("./notebook.js").Chapter} ChapterInfo */
/** @typedef {import("./paths.js").LabConfig} LabConfig */
/** @typedef {import("./server.js").Server} Server */
/** @typedef {import("../shim.js").ChapterData} ChapterData */

/** @type {Promise<import("./server.js").Outcome>} */
const NO_ANSWERS = Promise.resolve({ status: 200, body: { person: "" }, state: "connected" });

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

  const blocks = blocksOf(notebook);
  // A page that asks nothing, as the one to start on, has no answers either.
  const arriving = blocks.some((block) => block.spec) ? server.call("GET", `ib/chapter/${chapter.chapter}`) : NO_ANSWERS;
  await styled;
  const view = createView(config, chapter, blocks);
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
 * Bring the questions to life and keep page, server and other tabs in step.
 *
 * @param {object} options
 * @param {LabConfig} options.config
 * @param {Server} options.server
 * @param {ChapterInfo} options.chapter
 * @param {import("./view.js").View} options.view
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
  watchTerms(page.article);

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
    if (!view.asks) return;
    const { data: fresh, complete } = chapterData(config, await server.call("GET", `ib/chapter/${chapter.chapter}`));
    if (!complete) return;
    for (const [id, answer] of Object.entries(fresh.answers)) questions.receive(id, answer);
    questions.receivePrevious(fresh.previous);
    feedback.show(fresh.feedback);
  }

  saveOnRequest(banner);
  for (const sign of ["pointerdown", "keydown", "scroll"]) addEventListener(sign, connection.touch, { passive: true });
  addEventListener("offline", () => void connection.check());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void connection.check();
  });
  void bringBack(server, chapter.chapter, specs, questions);
  for (const { id } of blocks.filter(({ kind }) => kind === "overzicht")) {
    const cell = cells.get(id);
    if (cell) void showOverview(cell, server, config);
  }
  // The book has nothing that belongs in a guide.
  if (chapter.number !== null || chapter.chapter === START) void loadBook();
  async function loadBook() {
    const { status, body } = await server.call("GET", `ib/book/${chapter.chapter}`);
    if (status === 200 && body?.sections) showBook(page.article, chapter, body);
  }

  whenIdle(async () => {
    const others = await findNeighbours(server, config, chapter);
    showOthers(page.others, others);
    showWayBack(page.bar.element, others.start);
    if (view.asks) await feedback.fetch();
  });
  return { connection };
}

/**
 * Bring answers from other chapters back in the questions that ask for them; this round's, else an earlier one's.
 *
 * @param {Server} server
 * @param {string} chapter this one, whose own answers are there already
 * @param {import("../../common/types.js").Spec[]} specs
 * @param {import("../shim.js").Chapter} questions
 */
async function bringBack(server, chapter, specs, questions) {
  const wanted = specs.flatMap(({ quotes }) => (quotes && quotes.chapter !== chapter ? [quotes] : []));
  for (const other of new Set(wanted.map((it) => it.chapter))) {
    const { status, body } = await server.call("GET", `ib/chapter/${other}`);
    if (status !== 200) continue;
    for (const { id } of wanted.filter((it) => it.chapter === other)) {
      const answer = body.answers?.[id] ?? body.previous?.[id];
      if (answer) questions.receiveRelated(id, answer);
    }
  }
}

/**
 * Who is used to Ctrl+S gets what they ask for, and not the browser's own dialog.
 *
 * @param {ReturnType<typeof createBanner>} banner
 */
function saveOnRequest(banner) {
  addEventListener("keydown", async (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    /** @type {Promise<boolean>[]} */
    const waits = [];
    document.dispatchEvent(new CustomEvent("ib-flush", { detail: { waits } }));
    const saved = (await Promise.all(waits)).every(Boolean);
    if (saved) banner.notify("Alles is opgeslagen. Dat gaat hier ook vanzelf.", { short: true, good: true });
  });
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
    if (complete && body.person) storage?.setItem(key, body.person);
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
