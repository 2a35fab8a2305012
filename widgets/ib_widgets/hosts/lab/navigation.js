/** The way through a chapter: its parts and headings, how far the reader is, handing in and feedback. */

import { h, icon, setText } from "../../common/dom.js";
import { countText, numberText } from "../../common/format.js";

/** @typedef {import("./notebook.js").Section} Section */
/** @typedef {import("../progress.js").Count} Count */
/** @typedef {{id: string, text: string}} Heading */
/** @typedef {Section & {headings: Heading[]}} Part */

/**
 * @param {object} options
 * @param {Part[]} options.parts
 * @param {Heading[]} options.appendices what follows the parts: terms, literature
 * @param {string | null} options.handin id of the block where the chapter is handed in
 * @param {boolean} options.asks whether there is anything to get feedback on
 */
export function createNavigation({ parts, appendices, handin, asks }) {
  /** @type {Map<string, {count: HTMLElement, link: HTMLAnchorElement}>} */
  const entries = new Map();
  const list = h("ol", { class: "ibc-delen" }, ...parts.map((part) => partItem(part, entries)));
  const more = h("ul", { class: "ibc-verder" }, ...appendices.map(({ id, text }) => h("li", {}, h("a", { href: `#${id}` }, text))));
  const feedback = feedbackLink();
  const actions = h(
    "ul",
    { class: "ibc-acties" },
    handin ? h("li", {}, h("a", { href: `#${handin}` }, icon("send"), h("span", {}, "Inleveren"))) : null,
    asks ? h("li", {}, feedback.element) : null,
  );
  const summary = h("summary", {}, h("span", {}, "Inhoud"));
  const box = h("details", { class: "ibc-uitklap" }, summary, list, appendices.length ? more : null, actions);
  const hidden = !asks && !parts.length && !appendices.length;
  const element = h("nav", { class: "ibc-navigatie", "aria-label": "Inhoud van dit hoofdstuk", hidden }, box);
  const adapt = followWidth(box, summary);

  return {
    element,
    /** Fold or unfold for the width there is; before the first drawing, so that nothing jumps. */
    adapt,
    showFeedback: feedback.show,

    /** @param {Map<string, Count>} counts per section number */
    showProgress(counts) {
      for (const part of parts) {
        const count = counts.get(part.number);
        const entry = entries.get(part.id);
        if (!count || !entry) continue;
        const done = count.answered === count.total;
        entry.count.dataset.klaar = String(done);
        setText(entry.count, `${count.answered}/${count.total}`);
        entry.count.setAttribute("role", "img");
        entry.count.setAttribute("aria-label", `${count.answered} van ${countText(count.total, "vraag", "vragen")} beantwoord`);
      }
    },

    /** @param {string} id of the heading that the reader is at */
    showCurrent(id) {
      for (const link of element.querySelectorAll("a[href^='#']")) {
        if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
      const part = parts.find((it) => it.id === id || it.headings.some((heading) => heading.id === id));
      for (const item of list.children) item.classList.toggle("ibc-hier", item.getAttribute("data-deel") === part?.id);
    },
  };
}

/**
 * @param {Part} part
 * @param {Map<string, {count: HTMLElement, link: HTMLAnchorElement}>} entries
 */
function partItem(part, entries) {
  const count = h("span", { class: "ibc-telling" });
  const name = part.part || part.title;
  const link = h("a", { href: `#${part.id}`, class: "ibc-deel" }, h("span", { class: "ibc-nummer" }, part.number), h("span", {}, name), count);
  entries.set(part.id, { count, link });
  const headings = part.headings.map(({ id, text }) => h("li", {}, h("a", { href: `#${id}` }, text)));
  return h("li", { "data-deel": part.id }, link, headings.length ? h("ol", { class: "ibc-koppen" }, ...headings) : null);
}

/**
 * Beside the text the list is always open; above the text it is folded away. The stylesheet decides which, by
 * showing the summary or not.
 *
 * @param {HTMLDetailsElement} box
 * @param {HTMLElement} summary
 */
function followWidth(box, summary) {
  /** @type {boolean | null} */
  let beside = null;
  const adapt = () => {
    const now = getComputedStyle(summary).display === "none";
    if (now !== beside) box.open = now;
    beside = now;
  };
  new ResizeObserver(adapt).observe(document.documentElement);
  // Whoever chose a place on a small screen wants to see it.
  box.addEventListener("click", (event) => {
    if (!beside && event.target instanceof Element && event.target.closest("a")) box.open = false;
  });
  return adapt;
}

function feedbackLink() {
  const label = h("span", {}, "Nog geen feedback");
  const badge = h("span", { class: "ibc-nieuw", hidden: true }, "nieuw");
  const link = h("a", { class: "ibc-feedback", role: "link", "aria-disabled": "true" }, icon("speech"), label, badge);
  return {
    element: link,
    /** @param {{first: string | null, total: import("./feedback.js").Total | null, fresh: boolean}} news */
    show({ first, total, fresh }) {
      badge.hidden = !fresh;
      if (!first) return;
      link.href = `#${first}`;
      link.removeAttribute("aria-disabled");
      link.removeAttribute("role");
      const score = total && typeof total.score === "number" && total.max_score;
      const open = total?.unread ? `${countText(total.unread, "vraag", "vragen")} nog niet nagekeken` : "";
      const told = score ? `${numberText(Number(total.score))} van ${countText(Number(total.max_score), "punt", "punten")}` : "";
      const both = [told, open].filter(Boolean).join("; ");
      setText(label, both ? `Feedback: ${both}` : "Feedback");
    },
  };
}

/**
 * Tell which heading the reader is at.
 *
 * @param {Element[]} headings in the order of the text
 * @param {(id: string) => void} onCurrent
 */
export function watchPlace(headings, onCurrent) {
  const line = 0.3; // of the window's height: what stands above it is being read
  let waiting = false;
  function look() {
    waiting = false;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= innerHeight * line);
    const current = passed.at(-1) ?? headings[0];
    if (current?.id) onCurrent(current.id);
  }
  const observer = new IntersectionObserver(
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(look);
    },
    // All that lies above counts as in view, so that a jump past several headings is noticed too.
    { rootMargin: `10000000px 0px -${(1 - line) * 100}% 0px`, threshold: [0, 1] },
  );
  for (const heading of headings) observer.observe(heading);
  look();
}
