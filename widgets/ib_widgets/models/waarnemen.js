/** Agreement of two observers; the twin of `ib_exercises.models.waarnemen`, which holds the formulas. No DOM. */

import { fillNormals, normalQuantile } from "./noise.js";
import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */
/** @typedef {import("./types.js").Table} Table */

export const DRAWS = 400;

const MOST_INTERVALS = 240;
const STREAM = 51;

/**
 * @typedef {object} Outcome
 * @property {number} intervals
 * @property {number} observed
 * @property {number} expected
 * @property {number | null} kappa null where it does not exist
 * @property {[number, number] | null} margin
 */

/**
 * @param {Values} values
 * @returns {Outcome}
 */
export function observe({ beide, alleen_ik: mine, alleen_ander: theirs, geen }) {
  const counts = [beide, mine, theirs, geen];
  const intervals = counts.reduce((total, each) => total + each, 0);
  if (!intervals) return { intervals, observed: 0, expected: 0, kappa: null, margin: null };
  const [observed, expected] = parts(counts);
  const kappa = expected === 1 ? null : (observed - expected) / (1 - expected);
  return { intervals, observed, expected, kappa, margin: kappa === null ? null : marginOf(counts, intervals) };
}

/**
 * Return Po and Pe of four counts.
 *
 * @param {ArrayLike<number>} counts
 */
function parts({ 0: both, 1: mine, 2: theirs, 3: neither }) {
  const n = both + mine + theirs + neither;
  const expected = ((both + mine) * (both + theirs) + (theirs + neither) * (mine + neither)) / (n * n);
  return [(both + neither) / n, expected];
}

/**
 * @param {number[]} counts
 * @param {number} intervals
 * @returns {[number, number]}
 */
function marginOf(counts, intervals) {
  let sum = 0;
  const limits = counts.slice(0, 3).map((each) => {
    sum += each;
    const chance = sum / intervals;
    return chance <= 0 ? -Infinity : chance >= 1 ? Infinity : normalQuantile(chance);
  });
  const drawn = allDraws();
  const kappas = [];
  for (let row = 0; row < DRAWS; row += 1) {
    const again = [0, 0, 0, 0];
    for (let place = row * MOST_INTERVALS; place < row * MOST_INTERVALS + intervals; place += 1) {
      const z = drawn[place];
      again[Number(z > limits[0]) + Number(z > limits[1]) + Number(z > limits[2])] += 1;
    }
    const [observed, expected] = parts(again);
    if (expected < 1) kappas.push((observed - expected) / (1 - expected));
  }
  const sorted = Float64Array.from(kappas).sort();
  /** @param {number} part */
  const quantile = (part) => {
    const place = part * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place - below);
  };
  return [quantile(0.05), quantile(0.95)];
}

/** @type {Float64Array | null} */
let kept = null;

function allDraws() {
  if (kept) return kept;
  kept = new Float64Array(DRAWS * MOST_INTERVALS);
  for (let row = 0; row < DRAWS; row += 1) fillNormals(STREAM, row, kept.subarray(row * MOST_INTERVALS, (row + 1) * MOST_INTERVALS));
  return kept;
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 * @returns {Table[]}
 */
export function tables(values, outcome = observe(values)) {
  const { beide: both, alleen_ik: mine, alleen_ander: theirs, geen: neither } = values;
  /**
   * @param {string} name
   * @param {number} one
   * @param {number} other
   */
  const row = (name, one, other) => [name, nl(one), nl(other), nl(one + other)];
  return [
    {
      caption: "Hoe vaak jullie wat zeiden, in intervallen",
      header: ["Jouw oordeel", "ander: taakgericht", "ander: niet", "samen"],
      rows: [row("Jij: taakgericht", both, mine), row("Jij: niet", theirs, neither), row("Samen", both + theirs, mine + neither)],
    },
    {
      caption: "Wat eruit volgt",
      header: ["Maat", "uitkomst"],
      rows: [
        ["Eens", nl(outcome.observed, 2, true)],
        ["Door toeval verwacht", nl(outcome.expected, 2, true)],
        ["Kappa", outcome.kappa === null ? "bestaat niet" : nl(outcome.kappa, 2, true)],
        ["Kappa in nieuwe intervallen, negen van de tien keer", marginText(outcome)],
      ],
    },
  ];
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 */
export function summary(values, outcome = observe(values)) {
  if (!outcome.intervals) return "Er is nog geen enkel interval geteld.";
  const begin =
    `Eens bij ${nl(values.beide + values.geen)} van ${count(outcome.intervals, "interval", "intervallen")} ` +
    `(${nl(outcome.observed, 2, true)}); door toeval verwacht je ${nl(outcome.expected, 2, true)}.`;
  if (outcome.kappa === null) {
    return `${begin} Kappa bestaat hier niet: allebei zeggen jullie altijd hetzelfde, dus het toeval laat niets over.`;
  }
  const kappa = `${begin} Kappa is ${nl(outcome.kappa, 2, true)}`;
  if (new Set(outcome.margin?.map((limit) => nl(limit, 2, true))).size < 2) return `${kappa}, hoe vaak je met deze verhoudingen ook opnieuw kijkt.`;
  return (
    `${kappa}. Kijk je ${nl(outcome.intervals)} nieuwe intervallen met deze verhoudingen, dan ligt hij negen van de ` +
    `tien keer tussen ${marginText(outcome, " en ")}.`
  );
}

/** @param {Outcome} outcome */
export function marginText({ margin }, word = " tot ") {
  return margin ? margin.map((limit) => nl(limit, 2, true)).join(word) : "geen";
}
