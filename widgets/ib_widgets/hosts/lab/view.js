/** The chapter as elements: its text, an empty place for each question, and what a reader does with them. */

import { h } from "../../common/dom.js";
import { widgetFor } from "../../static/widgets.js";
import { renderMarkdown, slugOf } from "./markdown.js";
import { createNavigation, watchPlace } from "./navigation.js";
import { createPage } from "./page.js";

/** @typedef {import("./notebook.js").Block} Block */
/** @typedef {import("./notebook.js").Chapter} ChapterInfo */
/** @typedef {import("./paths.js").LabConfig} LabConfig */

/**
 * Put the text on the page, with an empty place for each widget.
 *
 * @param {LabConfig} config
 * @param {ChapterInfo} chapter
 * @param {Block[]} blocks
 */
export function createView(config, chapter, blocks) {
  const asks = blocks.some((block) => block.spec);
  const page = createPage(config, chapter, asks);
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
  const appendices = appendicesOf(blocks.filter(({ id }) => !chapter.sections.some((section) => section.id === id)), cells);
  const navigation = createNavigation({ parts, appendices, handin, asks });
  page.main.before(navigation.element);
  const places = [...parts.flatMap((part) => [part.id, ...part.headings.map(({ id }) => id)]), ...appendices.map(({ id }) => id), handin];
  watchPlace(
    [...page.article.querySelectorAll("[id]")].filter(({ id }) => places.includes(id)),
    navigation.showCurrent,
  );
  return { page, navigation, cells, blocks, asks };
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
 * A widget that fails must not take the rest of the chapter with it.
 *
 * @param {import("../../common/types.js").Spec} spec
 * @param {import("../../common/types.js").Mount} target
 */
export function mount(spec, target) {
  try {
    const widget = widgetFor(spec);
    if (!widget) throw new Error(`No widget for ${spec.id}, a ${spec.kind} ${spec.model ?? ""}`);
    widget.render(target);
  } catch (error) {
    console.error(error);
    target.el.replaceChildren(h("p", { class: "ibc-kapot" }, "Deze vraag kan nu niet worden getoond. Ververs de bladzijde; blijft het zo, meld het je trainer."));
  }
}

/** @param {HTMLElement} content */
export function makeTablesReachable(content) {
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
export function openElsewhere(content) {
  content.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !link.host || link.host === location.host) return;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  });
}

/** Go to the place in the address, now and whenever it changes, and let a screen reader follow. */
export function arrive() {
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
