/**
 * How an idea travels through a team of twenty; the twin of `ib_exercises.models.verspreiding`, which holds the
 * formulas. No DOM.
 */

import { SEED, threefry } from "./noise.js";

/** @typedef {import("./types.js").Values} Values */

/**
 * @typedef {object} Spread rows of school years, laid end to end
 * @property {number} years
 * @property {Int32Array} took week in which each person took it over (years × TEAM); `NEVER` for who did not
 * @property {Int32Array} reached how many know it by week (years × WEEKS + 1)
 * @property {Int32Array} telling how many told it in the week that ends there (years × WEEKS + 1)
 * @property {number[]} formula what the formula gives for every week
 */

export const TEAM = 20;
export const WEEKS = 40;
export const NEVER = WEEKS + 1;
export const REPLICATIONS = 200;

/** Persons 0–4 are one part of the school, 5–9 the next …; the first of each is its bridge, 0 the centre of the star. */
const STARTERS = [
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [1, 6, 11, 16, 2, 7, 12, 17, 3, 8],
  [0, 5, 10, 15, 1, 6, 11, 16, 2, 7],
];

/** @type {[number, number][]} */
const BUDDIES = [[0, 5], [1, 10], [2, 15], [3, 6], [4, 11], [7, 12], [8, 16], [9, 17], [13, 18], [14, 19]];

const PART = 5;
const STREAM = 3;

/** @type {Map<number, Float64Array>} */
const kept = new Map();

/**
 * Return the pairs of persons who are in contact.
 *
 * @param {number} shape
 * @returns {[number, number][]}
 */
export function lines(shape) {
  /** @type {[number, number][]} */
  const pairs = [];
  for (let one = 0; one < TEAM; one += 1) for (let other = one + 1; other < TEAM; other += 1) pairs.push([one, other]);
  if (shape === 0) return pairs;
  if (shape === 3) return pairs.filter(([one]) => one === 0);
  const inside = pairs.filter(([one, other]) => Math.floor(one / PART) === Math.floor(other / PART));
  const bridges = pairs.filter(([one, other]) => one % PART === 0 && other % PART === 0);
  return [...inside, ...(shape === 1 ? bridges : BUDDIES)];
}

/**
 * @param {Values} values
 * @returns {number[]} who starts
 */
export function starters(values) {
  return STARTERS[values.plaats].slice(0, values.starters);
}

/**
 * @param {Values} values
 * @param {number} [years]
 * @returns {Spread}
 */
export function simulate(values, years = REPLICATIONS) {
  const share = shares(values.vorm);
  const rate = (values.contacten * values.kans) / 100;
  const limits = thresholds(years);
  const lasting = values.volhouden < WEEKS ? values.volhouden : NEVER;
  const first = starters(values);
  const took = new Int32Array(years * TEAM).fill(NEVER);
  const reached = new Int32Array(years * (WEEKS + 1));
  const telling = new Int32Array(years * (WEEKS + 1));
  for (let year = 0; year < years; year += 1) {
    const from = year * TEAM;
    for (const person of first) took[from + person] = 0;
    followYear({ share, rate, lasting }, limits.subarray(from, from + TEAM), took.subarray(from, from + TEAM), {
      reached: reached.subarray(year * (WEEKS + 1)),
      telling: telling.subarray(year * (WEEKS + 1)),
    });
  }
  return { years, took, reached, telling, formula: followFormula(values.starters, rate) };
}

/**
 * @param {{share: Float64Array, rate: number, lasting: number}} idea
 * @param {Float64Array} limits
 * @param {Int32Array} took
 * @param {{reached: Int32Array, telling: Int32Array}} into
 */
function followYear({ share, rate, lasting }, limits, took, { reached, telling }) {
  const pressure = new Float64Array(TEAM);
  const added = new Float64Array(TEAM);
  let known = took.reduce((total, week) => total + (week === 0 ? 1 : 0), 0);
  reached[0] = known;
  for (let week = 1; week <= WEEKS; week += 1) {
    added.fill(0);
    for (let one = 0; one < TEAM; one += 1) {
      if (took[one] >= week || week - took[one] > lasting) continue;
      telling[week] += 1;
      for (let other = 0; other < TEAM; other += 1) added[other] += share[one * TEAM + other];
    }
    for (let other = 0; other < TEAM; other += 1) {
      pressure[other] += rate * added[other];
      if (took[other] !== NEVER || pressure[other] < limits[other]) continue;
      took[other] = week;
      known += 1;
    }
    reached[week] = known;
  }
}

/**
 * Return what the formula gives for every week; never more than the team.
 *
 * @param {number} first
 * @param {number} rate
 */
export function followFormula(first, rate) {
  const reached = [first];
  for (let week = 1; week <= WEEKS; week += 1) {
    const known = reached[week - 1];
    reached.push(Math.min(TEAM, known + (rate * known * (TEAM - known)) / TEAM));
  }
  return reached;
}

/**
 * Return which part of the talks of the one (row) is with the other (column).
 *
 * @param {number} shape
 */
function shares(shape) {
  const contact = new Float64Array(TEAM * TEAM);
  for (const [one, other] of lines(shape)) contact[one * TEAM + other] = contact[other * TEAM + one] = 1;
  for (let one = 0; one < TEAM; one += 1) {
    const row = contact.subarray(one * TEAM, (one + 1) * TEAM);
    const total = row.reduce((sum, value) => sum + value, 0);
    row.forEach((value, other) => (row[other] = value / total));
  }
  return contact;
}

/**
 * Return the standard exponential threshold of every school year and person.
 *
 * @param {number} years
 */
function thresholds(years) {
  const found = kept.get(years);
  if (found) return found;
  const drawn = new Float64Array(years * TEAM);
  const words = new Uint32Array(2);
  drawn.forEach((_, place) => {
    const person = place % TEAM;
    if (person % 2 === 0) threefry([SEED, STREAM], Math.floor(place / TEAM), person >> 1, words);
    drawn[place] = -Math.log((words[person % 2] + 0.5) / 4294967296);
  });
  kept.set(years, drawn);
  return drawn;
}
