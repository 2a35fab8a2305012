/**
 * Corridor questions or consulting hours: what they cost, and how long a question waits. The twin of
 * `ib_exercises.models.spreekuur`, which holds the formulas and says how chance is drawn. No DOM.
 */

import { fillNormals } from "./noise.js";

/** @typedef {import("./types.js").Values} Values */

const STREAM = 60;
export const YEARS = 40;
export const WEEKS = 40;
export const DAY = 480;
export const WEEK = 5 * DAY;
export const BEGIN = 390;
const END = WEEKS * WEEK;
const PIECE = 64;

/** @type {Record<number, number[]>} on which days of the week so many consulting hours fall */
export const DAYS = { 1: [2], 2: [1, 3], 3: [0, 2, 4], 4: [0, 1, 3, 4], 5: [0, 1, 2, 3, 4] };

/** @typedef {"wandelgang" | "spreekuur" | "team"} Place */
/** @typedef {{corridor: number, consulting: number, returning: number}} Cost minutes of one week */
/** @typedef {{day: number, minute: number, place: Place, hour: [number, number] | null}} Asked */

/**
 * @typedef {object} Outcome
 * @property {Cost} before
 * @property {Cost} after
 * @property {number} places questions that fit in the consulting hours of a week
 * @property {number} coming questions for them in a week, on average
 * @property {Float64Array} waits school days, of all years
 * @property {Float64Array[]} queue how many wait at the end of each week, by week and then by year
 * @property {number} full part of an hour's time in use
 * @property {Asked[]} week the week that is shown
 */

/**
 * Return the parts of the questions for the consulting hours and for the team; together at most 1.
 *
 * @param {Values} values
 * @returns {[number, number]}
 */
export function shares({ ingepland, opgelost }) {
  const planned = ingepland / 100;
  return [planned, Math.min(opgelost / 100, 1 - planned)];
}

/**
 * Return how many questions fit in one consulting hour; at least one.
 *
 * @param {Values} values
 */
export function capacity({ duur, minuten }) {
  return Math.max(1, Math.floor(duur / minuten + 1e-9));
}

/**
 * Return what a week costs with all questions in the corridor, and with the consulting hours.
 *
 * @param {Values} values
 * @returns {[Cost, Cost]}
 */
export function costs(values) {
  const { vragen: asked, minuten, terugkomen: back, spreekuren: hours, duur } = values;
  const [planned, team] = shares(values);
  const left = asked * Math.max(0, 1 - (planned + team));
  return [
    { corridor: asked * minuten, consulting: 0, returning: asked * back },
    { corridor: left * minuten, consulting: hours * duur, returning: (left + hours) * back },
  ];
}

/**
 * @param {Values} values
 * @returns {Outcome}
 */
export function simulate(values) {
  const [before, after] = costs(values);
  const [planned, team] = shares(values);
  const begins = moments(values.spreekuren);
  const room = capacity(values);
  /** @type {number[]} */
  const waits = [];
  const queue = Array.from({ length: WEEKS }, () => new Float64Array(YEARS));
  let used = 0;
  /** @type {Asked[]} */
  let week = [];
  for (let year = 0; year < YEARS; year += 1) {
    const { times, marks } = questionsOf(year, values.vragen);
    const arrivals = times.filter((_, place) => marks[place] < planned);
    const { served, hour } = serve(arrivals, begins, room);
    arrivals.forEach((arrived, place) => waits.push(((begins[hour[place]] ?? END) - arrived) / DAY));
    countQueue(queue, year, arrivals, served, values.spreekuren);
    used += served.reduce((total, all, place) => total + Math.min((all - (served[place - 1] ?? 0)) * values.minuten, values.duur), 0);
    if (year === 0) week = showWeek(times, marks, { planned, team, hour, begins, week: values.week });
  }
  return {
    before, after, week, queue,
    places: values.spreekuren * room,
    coming: values.vragen * planned,
    waits: Float64Array.from(waits),
    full: used / (YEARS * begins.length) / values.duur,
  };
}

