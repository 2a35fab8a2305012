/** A team as a network; the twin of `ib_exercises.models.netwerk`, which says what is measured. No DOM. */

import { ASSUMPTIONS } from "./assumptions.js";
import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

/** @typedef {readonly [number, number]} Line two people by their place, the lower one first */

/**
 * @typedef {object} Network
 * @property {number[]} people
 * @property {Line[]} lines
 * @property {number} density
 * @property {number[]} alone
 * @property {number} groups of two or more who can reach each other and nobody else
 * @property {number} chain the longest of all shortest ways, in lines
 */

export const PEOPLE = ASSUMPTIONS.netwerk.parameters.find(({ name }) => name === "weg")?.choices ?? [];

/** The lines of each kind in the order in which they come. */
export const KINDS = /** @type {Record<string, readonly Line[]>} */ ({
  ib: [[0, 8], [0, 9], [0, 4], [0, 2], [0, 6], [0, 1], [0, 7], [0, 3], [0, 5]],
  buren: [[1, 2], [3, 4], [5, 6], [6, 7], [2, 3], [4, 5]],
  dwars: [[1, 7], [2, 6], [3, 5], [1, 4], [4, 7], [2, 5], [3, 7]],
  leider: [[4, 8], [1, 8], [7, 8], [2, 8], [6, 8], [3, 8], [5, 8], [8, 9]],
  assistent: [[1, 9], [2, 9], [3, 9], [4, 9], [5, 9], [6, 9], [7, 9]],
});

/**
 * Return the lines of each kind that are there.
 *
 * @param {Values} values
 * @returns {Record<string, Line[]>}
 */
export function linesOf(values) {
  return Object.fromEntries(Object.entries(KINDS).map(([kind, order]) => [kind, order.slice(0, Math.trunc(values[kind]))]));
}

/**
 * Return the network with everyone, and the one without who is gone.
 *
 * @param {Values} values
 * @returns {[Network, Network]}
 */
export function networks(values) {
  const lines = Object.values(linesOf(values)).flat();
  const everyone = PEOPLE.map((_, place) => place);
  const gone = Math.trunc(values.weg);
  return [
    measure(everyone, lines),
    measure(
      everyone.filter((person) => person !== gone),
      lines.filter((line) => !line.includes(gone)),
    ),
  ];
}

/**
 * @param {number[]} people
 * @param {Line[]} lines
 * @returns {Network}
 */
export function measure(people, lines) {
  const reach = people.map((person) => distances(person, lines));
  return {
    people,
    lines,
    density: lines.length / ((people.length * (people.length - 1)) / 2),
    alone: people.filter((_, place) => reach[place].size === 1),
    groups: people.filter((person, place) => Math.min(...reach[place].keys()) === person && reach[place].size > 1).length,
    chain: Math.max(...reach.map((found) => Math.max(...found.values()))),
  };
}

/**
 * Return everyone who can be reached, with the number of lines it takes (breadth first).
 *
 * @param {number} start
 * @param {Line[]} lines
 */
function distances(start, lines) {
  const found = new Map([[start, 0]]);
  for (const [person, steps] of found) {
    for (const [one, other] of lines) {
      const there = one === person ? other : other === person ? one : person;
      if (!found.has(there)) found.set(there, steps + 1);
    }
  }
  return found;
}

/**
 * @param {Values} values
 * @param {[Network, Network]} [both]
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, both = networks(values)) {
  const header = ["Compleet", `Zonder ${article(PEOPLE[Math.trunc(values.weg)])}`];
  /** @type {[string, (network: Network) => string][]} */
  const measures = [
    ["Mensen", ({ people }) => nl(people.length)],
    ["Lijnen", ({ lines }) => nl(lines.length)],
    ["Dichtheid", ({ density }) => nl(density, 2, true)],
    ["Mensen die alleen staan", ({ alone }) => nl(alone.length)],
    ["Losse groepjes van twee of meer", ({ groups }) => nl(groups)],
    ["Langste keten, in stappen", ({ chain }) => nl(chain)],
  ];
  return [
    { caption: "Het netwerk in cijfers", header: ["Maat", ...header], rows: measures.map(([label, of]) => [label, ...both.map(of)]) },
    {
      caption: "Lijnen per persoon",
      header: ["Persoon", ...header],
      rows: PEOPLE.map((name, place) => [name, ...both.map(({ people, lines }) => (people.includes(place) ? nl(lines.filter((line) => line.includes(place)).length) : "weg"))]),
    },
  ];
}

/**
 * @param {Values} values
 * @param {[Network, Network]} [both]
 */
export function summary(values, both = networks(values)) {
  return `Compleet: ${networkText(both[0])}. Zonder ${article(PEOPLE[Math.trunc(values.weg)])}: ${networkText(both[1])}.`;
}

/** @param {Network} network */
function networkText({ lines, density, alone, groups, chain }) {
  const stand = alone.length ? `${nl(alone.length)} ${alone.length === 1 ? "staat" : "staan"} alleen` : "niemand staat alleen";
  const apart = groups > 1 ? `, ${nl(groups)} losse groepjes` : "";
  const steps = chain ? `, langste keten ${count(chain, "stap", "stappen")}` : "";
  return `${count(lines.length, "lijn", "lijnen")}, dichtheid ${nl(density, 2, true)}, ${stand}${apart}${steps}`;
}

/**
 * Return «de ib’er», and «groep 3» as it is.
 *
 * @param {string} person
 */
export function article(person) {
  return person.startsWith("groep") ? person : `de ${person}`;
}
