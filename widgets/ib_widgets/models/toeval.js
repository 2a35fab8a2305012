/** Chance or signal, the twin of `ib_exercises.models.toeval`, which holds the formulas. No DOM. */

import { fillNormals, normalQuantile } from "./noise.js";
import { nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

/**
 * @typedef {object} Outcome
 * @property {number} reported never more than the team has people
 * @property {number[]} teams how many simulated teams have 0, 1, 2 … reports
 * @property {number[]} chances the binomial chances of the same
 * @property {number} expected
 * @property {number} tail chance of as many reports or more, in percent
 * @property {number} simulatedTail simulated teams with as many or more
 */

export const TEAMS = 1000;
const LARGEST = 60;
const TEAM_STREAM = 33;
const PERSON_STREAM = 34;

/**
 * @param {Values} values
 * @returns {Outcome}
 */
export function simulate(values) {
  const { mensen: people } = values;
  const p = values.kans / 100;
  const shared = values.samenhang / 100;
  const { team, person } = chanceOf();
  const limit = normalQuantile(p);
  const teams = new Array(people + 1).fill(0);
  for (let one = 0; one < TEAMS; one += 1) {
    const common = Math.sqrt(shared) * team[one];
    let reports = 0;
    for (let column = 0; column < people; column += 1) if (common + Math.sqrt(1 - shared) * person[one][column] < limit) reports += 1;
    teams[reports] += 1;
  }
  const chances = teams.map((_, k) => binomial(people, k) * p ** k * (1 - p) ** (people - k));
  const reported = Math.min(values.aantal, people);
  return {
    reported,
    teams,
    chances,
    expected: sum(chances.map((chance, k) => k * chance)),
    tail: 100 * sum(chances.slice(reported)),
    simulatedTail: sum(teams.slice(reported)),
  };
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

/**
 * In how many ways k people can be chosen out of n.
 *
 * @param {number} n
 * @param {number} k
 */
function binomial(n, k) {
  let ways = 1;
  for (let one = 1; one <= Math.min(k, n - k); one += 1) ways = (ways * (n - one + 1)) / one;
  return ways;
}

/** @type {{team: Float64Array, person: Float64Array[]} | null} */
let drawn = null;

/** The luck of every team, and of every person in it; drawn once. */
function chanceOf() {
  drawn ??= {
    team: Float64Array.from({ length: TEAMS }, (_, one) => fillNormals(TEAM_STREAM, one, new Float64Array(1))[0]),
    person: Array.from({ length: TEAMS }, (_, one) => fillNormals(PERSON_STREAM, one, new Float64Array(LARGEST))),
  };
  return drawn;
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, outcome = simulate(values)) {
  const { chances, teams, reported } = outcome;
  const rows = chances.flatMap((chance, k) => {
    if (!teams[k] && chance < 0.0005 && k !== reported) return [];
    const own = k === reported ? " (jullie)" : "";
    const above = nl(100 * sum(chances.slice(k)), 1, true);
    return [[`${k}${own}`, nl(100 * chance, 1, true), above, nl(teams[k], 0), nl(sum(teams.slice(k)), 0)]];
  });
  const header = ["Aantal", "kans, in %", "kans op zoveel of meer, in %", "teams", "teams met zoveel of meer"];
  const caption =
    `Van ${nl(values.mensen)} mensen met elk ${nl(values.kans)}% kans: de som zonder samenhang, en ` +
    `${TEAMS} verzonnen teams met ${nl(values.samenhang)}% samenhang`;
  return [{ caption, header, rows }];
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 */
export function summary(values, outcome = simulate(values)) {
  const shared = values.samenhang ? ` met ${nl(values.samenhang)}% samenhang` : "";
  return (
    `In een team van ${nl(values.mensen)} mensen met elk ${nl(values.kans)}% kans verwacht je er gemiddeld ` +
    `${nl(outcome.expected, 2)}. Het zijn er ${outcome.reported} of meer in ${nl(outcome.tail, 1, true)}% van de ` +
    `teams, volgens de som voor mensen die los van elkaar zijn, en in ${outcome.simulatedTail} van de ${TEAMS} ` +
    `verzonnen teams${shared}.`
  );
}
