/** When how many of the team know the idea; the twin of `ib_exercises.models.reach`. No DOM. */

import { ASSUMPTIONS } from "./assumptions.js";
import { count, nl } from "./numbers.js";
import { NEVER, REPLICATIONS, TEAM, WEEKS } from "./verspreiding.js";

/** @typedef {import("./types.js").Values} Values */
/** @typedef {import("./types.js").Interval} Interval */
/** @typedef {import("./verspreiding.js").Spread} Spread */

/**
 * @typedef {[number, number, number]} Week in the middle of all school years, and where eight of ten lie
 *
 * @typedef {object} Reach
 * @property {Interval[]} curve by week: mean, and where eight of ten school years lie
 * @property {Week} half
 * @property {Week} most
 * @property {[number, number]} formula the weeks of both goals
 * @property {number} share of the school years in which the second goal is reached, in percent
 * @property {[number, number]} hours until both goals
 * @property {[number, number]} formulaHours
 */

export const HALF = 10;
export const MOST = 18;
const SLACK = 1e-9;

const [{ choices: SHAPES }, { choices: PLACES }] = ASSUMPTIONS.verspreiding.parameters;

/**
 * @param {Values} values
 * @param {Spread} spread
 * @returns {Reach}
 */
export function measure(values, { years, reached, telling, formula }) {
  const size = WEEKS + 1;
  const rows = (/** @type {Int32Array} */ table) => Array.from({ length: years }, (_, year) => table.subarray(year * size, (year + 1) * size));
  const all = rows(reached);
  const told = rows(telling);
  const known = [0, ...formula.slice(0, -1)];
  const [half, most] = [HALF, MOST].map((goal) => all.map((year) => weekUntil(year, goal)));
  const [first, second] = [weekUntil(formula, HALF), weekUntil(formula, MOST)];
  return {
    curve: Array.from({ length: size }, (_, week) => interval(all.map((year) => year[week]))),
    half: middle(half),
    most: middle(most),
    formula: [first, second],
    share: (100 * most.filter((week) => week <= WEEKS).length) / years,
    hours: [hours(values, told, half), hours(values, told, most)],
    formulaHours: [hours(values, [known], [first]), hours(values, [known], [second])],
  };
}

/**
 * @param {Values} values
 * @param {Spread} spread
 * @param {Reach} found
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, spread, found) {
  const [mean, low, high] = found.curve[values.week];
  const rows = [
    [`${HALF} mensen kennen het idee`, weekText(found.half), moment(found.formula[0])],
    [`${MOST} mensen kennen het idee`, weekText(found.most), moment(found.formula[1])],
    [`In week ${values.week} kennen het (mensen)`, `${nl(mean, 1, true)} (${low} tot ${high})`, nl(spread.formula[values.week], 1, true)],
    [`${MOST} gehaald in ${WEEKS} weken (% van de schooljaren)`, nl(found.share, 0), found.formula[1] <= WEEKS ? "ja" : "nee"],
    [`Tijd tot ${HALF} bereikt zijn (uur, alle mensen samen)`, nl(found.hours[0], 0), nl(found.formulaHours[0], 0)],
    [`Tijd tot ${MOST} bereikt zijn (uur, alle mensen samen)`, nl(found.hours[1], 0), nl(found.formulaHours[1], 0)],
  ];
  const caption =
    `${REPLICATIONS} schooljaren, ${teamText(values)}: het midden, en tussen haakjes waar acht van de tien ` +
    `schooljaren liggen. Wat in ${WEEKS} weken niet lukt, telt bij de tijd tot en met week ${WEEKS}`;
  return [{ caption, header: ["Uitkomst", "in het model", "volgens de formule"], rows }, weekly(values, spread, found)];
}

/**
 * @param {Values} values
 * @param {Reach} found
 */
