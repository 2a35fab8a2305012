/** Reads a notebook file as a chapter: its cells as blocks to show. No DOM. */

import { QUESTION_KINDS } from "../progress.js";

/** @typedef {import("../../common/types.js").Spec} Spec */

/**
 * @typedef {{id: string, number: string, part: string, title: string, page: number | null}} Section
 *
 * @typedef {object} Chapter
 * @property {string} chapter
 * @property {number | null} number
 * @property {string} title
 * @property {[number, number] | null} pages in the book
 * @property {string | null} previous
 * @property {string | null} next
 * @property {Section[]} sections
 *
 * @typedef {object} Block
 * @property {string} id of the element on the page
 * @property {string} kind
 * @property {string | null} section
 * @property {number | null} page
 * @property {string} source Markdown; empty for a widget
 * @property {Record<string, Record<string, string | string[]>>} attachments images inside the cell, base64 by MIME type
 * @property {Spec | null} spec of a widget
 */

const WIDGET_KINDS = new Set([...QUESTION_KINDS, "inleveren"]);

/**
 * Return what the notebook says of its chapter, or null when it is no chapter of a course.
 *
 * @param {any} notebook
 * @returns {Chapter | null}
 */
export function chapterOf(notebook) {
  const ib = notebook?.metadata?.ib;
  if (!ib || typeof ib.chapter !== "string" || !Array.isArray(notebook.cells)) return null;
  return {
    chapter: ib.chapter,
    number: ib.number ?? null,
    title: String(ib.title ?? ib.chapter),
    pages: Array.isArray(ib.pages) ? ib.pages : null,
    previous: ib.previous ?? null,
    next: ib.next ?? null,
    sections: Array.isArray(ib.sections) ? ib.sections : [],
  };
}

/**
 * Return the blocks that a participant sees. Code cells without a widget are for the kernel and the marker.
 *
 * @param {any} notebook
 * @returns {Block[]}
 */
export function blocksOf(notebook) {
  return notebook.cells.flatMap((/** @type {any} */ cell, /** @type {number} */ n) => {
    const ib = cell.metadata?.ib ?? {};
    const isWidget = cell.cell_type === "code" && WIDGET_KINDS.has(ib.kind);
    if (!isWidget && cell.cell_type !== "markdown") return [];
    const block = {
      id: String(ib.id ?? cell.id ?? `cel-${n}`),
      kind: String(ib.kind ?? "tekst"),
      section: ib.section ?? null,
      page: ib.page ?? null,
      source: isWidget ? "" : textOf(cell.source),
      attachments: cell.attachments ?? {},
      spec: isWidget ? ib : null,
    };
    return [block];
  });
}

/**
 * Return the name of a chapter as a reader calls it: «H1 De visie op zorg».
 *
 * @param {Pick<Chapter, "number" | "title">} chapter
 */
export function nameOf({ number, title }) {
  return number === null ? title : `H${number} ${title}`;
}

/** @param {string | string[]} source */
function textOf(source) {
  return Array.isArray(source) ? source.join("") : String(source ?? "");
}
