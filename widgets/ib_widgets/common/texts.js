/** Putting texts together. No DOM. */

/**
 * Return two texts, one under the other; where one holds the other, only the longer.
 *
 * @param {string} mine
 * @param {string} theirs
 */
export function joinTexts(mine, theirs) {
  if (mine.includes(theirs.trim())) return mine;
  if (theirs.includes(mine.trim())) return theirs;
  return `${mine.trimEnd()}\n\n${theirs.trim()}`;
}

/**
 * Return how a kept scenario is quoted within a text.
 *
 * @param {import("./types.js").Scenario} scenario
 */
export function citation({ name, summary }) {
  return summary ? `Scenario «${name}» (${summary})` : `Scenario «${name}»`;
}