/**
 * Return when the consulting hours of a year begin, in minutes of school time.
 *
 * @param {number} hours
 */
export function moments(hours) {
  return Array.from({ length: WEEKS }, (_, week) => DAYS[hours].map((day) => week * WEEK + day * DAY + BEGIN)).flat();
}

/** @typedef {{sums: number[], marks: number[], normals: Float64Array}} Year */

/** @type {Year[]} what was drawn of each year until now: moments in mean gaps, and where a question goes */
const drawn = [];

/**
 * Return the questions of a year: moments in minutes of school time, and marks (uniform from 0 to 1).
 *
 * @param {number} year
 * @param {number} asked a week
 */
function questionsOf(year, asked) {
  const own = (drawn[year] ??= { sums: [], marks: [], normals: new Float64Array(0) });
  while (!own.sums.length || (own.sums[own.sums.length - 1] * WEEK) / asked < END) drawMore(own, year);
  const times = own.sums.map((sum) => (sum * WEEK) / asked).filter((time) => time < END);
  return { times, marks: own.marks };
}

/**
 * @param {Year} own
 * @param {number} year
 */
function drawMore(own, year) {
  const from = own.sums.length;
  const to = from + Math.max(PIECE, Math.floor(from / 2));
  own.normals = fillNormals(STREAM, year, new Float64Array(2 * to));
  let sum = own.sums[from - 1] ?? 0;
  for (let place = from; place < to; place += 1) {
    const [x, y] = own.normals.subarray(2 * place, 2 * place + 2);
    sum += (x * x + y * y) / 2;
    own.sums.push(sum);
    own.marks.push(Math.atan2(y, x) / (2 * Math.PI) + 0.5);
  }
}

/**
 * Return how many each hour has served in all by then, and which hour takes each question.
 *
 * @param {number[]} arrivals
 * @param {number[]} begins
 * @param {number} room
 */
function serve(arrivals, begins, room) {
  let arrived = 0;
  let done = 0;
  /** @type {number[]} */
  const hour = [];
  const served = begins.map((begin, place) => {
    while (arrived < arrivals.length && arrivals[arrived] < begin) arrived += 1;
    const now = Math.min(arrived, done + room);
    for (; done < now; done += 1) hour.push(place);
    return done;
  });
  return { served, hour };
}

/**
 * @param {Float64Array[]} queue
 * @param {number} year
 * @param {number[]} arrivals
 * @param {number[]} served
 * @param {number} hours a week
 */
function countQueue(queue, year, arrivals, served, hours) {
  let came = 0;
  queue.forEach((ofWeek, week) => {
    while (came < arrivals.length && arrivals[came] < (week + 1) * WEEK) came += 1;
    ofWeek[year] = came - served[(week + 1) * hours - 1];
  });
}

/**
 * @param {number[]} times
 * @param {number[]} marks
 * @param {{planned: number, team: number, hour: number[], begins: number[], week: number}} how
 * @returns {Asked[]}
 */
function showWeek(times, marks, { planned, team, hour, begins, week }) {
  const first = (week - 1) * WEEK;
  /** @type {Asked[]} */
  const shown = [];
  let turn = -1;
  times.forEach((time, place) => {
    const toHour = marks[place] < planned;
    if (toHour) turn += 1;
    if (time < first || time >= first + WEEK) return;
    const begin = toHour ? begins[hour[turn]] : undefined;
    shown.push({
      day: Math.floor((time - first) / DAY),
      minute: (time - first) % DAY,
      place: toHour ? "spreekuur" : marks[place] >= 1 - team ? "team" : "wandelgang",
      hour: begin === undefined ? null : [Math.floor(begin / WEEK) + 1, Math.floor((begin % WEEK) / DAY)],
    });
  });
  return shown;
}
