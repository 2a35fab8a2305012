// @ts-check
/** The comment bank's logic, without a page. */

/**
 * The comments that contain every word looked for, in their own order.
 * @param {readonly string[]} comments
 * @param {string} query
 * @returns {string[]}
 */
export function findComments(comments, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return comments.filter((comment) => words.every((word) => fold(comment).includes(word)));
}

/**
 * A text with a comment put in at the caret (in place of what is selected), apart from what stands around it.
 * @param {string} text
 * @param {{start: number, end: number}} selection
 * @param {string} comment
 * @returns {{text: string, caret: number}}
 */
export function insertComment(text, selection, comment) {
  const before = text.slice(0, selection.start);
  const after = text.slice(selection.end);
  const lead = before && !/\s$/.test(before) ? " " : "";
  const trail = after && !/^\s/.test(after) ? " " : "";
  const start = before + lead + comment;
  return { text: start + trail + after, caret: start.length };
}

/**
 * A score as typed («4,5», «4.5») as a number between 0 and the points of the question.
 * @param {string} typed
 * @param {number} points
 * @returns {{score: number | null, problem: string}} null for an empty field: the automatic score counts
 */
export function readScore(typed, points) {
  const text = typed.trim().replace(",", ".");
  if (text === "") return { score: null, problem: "" };
  const score = Number(text);
  if (!Number.isFinite(score)) return { score: null, problem: "Vul een getal in." };
  if (score < 0 || score > points) return { score: null, problem: `Geef een score van 0 tot ${dutch(points)}.` };
  return { score, problem: "" };
}

/**
 * @param {number} value
 * @returns {string}
 */
export function dutch(value) {
  return String(value).replace(".", ",");
}

/**
 * Without capitals and accents: «één» is found by «een».
 * @param {string} text
 */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
