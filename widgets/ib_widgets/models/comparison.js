/** Both forms of differentiation side by side; the twin of `ib_exercises.models.comparison`. No DOM. */

import { ASSUMPTIONS } from "./assumptions.js";
import { REPLICATIONS, simulate } from "./differentiatie.js";
import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */
/** @typedef {import("./types.js").Interval} Interval */
/** @typedef {import("./types.js").Table} Table */
/** @typedef {import("./differentiatie.js").Outcome} Outcome */
/** @typedef {import("./differentiatie.js").Form} Form */

/** @typedef {{name: string, label: string, unit: string, decimals: number}} Measure */

/** @type {Measure[]} */
export const MEASURES = ASSUMPTIONS.differentiatie.measures;

/** Slack for binary fractions: who stands exactly at the goal has reached it. */
export const REACHED = 1e-9;

/**
 * Return every measure of a form as mean over the classes and the limits between which nine out of ten lie.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {Form} form
 * @returns {Record<string, Interval>}
 */
export function measure(values, outcome, form) {
  const { pupils, classes, start } = outcome;
  /** @type {Record<string, Float64Array>} */
  const found = Object.fromEntries(MEASURES.map(({ name }) => [name, new Float64Array(classes)]));
  const goal = values.doel - REACHED;
  for (let row = 0; row < classes; row += 1) {
    let [growth, level, reached, teacher, effective, most, least] = [0, 0, 0, 0, 0, -Infinity, Infinity];
    const end = (row + 1) * pupils;
    for (let place = row * pupils; place < end; place += 1) {
      const minutes = form.effective[place];
      growth += form.final[place] - start[place];
      level += form.final[place];
      teacher += form.teacher[place];
      effective += minutes;
      if (form.final[place] >= goal) reached += 1;
      if (minutes > most) most = minutes;
      if (minutes < least) least = minutes;
    }
    const middle = level / pupils;
    let squares = 0;
    for (let place = row * pupils; place < end; place += 1) squares += (form.final[place] - middle) ** 2;
    found.growth[row] = growth / pupils;
    found.spread[row] = Math.sqrt(squares / pupils);
    found.reached[row] = (100 * reached) / pupils;
    found.teacher[row] = teacher / pupils;
    found.effective[row] = effective / pupils;
    found.range[row] = most - least;
  }
  return Object.fromEntries(Object.entries(found).map(([name, ofClass]) => [name, interval(ofClass, 0.05, 0.95)]));
}

/**
 * Return what the lowest starter has, the next …: mean, and where eight of ten classes have it.
 *
 * @param {Float64Array} shown
 * @param {number} pupils
 * @returns {Interval[]}
 */
export function byRank(shown, pupils) {
  return Array.from({ length: pupils }, (_, rank) => {
    const ofClass = new Float64Array(shown.length / pupils);
    for (let row = 0; row < ofClass.length; row += 1) ofClass[row] = shown[row * pupils + rank];
    return interval(ofClass, 0.1, 0.9);
  });
}

/**
 * Return what a picture shows of each pupil: growth, or in one lesson the effective minutes.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {Form} form
 */
export function pictured(values, { start }, form) {
  return isOneLesson(values) ? form.effective : form.final.map((level, place) => level - start[place]);
}

/**
 * Whether the simulation is of one lesson: then minutes tell more than growth.
 *
 * @param {Values} values
 */
export function isOneLesson({ weken, lessen }) {
  return weken === 1 && lessen === 1;
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 * @returns {Table[]}
 */
export function tables(values, outcome = simulate(values)) {
  const found = [outcome.convergent, outcome.divergent].map((form) => measure(values, outcome, form));
  const rows = MEASURES.map(({ name, label, unit, decimals }) => [`${label} (${unit})`, ...found.map((each) => intervalText(each[name], decimals))]);
  const caption =
    `${REPLICATIONS} klassen van ${pupilsText(values)} na ${periodText(values)}: het gemiddelde, ` +
    "en tussen haakjes waar negen van de tien klassen liggen";
  return [{ caption, header: ["Uitkomst", "één doel (convergent)", "eigen doel (divergent)"], rows }, tableOfFifths(outcome)];
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 */
export function summary(values, outcome = simulate(values)) {
  const [convergent, divergent] = [outcome.convergent, outcome.divergent].map((form) => measure(values, outcome, form));
  const begin = `${pupilsText(values)}, ${periodText(values)}: `;
  if (isOneLesson(values)) {
    return (
      `${begin}met één doel krijgt een leerling gemiddeld ${nl(convergent.effective[0])} effectieve minuten, met ` +
      `${nl(convergent.range[0])} verschil tussen de meeste en de minste; met een eigen doel ${nl(divergent.effective[0])}.`
    );
  }
  return (
    `${begin}met één doel groeit een leerling gemiddeld ${nl(convergent.growth[0], 2)} stappen en haalt ` +
    `${nl(convergent.reached[0], 0)}% het doel; met een eigen doel ${nl(divergent.growth[0], 2)} stappen en ` +
    `${nl(divergent.reached[0], 0)}%.`
  );
}

/** @param {Values} values */
function pupilsText({ leerlingen }) {
  return count(leerlingen, "leerling", "leerlingen");
}

/** @param {Values} values */
function periodText(values) {
  return isOneLesson(values) ? `één les van ${nl(values.minuten)} minuten` : count(values.weken, "week", "weken");
}

/**
 * Return growth and effective minutes from the lowest to the highest fifth of starters.
 *
 * @param {Outcome} outcome
 * @returns {Table}
 */
function tableOfFifths({ pupils, start, convergent, divergent }) {
  const decimals = [2, 2, 2, 1, 1];
  const sums = Array.from({ length: 5 }, () => ({ count: 0, totals: [0, 0, 0, 0, 0] }));
  for (let place = 0; place < start.length; place += 1) {
    const begin = start[place];
    const fifth = sums[Math.floor((5 * (place % pupils)) / pupils)];
    fifth.count += 1;
    fifth.totals[0] += begin;
    fifth.totals[1] += convergent.final[place] - begin;
    fifth.totals[2] += divergent.final[place] - begin;
    fifth.totals[3] += convergent.effective[place];
    fifth.totals[4] += divergent.effective[place];
  }
  const rows = sums
    .filter(({ count }) => count)
    .map(({ count, totals }) => totals.map((total, column) => nl(total / count, decimals[column], true)));
  return {
    caption: "Van de leerlingen die het laagst beginnen naar die het hoogst beginnen, in gelijke delen",
    header: ["Beginniveau", "groei, één doel", "groei, eigen doel", "min. effectief, één doel", "min. effectief, eigen doel"],
    rows,
  };
}

/**
 * Return the mean and two quantiles (linear between neighbours, as NumPy has them). Sorts `ofClass`.
 *
 * @param {Float64Array} ofClass
 * @param {number} low
 * @param {number} high
 * @returns {Interval}
 */
export function interval(ofClass, low, high) {
  let total = 0;
  for (const value of ofClass) total += value;
  const mean = total / ofClass.length;
  ofClass.sort();
  /** @param {number} part */
  const quantile = (part) => {
    const place = part * (ofClass.length - 1);
    const below = Math.floor(place);
    const next = Math.min(below + 1, ofClass.length - 1);
    return ofClass[below] + (ofClass[next] - ofClass[below]) * (place - below);
  };
  return [mean, quantile(low), quantile(high)];
}

/**
 * @param {Interval} given
 * @param {number} decimals
 */
function intervalText(given, decimals) {
  const [mean, low, high] = given.map((value) => nl(value, decimals, true));
  return `${mean} (${low} tot ${high})`;
}
