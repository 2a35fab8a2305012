/** What counts as an answer, and how far a chapter is. No DOM; the twin of `ib_course.questions.is_answered`. */

import { UNTOUCHED } from "../common/scale.js";

/** @typedef {import("../common/types.js").Spec} Spec */

export const QUESTION_KINDS = new Set(["reflectie", "rekenvraag", "keuze", "stelling", "volgorde", "sorteren", "model"]);

/** @type {Record<string, string>} */
const LIST_FIELDS = { keuze: "choice", volgorde: "order", model: "scenarios" };

/**
 * Tell whether `value` answers the question. It never judges what was given.
 *
 * @param {Pick<Spec, "kind">} spec
 * @param {any} value
 */
export function isAnswered(spec, value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const hasText = typeof value.text === "string" && value.text.trim() !== "";
  if (spec.kind === "reflectie" || spec.kind === "rekenvraag") return hasText;
  if (spec.kind === "stelling") return hasText || (typeof value.position === "number" && value.position !== UNTOUCHED);
  if (spec.kind === "sorteren") return typeof value.sorted === "object" && value.sorted !== null && !Array.isArray(value.sorted) && Object.keys(value.sorted).length > 0;
  const given = value[LIST_FIELDS[spec.kind]];
  return Array.isArray(given) && given.length > 0;
}

/**
 * Count the questions of a chapter and those answered, as a whole and per section.
 *
 * @param {Spec[]} specs
 * @param {(id: string) => any} valueOf the value of the newest answer, or undefined
 * @returns {{all: Count, sections: Map<string, Count>}}
 */
export function countProgress(specs, valueOf) {
  const all = { answered: 0, total: 0 };
  /** @type {Map<string, Count>} */
  const sections = new Map();
  for (const spec of specs) {
    if (!QUESTION_KINDS.has(spec.kind)) continue;
    const section = spec.section ?? "";
    const count = sections.get(section) ?? { answered: 0, total: 0 };
    sections.set(section, count);
    const answered = isAnswered(spec, valueOf(spec.id)) ? 1 : 0;
    for (const it of [all, count]) {
      it.total += 1;
      it.answered += answered;
    }
  }
  return { all, sections };
}

/** @typedef {{answered: number, total: number}} Count */
