/** Luck of a pupil; the twin of `ib_exercises.models.geluk`, which explains the counting. No DOM. */

import { SEED, threefry } from "./noise.js";
import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

export const CHILDREN = 1000;
const MOST = 20;
const STREAM = 4;

/** @type {Uint32Array | null} */
let words = null;

/**
 * Return how many teachers know the approach in each year of a child.
 *
 * @param {Values} values
 */
export function knownByYear({ leraren, kennen, erbij, jaren }) {
  return Array.from({ length: jaren }, (_, year) => Math.min(leraren, kennen + erbij * year));
}

/**
 * Return the chance of 0, 1, 2 … years with the approach.
 *
 * @param {Values} values
 */
export function distribution(values) {
  const { leraren: teachers, jaren: years } = values;
  const rooks = [1, ...Array(years).fill(0)];
  const unknowing = knownByYear(values).map((known) => teachers - known).sort((one, other) => one - other);
  for (const size of unknowing) for (let placed = years; placed > 0; placed -= 1) rooks[placed] += rooks[placed - 1] * Math.max(0, size - placed + 1);
  const orders = rooks.map((ways, placed) => ways * falling(teachers - placed, years - placed));
  const without = orders.map((_, exactly) => orders.reduce((total, ways, placed) => (placed < exactly ? total : total + (-1) ** (placed - exactly) * choose(placed, exactly) * ways), 0));
  return without.reverse().map((ways) => ways / falling(teachers, years));
}

/** @param {Values} values */
export function expected(values) {
  return knownByYear(values).reduce((total, known) => total + known, 0) / values.leraren;
}

/**
 * Return for every simulated child, year after year, whether the teacher knew the approach.
 *
 * @param {Values} values
 * @returns {boolean[][]}
 */
export function simulate(values) {
  const known = knownByYear(values);
  const drawn = drawWords();
  return Array.from({ length: CHILDREN }, (_, child) => {
    const own = drawn.subarray(child * MOST, child * MOST + values.leraren);
    const order = Array.from(own, (_word, teacher) => teacher).sort((one, other) => own[one] - own[other]);
    return known.map((number, year) => order[year] < number);
  });
}

/** @param {boolean[][]} children */
export function yearsOf(children) {
  return children.map((years) => years.filter(Boolean).length);
}

/**
 * @param {Values} values
 * @param {boolean[][]} children
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, children) {
  const met = yearsOf(children);
  const chances = distribution(values);
  const half = Math.floor(values.jaren / 2) + 1;
  const share = (/** @type {(years: number) => boolean} */ holds) => percent(met.filter(holds).length / CHILDREN);
  const rows = [
    ["Jaren met de aanpak, gemiddeld", nl(met.reduce((total, years) => total + years, 0) / CHILDREN, 2, true), nl(expected(values), 2, true)],
    ["Treft de aanpak nooit (% van de kinderen)", share((years) => years === 0), percent(chances[0])],
    ["Meer dan de helft van de jaren (% van de kinderen)", share((years) => years >= half), percent(chances.slice(half).reduce((total, chance) => total + chance, 0))],
  ];
  const caption = `${text(values)}: ${CHILDREN} gelote kinderen, en wat je precies kunt uitrekenen`;
  const counted = chances.map((chance, years) => [`${years}`, `${met.filter((one) => one === years).length}`, percent(chance)]);
  return [
    { caption, header: ["Uitkomst", "gelote kinderen", "uitgerekend"], rows },
    { caption: "Hoeveel kinderen hoeveel jaren krijgen", header: ["Jaren met de aanpak", `kinderen (van de ${CHILDREN})`, "uitgerekend (%)"], rows: counted },
  ];
}

/** @param {Values} values */
export function summary(values) {
  const [never] = distribution(values);
  const missing = never ? `${percent(never)}% van de kinderen nooit` : "geen enkel kind loopt hem helemaal mis";
  return `${text(values)}: een kind treft de aanpak gemiddeld ${nl(expected(values), 2)} jaar, en ${missing}.`;
}

/** @param {number} part */
export function percent(part) {
  return nl(100 * part, 1, true);
}

/** @param {Values} values */
function text(values) {
  const growing = values.erbij ? `, elk schooljaar ${values.erbij} erbij` : "";
  const known = knownByYear(values)[0];
  return `${known} van de ${nl(values.leraren)} leraren ${known === 1 ? "kent" : "kennen"} de aanpak${growing}, ${count(values.jaren, "jaar", "jaar")} op school`;
}

/** A random word for every child and teacher: sorted, they are the order of the child's teachers. */
function drawWords() {
  if (words) return words;
  words = new Uint32Array(CHILDREN * MOST);
  for (let child = 0; child < CHILDREN; child += 1) {
    for (let pair = 0; pair < MOST / 2; pair += 1) {
      const at = child * MOST + 2 * pair;
      threefry([SEED, STREAM], child, pair, words.subarray(at, at + 2));
    }
  }
  return words;
}

/**
 * Return n (n − 1) … of so many factors.
 *
 * @param {number} number
 * @param {number} factors
 */
function falling(number, factors) {
  let product = 1;
  for (let place = 0; place < factors; place += 1) product *= number - place;
  return product;
}

/**
 * @param {number} number
 * @param {number} chosen
 */
function choose(number, chosen) {
  return falling(number, chosen) / falling(chosen, chosen);
}
