/**
 * The book's own text beside the course, where the server has it: marked as the book's, and to be folded away.
 * It comes from the server at each visit and stands in no notebook, so that it cannot be handed in or passed on.
 */

import { h, icon } from "../../common/dom.js";
import { countText } from "../../common/format.js";

/** @typedef {{kind: string, text: string, by?: string, blocks?: BookBlock[]}} BookBlock */
/** @typedef {{open: boolean, sections: Record<string, BookBlock[]>}} BookText */

/** Words that are read in a minute. */
const PACE = 220;

const BOX = /** @type {Record<string, string>} */ ({ praktijk: "Praktijkvoorbeeld", achtergrond: "Achtergrond" });
const LOOSE = /** @type {Record<string, string>} */ ({ inleiding: "Inleiding", leeswijzer: "Leeswijzer" });

/**
 * Put the text of each section of the book below its heading.
 *
 * @param {HTMLElement} article
 * @param {import("./notebook.js").Chapter} chapter
 * @param {BookText} book
 */
export function showBook(article, chapter, { open, sections }) {
  for (const [key, blocks] of Object.entries(sections)) {
    const section = chapter.sections.find(({ number }) => number === key);
    const page = section?.page ?? (key === "" ? chapter.pages?.[0] : null);
    const name = section ? `${section.number} ${section.part || section.title}` : (LOOSE[key] ?? chapter.title);
    const fold = foldOf(name, page ?? null, blocks, open);
    if (section) document.getElementById(section.id)?.after(fold);
    else if (key === "" && chapter.sections[0]) document.getElementById(chapter.sections[0].id)?.before(fold);
    else article.append(fold);
  }
}

/**
 * @param {string} name
 * @param {number | null} page
 * @param {BookBlock[]} blocks
 * @param {boolean} open
 */
function foldOf(name, page, blocks, open) {
  const about = [page ? `vanaf bladzijde ${page}` : "", `ongeveer ${countText(minutesOf(blocks), "minuut", "minuten")} lezen`];
  const summary = h(
    "summary",
    {},
    icon("book"),
    h("span", {}, h("strong", {}, "Uit het boek: "), name),
    h("span", { class: "ibc-boek-over" }, about.filter(Boolean).join(", ")),
  );
  const details = h("details", { class: "ibc-boek", ...(open ? { open: true } : {}) }, summary, h("div", { class: "ibc-boek-tekst" }, ...blocks.map(elementOf)));
  return h("div", { class: "ib-cell ib-boek" }, details);
}

/**
 * Text is text: whatever stands in the file, it is never markup.
 *
 * @param {BookBlock} block
 * @returns {HTMLElement}
 */
function elementOf({ kind, text, by, blocks }) {
  if (BOX[kind]) {
    const label = h("p", { class: "ibc-boek-soort" }, `${BOX[kind]} uit het boek`);
    return h("section", { class: `ibc-boek-kader ibc-boek-${kind}` }, label, h("h3", {}, text), ...(blocks ?? []).map(elementOf));
  }
  if (kind === "kop") return h("h3", {}, text);
  if (kind === "citaat") return h("blockquote", {}, h("p", {}, text), by ? h("footer", {}, by) : null);
  return h("p", kind === "bron" ? { class: "ibc-boek-bron" } : {}, text);
}

/** @param {BookBlock[]} blocks */
function minutesOf(blocks) {
  const words = blocks.flatMap(({ text, blocks: inside }) => [text, ...(inside ?? []).map((block) => block.text)]).join(" ").split(/\s+/).length;
  return Math.max(1, Math.round(words / PACE));
}
