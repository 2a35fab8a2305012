/** The course on the start page: how far each chapter is, where to go on, what is due and what came back. */

import { h, icon } from "../../common/dom.js";
import { countText, dateText } from "../../common/format.js";
import { deadlineText } from "../../common/handing.js";
import { browserStorage } from "../../common/storage.js";
import { resolveLink } from "./paths.js";

/** @typedef {{answered: number, total: number}} Count */
/** @typedef {Count & {id: string, number: string, part: string, minutes: number | null}} SectionState */
/**
 * @typedef {Count & {
 *   chapter: string, number: number, title: string, path: string, minutes: number | null, sections: SectionState[],
 *   last: {id: string, time: string} | null, deadline: string | null, handed_in: {time: string, mode: string} | null, feedback: string | null,
 * }} ChapterState
 * @typedef {{person: string, chapters: ChapterState[], previous: boolean, problems: string[]}} CourseState
 */

/**
 * Show the state of the course in a cell, in place of the text that stands there without a server.
 *
 * @param {HTMLElement} cell
 * @param {import("./server.js").Server} server
 * @param {import("./paths.js").LabConfig} config
 */
export async function showOverview(cell, server, config) {
  const content = h("div", { class: "ib-inhoud" }, h("p", {}, "Even kijken hoe ver je bent …"));
  cell.replaceChildren(content);
  const state = await load(server);
  if (!state) {
    content.replaceChildren(h("p", {}, "Hoe ver je bent, is nu niet op te halen. Ververs de bladzijde om het opnieuw te proberen."));
    return;
  }
  const draw = () => content.replaceChildren(...draft(state, config));
  draw();
  for (const chapter of state.chapters.filter(({ handed_in: handedIn }) => handedIn)) {
    const { status, body } = await server.call("POST", `ib/chapter/${chapter.chapter}/feedback`, {}, { quiet: true });
    if (status !== 200 || !body?.time || body.time === chapter.feedback) continue;
    chapter.feedback = body.time;
    draw();
  }
}

/**
 * Return the chapter to go on with, and where in it: at the newest answer; without one, at the first chapter.
 *
 * @param {ChapterState[]} chapters
 * @returns {{chapter: ChapterState, anchor: string} | null}
 */
export function placeToGoOn(chapters) {
  const begun = chapters.filter(({ last }) => last);
  if (!begun.length) return chapters.length ? { chapter: chapters[0], anchor: "" } : null;
  const chapter = begun.reduce((newest, it) => (String(it.last?.time) > String(newest.last?.time) ? it : newest));
  return { chapter, anchor: `#${chapter.last?.id}` };
}

/**
 * @param {number | null} minutes
 * @returns {string} «ongeveer 5 uur», in half hours from two hours on; empty where nobody estimated it
 */
export function studyTime(minutes) {
  if (!minutes) return "";
  if (minutes < 120) return `ongeveer ${countText(minutes, "minuut", "minuten")}`;
  const halves = Math.round(minutes / 30);
  return `ongeveer ${Math.floor(halves / 2)}${halves % 2 ? "½" : ""} uur`;
}

/** @param {import("./server.js").Server} server */
async function load(server) {
  const { status, body } = await server.call("GET", "ib/progress");
  return status === 200 && Array.isArray(body?.chapters) ? /** @type {CourseState} */ (body) : null;
}

/**
 * @param {CourseState} state
 * @param {import("./paths.js").LabConfig} config
 */
function draft(state, config) {
  const { chapters, previous, problems } = state;
  /** @param {string} path */
  const address = (path) => resolveLink(config, path)?.href ?? "";
  const goOn = placeToGoOn(chapters);
  return [
    ...problems.map((text) => h("p", { class: "ibc-stand-probleem" }, icon("warning"), text)),
    goOn ? goOnLink(goOn, address) : h("p", {}, "Er staan nog geen hoofdstukken in je map. Vraag je trainer, of start de cursus opnieuw."),
    previous ? h("p", {}, "Je antwoorden van een eerder schooljaar zijn bewaard. Ze staan bij elke vraag, naast die van nu.") : null,
    h("ol", { class: "ibc-hoofdstukken" }, ...chapters.map((chapter) => h("li", {}, card(chapter, state.person, address)))),
  ].filter((it) => it !== null);
}

/**
 * @param {{chapter: ChapterState, anchor: string}} place
 * @param {(path: string) => string} address
 */
function goOnLink({ chapter, anchor }, address) {
  const [verb, place] = anchor ? ["Ga verder waar je was", `hoofdstuk ${chapter.number}, ${chapter.title}`] : ["Begin", `met hoofdstuk ${chapter.number}, ${chapter.title}`];
  return h("p", {}, h("a", { class: "ibc-ga-verder", href: address(chapter.path) + anchor }, h("strong", {}, verb), h("span", {}, place)));
}

/**
 * @param {ChapterState} chapter
 * @param {string} person
 * @param {(path: string) => string} address
 */
function card(chapter, person, address) {
  const { number, title, answered, total, minutes, sections, path } = chapter;
  const name = `Hoofdstuk ${number}`;
  const done = `${answered} van ${countText(total, "vraag", "vragen")} beantwoord`;
  const meter = h("progress", { class: "ibc-meter", max: String(Math.max(total, 1)), value: String(answered), "aria-label": `Voortgang in hoofdstuk ${number}` });
  return h(
    "article",
    { class: "ibc-kaart", "aria-labelledby": `ibc-kaart-${chapter.chapter}` },
    h("h2", { id: `ibc-kaart-${chapter.chapter}` }, h("a", { href: address(path) }, h("span", { class: "ibc-nummer" }, name), " ", title)),
    h("p", { class: "ibc-kaart-stand" }, meter, h("span", {}, [done, studyTime(minutes)].filter(Boolean).join(" · "))),
    ...news(chapter, person),
    h(
      "ul",
      { class: "ibc-kaart-delen" },
      ...sections.map((it) =>
        h("li", {}, h("a", { href: `${address(path)}#${it.id}` }, `${it.number} ${it.part}`), h("span", {}, [it.total ? `${it.answered}/${it.total}` : "", studyTime(it.minutes)].filter(Boolean).join(" · "))),
      ),
    ),
  );
}

/**
 * What is due and what came back.
 *
 * @param {ChapterState} chapter
 * @param {string} person
 */
function news({ chapter, deadline, handed_in: handedIn, feedback }, person) {
  /** @type {["send" | "clock" | "speech", string][]} */
  const lines = [];
  const due = deadline ? deadlineText({ mode: "course", deadline }, new Date()) : "";
  // The word is that of the button in the chapter.
  if (handedIn) lines.push(["send", `${handedIn.mode === "alone" ? "Vastgelegd" : "Ingeleverd"} op ${dateText(new Date(handedIn.time))}.`]);
  if (due) lines.push(["clock", due]);
  if (feedback) {
    const fresh = feedback > (browserStorage()?.getItem(`ib-feedback-gezien:${person}:${chapter}`) ?? "");
    lines.push(["speech", `${fresh ? "Nieuwe feedback" : "Feedback"} van ${dateText(new Date(feedback))}.`]);
  }
  return lines.map(([sign, text]) => h("p", { class: "ibc-kaart-nieuws" }, icon(sign), text));
}