export function summary(values, found) {
  return (
    `${teamText(values)}, ${count(values.contacten, "gesprek", "gesprekken")} per week met ${nl(values.kans)}% kans: de helft ` +
    `kent het idee ${inWeek(found.half)}, ${MOST} mensen ${inWeek(found.most)}. ` +
    `Volgens de formule ${moments(found.formula)}.`
  );
}

/** @param {[number, number]} formula */
function moments([half, most]) {
  return half > WEEKS ? `geen van beide binnen ${WEEKS} weken` : `${moment(half)} en ${moment(most)}`;
}

/** @param {Week} week */
export function weekText(week) {
  return week[1] > WEEKS ? moment(week[0]) : `${moment(week[0])} (${rangeText(week)})`;
}

/**
 * @param {Values} values
 * @param {Spread} spread
 * @param {Reach} found
 */
function weekly({ schooljaar }, { reached, formula }, found) {
  const seen = reached.subarray((schooljaar - 1) * (WEEKS + 1));
  const rows = found.curve.map(([mean, low, high], week) => [`${week}`, nl(formula[week], 2, true), nl(mean, 1, true), `${low} tot ${high}`, `${seen[week]}`]);
  const header = ["Week", "formule", "gemiddeld", "acht van de tien", `schooljaar ${schooljaar}`];
  return { caption: `Hoeveel van de ${TEAM} mensen het idee kennen, week voor week`, header, rows };
}

/**
 * @param {ArrayLike<number>} reached by week
 * @param {number} goal
 */
function weekUntil(reached, goal) {
  for (let week = 0; week <= WEEKS; week += 1) if (reached[week] >= goal - SLACK) return week;
  return NEVER;
}

/**
 * @param {number[]} weeks
 * @returns {Week}
 */
function middle(weeks) {
  const ordered = Int32Array.from(weeks).sort();
  return [valueAt(ordered, 0.5), valueAt(ordered, 0.1), valueAt(ordered, 0.9)];
}

/**
 * @param {number[]} values
 * @returns {Interval}
 */
function interval(values) {
  const ordered = Int32Array.from(values).sort();
  return [values.reduce((total, value) => total + value, 0) / values.length, valueAt(ordered, 0.1), valueAt(ordered, 0.9)];
}

/**
 * Return the value below or at which a part of the ordered values lie.
 *
 * @param {Int32Array} ordered
 * @param {number} part
 */
function valueAt(ordered, part) {
  return ordered[Math.max(0, Math.ceil(part * ordered.length - SLACK) - 1)];
}

/**
 * Return the hours spent until `weeks` (or the last week), a mean over the rows.
 *
 * @param {Values} values
 * @param {ArrayLike<number>[]} telling
 * @param {number[]} weeks
 */
function hours(values, telling, weeks) {
  const talks = telling.reduce((total, row, place) => {
    for (let week = 0; week <= Math.min(weeks[place], WEEKS); week += 1) total += row[week];
    return total;
  }, 0);
  return values.starters * values.starturen + ((talks / telling.length) * values.contacten * 2 * values.gespreksminuten) / 60;
}

/** @param {Values} values */
function teamText(values) {
  const first = values.starters === 1 ? "1 starter" : `${nl(values.starters)} starters`;
  const text = `${SHAPES[values.vorm]}, ${first}${values.vorm === 0 ? "" : ` ${PLACES[values.plaats]}`}`;
  return text[0].toUpperCase() + text.slice(1);
}

/** @param {number} week */
function moment(week) {
  return week <= WEEKS ? `week ${week}` : `niet binnen ${WEEKS} weken`;
}

/** @param {Week} week */
function inWeek(week) {
  if (week.every((each) => each === 0)) return "vanaf het begin";
  const text = week[0] <= WEEKS ? `in ${moment(week[0])}` : moment(week[0]);
  return week[1] > WEEKS ? text : `${text} (meestal ${rangeText(week)})`;
}

/** @param {Week} week */
function rangeText([, low, high]) {
  return high > WEEKS ? `${low} tot later dan ${WEEKS}` : `${low} tot ${high}`;
}
