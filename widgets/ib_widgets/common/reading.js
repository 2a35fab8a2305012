/** What a participant may open beside an answer: what the trainer looks for, and points to compare with. */

import { disclosure, h } from "./dom.js";
import { setMarkup } from "./markup.js";

/**
 * What the trainer looks for: to read, not to tick.
 *
 * @param {string[] | undefined} criteria
 */
export function rubric(criteria) {
  if (!criteria?.length) return null;
  return disclosure("Waar let je trainer op?", h("ul", {}, ...criteria.map((text) => h("li", {}, text))));
}

/**
 * Points to compare with. Hidden until there is a saved answer of one's own.
 *
 * @param {string | null | undefined} html
 */
export function comparePoints(html) {
  if (!html) return null;
  const content = h("div");
  setMarkup(content, html);
  const element = disclosure("Vergelijk met wat anderen noemen", content);
  element.hidden = true;
  return element;
}
