/**
 * Convergent against divergent differentiation; the twin of `ib_exercises.models.differentiatie`, which holds the
 * formulas. Tables are rows of classes × pupils in one typed array, lowest start first. No DOM.
 */

import { fillNormals } from "./noise.js";

/** @typedef {import("./types.js").Values} Values */

export const REPLICATIONS = 200;

const ROWS_PER_CLASS = 64;
const LEVEL_STREAM = 1;
const WEEK_STREAM = 2;

/**
 * @typedef {object} Form what came of one way of teaching: minutes per lesson, and levels
 * @property {Float64Array} effective
 * @property {Float64Array} teacher
 * @property {Float64Array} final
 *
 * @typedef {object} Outcome
 * @property {number} pupils
 * @property {number} classes
 * @property {Float64Array} start
 * @property {Form} convergent
 * @property {Form} divergent
 */

/**
 * @param {Values} values
 * @param {number} [classes]
 * @returns {Outcome}
 */
export function simulate(values, classes = REPLICATIONS) {
  const { leerlingen: pupils, minuten, weken: weeks, pasbreedte: width } = values;
  const start = startLevels(values, classes);
  const own = Math.max(0, minuten - values.wissel * (pupils - 1)) / pupils;
  const alone = own + (values.zelfstandig / 100) * (minuten - own);
  const rate = (values.opbrengst / 100) * values.lessen;
  const spread = values.toeval / 100;
  const kinds = convergentMinutes(values);
  const aims = Float64Array.from({ length: weeks }, (_, week) => (values.doel * week) / weeks);

  const size = start.length;
  const convergent = { effective: new Float64Array(size), teacher: new Float64Array(size), final: new Float64Array(size) };
  const divergent = { effective: new Float64Array(size).fill(alone), teacher: new Float64Array(size).fill(own), final: new Float64Array(size) };
  for (let place = 0; place < size; place += 1) {
    const begin = start[place];
    const kind = kinds[begin < values.grens_laag ? 0 : begin > values.grens_hoog ? 2 : 1];
    convergent.effective[place] = kind.fitted * Math.max(1 - Math.abs(begin) / width, 0) + kind.always;
    convergent.teacher[place] = kind.teacher;

    const always = rate * kind.always;
    const fitted = rate * kind.fitted;
    const slope = fitted / width;
    const top = fitted + always;
    const luck = weeklyNormals(Math.floor(place / pupils), place % pupils);
    let level = begin;
    let total = 0;
    for (let week = 0; week < weeks; week += 1) {
      const chance = 1 + spread * luck[week];
      level += Math.max(top - Math.abs(level - aims[week]) * slope, always) * chance;
      total += chance;
    }
    convergent.final[place] = level;
    divergent.final[place] = begin + rate * alone * total;
  }
  return { pupils, classes, start, convergent, divergent };
}

/**
 * Return per kind of instruction (extended, basic, shortened) the minutes that count as far as they fit, those that
 * always count, and the teacher's.
 *
 * @param {Values} values
 */
function convergentMinutes({ minuten, verlengd, verkort, zelfstandig }) {
  const extended = (minuten * verlengd) / 100;
  const common = minuten - extended;
  const short = (common * verkort) / 100;
  const alone = zelfstandig / 100;
  return [
    { fitted: common, always: extended, teacher: common + extended },
    { fitted: common + alone * extended, always: 0, teacher: common },
    { fitted: short, always: alone * (minuten - short), teacher: short },
  ];
}

/**
 * @param {Values} values
 * @param {number} classes
 */
function startLevels({ leerlingen: pupils, vast, spreiding }, classes) {
  const start = new Float64Array(classes * pupils);
  const sorted = vast ? null : sortedNormals(pupils, classes);
  for (let place = 0; place < start.length; place += 1) {
    const z = sorted ? sorted[place] : Math.floor((5 * (place % pupils)) / pupils) - 2;
    start[place] = z * spreiding;
  }
  return start;
}

/** @type {{pupils: number, classes: number, sorted: Float64Array} | null} */
let keptStart = null;

/**
 * Return the z of every class and pupil; kept, for only the number of pupils changes it.
 *
 * @param {number} pupils
 * @param {number} classes
 */
function sortedNormals(pupils, classes) {
  if (keptStart?.pupils === pupils && keptStart.classes === classes) return keptStart.sorted;
  const sorted = new Float64Array(classes * pupils);
  for (let row = 0; row < classes; row += 1) {
    fillNormals(LEVEL_STREAM, row, sorted.subarray(row * pupils, (row + 1) * pupils)).sort();
  }
  keptStart = { pupils, classes, sorted };
  return sorted;
}

/** @type {Map<number, Float64Array>} */
const keptWeeks = new Map();
const MOST_WEEKS = 40;

/**
 * Return the ε of all weeks of one pupil in one class; drawn once, then kept while sliders move.
 *
 * @param {number} row of the class
 * @param {number} pupil
 */
function weeklyNormals(row, pupil) {
  const place = row * ROWS_PER_CLASS + pupil;
  const kept = keptWeeks.get(place);
  if (kept) return kept;
  const drawn = fillNormals(WEEK_STREAM, place, new Float64Array(MOST_WEEKS));
  keptWeeks.set(place, drawn);
  return drawn;
}
