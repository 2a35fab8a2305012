/** Three pins on a map of positions; the twin of `ib_exercises.models.spelden`. No DOM. */

import { nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

export const PINS = /** @type {const} */ ([["ik", "Ik"], ["leider", "Schoolleider"], ["team", "Team"]]);
const PAIRS = /** @type {const} */ ([[0, 1], [0, 2], [1, 2]]);
const ACROSS = "leerling–team";
const UP = "ondersteunend–leidinggevend";

/**
 * @typedef {object} Thread what lies between two pins
 * @property {string} one
 * @property {string} other
 * @property {number} across difference
 * @property {number} up difference
 * @property {number} distance
 */

/**
 * @param {Values} values
 * @returns {Thread[]}
 */
export function threads(values) {
  return PAIRS.map(([first, second]) => {
    const [[one, label], [other, otherLabel]] = [PINS[first], PINS[second]];
    const across = Math.abs(values[`${one}_x`] - values[`${other}_x`]);
    const up = Math.abs(values[`${one}_y`] - values[`${other}_y`]);
    return { one: label, other: otherLabel, across, up, distance: Math.sqrt(across * across + up * up) };
  });
}

/**
 * Return the longest threads: more than one where they tie.
 *
 * @param {Thread[]} found
 */
export function longest(found) {
  const most = Math.max(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance >= most - 1e-9);
}

/**
 * @param {Values} values
 * @param {Thread[]} [found]
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, found = threads(values)) {
  return [
    { caption: "Waar de spelden staan, van 0 tot 10", header: ["Speld", ACROSS, UP], rows: PINS.map(([name, label]) => [label, nl(values[`${name}_x`]), nl(values[`${name}_y`])]) },
    {
      caption: "Hoe ver ze uit elkaar liggen",
      header: ["Draad", `verschil ${ACROSS}`, `verschil ${UP}`, "afstand"],
      rows: found.map(({ one, other, across, up, distance }) => [`${one} – ${other.toLowerCase()}`, nl(across), nl(up), nl(distance, 2, true)]),
    },
  ];
}

/**
 * @param {Values} values
 * @param {Thread[]} [found]
 */
export function summary(values, found = threads(values)) {
  const distances = found.map(({ one, other, distance }) => `${one.toLowerCase()} – ${other.toLowerCase()} ${nl(distance, 2, true)}`).join("; ");
  return `Afstanden: ${distances}. ${longestText(longest(found))}`;
}

/** @param {Thread[]} most */
function longestText(most) {
  const [{ one, other, across, up, distance }] = most;
  if (distance === 0) return "Alle spelden staan op dezelfde plek.";
  if (most.length > 1) return "Er is niet één langste draad.";
  const name = `${one.toLowerCase()} en ${other.toLowerCase()}`;
  if (across === up) return `De langste draad loopt tussen ${name}, op beide assen evenveel.`;
  const [axis, size] = across > up ? [ACROSS, across] : [UP, up];
  return `De langste draad loopt tussen ${name}, vooral op de as ${axis} (${nl(size)} van de 10).`;
}
